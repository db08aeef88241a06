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

_INTEGER = re.compile(r"0*[0-9]{1,10}")
KNOWN = 1 << 17  # tokens that are kept; more than one sentence may have (`segmentation.LONGEST`)
_BITS = 20  # of the number of a token in the model, in the key of a pair or a triple
GAP = (0, 0)  # two tokens without any feature stand between sentences that are scored together

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
    """Weights by the numbers of two or three tokens, the last in the lowest bits; zeros for what is not in it.

    A token that no table knows has the number 0, which is in no key.
    """

    def __init__(self, rows: Mapping[str, Row], numbers: Mapping[str, int], width: int) -> None:
        by_key: dict[int, Row] = {}
        for text, row in rows.items():
            key = 0
            for token in text.split(" "):
                key = key << _BITS | numbers[token]
            by_key[key] = row
        keys = sorted(by_key)
        self._keys = np.array([*keys, np.iinfo(np.int64).max], dtype=np.int64)
        self._rows = np.array([*map(by_key.__getitem__, keys), (0.0,) * width], dtype=np.float64)

    def __call__(self, keys: Numbers) -> Weights:
        at = self._keys.searchsorted(keys)
        at[self._keys.take(at) != keys] = -1
        return self._rows.take(at, axis=0)


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
        self._exact, exact_two, exact_three = _rows(weights, "")
        self._lower, lower_two, lower_three = _rows(weights, ".lower")
        for listed in parts.dictionary:
            spaces = listed.count(" ")
            if spaces == 1:
                lower_two[listed] = _sum(lower_two.get(listed, _NONE[: len(_TWO)]), two.listed)
            elif spaces == 2:
                lower_three[listed] = _sum(lower_three.get(listed, _NONE[: len(_THREE)]), three.listed)
        self._numbers, self._lower_numbers = _numbered(exact_two, exact_three), _numbered(lower_two, lower_three)
        self._pairs = _Table(exact_two, self._numbers, len(_TWO)), _Table(lower_two, self._lower_numbers, len(_TWO))
        self._triples = _Table(exact_three, self._numbers, len(_THREE)), _Table(lower_three, self._lower_numbers, len(_THREE))
        self._title_of_two, self._title_of_three = (np.array(templates.title) for templates in (two, three))
        # Of each token seen: its numbers in the tables, as spelt and in lower case, whether it is a title, and what it adds.
        self._seen: dict[str, int] = {}
        self._new: list[tuple[int, int, bool, Row]] = []  # of the tokens seen last, what is not in the arrays yet
        self._ids = np.zeros((known, 2), dtype=np.int64)
        self._titles = np.zeros(known, dtype=np.bool_)
        self._own = np.zeros((known, len(_ONE)), dtype=np.float64)

    @property
    def room(self) -> int:
        """How many more tokens can be numbered before `forget`."""
        return len(self._titles) - 1 - len(self._seen)

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

    def of(self, numbers: Sequence[int]) -> Weights:
        """One score for each token. What the edges of sentences add is not in it."""
        if self._new:
            self._learn()
        at = np.array(numbers, dtype=np.intp)
        count = len(at)
        scores = np.full(count + 4, self._plain)  # two more on each side take what reaches beyond the edges
        _spread(scores, self._own.take(at, axis=0), 4)
        ids, titles = self._ids.take(at, axis=0).T, self._titles.take(at)
        keys, title = ids[:, :-1] << _BITS | ids[:, 1:], titles[:-1] & titles[1:]
        _spread(scores, self._pairs[0](keys[0]), 4)
        _spread(scores, self._pairs[1](keys[1]), 4)
        _spread(scores, title[:, None] * self._title_of_two, 4)
        keys, title = keys[:, :-1] << _BITS | ids[:, 2:], title[:-1] & titles[2:]
        _spread(scores, self._triples[0](keys[0]), 4)
        _spread(scores, self._triples[1](keys[1]), 4)
        _spread(scores, title[:, None] * self._title_of_three, 4)
        return scores[2:-2]

    def _weigh(self, token: str) -> None:
        lower = token.lower()
        one = self._templates[0]
        title = token[0] == token[0].upper()
        rows = [row for row in (self._exact.get(token), self._lower.get(lower)) if row is not None]
        if lower in self._dictionary:
            rows.append(one.listed)
        if title:
            rows.append(one.title)
        if _INTEGER.fullmatch(token) and int(token) < 1 << 31:
            rows.append(one.number)
        self._new.append((self._numbers.get(token, 0), self._lower_numbers.get(lower, 0), title, _sum(*rows) if rows else _NONE))

    def _learn(self) -> None:
        """Put the tokens numbered since the last time into the arrays, all at once."""
        ids, lower_ids, titles, own = zip(*self._new, strict=True)
        stop = len(self._seen) + 1
        new = slice(stop - len(self._new), stop)
        self._ids[new, 0], self._ids[new, 1], self._titles[new], self._own[new] = ids, lower_ids, titles, own
        self._new.clear()


def _spread(scores: Weights, weights: Weights, first: int) -> None:
    """Add each column of weights to the scores, from place `first` on, every column one place before the one on its left."""
    count = len(weights)
    for n, column in enumerate(weights.T):
        scores[first - n : first - n + count] += column


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


def _numbered(*tables: Mapping[str, Row]) -> dict[str, int]:
    """Numbers from 1 on for the tokens of the texts in `tables`."""
    tokens = dict.fromkeys(token for table in tables for text in table for token in text.split(" "))
    return {token: number for number, token in enumerate(tokens, start=1)}


def _sum(first: Row, *rows: Row) -> Row:
    for row in rows:
        first = tuple(map(add, first, row))
    return first
