"""How two periods lie, and a period to a day: «6 tháng đầu năm» within «năm 2023», before «năm 2024».

Not covered: what a time means (`extractor.grammar.timex`).
"""

from __future__ import annotations

from datetime import date, timedelta

from extractor.grammar.period import Period

_BEGUN, _TO_COME = timedelta(days=15), timedelta(days=60)  # of several months
JUST_OVER = timedelta(days=62)  # of a time on whose results an article looks back
_LONG_OVER = timedelta(days=500)  # a month further back is named in passing
_HISTORY = 8  # years
_DAYS, _MOST_OF_A_YEAR = 10, 350


def earlier(period: Period | None, years: int) -> Period | None:
    """The same stretch so many years before; None where it has no beginning or no end."""
    if period is None or period.start is None or period.end is None:
        return None
    try:
        start, end = (day.replace(year=day.year - years) for day in (period.start, period.end))
    except ValueError:  # 29/2
        return None
    return Period(start, end, period.precision)


def years_of(period: Period | None) -> tuple[int, int] | None:
    """The first and the last of several whole years."""
    if period is None or period.precision != "year" or period.start is None or period.end is None:
        return None
    first, last = period.start.year, period.end.year
    return (first, last) if last > first and (period.end.month, period.end.day) == (12, 31) else None


def begun_in(period: Period | None) -> Period | None:
    """The day, or the end of the year, that a time began with."""
    if period is None or period.start is None:
        return None
    day = date(period.start.year, 12, 31) if period.precision == "year" else period.start
    return Period(day, day, period.precision)


def lies_ahead(period: Period, published: date) -> bool:
    """Whether a period had not begun on a day, or so little of it was over that it is looked ahead to."""
    first, last = period.start or period.end, period.end or period.start
    if first is None or last is None or period.precision == "day":
        return False
    if first == last and period.precision == "month":  # «Đến tháng 6-2010 đã có 27 chi bộ», told on 22 June
        return (first.year, first.month) > (published.year, published.month)
    just_begun = published - first <= _BEGUN and last - published >= _TO_COME  # «5 tháng cuối năm», told on 5 August
    return first > published or (just_begun and period.precision == "month")


def is_to_come(point: Period | None, today: Period | None) -> bool:
    """«nhiệm vụ năm 2026», said in 2025, dates no stock."""
    return point is not None and today is not None and bool(point.end and today.end and point.end.year > today.end.year)


def is_few_days(period: Period) -> bool:
    """Whether it is some days in a row, as a congress lasts."""
    return period.precision == "day" and bool(period.start and period.end and (period.end - period.start).days < _DAYS)


def is_short(period: Period | None) -> bool:
    """Whether it is too short for a number a year."""
    return period is not None and bool(period.start and period.end and (period.end - period.start).days < _MOST_OF_A_YEAR)


def is_before(one: Period | None, other: Period | None) -> bool:
    """Whether one ends before the other begins."""
    return one is not None and other is not None and one.end is not None and other.start is not None and one.end < other.start


def ends_before(one: Period | None, other: Period | None) -> bool:
    """Whether one ends before the other does."""
    return one is not None and other is not None and one.end is not None and other.end is not None and one.end < other.end


def is_within(one: Period | None, other: Period) -> bool:
    """Whether one is a part of the other, and not all of it."""
    if one is None or one.start is None or one.end is None or other.start is None:
        return False
    return other.start <= one.start and (other.end is None or one.end <= other.end) and one != other


def goes_beyond(one: Period, other: Period) -> bool:
    """Whether it ends later, or is the longer of two that end together."""
    if one.end is None or other.end is None:
        return one.end is None and other.end is not None
    earlier_start = one.start is None or (other.start is not None and one.start <= other.start)
    return one.end > other.end or (one.end == other.end and earlier_start and one != other)


def year_in_turn(period: Period, turn: int) -> Period:
    """«Hai năm 2006 và 2007 lần lượt kết nạp 231 và [248]»: the second of the years; the whole where there are not so many."""
    if period.start is None or period.end is None or period.start.year + turn - 1 > period.end.year:
        return period
    year = period.start.year + turn - 1
    return Period(date(year, 1, 1), date(year, 12, 31), "year")


def is_recent(period: Period | None, published: date | None) -> bool:
    """Whether a time told without numbers may date the numbers after it; history («năm 1948») does not."""
    day = period and (period.end or period.start)
    if day is None or period is None:
        return False
    if published is None:
        return True
    begin = period.start or day
    if period.precision == "month" and period.end is not None and published - period.end > _LONG_OVER:
        return False  # «những chiến sĩ nhập ngũ tháng 3-2020», in December 2021
    return abs(published.year - day.year) <= _HISTORY and published.year - begin.year <= 2 * _HISTORY


def leads_on(one: Period | None, other: Period | None, published: date | None) -> bool:
    """«2011-2016 kết nạp 1.344. 6 tháng đầu năm nay, thêm 98»: whether after years that are over the other is of the present."""
    if one is None or one.start is None or one.end is None or other is None or other.end is None or published is None:
        return False
    return one.start.year < one.end.year < other.end.year == published.year


def is_just_over(one: Period | None, other: Period | None) -> bool:
    """«6 tháng đầu năm» and «từ đầu năm»: whether several months began as the other did, and ended a little before it."""
    if one is None or other is None or one.end is None or other.end is None or one.start != other.start:
        return False
    return one.precision == "month" and timedelta(0) < other.end - one.end <= JUST_OVER


def year_of(period: Period | None) -> Period | None:
    """The calendar year that a period is a part of; the period where it is none of one year."""
    if period is None:
        return None
    first, last = (period.start or period.end), (period.end or period.start)
    if first is None or last is None or first.year != last.year:
        return period
    return Period(date(first.year, 1, 1), date(first.year, 12, 31), "year")
