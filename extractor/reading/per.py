"""What a number is per: «mỗi năm kết nạp [12]», «mỗi chi bộ [2] quần chúng», «[15] đảng viên/năm».

Not covered: whose it is, and the labels of those it counts (`extractor.reading.labels`).
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from extractor.domains.pack import Pack
from extractor.domains.pattern import Symbols
from extractor.grammar.timex import Timex
from extractor.reading.memory import Line, Reading

_BODIES = frozenset(("branch", "organisation"))
_LEFT, _RIGHT = 14, 6  # symbols on either side that are looked at
_LONG = frozenset(("range", "since", "back", "term"))  # times over which a rate is told
_NOTHING: frozenset[str] = frozenset()


class Per:
    """Finds rates by the words of one pack."""

    def __init__(self, pack: Pack, symbols: Symbols) -> None:
        quantities, time = frozenset(symbols.groups["any"]), symbols.of["time"]
        self._rates = {symbols.of[name]: term.per for name, term in pack.terms.items() if term.per}
        in_, got = symbols.of.get("in", "\n"), symbols.of.get("got", "\n")  # a line has no "\n": a class that the pack lacks
        rate = f"[{''.join(self._rates)}]" if self._rates else "(?!)"
        self._find = re.compile(rate).search
        self._spread = re.compile(f".*({rate}){in_}?(?P<time>{time})[^;{''.join(quantities)}]*$").match
        told = quantities | {symbols.of["number"]}  # «mỗi năm lãi 90 triệu đồng, là một trong [5] đảng viên …»
        self._no_rate_before = told | {";", time}
        self._no_rate_after = told | frozenset((",", ";", ".", symbols.of["and"]))
        acts = "".join(symbols.known(("admit", "develop", "found", "introduce", "send", "foster")))
        self._next_act = re.compile(f"[^,]*,[{acts}\n]{got}*$").match
        self._ends = frozenset(";:(") | {time}

    def is_in(self, text: str) -> bool:
        """Whether a masked sentence has a rate; seldom."""
        return self._find(text) is not None

    def of(self, line: Line, at: int) -> frozenset[str]:
        """What the number at symbol `at` is per."""
        start, stop = max(0, at - _LEFT), at + 1 + _RIGHT
        left, right = line.text[start:at], line.text[at + 1 : stop]
        spread = self._spread(left)
        over = line.items[start + spread.start("time")] if spread is not None else None
        if spread is not None and isinstance(over, Timex) and over.kind in _LONG:
            return frozenset((self._rates[spread[1]],))  # «Bình quân mỗi năm trong giai đoạn 2019 - 2023, kết nạp [312]»
        return frozenset((*self._told(reversed(left), self._no_rate_before), *self._told(right, self._no_rate_after)))

    def goes_on(self, line: Line, told: Reading, at: int) -> frozenset[str]:
        """«Mỗi chi bộ giới thiệu 2 quần chúng, kết nạp ít nhất [1] đảng viên»: the rate of a sentence, or of goals for each."""
        begins = frozenset(self._told(line.text[:1], _NOTHING))
        between = line.text[told.at : at]
        # «mỗi năm thành lập 12 tổ chức đảng, kết nạp [350] đảng viên»
        goes_on = not _BODIES.isdisjoint(told.per) or self._next_act(between) is not None
        for_each = told.status == "target" and goes_on
        return told.per if (begins == told.per or for_each) and self._ends.isdisjoint(between) else _NOTHING

    def _told(self, near: Iterable[str], stops: frozenset[str]) -> Iterator[str]:
        for symbol in near:
            if symbol in stops:
                return
            if symbol in self._rates:
                yield self._rates[symbol]
