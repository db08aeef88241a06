"""The labels that narrow a count: «kết nạp 12 đảng viên là người dân tộc thiểu số», «nữ 74», «mỗi năm 10».

Words after the number come first, then those right before it. Not covered: ages, and groups told in another sentence.
"""

from __future__ import annotations

from extractor.domains.lexicon import Term
from extractor.domains.pack import Pack
from extractor.domains.pattern import Symbols
from extractor.reading.masking import Masked

_WIDTH = 9
_RATE_LEFT, _RATE_RIGHT = 14, 6


class Labels:
    """Finds labels and rates by the words of one pack."""

    def __init__(self, pack: Pack, symbols: Symbols) -> None:
        self._pack = pack
        self._quantities = frozenset(symbols.groups["any"])
        verbs = frozenset(symbols.verbs)
        soft = frozenset(symbols.of[name] for name in ("be", "have", "study") if name in symbols.of)
        self._right_stops = self._quantities | (verbs - soft) | frozenset(",;.()")
        self._left_stops = self._quantities | (verbs - soft) | frozenset(",;.()")
        self._times = frozenset(symbols.of["time"])
        self._verbs = verbs - soft
        self._places = frozenset(symbols.of[name] for name, term in pack.terms.items() if term.group in ("places", "organisations"))

    def around(self, masked: Masked, at: int, indicator: str) -> frozenset[str]:
        """The labels of the number at symbol `at`."""
        right = self._scan(masked, range(at + 1, min(len(masked.text), at + 1 + _WIDTH)), self._right_stops)
        if right - {"branch", "party_committee"}:
            return right
        left = self._scan(masked, range(at - 1, max(-1, at - 1 - _WIDTH), -1), self._left_stops)
        if left or self._pack.indicators[indicator].counts != "people":
            return right | left
        return right | self._subject(masked, at)

    def _subject(self, masked: Masked, at: int) -> frozenset[str]:
        """«3 chi bộ trường học kết nạp [14]»: the place of the branches that did it."""
        n = at - 1
        while n >= 0 and masked.text[n] not in self._verbs:
            if masked.text[n] in ",;()":
                return frozenset()
            n -= 1
        found: set[str] = set()
        for k in range(n - 1, max(-1, n - 1 - _WIDTH), -1):
            if masked.text[k] in ",;()" or masked.text[k] in self._verbs:
                break
            item = masked.items[k]
            if isinstance(item, Term) and masked.text[k] in self._places:
                found |= item.labels
        return frozenset(found) - {"branch", "party_committee", "base_organisation"}

    def _scan(self, masked: Masked, places: range, stops: frozenset[str]) -> frozenset[str]:
        found: set[str] = set()
        for n in places:
            if masked.text[n] in stops:
                break
            item = masked.items[n]
            if isinstance(item, Term):
                found |= item.labels
        return frozenset(found)

    def rate(self, masked: Masked, at: int) -> frozenset[str]:
        """What the number is per: «mỗi năm», «mỗi chi bộ», «/năm»."""
        found: set[str] = set()
        for n in range(at - 1, max(-1, at - 1 - _RATE_LEFT), -1):
            if masked.text[n] == ";" or masked.text[n] in self._quantities or masked.text[n] in self._times:
                break
            item = masked.items[n]
            if isinstance(item, Term) and item.per:
                found.add(item.per)
        for n in range(at + 1, min(len(masked.text), at + 1 + _RATE_RIGHT)):
            if masked.text[n] in ",;." or masked.text[n] in self._quantities:
                break
            item = masked.items[n]
            if isinstance(item, Term) and item.per:
                found.add(item.per)
        return frozenset(found)

    def inherited(self, own: frozenset[str], head: frozenset[str], indicator: str, all_of_it: bool) -> frozenset[str]:
        """The labels of a part or a comparison: those of the whole, and its own."""
        if all_of_it and not own:
            return head
        if self._pack.indicators[indicator].counts != "people":
            return own
        return own | head

    def fitting(self, labels: frozenset[str], indicator: str) -> frozenset[str]:
        """`labels` without those that the indicator itself says."""
        return labels - frozenset(self._pack.indicators[indicator].without)
