"""The layout of a page: where the header stops, where the article ends, which lines between are boxes of other news.

    … đứng vào hàng ngũ của Đảng./.
    Thu Hạnh
    Các tin khác                         <- the article has ended here
    - Hà Long trao 45 Huy hiệu Đảng (09/07/2018)

Not covered: articles split over several pages, and two columns that a scraper wove line by line.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from extractor.article import Page
from extractor.cleaners.byline import author_of, is_source
from extractor.cleaners.header import Header, header_of, is_caption
from extractor.cleaners.lines import Line, Look, lines_of

# «… nhận Huy hiệu (21/07)», «12/03/2020 - …», «… 21/07/2023»: how lists of other news give the date
_DATED = re.compile(r"[(\[]\s*(?:\d{1,2}[:h]\d{2}[,\s-]*)?\d{1,2}\s?[/.-]\s?\d{1,2}(?:\s?[/.-]\s?\d{2,4})?(?:[,\s-]*\d{1,2}[:h]\d{2}.{0,6})?\s*[)\]]\s*$"
                    r"|^\W*[(\[]?\d{1,2}[/.-]\d{1,2}[/.-]\d{4}[)\]]?\s*(?:\d{1,2}:\d{2}\s*)?[-–:|]?\s*\S.{20,}|\S.{20,}\s\d{1,2}[/.-]\d{1,2}[/.-]\d{4}(?:\s+\d{1,2}:\d{2}(?::\d{2})?)?$")
# «Đảng bộ xã Hà Long: 12», «Hà Long 12 đồng chí»
_BULLETS = " -–—+*•●▪■□◦○◆►▶▸→·»>"
_POINT = re.compile(r"\(?(?:\d{1,2}|[a-zđ]|[ivx]{1,4})[.)]\s", re.IGNORECASE)
_ROW = re.compile(r"[:–-]\s*\d|\d\s*(?:đồng chí|đảng viên|chi bộ|người|%)?$")
# Furniture below the last paragraph after which a list of the article may still come.
_MAY_STAND_INSIDE = frozenset({"symbols", "attachment", "advertisement", "ticker", "reading tools"})
# Below these the article is over, though a feed of other news may be longer than the article was.
_CLOSES = frozenset({"comments", "tags", "rating"})
_ENOUGH = 300
_MOST_ITEMS = 40
_LONGEST_TEASER = 400


@dataclass(frozen=True, slots=True)
class Layout:
    """The lines of a text, its header, and `end`: the index of the first line below the article."""

    text: str
    lines: list[Line]
    header: Header
    end: int


def layout_of(text: str, page: Page) -> Layout:
    """Read the layout of `text`."""
    lines = lines_of(text)
    header = header_of(lines, page)
    return Layout(text, lines, header, _end(lines, header))


def related_block(layout: Layout, at: int) -> range:
    """The heading of other news at line `at` and the headlines after it, up to the next paragraph of the article."""
    lines, stop = layout.lines, at + 1
    if ":" in lines[at].text.rstrip(": ") or "|" in lines[at].text.rstrip("| "):
        return range(at, stop)
    limit = min(len(lines), at + 1 + _MOST_ITEMS)
    while stop < limit and _may_be_headline(lines[stop]):
        stop += 1
    if stop < limit and stop - at > 2 and _is_subheading(lines, at, stop - 1):
        stop -= 1
    return range(at, stop)


def is_dated_headline(line: Line) -> bool:
    """«Hà Long trao 45 Huy hiệu Đảng (09/07/2018)»."""
    return line.size <= 220 and line.look in (Look.SHORT, Look.ITEM, Look.SENTENCE) and _DATED.search(line.text) is not None


def _may_be_headline(line: Line) -> bool:
    if line.look is Look.PARAGRAPH:
        return False
    return line.look is not Look.SENTENCE or not line.text.endswith((".", ":", ";", ".”", "/."))


def _is_subheading(lines: list[Line], at: int, last: int) -> bool:
    """The last headline of a box may be the subheading of the paragraph below it: it stands apart, or is far shorter."""
    line = lines[last]
    if line.look is not Look.SHORT or not line.gap or is_dated_headline(line):
        return False
    items = lines[at + 1 : last]
    if not any(item.gap for item in items[1:]):
        return True
    return line.size <= 60 and line.size * 1.5 < sum(item.size for item in items) / len(items)


def _end(lines: list[Line], header: Header) -> int:
    """The index of the first line that stands below the article; the number of lines where nothing does."""
    body = Look.PARAGRAPH if any(line.look is Look.PARAGRAPH for line in lines) else Look.SENTENCE
    after = sum(line.size for line in lines if line.look is body)
    before = 0
    for i, line in enumerate(lines):
        if line.look is body:
            before += line.size
            after -= line.size
        elif before and i > header.title_line and _is_end(lines, header, i, before, after):
            return i
    return len(lines)


def _is_end(lines: list[Line], header: Header, i: int, before: int, after: int) -> bool:
    line = lines[i]
    if line.piece is not None:
        if not after:
            if line.look is Look.MENU:
                return i + 1 == len(lines) or lines[i + 1].piece is not None
            return line.piece.reason not in _MAY_STAND_INSIDE
        if line.piece.reason in _CLOSES and before >= _ENOUGH:
            return before * 4 >= after
        if line.piece.ends:
            return before * 2 >= after * 3
        if line.look is Look.MENU:
            return before >= after and i + 1 < len(lines) and lines[i + 1].look is Look.SHORT and _teasers_only(lines, i, _LONGEST_TEASER)
        if line.look is Look.RELATED:
            return before >= after and (_was_closed(lines, i) or _teasers_only(lines, i))
        return False
    if after or i in header.datelines or i in header.bylines or is_source(line.text):
        return False
    previous = lines[i - 1]
    signed = i - 1 in header.bylines or is_source(previous.text) or i - 1 in header.datelines and i - 1 > header.title_line + 3
    if signed or previous.text.endswith("./."):
        return signed or not is_caption(line.text)
    if previous.text.endswith(":"):
        return False
    following = lines[i + 1] if i + 1 < len(lines) else None
    if is_dated_headline(line):
        return following is not None and is_dated_headline(following)
    if not _is_headline(line):
        return False
    return following is not None and (_is_headline(following) or line.look is Look.ITEM and following.piece is not None)


def _is_headline(line: Line) -> bool:
    """«Cổ phiếu X được giao dịch trở lại»: no caption, no numbered point, no row of figures («Đảng bộ xã Hà Long: 12»)."""
    text = line.text.lstrip(_BULLETS)
    if line.look not in (Look.SHORT, Look.ITEM) or text.count(" ") < 5 or not (text[0].isupper() or text[0].isdigit()):
        return False
    return not text.endswith((",", "-", ".", ";")) and not _ROW.search(text) and not _POINT.match(text) and not is_caption(text)


def _was_closed(lines: list[Line], i: int) -> bool:
    """The line above line `i` closes an article: «./.», a byline, a source."""
    for k in range(i - 1, max(-1, i - 4), -1):
        line = lines[k]
        if line.look is Look.FURNITURE:
            continue
        return line.text.endswith("./.") or is_source(line.text) or line.look is Look.SHORT and author_of(line.text) is not None
    return False


def _teasers_only(lines: list[Line], i: int, longest: int = 2000) -> bool:
    """After the heading every paragraph has a headline right above it, and there are at least two such pairs."""
    paragraphs = [k for k in range(i + 1, len(lines)) if lines[k].look is Look.PARAGRAPH]
    return len(paragraphs) >= 2 and all(lines[k - 1].look in (Look.SHORT, Look.ITEM) and lines[k].size <= longest for k in paragraphs)
