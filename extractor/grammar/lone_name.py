"""Names of places that stand without their level: «Tứ Kỳ 88», «Định Hóa năm 2020 kết nạp 150», «Hội An (27)».

Not covered: a lone name in running prose that neither the article nor the gazetteer knows, and names of one syllable.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from typing import NamedTuple

from extractor.grammar.gazetteer import NOWHERE, Region, kinds
from extractor.grammar.lexicon import phrases
from extractor.grammar.taken import Taken
from extractor.grammar.unit_form import UnitName
from extractor.grammar.unit_pattern import CAP, NAME, REST, UPPER

NEEDS: frozenset[str] = frozenset({"0"})
"""Every text in which `bare_names` finds anything has a word of digits."""
TWO_CAPITALS = re.compile(rf"[{UPPER}][\w'’ʼ`-]{{0,250}}+\s[{UPPER}]|[{UPPER}]['’ʼ`][{UPPER}]")
"""Stands in every text in which `bare_names`, `names_alone` or `people` finds anything."""
_MOST_KNOWN = 1000
# Trường THPT Quảng Xương 4: the part of a name that an article goes on with alone
NUMBERED = re.compile(rf"{NAME} \d{{1,2}}$")
# Words in capitals that are not preceded by more of them; the last word before it, in small letters, or a sign or number.
_RUN = re.compile(rf"[{UPPER}](?<![\w.].){REST}(?:\s{CAP}){{1,5}}+")
_BEFORE = re.compile(r"(?:^|[^\s\w]|\d|(?<!\w)(?P<word>\w{1,8}))\s*$")
# What a place known from the region may follow: a sign, a number, a word that leads up to a place or a time.
_LEADS = frozenset(
    (
        *("ở", "tại", "của", "và", "còn", "như", "với", "riêng", "là", "thì", "mà", "khi", "nay", "năm", "ngoái", "qua", "đó"),
        *("về", "đến", "từ", "cho", "song", "nhưng", "gồm", "có", "lên", "tới", "sang", "trong", "theo", "giao", "rồi", "trước"),
        *("hay", "cùng", "thuộc", "trên", "nhất", "sau", "bởi", "do", "xuống", "vào", "để", "tiếp", "thấy", "trừ", "kể", "nơi"),
        *("bàn", "cả"),
    )
)
# What one from elsewhere may follow, where something is said of it.
_OPENS = frozenset(("ở", "tại", "còn", "như", "với", "riêng", "là", "khi"))
_TOLD = re.compile(
    r":|,(?<=\w,)|\s(?:năm|có|đã|được|kết nạp|mới|cũng|hiện|vẫn|còn|chỉ|vượt|đạt|thiếu|phát triển|phấn đấu|là|thì|lại|về|toàn"
    r"|dẫn đầu|đứng|không|chưa|hoàn thành|\(|\d)"
)
# Said of people: «Thanh Hà kể» is none of a district.
_SPEAKS = re.compile(r"\s(?:nói|kể|cười|bảo|hỏi|chia sẻ|cho biết|cho hay|tâm sự|khẳng định|bày tỏ|nhớ lại|thổ lộ|bộc bạch)\b")
# Words that open a sentence in a capital and are no part of the name behind them.
_OPENERS = frozenset(
    word.capitalize()
    for word in (
        *("riêng", "tại", "ở", "còn", "như", "với", "trong", "theo", "từ", "đến", "về", "nay", "hai", "ba", "bốn", "năm", "nếu"),
        *("nhưng", "song", "và", "trừ", "sau", "trước", "cả", "chỉ", "do", "nhờ", "ngay", "kể", "ngoài", "cùng", "có", "nhiều"),
        *("khi", "lên", "xuống"),
    )
)


def known_names(names: Iterable[str]) -> tuple[str, ...]:
    """The names to look for, «số 9» not; of an endless list only the longest."""
    return tuple(sorted({name for name in names if name[0].isupper()}, key=lambda name: (-len(name), name))[:_MOST_KNOWN])


def names_alone(text: str, known: Iterable[str], region: Region = NOWHERE) -> list[tuple[int, int]]:
    """Where places stand without their level: those `known` from elsewhere, those of the `region` where the words before
    lead up to a place («còn Nậm Mít mới có 7»), districts that open a clause («Định Hóa năm 2020 …»).

    They may overlap each other and what else the sentence names (`apart`).
    """
    places = [place for name in known if name in text for place in _whole_words(name, text)]
    for match in _RUN.finditer(text):
        name, start, stop = match[0], *match.span()
        if name == _NO_PLACE:
            continue
        first, _, rest = name.partition(" ")
        if first in _OPENERS and not region.kinds(name):
            name, start, word = rest, start + len(first) + 1, first.lower()
        elif before := _BEFORE.search(text, max(0, start - 12), start):
            word = (before["word"] or "ở").lower()
        else:
            continue
        if word in _LEADS and region.kinds(name):
            if not _SPEAKS.match(text, stop):
                places.append((start, stop))
        elif word in _OPENS and kinds(name) and _TOLD.match(text, stop):
            places.append((start, stop))
    return places


def places_in(text: str) -> list[tuple[str, str]]:
    """The provinces and districts that `text` names by their names alone, with each level that they may have."""
    return [(level, match[0]) for match in _RUN.finditer(text) if match[0] != _NO_PLACE for level in kinds(match[0])]


def _whole_words(name: str, text: str) -> Iterator[tuple[int, int]]:
    """Where `name` stands with no letter, digit or underscore at either end."""
    stop = 0
    while (start := text.find(name, stop)) >= 0:
        stop = start + len(name)
        around = (text[start - 1 : start], text[stop : stop + 1])
        if not any(char.isalnum() or char == "_" for char in around):
            yield start, stop


def apart(places: Iterable[tuple[int, int]], text: str, taken: Taken) -> list[UnitName]:
    """The names at `places`, in order: of those that overlap the first and longest, and none in what is `taken`."""
    found: list[UnitName] = []
    done = 0
    for start, stop in sorted(places, key=lambda place: (place[0], -place[1])):
        if start >= done:
            done = stop
            if not taken.overlaps(start, stop):
                found.append(UnitName(start, stop, text[start:stop], "place", None, text[start:stop]))
    return found


class BareName(NamedTuple):
    """A proper name that stands alone before a number in a list: «Tứ Kỳ 88», «Bắc Bình (27)»."""

    start: int
    stop: int
    surface: str


_NO_PLACE = "Hồ Chí Minh"  # «Đoàn Thanh niên Cộng sản Hồ Chí Minh»; the city is named with its level
_NO_NAMES = frozenset(
    word.capitalize()
    for words in (
        ("người", "nữ", "nam", "tổng", "số", "riêng", "trong", "năm", "tính", "theo", "tại", "còn", "đến", "hiện", "có", "từ"),
        ("qua", "kết", "phấn", "tuổi", "trình", "thành", "đảng", "chi", "hôm", "tháng", "quý", "ngày", "huy", "lớp", "khối", "đợt"),
        ("gần", "hơn", "trên", "cả", "toàn", "mới", "đã", "được", "nghị", "chỉ", "kế", "quyết", "hướng", "báo", "điều", "thông"),
        ("công", "ở"),
    )
    for word in words
)
# What may not stand before it is looked at behind the first letter, so that the scan skips from capital to capital.
_BARE = re.compile(
    rf"[{UPPER}](?<![\w.].)(?<!người .)(?<!dân tộc .)(?<!đồng bào .){REST}(?:\s{CAP}){{1,3}}+"
    r"(?=\s*(?:\(|:|–|-|là|có|với|đạt|vượt|thiếu|hụt|kết nạp|(?:mới|chỉ)(?: được| có| đạt| kết nạp(?: được)?)?|được)?"
    r"\s*(?:hơn|gần|trên|dưới|chỉ)?\s*\d)"
)

_PEOPLES = re.compile(rf"(?:người|dân tộc|đồng bào) {NAME}(?:(?:,| và) {NAME})*(?:,| và) $")
# «Nông Sơn 30; Công an 12; Quân sự 29»: bodies of the level whose units a list names
_SECTOR = re.compile(
    r"[CQB](?:(?<=[;,:] .)|(?<= và .))(?:(?<=C)ông an|(?<=Q)uân sự|(?<=B)(?:ộ đội B)?iên phòng)(?=\s*[(:–-]?\s*\d)"
)
_LONGEST_LIST = 80  # characters of a list of peoples
# «(Mông 187, Lô Lô 21)», «Cao Đài và Hòa Hảo 27»: peoples and faiths, who are counted like places
_KINDS_OF_PEOPLE = phrases("""
    Lô Lô, Vân Kiều, Pa Kô, Pa Cô, Tà Ôi, Hà Nhì, La Hủ, Cơ Tu, Ê Đê, Gia Rai, Ba Na, Xơ Đăng, Xê Đăng, Giẻ Triêng, Gié Triêng,
    Sán Dìu, Sán Chay, Sán Chỉ, Cao Lan, Khơ Mú, Xinh Mun, Phù Lá, Pà Thẻn, La Chí, La Ha, Bố Y, Cơ Ho, Chu Ru, Ra Glai, Chơ Ro,
    Châu Ro, Châu Mạ, Si La, Pu Péo, Ơ Đu, Rơ Măm, Cơ Lao, Cờ Lao, Đan Lai, Pa Dí, Xạ Phang, Khơ Me, Phật Giáo, Công Giáo,
    Thiên Chúa, Tin Lành, Cao Đài, Hòa Hảo, Hồi Giáo
""")
# «Hà Linh mới được 1»: said of a place only where it opens a clause
_FEW = re.compile(r"\s*(?:mới|chỉ|được)(?!\w)")
_OPENS_CLAUSE = (";", ",", ":", "(", "–", "-", "và", "còn", ".")


def bare_names(text: str, taken: Taken) -> list[BareName]:
    """Names of two to four syllables right before a number, outside the places `taken`.

    Not «Pa Kô» of «đảng viên người Vân Kiều, Pa Kô 1.527 đồng chí», nor that of the Youth Union.
    """
    sectors = [BareName(*match.span(), match[0]) for match in _SECTOR.finditer(text) if not taken.overlaps(*match.span())]
    places = [
        BareName(*match.span(), match[0])
        for match in _BARE.finditer(text)
        if match[0].split(" ", 1)[0] not in _NO_NAMES
        and not match[0].endswith((_NO_PLACE, "Việt Nam"))
        and not taken.overlaps(*match.span())
        and not _PEOPLES.search(text, max(0, match.start() - _LONGEST_LIST), match.start())
        and not any(sector.start <= match.start() < sector.stop for sector in sectors)
        and match[0] not in _KINDS_OF_PEOPLE
        and (not _FEW.match(text, match.end()) or _opens_clause(text, match.start()))
    ]
    return sorted(places + sectors) if sectors else places


def _opens_clause(text: str, start: int) -> bool:
    before = text[max(0, start - 4) : start].rstrip()
    return not before or before.endswith(_OPENS_CLAUSE)
