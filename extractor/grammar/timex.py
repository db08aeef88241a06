"""Points and stretches of time in a sentence: «9 tháng năm 2023», «từ đầu nhiệm kỳ đến nay», «cuối năm 2019».

Times that are no dates are returned as well, so that their numbers are known: `vague` («những năm qua», a year such as
2108), `duration` («30 năm tuổi đảng», «18 tuổi») and the basis of a comparison, `prior` («so với cùng kỳ năm 2022»).
A rate is none («mỗi năm», «đảng viên/năm»). Not covered: lunar dates, decades, hours, dates that name a document.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from extractor.grammar import timex_days, timex_months, timex_years  # noqa: F401  (they enter their forms)
from extractor.grammar.deictic import Day
from extractor.grammar.interval import Between, Beyond, Since, Until
from extractor.grammar.period import Period, Reading, Term, TimeContext
from extractor.grammar.timex_before import Back, Before, backs_after, before, last_word
from extractor.grammar.timex_forms import FIRST_YEAR, FORMS, LAST_YEAR, Kind, Value


@dataclass(frozen=True, slots=True)
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
        return _term(self.reading)

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


# A head and its rarest letter: the search leaps from one such letter to the next, and looks around it.
_RAREST = {
    "năm": "ă",
    "tháng": "á",
    "quý": "ý",
    "quí": "í",
    "tuổi": "ổ",
    "ngày": "à",
    "tuần": "ầ",
    "nhiệm kỳ": "ệ",
    "nhiệm kì": "ệ",
    "nay": "y",
    "lại nay": "ạ",
    "lại đây": "ạ",
    "hiện": "ệ",
    "giờ": "ờ",
    "hôm qua": "ô",
    "thời điểm này": "ờ",
    "thời gian qua": "ờ",
    "thời gian vừa qua": "ờ",
    "cùng kỳ": "ù",
    "cùng kì": "ù",
    "cùng thời điểm": "ù",
}
# what must hold around a head for it to be worth a look: most of these words speak of no time
_ONLY = {
    "năm": r"(?<!hằng năm)(?<!hàng năm)(?<!mỗi năm)",
    "ngày": r"(?:(?=\s{1,3}\d)|(?<=\d\sngày))",
    "hiện": "".join(f"(?<!{verb} hiện)" for verb in ("thực", "phát", "thể", "biểu", "xuất", "tái", "ẩn")),
}
_SAME = {
    "quí": "quý",
    "nhiệm kì": "nhiệm kỳ",
    "lại đây": "lại nay",
    "thời gian vừa qua": "thời gian qua",
    "cùng kì": "cùng kỳ",
    "cùng thời điểm": "cùng kỳ",
}
# from its rarest letter on: the head's name, and how many letters stand before
_TAILS = {word[word.index(letter) :]: (_SAME.get(word, word), word.index(letter)) for word, letter in _RAREST.items()}
# 5/2015, 12.7, 2023: figures that may be a date, and not the middle of 2.662
_FIGURES = r"(?<![\w/.,].)(?=\d?\s?[/-]\s?\d|\d?\.\d\d?(?!\d)|(?<=[12])\d{3}(?!\d))"


def _heads() -> re.Pattern[str]:
    """Every alternative starts with a letter or figure of its own: `re` then skips all other characters."""
    branches = [figure + _FIGURES for figure in "0123456789"]
    for letter in dict.fromkeys(_RAREST.values()):
        around = [
            rf"(?<=\b{word[: word.index(letter) + 1]})"
            + word[word.index(letter) + 1 :].replace(" ", r"\s{1,3}")
            + _ONLY.get(word, "")
            for word, rarest in _RAREST.items()
            if rarest == letter
        ]
        branches.append(rf"{letter}(?:{'|'.join(around)})(?!\w)")
    return re.compile("|".join(branches))


_HEADS = _heads()
_DATED = frozenset(("day", "month", "quarter", "year", "term", "range"))
_COMPARED = re.compile(
    r"(?:(?:so\svới|hơn|kém|bằng\s[\d.,]{1,8}\s?%(?:\sso\svới)?|của\scùng\skỳ)(?:\s(?:cả|thời\sđiểm|kết\squả))?"
    r"|so\svới\s(?!(?:kế|chỉ|nghị|mục|đề|tiến)\s)[^,;.:()\d]{1,48})\s{0,3}$"
)
_COMPARING = ("hơn ", "kém ", "% ", "cả ", "điểm ", "quả ")


def timexes(text: str) -> list[Timex]:
    """The time expressions of one sentence, in order, not overlapping."""
    low = text.lower()
    if len(low) != len(text):  # İ: the only kind of letter whose lower case is longer
        low = "".join(small if len(small := letter.lower()) == 1 else letter for letter in text)
    found: list[Timex] = []
    floor = at = 0
    while head := _HEADS.search(low, at):
        timex = _timex(text, low, floor, head)
        if timex is None:
            at = head.end()
            continue
        floor = at = timex.stop
        if found and (joined := _joined(text, found[-1], timex)):
            found[-1] = joined
        else:
            found.append(timex)
    return found


def _timex(text: str, low: str, floor: int, head: re.Match[str]) -> Timex | None:
    """The first form of this head that holds."""
    tail = head[0]
    if tail.isdecimal():
        name, start, stop = "0", head.start(), head.start()
    else:
        name, lead = _TAILS.get(tail) or _TAILS[" ".join(tail.split())]
        start, stop = head.start() - lead, head.end()
    last = last_word(low, floor, start)
    backs = backs_after(last)
    seen: dict[Back, Before | None] = {}
    for _, pattern, back, make in FORMS[name]:
        if back not in backs or (match := pattern.match(low, stop)) is None:
            continue
        if back not in seen:
            seen[back] = before(back, low, floor, start, last)
        words = seen[back]
        value = words and make(match, words)
        if words and value:
            end = value.stop or match.end()
            kind, reading = _placed(low, floor, words, value)
            return Timex(words.start, end, kind, text[words.start : end], reading, value.years, value.number)
    return None


def _placed(low: str, floor: int, words: Before, value: Value) -> tuple[Kind, Reading]:
    """The kind and reading of a value, given the words before it: «đến cuối» năm 2020."""
    kind, reading = value.kind, value.reading
    if kind not in _DATED and kind not in ("now", "until"):
        return kind, reading
    if edge := words.edge or ("late" if words.whole else None):
        reading = reading.edged(edge) or reading
    way = words.way or ("until" if words.whole or kind == "until" else None)
    if kind in _DATED and way is None and _is_compared_with(low[max(floor, words.start - 64) : words.start]):
        return "prior", reading
    if way == "until":
        return "now" if isinstance(reading, Day) else "until", Until(reading)
    if way == "since" and kind != "range":  # «từ 10 đến 19/1» is whole already
        return "since", Since(reading)
    if way in ("before", "after"):
        return way, Beyond(reading, way)
    return kind, reading


def _is_compared_with(left: str) -> bool:
    return ("so với" in left or left.endswith(_COMPARING)) and _COMPARED.search(left) is not None


def _joined(text: str, one: Timex, other: Timex) -> Timex | None:
    """«từ năm 2021» and «đến tháng 3-2024» as one interval."""
    gap = text[one.stop : other.start].strip()
    since, until = isinstance(one.reading, Since), isinstance(other.reading, Until)
    if until:
        fits = (gap in ("", ")") and one.kind in _DATED) or (since and gap in ("", ",", ")", "),"))
    else:
        fits = gap in ("-", "–", "—") and other.kind in _DATED and (since or one.kind == other.kind != "term")
    if not fits:
        return None
    first = one.reading.first if isinstance(one.reading, Since) else one.reading
    last = other.reading.last if isinstance(other.reading, Until) else other.reading
    return Timex(one.start, other.stop, "range", text[one.start : other.stop], Between(first, last))


def _plausible(context: TimeContext) -> TimeContext:
    """The context without years that no page can be of: near the ends of the calendar there is nothing to count to."""
    published, term, year = context
    if (not published or FIRST_YEAR <= published.year <= LAST_YEAR) and (not year or FIRST_YEAR <= year <= LAST_YEAR):
        return context
    if published and not FIRST_YEAR <= published.year <= LAST_YEAR:
        published = None
    if year and not FIRST_YEAR <= year <= LAST_YEAR:
        year = None
    return TimeContext(published, term, year)


def _term(reading: Reading) -> tuple[int, int] | None:
    if isinstance(reading, Term):
        return reading.bounds
    if isinstance(reading, Since):
        return _term(reading.first)
    if isinstance(reading, Until):
        return _term(reading.last)
    return _term(reading.first) or _term(reading.last) if isinstance(reading, Between) else None
