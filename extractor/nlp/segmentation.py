"""Vietnamese words: «Đảng bộ tỉnh kết nạp đảng viên» is «Đảng bộ», «tỉnh», «kết nạp», «đảng viên».

The words are those of underthesea's `word_tokenize`, decoded here from its own weights. Not covered: repairing the
model, which cuts «Đảng ủy» and «4,65%» in two.
"""

from __future__ import annotations

from functools import cache
from itertools import compress

from extractor.nlp import shipped
from extractor.nlp.scores import Scores
from extractor.nlp.tokens import Tokenizer

LONGEST = 50_000


class Segmenter:
    """Cuts sentences into words. Made once and shared: `Segmenter.shipped()`. Its memory stays bounded."""

    def __init__(self, parts: shipped.Shipped) -> None:
        self._tokenizer = Tokenizer(parts)
        self._scores = Scores(parts)
        self._transitions = parts.model.transitions

    @classmethod
    @cache
    def shipped(cls) -> Segmenter:
        """The segmenter with the weights of the installed underthesea.

        Raises ModuleNotFoundError without it, UnsupportedRelease for a release that is laid out otherwise.
        """
        return cls(shipped.read())

    def spans(self, text: str) -> list[tuple[int, int]]:
        """The words of one sentence, in order, as half-open slices of `text`, which need not be in any normal form.

        Nothing but white space is left between words. More than `LONGEST` characters are read as several sentences.
        """
        if len(text) > LONGEST:
            return self._piecewise(text)
        tokens, starts, stops = self._tokenizer(text)
        if len(tokens) < 2:
            return list(zip(starts, stops, strict=True))
        begins = self._begins(tokens)
        return list(zip(compress(starts, begins), compress(stops, [*begins[1:], True]), strict=True))

    def _piecewise(self, text: str) -> list[tuple[int, int]]:
        words: list[tuple[int, int]] = []
        at = 0
        while at < len(text):
            space = text.rfind(" ", at, at + LONGEST) if len(text) - at > LONGEST else -1
            stop = space if space > at else at + LONGEST
            words += [(at + start, at + end) for start, end in self.spans(text[at:stop])]
            at = stop
        return words

    def _begins(self, tokens: list[str]) -> list[bool]:
        """For each of two tokens or more: does it begin a word? The best path through two labels (Viterbi)."""
        (new_new, new_going), (going_new, going_going) = self._transitions
        # Of each token only the lead is kept: the score of the best path on which it goes on a word, less that of the
        # best path on which it begins one. The better way into each label depends on the lead alone.
        if_going, if_new = new_going - going_going, new_new - going_new
        scores = iter(self._scores(tokens))
        lead = next(scores)
        leads = [lead]
        for score in scores:
            going = lead + going_going if lead > if_going else new_going
            lead = score + going - (lead + going_new if lead > if_new else new_new)
            leads.append(lead)
        begins = []
        enough = 0.0
        for lead in reversed(leads):
            begins.append(lead <= enough)
            enough = if_going if lead > enough else if_new
        begins[-1] = True
        begins.reverse()
        return begins
