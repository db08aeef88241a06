"""Numbers in a text: «2.662 đảng viên», «1,2 triệu», «hai mươi lăm đồng chí»; figures always, words where they count.

A numeral in words counts only before something that is counted, or in a run that can be nothing else («hai nghìn»),
because «năm» is also a year, «ba» a father and «tư» a thought. «không» alone is never zero, «một» needs a noun.
Not covered: what the number means (`quantity`), and a numeral whose noun is far («hai trong số đó»).
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from decimal import Decimal
from typing import NamedTuple

from extractor.grammar.lexicon import phrases, rarest, words
from extractor.grammar.numeral import (
    DIGITS,
    FILLERS,
    HALVES,
    SCALES,
    SPACE,
    TENS,
    UNSAID_TEN,
    parse_number,
    read_figure,
)

__all__ = ["COUNTED", "Number", "numbers", "parse_number"]


class Number(NamedTuple):
    """One number in a text: `value` is None for figures that are no one number («12.7.2018»); `word`: said in words."""

    start: int
    stop: int
    value: Decimal | None
    word: bool


# what a numeral in words may count: one syllable where that is clear, two where the first alone is not («đảng», «đồng»)
COUNTED = words("""
    người em cháu anh chị vị cụ đv hộ khẩu cặp nữ con cây cái chiếc căn ngôi suất lượt lần buổi cuộc đợt kỳ khâu bước
    thôn bản làng ấp buôn xóm khóm tổ khu xã phường huyện tỉnh quận trường trạm lớp nhóm đội ngành phòng ban chi tccsđ
    năm tháng ngày tuần giờ phút tuổi quý khóa khoá đời ha km tấn mét sào""") | phrases("""
    đảng viên, đồng chí, chi bộ, đảng bộ, đảng ủy, đảng uỷ, cấp ủy, cấp uỷ, ủy viên, uỷ viên, đoàn viên, hội viên,
    quần chúng, học sinh, học viên, sinh viên, thanh niên, tân binh, cán bộ, công chức, viên chức, công nhân, công ty,
    công trình, giáo viên, giảng viên, quân nhân, chiến sĩ, chiến sỹ, chủ doanh, bí thư, già làng, đại biểu, thành viên,
    bác sĩ, bác sỹ, liệt sĩ, liệt sỹ, thương binh, phụ nữ, nông dân, lao động, vợ chồng, ông bà, gia đình, dân tộc,
    nhiệm kỳ, nhiệm vụ, tiêu chí, chỉ tiêu, chuyên đề, mô hình, trung tâm, cơ sở, cơ quan, đơn vị, doanh nghiệp,
    hợp tác, địa phương, địa bàn, thành phố, thị xã, thị trấn, hồ sơ, tập thể, cá nhân, huy hiệu, bằng khen, giấy khen,
    hội nghị, nghị quyết, kế hoạch, chương trình, dự án, giải pháp, nội dung, đoàn thể, chi đoàn, chi hội, thế hệ,
    thập kỷ, thập niên, thế kỷ, học kỳ, đầu mối, hạt nhân, tin bài""")
# kết nạp hai. | xã được ba; after these a numeral may close the clause
_LEAVES_NOUN_OUT = words("nạp được còn thêm có giảm tăng là gấp thứ chỉ")
# có năm đồng chí: after these «năm» is five, elsewhere it is a year
_BEFORE_FIVE = words("nạp được có gồm thêm còn cho với là và cả chỉ những tới đến ít")
_AFTER_YEAR = words("tháng ngày tuần học nay qua")
# mỗi một đảng viên: no count
_BEFORE_NO_ONE = words("mỗi từng bất")
_DAY_WORDS = words("ngày tháng mùng mồng")


def _cases(choices: Iterable[str]) -> str:
    """Each word in lower and in upper case: «Triệu» with a capital is a name («Triệu Phong»)."""
    return "|".join(f"{word}|{word.upper()}" for word in choices)


# what may stand right before the first word of a numeral: no letter, and no digit
_AHEAD = r"\s!-/:-@\[-`{-\u00bf\u2010-\u206f"
_END = r"(?![^\W_])"
_MORE = f"(?:{_cases((*DIGITS, *SCALES, *TENS, *FILLERS, *HALVES, 'mười', 'trăm'))}){_END}"
_SCALE = f"(?:{_cases((*SCALES, 'trăm', 'chục'))}){_END}"
_OPENERS = tuple(word for word in (*DIGITS, "mười", "nửa") if word not in ("không", "tư", *UNSAID_TEN))
# 2 662 | 2.662 | 4,65; then, in the group, 1,2 triệu | 2 triệu 500 nghìn | 2 triệu rưỡi
_IN_FIGURES = re.compile(
    rf"[0-9](?:(?<=[1-9])[0-9]{{0,2}}+(?:{SPACE}[0-9]{{3}})+(?![0-9]|[.,/:-][0-9])|[0-9]*+(?:[.,][0-9]++)*+)"
    rf"(?:(?={SPACE}?[nvtcNVTC])((?:{SPACE}?{_SCALE}(?:{SPACE}[0-9]{{1,3}}(?={SPACE}{_SCALE}))?){{0,4}}"
    rf"(?:{SPACE}(?:{_cases(HALVES)}){_END})?))?"
)
# where in each opener its regex begins: at a letter that begins another one's at the same place, else at its rarest
_STARTS: dict[str, int] = {}
for _word in _OPENERS:
    _shared = {(at, word[at]) for word, at in _STARTS.items()}
    _STARTS[_word] = next((at for at, letter in enumerate(_word) if (at, letter) in _shared), rarest(_word))
# how many letters stand before that one
_LEADS = {case: at for word, at in _STARTS.items() for case in (word[at], word[at].upper())}


def _openers() -> str:
    """The openers in lower case, in upper case and with a capital, each a word of its own, from that letter on."""
    rests: dict[str, list[str]] = {}
    for word, at in _STARTS.items():
        for form in (word, word.capitalize(), word.upper()):
            head = form[: at + 1]
            rests.setdefault(form[at], []).append(f"(?<={head})(?<![^{_AHEAD}]{head}){form[at + 1 :]}")
    return "|".join(f"{letter}(?:{'|'.join(rest)})" for letter, rest in rests.items())


# hai mươi lăm; «năm 2020», «năm nay» and «một số» are left out at once, they are too common to look into
_IN_WORDS = re.compile(rf"(?:{_openers()}){_END}(?! (?:[0-9]|số|trong|nay|qua))(?:{SPACE}{_MORE}){{0,14}}")
_FIGURE_HEAD = re.compile(rf"[0-9]+(?:[.,][0-9]+)*(?:{SPACE}[0-9]{{3}}(?![0-9]))*")
_NEXT = re.compile(rf"{SPACE}*(%|[^\W\d_]+)(?:{SPACE}+([^\W\d_]+))?")
_SENTENCE_OPENERS = ".!?:;\"'“”‘«»(–-•*…\n"
_SINGLE = {word: Decimal(value) for word, value in DIGITS.items()} | {"mười": Decimal(10)}


def numbers(text: str, taken: Sequence[tuple[int, int]] = ()) -> list[Number]:
    """The numbers of `text` outside the sorted `taken` spans: all figures, and the words that their context allows."""
    found: list[Number] = []
    at, count = 0, len(taken)
    for match in _IN_FIGURES.finditer(text):
        start, stop = match.span()
        while at < count and taken[at][1] <= start:
            at += 1
        if at == count or stop <= taken[at][0]:
            figure = match[0]
            found.append(Number(start, stop, _scaled(figure) if match[1] else read_figure(figure), False))
    if (first := _IN_WORDS.search(text)) is not None:
        found += _said(text, first, taken)
        found.sort()
    return found


def _said(text: str, first: re.Match[str], taken: Sequence[tuple[int, int]]) -> Iterator[Number]:
    """The numbers in words from `first` on and outside the `taken` spans; none overlaps one in figures."""
    at, count = 0, len(taken)
    match: re.Match[str] | None = first
    while match is not None:
        start, stop = match.start() - _LEADS[text[match.start()]], match.end()
        while at < count and taken[at][1] <= start:
            at += 1
        if at == count or stop <= taken[at][0]:
            number = _in_words(text, start, stop)
            if number is not None:
                yield number
        match = _IN_WORDS.search(text, stop)


def _scaled(text: str) -> Decimal | None:
    """1,2 triệu | 581triệu: a figure of any form, then scale words."""
    head = _FIGURE_HEAD.match(text)
    if head is None:
        return None
    return parse_number(".".join(head[0].split()) + " " + text[head.end() :])


def _in_words(text: str, start: int, stop: int) -> Number | None:
    """The number in the numeral words of [start, stop), or None where they are no number here."""
    run = text[start:stop]
    if start and text[start - 1].isalpha():  # kh«ai hai» đồng chí: the first word is the end of another
        space = run.find(" ") + 1
        return _in_words(text, start + space, stop) if space else None
    lower = run.lower()
    if lower != run and not run.isupper() and not _opens_sentence(text, start):
        return None
    if lower in _SINGLE:
        return Number(start, stop, _SINGLE[lower], True) if _counts_here(text, start, stop, lower) else None
    value = parse_number(lower)
    if value is not None:
        return Number(start, stop, value, True)
    if lower.endswith(" năm"):
        return _in_words(text, start, stop - 4)  # hai năm nay: two, years
    return _in_words(text, start + 4, stop) if lower.startswith("năm ") else None  # mỗi năm hai đồng chí


def _opens_sentence(text: str, start: int) -> bool:
    before = text[max(0, start - 4) : start].rstrip(" ")
    return not before or before[-1] in _SENTENCE_OPENERS


def _counts_here(text: str, start: int, stop: int, word: str) -> bool:
    """Does a counted noun (or %, phần) follow this single numeral, or may the verb before it leave the noun out?"""
    before = text[max(0, start - 16) : start].lower().split()
    last = before[-1] if before else ""
    after = _NEXT.match(text, stop)
    if after is None:
        return last == "thứ" or (last in _LEAVES_NOUN_OUT and word not in ("một", "năm"))
    first, second = after[1].lower(), (after[2] or "").lower()
    if last in _DAY_WORDS or (after[1] != first and not after[1].isupper()):
        return False
    if word == "một" and last in _BEFORE_NO_ONE:
        return False
    if word == "năm" and first != "năm" and (_is_year_before(first, second) or (start and last not in _BEFORE_FIVE)):
        return False
    if first in ("%", "phần") or last in ("gấp", "thứ") or (first in ("đến", "tới") and second in DIGITS):
        return True
    return first in COUNTED or f"{first} {second}" in COUNTED


def _is_year_before(first: str, second: str) -> bool:
    """năm nay, năm học 2020: a year, but «năm học sinh» are five."""
    return first in _AFTER_YEAR and second != "sinh"
