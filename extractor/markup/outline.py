"""The blocks of text that a page shows, with their names: what a day, a title and an author are told by.

`<h1>Hà Long gieo mầm</h1><p class="time">08/01/2024</p>` is two blocks, «Hà Long gieo mầm» (h1) and «08/01/2024» (time). Tag soup
is taken as it comes: nothing is repaired, and each character is looked at a bounded number of times. Not covered: what is said for
machines (`extractor.markup.head`), and which of the blocks are the article (`extractor.markup.choosing`).
"""

from __future__ import annotations

import re
from html import unescape
from itertools import islice
from typing import NamedTuple

from extractor.markup.scanning import WITHOUT_TEXT, attributes_of, tags

_MOST_TAGS = 250_000  # of a page; long pages have a tenth of it
_LONGEST_BLOCK = 5_000  # what is shown of a block beyond it tells nothing more


def _words(block: str) -> frozenset[str]:
    return frozenset(block.split())


_VOID = _words("area base br col embed hr img input link meta param source track wbr")
_INLINE = _words("""
    a abbr acronym b bdi bdo big cite code data del dfn em font i img ins kbd label mark q s samp small span strike strong sub sup
    time tt u var wbr svg path g input link meta script style noscript""")
# Those that part no word: «<b>H</b>à Long».
_WITHIN_WORDS = _words("a b em font i strong sub sup u wbr")
_APART = frozenset(("nav", "footer"))
# An inline element that is named for a day is a block of its own.
_NAMED_FOR_DAY = re.compile(r"date|time(?!out|line)|ngay|publish|posted|created", re.IGNORECASE)
_HEADING = re.compile(r"h[1-6]")
_DEEPEST = 24  # open elements that an end tag may close at once
_NAMED = 4  # innermost open elements whose names are kept with a block


class Block(NamedTuple):
    """A stretch of text between two tags that part it from what comes before and after.

    `linked`: characters of it inside links. `named`: classes and ids of the innermost elements around it, lower case,
    innermost last. `apart`: it stands in a `nav` or a `footer`. `prop`: `itemprop` of its element.
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
        self.blocks: list[Block] = []
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
            self.blocks.append(block)
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
                self.blocks.append(Block("", 0, name, named, above.apart, prop, moment, f"{name} {prop}"))
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


def outline_of(html: str) -> list[Block]:
    """The blocks of a page in order. Time grows with its length, whatever is in it."""
    reader = _Reader()
    at = 0
    for tag in islice(tags(html), _MOST_TAGS):
        if at < tag.start:
            reader.text(html[at : tag.start])
        at = tag.stop
        name = tag.name
        if not name or name in WITHOUT_TEXT:
            continue
        if tag.closing:
            reader.end(name)
        else:
            reader.start(name, attributes_of(tag.attributes))
    reader.text(html[at:])
    reader.part()
    return reader.blocks
