"""A stage: cleaners that all see the same text, and whose edits are merged before they are applied.

«Hôm nay : 78» is cut by the cleaner of counters and, being below the end of the article, by the cleaner of the tail as
well: the union is cut once, and both are named in the removals. Not covered: what a cleaner looks for.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from itertools import pairwise
from typing import Generic, TypeVar

from extractor.article import Page, Removal
from extractor.text import AlignedText, Edit, Span

Seen = TypeVar("Seen")

# Edits of one stage from which they are taken together, and the length of a stretch then, in characters.
_MANY, _STRETCH = 20_000, 2_000


@dataclass(frozen=True, slots=True)
class Stage(Generic[Seen]):
    """`see` reads the text of the page once; each named cleaner turns what was seen into edits of that text."""

    name: str
    see: Callable[[str, Page], Seen]
    cleaners: tuple[tuple[str, Callable[[Seen], Iterable[Edit]]], ...]

    def apply(self, view: AlignedText, page: Page) -> tuple[AlignedText, list[Removal], Seen]:
        """The view after the merged edits, what was taken out (spans in the page), and what the cleaners saw."""
        seen = self.see(view.text, page)
        edits: list[Edit] = []
        removed: list[Removal] = []
        for name, cleaner in self.cleaners:
            for edit in cleaner(seen):
                edits.append(edit)
                if _takes_out(edit, view.text):
                    removed.append(Removal(name, edit.reason, view.origin(edit.span)))
        if len(edits) > _MANY:
            edits = coarse(edits, view.text)
        return (view.edited(merged(edits)) if edits else view), removed, seen


def merged(edits: Iterable[Edit]) -> list[Edit]:
    """Disjoint edits with the same effect, whatever order they came in: where two overlap, their union is cut.

    Of equal edits one is kept; adjoining edits stay apart.
    """
    given = list(edits)
    if all(one.span.stop <= other.span.start for one, other in pairwise(given)):
        return given
    result: list[Edit] = []
    for edit in sorted(set(given)):
        last = result[-1] if result else None
        if last is None or edit.span.start >= last.span.stop:
            result.append(edit)
        else:
            union = Span(last.span.start, max(last.span.stop, edit.span.stop))
            wide = [one.text for one in (last, edit) if one.span == union]
            result[-1] = Edit(union, min(wide, default=""), last.reason)
    return result


def coarse(edits: Iterable[Edit], text: str) -> list[Edit]:
    """Fewer edits to the same effect: one for each stretch of `_STRETCH` characters that has any.

    For hostile pages («a\0a\0a\0…»): the text comes out the same, and leads back to its stretch instead of to its character.
    """
    result: list[Edit] = []
    start = stop = 0
    parts: list[str] = []
    for edit in merged(edits):
        if parts and edit.span.stop - start > _STRETCH:
            result.append(Edit(Span(start, stop), "".join(parts), "coarse"))
            parts = []
        if not parts:
            start = stop = edit.span.start
        parts += (text[stop : edit.span.start], edit.text)
        stop = edit.span.stop
    if parts:
        result.append(Edit(Span(start, stop), "".join(parts), "coarse"))
    return result


def _takes_out(edit: Edit, text: str) -> bool:
    """Blank space and characters that show nothing are no removal worth a line in the record."""
    if edit.text and not edit.text.isspace():
        return False
    cut = text[edit.span.start : edit.span.stop].strip()
    return bool(cut) and (cut.isprintable() or any(map(str.isprintable, cut.replace(" ", ""))))
