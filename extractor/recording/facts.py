"""Facts from statements: «kết nạp 45 đảng viên» becomes a validated `Fact`, with every place in the text and in the page.

Not covered: what the fields mean (`extractor.records`).
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from extractor import records
from extractor.article import CleanArticle
from extractor.checks.statement import Statement
from extractor.domains.rates import Grounds, Rates, numbers_in
from extractor.grammar.period import Period
from extractor.recording.level import level
from extractor.recording.link import link_to
from extractor.recording.validation import validator
from extractor.slots.dated import Dated
from extractor.slots.organisation import Organisation
from extractor.slots.sentence import ReadSentence
from extractor.text import AlignedText, Span

_facts = validator(list[records.Fact])
_place = validator(records.Located)
_unit = validator(records.Unit)
_period = validator(records.PeriodRecord)


def record_facts(
    articles: Sequence[records.Article], cleaned: Sequence[CleanArticle], statements: Sequence[list[Statement]], rates: Rates
) -> list[list[records.Fact]]:
    """The records of the facts of each article, in the order of the text, as sure as `rates` say."""
    fields = [
        list(map(_Facts(article, one.body, stated, rates).fact, stated))
        for article, one, stated in zip(articles, cleaned, statements, strict=True)
    ]
    return list(map(_facts, fields))


class _Facts:
    """The fields of the facts of an article. What several facts have in common is validated once.

    «Năm 2024, Đảng bộ xã A kết nạp 12 đảng viên, khai trừ 1 đảng viên» has one unit, one period and one sentence for two facts.
    """

    __slots__ = (
        "_article", "_at", "_beside", "_body", "_link", "_periods", "_places", "_sentence", "_share", "_shift", "_sure", "_text",
        "_units", "_url", "_words",
    )  # fmt: skip

    def __init__(
        self, article: records.Article, body: AlignedText, stated: Sequence[Statement], rates: Rates
    ) -> None:
        self._article, self._url = article.article_id, article.url
        self._beside = Counter(statement.sentence.start for statement in stated)
        self._link: str | None = None
        self._share = len(stated) / numbers_in(body.text)
        self._words = 1
        self._sure = rates.confidence
        self._body = body
        self._units: dict[tuple[int, str], records.Unit] = {}
        self._periods: dict[tuple[Period, str | None, str], records.PeriodRecord] = {}
        self._sentence: ReadSentence | None = None
        self._text = ""
        self._at = 0
        self._shift: int | None = 0
        self._places: dict[tuple[int, int], records.Located] = {}

    def fact(self, statement: Statement) -> dict[str, object]:
        """The fields of one `records.Fact`, those left out that have their default; statements come in the order of the text."""
        sentence, reading, unit, period = statement.sentence, statement.reading, statement.unit, statement.period
        if sentence is not self._sentence:
            self._enter(sentence)
        quantity = reading.quantity
        value, value_max, measure = quantity.value, quantity.value_max, quantity.measure
        in_sentence, to = quantity.number_start, quantity.number_stop
        start, end = self._at + in_sentence, self._at + to
        page_start, page_end = self._page(start, end)
        places, text = self._places, self._text
        slots: dict[str, records.Located] = {}
        if unit.span is not None:
            slots["unit"] = places.get(unit.span) or self._located(unit.span)
        if period.span is not None and period.span[0] >= 0:  # not in the heading of a table
            slots["period"] = places.get(period.span) or self._located(period.span)
        organisation = unit.organisation
        if organisation is not None:
            source: str = organisation.resolved_by
            if source == "stated" and unit.span is None:
                source = "context"  # named elsewhere only
            whose, name = self._unit(organisation, source), organisation.name
        else:
            source, whose, name = "none", None, ""
        relation, basis = reading.relation, reading.basis
        fact: dict[str, object] = {
            # One number may state several: «Công an và Quân sự mỗi nơi 1» of two units, «kết nạp 12/10 đảng viên» also a target.
            "id": records.fact_id(
                self._article, reading.indicator, reading.status, str(start), str(value), measure,
                name, relation or "", basis or "",
            ),
            "article_id": self._article,
            "indicator": reading.indicator,
            "status": reading.status,
            "value": value,
            "measure": measure,
            "qualifier": quantity.qualifier,
            "unit": whose,
            "period": period.period and self._period(period.period, period),
            "evidence": {
                "number": text[in_sentence:to],
                "sentence": text,
                "sentence_at": places[0, len(text)],
                "link": self._link,
                "slots": slots,
                "start": start,
                "end": end,
                "page_start": page_start,
                "page_end": page_end,
            },
            "rule": reading.rule,
            "confidence": self._sure(
                Grounds(
                    reading.rule, source, period.source if period.period else "none",
                    "unit" in slots, "period" in slots, self._beside[sentence.start], self._words, self._share,
                )
            ),
        }  # fmt: skip
        if value_max is not None and value_max > value:
            fact["value_max"] = value_max
        if measure == "ratio":
            fact["of"] = quantity.of
        if reading.per:
            fact["per"] = tuple(sorted(reading.per))
        if reading.labels:
            fact["subgroup"] = tuple(sorted(reading.labels))
        if relation and basis:
            fact["comparison"] = {"relation": relation, "basis": basis}
        return fact

    def _enter(self, sentence: ReadSentence) -> None:
        """Begins a sentence: its words, and where they stand."""
        start, stop = sentence.start, sentence.stop
        self._sentence = sentence
        self._at = start
        self._text = self._body.text[start:stop]
        self._words = len(self._text.split())
        self._link = link_to(self._url, self._text) if self._url else None
        self._shift = self._body.shift(start, stop)
        self._places = {}
        self._located((0, len(self._text)))

    def _page(self, start: int, stop: int) -> tuple[int, int]:
        """Where characters of the sentence stand in the page."""
        shift = self._shift
        return (start + shift, stop + shift) if shift is not None else self._body.origin(Span(start, stop))

    def _located(self, span: tuple[int, int]) -> records.Located:
        """The record of where a part of the sentence stands."""
        start, stop = self._at + span[0], self._at + span[1]
        page_start, page_end = self._page(start, stop)
        located = self._places[span] = _place({"start": start, "end": stop, "page_start": page_start, "page_end": page_end})
        return located

    def _unit(self, organisation: Organisation, source: str) -> records.Unit:
        """Whose a number is, found by `source`."""
        key = (id(organisation), source)  # the statements hold it, so that its id is its own; to hash all it says is slow
        unit = self._units.get(key)
        if unit is None:
            unit = self._units[key] = _unit({
                "name": organisation.name, "surface": organisation.surface, "kind": organisation.kind,
                "level": level(organisation.level), "place": organisation.place,
                "resolved_by": source,
            })  # fmt: skip
        return unit

    def _period(self, period: Period, dated: Dated) -> records.PeriodRecord:
        """Of when a number is."""
        key = (period, dated.surface, dated.source)
        record = self._periods.get(key)
        if record is None:
            start, end, precision = period
            record = self._periods[key] = _period(
                {"start": start, "end": end, "precision": precision, "surface": dated.surface, "resolved_by": dated.source}
            )
        return record
