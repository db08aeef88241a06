"""Numbers: «2.662», «4,65», «1,2 triệu», «hai mươi lăm đồng chí», «một nghìn rưỡi».

«2,662» alone reads as the decimal 2.662, as Vietnamese writes it; only two groups («8,415,662») or a point after the
comma («1,234.5») make the comma a separator of thousands. `quantity` reads «2,662 đảng viên» as whole people.
A numeral in words counts only before something that is counted, or in a run that can be nothing else («hai nghìn»),
because «năm» is also a year, «ba» a father and «tư» a thought. «không» alone is never zero, «một» needs a noun.
Not covered: Roman numerals, «vài», «hàng chục», «trăm hai» for 120, «một triệu hai» for 1,200,000.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from decimal import Decimal
from typing import NamedTuple

DIGITS = {
    "không": 0, "một": 1, "mốt": 1, "hai": 2, "ba": 3, "bốn": 4, "tư": 4, "năm": 5, "lăm": 5, "nhăm": 5,
    "sáu": 6, "bảy": 7, "bẩy": 7, "tám": 8, "chín": 9,
}  # fmt: skip
SCALES = {"nghìn": 10**3, "ngàn": 10**3, "vạn": 10**4, "triệu": 10**6, "tỷ": 10**9, "tỉ": 10**9}
_TENS = ("mươi", "chục")
_FILLERS = ("linh", "lẻ")
_HALVES = ("rưỡi", "rưởi")
# hai lăm (25), ba mốt (31): these forms of a digit stand only after a ten, so the ten may stay unsaid
_UNSAID_TEN = ("mốt", "lăm", "nhăm")
# hai mươi năm is twenty years, so a five after a ten has to be «lăm»
_AFTER_TEN = {word: value for word, value in DIGITS.items() if word not in ("không", "năm")}

_SPACE = "[ \u00a0\u202f]"
_FIGURE = re.compile(
    rf"(?P<dots>[1-9][0-9]{{0,2}}(?:\.[0-9]{{3}})+(?:,[0-9]+)?)"
    rf"|(?P<commas>[1-9][0-9]{{0,2}}(?:(?:,[0-9]{{3}}){{2,}}(?:\.[0-9]+)?|(?:,[0-9]{{3}})+\.[0-9]+))"
    rf"|(?P<spaces>[1-9][0-9]{{0,2}}(?:{_SPACE}[0-9]{{3}})+(?:,[0-9]+)?)"
    rf"|(?P<plain>[0-9]+(?:,[0-9]+)?|(?:0|[1-9][0-9]*)\.[0-9]+)"
)
# the age of the universe in seconds has 18 digits; a longer run is a code, or hostile
_LONGEST = 24
_DROPPED = {
    "dots": str.maketrans(",", ".", "."),
    "commas": str.maketrans("", "", ","),
    "spaces": str.maketrans(",", ".", " \u00a0\u202f"),
    "plain": str.maketrans(",", "."),
}


def read_figure(text: str) -> Decimal | None:
    """`"2.662"` → 2662; `"4,65"` → 4.65; `"04"` → 4; what is no one number (`"12.7.2018"`) → None."""
    match = _FIGURE.fullmatch(text) if len(text) <= _LONGEST else None
    if match is None or match.lastgroup is None:
        return None
    return Decimal(text.translate(_DROPPED[match.lastgroup]))


def parse_number(text: str) -> Decimal | None:
    """`"hai mươi lăm"` → 25; `"1,2 triệu"` → 1200000; two numbers (`"hai ba"`) or none → None."""
    text = text.strip()
    if (figure := read_figure(text)) is not None:
        return figure
    words = text.lower().split()
    return _Reader(words).whole() if words else None


class _Reader:
    """Reads a list of numeral words from left to right; `at` is the next word."""

    def __init__(self, words: list[str]) -> None:
        self.words = words
        self.at = 0

    def _next(self) -> str:
        return self.words[self.at] if self.at < len(self.words) else ""

    def _take(self, *wanted: str) -> bool:
        found = self._next() in wanted
        self.at += found
        return found

    def whole(self) -> Decimal | None:
        """Groups with falling scales: «hai triệu | năm trăm nghìn | không trăm mười»; all words must be used."""
        total, last = Decimal(0), Decimal(10**18)
        while self.at < len(self.words):
            start = self.at
            group, grain = self._half() if self._next() == "nửa" else self._group(after_scale=start > 0)
            if group is None:
                return None
            scale = Decimal(1)
            while self._next() in SCALES:
                scale *= SCALES[self._next()]
                self.at += 1
            if scale >= last or (scale == 1 and start and group >= last):
                return None
            grain = grain if scale == 1 else scale
            if self._take(*_HALVES):
                if grain < 100:
                    return None
                total += grain / 2
                if self.at < len(self.words):
                    return None
            total, last = total + group * scale, scale
            if scale == 1:
                break
        if self.at < len(self.words):
            return None
        return Decimal(int(total)) if total == int(total) else total.normalize()

    def _half(self) -> tuple[Decimal | None, Decimal]:
        """nửa triệu: half of the scale that has to follow."""
        self.at += 1
        return (Decimal("0.5") if self._next() in SCALES else None), Decimal(1)

    def _group(self, after_scale: bool) -> tuple[Decimal | None, Decimal]:
        """A number below a thousand, or a figure, and the size of its last word («trăm rưỡi» needs it)."""
        if after_scale and self._take(*_FILLERS):
            return self._below_hundred(), Decimal(1)
        word = self._next()
        first = read_figure(word) if word[:1].isdigit() else None
        if first is not None:
            self.at += 1
            if self._take(*_TENS):
                return first * 10, Decimal(10)
            if self._next() != "trăm":
                return first, Decimal(1)
        elif word in DIGITS and self.words[self.at + 1 : self.at + 2] == ["trăm"] and (after_scale or word != "không"):
            first = Decimal(DIGITS[word])
            self.at += 1
        if first is None:
            return self._below_hundred(), Decimal(1)
        self.at += 1
        hundreds = first * 100
        if self._take(*_FILLERS):
            unit = DIGITS.get(self._next())
            self.at += 1
            return (None if not unit else hundreds + unit), Decimal(1)
        if self._next() == "mười" or self.words[self.at + 1 : self.at + 2] in (["mươi"], ["chục"]):
            rest = self._below_hundred()
            return (None if rest is None else hundreds + rest), Decimal(1)
        return hundreds, Decimal(100)

    def _below_hundred(self) -> Decimal | None:
        if self._take("mười"):
            return Decimal(10 + self._unit())
        digit = DIGITS.get(self._next())
        if digit is None or self._next() in (*_UNSAID_TEN, "tư"):
            return None
        self.at += 1
        if self._take("chục"):
            return Decimal(digit * 10) if digit else None
        if self._take("mươi"):
            return Decimal(digit * 10 + self._unit()) if digit else None
        if digit and self._next() in _UNSAID_TEN:
            return Decimal(digit * 10 + self._unit())
        return Decimal(digit)

    def _unit(self) -> int:
        unit = _AFTER_TEN.get(self._next(), 0)
        self.at += unit > 0
        return unit


_SINGLE = {word: Decimal(value) for word, value in DIGITS.items()} | {"mười": Decimal(10)}


class Number(NamedTuple):
    """One number in a text: `value` is None for figures that are no one number («12.7.2018»); `word`: said in words."""

    start: int
    stop: int
    value: Decimal | None
    word: bool


# what a numeral in words may count: one syllable where that is clear, two where the first alone is not («đảng» | «đồng»)
COUNTED = frozenset(
    """người em cháu anh chị vị cụ đv hộ khẩu cặp nữ con cây cái chiếc căn ngôi suất lượt lần buổi cuộc đợt kỳ khâu bước
    thôn bản làng ấp buôn xóm khóm tổ khu xã phường huyện tỉnh quận trường trạm lớp nhóm đội ngành phòng ban chi tccsđ
    năm tháng ngày tuần giờ phút tuổi quý khóa khoá đời ha km tấn mét sào""".split()
) | frozenset(
    """đảng viên, đồng chí, chi bộ, đảng bộ, đảng ủy, đảng uỷ, cấp ủy, cấp uỷ, ủy viên, uỷ viên, đoàn viên, hội viên,
    quần chúng, học sinh, học viên, sinh viên, thanh niên, tân binh, cán bộ, công chức, viên chức, công nhân, công ty,
    công trình, giáo viên, giảng viên, quân nhân, chiến sĩ, chiến sỹ, chủ doanh, bí thư, già làng, đại biểu, thành viên,
    bác sĩ, bác sỹ, liệt sĩ, liệt sỹ, thương binh, phụ nữ, nông dân, lao động, vợ chồng, ông bà, gia đình, dân tộc,
    nhiệm kỳ, nhiệm vụ, tiêu chí, chỉ tiêu, chuyên đề, mô hình, trung tâm, cơ sở, cơ quan, đơn vị, doanh nghiệp,
    hợp tác, địa phương, địa bàn, thành phố, thị xã, thị trấn, hồ sơ, tập thể, cá nhân, huy hiệu, bằng khen, giấy khen,
    hội nghị, nghị quyết, kế hoạch, chương trình, dự án, giải pháp, nội dung, đoàn thể, chi đoàn, chi hội, thế hệ,
    thập kỷ, thập niên, thế kỷ, học kỳ, đầu mối, hạt nhân, tin bài, đảng phái""".replace("\n", " ").replace("    ", "").split(", ")
)
# kết nạp hai. | xã được ba; after these a numeral may close the clause
_LEAVES_NOUN_OUT = frozenset("nạp được còn thêm có giảm tăng là gấp thứ chỉ".split())
# năm đồng chí: five only where a noun has to follow; otherwise «năm» is a year
_BEFORE_FIVE = frozenset("nạp được có gồm thêm còn cho với là và cả chỉ những tới đến ít".split())
_TIME_NOUNS = frozenset("năm tháng ngày tuần học nay qua".split())
# mỗi một đảng viên: no count
_BEFORE_NO_ONE = frozenset("mỗi từng bất như".split())


def _cases(words: Iterable[str]) -> str:
    """Each word in lower and in upper case: «Triệu» with a capital is a name («Triệu Phong»)."""
    return "|".join(f"{word}|{word.upper()}" for word in words)


def _openers() -> str:
    """The words that may open a number, grouped under their first letter: the scan then skips on a single charset."""
    tails: dict[str, list[str]] = {}
    for word in (*DIGITS, "mười", "nửa"):
        if word not in ("không", "tư", *_UNSAID_TEN):
            tails.setdefault(word[0], []).append(word[1:])
    return "|".join(f"(?<=[{first}{first.upper()}])(?:{_cases(rest)})" for first, rest in tails.items())


_END = r"(?![^\W_])"
_MORE = f"(?:{_cases((*DIGITS, *SCALES, *_TENS, *_FILLERS, *_HALVES, 'mười', 'trăm'))}){_END}"
_SCALE = f"(?:{_cases((*SCALES, 'trăm', 'chục'))}){_END}"
NUMBER = re.compile(
    rf"[0-9mhbnstcMHBNSTC](?:"
    # 2 662 | 2.662 | 4,65; then 1,2 triệu | 2 triệu 500 nghìn | 2 triệu rưỡi
    rf"(?<=[0-9])(?P<figure>(?<=[1-9])[0-9]{{0,2}}(?:{_SPACE}[0-9]{{3}})+(?![0-9]|[.,/:-][0-9])|[0-9]*(?:[.,][0-9]+)*)"
    rf"(?P<scaled>(?:{_SPACE}?{_SCALE}(?:{_SPACE}[0-9]{{1,3}}(?={_SPACE}{_SCALE}))?){{0,4}}"
    rf"(?:{_SPACE}(?:{_cases(_HALVES)}){_END})?)"
    # hai mươi lăm
    rf"|(?<![^\W_].)(?:{_openers()}){_END}(?:{_SPACE}{_MORE}){{0,14}})"
)
_AFTER = re.compile(rf"{_SPACE}*(%|[^\W\d_]+)(?:{_SPACE}+([^\W\d_]+))?")
_SENTENCE_OPENERS = ".!?:;\"'“”‘«»(–-•*…"


def numbers(text: str) -> Iterator[Number]:
    """The numbers of `text`, left to right: all figures, and the numerals in words that their context allows."""
    at = 0
    while match := NUMBER.search(text, at):
        start, at = match.span()
        figure = match["figure"]
        if figure is None:
            if (found := _in_words(text, start, at)) is not None:
                yield found
        elif match["scaled"]:
            spaced = text[start:at].replace("\u00a0", " ").replace("\u202f", " ")
            yield Number(start, at, _scaled(spaced), False)
        else:
            yield Number(start, at, read_figure(text[start:at]), False)


def _scaled(text: str) -> Decimal | None:
    """1,2 triệu | 581triệu: a figure of any form, then scale words."""
    head = _FIGURE.match(text)
    if head is None:
        return None
    return parse_number(head[0].replace(" ", ".") + " " + text[head.end() :])


def _in_words(text: str, start: int, stop: int) -> Number | None:
    """The number in the numeral words of [start, stop), or None where they are no number here."""
    run = text[start:stop]
    lower = run.lower()
    if lower != run and not run.isupper() and not _opens_sentence(text, start):
        return None
    if lower in _SINGLE:
        return Number(start, stop, _SINGLE[lower], True) if _counts_here(text, start, stop, lower, run.isupper()) else None
    value = parse_number(lower)
    if value is None and lower.endswith(" năm"):
        # hai năm nay: two, years
        return _in_words(text, start, stop - 4)
    if value is None and lower.startswith("năm "):
        # năm hai nghìn: the year two thousand
        return _in_words(text, start + 4, stop)
    return None if value is None else Number(start, stop, value, True)


def _opens_sentence(text: str, start: int) -> bool:
    before = text[max(0, start - 4) : start].rstrip()
    return start == 0 or not before or before[-1] in _SENTENCE_OPENERS or "\n" in text[max(0, start - 4) : start]


def _counts_here(text: str, start: int, stop: int, word: str, upper: bool) -> bool:
    """Does a counted noun (or %, phần) follow this single numeral, or a verb that may leave the noun out stand before?"""
    before = text[max(0, start - 16) : start].lower().split()
    last = before[-1] if before else ""
    after = _AFTER.match(text, stop)
    if after is None:
        return word not in ("một", "năm") and last in _LEAVES_NOUN_OUT or last == "thứ"
    first, second = after[1], after[2] or ""
    if (first[0].isupper() and not upper and first not in ("TCCSĐ", "ĐV")) or last in ("ngày", "tháng", "mùng", "mồng"):
        return False
    first = first.lower()
    if word == "một" and last in _BEFORE_NO_ONE:
        return False
    if word == "năm" and (first in _TIME_NOUNS and second != "sinh" or last not in _BEFORE_FIVE and start > 0):
        return False
    if first in ("%", "phần") or last in ("gấp", "thứ"):
        return True
    return first in COUNTED or f"{first} {second.lower()}" in COUNTED
