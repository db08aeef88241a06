"""Terms of office: «nhiệm kỳ 2020-2025», «từ đầu nhiệm kỳ», «nhiệm kỳ trước», «từ sau đại hội Đảng bộ xã đến nay».

Not covered: which term the words mean (`extractor.grammar.term`).
"""

from __future__ import annotations

import re
from typing import Literal

from extractor.grammar.deictic import SinceFounded
from extractor.grammar.period import Reading
from extractor.grammar.term import Term
from extractor.grammar.timex_before import Before
from extractor.grammar.timex_forms import DASH, DURATION, VAGUE, Value, form, from_to

_TERM_YEARS = rf"(?P<y>\d{{4}}){DASH}(?P<z>\d{{4}})(?!\d)"


@form(
    "nhiệm kỳ",
    "nhiệm kỳ 2020-2025",
    rf"(?:\s{{1,3}}đại hội[^.;:()\d]{{0,80}}?(?:nhiệm\s{{1,3}}k[ỳì])?)?[\s(:]{{1,3}}{_TERM_YEARS}",
)
def _term(m: re.Match[str], _b: Before) -> Value | None:
    first, last = int(m["y"]), int(m["z"])
    return Value("term", Term((first, last))) if from_to(first, last).years and last - first <= 6 else VAGUE


@form("đại hội", "từ sau đại hội Đảng bộ xã đến nay", r"[^.;:()\d,]{0,60}?(?=\s(?:đến|tới)\s)")
def _since_congress(_m: re.Match[str], b: Before) -> Value | None:
    return Value("term", Term()) if b.words.way == "since" else None


@form(
    "khi thành lập",
    "từ khi thành lập đến nay",
    r"(?!\s(?:đảng(?!\sbộ)|đoàn|nước|hội|ngành|quân|công\san))(?P<now>\s(?:đến|tới|cho\sđến)\snay)?(?!\w)",
)
def _since_founding(m: re.Match[str], b: Before) -> Value | None:
    return Value("range", SinceFounded(m["now"] is not None)) if b.words.way == "since" else None


@form("toàn khóa", "toàn khóa", r"(?!\w)")
def _whole_term(_m: re.Match[str], _b: Before) -> Value | None:
    return Value("term", Term())


@form("nhiệm kỳ", "hai nhiệm kỳ gần đây", r"(?P<back>\s(?:vừa\s)?(?:qua|gần\sđây|liền|liên\stiếp))?(?!\w)", "counted")
def _terms(m: re.Match[str], b: Before) -> Value | None:
    if b.number == 0:
        return Value("term", Term(edge="middle"))  # «sau nửa nhiệm kỳ»
    return VAGUE if m["back"] else DURATION


_WHICH: dict[str, Literal["this", "past", "before", "next"]] = {
    "này": "this",
    "hiện": "this",
    "qua": "past",
    "vừa qua": "past",
    "trước": "before",
    "tới": "next",
    "mới": "next",
    "sau": "next",
}


@form(
    "nhiệm kỳ",
    "nhiệm kỳ qua",
    r"\s{1,3}(?P<which>này|hiện(?=\s(?:nay|tại))|vừa\squa|qua|trước(?!\sđây)|tới(?!\s(?:nay|giờ|đây))|mới|sau)(?:\s(?:nay|tại))?(?!\w)",
)
def _relative_term(m: re.Match[str], b: Before) -> Value | None:
    return VAGUE if b.words.many else Value("term", Term(which=_WHICH[" ".join(m["which"].split())]))


@form(
    "nhiệm kỳ",
    "nhiệm kỳ Đại hội Đảng bộ tỉnh lần thứ XVII",
    r"(?:\s{1,3}đại hội[^.;:()\d,]{0,60}?\s(?:lần\sthứ\s{1,3}\w{1,6}|[ivxl]{1,6})(?!\w))?(?!\w)",
)
def _bare_term(_m: re.Match[str], b: Before) -> Value | None:
    if b.words.many or b.words.each:
        return VAGUE
    return Value("term", Term() if b.words.way or b.words.edge or b.words.inside else Reading())
