"""Text that remembers where it came from: spans, edits, and aligned views of a page.

«Hôm nay : 78» is cut from a page by an `Edit`; the text that is left still knows, for each of its characters, where that
character stood in the page. Not covered: deciding what to cut (`extractor.cleaners`).
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterable
from dataclasses import dataclass
from typing import NamedTuple

# «1. Về tổ chức», «a) …», «(ii) …»: what a point of a list begins with
LIST_POINT = r"\(?(?:\d{1,2}|[a-zđ]|[ivx]{1,4})[.)]\s"

_REFUSED = "edits overlap, or one is not inside the view, at {}, {}"


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


# Replace `[start, stop)` by a text (by nothing: a cut), and say why: (start, stop, text, reason). A plain tuple, since a page
# that is written in decomposed letters takes thousands.
Edit = tuple[int, int, str, str]


@dataclass(slots=True)
class AlignedText:
    """A view of `source` after edits. Every span of `text` leads back to a span of `source`.

    The view is a row of runs. Run i begins at `starts[i]` in the view and at `begins[i]` in the source; it stands one for one for
    the source's characters where `ends[i]` is -1, else it is a replacement for the source up to `ends[i]`, and maps whole.
    """

    source: str
    text: str
    starts: tuple[int, ...]
    begins: tuple[int, ...]
    ends: tuple[int, ...]

    @classmethod
    def of(cls, source: str) -> AlignedText:
        """The view that shows all of `source`, unedited."""
        return cls(source, source, (0,), (0,), (-1,)) if source else cls(source, source, (), (), ())

    def origin(self, span: Span) -> Span:
        """The one source span that covers `span` of the view, cuts inside it included.

        An empty span maps to the empty span before the character it stands at. Raises ValueError outside the view.
        """
        start, stop = span
        if not 0 <= start <= stop <= len(self.text):
            raise ValueError(f"{tuple(span)} is not inside a view of {len(self.text)} characters")
        if start == stop:
            begin = self._origin(start)[0] if start < len(self.text) else self._origin(start - 1)[1] if start else 0
            return Span(begin, begin)
        shift = self.shift(start, stop)
        if shift is not None:
            return Span(start + shift, stop + shift)
        return Span(self._origin(start)[0], self._origin(stop - 1)[1])

    def shift(self, start: int, stop: int) -> int | None:
        """How much further on each part of the span [start, stop) stands in the source, where nothing in it was edited; else None.

        The span is not empty and inside the view.
        """
        run = bisect_right(self.starts, start) - 1
        if self.ends[run] < 0 and (run + 1 == len(self.starts) or stop <= self.starts[run + 1]):
            return self.begins[run] - self.starts[run]
        return None

    def edited(self, edits: Iterable[Edit]) -> AlignedText:
        """A new view with `edits` (disjoint, in this view's offsets) applied.

        Raises ValueError where two overlap, or where one is not inside the view. Costs time in the number of edits and runs.
        """
        if len(self.starts) == 1 and self.ends[0] < 0:
            return self._edited_run(sorted(edits))
        text = self.text
        parts: list[str] = []
        starts: list[int] = []
        begins: list[int] = []
        ends: list[int] = []
        size = done = at = 0
        for start, stop, new, _ in [*sorted(edits), (len(text), len(text), "", "")]:
            if start < done:
                raise ValueError(_REFUSED.format(start, stop))
            if done < start:
                # The run that `done` stands in, then all others that begin before `start`.
                after = bisect_right(self.starts, done, at)
                at = bisect_left(self.starts, start, after)
                verbatim = self.ends[after - 1] < 0
                starts.append(size)
                begins.append(self.begins[after - 1] + (done - self.starts[after - 1] if verbatim else 0))
                ends.append(self.ends[after - 1])
                shift = size - done
                starts += [a + shift for a in self.starts[after:at]]
                begins += self.begins[after:at]
                ends += self.ends[after:at]
                at -= 1
                parts.append(text[done:start])
                size += start - done
            if new:
                begin, end = self._replaced(start, stop, at)
                starts.append(size)
                begins.append(begin)
                ends.append(end)
                parts.append(new)
                size += len(new)
            done = stop
        if done != len(text):
            raise ValueError(_REFUSED.format(done, done))
        return AlignedText(self.source, "".join(parts), tuple(starts), tuple(begins), tuple(ends))

    def _edited_run(self, edits: list[Edit]) -> AlignedText:
        """The same for sorted edits of a view that is a single run of the source, as most are before their first edit."""
        text, shift = self.text, self.begins[0]
        parts: list[str] = []
        starts: list[int] = []
        begins: list[int] = []
        ends: list[int] = []
        # What was written of the text, the length of it in closed runs, and where the open run began.
        done = size = opened = 0
        for start, stop, new, _ in edits:
            if start < done:
                raise ValueError(_REFUSED.format(start, stop))
            parts.append(text[done:start])
            parts.append(new)
            done = stop
            if stop - start == 1 == len(new):  # one for one: the run goes on
                continue
            if opened < start:
                starts.append(size)
                begins.append(opened + shift)
                ends.append(-1)
                size += start - opened
            if new:
                starts.append(size)
                begins.append(start + shift)
                ends.append(stop + shift)
                size += len(new)
            opened = stop
        if done > len(text):
            raise ValueError(_REFUSED.format(done, done))
        parts.append(text[done:])
        if opened < len(text):
            starts.append(size)
            begins.append(opened + shift)
            ends.append(-1)
        return AlignedText(self.source, "".join(parts), tuple(starts), tuple(begins), tuple(ends))

    def _replaced(self, start: int, stop: int, at: int) -> tuple[int, int]:
        """The source of what is put in place of a span that does not begin before run `at`.

        What is put inside a replacement stands for the same source as it.
        """
        run = bisect_right(self.starts, start, at) - 1
        if run >= 0 and (run + 1 == len(self.starts) or stop <= self.starts[run + 1]) and stop <= len(self.text):
            first, begin, end = self.starts[run], self.begins[run], self.ends[run]
            if end < 0:
                return begin + start - first, begin + stop - first
            if first < start or start < stop:
                return begin, end
        begin, end = self.origin(Span(start, stop))
        # Between two characters that both stand for the same source, what is put in stands for it too.
        return begin, max(end, self._origin(start - 1)[1]) if start else end

    def _origin(self, offset: int) -> tuple[int, int]:
        """The source span of one character of the view."""
        run = bisect_right(self.starts, offset) - 1
        begin, end = self.begins[run], self.ends[run]
        if end >= 0:
            return begin, end
        begin += offset - self.starts[run]
        return begin, begin + 1
