"""The date of a number as it is handed on, «năm 2023»: a period and the words that state it.

Not covered: how a date is found (`extractor.slots.dating`), how two periods lie (`extractor.slots.spans`).
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from typing import Literal

from extractor.grammar.deictic import Month
from extractor.grammar.interval import Since, Until
from extractor.grammar.period import Part, Period
from extractor.grammar.term import TERM_YEARS
from extractor.grammar.timex import Timex
from extractor.slots.spans import earlier, ends_before

Source = Literal["stated", "context", "publication"]


@dataclass(slots=True)
class Dated:
    """A period, the words that state it, their place in the sentence (None where they stand in another), and how it was found.

    `aside`: it was said beside the time that the sentence is about, as the basis of a comparison is.
    """

    period: Period | None
    surface: str | None = None
    span: tuple[int, int] | None = None
    source: Source = "context"
    timex: Timex | None = None
    aside: bool = False


def looked_back(timex: Timex, period: Period | None, today: date | None) -> Period | None:
    """What the congress that opens a term reports, with no time beside it, is of the term before."""
    if timex.term is None or period is None or period.start is None or today is None or period.start.year < today.year:
        return period
    return earlier(period, TERM_YEARS)


def told_latest(done: Dated, others: Iterable[Dated]) -> Dated:
    """«Nay có 1.047 đảng viên; đầu nhiệm kỳ mới có 862, tức là tăng [185]»: a stock has changed by the later of the two."""
    for other in others:
        if ends_before(done.period, other.period):
            done = other
    return done


def is_whole_year(timex: Timex) -> bool:
    """«Hết năm», «cả năm»: whichever year it is."""
    reading = timex.reading.last if isinstance(timex.reading, Until) else timex.reading
    return isinstance(reading, Part) and reading.precision == "year" and reading.floating


def is_in_passing(timex: Timex) -> bool:
    """«buổi sinh hoạt tháng này», «từ ngày 1/7/2025, xã đi vào hoạt động», «xếp loại cuối năm»: no numbers are reported for it."""
    reading = timex.reading
    if is_whole_year(timex) and isinstance(reading, Part) and reading.edge == "late":
        return True
    since_day = isinstance(reading, Since) and isinstance(reading.first, Part) and reading.first.precision == "day"
    return since_day or isinstance(reading, Month)
