"""Which of the facts before is the whole of a part, by brackets and by arithmetic: «378 đảng viên nữ (chiếm [48%])».

Not covered: when a number goes back to another at all (`extractor.reading.head`).
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from decimal import Decimal

from extractor.grammar.quantity import Quantity
from extractor.grammar.timex import Timex
from extractor.reading.memory import Line, Memory, Reading

_FRACTION = 10  # the largest second number of «2/3», «tám phần mười»
_ITEM = 4  # facts of an item of a list
_OF_A_MEAN = Decimal("0.03")  # as far as a rounded mean lies from the exact one
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


def named_whole(
    line: Line, at: int, values: Mapping[Decimal, Reading], wanted: frozenset[str], opening: frozenset[str]
) -> Reading | None:
    """«Trong 468 đồng chí kể trên có [203] nữ và [311] người dưới 35»: the count told before that the sentence begins with."""
    first = next((n for n, item in enumerate(line.items[:at]) if isinstance(item, Quantity)), 0)
    told = line.items[first] if opening.intersection(line.text[max(0, first - 2) : first]) else None
    named = values.get(told.value) if isinstance(told, Quantity) and told.measure == "count" else None
    part = line.items[at]
    if named is None or named.sentence == line.sentence or named.indicator not in wanted or named.status != "actual":
        return None
    fits = isinstance(part, Quantity) and part.value <= named.quantity.value  # «Từ 4 đảng viên, Chi bộ hiện có [57]» does not
    return named if fits and named.relation is None and named.quantity.measure == "count" else None


def by_mean(mean: Quantity, line: Line, readings: Sequence[Reading]) -> Reading | None:
    """«10 năm qua kết nạp 2.846 đảng viên, trong đó 468 có đạo, bình quân mỗi năm gần [47]»: the count of which it is the mean."""
    times = (item for item in line.items if isinstance(item, Timex))
    years = next((count for time in times if (count := time.count or len(time.years))), 0)
    if years < 2 or mean.measure != "count":
        return None
    told = [one for one in readings if one.sentence == line.sentence and one.relation is None and one.quantity.measure == "count"]
    fits = [one for one in told if abs(one.quantity.value / years - mean.value) <= _OF_A_MEAN * mean.value]
    return fits[0] if len(fits) == 1 else None


def added_up(readings: Sequence[Reading], sentence: int, wanted: frozenset[str]) -> Reading | None:
    """«kỷ luật 58 đảng viên: khiển trách 34, cảnh cáo 19, khai trừ 5, giảm [12]»: the whole that the counts after it make up."""
    total, told = Decimal(0), list[Reading]()
    for reading in reversed(readings):
        if reading.sentence != sentence:
            return None
        if reading.relation is not None or reading.quantity.measure != "count" or reading.status != "actual":
            continue
        if len(told) > 1 and total == reading.quantity.value and not reading.part and told[-1].indicator == reading.indicator:
            return reading if reading.indicator in wanted else None
        total += reading.quantity.value
        told.append(reading)
    return None


def of_the_list(readings: list[Reading], line: Line, quantity: Quantity, wanted: frozenset[str]) -> Reading | None:
    """«Kết nạp 1.106 đảng viên, riêng quý III 412. Trong đó: - Nữ: 521; - Người có đạo: [24]»: as the item before."""
    for before in reversed(readings[-_ITEM:]):
        if before.sentence != line.sentence - 1:
            return None
        if before.part and before.listed and before.head is not None and before.relation is None:
            whole = whole_of(before.head)
            counts = quantity.measure == whole.quantity.measure == "count" and whole.indicator in wanted
            return whole if counts and whole.quantity.value >= quantity.value and whole.status == "actual" else None
    return None


def narrowed(
    part: Quantity, readings: list[Reading], memory: Memory, oldest: int, wanted: frozenset[str]
) -> Reading | None:
    """«kết nạp 12 học sinh: Trường A 5, Trường B 4. Trong đó có [7] nữ»: the whole was narrowed, and no other fits."""
    for reading, place in zip(reversed(readings), reversed(memory.places), strict=True):
        if place < oldest:
            return None
        result = reading.status == "actual" and reading.quantity.measure == "count" and not (reading.part or reading.relation)
        if result and reading.indicator in wanted and reading.quantity.value >= part.value:
            return reading
    return None


def whole_of(reading: Reading) -> Reading:
    """What a part is a part of, however deep; a reading that is no part itself."""
    while reading.part and reading.head is not None:
        reading = reading.head
    return reading


def is_of_another(quantity: Quantity, whole: Reading) -> bool:
    """«11/17 chiến sĩ được khen thưởng» behind «Chi bộ có 9 đảng viên»: the second number is no such whole; «2/3» may be one."""
    return quantity.of is not None and quantity.of > _FRACTION and quantity.of != whole.quantity.value
