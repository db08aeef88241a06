"""The record of an article: its text, what was cut from it, and what it names, such as «Chỉ thị số 05-CT/TW».

Not covered: its facts (`extractor.recording.facts`).
"""

from __future__ import annotations

import re

from extractor import records
from extractor.article import CleanArticle, NoArticle, host_of
from extractor.grammar.document import Document
from extractor.grammar.person import Person
from extractor.grammar.unit_form import UnitName
from extractor.language import language_of
from extractor.reading.parsing import Sentence
from extractor.recording.level import level
from extractor.recording.validation import validator
from extractor.text import AlignedText, Span

_article = validator(records.Article)
_DOCUMENT_NUMBER = re.compile(r"\d\s*[-/]")
_LANGUAGE_SAMPLE = 1_000


def record_article(cleaned: CleanArticle, parsed: list[Sentence]) -> records.Article:
    """The article's record. Raises NoArticle for an HTML page that is in another language."""
    page, body = cleaned.page, cleaned.body
    language = language_of(body.text[:_LANGUAGE_SAMPLE])
    if page.format == "html" and language not in ("vi", "und"):
        raise NoArticle(f"no article: not in Vietnamese ({language})")
    people: dict[str, tuple[Person, int]] = {}
    titled: dict[str, Person] = {}
    documents: dict[str, tuple[Document, int]] = {}
    units: dict[str, tuple[UnitName, int]] = {}
    mentions: dict[str, int] = {}
    for sentence in parsed:
        at = sentence.start
        for person in sentence.people:
            people.setdefault(person.name, (person, at))
            if person.titles:
                titled.setdefault(person.name, person)
        for document in sentence.documents:
            if document.number and _DOCUMENT_NUMBER.search(document.number):
                documents.setdefault(document.number, (document, at))
        for unit in sentence.units:
            if unit.proper is None and unit.body is None:
                continue
            name = unit.surface
            if name in mentions:
                mentions[name] += 1
            else:
                mentions[name] = 1
                units[name] = unit, at
    return _article({
        "article_id": records.article_id(page.text),
        "source": page.source,
        "source_id": page.id,
        "url": page.url,
        "site": host_of(page.url or page.source) or cleaned.site,
        "title": cleaned.title,
        "author": cleaned.author,
        "section": cleaned.section,
        "published": cleaned.published,
        "language": language,
        "text": body.text,
        "removed": tuple([
            {"cleaner": cut.cleaner, "reason": cut.reason, "start": cut.span.start, "end": cut.span.stop}
            for cut in cleaned.removed
        ]),
        "spam": {"score": cleaned.spam, "reasons": cleaned.spam_reasons},
        "units": tuple([
            {
                "name": name, "kind": unit.head, "level": level(unit.level), "place": unit.parent,
                "first": _place(body, at + unit.start, at + unit.stop), "mentions": mentions[name],
            }
            for name, (unit, at) in units.items()
        ]),
        "people": tuple([
            {
                "name": name, "titles": told.titles, "organisation": told.organisation,
                "first": _place(body, at + person.name_start, at + person.name_stop),
            }
            for name, (person, at) in people.items()
            for told in (titled.get(name, person),)
        ]),
        "documents": tuple([
            {
                "number": number, "date": cited.date, "issuer": cited.issuer, "title": cited.title,
                "first": _place(body, at + cited.start, at + cited.stop),
            }
            for number, (cited, at) in documents.items()
        ]),
    })  # fmt: skip


def _place(body: AlignedText, start: int, stop: int) -> dict[str, int]:
    """Where characters of the article stand in it and in its page, as `records.Located` says it."""
    page_start, page_end = body.origin(Span(start, stop))
    return {"start": start, "end": stop, "page_start": page_start, "page_end": page_end}
