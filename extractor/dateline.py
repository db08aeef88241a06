"""Datelines: «Thứ Hai, 03/10/2016 07:56» or «MAI THỊ HIẾU | 17/01/2018 08:51», a line that tells when and by whom.

Day first, always. «23/11/2017» and «11/23/2017» are both 23 November: where the second number cannot be a month, the first
must be. Not covered: a date inside a sentence of the article, which is no dateline («Ngày 12/6/2021, ban hành …»).
"""

from __future__ import annotations

import re
from datetime import date, time, timedelta
from functools import lru_cache
from typing import NamedTuple

_MONTH_WORDS = {
    "một": 1, "giêng": 1, "hai": 2, "ba": 3, "tư": 4, "bốn": 4, "năm": 5, "sáu": 6, "bảy": 7, "bẩy": 7, "tám": 8, "chín": 9,
    "mười": 10, "mười một": 11, "mười hai": 12, "chạp": 12,
}  # fmt: skip
_ENGLISH = {
    "jan": 1, "feb": 2, "mar": 3, "apr": 4, "may": 5, "jun": 6, "jul": 7, "aug": 8, "sep": 9, "oct": 10, "nov": 11, "dec": 12,
    "january": 1, "february": 2, "march": 3, "april": 4, "june": 6, "july": 7, "august": 8, "september": 9, "october": 10,
    "november": 11, "december": 12,
}  # fmt: skip
_WORD, _ENGLISH_WORD = ("|".join(sorted(names, key=len, reverse=True)) for names in (_MONTH_WORDS, _ENGLISH))
_MONTH_WORDS |= _ENGLISH

# 07/08/2020 · 21-1-2019 · 12.7.2018 · 2020-08-07 · ngày 07 tháng 08 năm 2020 · 23 Th11, 2017 · Tháng Mười Một 23, 2017
# 07/08/20
_DATE = re.compile(
    r"(?<![\d/.,-])(?:(?=\d)(?:(?P<d>\d{1,2})\s?(?P<sep>[/. -])\s?(?P<m>\d{1,2})\s?(?P=sep)\s?(?P<y>\d{4})"
    r"|(?P<y2>\d{4})(?P<sep2>[-/])(?P<m2>\d{1,2})(?P=sep2)(?P<d2>\d{1,2})"
    r"|(?P<d3>\d{1,2})[\s-]*(?:tháng|thg|th)\.?\s*(?P<m3>\d{1,2})\s*[,/-]?\s*(?:năm\s*)?(?P<y3>\d{4})"
    rf"|(?P<d4>\d{{1,2}})\s*,?\s*tháng\s+(?P<m4>{_WORD})\s*,?\s*(?:năm\s*)?(?P<y4>\d{{4}})"
    r"|(?P<d8>\d{1,2})(?P<sep8>[/.-])(?P<m8>\d{1,2})(?P=sep8)(?P<y8>0[5-9]|[12]\d))"
    rf"|tháng\s+(?P<m5>{_WORD}|\d{{1,2}})\s+(?P<d5>\d{{1,2}})\s*,\s*(?P<y5>\d{{4}}))(?!\d|[/.-]\d)",
    re.IGNORECASE,
)
# 12 Jul 2018 · July 12, 2018
_ENGLISH_DATE = re.compile(
    rf"(?<![^\W_])(?:(?P<d6>\d{{1,2}})\s(?P<m6>{_ENGLISH_WORD})\.?,?\s(?P<y6>\d{{4}})"
    rf"|(?P<m7>{_ENGLISH_WORD})\.?\s(?P<d7>\d{{1,2}}),?\s(?P<y7>\d{{4}}))(?!\d)",
    re.IGNORECASE,
)
_TIME = re.compile(
    r"(?<![\d:])(?P<h>\d{1,2})\s?(?::|h|giờ|g)\s?(?P<mi>\d{2})(?:\s?:\s?(?P<s>\d{2}))?(?:\.\d+)?"
    r"(?:\s*(?P<half>AM|PM|SA|CH)\b)?(?:\s*(?:phút|ph|Z)\b)?(?!\d)",
    re.IGNORECASE,
)
# «hết tháng 7/2019», «tháng 7 năm 2019», «12/7/2019»
_MONTH = re.compile(r"(\d(?<!\d\d)\d?)(?:\s?[/.-]\s?|\snăm\s)((?:19|20)\d\d)(?!\d)")
_FOUR = re.compile(r"(?<![\d.,])(?:19[3-9]|20[0-4])\d(?![\d.,]\d|\d)")
_DAY = re.compile(r"(?:[Nn]gày|[Ss]áng|[Cc]hiều|[Tt]ối|[Tt]rưa) (?<!\d)(\d{1,2})[/-](\d{1,2})(?![/\d-])")
_NEWS = timedelta(days=7)
# What a dateline says besides date, time and name; in lower case.
_SAID = re.compile(
    r"(?:thứ\s*(?:hai|ba|tư|năm|sáu|bảy|[2-7])|chủ\s*nhật|(?<!\w)(?:t[2-7]|cn))(?!\w)|\(?\s*gmt\s*[+-]?\s*\d*(?::\d+)?\s*\)?"
    r"|\+0?7(?::?00)?"
    r"|(?<!\w)(?:cập nhật|ngày|giờ|đăng|đưa tin|xuất bản|viết|đăng tải|tạo|gửi|lúc|vào|hồi|thời gian|lần cuối|mới nhất|posted"
    r"|published|updated|on|by"
    r"|date|tin|bài|đăng ngày|lượt xem|đã xem|xem|lượt đọc|lượt|views?|bình luận|người đăng|tác giả|bởi|nguồn|admin(?:istrator)?"
    r"|phát hành|số báo|số ra|ra|ban hành|lượt|phút đọc|hotline|đường dây nóng|[tz])(?!\w)"
)
_CLOCK = re.compile(r"(?:hôm nay|bây giờ|today|giờ hệ thống|giờ hiện tại)(?!\w)", re.IGNORECASE)
_CLOCK_WORDS = ("hôm nay", "bây giờ", "today", "giờ hệ thống", "giờ hiện tại")
_UPDATED_WORDS = ("cập nhật", "updated", "lần cuối")
# «Ngày đăng: 28/07/2023», in lower case
_LABELLED = re.compile(r"(?:ngày (?:đăng|xuất bản|phát hành|cập nhật)|(?:đăng|xuất bản|cập nhật) ngày)\s*:\s*$")
_POSTED = ("đăng ngày", "ngày đăng", "đăng lúc", "đăng tải ngày", "xuất bản ngày")
_URL = re.compile(r"https?://\S+|www\.\S+|\b[\w-]+(?:\.[\w-]+)*\.(?:vn|com|net|org)\b", re.IGNORECASE)
_YEAR = re.compile(r"[12/.-](?:(?<=1)9\d\d|(?<=2)0\d\d|(?<=[/.-])(?:0[5-9]|[12]\d)(?!\d))")
_NUMBERS = re.compile(r"\d[\d.,]*")
_AROUND = " |,.:;()[]/–—_•·>»-+*'’′"
_LONGEST = 160


class Dateline(NamedTuple):
    """`iso` date or date-time, the words that are neither date nor label (a name, or nothing), and what kind of line.

    `labelled`: the line says of the date that it is the day of publication, «Ngày đăng: 28/07/2023».
    """

    iso: str
    rest: str
    clock: bool
    updated: bool
    labelled: bool = False


def dateline(line: str) -> Dateline | None:
    """Read a whole line as a dateline; None where it is something else, as what ends with a colon: it announces a list."""
    return _read(line) if len(line) <= _LONGEST and line[-1:] != ":" and _YEAR.search(line) else None


# A line of the header is looked at several times.
@lru_cache(maxsize=256)
def _read(line: str) -> Dateline | None:
    dates = list(_DATE.finditer(line)) or list(_ENGLISH_DATE.finditer(line))
    if not dates or len({found[0] for found in dates}) > 1 or not (iso := _iso(dates[0])):
        return None
    found = dates[0]
    rest = line[: found.start()] + " | " + line[found.end() :]
    clock_time = _TIME.search(rest)
    if clock_time:
        iso += _clock(clock_time)
        rest = rest[: clock_time.start()] + " | " + rest[clock_time.end() :]
    low = line.lower()
    clock = any(map(low.__contains__, _CLOCK_WORDS))
    if clock:
        clock = _CLOCK.search(line) is not None
        rest = _CLOCK.sub(" ", rest)
    if "." in rest or "://" in rest:
        rest = _URL.sub(" ", rest)
    rest = _NUMBERS.sub("|", _without_labels(rest))
    rest = "|".join([part for piece in rest.split("|") if (part := " ".join(piece.split()).strip(_AROUND))])
    labelled = low.startswith(_POSTED) or (":" in line and _LABELLED.search(low, 0, found.start()) is not None)
    return Dateline(iso, rest, clock, any(map(low.__contains__, _UPDATED_WORDS)), labelled)


def _without_labels(rest: str) -> str:
    """The rest of a dateline with a bar for each label."""
    parts = []
    done = 0
    for found in _SAID.finditer(rest.lower()):
        parts.append(rest[done : found.start()])
        done = found.end()
    return "|".join([*parts, rest[done:]])


def trailing_date(headline: str) -> tuple[str, str] | None:
    """A headline with a date glued behind it, «… 26-03-2020 16:11»: the headline and the ISO date, or None."""
    if not _YEAR.search(headline, max(0, len(headline) - 30)):
        return None
    *_, found = (None, *_DATE.finditer(headline, max(0, len(headline) - 50)))
    if found is None or (iso := _iso(found)) is None:
        return None
    before, behind = headline[: found.start()], headline[found.end() :]
    at = _TIME.search(behind)
    early = None if at else re.search(_TIME.pattern + r"[\s,–-]*(?:ngày)?\s*$", before, re.IGNORECASE)
    left = (behind[: at.start()] + behind[at.end() :]) if at else behind
    head = before[: early.start()] if early else before
    bracketed = head.rstrip().endswith(("(", "[")) and behind.strip().startswith((")", "]"))
    if left.strip(" ,;|()[]-–.T") or not (at or early or bracketed or found["y2"]):
        return None
    clock = at or early
    return head.rstrip(" ,;|([-–"), iso + (_clock(clock) if clock else "")


def _iso(found: re.Match[str]) -> str | None:
    kind = (found.lastgroup or "")[1:]  # the last group is «y…» or «d…» of one of the forms
    month_word = found["m" + kind].lower()
    day, month, year = int(found["d" + kind]), _MONTH_WORDS.get(month_word) or int(month_word), int(found["y" + kind])
    if year < 100:
        year += 2000
    if not kind and month > 12 >= day:
        day, month = month, day
    if not (1 <= month <= 12 and 1980 <= year <= 2100):
        return None
    try:
        return date(year, month, day).isoformat()
    except ValueError:
        return None


def _clock(found: re.Match[str]) -> str:
    hour, half = int(found["h"]), (found["half"] or "").upper()
    if half in ("PM", "CH") and hour < 12:
        hour += 12
    elif half in ("AM", "SA") and hour == 12:
        hour = 0
    minute, second = int(found["mi"]), found["s"]
    if hour > 23 or minute > 59 or (second and int(second) > 59):
        return ""
    return "T" + time(hour, minute, int(second or 0)).isoformat("seconds" if second else "minutes")


def gets_as_far(text: str, iso: str) -> bool:
    """Whether the last month that a text names is that of the day `iso`, or one of the two before it."""
    told = [int(year) * 12 + int(month) for month, year in _MONTH.findall(text) if int(month) <= 12]
    return bool(told) and 0 <= int(iso[:4]) * 12 + int(iso[5:7]) - max(told) <= 2


def is_long_after(text: str, iso: str) -> bool:
    """Whether the day `iso` comes years after the last year that a text names: a day of visit, not of publication.

    Not where the text tells of the days right before it: «Sáng 6-9, …», with one year long past, on 06/09/2018.
    """
    told = [int(year) for year in _FOUR.findall(text)]
    return bool(told) and int(iso[:4]) > max(told) + 1 and not _tells_of_days_before(text, iso)


def _tells_of_days_before(text: str, iso: str) -> bool:
    year, month, day = int(iso[:4]), int(iso[5:7]), int(iso[8:10])
    for found in _DAY.finditer(text):
        try:
            age = date(year, month, day) - date(year, int(found[2]), int(found[1]))
        except ValueError:  # 45/52
            continue
        if timedelta(0) <= age <= _NEWS:
            return True
    return False
