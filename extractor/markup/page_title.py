"""The title of a page without the name of its site: «Hà Long gieo mầm - Báo Hà Long» is «Hà Long gieo mầm».

A part at the end or the beginning is cut where it is the name that the site gives itself, where it reads like one («Cổng thông tin
điện tử huyện X», «baotinh.example»), or where the page shows what is left as a heading. A title that is nothing but such names is
none. Not covered: a headline that the page shows with other words than its head has.
"""

from __future__ import annotations

import re
from collections.abc import Collection

from extractor.banner import names_site

_BETWEEN = re.compile(r"\s+[-–—|»›•·:]+\s+|\s*(?:\||::|»|›)\s*")
# What templates have for a title, in letters only.
_NO_TITLE = frozenset(
    (
        "home homepage index default untitled untitleddocument document page newpage title notitle trangchu trangnhat trang tintuc"
        " tin tinchitiet chitiet chitiettin chitiettintuc chitietbaiviet chitietbai baiviet xemtin xemchitiet noidungtin tintucsukien"
        " newsdetail detail details news viewnews null undefined menu timkiem dangnhap lienhe gioithieu"
    ).split()
)
_SITE = re.compile(
    r"(?:báo(?! (?:cáo|chí|động|tin|hiếu|đáp|oán|mộng))|đài (?:phát|truyền|pt|tiếng)|tạp chí|cổng (?:thông tin|tin|ttđt|giao tiếp)"
    r"|trang (?:thông tin|tin|ttđt|chủ|nhất)|website|ubnd|ủy ban nhân dân|uỷ ban nhân dân)\b",
    re.IGNORECASE,
)
_HOST = re.compile(r"(?:https?://)?[\w-]+(?:\.[\w-]+)+/?$")
_LONGEST_SITE = 110
_TOP_LEVEL = re.compile(r"(?:\.(?:com|net|org|gov|edu|vn|info))+$")


def letters(text: str) -> str:
    """The letters and digits of a text in lower case: what two spellings of a title have in common."""
    return "".join(filter(str.isalnum, text.lower()))


def is_no_title(text: str, sites: Collection[str] = ()) -> bool:
    """Whether a text names a site or a template and no article; `sites` are names of the site as `site_letters` gives them."""
    plain = letters(text)
    if len(plain) < 3 or plain in _NO_TITLE or "{{" in text or site_letters(text) in sites:
        return True
    return _HOST.match(text) is not None or all(_reads_like_site(part) or letters(part) in _NO_TITLE for part in _parts(text))


def site_letters(name: str) -> str:
    """The name of a site to compare: «The Ha Long.com» and «halong» are one."""
    return letters(_TOP_LEVEL.sub("", name.lower().strip()).removeprefix("www.").removeprefix("the "))


def without_site(title: str, sites: Collection[str], shown: Collection[str]) -> tuple[str, str | None]:
    """The title without the site's name, and what was cut at the end; `shown` are the headings and lines of the page, letters only."""
    marks = list(_BETWEEN.finditer(title))
    # The page shows what is left.
    if letters(title) not in shown:
        for mark in marks:
            head, tail = title[: mark.start()], title[mark.end() :]
            if len(head) >= 15 and letters(head) in shown and not is_no_title(head, sites):
                return head.strip(), tail.strip()
            if len(tail) >= 15 and letters(tail) in shown and not is_no_title(tail, sites):
                return tail.strip(), None
    cut = None
    while marks:
        head, tail = title[: marks[-1].start()], title[marks[-1].end() :]
        if not _is_site(tail, sites) or not head.strip():
            break
        title, cut = head.strip(), tail.strip() if cut is None else f"{tail.strip()} - {cut}"
        marks.pop()
    while marks and _is_site(title[: marks[0].start()], sites) and title[marks[0].end() :].strip():
        title = title[marks[0].end() :].strip()
        marks = list(_BETWEEN.finditer(title))
    return title, cut


def _parts(text: str) -> list[str]:
    return [part for part in _BETWEEN.split(text) if part.strip()]


def _is_site(part: str, sites: Collection[str]) -> bool:
    return letters(part) in _NO_TITLE or site_letters(part) in sites or _reads_like_site(part)


def _reads_like_site(part: str) -> bool:
    part = part.strip()
    return len(part) <= _LONGEST_SITE and (_SITE.match(part) is not None or names_site(part) or _HOST.match(part) is not None)
