"""Sentences cut at white space: «Ngày 3-2, Đảng bộ» is «Ngày», «3-2,», «Đảng», «bộ», each at its place.

Both the tokens of the word model and the words of the grammar are parts of such stretches, and a stretch is always cut alike:
what was worked out once for «3-2,» is looked up from then on. Not covered: how a stretch is cut (`extractor.nlp.tokens`,
`extractor.grammar.word`).
"""

from __future__ import annotations

from typing import NamedTuple

LONGEST = 200  # characters of a stretch; longer ones are cut blindly where the owner wants it
_PIECE = 50


class Stretches(NamedTuple):
    """What stands between white space in `text`, in order."""

    text: str
    parts: list[str]

    def starts(self) -> list[int]:
        """Where each of them begins."""
        starts: list[int] = []
        stop = 0
        for part in self.parts:
            start = self.text.index(part, stop)
            starts.append(start)
            stop = start + len(part)
        return starts


def stretches(text: str) -> Stretches:
    """The stretches of a sentence."""
    return Stretches(text, text.split())


def pieces(found: Stretches) -> Stretches:
    """The same with every stretch of more than `LONGEST` characters in short pieces."""
    if not found.parts or len(found.text) <= LONGEST or max(map(len, found.parts)) <= LONGEST:
        return found
    parts: list[str] = []
    for part in found.parts:
        size = len(part) if len(part) <= LONGEST else _PIECE
        parts += [part[at : at + size] for at in range(0, len(part), size)]
    return Stretches(found.text, parts)
