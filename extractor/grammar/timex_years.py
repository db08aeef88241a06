"""Years and runs of years: «các năm 2021, 2022», «5 năm qua», «5 năm sau», «cuối năm», «năm học 2020-2021».

A duration («30 năm tuổi đảng», «5 năm trở lên») is returned too, so that its number is known. Not covered: bare figures
(«từ 2015 đến 2019»), which `timex_days` reads, and decades («những năm 90»).
"""

from __future__ import annotations

import re
from functools import lru_cache
from typing import Literal

from extractor.grammar.deictic import Ahead, Back, Elapsed, Later, SchoolYear
from extractor.grammar.interval import Between, Since
from extractor.grammar.period import Part
from extractor.grammar.timex_before import Before
from extractor.grammar.timex_forms import (
    DASH,
    DURATION,
    RELATIVE,
    VAGUE,
    YEAR,
    Value,
    clause_initial,
    duration,
    form,
    from_to,
    words_left,
)

_YEARS = (
    rf"(?P<y>\d{{4}})(?!\d|[.,/]\d)(?:{DASH}(?P<z>\d{{4}})(?!\d|[.,/-]\d)"
    r"|(?P<more>(?:(?:\s?[,;]\s?(?:và\s)?|\s(?:và|hoặc)\s)\d{4}(?!\d|[.,/-]\d)){1,12}))?"
)
_WHOLE_YEAR = Value("year", Part())
_BORN = ("sinh ", "sinh\u00a0", "sinh  ")
# học sinh năm 2019: no year of birth
_PUPILS = (["học"], ["thí"], ["tuyển"], ["tân"], ["vệ"], ["phát"], ["dân"])
_LASTING = (
    r"(?:\s(?:tuổi\s?đảng|tuổi\s?quân|tuổi|liền|liên\stục|liên\stiếp|trở\slên|đầu\stiên|đầu|cuối|tiếp\stheo|tới)(?!\w))"
)


def _listed(m: re.Match[str]) -> Value:
    """«2020-2025», «2018, 2019 và 2020»: a list goes on while its years rise."""
    y, z, more = m["y"], m["z"], m["more"]
    first = int(y)
    if not more:
        return from_to(first, int(z) if z else first)
    years = [first]
    stop = m.end("y")
    for figures in re.finditer(r"\d{4}", more):
        year = int(figures[0])
        if not 0 < year - years[-1] <= 5:
            break
        years.append(year)
        stop = m.start("more") + figures.end()
    return from_to(first, years[-1])._replace(years=tuple(years) if len(years) > 1 else (), stop=stop)


@form("năm", "hai năm 2012 - 2013", rf"(?:\sliền)?\s{{0,2}}\(?{_YEARS}", "counted")
def _counted_years(m: re.Match[str], b: Before) -> Value | None:
    value = _listed(m)
    listed = len(value.years)
    return value if listed > 1 and b.number is not None and abs(b.number - listed) <= 1 else None


@form("năm", "các năm 2021, 2022", rf"\s{{1,3}}{_YEARS}")
def _years(m: re.Match[str], b: Before) -> Value | None:
    if m.string.endswith(_BORN, 0, b.start):
        left = words_left(m, b)
        if left[-1].lstrip("(“\"'") == "sinh" and left[-2:-1] not in _PUPILS:
            return VAGUE
    y, z, more = m.group("y", "z", "more")
    value = _listed(m) if more else from_to(int(y), int(z or y))
    return VAGUE if b.words.many and not value.years else value


@form(
    "năm",
    "5 năm qua",
    r"\s(?:(?P<back>(?:vừa\s)?(?:qua|nay|gần\sđây|trở\slại\sđây|lại\sđây|gần\snhất))|trước(?:\sđây)?)(?!\w)",
    "counted",
)
def _years_back(m: re.Match[str], b: Before) -> Value | None:
    """«5 năm qua», and «3 năm trước», which is one year."""
    if b.number == 0:  # «nửa năm qua», and «bằng một nửa năm trước», which is no time of half a year
        return Value("back", Back(6, "month")) if m["back"] else Value("year", Part(shift=-1))
    if not b.number:
        return VAGUE
    return Value("back", Back(b.number, "year"), number=b.number) if m["back"] else Value("year", Part(shift=-b.number))


@form("năm", "5 năm tới", r"\s(?:sắp\stới|tới(?!\s(?:nay|giờ|đây))|tiếp\stheo)(?!\w)", "counted")
def _years_ahead(_m: re.Match[str], b: Before) -> Value | None:
    return Value("rest", Ahead(b.number), number=b.number) if b.number else VAGUE


@form(
    "năm", "5 năm sau, xã còn 4",
    r"\ssau(?:\s(?:đó|nữa))?(?=\s?[,;.]|\s(?:kết|phát|có|còn|đã|thì|chi|đảng|con|số|xã|huyện|thôn|bản)(?!\w))",
    "counted",
)  # fmt: skip
def _years_later(m: re.Match[str], b: Before) -> Value | None:
    if not b.number:
        return None
    about = m.string.startswith(("gần ", "hơn "), b.start)  # «gần mười năm sau, xã đã có 156 đảng viên»: the day of writing
    return Value("back", Elapsed(b.number), number=b.number) if about else Value("year", Later(b.number), number=b.number)


@form("năm", "sau hơn 10 năm thành lập (2002)", rf"\sthành\slập\s?\((?P<y>{YEAR})\)", "counted")
def _founded(m: re.Match[str], b: Before) -> Value | None:
    return Value("since", Since(Part(named=int(m["y"]))), number=b.number)


# «Xã Hà Long 5 năm kết nạp 49 đảng viên», «5 năm toàn tỉnh kết nạp được 1.263 đảng viên»
_DOING = (
    r"(?=\s(?:(?:toàn|cả)\s[^\W\d_]{1,9}\s|(?:tỉnh|huyện|xã|phường|chi\sbộ|đảng\sbộ|chúng\stôi|đơn\svị)\s)?"
    r"(?:chỉ\s|mới\s|đã\s|cũng\s)?(?:kết\snạp|phát\striển\sđược))"
)


@form("năm", "trong 5 năm", rf"(?P<lasting>{_LASTING})?(?P<comma>\s?,)?(?P<done>{_DOING})?(?!\w)", "counted")
def _number_of_years(m: re.Match[str], b: Before) -> Value | None:
    lasting, stop = m["lasting"], m.start("comma") if m["comma"] else None
    count = b.number
    if lasting or count is None:
        return Value("duration", number=count, stop=stop)
    if b.words.span == "cách đây":
        return Value("year", Part(shift=-count), stop=stop)
    if "sau" in b.words.span or b.words.span in ("qua", "trải qua"):
        value = Value("back", Elapsed(count), number=count)
    elif b.words.span or m["done"] is not None or (m["comma"] and clause_initial(m, b.start)):
        value = Value("back", Back(count, "year"), number=count)
    else:
        value = duration(count)
    if count == 0:
        value = Value("month", Part((1, 1), (6, 30), "month")) if value.kind == "back" else DURATION
    return value if stop is None else value._replace(stop=stop)


@form(
    "năm",
    "cuối năm ngoái",
    r"\s(?:(?P<rel>nay|ngoái|trước|vừa\srồi|rồi|kia|sau|tới(?!\s(?:nay|giờ|đây)))|(?P<past>vừa\squa|qua)|này|ấy|đó)(?!\w)(?P<long>\sđây)?",
)
def _relative_year(m: re.Match[str], b: Before) -> Value | None:
    if b.words.many or m["long"]:
        return VAGUE
    if b.words.each:
        return None
    rel = m["rel"]
    return _counted_from_now(RELATIVE[rel] if rel else None, bool(m["past"]))


@lru_cache(64)
def _counted_from_now(shift: int | None, past: bool) -> Value:
    return Value("year", Part(shift=shift, past=past))


@form(
    "năm", "cả năm",
    r"(?!\w|\s{1,3}(?:học|thứ|đầu|mới(?!\s{1,3}(?:kết\snạp|phát\striển|đạt|được|có|chỉ))|nhuận"
    r"|người|đồng\schí|nội\sdung|tiêu\schí|trường\shợp|nhóm|\d(?![\d.]{0,6}\s(?:người|đồng\schí|đảng\sviên|chi\sbộ)(?!\w))))"
)
def _year(_m: re.Match[str], b: Before) -> Value | None:
    if b.words.many or b.words.each or not (b.words.edge or b.words.inside or b.words.whole):
        return None
    return _WHOLE_YEAR


@form("năm", "năm học 2019-2020", rf"\s{{1,3}}học\s{{1,3}}(?P<y>\d{{4}}){DASH}(?P<z>\d{{4}})(?!\d)")
def _school_year(m: re.Match[str], _b: Before) -> Value | None:
    first, last = int(m["y"]), int(m["z"])
    if last != first + 1 or from_to(first, last) is VAGUE:
        return VAGUE
    autumn, spring = Part((9, 1), (12, 31), "month", named=first), Part((1, 1), (5, 31), "month", named=last)
    return Value("range", Between(autumn, spring))


_SCHOOL_YEARS: dict[str, Literal["this", "last", "before", "next", "new"]] = {
    "này": "this", "nay": "this", "hiện nay": "this", "qua": "last", "vừa qua": "last", "vừa rồi": "last", "rồi": "last",
    "trước": "before", "ngoái": "before", "tới": "next", "sắp tới": "next", "mới": "new",
}  # fmt: skip


_WHICH_SCHOOL_YEAR = "|".join(_SCHOOL_YEARS).replace(" ", "[ ]")


@form(
    "năm", "năm học trước", rf"\s{{1,3}}học\s{{1,3}}(?P<which>{_WHICH_SCHOOL_YEAR})(?!\w)(?<!tới(?=\s(?:nay|giờ)))"
)
def _relative_school_year(m: re.Match[str], b: Before) -> Value | None:
    return None if b.words.many or b.words.each else Value("range", SchoolYear(_SCHOOL_YEARS[m["which"]]))


@form("năm", "trong năm học", r"\s{1,3}học(?!\w|\s{1,3}(?:\d|sinh|viên|tập|kỳ|sau|hỏi))")
def _bare_school_year(_m: re.Match[str], b: Before) -> Value | None:
    told = (b.words.inside or b.words.whole or b.words.edge) and not (b.words.many or b.words.each)
    return Value("range", SchoolYear("same")) if told else None
