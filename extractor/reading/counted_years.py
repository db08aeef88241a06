"""The years that a badge is given for: «4 đồng chí nhận Huy hiệu 65 năm», «50 năm tuổi Đảng có 7 đảng viên».

Not covered: which indicators count years (the pack says so), and the other labels of a number (`extractor.reading.labels`).
"""

from __future__ import annotations

import re

from extractor.domains.pattern import Symbols
from extractor.grammar.quantity import Quantity
from extractor.grammar.timex import Timex
from extractor.reading.memory import Line

_WIDTH = 9  # symbols looked at on either side of the number
_LEAD = 5  # symbols between «50 năm» and the number that it leads up to
_LEADING = ("badge", "have", "got", "be", "with", "award")  # what stands between them
_COUNTED = (Quantity, Timex)
_YEARS = frozenset(range(30, 95, 5))  # of the badges that there are
_EACH = re.compile(r"\W+(?:cùng|đều|mỗi)\s")
_NOTHING: frozenset[str] = frozenset()


class CountedYears:
    """Finds the years of a number; `years` is how the pack writes their label, as «years_{}»."""

    def __init__(self, symbols: Symbols) -> None:
        self._quantities = frozenset(symbols.groups["any"])
        self._award = symbols.of.get("award", "\n")
        self._badge = symbols.of.get("badge", "")
        self._between = frozenset((",", symbols.of.get("and", ",")))
        self._leads = frozenset((":", *(symbols.of[name] for name in _LEADING if name in symbols.of)))

    def before(self, line: Line, at: int, years: str) -> frozenset[str]:
        """«50 năm tuổi Đảng có [7] đảng viên và 55 năm tuổi Đảng có 4»: the years that lead up to the number."""
        for n in range(at - 1, max(-1, at - 1 - _LEAD), -1):
            item = line.items[n]
            if line.text[n] == "," and n < at - 1 and (isinstance(line.items[n - 1], Timex) or line.text[n - 1] == self._award):
                continue  # «Cao nhất là 55 năm tuổi Đảng, có [4] đảng viên», «65 năm được tặng, truy tặng cho [78] đảng viên»
            if isinstance(item, _COUNTED):
                if n in self.listed(line):
                    break
                return years_of(item, years)
            if line.text[n] not in self._leads:
                break
        return _NOTHING

    def around(self, line: Line, at: int, years: str) -> frozenset[str]:
        """The years of «4 đồng chí nhận Huy hiệu 65 năm», «Huy hiệu 55 năm trao cho 38 đồng chí»: after it, else before."""
        for places in (range(at + 1, min(len(line.text), at + 1 + _WIDTH)), range(at - 1, max(-1, at - 1 - _WIDTH), -1)):
            for n in places:
                if line.text[n] in self._quantities or line.text[n] in ",;" or (line.text[n] == ")" and line.text[at - 1] == "("):
                    break  # «40 năm ([20]) và 30 năm (28)»
                item = line.items[n]
                found = years_of(item, years) if isinstance(item, _COUNTED) else None
                if found is not None and not found and at < n < at + 3:
                    return _NOTHING  # «[48] đồng chí từ 30 đến 50 năm tuổi Đảng»
                if found:
                    own = n + 1 + (line.text[n + 1 : n + 2] in self._leads)
                    if n > at and line.text[n - 1] in "(:" and line.text[own : own + 1] in self._quantities:
                        return _NOTHING  # «1.115 Huy hiệu Đảng (30 năm 624, …)», «23 đồng chí: 60 năm có 1, …»
                    return _NOTHING if n in self.listed(line) else found
        return _NOTHING

    def in_turn(self, line: Line, at: int, turn: int, years: str) -> frozenset[str]:
        """«Huy hiệu 60 năm và 50 năm được trao cho lần lượt 2 và [6] đảng viên»: those of the second of the years before."""
        told = [line.items[n] for n in sorted(self.listed(line)) if n < at]
        item = told[turn - 1] if 0 < turn <= len(told) else None
        if isinstance(item, Quantity):
            return frozenset((years.format(item.value),))
        return years_of(item, years) if isinstance(item, Timex) else _NOTHING

    def listed(self, line: Line) -> frozenset[int]:
        """Where years stand in a list of which nobody tells who has which: «74 đồng chí nhận Huy hiệu 60 năm, 50 năm và 40 năm»."""
        found: list[int] = []
        run: list[int] = []
        for n, item in enumerate(line.items):
            goes_on = bool(run) and run[-1] == n - 2 and line.text[n - 1] in self._between
            if not (isinstance(item, Timex) and item.count in _YEARS):
                bare = isinstance(item, Quantity) and item.value in _YEARS  # «Huy hiệu 75, 70, 65 năm»
                if not bare or not (goes_on or line.text[n - 1 : n] == self._badge or line.text[n + 1 : n + 2] == ","):
                    continue
            if not goes_on:
                found += self._alike(line, run)
                run = []
            run.append(n)
        return frozenset((*found, *self._alike(line, run)))

    def _alike(self, line: Line, run: list[int]) -> list[int]:
        """The run, if it is a list of years, and not «40 năm và 30 năm cùng có 5 đồng chí»."""
        if run and line.text[run[-1] + 1 : run[-1] + 2] in self._leads and line.text[run[-1] + 2 : run[-1] + 3] in self._quantities:
            run = run[:-1]  # «3 đồng chí 65 năm, 60 năm có 12»
        if len(run) < 2 or not isinstance(line.items[run[-1]], Timex):
            return []
        return [] if _EACH.match(line.article, line.start + line.masked.span(run[-1])[1]) else run


def years_of(item: Quantity | Timex, years: str) -> frozenset[str]:
    """«Huy hiệu 30 năm tuổi Đảng» is years_30; «5 năm qua» is nothing that a badge is given for."""
    if isinstance(item, Quantity) and item.reason != "duration":
        return _NOTHING
    count = item.count if isinstance(item, Timex) else item.value
    return frozenset((years.format(count),)) if count in _YEARS else _NOTHING
