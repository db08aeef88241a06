"""An article after cleaning: «Chỉ thị số 05-CT/TW», the people and the organisations that it names, and its text.

Not covered: the facts it states (`fact`).
"""

from __future__ import annotations

import datetime as dt
from typing import Annotated

from pydantic import Field

from extractor.records.parts import Id, Located, Offset, Place, Published, Record

Language = Annotated[str, Field(pattern=r"^[a-z]{2,3}(?:-[A-Za-z]+)?$")]


class Removed(Record):
    """A stretch of the page that cleaning took out."""

    cleaner: str = Field(description="The cleaner that cut it.")
    reason: str = Field(description="Why.")
    start: Offset = Field(description="First character in the original page.")
    end: Offset = Field(description="One past the last character in the original page.")


class Spam(Record):
    """How far a page is hijacked by spam."""

    score: float = Field(default=0.0, ge=0, le=1, description="0 is honest, 1 is nothing but spam.")
    reasons: tuple[str, ...] = Field(default=(), description="What the score rests on.")


class NamedUnit(Place):
    """An organisation or a place that the article names."""

    first: Located = Field(description="Where it is named first.")
    mentions: Annotated[int, Field(ge=1)] = Field(default=1, description="How often it is named.")


class NamedPerson(Record):
    """A person whom the article names."""

    name: str = Field(min_length=1, description="Full name, without titles.")
    titles: tuple[str, ...] = Field(default=(), description="Titles and offices that the article gives.")
    organisation: str | None = Field(default=None, description="The organisation of the office.")
    admitted: dt.date | None = Field(default=None, description="The day of admission into the Party, where told.")
    first: Located = Field(description="Where the person is named first.")


class CitedDocument(Record):
    """A document that the article cites: «Chỉ thị số 05-CT/TW ngày 15/5/2016 của Bộ Chính trị»."""

    number: str | None = Field(default=None, description="The number as written: «05-CT/TW».")
    date: dt.date | None = Field(default=None, description="The day it was issued.")
    issuer: str | None = Field(default=None, description="Who issued it.")
    title: str | None = Field(default=None, description="Its kind and title, as written.")
    first: Located = Field(description="Where it is cited first.")


class Article(Record):
    """One input article after cleaning."""

    article_id: Id = Field(description="Stable: the same page text has the same id on every machine.")
    source: str = Field(description="Path, URL, or a file and a place in it.")
    source_id: str | None = Field(default=None, description="The id that the source itself gives the article.")
    url: str | None = Field(default=None, description="Address, where the source gives it.")
    site: str | None = Field(default=None, description="The site that published it.")
    title: str | None = Field(default=None, description="Headline.")
    author: str | None = Field(default=None, description="Author, as the page names them.")
    section: str | None = Field(default=None, description="The section of the site that it stands in, as the page itself says.")
    published: Published | None = Field(default=None, description="ISO date or date-time; null where none is stated.")
    language: Language = Field(description="Its code: `vi` for Vietnamese; `und` where the text does not show it.")
    text: str = Field(description="The cleaned text, NFC.")
    removed: tuple[Removed, ...] = Field(default=(), description="What cleaning took out.")
    spam: Spam = Field(default_factory=Spam, description="How far the page is spam, and why.")
    duplicate_of: Id | None = Field(default=None, description="The article that this one repeats.")
    units: tuple[NamedUnit, ...] = Field(default=(), description="Organisations and places named.")
    people: tuple[NamedPerson, ...] = Field(default=(), description="People named.")
    documents: tuple[CitedDocument, ...] = Field(default=(), description="Documents cited.")
