"""Numbers in a text: «2.662 đảng viên», «1,2 triệu», «hai mươi lăm đồng chí»; figures always, words where they count.

A numeral in words counts only before something that is counted, or in a run that can be nothing else («hai nghìn»),
because «năm» is also a year, «ba» a father and «tư» a thought. «không» alone is never zero, «một» needs a noun.
Not covered: what the number means (`quantity`), and a numeral whose noun is far («hai trong số đó»).
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
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
    VALUES,
    parse_number,
)

__all__ = ["COUNTED", "SPELLED", "Found", "Number", "numbers", "parse_number"]


class Number(NamedTuple):
    """One number in a text: `value` is None for figures that are no one number («12.7.2018»); `word`: said in words."""

    start: int
    stop: int
    value: Decimal | None
    word: bool


Found = tuple[int, int, Decimal | None, bool]
"""The four of a `Number` as a plain tuple, since an article has fifty of them."""

# what a numeral in words may count: one syllable where that is clear, two where the first alone is not («đảng», «đồng»)
COUNTED = words("""
    người em cháu anh chị vị cụ đv đ/c đc hộ khẩu cặp nữ con cây cái chiếc căn ngôi suất lượt lần buổi cuộc đợt kỳ khâu bước
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
SPELLED = frozenset(_OPENERS) - {"năm"}
"""Folded words, of which one stands in every text that has a number said in words, unless it begins with «năm»."""
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
# «năm» is a year nearly always: where it may be five, in lower case
_WAYS_TO_FIVE = "|".join(rf"(?<={word}\snăm)" for word in sorted(_BEFORE_FIVE | {"thứ", r"\s"}))
_FIVE = re.compile(rf"năm(?! [0-9]){_END}(?:(?={SPACE}{_MORE})|(?<=^năm)|{_WAYS_TO_FIVE})")
_FIGURE_HEAD = re.compile(rf"[0-9]+(?:[.,][0-9]+)*(?:{SPACE}[0-9]{{3}}(?![0-9]))*")
_NEXT = re.compile(rf"{SPACE}*+(%|[^\W\d_]++)(?:{SPACE}++([^\W\d_]++))?+")
_SENTENCE_OPENERS = ".!?:;\"'“”‘«»(–-•*…\n"
_BILLIONS = (" tỷ", " tỉ")
_RATE = re.compile(r" (?:lệ|trọng|suất|giá|số)(?![^\W_])")
_SINGLE = {word: Decimal(value) for word, value in DIGITS.items()} | {"mười": Decimal(10)}


def numbers(text: str, taken: Sequence[tuple[int, int]] = ()) -> list[Number]:
    """The numbers of `text` outside the sorted `taken` spans: all figures, and the words that their context allows."""
    found: list[Found] = []
    at, count = 0, len(taken)
    for match in _IN_FIGURES.finditer(text):
        start, stop = match.span()
        while at < count and taken[at][1] <= start:
            at += 1
        if at == count or stop <= taken[at][0]:
            found.append((start, stop, _scaled(match[0]) if match[1] else VALUES[match[0]], False))
    return [Number(*number) for number in sorted(found + said_numbers(text, lowered(text), taken))]


def lowered(text: str) -> str:
    """`text` in lower case, each letter at its own offset: İ would grow."""
    lower = text.lower()
    return lower if len(lower) == len(text) else "".join(letter.lower()[0] for letter in text)


def number_in_figures(text: str, start: int) -> Found:
    """2 662 | 1,2 triệu | 581triệu: the number whose first figure is at `start`, with all that belongs to it."""
    match = _IN_FIGURES.match(text, start)
    assert match is not None
    return start, match.end(), _scaled(match[0]) if match[1] else VALUES[match[0]], False


def said_numbers(text: str, lower: str, taken: Sequence[tuple[int, int]], spelled: bool = True) -> list[Found]:
    """The numbers in words of `text` outside the sorted `taken` spans; none overlaps one in figures.

    `lower` is as `lowered` gives; `spelled` is False where none of `SPELLED` stands in the text.
    """
    if spelled:
        runs = _IN_WORDS.finditer(text)
    elif "năm" in lower and (five := _FIVE.search(lower)) is not None:
        runs = _IN_WORDS.finditer(text, five.start())
    else:
        return []
    found: list[Found] = []
    at, count = 0, len(taken)
    for match in runs:
        opener, stop = match.span()
        start = opener - _LEADS[text[opener]]
        while at < count and taken[at][1] <= start:
            at += 1
        if at == count or stop <= taken[at][0]:
            number = _in_words(text, lower, start, stop)
            if number is not None:
                found.append(number)
    return found


def _scaled(text: str) -> Decimal | None:
    """1,2 triệu | 581triệu: a figure of any form, then scale words."""
    head = _FIGURE_HEAD.match(text)
    if head is None:
        return None
    return parse_number(".".join(head[0].split()) + " " + text[head.end() :])


def _in_words(text: str, lower: str, start: int, stop: int) -> Found | None:
    """The number in the numeral words of [start, stop), or None where they are no number here."""
    run, said = text[start:stop], lower[start:stop]
    if said.endswith(_BILLIONS) and _RATE.match(lower, stop):
        return _in_words(text, lower, start, stop - 3)  # mỗi năm tỷ lệ
    if said != run and not run.isupper() and not _opens_sentence(text, start):
        return None
    if said in _SINGLE:
        return (start, stop, _SINGLE[said], True) if _counts_here(text, lower, start, stop, said) else None
    value = parse_number(said)
    if value is not None:
        return start, stop, value, True
    if said.endswith(" năm"):
        return _in_words(text, lower, start, stop - 4)  # hai năm nay: two, years
    return _in_words(text, lower, start + 4, stop) if said.startswith("năm ") else None  # mỗi năm hai đồng chí


def _opens_sentence(text: str, start: int) -> bool:
    before = text[max(0, start - 4) : start].rstrip(" ")
    return not before or before[-1] in _SENTENCE_OPENERS


def _counts_here(text: str, lower: str, start: int, stop: int, word: str) -> bool:
    """Does a counted noun (or %, phần) follow this single numeral, or may the verb before it leave the noun out?"""
    before = lower[max(0, start - 16) : start].split()
    last = before[-1] if before else ""
    five = word == "năm"
    after = _NEXT.match(lower, stop)
    if after is None:
        return last == "thứ" or (last in _LEAVES_NOUN_OUT and word != "một" and not five)
    first, second = after.groups("")
    if five and first != "năm" and (_is_year_before(first, second) or (start and last not in _BEFORE_FIVE)):
        return False
    if last in _DAY_WORDS or (word == "một" and last in _BEFORE_NO_ONE):
        return False
    written = text[after.start(1) : after.end(1)]
    if written != first and not written.isupper():
        return False
    if first in ("%", "phần") or last in ("gấp", "thứ") or (first in ("đến", "tới") and second in DIGITS):
        return True
    return first in COUNTED or f"{first} {second}" in COUNTED


def _is_year_before(first: str, second: str) -> bool:
    """năm nay, năm học 2020: a year, but «năm học sinh» are five."""
    return first in _AFTER_YEAR and second != "sinh"
