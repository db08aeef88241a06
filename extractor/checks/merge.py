"""One fact for what is said twice: «kết nạp gần 200 đảng viên» in the headline and «kết nạp được 196 đảng viên» below it.

The fuller statement stays. Not covered: the same number of another unit, period or status, which is another fact.
"""

from __future__ import annotations

from decimal import Decimal

from extractor.checks.statement import Statement

_ROUNDED = Decimal("0.08")


def merged(statements: list[Statement], title: str | None) -> list[Statement]:
    """`statements` in their order, without those that repeat or round another one."""
    groups: dict[tuple[object, ...], list[Statement]] = {}
    for statement in statements:
        reading = statement.reading
        key = (reading.indicator, reading.status, reading.quantity.measure, reading.relation, reading.quantity.of)
        groups.setdefault(key, []).append(statement)
    dropped: set[int] = set()
    headline = len(title or "")
    for group in groups.values():
        for n, one in enumerate(group):
            for other in group[n + 1 :]:
                if id(one) in dropped or id(other) in dropped or not _same(one, other, headline):
                    continue
                dropped.add(id(min((other, one), key=_fullness)))
    return [statement for statement in statements if id(statement) not in dropped]


def _same(one: Statement, other: Statement, headline: int) -> bool:
    first, second = one.reading, other.reading
    in_headline = one.sentence.stop <= headline + 2
    if first.sentence == second.sentence:
        return False
    if not in_headline and first.labels != second.labels:
        return False
    if first.per != second.per:
        return False
    equal = first.quantity.value == second.quantity.value and first.quantity.value_max == second.quantity.value_max
    if not equal and not (_rounds(one, other) or _rounds(other, one)):
        return False
    unit, other_unit = one.unit.organisation, other.unit.organisation
    if unit is not None and other_unit is not None and unit.name != other_unit.name and not in_headline:
        return False
    if in_headline or one.period.period is None or other.period.period is None:
        return True
    return one.period.period == other.period.period or (not equal and one.sentence.paragraph != other.sentence.paragraph) or "context" in (
        one.period.source,
        other.period.source,
    )


def _rounds(rough: Statement, exact: Statement) -> bool:
    """Whether «hơn 4.200» of one is the 4.220 of the other."""
    a, b = rough.reading.quantity, exact.reading.quantity
    if a.qualifier not in ("over", "nearly", "about") or b.qualifier != "exact" or a.value < 20:
        return False
    if a.qualifier == "over" and b.value < a.value or a.qualifier == "nearly" and b.value > a.value:
        return False
    return abs(a.value - b.value) <= a.value * _ROUNDED


def _fullness(statement: Statement) -> tuple[bool, bool, bool, int]:
    """How much a statement says by itself."""
    return (
        statement.reading.quantity.qualifier == "exact",
        statement.unit.span is not None,
        statement.period.span is not None,
        statement.reading.sentence,
    )
