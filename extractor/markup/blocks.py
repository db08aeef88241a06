"""The lines that a page shows, and the blocks they stand in: `<td><b>Hà Long</b> có 45<br>đảng viên</td>` is two lines in a cell.

Only what starts a new line is a block; `<b>`, `<span>` and names nobody knows are part of the line, so it does not matter how they
are nested. An end tag closes the innermost open block of its name, but none outside of the table cell it stands in. Not
covered: what a browser moves out of a table it does not belong into, and what style sheets and scripts do.
"""

from __future__ import annotations

import html
import re
from dataclasses import dataclass, field
from typing import NamedTuple

from extractor.markup.hints import Hint
from extractor.markup.scanning import Tag

# What starts a new line.
BLOCKS = frozenset((
    "address", "article", "aside", "blockquote", "body", "caption", "center", "dd", "details", "dialog", "dir", "div", "dl", "dt",
    "fieldset", "figcaption", "figure", "footer", "form", "h1", "h2", "h3", "h4", "h5", "h6", "header", "hgroup", "html", "legend",
    "li", "main", "marquee", "menu", "nav", "ol", "p", "pre", "section", "summary", "table", "tbody", "td", "tfoot", "th", "thead",
    "tr", "ul",
))  # fmt: skip
VOID = frozenset(("br", "hr"))
HEADINGS = frozenset(("h1", "h2", "h3", "h4", "h5", "h6"))
# Ended by any block that begins in them.
CLOSES_PARAGRAPH = HEADINGS | {"p"}
_CELLS = frozenset(("td", "th", "caption"))
_ROWS = frozenset(("tbody", "thead", "tfoot"))
_TABLE = frozenset(("table",))
# Which open blocks a start tag ends, and the blocks beyond which they are not looked for.
ENDS: dict[str, tuple[frozenset[str], frozenset[str]]] = {
    "li": (frozenset(("li",)), frozenset(("ul", "ol", "menu", "dir", "table"))),
    **dict.fromkeys(("dd", "dt"), (frozenset(("dd", "dt")), frozenset(("dl", "table")))),
    **dict.fromkeys(("td", "th"), (_CELLS, _TABLE | {"tr"})),
    "tr": (frozenset(("tr",)), _TABLE | _ROWS),
    **dict.fromkeys(("tbody", "thead", "tfoot"), (_ROWS, _TABLE)),
}
# The blocks beyond which the block that an end tag names is not looked for.
WALLS: dict[str, frozenset[str]] = {
    **dict.fromkeys(("table", "body", "html", "form"), frozenset()),
    **dict.fromkeys(("tr", "tbody", "thead", "tfoot", "td", "th"), _TABLE),
}
WALL = _CELLS | _TABLE
# How many open blocks are looked through for one: pages are nested some thirty deep.
DEEPEST_LOOK = 64
HIDDEN = re.compile(r"display\s*:\s*none|visibility\s*:\s*hidden|(?:^|\s)hidden(?:\s|=|$)", re.IGNORECASE)


class Run(NamedTuple):
    """A stretch of text between two tags, without the blank space at its ends; `parted`: blank space stands before it."""

    start: int
    stop: int
    parted: bool


@dataclass(slots=True)
class Block:
    """An element that starts a new line, and the lines [`first`, `last`) inside of it. `parent` is an index, -1 for the page."""

    name: str
    parent: int
    first: int
    hint: Hint
    hidden: bool
    last: int = -1


@dataclass(slots=True)
class Line:
    """A line that the page shows: its runs [`first`, `last`), its text decoded and with single spaces, where it stands.

    `linked` is about how many of its characters are inside of links; `hint` is what the class of a span says.
    """

    block: int
    first: int
    last: int
    text: str
    linked: int
    hint: Hint


@dataclass(slots=True)
class Blocks:
    """A page as runs of text, lines of runs, and blocks of lines, each in the order of the page.

    `notes` are the tags that say something of the page: `html`, `body`, `title`, `meta`, `script`.
    """

    source: str
    runs: list[Run] = field(default_factory=list)
    lines: list[Line] = field(default_factory=list)
    blocks: list[Block] = field(default_factory=list)
    notes: list[Tag] = field(default_factory=list)


def decoded(text: str) -> str:
    """The text with its character references read, and single spaces for blank space."""
    return " ".join((html.unescape(text) if "&" in text else text).split())
