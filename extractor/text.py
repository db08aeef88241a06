"""Text that remembers where it came from: spans, edits, and aligned views of a page.

«Hôm nay : 78» is cut from a page by an `Edit`; the text that is left still knows, for each of its characters, where that
character stood in the page. Not covered: deciding what to cut (`extractor.cleaners`).
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable
from dataclasses import dataclass
from operator import attrgetter
from typing import NamedTuple


class Span(NamedTuple):
    """A half-open range of characters (code points), `[start, stop)`."""

    start: int
    stop: int

    def of(self, text: str) -> str:
        """The characters of `text` in this range."""
        return text[self.start : self.stop]

    def shifted(self, by: int) -> Span:
        """The same range, `by` characters further on."""
        return Span(self.start + by, self.stop + by)


class Edit(NamedTuple):
    """Replace `span` by `text` (by nothing: a cut), and say why."""

    span: Span
    text: str
    reason: str


class Run(NamedTuple):
    """Characters `[start, stop)` of the view and `[begin, end)` of the source that they stand for.

    `verbatim`: the two are equal, character by character; else the run is a replacement and maps whole.
    """

    start: int
    stop: int
    begin: int
    end: int
    verbatim: bool


@dataclass(frozen=True, slots=True)
class AlignedText:
    """A view of `source` after edits. Every span of `text` leads back to a span of `source`."""

    source: str
    text: str
    runs: tuple[Run, ...]

    @classmethod
    def of(cls, source: str) -> AlignedText:
        """The view that shows all of `source`, unedited."""
        size = len(source)
        return cls(source, source, (Run(0, size, 0, size, True),) if source else ())

    def origin(self, span: Span) -> Span:
        """The one source span that covers `span` of the view, cuts inside it included.

        An empty span maps to the empty span before the character it stands at. Raises ValueError outside the view.
        """
        start, stop = span
        self._check(span)
        if start == stop:
            if start == len(self.text):
                end = self.runs[-1].end if self.runs else 0
                return Span(end, end)
            begin = self.origin(Span(start, start + 1)).start
            return Span(begin, begin)
        first = last = self.runs[self._run_at(start)]
        if stop > first.stop:
            last = self.runs[self._run_at(stop - 1)]
        return Span(
            first.begin + (start - first.start if first.verbatim else 0),
            last.begin + (stop - last.start) if last.verbatim else last.end,
        )

    def edited(self, edits: Iterable[Edit]) -> AlignedText:
        """A new view with `edits` (disjoint, in this view's offsets) applied.

        Raises ValueError where two overlap, or where one is not inside the view. Costs time in the number of edits and runs.
        """
        text, old = self.text, self.runs
        runs: list[Run] = []
        parts: list[str] = []
        size = done = at = 0
        for span, new, _ in [*sorted(edits), Edit(Span(len(text), len(text)), "", "")]:
            start, stop = span
            self._check(span)
            if start < done:
                raise ValueError(f"edits overlap at {tuple(span)}")
            if done < start:
                parts.append(text[done:start])
            while done < start:
                a, b, begin, end, verbatim = old[at]
                if b <= done:
                    at += 1
                    continue
                shift = size - done
                if a == done and b <= start:
                    last = self._run_at(start - 1)
                    whole = old[at : last + 1] if old[last].stop <= start else old[at:last]
                    runs += whole if not shift else [Run(a + shift, b + shift, c, d, v) for a, b, c, d, v in whole]
                    until = whole[-1].stop
                    at += len(whole)
                else:
                    until = min(b, start)
                    if verbatim:
                        begin, end = begin + done - a, begin + until - a
                    runs.append(Run(size, until + shift, begin, end, verbatim))
                size += until - done
                done = until
            if new:
                begin, end = self.origin(span)
                runs.append(Run(size, size + len(new), begin, end, False))
                parts.append(new)
                size += len(new)
            done = stop
        return AlignedText(self.source, "".join(parts), tuple(runs))

    def _check(self, span: Span) -> None:
        if not 0 <= span[0] <= span[1] <= len(self.text):
            raise ValueError(f"{tuple(span)} is not inside a view of {len(self.text)} characters")

    def _run_at(self, offset: int) -> int:
        return bisect_right(self.runs, offset, key=_start) - 1


_start = attrgetter("start")
