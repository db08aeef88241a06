"""Quantities of one sentence: «gần 130 chi bộ», «vượt 4,65%», «5/9 chi bộ», «từ 1 – 2 đảng viên», «gấp 2,6 lần».

Every number is returned; `reason` is None where it may count something, and else names why it cannot: `ordinal`,
`name_part`, `document_number`, `date`, `clock`, `code`, `list_number`, `phone`, `money`, `physical`, `duration`, `age`,
`vague` («bảy, tám người»), `indefinite` («một đảng viên»: a member, any). «2,662 đảng viên» is read as whole people.
Not covered: what is counted, and sums in words («hơn chục», «vài»). Dates are left to `taken`; those that nobody took
are known by their shape and their cues only. An a/b that could be a date («5/9») needs a counted noun or a cue.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal
from typing import Literal, NamedTuple, TypeVar, cast

from extractor.grammar.number import COUNTED, DIGITS, Number, numbers, parse_number

Measure = Literal["count", "percent", "ratio", "times"]
Qualifier = Literal["exact", "about", "nearly", "over", "under", "at_least", "at_most"]


@dataclass(frozen=True, slots=True)
class Quantity:
    """[start, stop) is the mention with its qualifier and %; [number_start, number_stop) the number, range or a/b alone.

    `value_max` closes a range; `of` is the denominator of a ratio. Where `reason` is set, `value` is what the first
    figure says, 0 where it says nothing («12.7.2018»). `word`: the number is said in words.
    """

    start: int
    stop: int
    number_start: int
    number_stop: int
    value: Decimal
    value_max: Decimal | None
    of: Decimal | None
    measure: Measure
    qualifier: Qualifier
    surface: str
    reason: str | None = None
    word: bool = False


def _table(rows: str) -> dict[str, str]:
    """`label: phrase | phrase` a line, turned into phrase → label."""
    pairs = (line.split(":") for line in rows.strip().splitlines())
    return {phrase.strip(): label.strip() for label, phrases in pairs for phrase in phrases.split("|")}


QUALIFIERS = _table("""
about: khoảng | chừng | độ | cỡ | tầm | ước | ước tính | ước đạt | ước khoảng | trên dưới | khoảng chừng | vào khoảng
nearly: gần | xấp xỉ | sấp xỉ | ngót | ngót nghét | suýt soát | gần như
over: hơn | trên | quá | vượt quá
under: dưới | chưa đến | chưa đầy | chưa tới | chưa bằng | chưa quá | không đầy | không đến | không tới
at_least: ít nhất | tối thiểu | chí ít | không dưới | không ít hơn
at_most: tối đa | nhiều nhất | không quá | không vượt quá | không hơn | không nhiều hơn | không để quá
""")
_LAST_OF_QUALIFIER = frozenset(phrase.split()[-1] for phrase in QUALIFIERS)
# cao hơn 3 | trình độ 12: after these the word is no qualifier
_NO_QUALIFIER = {
    "hơn": frozenset("nhiều ít cao thấp lớn nhỏ trẻ già kém tốt sớm muộn nhanh chậm dài ngắn".split()),
    "độ": frozenset("trình nhiệt mật tốc chế mức cường góc tiến thái".split()),
    "gần": frozenset("đây".split()),
}
# ít nhất phải có 3 | tối đa là 140
_FILLERS = frozenset("là có phải đạt được từ cũng khoảng".split())

# what stands right after a number and makes it no count
UNITS = _table("""
percent: % | phần trăm | điểm phần
age: tuổi
duration: năm | tháng | ngày | tuần | giờ | phút | giây | tiếng | nhiệm kỳ | thập kỷ | thập niên | thế kỷ | học kỳ
money: đồng | đ | vnđ | vnd | usd | euro | đô la | tr | k
physical: ha | héc | hecta | km | m | cm | mm | mét | kg | ki | g | gam | tấn | tạ | yến | lít | kwh | kw | mw | sào
""")
# đồng chí | ngày công | tấn công: these only begin like a unit
_NO_UNIT = {
    "đồng": frozenset("chí bào đội nghiệp".split()),
    "ngày": frozenset(["công"]),
    "tấn": frozenset(["công"]),
    "tuần": frozenset(["tra"]),
    "tiếng": frozenset("nói anh".split()),
}
# what stands right before a number and makes it no count, unless a counted noun follows
CUES = _table("""
date: ngày | tháng | mùng | mồng | sáng | chiều | tối | trưa | đêm | hôm | dịp | quý | năm
ordinal: thứ | khóa | khoá | điều | khoản | chương | mục | trang | bảng | biểu | hạng | loại | top | đợt | vòng | bài
ordinal: lớp | cấp | phần | kỳ | lần | giai đoạn | chuyên đề | tiêu chí | khu vực | vùng | phụ lục | bước | quyển | tập
name_part: quận | phường | phố | khu | tổ | thôn | ấp | bản | làng | buôn | xóm | khóm | khối | cụm | dân phố | chi bộ
name_part: số | phòng | đường | lộ | ngõ | ngách | hẻm | kiệt | tầng | lô | nhà máy | đại đội | quân khu | công nghiệp
name_part: sư đoàn | trung đoàn | tiểu đoàn | lữ đoàn | binh đoàn | quân đoàn | cách mạng | tuyến
document_number: chỉ thị | nghị quyết | đề án | kết luận | quy định | hướng dẫn | thông tư | nghị định | quyết định
document_number: trung ương | công văn | thông báo | quy chế | công điện | tờ trình
phone: thoại | đt | hotline | fax | zalo | tel
""")
_CUES_BEFORE_NOUN = frozenset("thứ khóa khoá điều mùng mồng ngày tháng sáng chiều tối hôm năm".split())
# tổng số 45 | mỗi ngày 3 | trung cấp 102 | khối phường 79: here the word is no cue
_NO_CUE = frozenset(
    "tổng trong con mỗi hằng hàng một mấy nhiều toàn cả quân sĩ có được trung sơ cao khối ở cho vũ nông".split()
)
_HIGHEST = {"date": 31, "name_part": 99, "ordinal": 200, "document_number": 9999}
# Trường THPT Hà Trung 4 | bản Huổi Lân, Pa Cô 3: the number ends the name of a small place
_SMALL_PLACES = frozenset("thôn bản xóm ấp buôn làng khóm tổ thpt thcs học non".split())
_DATE = re.compile(
    r"(?:19|20)[0-9]{2}([/.-])[0-9]{1,2}\1[0-9]{1,2}(?![0-9])"  # 2018-07-12
    r"|[0-9]{1,2} ?([/.-]) ?[0-9]{1,2} ?\2 ?[0-9]{2,4}(?![0-9])"  # 12.7.2018 | 21-1-2019
    r"|(?:0?[1-9]|1[0-2]) ?[/.-] ?(?:19|20)[0-9]{2}(?![0-9])"  # 6-2023
    r"|(?:19|20)[0-9]{2} ?[/–—-] ?(?:19|20)?[0-9]{2}(?![0-9.,])"  # 2020 - 2025
)
_DOCUMENT_TAIL = re.compile(r"/[0-9]{4}/[A-ZĐ]|/[A-ZĐ]{2}|[-–][A-ZĐ]{2}| ?[-–] ?[A-ZĐ]{2,}[a-z]?/")  # 98 - KH/TU
_CLOCK = re.compile(r"[0-9]{1,2}(?::[0-9]{2}(?::[0-9]{2})?| ?[hHg](?:[0-9]{2})?(?![^\W_])| giờ [0-9]{1,2}(?![\w%/]|[.,][0-9]))")
_LIST_NUMBER = re.compile(r"\s{0,9}\(?([0-9]{1,2}(?:\.[0-9]{1,2}){0,2})(?:[.)](?![0-9]))")
_RANGE_GAP = re.compile(r" ?%? ?[-–—] ?| ?%? (?:đến|tới)(?: dưới| gần| hơn| khoảng)? ")
_GROUPED = re.compile(r"[1-9][0-9]{0,2},[0-9]{3}")
_SCALED = re.compile(r"([0-9.,]+) ?[^0-9]+")
_AFTER = re.compile(r"[ \u00a0]*(%|[^\W\d_]+)(?:[ \u00a0]+([^\W\d_]+|(?:19|20)[0-9]{2}(?![0-9.])))?")
_PERCENT = re.compile(r" *(?:%|(?:điểm )?phần trăm)", re.I)
_OR_MORE = re.compile(r"[^.;:,()0-9]{0,60}?\btrở (lên|xuống)")
_OR_MORE_AT_ONCE = re.compile(r"(?: [^\W\d_]+){0,4}? trở (lên|xuống)")
# 604 TCCSĐ hoàn thành tốt nhiệm vụ trở lên: a rating or better, not 604 or more
_RATING = re.compile(r"nhiệm vụ|trình độ|hoàn thành|đại học|tốt |khá ")
_HOLIDAYS = frozenset("3/2 3/3 26/3 30/4 1/5 19/5 21/6 27/7 2/9 20/10 7/11 20/11 22/12".split())
_RATIO_NOUNS = frozenset("số tổng kế chỉ diện chi đảng".split())
_RATIO_CUES = frozenset("là có đạt được còn bằng nạp chiếm với".split())
_PERSONS = frozenset("người em đồng đảng đoàn quần học thanh cán hội".split())
# chỉ có một đảng viên: this one is counted, «một đảng viên» alone is a member, any
_COUNTS_ONE = frozenset("chỉ thêm đúng nạp được còn thiếu giảm tăng vượt nhất thiểu".split())
_HALF = re.compile(r"\b(?:(hơn|quá|gần|non|già|khoảng) )?(?:một nửa|nửa(?= (?:tổng )?số))|\b(hơn|quá|gần|non|già) nửa\b")
_HALF_QUALIFIERS = {"non": "nearly", "già": "over"}
_FOLD = re.compile(r"\b(?:(hơn|gần|trên|khoảng) )?gấp (?:(hơn|gần|trên|khoảng) )?(đôi|rưỡi|rưởi)\b")
_PARTS = re.compile(r" phần ([0-9]{1,2}|hai|ba|tư|bốn|năm|sáu|mười)(?![^\W_])")


def quantities(text: str, taken: Sequence[tuple[int, int]] = ()) -> list[Quantity]:
    """All numbers of one sentence outside the `taken` spans: in order, disjoint."""
    idioms = list(_outside(_idioms(text), taken)) if "nửa" in text or "gấp" in text else []
    spans = [*taken, *((idiom.start, idiom.stop) for idiom in idioms)] if idioms else taken
    free = list(_outside(numbers(text), spans))
    found = idioms
    at, last = 0, None
    while at < len(free):
        last = _read(text, free[at], free[at + 1] if at + 1 < len(free) else None, last)
        found.append(last)
        at += 1
        while at < len(free) and free[at].start < last.stop:
            at += 1
    return sorted(found, key=lambda quantity: quantity.start) if idioms else found


_Mention = TypeVar("_Mention", Number, Quantity)


def _outside(mentions: Iterable[_Mention], spans: Sequence[tuple[int, int]]) -> Iterator[_Mention]:
    """Those of the ordered `mentions` that touch none of the spans."""
    if not spans:
        yield from mentions
        return
    ordered = sorted(spans)
    at = 0
    for mention in mentions:
        while at < len(ordered) and ordered[at][1] <= mention.start:
            at += 1
        if at == len(ordered) or ordered[at][0] >= mention.stop:
            yield mention


def _idioms(text: str) -> Iterator[Quantity]:
    """gấp đôi, gấp rưỡi; hơn một nửa, quá nửa, nửa số chi bộ."""
    for match in _FOLD.finditer(text):
        qualifier = cast(Qualifier, QUALIFIERS.get(match[1] or match[2], "exact"))
        value = Decimal(2) if match[3] == "đôi" else Decimal("1.5")
        yield Quantity(*match.span(), *match.span(3), value, None, None, "times", qualifier, match[0], None, True)
    for match in _HALF.finditer(text):
        hedge = match[1] or match[2]
        qualifier = cast(Qualifier, _HALF_QUALIFIERS.get(hedge) or QUALIFIERS.get(hedge, "exact"))
        unit = _after(text, match.end()).unit
        half = Decimal(1), None, Decimal(2)
        yield Quantity(*match.span(), *match.span(), *half, "ratio", qualifier, match[0], unit, True)


class _After(NamedTuple):
    """The one or two words after a number, in lower case, where they end, and whether they are a unit or are counted."""

    first: str = ""
    second: str = ""
    first_stop: int = 0
    second_stop: int = 0
    unit: str | None = None
    counted: bool = False


def _after(text: str, stop: int) -> _After:
    match = _AFTER.match(text, stop)
    if match is None:
        return _After()
    first, second = match[1].lower(), (match[2] or "").lower()
    pair = f"{first} {second}"
    unit = UNITS.get(pair) or UNITS.get(first)
    # kết nạp 45 năm 2023: the year is no unit of the 45
    if unit and (second in _NO_UNIT.get(first, ()) or first == "năm" and second.isdigit() and text[stop - 1].isdigit()):
        unit = None
    return _After(first, second, match.end(1), match.end(2), unit, pair in COUNTED or first in COUNTED and first not in UNITS)


class _Joined(NamedTuple):
    """What a number and the one after it make together: a/b, a – b, từ a đến b; or the first alone."""

    value: Decimal
    stop: int
    value_max: Decimal | None = None
    of: Decimal | None = None
    days: bool = False


def _joined(text: str, number: Number, following: Number | None) -> _Joined:
    value, high = number.value or Decimal(0), following.value if following else None
    alone = _Joined(value, number.stop)
    if following is None or high is None or following.start - number.stop > 16 or number.word != following.word:
        return alone
    gap, tail = text[number.stop : following.start], text[following.stop : following.stop + 2]
    if gap.strip() == "/":
        return _Joined(value, following.stop, of=high)
    if not _RANGE_GAP.fullmatch(gap) or "%" in gap and tail.lstrip()[:1] != "%":
        return alone
    if tail[:1] in ("/", "-", ".") and tail[1:].isdigit():
        return _Joined(value, number.stop, days=high <= 31)  # từ 10 đến 19/1
    scaled = _SCALED.fullmatch(text, following.start, following.stop)
    if scaled and text[number.stop - 1].isdigit() and (bare := parse_number(scaled[1])) and value < bare:
        value *= high / bare  # 2 - 3 triệu
    return _Joined(value, following.stop, value_max=high) if value < high else alone


def _read(text: str, number: Number, following: Number | None, last: Quantity | None) -> Quantity:
    """The quantity that starts with `number`; it may take `following` in."""
    start, stop = number.start, number.stop
    reason: str | None
    if not number.word and (shape := _shape(text, number, last)) is not None:
        reason, stop = shape
        value = number.value or Decimal(0)
        return Quantity(start, stop, start, stop, value, None, None, "count", "exact", text[start:stop], reason)
    words = text[max(0, start - 40) : start].lower().replace("(", " ( ").split()[-5:]
    qualifier, used = _qualifier(words)
    rest = words[:-used] if used else words
    value, stop, value_max, of, days = _joined(text, number, following)
    number_stop, after = stop, _after(text, stop)
    measure: Measure = "count"
    reason = "date" if days else None
    if of is not None:
        measure = "ratio"
        reason = "date" if _is_day(text[start:stop], rest, after, qualifier) else None
    elif after.unit == "percent":
        measure, stop = "percent", max(stop, getattr(_PERCENT.match(text, stop), "end", int)())
    elif after.first == "phần" and (parts := _PARTS.match(text, stop)):
        measure, of, stop, number_stop = "ratio", parse_number(parts[1]), parts.end(), parts.end()
    elif (fold := _folds(rest, after)) is not None:
        measure, stop = "times", after.first_stop if after.first == "lần" else stop
        if fold:
            more = (qualifier, 0) if used else _qualifier(rest[:-1])
            qualifier, used = more[0], used + 1 + more[1]
    elif not days:
        reason = (None if used else _cue(text, number, rest, after, last)) or after.unit or _kind(text, number, rest, after)
        if reason is None and value_max is None:
            if (pair := _six_or_seven(text, number, following, after, rest)) is not None:
                value, value_max, stop = pair
                number_stop = stop
            elif after.counted and _GROUPED.fullmatch(text, start, stop):
                value = Decimal(int(value * 1000))
    since = bool(rest) and rest[-1] == "từ" and used < len(words)
    if value_max is not None and since:
        used += 1
    elif reason is None and qualifier == "exact" and (bound := _or_more(text, stop, since)) is not None:
        qualifier, stop = bound
        used += since
    start = _back(text, start, used)
    surface = text[start:stop]
    return Quantity(
        start, stop, number.start, number_stop, value, value_max, of, measure, qualifier, surface, reason, number.word
    )


def _shape(text: str, number: Number, last: Quantity | None) -> tuple[str, int] | None:
    """The reason that the characters around a figure give alone, and where its mention ends."""
    start, stop, value, _ = number
    before, after = text[start - 1 : start], text[stop : stop + 1]
    if start < 12 and (match := _LIST_NUMBER.match(text)) and match.start(1) == start and match.end(1) >= stop:
        return "list_number", match.end(1)
    if before.isalpha() or before == "_":
        squared = before == "m" and stop - start == 1 and not text[start - 2 : start - 1].isupper()
        return "physical" if squared else "code", stop
    if before in ("-", "–") and start > 1 and text[start - 2].isalpha():
        return "code", stop
    if after in ("-", "–", "—", "/", ":", " ", "h", "H", "g", ".") or value is None:
        date = _DATE.match(text, start)
        if date and not _DOCUMENT_TAIL.match(text, date.end()):
            return "date", date.end()
        if match := _CLOCK.match(text, start):
            return "clock", match.end()
        if _DOCUMENT_TAIL.match(text, stop):
            return "document_number", stop
    digits = text[start:stop]
    if digits[0] == "0" and len(digits) > 3 and digits[1].isdigit():
        return "phone", stop
    if last is not None and last.reason == "phone" and text[last.stop : start] in (" ", ".", "-", " - ", ") "):
        return "phone", stop
    if value is None or after == "+" or len(digits) > 9 and digits.isdigit():
        return "code", stop
    if after.isalpha() and digits[-1].isdigit():
        glued = _after(text, stop)
        return None if glued.unit or glued.counted else ("code", stop)
    return None


def _qualifier(words: list[str]) -> tuple[Qualifier, int]:
    """The qualifier that the last words before a number spell, and how many words it takes."""
    if not words:
        return "exact", 0
    last = words[-1]
    if last in _LAST_OF_QUALIFIER:
        for size in (3, 2, 1):
            label = QUALIFIERS.get(" ".join(words[-size:])) if len(words) >= size else None
            if label and not (size == 1 and len(words) > 1 and words[-2] in _NO_QUALIFIER.get(last, ())):
                return cast(Qualifier, label), size
    if last in _FILLERS:
        qualifier, size = _qualifier(words[:-1])
        if size > 1 or size and last == "từ":
            return qualifier, size + 1
    return "exact", 0


def _folds(words: list[str], after: _After) -> bool | None:
    """gấp 3 | gấp 3 lần: True; tăng 3 lần, cao hơn 3 lần: False; else None. «lần thứ 3» and «3 lần họp» are no times."""
    if words and words[-1] == "gấp":
        return True
    if after.first != "lần" or after.second == "thứ" or not words:
        return None
    return False if words[-1] in ("tăng", "giảm", "bằng", "hơn", "lên") or "gấp" in words[-3:] else None


def _is_day(text: str, words: list[str], after: _After, qualifier: Qualifier) -> bool:
    """Is this a/b a day and a month? «đợt 3/2» is; «5/9 chi bộ» is not."""
    day, _, month = (part.strip() for part in text.partition("/"))
    if not (day.isdigit() and month.isdigit() and len(day) < 3 and len(month) < 3 and int(day) < 32 and int(month) < 13):
        return False
    cue = words[-1] if words else ""
    if CUES.get(cue) == "date" or cue in ("đợt", "lễ"):
        return True
    if after.counted or qualifier != "exact" or after.first in _RATIO_NOUNS:
        return False
    return day[0] == "0" or month[0] == "0" or text in _HOLIDAYS or cue not in _RATIO_CUES


def _cue(text: str, number: Number, words: list[str], after: _After, last: Quantity | None) -> str | None:
    """The reason that the words before a number give; a counted noun or a unit after it mostly overrules them."""
    start, value = number.start, number.value or Decimal(0)
    whole, stands_alone = value == value.to_integral_value(), not after.counted and not after.unit
    if last is not None and last.reason in _HIGHEST and whole and value <= 31 and stands_alone:
        if text[last.stop : start] in (", ", " và ", "-", " - ", " – "):
            return last.reason  # thôn 1, 2 và 3
    if not words or not text[start - 1].isspace():
        return None
    pair = " ".join(words[-2:])
    size = 2 if pair in CUES else 1
    label = CUES.get(pair) or CUES.get(words[-1])
    if label == "phone":
        return label if value > 999 or text[start] == "0" else None
    if label and (len(words) <= size or words[-size - 1] not in _NO_CUE):
        if words[-1] == "năm":
            return "date" if _is_year(text, number) else None
        if value <= _HIGHEST[label] and (whole or label == "date") and not _is_name(text, start, label, pair):
            if stands_alone or words[-1] in _CUES_BEFORE_NOUN:
                return label
    return "name_part" if whole and value < 20 and stands_alone and _ends_place(text, start) else None


def _is_name(text: str, start: int, label: str, pair: str) -> bool:
    """Tứ Kỳ 88: the cue is the end of a name; chi bộ 29: without its capital it is counted, not named."""
    before = text[_back(text, start, 2) : start].split()
    if pair == "chi bộ":
        return before[0][0].islower()
    return label == "ordinal" and len(before) == 2 and before[0].istitle() and before[1].istitle()


def _is_year(text: str, number: Number) -> bool:
    return number.value is not None and 1900 <= number.value <= 2100 and text[number.start : number.stop].isdigit()


def _ends_place(text: str, start: int) -> bool:
    """bản Huổi Lân, Pa Cô 3: are there capitalised names before the number, and before them a kind of small place?"""
    words = text[max(0, start - 48) : start].split()
    names = 0
    while words and words[-1][0].isupper() and words[-1].lower() not in _SMALL_PLACES:
        words.pop()
        names += 1
    return names > 0 and bool(words) and words[-1].lower() in _SMALL_PLACES


def _kind(text: str, number: Number, words: list[str], after: _After) -> str | None:
    """The reasons that need more than one cue: bare years, ages told before the number, «bảy, tám người» …"""
    if _is_year(text, number) and not after.counted:
        return "date"
    if "tuổi" in words[-4:] and not after.counted:
        told = words.index("tuổi")
        if told == 0 or not words[told - 1][-1].isdigit():
            return "age"  # tuổi bình quân xấp xỉ 60
    millions = text[number.stop : number.stop + 1] == "/" and (number.value or 0) > 9999  # 40 triệu/người/năm
    if (millions or text[number.stop - 1] in "ỷỉ") and not after.counted:
        return "money"
    if number.word and words:
        if words[-1][-1] == "," and words[-1][:-1] in DIGITS:
            return "vague"
        if number.value == 1 and words[-1] not in _COUNTS_ONE and words[-2:] != ["chỉ", "có"]:
            return "indefinite"
    return "indefinite" if number.word and number.value == 1 and not words else None


def _six_or_seven(
    text: str, number: Number, following: Number | None, after: _After, words: list[str]
) -> tuple[Decimal, Decimal, int] | None:
    """6,7 đồng chí | 6, 7 đồng chí: two digits that follow each other are a range of people. Also where it ends."""
    start, stop = number.start, number.stop
    low, high = text[start], text[stop - 1]
    if stop - start == 1 and following is not None and text[stop : following.start] == ", ":
        if following.stop - following.start > 1:
            return None
        high, stop = text[following.start], following.stop
        after = _after(text, stop)
    elif stop - start != 3 or text[start + 1] != "," or low == "1" or "bình" in words[-4:]:
        return None
    if number.word or after.first not in _PERSONS or not high.isdigit() or int(high) != int(low) + 1:
        return None
    return Decimal(low), Decimal(high), stop


def _or_more(text: str, stop: int, since: bool) -> tuple[Qualifier, int] | None:
    """[từ] 9 đảng viên trở lên: at least; … trở xuống: at most. Also where the mention then ends."""
    if text.find("trở ", stop, stop + 72) < 0:
        return None
    match = (_OR_MORE if since else _OR_MORE_AT_ONCE).match(text, stop, stop + 80)
    if match is None or not since and _RATING.search(match[0]):
        return None
    at_once = match[0].strip() == f"trở {match[1]}"
    return "at_least" if match[1] == "lên" else "at_most", match.end() if at_once else stop


def _back(text: str, start: int, count: int) -> int:
    """The start of the `count`-th word before `start`."""
    for _ in range(count):
        end = len(text[max(0, start - 40) : start].rstrip()) + max(0, start - 40)
        start = max(text.rfind(" ", 0, end), text.rfind("(", 0, end), text.rfind("\u00a0", 0, end), -1) + 1
    return start
