"""A stage: cleaners that all see the same text, and whose edits are merged before they are applied.

«Hôm nay : 78» is cut by the cleaner of counters and, being below the end of the article, by the cleaner of the tail as
well: the union is cut once, and both are named in the removals. Not covered: what a cleaner looks for.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import Generic, TypeVar

from extractor.article import Page, Removal
from extractor.text import AlignedText, Edit, Span

Seen = TypeVar("Seen")

# Edits of one stage from which they are taken together, and the length of a stretch then, in characters.
_MANY, _STRETCH = 20_000, 2_000


class Draft:
    """What a stage is shown: a page, the view of it that the stages before have left, and the text of that view."""

    __slots__ = ("_low", "page", "text", "view")

    def __init__(self, view: AlignedText, page: Page) -> None:
        self.view = view
        self.text = view.text
        self.page = page
        self._low: str | None = None

    @property
    def low(self) -> str:
        """The text in lower case, letter for letter, so that offsets hold."""
        if self._low is None:
            low = self.text.lower()
            if len(low) != len(self.text):
                # One letter of Turkish becomes two.
                low = "".join(c.lower() if len(c.lower()) == 1 else c for c in self.text)
            self._low = low
        return self._low


@dataclass(frozen=True, slots=True)
class Stage(Generic[Seen]):
    """`see` reads the draft once; each named cleaner turns what was seen into edits of its text."""

    name: str
    see: Callable[[Draft], Seen]
    cleaners: tuple[tuple[str, Callable[[Seen], Iterable[Edit]]], ...]

    def apply(self, draft: Draft) -> tuple[Draft, list[Removal], Seen]:
        """The draft after the merged edits, what was taken out (spans in the page), and what the cleaners saw."""
        seen = self.see(draft)
        edits: list[Edit] = []
        removed: list[Removal] = []
        for name, cleaner in self.cleaners:
            found = list(cleaner(seen))
            edits += found
            for start, stop, new, reason in found:
                if (not new or new.isspace()) and _shows(draft.text[start:stop]):
                    removed.append(Removal(name, reason, draft.view.origin(Span(start, stop))))
        if not edits:
            return draft, removed, seen
        if len(edits) > _MANY:
            edits = coarse(edits, draft.text)
        return Draft(draft.view.edited(merged(edits)), draft.page), removed, seen


def merged(edits: Iterable[Edit]) -> list[Edit]:
    """Disjoint edits with the same effect, whatever order they came in: where two overlap, their union is cut.

    Of equal edits one is kept; adjoining edits stay apart.
    """
    given = list(edits)
    done = 0
    for start, stop, _, _ in given:
        if start < done:
            break
        done = stop
    else:
        return given
    result: list[Edit] = []
    for edit in sorted(set(given)):
        start, stop, new, _ = edit
        if not result or start >= result[-1][1]:
            result.append(edit)
            continue
        first, last, put, reason = result[-1]
        end = max(last, stop)
        wide = [text for at, to, text in ((first, last, put), (start, stop, new)) if at == first and to == end]
        result[-1] = (first, end, min(wide, default=""), reason)
    return result


def coarse(edits: Iterable[Edit], text: str) -> list[Edit]:
    """Fewer edits to the same effect: one for each stretch of `_STRETCH` characters that has any.

    For hostile pages («a\0a\0a\0…»): the text comes out the same, and leads back to its stretch instead of to its character.
    """
    result: list[Edit] = []
    first = done = 0
    parts: list[str] = []
    for start, stop, new, _ in merged(edits):
        if parts and stop - first > _STRETCH:
            result.append((first, done, "".join(parts), "coarse"))
            parts = []
        if not parts:
            first = done = start
        parts += (text[done:start], new)
        done = stop
    if parts:
        result.append((first, done, "".join(parts), "coarse"))
    return result


def _shows(cut: str) -> bool:
    """Blank space and characters that show nothing are no removal worth a line in the record."""
    cut = cut.strip()
    return bool(cut) and (cut.isprintable() or any(map(str.isprintable, cut.replace(" ", ""))))
