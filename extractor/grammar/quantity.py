"""Quantities of one sentence: «gần 130 chi bộ», «vượt 4,65%», «5/9 chi bộ», «từ 1 – 2 đảng viên», «gấp 2,6 lần».

Every number is returned; `reason` is None where it may count something, else it says why not (`quantity_reason`).
«2,662 đảng viên» is read as whole people. An a/b that could be a date («5/9») needs a counted noun or a cue.
Not covered: what is counted, and what has no value («hơn chục», «vài»).
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from decimal import Decimal
from itertools import zip_longest
from typing import cast

from extractor.grammar.lexicon import words
from extractor.grammar.number import SPELLED as SPELLED_NUMBERS
from extractor.grammar.number import Found, lowered, parse_number, said_numbers
from extractor.grammar.qualifier import QUALIFIERS, Qualifier, bound_after, qualifier_before
from extractor.grammar.quantity_pair import joined, people
from extractor.grammar.quantity_plain import Measure, Quantity, in_figures
from extractor.grammar.quantity_reason import by_shape, by_words, is_day, words_after

__all__ = ["NEEDS", "SPELLED", "Measure", "Quantity", "quantities"]

SPELLED = SPELLED_NUMBERS | {"nửa", "gấp"}
"""Folded words, of which one stands in every sentence that has a quantity said in words, unless it begins with «năm»."""
NEEDS = SPELLED | {"năm", "0"}
"""Folded words, of which one stands in every sentence that has a quantity; "0" is any word of digits."""

_PERCENT = re.compile(r" *(?:%|(?:điểm )?phần trăm)")
_PARTS = re.compile(r" phần ([0-9]{1,2}|hai|ba|tư|bốn|năm|sáu|bảy|tám|chín|mười)(?![^\W_])")
_GROWS = words("tăng giảm bằng hơn lên")
_HALF = re.compile(r"\b(?:(hơn|quá|gần|non|già|khoảng) )?(?:một nửa|nửa(?= (?:tổng )?số))|\b(hơn|quá|gần|non|già) nửa\b")
_HALF_QUALIFIERS = {"non": "nearly", "già": "over"}
_FOLD = re.compile(r"\b(?:(hơn|gần|trên|khoảng) )?gấp (?:(hơn|gần|trên|khoảng) )?(đôi|rưỡi|rưởi)\b")


def quantities(text: str, taken: Sequence[tuple[int, int]] = (), *, spelled: bool = True) -> list[Quantity]:
    """All numbers of one sentence outside the sorted `taken` spans: in order, disjoint.

    `spelled` is False where the caller knows that none of `SPELLED` stands in the sentence.
    """
    lower = lowered(text).replace("\u00a0", " ")
    idioms: list[Quantity] = []
    if spelled and ("nửa" in lower or "gấp" in lower):
        idioms = list(_outside(sorted(_idioms(text, lower)), taken))
        taken = sorted([*taken, *((idiom.start, idiom.stop) for idiom in idioms)])
    plain, others = in_figures(text, lower, taken)
    others += said_numbers(text, lower, taken, spelled)
    found = list(_in_context(text, lower, sorted([*plain, *others]))) if others else plain
    return sorted([*idioms, *found]) if idioms else found


def _in_context(text: str, lower: str, found: Sequence[Quantity | Found]) -> Iterator[Quantity]:
    """The quantities of a sentence of which some are plain, and some are numbers yet to be read."""
    last: Quantity | None = None
    for number, following in zip_longest(found, found[1:]):
        if last is not None and number[0] < last.stop:
            continue
        carried = last is not None and last.reason is not None and last.word and number[0] - last.stop < 5
        if isinstance(number, Quantity) and not carried:  # năm thứ ba, 4: the figure is no plain one
            last = number
        else:
            last = _read(text, lower, _number_of(number), following and _number_of(following), last)
        yield last


def _number_of(found: Quantity | Found) -> Found:
    if isinstance(found, Quantity):
        return found.number_start, found.number_stop, found.value, found.word
    return found


def _outside(idioms: Iterable[Quantity], spans: Sequence[tuple[int, int]]) -> Iterator[Quantity]:
    at = 0
    for idiom in idioms:
        while at < len(spans) and spans[at][1] <= idiom.start:
            at += 1
        if at == len(spans) or spans[at][0] >= idiom.stop:
            yield idiom


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
        unit = words_after(lower, match.end())[3]
        yield Quantity(*match.span(), *match.span(), *half, "ratio", qualifier, surface, unit, True)


def _read(text: str, lower: str, number: Found, following: Found | None, last: Quantity | None) -> Quantity:
    """The quantity that starts with `number`; it may take `following` in."""
    start, stop, value, word = number
    last_reason, last_stop = (last.reason, last.stop) if last else (None, 0)
    if not word and (shape := by_shape(text, start, stop, value, last_reason, last_stop)) is not None:
        reason, end = shape
        value = value or Decimal(0)
        return Quantity(start, end, start, end, value, None, None, "count", "exact", text[start:end], reason)
    value = value or Decimal(0)
    before = lower[max(0, start - 40) : start].replace("(", " ( ").split()[-5:]
    qualifier, used = qualifier_before(before)
    rest = before[:-used] if used else before
    value_max = of = None
    why: str | None = None
    if following is not None and following[0] - stop <= 16:
        value, stop, value_max, of, why = joined(text, stop, value, word, following)
    first, second, first_stop, unit, counted = words_after(lower, stop)
    number_stop = stop
    measure: Measure = "count"
    if of is not None:
        told = counted or qualifier != "exact"
        measure, why = "ratio", "date" if is_day(text, start, stop, rest, (first, second or ""), told) else None
    elif unit == "percent":
        percent = _PERCENT.match(lower, stop)
        measure, stop = "percent", percent.end() if percent else stop
    elif first == "phần" and (parts := _PARTS.match(lower, stop)):
        number_stop = stop = parts.end()
        measure, of = "ratio", parse_number("bốn" if parts[1] == "tư" else parts[1])
    elif rest and rest[-1] == "gấp":  # gấp 3 | hơn gấp 3 lần
        measure, stop = "times", first_stop if first == "lần" else stop
        qualifier, more = (qualifier, 0) if used else qualifier_before(rest[:-1])
        used += 1 + more
    elif first == "lần" and second != "thứ" and rest and (rest[-1] in _GROWS or "gấp" in rest[-3:]):
        measure, stop = "times", first_stop  # tăng 3 lần, but not «3 lần họp»
    elif why is None:
        why = by_words(text, number, rest, not used, unit, counted, last_reason, last_stop)
        if why is None and value_max is None and not word and stop - start < 8:
            value, value_max, stop = people(text, lower, number, following, first, counted, rest)
            number_stop = stop
    since = len(rest) > 0 and rest[-1] == "từ" and measure != "times"
    if why is None and qualifier == "exact" and value_max is None and lower.find("trở ", stop, stop + 72) >= 0:
        qualifier, stop = bound_after(lower, stop, since)
    used += since and (value_max is not None or qualifier in ("at_least", "at_most"))
    start = _back(text, start, used) if used else start
    whole = text[start:stop]
    return Quantity(start, stop, number[0], number_stop, value, value_max, of, measure, qualifier, whole, why, word)


def _back(text: str, start: int, count: int) -> int:
    """The start of the `count`-th word before `start`; a bracket parts words too."""
    for _ in range(count):
        while start and text[start - 1] in " \u00a0(":
            start -= 1
        while start and text[start - 1] not in " \u00a0(\n":
            start -= 1
    return start
