"""The labels that narrow a count: «kết nạp 12 đảng viên là người dân tộc thiểu số», «nữ 74», «mỗi năm 10».

Words after the number come first, then those right before it. Not covered: ages, and groups told in another sentence.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

import regex

from extractor.domains.lexicon import Term
from extractor.domains.pack import Pack
from extractor.domains.pattern import Symbols
from extractor.grammar.quantity import Quantity
from extractor.grammar.timex import Timex
from extractor.reading.masking import Item, Masked

_WIDTH = 9
_NOTHING: frozenset[str] = frozenset()
_COUNTED = (Quantity, Timex)
_KINDS = frozenset(("branch", "party_committee", "base_organisation"))
_RATE_LEFT, _RATE_RIGHT = 14, 6

_BESIDE = 6  # symbols from one item of a list to the next


class Labels:
    """Finds labels and rates by the words of one pack."""

    def __init__(self, pack: Pack, symbols: Symbols) -> None:
        self._pack = pack
        self._quantities = frozenset(symbols.groups["any"])
        verbs = frozenset(symbols.verbs)
        soft = frozenset(symbols.of[name] for name in ("be", "have", "study", "rate") if name in symbols.of)
        self._stops = self._quantities | (verbs - soft) | frozenset(",;.()")
        self._stops_right = self._stops | {":"}
        self._in = symbols.of.get("in", "")
        self._group = symbols.of["group"]
        families = pack.exclusive
        self._excluded = {one: frozenset(other for f in families if one in f for other in f) for f in families for one in f}
        self._rates = {symbols.of[name]: term.per for name, term in pack.terms.items() if term.per}
        self._per = frozenset(self._rates)
        self._no_rate_before = self._quantities | {";", symbols.of["time"]}
        self._no_rate_after = self._quantities | frozenset(",;.")
        self._clause = self._stops - self._quantities - {"."}
        self._clause_before = regex.compile(f"(?r)[{''.join(self._clause)}]").search  # backwards: the nearest
        self._places = frozenset(symbols.of[name] for name, term in pack.terms.items() if term.group in ("places", "organisations"))

    def around(self, masked: Masked, at: int, indicator: str, side: str = "both") -> frozenset[str]:
        """The labels of the number at symbol `at`; `side` left or right where the rule knows where they stand."""
        if side == "none":
            return _NOTHING
        counts = self._pack.indicators[indicator].counts
        text, items = masked.text, masked.items
        stop = at + 1 + (_WIDTH if side != "left" else 1)
        right = self._scan(text[at + 1 : stop], items[at + 1 : stop], indicator, self._stops_right, _NOTHING)
        if indicator in self._pack.counted_years:
            right |= self._years(masked, at, indicator)
        if right - _KINDS:
            return right
        left = _NOTHING
        if side != "right":
            start = max(0, at - _WIDTH)
            spoilers = self._quantities if side == "both" else _NOTHING
            left = self._scan(text[start:at][::-1], items[start:at][::-1], indicator, self._stops, spoilers)
        if not left and counts == "people":
            left = self._subject(masked, at)
        if not left and counts in ("people", "organisations"):
            left = self._opening(masked, at)
        return right | left

    def _opening(self, masked: Masked, at: int) -> frozenset[str]:
        """«Trong doanh nghiệp ngoài nhà nước, năm 2019 chỉ phát triển [97] đảng viên»: the place that opens the sentence."""
        first = masked.items[0]
        if masked.text[0] != self._in and not (isinstance(first, Term) and first.symbol == self._group and first.labels):
            return frozenset()
        found: set[str] = set()
        for n in range(at):
            if masked.text[n] in self._stops:
                break
            item = masked.items[n]
            if isinstance(item, Term):
                found |= item.labels
        return frozenset(found) - _KINDS

    def _subject(self, masked: Masked, at: int) -> frozenset[str]:
        """«3 chi bộ trường học kết nạp [14]»: the place of the branches that did it."""
        opens = self._clause_before(masked.text, 0, at)
        if opens is None or opens[0] in ",;()":
            return _NOTHING
        found: set[str] = set()
        for k in range(opens.start() - 1, max(-1, opens.start() - 1 - _WIDTH), -1):
            symbol, item = masked.text[k], masked.items[k]
            if symbol in self._clause:
                break
            if symbol in self._places and isinstance(item, Term):
                found |= item.labels
        return frozenset(found) - _KINDS

    def _scan(
        self, symbols: str, items: tuple[Item, ...], indicator: str, stops: frozenset[str], spoilers: frozenset[str]
    ) -> frozenset[str]:
        """Labels of the words up to the first that stops; none at all where that is a spoiler.

        «47 tổ chức cơ sở đảng với [3.742] đảng viên»: the noun is that of the other number.
        """
        found = _NOTHING
        for symbol, item in zip(symbols, items, strict=True):
            if symbol in stops:
                return _NOTHING if symbol in spoilers else found
            if isinstance(item, Term):
                found |= item.labels
            elif isinstance(item, _COUNTED):
                found |= self._counted(item, indicator)
        return found

    def _years(self, masked: Masked, at: int, indicator: str) -> frozenset[str]:
        """The years of «4 đồng chí nhận Huy hiệu 65 năm», «Huy hiệu 55 năm trao cho 38 đồng chí»: after it, else before."""
        for places in (range(at + 1, min(len(masked.text), at + 1 + _WIDTH)), range(at - 1, max(-1, at - 1 - _WIDTH), -1)):
            for n in places:
                if masked.text[n] in self._quantities or masked.text[n] in ",;":
                    break
                item = masked.items[n]
                if isinstance(item, _COUNTED) and (found := self._counted(item, indicator)):
                    return frozenset(found)
        return _NOTHING

    def _counted(self, item: Quantity | Timex, indicator: str) -> set[str]:
        """«Huy hiệu 30 năm tuổi Đảng» is years_30; «dưới 30 tuổi» is the label of young people."""
        years = self._pack.counted_years.get(indicator)
        if years is not None:
            count = item.count if isinstance(item, Timex) else item.value
            return (
                {years.format(count)}
                if count and ((isinstance(item, Quantity) and item.reason == "duration") or isinstance(item, Timex))
                else set()
            )
        if self._pack.age_label and "tuổi" in item.surface and not item.surface.startswith(("trên", "hơn")):
            return {self._pack.age_label}
        return set()

    def rate(self, masked: Masked, at: int) -> frozenset[str]:
        """What the number is per: «mỗi năm», «mỗi chi bộ», «/năm»."""
        start, stop = max(0, at - _RATE_LEFT), at + 1 + _RATE_RIGHT
        if self._per.isdisjoint(masked.text[start:stop]):  # nearly always
            return _NOTHING
        left, right = masked.text[start:at], masked.text[at + 1 : stop]
        return frozenset((*self._rated(reversed(left), self._no_rate_before), *self._rated(right, self._no_rate_after)))

    def _rated(self, near: Iterable[str], stops: frozenset[str]) -> Iterator[str]:
        for symbol in near:
            if symbol in stops:
                return
            if symbol in self._rates:
                yield self._rates[symbol]

    def inherited(self, own: frozenset[str], head: frozenset[str], indicator: str) -> frozenset[str]:
        """The labels of a part or a comparison: its own, and those of the whole that do not exclude them."""
        if own and self._pack.indicators[indicator].counts != "people":
            return own
        return own.union(head.difference(*(self._excluded.get(label, ()) for label in own)))


def are_siblings(masked: Masked, first: int, second: int) -> bool:
    """«là nữ 41 đồng chí, là đoàn viên 12»: each number has its label right before it, and one soon follows the other."""
    labelled = (masked.items[at - 1] if at else None for at in (first, second))
    return second - first <= _BESIDE and all(isinstance(item, Term) and item.labels for item in labelled)
