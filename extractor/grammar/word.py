"""Words as the grammar compares them: «Đảng uỷ» and «đảng ủy» fold to the same two words, at their own places in the text.

Not covered: segmentation into words of several syllables (`extractor.nlp`); here a word is one syllable, number or sign.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import reduce
from itertools import accumulate, chain
from operator import itemgetter, or_
from typing import NamedTuple

from extractor.nlp.memo import Memo
from extractor.nlp.stretches import Stretches, stretches

_WORD = re.compile(r"[^\W\d_]+(?:['’`][^\W\d_]+)*|\d+|[^\w\s]")

# old and new placement of the tone mark: hoà/hòa, hoè/hòe, uỷ/ủy
_OLD = ("oà", "oá", "oả", "oã", "oạ", "oè", "oé", "oẻ", "oẽ", "oẹ", "uỳ", "uý", "uỷ", "uỹ", "uỵ")
_NEW = ("òa", "óa", "ỏa", "õa", "ọa", "òe", "óe", "ỏe", "õe", "ọe", "ùy", "úy", "ủy", "ũy", "ụy")
_PLACEMENT = dict(zip(_OLD, _NEW, strict=True))
_OLD_ENDING = re.compile(r"(?:o[àáảãạèéẻẽẹ]|(?<!q)u[ỳýỷỹỵ])(?![^\W\d_])")  # «quý» has its mark on the only vowel
_OLD_LAST = frozenset(ending[-1] for ending in _OLD)
_KEPT = 1 << 15

Entry = tuple[tuple[str, ...], int, tuple[int, ...]]
_FORMS, _BITS, _STEPS = itemgetter(0), itemgetter(1), itemgetter(2)
_UNEVEN = 1 << 30  # the bit of a stretch that ends in what is no word
_MARKS = frozenset(",.;:")


class Words(NamedTuple):
    """The syllables, numbers and signs of a text in order: half-open places and folded forms. Underscores are none."""

    starts: list[int]
    stops: list[int]
    forms: list[str]


def fold(text: str) -> str:
    """`text` in lower case with the tone marks of every word in one placement: «Đảng Uỷ» → «đảng ủy»."""
    return _OLD_ENDING.sub(lambda match: _PLACEMENT[match.group()], text.lower())


class Vocabulary:
    """Reads the words of sentences, and which kinds of words are among those of each. Its memory stays bounded."""

    def __init__(self, kinds: Sequence[frozenset[str]] = ()) -> None:
        """A kind is the set of its words, folded; "0" stands for all numbers. Kind n has the bit `1 << n`."""
        self._bits: dict[str, int] = {}
        for n, kind in enumerate(kinds):
            for form in kind:
                self._bits[form] = self._bits.get(form, 0) | 1 << n
        self._known = Memo(self._cut, _KEPT)

    def read(self, sentence: Stretches) -> tuple[Words, int]:
        """The words of the sentence, at places in it, and the bits of the kinds that they are of."""
        entries = list(map(self._known.__getitem__, sentence.parts))
        forms = list(chain.from_iterable(map(_FORMS, entries)))
        kinds = reduce(or_, map(_BITS, entries), 0)
        if kinds & _UNEVEN or sum(map(len, sentence.parts)) + len(entries) != len(sentence.text) + 1:
            kinds &= ~_UNEVEN
            starts, stops = self._places(sentence)
        else:
            bounds = list(accumulate(chain.from_iterable(map(_STEPS, entries)), initial=-1))
            starts, stops = bounds[1::2], bounds[2::2]
        return Words(starts, stops, forms), kinds

    def _places(self, sentence: Stretches) -> tuple[list[int], list[int]]:
        """The places of the words where something else than one space stands between them."""
        starts: list[int] = []
        stops: list[int] = []
        for part, place in zip(sentence.parts, sentence.starts(), strict=True):
            _, _, steps = self._known[part]
            bounds = list(accumulate(steps, initial=place - 1))
            starts += bounds[1::2]
            stops += bounds[2::2]
        return starts, stops

    def _cut(self, stretch: str) -> Entry:
        """The folded words of a stretch, the bits of their kinds, and the steps from each bound of a word to the next."""
        if stretch.isalpha():
            form = _folded(stretch)
            return (form,), self._bits.get(form, 0), (1, len(stretch))
        if stretch[-1] in _MARKS and (word := stretch[:-1]).isalpha():
            form = _folded(word)
            return (form, stretch[-1]), self._bits.get(form, 0) | self._bits.get(stretch[-1], 0), (1, len(word), 0, 1)
        forms: list[str] = []
        steps: list[int] = []
        bits = 0
        last = -1
        for match in _WORD.finditer(stretch):
            form = _folded(match.group())
            bits |= self._bits.get("0" if form.isdigit() else form, 0)
            forms.append(form)
            steps += (match.start() - last, match.end() - match.start())
            last = match.end()
        if last != len(stretch):
            bits |= _UNEVEN
        return tuple(forms), bits, tuple(steps)


def _folded(word: str) -> str:
    """`fold` for one word, which nearly always ends in a letter that no placement of a mark is about."""
    low = word.lower()
    return _OLD_ENDING.sub(lambda match: _PLACEMENT[match.group()], low) if low[-1] in _OLD_LAST else low


_VOCABULARY = Vocabulary()


def words(text: str) -> Words:
    """The words of one text."""
    return _VOCABULARY.read(stretches(text))[0]
