"""Vietnamese words: «Đảng bộ tỉnh kết nạp đảng viên» is «Đảng bộ», «tỉnh», «kết nạp», «đảng viên».

The words are those of underthesea's `word_tokenize`, decoded here from its own weights. Not covered: repairing the
model, which cuts «Đảng ủy» and «4,65%» in two.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from itertools import chain, compress

from extractor.nlp import shipped
from extractor.nlp.memo import Memo
from extractor.nlp.scores import KNOWN, Scores
from extractor.nlp.stretches import Stretches, pieces, stretches
from extractor.nlp.tokens import Tokenizer

LONGEST = 50_000
_TOGETHER = 100_000  # characters of sentences that are scored at once, or one sentence
_GAP = (0, 0)  # two tokens without any feature stand before each of the sentences that are scored together
_NEVER = -1e6  # as a score: no path goes on there

Spans = list[tuple[int, int]]


@dataclass(slots=True)
class Segmented:
    """A sentence of which is known, for each of its tokens, whether it begins a word; `spans` shows the words.

    `parts` are the stretches that were segmented together, and where they begin in the sentence: all of it, but for very long ones.
    """

    tokenizer: Tokenizer
    parts: list[tuple[int, Stretches, list[bool]]]
    found: Spans | None = None

    def spans(self) -> Spans:
        """The words, in order, as half-open slices of the sentence. Nothing but white space is left between them."""
        if self.found is not None:
            return self.found
        words: Spans = []
        for at, sentence, begins in self.parts:
            places = list(self._places(at, sentence))
            starts = compress([start for start, _ in places], begins)
            stops = compress([stop for _, stop in places], [*begins[1:], True])
            words += zip(starts, stops, strict=True)
        self.found = words
        return words

    def _places(self, at: int, sentence: Stretches) -> Iterator[tuple[int, int]]:
        last = len(sentence.parts) - 1
        for n, (part, start) in enumerate(zip(sentence.parts, sentence.starts(), strict=True)):
            inner = self.tokenizer.cut(part, ends=True)[1] if n == last and _ends(sentence) else self.tokenizer.places[part]
            for first, stop in inner or ((0, len(part)),):
                yield at + start + first, at + start + stop


class Segmenter:
    """Cuts sentences into words. Made once and shared: `Segmenter.shipped()`. Its memory stays bounded."""

    def __init__(self, parts: shipped.Shipped, known: int = KNOWN) -> None:
        self._tokenizer = Tokenizer(parts)
        self._scores = Scores(parts, known)
        self._transitions = parts.model.transitions
        self._dictionary = parts.dictionary
        self._inside: Memo[str, tuple[int, ...]] = Memo(self._cut, known)
        self._at_end: Memo[str, tuple[int, ...]] = Memo(lambda stretch: self._cut(stretch, ends=True), known)

    @classmethod
    @cache
    def shipped(cls) -> Segmenter:
        """The segmenter with the weights of the installed underthesea.

        Raises ModuleNotFoundError without it, UnsupportedRelease for a release that is laid out otherwise.
        """
        return cls(shipped.read())

    def knows(self, word: str) -> bool:
        """Whether the dictionary, of some 70,000 words, has it."""
        return word.lower() in self._dictionary

    def spans(self, text: str) -> Spans:
        """The words of one sentence, in order, as half-open slices of `text`, which need not be in any normal form.

        Nothing but white space is left between words. More than `LONGEST` characters are read as several sentences.
        """
        return next(self.segment((stretches(text),))).spans()

    def segment(self, sentences: Iterable[Stretches]) -> Iterator[Segmented]:
        """Each sentence with its words; many at once cost less than one by one."""
        together: list[Stretches] = []
        size = 0
        for sentence in sentences:
            length = len(sentence.text)
            if together and size + length > _TOGETHER:
                yield from self._segment(together)
                together, size = [], 0
            if length > LONGEST:
                yield self._piecewise(sentence.text)
            else:
                together.append(sentence)
                size += length
        if together:
            yield from self._segment(together)

    def _piecewise(self, text: str) -> Segmented:
        found: list[tuple[int, Stretches, list[bool]]] = []
        at = 0
        while at < len(text):
            space = text.rfind(" ", at, at + LONGEST) if len(text) - at > LONGEST else -1
            stop = space if space > at else at + LONGEST
            for piece in self._segment([stretches(text[at:stop])]):
                found += ((at, sentence, begins) for _, sentence, begins in piece.parts)
            at = stop
        return Segmented(self._tokenizer, found)

    def _segment(self, sentences: Iterable[Stretches]) -> Iterator[Segmented]:
        parted = list(map(pieces, sentences))
        if self._scores.room < sum(len(sentence.text) for sentence in parted):
            self._inside.clear()
            self._at_end.clear()
            self._scores.forget()
        numbers: list[int] = []
        bounds: list[tuple[int, int]] = []
        for sentence in parted:
            numbers += _GAP
            first = len(numbers)
            if sentence.parts:
                *before, last = sentence.parts
                numbers += chain.from_iterable(map(self._inside.__getitem__, before))
                numbers += (self._at_end if _ends(sentence) else self._inside)[last]
            bounds.append((first, len(numbers)))
        begins = self._begins(numbers, [(first, stop) for first, stop in bounds if first < stop])
        for sentence, (first, stop) in zip(parted, bounds, strict=True):
            yield Segmented(self._tokenizer, [(0, sentence, begins[first:stop])])

    def _cut(self, stretch: str, ends: bool = False) -> tuple[int, ...]:
        tokens, _ = self._tokenizer.cut(stretch, ends)
        return tuple(map(self._scores.number, tokens))

    def _begins(self, numbers: list[int], sentences: Sequence[tuple[int, int]]) -> list[bool]:
        """For each token, does it begin a word? The best path through two labels (Viterbi), of all sentences in one go.

        Tokens are given by their numbers, each sentence, which has one at least, by the half-open range of its tokens.
        """
        (new_new, new_going), (going_new, going_going) = self._transitions
        # Of each token only the lead is kept: the score of the best path on which it goes on a word, less that of the
        # best path on which it begins one. The better way into each label depends on the last lead alone.
        if_new, if_going = new_new - going_new, new_going - going_going
        after_new, after_going, between = new_going - new_new, going_going - going_new, new_going - going_new
        scores = self._scores.of(numbers)
        edges = self._scores.edges
        for first, stop in sentences:
            last = stop - 1
            if first < last:
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


def _ends(sentence: Stretches) -> bool:
    """Whether nothing follows the last stretch. A line feed at the very end counts as nothing, other white space does not."""
    return sentence.text.endswith((sentence.parts[-1], sentence.parts[-1] + "\n"))
