"""How well each token goes on the word before it: «nạp» after «kết» scores high, «Đảng» after «,» low.

The features of underthesea's model see three tokens in a row at most, so a score is a sum over tokens, pairs and
triples. What each of them adds is worked out once and kept. Not covered: summing up and finding the best path
(`extractor.nlp.segmentation`).
"""

from __future__ import annotations

import re
from itertools import compress, product, repeat
from operator import add, sub
from typing import NamedTuple

from extractor.nlp.memo import Memo
from extractor.nlp.shipped import Shipped

# Which tokens a template joins, counted from the token that is scored. Weights below stand in this order.
_ONE = ("T[-2]", "T[-1]", "T[0]", "T[1]", "T[2]")
_TWO = ("T[-2,-1]", "T[-1,0]", "T[0,1]", "T[1,2]")
_THREE = ("T[-2,0]", "T[-1,1]", "T[0,2]")

_INTEGER = re.compile(r"0*[0-9]{1,10}")

# What a token adds to the score two places behind it, one behind, its own, one before, two before; and its text.
Token = tuple[float, float, float, float, float, str]
# What a pair adds behind it, to its second and its first token, before it; whether a third token may add something.
Pair = tuple[float, float, float, float, bool]
# What a triple adds to its third, second and first token.
Triple = tuple[float, float, float]
Texts = tuple[str, ...]


class Edges(NamedTuple):
    """What the edges of a sentence add to its first two scores and its last two."""

    first: float
    second: float
    last_but_one: float
    last: float


class _Table:
    """The weights of the templates of one length, counted from those of a text without any feature."""

    def __init__(self, weights: dict[str, float], templates: tuple[str, ...]) -> None:
        zero = (0.0,) * len(templates)

        def row(kind: str, value: str) -> tuple[float, ...]:
            return tuple(weights.get(f"{template}{kind}={value}", 0.0) for template in templates)

        kinds = (".is_in_dict", ".istitle", ".isdigit")
        flags = {
            flag: _sum(zero, *(row(kind, str(value)) for kind, value in zip(kinds, flag, strict=True)))
            for flag in product((False, True), repeat=3)
        }
        self.plain = flags[False, False, False]
        less = tuple(-weight for weight in self.plain)
        self._flags = {flag: _sum(row, less) for flag, row in flags.items()}
        # What reaches over an edge of the sentence has the edge for its value in every feature.
        self.bos, self.eos = (
            _sum(less, *(row(kind, edge) for kind in ("", ".lower", *kinds))) for edge in ("BOS", "EOS")
        )
        self._names = [(f"{template}=", f"{template}.lower=") for template in templates]
        self._get = weights.get

    def weigh(self, text: str, lower: str, listed: bool, title: bool, number: bool = False) -> list[float]:
        """One weight per template, for a text that is `listed` in the dictionary, and so on."""
        get, flags = self._get, self._flags[listed, title, number]
        return [
            flag + get(exact + text, 0.0) + get(low + lower, 0.0)
            for flag, (exact, low) in zip(flags, self._names, strict=True)
        ]


class Scores:
    """What tokens in standard spelling, their pairs and triples add to the log-odds that a token goes on a word."""

    def __init__(self, parts: Shipped) -> None:
        new, going = parts.model.states
        weights = dict(zip(parts.model.attributes, map(sub, going, new), strict=True))
        one, two, three = self._tables = [_Table(weights, templates) for templates in (_ONE, _TWO, _THREE)]
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
        self._texts = {attribute.partition("=")[2] for attribute in weights}
        self._heads = {text.lower().rpartition(" ")[0] for text in _of_three(list(self._texts))}
        self._heads.update(text.rpartition(" ")[0] for text in _of_three(list(parts.dictionary)))
        self.tokens: Memo[str, Token] = Memo(self._weigh_token, 1 << 16)
        self.pairs: Memo[Texts, Pair | None] = Memo(self._weigh_pair, 1 << 17)
        self.triples: Memo[Texts, Triple | None] = Memo(self._weigh_triple, 1 << 16)

    def _weigh_token(self, token: str) -> Token:
        lower = token.lower()
        number = _INTEGER.fullmatch(token) is not None and int(token) < 1 << 31
        a, b, c, d, e = self._tables[0].weigh(token, lower, lower in self._dictionary, _is_title(token), number)
        return a, b, c + self._plain, d, e, token

    def _weigh_pair(self, pair: Texts) -> Pair | None:
        one, other = pair
        if not one:  # before the first token
            return None
        text = f"{one} {other}"
        lower = text.lower()
        listed = lower in self._dictionary
        title = _is_title(one) and _is_title(other)
        heads = title or lower in self._heads
        if heads or listed or lower in self._texts or text in self._texts:
            a, b, c, d = self._tables[1].weigh(text, lower, listed, title)
            return a, b, c, d, heads
        return None

    def _weigh_triple(self, triple: Texts) -> Triple | None:
        text = " ".join(triple)
        lower = text.lower()
        listed = lower in self._dictionary
        title = all(map(_is_title, triple))
        if title or listed or text in self._texts:
            a, b, c = self._tables[2].weigh(text, lower, listed, title)
            return a, b, c
        return None


def _of_three(texts: list[str]) -> list[str]:
    """Those of three tokens."""
    return list(compress(texts, map((2).__eq__, map(str.count, texts, repeat(" ")))))


def _is_title(token: str) -> bool:
    return token[0] == token[0].upper()


def _sum(first: tuple[float, ...], *rows: tuple[float, ...]) -> tuple[float, ...]:
    for row in rows:
        first = tuple(map(add, first, row))
    return first
