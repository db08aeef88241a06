"""What an HTML page says of itself: title, author, day of publication, site, section, language, kind.

`<title>Hà Long gieo mầm - Báo Hà Long</title> … <h1>Hà Long gieo mầm</h1><p>Thứ Hai, 08/01/2024 07:44</p>` is «Hà Long gieo mầm» of
2024-01-08T07:44. What is said for machines comes first (JSON-LD, then metas, then `itemprop` and `time`), then the line that
a reader sees beside the title. Not covered: the article itself; a byline without markup, which the cleaners read.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Any, Literal

from extractor.dateline import trailing_date
from extractor.markup.day_shown import day_shown, text_of, title_block
from extractor.markup.linked_data import Linked, linked_data, strings
from extractor.markup.moment import Moment, moment
from extractor.markup.outline import Block, Outline, outline_of
from extractor.markup.page_title import Names, is_no_title, letters, site_in, site_letters, without_site

Kind = Literal["article", "list", "home", "unknown"]

_PUBLISHED = (
    "article:published_time", "og:article:published_time", "og:published_time", "datepublished", "article.published", "pubdate",
    "publishdate", "publish-date", "publish_date", "publication_date", "date.published", "parsely-pub-date",
    "citation_publication_date", "citation_date", "article:published", "cxenseparse:recs:publishtime", "dc.date.issued",
    "dcterms.issued", "dc.date.created",
    "dcterms.created", "datecreated", "article_date_original", "sailthru.date", "dc.date", "dcterms.date",
)  # fmt: skip
# Often the day of the visit: believed only where nothing else is said.
_PERHAPS_PUBLISHED = ("date",)
_SITES = ("og:site_name", "application-name", "apple-mobile-web-app-title")
_AUTHORS = ("article:author", "author", "dc.creator", "dcterms.creator", "parsely-author", "sailthru.author", "citation_author")
_SECTIONS = ("article:section", "articlesection", "parsely-section", "cxenseparse:section")
_TITLES = ("og:title", "twitter:title", "dc.title", "headline")
_HOST = re.compile(r"(?:https?://|www\.)\S*|@?[\w-]+(?:\.[\w-]+)+/?|\d+")
_NO_AUTHOR = frozenset(("admin", "administrator", "superuser", "editor", "quantri", "quantrivien", "bantin", "tacgia"))
_HOME_CRUMBS = frozenset(("trangchu", "trangnhat", "home", "homepage"))
_LONGEST_TITLE, _SHORTEST_SHOWN, _LONGEST_SECTION = 400, 15, 40
# WordPress names the kind of a page in the class of its body; «home» alone is on every page of many other sites.
_ARTICLE_CLASS, _LIST_CLASS, _HOME_CLASSES = "single-post", "archive", frozenset(("home", "blog"))


@dataclass(frozen=True, slots=True)
class Metadata:
    """What the page says; None where it does not.

    `published`: ISO date, or date-time in Việt Nam's time where a time is said. `language`: as declared («vi», «vi-VN»).
    `kind`: as far as the page itself declares it.
    """

    title: str | None = None
    author: str | None = None
    published: str | None = None
    site: str | None = None
    section: str | None = None
    language: str | None = None
    kind: Kind = "unknown"


def metadata(html: str) -> Metadata:
    """What a page of HTML says of itself. Never raises; time grows with the length of the page."""
    page = outline_of(html)
    metas: dict[str, str] = {}
    for key, value in page.metas:
        metas.setdefault(key, value)
    linked = linked_data(page.scripts)
    kind = _kind(page, metas, linked)
    names = [name for key in _SITES if (name := metas.get(key))] + linked.owners
    article = _own_article(linked, metas, page)
    names += strings(article.get("publisher"))
    sites = {site_letters(name) for name in names}
    titles, cut = _titles(page, metas, article, sites)
    text = text_of(page.blocks)
    at = title_block(page.blocks, {letters(title) for title in titles}, text)
    title = titles[0] if titles else None
    if title is None and at >= 0:
        line = page.blocks[at].text
        line = (trailing_date(line) or (line,))[0]
        title = None if is_no_title(line, sites) else line
    published = None
    if kind not in ("list", "home"):
        published = _published(page.blocks, metas, article, linked, at, text)
    return Metadata(
        title=title,
        author=_author(page.blocks, metas, article, sites),
        published=published,
        site=names[0] if names else cut,
        section=_section(page.blocks, metas, article, linked, title),
        language=page.language or metas.get("content-language") or metas.get("og:locale") or next(iter(_language(article)), None),
        kind=kind,
    )


def _language(article: dict[str, Any]) -> list[str]:
    return strings(article.get("inLanguage"))


def _kind(page: Outline, metas: dict[str, str], linked: Linked) -> Kind:
    """What the page calls itself. «website» says nothing: many sites have it on every page."""
    classes = set(page.body_class.split())
    if len(linked.articles) == 1 and not linked.is_list:
        return "article"
    if linked.is_list and not linked.articles:
        return "article" if metas.get("og:type", "").lower() == "article" and "article:published_time" in metas else "list"
    if "article:published_time" in metas or _ARTICLE_CLASS in classes:
        return "article"
    if classes >= _HOME_CLASSES:
        return "home"
    if _LIST_CLASS in classes:
        return "list"
    if metas.get("og:type", "").lower() in ("article", "news", "newsarticle") or linked.articles:
        return "article"
    return "article" if any(kind.endswith("Article") or kind == "BlogPosting" for kind in page.types[:1]) else "unknown"


def _own_article(linked: Linked, metas: dict[str, str], page: Outline) -> dict[str, Any]:
    """The node of the page's own article: the only one, or the one that has the page's title."""
    if len(linked.articles) < 2:
        return linked.articles[0] if linked.articles else {}
    said = [letters(text) for text in (*(metas.get(key, "") for key in _TITLES), page.title) if text]
    for node in linked.articles:
        own = next((letters(text) for key in ("headline", "name") for text in strings(node.get(key))), "")
        if own and any(own in text for text in said):
            return node
    return {}


def _titles(page: Outline, metas: dict[str, str], article: dict[str, Any], sites: set[str]) -> tuple[list[str], str | None]:
    """The titles that the page gives, the best first, and the site's name that was cut from one.

    One that the page also shows is better than one that stands in its head alone.
    """
    lines = [block for block in page.blocks if len(block.text) <= _LONGEST_TITLE]
    shown = {letters(block.text) for block in lines if not block.is_link and len(block.text) >= _SHORTEST_SHOWN}
    sections = {letters(block.text) for block in lines if block.is_link and len(block.text) <= _LONGEST_SECTION}
    said = [text for key in ("headline", "name") for text in strings(article.get(key))[:1]]
    said += [metas[key] for key in _TITLES if key in metas]
    headlines = [block.text for block in page.blocks if block.prop == "headline" and block.text]
    marked = headlines or [block.text for block in page.blocks if block.tag == "h1" and block.text]
    found: list[str] = []
    cut = None
    for text in (*said, *marked[:3], page.title):
        if not text or len(text) > _LONGEST_TITLE:
            continue
        if is_no_title(text, sites):
            cut = cut or site_in(text)
            continue
        title, site = without_site((trailing_date(text) or (text,))[0], Names(sites, shown, sections))
        cut = cut or site
        if title and not is_no_title(title, sites) and title not in found:
            found.append(title)
    return sorted(found, key=lambda title: letters(title) not in shown), cut


def _published(
    blocks: list[Block], metas: dict[str, str], article: dict[str, Any], linked: Linked, title: int, text: tuple[int, int]
) -> str | None:
    """The day of publication, from the first source that has one."""
    seen = day_shown(blocks, title, text)
    nodes = [article, *(linked.pages if len(linked.pages) == 1 else [])]
    said = [when for node in nodes for when in strings(node.get("datePublished"))[:1]]
    said += [metas[key] for key in _PUBLISHED if key in metas]
    for value in said:
        if when := moment(value):
            return _settled(when, seen)
    if seen:
        return seen
    return next((when.iso for key in _PERHAPS_PUBLISHED if (when := moment(metas.get(key, "")))), None)


def _settled(when: Moment, seen: str | None) -> str:
    """A moment that machines are told, with the line that readers see as its judge.

    Some sites write their own clock and call it UTC, and some write the month first; the line beside the title shows both.
    """
    if seen is None:
        return when.iso
    if when.iso[:10] != when.written[:10] == seen[:10] or ("T" in seen and when.iso[:16] != when.written[:16] == seen[:16]):
        return when.written
    swapped = f"{when.iso[:5]}{when.iso[8:10]}-{when.iso[5:7]}"
    if swapped == seen[:10] != when.iso[:10]:
        return seen
    return when.iso


def _author(blocks: list[Block], metas: dict[str, str], article: dict[str, Any], sites: set[str]) -> str | None:
    """Who wrote it: no address, no name of the site or of an account."""
    said = [", ".join(strings(article.get("author")))] + [metas[key] for key in _AUTHORS if key in metas]
    said += [block.text for block in blocks if block.prop == "author" and block.text][:1]
    for name in said:
        plain = site_letters(name)
        if 2 <= len(name) <= 100 and plain not in sites and letters(name) not in _NO_AUTHOR and not _HOST.fullmatch(name):
            return name
    return None


def _section(blocks: list[Block], metas: dict[str, str], article: dict[str, Any], linked: Linked, title: str | None) -> str | None:
    """The section: as it is said, else the last name of the breadcrumb that is neither the home page nor the article."""
    said = strings(article.get("articleSection"))[:1] + [metas[key] for key in _SECTIONS if key in metas]
    said += [block.text for block in blocks if block.prop == "articlesection" and block.text][:1]
    own = letters(title or "")
    crumbs = [name for name in linked.crumbs if letters(name) not in _HOME_CRUMBS and letters(name) != own]
    return next(iter([*said, *reversed(crumbs)]), None)
