"""Numerals and their values: «2.662», «4,65», «1,2 triệu», «hai mươi lăm», «một nghìn rưỡi».

«2,662» alone reads as the decimal 2.662, as Vietnamese writes it; only two groups («8,415,662») or a point after the
comma («1,234.5») make the comma a separator of thousands. `quantity` reads «2,662 đảng viên» as whole people.
Not covered: Roman numerals, «vài», «hàng chục», «trăm hai» for 120, «một triệu hai» for 1,200,000.
"""

from __future__ import annotations

import re
from decimal import Decimal

DIGITS = {
    "không": 0, "một": 1, "mốt": 1, "hai": 2, "ba": 3, "bốn": 4, "tư": 4, "năm": 5, "lăm": 5, "nhăm": 5,
    "sáu": 6, "bảy": 7, "bẩy": 7, "tám": 8, "chín": 9,
}  # fmt: skip
SCALES = {"nghìn": 10**3, "ngàn": 10**3, "vạn": 10**4, "triệu": 10**6, "tỷ": 10**9, "tỉ": 10**9}
TENS = ("mươi", "chục")
FILLERS = ("linh", "lẻ")
HALVES = ("rưỡi", "rưởi")
# hai lăm (25), ba mốt (31): these forms of a digit stand only after a ten, so the ten may stay unsaid
UNSAID_TEN = ("mốt", "lăm", "nhăm")
# hai mươi năm is twenty years, so a five after a ten has to be «lăm»
_AFTER_TEN = {word: value for word, value in DIGITS.items() if word not in ("không", "năm")}

SPACE = "[ \u00a0\u202f]"
_FIGURE = re.compile(
    rf"(?P<dots>[1-9][0-9]{{0,2}}(?:\.[0-9]{{3}})+(?:,[0-9]+)?)"
    rf"|(?P<commas>[1-9][0-9]{{0,2}}(?:(?:,[0-9]{{3}}){{2,}}(?:\.[0-9]+)?|(?:,[0-9]{{3}})+\.[0-9]+))"
    rf"|(?P<spaces>[1-9][0-9]{{0,2}}(?:{SPACE}[0-9]{{3}})+(?:,[0-9]+)?)"
    rf"|(?P<plain>[0-9]+(?:,[0-9]+)?|(?:0|[1-9][0-9]*)\.[0-9]+)"
)
# the age of the universe in seconds has 18 digits; a longer run is a code, or hostile
_LONGEST = 24
_MEMO_LIMIT = 4096


class _Values(dict[str, Decimal | None]):
    """What a figure is worth, remembered: the same few return in all articles."""

    def __missing__(self, figure: str) -> Decimal | None:
        if len(figure) > _LONGEST:
            return None
        if len(self) >= _MEMO_LIMIT:
            self.clear()
        value = self[figure] = _value(figure)
        return value


VALUES = _Values()
"""`"2.662"` → 2662; `"4,65"` → 4.65; `"04"` → 4; what is no one number (`"12.7.2018"`) → None."""


def _value(text: str) -> Decimal | None:
    if text.isdecimal():
        return Decimal(text)
    match = _FIGURE.fullmatch(text)
    if match is None:
        return None
    if match["commas"]:
        return Decimal(text.replace(",", ""))
    if match["dots"]:
        text = text.replace(".", "")
    return Decimal("".join(text.split()).replace(",", "."))


def parse_number(text: str) -> Decimal | None:
    """`"hai mươi lăm"` → 25; `"1,2 triệu"` → 1200000; two numbers (`"hai ba"`) or none → None."""
    text = text.strip()
    if (figure := VALUES[text]) is not None:
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
            scale, factor = Decimal(1), 0
            while SCALES.get(self._next(), 0) > factor:  # nghìn tỷ
                factor = SCALES[self._next()]
                scale *= factor
                self.at += 1
            if scale >= last or (scale == 1 and start and group >= last):
                return None
            grain = grain if scale == 1 else scale
            if self._take(*HALVES):
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
        if after_scale and self._take(*FILLERS):
            return self._below_hundred(), Decimal(1)
        word = self._next()
        first = VALUES[word] if word[:1].isdigit() else None
        if first is not None:
            self.at += 1
            if self._take(*TENS):
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
        if self._take(*FILLERS):
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
        if digit is None or self._next() in (*UNSAID_TEN, "tư"):
            return None
        self.at += 1
        if self._take("chục"):
            return Decimal(digit * 10) if digit else None
        if self._take("mươi"):
            return Decimal(digit * 10 + self._unit()) if digit else None
        if digit and self._next() in UNSAID_TEN:
            return Decimal(digit * 10 + self._unit())
        return Decimal(digit)

    def _unit(self) -> int:
        unit = _AFTER_TEN.get(self._next(), 0)
        self.at += unit > 0
        return unit
