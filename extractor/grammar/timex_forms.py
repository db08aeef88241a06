"""The forms of time expressions: each a line with an example, a pattern from the head word on, and what it means.

In «hết 9 tháng đầu năm 2017» the head is «tháng»: the pattern reads « đầu năm 2017», and `timex_before` what stands
before the head. The forms of one head are tried in order; `timex_years`, `timex_terms`, `timex_months` and `timex_days` hold them.
Not covered: joining two expressions into one interval (`extractor.grammar.timex`).
"""

from __future__ import annotations

import re
from collections.abc import Callable
from functools import lru_cache
from typing import Literal, NamedTuple

from extractor.grammar.deictic import Day
from extractor.grammar.interval import Between
from extractor.grammar.period import Part, Reading
from extractor.grammar.timex_before import Back, Before

Date = Literal["day", "month", "quarter", "year", "term", "range"]
Kind = Literal[Date, "rest", "since", "until", "before", "after", "now", "back", "prior", "vague", "duration"]


class Value(NamedTuple):
    """What a form says: `years` where it names several, the `number` of years or months, `stop` where it ends early."""

    kind: Kind
    reading: Reading = Reading()
    years: tuple[int, ...] = ()
    number: int | None = None
    stop: int | None = None


Make = Callable[[re.Match[str], Before], Value | None]


class Form(NamedTuple):
    """One line of the grammar: `back` reads the words before the head, `make` gives None where it does not hold."""

    example: str
    pattern: re.Pattern[str]
    back: Back
    make: Make


FORMS: dict[str, list[Form]] = {}
VAGUE, DURATION, NOW = Value("vague"), Value("duration"), Value("now", Day())
FIRST_YEAR, LAST_YEAR = 1900, 2060
DASH = r"\s{0,2}[-–—]\s{0,2}"
YEAR = r"(?:19|20)\d\d(?!\d|[.,/-]\d)"
RELATIVE = {"nay": 0, "ngoái": -1, "trước": -1, "rồi": -1, "vừa rồi": -1, "sau": 1, "tới": 1, "kia": -2}
_GOES_ON = r"(?!\s(?:\d|nay|giờ|đây|ngày|tháng|năm|hết|cuối|đầu|giữa|dự|thăm|các))"  # «từ 5/3 tới ngày 9/3»
NEAR = rf"(?P<near>\s(?:này|(?:vừa\s)?(?:qua|rồi)|sắp\stới|tới{_GOES_ON})(?!\w))?"
NEARNESS: dict[str, Literal["past", "this", "next"]] = {
    "này": "this", "tới": "next", "sắp tới": "next", "qua": "past", "rồi": "past", "vừa qua": "past", "vừa rồi": "past",
}  # fmt: skip
_CLAUSE_STARTS = ",;:.(-–—“\"'!?"


def form(head: str, example: str, pattern: str, back: Back = "plain") -> Callable[[Make], Make]:
    """Enter the decorated function into the table under `head`; `pattern` starts after it (at it, for figures)."""

    def enter(make: Make) -> Make:
        FORMS.setdefault(head, []).append(Form(example, re.compile(pattern), back, make))
        return make

    return enter


def clause_initial(m: re.Match[str], start: int) -> bool:
    """Whether nothing but a sign stands before `start`."""
    left = m.string[max(0, start - 4) : start].rstrip()
    return not left or left[-1] in _CLAUSE_STARTS


def words_left(m: re.Match[str], b: Before) -> list[str]:
    """The last few words before the expression, the nearest last."""
    return m.string[max(0, b.start - 16) : b.start].split()


@lru_cache(256)
def duration(number: int | None) -> Value:
    """A duration of so many years, months …"""
    return Value("duration", number=number)


@lru_cache(1024)
def from_to(first: int, last: int) -> Value:
    """The interval of two years, both included; no dates where they cannot be meant («2108-2023»)."""
    if not FIRST_YEAR <= first <= last <= min(first + 30, LAST_YEAR):
        return VAGUE
    if first == last:
        return Value("year", Part(named=first))
    return Value("range", Between(Part(named=first), Part(named=last)), tuple(range(first, last + 1)))
