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
from extractor.cleaners.headline import given_title, headline_in, near, title_line
from extractor.cleaners.lines import Line, Look
from extractor.dateline import Dateline, dateline, is_long_after

# How many lines above the first paragraph, below the title, and below the last paragraph are looked at.
_ABOVE, _BELOW_TITLE, _BELOW_TEXT = 200, 6, 8
_MOST_SIGNED, _LONGEST_BYLINE = 2, 90

# «Hà Long, ngày 12 tháng 3 năm 2020»
_PLACE_AND_DAY = re.compile(r"[^,\d]{2,30},\s*ngày\s", re.IGNORECASE)
# «Xây dựng Đảng | 12/03/2020», «12/03/2020 Xây dựng Đảng»: words of a section are parted from the day
_PARTED = re.compile(r"[|•·»>]|\s[-–—]\s|\s{2,}|^\W*\d{1,2}[/.:h-]\d|,\s*(?:ngày\s)?\d{1,2}[/.-]\d{1,2}[/.-]\d{4}\W*$")


class Header(NamedTuple):
    """What the header says; line numbers are indexes into the lines. `title_line` is -1 where no line is the title."""

    title: str | None
    title_line: int
    published: str | None
    author: str | None
    datelines: frozenset[int]
    bylines: frozenset[int]


def header_of(lines: list[Line], page: Page) -> Header:
    """Read the header from the lines of a page; what the source itself says (`page.title`, `page.published`) wins."""
    first = _first_prose(lines)
    last = _last_prose(lines, first)
    start = max(0, first - _ABOVE)
    dates = dict(_dates(lines, start, first))
    at = given_title(lines, page.title) if page.title else title_line(lines, start, first, dates)
    title, glued = headline_in(lines[at].text) if at >= 0 else (None, None)
    if page.title:
        title = headline_in(page.title)[0]
    picked = _published_line(lines, at, first, dates)
    if picked is None and glued is None:
        tail = dict(_tail_dates(lines, last))
        picked = next((i for i, found in tail.items() if not found.clock), None)
        dates |= tail
        if picked is None:
            picked = _far_above(lines, at, dates)
    said = glued or (dates[picked].iso if picked is not None else None)
    names = dict(_head_names(lines, at, first, dates))
    if not names and picked is not None and not _PLACE_AND_DAY.match(lines[picked].text):
        names = {picked: name} if (name := _name_in(dates[picked].rest)) else {}
    names |= {i: name for i, name in _signed(lines, first, last) if i not in dates}
    cut = {i for i in dates if i <= first + 3} | ({picked} if picked is not None else set())
    author = next(iter(names.values()), None)
    return Header(title, at, page.published or said, author, frozenset(cut - {at}), frozenset(names) - cut)


def _first_prose(lines: list[Line]) -> int:
    """The first paragraph of the article; the number of lines where there is none.

    It is the first paragraph of the page, or the first sentence that more prose follows. Where a column of other news stands
    before the article, it is the paragraph below the last dateline that has most of the prose still below it.
    """
    paragraphs = [i for i, line in enumerate(lines) if line.look is Look.PARAGRAPH]
    first = paragraphs[0] if paragraphs else len(lines)
    first = next((i for i in range(1, first) if _is_lead(lines, i)), first)
    after = sum([lines[i].size for i in paragraphs])
    before = passed = 0
    found = first
    for i in range(first, len(lines)):
        line = lines[i]
        if line.look is Look.PARAGRAPH:
            before += line.size
            passed += 1
            if before * 2 > after - before:
                break
        elif line.look is Look.SHORT and lines[i - 1].look is Look.SHORT and (date := dateline(line.text)) and not date.rest:
            found = paragraphs[passed] if passed < len(paragraphs) else found
    return found


def _last_prose(lines: list[Line], first: int) -> int:
    """The last paragraph, with the sentences right below it; `first` where there is none."""
    last = next((i for i in range(len(lines) - 1, -1, -1) if lines[i].look is Look.PARAGRAPH), first)
    while last + 1 < len(lines) and lines[last + 1].look is Look.SENTENCE and lines[last + 1].text.endswith("."):
        last += 1
    return last


def _is_lead(lines: list[Line], i: int) -> bool:
    """A sentence with more prose close below it."""
    if lines[i].look is not Look.SENTENCE or not lines[i].text.endswith((".", ".”")):
        return False
    return any(line.look in (Look.PARAGRAPH, Look.SENTENCE) for line in lines[i + 1 : i + 3])


def _dates(lines: list[Line], start: int, first: int) -> Iterator[tuple[int, Dateline]]:
    """Datelines above the first paragraph and among the next lines, there without other words than a name."""
    for i in range(start, min(first + 4, len(lines))):
        line = lines[i]
        found = dateline(line.text) if line.look is not Look.PARAGRAPH else None
        if found is None:
            continue
        signed = not found.rest or _name_in(found.rest) or is_source(found.rest)
        told = i < first and (found.labelled or _is_section(found.rest, line.text))
        if told or (signed and (i < first or line.look is not Look.ITEM)):
            yield i, found


def _is_section(rest: str, line: str) -> bool:
    """The words beside the day are names, counters, or a section of the site."""
    if all(is_name(piece) or author_of(piece) or len(piece) <= 12 for piece in rest.split("|")):
        return True
    return len(rest) <= 50 and not rest.endswith(".") and _PARTED.search(line) is not None


def _published_line(lines: list[Line], at: int, first: int, dates: dict[int, Dateline]) -> int | None:
    """The dateline that belongs to the title: the first below it, else the one right above it."""
    days = [i for i, found in dates.items() if not found.clock]
    if at < 0:
        return days[-1] if days else None
    below = [i for i in days if at < i <= max(at + _BELOW_TITLE, first + 1)]
    if below:
        posted = (i for i in below if not dates[i].updated and i <= below[0] + 2)
        return next(posted, below[0])
    return next((i for i in reversed(days) if i < at and near(lines, i, at)), None)


def _far_above(lines: list[Line], at: int, dates: dict[int, Dateline]) -> int | None:
    """The dateline at the head of the page, menus between it and the title.

    It may be the clock of the site, which shows the day of the visit, years later as a rule: the text then stops long before.
    """
    days = [i for i, found in dates.items() if not found.clock and i < at]
    if not days:
        return None
    told = "\n".join(line.text for line in lines[at:] if line.look is not Look.FURNITURE)
    return next((i for i in reversed(days) if not is_long_after(told, dates[i].iso)), None)


def _tail_dates(lines: list[Line], last: int) -> Iterator[tuple[int, Dateline]]:
    """Datelines in the byline below the last paragraph, above any other news."""
    for i in range(last + 1, min(last + 1 + _BELOW_TEXT, len(lines))):
        if lines[i].look is Look.RELATED:
            return
        found = dateline(lines[i].text) if lines[i].look is not Look.ITEM else None
        if found and (not found.rest or _name_in(found.rest)):
            yield i, found


def _name_in(rest: str) -> str | None:
    """The name among the words that a dateline has besides its date."""
    return next((name for piece in rest.split("|") if (name := author_of(piece))), None)


def _head_names(lines: list[Line], at: int, first: int, dates: dict[int, Dateline]) -> Iterator[tuple[int, str]]:
    """Bylines between the title and the first paragraph, right below the title or beside a dateline."""
    for i in range(at + 1, first):
        beside = i == at + 1 or i - 1 in dates or i + 1 in dates
        if beside and i not in dates and lines[i].look is Look.SHORT and (name := author_of(lines[i].text)):
            yield i, name


def _signed(lines: list[Line], first: int, last: int) -> Iterator[tuple[int, str]]:
    """Bylines below the article: a line that says it is one, or a name that furniture follows or that ends the page."""
    found = 0
    for i in range(first + 1, len(lines)):
        line = lines[i]
        if found >= _MOST_SIGNED or (i > last and (line.look is Look.RELATED or (line.piece is not None and line.piece.ends))):
            return
        if line.look is not Look.SHORT or line.size > _LONGEST_BYLINE or lines[i - 1].text.endswith(":"):
            continue
        may_sign = i == last + 1 or ":" in line.text or (i <= last + _BELOW_TEXT and _closes(lines, i))
        if may_sign and (name := author_of(line.text)):
            found += 1
            yield i, name


def _closes(lines: list[Line], i: int) -> bool:
    """Nothing of an article comes right after line `i`."""
    if i + 1 == len(lines) or lines[i + 1].piece is not None:
        return True
    return is_source(lines[i + 1].text) or author_of(lines[i + 1].text) is not None
