"""Where an article ends: at «Các tin khác», at the comment form, below the byline, at headlines that nothing announces.

    … đứng vào hàng ngũ của Đảng./.
    Thu Hạnh
    Hà Long trao 45 Huy hiệu Đảng        <- the article has ended here

Not covered: articles split over several pages.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from typing import NamedTuple

from extractor.banner import signs
from extractor.cleaners.byline import author_of, is_source
from extractor.cleaners.header import Header
from extractor.cleaners.headline import is_caption
from extractor.cleaners.lines import Line, Look
from extractor.text import LIST_POINT

# «… nhận Huy hiệu (21/07)» · «12/03/2020 - …» · «… 21/07/2023 08:15»: how lists of other news give the date
_DAY = r"\d{1,2}\s?[/.-]\s?\d{1,2}"
_CLOCK = r"\d{1,2}[:h]\d{2}"
_DATED_IN_FRONT = re.compile(
    rf"\W*[(\[]?(?:{_DAY}[/.-]\d{{4}}[)\]]?\s*(?:{_CLOCK}\s*)?[-–:|]?|(?:{_DAY}|{_CLOCK})[)\]]?\s)\s*\S.{{20,}}"
)
_DATED_BEHIND = re.compile(
    rf"[(\[]\s*(?:{_CLOCK}[,\s-]*)?{_DAY}(?:\s?[/.-]\s?\d{{2,4}})?(?:[,\s-]*{_CLOCK}.{{0,6}})?\s*[)\]]\s*$"
    rf"|(?<=.{{21}})\s{_DAY}[/.-]\d{{4}}(?:\s+{_CLOCK}(?::\d{{2}})?)?$"
)
_DIGIT = re.compile(r"\d")
_BULLETS = " -–—+*•●▪■□◦○◆►▶▸→·»>"
_POINT = re.compile(LIST_POINT, re.IGNORECASE)
# «Đảng bộ xã Hà Long: 12», «Hà Long 12 đồng chí»
_ROW = re.compile(r"[:–-]\s*\d|\d\s*(?:đồng chí|đảng viên|chi bộ|người|%)?$")
# Furniture below the last paragraph after which a list of the article may still come.
_MAY_STAND_INSIDE = frozenset({"symbols", "attachment", "advertisement", "ticker", "reading tools"})
_LONGEST_TEASER = 400
_LONGEST_GLUED = 80  # furniture behind the «./.» of the last paragraph
_STOPS = (".", "!", "?", "…", ".”", "”.")
_LONGEST_HEADING, _MOST_HEADLINES = 5, 40  # spaces, lines


class Paragraphs(NamedTuple):
    """Where the paragraphs stand, and the last of them that is no teaser below its headline (-1 for none)."""

    at: list[int]
    last_plain: int

    def below(self, i: int) -> int:
        """How many stand below line `i`."""
        return len(self.at) - bisect_right(self.at, i)


def end_of(lines: list[Line], header: Header) -> int:
    """The index of the first line that stands below the article; the number of lines where nothing does."""
    prose = [
        line.size
        if line.look is Look.PARAGRAPH or (line.look is Look.SENTENCE and line.text.endswith((".", ".”")))
        else 0
        for line in lines
    ]
    paragraphs: Paragraphs | None = None
    before, after = 0, sum(prose)
    for i, size in enumerate(prose):
        if size:
            before += size
            after -= size
        elif before and i > header.title_line:
            if lines[i].piece is not None:
                if after and paragraphs is None:
                    paragraphs = _paragraphs(lines)
                over = _furniture_ends(lines, paragraphs if after else None, i, before, after)
            else:
                over = not after and _plain_line_ends(lines, header, i)
            if over:
                return i
    return len(lines)


def is_dated_headline(line: Line) -> bool:
    """«Hà Long trao 45 Huy hiệu Đảng (09/07/2018)»."""
    if line.size > 220 or line.look not in (Look.SHORT, Look.ITEM, Look.SENTENCE) or _DIGIT.search(line.text) is None:
        return False
    return _DATED_IN_FRONT.match(line.text) is not None or _DATED_BEHIND.search(line.text) is not None


def _paragraphs(lines: list[Line]) -> Paragraphs:
    at = [i for i, line in enumerate(lines) if line.look is Look.PARAGRAPH]
    plain = (i for i in reversed(at) if lines[i].size > _LONGEST_TEASER or lines[i - 1].look not in (Look.SHORT, Look.ITEM))
    return Paragraphs(at, next(plain, -1))


def _furniture_ends(lines: list[Line], paragraphs: Paragraphs | None, i: int, before: int, after: int) -> bool:
    """Whether the furniture at line `i` closes the article, with so much prose (characters) above it and below.

    Where none is below, `paragraphs` are not asked.
    """
    line, piece = lines[i], lines[i].piece
    if piece is None:
        return False
    following = lines[i + 1] if i + 1 < len(lines) else None
    if line.look is Look.MENU:
        if paragraphs is None:
            alone = following is None or following.piece is not None
            return alone or _was_closed(lines, i) or _only_headlines_follow(lines, i + 1)
        headline_next = following is not None and following.look is Look.SHORT
        return before >= after and headline_next and _teasers_only(paragraphs, i)
    if paragraphs is None:
        return piece.reason not in _MAY_STAND_INSIDE
    if not (piece.ends or line.look is Look.RELATED):
        return False
    if _was_closed(lines, i):
        return before * 4 >= after if piece.ends else before >= after
    if piece.ends:
        return before >= after if piece.reason == "comments" else before * 4 >= after and _furniture_follows(lines, i)
    # Only short teasers are left, or teasers each below its headline.
    return before >= after and (_teasers_only(paragraphs, i) or not (paragraphs.below(i) or _goes_on(lines, i)))


def _plain_line_ends(lines: list[Line], header: Header, i: int) -> bool:
    """Whether other news begins at line `i`, below the last paragraph, with no heading that says so."""
    line, previous = lines[i], lines[i - 1]
    if i in header.datelines or i in header.bylines or is_source(line.text):
        return False
    if i - 1 in header.bylines or is_source(previous.text) or (i - 1 in header.datelines and i - 1 > header.title_line + 3):
        return True
    if "./." in previous.text[-_LONGEST_GLUED:]:
        return not is_caption(line.text)
    following = lines[i + 1] if i + 1 < len(lines) else None
    if (following is None or following.piece is not None) and "|" not in previous.text and _is_row_of_links(line.text):
        return True
    if previous.look is Look.SHORT and i > 1 and lines[i - 2].text.endswith(".") and signs(previous.text):
        return not is_caption(line.text)
    if previous.text.endswith(":"):
        return False
    if following is None or following.piece is not None:
        return line.look is Look.SHORT and is_dated_headline(line)
    is_heading = line.look is Look.SHORT and line.text.count(" ") < _LONGEST_HEADING and not _DIGIT.search(line.text)
    if is_heading and previous.text.endswith(_STOPS) and not signs(line.text):
        return _only_headlines_follow(lines, i + 1)
    if is_dated_headline(line):
        return is_dated_headline(following)
    return line.look is following.look is Look.SHORT and _is_headline(line) and _is_headline(following)


def _only_headlines_follow(lines: list[Line], i: int) -> bool:
    """From line `i` on come headlines without bullets and their headings, up to furniture or the end of the page."""
    headlines = 0
    for line in lines[i : i + _MOST_HEADLINES]:
        if line.look is Look.MENU:
            continue
        if line.piece is not None:
            break
        if line.look is not Look.SHORT or line.text[-1] in ".;:," or _ROW.search(line.text) or author_of(line.text):
            return False
        headlines += line.text.count(" ") >= _LONGEST_HEADING
    return headlines > 0


def _is_headline(line: Line) -> bool:
    """«Cổ phiếu X được giao dịch trở lại»: no caption, no numbered point, no row of figures («Đảng bộ xã Hà Long: 12»)."""
    text = line.text.lstrip(_BULLETS)
    if line.look not in (Look.SHORT, Look.ITEM) or text.count(" ") < 5 or not (text[0].isupper() or text[0].isdigit()):
        return False
    return not (text.endswith((",", "-", ".", ";")) or _ROW.search(text) or _POINT.match(text) or is_caption(text))


def _is_row_of_links(text: str) -> bool:
    """«Lịch công tác tuần 2 | Thời khóa biểu | Đề cương ôn tập»: words in every cell, which no row of a table has."""
    cells = [cell.strip() for cell in text.split("|")]
    return len(cells) >= 3 and all(cell[:1].isupper() and " " in cell for cell in cells)


def _furniture_follows(lines: list[Line], i: int) -> bool:
    """More furniture comes right after line `i`, before any paragraph."""
    for line in lines[i + 1 : i + 4]:
        if line.piece is not None or line.look is Look.PARAGRAPH:
            return line.piece is not None
    return False


def _was_closed(lines: list[Line], i: int) -> bool:
    """The line above line `i`, furniture aside, closes an article: «./.», a byline, a source."""
    for line in reversed(lines[max(0, i - 4) : i]):
        if line.look is not Look.FURNITURE:
            signed = line.look is Look.SHORT and author_of(line.text) is not None
            return signed or line.text.endswith("./.") or is_source(line.text)
    return False


def _goes_on(lines: list[Line], i: int) -> bool:
    """The article goes on below the box at line `i`: two sentences follow each other, or one stands apart or is signed.

    A teaser stands right below its headline.
    """
    below = lines[i + 1 : i + _MOST_HEADLINES]
    for n, line in enumerate(below):
        if line.piece is not None and line.piece.ends:
            return False
        if line.look is not Look.SENTENCE or not line.text.endswith((".", ".”")):
            continue
        following = below[n + 1] if n + 1 < len(below) else None
        if (n and below[n - 1].look is Look.SENTENCE) or (line.gap and not (below[0].gap and n)):
            return True
        if following is not None and following.look is Look.SHORT and author_of(following.text):
            return True
    return False


def _teasers_only(paragraphs: Paragraphs, i: int) -> bool:
    """Below line `i` come a headline and a paragraph, again and again: every paragraph has a headline right above it."""
    below = paragraphs.below(i)
    return below >= 2 and paragraphs.at[-below] == i + 2 and paragraphs.last_plain <= i
