"""Which of many patterns match at a number: at «kết nạp [45] đảng viên» few of two hundred do.

Nearly all drop out by the symbols beside the number and by those that the sentence lacks; the few left are tried as regular
expressions. Not covered: the patterns (`extractor.domains.pattern`), and what they mean.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from functools import reduce
from operator import or_

from extractor.domains.pattern import WORD, Compiled, Symbols
from extractor.domains.side import EDGE
from extractor.nlp.memo import Memo

_OUTSIDE = " "  # stands beside the first and the last symbol of a sentence
_SIGNS = ",;.:()-–…/\"“”"
_TRIPLES = 50_000


class Sieve:
    """Patterns in their order, ready to be tried.

    Each has a bit, the first the highest. Two needs of a pattern are asked for, the second with a bit that stands higher by the
    number of patterns; so the bits of the symbols of a sentence, joined, are the needs that it meets.
    """

    def __init__(self, patterns: Sequence[Compiled], symbols: Symbols) -> None:
        self._last = len(patterns) - 1
        from_last = patterns[::-1]
        self._bits = [1 << n for n in range(len(patterns))]
        self._quantities = frozenset(symbols.groups["any"])
        self._find_quantities = re.compile(f"[{symbols.groups['any']}]").finditer
        self._or_more = symbols.of["or_more"]
        self._sides = [(one.match_left, one.match_right) for one in from_last]
        self._targets = _Admitted([one.targets for one in from_last])
        self._before = _Admitted([one.left.beside for one in from_last])
        self._after = _Admitted([one.right.beside for one in from_last])
        self._needs = _Admitted(_two_each([_telling(one) for one in from_last]))
        self._needs.know((*symbols.name, WORD, *_SIGNS))
        others = [n for n, one in enumerate(patterns) if any(need <= self._quantities for need in one.left.needs)]
        self._first = ~self.bits(others)  # the first number of a sentence has none before it
        self._beside: Memo[str, int] = Memo(self._fit_beside, _TRIPLES)

    def bits(self, patterns: Iterable[int]) -> int:
        """The bits of the patterns with these indices."""
        return sum(self._bits[self._last - n] for n in patterns)

    def weigh(self, text: str) -> list[tuple[int, int]]:
        """The places of the quantities in a masked sentence, each with the bits of the patterns that may match there."""
        met = reduce(or_, map(self._needs.__getitem__, set(text)), self._needs.always)
        met &= met >> len(self._bits)
        framed = f"{_OUTSIDE}{text}{_OUTSIDE}"
        fitting = met & self._first
        found: list[tuple[int, int]] = []
        for quantity in self._find_quantities(text):
            at = quantity.start()
            triple = framed[at : at + 3]
            if triple[2] == self._or_more:
                triple = triple[:2] + framed[at + 3]
            found.append((at, self._beside[triple] & fitting))
            fitting = met
        return found

    def _fit_beside(self, triple: str) -> int:
        """The patterns that fit the symbol before the number, its own, and the one after it or after «trở lên»."""
        before, target, after = (symbol if symbol != _OUTSIDE else EDGE for symbol in triple)
        return self._targets[target] & self._before[before] & self._after[after]

    def fitting(self, may: int, text: str, backwards: str, at: int) -> Iterator[int]:
        """The indices of those patterns with a bit in `may` that match at the number `at`, in their order."""
        before, after = len(text) - at, at + 1
        while may:
            n = may.bit_length() - 1
            may ^= self._bits[n]
            left, right = self._sides[n]
            if (left is None or left(backwards, before)) and (right is None or right(text, after)):
                yield self._last - n


class _Admitted(dict[str, int]):
    """For each symbol the choices that admit it, as bits; `always` are the choices that admit any."""

    def __init__(self, choices: Sequence[frozenset[str] | None]) -> None:
        super().__init__()
        self.always = sum(1 << n for n, choice in enumerate(choices) if choice is None)
        for n, choice in enumerate(choices):
            for symbol in choice or ():
                self[symbol] = self[symbol] | 1 << n

    def __missing__(self, symbol: str) -> int:
        return self.always

    def know(self, symbols: Iterable[str]) -> None:
        """Makes entries for what is asked for often."""
        for symbol in symbols:
            self.setdefault(symbol, self.always)


def _telling(pattern: Compiled) -> list[frozenset[str]]:
    """The needs of a pattern that neither its number nor what stands beside that meets for certain."""
    beside = (pattern.left.beside, pattern.right.beside)
    needs = (*pattern.left.needs, *pattern.right.needs)
    return [need for need in needs if EDGE not in need and not need >= pattern.targets and need not in beside]


def _two_each(needs: list[list[frozenset[str]]]) -> list[frozenset[str] | None]:
    """The need of fewest symbols of every pattern, then the second of every pattern; None where it has none."""
    ranked = [sorted(own, key=len) for own in needs]
    return [own[n] if n < len(own) else None for n in (0, 1) for own in ranked]
