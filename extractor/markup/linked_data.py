"""JSON-LD: `{"@type": "NewsArticle", "headline": "Hà Long gieo mầm", "datePublished": "2024-01-08T07:44:00+07:00"}`.

An article may stand alone, in an array or in an `@graph`; the articles of a list (`ItemList`) are others than the page's own.
Of JSON that is no JSON the plain fields are read all the same. Not covered: remote contexts, and the same in RDFa.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from html import unescape
from typing import Any

_MOST_NODES = 5_000  # of a page
_LONGEST_VALUE = 1_000
_ALSO_ARTICLES = frozenset(("BlogPosting", "LiveBlogPosting", "Report", "SocialMediaPosting"))
_LISTS = frozenset(("CollectionPage", "SearchResultsPage"))
_PAGES = frozenset(("WebPage", "ItemPage", "AboutPage", "FAQPage"))
_OWNERS = frozenset(("WebSite", "NewsMediaOrganization", "Organization", "GovernmentOrganization"))
# The ways from a node to what the page is about.
_INWARDS = ("@graph", "mainEntity", "mainEntityOfPage")
# What a script may be wrapped in, in this order, for readers that know no scripts.
_OPENING, _CLOSING = ("<!--", "/*", "//", "<![CDATA[", "*/"), (";", "-->", "*/", "]]>", "/*", "//")
_COMMA_TOO_MANY = re.compile(r",(\s*[}\]])")
# The plain fields of JSON that does not parse.
_FIELD = re.compile(r'"(@type|headline|datePublished|articleSection|inLanguage)"\s*:\s*"((?:[^"\\\n]|\\.){0,500})"')


@dataclass(slots=True)
class Linked:
    """What the scripts of a page say. `articles` and `pages` are nodes, in their order; `crumbs` the names of the breadcrumb."""

    articles: list[dict[str, Any]] = field(default_factory=list)
    pages: list[dict[str, Any]] = field(default_factory=list)
    owners: list[str] = field(default_factory=list)
    crumbs: list[str] = field(default_factory=list)
    is_list: bool = False


def linked_data(scripts: Iterable[str]) -> Linked:
    """Read the scripts of type `application/ld+json`."""
    linked = Linked()
    for node in _nodes(scripts):
        types = set(strings(node.get("@type")))
        if any(kind.endswith("Article") or kind in _ALSO_ARTICLES for kind in types):
            linked.articles.append(node)
        elif "BreadcrumbList" in types:
            linked.crumbs = linked.crumbs or _crumbs(node)
        elif types & _OWNERS:
            linked.owners += strings(node.get("name"))
        elif types & _LISTS:
            linked.is_list = True
        elif types & _PAGES:
            linked.pages.append(node)
        elif "ItemList" in types:
            linked.is_list = True
    return linked


def strings(value: Any) -> list[str]:
    """The texts of a field: a text, the name of a thing, or a list of either."""
    if isinstance(value, dict):
        value = value.get("name")
    if isinstance(value, str):
        text = " ".join(unescape(value[:_LONGEST_VALUE]).split())
        return [text] if text else []
    if isinstance(value, list):
        return [text for one in value[:20] if not isinstance(one, list) for text in strings(one)]
    return []


def _nodes(scripts: Iterable[str]) -> Iterator[dict[str, Any]]:
    left = _MOST_NODES
    for script in scripts:
        waiting = [_parsed(script)]
        while waiting and left:
            left -= 1
            node = waiting.pop()
            if isinstance(node, list):
                waiting += reversed(node[:left])
            elif isinstance(node, dict):
                yield node
                waiting += [node[key] for key in _INWARDS if isinstance(node.get(key), (dict, list))]


def _unwrapped(script: str) -> str:
    text = script.strip()
    for mark in _OPENING:
        text = text.removeprefix(mark).lstrip()
    for mark in _CLOSING:
        text = text.removesuffix(mark).rstrip()
    return text


def _parsed(script: str) -> Any:
    text = _unwrapped(script)
    for mended in (False, True):
        try:
            return json.loads(_COMMA_TOO_MANY.sub(r"\1", text) if mended else text, strict=False)
        except (ValueError, RecursionError):
            continue
    node: dict[str, Any] = {}
    for found in _FIELD.finditer(text):
        node.setdefault(found[1], found[2])
    return node


def _crumbs(node: dict[str, Any]) -> list[str]:
    items = node.get("itemListElement")
    names = []
    for item in items[:20] if isinstance(items, list) else []:
        if isinstance(item, dict):
            names += strings(item.get("name")) or strings(item.get("item"))
    return names
