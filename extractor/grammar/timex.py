"""Points and stretches of time in a sentence: «9 tháng năm 2023», «từ đầu nhiệm kỳ đến nay», «cuối năm 2019».

Times that are no dates are returned as well, so that their numbers are known: `vague` («những năm qua», a year such as
2108), `duration` («30 năm tuổi đảng», «18 tuổi») and the basis of a comparison, `prior` («so với cùng kỳ năm 2022»).
A rate is none («mỗi năm», «đảng viên/năm»). Not covered: lunar dates, decades, hours, dates that name a document.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass, replace

from extractor.grammar import timex_days, timex_months, timex_terms, timex_years  # noqa: F401  (they enter their forms)
from extractor.grammar.deictic import Day
from extractor.grammar.interval import Between, Beyond, FromThen, Since, Until
from extractor.grammar.period import Part, Period, Reading, TimeContext
from extractor.grammar.term import Term
from extractor.grammar.timex_before import BACK_SETS, REACH, Back, Before, Words, backs_after, before
from extractor.grammar.timex_forms import FIRST_YEAR, FORMS, LAST_YEAR, Form, Kind, Make
from extractor.grammar.timex_heads import DATE_FIGURES, HEADS, NAMES, YEAR_FIGURES
from extractor.grammar.timex_heads import NEEDS as NEEDS


@dataclass(slots=True)
class Timex:
    """A time expression at [start, stop) of its sentence, with the prepositions that belong to it.

    `years` are those that a list or a run names («các năm 2021, 2022»); `count` how many years or months it speaks of.
    """

    start: int
    stop: int
    kind: Kind
    surface: str
    reading: Reading
    years: tuple[int, ...] = ()
    count: int | None = None

    @property
    def year(self) -> int | None:
        """The one year that the words themselves name."""
        return self.reading.year

    @property
    def term(self) -> tuple[int, int] | None:
        """The congress term that the words themselves name."""
        term = _of_term(self.reading)
        return term.bounds if term is not None else None

    @property
    def whole_term(self) -> Reading | None:
        """The congress term that it counts from, named or not: «từ đầu nhiệm kỳ đến hết tháng 6»."""
        term = _of_term(self.reading)
        return term and term.edged("whole")

    @property
    def same(self) -> bool:
        """Whether it is the same stretch of another year («cùng kỳ năm trước»)."""
        return self.kind == "prior" and self.surface[:4].lower() == "cùng"

    @property
    def deictic(self) -> bool:
        """Whether its dates depend on the day of publication."""
        return self.reading.deictic

    @property
    def deadline(self) -> bool:
        """Whether it can be the day that a target must be reached by («đến năm 2025», «trước 31/12»)."""
        return self.kind in ("until", "before")

    def interval(self, context: TimeContext) -> Period | None:
        """The interval that a flow (people admitted, trained …) happened in."""
        return self.reading.over(_plausible(context))

    def point(self, context: TimeContext) -> Period | None:
        """The day that a stock (members, organisations …) holds at: `start` == `end`."""
        return self.reading.at(_plausible(context))

    def deadline_period(self, context: TimeContext) -> Period | None:
        """The bounds of a target: «đến năm 2025» has an end and no start, «từ năm 2017» a start and no end."""
        return self.reading.goal(_plausible(context))


_Tries = tuple[tuple[Back, Callable[[str, int], re.Match[str] | None], Make], ...]


def tried(forms: dict[str, list[Form]]) -> dict[frozenset[Back], dict[str, _Tries]]:
    """The forms of each head that are tried after words that allow only some ways of looking back."""
    return {
        backs: {
            head: tuple((form.back, form.pattern.match, form.make) for form in of_head if form.back in backs)
            for head, of_head in forms.items()
        }
        for backs in BACK_SETS
    }


_TRIED = tried(FORMS)
_DATED = frozenset(("day", "month", "quarter", "year", "term", "range"))
_PLACED = _DATED | {"now", "until"}
_ANNIVERSARY = 5  # years; of two days further apart the second is meant: «(3/2/1930 - 3/2/2023)»
_COMPARED = re.compile(
    r"(?:(?:so\svới|hơn|kém|bằng\s[\d.,]{1,8}\s?%(?:\sso\svới)?|của\scùng\skỳ)(?:\s(?:cả|thời\sđiểm|kết\squả))?"
    r"|so\svới\s(?!(?:kế|chỉ|nghị|mục|đề|tiến)\s)[^,;.:()\d]{1,48})\s{0,3}$"
)
_YEAR_AFTER = "năm sau"
_LONGEST_SYLLABLE = 8
_NAMED = re.compile(r"(?<!\w)[^\W\d_a-zà-ỹ][^\W\d_]{1,6} $")  # a capital word before the head
_COMPARING = ("hơn ", "kém ", "% ", "cả ", "điểm ", "quả ")


def timexes(text: str) -> list[Timex]:
    """The time expressions of one sentence, in order, not overlapping."""
    low = text.lower()
    if len(low) != len(text):  # İ: the only kind of letter whose lower case is longer
        low = "".join(small if len(small := letter.lower()) == 1 else letter for letter in text)
    found: list[Timex] = []
    floor = 0
    for head in HEADS.finditer(low):
        name, lead = NAMES[head.lastindex or 0]
        start = head.start() - lead
        if start < floor:  # within the last one
            continue
        if text[start].isupper() and _NAMED.search(text, max(0, start - _LONGEST_SYLLABLE), start):
            continue  # «xã Bình Quý 11»
        stop = start if name is YEAR_FIGURES or name is DATE_FIGURES else head.end()
        timex = _timex(text, low, floor, name, start, stop)
        if timex is None:
            continue
        floor = timex.stop
        if found and (joined := _joined(text, found[-1], timex)):
            found[-1] = joined
        else:
            found.append(timex)
    return _following(found) if _YEAR_AFTER in low else found


def _following(found: list[Timex]) -> list[Timex]:
    """«Năm 2016 kết nạp 141; năm sau 158»: the year after the one that the sentence names before."""
    named: int | None = None
    for n, timex in enumerate(found):
        if timex.kind == "year" and timex.surface.lower() == _YEAR_AFTER and named is not None:
            found[n] = replace(timex, reading=Part(named=named + 1))
        named = found[n].year or named
    return found


def _timex(text: str, low: str, floor: int, name: str, start: int, stop: int) -> Timex | None:
    """The first form that holds of the head at [start, stop); figures are read from their start on."""
    left = low[max(floor, start - REACH) : start]
    last = left.rstrip().rpartition(" ")[2]
    looked: Back | None = None
    words: Before | None = None
    for back, match_at, make in _TRIED[backs_after(last)][name]:
        match = match_at(low, stop)
        if match is None:
            continue
        if back is not looked:
            looked, words = back, before(back, left, last, start)
        if words is None or (value := make(match, words)) is None:
            continue
        kind, reading, years, number, end = value
        start, end = words.start, end or match.end()
        if kind in _PLACED:
            kind, reading = _placed(kind, reading, words.words, low[max(floor, start - REACH) : start])
        return Timex(start, end, kind, text[start:end], reading, years, number)
    return None


def _placed(kind: Kind, reading: Reading, words: Words, left: str) -> tuple[Kind, Reading]:
    """A time after the words before it («đến cuối» năm 2020) and what is `left` of them («so với» năm 2020)."""
    way, edge, whole = words.way, words.edge, words.whole
    if edge or whole:
        reading = reading.edged(edge or "late") or reading
    if way == "until" or (way is None and (whole or kind == "until")):
        if left.rstrip().endswith("từ đó") and not isinstance(reading, Day):
            return "range", FromThen(reading)  # «Từ đó đến hết năm 2015»
        return "now" if isinstance(reading, Day) else "until", Until(reading)
    if way is None:
        compared = kind != "now" and ("so với" in left or left.endswith(_COMPARING)) and _COMPARED.search(left)
        return "prior" if compared else kind, reading
    if way == "since":
        first = reading.first if isinstance(reading, Between) else None
        whole = kind == "range" and not (isinstance(first, Part) and first.precision == "month")  # «từ năm học 2020-2021» goes on
        return (kind, reading) if whole else ("since", Since(reading))  # «từ 10 đến 19/1» is whole already
    return way, Beyond(reading, way)


def _joined(text: str, one: Timex, other: Timex) -> Timex | None:
    """«từ năm 2021» and «đến tháng 3-2024» as one interval."""
    gap = text[one.stop : other.start].strip()
    if len(gap) > 2:
        return None
    since = isinstance(one.reading, Since)
    if isinstance(other.reading, Until):
        fits = (gap in ("", ")") and one.kind in _DATED) or (since and gap in ("", ",", ")", "),"))
    elif gap == "và":
        return _successive(text, one, other)
    else:
        fits = gap in ("-", "–", "—") and other.kind in _DATED and (since or one.kind == other.kind != "term")
    if not fits:
        return None
    if one.year and other.year and one.kind == "day" == other.kind and other.year - one.year > _ANNIVERSARY:
        return Timex(one.start, other.stop, "day", text[one.start : other.stop], other.reading)
    first = one.reading.first if isinstance(one.reading, Since) else one.reading
    last = other.reading.last if isinstance(other.reading, Until) else other.reading
    return Timex(one.start, other.stop, "range", text[one.start : other.stop], Between(first, last))


def _successive(text: str, one: Timex, other: Timex) -> Timex | None:
    """«trong tháng 5 và nửa đầu tháng 6», «quý I và quý II/2023» as one stretch; not where each has a number of its own."""
    first, last = one.reading, other.reading
    if not isinstance(first, Part) or not isinstance(last, Part) or first.precision != "month" or last.precision != "month":
        return None
    follows = first.last[0] + 1 == last.first[0] and first.named in (None, last.named) and not first.deictic
    if not follows or "lần lượt" in text:
        return None
    part = Part(first.first, last.last, "month", last.named, last.shift, last.past)
    return Timex(one.start, other.stop, "month", text[one.start : other.stop], part)


def _plausible(context: TimeContext) -> TimeContext:
    """The context without years that no page can be of: near the ends of the calendar there is nothing to count to."""
    published, year = context.published, context.year
    if (not published or FIRST_YEAR <= published.year <= LAST_YEAR) and (not year or FIRST_YEAR <= year <= LAST_YEAR):
        return context
    if published and not FIRST_YEAR <= published.year <= LAST_YEAR:
        published = None
    if year and not FIRST_YEAR <= year <= LAST_YEAR:
        year = None
    return context._replace(published=published, year=year)


def _of_term(reading: Reading) -> Term | None:
    if isinstance(reading, Term):
        return reading
    if isinstance(reading, Between):
        return _of_term(reading.first) or _of_term(reading.last)
    if isinstance(reading, Since):
        return _of_term(reading.first)
    return _of_term(reading.last) if isinstance(reading, Until) else None
