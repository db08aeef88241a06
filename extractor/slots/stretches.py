"""Stretches that several times of a sentence tell together: from the first of a list to the last, from a term to «đến nay».

Not covered: what dates a number otherwise (`extractor.slots.dating`).
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from datetime import date

from extractor.grammar.deictic import school_year
from extractor.grammar.period import Period
from extractor.grammar.timex import Timex
from extractor.reading.masking import Masked
from extractor.reading.memory import Reading
from extractor.slots.dated import Dated
from extractor.slots.focus import Focus
from extractor.slots.moments import LASTS, Moment
from extractor.slots.signs import Signs
from extractor.slots.wording import is_at_a_ceremony

_THOSE = re.compile(r"(?:năm|quý|tháng|kỳ|học)(?: học)? (?:ấy|này|đó|trên)(?!\w)", re.IGNORECASE)


def over_list(focus: Focus, text: str, dating: Sequence[Moment], moment: Moment, reading: Reading) -> Dated | None:
    """«[104] người đã vào Đảng: nửa cuối năm 2020 được 11, năm 2021 được 38, năm 2022 được 55»: from the first to the last."""
    if moment.at < reading.at or ":" not in text[reading.at : moment.at] or reading.status != "actual":
        return None
    told = [focus.meant(one.timex, "flow") for one in dating if one.at >= moment.at]
    first, last = (told[0], told[-1]) if len(told) > 1 else (None, None)
    if first is None or last is None or first.start is None or last.end is None or first.start > last.end:
        return None
    return Dated(Period(first.start, last.end, "month" if "month" in (first.precision, last.precision) else "year"))


def is_passed_by(dating: Sequence[Moment], moment: Moment, number: int, words: str) -> bool:
    """«Sáng 26/6, … tổng kết năm học 2023 - 2024 và tổ chức lễ kết nạp cho [9]»: the year is not the time of the ceremony.

    `words` stand between the time and the number.
    """
    if moment.timex.kind == "day" or moment.at > number or not is_at_a_ceremony(words):
        return False
    return any(other.timex.kind == "day" and other.at < moment.at for other in dating)


def begun(focus: Focus, dating: Sequence[Moment], at: int, end: date, now: bool) -> date | None:
    """«Hai năm 2015-2016 xã được giao 30 đảng viên, đến nay đã kết nạp [29]»: from where the time before it begins."""
    told = [one.timex for one in reversed(dating) if one.at < at and (now or one.timex.kind in LASTS)]
    goal = focus.goal  # «Nhiệm kỳ 2020-2025 đề ra 500. Tính đến tháng 3/2024, kết nạp [412]»
    for timex in (*told, goal) if goal is not None and goal.kind in LASTS else told:
        period = focus.meant(timex, "flow")
        period = focus.whole(timex, period) if timex is goal else period
        if period is not None and period.start and period.end and period.start <= end <= period.end:
            return period.start
    return None


def in_turn(
    focus: Focus, signs: Signs, masked: Masked, words: str, dating: Sequence[Moment], reading: Reading
) -> Dated | None:
    """«Năm 2017, năm 2018 và 6 tháng năm 2019, xã lần lượt kết nạp 3, [4] và 6»: the second of as many times told before.

    «Chỉ tiêu giao cho các năm ấy lần lượt là 5, [6] và 7» goes back to the times of such a list.
    """
    text = masked.text
    begins = reading.turned_at
    if not reading.turn or text[begins] != signs.respective:
        return None
    before = [moment for moment in dating if moment.at < begins]
    told = focus.turns if not before and _THOSE.search(words) else list(_times(focus, before, words))
    listed = not before or (len(before) > 1 and signs.quantities.isdisjoint(text[before[0].at : begins]))
    numbers = sum(symbol in signs.quantities for symbol in text[begins:])
    told = told[1:] if not before and len(told) == numbers + 1 else told  # the whole stands first
    if not (listed and 1 < len(told) <= numbers and reading.turn <= len(told)):
        return None
    focus.turns = told
    timex, period = told[reading.turn - 1]
    at = next((moment.at for moment in before if moment.timex is timex), None)
    if at is None:
        return Dated(period, timex.surface, None, "context", timex)
    focus.tell(timex, reading.indicator in signs.stocks, reading.indicator, period)
    return Dated(period, timex.surface, masked.span(at), "stated", timex)


def _times(focus: Focus, before: Sequence[Moment], words: str) -> Iterator[tuple[Timex, Period]]:
    """What each of the times means; two years beside each other are one school year, where one is spoken of."""
    for moment in before:
        timex = moment.timex
        if len(timex.years) == 2 and timex.years[1] == timex.years[0] + 1 and "năm học" in words[: timex.start].lower():
            yield timex, school_year(timex.years[0])
        elif len(timex.years) > 1:
            yield from ((timex, Period(date(year, 1, 1), date(year, 12, 31), "year")) for year in timex.years)
        elif (period := focus.meant(timex, "flow")) is not None:
            yield timex, period
