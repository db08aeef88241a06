"""The header of an article in flattened text: title, publication date, author.

    Trang chủ › Xây dựng Đảng
    Hà Long: Một năm, 45 đảng viên mới      <- title
    Lê An 07:44, 08/01/2024                 <- author, published

The date of publication stands next to the title or in the byline at the end. A line «Hôm nay, ngày …» over the menu is the
clock of the site. Not covered: pages that show several articles.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from extractor.article import Page
from extractor.cleaners.byline import author_of, is_name, is_source
from extractor.cleaners.dateline import Dateline, dateline, trailing_date
from extractor.cleaners.lines import Line, Look

# Lines before the first paragraph that are looked at, and lines around the title where a date may stand.
_REACH, _NEAR, _TAIL_REACH = 200, 6, 8
_MOST_SIGNED, _LONGEST_BYLINE = 2, 90

# «(Baohatinh.vn) - », «BHG - »: the name of the paper in front of a headline
_PAPER_BEFORE = re.compile(r"^\(\s*[\w.-]{2,30}(?:\s[\w.-]{1,15}){0,3}\s*\)\s*[-–—:]?\s*(?=\S)|^[A-ZĐ]{2,6}O?\s*[-–—]\s+(?=[“\"A-ZĐÀ-Ỹ0-9])")
# « - Báo Hà Giang điện tử», « | Cổng thông tin điện tử huyện X»
_SITE_AFTER = re.compile(
    r"\s+[-–—|»]+\s+(?:(?:báo|tạp chí|cổng|trang|website|đài|ubnd|ban tuyên giáo|ban tổ chức|huyện ủy|tỉnh ủy|huyện|tỉnh|xã|sở|phường)\b[^-–|]{0,80}|[\w.-]+\.(?:vn|com|net|org)(?:\.vn)?)$",
    re.IGNORECASE,
)
# A line that names the site or its owner and says nothing of the day.
_SITE = re.compile(
    r"(?:(?:trang|cổng) (?:thông tin|tin)|website|trang tin|báo (?:điện tử|đảng)|báo \S+(?: \S+){0,3}$|tạp chí|cơ quan (?:ngôn luận|của)|tiếng nói (?:của|đảng)|diễn đàn"
    r"|(?:ubnd|ủy ban nhân dân|uỷ ban nhân dân|đảng bộ|hđnd|huyện ủy|huyện uỷ|tỉnh ủy|tỉnh uỷ|thành ủy|thành uỷ|thị ủy|đảng ủy|đảng uỷ|ban (?:tuyên giáo|tổ chức|dân vận|nội chính|thường vụ)|sở|ubmttq|đài (?:phát thanh|pt)|hội|bộ)"
    r"(?:\s+[^\s.,:]+){1,8}(?:\s*[-–|]\s*(?:tỉnh|huyện|thành phố|tp|thị xã)\b.*)?$|đảng cộng sản việt nam$|(?:https?://)?(?:www\.)?[\w-]+(?:\.[\w-]+)+/?$|chi tiết (?:tin|bài)|chuyên trang|cộng hòa xã hội|độc lập\s*[-–]\s*tự do"
    r"|(?:nhiệt liệt )?chào mừng\b(?!.*\b(?:kết nạp|đảng viên mới)\b))",
    re.IGNORECASE,
)
_VERB = re.compile(
    r"\b(?:kết nạp|phát triển|nâng cao|tăng cường|tổ chức|đẩy mạnh|chú trọng|thực hiện|xây dựng|hoàn thành|đạt|vượt|trao|tặng|có|là|khai giảng|bế giảng|tổng kết|sơ kết|họp|xét|triển khai|quan tâm|gỡ|xóa|xoá|tạo|đổi mới|phấn đấu|góp phần|làm|học|giao|công bố|thành lập|tham dự|dự|kỷ luật|khai trừ|giảm|tiếp|ra quân|công tác)\b",
    re.IGNORECASE,
)
_CAPTION = re.compile(r"(?:ảnh|quang cảnh|toàn cảnh|các đại biểu|đại biểu|hình ảnh|ảnh minh họa|đồng chí|đ/c|lãnh đạo|chủ trì|tag|nguồn|video|clip)\b|.*\(?ảnh\s*:", re.IGNORECASE)
# «Kỷ niệm 90 năm Ngày thành lập Đảng (3/2/1930 - 3/2/2020)»: the series that an article belongs to
_KICKER = re.compile(r"(?:kỷ niệm|chào mừng|hướng tới|tiến tới|thực hiện nghị quyết|đại hội đảng|nhân kỷ niệm|chuyên đề|loạt bài)\b", re.IGNORECASE)
_CRUMBS = re.compile(r"\s[>»›|/]+\s|^[>»›|/]|[>»›|]$|::|>>")

_NO_LETTER = re.compile(r"[\W_]+")
# «Hà Long, ngày 12 tháng 3 năm 2020»
_PLACE_AND_DAY = re.compile(r"[^,\d]{2,30},\s*ngày\s", re.IGNORECASE)


class Header(NamedTuple):
    """What the header says; line numbers are indexes into the lines. `title_line` is -1 where no line is the title."""

    title: str | None
    title_line: int
    published: str | None
    author: str | None
    datelines: frozenset[int]
    bylines: frozenset[int]


def is_caption(text: str) -> bool:
    """«Quang cảnh hội nghị», «… Ảnh: Kim Sa»: a line under a photo, by its words."""
    return _CAPTION.match(text) is not None


def header_of(lines: list[Line], page: Page) -> Header:
    """Read the header from the lines of a page; what the source itself says (`page.title`, `page.published`) wins."""
    first = _first_prose(lines)
    start = max(0, first - _REACH)
    dates: dict[int, Dateline] = {}
    for i in range(start, min(first + 4, start + _REACH + 4, len(lines))):
        found = _dateline(lines[i].text) if lines[i].look is not Look.PARAGRAPH else None
        if found and (i < first or lines[i].look is not Look.ITEM and (not found.rest or _name_in(found.rest) or is_source(found.rest))):
            dates[i] = found
    at = _given_title(lines, page.title) if page.title else _title_line(lines, start, first, dates)
    title, glued = _title_text(lines[at].text) if at >= 0 else (None, None)
    if page.title:
        title = _title_text(page.title.strip())[0]
    picked = _published_line(lines, at, first, dates)
    tail = _tail_dates(lines, first) if picked is None and glued is None else {}
    if tail:
        picked = next((i for i, d in tail.items() if not d.clock), None)
    every = dates | tail
    published = page.published or glued or (every[picked].iso if picked is not None else None)
    head_names = _head_names(lines, at, first, dates)
    author = _author(lines, every, picked, head_names, first)
    kept = {i for i in dates if i <= first + 3 and i != at} | ({picked} if picked is not None else set())
    return Header(title, at, published, author[0], frozenset(kept), frozenset(author[1]))


def _first_prose(lines: list[Line]) -> int:
    """The first paragraph of the article; the number of lines where there is none.

    It is the first paragraph of the page, or the first sentence that more prose follows. Where a column of other news stands
    before the article, it is the paragraph below the last dateline that has most of the prose still below it.
    """
    first = len(lines)
    for i, line in enumerate(lines):
        if line.look is Look.PARAGRAPH or line.look is Look.SENTENCE and line.text.endswith((".", ".”")) and i and _goes_on(lines, i):
            first = i
            break
    after = sum(line.size for line in lines[first:] if line.look is Look.PARAGRAPH)
    before = 0
    found = first
    for i in range(first, len(lines)):
        line = lines[i]
        if line.look is Look.PARAGRAPH:
            before += line.size
            if before * 2 > after - before:
                break
        elif line.look is Look.SHORT and lines[i - 1].look is Look.SHORT and (date := dateline(line.text)) and not date.rest:
            found = next((k for k in range(i, len(lines)) if lines[k].look is Look.PARAGRAPH), found)
    return found


def _goes_on(lines: list[Line], i: int) -> bool:
    return any(near.look in (Look.PARAGRAPH, Look.SENTENCE) for near in lines[i + 1 : i + 3])


def _dateline(line: str) -> Dateline | None:
    """A line of the header with a date in it, and besides only a name, a section or a counter."""
    found = dateline(line)
    if not found:
        return None
    rest = found.rest
    if not rest or len(rest) <= 3 or author_of(rest) or is_name(rest):
        return found
    pieces = [piece.strip() for piece in rest.split("|") if piece.strip()]
    if all(is_name(piece) or author_of(piece) or len(piece) <= 12 for piece in pieces):
        return found
    return found if len(rest) <= 50 and re.search(r"[|•·»>]|\s[-–—]\s|\s{2,}|^\W*\d{1,2}[/:.h-]\d", line) and not rest.endswith(".") else None


def _fold(text: str) -> str:
    return _NO_LETTER.sub("", text.lower())


def _given_title(lines: list[Line], title: str) -> int:
    """The line that shows the title that the source gives: the last one among the first lines, or -1."""
    want = _fold(_title_text(title)[0])
    at = -1
    for i, line in enumerate(lines[: _REACH * 2]):
        if line.size <= 300 and want and _fold(_title_text(line.text)[0]) == want:
            at = i
        elif at >= 0 and line.look is Look.PARAGRAPH:
            break
    return at


def _title_line(lines: list[Line], start: int, first: int, dates: dict[int, Dateline]) -> int:
    """The line before the first paragraph that reads most like a headline; the earlier of equals."""
    best, best_score = -1, 0.0
    seen: dict[str, int] = {}
    plain = [d for d, found in dates.items() if not found.clock]
    in_list = False
    for i in range(start, first):
        line = lines[i]
        if line.look is Look.RELATED:
            in_list = True
        elif line.gap or line.look is Look.MENU or line.look is Look.PARAGRAPH:
            in_list = False
        if i in dates or line.look not in (Look.SHORT, Look.SENTENCE, Look.ITEM) or line.size > 300:
            continue
        score = _headline_score(line, i == start) - (2 if in_list and i and lines[i - 1].look is not Look.FURNITURE else 0)
        key = _fold(_title_text(line.text)[0][:80])
        if key in seen and line.text.count(" ") >= 5:
            score += 2
            if best == seen[key]:
                best = -1
                best_score = 0.0
        seen[key] = i
        if any(_between_is_small(lines, i, d) for d in plain if i < d):
            score += 2.5
        elif any(_between_is_small(lines, d, i) for d in plain if d < i):
            score += 1.5
        if i + 1 == first:
            under = i > start and lines[i - 1].look in (Look.SHORT, Look.SENTENCE) and lines[i - 1].text.count(" ") >= 4 and i - 1 not in dates
            score += 0.5 if not under else -1.0 if line.size > 1.4 * lines[i - 1].size else 0.0
        score -= min(3.0, 0.2 * max(0, first - i - 5))
        if score > best_score:
            best, best_score = i, score
    if best < 0 and first < len(lines):
        best = next((i for i in range(start, first) if lines[i].look is Look.SHORT and i not in dates and not _SITE.match(lines[i].text)), -1)
    return best


def _between_is_small(lines: list[Line], low: int, high: int) -> bool:
    """Only furniture, names or nothing between two lines of the header."""
    return high - low <= 4 and all(
        lines[k].look is Look.FURNITURE and lines[k].piece is not None and lines[k].piece.reason != "breadcrumb" or author_of(lines[k].text)
        for k in range(low + 1, high)
    )


def _headline_score(line: Line, very_first: bool) -> float:
    text = line.text
    words = len(text.split())
    score = 2.0 if 6 <= words <= 40 else 0.6 if words >= 4 else 0.3 if words >= 3 else -1.0
    score += 0.3 if _VERB.search(text) else 0.0
    score += 0.4 if line.gap or very_first else 0.0
    if _SITE.match(text):
        score -= 3
    if _CRUMBS.search(text):
        score -= 3
    if _CAPTION.match(text):
        score -= 1.2
    if _KICKER.match(text):
        score -= 0.7
    if line.look is Look.ITEM:
        score -= 1.5
    if text.endswith((".", ";", ":", ",")) and not very_first:
        score -= 1.5
    if text[0].islower():
        score -= 2
    if author_of(text) or is_source(text):
        score -= 3
    return score


def _title_text(line: str) -> tuple[str, str | None]:
    """The headline of a title line without the name of the paper, and the date that was glued to it."""
    text, iso = line.strip(), None
    if glued := trailing_date(text):
        text, iso = glued
    text = _SITE_AFTER.sub("", text)
    return _PAPER_BEFORE.sub("", text).strip() or line.strip(), iso


def _published_line(lines: list[Line], at: int, first: int, dates: dict[int, Dateline]) -> int | None:
    """The dateline that belongs to the title: the first below it, else the one right above it."""
    if at < 0:
        below = [i for i in dates if not dates[i].clock and i <= first + 3]
        return below[-1] if below else None
    below = [i for i in dates if at < i <= max(at + _NEAR, first + 1) and not dates[i].clock]
    if below:
        return next((i for i in below if not dates[i].updated), below[0]) if below[-1] - below[0] <= 2 else below[0]
    above = [i for i in dates if i < at and not dates[i].clock and _between_is_small(lines, i, at)]
    return above[-1] if above else None


def _tail_dates(lines: list[Line], first: int) -> dict[int, Dateline]:
    """Datelines in the byline below the last paragraph, above any other news."""
    last = max((i for i, line in enumerate(lines) if line.look is Look.PARAGRAPH), default=first)
    found: dict[int, Dateline] = {}
    for i in range(last + 1, min(last + 1 + _TAIL_REACH, len(lines))):
        if lines[i].look is Look.RELATED:
            break
        date = _dateline(lines[i].text)
        if date and lines[i].look is not Look.ITEM and (not date.rest or _name_in(date.rest)):
            found[i] = date
    return found


def _head_names(lines: list[Line], at: int, first: int, dates: dict[int, Dateline]) -> dict[int, str]:
    """Bylines between the title and the first paragraph, beside a dateline or on the line after the title."""
    found = {}
    for i in range(at + 1, first):
        if i not in dates and lines[i].look is Look.SHORT and (i == at + 1 or i - 1 in dates or i + 1 in dates):
            if name := author_of(lines[i].text):
                found[i] = name
    return found


def _name_in(rest: str) -> str | None:
    """The name among the words that a dateline has besides its date."""
    return next((name for piece in rest.split("|") if (name := author_of(piece))), None)


def _author(
    lines: list[Line], dates: dict[int, Dateline], picked: int | None, head: dict[int, str], first: int
) -> tuple[str | None, set[int]]:
    """The author, and the lines that are bylines: in the header, in the dateline, or below the last paragraph."""
    at = set(head)
    name = next(iter(head.values()), None)
    if name is None and picked is not None and picked in dates:
        name = None if _PLACE_AND_DAY.match(lines[picked].text) else _name_in(dates[picked].rest)
    for i, signed in _signed(lines, first):
        if i not in dates:
            at.add(i)
            name = name or signed
    return name, at


def _signed(lines: list[Line], first: int) -> Iterator[tuple[int, str]]:
    """Bylines below the article: a line that says it is one, or a name that furniture follows or that ends the page."""
    last = max((i for i, line in enumerate(lines) if line.look is Look.PARAGRAPH), default=first)
    found = 0
    for i in range(first + 1, len(lines)):
        line = lines[i]
        if i > last and (line.look is Look.RELATED or line.piece is not None and line.piece.ends) or found >= _MOST_SIGNED:
            return
        if line.look is not Look.SHORT or line.size > _LONGEST_BYLINE or lines[i - 1].text.endswith(":"):
            continue
        below = lines[i + 1] if i + 1 < len(lines) else None
        closes = below is None or below.piece is not None or is_source(below.text) or author_of(below.text) is not None
        if ":" in line.text or closes and i <= last + _TAIL_REACH or i == last + 1:
            if name := author_of(line.text):
                found += 1
                yield i, name
