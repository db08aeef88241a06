"""Quantities in figures that a look at the words beside them settles: «kết nạp 45 đảng viên», «gần 91%», «12 km».

Three figures of four are so; for the others `quantity` reads the words around them. Whatever is settled here, it would
read the same way. Not covered: numbers in words, ranges, a/b, names and documents with a number.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from decimal import Decimal
from functools import partial
from sys import maxsize
from typing import Literal, NamedTuple, cast

from extractor.grammar.lexicon import words
from extractor.grammar.number import COUNTED, Found, number_in_figures
from extractor.grammar.numeral import SCALES, VALUES
from extractor.grammar.qualifier import FILLERS, LAST_OF_QUALIFIER, QUALIFIERS, Qualifier, bound_after
from extractor.grammar.quantity_reason import CUES_BEFORE_NOUN, LAST_OF_CUE, NO_UNIT, PHONES, UNITS, unit_of

Measure = Literal["count", "percent", "ratio", "times"]


class Quantity(NamedTuple):
    """[start, stop) is the mention with qualifier and %; [number_start, number_stop) the number, range or a/b alone.

    `value_max` closes a range; `of` is the denominator of a ratio. Where `reason` is set, `value` is what the first
    figure says, 0 where it says nothing («12.7.2018»). `word`: the number is said in words.
    """

    start: int
    stop: int
    number_start: int
    number_stop: int
    value: Decimal
    value_max: Decimal | None
    of: Decimal | None
    measure: Measure
    qualifier: Qualifier
    surface: str
    reason: str | None = None
    word: bool = False


_quantity = partial(tuple.__new__, Quantity)  # takes two thirds of the time of calling Quantity

# 2 phần 3 | tăng 3 lần | 3 đến 5 | 8 giờ 30 | 45 năm 2023 | 45 đ/c | 3 trong số 5 chi bộ: more must be read
_UNSURE = words("phần lần đến tới giờ g h năm đ trong trên")


def _labels() -> dict[str, tuple[str | None, dict[str, str | None]]]:
    seconds: dict[str, set[str]] = {first: set(others) for first, others in NO_UNIT.items()}
    for phrase in COUNTED | UNITS.keys() | _UNSURE:
        first, _, second = phrase.partition(" ")
        seconds.setdefault(first, set()).update([second] if second else [])
    return {
        first: (_label(first, ""), {second: _label(first, second) for second in others})
        for first, others in seconds.items()
    }


def _label(first: str, second: str) -> str | None:
    unit, counted = unit_of(first, second)
    if first in _UNSURE or unit == "percent":
        return "unsure"
    return unit or ("counted" if counted else None)


_AFTER = _labels()
"""What the first word after a number says, and what the second makes of it: the UNITS label, «counted», or «unsure»."""
_UNKNOWN: tuple[str | None, dict[str, str | None]] = (None, {})
# all that is no digit, white space or mark, which costs less to tell than letters
_SYLLABLE = r"[^\x00-@\[-`{-\u00bf\u2000-\u2fff]++"
# 2.662 | 4,65 | 12.7.2018, and the words after it; the last group tells that the figure may go on: 2 662, 581triệu
_FIGURES = re.compile(
    rf"([0-9][0-9]*+(?:[.,][0-9]++)*+)(?: ({_SYLLABLE})(?: ({_SYLLABLE}))?+|(?=([\u00a0\u202fnvtc]| [0-9])))?+"
)
_SCALES = frozenset((*SCALES, "trăm", "chục"))
_NOWHERE = (maxsize, maxsize)
_RANGE_GOES_ON = re.compile(" ?[-–—]| (?:đến|tới) ")
_CLOSERS = words(", ; ) ”")
_CLOSINGS = frozenset((".", " (", ": "))
_EXACT: Qualifier = "exact"
_COMMON_QUALIFIERS = {phrase: cast(Qualifier, QUALIFIERS[phrase]) for phrase in words("gần hơn trên dưới khoảng")}
_PAIRED_QUALIFIERS = {pair: cast(Qualifier, found) for pair, found in QUALIFIERS.items() if pair.count(" ") == 1}
# có tới 27: these end a qualifier, but are none by themselves
_NO_QUALIFIER_ALONE = words("bằng đến tới")
# thôn 4 is a name, «thôn 45 đảng viên» a count: these say nothing before a counted noun
_NO_CUES_BEFORE_NOUN = LAST_OF_CUE - CUES_BEFORE_NOUN - LAST_OF_QUALIFIER - FILLERS - PHONES - {"năm"}
_TELLING = LAST_OF_CUE | LAST_OF_QUALIFIER | FILLERS | {"gấp", ""}
_BEFORE_FILLER = LAST_OF_QUALIFIER | FILLERS
# cao hơn 3 | gần đây 3 | gấp hơn 3: after these the qualifier is none, or another
_BEFORE_QUALIFIER = LAST_OF_QUALIFIER - FILLERS - _NO_QUALIFIER_ALONE | words("""
    gấp không chưa vào nhiều ít cao thấp lớn nhỏ trẻ già kém tốt sớm muộn nhanh chậm dài ngắn đây""")


def in_figures(text: str, lower: str, taken: Sequence[tuple[int, int]]) -> tuple[list[Quantity], list[Found]]:
    """The plain quantities in figures of `text` outside the sorted `taken` spans, and the other numbers in figures.

    `lower` is as `lowered` gives.
    """
    plain: list[Quantity] = []
    others: list[Found] = []
    bounded = "trở " in lower  # 9 đảng viên trở lên
    spans = iter(taken)
    low, high = next(spans, _NOWHERE)
    done, near = 0, -1  # where the last number ends, and how far the reason why it counts nothing may reach
    for match in _FIGURES.finditer(lower):
        start, stop = match.span(1)
        if start < done:
            continue
        while high <= start:
            low, high = next(spans, _NOWHERE)
        figure, first, second, more = match.groups("")
        if more or first in _SCALES:
            number = number_in_figures(text, start)
            done = stop = number[1]
            if stop <= low:
                others.append(number)
                near = stop + 4
        elif stop <= low:
            value, quantity = VALUES[figure], None
            if start > near and value is not None and stop - start < 8:
                quantity = _plain(text, lower, start, stop, value, first, second, bounded)
            if quantity is None:
                others.append((start, stop, value, False))
                near = stop + 4
            else:
                plain.append(quantity)
                near = stop + 4 if quantity[10] else -1
    return plain, others


def _plain(
    text: str, lower: str, start: int, stop: int, value: Decimal, first: str, second: str, bounded: bool
) -> Quantity | None:
    """The quantity of the figure at [start, stop) with `first` and `second` after it, None where more must be read.

    `bounded`: the sentence says «trở».
    """
    size = stop - start
    if size > 2 and text[start] == "0":
        return None  # 0912
    # what stands after it
    end, reason, counted = stop, None, False
    measure: Measure = "count"
    if first:
        reason, seconds = _AFTER.get(first, _UNKNOWN)
        if seconds:
            if second:
                reason = seconds.get(second, reason)
            elif text[stop + len(first) + 1 : stop + len(first) + 2].isspace():
                return None
        if reason == "counted":
            reason, counted = None, True
        elif reason == "unsure":
            return None
        if size > 2 and size != 4 and "," in text[start:stop]:
            return None  # 6,7 đồng chí | 2,662 đảng viên
    elif (after := text[stop : stop + 1]) == "%":
        measure, end, counted = "percent", stop + 1, True
        if _RANGE_GOES_ON.match(lower, end):
            return None
    elif after in _CLOSERS or text[stop : stop + 2] in _CLOSINGS:
        if (start < 12 and after in ".)") or text[stop - 1] in "ỷỉ":
            return None  # 1) | 5 tỷ
        if size == 1 and text[stop + 1 : stop + 2] == " " and text[stop + 2 : stop + 3].isdigit():
            return None  # 6, 7 đồng chí
    else:
        return None
    alone = not counted and reason is None
    if alone and ((size == 4 and 1900 <= value <= 2100) or lower.find("tuổi", max(0, start - 40), start) >= 0):
        return None
    # what stands before it
    begin, qualifier = start, _EXACT
    if start == 0:
        pass
    elif text[start - 1] == " ":
        cut = lower.rfind(" ", 0, start - 1) + 1
        before = lower[cut : start - 1]
        if before[:1] in ("(", "“"):
            if before[0] == "“" and not (counted and first):
                return None
            cut, before = cut + 1, before[1:]
        if "(" in before or (alone and value < 20 and not text[cut : cut + 1].islower()):
            return None  # Nà Khoa 1, a name
        if before in _TELLING:
            told = _told_before(lower, cut, before, alone, bounded)
            if told is None:
                return None
            qualifier, words_from = told
            begin = start if qualifier == "exact" else words_from
    elif text[start - 1] != "(":
        return None
    if bounded and reason is None and qualifier == "exact" and bound_after(lower, end, since=False)[0] != "exact":
        return None
    return _quantity((begin, end, start, stop, value, None, None, measure, qualifier, text[begin:end], reason, False))


def _told_before(lower: str, cut: int, before: str, alone: bool, bounded: bool) -> tuple[Qualifier, int] | None:
    """The qualifier that ends in `before`, the word at `cut`, and where it starts; None where more must be read."""
    previous = lower[lower.rfind(" ", 0, cut - 1) + 1 : cut - 1].rpartition("(")[2]
    ahead = cut - 1 - len(previous)
    paired = _PAIRED_QUALIFIERS.get(f"{previous} {before}")
    if paired is not None:
        return None if previous == "vượt" or lower.endswith(("gấp ", "từ "), 0, ahead) else (paired, ahead)
    if before in _COMMON_QUALIFIERS:
        return None if previous in _BEFORE_QUALIFIER else (_COMMON_QUALIFIERS[before], cut)
    if before in FILLERS:
        unsure = previous in _BEFORE_FILLER or (bounded and before == "từ")
    else:
        unsure = before not in _NO_QUALIFIER_ALONE and (alone or before not in _NO_CUES_BEFORE_NOUN)
    return None if unsure else ("exact", cut)
