"""Party and State documents: «Quy định số 58-QĐ/TW ngày 8/2/2022 của Bộ Chính trị về bảo vệ …».

A full number («05-CT/TW», «100/2019/NĐ-CP») names a document by itself; a short one («Chỉ thị 05», «Nghị quyết 21»)
and none («Nghị quyết Trung ương 8 (khóa XI)») only with their kind in front. Not covered: documents named by a title
alone («Điều lệ Đảng»), and titles beyond the first stop or semicolon.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date
from typing import NamedTuple

from extractor.grammar.lexicon import mention, words
from extractor.grammar.number import COUNTED

# the kinds that are cited by number; the longer name stands before the one that it opens with
KINDS = (
    "nghị quyết liên tịch", "nghị quyết", "nghị định", "chỉ thị", "quy định", "quyết định", "kết luận", "kế hoạch",
    "hướng dẫn", "đề án", "thông tư liên tịch", "thông tư", "thông báo", "thông tri", "công văn", "công điện",
    "quy chế", "chương trình hành động", "chương trình", "báo cáo", "tờ trình", "pháp lệnh", "luật",
)  # fmt: skip
# Kế hoạch 150 is a target, Chương trình 135 a programme: a bare number after these names no document
_ONLY_FULL = frozenset(("kế hoạch", "chương trình", "chương trình hành động", "báo cáo", "luật", "pháp lệnh"))
_SHORT_KINDS = tuple(kind for kind in KINDS if kind not in _ONLY_FULL)
_LAST_OF_KIND = frozenset(kind.rsplit(" ", 1)[-1] for kind in KINDS) | {"ương", "tw", "tư", "thứ"}
NEEDS = words("/ nghị quyết quy thị luận dẫn án thông văn điện tờ")
"""Folded words and signs, of which one stands in every text that cites a document."""


class Document(NamedTuple):
    """[start, stop) covers kind, number, date and issuer; `number` is as written, without its white space and with
    a hyphen for each dash.

    `number_start` and `number_stop` bound the number in the text; they are equal where there is none. `kind` is in
    lower case, empty for a number alone. `title` is what follows «về», to the end of the clause, beyond `stop`.
    """

    start: int
    stop: int
    number: str | None
    kind: str
    date: date | None
    issuer: str | None
    title: str | None
    number_start: int
    number_stop: int

    @property
    def is_full(self) -> bool:
        """Whether the number tells the document apart by itself: n-XX/YY or n/yyyy/XX, not «05»."""
        return self.number is not None and not self.number.isdigit()


_JOINS = frozenset("-–/")
_NO_SHORT = re.compile(r"[%/:]|[.,][0-9]|\s?[-–]\s?[0-9]")
_CODE = r"[A-ZĐƯ][A-Za-zĐđƯư]{0,11}(?:\.[UƯ])?"
_FIGURE = re.compile(r"[0-9]+")
_SLASHED = re.compile("/ ?[A-ZĐƯ]")  # what every full number has
# what stands between a kind and its number
_BETWEEN = (
    r"(?:\s++(?:số(?:\s*+:)?+|hội nghị))?+"
    r"(?:\s++(?P<session>(?:lần thứ|trung ương|tw|t\.?ư)(?:\s++lần thứ)?+))?+\s*+"
)
_SHORT = mention(_SHORT_KINDS, then=f"{_BETWEEN}[0-9]")
# what a short number has before it: the last letter of a kind or of «số», or that or more white space, and white space
_LAST_LETTERS = "".join(sorted({case for word in (*_LAST_OF_KIND, "số") for case in (word[-1], word[-1].upper())}))
_AFTER_KIND = re.compile(rf"[0-9](?:(?<=[{_LAST_LETTERS}].)|(?<=[{_LAST_LETTERS}\s:][\s:].))")
_GLUES = frozenset(".,/–-")
_NUMBER = re.compile(
    # 05-CT/TW | 126- QĐ/TW | 98 – KH/TU | 1853-QĐ/BTGTW | 12-CTr/TU | 05-QĐi/TW | 2121-QĐNS/TW
    rf"(?P<party>[0-9]{{1,5}} ?[-–] ?[A-ZĐ][A-ZĐđ]{{1,4}}[ri]?(?: ?/ ?{_CODE}(?:[-–]{_CODE}){{0,2}})?)(?![^\W_])"
    # 100/2019/NĐ-CP | 1234/QĐ-UBND | 30a/2008/NQ-CP
    rf"|(?P<state>[0-9]{{1,5}}[a-e]? ?/ ?(?:[0-9]{{4}} ?/ ?)?{_CODE}(?: ?[-–] ?{_CODE}){{0,3}}[0-9]{{0,3}})(?![^\W_])"
)
_KIND = re.compile(rf"(?<![^\W_])({'|'.join(KINDS)}){_BETWEEN}$")
_TERM = re.compile(r",?\s?\(?[Kk]h(?:óa|oá)\s[IVX0-9]{1,5}\b\)?")
_DATED = re.compile(
    r",?\s?\(?ngày\s([0-9]{1,2})(?:\s?[/.-]\s?|\stháng\s)([0-9]{1,2})(?:\s?[/.-]\s?|\snăm\s)([0-9]{4})(?![0-9])\)?"
)
_ISSUER = re.compile(
    r",?\scủa\s((?:Bộ|Ban|Thủ|Chính|Quốc|Ủy|Uỷ|Văn|UBND|HĐND|Tỉnh|Thành|Huyện|Quận|Thị|Đảng|Trung|BTV|BCH)(?![^\W\d_])"
    r"(?:\s(?:[A-ZĐÂĂÊÔƠƯÁÀẢÃẠẤẦẨẪẬẮẰẲẴẶÉÈẺẼẸẾỀỂỄỆÍÌỈĨỊÓÒỎÕỌỐỒỔỖỘỚỜỞỠỢÚÙỦŨỤỨỪỬỮỰÝỲỶỸỴ][^\W\d_]*"
    r"|(?:trị|bí|thư|hành|ương|vụ|chức|giáo|vận|tướng|hội|phủ|ủy|uỷ|ban|nhân|dân|phòng|kiểm|tra|bộ|tỉnh|huyện|xã"
    r"|thành|phố|phường|thị|đảng|quân|chính|nội)(?![^\W\d_]))){0,12})"
)
_TITLE = re.compile(r',?\s?["“]?\s?về\s([^.;:"”\n]{3,300})')


def documents(text: str) -> list[Document]:
    """The documents cited in a sentence or paragraph: in order, disjoint."""
    # most sentences cite nothing: the cheapest test that shows it comes first
    if _SLASHED.search(text) is None and _SHORT.search(text.lower()) is None:
        return []
    return list(_cited(text))


def _cited(text: str) -> Iterator[Document]:
    done = 0
    for figure in _FIGURE.finditer(text):
        start, stop = figure.span()
        if start < done or stop - start > 5 or text[start - 1 : start] in _GLUES:
            continue
        full = None
        if text[stop : stop + 1] in _JOINS or text[stop + 1 : stop + 2] in _JOINS:
            full = _NUMBER.match(text, start)
        if full is None and _AFTER_KIND.match(text, start) is None:
            continue
        before = text[max(done, start - 12) : start].lower().rstrip(": ")
        before = before.removesuffix("số").rstrip()
        named = None
        if before[before.rfind(" ") + 1 :] in _LAST_OF_KIND:
            named = _KIND.search(text[max(done, start - 40) : start].lower())
        elif full is None:
            continue
        kind = named[1] if named else ""
        if full is not None and (kind or _names_itself(full)):
            start, stop = full.span()
        elif named is None or not (named["session"] or _is_short(text, named, start, stop)):
            continue
        session = named is not None and named["session"] is not None
        number_start, number_stop = (stop, stop) if session else (start, stop)
        number = "".join(text[number_start:number_stop].replace("–", "-").split()) or None
        if named is not None:
            start = max(done, figure.start() - 40) + named.start()
        if session and (term := _TERM.match(text, stop)) is not None:
            stop = term.end()
        signed = issuer = None
        if (dated := _DATED.match(text, stop)) is not None:
            stop, signed = dated.end(), _day(dated)
        if (issued := _ISSUER.match(text, stop)) is not None:
            stop, issuer = issued.end(), issued[1]
        title = _TITLE.match(text, stop)
        about = title[1].strip() if title else None
        yield Document(start, stop, number, kind, signed, issuer, about, number_start, number_stop)
        done = stop


def _names_itself(full: re.Match[str]) -> bool:
    """01-HD/TW and 1234/QĐ-UBND are documents without a kind in front; 12-CT and 5/TW are not."""
    return ("/" if full["party"] else "-") in full[0]


def _is_short(text: str, named: re.Match[str], start: int, stop: int) -> bool:
    """Chỉ thị 05 is a document; «quyết định 5 đồng chí», «Nghị quyết 5%» and «Đề án 3/2» are none."""
    opens = text[start - len(named.string) + named.start()]
    if named[1] in _ONLY_FULL or not (opens.isupper() or "số" in named[0]) or _NO_SHORT.match(text, stop):
        return False
    after = text[stop : stop + 16].lower().split()
    return not after or (after[0] not in COUNTED and " ".join(after[:2]) not in COUNTED)


def _day(dated: re.Match[str]) -> date | None:
    """The date in the three groups of `dated`, None where no calendar has it («31/2/2020»)."""
    try:
        return date(int(dated[3]), int(dated[2]), int(dated[1]))
    except ValueError:
        return None
