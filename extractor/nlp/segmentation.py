"""Vietnamese words: «Đảng bộ tỉnh kết nạp đảng viên» is «Đảng bộ», «tỉnh», «kết nạp», «đảng viên».

The words are those of underthesea's `word_tokenize`, decoded here from its own weights. Not covered: repairing the
model, which cuts «Đảng ủy» and «4,65%» in two.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from functools import cache
from itertools import compress

from extractor.nlp import shipped
from extractor.nlp.memo import Memo
from extractor.nlp.scores import GAP, KNOWN, Scores
from extractor.nlp.tokens import LONGEST as LONGEST_STRETCH
from extractor.nlp.tokens import Tokenizer, pieces

LONGEST = 50_000
_TOGETHER = 10_000  # characters of sentences that are scored at once, or one sentence

Words = list[tuple[int, int]]
Cut = tuple[tuple[int, ...], tuple[tuple[int, int], ...] | None]  # as `tokens.Cut`, with the numbers of the tokens


class Segmenter:
    """Cuts sentences into words. Made once and shared: `Segmenter.shipped()`. Its memory stays bounded."""

    def __init__(self, parts: shipped.Shipped, known: int = KNOWN) -> None:
        self._tokenizer = Tokenizer(parts)
        self._scores = Scores(parts, known)
        self._transitions = parts.model.transitions
        self._inside: Memo[str, Cut] = Memo(self._cut, known)
        self._at_end: Memo[str, Cut] = Memo(lambda stretch: self._cut(stretch, ends=True), known)

    @classmethod
    @cache
    def shipped(cls) -> Segmenter:
        """The segmenter with the weights of the installed underthesea.

        Raises ModuleNotFoundError without it, UnsupportedRelease for a release that is laid out otherwise.
        """
        return cls(shipped.read())

    def spans(self, text: str) -> Words:
        """The words of one sentence, in order, as half-open slices of `text`, which need not be in any normal form.

        Nothing but white space is left between words. More than `LONGEST` characters are read as several sentences.
        """
        return next(self.spans_of((text,)))

    def spans_of(self, texts: Iterable[str]) -> Iterator[Words]:
        """The words of each sentence, as `spans` gives them; many at once cost less than one by one."""
        together: list[str] = []
        size = 0
        for text in texts:
            if together and size + len(text) > _TOGETHER:
                yield from self._words(together)
                together, size = [], 0
            if len(text) > LONGEST:
                yield self._piecewise(text)
            else:
                together.append(text)
                size += len(text)
        if together:
            yield from self._words(together)

    def _piecewise(self, text: str) -> list[tuple[int, int]]:
        words: list[tuple[int, int]] = []
        at = 0
        while at < len(text):
            space = text.rfind(" ", at, at + LONGEST) if len(text) - at > LONGEST else -1
            stop = space if space > at else at + LONGEST
            words += [(at + start, at + end) for start, end in self.spans(text[at:stop])]
            at = stop
        return words

    def _words(self, texts: list[str]) -> Iterator[Words]:
        if self._scores.room < sum(map(len, texts)):
            self._inside.clear()
            self._at_end.clear()
            self._scores.forget()
        numbers: list[int] = []
        cut: list[tuple[int, list[int], list[int]]] = []
        for text in texts:
            numbers += GAP
            first = len(numbers)
            starts, stops = self._tokens(text, numbers)
            cut.append((first, starts, stops))
        scores = self._scores.of(numbers).tolist()
        for first, starts, stops in cut:
            if len(starts) < 2:
                yield list(zip(starts, stops, strict=True))
            else:
                begins = self._begins(scores[first : first + len(starts)])
                yield list(zip(compress(starts, begins), compress(stops, [*begins[1:], True]), strict=True))

    def _cut(self, stretch: str, ends: bool = False) -> Cut:
        tokens, places = self._tokenizer.cut(stretch, ends)
        return tuple(map(self._scores.number, tokens)), places

    def _tokens(self, text: str, numbers: list[int]) -> tuple[list[int], list[int]]:
        """Where each token of `text` starts and stops, none for white space alone; its number goes to `numbers`."""
        starts: list[int] = []
        stops: list[int] = []
        stretches = text.split()
        if not stretches:
            return starts, stops
        if max(map(len, stretches)) > LONGEST_STRETCH:
            stretches = [piece for stretch in stretches for piece in pieces(stretch)]
        find, inside, at = text.find, self._inside, 0
        last = stretches.pop()
        for stretch in stretches:
            at = find(stretch, at)
            found, places = inside[stretch]
            numbers += found
            if places is None:
                starts.append(at)
                at += len(stretch)
                stops.append(at)
            else:
                for start, stop in places:
                    starts.append(at + start)
                    stops.append(at + stop)
                at += len(stretch)
        at = find(last, at)
        # A line feed at the very end counts as the end, other white space does not.
        found, places = (self._at_end if text[at + len(last) :] in ("", "\n") else inside)[last]
        numbers += found
        for start, stop in places or ((0, len(last)),):
            starts.append(at + start)
            stops.append(at + stop)
        return starts, stops

    def _begins(self, scores: list[float]) -> list[bool]:
        """For each of two tokens or more: does it begin a word? The best path through two labels (Viterbi)."""
        (new_new, new_going), (going_new, going_going) = self._transitions
        # Of each token only the lead is kept: the score of the best path on which it goes on a word, less that of the
        # best path on which it begins one. The better way into each label depends on the last lead alone.
        if_new, if_going = new_new - going_new, new_going - going_going
        after_new, after_going, between = new_going - new_new, going_going - going_new, new_going - going_new
        edges = self._scores.edges
        scores[0] += edges.first
        scores[1] += edges.second
        scores[-2] += edges.last_but_one
        scores[-1] += edges.last
        lead = scores[0]
        leads: list[float] = []
        for score in scores[1:]:
            lead = score + (after_new if lead <= if_new else after_going if lead > if_going else between - lead)
            leads.append(lead)
        begins = []
        enough = 0.0
        for lead in reversed(leads):
            begins.append(lead <= enough)
            enough = if_going if lead > enough else if_new
        begins.append(True)
        begins.reverse()
        return begins
