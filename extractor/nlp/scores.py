"""How well each token goes on the word before it: «nạp» after «kết» scores high, «Đảng» after «,» low.

The features of underthesea's model see three tokens in a row at most, so a score is a sum over tokens, pairs and
triples: each is looked up in a table of weights, those of a whole text at once. Not covered: finding the best path
(`extractor.nlp.segmentation`).
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from operator import add, sub
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from extractor.nlp.shipped import Shipped

# Which tokens a template joins, counted from the token that is scored: a token adds its first weight to the score two
# places on, the second one place on, and so on; a pair and a triple likewise, counted from their last token.
_ONE = ("T[-2]", "T[-1]", "T[0]", "T[1]", "T[2]")
_TWO = ("T[-2,-1]", "T[-1,0]", "T[0,1]", "T[1,2]")
_THREE = ("T[-2,0]", "T[-1,1]", "T[0,2]")

_FIGURES = frozenset("0123456789")
_INTEGER = re.compile(r"0*[0-9]{1,10}")
KNOWN = 1 << 17  # tokens that are kept; more than one sentence may have (`segmentation.LONGEST`)
_BITS = 20  # of the number of a token in the model, in the key of a pair or a triple
_HASH_BITS, _HASH_SHIFT, _ODD = 20, 40, 0x9E3779B97F4A7C15 - (1 << 64)  # the golden ratio spreads neighbours
_UNKNOWN = 1  # the number of a token that no weight is about; not 0, so that no triple has the key of a pair
_REACH = 4 - np.arange(len(_TWO))  # from the place of the first token of a pair or a triple to where its weights go

Row = tuple[float, ...]
_NONE: Row = (0.0,) * len(_ONE)
Numbers = NDArray[np.int64]
Weights = NDArray[np.float64]


class Edges(NamedTuple):
    """What the edges of a sentence add to its first two scores and its last two."""

    first: float
    second: float
    last_but_one: float
    last: float


class _Templates:
    """The weights of the templates of one length, counted from those of a text without any feature."""

    def __init__(self, weights: Mapping[str, float], templates: Sequence[str]) -> None:
        def row(suffix: str) -> Row:
            return tuple(weights.get(template + suffix, 0.0) for template in templates)

        def flag(kind: str) -> Row:
            return tuple(map(sub, row(f".{kind}=True"), row(f".{kind}=False")))

        kinds = ("is_in_dict", "istitle", "isdigit")
        self.listed, self.title, self.number = map(flag, kinds)
        self.plain = _sum(*(row(f".{kind}=False") for kind in kinds))
        # What reaches over an edge of the sentence has the edge for its value in every feature.
        less = tuple(-weight for weight in self.plain)
        self.bos, self.eos = (
            _sum(less, *(row(f"{kind}={edge}") for kind in ("", ".lower", *(f".{kind}" for kind in kinds))))
            for edge in ("BOS", "EOS")
        )


class _Table:
    """Weights by the numbers of two or three tokens, the last in the lowest bits.

    Most keys of a text are in no table: a hash of few bits shows that of nearly all of them, and only the rest is searched.
    """

    def __init__(self, tables: Sequence[tuple[Mapping[str, Row], Mapping[str, int]]]) -> None:
        """Each of the tables has the numbers of its own tokens; no number stands in two."""
        by_key: dict[int, Row] = {}
        for rows, numbers in tables:
            for text, row in rows.items():
                key = 0
                for token in text.split(" "):
                    key = key << _BITS | numbers[token]
                by_key[key] = (*row, 0.0)[: len(_TWO)]
        keys = sorted(by_key)
        self._keys = np.array([*keys, np.iinfo(np.int64).max], dtype=np.int64)
        self._rows = np.array([by_key[key] for key in keys], dtype=np.float64)
        self._hashes = np.zeros(1 << _HASH_BITS, dtype=np.bool_)
        self._hashes[_hash(self._keys[:-1])] = True

    def find(self, keys: Numbers) -> tuple[Numbers, Weights]:
        """The places of the keys that are in the table, and the weights of each."""
        maybe = np.flatnonzero(self._hashes.take(_hash(keys)))
        keys = keys.take(maybe)
        at = self._keys.searchsorted(keys)
        found = np.flatnonzero(self._keys.take(at) == keys)
        return maybe.take(found), self._rows.take(at.take(found), axis=0)


def _hash(keys: Numbers) -> Numbers:
    return keys * _ODD >> _HASH_SHIFT & (1 << _HASH_BITS) - 1


class Scores:
    """The log-odds that each token of a text, in standard spelling, goes on the word before it."""

    def __init__(self, parts: Shipped, known: int = KNOWN) -> None:
        new, going = parts.model.states
        weights = dict(zip(parts.model.attributes, map(sub, going, new), strict=True))
        one, two, three = self._templates = tuple(_Templates(weights, names) for names in (_ONE, _TWO, _THREE))
        self._plain = sum(one.plain) + sum(two.plain) + sum(three.plain)
        second = one.bos[0] + two.bos[0] + three.bos[0]
        last_but_one = one.eos[4] + two.eos[3] + three.eos[2]
        self.edges = Edges(
            second + one.bos[1] + two.bos[1] + three.bos[1],
            second,
            last_but_one,
            last_but_one + one.eos[3] + two.eos[2] + three.eos[1],
        )
        self._dictionary = parts.dictionary
        exact_one, exact_two, exact_three = _rows(weights, "")
        lower_one, lower_two, lower_three = _rows(weights, ".lower")
        for listed in parts.dictionary:
            spaces = listed.count(" ")
            if spaces == 1:
                lower_two[listed] = _sum(lower_two.get(listed, _NONE[: len(_TWO)]), two.listed)
            elif spaces == 2:
                lower_three[listed] = _sum(lower_three.get(listed, _NONE[: len(_THREE)]), three.listed)
        # Each spelling in the weights has a number, and so has each in lower case.
        self._numbers = _numbered(_UNKNOWN + 1, exact_one, exact_two, exact_three)
        self._lower_numbers = _numbered(_UNKNOWN + 1 + len(self._numbers), lower_one, lower_two, lower_three)
        self._exact, self._lower = exact_one, lower_one
        self._table = _Table([
            (exact_two, self._numbers), (exact_three, self._numbers),
            (lower_two, self._lower_numbers), (lower_three, self._lower_numbers),
        ])  # fmt: skip
        # Of each token seen: its two numbers, whether it is a title, and what it adds by itself. The first is that of a gap.
        self._seen: dict[str, int] = {}
        self._new: list[tuple[int, int, bool, Row]] = []  # of the tokens seen last, what is not in the arrays yet
        self._ids = np.full((2, known), _UNKNOWN, dtype=np.int64)
        self._titles = np.zeros(known, dtype=np.bool_)
        self._own = np.zeros((len(_ONE), known), dtype=np.float64)
        if known > len(self._numbers):
            for token in self._numbers:
                self.number(token)
            self._learn()

    @property
    def room(self) -> int:
        """How many more tokens can be numbered before `forget`."""
        return self._ids.shape[1] - 1 - len(self._seen)

    def forget(self) -> None:
        """Start numbering anew; numbers given before mean nothing from now on."""
        self._seen.clear()
        self._new.clear()

    def number(self, token: str) -> int:
        """The number by which `of` knows a token."""
        number = self._seen.get(token)
        if number is None:
            number = self._seen[token] = len(self._seen) + 1
            self._weigh(token)
        return number

    def of(self, tokens: Sequence[int]) -> list[float]:
        """One score for each token, by its number, 0 for one without any feature. The edges of sentences add nothing yet."""
        if self._new:
            self._learn()
        at = np.array([*tokens, 0, 0], dtype=np.intp)
        count = len(tokens)
        ids, titles = self._ids.take(at, axis=1), self._titles.take(at)
        keys = np.empty((4, count), dtype=np.int64)
        keys[:2] = ids[:, :-2] << _BITS | ids[:, 1:-1]
        keys[2:] = keys[:2] << _BITS | ids[:, 2:]
        place, weights = self._table.find(keys.ravel())
        # Counted from two places before the first token, to where what reaches beyond the edges goes as well.
        places = (place % count)[:, None] + _REACH
        scores = np.full(count + 4, self._plain)
        scores += np.bincount(places.ravel(), weights.ravel(), count + 4)
        for n, row in enumerate(self._own.take(at[:-2], axis=1)):
            scores[4 - n : 4 - n + count] += row
        two = titles[:-2] & titles[1:-1]
        for both, templates in zip((two, two & titles[2:]), self._templates[1:], strict=True):
            for n, weight in enumerate(templates.title):
                if weight:
                    scores[4 - n : 4 - n + count] += weight * both
        found: list[float] = scores[2:-2].tolist()
        return found

    def _weigh(self, token: str) -> None:
        lower = token.lower()
        one = self._templates[0]
        title = token[0] == token[0].upper()
        rows = [row for row in (self._exact.get(token), self._lower.get(lower)) if row is not None]
        if lower in self._dictionary:
            rows.append(one.listed)
        if title:
            rows.append(one.title)
        if token[0] in _FIGURES and _INTEGER.fullmatch(token) and int(token) < 1 << 31:
            rows.append(one.number)
        row = _sum(*rows) if rows else _NONE
        self._new.append((self._numbers.get(token, _UNKNOWN), self._lower_numbers.get(lower, _UNKNOWN), title, row))

    def _learn(self) -> None:
        """Put the tokens numbered since the last time into the arrays, all at once."""
        exact, lower, titles, own = zip(*self._new, strict=True)
        stop = len(self._seen) + 1
        new = slice(stop - len(self._new), stop)
        self._ids[:, new], self._titles[new], self._own[:, new] = (exact, lower), titles, np.array(own).T
        self._new.clear()


def _rows(weights: Mapping[str, float], ending: str) -> list[dict[str, Row]]:
    """For one, two and three tokens: text -> one weight per template, of the features with this ending after the template."""
    templates = {
        name + ending: (length, n, len(names))
        for length, names in enumerate((_ONE, _TWO, _THREE))
        for n, name in enumerate(names)
    }
    tables: tuple[dict[str, list[float]], ...] = ({}, {}, {})
    for attribute, weight in weights.items():
        name, _, text = attribute.partition("=")
        if (template := templates.get(name)) is not None:
            length, n, width = template
            if text.count(" ") == length:
                row = tables[length].get(text)
                if row is None:
                    row = tables[length][text] = [0.0] * width
                row[n] = weight
    return [{text: tuple(row) for text, row in table.items()} for table in tables]


def _numbered(first: int, *tables: Mapping[str, Row]) -> dict[str, int]:
    """Numbers from the first on for the tokens of the texts in `tables`."""
    tokens = dict.fromkeys(token for table in tables for text in table for token in text.split(" "))
    return {token: number for number, token in enumerate(tokens, start=first)}


def _sum(first: Row, *rows: Row) -> Row:
    for row in rows:
        first = tuple(map(add, first, row))
    return first
