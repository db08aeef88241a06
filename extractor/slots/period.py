"""When a number happened, held or is due: «năm 2023», «từ đầu nhiệm kỳ đến nay», «cuối năm 2019», «đến năm 2025».

Clause, then sentence, then paragraph, then article; a stock told with no date holds on the day of publication. Not covered: dates
that the article does not state.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date
from typing import Literal

from extractor.domains.pack import Pack
from extractor.domains.pattern import Symbols
from extractor.grammar.period import Period, TimeContext
from extractor.grammar.timex import Timex
from extractor.reading.masking import Masked
from extractor.reading.memory import Reading
from extractor.slots.sentence import ReadSentence

Source = Literal["stated", "context", "publication"]
_UNDATED = frozenset(("vague", "duration", "prior"))
_POINTS = frozenset(("day", "until", "now"))
_RIGHT = 12
_HISTORY = 8  # years


@dataclass(frozen=True, slots=True)
class Dated:
    """A period, the words that state it, their place in the sentence (None where they stand in another), and how it was found."""

    period: Period | None
    surface: str | None = None
    span: tuple[int, int] | None = None
    source: Source = "context"
    timex: Timex | None = None


class Periods:
    """Dates every reading of an article, sentence by sentence in order."""

    def __init__(self, pack: Pack, symbols: Symbols, published: date | None) -> None:
        self._pack = pack
        self._published = published
        self._time = symbols.of["time"]
        self._prior = frozenset((symbols.of["prior"], symbols.of["increase"], symbols.of["decrease"]))
        self._quantities = frozenset(symbols.groups["any"])
        self._context = TimeContext(published, None, None)
        self._verbs = frozenset(symbols.verbs)
        self._ahead_of = symbols.of["ahead"]
        self._target, self._of = symbols.of["target"], symbols.of["of"]
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
            self._context = self._context._replace(year=None)

    def of_sentence(self, sentence: ReadSentence) -> dict[int, Dated]:
        """The date of each reading, by its index in `sentence.readings`; moves the focus."""
        for timex in sentence.times:
            if timex.term:
                self._context = self._context._replace(term=timex.term)
        found = self._found(sentence)
        self._opens = False
        return found

    def _found(self, sentence: ReadSentence) -> dict[int, Dated]:
        found: dict[int, Dated] = {}
        if sentence.masked is None or not any(reading.none is None for reading in sentence.readings):
            for timex in sentence.times:
                if timex.kind not in _UNDATED and self._recent(timex.interval(self._context)):
                    self._put_in_focus(timex, sentence.paragraph, False, None)
            return found
        for n, reading in enumerate(sentence.readings):
            if reading.none is None:
                found[n] = self._done[id(reading)] = self._of_reading(sentence, sentence.masked, reading)
        return found

    def _recent(self, period: Period | None) -> bool:
        """Whether a time told without numbers may date the numbers after it; history («năm 1948») does not."""
        day = period and (period.end or period.start)
        return day is not None and (self._published is None or abs(self._published.year - day.year) <= _HISTORY)

    def _put_in_focus(self, timex: Timex, paragraph: int, stock: bool, indicator: str | None) -> None:
        """What dates a stock («nay có …») does not date the flows after it; a day dates the flows of its own indicator only."""
        self._point, self._point_paragraph = timex, paragraph
        if not stock and timex.kind != "now":
            self._focus, self._focus_of = timex, indicator
            if timex.kind != "day" or indicator is None:
                self._long_focus = timex
            if self._opens or self._opened[2] is None:
                self._opened = self._focus, self._focus_of, self._long_focus
                self._opens = False
        period = timex.interval(self._context)
        year = timex.year or (
            period.end.year if timex.deictic and timex.kind != "back" and period is not None and period.end is not None else None
        )
        if year is not None:
            self._context = self._context._replace(year=year)

    def _of_reading(self, sentence: ReadSentence, masked: Masked, reading: Reading) -> Dated:
        stock = self._pack.indicators[reading.indicator].stock
        head = reading.head
        own_from = head.at if head is not None and head.sentence == reading.sentence else -1
        clause = max(masked.text.rfind(";", 0, reading.at), own_from)
        place = self._left(masked, reading, clause)
        if place is None and (own_from < 0 or (not reading.part and reading.relation is None)):
            place = self._right(masked, reading)
        if place is None and head is not None and id(head) in self._done:
            return replace(self._done[id(head)], span=None) if own_from < 0 else self._done[id(head)]
        if place is None:
            place = self._opening(masked, reading)
        if place is not None:
            timex = masked.items[place]
            assert isinstance(timex, Timex)
            dated = Dated(self._read(timex, reading, stock), timex.surface, masked.spans[place], "stated", timex)
            if dated.period is not None and stock and timex.kind in ("term", "range") and self._ahead(dated.period):
                dated = replace(dated, period=self._today(), source="publication")
            if dated.period is not None and reading.relation is None and self._ahead(dated.period):
                reading.status = "target" if reading.status == "actual" else reading.status
                dated = replace(dated, period=self._read(timex, reading, stock))
            if dated.period is not None:
                if not self._bracketed(masked, reading.at) and reading.relation is None and reading.status == "actual":
                    self._put_in_focus(timex, sentence.paragraph, stock, reading.indicator)
                return dated
            if timex.deictic and self._published is None and timex.kind in ("now", "back"):
                return dated
        point = self._point if self._point_paragraph == sentence.paragraph else None
        if stock and reading.relation is None and reading.status == "actual":
            if point is not None and point.kind in _POINTS:
                return Dated(self._read(point, reading, stock), point.surface, None, "context", point)
            return Dated(self._today(), None, None, "publication")
        if reading.status != "actual" and self._ahead_of in masked.text[: reading.at]:
            return Dated(None)  # «thời gian tới, phấn đấu kết nạp 80 đảng viên»: no year before it is meant
        timex = point if stock else self._focus if self._focus_of == reading.indicator else self._long_focus
        if timex is not None:
            return Dated(self._read(timex, reading, stock), timex.surface, None, "context", timex)
        return Dated(self._today(), None, None, "publication") if stock else Dated(None)

    def _bracketed(self, masked: Masked, at: int) -> bool:
        return masked.text.rfind("(", 0, at) > masked.text.rfind(")", 0, at)

    def _opening(self, masked: Masked, reading: Reading) -> int | None:
        """The time that opens the sentence and so holds for all its clauses; else the nearest one before."""
        for n in range(reading.at):
            if masked.text[n] in self._quantities or masked.text[n] in self._verbs:
                break
            if masked.text[n] == self._time and self._dates(masked, n, reading):
                return n
        return self._left(masked, reading, -1)

    def _ahead(self, period: Period) -> bool:
        """Whether a period had not begun when the article appeared: what is told of it is still a goal."""
        day = period.start or period.end
        return self._published is not None and day is not None and day > self._published and period.precision != "day"

    def _today(self) -> Period | None:
        return Period(self._published, self._published, "day") if self._published else None

    def _read(self, timex: Timex, reading: Reading, stock: bool) -> Period | None:
        if reading.status != "actual":
            return timex.deadline_period(self._context)
        if stock and reading.relation is None:
            return timex.point(self._context)
        period = timex.interval(self._context)
        if period is not None and period.start is None and period.end is not None and timex.kind == "now":
            return period._replace(start=date(period.end.year, 1, 1))  # «đến nay» said of a flow: this year up to now
        return period

    def _left(self, masked: Masked, reading: Reading, stop: int) -> int | None:
        for n in range(reading.at - 1, stop, -1):
            if masked.text[n] == self._time and self._dates(masked, n, reading):
                return n
        return None

    def _right(self, masked: Masked, reading: Reading) -> int | None:
        for n in range(reading.at + 1, min(len(masked.text), reading.at + 1 + _RIGHT)):
            if masked.text[n] in self._quantities or masked.text[n] in ",;()":
                return None
            if masked.text[n] == self._time and self._dates(masked, n, reading):
                return n
        return None

    def _dates(self, masked: Masked, at: int, reading: Reading) -> bool:
        """Whether a time dates the clause: no basis of a comparison («so với năm 2022») nor of a plan («kế hoạch năm 2019»)."""
        item = masked.items[at]
        if not isinstance(item, Timex) or item.kind in _UNDATED:
            return False
        before = masked.text[at - 1] if at else ""
        if before == self._of and at > 1:
            before = masked.text[at - 2]
        return before not in self._prior and (before != self._target or reading.status != "actual")
