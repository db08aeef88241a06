"""Records from what was read: «kết nạp 45 đảng viên» becomes a validated `Fact`, with every place in the text and in the page.

Not covered: what the fields mean (`extractor.records`).
"""

from __future__ import annotations

import re

from pydantic import TypeAdapter

from extractor import records
from extractor.article import CleanArticle
from extractor.checks.statement import Statement
from extractor.grammar.document import Document
from extractor.grammar.period import Period
from extractor.grammar.person import Person
from extractor.language import language_of
from extractor.reading.parsing import Sentence
from extractor.slots.organisation import Organisation
from extractor.slots.period import Dated
from extractor.slots.unit import Found
from extractor.text import Span

_LEVELS = {
    "tỉnh": "province", "thành phố": "city", "huyện": "district", "quận": "district", "thị xã": "town", "xã": "commune",
    "phường": "ward", "thị trấn": "township", "đặc khu": "special_zone", "khu phố": "neighbourhood", "tổ dân phố": "neighbourhood",
    "tổ": "neighbourhood", "khối phố": "neighbourhood",
}  # fmt: skip
_DOCUMENT_NUMBER = re.compile(r"\d\s*[-/]")
_LANGUAGE_SAMPLE = 1_000
# `Model(...)` and `Model.model_validate` take as long to look at their options as to validate so small a record.
_FACTS = TypeAdapter(list[records.Fact]).validator
_LOCATED = TypeAdapter(records.Located).validator
_UNIT = TypeAdapter(records.Unit).validator
_PERIOD = TypeAdapter(records.PeriodRecord).validator
_SITE = re.compile(r"https?://(?:www\.)?([^/\s:?#]+)")


def record_article(cleaned: CleanArticle, parsed: list[Sentence]) -> records.Article:
    """The article's record."""
    page, text = cleaned.page, cleaned.body.text
    seen: dict[str, tuple[Person, int]] = {}
    cited: dict[str, tuple[Document, int]] = {}
    for sentence in parsed:
        for person in sentence.people:
            seen.setdefault(person.name, (person, sentence.start))
        for document in sentence.documents:
            if document.number and _DOCUMENT_NUMBER.search(document.number):
                cited.setdefault(document.number, (document, sentence.start))
    site = _SITE.match(page.url or page.source)
    article = {
        "article_id": records.article_id(page.text),
        "source": page.source,
        "source_id": page.id,
        "url": page.url,
        "site": site[1] if site else None,
        "title": cleaned.title,
        "author": cleaned.author,
        "published": cleaned.published,
        "language": language_of(text[:_LANGUAGE_SAMPLE]),
        "text": text,
        "removed": tuple(
            {"cleaner": r.cleaner, "reason": r.reason, "start": r.span.start, "end": r.span.stop} for r in cleaned.removed
        ),
        "spam": {"score": cleaned.spam, "reasons": tuple(cleaned.spam_reasons)},
        "units": _units(cleaned, parsed),
        "people": tuple(
            {
                "name": person.name, "titles": person.titles, "organisation": person.organisation,
                "first": _offsets(cleaned, at + person.name_start, at + person.name_stop),
            }
            for person, at in seen.values()
        ),
        "documents": tuple(
            {
                "number": d.number, "date": d.date, "issuer": d.issuer, "title": d.title,
                "first": _offsets(cleaned, at + d.start, at + d.stop),
            }
            for d, at in cited.values()
        ),
    }  # fmt: skip
    return records.Article.model_validate(article)


def _units(cleaned: CleanArticle, parsed: list[Sentence]) -> tuple[dict[str, object], ...]:
    """Each name of an organisation or a place once, where it stands first, and how often it stands there."""
    named: dict[str, dict[str, object]] = {}
    mentions: dict[str, int] = {}
    for sentence in parsed:
        for unit in sentence.units:
            if unit.proper is None and unit.body is None:
                continue
            mentions[unit.surface] = mentions.get(unit.surface, 0) + 1
            if unit.surface not in named:
                named[unit.surface] = {
                    "name": unit.surface, "kind": unit.head, "level": _level(unit.level), "place": unit.parent,
                    "first": _offsets(cleaned, sentence.start + unit.start, sentence.start + unit.stop),
                }  # fmt: skip
    return tuple({**unit, "mentions": mentions[name]} for name, unit in named.items())


def record_facts(article: str, cleaned: CleanArticle, statements: list[Statement]) -> list[records.Fact]:
    """The facts' records, in the order of the text."""
    shared = _Shared(cleaned)
    facts: list[records.Fact] = _FACTS.validate_python([_fact(article, cleaned, statement, shared) for statement in statements])
    return facts


def _fact(article: str, cleaned: CleanArticle, statement: Statement, shared: _Shared) -> dict[str, object]:
    """The fields of one `records.Fact`, not yet validated."""
    reading, sentence = statement.reading, statement.sentence
    quantity = reading.quantity
    value, value_max, of, measure = quantity.value, quantity.value_max, quantity.of, quantity.measure
    start, stop = sentence.start + quantity.number_start, sentence.start + quantity.number_stop
    text = cleaned.body.text
    page_start, page_end = cleaned.body.origin(Span(start, stop))
    slots: dict[str, records.Located] = {}
    if (named := statement.unit.span) is not None:
        slots["unit"] = shared.located(sentence.start + named[0], sentence.start + named[1])
    if (dated := statement.period.span) is not None:
        slots["period"] = shared.located(sentence.start + dated[0], sentence.start + dated[1])
    unit = shared.unit(statement.unit)
    # One number may state several facts: «Công an và Quân sự mỗi nơi 1» of two units, «kết nạp 12/10 đảng viên» also a target.
    told_apart_by = (reading.status, start, value, measure, unit and unit.name, reading.relation, reading.basis)
    return {
        "id": records.fact_id(article, reading.indicator, *told_apart_by),
        "article_id": article,
        "indicator": reading.indicator,
        "status": reading.status,
        "value": value,
        "value_max": value_max if value_max is not None and value_max > value else None,
        "measure": measure,
        "of": of if measure == "ratio" else None,
        "qualifier": quantity.qualifier,
        "per": tuple(sorted(reading.per)),
        "subgroup": tuple(sorted(reading.labels)),
        "comparison": {"relation": reading.relation, "basis": reading.basis} if reading.relation and reading.basis else None,
        "unit": unit,
        "period": shared.period(statement.period),
        "evidence": {
            "number": text[start:stop],
            "sentence": text[sentence.start : sentence.stop],
            "sentence_at": shared.located(sentence.start, sentence.stop),
            "slots": slots,
            "start": start,
            "end": stop,
            "page_start": page_start,
            "page_end": page_end,
        },
        "rule": reading.rule,
        "confidence": round(reading.hit_rate, 2),
    }


class _Shared:
    """What several facts of an article have in common, validated once.

    «Năm 2024, Đảng bộ xã A kết nạp 12 đảng viên, khai trừ 1 đảng viên» has one unit, one period and one sentence for two facts.
    """

    def __init__(self, cleaned: CleanArticle) -> None:
        self._cleaned = cleaned
        self._places: dict[tuple[int, int], records.Located] = {}
        self._units: dict[tuple[Organisation, records.UnitSource], records.Unit] = {}
        self._periods: dict[tuple[Period, str | None, str], records.PeriodRecord] = {}

    def located(self, start: int, stop: int) -> records.Located:
        """Where these characters of the article stand."""
        located = self._places.get((start, stop))
        if located is None:
            located = self._places[start, stop] = _LOCATED.validate_python(_offsets(self._cleaned, start, stop))
        return located

    def unit(self, found: Found) -> records.Unit | None:
        """Whose number it is."""
        organisation = found.organisation
        if organisation is None:
            return None
        source: records.UnitSource = organisation.resolved_by
        if found.span is None and source == "stated":  # it is, but in another sentence
            source = "context"
        unit = self._units.get((organisation, source))
        if unit is None:
            unit = self._units[organisation, source] = _UNIT.validate_python({
                "name": organisation.name, "surface": organisation.surface, "kind": organisation.kind,
                "level": _level(organisation.level), "place": organisation.place, "resolved_by": source,
            })  # fmt: skip
        return unit

    def period(self, dated: Dated) -> records.PeriodRecord | None:
        """Of when it is."""
        if dated.period is None:
            return None
        key = (dated.period, dated.surface, dated.source)
        period = self._periods.get(key)
        if period is None:
            start, end, precision = dated.period
            period = self._periods[key] = _PERIOD.validate_python(
                {"start": start, "end": end, "precision": precision, "surface": dated.surface, "resolved_by": dated.source}
            )
        return period


def _level(level: str | None) -> str | None:
    """The name of a level in records: «huyện» and «quận» are districts; «thôn», «bản», «ấp» are all villages."""
    return _LEVELS.get(level, "village") if level else None


def _offsets(cleaned: CleanArticle, start: int, stop: int) -> dict[str, int]:
    """Where characters of the article stand in it and in its page, as `records.Located` says it."""
    page_start, page_end = cleaned.body.origin(Span(start, stop))
    return {"start": start, "end": stop, "page_start": page_start, "page_end": page_end}
