"""How far a name goes: «Công ty cổ phần Gốm sứ Hoàng Long», «Chi bộ Cơ giới 2», «hai xã Hà Linh, Hà Sơn».

A name may go on in small letters where the segmented words say so: «Gốm sứ» is one word, and «Hoàng Long» is the next. Not
covered: names without capital letters.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence

from extractor.grammar.unit_body import KNOWN, LONGEST_KNOWN
from extractor.grammar.unit_pattern import BRIDGE, CAP, HEADS, LONG_NUMBER, MORE, NAME, NUMBER, UPPER
from extractor.grammar.word import fold
from extractor.nlp.segmentation import Segmenter

Spans = Sequence[tuple[int, int]]

_LONGEST = 5  # syllables of a word
_NEAR = 24  # characters of a name looked at before its end
_STOPS = frozenset('\n.,;:()"“”0123456789')
_NUMBERED = re.compile(rf"\s{NUMBER}(?=\s[^\W\d_])|{LONG_NUMBER}")
_SINGLE = re.compile(rf"(?:\s[-–]\s{CAP})++(?!\w|\s{CAP})")
_AFTER_SMALL = re.compile(rf"(?:\s[^\W\d_{UPPER}]+|\b(?:Khoa|Ban|Phòng|Tổ))\s{CAP}$")
_DASH = re.compile(rf"\s[-–]\s(?P<next>{CAP})(?=\s)")
_NAMED = re.compile(rf"{CAP}\s$")
_SMALL = re.compile(rf"\s((?![{UPPER}])[^\W\d_]+)")
_PAIR = re.compile(rf"\s([^\W\d_]+)(?=\s{CAP})")
# no second halves of words, but what is said of the body
_FUNCTION = frozenset(
    (
        *("của", "và", "có", "đã", "là", "ở", "tại", "với", "cho", "từ", "do", "được", "thì", "mà", "trao", "cùng", "đến", "về"),
        *("theo", "giao", "bị", "sẽ", "năm", "trong", "trên", "gồm", "như", "khi", "để", "vừa", "mới", "còn", "cũng", "huyện"),
        *("xã", "tỉnh", "quận", "phường", "thôn", "bản", "ấp", "thuộc", "hoặc", "hay", "nhận", "đón", "mời", "gặp", "báo", "nói"),
        *("nhiệm", "khóa", "lần", "kết", "trở", "đứng", "hiện", "đạt", "vượt", "vào", "trực"),
    )
)
# «Chi cục Thuế khu vực Hà Sơn | - Hà Linh», «Tòa án nhân dân khu vực 3 | - Hà Long», «Công ty cổ phần Bia Hà Long | - Miền Trung»
_REGION = re.compile(rf"khu vực (?:{NAME}|\d{{1,2}}|[IVX]+)$")
_REACH = 48  # characters of it
_JOINED = re.compile(rf"\s[-–]\s{NAME}(?![\w-])")
_PART = re.compile(rf"\s[-–]\s(?:Miền (?:Bắc|Trung|Nam)(?!\w)|(?:Chi nhánh|CN)(?: (?:tỉnh|huyện|thành phố|thị xã|quận))? {NAME})")
# «, Hà Linh», «và Hà Sơn»: names that share the level before them
_FIRST = re.compile(rf"{NAME}(?![\w-])")
_FELLOW = re.compile(rf"(?P<sign>,\s|\s(?:và|cùng)\s)(?P<name>{NAME})(?![\w-])")

_HAS = (" có", " nay", " đang", " tại", " còn", " là")


def known_stop(text: str, start: int, stop: int) -> int:
    """Where the work that a name is called for ends, if it is one of those known: «Đài Phát thanh | và Truyền hình»."""
    at = start
    while (known := KNOWN.search(text, at, stop + LONGEST_KNOWN)) is not None:
        at = known.end()
        if known.start() <= stop + 1 < at:
            stop = _more(text, at)
    return stop


def body_stop(text: str, stop: int, words: Spans) -> int:
    """Where the name of a body ends whose capital letters end at `stop`."""
    while True:
        dash = _DASH.match(text, stop)
        if dash is not None and _word_stop(text, dash.end(), words) > dash.end():
            stop = dash.end()  # «Khoa Kinh tế - Quản trị kinh doanh»
        elif dash is not None and (small := _SMALL.match(text, dash.end())) and small[1] not in _FUNCTION:
            stop = _more(text, words[bisect_right(words, (small.start(1), len(text))) - 1][1])  # «Dược - Cận lâm sàng»
        elif (single := _SINGLE.match(text, stop)) is not None and _AFTER_SMALL.search(text, max(0, stop - _NEAR), stop):
            stop = _more(text, single.end())  # «Bệnh viện Sản | - Nhi», «Khoa Răng | - Hàm - Mặt»
        further = max(_word_stop(text, stop, words), _pair_stop(text, stop), _bridge_stop(text, stop), _joined_stop(text, stop))
        if further == stop:
            return stop
        stop = _more(text, further)


def _pair_stop(text: str, stop: int) -> int:
    """«Công ty Mía | đường Hà Sơn»: one small syllable between the first capital letter of a name and the next."""
    pair = _PAIR.match(text, stop)
    before = text[max(0, stop - 24) : stop].split()
    if pair is None or pair[1] in _FUNCTION or len(before) < 2 or before[-1].isdigit():
        return stop
    if not (before[-2].islower() or before[-2].isupper()):
        return stop
    return pair.end()


def _bridge_stop(text: str, stop: int) -> int:
    """«Đánh bắt | hải sản Hà Sơn», «Dịch vụ | việc làm tỉnh Hà Long»."""
    bridge = BRIDGE.match(text, stop)
    return bridge.end() if bridge is not None and text[max(0, stop - _NEAR) : stop].rpartition(" ")[2].islower() else stop


def _joined_stop(text: str, stop: int) -> int:
    """Where a second name behind a dash ends that belongs to the first: it says no place that the body is in."""
    joined = _JOINED.match(text, stop)
    if joined is None:
        return stop
    part = _PART.match(text, stop)
    if part is None and _REGION.search(text, max(0, stop - _REACH), stop) is None:
        return stop
    return (part or joined).end()


def own_name(text: str, stop: int, words: Spans) -> int | None:
    """Where the name of a branch ends that is called for its work: «Chi bộ Cơ giới 2». None where it is called for a place."""
    end = _word_stop(text, stop, words)
    if end == stop:
        further = body_stop(text, stop, words)
        return further if text.startswith(" - ", stop) and further > stop else None  # «Chi bộ Dược - Cận lâm sàng»
    if not text[stop:end].islower():
        return None
    return body_stop(text, _more(text, end), words)


def _more(text: str, stop: int) -> int:
    for further in (MORE, _NUMBERED):
        if (match := further.match(text, stop)) is not None:
            stop = match.end()
    return stop


def _word_stop(text: str, stop: int, words: Spans) -> int:
    """The end of the segmented word that goes through `stop`, or that goes on in small letters behind it: else `stop`."""
    at = bisect_right(words, (stop - 1, len(text))) - 1
    if at < 0:
        return stop
    start, end = words[at]
    if end <= stop:
        # «Gốm | sứ Hoàng Long», «Nông nghiệp | và Phát triển nông thôn»
        single = " " not in text[start:stop]
        start, end = words[at + 1] if at + 1 < len(words) else (stop, stop)
        word = text[start:end]
        named = start == stop + 1 and " " in word and not word.islower()
        goes_on = named and (word.startswith("và ") or (single and word[0].islower() and word.split(" ", 1)[0] not in _FUNCTION))
    else:
        word, first = text[start:end], text[start:stop].split(" ", 1)[0]
        if first == "và" or (fold(first) in HEADS and word[len(first) + 1 : len(first) + 2].isupper()):
            word = word[len(first) + 1 :]  # «Khoa Ngoại ngữ» is one word
        said = word.split(" ")
        goes_on = word[:1].isupper() and word[1:].islower() and text[start:stop].endswith(said[0]) and said[-2:][0] not in _FUNCTION
        # «May Việt Phát | hiện có 48 đảng viên», «Đảng bộ Đồn | chuyển đảng chính thức cho 3»
        verb = (said[-1] == "hiện" and text.startswith(_HAS, end)) or (said[-1] == "chuyển" and text.startswith(" đảng", end))
        goes_on = goes_on and not verb
        if goes_on and _NAMED.search(text, max(0, stop - _NEAR), stop - len(said[0])):
            goes_on = Segmenter.shipped().knows(word)  # «Công ty Mía đường Sông Hiếu | ép 9.000 tấn»
    return end if goes_on and word.count(" ") < _LONGEST and _STOPS.isdisjoint(word) else stop


def several(text: str, start: int, taken: Spans) -> list[tuple[int, int]]:
    """«sáp nhập 3 xã: Hà Long, Hà Linh và Hà Sơn»: the names behind the colon; none where there is but one."""
    first = _FIRST.match(text, start)
    if first is None or " " not in first[0]:
        return []
    others = list(fellows(text, first.end(), True, taken))
    return [first.span(), *others] if others else []


def fellows(text: str, stop: int, many: bool, taken: Spans) -> Iterator[tuple[int, int]]:
    """The names behind one with a level that share the level: `many` where the words before it say that they are several."""
    found: list[tuple[int, int]] = []
    last = False
    while not last and (match := _FELLOW.match(text, stop)) is not None:
        begin, end = match.span("name")
        first = fold(match["name"].split(" ", 1)[0])
        if first in HEADS or " " not in match["name"] or any(begin < other and start < end for start, other in taken):
            break
        last = match["sign"].startswith(" ")
        found.append((begin, end))
        stop = end
    return iter(found if many or (last and len(found) == 1) else ())
