"""What is kept of a page: the lines of the article's block without the boxes in it, and above it the title and what follows it.

    <h1>Hà Long: Một năm, 45 đảng viên mới</h1> … 12/07/2023 … <b>Lead.</b> … <div id="noidung">…</div> … <ul>other news</ul>

Not covered: furniture that only its words tell from the article («Lượt xem: 45»), which is for `extractor.cleaners`.
"""

from __future__ import annotations

import re

from extractor.markup.blocks import HEADINGS, Blocks, Line
from extractor.markup.choosing import Weighed
from extractor.markup.hints import Hint
from extractor.markup.notes import Notes, letters

_DAY = re.compile(r"\d{1,2}\s?[/.-]\s?\d{1,2}\s?[/.-]\s?\d{4}|tháng \d{1,2}")
# How many lines above the first paragraph the title is looked for, and how many may stand between it and the article.
_ABOVE, _MOST_BETWEEN = 120, 12
_LONGEST_TITLE, _SHORTEST_TITLE = 300, 15
# Words of a link from which it is the headline of other news.
_HEADLINE = 5
_LINKED = 0.6
# The score from which a line counts as the title: that of a line of five words whose class says so.
_PLAUSIBLE = 1.5


def kept(page: Blocks, notes: Notes) -> tuple[dict[int, str], int]:
    """For each line that is cut the reason; the line of the title, -1 for none."""
    weighed = Weighed(page)
    if weighed.sums and max(weighed.weights, default=0) <= 0:
        weighed = Weighed(page, hidden=True)
    best = weighed.best()
    block = page.blocks[best]
    first, last = block.first, block.last
    prose = next((n for n in range(first, last) if weighed.weights[n] > 0), first)
    title = _title(page, weighed, notes, prose)
    cut = dict.fromkeys(range(first), "outside of the article") | dict.fromkeys(range(last, len(page.lines)), "outside of the article")
    cut |= _boxes(page, weighed, best)
    pictured = _pictured(page)
    text = next((n for n in range(prose, last) if weighed.weights[n] > 0 and not pictured[page.lines[n].block]), 0)
    cut |= {n: "caption above the text" for n in range(text) if n not in cut and pictured[page.lines[n].block]}
    if 0 <= title < prose:
        between = [n for n in range(title + 1, first) if not weighed.apart[page.lines[n].block] and not _is_link(page.lines[n])]
        if len(between) > _MOST_BETWEEN:
            between = [n for n in between if weighed.prose[n] or page.blocks[page.lines[n].block].hint is Hint.LEAD]
        above = [n for n in range(max(0, title - 3), title) if _DAY.search(page.lines[n].text)]
        for n in (title, *between, *above):
            if not pictured[page.lines[n].block]:
                cut.pop(n, None)
    return cut, title


def _pictured(page: Blocks) -> list[bool]:
    """Which blocks are in a figure."""
    inside: list[bool] = []
    for block in page.blocks:
        inside.append(block.name == "figure" or (block.parent >= 0 and inside[block.parent]))
    return inside


def _boxes(page: Blocks, weighed: Weighed, best: int) -> dict[int, str]:
    """The lines of the article's block that are no part of it."""
    cut: dict[int, str] = {}
    lines, blocks = page.lines, page.blocks
    first, last = blocks[best].first, blocks[best].last
    for n in range(first, last):
        line = lines[n]
        if weighed.apart[line.block] or line.hint is Hint.OTHER:
            cut[n] = "apart"
        elif _is_link(line) and line.text.count(" ") >= _HEADLINE - 1:
            cut[n] = "link"
    sizes, linked = [0], [0]
    for line in lines:
        sizes.append(sizes[-1] + len(line.text))
        linked.append(linked[-1] + line.linked)
    for n in range(best + 1, len(blocks)):
        block = blocks[n]
        if block.first >= last:
            break
        size = sizes[block.last] - sizes[block.first]
        many = block.last - block.first > 1
        if many and size and (linked[block.last] - linked[block.first]) > size * _LINKED:
            cut |= dict.fromkeys(range(block.first, block.last), "links")
    return cut


def _is_link(line: Line) -> bool:
    return line.linked > len(line.text) * 0.8


def _title(page: Blocks, weighed: Weighed, notes: Notes, prose: int) -> int:
    """The line above the first paragraph that is most likely the title, the later of equals; -1 for none."""
    best, best_score = -1, _PLAUSIBLE
    for n in range(max(0, prose - _ABOVE), prose + 1):
        if n >= len(page.lines):
            break
        line = page.lines[n]
        block = page.blocks[line.block]
        if not _SHORTEST_TITLE <= len(line.text) <= _LONGEST_TITLE or block.hidden:
            continue
        score = 4.0 * notes.names(letters(line.text))
        if block.name in HEADINGS:
            score += {"h1": 2.5, "h2": 1.5}.get(block.name, 0.7)
        if Hint.TITLE in (block.hint, line.hint, page.blocks[block.parent].hint):
            score += 1.5
        score += 0.5 * (line.text.count(" ") >= 4) - 1.5 * _is_link(line) - 2.0 * weighed.apart[line.block]
        score -= 0.02 * min(50, prose - n)
        if score >= best_score:
            best, best_score = n, score
    return best
