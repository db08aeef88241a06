"""Names of organisations and places: «Đảng bộ xã Lộc Hiệp», «Huyện ủy Na Hang», «TP. Thái Nguyên», «Công an tỉnh», «toàn huyện».

A name is read into its head, level and proper name; which organisation a general word («Đảng bộ huyện», «đơn vị») stands for is
decided from the article (`extractor.slots.unit`). Not covered: foreign names, and names in upper-case headlines.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from typing import Literal

from extractor.grammar import unit_pattern as pattern
from extractor.grammar.gazetteer import kinds
from extractor.grammar.unit_count import of_many
from extractor.grammar.unit_extent import Spans, body_stop, fellows, own_name
from extractor.grammar.unit_pattern import ANY, FORMS, HEADS, LED, LEVELS, NAME_BEGINS, NAMED, OFFICES, RANK, Form
from extractor.grammar.word import Words, words

Segments = Callable[[], Spans]
Head = Literal["committee", "branch", "office", "place", "body", "union", "general"]

NEEDS: frozenset[str] = frozenset(HEADS)
"""Folded words of which every text with a name has one."""
_WHOLE = ("toàn", "cả")
# cơ sở | văn bản | xuất bản: the second syllable is no head
_NO_HEAD = frozenset(
    ("cơ", "văn", "kịch", "phiên", "xuất", "căn", "bài", "hợp", "tái", "đáp", "sinh", "cải", "thú", "nông", "y", "già")
)
_ZONES = ("khu", "kcn")  # Đảng ủy các khu công nghiệp: a name
_COMPOUNDS = frozenset(f"{first} trường" for first in "hội thị môi công quảng hiện chiến lập thao khai đấu sở phim".split())
_ONE_OF_MANY = re.compile(
    r"trường|khối|công ty|tổng công ty|công an|quân sự|bệnh viện|cơ quan|biên phòng|trung đoàn|tiểu đoàn|sư đoàn|lữ đoàn"
    r"|học viện|đồn|trung tâm|tập đoàn",
    re.IGNORECASE,
)
# general words: their head and level
_GENERAL: dict[str, tuple[Head, str | None]] = {
    **dict.fromkeys(("đảng bộ", "đảng ủy"), ("committee", None)),
    **dict.fromkeys(("chi bộ", "chi ủy"), ("branch", None)),
    **{level: ("general", level) for level in ("tỉnh", "huyện", "quận", "xã", "phường", "thành phố", "thị xã", "thị trấn")},
}
# what may make more of «đảng bộ», «thành phố»: «đảng bộ xã», «thành phố, thị xã»
_GOES_ON = NEEDS | {",", "và", "-", "/"}
# villages are numbered, but not so high: «ở thôn 60, ở xã 12» counts
_VILLAGES = frozenset(("thôn", "bản", "làng", "xóm", "ấp", "buôn", "khóm", "plei", "bon", "sóc", "phum"))
_HIGHEST = 30
_SEVERAL, _ANY_UNIT = ("các", "những", "nhiều", "mấy"), ("đơn vị", "địa phương")  # «chi bộ các ấp»; no one kind of unit
_SHORT_NAMES = {"HCM": "Hồ Chí Minh", "HN": "Hà Nội"}
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


def unit_names(
    text: str, tokens: Words | None = None, taken: Sequence[tuple[int, int]] = (), segments: Segments | None = None
) -> list[UnitName]:
    """The names in one sentence, in order; a name stops where one of the sorted `taken` spans (a person's name) begins.

    `tokens` are `words(text)`, where the caller has them already, `segments` gives the segmented words, by which some names go on.
    """
    starts, stops, forms = words(text) if tokens is None else tokens
    heads = [n for n, form in enumerate(forms) if form in NEEDS]
    if not heads:
        return []
    forms = [*forms, "", "", ""]  # so that three words stand behind the last, and one before the first
    starts = [*starts, -1, -1, -1]
    found: list[UnitName] = []
    at = at_taken = 0
    for n in heads:
        seconds = HEADS[forms[n]]
        begun = seconds.get(forms[n + 1])
        if begun is None:
            if NAMED not in seconds:
                continue
            begun = seconds.get(NAMED if text[starts[n + 1]] in NAME_BEGINS else ANY)
            if begun is None:
                continue
        start = starts[n]
        # «cơ sở», «văn bản»: the second half of another word
        if start < at or ((forms[n - 1] in _NO_HEAD or f"{forms[n - 1]} {forms[n]}" in _COMPOUNDS) and stops[n - 1] + 1 == start):
            continue
        kind, tried = begun
        if kind == "one word" or (
            kind == "two words"
            and forms[n + 2] not in _GOES_ON
            and text[starts[n + 2]] not in NAME_BEGINS
            and text[stops[n]] == " "
            and not (forms[n + 2] == "các" and forms[n + 3] in _ZONES)
        ):
            # most names: «huyện», «chi bộ», and nothing of a name behind it
            phrase, at = (forms[n], stops[n]) if kind == "one word" else (f"{forms[n]} {forms[n + 1]}", stops[n + 1])
            if not of_many(forms, n) and forms[n + phrase.count(" ") + 1] not in _SEVERAL:
                head, level = _GENERAL[phrase]
                found.append(UnitName(start, at, text[start:at], head, level, None))
            continue
        begin = lead.end() if kind == "led" and (lead := LED.match(text, start)) else start
        if (fit := _fit(tried, text, begin)) is None:
            continue
        read, match = fit
        while at_taken < len(taken) and taken[at_taken][0] <= start:
            at_taken += 1
        cut = at_taken < len(taken) and taken[at_taken][0] < match.end()
        if cut:
            if (fit := _fit(tried, text[: taken[at_taken][0]].rstrip(), begin)) is None:
                continue
            read, match = fit
        at = match.end()
        many = of_many(forms, n)
        unit = read(match, text, start, many, None if cut else segments)
        if unit is not None:
            found.append(unit)
            at = unit.stop
            if unit.proper and unit.level and text[at : at + 1] in (",", " "):
                for begin, stop in fellows(text, at, many, taken):
                    found.append(UnitName(begin, stop, text[begin:stop], unit.head, unit.level, text[begin:stop]))
                    at = stop
    if (
        " là " in text
        and pattern.IS_LEVEL.search(text)
        and (defined := pattern.IS_A.search(text))
        and not any(u.start < defined.end(1) and defined.start(1) < u.stop for u in found)
    ):
        # Ân Phú là xã nhỏ nhất huyện
        found.append(UnitName(*defined.span(1), defined[1], "place", LEVELS[defined[2]], defined[1]))
        found.sort(key=lambda unit: unit.start)
    return found


def _fit(tried: Iterable[Form], text: str, begin: int) -> tuple[_Reader, re.Match[str]] | None:
    """What the first of the forms that fits finds, and how it is read."""
    for form in tried:
        if (match := FORMS[form].match(text, begin)) is not None:
            return _READ[form], match
    return None


def _office(match: re.Match[str], text: str, start: int, many: bool, words: Segments | None) -> UnitName | None:  # noqa: ARG001
    form, proper = match.groups()
    begin, stop = match.span()
    proper = proper and proper.removeprefix("Quận ")
    return _unit(text, start, stop, "office", OFFICES[form.lower()], proper, None, start < begin)


def _party(match: re.Match[str], text: str, start: int, many: bool, words: Segments | None) -> UnitName | None:
    body, form, proper, bare = match.groups()
    begin, stop = match.span()
    if body and words:
        stop = body_stop(text, stop, words())
        body = text[match.start("body") : stop]
    elif bare and words and (end := own_name(text, stop, words())):
        body, bare, stop = text[match.start("bare") : end], None, end
    proper = proper or bare
    level = LEVELS[form.lower()] if form else None
    lead = text[start:begin].split(" ", 1)[0].lower()
    if many and lead not in _WHOLE and ((proper is None and (body is None or body.islower())) or (proper or "").isdigit()):
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


def _body(match: re.Match[str], text: str, start: int, many: bool, words: Segments | None) -> UnitName | None:
    stop = body_stop(text, match.end(), words()) if words else match.end()
    body = text[start:stop]
    if body.startswith("Chợ ") and kinds(body):
        return UnitName(start, stop, body, "place", None, body)  # «Chợ Lách» is a district
    if body.startswith("khối ") and not pattern.OF_PLACE.search(body):
        return None  # «khối doanh nghiệp FDI»: a kind
    return None if many or not pattern.NAMING.search(body) else _unit(text, start, stop, "body", None, None, body, False)


def _place(match: re.Match[str], text: str, start: int, many: bool, words: Segments | None) -> UnitName | None:  # noqa: ARG001
    form, proper = match.groups()
    begin, stop = match.span()
    if form[0].isupper() and kinds(full := f"{form} {proper.rstrip(' 0123456789')}"):
        return UnitName(begin, begin + len(full), full, "place", None, full)  # «Sóc Trăng» is no sóc
    if form.lower() == "tổ" and not proper.isdigit():
        return None  # «Tổ Công nghệ số»: people who do something
    if proper.isdigit() and ((many and start == begin) or (int(proper) > _HIGHEST and form.lower() in _VILLAGES)):
        return None
    if len(proper) == 1 and form.endswith(".") and proper.isalpha():
        return None  # P.V: the reporter
    return _unit(text, start, stop, "place", LEVELS[form.lower()], proper, None, False)


def _all(match: re.Match[str], text: str, start: int, many: bool, words: Segments | None) -> UnitName | None:  # noqa: ARG001
    low, stop = match[0].lower(), match.end()
    level = "quốc gia" if low in ("đảng", "đảng ta") else low.removeprefix("đảng bộ ").removeprefix("đảng bộ") or None
    return UnitName(start, stop, text[start:stop], "general", level, None)


def _self(match: re.Match[str], text: str, start: int, many: bool, words: Segments | None) -> UnitName | None:  # noqa: ARG001
    word = match[0]
    level = "trường" if word.lower() == "nhà trường" else None if word.lower() in _ANY_UNIT else word.lower()
    return None if many else UnitName(start, match.end(), word, "general", level, None)


def _level(match: re.Match[str], text: str, start: int, many: bool, words: Segments | None) -> UnitName | None:  # noqa: ARG001
    return None if many else UnitName(start, match.end(), match[0], "general", LEVELS[match[0].lower()], None)


_Reader = Callable[[re.Match[str], str, int, bool, Segments | None], UnitName | None]
_READ: dict[Form, _Reader] = {
    "office": _office, "party": _party, "union": _union, "body": _body, "small": _place, "place": _place, "all": _all,
    "self": _self, "level": _level,
}  # fmt: skip


def _unit(
    text: str, start: int, stop: int, head: Head, level: str | None, proper: str | None, body: str | None, organ: bool
) -> UnitName | None:
    if proper is None and body is None:
        return UnitName(start, stop, text[start:stop], head, level, None, None, None, organ)
    parent = None
    if proper and proper.isupper() and len(proper) > 1 and not _ROMAN.fullmatch(proper):
        if proper not in _SHORT_NAMES and not text[start:stop].isupper():
            return None  # xã ATK: an abbreviation, no name
        proper = _SHORT_NAMES.get(proper) or proper.title()
    if body:
        length = len(body)
        body = _BODY_END.sub("", body)
        stop -= length - len(body)
        if _ONE_OF_MANY.fullmatch(body):  # «Đảng bộ trường», «Đảng ủy khối»: which one, the article says
            level, body = body.lower(), None
    if (proper or body) and (more := pattern.PARENT.match(text, stop)):
        parent = more["bracket"] or more["dash"] or (f"{more['level']} {more['after']}" if more["after"] else None)
        if more["bracket"]:
            stop = more.end()
    return UnitName(start, stop, text[start:stop], head, level, proper, body, parent, organ)
