"""Names of places that stand without their level: «Tứ Kỳ 88», «Định Hóa năm 2020 kết nạp 150», «Hội An (27)».

Not covered: a lone name in running prose that neither the article nor the gazetteer knows.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import NamedTuple

from extractor.grammar.gazetteer import levels
from extractor.grammar.taken import Taken
from extractor.grammar.unit_name import UnitName
from extractor.grammar.unit_pattern import CAP, NAME, REST, UPPER

# Trường THPT Quảng Xương 4: the part of a name that an article goes on with alone
NUMBERED = re.compile(rf"{NAME} \d{{1,2}}$")
# A place known only from the gazetteer counts where it opens a clause and something is said of it. What stands before it is
# looked at behind the first letter, so that the scan skips from capital to capital; the first test there is the quick one.
_OPENING = re.compile(
    rf"[{UPPER}](?<![^:;.,“\"–\-ưƯnNởỞiIàÀ0-9]\s.)(?<!\S.)"
    r"(?:(?<=[:;.,“\"–-]\s.)|(?<=\b[Nn]hư\s.)|(?<=\b[Cc]òn\s.)|(?<=\b[Ởở]\s.)|(?<=\b[Tt]ại\s.)|(?<=\blà\s.)"
    r"|(?<=\b[Nn]ăm\s\d{4}\s.)|(?<=\b[Nn]ăm\s\d{4},\s.)|(?<![\s\S].))"
    rf"{REST}(?:\s{CAP}){{1,3}}+"
    r"(?=:|\s(?:năm|có|đã|được|kết nạp|mới|cũng|hiện|vẫn|còn|chỉ|vượt|đạt|thiếu|phát triển|phấn đấu|là|\(|\d))"
)


def known_names(names: Iterable[str]) -> re.Pattern[str] | None:
    """What finds any of the names, the longest first; begun at a letter, so that the scan skips from capital to capital."""
    ordered = sorted(set(names), key=len, reverse=True)
    return re.compile(rf"(?:{'|'.join(map(re.escape, ordered))})(?!\w)") if ordered else None


def names_alone(text: str, known: re.Pattern[str] | None) -> list[UnitName]:
    """Places without their level: those `known` from elsewhere, and districts that open a clause («Định Hóa năm 2020 …»).

    In order; they may overlap each other and what else the sentence names (`apart`).
    """
    found: list[UnitName] = []
    if known is not None:
        for match in known.finditer(text):
            start = match.start()
            if not start or not (text[start - 1].isalnum() or text[start - 1] == "_"):
                found.append(UnitName(*match.span(), match[0], "place", None, match[0]))
    districts = levels()
    for match in _OPENING.finditer(text):
        if match[0] in districts:
            found.append(UnitName(*match.span(), match[0], "place", None, match[0]))
    found.sort(key=lambda name: name.start)
    return found


def apart(names: Iterable[UnitName], taken: Taken) -> list[UnitName]:
    """The names outside the places `taken`, the first of those that overlap."""
    found: list[UnitName] = []
    stop = 0
    for name in names:
        if name.start >= stop and not taken.overlaps(name.start, name.stop):
            found.append(name)
            stop = name.stop
    return found


class BareName(NamedTuple):
    """A proper name that stands alone before a number in a list: «Tứ Kỳ 88», «Bắc Bình (27)»."""

    start: int
    stop: int
    surface: str


_NO_NAMES = frozenset(
    word.capitalize()
    for words in (
        ("người", "nữ", "nam", "tổng", "số", "riêng", "trong", "năm", "tính", "theo", "tại", "còn", "đến", "hiện", "có", "từ"),
        ("qua", "kết", "phấn", "tuổi", "trình", "thành", "đảng", "chi", "hôm", "tháng", "quý", "ngày", "huy", "lớp", "khối", "đợt"),
        ("gần", "hơn", "trên", "cả", "toàn", "mới", "đã", "được", "nghị", "chỉ", "kế", "quyết", "hướng", "báo", "điều", "thông"),
        ("công",),
    )
    for word in words
)
# What may not stand before it is looked at behind the first letter, so that the scan skips from capital to capital.
_BARE = re.compile(
    rf"[{UPPER}](?<![\w.].)(?<!người .)(?<!dân tộc .)(?<!đồng bào .){REST}(?:\s{CAP}){{1,3}}+"
    r"(?=\s*(?:\(|:|–|-|là|có|với|đạt|vượt|thiếu|hụt|kết nạp)?\s*(?:hơn|gần|trên|dưới|chỉ)?\s*\d)"
)


def bare_names(text: str, taken: Taken) -> list[BareName]:
    """Names of two to four syllables right before a number, outside the places `taken`."""
    return [
        BareName(*match.span(), match[0])
        for match in _BARE.finditer(text)
        if match[0].split(" ", 1)[0] not in _NO_NAMES
        and not taken.overlaps(*match.span())
    ]
