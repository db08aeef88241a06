"""The date of a number as it is handed on, «năm 2023»: a period and the words that state it; and how two periods lie.

Not covered: how a date is found (`extractor.slots.dating`).
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Literal

from extractor.grammar.deictic import Month
from extractor.grammar.interval import Since, Until
from extractor.grammar.period import Part, Period
from extractor.grammar.term import TERM_YEARS
from extractor.grammar.timex import Timex

_BEGUN, _TO_COME = timedelta(days=15), timedelta(days=60)  # of several months
Source = Literal["stated", "context", "publication"]


@dataclass(slots=True)
class Dated:
    """A period, the words that state it, their place in the sentence (None where they stand in another), and how it was found.

    `aside`: it was said beside the time that the sentence is about, as the basis of a comparison is.
    """

    period: Period | None
    surface: str | None = None
    span: tuple[int, int] | None = None
    source: Source = "context"
    timex: Timex | None = None
    aside: bool = False


def earlier(period: Period | None, years: int) -> Period | None:
    """The same stretch so many years before; None where it has no beginning or no end."""
    if period is None or period.start is None or period.end is None:
        return None
    try:
        start, end = (day.replace(year=day.year - years) for day in (period.start, period.end))
    except ValueError:  # 29/2
        return None
    return Period(start, end, period.precision)


def years_of(period: Period | None) -> tuple[int, int] | None:
    """The first and the last of several whole years."""
    if period is None or period.precision != "year" or period.start is None or period.end is None:
        return None
    first, last = period.start.year, period.end.year
    return (first, last) if last > first and (period.end.month, period.end.day) == (12, 31) else None


def looked_back(timex: Timex, period: Period | None, today: date | None) -> Period | None:
    """What the congress that opens a term reports, with no time beside it, is of the term before."""
    if timex.term is None or period is None or period.start is None or today is None or period.start.year < today.year:
        return period
    return earlier(period, TERM_YEARS)


def lies_ahead(period: Period, published: date) -> bool:
    """Whether a period had not begun on a day, or so little of it was over that it is looked ahead to."""
    first, last = period.start or period.end, period.end or period.start
    if first is None or last is None or period.precision == "day":
        return False
    just_begun = published - first <= _BEGUN and last - published >= _TO_COME  # «5 tháng cuối năm», told on 5 August
    return first > published or (just_begun and period.precision == "month")


def is_to_come(point: Period | None, today: Period | None) -> bool:
    """«nhiệm vụ năm 2026», said in 2025, dates no stock."""
    return point is not None and today is not None and bool(point.end and today.end and point.end.year > today.end.year)


def is_before(one: Period | None, other: Period | None) -> bool:
    """Whether one ends before the other begins."""
    return one is not None and other is not None and one.end is not None and other.start is not None and one.end < other.start


def ends_before(one: Period | None, other: Period | None) -> bool:
    """Whether one ends before the other does."""
    return one is not None and other is not None and one.end is not None and other.end is not None and one.end < other.end


def is_within(one: Period | None, other: Period) -> bool:
    """Whether one is a part of the other, and not all of it."""
    if one is None or one.start is None or one.end is None or other.start is None:
        return False
    return other.start <= one.start and (other.end is None or one.end <= other.end) and one != other


def told_latest(done: Dated, others: Iterable[Dated]) -> Dated:
    """«Nay có 1.047 đảng viên; đầu nhiệm kỳ mới có 862, tức là tăng [185]»: a stock has changed by the later of the two."""
    for other in others:
        if ends_before(done.period, other.period):
            done = other
    return done


def goes_beyond(one: Period, other: Period) -> bool:
    """Whether it ends later, or is the longer of two that end together."""
    if one.end is None or other.end is None:
        return one.end is None and other.end is not None
    earlier_start = one.start is None or (other.start is not None and one.start <= other.start)
    return one.end > other.end or (one.end == other.end and earlier_start and one != other)


def year_in_turn(period: Period, turn: int) -> Period:
    """«Hai năm 2006 và 2007 lần lượt kết nạp 231 và [248]»: the second of the years; the whole where there are not so many."""
    if period.start is None or period.end is None or period.start.year + turn - 1 > period.end.year:
        return period
    year = period.start.year + turn - 1
    return Period(date(year, 1, 1), date(year, 12, 31), "year")


def is_whole_year(timex: Timex) -> bool:
    """«Hết năm», «cả năm»: whichever year it is."""
    reading = timex.reading.last if isinstance(timex.reading, Until) else timex.reading
    return isinstance(reading, Part) and reading.precision == "year" and reading.floating


def is_in_passing(timex: Timex) -> bool:
    """«buổi sinh hoạt tháng này», «từ ngày 1/7/2025, xã đi vào hoạt động»: no numbers are reported for it."""
    reading = timex.reading
    since_day = isinstance(reading, Since) and isinstance(reading.first, Part) and reading.first.precision == "day"
    return since_day or isinstance(reading, Month)
