"""The heads of time expressions and how they are found: «năm», «tháng», «nhiệm kỳ», and figures that may be a date.

Most characters of an article belong to no head: the search leaps from one rare letter or sign to the next, and looks
around it. Not covered: what stands before a head (`extractor.grammar.timex_before`) and after (`timex_forms`).
"""

from __future__ import annotations

import re
from typing import NamedTuple

# the heads of figures that may be a date: 5/2015, 12.7; 2023
DATE_FIGURES, YEAR_FIGURES = "0/0", "0000"

# A head and its rarest letter, or one that others have as well.
_LETTERS = {
    "năm": "ă",
    "tháng": "á",
    "quý": "ý",
    "quí": "í",
    "tuổi": "ổ",
    "ngày": "y",
    "tuần": "ầ",
    "nhiệm kỳ": "ệ",
    "nhiệm kì": "ệ",
    "toàn khóa": "ó",
    "đại hội": "ạ",
    "sau đại hội": "ạ",
    "toàn khoá": "á",
    "cả khóa": "ó",
    "cả khoá": "á",
    "lại nay": "y",
    "lại đây": "y",
    "nay": "y",
    "hiện": "ệ",
    "giờ": "ờ",
    "hôm qua": "ô",
    "thời điểm này": "ờ",
    "thời gian qua": "ờ",
    "thời gian vừa qua": "ờ",
    "cùng kỳ": "ù",
    "cùng kì": "ù",
    "cùng thời điểm": "ù",
    "cùng thời gian": "ù",
    "khi thành lập": "ậ",
    "khi được thành lập": "ậ",
    "ngày thành lập": "ậ",
}
_SAME = {
    "khi được thành lập": "khi thành lập",
    "ngày thành lập": "khi thành lập",
    "quí": "quý",
    "nhiệm kì": "nhiệm kỳ",
    "toàn khoá": "toàn khóa",
    "sau đại hội": "đại hội",
    "cả khóa": "toàn khóa",
    "cả khoá": "toàn khóa",
    "lại đây": "lại nay",
    "thời gian vừa qua": "thời gian qua",
    "cùng kì": "cùng kỳ",
    "cùng thời điểm": "cùng kỳ",
}
_COMPARED = ("so với số đảng viên", "so với tổng số đảng viên")  # «đạt 4,9% so với số đảng viên hiện có»: not when it was
# what must hold around a head for it to be worth a look: most of these words speak of no time
_ONLY = {
    "năm": r"(?<!hằng năm)(?<!hàng năm)(?<!mỗi năm)",
    "đại hội": r"(?<=từ đại hội)",
    "sau đại hội": r"(?<=từ sau đại hội)",
    "ngày": r"(?:(?=\s{1,3}\d)|(?<=\d\sngày))",
    "hiện": "".join(f"(?<!{verb} hiện)" for verb in ("thực", "phát", "thể", "biểu", "xuất", "tái", "ẩn", *_COMPARED)),
}
NEEDS = frozenset(
    (
        "năm", "tháng", "quý", "quí", "tuổi", "ngày", "tuần", "kỳ", "kì", "khóa", "khoá", "nay", "đây", "hiện", "giờ", "hôm",
        "điểm", "gian", "lập", "0",
    )
)  # fmt: skip
"""One of these stands in every text that has a time, as `extractor.grammar.word.words` folds it; 0 is any word of digits."""


class _Look(NamedTuple):
    """A look at what is `around` a letter or sign: there is `head` if it holds, from `lead` characters before on."""

    sign: str
    around: str
    head: str
    lead: int


def _at_words() -> list[_Look]:
    looks = []
    for word, letter in _LETTERS.items():
        first, _, rest = word.partition(letter)
        after = rest.replace(" ", r"\s{1,3}") + r"(?!\w)" + _ONLY.get(word, "")
        for spaces in (1, 2, 3) if " " in first else (1,):
            before = first.replace(" ", r"\s" * spaces) + letter
            looks.append(_Look(letter, rf"(?<=\b{before}){after}", _SAME.get(word, word), len(first) + spaces - 1))
    return looks


def _at_figures() -> list[_Look]:
    """2023; 5/2015, 1 - 5/2015 and 12.7, found by their signs; and not the middle of 2.662."""
    looks = [_Look(figure, r"(?<![\w/.,].)\d{3}(?!\d)", YEAR_FIGURES, 0) for figure in "12"]
    for sign, after in (("/", r"(?=\s?\d)"), ("-", r"(?=\s?\d)"), (r"\.", r"(?=\d\d?(?!\d))")):
        gaps = ("",) if sign == r"\." else ("", r"\s")
        for figures in (r"\d", r"\d\d"):
            for gap in gaps:
                before = rf"(?<=(?<![\w/.,]){figures}{gap}.)"
                looks.append(_Look(sign, before + after, DATE_FIGURES, (figures + gap).count("\\")))
    return looks


def _pattern(looks: list[_Look]) -> re.Pattern[str]:
    """Every alternative starts with a sign of its own: `re` then skips all other characters. Each look has a group."""
    branches: dict[str, list[str]] = {}
    for look in looks:
        branches.setdefault(look.sign, []).append(look.around + "()")
    return re.compile("|".join(f"{sign}(?:{'|'.join(around)})" for sign, around in branches.items()))


# in the order of their signs, so that they stand as their groups do
_LOOKS = sorted(_at_words() + _at_figures(), key=lambda look: look.sign)
HEADS = _pattern(_LOOKS)
NAMES = [("", 0), *((look.head, look.lead) for look in _LOOKS)]
"""For each group of `HEADS`, the head that it found, and how many characters before its match the head starts."""
