"""One pass over an HTML page: what its head says, and the blocks of text in its body.

`<h1>Hà Long gieo mầm</h1><p class="time">08/01/2024</p>` is two blocks, «Hà Long gieo mầm» (h1) and «08/01/2024» (time). Tag soup
is taken as it comes: nothing is repaired, and each character is looked at a bounded number of times. Not covered: a tree of the
page, which is for whoever picks the article out of it.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from html import unescape
from itertools import islice
from typing import NamedTuple

_TAG = re.compile(r"<(?:!--|(/?)([a-zA-Z][a-zA-Z0-9:-]*)|[!?/])")
_ATTRIBUTE = re.compile(r"(?<![\w:-])([\w:-]+)\s*=\s*(?:\"([^\"]*)\"|'([^']*)'|([^\s\"'>]+))")
# Of one tag; the rest of a flood is not read.
_MOST_ATTRIBUTES, _LONGEST_TAG, _LONGEST_QUOTE = 40, 20_000, 4_000
_MOST_TAGS = 250_000  # of a page; long pages have a tenth of it
_MOST_METAS, _MOST_SCRIPTS, _LONGEST_SCRIPT = 500, 50, 1_000_000
_LONGEST_BLOCK = 5_000  # what is shown of a block beyond it tells nothing more


def _words(block: str) -> frozenset[str]:
    return frozenset(block.split())


_VOID = _words("area base br col embed hr img input link meta param source track wbr")
_INLINE = _words("""
    a abbr acronym b bdi bdo big cite code data del dfn em font i img ins kbd label mark q s samp small span strike strong sub sup
    time tt u var wbr svg path g input link meta script style noscript""")
# Those that part no word: «<b>H</b>à Long».
_WITHIN_WORDS = _words("a b em font i strong sub sup u wbr")
_RAW = ("script", "style", "textarea", "title", "xmp", "iframe", "noembed", "noframes")
_END_OF_RAW = {name: re.compile(rf"</{name}(?![a-zA-Z])[^>]*>?", re.IGNORECASE) for name in _RAW}
_APART = frozenset(("nav", "footer", "select", "button"))
# An inline element that is named for a day is a block of its own.
_NAMED_FOR_DAY = re.compile(r"date|time(?!out|line)|ngay|publish|posted|created", re.IGNORECASE)
_HEADING = re.compile(r"h[1-6]")
_DEEPEST = 24  # open elements that an end tag may close at once
_NAMED = 4  # innermost open elements whose names are kept with a block


class Block(NamedTuple):
    """A stretch of text between two tags that part it from what comes before and after.

    `linked`: characters of it inside links. `named`: classes and ids of the innermost elements around it, lower case,
    innermost last. `apart`: it stands in a `nav`, a `footer` or a form's control. `prop`: `itemprop` of its element.
    `moment`: the `datetime` of a `time`, or the `content` beside `itemprop`. `path`: tag and class of the innermost element,
    the same for all entries of a list.
    """

    text: str
    linked: int
    tag: str
    named: str
    apart: bool
    prop: str
    moment: str
    path: str

    @property
    def is_link(self) -> bool:
        """Most of it is a link."""
        return self.linked * 2 > len(self.text)


@dataclass(slots=True)
class Outline:
    """What one pass collects. Keys of `metas` are in lower case; `types` are the schema.org types of `itemtype`."""

    title: str = ""
    language: str | None = None
    body_class: str = ""
    metas: list[tuple[str, str]] = field(default_factory=list)
    scripts: list[str] = field(default_factory=list)
    types: list[str] = field(default_factory=list)
    blocks: list[Block] = field(default_factory=list)


class _Open(NamedTuple):
    tag: str
    named: str
    linked: bool
    apart: bool
    prop: str
    moment: str


_ROOT = _Open("", "", False, False, "", "")


class _Reader:
    """The state of the pass: open elements, and the text since the last boundary."""

    def __init__(self) -> None:
        self.outline = Outline()
        self.open: list[_Open] = [_ROOT]
        self.tags: list[tuple[str, bool]] = []
        self.parts: list[str] = []
        self.linked = self.size = 0

    def text(self, raw: str) -> None:
        if self.size < _LONGEST_BLOCK:
            text = unescape(raw[:_LONGEST_BLOCK]) if "&" in raw else raw[:_LONGEST_BLOCK]
            self.parts.append(text)
            self.size += len(text)
            if self.open[-1].linked:
                self.linked += len(" ".join(text.split()))

    def part(self) -> None:
        """A boundary: what was read since the last one is a block."""
        text = " ".join("".join(self.parts).split())
        here = self.open[-1]
        if text or here.moment:
            around = self.open[-_NAMED:]
            named = " ".join([element.named for element in around if element.named])
            path = f"{here.tag} {here.named} {around[-2].named if len(around) > 1 else ''}"
            block = Block(text, self.linked, here.tag, named, here.apart, here.prop, here.moment, path)
            self.outline.blocks.append(block)
        self.parts.clear()
        self.linked = self.size = 0
        if here.moment:  # told once
            self.open[-1] = here._replace(moment="")

    def start(self, name: str, attributes: dict[str, str]) -> None:
        """An element begins."""
        above = self.open[-1]
        if above.tag == name and name in ("p", "li", "td", "tr", "option", "a"):
            self.end(name)
            above = self.open[-1]
        named = " ".join(filter(None, (attributes.get("id"), attributes.get("class")))).lower()
        prop = attributes.get("itemprop", "").lower()
        moment = attributes.get("datetime", "") or (attributes.get("content", "") if prop else "")
        own = name not in _INLINE or name == "time" or bool(prop) or (bool(named) and _NAMED_FOR_DAY.search(named) is not None)
        if own:
            self.part()
        elif self.parts and name not in _WITHIN_WORDS:
            self.parts.append(" ")
        if name in _VOID:
            if prop and moment:
                self.outline.blocks.append(Block("", 0, name, named, above.apart, prop, moment, f"{name} {prop}"))
            return
        linked = name == "a" or (above.linked and name != "p")
        self.open.append(_Open(name if own else above.tag, named, linked, above.apart or name in _APART, prop, moment))
        self.tags.append((name, own))

    def end(self, name: str) -> None:
        """An element ends, with all that is open inside it; an end tag of nothing is passed over."""
        tags = self.tags
        for depth in range(1, min(len(tags), _DEEPEST) + 1):
            if tags[-depth][0] == name:
                if any(own for _, own in tags[-depth:]):
                    self.part()
                elif self.parts and name == "span":
                    self.parts.append(" ")
                del tags[-depth:], self.open[-depth:]
                return
        if name not in _INLINE:
            self.part()


def _attributes(raw: str) -> dict[str, str]:
    found: dict[str, str] = {}
    if "=" in raw:
        for match in islice(_ATTRIBUTE.finditer(raw), _MOST_ATTRIBUTES):
            value = match[2] or match[3] or match[4] or ""
            found.setdefault(match[1].lower(), unescape(value) if "&" in value else value)
    return found


def _end_of_tag(html: str, start: int) -> int:
    """The «>» that ends a tag, not one inside a quoted value; -1 where there is none."""
    stop = html.find(">", start)
    while stop >= 0 and html.count('"', start, stop) % 2:
        quote = html.find('"', stop, stop + _LONGEST_QUOTE)
        if quote < 0:
            break
        start, stop = quote + 1, html.find(">", quote)
    return stop


def outline_of(html: str) -> Outline:
    """Read a page once. Time grows with its length, whatever is in it."""
    reader = _Reader()
    outline = reader.outline
    at = 0
    for _ in range(_MOST_TAGS):
        tag = _TAG.search(html, at)
        if tag is None:
            reader.text(html[at:])
            break
        if tag.start() > at:
            reader.text(html[at : tag.start()])
        name = (tag[2] or "").lower()
        if tag[0] == "<!--":
            stop = html.find("-->", tag.start() + 2)  # «<!-->» is a whole comment
            at = stop + 3 if stop >= 0 else len(html)
            continue
        stop = _end_of_tag(html, tag.end()) if name and not tag[1] else html.find(">", tag.end())
        if stop < 0:
            break
        at = stop + 1
        if not name:
            continue
        if tag[1]:
            reader.end(name)
            continue
        attributes = _attributes(html[tag.end() : min(stop, tag.end() + _LONGEST_TAG)])
        if name in _END_OF_RAW:
            close = _END_OF_RAW[name].search(html, at)
            _raw(outline, name, attributes, html[at : close.start() if close else len(html)])
            at = close.end() if close else len(html)
            continue
        _head(outline, name, attributes)
        reader.start(name, attributes)
    reader.part()
    return outline


def _raw(outline: Outline, name: str, attributes: dict[str, str], text: str) -> None:
    """What stands between the tags of an element without markup inside."""
    if name == "title" and not outline.title:
        outline.title = " ".join(unescape(text[:_LONGEST_BLOCK]).split())
    elif name == "script" and "ld+json" in attributes.get("type", "").lower() and len(text) <= _LONGEST_SCRIPT:
        outline.scripts += [text] if len(outline.scripts) < _MOST_SCRIPTS else []


def _head(outline: Outline, name: str, attributes: dict[str, str]) -> None:
    """What is said of the whole page."""
    if name == "meta" and len(outline.metas) < _MOST_METAS:
        value = " ".join(attributes.get("content", "").split())
        for key in ("property", "name", "itemprop", "http-equiv"):
            if value and key in attributes:
                outline.metas.append((attributes[key].strip().lower(), value))
    elif name == "html" and outline.language is None:
        outline.language = attributes.get("lang") or attributes.get("xml:lang") or None
    elif name == "body" and not outline.body_class:
        outline.body_class = attributes.get("class", "").lower()
    if "itemtype" in attributes and len(outline.types) < _MOST_SCRIPTS:
        outline.types.append(attributes["itemtype"].rstrip("/").rpartition("/")[2])
