"""Vietnamese words: «Đảng bộ tỉnh kết nạp đảng viên» is «Đảng bộ», «tỉnh», «kết nạp», «đảng viên».

The words are those of underthesea's `word_tokenize`, decoded here from its own weights. Not covered: repairing the
model, which cuts «Đảng ủy» and «4,65%» in two.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from functools import cache
from itertools import pairwise

import numpy as np

from extractor.nlp import shipped
from extractor.nlp.scores import KNOWN, Scores, Weights
from extractor.nlp.stretches import Cutter, Ints, Part, Stretches, pieces, stretches
from extractor.nlp.tokens import Tokenizer, may_end

LONGEST = 50_000
_TOGETHER = 10_000  # characters of sentences that are scored at once, or one sentence
_GAP = 2  # tokens without any feature stand between sentences that are scored together
_NEVER = -1e6  # as a score: no path goes on there

_END = "\n"  # behind a stretch: nothing follows it

Words = list[tuple[int, int]]


class Segmenter:
    """Cuts sentences into words. Made once and shared: `Segmenter.shipped()`. Its memory stays bounded."""

    def __init__(self, parts: shipped.Shipped, known: int = KNOWN) -> None:
        self._tokenizer = Tokenizer(parts)
        self._scores = Scores(parts, known)
        self._transitions = parts.model.transitions
        self._cutter = Cutter(self._cut, known)

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

    def _words(self, texts: Sequence[str]) -> Iterator[Words]:
        size = sum(map(len, texts))
        if self._scores.room < size or not self._cutter.has_room(size):
            self._cutter.forget()
            self._scores.forget()
        found = self._stretches(texts)
        tokens = self._cutter.parts(found)
        begins = self._begins(tokens.numbers, tokens.firsts)
        stops = tokens.stops.take(np.append(begins, len(tokens.numbers))[1:] - 1)
        owners = begins.searchsorted(tokens.firsts)
        shift = np.repeat(found.begins, np.diff(owners))
        words = list(zip((tokens.starts.take(begins) - shift).tolist(), (stops - shift).tolist(), strict=True))
        for first, after in pairwise(owners.tolist()):
            yield words[first:after]

    @staticmethod
    def _stretches(texts: Sequence[str]) -> Stretches:
        found = pieces(stretches(texts))
        for text, (first, after) in zip(texts, pairwise(found.firsts.tolist()), strict=True):
            # A line feed at the very end counts as the end, other white space does not.
            if first < after and may_end(found.texts[after - 1]) and not text.removesuffix("\n")[-1:].isspace():
                found.texts[after - 1] += _END
        return found

    def _cut(self, stretch: str) -> Iterable[Part]:
        tokens, places = self._tokenizer.cut(stretch.removesuffix(_END), stretch.endswith(_END))
        for token, (start, stop) in zip(tokens, places, strict=True):
            yield start, stop, self._scores.number(token)

    def _begins(self, tokens: Ints, firsts: Ints) -> Ints:
        """Which tokens begin a word: the best path through two labels (Viterbi), of all sentences in one go.

        The tokens are given by their numbers; those from `firsts[n]` to before `firsts[n + 1]` are a sentence.
        """
        (new_new, new_going), (going_new, going_going) = self._transitions
        # Of each token only the lead is kept: the score of the best path on which it goes on a word, less that of the
        # best path on which it begins one. The better way into each label depends on the last lead alone.
        if_new, if_going = new_new - going_new, new_going - going_going
        after_new, after_going, between = new_going - new_new, going_going - going_new, new_going - going_new
        bounds = np.unique(firsts)  # a sentence without tokens is none
        places, scores = self._scored(tokens, bounds)
        # The gap before a sentence goes on no word, so that its first score is its first lead, and its last lead is held against 0.
        first, last = places.take(bounds[:-1]), places.take(bounds[1:] - 1)
        scores[first - 2] = scores[first - 1] = _NEVER
        scores[first] -= after_new
        scores[last] += if_new
        lead, enough = 0.0, if_new
        leads = [
            lead := score + (after_new if lead <= if_new else after_going if lead > if_going else between - lead)
            for score in scores.tolist()
        ]
        enoughs = [enough := if_going if lead > enough else if_new for lead in reversed(leads)]
        begins = np.array(enoughs[::-1]).take(places) == if_new
        begins[bounds[:-1]] = True
        return np.flatnonzero(begins)

    def _scored(self, tokens: Ints, bounds: Ints) -> tuple[Ints, Weights]:
        """The places of the tokens among those of all sentences with a gap of two before each, and the scores there."""
        sizes = np.diff(bounds)
        places = np.arange(len(tokens)) + np.repeat(_GAP * np.arange(1, len(sizes) + 1), sizes)
        padded = np.zeros(len(tokens) + _GAP * len(sizes), dtype=np.int64)
        padded[places] = tokens
        scores = self._scores.of(padded)
        longer = sizes > 1
        first, last = places.take(bounds[:-1][longer]), places.take(bounds[1:][longer] - 1)
        edges = self._scores.edges
        scores[first] += edges.first
        scores[first + 1] += edges.second
        scores[last - 1] += edges.last_but_one
        scores[last] += edges.last
        return places, scores
