"""Words as the grammar compares them: «Đảng uỷ» and «đảng ủy» fold to the same two words, at their own places in the text.

Not covered: segmentation into words of several syllables (`extractor.nlp`); here a word is one syllable, number or sign.
"""

from __future__ import annotations

import re

_WORD = re.compile(r"[^\W\d_]+(?:['’`][^\W\d_]+)*|\d+|[^\w\s]")

# old and new placement of the tone mark: hoà/hòa, hoè/hòe, uỷ/ủy
_OLD = ("oà", "oá", "oả", "oã", "oạ", "oè", "oé", "oẻ", "oẽ", "oẹ", "uỳ", "uý", "uỷ", "uỹ", "uỵ")
_NEW = ("òa", "óa", "ỏa", "õa", "ọa", "òe", "óe", "ỏe", "õe", "ọe", "ùy", "úy", "ủy", "ũy", "ụy")
_PLACEMENT = dict(zip(_OLD, _NEW, strict=True))
_OLD_ENDING = re.compile(r"(?:o[àáảãạèéẻẽẹ]|(?<!q)u[ỳýỷỹỵ])(?![^\W\d_])")  # «quý» has its mark on the only vowel
_MEMO_LIMIT = 100_000
_LONGEST_KEPT = 100


Word = tuple[int, int, str]
"""A syllable, number or sign: start, stop, and its folded form. A plain tuple, since an article has a thousand of them."""


class _Folds(dict[str, str]):
    def __missing__(self, word: str) -> str:
        if len(self) >= _MEMO_LIMIT:
            self.clear()
        form = fold(word)
        if len(word) < _LONGEST_KEPT:
            self[word] = form
        return form


_FOLDS = _Folds()


def fold(text: str) -> str:
    """`text` in lower case with the tone marks of every word in one placement: «Đảng Uỷ» → «đảng ủy»."""
    return _OLD_ENDING.sub(lambda match: _PLACEMENT[match.group()], text.lower())


class _Stretches(dict[str, "str | tuple[Word, ...]"]):
    """What stands between white space: the folded form of a word that fills it, or its words, counted from its start."""

    def __missing__(self, stretch: str) -> str | tuple[Word, ...]:
        if len(self) >= _MEMO_LIMIT:
            self.clear()
        if stretch.isalpha() and len(stretch) < _LONGEST_KEPT:
            form = self[stretch] = _FOLDS[stretch]
            return form
        found = tuple((*match.span(), _FOLDS[match.group()]) for match in _WORD.finditer(stretch))
        whole = len(found) == 1 and found[0][:2] == (0, len(stretch))
        words_of = found[0][2] if whole else found
        if len(stretch) < _LONGEST_KEPT:
            self[stretch] = words_of
        return words_of


_STRETCHES = _Stretches()


def words(text: str) -> list[Word]:
    """The words and signs of `text` in order; white space and underscores are none."""
    found: list[Word] = []
    stretches, find, start = _STRETCHES, text.find, 0
    for stretch in text.split():
        start = find(stretch, start)
        stop = start + len(stretch)
        known = stretches[stretch]
        if isinstance(known, str):
            found.append((start, stop, known))
        else:
            for first, last, form in known:
                found.append((start + first, start + last, form))
        start = stop
    return found
