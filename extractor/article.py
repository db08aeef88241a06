"""What travels from stage to stage: a scraped page, and the article that cleaning leaves of it."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from datetime import date
from typing import Literal

from extractor.text import AlignedText, Span


@dataclass(frozen=True, slots=True)
class Page:
    """One scraped input, decoded. `source` is a path, a URL, or a file and a place in it.

    `text` is the text of the page or, where `format` is "html", its source. `url`, `title`, `published` (ISO date or date-time)
    and `id` are what the source itself says of the page, where it does. `furniture` are lines, with single spaces, that are known
    to be the site's and not the article's (`extractor.profile`).
    """

    source: str
    text: str
    url: str | None = None
    title: str | None = None
    published: str | None = None
    id: str | None = None
    format: Literal["text", "html"] = "text"
    furniture: frozenset[str] = frozenset()


_HOST = re.compile(r"https?://(?:www\.)?([^/\s:?#]+)")


def host_of(address: str) -> str | None:
    """The host of a web address, without «www.»; None for a path."""
    found = _HOST.match(address)
    return found[1] if found else None


class NoArticle(Exception):
    """A page that holds no article; the message says why."""


@dataclass(slots=True)
class Removal:
    """A stretch of the page that cleaning took out: by which cleaner, why, and where (offsets in the page)."""

    cleaner: str
    reason: str
    span: Span


@dataclass(slots=True)
class CleanArticle:
    """The article in a page. `body.text` is the cleaned text, the title line included where the page shows one.

    `site` is the name that an HTML page gives its site, `section` that of the part of it; `published` is an ISO date or
    date-time; `spam` is a score from 0 (honest) to 1 with the reasons for it.
    """

    page: Page
    body: AlignedText
    title: str | None = None
    author: str | None = None
    published: str | None = None
    site: str | None = None
    section: str | None = None
    removed: tuple[Removal, ...] = ()
    spam: float = 0.0
    spam_reasons: tuple[str, ...] = field(default=())

    @property
    def published_day(self) -> date | None:
        """The day of publication, without its time."""
        return date.fromisoformat(self.published[:10]) if self.published else None
