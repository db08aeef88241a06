"""The article in a page: from its source to edits that leave the lines of the article, `&aacute;` read as «á».

Not covered: how the lines are chosen (`extractor.markup.choosing`, `trimming`).
"""

from __future__ import annotations

import html
import re
from collections.abc import Collection, Iterator
from dataclasses import dataclass

from extractor.markup.blocks import Blocks, Line
from extractor.markup.building import blocks_of
from extractor.markup.head import Head, head_of
from extractor.markup.trimming import trimmed
from extractor.text import Edit

_TO_READ = re.compile(r"&(?:#(?:[0-9]{1,8}|[xX][0-9a-fA-F]{1,7});?|[a-zA-Z][a-zA-Z0-9]{1,31};?)|[ \t\n\r\f]{2,}|[\t\n\r\f]")
_BLANK = re.compile(r"[ \t\n\r\f]+")
# Lines of these stand close to each other.
_CLOSE = frozenset(("li", "tr", "td", "th", "dd", "dt", "caption"))


@dataclass(frozen=True, slots=True)
class Found:
    """The article found in a page: `edits` of the source that leave it, the line of its title, what the page says of itself.

    `is_list`: what was found are the teasers of other articles.
    """

    edits: tuple[Edit, ...]
    title: str | None
    head: Head
    is_list: bool


def article_in(source: str, furniture: Collection[str] = ()) -> Found:
    """Find the article in the source of an HTML page, in time linear in its length.

    `furniture` are lines (decoded, with single spaces) that are known to be the site's and not the article's. Raises NoArticle for
    a page in far too many pieces.
    """
    page = blocks_of(source)
    head = head_of(source, page.notes)
    cut, title, is_list = trimmed(page, head, furniture)
    return Found(tuple(_edits(page, cut)), page.lines[title].text if title >= 0 else None, head, is_list)


def _edits(page: Blocks, cut: dict[int, str]) -> Iterator[Edit]:
    """Cut the lines in `cut` and all markup; a line end stands between two lines that are left."""
    source, runs = page.source, page.runs
    done = 0
    above: Line | None = None
    reason = ""
    for n, line in enumerate(page.lines):
        why = cut.get(n, "")
        if reason and why != reason:
            # The cut lines above, with all markup before them.
            stop = runs[page.lines[n - 1].last - 1].stop
            yield done, stop, "", reason
            done = stop
        reason = why
        if why:
            continue
        between = _between(page, above, line) if above else ""
        first = runs[line.first].start
        for run in runs[line.first : line.last]:
            if done < run.start:
                yield done, run.start, between or (" " if run.parted and run.start > first else ""), "markup"
            yield from _read(source, run.start, run.stop)
            done = run.stop
            between = ""
        above = line
    if done < len(source):
        yield done, len(source), "", reason or "markup"


def _between(page: Blocks, above: Line, line: Line) -> str:
    close = above.block == line.block or page.blocks[line.block].name in _CLOSE
    return "\n" if close else "\n\n"


def _read(source: str, start: int, stop: int) -> Iterator[Edit]:
    """Character references and blank space inside of a run."""
    for found in _TO_READ.finditer(source, start, stop):
        text = found[0]
        if text[0] != "&":
            yield found.start(), found.end(), " ", "space"
        elif (read := html.unescape(text)) != text:
            yield found.start(), found.end(), _BLANK.sub(" ", read), "entity"
