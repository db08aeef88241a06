"""Words as the grammar compares them: «Đảng uỷ» and «đảng ủy» fold to the same two words, at their own places in the text.

Not covered: segmentation into words of several syllables (`extractor.nlp`); here a word is one syllable, number or sign.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from itertools import pairwise
from typing import NamedTuple

import numpy as np

from extractor.nlp.stretches import Cutter, Growing, Part, stretches

_WORD = re.compile(r"[^\W\d_]+(?:['’`][^\W\d_]+)*|\d+|[^\w\s]")

# old and new placement of the tone mark: hoà/hòa, hoè/hòe, uỷ/ủy
_OLD = ("oà", "oá", "oả", "oã", "oạ", "oè", "oé", "oẻ", "oẽ", "oẹ", "uỳ", "uý", "uỷ", "uỹ", "uỵ")
_NEW = ("òa", "óa", "ỏa", "õa", "ọa", "òe", "óe", "ỏe", "õe", "ọe", "ùy", "úy", "ủy", "ũy", "ụy")
_PLACEMENT = dict(zip(_OLD, _NEW, strict=True))
_OLD_ENDING = re.compile(r"(?:o[àáảãạèéẻẽẹ]|(?<!q)u[ỳýỷỹỵ])(?![^\W\d_])")  # «quý» has its mark on the only vowel
_KEPT = 1 << 17


class Words(NamedTuple):
    """The syllables, numbers and signs of a text in order: half-open places and folded forms. Underscores are none."""

    starts: list[int]
    stops: list[int]
    forms: list[str]


def fold(text: str) -> str:
    """`text` in lower case with the tone marks of every word in one placement: «Đảng Uỷ» → «đảng ủy»."""
    return _OLD_ENDING.sub(lambda match: _PLACEMENT[match.group()], text.lower())


class Vocabulary:
    """Reads the words of many sentences at once, and which kinds of words are among those of each."""

    def __init__(self, kinds: Sequence[frozenset[str]] = ()) -> None:
        """A kind is the set of its words, folded; "0" stands for all numbers. Kind n has the bit `1 << n`."""
        self._kinds = kinds
        self._cutter = Cutter(self._cut, _KEPT)
        self._numbers: dict[str, int] = {}
        self._forms: list[str] = []
        self._bits = Growing(1)
        self._new_bits: list[int] = []  # of the forms seen last

    def read(self, sentences: Sequence[str]) -> Iterator[tuple[Words, int]]:
        """The words of each sentence, at places in it, and the bits of the kinds that they are of."""
        if not self._cutter.has_room(0):
            self._cutter.forget()
            self._numbers.clear()
            self._forms.clear()
            self._bits.count = 0
        found = stretches(sentences)
        parts = self._cutter.parts(found)
        if self._new_bits:
            self._bits.append(np.array([self._new_bits]))
            self._new_bits.clear()
        shift = np.repeat(found.begins, np.diff(parts.firsts))
        starts, stops = (parts.starts - shift).tolist(), (parts.stops - shift).tolist()
        forms = list(map(self._forms.__getitem__, parts.numbers.tolist()))
        # One more at the end, for a last sentence without words.
        bits = np.bitwise_or.reduceat(np.append(self._bits.rows[0].take(parts.numbers), 0), parts.firsts[:-1])
        for (first, after), kinds in zip(pairwise(parts.firsts.tolist()), bits.tolist(), strict=True):
            yield Words(starts[first:after], stops[first:after], forms[first:after]), kinds if first < after else 0

    def _cut(self, stretch: str) -> Iterable[Part]:
        if stretch.isalpha():
            return ((0, len(stretch), self._number(stretch)),)
        return [(*match.span(), self._number(match.group())) for match in _WORD.finditer(stretch)]

    def _number(self, word: str) -> int:
        form = fold(word)
        number = self._numbers.get(form)
        if number is None:
            number = self._numbers[form] = len(self._forms)
            self._forms.append(form)
            key = "0" if form.isdigit() else form
            self._new_bits.append(sum([1 << n for n, kind in enumerate(self._kinds) if key in kind]))
        return number


_VOCABULARY = Vocabulary()


def words(text: str) -> Words:
    """The words of one text."""
    return next(_VOCABULARY.read((text,)))[0]
