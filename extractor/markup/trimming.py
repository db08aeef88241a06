"""What is kept of a page: the lines of the article's block without the boxes in it, and above it the title and what follows it.

    <h1>Hà Long: Một năm, 45 đảng viên mới</h1> … 12/07/2023 … <b>Lead.</b> … <div id="noidung">…</div> … <ul>other news</ul>

Not covered: furniture that only its words tell from the article («Lượt xem: 45»), which is for `extractor.cleaners`.
"""

from __future__ import annotations

import re
from collections.abc import Collection
from itertools import accumulate
from typing import NamedTuple

from extractor.markup.blocks import HEADINGS, Blocks, Line
from extractor.markup.choosing import Weighed
from extractor.markup.head import Head
from extractor.markup.hints import Hint
from extractor.markup.listing import is_list

_DAY = re.compile(r"\d{1,2}\s?[/.-]\s?\d{1,2}\s?[/.-]\s?\d{4}|tháng \d{1,2}")
# How many lines above the first paragraph the title is looked for, and how many may stand between it and the article.
_ABOVE, _MOST_BETWEEN = 120, 12
# How many lines above the title a day is looked for.
_DAY_ABOVE = 3
_LONGEST_TITLE, _SHORTEST_TITLE = 300, 15
# Words of a link from which it is the headline of other news.
_HEADLINE = 5
# Shares of the characters from which a line is a link, and a block a list of links.
_LINK, _LINKED = 0.8, 0.6
# The score from which a line counts as the title: that of a line of five words whose class says so.
_PLAUSIBLE = 1.5
_RIGHT_ABOVE = 3  # lines above the first paragraph
_HEADING = {"h1": 2.5, "h2": 1.5}


class Trimmed(NamedTuple):
    """For each line that is cut the reason; the line of the title, -1 for none; whether the page is a list of others."""

    cut: dict[int, str]
    title: int
    is_list: bool


def trimmed(page: Blocks, head: Head, furniture: Collection[str] = ()) -> Trimmed:
    """Choose the lines of the article. `furniture` are lines that many pages of the site share, as `Line.text` has them."""
    weighed = Weighed(page, furniture)
    if not weighed.has_prose:
        weighed = Weighed(page, furniture, hidden=True)
    block = page.blocks[best := weighed.best() if weighed.has_prose else 0]
    lines, blocks = page.lines, page.blocks
    prose = next((n for n in range(block.first, block.last) if weighed.weights[n] > 0), block.first)
    cut = dict.fromkeys(range(len(lines)), "outside of the article")
    for n in range(block.first, block.last):
        del cut[n]
    cut |= _boxes(page, weighed, best)
    title = _title(page, weighed, head, prose)
    if 0 <= title < prose:
        between = [n for n in range(title + 1, block.first) if not weighed.is_apart(n) and not _is_link(lines[n])]
        if len(between) > _MOST_BETWEEN:
            between = [n for n in between if weighed.prose[n] or blocks[lines[n].block].hint is Hint.LEAD]
        days = [n for n in range(max(0, title - _DAY_ABOVE), title) if _DAY.search(lines[n].text)]
        for n in (title, *between, *days):
            cut.pop(n, None)
    pictured = _pictured(page)
    if text := next((n for n in range(prose, block.last) if weighed.weights[n] > 0 and not pictured[lines[n].block]), 0):
        cut = {n: "caption above the text" for n in range(text) if pictured[lines[n].block]} | cut
    return Trimmed(cut, title, is_list(page, weighed, head, title))


def _pictured(page: Blocks) -> list[bool]:
    """Which blocks are in a figure."""
    inside: list[bool] = []
    for block in page.blocks:
        inside.append(block.name == "figure" or (block.parent >= 0 and inside[block.parent]))
    return inside


def _boxes(page: Blocks, weighed: Weighed, best: int) -> dict[int, str]:
    """The lines of the article's block that are no part of it: boxes by their names, lists of links, headlines of other news."""
    cut: dict[int, str] = {}
    lines, blocks = page.lines, page.blocks
    first, last = blocks[best].first, blocks[best].last
    for n in range(first, last):
        if weighed.is_apart(n):
            cut[n] = "box"
        elif _is_link(lines[n]) and lines[n].text.count(" ") >= _HEADLINE - 1:
            cut[n] = "link"
    sizes = [0, *accumulate(len(line.text) for line in lines)]
    linked = [0, *accumulate(line.linked for line in lines)]
    done = first
    for block in blocks[best + 1 :]:
        if block.first >= last:
            break
        # Blocks come in the order of their first lines, the outer before the inner one.
        if block.first < done or block.last - block.first < 2:
            continue
        if linked[block.last] - linked[block.first] > (sizes[block.last] - sizes[block.first]) * _LINKED:
            cut |= dict.fromkeys(range(block.first, block.last), "links")
            done = block.last
    return cut


def _is_link(line: Line) -> bool:
    return line.linked > len(line.text) * _LINK


def _title(page: Blocks, weighed: Weighed, head: Head, prose: int) -> int:
    """The line above the first paragraph that is most likely the title, the later of equals; -1 for none."""
    best, best_score = -1, _PLAUSIBLE
    for n in range(max(0, prose - _ABOVE), min(prose + 1, len(page.lines))):
        line = page.lines[n]
        block = page.blocks[line.block]
        if not _SHORTEST_TITLE <= len(line.text) <= _LONGEST_TITLE:
            continue
        score = 4.0 * head.names(line.text) + _HEADING.get(block.name, 0.7 * (block.name in HEADINGS))
        if Hint.TITLE in (block.hint, line.hint, page.blocks[block.parent].hint):
            score += 1.5
        elif 0 < prose - n <= _RIGHT_ABOVE and not weighed.prose[n]:
            score += 1.1
        score += 0.5 * (line.text.count(" ") >= _HEADLINE - 1)
        score -= 1.5 * _is_link(line) + 4.0 * weighed.is_apart(n)
        score -= 0.02 * min(50, prose - n)
        if score >= best_score:
            best, best_score = n, score
    return best
