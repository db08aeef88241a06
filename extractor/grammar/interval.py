"""Readings built on other readings: «từ năm 2021 đến tháng 3-2024», «đến năm 2025», «trước năm 2015».

Not covered: finding the words (`extractor.grammar.timex`).
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta
from typing import Literal

from typing_extensions import override

from extractor.grammar.deictic import Day, Deictic, Near, SinceThen
from extractor.grammar.period import Part, Period, Reading, TimeContext, coarser
from extractor.grammar.term import Term


@dataclass(slots=True, unsafe_hash=True)
class Since(Deictic):
    """«từ đầu năm», «từ năm 2017»: up to publication for what was done, open for a target."""

    first: Reading

    @property
    @override
    def year(self) -> int | None:
        """That of its start."""
        return self.first.year

    @override
    def over(self, context: TimeContext, ahead: bool = False) -> Period | None:
        """From the start up to publication; open where the start lies ahead."""
        begin = _begin(self.first, context)
        if not begin:
            return None
        end = context.published
        if end and begin.start and begin.start > end:
            end = None
        return Period(begin.start, end, begin.precision)

    @override
    def at(self, context: TimeContext, ahead: bool = False) -> Period | None:
        """The day of publication; «từ ngày 1/7/2025 … hoạt động với 38 chi bộ» is that day."""
        begins = isinstance(self.first, Part) and self.first.precision == "day"
        return self.first.at(context) if begins else Day().at(context)

    @override
    def goal(self, context: TimeContext) -> Period | None:
        """From the start on, without an end."""
        begin = _begin(self.first, context)
        return begin and Period(begin.start, None, begin.precision)


@dataclass(slots=True, unsafe_hash=True)
class Until(Reading):
    """«đến năm 2025», «tính đến 30/6/2020», «đến nay».

    A flow told up to a day or a month is counted from the start of that year, as reports do; up to a whole year or
    term, its start is unknown; up to now, it starts with the year in focus.
    """

    last: Reading

    @property
    @override
    def year(self) -> int | None:
        """That of its end."""
        return self.last.year

    @property
    @override
    def deictic(self) -> bool:
        """As its end is."""
        return self.last.deictic

    @property
    @override
    def floating(self) -> bool:
        """As its end is."""
        return self.last.floating

    @override
    def over(self, context: TimeContext, ahead: bool = False) -> Period | None:
        """Up to the end, from where the words let a flow begin."""
        if isinstance(self.last, SinceThen):
            return self.last.over(context)
        end = self.last.at(context, ahead)
        if isinstance(self.last, Day):
            start = date(context.year, 1, 1) if context.year else None
            if start and end and end.end and start > end.end:
                start = None
            last = end.end if end else None
            return Period(start, last, "year" if start else "day") if start or last else None
        if not end or not end.end:
            return None
        last_part = self.last.part if isinstance(self.last, Near) else self.last  # «đến giữa tháng 10 này»
        counted = isinstance(last_part, Part) and (last_part.precision != "year" or last_part.edge != "whole")
        return Period(date(end.end.year, 1, 1) if counted else None, end.end, end.precision)

    @override
    def at(self, context: TimeContext, ahead: bool = False) -> Period | None:
        """The day of its end."""
        return self.last.at(context, ahead)

    @override
    def goal(self, context: TimeContext) -> Period | None:
        """Any time up to the end."""
        end = self.last.goal(context) if isinstance(self.last, Term) else self.last.at(context, ahead=True)
        return end and Period(None, end.end, end.precision)


@dataclass(slots=True, unsafe_hash=True)
class FromThen(Reading):
    """«từ đó đến hết năm 2015»: from the first day of the time named last."""

    last: Reading

    @override
    def over(self, context: TimeContext, ahead: bool = False) -> Period | None:
        """Up to the end."""
        end = self.last.at(context, ahead)
        if not end or not end.end:
            return None
        return Period(context.then if context.then and context.then <= end.end else None, end.end, end.precision)

    @override
    def at(self, context: TimeContext, ahead: bool = False) -> Period | None:
        """The day of its end."""
        return self.last.at(context, ahead)


@dataclass(slots=True, unsafe_hash=True)
class Between(Reading):
    """«từ A đến B»: the end that has no year takes it from the other."""

    first: Reading
    last: Reading

    @property
    @override
    def year(self) -> int | None:
        """The year of both ends, where it is one."""
        first, last = self.first.year, self.last.year
        return last if first in (None, last) else None

    @property
    @override
    def deictic(self) -> bool:
        """Where one of its ends is."""
        return self.first.deictic or self.last.deictic

    @property
    @override
    def floating(self) -> bool:
        """Where neither end has a year."""
        return self.first.floating and self.last.floating

    @override
    def over(self, context: TimeContext, ahead: bool = False) -> Period | None:
        """From the first to the last; None where they are in the wrong order."""
        if isinstance(self.last, Day):
            begin = _begin(self.first, context)
            end = self.last.at(context)
            if begin and not end:
                return Period(begin.start, None, begin.precision)
        elif isinstance(self.first, Day):
            begin, end = self.first.at(context), self.last.at(context, ahead=True)
            if end and not begin:
                return Period(None, end.end, end.precision)
        else:
            begin, end = self._ends(context, ahead)
        if not begin or not end or not begin.start or not end.end or begin.start > end.end:
            return None
        return Period(begin.start, end.end, coarser(begin, end))

    def _ends(self, context: TimeContext, ahead: bool) -> tuple[Period | None, Period | None]:
        if self.first.floating:
            end = self.last.at(context, ahead)
            if not end or not end.end:
                return None, None
            begin = _edge(self.first, context._replace(year=end.end.year))
            if begin and begin.start and begin.start > end.end:
                begin = _edge(self.first, context._replace(year=end.end.year - 1))
            return begin, end
        begin = _edge(self.first, context)
        if not begin or not begin.start or not self.last.floating:
            return begin, self.last.at(context, ahead)
        end = self.last.at(context._replace(year=begin.start.year))
        if end and end.end and end.end < begin.start:
            end = self.last.at(context._replace(year=begin.start.year + 1))
        return begin, end


@dataclass(slots=True, unsafe_hash=True)
class Beyond(Reading):
    """«trước năm 2015» ends with 2014; «sau năm 2010» starts with 2011. «trước 31/12» is up to that very day."""

    bound: Reading
    side: Literal["before", "after"]

    @property
    @override
    def deictic(self) -> bool:
        """As its bound is."""
        return self.bound.deictic

    @property
    @override
    def floating(self) -> bool:
        """As its bound is."""
        return self.bound.floating

    @override
    def over(self, context: TimeContext, ahead: bool = False) -> Period | None:
        """Open on the side that the words leave open."""
        period = self.bound.over(context, ahead or self.side == "before")
        if not period or not period.start or not period.end:
            return None
        if self.side == "after":
            return Period(period.end + timedelta(days=1), None, period.precision)
        by = timedelta(days=0 if period.precision == "day" else 1)
        return Period(None, period.start - by, period.precision)


def _edge(reading: Reading, context: TimeContext) -> Period | None:
    """Where an interval that starts with `reading` starts: «từ cuối năm 2019» on its last day, «từ đầu năm» on 1/1."""
    if not isinstance(reading, Part) or reading.edge not in ("early", "middle", "late"):
        return reading.over(context, ahead=True)
    period = reading.at(context, ahead=True)
    return period._replace(precision="day") if period and reading.edge == "early" else period


def _begin(reading: Reading, context: TimeContext) -> Period | None:
    """The start of «từ … đến nay»: its missing year is that of publication, or the one before where that lies ahead."""
    today = context.published
    if not today or not reading.floating:
        return _edge(reading, context)
    begin = _edge(reading, context._replace(year=today.year))
    if begin and begin.start and begin.start > today:
        begin = _edge(reading, context._replace(year=today.year - 1))
    return begin
