"""What an HTML page says of itself: title, author, day of publication, site, section, language, kind.

`<title>Hà Long gieo mầm - Báo Hà Long</title> … <h1>Hà Long gieo mầm</h1><p>Thứ Hai, 08/01/2024 07:44</p>` is «Hà Long gieo mầm» of
2024-01-08T07:44. What is said for machines comes first (JSON-LD, then metas, then `itemprop` and `time`), then the line that
a reader sees beside the title. Not covered: the article itself; a byline without markup, which the cleaners read.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, Literal

from extractor.dateline import trailing_date
from extractor.markup.day_shown import day_shown, text_of, title_block
from extractor.markup.head import Head
from extractor.markup.linked_data import strings
from extractor.markup.moment import Moment, moment
from extractor.markup.outline import Block
from extractor.markup.page_title import Names, is_no_title, letters, site_in, site_letters, without_site

Kind = Literal["article", "list", "home", "unknown"]

# Often the day of the visit: believed only where nothing else is said.
_PERHAPS_PUBLISHED = ("date",)
_SITES = ("og:site_name", "application-name", "apple-mobile-web-app-title")
_AUTHORS = ("article:author", "author", "dc.creator", "dcterms.creator", "parsely-author", "sailthru.author", "citation_author")
_SECTIONS = ("article:section", "articlesection", "parsely-section", "cxenseparse:section")
_HOST = re.compile(r"(?:https?://|www\.)\S*|@?[\w-]+(?:\.[\w-]+)+/?|\d+")
_NO_AUTHOR = frozenset(("admin", "administrator", "superuser", "editor", "quantri", "quantrivien", "bantin", "tacgia"))
_HOME_CRUMBS = frozenset(("trangchu", "trangnhat", "home", "homepage"))
_LONGEST_TITLE, _SHORTEST_SHOWN, _LONGEST_SECTION, _LONGEST_NAME = 400, 15, 40, 60
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


def metadata(head: Head, blocks: list[Block]) -> Metadata:
    """What a page of HTML says of itself in its head, and shows in `blocks`. Never raises."""
    metas, article = head.metas, head.article
    kind = _kind(head)
    names = [name for key in _SITES if (name := metas.get(key))] + head.linked.owners + strings(article.get("publisher"))
    sites = {site_letters(name) for name in names}
    titles, cut = _titles(head, blocks, sites)
    text = text_of(blocks)
    at = title_block(blocks, {letters(title) for title in titles}, text)
    title = titles[0] if titles else None
    if title is None and at >= 0:
        line = blocks[at].text
        line = (trailing_date(line) or (line,))[0]
        title = None if is_no_title(line, sites) else line
    return Metadata(
        title=title,
        author=_author(head, blocks, sites),
        published=None if kind in ("list", "home") else _published(head, day_shown(blocks, at, text)),
        site=names[0] if names else cut,
        section=_section(head, blocks, title, sites),
        language=head.language or metas.get("content-language") or metas.get("og:locale") or next(iter(_language(article)), None),
        kind=kind,
    )


def _language(article: Mapping[str, Any]) -> list[str]:
    return strings(article.get("inLanguage"))


def _kind(head: Head) -> Kind:
    """What the page calls itself. «website» says nothing: many sites have it on every page."""
    metas, linked = head.metas, head.linked
    classes = set(head.body_class.split())
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
    return "unknown"


def _titles(head: Head, blocks: list[Block], sites: set[str]) -> tuple[list[str], str | None]:
    """The titles that the page gives, the best first, and the site's name that was cut from one.

    One that the page also shows is better than one that stands in its head alone.
    """
    lines = [block for block in blocks if len(block.text) <= _LONGEST_TITLE]
    shown = {letters(block.text) for block in lines if not block.is_link and len(block.text) >= _SHORTEST_SHOWN}
    sections = {letters(block.text) for block in lines if block.is_link and len(block.text) <= _LONGEST_SECTION}
    headlines = [block.text for block in blocks if block.prop == "headline" and block.text]
    marked = headlines or [block.text for block in blocks if block.tag == "h1" and block.text]
    found: list[str] = []
    cut = None
    for text in (*head.titles, *marked[:3], head.title):
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


def _published(head: Head, seen: str | None) -> str | None:
    """The day of publication, from the first source that has one."""
    if head.published:
        return _settled(head.published, seen)
    return seen or next((when.iso for key in _PERHAPS_PUBLISHED if (when := moment(head.metas.get(key, "")))), None)


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


def _author(head: Head, blocks: list[Block], sites: set[str]) -> str | None:
    """Who wrote it: no address, no name of the site or of an account."""
    said = [", ".join(strings(head.article.get("author")))] + [head.metas[key] for key in _AUTHORS if key in head.metas]
    said += [block.text for block in blocks if block.prop == "author" and block.text][:1]
    for name in said:
        plain = site_letters(name)
        if 2 <= len(name) <= 100 and plain not in sites and letters(name) not in _NO_AUTHOR and not _HOST.fullmatch(name):
            return name
    return None


def _section(head: Head, blocks: list[Block], title: str | None, sites: set[str]) -> str | None:
    """The section: as it is said, else the last name of the breadcrumb for machines; none that names the site or the article."""
    said = strings(head.article.get("articleSection"))[:1] + [head.metas[key] for key in _SECTIONS if key in head.metas]
    said += [block.text for block in blocks if block.prop == "articlesection" and block.text][:1]
    own = letters(title or "")
    for name in (*said, *reversed(head.linked.crumbs)):
        plain = letters(name)
        is_article = bool(own) and (own.startswith(plain) or plain.startswith(own))  # a crumb is often cut short
        no_section = plain in _HOME_CRUMBS or site_letters(name) in sites or "{{" in name or _HOST.fullmatch(name) is not None
        if len(plain) > 1 and len(name) <= _LONGEST_NAME and not is_article and not no_section:
            return name
    return None
