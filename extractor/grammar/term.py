"""Congress terms: «nhiệm kỳ 2020-2025», «nhiệm kỳ qua», «đầu nhiệm kỳ».

Not covered: finding the words (`extractor.grammar.timex_terms`), and the real opening day of a term.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Literal

from typing_extensions import override

from extractor.grammar.period import Edge, Period, Reading, TimeContext, on_day

TERM_YEARS = 5


@dataclass(slots=True, unsafe_hash=True)
class Term(Reading):
    """A congress term: named, or counted from publication (they begin in years divisible by five).

    In such a year the congresses are still being held, so the term spoken of as the present one is the old one.
    """

    bounds: tuple[int, int] | None = None
    which: Literal["this", "past", "before", "next"] = "this"
    edge: Edge = "whole"

    @property
    @override
    def deictic(self) -> bool:
        """Unless its years are named."""
        return self.bounds is None

    @override
    def edged(self, edge: Edge) -> Reading | None:
        """The same term, of which only a part is meant."""
        return Term(self.bounds, self.which, edge)

    @override
    def over(self, context: TimeContext, ahead: bool = False) -> Period | None:
        """The term, or the part of it that its edge stands for."""
        bounds = self._bounds(context)
        if not bounds:
            return None
        first, last = bounds
        halfway = first + (last - first + 1) // 2
        start, end = date(first, 1, 1), date(last, 12, 31)
        if self.edge == "early":
            end = date(first, 12, 31)
        elif self.edge == "late":
            start = date(last, 1, 1)
        elif self.edge == "middle":  # up to there: «sơ kết giữa nhiệm kỳ»
            today = context.published
            end = today if today is not None and first < today.year <= halfway else date(halfway, 12, 31)
        elif self.edge == "first half":
            end = date(halfway, 6, 30)
        elif self.edge == "second half":
            start = date(halfway, 7, 1)
        return Period(start, end, "year")

    @override
    def goal(self, context: TimeContext) -> Period | None:
        """A goal that is set when a term ends is one of the next."""
        bounds = self._bounds(context)
        if bounds and self.bounds is None and self.which == "this" and context.published and bounds[1] <= context.published.year:
            if context.coming:
                return Term(context.coming, edge=self.edge).over(context)
            return Term((bounds[0] + TERM_YEARS, bounds[1] + TERM_YEARS), edge=self.edge).over(context)
        return self.over(context, ahead=True)

    @override
    def at(self, context: TimeContext, ahead: bool = False) -> Period | None:
        """The last day of it; the first of «đầu nhiệm kỳ»."""
        period = self.over(context, ahead)
        return period and on_day(period.start if self.edge == "early" else period.end, "year")

    def _bounds(self, context: TimeContext) -> tuple[int, int] | None:
        if self.bounds:
            return self.bounds
        published = context.published
        ended = published.year - published.year % TERM_YEARS if published else None
        if self.which == "past":
            return (ended - TERM_YEARS, ended) if ended else context.term
        if context.coming and self.which == "next":
            return context.coming
        if self.which == "next" and context.term and published and context.term[0] == published.year:
            return context.term  # the congress that opens it looks ahead
        if context.term:
            first, last = context.term
            if published and self.which in ("this", "next") and first >= published.year:  # the congress that opens it looks back
                first, last = first - TERM_YEARS, first
        elif published and ended:
            first = ended - TERM_YEARS if published.year == ended else ended
            last = first + TERM_YEARS
        else:
            return None
        by = {"this": 0, "before": -TERM_YEARS, "next": TERM_YEARS}[self.which]
        return first + by, last + by
