"""Which of the facts before is the whole of a part, by brackets and by arithmetic: «378 đảng viên nữ (chiếm [48%])».

Not covered: when a number goes back to another at all (`extractor.reading.head`).
"""

from __future__ import annotations

from decimal import Decimal

from extractor.reading.memory import Line, Reading

_NEARLY = Decimal("0.51")  # what rounding to a whole percentage may make of it


def bracketed_off(reading: Reading, line: Line, at: int) -> bool:
    """«kỷ luật 14 đảng viên (khiển trách [9], …), giảm 6»: a bracket closes between the two."""
    if reading.sentence != line.sentence:
        return False
    between = line.text[reading.at : at]
    return between.count(")") > between.count("(")


def right_after(reading: Reading, line: Line, at: int) -> bool:
    """«trong đó đảng viên người Khmer 39 đồng chí, giảm [11] đồng chí so với cùng kỳ»: a change of the part."""
    if reading.sentence != line.sentence:
        return False
    between = line.text[reading.at + 1 : at]
    if "(" in between[:2] and (")" not in between or between.find("),") == between.find(")")):
        return reading.quantity.measure == "count"  # «8.203 đồng chí (chiếm 9,32%, tăng [1,68%])», «… (chiếm 9,32%), tăng [1,68%]»
    return (reading.quantity.measure == "count" or reading.head is None) and "," in between[:2]


def whole_by_share(
    part: Decimal, share: Decimal, readings: list[Reading], places: list[int], oldest: int, wanted: frozenset[str]
) -> Reading | None:
    """The nearest whole result of which `part` is `share` percent, as rounded."""
    near = _NEARLY if share == int(share) else _NEARLY / 10
    for reading, place in zip(reversed(readings), reversed(places), strict=True):
        if place < oldest:
            return None
        whole = not (reading.part or reading.relation or reading.per) and reading.quantity.measure == "count"
        value = reading.quantity.value
        fits = whole and reading.status == "actual" and reading.indicator in wanted and value >= part > 0
        if fits and abs(100 * part / value - share) <= near:
            return reading
    return None


def part_by_share(share: Decimal, readings: list[Reading], sentence: int, wanted: frozenset[str]) -> Reading | None:
    """«5.400 đảng viên Công giáo trong tổng số 90.000 đảng viên, chiếm [6%]»: of two counts that which is so much of the other."""
    if len(readings) < 2 or readings[-2].sentence != sentence:
        return None
    part, whole = readings[-2:]
    counts = part.quantity.measure == whole.quantity.measure == "count" and part.indicator == whole.indicator
    fits = counts and part.indicator in wanted and 0 < part.quantity.value < whole.quantity.value
    if not fits or whole.part or whole.labels:
        return None
    near = _NEARLY if share == int(share) else _NEARLY / 10
    return part if abs(100 * part.quantity.value / whole.quantity.value - share) <= near else None


def whole_of(reading: Reading) -> Reading:
    """What a part is a part of, however deep; a reading that is no part itself."""
    while reading.part and reading.head is not None:
        reading = reading.head
    return reading
