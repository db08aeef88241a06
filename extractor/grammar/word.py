"""Words as the grammar compares them: «Đảng uỷ» and «đảng ủy» fold to the same two words, at their own places in the text.

Not covered: segmentation into words of several syllables (`extractor.nlp`); here a word is one syllable, number or sign.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import reduce
from operator import or_
from typing import NamedTuple

from extractor.nlp.memo import Memo
from extractor.nlp.stretches import Stretches, stretches

_WORD = re.compile(r"[^\W\d_]+(?:['’`][^\W\d_]+)*|\d+|[^\w\s]")

# old and new placement of the tone mark: hoà/hòa, hoè/hòe, uỷ/ủy
_OLD = ("oà", "oá", "oả", "oã", "oạ", "oè", "oé", "oẻ", "oẽ", "oẹ", "uỳ", "uý", "uỷ", "uỹ", "uỵ")
_NEW = ("òa", "óa", "ỏa", "õa", "ọa", "òe", "óe", "ỏe", "õe", "ọe", "ùy", "úy", "ủy", "ũy", "ụy")
_PLACEMENT = dict(zip(_OLD, _NEW, strict=True))
_OLD_ENDING = re.compile(r"(?:o[àáảãạèéẻẽẹ]|(?<!q)u[ỳýỷỹỵ])(?![^\W\d_])")  # «quý» has its mark on the only vowel
_KEPT = 1 << 17

Inner = tuple[int, int, str]  # a word in a stretch: its half-open place there, and its folded form


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
        self._kinds = kinds
        self._known = Memo(self._cut, _KEPT)

    def read(self, sentence: Stretches) -> tuple[Words, int]:
        """The words of the sentence, at places in it, and the bits of the kinds that they are of."""
        starts: list[int] = []
        stops: list[int] = []
        forms: list[str] = []
        kinds = 0
        known = self._known
        for part, place in zip(sentence.parts, sentence.starts, strict=True):
            form, bits, inner = known[part]
            kinds |= bits
            if inner is None:
                starts.append(place)
                stops.append(place + len(part))
                forms.append(form)
            else:
                for start, stop, one in inner:
                    starts.append(place + start)
                    stops.append(place + stop)
                    forms.append(one)
        return Words(starts, stops, forms), kinds

    def _cut(self, stretch: str) -> tuple[str, int, list[Inner] | None]:
        """The folded form of a stretch that is one word, the bits of its kinds, and its words where it is not one."""
        if stretch.isalpha():
            form = fold(stretch)
            return form, self._bits(form), None
        inner = [(*match.span(), fold(match.group())) for match in _WORD.finditer(stretch)]
        return "", reduce(or_, (self._bits(form) for _, _, form in inner), 0), inner

    def _bits(self, form: str) -> int:
        key = "0" if form.isdigit() else form
        return sum([1 << n for n, kind in enumerate(self._kinds) if key in kind])


_VOCABULARY = Vocabulary()


def words(text: str) -> Words:
    """The words of one text."""
    return _VOCABULARY.read(stretches(text))[0]
