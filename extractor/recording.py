"""Records from what was read: «kết nạp 45 đảng viên» becomes a validated `Fact`, with every place in the text and in the page.

Not covered: what the fields mean (`extractor.records`).
"""

from __future__ import annotations

import re

from extractor import records
from extractor.article import CleanArticle
from extractor.checks.statement import Statement
from extractor.grammar.document import Document
from extractor.grammar.person import Person
from extractor.reading.parsing import Sentence
from extractor.text import Span

_VIETNAMESE = re.compile(r"[ăâđêôơưạảấầẩẫậắằẳẵặẹẻẽếềểễệịọỏốồổỗộớờởỡợụủứừửữựỳỵỷỹ]|\b(?:cua|khong|nguoi|va|cac|duoc)\b", re.I)
_VIETNAMESE_SHARE = 0.01
_LEVELS = {
    "tỉnh": "province", "thành phố": "city", "huyện": "district", "quận": "district", "thị xã": "town", "xã": "commune",
    "phường": "ward", "thị trấn": "township", "đặc khu": "special_zone", "khu phố": "neighbourhood", "tổ dân phố": "neighbourhood",
    "tổ": "neighbourhood", "khối phố": "neighbourhood",
}  # fmt: skip
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
            if document.number and re.search(r"\d\s*[-/]", document.number):
                cited.setdefault(document.number, (document, sentence.start))
    site = _SITE.match(page.url or page.source)
    return records.Article(
        article_id=records.article_id(page.text),
        source=page.source,
        source_id=page.id,
        url=page.url,
        site=site[1] if site else None,
        title=cleaned.title,
        author=cleaned.author,
        published=cleaned.published,
        language=language(text),
        text=text,
        removed=tuple(
            records.Removed(cleaner=r.cleaner, reason=r.reason, start=r.span.start, end=r.span.stop) for r in cleaned.removed
        ),
        spam=records.Spam(score=cleaned.spam, reasons=tuple(cleaned.spam_reasons)),
        units=_units(cleaned, parsed),
        people=tuple(
            records.NamedPerson(
                name=person.name, titles=person.titles, organisation=person.organisation,
                first=_located(cleaned, person.name_start + at, person.name_stop + at),
            )
            for person, at in seen.values()
        ),
        documents=tuple(
            records.CitedDocument(
                number=d.number, date=d.date, issuer=d.issuer, title=d.title, first=_located(cleaned, d.start + at, d.stop + at)
            )
            for d, at in cited.values()
        ),
    )  # fmt: skip


def _units(cleaned: CleanArticle, parsed: list[Sentence]) -> tuple[records.NamedUnit, ...]:
    named: dict[str, tuple[int, int, int, str, str | None, str | None]] = {}
    for sentence in parsed:
        for unit in sentence.units:
            if unit.proper is None and unit.body is None:
                continue
            first = named.get(unit.surface)
            if first is None:
                named[unit.surface] = (sentence.start + unit.start, sentence.start + unit.stop, 1, unit.head, unit.level, unit.parent)
            else:
                named[unit.surface] = (*first[:2], first[2] + 1, *first[3:])
    return tuple(
        records.NamedUnit(
            name=name, kind=kind, level=_LEVELS.get(level, "village") if level else None, place=parent,
            first=_located(cleaned, start, stop), mentions=count,
        )
        for name, (start, stop, count, kind, level, parent) in named.items()
    )  # fmt: skip


def language(text: str) -> records.Language:
    """`vi` where enough of the letters are such as only Vietnamese has, else `und`."""
    sample = text[:4000]
    letters = sum(map(str.isalpha, sample))
    return "vi" if letters and len(_VIETNAMESE.findall(sample)) / letters >= _VIETNAMESE_SHARE else "und"


def record_facts(article: str, cleaned: CleanArticle, statements: list[Statement]) -> list[records.Fact]:
    """The facts' records, in the order of the text."""
    return [_fact(article, cleaned, statement) for statement in statements]


def _fact(article: str, cleaned: CleanArticle, statement: Statement) -> records.Fact:
    reading, sentence = statement.reading, statement.sentence
    quantity = reading.quantity
    value, value_max, of, measure = quantity.value, quantity.value_max, quantity.of, quantity.measure
    if measure == "ratio" and reading.split:
        value, of, measure = (of if reading.split == "target" and of is not None else value), None, "count"
    start, stop = sentence.start + quantity.number_start, sentence.start + quantity.number_stop
    organisation, dated = statement.unit.organisation, statement.period
    slots: dict[str, records.Located] = {}
    if statement.unit.span is not None:
        slots["unit"] = _located(cleaned, *(sentence.start + n for n in statement.unit.span))
    if dated.span is not None:
        slots["period"] = _located(cleaned, *(sentence.start + n for n in dated.span))
    body = cleaned.body
    return records.Fact(
        id=records.fact_id(article, reading.indicator, reading.status, start, value),
        article_id=article,
        indicator=reading.indicator,
        status=reading.status,  # type: ignore[arg-type]
        value=value,
        value_max=value_max if value_max is not None and value_max > value else None,
        measure=measure,
        of=of if measure == "ratio" else None,
        qualifier=quantity.qualifier,
        per=tuple(sorted(reading.per)),  # type: ignore[arg-type]
        subgroup=tuple(sorted(reading.labels)),
        comparison=records.Comparison(relation=reading.relation, basis=reading.basis) if reading.relation and reading.basis else None,  # type: ignore[arg-type]
        unit=records.Unit(
            name=organisation.name, surface=organisation.surface, kind=organisation.kind,
            level=_LEVELS.get(organisation.level, "village") if organisation.level else None,
            place=organisation.place, resolved_by=organisation.resolved_by if statement.unit.span else _weaker(organisation.resolved_by),
        ) if organisation else None,
        period=records.PeriodRecord(
            start=dated.period.start, end=dated.period.end, precision=dated.period.precision, surface=dated.surface, resolved_by=dated.source
        ) if dated.period else None,
        evidence=records.Evidence(
            number=body.text[start:stop],
            sentence=body.text[sentence.start : sentence.stop],
            sentence_at=_located(cleaned, sentence.start, sentence.stop),
            slots=slots,
            **_offsets(cleaned, start, stop),
        ),
        rule=reading.rule,
        confidence=round(reading.hit_rate, 2),
    )  # fmt: skip


def _weaker(source: str) -> records.UnitSource:
    return "page" if source == "page" else "context"


def _offsets(cleaned: CleanArticle, start: int, stop: int) -> dict[str, int]:
    origin = cleaned.body.origin(Span(start, stop))
    return {"start": start, "end": stop, "page_start": origin.start, "page_end": origin.stop}


def _located(cleaned: CleanArticle, start: int, stop: int) -> records.Located:
    return records.Located(**_offsets(cleaned, start, stop))
