"""When a number happened, held or is due: «năm 2023», «từ đầu nhiệm kỳ đến nay», «cuối năm 2019», «đến năm 2025».

Clause, then sentence, then paragraph, then article; a stock told with no date holds on the day of publication. Not covered: dates
that the article does not state. `extractor.slots.dating` looks for the date of one number, `extractor.slots.focus` knows what was
spoken of before.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from datetime import date

from extractor.grammar.period import Period
from extractor.grammar.timex import Timex
from extractor.reading.memory import Reading
from extractor.slots.dated import Dated
from extractor.slots.dating import Dating
from extractor.slots.focus import Focus
from extractor.slots.sentence import ReadSentence
from extractor.slots.signs import Signs
from extractor.slots.spans import earlier

_FIRST_MONTHS = 2
_RATING = re.compile(r"xếp loại[^,;.]{0,40}$", re.IGNORECASE)
_LONGEST_RATING = 48
# «thành lập ngày 1/7/2025», «Năm 2004, …, chi bộ được thành lập với 5 đảng viên»
_FOUNDED = re.compile(r"(?:thành lập|ra đời|đi vào hoạt động)(?: mới)?(?: (?:từ|vào|trong))?(?: (?:đầu|cuối|giữa))? $", re.I)
_THEN_FOUNDED = re.compile(r"[^.;:]{0,120}? (?:(?:được|chính thức) thành lập|ra đời)(?! (?:từ|vào|ngày|tháng|năm|thêm|mới) )")
_LONGEST_FOUNDING = 34
_OPENS = 6  # characters before a time that opens its sentence
_IN_DETAIL = re.compile(r"(?:Cụ thể|Theo đó|Trong đó)(?!\w)")


class Periods:
    """Dates every reading of an article, sentence by sentence in order."""

    def __init__(self, signs: Signs, published: date | None, text: str) -> None:
        self._signs = signs
        self._text = text
        self._published = published
        self._focus = Focus(published)
        self._done: dict[int, Dated] = {}
        self._rated: Timex | None = None  # the year that is rated

    def of_article(self, sentences: Sequence[ReadSentence]) -> list[list[Dated]]:
        """The date of each reading that may be a fact, sentence by sentence."""
        paragraph = -1
        found: list[list[Dated]] = []
        if self._published is None:
            days = (timex.year for sentence in sentences for timex in sentence.times if timex.kind == "day")
            self._focus.latest = max((year for year in days if year), default=0)
        for sentence in sentences:
            if sentence.paragraph != paragraph:
                paragraph = sentence.paragraph
                if not sentence.bullet:
                    self.enter(_IN_DETAIL.match(self._text, sentence.start) is not None)
            found.append(self.of_sentence(sentence, sentence.stating()))
        return found

    def enter(self, in_detail: bool = False) -> None:
        """Begins a paragraph, one that goes into the detail of the last where it opens with «Cụ thể»."""
        self._focus.enter(in_detail)

    def of_sentence(self, sentence: ReadSentence, readings: Sequence[Reading]) -> list[Dated]:
        """The date of each of the `readings` that may be facts; moves the focus."""
        self._focus.begin(sentence.times)
        for timex in sentence.times:
            at = sentence.start + timex.start
            if timex.kind == "year" and _RATING.search(self._text, max(sentence.start, at - _LONGEST_RATING), at):
                self._rated = timex
            if _FOUNDED.search(self._text, max(sentence.start, at - _LONGEST_FOUNDING), at) or (
                timex.start <= _OPENS and _THEN_FOUNDED.match(self._text, sentence.start + timex.stop, sentence.stop)
            ):
                self._focus.found(timex)
        if readings and sentence.masked is not None:
            words = self._text[sentence.start : sentence.stop]
            dating = Dating(self._signs, self._focus, self._done, sentence.masked, words, readings)
            found = [self._of_past_year(reading, dating.of(reading)) for reading in readings]
            self._focus.settle()
            return found
        if sentence.times:
            self._focus.hear(sentence.times, self._text[sentence.start : sentence.stop].lower())
        return []

    def _of_past_year(self, reading: Reading, dated: Dated) -> Dated:
        """«xếp loại năm 2013. Có [9] tổ chức …»; in January «năm nay» is when it is told, and the year before is rated."""
        today, period = self._published, dated.period
        if reading.indicator not in self._signs.of_past_year or reading.status != "actual":
            return dated
        if dated.source == "stated":
            self._rated = None
            return dated
        rated = self._focus.meant(self._rated, "flow") if self._rated is not None else None
        if rated is not None and self._rated is not None:
            return replace(dated, period=rated, surface=self._rated.surface, source="context", timex=self._rated)
        if dated.source != "context" or today is None or today.month > _FIRST_MONTHS or period is None:
            return dated
        if period.precision == "day" and period.start is not None and period.start.year == today.year:
            return replace(dated, period=Period(date(today.year - 1, 1, 1), date(today.year - 1, 12, 31), "year"))
        if period.precision != "year":
            return dated
        return replace(dated, period=earlier(period, 1)) if period.start == date(today.year, 1, 1) else dated
