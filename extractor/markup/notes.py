"""What a page says of itself where no reader looks: `<title>`, `og:title`, `article:published_time`, `"headline"` of its JSON-LD.

Not covered: what the page shows, which wins over these where they differ.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from extractor.markup.blocks import decoded
from extractor.markup.moment import moment
from extractor.markup.scanning import Tag

_NAME = re.compile(r"(?:property|name|itemprop)\s*=\s*[\"']?\s*([\w:.-]{1,60})", re.IGNORECASE)
_CONTENT = re.compile(r"content\s*=\s*(?:\"([^\"]{0,1000})\"|'([^']{0,1000})')", re.IGNORECASE)
_TITLES = frozenset(("og:title", "twitter:title", "headline", "title", "dc.title"))
_DAYS = frozenset(("article:published_time", "datepublished", "pubdate", "publish-date", "dc.date.issued"))
_HEADLINE = re.compile(r"\"headline\"\s*:\s*\"((?:[^\"\\]|\\.){1,500})\"")
_PUBLISHED = re.compile(r"\"datePublished\"\s*:\s*\"([0-9T:+.Z -]{10,35})\"")
_ESCAPE = re.compile(r"\\(?:u([0-9a-fA-F]{4})|(.))")
# A headline is told from the first so many characters of a script.
_LONGEST_SCRIPT = 100_000
_SHORTEST = 12
_NOT_LETTERS = re.compile(r"[\W_]+")


@dataclass(frozen=True, slots=True)
class Notes:
    """The titles that a page gives itself, as letters only, and the day it gives as that of publication (ISO), if any."""

    titles: tuple[str, ...] = ()
    published: str | None = None

    def names(self, line: str) -> bool:
        """Whether a line (its letters) is one of the titles, or all of one but the name of the site behind it."""
        if len(line) < _SHORTEST:
            return False
        return any(title.startswith(line) or (title in line and 2 * len(title) > len(line)) for title in self.titles)


def letters(text: str) -> str:
    """The letters and digits of a text, in lower case."""
    return _NOT_LETTERS.sub("", text.lower())


def notes_of(source: str, tags: Iterable[Tag]) -> Notes:
    """Read what the tags `title`, `meta` and `script` of a page say."""
    titles: list[str] = []
    days: list[str] = []
    for kind, text in _said(source, tags):
        if kind == "title":
            titles.append(letters(decoded(text)))
        elif when := moment(text):
            days.append(when.iso)
    return Notes(tuple(dict.fromkeys(title for title in titles if len(title) >= _SHORTEST)), days[0] if days else None)


def _said(source: str, tags: Iterable[Tag]) -> Iterator[tuple[str, str]]:
    for tag in tags:
        if tag.name == "title":
            inner = source[tag.start : min(tag.stop, tag.start + 2000)]
            yield "title", inner.partition(">")[2].rpartition("</")[0]
        elif tag.name == "meta":
            name, content = _NAME.search(tag.attributes), _CONTENT.search(tag.attributes)
            if name and content:
                said = content[1] or content[2] or ""
                if name[1].lower() in _TITLES:
                    yield "title", said
                elif name[1].lower() in _DAYS:
                    yield "day", said
        elif "ld+json" in tag.attributes:
            script = source[tag.start : min(tag.stop, tag.start + _LONGEST_SCRIPT)]
            if found := _HEADLINE.search(script):
                yield "title", _ESCAPE.sub(lambda escape: chr(int(escape[1], 16)) if escape[1] else escape[2], found[1])
            if found := _PUBLISHED.search(script):
                yield "day", found[1]
