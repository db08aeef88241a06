"""The day that a page shows beside its title: «Thứ Hai, 08/01/2024 07:44» under «Hà Long gieo mầm đảng viên trẻ».

It stands between the title and the text, or right above the title, or below the text with a label. The clock of the site stands far
from the title, menus between; a day beside the headline of other news belongs to that; a day in a sentence is told, not dated.
Not covered: pages of several articles, and pages that show the day of the visit where others show the day of publication.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Collection
from typing import NamedTuple

from extractor.dateline import dateline, is_long_after, trailing_date
from extractor.markup.moment import moment, plain
from extractor.markup.outline import Block
from extractor.markup.page_title import letters

# Characters from which a block counts as prose; how much prose there must be where no title is known.
_PROSE, _MOST_COUNTED, _ENOUGH = 80, 600, 300
_SHORT_COST, _LINK_COST = 20, 60
# Blocks between title and day: below it, where share buttons and a lead may come between, above it, above the text where no
# title is known, and below the text.
_BELOW, _ABOVE, _ABOVE_TEXT, _BELOW_TEXT = 30, 2, 6, 6
_INSIDE = 3  # first blocks of the text, where a lead comes before the day
# A link of so many words is the headline of other news.
_HEADLINE_WORDS = 6
_REPEATED = 3  # entries of one kind: a list
# Words of a section or of a name beside a day; more of them tell something.
_MOST_WORDS, _MOST_WORDS_TOLD, _FEWEST_WORDS_TOLD = 10, 6, 3
_LONGEST_LABEL = 40

_DAY_NAMED = re.compile(r"date|time(?!line|out)|ngay|publish|posted|created|pubdate")
_OTHERS_NAMED = re.compile(
    r"relat|lien-?quan|tin-?khac|tinkhac|other|sidebar|footer|copyright|today|hom-?nay|(?<![\w-])clock|dong-?ho|current|sysdate"
    r"|comment|binh-?luan|most-?(?:view|read)|xem-?nhieu|doc-?nhieu|event-?date"
)
_UPDATED_NAMED = re.compile(r"(?:modified|updated)(?! published)(?<!published updated)")
# «Các tin đã đưa», «Bài viết liên quan»
_OTHER_NEWS = re.compile(
    r"\W*(?:các |những )?(?:tin|bài)(?: tức| bài| viết)? (?:khác|liên|cùng|đã|mới|cũ|tiếp|xem|đọc)", re.IGNORECASE
)
_HEADINGS = frozenset(("h1", "h2", "h3", "h4", "h5", "h6"))
_TITLE_NAMED = re.compile(r"(?:(?<!sub)title|tieu-?de|headline|heading|(?<![a-z])tit)(?: |$)|(?<![a-z])(?:title|tieu-?de)(?![a-z])")
# «Số: 15/QĐ-UBND», «ban hành ngày», «© 2019»: the day of a document, of a licence, of a right
_OF_DOCUMENT = re.compile(
    r"(?<!\w)(?:số\s*:|số hiệu|số ký hiệu|quyết định|nghị quyết|nghị định|công văn|thông tư|chỉ thị|giấy phép|cấp ngày|bản quyền"
    r"|ngày ký|hiệu lực|copyright|hạn nộp|hết hạn|ngày sinh|ngày ban hành|sự kiện|khai mạc)(?!\w)|©"
)
# «Thời gian: 8 giờ ngày 12/03/2020»
_OF_EVENT = re.compile(r"\W*(?:thời gian|địa điểm|thời hạn|từ ngày|đến ngày|trong ngày)(?!.*(?:đăng|cập nhật))")
_NUMBERED = re.compile(r"(?:số(?: hiệu| ký hiệu)?\s*:|số\s+\d|trích yếu)|\d+/(?:\d{4}/)?[A-ZĐ]", re.IGNORECASE)
_WEEKDAY = re.compile(r"thứ\s*(?:hai|ba|tư|năm|sáu|bảy|[2-7])|chủ\s*nhật|(?<!\w)(?:t[2-7]|cn)(?!\w)", re.IGNORECASE)
_PLACE_AND_DAY = re.compile(r"[^,\d]{2,30},\s*ngày\s", re.IGNORECASE)
_ONLY_TIME = re.compile(r"\W*(?:lúc\s*)?(\d{1,2})\s?(?::|h|giờ)\s?(\d{2})(?::\d{2})?(?:\s*phút)?\W*", re.IGNORECASE)
_UTC = re.compile(r"\d{4}-\d\d-\d\dT\d\d:\d\d[\d:.]*Z")


class _Found(NamedTuple):
    at: int
    iso: str
    updated: bool
    labelled: bool


def text_of(blocks: list[Block]) -> tuple[int, int]:
    """The first and last block of the stretch that has most prose for the links and scraps in it; (-1, -1) for none."""
    best = total = 0
    start, found = 0, (-1, -1)
    for i, block in enumerate(blocks):
        size = len(block.text)
        if block.is_link or block.apart:
            total -= _LINK_COST
        elif size >= _PROSE:
            total += min(size, _MOST_COUNTED)
        elif size:
            total -= _SHORT_COST
        if total <= 0:
            total, start = 0, i + 1
        elif total > best:
            best, found = total, (start, i)
    return found if best >= _PROSE else (-1, -1)


def title_block(blocks: list[Block], titles: Collection[str], text: tuple[int, int]) -> int:
    """The block that shows one of the titles (letters only), else a heading or what is named a title above the text; or -1."""
    first = text[0] if text[0] >= 0 else len(blocks)
    may_show = (i for i, block in enumerate(blocks) if block.text and (not block.is_link or block.tag == "h1"))
    same = [i for i in may_show if letters(blocks[i].text[:400]) in titles]
    if same:
        return max((i for i in same if i <= first + _INSIDE), default=same[0])
    if text[0] < 0:
        return -1
    for i in range(min(first + 2, len(blocks) - 1), max(-1, first - 2 * _ABOVE_TEXT), -1):
        block = blocks[i]
        may_be = block.text.count(" ") >= 3 and len(block.text) <= 300 and not block.is_link and not block.apart
        if may_be and (block.tag in ("h1", "h2", "h3") or _TITLE_NAMED.search(block.path)):
            return i
    return -1


def day_shown(blocks: list[Block], title: int, text: tuple[int, int]) -> str | None:
    """The day of publication, ISO, by the markup's own word for it or by where it stands; None where the page shows none."""
    days = _said(blocks)
    if len(days) == 1:
        return days.pop()
    usual = Counter([block.path for block in blocks if block.text and dateline(block.text)])
    told = [block.text for block in blocks[text[0] : text[1] + 1] if not block.is_link] if text[0] >= 0 else []
    enough = sum(map(len, told)) >= _ENOUGH
    if title < 0 and not enough:
        return None
    found = _below_title(blocks, title, text) if title >= 0 else None
    if found is None:
        found = _above(blocks, title if title >= 0 else text[0], usual, _ABOVE if title >= 0 else _ABOVE_TEXT)
        # The clock shows the day of the visit, long after all that the text tells of.
        if found and found.at < title - 1 and is_long_after("\n".join(told), found.iso):
            found = None
    if found is None and title >= 0 and (glued := _glued(blocks[title].text)):
        return glued
    if found is None and enough:
        found = _below_text(blocks, text[1], usual)
    return _with_time(blocks, found) if found else None


def _said(blocks: list[Block]) -> set[str]:
    """The days that elements give as `datePublished`: one, unless the page lists several articles."""
    told = (moment(block.moment) or moment(block.text) for block in blocks if block.prop in ("datepublished", "datecreated"))
    return {day.iso for day in told if day}


def _below_title(blocks: list[Block], title: int, text: tuple[int, int]) -> _Found | None:
    """The first day below the title, up to the first blocks of the text; one of publication before one of the last change."""
    updated = None
    last = min(title + _BELOW, max(title, text[0]) + _INSIDE if text[0] >= 0 else title + _BELOW)
    for i in range(title + 1, min(last + 1, len(blocks))):
        block = blocks[i]
        if _is_headline(block):
            break
        found = _day(blocks, i)
        if found is None or (text[0] >= 0 and i > text[0] and not _is_meant(block, found)):
            continue
        if not found.updated:
            return found
        updated = updated or found
    return updated


def _above(blocks: list[Block], below: int, usual: Counter[str], most: int) -> _Found | None:
    """The day right above the title or the text: a few blocks between, and no link but for a day with a label."""
    seen = links = 0
    for i in range(below - 1, max(-1, below - 1 - 2 * _ABOVE_TEXT), -1):
        block = blocks[i]
        found = _day(blocks, i)
        if found and usual[block.path] < _REPEATED and (not (links or block.linked) or found.labelled):
            return found
        seen += bool(block.text)
        links += block.is_link
        if seen > most or _is_headline(block):
            break
    return None


def _below_text(blocks: list[Block], last: int, usual: Counter[str]) -> _Found | None:
    """The day in the byline below the text, above any other news."""
    for i in range(last + 1, min(last + 1 + _BELOW_TEXT, len(blocks))):
        if _is_headline(blocks[i]) or blocks[i].tag in _HEADINGS or _OTHER_NEWS.match(blocks[i].text):
            break
        found = _day(blocks, i)
        if found and usual[blocks[i].path] < _REPEATED and (_is_meant(blocks[i], found) or _stands_alone(blocks, i)):
            return found
    return None


def _is_headline(block: Block) -> bool:
    """A link that tells something: other news."""
    return block.is_link and block.text.count(" ") + 1 >= _HEADLINE_WORDS


def _stands_alone(blocks: list[Block], i: int) -> bool:
    """No link above it, and no headline below it."""
    return not blocks[i - 1].is_link and not (i + 1 < len(blocks) and _is_headline(blocks[i + 1]))


def _day(blocks: list[Block], i: int) -> _Found | None:
    """The day that a block shows where it is a dateline and not the clock, the day of a document or of other news."""
    block = blocks[i]
    if block.apart or (not block.text and not block.moment) or _OTHERS_NAMED.search(block.named):
        return None
    text = block.text
    said = dateline(text) if text else None
    updated = _UPDATED_NAMED.search(block.path) is not None
    machine = moment(block.moment) if block.tag == "time" and block.moment else None
    if machine and (said is None or said.iso[:10] == machine.iso[:10]):
        return _Found(i, machine.iso, updated, False)
    if said is None or said.clock or (block.is_link and said.rest) or _is_told(blocks, i, said.rest):
        return None
    iso = plain(said.iso)
    if utc := _UTC.search(text):
        iso = when.iso if (when := moment(utc[0])) else iso
    return _Found(i, iso, said.updated or updated, said.labelled)


def _is_told(blocks: list[Block], i: int, rest: str) -> bool:
    """The day belongs to a document, or to what the words beside it tell."""
    text = blocks[i].text
    low = text.lower()
    if _OF_DOCUMENT.search(low) or _OF_EVENT.match(low) or (_PLACE_AND_DAY.match(text) and not _WEEKDAY.search(text)):
        return True
    before = next((block.text for block in reversed(blocks[max(0, i - 3) : i]) if block.text), "")
    if _NUMBERED.match(before) or (len(before) <= _LONGEST_LABEL and _OF_DOCUMENT.search(before.lower())):
        return True
    return (text.endswith(".") and rest.count(" ") >= _FEWEST_WORDS_TOLD) or any(
        piece.count(" ") >= (_MOST_WORDS_TOLD if piece[0].islower() else _MOST_WORDS) for piece in rest.split("|") if piece
    )


def _is_meant(block: Block, found: _Found) -> bool:
    """A day in the text itself counts where its name, a label, a time or a day of the week says that it dates the page."""
    text = block.text
    return found.labelled or "T" in found.iso or _DAY_NAMED.search(block.path) is not None or _WEEKDAY.search(text) is not None


def _with_time(blocks: list[Block], found: _Found) -> str:
    """The day with the time that a neighbour shows alone: «07:44» beside «08/01/2024»."""
    if "T" in found.iso:
        return found.iso
    for i in (found.at + 1, found.at - 1):
        time = _ONLY_TIME.fullmatch(blocks[i].text) if 0 <= i < len(blocks) and len(blocks[i].text) <= 20 else None
        if time and int(time[1]) < 24 and int(time[2]) < 60:
            return f"{found.iso}T{int(time[1]):02}:{time[2]}"
    return found.iso


def _glued(title: str) -> str | None:
    """The day behind a headline in the same block: «… năm 2019 2019-06-26T05:00:00.000Z»."""
    if (utc := _UTC.search(title)) and (when := moment(utc[0])):
        return when.iso
    dated = trailing_date(title)
    return dated[1] if dated else None
