"""Furniture: lines that a site puts around every article, «Lượt xem: 45», «Chia sẻ Facebook», «Các tin khác».

`furniture` names what a single line is, by its words alone (`extractor.cleaners.phrases`). Where a line stands is not looked
at here: a list after a heading of related news, or a menu of headlines, is found by `extractor.cleaners.layout`.
"""

from __future__ import annotations

import re

from extractor.cleaners.beginnings import BEGINNINGS, MARKS
from extractor.cleaners.phrases import LINES, MENU, STATISTICS, Piece

# The longest line whose every word is looked at; longer ones are looked at by their beginning only.
_LONGEST = 200
_LONGEST_COUNTER = 160
_LONGEST_CELL = 60

_BY_LINE: dict[str, Piece] = {line: piece for piece, lines in reversed(LINES) for line in lines}

# the least words of a row of sections, and the most of one section
_SHORTEST_ROW, _LONGEST_PHRASE = 6, 5
_FIRST_TWO = frozenset(" ".join(line.split(" ")[:2]) for line, piece in _BY_LINE.items() if " " in line and piece is MENU)

_SYMBOLS = Piece("symbols", True, False)
_DIGIT = re.compile(r"[0-9]")
_FIRST = re.compile(r"\w+|\S")
_CHOICE = re.compile(r"\(\?:([^()]*)\)")


def _first_words(pattern: str) -> list[str]:
    """The words that a pattern may begin with: «(?:giá vàng|tỷ giá)\\b» begins with «giá» or «tỷ»."""
    choice = _CHOICE.match(pattern)
    if choice and pattern[choice.end() : choice.end() + 1] == "?":
        return [*_words_of(choice[1]), *_first_words(pattern[choice.end() + 1 :])]
    return _words_of(choice[1]) if choice else [found[0]] if (found := _FIRST.match(pattern.lstrip("\\"))) else []


def _words_of(choices: str) -> list[str]:
    return [found[0] for choice in choices.split("|") if (found := _FIRST.match(choice))]


def _by_first_word() -> dict[str, tuple[re.Pattern[str], list[Piece]]]:
    """For each first word of what `BEGINNINGS` match: its patterns as the groups of one, and the piece of each."""
    table: dict[str, list[tuple[str, Piece]]] = {}
    for piece, patterns in BEGINNINGS:
        for pattern in patterns:
            for mark, meaning in MARKS.items():
                pattern = pattern.replace("{" + mark + "}", meaning)
            for word in dict.fromkeys(_first_words(pattern)):
                table.setdefault(word, []).append((pattern, piece))
    return {
        word: (re.compile("|".join(f"({pattern})" for pattern, _ in rows)), [piece for _, piece in rows])
        for word, rows in table.items()
    }


_BEGINNINGS = _by_first_word()

# Counters: «Đang truy cập: 27   Hôm nay: 1,209»; the weak labels count only beside a strong one.
_NUMBER = r"\s*[:：=]?\s*\(?\d[\d.,  ]*\)?(?:\s*(?:lượt|lần|người)(?!\w))?"
_COUNTER = re.compile(
    r"(?:thống kê[^:\d]{0,20}:\s*)?(?:(?:tổng )?(?:số )?(?:lượt|lần) (?:xem|truy cập|đọc|người xem|người đọc|view|tải"
    r"|bình luận|thích|chia sẻ)(?: bài viết| tin)?"
    r"|đã (?:xem|đọc)|(?:đang |số |người |khách |thành viên )+(?:online|trực tuyến|truy cập|xem)(?: online)?"
    r"|lượng truy cập|tổng (?:số )?truy cập|(?:tổng )?(?:số )?(?:lượt )?truy cập"
    r"(?: (?:hôm nay|trong (?:ngày|tuần|tháng|năm)|tuần|tháng|hiện tại))?"
    r"|hôm (?:nay|qua)|tuần (?:này|trước)|máy chủ tìm kiếm|views?|hits?|xem|online|trực tuyến|visitors?|hit counter|hiện tại"
    r"|today|yesterday|this (?:week|month)|last (?:week|month)|all days|your ip|ip của bạn|bot|ip)" + _NUMBER
)
_COUNTED = re.compile(
    r"\d[\d.,]*\s*(?:lượt|lần|người|views?|bình luận|ý kiến|comments?|khách|thành viên|likes?|lượt thích|phản hồi|phiếu"
    r"|người theo dõi|votes?|đánh giá|sao)"
    r"(?:\s*(?:xem|truy cập|đọc|đã xem|đã đọc|thích|online|trực tuyến|đang online|đang trực tuyến|đang truy cập|bài viết))*\s*$"
)
_COUNT_LABEL = re.compile(
    r"(?:trong (?:ngày|tuần|tháng|năm)|tháng (?:này|trước)|năm (?:nay|trước)|tất cả|tổng(?: số| cộng| lượt)?|ngày|tuần|tháng|năm"
    r"|khách(?: viếng thăm)?|thành viên|total|month|week|all)" + _NUMBER
)
# 00:00 / 03:12 · 1.5x
_PLAYED = re.compile(r"\d{1,2}:\d\d\s*/\s*-?\d{1,2}:\d\d|\d(?:[.,]\d{1,2})?x$")
# Hà Nội: 25°C - 30°C
_DEGREES = re.compile(r"[^\d.]{2,30}[:|]?\s*[-–]?\d{1,2}(?:\s*°?\s*c?\s*[-–/]\s*\d{1,2})?\s*°\s*c?\b")
# «← Hà Long có 5 đảng viên mới», «« Tin trước»: the articles before and after this one
_PAGER = Piece("pager", True, False)
_TURNS_BACK, _TURNS_ON = frozenset("←‹⟵"), frozenset("→›⟶")
# 12 Lê Lợi, Hà Long. ĐT: 0219 333 444
_TELEPHONE = re.compile(r"(?<!\w)(?:đt|điện thoại|tel|fax|hotline|di động|đường dây nóng|zalo)\s*[:.]?\s*\(?\+?\d[\d .()-]{6,}")
_LONGEST_ADDRESS = 140
_PLAYER = Piece("reading tools", True, False)
_IMPRINT = Piece("footer", True, True)
# A text without any of these (lower case) has none of the next.
_IMPRINT_SIGNS = ("điện thoại", "đt", "mail", "giấy phép", "bản quyền", "fax")
_IMPRINT_WORDS = ("iện thoại", "ĐT:", "ĐT ", "mail", "iấy phép", "ản quyền", "Fax", "FAX")
_IMPRINTED = re.compile(
    r"điện thoại|đt:|e?-?mail|giấy phép|bản quyền|fax|địa chỉ|trụ sở|tổng biên tập|chịu trách nhiệm|ghi rõ nguồn"
    r"|cơ quan chủ quản|thiết kế"
)
_WEATHER = Piece("ticker", True, False)

_STOPS = frozenset(".!?…;:”")
_EDGES = " \t•●▪■□◦○◆►▶▸→-–—+*·»›>:.…|=_~\"“”'()[]{}⇒✓☰×"
_COUNT_IN_BRACKETS = re.compile(r"\s*\(\s*\d*\s*\)?\s*$")
# One of «| / » › ; • · [ ▾», a tab, two spaces, or a dash, «*», «=» or «>» between two spaces.
_CELL_MARK = re.compile(r"[|/»›;•·\[▾\t ](?:(?<! )| |[-–—>*=] )")
_CELLS = re.compile(r"[|»›•·;/\[▾\s](?:(?<=[|»›•·;/\[▾\t])|\s|[-–—>*=]+(?=\s))")


def furniture(low: str) -> Piece | None:
    """What piece of furniture a line (stripped, in lower case) is, or None; a long one only by its beginning."""
    key = low[:_LONGEST].strip(_EDGES)
    if not key:
        return _SYMBOLS
    if low[0] in _TURNS_BACK or low[-1] in _TURNS_ON:
        return _PAGER
    if len(low) > _LONGEST:
        return _by_beginning(key)
    if "©" in key or "all rights reserved" in key:
        return _IMPRINT
    piece = _by_words(key) or (_by_cells(low) if _CELL_MARK.search(key) else None)
    return piece or (None if low[-1] in _STOPS else _by_phrases(key))


def may_have_imprint(low: str) -> bool:
    """Whether it is worth while to ask for the imprint in a text, given in lower case."""
    return any(map(low.__contains__, _IMPRINT_SIGNS))


def imprint(line: str) -> Piece | None:
    """A long line that gives the address, the telephone and the licence of a site."""
    if len(line) <= _LONGEST or not any(map(line.__contains__, _IMPRINT_WORDS)):
        return None
    return _IMPRINT if len(set(_IMPRINTED.findall(line[:2000].lower()))) >= 3 else None


def is_count_row(line: str) -> bool:
    """«Tất cả: 1.033»: a row of a counter, when the counter stands beside it."""
    return len(line) <= 60 and _COUNT_LABEL.fullmatch(line.lower().strip(_EDGES)) is not None


def _by_words(key: str) -> Piece | None:
    if key[0].isdecimal():
        if key[-1].isdecimal() and len(key) <= _LONGEST_ADDRESS and _TELEPHONE.search(key):
            return _IMPRINT
        return STATISTICS if _COUNTED.match(key) else _PLAYER if _PLAYED.match(key) else None
    piece = _BY_LINE.get(key) or _by_beginning(key)
    if piece or not _DIGIT.search(key):
        return piece
    if "(" in key and (piece := _BY_LINE.get(_COUNT_IN_BRACKETS.sub("", key))):
        return piece
    if _counter(key):
        return STATISTICS
    if key[-1].isdecimal() and len(key) <= _LONGEST_ADDRESS and _TELEPHONE.search(key):
        return _IMPRINT
    return _WEATHER if "°" in key and _DEGREES.match(key) else None


def _by_beginning(key: str) -> Piece | None:
    first = _FIRST.match(key)
    known = _BEGINNINGS.get(first[0]) if first else None
    if known is None:
        return None
    pattern, pieces = known
    found = pattern.match(key)
    return pieces[found.lastindex - 1] if found and found.lastindex else None


def _counter(key: str) -> bool:
    """The whole of `key` is one counter or a row of them («đang online 41 - hôm nay 1.033»)."""
    if len(key) > _LONGEST_COUNTER:
        return False
    found = _COUNTER.match(key)
    for _ in range(12):
        if not found:
            return False
        key = key[found.end() :].strip(_EDGES + ",;")
        if not key or key in _BY_LINE:
            return True
        found = _COUNTER.match(key) or _COUNT_LABEL.match(key)
    return False


def _by_phrases(key: str) -> Piece | None:
    """Three names of sections or more with nothing but a space or a comma between: «trang chủ tin tức, văn bản liên hệ»."""
    if key[: key.find(" ", key.find(" ") + 1)].rstrip(",") not in _FIRST_TWO or key.count(" ") < _SHORTEST_ROW - 1:
        return None
    words = key.replace(",", "").split()
    at = phrases = covered = 0
    while at < len(words):
        size = next((size for size in range(_LONGEST_PHRASE, 1, -1) if " ".join(words[at : at + size]) in _BY_LINE), 1)
        if size > 1:
            phrases += 1
            covered += size
        elif not at:
            return None
        at += size
    return MENU if phrases >= 3 and covered >= 0.6 * len(words) else None


def _by_cells(low: str) -> Piece | None:
    """A row of cells («In tin bài | Lưu tin bài») is furniture when its cells are: all of them, or most of a menu."""
    cells = [cell for part in _CELLS.split(low) if (cell := part.strip(_EDGES))]
    if len(cells) < 2 or max(map(len, cells)) > _LONGEST_CELL:
        return None
    may_fail = len(cells) // 2 if len(cells) > 2 else 0
    found = []
    for cell in cells:
        if piece := _by_words(cell):
            found.append(piece)
        elif may_fail:
            may_fail -= 1
        else:
            return None
    return next((piece for piece in found if piece.strong), found[0])
