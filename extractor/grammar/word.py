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
_MEMO_LIMIT = 100_000


Word = tuple[int, int, str]
"""A syllable, number or sign: start, stop, and its folded form. A plain tuple, since an article has a thousand of them."""


class _Folds(dict[str, str]):
    def __missing__(self, word: str) -> str:
        if len(self) >= _MEMO_LIMIT:
            self.clear()
        form = word.lower()
        if form[-2:] in _PLACEMENT and form[-3:-1] != "qu":  # «quý» has its mark on the only vowel
            form = form[:-2] + _PLACEMENT[form[-2:]]
        self[word] = form
        return form


_FOLDS = _Folds()


def fold(text: str) -> str:
    """`text` in lower case with the tone marks of every word in one placement: «Đảng Uỷ» → «đảng ủy»."""
    return _WORD.sub(lambda match: _FOLDS[match.group()], text)


def words(text: str) -> list[Word]:
    """The words and signs of `text` in order; white space and underscores are none."""
    folds = _FOLDS
    return [(*m.span(), folds[m.group()]) for m in _WORD.finditer(text)]
