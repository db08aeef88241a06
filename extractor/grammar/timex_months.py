"""Months, quarters, parts of a year: «9 tháng đầu năm 2017», «tháng 3-2024», «ngày 20 tháng 11 năm 2019», «quý I/2024».

Durations in months, days, weeks and years of age are returned too. Not covered: the lunar calendar.
"""

from __future__ import annotations

import re
from functools import lru_cache
from typing import Literal

from extractor.grammar.deictic import Back, Month, Near
from extractor.grammar.period import Part, Reading
from extractor.grammar.timex_before import COUNTS, Before
from extractor.grammar.timex_forms import (
    DASH,
    DURATION,
    NEAR,
    NEARNESS,
    RELATIVE,
    VAGUE,
    YEAR,
    Value,
    clause_initial,
    duration,
    form,
    words_left,
)

# the year of a month or a quarter: «/2024», «-2024», « năm 2024», « năm nay»; and «vừa qua»
_OF_YEAR = (
    rf"(?:(?:\s?[/.-]\s?|\s?,?\s(?:của\s)?năm\s{{1,3}}|\s)(?P<y>{YEAR})"
    r"|\s(?:của\s)?năm\s(?P<rel>nay|ngoái|trước|rồi|sau|tới(?!\s(?:nay|giờ|đây))|qua)(?!\w))?" + NEAR
)
_MONTHS = COUNTS | {"giêng": 1, "chạp": 12}
_MONTH = (
    r"(?:1[0-2]|0?[1-9]|mười\smột|mười\shai|giêng|chạp|hai|ba|tư|năm(?!\s{1,3}\d{4})|sáu|bảy|tám|chín|mười)"
    r"(?![\w%])(?![.,]\d(?!\d{3}))"
)
_WITHIN = frozenset(("trong", "cũng trong", "chỉ trong", "qua", "kết quả"))
_QUARTERS = {"i": 1, "ii": 2, "iii": 3, "iv": 4}
_QUARTER = r"(?:i{1,3}|iv|[1-4])(?![\w%])(?![.,]\d(?!\d{3}))"
_RELATIVE = r"\s(?P<rel>này|nay|trước|vừa\squa|vừa\srồi|qua|tới(?!\s(?:nay|giờ|đây))|sau)(?!\w)"
_SHIFTS = {"này": 0, "nay": 0, "tới": 1, "sau": 1}
_RUN_ON = (
    r"(?P<lasting>\s(?:tuổi|liền|liên\stục|trở\slên)(?!\w))?"
    r"(?P<other>(?=\s(?:sau|đầu|cuối|kể|tới|thử\sthách|dự\sbị|tù|không|chưa|một\slần)(?!\w)|\s?/))?"
)


def _part(m: re.Match[str], first: tuple[int, int], last: tuple[int, int], precision: Literal["day", "month"]) -> Part:
    return _known_part(first, last, precision, m["y"], m["rel"])


def _near(m: re.Match[str], part: Part) -> Reading:
    """«tháng 5 vừa rồi», «tháng 10 tới»; of a year that is named they say nothing more."""
    return Near(part, NEARNESS[" ".join(m["near"].split())]) if m["near"] and part.floating else part


@lru_cache(1024)  # the same few months return in all articles
def _known_part(
    first: tuple[int, int],
    last: tuple[int, int],
    precision: Literal["day", "month"],
    named: str | None,
    relative: str | None,
) -> Part:
    if relative == "qua":
        return Part(first, last, precision, past=True)
    return Part(first, last, precision, int(named) if named else None, RELATIVE[relative] if relative else None)


def _number(word: str) -> int:
    return int(word) if word.isdecimal() else _MONTHS[" ".join(word.split())]


# « đầu năm 2017», « năm nay», «/2023», after a number of months or quarters
_OF_WHICH_YEAR = (
    rf"(?P<side>\s(?:đầu|cuối))?(?:\scủa)?(?P<year>\snăm(?!\w|\shọc))?(?:\s{{0,3}}/?(?P<y>{YEAR})"
    r"|\s(?P<rel>nay|ngoái|trước|rồi|sau|tới(?!\s(?:nay|giờ|đây))|qua)(?!\w))?(?!\w)"
)


def _of_year(m: re.Match[str], count: int | None, size: int) -> Value | None:
    """«9 tháng đầu năm», «3 quý năm 2020»: `count` stretches of `size` months from the year's start, or its last."""
    if not (m["y"] or (m["year"] and (m["side"] or m["rel"]))):
        return None
    if not count or not 1 <= count * size <= 12:
        return VAGUE
    months = count * size
    late = m["side"] and m["side"].endswith("cuối")
    part = _part(m, (13 - months, 1), (12, 0), "month") if late else _part(m, (1, 1), (months, 0), "month")
    return Value("month", part, number=count)


@form("tháng", "9 tháng đầu năm 2023", _OF_WHICH_YEAR, "counted")
def _months_of_year(m: re.Match[str], b: Before) -> Value | None:
    return _of_year(m, b.number, 1)


@form("quý", "3 quý đầu năm", _OF_WHICH_YEAR, "counted")
def _quarters_of_year(m: re.Match[str], b: Before) -> Value | None:
    return _of_year(m, b.number, 3)


@form(
    "năm",
    "nửa năm cuối 2025",
    rf"\s(?P<side>đầu|cuối)(?:\snăm)?(?:\s{{1,3}}(?P<y>{YEAR})|\s(?P<rel>nay|ngoái|trước)(?!\w))?(?!\w)",
    "counted",
)
def _half_year(m: re.Match[str], b: Before) -> Value | None:
    if b.number != 0:
        return None  # «năm năm đầu»
    first, last = ((1, 1), (6, 0)) if m["side"] == "đầu" else ((7, 1), (12, 0))
    return Value("month", _part(m, first, last, "month"), number=6)


@form("tháng", "11 tháng qua", r"\s(?:đã\s|vừa\s)?(?:qua|rồi|nay|gần\sđây|trở\slại\sđây)(?!\w)", "counted")
def _months_back(_m: re.Match[str], b: Before) -> Value | None:
    return Value("back", Back(b.number, "month"), number=b.number) if b.number else VAGUE


@form("tháng", "ngày 20 tháng 11 năm 2019", rf"\s{{1,3}}(?P<m>{_MONTH}){_OF_YEAR}", "dated")
def _day_of_month(m: re.Match[str], b: Before) -> Value | None:
    day, month = b.figure, _number(m["m"])
    return Value("day", _near(m, _part(m, (month, day), (month, day), "day"))) if 1 <= day <= 31 else VAGUE


@form(
    "tháng", "tháng 3-2024", rf"\s{{1,3}}(?P<m>{_MONTH})(?:{DASH}(?P<last>1[0-2]|0?[1-9])(?=\s?/\s?\d{{4}}))?{_OF_YEAR}"
)
def _month(m: re.Match[str], b: Before) -> Value | None:
    if b.words.each or b.words.many:
        return None
    if m.string.endswith("mạng ", 0, b.start) and words_left(m, b)[-2:] == ["cách", "mạng"]:
        return VAGUE
    first = _number(m["m"])
    last = int(m["last"] or first)
    return Value("month", _near(m, _part(m, (first, 1), (last, 0), "month"))) if first <= last else VAGUE


@form("tháng", "tháng 13", r"\s{1,3}\d{1,2}(?![\d%])(?![.,]\d)")
def _no_month(_m: re.Match[str], b: Before) -> Value | None:
    return None if b.words.each else VAGUE  # «mỗi tháng 13 người»


@form("tháng", "2 tháng còn lại", r"\scòn\slại(?!\w)", "counted")
def _months_left(_m: re.Match[str], b: Before) -> Value | None:
    return _rest(b.number, 1)


@form("quý", "hai quý còn lại", r"\scòn\slại(?!\w)", "counted")
def _quarters_left(_m: re.Match[str], b: Before) -> Value | None:
    return _rest(b.number, 3)


def _rest(count: int | None, size: int) -> Value:
    """The last stretches of a year, still to come."""
    months = (count or 0) * size
    return Value("rest", Part((13 - months, 1), (12, 0), "month"), number=count) if 1 <= months <= 11 else duration(count)


@form("tháng", "trong 6 tháng", _RUN_ON + r"(?!\w)", "counted")
def _number_of_months(m: re.Match[str], b: Before) -> Value | None:
    lasting = m["lasting"] or m["other"] is not None
    told = b.words.span in _WITHIN or b.words.whole or clause_initial(m, b.start)
    passed = "sau" in b.words.span and not m.string.startswith((" đã ", ", ", " chỉ ", " mới "), m.end())  # «Sau 3 tháng vận hành»
    # «Cộng dồn 8 tháng được 23 đảng viên», «Cộng dồn 9 tháng, con số kết nạp đã lên 2.146»
    summed = m.string.startswith((" được ", " đạt ", " kết nạp "), m.end()) or words_left(m, b)[-2:] == ["cộng", "dồn"]
    return _told_in_months(b, 1, bool(lasting) or passed or not (told or summed))


@form("quý", "qua hai quý", r"(?!\w)", "counted")
def _number_of_quarters(m: re.Match[str], b: Before) -> Value | None:
    return _told_in_months(b, 3, not (b.words.span in _WITHIN or b.words.whole or clause_initial(m, b.start)))


def _told_in_months(b: Before, size: int, lasting: bool) -> Value:
    """«trong 6 tháng», «qua hai quý»: from the beginning of the year; else a duration."""
    months = (b.number or 0) * size
    if lasting or b.words.about or not 2 <= months <= 12:
        return duration(b.number)
    return Value("month", Part((1, 1), (months, 0), "month"), number=b.number)


@form("tháng", "tháng trước", _RELATIVE)
@form("quý", "quý này", _RELATIVE)
def _relative_month(m: re.Match[str], b: Before) -> Value | None:
    if b.words.many:
        return VAGUE
    size = 3 if m.string.startswith(("quý", "quí"), m.start() - 3) else 1
    return None if b.words.each else Value("month", Month(_SHIFTS.get(m["rel"], -1), size))


@form(
    "tháng",
    "trong tháng đầu năm",
    rf"\sđầu(?:\stiên)?(?:\scủa)?\snăm(?:\s{{1,3}}(?P<y>{YEAR})|\s(?P<rel>nay|ngoái|trước)(?!\w))?(?!\w)",
)
def _first_month(m: re.Match[str], b: Before) -> Value | None:
    return Value("month", _part(m, (1, 1), (1, 0), "month")) if not b.words.many and not b.words.each else None


@form("tháng", "trong tháng", r"(?!\w|\s{1,3}(?:đầu|cuối|thứ|thanh|\d))")
def _this_month(_m: re.Match[str], b: Before) -> Value | None:
    return Value("month", Month(0)) if (b.words.inside or b.words.edge) and not b.words.many and not b.words.each else None


@form("quý", "quý I/2024", rf"\s{{1,3}}(?P<q>{_QUARTER})(?:(?:{DASH}|,\s|\svà\s)(?P<last>{_QUARTER}))?{_OF_YEAR}")
def _quarter(m: re.Match[str], _b: Before) -> Value | None:
    first, last = (_QUARTERS.get(q) or int(q) for q in (m["q"], m["last"] or m["q"]))
    return Value("quarter", _near(m, _part(m, (first * 3 - 2, 1), (last * 3, 0), "month"))) if first <= last else VAGUE


@form("tuổi", "30 tuổi", r"(?:\s(?:đảng|đời|quân))?(?!\w)", "counted")
@form("tuần", "2 tuần", r"(?!\w)", "counted")
@form("ngày", "trong 7 ngày", r"(?!\w)(?!\s{1,3}\d{1,2}(?:\s?[/.-]|\s(?:và|đến|-|–)\s\d))", "counted")
def _duration(_m: re.Match[str], b: Before) -> Value | None:
    return duration(b.number)


@form(
    "tuổi",
    "tuổi đời bình quân là 27,6",
    r"\s(?:đời\s|đảng\s)?(?:trung\sbình|bình\squân)(?:\s(?:là|chỉ|khoảng))?\s\d{2}(?:[.,]\d{1,2})?(?!\d)",
)
def _mean_age(_m: re.Match[str], _b: Before) -> Value | None:
    return DURATION


@form("ngày", "ngày 15", r"\s{1,3}\d{1,2}(?![\w%])(?!\s?[-–/.,]\s?\d)(?!\s{1,3}(?:tháng|đến|và)(?!\w))")
def _day_alone(_m: re.Match[str], _b: Before) -> Value | None:
    return VAGUE
