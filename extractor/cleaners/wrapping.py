"""Hard-wrapped lines: a paragraph that was broken at a fixed width is made one line again.

    Đảng bộ xã Hà Long có 12 chi bộ, trong đó        ->  Đảng bộ xã Hà Long có 12 chi bộ, trong đó 9 chi bộ thôn.
    9 chi bộ thôn.

Not covered: words broken by a hyphen, and text in two columns.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise

from extractor.text import Edit

_LOW_START = re.compile(r"\n(?=[a-zà-ỹđ])")
_BLOCK = re.compile(r"[^\n]+(?:\n[^\n]+)*")
_STOPS = "\n.!?…:;"
_FINAL = (".", "!", "?", "…", ":", ";", "”", '"')
# A wrapped line is about this wide; outside of it, lines end for other reasons.
_NARROWEST, _WIDEST = 40, 160
# How much of the width a line fills with the word that did not fit, and for how many of the lines this must hold.
_FULL, _SHARE = 0.85, 0.9


def wrapped_lines(text: str) -> Iterator[Edit]:
    """Replace the line ends inside wrapped paragraphs by spaces."""
    if sum(text[found.start() - 1] not in _STOPS for found in _LOW_START.finditer(text)) < 2:
        return
    for block in _BLOCK.finditer(text):
        yield from _joined(block[0], block.start())


def _joined(block: str, at: int) -> Iterator[Edit]:
    """The block is wrapped when hardly any line has room for the first word of the next one."""
    lines = block.split("\n")
    width = max(map(len, lines))
    if not _NARROWEST <= width <= _WIDEST:
        return
    breaks, full, low = [], 0, 0
    for line, following in pairwise(lines):
        at += len(line)
        if not line.rstrip().endswith(_FINAL):
            breaks.append(at)
            full += len(line) + 1 + len(following.split(None, 1)[0] if following.strip() else "") > _FULL * width
            low += following[:1].islower()
        at += 1
    if low >= 2 and full >= _SHARE * len(breaks):
        yield from ((end, end + 1, " ", "wrapped") for end in breaks)
