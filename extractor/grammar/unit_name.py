"""Names of organisations and places: «Đảng bộ xã Lộc Hiệp», «Huyện ủy Na Hang», «TP. Thái Nguyên», «Công an tỉnh», «toàn huyện».

A name is read into its head, level and proper name; which organisation a general word («Đảng bộ huyện», «đơn vị») stands for is
decided from the article (`extractor.slots.unit`). Not covered: foreign names, and names in upper-case headlines.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from typing import Literal

from extractor.grammar.unit_pattern import ANY, FORMS, HEADS, IS_A, IS_LEVEL, LEVELS, NAME_BEGINS, NAMED, NAMING, OFFICES, PARENT, RANK, Form
from extractor.grammar.word import Word, words

Head = Literal["committee", "branch", "office", "place", "body", "union", "general"]

_WHOLE = ("toàn", "cả")
# cơ sở | văn bản | xuất bản: the second syllable is no head
_NO_HEAD = frozenset(
    ("cơ", "văn", "kịch", "phiên", "xuất", "căn", "bài", "hợp", "tái", "đáp", "năm", "sinh", "cải", "thú", "nông", "y")
)
_MANY = frozenset(
    (*("cấp", "khối", "nông", "các", "những", "nhiều", "mỗi", "từng", "số", "mọi"), *("một", "vài", "hai", "ba", "bốn"), ")", "%")
)
_ONE_OF_MANY = re.compile(
    r"trường|khối|công ty|tổng công ty|công an|quân sự|bệnh viện|cơ quan|biên phòng|trung đoàn|tiểu đoàn|sư đoàn|lữ đoàn"
    r"|học viện|đồn"
    r"|trung tâm|tập đoàn",
    re.IGNORECASE,
)
# general words: their head and level
_GENERAL: dict[str, tuple[Head, str | None]] = {
    **dict.fromkeys(("đảng bộ", "đảng ủy"), ("committee", None)),
    **dict.fromkeys(("chi bộ", "chi ủy"), ("branch", None)),
    **{level: ("general", level) for level in ("tỉnh", "huyện", "quận", "xã", "phường", "thành phố", "thị xã", "thị trấn")},
}
# what may make more of «đảng bộ», «thành phố»: «đảng bộ xã», «thành phố, thị xã»
_GOES_ON = frozenset(HEADS) | {",", "và", "-", "/"}
_ROMAN = re.compile(r"[IVX]+")
_LAST_NUMBER = re.compile(r"\s\d{1,2}$")
_BODY_END = re.compile(r"(?:\s(?:và|các|cơ sở|cơ quan))+$")


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


def unit_names(text: str, tokens: Sequence[Word] | None = None, taken: Sequence[tuple[int, int]] = ()) -> list[UnitName]:
    """The names in one sentence, in order; a name stops where one of the sorted `taken` spans (a person's name) begins.

    `tokens` are `words(text)`, where the caller has them already.
    """
    if tokens is None:
        tokens = words(text)
    starts, stops, forms = [token[0] for token in tokens], [token[1] for token in tokens], [token[2] for token in tokens]
    heads = [n for n, form in enumerate(forms) if form in HEADS]
    if not heads:
        return []
    forms += ("", "")  # so that two words stand behind the last, and one before the first
    starts += (-1, -1)
    found: list[UnitName] = []
    at = at_taken = 0
    for n in heads:
        seconds = HEADS[forms[n]]
        tried = seconds.get(forms[n + 1])
        if tried is None:
            if NAMED not in seconds:
                continue
            tried = seconds.get(NAMED if text[starts[n + 1]] in NAME_BEGINS else ANY)
            if tried is None:
                continue
        start = starts[n]
        # «cơ sở», «văn bản»: the second half of another word
        if start < at or (forms[n - 1] in _NO_HEAD and stops[n - 1] + 1 == start):
            continue
        general = tried[0]
        if general == "two words" and (forms[n + 2] in _GOES_ON or text[starts[n + 2]] in NAME_BEGINS or text[stops[n]] != " "):
            tried = tried[1:]
        elif general == "one word" or general == "two words":
            # most names: «huyện», «chi bộ», and nothing of a name behind it
            phrase, at = (forms[n], stops[n]) if general == "one word" else (f"{forms[n]} {forms[n + 1]}", stops[n + 1])
            if not _of_many(forms, n):
                head, level = _GENERAL[phrase]
                found.append(UnitName(start, at, text[start:at], head, level, None))
            continue
        form, match = _match(tried, text, start)
        if match is None:
            continue
        while at_taken < len(taken) and taken[at_taken][0] <= start:
            at_taken += 1
        if at_taken < len(taken) and taken[at_taken][0] < match.end():
            form, match = _match(tried, text[: taken[at_taken][0]].rstrip(), start)
            if match is None:
                continue
        unit = _READ[form](match, text, _of_many(forms, n))
        at = match.end()
        if unit is not None:
            found.append(unit)
            at = unit.stop
    if (
        " là " in text
        and IS_LEVEL.search(text)
        and (defined := IS_A.search(text))
        and not any(u.start < defined.end(1) and defined.start(1) < u.stop for u in found)
    ):
        # Ân Phú là xã nhỏ nhất huyện
        found.append(UnitName(*defined.span(1), defined[1], "place", LEVELS[defined[2]], defined[1]))
        found.sort(key=lambda unit: unit.start)
    return found


def _match(tried: Iterable[Form], text: str, start: int) -> tuple[Form, re.Match[str] | None]:
    """The first of the forms that a name at `start` has."""
    for form in tried:
        if (match := FORMS[form].match(text, start)) is not None:
            return form, match
    return "level", None


def _of_many(forms: Sequence[str], n: int) -> bool:
    """The word before word `n` counts: «các», «12», «nhiều»."""
    before = forms[n - 1]
    if before.isdigit():
        return len(before) != 4 or before[:2] not in ("19", "20")
    return before in _MANY or (before == "nhiêu" and n > 1 and forms[n - 2] == "bao")


def _office(match: re.Match[str], text: str, many: bool) -> UnitName | None:  # noqa: ARG001
    organ = _first(match) not in OFFICES
    return _unit(text, *match.span(), "office", OFFICES[match["office"].lower()], match["office_name"], None, organ)


def _party(match: re.Match[str], text: str, many: bool) -> UnitName | None:
    body, form, proper = match["party_body"], match["party_level"], match["party_name"] or match["party_bare"]
    first = _first(match)
    level = LEVELS[form.lower()] if form else None
    if many and first not in _WHOLE and ((proper is None and (body is None or body.islower())) or (proper or "").isdigit()):
        return None
    head: Head = "branch" if match["party"][0] in "cC" else "committee"
    start, stop = match.span()
    if proper and level in RANK and (numbered := _LAST_NUMBER.search(proper)):
        # «huyện Ninh Phước 52»: only small places have a name with a number behind it
        stop -= len(numbered[0])
        proper = proper[: numbered.start()]
    return _unit(text, start, stop, head, level, proper, body, first not in ("đảng", "chi", *_WHOLE))


def _youth(match: re.Match[str], text: str, many: bool) -> UnitName | None:  # noqa: ARG001
    return _unit(text, *match.span(), "union", OFFICES[match["union"].lower()], match["union_name"], None, False)


def _body(match: re.Match[str], text: str, many: bool) -> UnitName | None:
    body = match[0]
    return None if many or not NAMING.search(body) else _unit(text, *match.span(), "body", None, None, body, False)


def _place(match: re.Match[str], text: str, many: bool) -> UnitName | None:
    form, name = match.group("level", "name")
    if many and name.isdigit() and _first(match) not in _WHOLE:
        return None
    return _unit(text, *match.span(), "place", LEVELS[form.lower()], name, None, False)


def _all(match: re.Match[str], text: str, many: bool) -> UnitName | None:  # noqa: ARG001
    low = match["all"].lower()
    level = "quốc gia" if low in ("đảng", "đảng ta") else low.removeprefix("đảng bộ ").removeprefix("đảng bộ") or None
    return UnitName(*match.span(), match[0], "general", level, None)


def _self(match: re.Match[str], text: str, many: bool) -> UnitName | None:  # noqa: ARG001
    return (
        None if many else UnitName(*match.span(), match[0], "general", "trường" if match[0].lower() == "nhà trường" else None, None)
    )


def _level(match: re.Match[str], text: str, many: bool) -> UnitName | None:  # noqa: ARG001
    return None if many else UnitName(*match.span(), match[0], "general", LEVELS[match[0].lower()], None)


_Reader = Callable[[re.Match[str], str, bool], UnitName | None]
_READ: dict[Form, _Reader] = {
    "office": _office, "party": _party, "union": _youth, "body": _body, "small": _place, "place": _place, "all": _all,
    "self": _self, "level": _level,
}  # fmt: skip


def _first(match: re.Match[str]) -> str:
    return match[0].split(" ", 1)[0].lower()


def _unit(
    text: str, start: int, stop: int, head: Head, level: str | None, proper: str | None, body: str | None, organ: bool
) -> UnitName | None:
    parent = None
    if proper and proper.isupper() and len(proper) > 1 and not _ROMAN.fullmatch(proper):
        if not text[start:stop].isupper():
            return None  # xã ATK: an abbreviation, no name
        proper = proper.title()
    if body:
        length = len(body)
        body = _BODY_END.sub("", body)
        stop -= length - len(body)
        if _ONE_OF_MANY.fullmatch(body):  # «Đảng bộ trường», «Đảng ủy khối»: which one, the article says
            level, body = body.lower(), None
    if (proper or body) and (more := PARENT.match(text, stop)):
        parent = more["bracket"] or more["dash"] or (f"{more['level']} {more['after']}" if more["after"] else None)
        if more["bracket"]:
            stop = more.end()
    return UnitName(start, stop, text[start:stop], head, level, proper, body, parent, organ)
