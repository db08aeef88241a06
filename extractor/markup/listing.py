"""Whether a page is a list of other pages: a category, a tag, search results, a home page, whatever title and day it shows.

    <h1>Xây dựng Đảng</h1> … <a>Hà Long: Một năm, 45 đảng viên mới</a> 02/05/2023 Năm 2023, Đảng bộ xã Hà Long … <a>Xem tiếp</a>

What it tells are teasers, each at a headline that is a link, and little else. An article may have as many of them around it, but
says that it is one, or tells more itself. Not covered: whole articles one below the other, and lists without teasers.
"""

from __future__ import annotations

import re

from extractor.markup.blocks import Blocks, Line
from extractor.markup.choosing import Weighed
from extractor.markup.head import Head

# Characters of a teaser without its headline, of a headline, and of a day between them.
_LONGEST_TEASER, _SHORTEST_TEASER, _SHORTEST_HEADLINE, _LONGEST_DAY = 600, 40, 25, 25
_HEADLINE = 5  # words of a headline, and of the title of an article
_TEASERS = 3  # of a list, at least
# Characters of other prose at most, in descriptions and at the foot, without and with what may be the title of an article, and how
# many times as much the teasers tell. The 54 scraped articles that the project is measured on tell 1,100 characters and more.
_MOST_ELSE, _MOST_TITLED, _TIMES = 400, 150, 2
_LINKED, _GLUED = 0.5, 0.2  # shares of the characters from which a line is a headline, and holds one
_MORE = re.compile(r"(?:xem (?:tiếp|thêm|chi tiết)|đọc (?:tiếp|thêm)|chi tiết)\W*$", re.IGNORECASE)
_OF_LIST = re.compile(r"(?:tags?|thẻ|từ khóa|chuyên mục|chủ đề|lưu trữ|kết quả tìm kiếm|tìm kiếm|tác giả)\b", re.IGNORECASE)


def is_list(page: Blocks, weighed: Weighed, head: Head, title: int) -> bool:
    """Whether a page is a list; `title` is the line of its title, -1 for none."""
    lines = page.lines
    titled = title >= 0 and _may_be_of_article(lines[title])
    if head.article or "article:published_time" in head.metas or (titled and head.names(lines[title].text)):
        return False
    teasers = told = own = 0
    for n, line in enumerate(lines):
        unlinked = len(line.text) - line.linked
        if _SHORTEST_TEASER <= unlinked <= _LONGEST_TEASER and _is_teaser(lines, n):
            teasers += 1
            told += unlinked
        elif weighed.weights[n] > 0:
            own += weighed.prose[n]
    return teasers >= _TEASERS and own < min(_MOST_TITLED if titled else _MOST_ELSE, told / _TIMES)


def _may_be_of_article(title: Line) -> bool:
    return title.text.count(" ") + 1 >= _HEADLINE and not title.linked and not _OF_LIST.match(title.text)


def _is_headline(line: Line) -> bool:
    text = line.text
    return line.linked > len(text) * _LINKED and line.linked >= _SHORTEST_HEADLINE and text.count(" ") + 1 >= _HEADLINE


def _is_teaser(lines: list[Line], n: int) -> bool:
    """Whether a line belongs to a headline above it, with a day between perhaps, or inside of it, or to «Xem tiếp» behind it."""
    line = lines[n]
    holds_headline = line.linked >= _SHORTEST_HEADLINE and line.linked > len(line.text) * _GLUED
    if line.linked and (holds_headline or _MORE.search(line.text)):
        return True
    if n + 1 < len(lines) and lines[n + 1].linked and _MORE.match(lines[n + 1].text):
        return True
    at = n - 2 if n > 1 and len(lines[n - 1].text) < _LONGEST_DAY else n - 1
    return at >= 0 and _is_headline(lines[at])
