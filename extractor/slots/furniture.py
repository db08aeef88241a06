"""The units that the furniture of a page names: «TRANG THÔNG TIN ĐIỆN TỬ HUYỆN ĐỊNH HÓA» says whose page it is.

Not covered: what is furniture (`extractor.cleaners`).
"""

from __future__ import annotations

import re

from extractor.article import CleanArticle
from extractor.grammar.gazetteer import province
from extractor.grammar.unit_form import UnitName
from extractor.grammar.unit_name import unit_names
from extractor.grammar.unit_pattern import ANY, HEADS, NAMED
from extractor.text import Span

_MOST = 20_000  # characters that are searched
_HEADER, _LONGEST = 8, 120  # lines at the top of a page, and characters of one, that may say whose it is
_CAPITALS = 0.7  # share of capital letters from which a line is written in them
# what stands before the name: «CỔNG THÔNG TIN ĐIỆN TỬ», «UBND», «Đơn vị thành viên >»
_LEADS = re.compile(
    r"^(?:[\W\d_]*(?:(?:cổng|trang)(?: thông tin)?(?: điện tử)?(?: của)?|website|(?:ubnd|ủy ban nhân dân|uỷ ban nhân dân)"
    r"|chào mừng [^.!]{0,40}đến với|đơn vị thành viên)[\s:>»|/–-]*)+",
    re.IGNORECASE,
)
_SMALL = re.compile(r"(?<=\s)(?:Thành Phố|Thị Xã|Thị Trấn|Đặc Khu|Tỉnh|Huyện|Quận|Phường|Xã(?! Hội)|Và|Của|Các)(?!\w)")
_SHORT = frozenset(("thpt", "thcs", "ptdtnt", "dtnt", "tnhh", "mtv", "cp", "ubnd", "tp", "tx", "tt", "kcn", "bđbp", "gd&đt"))
# «Báo Khánh Hòa điện tử», «BÁO VÀ PHÁT THANH, TRUYỀN HÌNH HƯNG YÊN»
_PAPER = re.compile(r"\W*(?:(?:báo|đài|và|điện tử|online|phát thanh|truyền hình|ptth|pt|th)(?!\w)[\s,–-]*)+", re.IGNORECASE)
_PAPERS = ("báo", "đài")
_NAME_OF_PROVINCE = (4, 3, 2)  # words of one: «Bà Rịa - Vũng Tàu» among them
_CHOICE = re.compile(r"<option\b[^>]{0,500}+>[^<]{0,500}+", re.IGNORECASE)
_LETTER = r"[^\W\d_]"


def _heads() -> re.Pattern[str]:
    """Where a name may begin in small letters; every alternative starts with a letter of its own, so that `re` skips all others."""
    rests: dict[str, list[str]] = {}
    for first, second in HEADS.items():
        behind = "" if second.keys() & {ANY, NAMED} else rf"[\s_]+(?:{'|'.join(sorted(second))})"
        for word in {f"{first}{behind}", f"{first}{behind}".replace("ủy", "uỷ").replace("òa", "oà")}:
            rests.setdefault(word[0], []).append(f"{word[1:]}(?!{_LETTER})")
    return re.compile("|".join(f"{letter}(?<!{_LETTER}.)(?:{'|'.join(rest)})" for letter, rest in rests.items()))


_HEADS = _heads()


def furniture_of(cleaned: CleanArticle) -> str:
    """What was cut from a page, a line each."""
    page = cleaned.page.text
    return " \n".join([removal.span.of(page) for removal in cleaned.removed])


def header_of(cleaned: CleanArticle) -> str:
    """What was cut above the article."""
    page = cleaned.page.text
    begin = cleaned.body.origin(Span(0, 1)).start if cleaned.body.text else 0
    return "\n".join([removal.span.of(page) for removal in cleaned.removed if removal.span.start < begin])


def page_units(furniture: str) -> list[UnitName]:
    """The names in it, line by line; most lines have no word that a name begins with. Not what may be chosen from a list."""
    furniture = _CHOICE.sub("", furniture[:_MOST]).replace("İ", "I")  # the only letter whose small form is longer
    low = furniture.lower()
    found: list[UnitName] = []
    stop = 0
    while head := _HEADS.search(low, stop):
        start, stop = low.rfind("\n", 0, head.start()) + 1, low.find("\n", head.start())
        if stop < 0:
            stop = len(low)
        found += unit_names(furniture[start:stop])
    return found


def names_at_the_top(header: str) -> list[UnitName]:
    """The units of which the lines above an article say that the page is theirs: «SỞ Y TẾ HÀ TĨNH»."""
    found: list[UnitName] = []
    lines = [line.strip() for line in header[:_MOST].split("\n")]
    for line in [line for line in lines if line][:_HEADER]:
        if len(line) > _LONGEST:
            continue
        told = _LEADS.sub("", line)
        units = unit_names(_in_small_letters(told))
        if units and units[0].start == 0 and (units[0].body or units[0].proper):
            found.append(units[0])
    return found


def province_of_paper(header: str) -> str | None:
    """The province whose newspaper, or television, the lines above an article name; None where they name none."""
    for line in header[:_MOST].split("\n")[:_HEADER]:
        paper = _PAPER.match(line) if line.strip()[:3].lower() in _PAPERS else None
        words = line[paper.end() :].split()[: _NAME_OF_PROVINCE[0]] if paper else []
        named = (province(" ".join(words[:count]).strip("|,.:")) for count in _NAME_OF_PROVINCE)
        if (found := next(filter(None, named), None)) is not None:
            return found
    return None


def _in_small_letters(line: str) -> str:
    """«Trường THPT Hương Sơn» for a line in capital letters."""
    letters = [letter for letter in line if letter.isalpha()]
    if sum(map(str.isupper, letters)) <= len(letters) * _CAPITALS:
        return line
    titled = " ".join([word if word.lower().strip("(),.-") in _SHORT else word.title() for word in line.split(" ")])
    return _SMALL.sub(lambda match: match[0].lower(), titled)
