"""Dates and years in figures, and words for now: «ngày 12/6/2021», «đợt 3/2», «từ 2015 đến nay», «cùng kỳ», «hiện nay».

Figures without a day word («5/9 chi bộ», «2015 đảng viên») are dates only where nothing else can be meant.
Not covered: two-digit years, hours.
"""

from __future__ import annotations

import re
from datetime import date, timedelta
from itertools import pairwise

from extractor.grammar.deictic import Day, Near, SinceThen
from extractor.grammar.interval import Between
from extractor.grammar.period import Part
from extractor.grammar.timex_before import Before
from extractor.grammar.timex_forms import (
    DASH,
    FIRST_YEAR,
    LAST_YEAR,
    NEAR,
    NEARNESS,
    NOW,
    RELATIVE,
    VAGUE,
    YEAR,
    Value,
    clause_initial,
    form,
    from_to,
    words_left,
)
from extractor.grammar.timex_heads import DATE_FIGURES, YEAR_FIGURES

_FULL = r"(?P<d>\d{1,2})\s?(?P<sep>[/.-])\s?(?P<m>\d{1,2})\s?(?P=sep)\s?(?P<y>\d{4})(?!\d|[/-]\d)"
_SHORT = (
    r"(?P<d>\d{1,2})(?P<sep>[/.-])(?P<m>\d{1,2})(?![\d%]|[/.,-]\d)(?!\s?%)"
    rf"(?:\s?,?\snăm\s{{1,3}}(?:(?P<y>{YEAR})|(?P<rel>nay|ngoái|trước)(?!\w)))?{NEAR}"
)
# what may follow a figure that is a date, and not a count of things: a sign, a verb, or the other end of an interval
_ALONE = r"\s{0,2}(?:[,.;:)–-](?!\d)|$)|\s{1,3}(?:trở\s(?:lại\sđây|đi)|lại|đã|toàn|là|thì|phải|sẽ|năm)(?!\w)"
_DAY = r"\d{1,2}[/-]\d{1,2}"
_END = rf"nay|ngày|tháng|năm|hết|cuối|đầu|giữa|(?:\d\d?/){{1,2}}\d{{4}}|\d\d?/\d\d?(?={_ALONE})|\d{{4}}(?!\d)"
_FREE = rf"(?={_ALONE}|\s{{1,3}}và(?!\w)|\s{{1,3}}(?:đến|tới)\s(?:{_END}))"
_TOLD = r"(?=\s{1,3}(?:còn|có|được|đạt|tăng|giảm|mới|chỉ|lên|xuống|kết\snạp|với|khi|thì|vẫn|cũng|đang|tụt|vọt|nhích)(?!\w))"
_CALENDAR = frozenset((day.month, day.day) for day in (date(2000, 1, 1) + timedelta(n) for n in range(366)))
_CITED = re.compile(r"(?:số|định|tư|lệnh|luật|quyết|thị)\s{0,3}$")
_SUPERLATIVE = re.compile(r"năm\s[^,.;:\d]{0,30}nhất\slà\s$", re.IGNORECASE)
_NEAR_LEFT = 48
_SERIES = 240  # characters before a year of a series in which «năm» stands
_PRIOR = Value("prior")
_TODAY = Day()
_NOW_BEFORE = frozenset(("lại", "lâu", "xưa", "trước", "đời", "bấy"))


def _date(m: re.Match[str], day: str | int, relative: str | None = None) -> Part | None:
    """The day `day` of the month that `m` names; None where no calendar has it."""
    at, named = (int(m["m"]), int(day)), m["y"]
    if at not in _CALENDAR or (named and not FIRST_YEAR <= int(named) <= LAST_YEAR):
        return None
    return Part(at, at, "day", int(named) if named else None, RELATIVE[relative] if relative else None)


def _from_day(m: re.Match[str], b: Before, relative: str | None) -> Value | None:
    first, last = _date(m, b.figure, relative), _date(m, m["d"], relative)
    if not first or not last or not (b.words.day or b.words.way):
        return None
    if "và" in m.string[b.start : m.start()] and int(m["d"]) != b.figure + 1:
        return None  # «các ngày 3 và 15/4» are no stretch
    return Value("range", Between(first, last))


@form(DATE_FIGURES, "từ 10 đến 19/1/2024", _FULL, "from day")
def _days(m: re.Match[str], b: Before) -> Value | None:
    return _from_day(m, b, None)


@form(DATE_FIGURES, "từ 10 đến 19/1 | ngày 12 và 13/7", _SHORT, "from day")
def _days_in_short(m: re.Match[str], b: Before) -> Value | None:
    return _from_day(m, b, m["rel"])


@form(
    DATE_FIGURES,
    "từ ngày 30.1 - 2.2",
    rf"(?P<a>\d{{1,2}})\.(?P<b>\d{{1,2}})(?:{DASH}|\s(?:đến|tới)\s(?:ngày\s)?)(?P<d>\d{{1,2}})\.(?P<m>\d{{1,2}})"
    rf"(?:\.(?P<y>{YEAR}))?(?![\d%]|[/.,-]\d)",
)
def _days_with_dots(m: re.Match[str], b: Before) -> Value | None:
    first, last = (int(m["b"]), int(m["a"])), _date(m, m["d"])
    if last is None or first not in _CALENDAR or not (b.words.day or b.words.way):
        return None
    return Value("range", Between(Part(first, first, "day"), last))


@form(DATE_FIGURES, "ngày 21-1-2019", _FULL)
def _full_date(m: re.Match[str], _b: Before) -> Value | None:
    day = _date(m, m["d"])
    return Value("day", day) if day else VAGUE


@form(DATE_FIGURES, "3 đợt 3/2, 19/5 và 2/9", rf"{_DAY}(?:(?:\s?,\s?|\s?,?\svà\s){_DAY}){{1,5}}(?:{_ALONE})")
def _rounds(_m: re.Match[str], b: Before) -> Value | None:
    return VAGUE if b.words.day else None


@form(DATE_FIGURES, "đợt 3/2", _SHORT)
def _day_and_month(m: re.Match[str], b: Before) -> Value | None:
    day = _date(m, m["d"], m["rel"])
    if not day:
        return VAGUE if b.words.day else None
    if m["near"] and day.floating:
        return Value("day", Near(day, NEARNESS[" ".join(m["near"].split())]))
    return Value("day", day) if b.words.day or day.named else None


@form(DATE_FIGURES, "tính đến 15/11", _SHORT + _FREE)
def _bare_day_and_month(m: re.Match[str], b: Before) -> Value | None:
    day = _date(m, m["d"], m["rel"])
    limit = b.words.way in ("until", "before") and (m["sep"] == "-" or (m["sep"] == "." and clause_initial(m, b.start)))
    return Value("day", day) if day and (limit or (m["sep"] == "/" and (b.words.way or b.words.whole))) else None


@form(DATE_FIGURES, "từ 3/2019", rf"(?P<m>1[0-2]|0?[1-9])(?P<sep>[/-])(?P<y>{YEAR})(?!/)")
def _month_and_year(m: re.Match[str], b: Before) -> Value | None:
    left = m.string[max(0, b.start - 8) : b.start]
    if _CITED.search(left) or (m["sep"] == "-" and not b.words.way):
        return None
    return Value("month", Part((int(m["m"]), 1), (int(m["m"]), 0), "month", int(m["y"])))


@form(YEAR_FIGURES, "2016 – 2020", rf"(?P<y>\d{{4}}){DASH}(?P<z>\d{{4}})(?!\d|[.,/-]\d)")
def _years(m: re.Match[str], _b: Before) -> Value | None:
    return from_to(int(m["y"]), int(m["z"]))


@form(YEAR_FIGURES, "2015 đến 2019", rf"(?P<y>{YEAR})\s(?:đến|tới|đến\shết)\s(?:năm\s)?(?P<z>{YEAR})(?![/.,]\d)")
def _year_to_year(m: re.Match[str], _b: Before) -> Value | None:
    return from_to(int(m["y"]), int(m["z"]))


@form(YEAR_FIGURES, "2021, 2022 và 2023", rf"(?P<y>{YEAR})(?P<more>(?:(?:\s?,\s|\s?,?\svà\s){YEAR}){{1,12}}){_FREE}")
def _list(m: re.Match[str], _b: Before) -> Value | None:
    years = [int(y) for y in re.findall(r"\d{4}", m.group())]
    rising = all(after == before + 1 for before, after in pairwise(years))
    return from_to(years[0], years[-1]) if rising else None


@form(YEAR_FIGURES, "năm 2016: 38 người, 2017: 45", rf"(?P<y>{YEAR})(?=\s?(?::|là|có|được|đạt|kết\snạp)\s\d)")
def _year_in_series(m: re.Match[str], _b: Before) -> Value | None:
    before = m.string[max(0, m.start() - _SERIES) : m.start()]
    goes_on = before.endswith((", ", "; ", ": ", "và ", "là ")) and "năm" in before.lower()
    return Value("year", Part(named=int(m["y"]))) if goes_on else None


@form(YEAR_FIGURES, "từ 2014 đến nay", rf"(?P<year>{YEAR})(?:{_FREE}|{_TOLD})")
def _year_after(m: re.Match[str], b: Before) -> Value | None:
    year = int(m["year"])
    enclosed = m.string.startswith("(", m.start() - 1) and m.string.startswith(")", m.end())
    if b.words.way or b.words.inside or b.words.edge or enclosed or m.string.startswith((" đến nay", " tới nay"), m.end()):
        return Value("year", Part(named=year))
    opens = clause_initial(m, m.start()) and m.string.startswith(" là năm", m.end())
    return Value("year", Part(named=year)) if opens else None


@form(YEAR_FIGURES, "năm được nhiều nhất là 2017, với 11", rf"(?P<year>{YEAR})(?=\s(?:với|có|được|chỉ|mới)|\s?[,.;(])")
def _year_that_was(m: re.Match[str], _b: Before) -> Value | None:
    told = _SUPERLATIVE.search(m.string, max(0, m.start() - _NEAR_LEFT), m.start())
    return Value("year", Part(named=int(m["year"]))) if told else None


@form(
    "nay",
    "đến nay",
    r"(?!\w)(?P<told>\s(?:đã|có|còn|không\scòn|đều|đang|là\s\d+|lên|tăng|giảm|toàn|đảng|chi|chỉ|mới|cả|huyện|xã|tỉnh)(?!\w))?",
)
def _now(m: re.Match[str], b: Before) -> Value | None:
    told = m["told"]
    now = Value("now", _TODAY, stop=m.start("told")) if told else NOW
    last = "".join(words_left(m, b)[-1:])
    if b.words.way == "until" and m.string[max(0, b.start - 8) : b.start].endswith(("từ đó ", "từ đấy ", "từ ấy ")):
        return Value("range", SinceThen(), stop=m.start("told") if told else None)
    if b.words.way or b.words.day:
        return VAGUE if b.words.way == "until" and last in ("trước", "xưa") else now
    if last in _NOW_BEFORE or (not told and m.string.startswith((" là", " thuộc", " đổi", " gọi"), m.end())):
        return None
    return now if told or clause_initial(m, b.start) or last in ("và", "mà", "thì") else None


@form(
    "hiện",
    "hiện nay",
    r"(?:\s(?:nay|tại|giờ)(?!\w)|(?!\w)(?!\s(?:đại|thực|vật|diện|trạng|tượng|hành|hữu|hình|thân|sinh|hoàn)(?!\w)))",
)
def _at_present(_m: re.Match[str], _b: Before) -> Value | None:
    return NOW


@form("thời điểm này", "đến thời điểm này", r"(?!\w)")
def _this_moment(_m: re.Match[str], _b: Before) -> Value | None:
    return NOW


@form("giờ", "từ giờ đến cuối năm", r"(?!\w)")
def _this_hour(_m: re.Match[str], b: Before) -> Value | None:
    return NOW if b.words.way else None


@form("lại nay", "từ năm 2010 lại nay", r"(?!\w)")
def _up_to_now(_m: re.Match[str], _b: Before) -> Value | None:
    return Value("until", Day())


@form("hôm qua", "hôm qua", r"(?!\w)")
def _yesterday(_m: re.Match[str], _b: Before) -> Value | None:
    return Value("day", Day(-1))


@form("thời gian qua", "thời gian qua", r"(?!\w)")
def _lately(_m: re.Match[str], _b: Before) -> Value | None:
    return VAGUE


@form(
    "cùng thời gian",
    "cùng thời gian này năm ngoái",
    rf"(?:\s(?:này|đó))?(?:\scủa)?\snăm\s(?:(?P<y>{YEAR})|(?:trước|ngoái)(?!\w))",
)
def _same_time(m: re.Match[str], _b: Before) -> Value | None:
    year = int(m["y"]) if m["y"] else None
    return Value("prior", Part(named=year, shift=None if year else -1))


@form(
    "cùng kỳ",
    "cùng kỳ năm 2022",
    rf"(?:\s(?:này|đó)(?=\snăm))?(?:(?:\scủa)?\s(?:cả\s)?năm(?:\s{{1,3}}(?P<y>{YEAR})|\s(?P<rel>trước|ngoái|qua|rồi)(?!\w))"
    rf"|\s(?P<bare>{YEAR})|\snhiệm\sk[ỳì]\strước|\stháng\s(?P<month>1[0-2]|0?[1-9])(?:[/-](?P<of>{YEAR}))?(?!\w))?(?!\w)",
)
def _same_period(m: re.Match[str], _b: Before) -> Value | None:
    named = m["y"] or m["bare"] or m["of"]
    year = int(named) if named else None
    if m["month"]:
        month = int(m["month"])
        return Value("prior", Part((month, 1), (month, 0), "month", year))
    if year or m["rel"]:
        return Value("prior", Part(named=year, shift=None if year else -1))
    return _PRIOR
