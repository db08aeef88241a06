"""Vietnamese words: «Đảng bộ tỉnh kết nạp đảng viên» is «Đảng bộ», «tỉnh», «kết nạp», «đảng viên».

The words are those of underthesea's `word_tokenize`, decoded here from its own weights. Not covered: repairing the
model, which cuts «Đảng ủy» and «4,65%» in two.
"""

from __future__ import annotations

from functools import cache
from itertools import compress

from extractor.nlp import shipped
from extractor.nlp.memo import Memo
from extractor.nlp.scores import Scores, Token
from extractor.nlp.tokens import LONGEST as LONGEST_STRETCH
from extractor.nlp.tokens import Tokenizer, pieces

LONGEST = 50_000
_FAR = 1e9  # beyond every score

Cut = tuple[tuple[Token, ...], tuple[tuple[int, int], ...] | None]  # as `tokens.Cut`, with what each token adds to scores


class Segmenter:
    """Cuts sentences into words. Made once and shared: `Segmenter.shipped()`. Its memory stays bounded."""

    def __init__(self, parts: shipped.Shipped) -> None:
        self._tokenizer = Tokenizer(parts)
        self._scores = Scores(parts)
        self._transitions = parts.model.transitions
        self._inside: Memo[str, Cut] = Memo(self._cut, 1 << 16)
        self._at_end: Memo[str, Cut] = Memo(lambda stretch: self._cut(stretch, ends=True), 1 << 14)

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
        tokens, starts, stops = self._tokens(text)
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

    def _cut(self, stretch: str, ends: bool = False) -> Cut:
        tokens, places = self._tokenizer.cut(stretch, ends)
        return tuple(map(self._scores.tokens.__getitem__, tokens)), places

    def _tokens(self, text: str) -> tuple[list[Token], list[int], list[int]]:
        """The tokens of `text`, none for white space alone; where each starts and stops."""
        tokens: list[Token] = []
        starts: list[int] = []
        stops: list[int] = []
        stretches = text.split()
        if not stretches:
            return tokens, starts, stops
        if max(map(len, stretches)) > LONGEST_STRETCH:
            stretches = [piece for stretch in stretches for piece in pieces(stretch)]
        find, inside, at = text.find, self._inside, 0
        last = stretches.pop()
        for stretch in stretches:
            at = find(stretch, at)
            found, places = inside[stretch]
            tokens += found
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
        tokens += found
        for start, stop in places or ((0, len(last)),):
            starts.append(at + start)
            stops.append(at + stop)
        return tokens, starts, stops

    def _begins(self, tokens: list[Token]) -> list[bool]:
        """For each of two tokens or more: does it begin a word? The best path through two labels (Viterbi)."""
        (new_new, new_going), (going_new, going_going) = self._transitions
        # Of each token only the lead is kept: the score of the best path on which it goes on a word, less that of the
        # best path on which it begins one. The better way into each label depends on the last lead alone.
        if_new, if_going = new_new - going_new, new_going - going_going
        after_new, after_going, between = new_going - new_new, going_going - going_new, new_going - going_new
        edges, pairs, triples = self._scores.edges, self._scores.pairs, self._scores.triples
        # A score is whole when the token two places on has been seen. Five of them are in the making: of the token two
        # places back, of the last, of this one, and of the next two. The last one before the first token is far below
        # all others, so that it is never gone on from.
        last, this, following, beyond = 0.0, -_FAR, edges.first - after_new, edges.second
        lead = 0.0
        leads: list[float] = []
        grand = parent = ""
        heads = False
        for a, b, c, d, e, name in tokens:
            back, last, this, following, beyond = last + e, this + d, following + c, beyond + b, a
            if heads and (triple := triples[grand, parent, name]) is not None:
                third, second, first = triple
                this += third
                last += second
                back += first
            if (pair := pairs[parent, name]) is None:
                heads = False
            else:
                after, second, first, before, heads = pair
                following += after
                this += second
                last += first
                back += before
            lead = back + (after_new if lead <= if_new else after_going if lead > if_going else between - lead)
            leads.append(lead)
            grand, parent = parent, name
        for back in (last + edges.last_but_one, this + edges.last):
            lead = back + (after_new if lead <= if_new else after_going if lead > if_going else between - lead)
            leads.append(lead)
        begins = []
        enough = 0.0
        for lead in leads[:1:-1]:
            begins.append(lead <= enough)
            enough = if_going if lead > enough else if_new
        begins[-1] = True
        begins.reverse()
        return begins
