"""One fact for what is said twice: «kết nạp gần 200 đảng viên» in the headline and «kết nạp được 196 đảng viên» below it.

The fuller statement stays. Not covered: the same number of another unit, period or status, which is another fact.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator
from decimal import Decimal
from heapq import merge
from operator import neg

from extractor.checks.statement import Statement
from extractor.grammar.period import Period
from extractor.grammar.quantity import Quantity

_ROUNDED = Decimal("0.08")
_LOWEST, _HIGHEST = Decimal("0.92"), Decimal("1.09")  # from a rounded number to its exact one, or back, it is not further than that
_ROUGH = ("over", "nearly", "about")
_FEW = 30  # so many statements are compared each with each; of more, only those that may be the same
_ANY_UNIT = "*"
_HEADING = 70  # characters of a heading at most


def merged(statements: list[Statement], title: str | None) -> list[Statement]:
    """`statements` in their order, without those that repeat or round another one."""
    groups: dict[tuple[object, ...], list[Statement]] = {}
    for statement in statements:
        reading = statement.reading
        key = (reading.indicator, reading.status, reading.quantity.measure, reading.relation, reading.quantity.of)
        groups.setdefault(key, []).append(statement)
    dropped: set[int] = set()
    for group in groups.values():
        if len(group) > 1:
            dropped.update(id(group[n]) for n in _repeats(group, len(title or "")))
    return [statement for statement in statements if id(statement) not in dropped] if dropped else statements


def _repeats(group: list[Statement], headline: int) -> set[int]:
    """The places in a group of the statements that another one of it makes needless."""
    shelves = _Shelves(group) if len(group) > _FEW else None
    dropped: set[int] = set()
    for n, one in enumerate(group):
        if n in dropped:
            continue
        gone = [n]
        later: Iterable[int] = range(n + 1, len(group))
        if shelves and not _in_headline(one, headline) and not _in_heading(one):
            later = shelves.later(n)
        for m in later:
            if m in dropped or m == n or not _same(one, group[m], headline):
                continue
            if _fullness(one) < _fullness(group[m]):
                dropped.add(n)
                break
            dropped.add(m)
            gone.append(m)
        if shelves:
            shelves.take(gone)
    return dropped


class _Shelves:
    """The statements of a long group by labels, unit and number, so that only those which may be the same are compared.

    In a list of 100,000 branches that admitted «1 đảng viên» each, to compare each with each would take hours.
    """

    def __init__(self, group: list[Statement]) -> None:
        self._group = group
        self._shelves: dict[tuple[object, ...], dict[Decimal, list[int]]] = {}
        for n in reversed(range(len(group))):  # the next one stands last in its list, where it is quickly taken away
            for key in self._keys(n):
                self._shelves.setdefault(key, {}).setdefault(group[n].reading.quantity.value, []).append(n)
        self._values = {key: sorted(shelf) for key, shelf in self._shelves.items()}

    def later(self, n: int) -> Iterator[int]:
        """The places, in order, of all statements still there that may be the same as that at `n`, which is not in the headline."""
        one = self._group[n]
        labels, unit, value = one.reading.labels, _unit(one), one.reading.quantity.value
        found: list[Iterator[int]] = []
        for named in (_ANY_UNIT,) if unit is None else (unit, None):
            for precision in ("exact", "rough", "other"):
                key = (labels, named, precision)
                values = self._values.get(key, [])
                low, high = value, value
                if {precision, _precision(one)} == {"exact", "rough"}:
                    low, high = value * _LOWEST, value * _HIGHEST
                near = values[bisect_left(values, low) : bisect_right(values, high)]
                found += [reversed(self._shelves[key][number]) for number in near]
        return merge(*found)

    def take(self, places: list[int]) -> None:
        """Takes away statements that have been compared with all others, or that another one makes needless."""
        for n in places:
            value = self._group[n].reading.quantity.value
            for key in self._keys(n):
                there = self._shelves[key][value]
                del there[bisect_left(there, -n, key=neg)]
                if not there:
                    del self._shelves[key][value]
                    del self._values[key][bisect_left(self._values[key], value)]

    def _keys(self, n: int) -> list[tuple[object, ...]]:
        statement = self._group[n]
        return [(statement.reading.labels, unit, _precision(statement)) for unit in (_unit(statement), _ANY_UNIT)]


def _unit(statement: Statement) -> str | None:
    return statement.unit.organisation.name if statement.unit.organisation else None


def _precision(statement: Statement) -> str:
    qualifier = statement.reading.quantity.qualifier
    return "rough" if qualifier in _ROUGH else "exact" if qualifier == "exact" else "other"


def _in_headline(statement: Statement, headline: int) -> bool:
    return statement.sentence.stop <= headline + 2


def _in_heading(statement: Statement) -> bool:
    """«Từ “3 không” đến 11 chi bộ», a line of its own between paragraphs."""
    sentence = statement.sentence
    masked = sentence.masked.text if sentence.masked is not None else ""
    return sentence.stop - sentence.start < _HEADING and masked[:1].isalnum() and masked[-1:].isalnum() and ":" not in masked


def _narrows(labels: frozenset[str], others: frozenset[str]) -> bool:
    """Whether one says more than the other, and nothing else: «6 tổ chức đảng» in the headline are not «cảnh cáo 6 đảng viên»."""
    return labels <= others or others <= labels


def _same(one: Statement, other: Statement, headline: int) -> bool:
    first, second = one.reading, other.reading
    if first.sentence == second.sentence:
        return False
    a, b = first.quantity, second.quantity
    equal = a.value == b.value and a.value_max == b.value_max
    if not equal and (a.qualifier == b.qualifier or not (_rounds(a, b) or _rounds(b, a))):
        return False
    in_headline = _in_headline(one, headline) or _in_heading(one) != _in_heading(other)
    if first.per != second.per or not (first.labels == second.labels or (in_headline and _narrows(first.labels, second.labels))):
        return False
    unit, other_unit = _unit(one), _unit(other)
    if unit is not None and other_unit is not None and unit != other_unit and not in_headline:
        return False
    when, other_when = one.period, other.period
    if in_headline or when.period is None or other_when.period is None or when.period == other_when.period:
        return True
    if not equal and when.source == other_when.source == "stated" and not _overlap(when.period, other_when.period):
        return False  # «Năm 2022 giao 210. Năm 2023 phấn đấu kết nạp trên 200»
    if not equal and one.sentence.paragraph != other.sentence.paragraph:
        return True
    return "context" in (when.source, other_when.source)


def _overlap(one: Period, other: Period) -> bool:
    """Whether they have a day in common, as far as they say when they begin and end."""
    ends_before = one.end is not None and other.start is not None and one.end < other.start
    begins_after = one.start is not None and other.end is not None and other.end < one.start
    return not (ends_before or begins_after)


def _rounds(a: Quantity, b: Quantity) -> bool:
    """Whether «hơn 4.200» of one is the 4.220 of the other."""
    if a.qualifier not in _ROUGH or b.qualifier != "exact" or a.value < 20:
        return False
    if a.qualifier == "over" and b.value < a.value:
        return False
    if a.qualifier == "nearly" and b.value > a.value:
        return False
    return abs(a.value - b.value) <= a.value * _ROUNDED


def _fullness(statement: Statement) -> tuple[bool, bool, bool, bool, int]:
    """How much a statement says by itself."""
    return (
        statement.reading.quantity.qualifier not in _ROUGH,
        statement.period.period is not None,
        statement.unit.span is not None,
        statement.period.span is not None,
        statement.reading.sentence,
    )
