"""Names of organisations and places: «Đảng bộ xã Lộc Hiệp», «Huyện ủy Na Hang», «TP. Thái Nguyên», «Công an tỉnh», «toàn huyện».

A name is read into its head, level and proper name; which organisation a general word («Đảng bộ huyện», «đơn vị») stands for is
decided from the article (`extractor.slots.unit`). Not covered: foreign names, and names in upper-case headlines.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from extractor.grammar import unit_pattern as pattern
from extractor.grammar.unit_count import of_many
from extractor.grammar.unit_extent import fellows, several
from extractor.grammar.unit_form import READERS, Head, Reader, Segments, UnitName
from extractor.grammar.unit_pattern import ANY, FORMS, HEADS, LED, LEVELS, NAME_BEGINS, NAMED, RANK, Form
from extractor.grammar.word import Words, words

NEEDS: frozenset[str] = frozenset(HEADS)
"""Folded words of which every text with a name has one."""
# cơ sở | văn bản | xuất bản: the second syllable is no head
_NO_HEAD = frozenset(
    ("cơ", "văn", "kịch", "phiên", "xuất", "căn", "bài", "hợp", "tái", "đáp", "sinh", "cải", "thú", "nông", "y", "già", "tác")
)
_ZONES = ("khu", "kcn", "cơ")  # Đảng ủy các khu công nghiệp: a name
# hội trường, thị trường: no schools; «điểm trường Sà Lủng» is a part of one
_NO_SCHOOL = ("điểm", "hội", "thị", "môi", "công", "quảng", "hiện", "chiến", "lập", "thao", "khai", "đấu", "sở", "phim")
_COMPOUNDS = frozenset((
    *(f"{first} trường" for first in _NO_SCHOOL),
    # whose office it is, and not what the article is about: «Trưởng phòng Nhân sự, Bí thư Chi bộ»
    *(f"{head} {part}" for head in ("trưởng", "phó") for part in ("phòng", "khoa")),
))
# general words: their head and level
_GENERAL: dict[str, tuple[Head, str | None]] = {
    **dict.fromkeys(("đảng bộ", "đảng ủy"), ("committee", None)),
    **dict.fromkeys(("chi bộ", "chi ủy"), ("branch", None)),
    **{level: ("general", level) for level in ("tỉnh", "huyện", "quận", "xã", "phường", "thành phố", "thị xã", "thị trấn")},
}
# what may make more of «đảng bộ», «thành phố»: «đảng bộ xã», «thành phố, thị xã», «chi bộ số 4»
_FORMER = " (cũ)"
_GOES_ON = NEEDS | {",", "và", "-", "/", "số"}
_SEVERAL = ("các", "những", "nhiều", "mấy")  # «chi bộ các ấp»


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
    at = at_taken = passed = 0
    for n in heads:
        if forms[n + 1] == ":" and (level := LEVELS.get(forms[n])) in RANK and of_many(forms, n):
            for begin, stop in several(text, starts[n + 2], taken):
                found.append(UnitName(begin, stop, text[begin:stop], "place", level, text[begin:stop]))
                at = stop
            continue
        seconds = HEADS[forms[n]]
        begun = seconds.get(forms[n + 1])
        if begun is None:
            if NAMED not in seconds:
                continue
            begun = seconds.get(NAMED if text[starts[n + 1]] in NAME_BEGINS else ANY)
            if begun is None:
                continue
        start = starts[n]
        while passed < len(taken) and taken[passed][1] <= start:
            passed += 1
        if passed < len(taken) and taken[passed][0] <= start:
            continue  # «Lê Xuân Trường»: the last word of a person's name
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
            if not _are_many(forms, n, text[start]) and forms[n + phrase.count(" ") + 1] not in _SEVERAL:
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
        many = _are_many(forms, n, text[start])
        unit = read(match, text, start, many, None if cut else segments)
        if unit is not None:
            if text.startswith(_FORMER, unit.stop):  # «phường Hưng Bình (cũ)»
                unit.stop, unit.surface = unit.stop + len(_FORMER), unit.surface + _FORMER
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


def _are_many(forms: Sequence[str], n: int, first: str) -> bool:
    """Whether word `n`, which begins with the letter `first`, is one of many: «số huyện ủy», not «so với số Huyện ủy giao»."""
    return of_many(forms, n) and not (forms[n - 1] == "số" and first.isupper())


def _fit(tried: Iterable[Form], text: str, begin: int) -> tuple[Reader, re.Match[str]] | None:
    """What the first of the forms that fits finds, and how it is read."""
    for form in tried:
        if (match := FORMS[form].match(text, begin)) is not None:
            return READERS[form], match
    return None
