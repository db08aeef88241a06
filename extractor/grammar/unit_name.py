"""Names of organisations and places: «Đảng bộ xã Lộc Hiệp», «Huyện ủy Na Hang», «TP. Thái Nguyên», «Công an tỉnh», «toàn huyện».

A name is read into its head, level and proper name; which organisation a general word («Đảng bộ huyện», «đơn vị») stands for is
decided from the article (`extractor.slots.unit`). Not covered: foreign names, and names in upper-case headlines.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal

from extractor.grammar.unit_pattern import HEADS, IS_A, LEVELS, NAMING, OFFICES, PARENT, RANK, UNIT
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
_ROMAN = re.compile(r"[IVX]+")
_LAST_NUMBER = re.compile(r"\s\d{1,2}$")
_BODY_END = re.compile(r"(?:\s(?:và|các|cơ sở|cơ quan))+$")


@dataclass(frozen=True, slots=True)
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
        tokens = list(zip(*words(text), strict=True))
    found: list[UnitName] = []
    at = at_taken = 0
    for n in [n for n, token in enumerate(tokens) if token[2] in HEADS]:
        start, _, form = tokens[n]
        if start < at or not _may_begin(tokens, n, HEADS[form]) or (match := UNIT.match(text, start)) is None:
            continue
        stop = match.end()
        while at_taken < len(taken) and taken[at_taken][0] <= start:
            at_taken += 1
        cut = taken[at_taken][0] if at_taken < len(taken) and taken[at_taken][0] < stop else None
        if cut is not None and (match := UNIT.match(text[:cut].rstrip(), start)) is None:
            continue
        unit = _READ[match.lastgroup or ""](match, text, _of_many(tokens, n))
        at = match.end()
        if unit is not None:
            found.append(unit)
            at = unit.stop
    if (
        " là " in text
        and (defined := IS_A.search(text))
        and not any(u.start < defined.end(1) and defined.start(1) < u.stop for u in found)
    ):
        # Ân Phú là xã nhỏ nhất huyện
        found.append(UnitName(*defined.span(1), defined[1], "place", LEVELS[defined[2]], defined[1]))
        found.sort(key=lambda unit: unit.start)
    return found


def _may_begin(tokens: Sequence[Word], n: int, second: frozenset[str] | None) -> bool:
    """Word `n`, a head, has a fitting word behind it, and is not the second half of another word («cơ sở», «văn bản»)."""
    if second is not None and (n + 1 == len(tokens) or tokens[n + 1][2] not in second):
        return False
    return n == 0 or tokens[n - 1][2] not in _NO_HEAD or tokens[n - 1][1] + 1 != tokens[n][0]


def _of_many(tokens: Sequence[Word], n: int) -> bool:
    """The word before word `n` counts: «các», «12», «nhiều»."""
    before = tokens[n - 1][2] if n else ""
    if before.isdigit():
        return len(before) != 4 or before[:2] not in ("19", "20")
    return before in _MANY or (before == "nhiêu" and n > 1 and tokens[n - 2][2] == "bao")


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
    body = match["body"]
    return None if many or not NAMING.search(body) else _unit(text, *match.span(), "body", None, None, body, False)


def _place(match: re.Match[str], text: str, many: bool) -> UnitName | None:
    form, name = match["level"] or match["small"], match["name"] or match["small_name"]
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


# by the last group that took part in the match
_READ = {
    **dict.fromkeys(("office", "office_name"), _office),
    **dict.fromkeys(("party", "party_body", "party_level", "party_name", "party_bare"), _party),
    **dict.fromkeys(("union", "union_name"), _youth),
    **dict.fromkeys(("small_name", "name"), _place),
    "body": _body, "all": _all, "self": _self, "bare_level": _level,
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
