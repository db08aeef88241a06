"""Readings counted from the day of publication: «hiện nay», «tháng trước», «tháng 10 tới», «5 năm qua», «năm học trước».

Without that day they mean no date. Not covered: finding the words (`extractor.grammar.timex`), weeks.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta
from typing import Literal

from typing_extensions import override

from extractor.grammar.period import TOO_FAR_AHEAD, Edge, Part, Period, Reading, TimeContext, on_day

_SUMMER, _AUTUMN = 6, 9  # the months in which a school year ends and begins


def school_year(first: int) -> Period:
    """From September to May."""
    return Period(date(first, _AUTUMN, 1), date(first + 1, _SUMMER - 1, 31), "month")


class Deictic(Reading):
    """A reading that counts from the day of publication."""

    __slots__ = ()

    @property
    @override
    def deictic(self) -> bool:
        """Always."""
        return True


@dataclass(slots=True, unsafe_hash=True)
class Day(Deictic):
    """The day of publication («hiện nay»), or `days` from it («hôm qua» is -1)."""

    days: int = 0

    @override
    def over(self, context: TimeContext, ahead: bool = False) -> Period | None:
        """That one day."""
        return on_day(context.published + timedelta(days=self.days), "day") if context.published else None


@dataclass(slots=True, unsafe_hash=True)
class Month(Deictic):
    """A month counted from that of publication («tháng trước» is -1), or a quarter (`size` 3)."""

    shift: int
    size: int = 1

    @override
    def over(self, context: TimeContext, ahead: bool = False) -> Period | None:
        """The whole month or quarter."""
        today = context.published
        if not today:
            return None
        index = (today.year * 12 + today.month - 1) // self.size + self.shift
        first = index * self.size
        return Part((first % 12 + 1, 1), (first % 12 + self.size, 0), "month", named=first // 12).over(context)


@dataclass(slots=True, unsafe_hash=True)
class Back(Deictic):
    """«5 năm qua», «11 tháng qua»: counted back from publication.

    As many months as the year has seen are the year's own: «11 tháng qua» in November or December starts in January.
    """

    count: int
    unit: Literal["year", "month"]

    @override
    def over(self, context: TimeContext, ahead: bool = False) -> Period | None:
        """From the first day of the year or month that it goes back to, up to publication."""
        today = context.published
        if not today or self.count >= today.year:
            return None
        if self.unit == "year" and (named := context.stretch) and named[1] <= today.year and named[1] - named[0] + 1 == self.count:
            return Period(date(named[0], 1, 1), min(today, date(named[1], 12, 31)), "year")
        if self.unit == "year":
            return Period(date(today.year - self.count, 1, 1), today, "year")
        if today.month - self.count in (0, 1):
            return Part((1, 1), (self.count, 0), "month", named=today.year).over(context)
        months = today.year * 12 + today.month - 1 - self.count
        return Period(date(months // 12, months % 12 + 1, 1), today, "month") if months >= 12 else None

    @override
    def at(self, context: TimeContext, ahead: bool = False) -> Period | None:
        """The day of publication: «5 năm qua» ends now."""
        return Day().at(context)


@dataclass(slots=True, unsafe_hash=True)
class Elapsed(Deictic):
    """«sau 3 năm thành lập»: from the year in focus onwards, or back from publication where that lies ahead."""

    count: int

    @override
    def over(self, context: TimeContext, ahead: bool = False) -> Period | None:
        """From the year in focus, and never beyond publication."""
        focus, today = context.year, context.published
        if focus and (not today or focus + self.count <= today.year):
            end = date(focus + self.count, 12, 31)
            return Period(date(focus, 1, 1), min(end, today) if today else end, "year")
        return Back(self.count, "year").over(context)


@dataclass(slots=True, unsafe_hash=True)
class Later(Deictic):
    """«Năm 2009 còn 11 thôn chưa có chi bộ. Năm năm sau, con số ấy còn 4»: so many years after the one in focus."""

    count: int

    @override
    def over(self, context: TimeContext, ahead: bool = False) -> Period | None:
        """That year, where it is not beyond publication."""
        year, today = context.year, context.published
        if year is None or (today and year + self.count > today.year):
            return None
        return Part(named=year + self.count).over(context)


@dataclass(slots=True, unsafe_hash=True)
class SinceFounded(Deictic):
    """«từ khi thành lập (đến nay)»: from the day that the text has told, or an open one; `to_now` says that it goes up to now."""

    to_now: bool

    @override
    def over(self, context: TimeContext, ahead: bool = False) -> Period | None:
        """Up to publication."""
        founded, today = context.founded, context.published
        if today is None or (founded is not None and founded > today):
            return None
        return Period(founded, today, "day")

    @override
    def at(self, context: TimeContext, ahead: bool = False) -> Period | None:
        """The day of publication, or that of the founding."""
        if self.to_now:
            return Day().at(context)
        return on_day(context.founded, "day") if context.founded else None


@dataclass(slots=True, unsafe_hash=True)
class SinceThen(Deictic):
    """«từ đó đến nay»: from the first day of the time named last, or an open one, up to now."""

    @override
    def over(self, context: TimeContext, ahead: bool = False) -> Period | None:
        """Up to publication."""
        then, today = context.then, context.published
        return Period(then if then is not None and today is not None and then <= today else None, today, "day") if today else None

    @override
    def at(self, context: TimeContext, ahead: bool = False) -> Period | None:
        """The day of publication."""
        return Day().at(context)


@dataclass(slots=True, unsafe_hash=True)
class Ahead(Deictic):
    """«5 năm tới»: from the year of publication on."""

    count: int

    @override
    def over(self, context: TimeContext, ahead: bool = False) -> Period | None:
        """From the year of publication to so many years later."""
        today = context.published
        return Period(date(today.year, 1, 1), date(today.year + self.count, 12, 31), "year") if today else None


@dataclass(slots=True, unsafe_hash=True)
class Near(Deictic):
    """«tháng 5 vừa rồi», «dịp 2/9 tới», «đợt 19/5 này»: a part of a year, the one nearest to publication on that side."""

    part: Part
    way: Literal["past", "this", "next"]

    @override
    def edged(self, edge: Edge) -> Reading | None:
        """The same of its part."""
        part = self.part.edged(edge)
        return Near(part, self.way) if isinstance(part, Part) else None

    @override
    def over(self, context: TimeContext, ahead: bool = False) -> Period | None:
        """The part in the year of publication, or in that before or after it."""
        today = context.published
        period = self.part.over(TimeContext(today, None, today.year), ahead=True) if today else None
        if not today or not period or not period.start or not period.end:
            return None
        begun = period.start <= today and period.end - today <= TOO_FAR_AHEAD["month"]
        by = -1 if self.way == "past" and not begun else 1 if self.way == "next" and period.end < today else 0
        return self.part.over(TimeContext(None, None, today.year + by)) if by else period

    @override
    def at(self, context: TimeContext, ahead: bool = False) -> Period | None:
        """Its last day, or the day that its edge stands for."""
        period = self.over(context, ahead)
        return self.part.at(TimeContext(None, None, period.end.year)) if period is not None and period.end is not None else None


@dataclass(slots=True, unsafe_hash=True)
class SchoolYear(Deictic):
    """«năm học này», «năm học trước»; `last` is «năm học qua» and `new` «năm học mới», which turn in summer and not in autumn.

    «trong năm học» is the `same` as the text has just spoken of, where that ended before this summer; else this one.
    """

    which: Literal["this", "last", "before", "next", "new", "same"]

    @override
    def over(self, context: TimeContext, ahead: bool = False) -> Period | None:
        """From September to May."""
        today = context.published
        if not today:
            return None
        began = today.year if today.month >= _AUTUMN else today.year - 1
        summer = _SUMMER <= today.month < _AUTUMN
        if self.which == "same" and today.month >= _AUTUMN and context.then == school_year(began - 1).start:
            return school_year(began - 1)
        began += {"this": 0, "same": 0, "last": summer - 1, "before": -1, "next": 1, "new": summer}[self.which]
        return school_year(began)

    @override
    def at(self, context: TimeContext, ahead: bool = False) -> Period | None:
        """Its last day, or that of publication within it."""
        period = self.over(context)
        if not period or not period.end or not context.published:
            return None
        return on_day(min(period.end, context.published) if not ahead else period.end, "month")
