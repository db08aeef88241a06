"""What times mean where the text stands: «quý I» of the year spoken of, «cả nhiệm kỳ» of the term that was named last.

Not covered: which time a number is of (`extractor.slots.focus`).
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import Literal

from extractor.grammar.deictic import Later
from extractor.grammar.period import Period, TimeContext
from extractor.grammar.term import Term
from extractor.grammar.timex import Timex
from extractor.slots.dated import is_whole_year
from extractor.slots.spans import lies_ahead, year_of, years_of

Way = Literal["flow", "stock", "goal"]


class Reckoning:
    """Of one article. `said` is the last time of some length that was told, `aimed` the year of the goals of this paragraph."""

    def __init__(self, published: date | None) -> None:
        self._published = published
        self._context = TimeContext(published, None, None)
        self._known: dict[tuple[Way, int], Period | None] = {}  # what a time means in this context, by its id
        self._counted_from: dict[int, int | None] = {}  # the year from which «hai năm sau» counts, by its id
        self._aimed: int | None = None
        self._looked_back: int | None = None
        self.said: Timex | None = None
        self.mentioned: Timex | None = None

    def begin(self, times: Sequence[Timex]) -> None:
        """Begins a sentence; a term that it names is the one spoken of from here on."""
        for timex in times:
            if (term := timex.term) and self._published and term[0] >= self._published.year:
                self._context = self._context._replace(coming=term)
            if term and not self._is_before_that_reported(term):
                self._turn_to(term, self._context.year)
            elif timex.kind == "range" and (named := years_of(timex.interval(self._context))):
                self._context = self._context._replace(stretch=named)
                self._known.clear()

    @property
    def coming(self) -> Period | None:
        """The term that begins with the year of publication or after it, where one was named."""
        return Term(self._context.coming).over(self._context) if self._context.coming else None

    def _is_before_that_reported(self, term: tuple[int, int]) -> bool:
        """«gấp 1,6 lần nhiệm kỳ 2000-2005» in a report on the term after: held against, and not spoken of from here on."""
        reported = self._context.term
        if reported is None or self._published is None or reported[0] >= self._published.year:
            return False
        return term[1] <= reported[0]

    def mention(self, timex: Timex) -> None:
        """A time was named: «từ đó đến nay» counts from it, and goes on meaning what it did then."""
        if timex.kind in ("now", "back") or timex is self.mentioned:
            return
        self.mentioned, period = timex, self.meant(timex, "flow")
        then = period.start if period is not None else None
        if then != self._context.then:
            self._context = self._context._replace(then=then)

    def found(self, timex: Timex) -> None:
        """What the text speaks of was founded at this time: «thành lập ngày 1/7/2025»."""
        period = self.meant(timex, "flow")
        if period is not None and period.start is not None:
            self._context = self._context._replace(founded=period.start)
            self._known.clear()

    def founded_on(self) -> Period | None:
        """The day on which what the text speaks of was founded, where it has told."""
        founded = self._context.founded
        return Period(founded, founded, "day") if founded is not None else None

    def meant(self, timex: Timex, way: Way) -> Period | None:
        """What a time means for a flow, a stock or a goal, where the text stands now."""
        known, key = self._known, (way, id(timex))
        if key not in known:
            read = timex.interval if way == "flow" else timex.point if way == "stock" else timex.deadline_period
            back = self.said is not None and self.said.year if timex.surface.endswith(("ấy", "đó")) else None  # «cũng năm ấy»
            year = self._year_meant(timex, way) if is_whole_year(timex) else None
            year = back if year is None else year
            if isinstance(timex.reading, Later):
                year = self._counted_from.setdefault(id(timex), self._context.year)
            known[key] = read(self._context._replace(year=year) if year else self._context)
        return known[key]

    def whole(self, timex: Timex | None, period: Period | None) -> Period | None:
        """The year or the term that the goal beside a result of this time is for."""
        if timex is not None and (term := timex.whole_term) is not None:
            return term.over(self._context)
        return year_of(period)

    def aim(self, timex: Timex | None) -> None:
        """A year of goals, this one or the last, is that of «hết năm» in the same paragraph; None ends it."""
        year = timex.year if timex is not None and timex.kind == "year" else None
        if timex is not None and not (year and self._published and 0 <= self._published.year - year <= 1):
            return
        self._aimed = year
        self._known.clear()

    def look_back(self, timex: Timex | None) -> None:
        """«Năm 2008 kết nạp …», told in May 2009: «trong năm» is the year that the article goes back to."""
        year = timex.year if timex is not None and timex.kind == "year" else None
        self._looked_back = year if self._published and year == self._published.year - 1 else None
        self._known.clear()

    def _year_meant(self, timex: Timex, way: Way) -> int | None:
        looks_back = way == "flow" and timex.surface.lower() == "trong năm"
        return self._aimed or (self._looked_back if looks_back else None)

    def turn_to_year_of(self, timex: Timex) -> None:
        """From here on a month without a year is one of the year of this time."""
        year = timex.year
        if year is None and timex.deictic and timex.kind != "back":
            period = self.meant(timex, "flow")
            year = period.end.year if period is not None and period.end is not None else None
        if year is not None:
            self._turn_to(self._context.term, year)

    def turn_to_present(self, after: int = 0) -> None:
        """From here on a month without a year is one of the year of publication, unless a year not long ago is meant (`after`)."""
        year = self._context.year
        if self._published and year is not None and (after == 0 or year < self._published.year - after):
            self._turn_to(self._context.term, None)

    def _turn_to(self, term: tuple[int, int] | None, year: int | None) -> None:
        if (term, year) != self._context[1:3]:
            self._context = self._context._replace(term=term, year=year)
            self._known.clear()

    def is_ahead(self, period: Period) -> bool:
        """Whether a period had not begun when the article appeared: what is told of it is still a goal."""
        return self._published is not None and lies_ahead(period, self._published)

    def is_over(self, period: Period | None) -> bool:
        """Whether a period had ended when the article appeared."""
        return self._published is not None and period is not None and period.end is not None and period.end < self._published

    def so_far(self, term: Period) -> Period:
        """«Nhiệm kỳ này đã kết nạp 31 đảng viên», told in the middle of it and not in its first or last year: up to publication."""
        today, first, last = self._published, term.start, term.end
        middle = today is not None and first is not None and last is not None and first.year < today.year < last.year
        return term._replace(end=today) if middle else term

    def has_begun(self, timex: Timex) -> bool:
        """«Năm 2022 có 9 chi bộ …», told in December 2022: the year has begun, though its last day has not come."""
        whole = self.meant(timex, "flow")
        return whole is not None and whole.start is not None and self._published is not None and whole.start <= self._published
