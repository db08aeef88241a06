"""Lines of a page and what each looks like: a paragraph, a sentence, «- Đảng bộ xã Hà Long: 12 đảng viên», a headline.

Not covered: what the line is for; that takes its neighbours (`extractor.cleaners.layout`).
"""

from __future__ import annotations

import re
from enum import Enum
from functools import lru_cache
from typing import NamedTuple

from extractor.cleaners.furniture import furniture, imprint, may_have_imprint
from extractor.cleaners.phrases import RELATED, Piece
from extractor.text import LIST_POINT

_FINAL = (".", "!", "?", "…", ";", ":", ".”", ".\"", ".)", ".'")
_INNER_STOP = re.compile(r"[.!?;…][”\")]?\s+[^\W\d_]")
_BULLET = re.compile(r"[-–—+*•●▪■□◦○◆►▶▸→·✓⇒»>]+\s*\S|" + LIST_POINT)

# The menus of a site come again on every page of it.
_CACHED = 60
_short = lru_cache(maxsize=8192)(furniture)

# Characters from which a line counts as a paragraph, with a final stop, with a stop inside, and without either.
_LONG, _WITH_STOP, _ANYWAY = 110, 130, 230
_SENTENCE = 40


class Look(Enum):
    """What a line looks like by itself."""

    PARAGRAPH = "paragraph"
    SENTENCE = "sentence"
    ITEM = "item"
    SHORT = "short"
    FURNITURE = "furniture"
    MENU = "menu"
    RELATED = "related"


class Line(NamedTuple):
    """A line that is not blank, stripped, of `size` characters from `start` on. `gap`: a blank line stands before it."""

    start: int
    size: int
    text: str
    gap: bool
    look: Look
    piece: Piece | None

    @property
    def stop(self) -> int:
        """Where it ends in the text."""
        return self.start + self.size


def lines_of(text: str, low: str | None = None) -> list[Line]:
    """The lines of `text` that are not blank; `low` is the text in lower case."""
    low = text.lower() if low is None else low
    imprints = may_have_imprint(low)
    result = []
    at = last = 0
    for n, (whole, key) in enumerate(zip(text.split("\n"), low.split("\n"), strict=True)):
        line = whole.strip()
        if line:
            size = len(line)
            start = at
            if size < len(whole):
                start += len(whole) - len(whole.lstrip())
                key = key.strip()
            piece = _short(key) if size <= _CACHED else furniture(key)
            if piece is None and imprints:
                piece = imprint(line)
            result.append(Line(start, size, line, n - last > 1, _look(line, size, piece), piece))
            last = n
        at += len(whole) + 1
    return result


def _look(line: str, size: int, piece: Piece | None) -> Look:
    if piece is not None:
        if piece == RELATED:
            return Look.RELATED
        return Look.FURNITURE if piece.strong else Look.MENU
    if size >= _ANYWAY:
        return Look.PARAGRAPH
    final = line.endswith(_FINAL)
    if (size >= _LONG and final) or (size >= _WITH_STOP and _INNER_STOP.search(line, 0, 400)):
        return Look.PARAGRAPH
    if not line[0].isupper() and _BULLET.match(line):
        return Look.ITEM
    return Look.SENTENCE if final and (size >= _SENTENCE or _is_short_sentence(line)) else Look.SHORT


def _is_short_sentence(line: str) -> bool:
    """«Phía trước còn dài.»: four words or more, two of them in small letters, and no label before a colon."""
    if not line.endswith((".", ".”")) or ":" in line:
        return False
    words = line.split()
    return len(words) >= 4 and sum(word[0].islower() for word in words) >= 2
