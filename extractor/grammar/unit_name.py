"""Names of organisations and places: «Đảng bộ xã Lộc Hiệp», «Huyện ủy Na Hang», «TP. Thái Nguyên», «Công an tỉnh», «toàn huyện».

A name is read into its head, level and proper name; which organisation a general word («Đảng bộ huyện», «đơn vị») stands for is
decided from the article (`extractor.slots.unit`). Not covered: foreign names, and names in upper-case headlines.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal

from extractor.grammar.gazetteer import levels
from extractor.grammar.word import Word, words

Head = Literal["committee", "branch", "office", "place", "body", "union", "general"]

_UP = "A-ZÀÁẢÃẠĂẰẮẲẴẶÂẦẤẨẪẬĐÈÉẺẼẸÊỀẾỂỄỆÌÍỈĨỊÒÓỎÕỌÔỒỐỔỖỘƠỜỚỞỠỢÙÚỦŨỤƯỪỨỬỮỰỲÝỶỸỴ"
_LOW = "a-zàáảãạăằắẳẵặâầấẩẫậđèéẻẽẹêềếểễệìíỉĩịòóỏõọôồốổỗộơờớởỡợùúủũụưừứửữựỳýỷỹỵ"
_CAP = rf"[{_UP}][{_LOW}{_UP}]*(?:['’`-][{_LOW}{_UP}]+)*"
_AFTER_NUMBER = r"(?!\s*(?:[%/.,]\d|%|người|đồng chí|đảng viên|đ/c|hộ|em|đoàn viên|quần chúng|chi bộ|tổ chức|trường hợp))"
NAME = rf"{_CAP}(?:\s{_CAP}){{0,4}}"

# written form (any case) -> the level's name in full
LEVELS: dict[str, str] = {
    "tỉnh": "tỉnh", "thành phố": "thành phố", "tp.": "thành phố", "tp": "thành phố", "t.p": "thành phố", "huyện": "huyện",
    "quận": "quận", "thị xã": "thị xã", "tx.": "thị xã", "tx": "thị xã", "thị trấn": "thị trấn", "tt.": "thị trấn", "tt": "thị trấn",
    "xã": "xã", "phường": "phường", "p.": "phường", "đặc khu": "đặc khu", "thôn": "thôn", "bản": "bản", "làng": "làng", "xóm": "xóm",
    "ấp": "ấp", "buôn": "buôn", "khóm": "khóm", "khu phố": "khu phố", "tổ dân phố": "tổ dân phố", "tổ": "tổ", "khu dân cư": "khu dân cư",
    "tiểu khu": "tiểu khu", "khối phố": "khối phố", "plei": "plei", "bon": "bon", "khu": "khu", "sóc": "sóc", "phum": "phum",
}  # fmt: skip
RANK: dict[str, int] = {
    "quốc gia": 0, "tỉnh": 1, "thành phố": 2, "huyện": 2, "quận": 2, "thị xã": 2, "xã": 3, "phường": 3, "thị trấn": 3, "đặc khu": 3,
}  # fmt: skip
VILLAGE = 4
_OFFICES = {"tỉnh": "tỉnh", "thành": "thành phố", "huyện": "huyện", "quận": "quận", "thị": "thị xã"}

_LV = "|".join(sorted((re.escape(x) for x in LEVELS), key=len, reverse=True))
_LEVEL = rf"(?i:{_LV})"
_UPPER = "|".join(sorted((re.escape(x) for x in LEVELS if LEVELS[x] in RANK), key=len, reverse=True))
_ORGAN = (
    r"(?:(?i:ban (?:chấp hành|thường vụ|tổ chức|tuyên giáo|dân vận|xây dựng đảng|kiểm tra)|thường trực|thường vụ|văn phòng"
    r"|u(?:ỷ ban|ỷ ban)|ủy ban kiểm tra|uỷ ban kiểm tra|ubkt|btv|bch|btc|ban)\s)?"
)
_ALL = r"(?:(?i:toàn thể|toàn|cả)\s)?"
_BODY = (
    r"(?:(?i:trường(?: (?:đại học|cao đẳng|trung cấp|chính trị|tiểu học|mầm non|trung học(?: phổ thông| cơ sở)?|phổ thông))?)"
    r"|(?i:bệnh viện|công ty|tổng công ty|tập đoàn|công an|quân sự|bộ đội biên phòng|biên phòng|ban chỉ huy quân sự|bộ chỉ huy quân sự"
    r"|trung tâm|khối|học viện|đại học|ngân hàng|bưu điện|viễn thông|điện lực|chi cục|cục|sở|phòng|viện|đồn|trung đoàn|sư đoàn|lữ đoàn"
    r"|tiểu đoàn|nhà máy|hợp tác xã|htx|trạm y tế|quân khu|kho bạc|tòa án|toà án|cơ quan|khu công nghiệp|tàu cá|chợ|nông trường|lâm trường|sinh viên|khoa|hạt kiểm lâm))"
)
_INNER = (
    r"(?i:THPT|THCS|TH|MN|PTDTNT|PT|DTNT|TNHH|CP|MTV|các|cơ quan|và|doanh nghiệp|dân chính đảng|chính quyền|đoàn thể|cơ sở|đại học|cao đẳng"
    r"|tiểu học|mầm non|cổ phần|nội trú|bán trú|đa khoa|chỉ huy|quân sự|biên phòng|nhân dân|dân tộc|y tế|kinh tế|giáo dục|đào tạo|nông nghiệp"
    r"|chính trị|hành chính|sự nghiệp|thương mại|dịch vụ|xây dựng|may|dệt|khu vực|trung tâm|đóng tàu|khai thác|thủy sản)(?!\w)"
)
_PROPER = rf"(?:{NAME}(?:\s\d{{1,2}}(?!\d){_AFTER_NUMBER})?|\d{{1,3}}(?!\d){_AFTER_NUMBER}|[IVX]+\b)"

# only small places and schools bear a name with a number: thôn Phú Hội 1, but «xã Xuân Lộc 17» lists a count
_SMALL = "|".join(x for x in LEVELS if x not in RANK and LEVELS[x] not in RANK)
_PLACE = rf"(?:(?P<small>(?i:{_SMALL}))\s?(?P<small_name>{_PROPER})|(?P<level>{_LEVEL})\s?(?P<name>{NAME}|\d{{1,2}}(?!\d){_AFTER_NUMBER}))"

_PATTERNS: tuple[tuple[str, str], ...] = (
    # Ban Thường vụ Huyện ủy Na Hang; Tỉnh ủy; Thành ủy Thái Nguyên
    ("office", rf"{_ORGAN}(?P<office>(?i:tỉnh|thành|huyện|quận|thị)) (?i:ủy|uỷ)(?:\s(?P<office_name>{NAME}))?"),
    # Đảng bộ xã Lộc Hiệp; Chi bộ thôn Phố Mới; Đảng ủy Khối Các cơ quan và doanh nghiệp tỉnh; Đảng bộ Yên Lâm; toàn Đảng bộ huyện
    (
        "party",
        rf"{_ALL}{_ORGAN}(?P<party>(?i:đảng bộ|đảng ủy|đảng uỷ|chi bộ|chi ủy|chi uỷ))"
        rf"(?:\s(?:(?P<party_body>{_BODY}(?:\s(?:{_INNER}|{_CAP}))*(?:\s(?i:{_UPPER})(?!\w)(?:\s{NAME})?|\s\d{{1,2}}(?!\d){_AFTER_NUMBER})?)"
        rf"|(?P<party_level>{_LEVEL})(?:\s?(?P<party_name>{_PROPER}))?(?!\s?,\s(?:làng|bản|buôn|tổ|khu|xóm|ấp|khóm|thôn)(?!\w))|(?P<party_bare>{NAME}|\d{{1,2}}(?!\d){_AFTER_NUMBER}|[IVX]+\b)))?",
    ),
    # Quận Đoàn Thanh Khê; Thành đoàn Hội An; Đoàn tỉnh Đồng Nai
    ("union", rf"(?P<union>(?i:tỉnh|thành|huyện|quận|thị)) ?(?i:đoàn)(?:\s(?P<union_name>{NAME}))?(?=\W|$)"),
    # Trường THPT Lộc Ninh; Công an tỉnh; Trung tâm Chính trị huyện Bảo Lâm
    (
        "body",
        rf"(?P<body>(?i:tiểu đoàn|trung đoàn|đại đội|sư đoàn|lữ đoàn|hải đội|đồn)\s\d{{1,3}}(?!\d)|{_BODY}(?:\s(?:{_INNER}|{_CAP}))+(?:\s(?i:{_UPPER})(?!\w)(?:\s{NAME})?|\s\d{{1,2}}(?!\d){_AFTER_NUMBER})?"
        rf"|(?i:công an|quân sự|bộ đội biên phòng|biên phòng)\s(?i:tỉnh|huyện|xã|phường|thành phố|thị xã|quận|thị trấn))",
    ),
    # huyện Hàm Yên; TP. Thái Nguyên; thôn 4; tổ 16
    ("place", rf"{_ALL}{_PLACE}"),
    # toàn huyện; cả tỉnh; toàn Đảng bộ; đơn vị; nhà trường
    ("general", rf"(?i:toàn|cả)\s(?P<all>{_LEVEL}|(?i:đảng bộ(?: (?:tỉnh|huyện|xã|thành phố|phường|thị xã|quận|thị trấn|khối|trường))?|trường|ngành|khối|đảng ta|đảng))(?=\W|$)"),
    ("self", r"(?P<self>(?i:nhà trường|địa phương|đơn vị))(?=\W|$)"),
    ("level", r"(?P<bare_level>(?i:tỉnh|huyện|thành phố|thị xã|thị trấn|quận|xã|phường))(?=\W|$)(?!\s?(?:,|và|-|/)\s?(?i:xã|phường|thị trấn|huyện|thị xã|thành phố)(?=\W))"),
)  # fmt: skip
_UNIT = re.compile("|".join(f"(?:{pattern})" for _, pattern in _PATTERNS))
# the first word of everything that _UNIT can match: it is tried at these words only
_HEADS = frozenset(
    "đảng chi ban thường văn ủy ubkt btv bch btc tỉnh thành huyện quận thị trường bệnh công tổng tập bộ biên quân trung khối học đại ngân"
    " bưu viễn điện cục sở phòng viện đồn sư lữ tiểu nhà hợp htx trạm vùng kho tòa cơ khu tàu chợ đại hải nông lâm sinh khoa hạt tp t tx tt xã phường p đặc thôn"
    " bản làng xóm ấp buôn khóm tổ plei bon sóc phum toàn cả địa đơn".split()
)
# cơ sở | văn bản | xuất bản: the second syllable is no head
_NO_HEAD = re.compile(r"\b(?:cơ|văn|kịch|phiên|xuất|căn|bài|hợp|tái|đáp|năm|sinh|cải|thú|nông|y)\s$", re.I)
_MANY = re.compile(r"(?:cấp|khối|nông|các|những|nhiều|mỗi|từng|một số|một|vài|hai|ba|bốn|số|mọi|bao nhiêu|(?<!\b(?:19|20)\d)\d|[)%])\s*$", re.I)
_ONE_OF_MANY = re.compile(r"trường|khối|công ty|tổng công ty|công an|quân sự|bệnh viện|cơ quan|biên phòng|trung đoàn|tiểu đoàn|sư đoàn|lữ đoàn|học viện|đồn|trung tâm|tập đoàn", re.I)
_ROMAN = re.compile(r"[IVX]+")
_NAMING = re.compile(rf"\s[{_UP}\d]|\s{_LEVEL}(?:\s|$)")
_IS_A = re.compile(rf"(?<!\w)({NAME}) (?:vốn |cũng )?là (?:một )?(?:trong (?:những|số) )?({_LV})(?=\W|$)")
_BODY_END = re.compile(r"(?:\s(?:và|các|cơ sở|cơ quan))+$")
_PARENT = re.compile(rf"\s*(?:\((?P<bracket>(?:{_LEVEL}\s?)?{NAME})\)|,\s(?P<level>{_LEVEL})\s(?P<after>{NAME})|\s[-–]\s(?P<dash>{NAME})(?=\W))")


@dataclass(frozen=True, slots=True)
class UnitName:
    """A name of an organisation or place at `[start, stop)`.

    `level` is in full («thành phố»), `proper` the proper name or None for a general word («Đảng bộ huyện»), `parent` a place that the
    text adds in brackets or after a comma. `organ` is true for an office of the unit («Ban Tổ chức Tỉnh ủy»), which often only reports.
    """

    start: int
    stop: int
    surface: str
    head: Head
    level: str | None
    proper: str | None
    body: str | None = None
    parent: str | None = None
    organ: bool = False


def unit_names(text: str, tokens: Sequence[Word] | None = None, taken: Sequence[tuple[int, int]] = ()) -> list[UnitName]:
    """The names in one sentence, in order; a name stops where a `taken` span (a person's name) begins.

    `tokens` are `words(text)`, where the caller has them already.
    """
    found: list[UnitName] = []
    at = 0
    for position, _, form in words(text) if tokens is None else tokens:
        if form not in _HEADS or position < at or _NO_HEAD.search(text, max(0, position - 6), position):
            continue
        if (match := _UNIT.match(text, position)) is None:
            continue
        start, stop = match.span()
        cut = next((a for a, b in taken if start < a < stop), None)
        if cut is not None:
            again = _UNIT.match(text[:cut].rstrip(), start)
            if again is None:
                continue
            match = again
        unit = _read(match, text)
        at = match.end()
        if unit is not None:
            found.append(unit)
            at = unit.stop
    if " là " in text and (defined := _IS_A.search(text)) and not any(u.start < defined.end(1) and defined.start(1) < u.stop for u in found):
        # Ân Phú là xã nhỏ nhất huyện
        found.append(UnitName(*defined.span(1), defined[1], "place", LEVELS[defined[2]], defined[1]))
        found.sort(key=lambda unit: unit.start)
    return found


def _read(match: re.Match[str], text: str) -> UnitName | None:
    get = match.groupdict().get
    start, stop = match.span()
    surface = match.group()
    first = surface.split(" ", 1)[0].lower()
    many = _MANY.search(text, max(0, start - 12), start) is not None and first not in ("toàn", "cả")
    if office := get("office"):
        organ = first not in _OFFICES
        return _unit(text, start, stop, "office", _OFFICES[office.lower()], get("office_name"), None, organ)
    if party := get("party"):
        head: Head = "branch" if party.lower().startswith("chi") else "committee"
        organ = first not in ("đảng", "chi", "toàn", "cả")
        body, form, proper = get("party_body"), get("party_level"), get("party_name") or get("party_bare")
        level = LEVELS[form.lower()] if form else None
        if many and proper is None and (body is None or body.islower()):
            return None
        return _unit(text, start, stop, head, level, proper, body, organ)
    if union := get("union"):
        return _unit(text, start, stop, "union", _OFFICES[union.lower()], get("union_name"), None, False)
    if body := get("body"):
        return None if many or not _NAMING.search(body) else _unit(text, start, stop, "body", None, None, body, False)
    if form := get("level") or get("small"):
        name = get("name") or get("small_name")
        if many and name is not None and name.isdigit():
            return None
        return _unit(text, start, stop, "place", LEVELS[form.lower()], name, None, False)
    if every := get("all"):
        low = every.lower()
        nation = low in ("đảng", "đảng ta")
        return UnitName(start, stop, surface, "general", "quốc gia" if nation else low.removeprefix("đảng bộ ").removeprefix("đảng bộ") or None, None)
    if many:
        return None
    if own := get("self"):
        return UnitName(start, stop, surface, "general", "trường" if own.lower() == "nhà trường" else None, None)
    return UnitName(start, stop, surface, "general", LEVELS[match["bare_level"].lower()], None)


def _unit(
    text: str, start: int, stop: int, head: Head, level: str | None, proper: str | None, body: str | None, organ: bool
) -> UnitName | None:
    parent = None
    if proper and proper.isupper() and len(proper) > 1 and not _ROMAN.fullmatch(proper):
        if not text[start:stop].isupper():
            return None  # xã ATK: an abbreviation, no name
        proper = proper.title()
    if body:
        length = len(body)
        body = _BODY_END.sub("", body)
        stop -= length - len(body)
        if _ONE_OF_MANY.fullmatch(body):  # «Đảng bộ trường», «Đảng ủy khối»: which one, the article says
            level, body = body.lower(), None
    if (proper or body) and (more := _PARENT.match(text, stop)):
        parent = more["bracket"] or more["dash"] or (f"{more['level']} {more['after']}" if more["after"] else None)
        if more["bracket"]:
            stop = more.end()
    return UnitName(start, stop, text[start:stop], head, level, proper, body, parent, organ)


# Trường THPT Quảng Xương 4: the part of a name that an article goes on with alone
NUMBERED = re.compile(rf"{NAME} \d{{1,2}}$")
# a place known only from the gazetteer counts where it opens a clause and something is said of it
_OPENING = re.compile(
    rf"(?:^|[:;.“\"–-]\s|,\s|\b(?:[Nn]hư|[Cc]òn|[Ởở]|[Tt]ại|là|[Nn]ăm\s\d{{4}},?)\s)({_CAP}(?:\s{_CAP}){{1,3}})"
    r"(?=:|\s(?:năm|có|đã|được|kết nạp|mới|cũng|hiện|vẫn|còn|chỉ|vượt|đạt|thiếu|phát triển|phấn đấu|là|\(|\d))"
)


def names_alone(text: str, known: re.Pattern[str] | None, taken: Sequence[tuple[int, int]]) -> list[UnitName]:
    """Places without their level: those that the article names with it elsewhere, and districts that open a clause («Định Hóa năm 2020 …»)."""
    found = [UnitName(*match.span(), match[0], "place", None, match[0]) for match in known.finditer(text)] if known else []
    districts = levels()
    found += [UnitName(*match.span(1), match[1], "place", None, match[1]) for match in _OPENING.finditer(text) if match[1] in districts]
    apart: list[UnitName] = []
    for name in sorted(found, key=lambda name: name.start):
        if not any(a < name.stop and name.start < b for a, b in (*taken, *((other.start, other.stop) for other in apart))):
            apart.append(name)
    return apart


@dataclass(frozen=True, slots=True)
class BareName:
    """A proper name that stands alone before a number in a list: «Tứ Kỳ 88», «Bắc Bình (27)»."""

    start: int
    stop: int
    surface: str


_NO_NAMES = frozenset(
    "Người Nữ Nam Tổng Số Riêng Trong Năm Tính Theo Tại Còn Đến Hiện Có Từ Qua Kết Phấn Tuổi Trình Thành Đảng Chi Hôm Tháng Quý Ngày"
    " Huy Lớp Khối Đợt Gần Hơn Trên Cả Toàn Mới Đã Được Nghị Chỉ Kế Quyết Hướng Báo Điều Thông Công".split()
)
_BARE = re.compile(rf"(?<![\w.])(?<!người )(?<!dân tộc )(?<!đồng bào )({_CAP}(?:\s{_CAP}){{1,3}})(?=\s*(?:\(|:|–|-|là|có|với|đạt|vượt|thiếu|hụt|kết nạp)?\s*(?:hơn|gần|trên|dưới|chỉ)?\s*\d)")


def bare_names(text: str, taken: Sequence[tuple[int, int]]) -> list[BareName]:
    """Names of two to four syllables right before a number, outside the `taken` spans."""
    found = [BareName(*match.span(1), match[1]) for match in _BARE.finditer(text) if match[1].split(" ", 1)[0] not in _NO_NAMES]
    return [name for name in found if not any(a < name.stop and name.start < b for a, b in taken)]
