"""Vietnamese words: «Đảng bộ tỉnh kết nạp đảng viên» is «Đảng bộ», «tỉnh», «kết nạp», «đảng viên».

The words are those of underthesea's `word_tokenize`, decoded here from its own weights. Not covered: repairing the
model, which cuts «Đảng ủy» and «4,65%» in two.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from functools import cache
from itertools import compress

from extractor.nlp import shipped
from extractor.nlp.memo import Memo
from extractor.nlp.scores import KNOWN, Scores
from extractor.nlp.stretches import Stretches, pieces, stretches
from extractor.nlp.tokens import Tokenizer

LONGEST = 50_000
_TOGETHER = 10_000  # characters of sentences that are scored at once, or one sentence
_GAP = (0, 0)  # two tokens without any feature stand before each of the sentences that are scored together
_NEVER = -1e6  # as a score: no path goes on there

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
        return next(self.spans_of((stretches(text),)))

    def spans_of(self, sentences: Iterable[Stretches]) -> Iterator[Words]:
        """The words of each sentence, as `spans` gives them; many at once cost less than one by one."""
        together: list[Stretches] = []
        size = 0
        for sentence in sentences:
            length = len(sentence.text)
            if together and size + length > _TOGETHER:
                yield from self._words(together)
                together, size = [], 0
            if length > LONGEST:
                yield self._piecewise(sentence.text)
            else:
                together.append(sentence)
                size += length
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

    def _words(self, sentences: Sequence[Stretches]) -> Iterator[Words]:
        if self._scores.room < sum(len(sentence.text) for sentence in sentences):
            self._inside.clear()
            self._at_end.clear()
            self._scores.forget()
        numbers: list[int] = []
        cut: list[tuple[int, list[int], list[int]]] = []
        for sentence in sentences:
            numbers += _GAP
            first = len(numbers)
            cut.append((first, *self._tokens(pieces(sentence), numbers)))
        begins = self._begins(numbers, [(first, len(starts)) for first, starts, _ in cut if starts])
        for first, starts, stops in cut:
            after = first + len(starts)
            ends = [*begins[first + 1 : after], True]
            yield list(zip(compress(starts, begins[first:after]), compress(stops, ends), strict=True))

    def _cut(self, stretch: str, ends: bool = False) -> Cut:
        tokens, places = self._tokenizer.cut(stretch, ends)
        return tuple(map(self._scores.number, tokens)), places

    def _tokens(self, sentence: Stretches, numbers: list[int]) -> tuple[list[int], list[int]]:
        """Where each token of the sentence starts and stops; its number goes to `numbers`."""
        text, parts, places = sentence
        starts: list[int] = []
        stops: list[int] = []
        if not parts:
            return starts, stops
        found = list(map(self._inside.__getitem__, parts))
        # A line feed at the very end counts as the end, other white space does not.
        if text[places[-1] + len(parts[-1]) :] in ("", "\n"):
            found[-1] = self._at_end[parts[-1]]
        for place, part, (own, inner) in zip(places, parts, found, strict=True):
            numbers += own
            if inner is None:
                starts.append(place)
                stops.append(place + len(part))
            else:
                for start, stop in inner:
                    starts.append(place + start)
                    stops.append(place + stop)
        return starts, stops

    def _begins(self, numbers: list[int], sentences: Sequence[tuple[int, int]]) -> list[bool]:
        """For each token, does it begin a word? The best path through two labels (Viterbi), of all sentences in one go.

        Tokens are given by their numbers, each sentence by the place of its first and by how many it has, which is never none.
        """
        (new_new, new_going), (going_new, going_going) = self._transitions
        # Of each token only the lead is kept: the score of the best path on which it goes on a word, less that of the
        # best path on which it begins one. The better way into each label depends on the last lead alone.
        if_new, if_going = new_new - going_new, new_going - going_going
        after_new, after_going, between = new_going - new_new, going_going - going_new, new_going - going_new
        scores = self._scores.of(numbers)
        edges = self._scores.edges
        for first, count in sentences:
            last = first + count - 1
            if count > 1:
                scores[first] += edges.first
                scores[first + 1] += edges.second
                scores[last - 1] += edges.last_but_one
                scores[last] += edges.last
            # The gap before goes on no word, so that the first score is the first lead, and the last lead is held against 0.
            scores[first - 2] = scores[first - 1] = _NEVER
            scores[first] -= after_new
            scores[last] += if_new
        lead, enough = 0.0, if_new
        leads = [
            lead := score + (after_new if lead <= if_new else after_going if lead > if_going else between - lead)
            for score in scores
        ]
        leads.reverse()
        begins = [(enough := if_going if lead > enough else if_new) == if_new for lead in leads]
        begins.reverse()
        for first, _ in sentences:
            begins[first] = True
        return begins
