"""Quantities of one sentence: «gần 130 chi bộ», «vượt 4,65%», «5/9 chi bộ», «từ 1 – 2 đảng viên», «gấp 2,6 lần».

Every number is returned; `reason` is None where it may count something, else it says why not (`quantity_reason`).
«2,662 đảng viên» is read as whole people. An a/b that could be a date («5/9») needs a counted noun or a cue.
Not covered: what is counted, and what has no value («hơn chục», «vài»).
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from decimal import Decimal
from itertools import pairwise
from typing import Literal, NamedTuple, cast

from extractor.grammar.lexicon import words
from extractor.grammar.number import COUNTED, Number, numbers, parse_number
from extractor.grammar.qualifier import FILLERS, LAST_OF_QUALIFIER, QUALIFIERS, Qualifier, bound_after, qualifier_before
from extractor.grammar.quantity_reason import LAST_OF_CUE, UNITS, After, by_shape, by_words, is_day, words_after

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


_RANGE_GAP = re.compile(r" ?%? ?[-–—] ?| ?%? (?:đến|tới)(?: dưới| gần| hơn| khoảng)? ")
_SCALED = re.compile(r"([0-9.,]+) ?[^0-9]+")
_GROUPED = re.compile(r"[1-9][0-9]{0,2},[0-9]{3}")
_PERCENT = re.compile(r" *(?:%|(?:điểm )?phần trăm)")
_PARTS = re.compile(r" phần ([0-9]{1,2}|hai|ba|tư|bốn|năm|sáu|bảy|tám|chín|mười)(?![^\W_])")
_GROWS = words("tăng giảm bằng hơn lên")
_PERSONS = words("người em đồng đảng đoàn quần học thanh cán hội")
_NOUN = re.compile(r" ([^\W\d_]+)(?: [^\W\d_]+)?")
_NOUNS = COUNTED - UNITS.keys() - {"lần"}
_CLOSERS = words(", ; )")
_EXACT: Qualifier = "exact"
_COMMON_QUALIFIERS = {phrase: cast(Qualifier, QUALIFIERS[phrase]) for phrase in words("gần hơn trên dưới khoảng")}
_TELLING = LAST_OF_CUE | LAST_OF_QUALIFIER | FILLERS | words("gấp từ tuổi quân phải")
# right before a number these say nothing by themselves, and before them or a qualifier only the words after this line do
_QUIET = (FILLERS | words("bằng đến tới")) - {"từ", "khoảng"}
_BEFORE_QUIET = LAST_OF_QUALIFIER | FILLERS | words("""
    gấp tuổi quân không chưa nhiều ít cao thấp lớn nhỏ trẻ già kém tốt sớm muộn nhanh chậm dài ngắn""")
_BEFORE_QUALIFIER = _BEFORE_QUIET - _QUIET
_HALF = re.compile(r"\b(?:(hơn|quá|gần|non|già|khoảng) )?(?:một nửa|nửa(?= (?:tổng )?số))|\b(hơn|quá|gần|non|già) nửa\b")
_HALF_QUALIFIERS = {"non": "nearly", "già": "over"}
_FOLD = re.compile(r"\b(?:(hơn|gần|trên|khoảng) )?gấp (?:(hơn|gần|trên|khoảng) )?(đôi|rưỡi|rưởi)\b")


def quantities(text: str, taken: Sequence[tuple[int, int]] = ()) -> list[Quantity]:
    """All numbers of one sentence outside the `taken` spans: in order, disjoint."""
    lower = text.lower()
    if len(lower) != len(text):  # İ grows; the offsets must not
        lower = "".join(letter.lower()[0] for letter in text)
    spans = sorted(taken)
    idioms: list[Quantity] = []
    if "nửa" in lower or "gấp" in lower:
        idioms = list(_outside(sorted(_idioms(text, lower)), spans))
        spans = sorted([*spans, *((idiom.start, idiom.stop) for idiom in idioms)])
    found: list[Quantity] = []
    last: Quantity | None = None
    for number, following in pairwise((*numbers(text, spans), None)):
        if number is not None and (last is None or number.start >= last.stop):
            last = _plain(text, lower, number, following, last) or _read(text, lower, number, following, last)
            found.append(last)
    return sorted([*idioms, *found]) if idioms else found


def _outside(idioms: Iterable[Quantity], spans: Sequence[tuple[int, int]]) -> Iterator[Quantity]:
    at = 0
    for idiom in idioms:
        while at < len(spans) and spans[at][1] <= idiom.start:
            at += 1
        if at == len(spans) or spans[at][0] >= idiom.stop:
            yield idiom


def _plain(text: str, lower: str, number: Number, following: Number | None, last: Quantity | None) -> Quantity | None:
    """kết nạp 45 đảng viên | gần 91% | khai trừ 3: the commonest cases, told cheaply; None where `_read` must look."""
    start, stop, value, word = number
    opener, after = text[start - 1 : start], text[stop : stop + 1]
    if word or value is None or stop - start > 7 or opener not in (" ", "(") or text[start : start + 2] == "00":
        return None
    if lower.find("trở ", stop, stop + 72) >= 0:
        return None
    begin, qualifier = start, _EXACT
    if opener == " ":
        cut = lower.rfind(" ", 0, start - 1) + 1
        cut += lower[cut] in "(“"
        before = lower[cut : start - 1]
        if before in _TELLING:
            previous = lower[lower.rfind(" ", 0, cut - 1) + 1 : cut - 1]
            if before in _COMMON_QUALIFIERS:
                if previous in _BEFORE_QUALIFIER:
                    return None
                begin, qualifier = cut, _COMMON_QUALIFIERS[before]
            elif before not in _QUIET or previous.lstrip("(“") in _BEFORE_QUIET:
                return None
        elif after != " " and after != "%" and not text[cut].islower():
            return None  # Nà Khoa 1, a name
    if after == "%":
        near = following is not None and following.start - stop <= 16
        if near and (begin < start or text[stop + 1] not in _CLOSERS):
            return None
        return Quantity(begin, stop + 1, start, stop, value, None, None, "percent", qualifier, text[begin : stop + 1])
    if after == " ":
        noun = _NOUN.match(lower, stop)
        if noun is None or "," in text[start:stop] or not (noun[1] in _NOUNS or noun[0][1:] in _NOUNS):
            return None
    elif after in _CLOSERS or (begin == start and text[stop : stop + 2] == "."):
        near = following is not None and following.start - stop == 2  # 6, 7 đồng chí
        if near or value > 1900 or start < 12 or (last and last.reason) or "tuổi" in lower:
            return None
    else:
        return None
    return Quantity(begin, stop, start, stop, value, None, None, "count", qualifier, text[begin:stop])


def _idioms(text: str, lower: str) -> Iterator[Quantity]:
    """gấp đôi, gấp rưỡi; hơn một nửa, quá nửa, nửa số chi bộ."""
    for match in _FOLD.finditer(lower):
        qualifier = cast(Qualifier, QUALIFIERS.get(match[1] or match[2], "exact"))
        value, surface = Decimal(2) if match[3] == "đôi" else Decimal("1.5"), text[match.start() : match.end()]
        yield Quantity(*match.span(), *match.span(3), value, None, None, "times", qualifier, surface, None, True)
    for match in _HALF.finditer(lower):
        hedge = match[1] or match[2]
        qualifier = cast(Qualifier, _HALF_QUALIFIERS.get(hedge) or QUALIFIERS.get(hedge, "exact"))
        half, surface = (Decimal(1), None, Decimal(2)), text[match.start() : match.end()]
        unit = words_after(lower, match.end()).unit
        yield Quantity(*match.span(), *match.span(), *half, "ratio", qualifier, surface, unit, True)


class _Joined(NamedTuple):
    """What a number and the one after it make together: a/b, a – b, từ a đến b; where it ends; a reason, if any."""

    value: Decimal
    stop: int
    value_max: Decimal | None = None
    of: Decimal | None = None
    reason: str | None = None


def _read(text: str, lower: str, number: Number, following: Number | None, last: Quantity | None) -> Quantity:
    """The quantity that starts with `number`; it may take `following` in."""
    start, stop, value, word = number
    value = value or Decimal(0)
    last_reason, last_stop = (last.reason, last.stop) if last else (None, 0)
    if not word and (shape := by_shape(text, number, last_reason, last_stop)) is not None:
        reason, end = shape
        return Quantity(start, end, start, end, value, None, None, "count", "exact", text[start:end], reason)
    before = lower[max(0, start - 40) : start].replace("(", " ( ").split()[-5:]
    qualifier, used = qualifier_before(before)
    rest = before[:-used] if used else before
    value_max = of = None
    why: str | None = None
    if following is not None and following.start - stop <= 16:
        value, stop, value_max, of, why = _joined(text, number, following, value)
    after, number_stop = words_after(lower, stop), stop
    measure: Measure = "count"
    if of is not None:
        measure, why = "ratio", "date" if is_day(text[start:stop], rest, after, qualifier != "exact") else None
    elif after.unit == "percent":
        percent = _PERCENT.match(lower, stop)
        measure, stop = "percent", percent.end() if percent else stop
    elif after.first == "phần" and (parts := _PARTS.match(lower, stop)):
        number_stop = stop = parts.end()
        measure, of = "ratio", parse_number("bốn" if parts[1] == "tư" else parts[1])
    elif rest and rest[-1] == "gấp":  # gấp 3 | hơn gấp 3 lần
        measure, stop = "times", after.first_stop if after.first == "lần" else stop
        qualifier, more = (qualifier, 0) if used else qualifier_before(rest[:-1])
        used += 1 + more
    elif after.first == "lần" and after.second != "thứ" and rest and (rest[-1] in _GROWS or "gấp" in rest[-3:]):
        measure, stop = "times", after.first_stop  # tăng 3 lần, but not «3 lần họp»
    elif why is None:
        why = by_words(text, number, rest, not used, after, last_reason, last_stop)
        if why is None and value_max is None and not word and stop - start < 8:
            value, value_max, stop = _people(text, lower, number, following, after, rest)
            number_stop = stop
    since = len(rest) > 0 and rest[-1] == "từ" and measure != "times"
    if why is None and qualifier == "exact" and value_max is None and lower.find("trở ", stop, stop + 72) >= 0:
        qualifier, stop = bound_after(lower, stop, since)
    used += since and (value_max is not None or qualifier in ("at_least", "at_most"))
    start = _back(text, start, used) if used else start
    whole = text[start:stop]
    return Quantity(start, stop, number[0], number_stop, value, value_max, of, measure, qualifier, whole, why, word)


def _joined(text: str, number: Number, following: Number, value: Decimal) -> _Joined:
    stop, high = number.stop, following.value
    gap, tail = text[stop : following.start], text[following.stop : following.stop + 2]
    if high is None or number.word != following.word:
        return _Joined(value, stop)
    if gap.strip() == "/":
        return _Joined(value, following.stop, of=high)
    if not _RANGE_GAP.fullmatch(gap) or ("%" in gap and tail.lstrip()[:1] != "%"):
        return _Joined(value, stop)
    if tail[:1] in ("/", "-", ".") and tail[1:].isdigit():
        return _Joined(value, stop, reason="date" if high <= 31 else None)  # từ 10 đến 19/1
    scaled = _SCALED.fullmatch(text, following.start, following.stop)
    if scaled and text[stop - 1].isdigit() and (bare := parse_number(scaled[1])) and value < bare:
        value *= high / bare  # 2 - 3 triệu
    return _Joined(value, following.stop, value_max=high) if value < high else _Joined(value, stop)


def _people(
    text: str, lower: str, number: Number, following: Number | None, after: After, before: list[str]
) -> tuple[Decimal, Decimal | None, int]:
    """6,7 đồng chí | 6, 7 đồng chí: two digits that follow each other are a range; 2,662 đảng viên: whole people."""
    start, stop, value, _ = number
    low, high, end = text[start], text[stop - 1], stop
    single = stop - start == 1 and following and following.stop - following.start == 1
    if single and following and text[stop : following.start] == ", ":
        high, end = text[following.start], following.stop
        after = words_after(lower, end)
    elif after.counted and _GROUPED.fullmatch(text, start, stop):
        return Decimal(text[start:stop].replace(",", "")), None, stop
    elif stop - start != 3 or text[start + 1] != "," or low == "1" or "bình" in before[-4:]:
        return value or Decimal(0), None, stop
    if after.first in _PERSONS and high.isdigit() and int(high) == int(low) + 1:
        return Decimal(low), Decimal(high), end
    return value or Decimal(0), None, stop


def _back(text: str, start: int, count: int) -> int:
    """The start of the `count`-th word before `start`; a bracket parts words too."""
    for _ in range(count):
        while start and text[start - 1] in " \u00a0(":
            start -= 1
        while start and text[start - 1] not in " \u00a0(\n":
            start -= 1
    return start
