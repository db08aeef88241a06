"""Words that say how a number is meant: «gần 130», «không quá 20», «từ 9 đảng viên trở lên».

Not covered: «vượt», «thiếu», «đủ», which compare with a target, and «chỉ», «mới», which only judge.
"""

from __future__ import annotations

import re
from typing import Literal, cast

from extractor.grammar.lexicon import labelled, words

Qualifier = Literal["exact", "about", "nearly", "over", "under", "at_least", "at_most"]

QUALIFIERS = labelled("""
about: khoảng | chừng | độ | cỡ | tầm | ước | ước tính | ước đạt | ước khoảng | trên dưới | khoảng chừng | vào khoảng
nearly: gần | xấp xỉ | sấp xỉ | ngót | ngót nghét | suýt soát | gần như
over: hơn | trên | quá | vượt quá
under: dưới | chưa được | chưa đến | chưa đầy | chưa tới | chưa bằng | chưa quá | không đầy | không đến | không tới
at_least: ít nhất | tối thiểu | chí ít | không dưới | không ít hơn
at_most: tối đa | không quá | không vượt quá | không hơn | không nhiều hơn | không để quá
""")
LAST_OF_QUALIFIER = frozenset(phrase.split()[-1] for phrase in QUALIFIERS)
# cao hơn 3 | trình độ 12: after these the word is no qualifier
_NO_QUALIFIER = {
    "hơn": words("nhiều ít cao thấp lớn nhỏ trẻ già kém tốt sớm muộn nhanh chậm dài ngắn"),
    "độ": words("trình nhiệt mật tốc chế mức cường góc tiến thái"),
    "gần": words("đây"),
}
# ít nhất phải có 3 | tối đa là 140
FILLERS = words("là có phải đạt được từ cũng khoảng")
_OR_MORE = re.compile(r"[^.;:,()0-9]{0,60}?\btrở (lên|xuống)")
_OR_MORE_AT_ONCE = re.compile(r"(?: [^\W\d_]+){0,4}? trở (lên|xuống)")
# 37 đơn vị xếp loại tốt nhiệm vụ trở lên: a rating or better, not 37 or more
_RATING = re.compile(r"nhiệm vụ|trình độ|hoàn thành|đại học|tốt |khá ")


def qualifier_before(before: list[str]) -> tuple[Qualifier, int]:
    """The qualifier that the last words before a number spell, and how many words it takes."""
    if not before:
        return "exact", 0
    last = before[-1]
    if last in LAST_OF_QUALIFIER:
        for size in (3, 2, 1):
            label = QUALIFIERS.get(" ".join(before[-size:])) if len(before) >= size else None
            if size == 1 and last == "quá" and "không" in before[-5:-1]:
                return "at_most", 1  # không để phát sinh quá 10
            if label and not (size == 1 and len(before) > 1 and before[-2] in _NO_QUALIFIER.get(last, ())):
                return cast(Qualifier, label), size
    if last in FILLERS:
        qualifier, size = qualifier_before(before[:-1])
        if size > 1 or (size and last == "từ"):
            return qualifier, size + 1
    return "exact", 0


def bound_after(lower: str, stop: int, since: bool) -> tuple[Qualifier, int]:
    """[từ] 9 đảng viên trở lên: at least; … trở xuống: at most; else exact. Also where the mention then ends."""
    match = (_OR_MORE if since else _OR_MORE_AT_ONCE).match(lower, stop, stop + 80)
    if match is None or (not since and _RATING.search(match[0])):
        return "exact", stop
    at_once = match[0].strip() == f"trở {match[1]}"
    return "at_least" if match[1] == "lên" else "at_most", match.end() if at_once else stop
