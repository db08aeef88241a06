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
from extractor.cleaners.header import Header, header_of
from extractor.cleaners.lines import Line, Look, lines_of

# «… nhận Huy hiệu (21/07)», «12/03/2020 - …», «… 21/07/2023»: how lists of other news give the date
_DATED = re.compile(r"[(\[]\s*(?:\d{1,2}[:h]\d{2}[,\s-]*)?\d{1,2}\s?[/.-]\s?\d{1,2}(?:\s?[/.-]\s?\d{2,4})?(?:[,\s-]*\d{1,2}[:h]\d{2}.{0,6})?\s*[)\]]\s*$"
                    r"|^\W*[(\[]?\d{1,2}[/.-]\d{1,2}[/.-]\d{4}[)\]]?\s*(?:\d{1,2}:\d{2}\s*)?[-–:|]?\s*\S.{20,}|\S.{20,}\s\d{1,2}[/.-]\d{1,2}[/.-]\d{4}(?:\s+\d{1,2}:\d{2}(?::\d{2})?)?$")
# Furniture below the last paragraph after which a list of the article may still come.
_MAY_STAND_INSIDE = frozenset({"symbols", "attachment", "advertisement", "ticker", "reading tools"})
_MOST_ITEMS = 40


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
        if line.piece.ends:
            return before * 2 >= after * 3
        if line.look is Look.RELATED:
            return before >= after and (_was_closed(lines, i) or _teasers_only(lines, i))
        return False
    if after:
        return False
    previous = lines[i - 1]
    if is_dated_headline(line):
        return i - 1 in header.bylines or previous.text.endswith("./.") or i + 1 < len(lines) and is_dated_headline(lines[i + 1])
    return (i - 1 in header.bylines or i - 1 in header.datelines and i - 1 > header.title_line + 3) and i not in header.datelines and i not in header.bylines and not is_source(line.text)


def _was_closed(lines: list[Line], i: int) -> bool:
    """The line above line `i` closes an article: «./.», a byline, a source."""
    for k in range(i - 1, max(-1, i - 4), -1):
        line = lines[k]
        if line.look is Look.FURNITURE:
            continue
        return line.text.endswith("./.") or is_source(line.text) or line.look is Look.SHORT and author_of(line.text) is not None
    return False


def _teasers_only(lines: list[Line], i: int) -> bool:
    """After the heading every paragraph has a headline right above it, and there are at least two such pairs."""
    paragraphs = [k for k in range(i + 1, len(lines)) if lines[k].look is Look.PARAGRAPH]
    return len(paragraphs) >= 2 and all(lines[k - 1].look in (Look.SHORT, Look.ITEM) for k in paragraphs)
