"""Stretches of calendar time and how words name them: «9 tháng năm 2023» is 2023-01-01 to 2023-09-30.

A reading is what an expression means before it is known when the article was published and which year or term it talks
of; `over` gives the interval of a flow, `at` the day of a stock, `goal` the bounds of a target. Where the context lacks
what a word counts from, the answer is None, never a guess. Not covered: finding the words (`extractor.grammar.timex`),
the lunar calendar, weeks, and the real opening day of a congress term.
"""

from __future__ import annotations

from calendar import monthrange
from dataclasses import dataclass
from datetime import date, timedelta
from functools import lru_cache
from typing import Literal, NamedTuple

from typing_extensions import override

Precision = Literal["day", "month", "year"]
Edge = Literal["whole", "early", "middle", "late", "first half", "second half"]
# A year-less span that ends further than this after a publication in the first months of a year is last year's.
TOO_FAR_AHEAD: dict[Precision, timedelta] = {"day": timedelta(days=31), "month": timedelta(days=45), "year": timedelta(days=200)}
_FIRST_MONTHS: dict[Precision, int] = {"day": 12, "month": 3, "year": 2}
_AROUND = timedelta(days=31)  # a day without a year that is no further than this from publication is of the year of publication
COARSENESS: dict[Precision, int] = {"day": 0, "month": 1, "year": 2}


class Period(NamedTuple):
    """Two days, both included; an end that is None is open. `precision` is that of the coarser end."""

    start: date | None
    end: date | None
    precision: Precision


class TimeContext(NamedTuple):
    """What words such as «năm nay», «từ đầu nhiệm kỳ» and «ngày 19/5» count from.

    `stretch` are the years that the text is about, which «trong 5 năm» means where they are as many; `coming` is the term that a
    congress opens, `founded` the first day of what the text has said to be founded, `then` that of the time named last.
    """

    published: date | None = None
    term: tuple[int, int] | None = None
    year: int | None = None
    stretch: tuple[int, int] | None = None
    coming: tuple[int, int] | None = None
    founded: date | None = None
    then: date | None = None


class Reading:
    """What a time expression means; the base reading means no date («những năm qua»).

    Nothing changes a reading once it is made. That is not enforced, since a frozen one costs three times as much to make.
    """

    __slots__ = ()

    @property
    def year(self) -> int | None:
        """The one calendar year that the words name."""
        return None

    @property
    def deictic(self) -> bool:
        """Whether it counts from the day of publication."""
        return False

    @property
    def floating(self) -> bool:
        """Whether its year is left to the context («tháng 5»)."""
        return False

    def edged(self, edge: Edge) -> Reading | None:
        """The reading of «đầu …», «cuối …»; None where that cannot be said."""

    def over(self, context: TimeContext, ahead: bool = False) -> Period | None:
        """The interval; `ahead` when the sentence looks forward, so that no year is moved to the past."""

    def at(self, context: TimeContext, ahead: bool = False) -> Period | None:
        """The day that a stock holds at."""
        period = self.over(context, ahead)
        return period and on_day(period.end, period.precision)

    def goal(self, context: TimeContext) -> Period | None:
        """The bounds that a target must be reached in."""
        return self.over(context, ahead=True)


@dataclass(slots=True, unsafe_hash=True)
class Part(Reading):
    """A stretch of one year: `first` and `last` are (month, day), day 0 the month's last.

    `named` is a year in figures; `shift` counts from the year of publication («năm ngoái» is -1); with neither, the
    year is the one in focus. `past` is «năm qua»: the year that was last complete, or is nearly so.
    """

    first: tuple[int, int] = (1, 1)
    last: tuple[int, int] = (12, 31)
    precision: Precision = "year"
    named: int | None = None
    shift: int | None = None
    past: bool = False
    edge: Edge = "whole"

    @property
    @override
    def year(self) -> int | None:
        """The year in figures."""
        return self.named

    @property
    @override
    def deictic(self) -> bool:
        """For «năm ngoái», «năm qua»."""
        return self.shift is not None or self.past

    @property
    @override
    def floating(self) -> bool:
        """For «tháng 5», «6 tháng đầu năm»."""
        return self.named is None and not self.deictic

    @override
    def edged(self, edge: Edge) -> Reading | None:
        """A half is a shorter stretch; of a day there is no edge."""
        if self.precision == "day":
            return None
        if edge == "first half" and self.precision == "year":
            return Part(self.first, (6, 30), "month", self.named, self.shift, self.past, self.edge)
        if edge == "second half" and self.precision == "year":
            return Part((7, 1), self.last, "month", self.named, self.shift, self.past, self.edge)
        return Part(self.first, self.last, self.precision, self.named, self.shift, self.past, edge)

    @override
    def over(self, context: TimeContext, ahead: bool = False) -> Period | None:
        """The stretch in its year."""
        year = self.named or self._year(context, ahead)
        return _stretch(year, self.first, self.last, self.precision) if year else None

    @override
    def at(self, context: TimeContext, ahead: bool = False) -> Period | None:
        """Its last day, or the day that its edge stands for."""
        period = self.over(context, ahead)
        if not period or not period.start or not period.end:
            return None
        if self.edge == "early":
            return on_day(period.start, self.precision)
        if self.edge == "middle":
            middle = period.end.replace(month=6, day=30) if self.precision == "year" else period.end.replace(day=15)
            return on_day(middle, self.precision)
        return on_day(period.end, self.precision)

    def _year(self, context: TimeContext, ahead: bool) -> int | None:
        published, focus = context.published, context.year
        if self.named is not None:
            return self.named
        if self.deictic and not published:
            return None
        if published and self.past:
            if focus == published.year - 1 or (focus == published.year and published.month > _FIRST_MONTHS["month"]):
                return focus
            return published.year if published.month >= 10 else published.year - 1
        if published and self.shift is not None:
            return published.year + self.shift
        if not published or (focus is not None and self.precision != "day"):
            return focus
        period = _stretch(published.year, self.first, self.last, self.precision)
        if focus is not None and focus != published.year:
            near = period is not None and period.end is not None and abs(period.end - published) <= _AROUND
            return published.year if near and (ahead or (period and period.end and period.end <= published)) else focus
        late = period and period.end and period.end - published > TOO_FAR_AHEAD[self.precision]
        return published.year - 1 if late and published.month <= _FIRST_MONTHS[self.precision] and not ahead else published.year


@lru_cache(4096)
def _stretch(year: int, first: tuple[int, int], last: tuple[int, int], precision: Precision) -> Period | None:
    """The days of a `Part` in this year; most texts name the same few."""
    month, day = last
    try:
        return Period(date(year, *first), date(year, month, day or monthrange(year, month)[1]), precision)
    except ValueError:  # 29/2 in a common year
        return None


def coarser(one: Period, other: Period) -> Precision:
    """The precision of a period that runs from one to the other."""
    return max(one.precision, other.precision, key=COARSENESS.__getitem__)


def on_day(day: date | None, precision: Precision) -> Period | None:
    """The period that is one day; None without a day."""
    return Period(day, day, precision) if day else None
