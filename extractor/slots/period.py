"""When a number happened, held or is due: «năm 2023», «từ đầu nhiệm kỳ đến nay», «cuối năm 2019», «đến năm 2025».

Clause, then sentence, then paragraph, then article; a stock told with no date holds on the day of publication. Not covered: dates
that the article does not state.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import Literal

from extractor.grammar.period import Period, TimeContext
from extractor.grammar.timex import Timex
from extractor.reading.masking import Masked
from extractor.reading.memory import Reading
from extractor.slots.sentence import ReadSentence
from extractor.slots.signs import Signs

Source = Literal["stated", "context", "publication"]
Way = Literal["flow", "stock", "goal"]
_UNDATED = frozenset(("vague", "duration", "prior"))
_POINTS = frozenset(("day", "until", "now"))
_RIGHT = 12
_HISTORY = 8  # years

Dating = tuple[int, Timex, bool]  # a time that may date a number: its symbol, itself, and whether it is that of a plan


@dataclass(slots=True)
class Dated:
    """A period, the words that state it, their place in the sentence (None where they stand in another), and how it was found."""

    period: Period | None
    surface: str | None = None
    span: tuple[int, int] | None = None
    source: Source = "context"
    timex: Timex | None = None


class Periods:
    """Dates every reading of an article, sentence by sentence in order."""

    def __init__(self, signs: Signs, published: date | None) -> None:
        self._signs = signs
        self._published = published
        self._today = Period(published, published, "day") if published else None
        self._context = TimeContext(published, None, None)
        self._known: dict[tuple[Way, int], Period | None] = {}  # what a time means in this context, by its id
        self._done: dict[int, Dated] = {}
        self._focus: Timex | None = None
        self._focus_of: str | None = None
        self._long_focus: Timex | None = None
        self._opened: tuple[Timex | None, str | None, Timex | None] = (None, None, None)
        self._opens = True
        self._point: Timex | None = None
        self._point_paragraph = -1

    def enter(self) -> None:
        """Begins a paragraph: a month without a year is again one of the year of publication.

        Of the times before, those that a paragraph opened with go on; what a later sentence said in passing does not.
        """
        self._focus, self._focus_of, self._long_focus = self._opened
        self._opens = True
        if self._published is not None:
            self._turn_to(self._context.term, None)

    def _turn_to(self, term: tuple[int, int] | None, year: int | None) -> None:
        if (term, year) != self._context[1:]:
            self._context = TimeContext(self._published, term, year)
            self._known.clear()

    def of_sentence(self, sentence: ReadSentence, readings: Sequence[Reading]) -> list[Dated]:
        """The date of each of the `readings` that may be facts; moves the focus."""
        for timex in sentence.times:
            if term := timex.term:
                self._turn_to(term, self._context.year)
        found: list[Dated] = []
        if readings and (masked := sentence.masked) is not None:
            dating = self._dating(masked) if sentence.times else []
            of_deeds = [time for time in dating if not time[2]]  # «kế hoạch năm 2019» does not date what was done
            for reading in readings:
                times = of_deeds if reading.status == "actual" else dating
                dated = self._done[id(reading)] = self._of_reading(sentence, masked, times, reading)
                found.append(dated)
        else:
            for timex in sentence.times:
                if timex.kind not in _UNDATED and self._recent(self._meant(timex, "flow")):
                    self._put_in_focus(timex, sentence.paragraph, False, None)
        self._opens = False
        return found

    def _recent(self, period: Period | None) -> bool:
        """Whether a time told without numbers may date the numbers after it; history («năm 1948») does not."""
        day = period and (period.end or period.start)
        return day is not None and (self._published is None or abs(self._published.year - day.year) <= _HISTORY)

    def _put_in_focus(self, timex: Timex, paragraph: int, stock: bool, indicator: str | None) -> None:
        """What dates a stock («nay có …») does not date the flows after it; a day dates the flows of its own indicator only."""
        if timex is self._point and (stock or (timex is self._focus and indicator == self._focus_of)):
            return
        self._point, self._point_paragraph = timex, paragraph
        if not stock and timex.kind != "now":
            self._focus, self._focus_of = timex, indicator
            if timex.kind != "day" or indicator is None:
                self._long_focus = timex
            if self._opens or self._opened[2] is None:
                self._opened = self._focus, self._focus_of, self._long_focus
                self._opens = False
        year = timex.year
        if year is None and timex.deictic and timex.kind != "back":
            period = self._meant(timex, "flow")
            year = period.end.year if period is not None and period.end is not None else None
        if year is not None:
            self._turn_to(self._context.term, year)

    def _dating(self, masked: Masked) -> list[Dating]:
        """The times of a sentence that may date it: none is the basis of a comparison («so với năm 2022»)."""
        signs, text = self._signs, masked.text
        found: list[Dating] = []
        for place in signs.timed.finditer(text):
            at = place.start()
            item = masked.items[at]
            if isinstance(item, Timex) and item.kind not in _UNDATED:
                before = text[at - 1] if at else ""
                if before == signs.of and at > 1:
                    before = text[at - 2]
                if before not in signs.prior:
                    found.append((at, item, before == signs.target))
        return found

    def _of_reading(self, sentence: ReadSentence, masked: Masked, dating: list[Dating], reading: Reading) -> Dated:
        stock = reading.indicator in self._signs.stocks
        head = reading.head
        own_from = head.at if head is not None and head.sentence == reading.sentence else -1
        time = self._of_clause(masked, dating, reading, own_from) if dating else None
        if time is None and head is not None and (done := self._done.get(id(head))) is not None:
            return done if own_from >= 0 else Dated(done.period, done.surface, None, done.source, done.timex)
        if time is None and dating:
            time = self._opening(masked, dating, reading)
        if time is not None:
            place, timex, _ = time
            source: Source = "stated"
            period = self._read(timex, reading, stock)
            if period is not None and stock and timex.kind in ("term", "range") and self._ahead(period):
                period, source = self._today, "publication"
            if period is not None and reading.relation is None and self._ahead(period) and not (stock and self._has_begun(timex)):
                reading.status = "target" if reading.status == "actual" else reading.status
                period = self._read(timex, reading, stock)
            told = period is not None and reading.relation is None and reading.status == "actual"
            if told and not _bracketed(masked.text, reading.at):
                self._put_in_focus(timex, sentence.paragraph, stock, reading.indicator)
            if period is not None or (timex.deictic and self._published is None and timex.kind in ("now", "back")):
                return Dated(period, timex.surface, masked.span(place), source, timex)
        point = self._point if self._point_paragraph == sentence.paragraph else None
        if stock and reading.relation is None and reading.status == "actual":
            if point is not None and point.kind in _POINTS:
                return Dated(self._read(point, reading, stock), point.surface, None, "context", point)
            return Dated(self._today, None, None, "publication")
        if reading.status != "actual" and self._signs.ahead in masked.text[: reading.at]:
            return Dated(None)  # «thời gian tới, phấn đấu kết nạp 80 đảng viên»: no year before it is meant
        context = point if stock else self._focus if self._focus_of == reading.indicator else self._long_focus
        if context is not None:
            return Dated(self._read(context, reading, stock), context.surface, None, "context", context)
        return Dated(self._today, None, None, "publication") if stock else Dated(None)

    def _of_clause(self, masked: Masked, dating: list[Dating], reading: Reading, own_from: int) -> Dating | None:
        """The time of the clause of a number: the nearest before it, else one after it."""
        text, number = masked.text, reading.at
        clause = max(text.rfind(";", 0, number), own_from)
        for time in reversed(dating):
            if clause < time[0] < number:
                return time
        if own_from < 0 or (not reading.part and reading.relation is None):
            for time in dating:
                if number < time[0] <= number + _RIGHT and self._signs.ends_clause.isdisjoint(text[number + 1 : time[0]]):
                    return time
        return None

    def _opening(self, masked: Masked, dating: list[Dating], reading: Reading) -> Dating | None:
        """The time that opens the sentence and so holds for all its clauses; else the nearest one before."""
        before = [time for time in dating if time[0] < reading.at]
        if not before:
            return None
        return before[0] if self._signs.acts.isdisjoint(masked.text[: before[0][0]]) else before[-1]

    def _ahead(self, period: Period) -> bool:
        """Whether a period had not begun when the article appeared: what is told of it is still a goal."""
        day = period.start or period.end
        return self._published is not None and day is not None and day > self._published and period.precision != "day"

    def _has_begun(self, timex: Timex) -> bool:
        """«Năm 2022 có 9 chi bộ …», told in December 2022: the year has begun, though its last day has not come."""
        whole = self._meant(timex, "flow")
        return whole is not None and whole.start is not None and self._published is not None and whole.start <= self._published

    def _read(self, timex: Timex, reading: Reading, stock: bool) -> Period | None:
        if reading.status != "actual":
            return self._meant(timex, "goal")
        if stock and reading.relation is None:
            return self._meant(timex, "stock")
        period = self._meant(timex, "flow")
        if period is not None and period.start is None and period.end is not None and timex.kind == "now":
            return period._replace(start=date(period.end.year, 1, 1))  # «đến nay» said of a flow: this year up to now
        return period

    def _meant(self, timex: Timex, way: Way) -> Period | None:
        """What a time means for a flow, a stock or a goal, where the text stands now."""
        known, key = self._known, (way, id(timex))
        if key not in known:
            read = timex.interval if way == "flow" else timex.point if way == "stock" else timex.deadline_period
            known[key] = read(self._context)
        return known[key]


def _bracketed(text: str, at: int) -> bool:
    return text.rfind("(", 0, at) > text.rfind(")", 0, at)
