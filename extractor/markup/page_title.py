"""The title of a page without the name of its site: «Hà Long gieo mầm - Báo Hà Long» is «Hà Long gieo mầm».

A part at the end or the beginning is cut where it is the name that the site gives itself, where it reads like one («Cổng thông tin
điện tử huyện X», «baotinh.example»), or where the page shows what is left as a heading. A title that is nothing but such names is
none. Not covered: a headline that the page shows with other words than its head has.
"""

from __future__ import annotations

import re
from collections.abc import Collection
from typing import NamedTuple
from unicodedata import normalize

from extractor.banner import names_site

_BETWEEN = re.compile(r"\s+[-–—|»›•·:]+\s+|\s*(?:\||::|»|›)\s*")


def _words(block: str) -> frozenset[str]:
    return frozenset(block.split())


# What templates have for a title, in letters only.
_NO_TITLE = _words(
    """
    home homepage index default untitled untitleddocument document page newpage title notitle trangchu trangnhat trang tintuc tin
    tinchitiet chitiet chitiettin chitiettintuc chitietbaiviet chitietbai baiviet xemtin xemchitiet noidungtin tintucsukien
    newsdetail detail details news viewnews null undefined menu timkiem dangnhap lienhe gioithieu"""
)
_SITE = re.compile(
    r"(?:báo(?! (?:cáo|chí|động|tin|hiếu|đáp|oán|mộng))|đài (?:phát|truyền|pt|tiếng)|tạp chí|cổng (?:thông tin|tin|ttđt|giao tiếp)"
    r"|trang (?:thông tin|tin|ttđt|chủ|nhất)|website|ubnd|ủy ban nhân dân|uỷ ban nhân dân)\b",
    re.IGNORECASE,
)
_HOST = re.compile(r"(?:https?://)?[\w-]+(?:\.[\w-]+)+/?$")
_LONGEST_SITE = 110
# A title of fewer words that is left of a longer one is a piece of the site's name: «Trường Chính trị | Hà Long».
_FEWEST_WORDS = 4
# Behind the name of a site fewer words are its owner: «Trang thông tin điện tử | Trường Chính trị - Hà Long».
_FEWEST_BEHIND = 7
_TOP_LEVEL = re.compile(r"(?:\.(?:com|net|org|gov|edu|vn|info))+$")


class Names(NamedTuple):
    """What a page calls itself and shows, letters only: its site, its headings and lines, and the links of its menus."""

    sites: Collection[str]
    shown: Collection[str]
    sections: Collection[str]


def letters(text: str) -> str:
    """The letters and digits of a text in lower case, without accents: what two spellings of a title have in common."""
    return "".join(filter(str.isalnum, normalize("NFD", text.lower().replace("đ", "d"))))


def is_no_title(text: str, sites: Collection[str] = ()) -> bool:
    """Whether a text names a site or a template and no article; `sites` are names of the site as `site_letters` gives them."""
    plain = letters(text)
    if len(plain) < 3 or plain in _NO_TITLE or "{{" in text or site_letters(text) in sites:
        return True
    return _HOST.match(text) is not None or all(_reads_like_site(part) or letters(part) in _NO_TITLE for part in _parts(text))


def site_letters(name: str) -> str:
    """The name of a site to compare: «The Ha Long.com» and «halong» are one."""
    return letters(_TOP_LEVEL.sub("", name.lower().strip()).removeprefix("www.").removeprefix("the "))


def site_in(text: str) -> str | None:
    """The name of the site in a text that is no title: «Trang chủ - Website Sở Nội vụ» is that of the website."""
    parts = _parts(text)
    while parts and letters(parts[0]) in _NO_TITLE:
        text = text[text.index(parts.pop(0)) :]
        mark = _BETWEEN.search(text)
        text = text[mark.end() :].strip() if mark else ""
    return text or None


def without_site(title: str, names: Names) -> tuple[str, str | None]:
    """The title without the site's name, and the name that was cut; the title is "" where only a scrap would be left."""
    marks = list(_BETWEEN.finditer(title))
    if letters(title) not in names.shown:
        for mark in marks:
            head, tail = title[: mark.start()].strip(), title[mark.end() :].strip()
            if letters(head) in names.shown and not is_no_title(head, names.sites):
                return head, tail
            if letters(tail) in names.shown and _is_long(tail) and not is_no_title(tail, names.sites):
                return tail, head
    whole, cut = title, None
    while marks:
        head, tail = title[: marks[-1].start()].strip(), title[marks[-1].end() :].strip()
        is_site = _is_site(tail, names.sites)
        if not head or not (is_site or (cut and letters(tail) in names.sections)):
            break
        title, cut = head, cut or tail
        marks.pop()
    while marks and _is_site(title[: marks[0].start()], names.sites):
        title, cut = title[marks[0].end() :].strip(), cut or title[: marks[0].start()].strip()
        marks = list(_BETWEEN.finditer(title))
    if not whole.startswith(title):
        return (title, cut) if _is_long(title) else ("", whole)
    if title != whole and title.count(" ") + 1 < _FEWEST_WORDS and letters(title) not in names.shown:
        return "", whole
    return title, cut


def _is_long(title: str) -> bool:
    return title.count(" ") + 1 >= _FEWEST_BEHIND


def _parts(text: str) -> list[str]:
    return [part for part in _BETWEEN.split(text) if part.strip()]


def _is_site(part: str, sites: Collection[str]) -> bool:
    return letters(part) in _NO_TITLE or site_letters(part) in sites or _reads_like_site(part)


def _reads_like_site(part: str) -> bool:
    part = part.strip()
    return len(part) <= _LONGEST_SITE and (_SITE.match(part) is not None or names_site(part) or _HOST.match(part) is not None)
