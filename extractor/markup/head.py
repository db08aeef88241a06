"""What a page says of itself for machines: `<title>`, `og:title`, `article:published_time`, `"headline"` of its JSON-LD.

Metas and scripts count wherever they stand. Not covered: what the page shows (`extractor.markup.outline`), and which of it all is
believed (`extractor.markup.metadata`).
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from html import unescape
from typing import Any

from extractor.markup.linked_data import Linked, linked_data, strings
from extractor.markup.moment import Moment, moment
from extractor.markup.page_title import letters
from extractor.markup.scanning import Tag, attributes_of

_TITLES = ("og:title", "twitter:title", "dc.title", "headline")
_PUBLISHED = (
    "article:published_time", "og:article:published_time", "og:published_time", "datepublished", "article.published", "pubdate",
    "publishdate", "publish-date", "publish_date", "publication_date", "date.published", "parsely-pub-date",
    "citation_publication_date", "citation_date", "article:published", "cxenseparse:recs:publishtime", "dc.date.issued",
    "dcterms.issued", "dc.date.created",
    "dcterms.created", "datecreated", "article_date_original", "sailthru.date", "dc.date", "dcterms.date",
)  # fmt: skip
_KEYS = ("property", "name", "itemprop", "http-equiv")
_MOST_METAS, _MOST_SCRIPTS, _LONGEST_SCRIPT, _LONGEST_TITLE = 500, 50, 1_000_000, 5_000
_SHORTEST = 12  # letters of a line from which it is told to be the title


@dataclass(frozen=True, slots=True)
class Head:
    """What the tags say. `metas`: the first value of each key, in lower case. `article`: the node of the page's own article, or {}.

    `titles`: what the page calls itself, the best first, the name of its site mostly behind it. `published`: the day that is told.
    """

    title: str
    language: str | None
    body_class: str
    metas: Mapping[str, str]
    linked: Linked
    article: Mapping[str, Any]
    titles: tuple[str, ...]
    published: Moment | None
    _letters: tuple[str, ...]

    def names(self, line: str) -> bool:
        """Whether a line is one of the titles, or all of one but the name of the site behind it."""
        own = letters(line)
        if len(own) < _SHORTEST:
            return False
        return any(title.startswith(own) or (own in title and 2 * len(title) > len(own)) for title in self._letters)


def head_of(source: str, tags: Iterable[Tag]) -> Head:
    """Read the tags `html`, `body`, `title`, `meta` and `script` of a page."""
    title = body_class = ""
    language: str | None = None
    metas: dict[str, str] = {}
    scripts: list[str] = []
    for tag in tags:
        name = tag.name
        if name == "meta":
            if len(metas) < _MOST_METAS:
                _meta(attributes_of(tag.attributes), metas)
        elif name == "title":
            title = title or " ".join(unescape(_inside(source, tag)[:_LONGEST_TITLE]).split())
        elif name == "script":
            if "ld+json" in tag.attributes.lower() and len(scripts) < _MOST_SCRIPTS and tag.stop - tag.start <= _LONGEST_SCRIPT:
                scripts.append(_inside(source, tag))
        elif name == "html":
            attributes = attributes_of(tag.attributes)
            language = language or attributes.get("lang") or attributes.get("xml:lang")
        else:
            body_class = body_class or attributes_of(tag.attributes).get("class", "").lower()
    linked = linked_data(scripts)
    said = [metas[key] for key in _TITLES if key in metas]
    article = _own_article(linked, [*said, title])
    titles = [text for key in ("headline", "name") for text in strings(article.get(key))[:1]] + said
    plain = dict.fromkeys(map(letters, filter(None, (*titles, title))))
    return Head(
        title, language, body_class, metas, linked, article, tuple(titles), _published(metas, linked, article),
        tuple(text for text in plain if len(text) >= _SHORTEST),
    )  # fmt: skip


def _inside(source: str, tag: Tag) -> str:
    """What stands between the tags of an element without markup inside."""
    start = source.index(">", tag.start + len(tag.name) + 1 + len(tag.attributes)) + 1
    end = source.rfind("</", start, tag.stop)
    return source[start : end if end >= 0 else tag.stop]


def _meta(attributes: dict[str, str], metas: dict[str, str]) -> None:
    if value := " ".join(attributes.get("content", "").split()):
        for key in _KEYS:
            if key in attributes:
                metas.setdefault(attributes[key].strip().lower(), value)


def _own_article(linked: Linked, titles: list[str]) -> dict[str, Any]:
    """The node of the page's own article: the only one, or the one that has the page's title."""
    if len(linked.articles) < 2:
        return linked.articles[0] if linked.articles else {}
    said = [letters(text) for text in titles if text]
    for node in linked.articles:
        own = next((letters(text) for key in ("headline", "name") for text in strings(node.get(key))), "")
        if own and any(own in text for text in said):
            return node
    return {}


def _published(metas: Mapping[str, str], linked: Linked, article: Mapping[str, Any]) -> Moment | None:
    nodes = [article, *(linked.pages if len(linked.pages) == 1 else [])]
    said = [when for node in nodes for when in strings(node.get("datePublished"))[:1]]
    said += [metas[key] for key in _PUBLISHED if key in metas]
    return next((when for value in said if (when := moment(value))), None)
