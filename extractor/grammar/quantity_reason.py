"""Why a number counts nothing: «thôn 4», «lúc 7h30», «30 năm», «Nghị quyết 21», «5 tỷ đồng», «một đảng viên».

The reasons are `ordinal`, `name_part`, `document_number`, `date`, `clock`, `code`, `list_number`, `phone`, `money`,
`physical`, `duration`, `age`, `vague` («bảy, tám người») and `indefinite` («một đảng viên»: a member, any). Dates are
known by shape and cue only, as those of the time grammar are taken beforehand. Not covered: counts of other subjects.
"""

from __future__ import annotations

import re
from decimal import Decimal

from extractor.grammar.lexicon import labelled, phrases, words
from extractor.grammar.number import COUNTED, Found
from extractor.grammar.numeral import DIGITS

# what stands right after a number and makes it no count
UNITS = labelled("""
percent: % | phần trăm | điểm phần
age: tuổi
duration: năm | tháng | ngày | tuần | giờ | phút | giây | tiếng | nhiệm kỳ | thập kỷ | thập niên | thế kỷ | học kỳ
money: đồng | đ | vnđ | vnd | usd | euro | đô la | tr | k
physical: ha | m² | m³ | km² | héc | hecta | km | m | cm | mm | mét | kg | ki | g | gam | tấn | tạ | yến | lít | kwh | kw | mw | sào
""")
# đồng chí | ngày công | tấn công: these only begin like a unit
NO_UNIT = {
    "đồng": words("chí bào đội nghiệp"),
    "ngày": words("công"),
    "tấn": words("công"),
    "tuần": words("tra"),
    "tiếng": words("nói anh"),
}
# what stands right before a number and makes it no count, unless a counted noun follows
CUES = labelled("""
date: ngày | tháng | mùng | mồng | sáng | chiều | tối | trưa | đêm | hôm | dịp | quý | năm
ordinal: viên năm | thứ | khóa | khoá | điều | khoản | chương | mục | trang | bảng | biểu | hạng | loại | top | đợt | vòng | bài
ordinal: lớp | cấp | phần | kỳ | lần | giai đoạn | chuyên đề | tiêu chí | khu vực | vùng | phụ lục | bước | quyển | tập
ordinal: mức độ | cấp độ
name_part: quận | phường | phố | khu | tổ | thôn | ấp | bản | làng | buôn | xóm | khóm | khối | cụm | dân phố | chi bộ
name_part: số | phòng | chuyền | đường | lộ | ngõ | ngách | hẻm | kiệt | tầng | lô | nhà máy | đại đội | quân khu | công nghiệp
name_part: sư đoàn | trung đoàn | tiểu đoàn | lữ đoàn | binh đoàn | quân đoàn | cách mạng | tuyến
document_number: chỉ thị | nghị quyết | đề án | kết luận | quy định | hướng dẫn | thông tư | nghị định | quyết định
document_number: trung ương | công văn | thông báo | quy chế | công điện | tờ trình
phone: thoại | đt | hotline | fax | zalo | tel
""")
LAST_OF_CUE = frozenset(cue.split()[-1] for cue in CUES)
PHONES = frozenset(cue for cue, label in CUES.items() if label == "phone")
CUES_BEFORE_NOUN = words("thứ khóa khoá điều mùng mồng ngày tháng sáng chiều tối hôm lớp")
# tổng số 45 | mỗi ngày 3 | trung cấp 102 | khối phường 79: here the word is no cue
_NO_CUE = words("""
    tổng trong con mỗi cùng hằng hàng một mấy nhiều toàn cả quân sĩ có được trung sơ cao khối ở cho vũ nông thiểu biên quốc""")
_IN_NAMES = words("phòng đường lộ lô kiệt tuyến tầng")
_HIGHEST = {"date": 31, "name_part": 99, "ordinal": 200, "document_number": 9999}
_LAST_FORM = 12  # học sinh lớp 12 Trường THPT
_GOES_ON = words(", và - –") | {", ", " và ", " - ", " – "}
# Trường THPT Hà Trung 4 | bản Huổi Lân, Pa Cô 3: the number ends the name of a small place
_SMALL_PLACES = {**dict.fromkeys(words("thôn bản xóm ấp buôn làng khóm tổ"), 20), **dict.fromkeys(words("thpt thcs học non"), 5)}
_DATE = re.compile(
    r"(?:19|20)[0-9]{2}([/.-])[0-9]{1,2}\1[0-9]{1,2}(?![0-9])"  # 2018-07-12
    r"|[0-9]{1,2} ?([/.-]) ?[0-9]{1,2} ?\2 ?[0-9]{2,4}(?![0-9])"  # 12.7.2018 | 21-1-2019
    r"|(?:0?[1-9]|1[0-2]) ?[/.-] ?(?:19|20)[0-9]{2}(?![0-9])"  # 6-2023
    r"|(?:19|20)[0-9]{2} ?[/–—-] ?(?:19|20)?[0-9]{2}(?![0-9.,])"  # 2020 - 2025
)
_DOCUMENT_TAIL = re.compile(r"/[0-9]{4}/[A-ZĐ]|/[A-ZĐ]{2}|[-–][A-ZĐ]{2}| ?[-–] ?[A-ZĐ]{2,}[a-z]?/")  # 98 - KH/TU
_CLOCK = re.compile(
    r"[0-9]{1,2}(?::[0-9]{2}(?::[0-9]{2})?| ?[hHg](?:[0-9]{2})?(?![^\W_])| giờ [0-9]{1,2}(?![\w%/]|[.,][0-9]))"
)
_LIST_NUMBER = re.compile(r"\s{0,9}\(?([0-9]{1,2}(?:\.[0-9]{1,2}){0,2})(?:[.)](?![0-9]))")
_AFTER = re.compile(r"[ \u00a0]*+(%|đ/c(?![^\W\d_])|[^\W\d_]++)(?:[ \u00a0]++([^\W\d_]++|(?:19|20)[0-9]{2}(?![0-9]|[.][0-9])))?")
_HOLIDAYS = words("3/2 3/3 8/3 26/3 30/4 1/5 19/5 1/6 21/6 27/7 2/9 20/10 7/11 20/11 22/12")
_RATIO_NOUNS = words("số tổng kế chỉ diện chi đảng nữ")
_ARE_PEOPLE = frozenset((("là", "nữ"), ("là", "đảng"), ("là", "người")))
_DAY_FOLLOWS = words("ngày: gian: hạn: nhật: mạc: từ: dịp:")
_ENDS_ITEM = frozenset(",;.()") | {""}
_WEEKDAYS, _BODIES = words("thứ chủ"), words("huyện xã tỉnh phường quận trấn trường")
_RATIO_CUES = words("là có đạt được còn bằng nạp chiếm với")
# chỉ có một đảng viên: this one is counted
_COUNTS_ONE_AFTER = phrases("chỉ có, mới có, mới được, vẻn vẹn, chỉ mới, mỗi năm, hằng năm, hàng năm, xóa tên, khai trừ")
_COUNTS_ONE_BEFORE = re.compile(r"\s(?:đảng viên|đồng chí|trường hợp|chi bộ|tổ chức đảng)(?: phải)? bị(?!\w)")
_COUNTS_ONE = words("chỉ thêm đúng nạp được còn thiếu giảm tăng vượt nhất thiểu")

After = tuple[str, str, int, str | None, bool]
"""The one or two words after a number, where the first ends, the UNITS label, and whether they are COUNTED."""


def words_after(lower: str, stop: int) -> After:
    """What stands after a number that ends at `stop` of `lower`, a text in lower case."""
    match = _AFTER.match(lower, stop)
    if match is None:
        return "", "", 0, None, False
    first, second = match.groups("")
    unit, counted = unit_of(first, second)
    # kết nạp 45 năm 2023: the year is no unit of the 45
    if first == "năm" and second.isdigit() and lower[stop - 1].isdigit():
        unit = None
    return first, second, match.end(1), unit, counted


def unit_of(first: str, second: str) -> tuple[str | None, bool]:
    """The UNITS label of the words after a number, and whether they are COUNTED."""
    pair = f"{first} {second}"
    unit = UNITS.get(pair) or UNITS.get(first)
    if unit is None:
        return None, first in COUNTED or pair in COUNTED
    return None if first in NO_UNIT and second in NO_UNIT[first] else unit, pair in COUNTED


def by_shape(
    text: str, start: int, stop: int, value: Decimal | None, last: str | None, last_stop: int
) -> tuple[str, int] | None:
    """The reason that the characters around the figure at [start, stop) give alone, and where its mention ends.

    `last` and `last_stop` are the reason and the end of the number before this one.
    """
    before, after = text[start - 1 : start], text[stop : stop + 1]
    joined = after in _JOINS or (after == " " and text[stop + 1 : stop + 2] in _JOINS)
    apart = before == " " and after in _PARTS and not joined
    if apart and value is not None and last != "phone" and start > 11 and stop - start < 8 and text[start] != "0":
        return None  # most numbers
    if start < 12 and (match := _LIST_NUMBER.match(text)) and match.start(1) == start and match.end(1) >= stop:
        return "list_number", match.end(1)
    if before.isalpha() or before == "_":
        squared = before == "m" and stop - start == 1 and not text[start - 2 : start - 1].isupper()
        return "physical" if squared else "code", stop
    if before in ("-", "–") and start > 1 and text[start - 2].isalpha():
        return "code", stop
    if value is None or joined:
        date = _DATE.match(text, start)
        if date and not _DOCUMENT_TAIL.match(text, date.end()):
            return "date", date.end()
        if match := _CLOCK.match(text, start):
            return "clock", match.end()
        if _DOCUMENT_TAIL.match(text, stop):
            return "document_number", stop
    if text[start] == "0" and stop - start > 3 and text[start + 1].isdigit():
        return "phone", stop
    if last == "phone" and text[last_stop:start] in (" ", ".", "-", " - ", ") "):
        return "phone", stop
    if value is None or after == "+" or (stop - start > 9 and text[start:stop].isdigit()):
        return "code", stop
    if after.isalpha() and text[stop - 1].isdigit():
        *_, unit, counted = words_after(text, stop)
        return None if unit or counted else ("code", stop)
    return None


_JOINS = frozenset("-–—/:hHg.")
_PARTS = frozenset(" ,;%”")


def by_words(
    text: str,
    number: Found,
    before: list[str],
    adjacent: bool,
    unit: str | None,
    counted: bool,
    last: str | None,
    last_stop: int,
) -> str | None:
    """The reason that the words before and after a number give; a counted noun mostly overrules those before it.

    `adjacent`: nothing, no qualifier, stands between `before` and the number.
    """
    start, stop, value, word = number
    if value is None:
        return "code"
    alone = not counted and not unit
    if last in _HIGHEST and alone and value <= 31 and text[last_stop:start] in _GOES_ON:
        return last  # thôn 1, 2 và 3
    if adjacent and before and text[start - 1].isspace():
        cue = before[-1]
        if cue in LAST_OF_CUE and (label := _by_cue(text, number, value, before, alone)):
            return label
        if alone and value < 20 and text[text.rfind(" ", 0, start - 1) + 1].isupper() and _ends_place(text, start, int(value)):
            return "name_part"
    if unit:
        return unit
    if not counted:
        if stop - start == 4 and 1900 <= value <= 2100 and text[start:stop].isdigit():
            return "date"
        if "tuổi" in before[-4:]:
            told = before.index("tuổi")
            if before[told + 1 : told + 2] != ["đảng"] and (told == 0 or not before[told - 1][-1].isdigit()):
                return "age"  # tuổi trung bình gần 55
        # thu nhập 40 triệu/người/năm | thiệt hại 112 tỷ
        if text[stop - 1] in "ỷỉ" or (value > 9999 and text[stop : stop + 1] == "/"):
            return "money"
    return _by_numeral(value, before, _COUNTS_ONE_BEFORE.match(text, stop) is not None) if word else None


def _by_cue(text: str, number: Found, value: Decimal, before: list[str], alone: bool) -> str | None:
    pair = " ".join(before[-2:])
    size = 2 if pair in CUES else 1
    label = CUES.get(pair) or CUES.get(before[-1])
    if label is None or pair == "các cấp" or (len(before) > size and before[-size - 1] in _NO_CUE and before[-1] != "thứ"):
        return None
    start, stop, _, word = number
    if label == "phone":
        return label if value > 999 or text[start] == "0" else None
    if before[-1] == "năm" and size == 1:
        return label if 1900 <= value <= 2100 and (stop - start == 4 or word) else None
    if not alone and before[-1] not in CUES_BEFORE_NOUN:
        return None
    if value > (_LAST_FORM if not alone and before[-1] == "lớp" else _HIGHEST[label]) or (label != "date" and value % 1):
        return None
    words = text[max(0, start - 24) : start].split()[-2:]
    if pair == "chi bộ" and words[0][0].islower():
        return None  # chi bộ 29: counted; Chi bộ 29: named
    named = label in ("ordinal", "date") or before[-1] in _IN_NAMES  # Hòa Quý 5, Hải Phòng 58
    return None if named and len(words) == 2 and all(map(str.istitle, words)) else label


def _ends_place(text: str, start: int, value: int) -> bool:
    """bản Huổi Lân, Pa Cô 3: names before the number, and a kind of small place, of which one name has so many?"""
    words = text[max(0, start - 48) : start].split()
    names = 0
    while words and words[-1][0].isupper() and words[-1].lower() not in _SMALL_PLACES:
        words.pop()
        names += 1
    return names > 0 and bool(words) and value <= _SMALL_PLACES.get(words[-1].lower(), -1)


def _by_numeral(value: Decimal, before: list[str], counted: bool) -> str | None:
    """bảy, tám người: vague; một đảng viên: indefinite, but not in «chỉ có một đảng viên», «một đảng viên bị kỷ luật»."""
    last = before[-1] if before else ""
    if last.endswith(",") and DIGITS.get(last[:-1]) == value - 1:
        return "vague"
    counted |= last in _COUNTS_ONE or " ".join(before[-2:]) in _COUNTS_ONE_AFTER
    return "indefinite" if value == 1 and not counted else None


def is_day(text: str, start: int, stop: int, before: list[str], after: tuple[str, str], told: bool) -> bool:
    """Is the a/b at [start, stop) a day and a month? «đợt 3/2» is; «1/3 là nữ» is not, nor what a noun or qualifier has `told`."""
    figures = text[start:stop]
    day, _, month = (part.strip() for part in figures.partition("/"))
    if not (day.isdigit() and month.isdigit() and len(day) < 3 and len(month) < 3 and int(day) < 32 and int(month) < 13):
        return False
    cue = before[-1] if before else ""
    if CUES.get(cue) == "date" or cue in ("đợt", "lễ"):
        return True
    if told or after[0] in _RATIO_NOUNS or after in _ARE_PEOPLE or (cue.endswith(":") and cue not in _DAY_FOLLOWS):
        return False
    bracketed = text[start - 1] == "(" and text[stop : stop + 1] == ")"
    if figures not in _HOLIDAYS and (bracketed or (text[start - 1] == " " and text[stop : stop + 2].strip()[:1] in _ENDS_ITEM)):
        *_, second, last = ("", "", *text[max(0, start - 24) : start - 1].split())
        if (bracketed and last in _BODIES) or (last.istitle() and second.lower() not in _WEEKDAYS):
            return False  # Đảng bộ xã Hà Long (8/6), Hà Sơn 14/10: a result over its goal
    return day[0] == "0" or month[0] == "0" or figures in _HOLIDAYS or cue not in _RATIO_CUES
