"""Text that remembers where it came from: spans, edits, and aligned views of a page.

«Hôm nay : 78» is cut from a page by an `Edit`; the text that is left still knows, for each of its characters, where that
character stood in the page. Not covered: deciding what to cut (`extractor.cleaners`).
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable
from dataclasses import dataclass
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
    """A stretch of the view and the source it stands for; `verbatim` when they are equal character by character."""

    at: Span
    source: Span
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
        whole = Span(0, len(source))
        return cls(source, source, (Run(whole, whole, True),) if source else ())

    def origin(self, span: Span) -> Span:
        """The one source span that covers `span` of the view, cuts inside it included.

        An empty span maps to the empty span before the character it stands at. Raises ValueError outside the view.
        """
        if not 0 <= span.start <= span.stop <= len(self.text):
            raise ValueError(f"{tuple(span)} is not inside a view of {len(self.text)} characters")
        if span.start == span.stop:
            if span.start == len(self.text):
                end = self.runs[-1].source.stop if self.runs else 0
                return Span(end, end)
            start = self.origin(Span(span.start, span.start + 1)).start
            return Span(start, start)
        first, last = self._run_at(span.start), self._run_at(span.stop - 1)
        start = first.source.start + (span.start - first.at.start if first.verbatim else 0)
        stop = last.source.start + (span.stop - last.at.start) if last.verbatim else last.source.stop
        return Span(start, stop)

    def edited(self, edits: Iterable[Edit]) -> AlignedText:
        """A new view with `edits` (disjoint, in this view's offsets) applied.

        Raises ValueError where two overlap, or where one is not inside the view.
        """
        old, text = self.runs, self.text
        runs: list[Run] = []
        parts: list[str] = []
        size = done = k = 0

        def copy(stop: int) -> None:
            """Copy the view from `done` to `stop`; a replaced run maps whole, however it is cut."""
            nonlocal size, done, k
            if done >= stop:
                return
            parts.append(text[done:stop])
            shift = size - done
            while old[k].at.stop <= done:
                k += 1
            while k < len(old):
                (start, end), source, verbatim = old[k]
                if start >= stop:
                    break
                if start < done or end > stop:
                    by = source.start - start
                    start, end = max(start, done), min(end, stop)
                    source = Span(start + by, end + by) if verbatim else source
                runs.append(Run(Span(start + shift, end + shift), source, verbatim))
                if end == stop:
                    break
                k += 1
            size += stop - done
            done = stop

        for span, new, _ in sorted(edits):
            if span.start < done:
                raise ValueError(f"edits overlap at {tuple(span)}")
            if not span.start <= span.stop <= len(text):
                raise ValueError(f"{tuple(span)} is not inside a view of {len(text)} characters")
            copy(span.start)
            if new:
                runs.append(Run(Span(size, size + len(new)), self.origin(span), False))
                parts.append(new)
                size += len(new)
            done = span.stop
        copy(len(text))
        return AlignedText(self.source, "".join(parts), tuple(runs))

    def _run_at(self, offset: int) -> Run:
        return self.runs[bisect_right(self.runs, offset, key=lambda run: run.at.start) - 1]
