"""What one written form of a name says: «Huyện ủy Na Hang» is the office of a huyện, «Trường THPT Hà Long» a body.

Each form of `extractor.grammar.unit_pattern` has its reader here; where in a sentence a form is tried is decided in
`extractor.grammar.unit_name`. Not covered: which organisation a general word stands for.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass
from typing import Literal

from extractor.grammar import unit_pattern as pattern
from extractor.grammar.gazetteer import kinds
from extractor.grammar.unit_extent import Spans, body_stop, known_stop, own_name
from extractor.grammar.unit_pattern import LEVELS, OFFICES, RANK, Form

Segments = Callable[[], Spans]
Head = Literal["committee", "branch", "office", "place", "body", "union", "general"]

_WHOLE = ("toàn", "cả")
_ONE_OF_MANY = re.compile(
    r"trường|khối|công ty|tổng công ty|công an|quân sự|bệnh viện|cơ quan|biên phòng|trung đoàn|tiểu đoàn|sư đoàn|lữ đoàn"
    r"|học viện|đồn|trung tâm|tập đoàn",
    re.IGNORECASE,
)
# «01 chi bộ Công an, 03 chi bộ Trường Tiểu học»: counted, these say of what kind a branch is
_COUNTED = re.compile(
    r"(?:công an|quân sự|trạm y tế|cơ quan|trường (?:học|mầm non|mẫu giáo|tiểu học|thcs|thpt|trung học cơ sở))"
    r"(?: (?:xã|phường|huyện))?",
    re.IGNORECASE,
)
# villages are numbered, but not so high: «ở thôn 60, ở xã 12» counts
_VILLAGES = frozenset(("thôn", "bản", "làng", "xóm", "ấp", "buôn", "khóm", "plei", "bon", "sóc", "phum"))
_HIGHEST = 30
_NEVER_NUMBERED = ("tỉnh", "huyện", "xã", "thị trấn", "thị xã")
_SHORT_NAMES = {"HCM": "Hồ Chí Minh", "HN": "Hà Nội"}
_ROMAN = re.compile(r"[IVX]+")
_LAST_NUMBER = re.compile(r"\s\d{1,2}$")
_NO_SCHOOLS = ("Trường Sơn", "Trường Sa", "Trường Giang", "Trường Thành", "Trường Chinh")  # mountains, islands, a river, people
_UNNUMBERED = ("trường đại học", "đại học", "trường cao đẳng", "sở ", "học viện")
_MOST_SCHOOLS = 5  # of one name: «Trường THPT Hà Long 2»
_BODY_END = re.compile(r"(?:\s(?:và|các|cơ sở|cơ quan))+$")
# general words and the kind of body that they name; some no one kind
_KIND_OF = {"nhà trường": "trường", **dict.fromkeys(("đơn vị", "địa phương", "chi nhánh"))}


@dataclass(slots=True)
class UnitName:
    """A name of an organisation or place at `[start, stop)`.

    `level` is in full («thành phố»), `proper` the proper name or None for a general word («Đảng bộ huyện»), `parent` a place that
    the text adds in brackets or after a comma. `organ` is true for an office of the unit («Ban Tổ chức Tỉnh ủy»), which often
    only reports.
    """

    start: int
    stop: int
    surface: str
    head: Head
    level: str | None
    proper: str | None
    body: str | None = None
    parent: str | None = None
    organ: bool = False


def _office(match: re.Match[str], text: str, start: int, many: bool, words: Segments | None) -> UnitName | None:  # noqa: ARG001
    form, proper = match.groups()
    if many and proper is None:
        return None  # «các huyện, thị, thành ủy»
    begin, stop = match.span()
    proper = proper and proper.removeprefix("Quận ")
    return _unit(text, start, stop, "office", OFFICES[form.lower()], proper, None, start < begin)


def _party(match: re.Match[str], text: str, start: int, many: bool, words: Segments | None) -> UnitName | None:
    body, form, proper, bare = match.groups()
    begin, stop = match.span()
    if bare and bare.split()[0] == "Đảng":
        bare, stop = None, match.start("bare") - 1  # «chi bộ Đảng đầu tiên của xã»
    if body and words:
        stop = body_stop(text, known_stop(text, begin, stop), words())
        body = text[match.start("body") : stop]
    elif bare and words and (known := known_stop(text, begin, stop)) > stop:
        stop = body_stop(text, known, words())
        body, bare = text[match.start("bare") : stop], None
    elif bare and words and (end := own_name(text, stop, words())):
        body, bare, stop = text[match.start("bare") : end], None, end
    if not (body or form or proper or bare) and text.startswith(" các ", stop):
        return None  # «chi bộ các cơ quan»: many
    proper = proper or bare
    level = LEVELS[form.lower()] if form else None
    lead = text[start:begin].split(" ", 1)[0].lower()
    of_a_kind = proper is None and (body is None or body.islower() or _COUNTED.fullmatch(body) is not None)
    of_many_branches = text[begin] in "cC" and level in RANK  # «7 chi bộ xã Hà Linh»: those of the commune
    if many and lead not in _WHOLE and (of_a_kind or of_many_branches or (proper or "").isdigit()):
        return None
    if proper and level in RANK and (numbered := _LAST_NUMBER.search(proper)):
        # «huyện Ninh Phước 52»: only small places have a name with a number behind it
        stop -= len(numbered[0])
        proper = proper[: numbered.start()]
    head: Head = "branch" if text[begin] in "cC" else "committee"
    return _unit(text, start, stop, head, level, proper, body, bool(lead) and lead not in _WHOLE)


def _union(match: re.Match[str], text: str, start: int, many: bool, words: Segments | None) -> UnitName | None:  # noqa: ARG001
    form, proper = match.groups()
    return _unit(text, start, match.end(), "union", OFFICES[form.lower()], proper, None, False)


_PLACES = tuple(f"khối {many}{level}" for many in ("", "các ") for level in ("huyện", "xã", "phường", "thị xã", "thành phố"))


def _body(match: re.Match[str], text: str, start: int, many: bool, words: Segments | None) -> UnitName | None:
    stop = body_stop(text, known_stop(text, start, match.end()), words()) if words else match.end()
    body = text[start:stop]
    if body.startswith("Chợ ") and kinds(body):
        return UnitName(start, stop, body, "place", None, body)  # «Chợ Lách» is a district
    if body in _NO_SCHOOLS:
        return None
    if body.startswith(("sở ", "khoa ")) and text.endswith(("rụ ", "huyên "), 0, start):
        return None  # «trụ sở Công ty», «bác sĩ chuyên khoa II Trần Văn Bé»
    if body.startswith("khối ") and (not pattern.AT_LEVEL.search(body) or body.startswith(_PLACES)):
        return None  # «khối doanh nghiệp FDI», «khối các huyện»: a kind
    return None if many or not pattern.NAMING.search(body) else _unit(text, start, stop, "body", None, None, body, False)


def _place(match: re.Match[str], text: str, start: int, many: bool, words: Segments | None) -> UnitName | None:  # noqa: ARG001
    form, proper = match.groups()
    begin, stop = match.span()
    if form[0].isupper() and kinds(full := f"{form} {proper.rstrip(' 0123456789')}"):
        return UnitName(begin, begin + len(full), full, "place", None, full)  # «Sóc Trăng» is no sóc
    if form.lower() == "tổ" and not proper[0].isdigit():
        return None  # «Tổ Công nghệ số»: people who do something
    if proper.isdigit() and LEVELS[form.lower()] in _NEVER_NUMBERED:
        return None  # «cách trung tâm xã 9 km»
    if proper.isdigit() and ((many and start == begin) or (int(proper) > _HIGHEST and form.lower() in _VILLAGES)):
        return None
    if len(proper) == 1 and form.endswith(".") and proper.isalpha():
        return None  # P.V: the reporter
    return _unit(text, start, stop, "place", LEVELS[form.lower()], proper, None, False)


def _all(match: re.Match[str], text: str, start: int, many: bool, words: Segments | None) -> UnitName | None:  # noqa: ARG001
    low, stop = match[0].lower(), match.end()
    level = "quốc gia" if low in ("đảng", "đảng ta") else low.removeprefix("đảng bộ ").removeprefix("đảng bộ") or None
    return UnitName(start, stop, text[start:stop], "general", level, None)


def _nation(match: re.Match[str], text: str, start: int, many: bool, words: Segments | None) -> UnitName | None:  # noqa: ARG001
    return UnitName(start, match.end(), match[0], "general", "quốc gia", None)


def _self(match: re.Match[str], text: str, start: int, many: bool, words: Segments | None) -> UnitName | None:  # noqa: ARG001
    word = match[0]
    level = _KIND_OF.get(word.lower(), word.lower())
    return None if many else UnitName(start, match.end(), word, "general", level, None)


def _level(match: re.Match[str], text: str, start: int, many: bool, words: Segments | None) -> UnitName | None:  # noqa: ARG001
    return None if many else UnitName(start, match.end(), match[0], "general", LEVELS[match[0].lower()], None)


Reader = Callable[[re.Match[str], str, int, bool, Segments | None], UnitName | None]
READERS: dict[Form, Reader] = {
    "office": _office, "party": _party, "union": _union, "body": _body, "small": _place, "place": _place, "all": _all,
    "nation": _nation,
    "self": _self, "level": _level,
}  # fmt: skip


def _unit(
    text: str, start: int, stop: int, head: Head, level: str | None, proper: str | None, body: str | None, organ: bool
) -> UnitName | None:
    if proper is None and body is None:
        return UnitName(start, stop, text[start:stop], head, level, None, None, None, organ)
    parent = None
    if proper and proper.isupper() and len(proper) > 1 and not proper[0].isdigit() and not _ROMAN.fullmatch(proper):
        if proper not in _SHORT_NAMES and not text[start:stop].isupper():
            return None  # xã ATK: an abbreviation, no name
        proper = _SHORT_NAMES.get(proper) or proper.title()
    if body:
        length = len(body)
        numbered = _LAST_NUMBER.search(body)
        named = body.lower()
        if numbered and (named.startswith(_UNNUMBERED) or (named.startswith("trường ") and int(numbered[0]) > _MOST_SCHOOLS)):
            body = body[: numbered.start()]  # «Đảng bộ Trường Đại học Hà Long 10 (trong đó …)», «Trường THPT Hà Sơn 11,» count
        body = _BODY_END.sub("", body)
        stop -= length - len(body)
        if body.lower() in _KIND_OF:
            level, body = _KIND_OF[body.lower()], None
        elif _ONE_OF_MANY.fullmatch(body):  # «Đảng bộ trường», «Đảng ủy khối»: which one, the article says
            level, body = body.lower(), None
    if (proper or body) and (more := pattern.PARENT.match(text, stop)):
        parent = more["bracket"] or more["dash"] or (f"{more['level']} {more['after']}" if more["after"] else None)
        if more["bracket"]:
            stop = more.end()
    return UnitName(start, stop, text[start:stop], head, level, proper, body, parent, organ)
