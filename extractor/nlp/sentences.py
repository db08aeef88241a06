"""Sentences: «Tỉnh có 2 TP. và 1 TX. Năm 2019 kết nạp 2.662 đảng viên. Tốt!» has two; «TP.» and «2.» end none.

One regex finds the marks that may end a sentence, and `_ends` looks at what stands on both sides. Not covered: a
sentence that goes on in the next line, and «v.v.» or an initial that does end one.
"""

from __future__ import annotations

import re

from extractor.text import Span

# Line feeds; or marks, the quotes and brackets that close after them, and white space. A mark before a digit or a plain
# small letter («2.662», «baochi.vn») needs no look. That all begins with one set of characters lets the search skip.
_CANDIDATE = re.compile(
    r"[\n.!?…](?:(?<=\n)\s*+|(?<![.!?…][.!?…])[.!?…]*+(?![0-9a-z])(?P<closing>[\"”’»)\]}]*+)[^\S\n]*+)"
)

# «TP. Cao Lãnh», «Đ/c Lan», «GS.TS. Minh»: what stands before a full stop that ends no sentence. Initials: see `_ends`.
_ABBREVIATIONS = frozenset(
    [
        *("TP", "Tp", "tp", "TX", "Tx", "tx", "TT", "Tt", "tt", "KP", "Kp"),
        *("Đ/c", "đ/c", "Đ/C", "Đc", "đc", "v", "Tr", "tr", "NXB", "Nxb"),
        *("GS", "PGS", "TS", "Ts", "ThS", "Ths", "Th", "BS", "Bs", "CKI", "CKII", "KS", "LS"),
        *("NSƯT", "NSND", "NGƯT", "NGND", "St", "Mr", "Mrs", "Ms", "Dr"),
    ]
)
_LONGEST = max(map(len, _ABBREVIATIONS))

# «trong quý I. Đảng bộ …»: after these a single letter is a number or a grade, not an initial.
_COUNTED = frozenset(
    [
        *("quý", "khóa", "khoá", "thứ", "hạng", "loại", "lớp", "khối", "nhóm"),
        *("mục", "phần", "chương", "vùng", "bậc", "cấp", "đợt", "số", "kỳ"),
    ]
)

# «1. », «2.1. », «IV. », «a. », with a dash or a bracket before it: all of a sentence so far.
_LIST_NUMBER = re.compile(r"[\W_]{0,3}(?:\d{1,2}(?:\.\d{1,2}){0,3}|[IVX]{1,5}|[a-zđ])")

_QUOTES = '"“‘«„'
_OPENING = "“‘«„(["
_INSIDE = ",;:/”’»)]}"  # no sentence begins with these


def sentences(text: str) -> list[Span]:
    """The sentences of an article in order, without white space at their ends. None holds a line feed."""
    spans: list[Span] = []
    start = len(text) - len(text.lstrip())
    for match in _CANDIDATE.finditer(text, start):
        if match["closing"] is None:
            stop = start + len(text[start : match.start()].rstrip())
        elif _ends(text, start, match):
            stop = match.end("closing")
        else:
            continue
        if start < stop:
            spans.append(Span(start, stop))
        start = match.end()
    stop = start + len(text[start:].rstrip())
    if start < stop:
        spans.append(Span(start, stop))
    return spans


def _ends(text: str, start: int, match: re.Match[str]) -> bool:
    """Whether the sentence that began at `start` ends with the marks found."""
    at, after = match.start(), match.end()
    marks = text[at : match.start("closing")]
    follows = text[after : after + 1]
    if at - start < 4 and not any(map(str.isalnum, text[start:at])):
        return False  # «“…Đảng ta là đạo đức»
    if follows.islower() or follows in _INSIDE:
        return False
    glued = after == match.end("closing")
    if glued and not (follows.isupper() or (follows in _OPENING and text[after + 1 : after + 2].isupper())):
        return False
    if "!" in marks or "?" in marks:
        return True
    if marks != ".":
        return follows.isupper() or follows in _QUOTES
    return not _abbreviates(text, start, at, text[after : after + 2] if glued else "")


def _abbreviates(text: str, start: int, at: int, glued: str) -> bool:
    """Whether the full stop at `at` belongs to what is before it. `glued`: two characters after it, if not a space."""
    if at - start < 20 and _LIST_NUMBER.fullmatch(text, start, at):
        return True
    first = at
    while first > max(start, at - _LONGEST - 1) and (text[first - 1].isalpha() or text[first - 1] == "/"):
        first -= 1
    word = text[first:at]
    if word in _ABBREVIATIONS:
        return True
    if len(word) == 1:
        if glued or text[first - 1 : first] == ".":  # «nhóm P.V», «T.Ư.»
            return True
        before = text[max(start, first - 8) : first].split()
        return word.isupper() and not (before and before[-1].lower() in _COUNTED)
    # «số 5.A», «KCN.VN»: glued to a number or to capitals, a full stop ends only before a word («năm 2017.Đảng bộ»).
    return bool(glued) and (not word or word.isupper()) and glued[0].isupper() and not glued[1:].islower()
