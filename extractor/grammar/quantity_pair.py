"""What a number makes together with the one after it: «từ 1 – 2 đảng viên», «5/9 chi bộ», «6, 7 đồng chí».

«2,662 đảng viên» is read as whole people here too, since «6,7 đồng chí» is decided at the same place.
Not covered: which numbers stand near enough to each other, and whether an a/b is a date (`quantity_reason`).
"""

from __future__ import annotations

import re
from decimal import Decimal
from typing import NamedTuple

from extractor.grammar.lexicon import words
from extractor.grammar.number import Found, parse_number
from extractor.grammar.quantity_reason import words_after

_RANGE_GAP = re.compile(r" ?%? ?[-–—] ?| ?%? (?:đến|tới)(?: dưới| gần| hơn| khoảng)? ")
_SCALED = re.compile(r"([0-9.,]+) ?[^0-9]+")
_GROUPED = re.compile(r"[1-9][0-9]{0,2},[0-9]{3}")
# 10 trong tổng số 13 chi bộ
_OUT_OF = re.compile(r"\s(?:trong|trên)\s(?:(?:tổng\s)?số\s)?")
_BODIES = re.compile(
    r"\s(?:chi bộ|đảng bộ|tổ chức|tccs|thôn|bản|ấp|buôn|làng|xóm|khóm|khu|tổ dân phố|xã|phường|huyện|đơn vị)(?!\w)"
)
_PERSONS = words("người em đồng đảng đoàn quần học thanh cán hội")


class Joined(NamedTuple):
    """What a number and the one after it make together: a/b, a – b, từ a đến b; where it ends; a reason, if any."""

    value: Decimal
    stop: int
    value_max: Decimal | None = None
    of: Decimal | None = None
    reason: str | None = None


def joined(text: str, stop: int, value: Decimal, word: bool, following: Found) -> Joined:
    """The number `value` that ends at `stop`, with `following` where it belongs to it, else as it is."""
    high_start, high_stop, high, high_word = following
    gap, tail = text[stop:high_start], text[high_stop : high_stop + 2]
    if high is not None and 1 < value < high and _OUT_OF.fullmatch(gap) and _BODIES.match(text, high_stop):
        return Joined(value, high_stop, of=high)  # 10 trong tổng số 13 chi bộ
    if high is None or word != high_word:
        return Joined(value, stop)
    if gap.strip() == "/":
        return Joined(value, high_stop, of=high)
    if not _RANGE_GAP.fullmatch(gap) or ("%" in gap and tail.lstrip()[:1] != "%"):
        return Joined(value, stop)
    if tail[:1] in ("/", "-", ".") and tail[1:].isdigit():
        return Joined(value, stop, reason="date" if high <= 31 else None)  # từ 10 đến 19/1
    scaled = _SCALED.fullmatch(text, high_start, high_stop)
    if scaled and text[stop - 1].isdigit() and (bare := parse_number(scaled[1])) and value < bare:
        value *= high / bare  # 2 - 3 triệu
    if value < high:
        return Joined(value, high_stop, value_max=high)
    day = gap == "-" and 12 < value <= 31 and high <= 12 and high % 1 == 0  # trước 30-11
    return Joined(value, high_stop, reason="date") if day else Joined(value, stop)


def people(
    text: str, lower: str, number: Found, following: Found | None, first: str, counted: bool, before: list[str]
) -> tuple[Decimal, Decimal | None, int]:
    """6,7 đồng chí | 6, 7 đồng chí: two digits that follow each other are a range; 2,662 đảng viên: whole people.

    The value, the end of the range if it is one, and where the figures end.
    """
    start, stop, value, _ = number
    value = value or Decimal(0)
    low, high, end = text[start], text[stop - 1], stop
    if stop - start == 1 and following and following[1] - following[0] == 1 and text[stop : following[0]] == ", ":
        high, end = text[following[0]], following[1]
        first = words_after(lower, end)[0]
    elif counted and _GROUPED.fullmatch(text, start, stop):
        return Decimal(text[start:stop].replace(",", "")), None, stop
    elif stop - start != 3 or text[start + 1] != "," or low == "1" or "bình" in before[-4:]:
        return value, None, stop
    if first in _PERSONS and high.isdigit() and int(high) == int(low) + 1:
        return Decimal(low), Decimal(high), end
    return value, None, stop
