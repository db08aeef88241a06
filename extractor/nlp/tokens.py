"""Cuts text into the tokens that the word model reads: «ngày 3-2,» is «ngày», «3-2» and «,».

The rules are underthesea's own patterns, applied to one stretch between white space at a time, since no pattern
crosses white space. Stretches beyond `LONGEST` characters are cut blindly, where underthesea would need time in the
square of their length. Not covered: joining tokens into words (`extractor.nlp.segmentation`).
"""

from __future__ import annotations

import re
from itertools import compress
from unicodedata import combining, is_normalized, normalize

from extractor.nlp.memo import Memo
from extractor.nlp.shipped import Shipped, UnsupportedRelease

# «http://.....»: a run inside a repetition can be split in 2**n ways; one character at a time matches the same.
_URL_RUN, _URL_CHARACTER = r"[^\s()<>{}\[\]]+ ", r"[^\s()<>{}\[\]] "

_DOUBLE_PRIME = "ʺ"  # a letter to Unicode, a mark to the patterns
# «Long,», «(Hà»: a mark that no pattern joins to the letters or figures beside it; «Tp.» and capitals may keep a full stop
_MARKS_AFTER = frozenset(",;:.?!…)”\"%")
_MARKS_BEFORE = frozenset("(“\"")
# «104,65%).»: one number with such marks.
_NUMBER = re.compile(r"([(“\"]*)([0-9]+(?:[.,][0-9]+)?)([)”\",;%]*\.?)")


_KEPT = 1 << 14
Places = tuple[tuple[int, int], ...] | None
Cut = tuple[tuple[str, ...], Places]
"""Tokens in standard spelling, and their half-open places in the text cut; None: one token, the whole of it."""


class Tokenizer:
    """The pre-tokenizer of underthesea, with the same tokens for stretches of at most `LONGEST` characters."""

    def __init__(self, parts: Shipped) -> None:
        source = "|".join(parts.patterns)
        if source.count(_URL_RUN) != 1:
            raise UnsupportedRelease("the pattern for addresses has changed")
        self._finditer = re.compile(source.replace(_URL_RUN, _URL_CHARACTER), re.VERBOSE).finditer
        self._characters = frozenset(parts.characters)
        self._translation = str.maketrans(parts.characters)
        self._standard = parts.tokens
        self.places: Memo[str, Places] = Memo(lambda stretch: self.cut(stretch)[1], _KEPT)
        """The places of the tokens of a stretch that something follows, as in `cut`."""

    def cut(self, stretch: str, ends: bool = False) -> Cut:
        """The tokens of a stretch without white space, `ends` where nothing follows it.

        To a pattern `$` is the end: there, «A.» is two tokens, and one before a space.
        """
        standard = self._standard
        text = stretch if is_normalized("NFC", stretch) else normalize("NFC", stretch)
        if not self._characters.isdisjoint(text):
            text = text.translate(self._translation)
        if text is stretch:
            if _is_word(text):
                return (standard.get(text, text),), None
            size, last = len(text), text[-1]
            if last in _MARKS_AFTER and _is_word(word := text[:-1]) and not (last == "." and word[0].isupper()):
                return (standard.get(word, word), last), ((0, size - 1), (size - 1, size))
            if text[0] in _MARKS_BEFORE and _is_word(word := text[1:]):
                return (text[0], standard.get(word, word)), ((0, 1), (1, size))
            if (plain := _NUMBER.fullmatch(text)) is not None:
                before, word, after = plain.groups()
                start, stop = plain.span(2)
                places = [(n, n + 1) for n in (*range(start), *range(stop, size))]
                return (*before, word, *after), (*places[:start], (start, stop), *places[start:])
        places = [match.span() for match in self._finditer(text if ends else text + " ")]
        tokens = [standard.get(token := text[start:stop], token) for start, stop in places]
        if text != stretch:
            origin = _origin(stretch)
            places = [(origin[start][0], origin[stop - 1][1]) for start, stop in places]
            # A token without a place is the mark of a letter that has no form of its own in NFC («שׁ»).
            kept = [start < stop for start, stop in places]
            tokens, places = list(compress(tokens, kept)), list(compress(places, kept))
        return tuple(tokens), tuple(places)


def _is_word(text: str) -> bool:
    """Letters or figures alone."""
    return (text.isalpha() or text.isdecimal()) and text[0] != _DOUBLE_PRIME


def _origin(text: str) -> list[tuple[int, int]]:
    """For each character of the NFC form of `text`, its half-open place in `text`.

    A letter written as letter and marks goes whole to the one character that it becomes. Places never overlap; where
    one character becomes several, the later ones are empty.
    """
    places: list[tuple[int, int]] = []
    start = 0
    for stop in range(1, len(text) + 1):
        if stop < len(text) and (combining(text[stop]) or _join(text[start:stop], text[stop])):
            continue
        count = len(normalize("NFC", text[start:stop]))
        first = max(start + 1, stop - count + 1)
        places.append((start, first))
        places += [(min(first + i, stop), min(first + i + 1, stop)) for i in range(count - 1)]
        start = stop
    return places


def _join(before: str, after: str) -> bool:
    return normalize("NFC", before + after) != normalize("NFC", before) + normalize("NFC", after)
