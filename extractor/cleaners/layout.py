"""The layout of a page: its lines, its header, where the article ends, and the boxes of other news inside it.

    Tin liên quan                        <- a box: the heading and the headlines after it
    Tân Long kết nạp 9 đảng viên
    Nhiều chi bộ phân công đảng viên …   <- the article goes on

Not covered: two columns that a scraper wove line by line.
"""

from __future__ import annotations

from dataclasses import dataclass

from extractor.cleaners.ending import end_of, is_dated_headline
from extractor.cleaners.header import Header, header_of
from extractor.cleaners.lines import Line, Look, lines_of
from extractor.cleaners.stage import Draft

_MOST_ITEMS = 40


@dataclass(slots=True)
class Layout:
    """The lines of a text, its header, and the article: the lines from `start`, below the title, up to `end`.

    `between` are those of its lines that are no paragraphs.
    """

    text: str
    lines: list[Line]
    header: Header
    start: int
    end: int
    between: list[int]


def layout_of(draft: Draft) -> Layout:
    """Read the layout of a draft."""
    lines = lines_of(draft.text, draft.low)
    header = header_of(lines, draft.page)
    start, end = max(0, header.title_line + 1), end_of(lines, header)
    between = [i for i in range(start, end) if lines[i].look is not Look.PARAGRAPH]
    return Layout(draft.text, lines, header, start, end, between)


def related_block(layout: Layout, at: int) -> range:
    """The heading of other news at line `at` and the headlines after it, up to the next paragraph of the article."""
    lines, stop = layout.lines, at + 1
    heading = lines[at].text
    if ":" in heading.rstrip(": ") or "|" in heading.rstrip("| "):
        return range(at, stop)
    limit = min(len(lines), at + 1 + _MOST_ITEMS)
    while stop < limit and _may_be_headline(lines[stop]):
        stop += 1
    if stop < limit and stop - at > 2 and _is_subheading(lines, at, stop - 1):
        stop -= 1
    return range(at, stop)


def _may_be_headline(line: Line) -> bool:
    if line.look is Look.PARAGRAPH:
        return False
    if line.look is Look.SHORT and line.text.endswith(".") and not line.text.endswith(".."):
        return False
    return line.look is not Look.SENTENCE or not line.text.endswith((".", ":", ";", ".”"))


def _is_subheading(lines: list[Line], at: int, last: int) -> bool:
    """The last headline of a box may be the subheading of the paragraph below it: it stands apart, or is far shorter."""
    line = lines[last]
    if line.look is not Look.SHORT or not line.gap or is_dated_headline(line):
        return False
    items = lines[at + 1 : last]
    if not any(item.gap for item in items[1:]):
        return True
    return line.size <= 60 and line.size * 1.5 < sum(item.size for item in items) / len(items)
