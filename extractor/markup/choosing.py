"""Which block holds the article: of all blocks the one whose lines of prose outweigh its links the most.

«Năm 2023, Đảng bộ phường kết nạp 45 đảng viên.» speaks for the block it stands in, «Trang chủ», «Tin đọc nhiều» against it. A
larger block wins only if it brings more prose than links, so the lead in a cell of its own is taken in and the menu is not. The
sums cost time in the number of lines and blocks. Not covered: what is cut inside of that block (`extractor.markup.trimming`).
"""

from __future__ import annotations

import re
from collections.abc import Collection
from itertools import accumulate

from extractor.markup.blocks import Blocks, Line
from extractor.markup.hints import Hint

# Characters from which a line is prose: with a stop at its end, with a comma or a stop inside, and anyway.
_WITH_STOP, _WITH_COMMA, _ANYWAY = 50, 80, 160
_STOPS = (".", "!", "?", "…", ";", ":", '"', "”", ".)", "./.")
_INNER = re.compile(r"[,;.?!…:] ")
# A line is one of links from this share of its characters on; such a line weighs at least so many characters.
_LINKED, _LINK = 0.5, 25
# Characters of a line that was broken at the width of a page.
_WRAPPED = 45
# A teaser stands right below its headline, which is a link, and is no longer.
_LONGEST_TEASER = 420
# What share of the prose makes a block hold it whatever its name.
_MOST = 0.5


class Weighed:
    """A page with the weight of each line, and what of it is apart from the article: by its name, or as furniture of the site.

    `prose` and `weights` are in characters, one for each line. What is hidden is apart as well, unless `hidden` is asked for.
    """

    def __init__(self, page: Blocks, furniture: Collection[str] = (), hidden: bool = False) -> None:
        self.page = page
        self._furniture = furniture
        self.prose = [
            len(line.text) - line.linked if is_prose(line) or self._is_wrapped(n) else 0 for n, line in enumerate(page.lines)
        ]
        sums = [0, *accumulate(self.prose)]
        most = sums[-1] * _MOST
        self._apart: list[bool] = []
        for block in page.blocks:
            named = block.hint is Hint.OTHER or (block.hidden and not hidden)
            own = named and sums[block.last] - sums[block.first] <= most
            self._apart.append(own or (block.parent >= 0 and self._apart[block.parent]))
        self.weights = [self._weight(n) for n in range(len(page.lines))]
        self.has_prose = any(weight > 0 for weight in self.weights)

    def is_apart(self, n: int) -> bool:
        """Whether line `n` is apart from the article whatever it says."""
        line = self.page.lines[n]
        return self._apart[line.block] or line.hint is Hint.OTHER or line.text in self._furniture

    def best(self) -> int:
        """The block of the article: the greatest sum of weights, of equal ones the innermost."""
        sums = [0, *accumulate(self.weights)]
        blocks = self.page.blocks
        return max(range(len(blocks)), key=lambda n: (sums[blocks[n].last] - sums[blocks[n].first], n))

    def _weight(self, n: int) -> int:
        line = self.page.lines[n]
        size = len(line.text)
        if line.linked > size * _LINKED:
            return -max(_LINK, size // 2)
        if self.is_apart(n):
            return -min(size, _LINK)
        return 0 if size <= _LONGEST_TEASER and self._is_teaser(n) else self.prose[n]

    def _is_wrapped(self, n: int) -> bool:
        """Whether a line is part of a paragraph that was broken at a fixed width: long lines follow each other in one block."""
        beside = self.page.lines[max(0, n - 1) : n + 2]
        block = self.page.lines[n].block
        wide = [line.block == block and len(line.text) >= _WRAPPED and not line.linked for line in beside]
        return sum(wide) > 1 and wide[1 if n else 0]

    def _is_teaser(self, n: int) -> bool:
        lines = self.page.lines
        at = n - 2 if n > 1 and len(lines[n - 1].text) < _LINK else n - 1  # a day may stand between
        above = lines[at] if at >= 0 else None
        return above is not None and above.linked == len(above.text) >= _LINK


def is_prose(line: Line) -> bool:
    """Whether a line reads like a sentence or more."""
    text = line.text
    size = len(text)
    if size < _WITH_STOP or line.linked > size * _LINKED:
        return False
    return size >= _ANYWAY or text.endswith(_STOPS) or (size >= _WITH_COMMA and _INNER.search(text) is not None)
