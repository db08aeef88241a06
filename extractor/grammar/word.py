"""Words as the grammar compares them: «Đảng uỷ» and «đảng ủy» fold to the same two words, at their own places in the text.

Not covered: segmentation into words of several syllables (`extractor.nlp`); here a word is one syllable, number or sign.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
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
        self._bits: dict[str, int] = {}
        for n, kind in enumerate(kinds):
            for form in kind:
                self._bits[form] = self._bits.get(form, 0) | 1 << n
        self._known = Memo(self._cut, _KEPT)

    def read(self, sentence: Stretches) -> tuple[Words, int]:
        """The words of the sentence, at places in it, and the bits of the kinds that they are of."""
        starts: list[int] = []
        stops: list[int] = []
        forms: list[str] = []
        kinds = place = 0
        known = self._known
        for part in sentence.parts:
            form, bits, size, inner = known[part]
            kinds |= bits
            if inner is None:
                starts.append(place)
                stops.append(place + size)
                forms.append(form)
            else:
                for start, stop, one in inner:
                    starts.append(place + start)
                    stops.append(place + stop)
                    forms.append(one)
            place += size + 1
        if place != len(sentence.text) + 1:  # more than one space between two stretches
            starts, stops = self._places(sentence)
        return Words(starts, stops, forms), kinds

    def _places(self, sentence: Stretches) -> tuple[list[int], list[int]]:
        starts: list[int] = []
        stops: list[int] = []
        for part, place in zip(sentence.parts, sentence.starts(), strict=True):
            _, _, size, inner = self._known[part]
            for start, stop, _ in inner if inner is not None else [(0, size, "")]:
                starts.append(place + start)
                stops.append(place + stop)
        return starts, stops

    def _cut(self, stretch: str) -> tuple[str, int, int, list[Inner] | None]:
        """The folded form of a stretch that is one word, the bits of its kinds, its size, and its words where it is not one."""
        if stretch.isalpha():
            form = _folded(stretch)
            return form, self._bits.get(form, 0), len(stretch), None
        inner: list[Inner] = []
        bits = 0
        for match in _WORD.finditer(stretch):
            form = _folded(match.group())
            bits |= self._bits.get("0" if form.isdigit() else form, 0)
            inner.append((match.start(), match.end(), form))
        return "", bits, len(stretch), inner


def _folded(word: str) -> str:
    """`fold` for one word, which nearly always ends in a letter that no placement of a mark is about."""
    low = word.lower()
    return _OLD_ENDING.sub(lambda match: _PLACEMENT[match.group()], low) if low[-1] in _OLD_LAST else low


_VOCABULARY = Vocabulary()


def words(text: str) -> Words:
    """The words of one text."""
    return _VOCABULARY.read(stretches(text))[0]
