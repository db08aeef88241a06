"""Sentences cut at white space: «Ngày 3-2, Đảng bộ» is «Ngày», «3-2,», «Đảng», «bộ», each at its place.

Both the tokens of the word model and the words of the grammar are parts of such stretches, and a stretch is always cut alike:
what was worked out once for «3-2,» is looked up from then on. Not covered: how a stretch is cut (`extractor.nlp.tokens`,
`extractor.grammar.word`).
"""

from __future__ import annotations

from itertools import accumulate
from typing import NamedTuple

LONGEST = 200  # characters of a stretch; longer ones are cut blindly where the owner wants it
_PIECE = 50


class Stretches(NamedTuple):
    """What stands between white space in `text`, in order: `parts`, and where each starts."""

    text: str
    parts: list[str]
    starts: list[int]


def stretches(text: str) -> Stretches:
    """The stretches of a sentence."""
    parts = text.split()
    starts = list(accumulate([len(part) + 1 for part in parts], initial=0))
    if starts.pop() != len(text) + 1:  # more than one space between two
        starts.clear()
        stop = 0
        for part in parts:
            start = text.index(part, stop)
            starts.append(start)
            stop = start + len(part)
    return Stretches(text, parts, starts)


def pieces(found: Stretches) -> Stretches:
    """The same with every stretch of more than `LONGEST` characters in short pieces."""
    if not found.parts or max(map(len, found.parts)) <= LONGEST:
        return found
    parts: list[str] = []
    starts: list[int] = []
    for part, start in zip(found.parts, found.starts, strict=True):
        size = len(part) if len(part) <= LONGEST else _PIECE
        steps = range(0, len(part), size)
        parts += [part[at : at + size] for at in steps]
        starts += [start + at for at in steps]
    return Stretches(found.text, parts, starts)
