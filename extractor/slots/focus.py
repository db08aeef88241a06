"""The time that an article speaks of at each of its sentences, which dates the numbers that state none.

«Năm 2020 kết nạp 179 đảng viên, năm 2019 là 296. Đảng bộ xã A kết nạp 12 đảng viên»: the 12 are of 2020, the latest year told. Not
covered: which time of its own sentence a number has (`extractor.slots.moments`).
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, timedelta

from extractor.grammar.period import Period
from extractor.grammar.timex import Timex
from extractor.slots.dated import is_in_passing
from extractor.slots.moments import UNDATED
from extractor.slots.reckoning import Reckoning
from extractor.slots.spans import (
    JUST_OVER,
    ends_before,
    goes_beyond,
    is_before,
    is_few_days,
    is_just_over,
    is_recent,
    is_within,
    leads_on,
    year_of,
)
from extractor.slots.wording import is_ceremony, is_of_a_record, is_planned, is_reported

_HEADING = 140  # characters of a line that may be a heading
_POINTS = frozenset(("day", "until", "now"))
_HELD_FOR = timedelta(days=400)  # a day further back than this is not that of the stocks told in the present after it
_LOOKS_BACK = 6  # the last month in which articles report on the year before
_AROUND = timedelta(days=31)
_ENDS = ".!?;…"
_SPANS = frozenset(("year", "month", "quarter", "range", "term"))


class Focus:
    """Moves through an article sentence by sentence. `latest` is the last year of which one that has no date names a day."""

    def __init__(self, published: date | None) -> None:
        self._published, self.latest = published, 0
        self.today = Period(published, published, "day") if published else None
        self._reckoning = reckoning = Reckoning(published)
        self.meant, self.whole, self.so_far, self.found = reckoning.meant, reckoning.whole, reckoning.so_far, reckoning.found
        self.is_ahead, self.is_over, self.has_begun = reckoning.is_ahead, reckoning.is_over, reckoning.has_begun
        self.founded_on = reckoning.founded_on
        self._focus: Timex | None = None
        self._focus_of: str | None = None
        self._long_focus: Timex | None = None
        self._opened: tuple[Timex | None, str | None, Timex | None] = (None, None, None)
        self._opened_with: Period | None = None
        self._entered = self._opens = True
        self._promised = False
        self._point: Timex | None = None
        self._told: list[tuple[Timex, str | None, Period | None]] = []
        self._as_told: dict[int, Period | None] = {}
        self.turns: list[tuple[Timex, Period]] = []  # the last times of which numbers were told in turn
        self._told_of: Period | None = None
        self.event: Timex | None = None
        self.goal: Timex | None = None

    def enter(self, in_detail: bool = False) -> None:
        """Begins a paragraph: a month without a year is again one of the year of publication.

        Of the times before, those that a paragraph opened with go on, and that of a goal where its details follow; what a later
        sentence said in passing does not.
        """
        self._focus, self._focus_of, self._long_focus = self._opened
        self._entered = True
        self._point = None
        self._reckoning.aim(None)
        if self._published is not None and self._published.month <= _LOOKS_BACK:
            self._reckoning.look_back(self._opened[2])
        if not self._promised and not in_detail and self._opened[2] is not None:
            self.goal = None
        if self._published is not None:
            self._reckoning.turn_to_present()
        elif self._long_focus is not None:
            self._reckoning.turn_to_year_of(self._long_focus)

    def begin(self, times: Sequence[Timex]) -> None:
        """Begins a sentence that names these times."""
        self._opens, self._entered = self._entered, False
        self._reckoning.begin(times)

    @property
    def said(self) -> Timex | None:
        """The last time of some length that was told."""
        return self._reckoning.said

    @property
    def mentioned(self) -> Timex | None:
        """The last time but «nay» that was named at all, days too."""
        return self._reckoning.mentioned

    @property
    def coming(self) -> Period | None:
        """The term that begins with the year of publication or after it, where the article has named one."""
        return self._reckoning.coming

    def hear(self, times: Sequence[Timex], text: str) -> None:
        """The times of a sentence without numbers of its own, `text`."""
        told_on_it = any(timex.kind == "day" for timex in times) and (is_reported(text) or not is_ceremony(text))
        for timex in times:
            if timex.kind in UNDATED or is_of_a_record(text, timex.start):
                continue
            self._reckoning.mention(timex)
            if timex.kind == "range" and self._is_event(timex):  # «Trong hai ngày 23 và 24/7»
                self.event = timex
                continue
            if timex.kind == "day":
                self.event = timex if self._is_event(timex) else self.event
                if self.event is timex and not self._published:
                    self._reckoning.turn_to_year_of(timex)
                if told_on_it:
                    continue
            elif timex.kind in _SPANS:
                self._reckoning.said = timex
            period = self.meant(timex, "flow")
            ahead = period is not None and self.is_ahead(period)
            if ahead or is_planned(text, timex.start) or timex.kind == "rest" or self._is_aimed_at(period):
                self.goal = timex
                self._promised = text.endswith(":") or (len(text) < _HEADING and text[-1:] not in _ENDS)
            elif not is_in_passing(timex) and is_recent(period, self._published) and not self._goes_back(period):
                self._put(timex, None)

    def tell(self, timex: Timex, stock: bool, indicator: str, period: Period | None) -> None:
        """A result was dated by this time of its own sentence, which means this period there."""
        if timex.kind in ("day", "range") and self._is_event(timex):
            self.event = timex
        elif timex.kind in _SPANS:
            self._reckoning.said = timex
        if stock:
            self._point = timex
        elif timex.kind != "now":
            if not self._told or self._told[-1][0] is not timex:
                self._told.append((timex, indicator, period))
            same = self._as_told.get(id(timex), period) == period  # «năm 2018 và 2019 lần lượt là 146 và 139» means two
            self._as_told[id(timex)] = period if same else None
            self.goal = None
            self._promised = False
        self._reckoning.mention(timex)
        if not (stock and timex.kind == "now"):  # «hiện có 8.214 đảng viên. Trong năm, …» in January
            self._reckoning.turn_to_year_of(timex)
        else:
            self._reckoning.turn_to_present(after=1)  # «Năm 2015 có 6 đảng viên, nay 15. Quý I cử 5 quần chúng đi học»

    def aim(self, timex: Timex) -> None:
        """A goal was dated by this time of its own sentence: «Năm 2023 được giao 34. Hết năm, kết nạp 41»."""
        self.goal = timex
        self._reckoning.aim(timex)
        if timex.kind == "year" and timex.deictic:
            self._reckoning.turn_to_year_of(timex)  # «Năm nay chỉ tiêu là 175, 5 tháng đầu năm mới kết nạp 58»

    def go_back(self, timex: Timex) -> None:
        """«Trong 1.955 đảng viên mới kể trên, …»: what follows is again of the time that the number was of."""
        if timex.kind in _SPANS:
            self._focus, self._focus_of, self._long_focus = timex, None, timex

    def settle(self) -> None:
        """Ends a sentence with results: of their times, the one that goes on is the latest, or the whole of the others."""
        told, self._told = self._told, []
        if not told or (len(told) == 1 and told[0][0] is self._long_focus):
            return
        if len(told) > 1:
            self.turns = [(timex, period) for timex, _, period in told if period is not None]
        main = told[0]
        for one in told[1:]:
            if one[2] is not None and (main[2] is None or goes_beyond(one[2], main[2])):
                main = one
        period = main[2]
        if self._goes_back(period) or self._are_parts(told):
            if self._long_focus is not None:
                self._reckoning.turn_to_year_of(self._long_focus)
            return
        self._put(*main[:2])
        self._told_of = period

    def as_told(self, timex: Timex) -> Period | None:
        """What a time meant for the result that it dated: «đến cuối tháng 5/2020», of a term that began in 2015."""
        return self._as_told.get(id(timex))

    def _goes_back(self, period: Period | None) -> bool:
        """«Nhìn xa hơn, năm 2010 chỉ có 60»: of the past in passing, where no paragraph opens with it; not the year just over."""
        focus = self._long()
        if self._opens or focus is None or period is None or not is_before(period, focus):
            return False
        just_over = focus.start and period.end and focus.start - period.end <= JUST_OVER
        return not (just_over and focus.precision == "day" and period.precision == "year")

    def _are_parts(self, told: list[tuple[Timex, str | None, Period | None]]) -> bool:
        """«Từ đầu nhiệm kỳ kết nạp 960 đảng viên. Năm 2021 là 210, năm 2022 là 230»: the whole goes on."""
        whole = self._told_of
        several = not self._opens and len(told) > 1
        return several and whole is not None and all(is_within(period, whole) for _, _, period in told)

    def of_flow(self, indicator: str) -> Timex | None:
        """The time that a flow of this sentence is of, when it states none."""
        return (self._focus if self._focus_of == indicator else self._long_focus) or self.event

    def of_stock(self) -> Timex | None:
        """The day that the stocks of this paragraph are told for, unless it is long past."""
        point = self._point
        if point is None or point.kind not in _POINTS:
            return None
        day = self.meant(point, "stock")
        past = day is not None and day.end is not None and self._published is not None and self._published - day.end > _HELD_FOR
        return None if past else point

    def is_older(self, timex: Timex) -> bool:
        """Whether a time ends before the one in focus does."""
        focus = self._long_focus
        return focus is not None and focus is not timex and ends_before(self.meant(timex, "flow"), self.meant(focus, "flow"))

    def _is_aimed_at(self, period: Period | None) -> bool:
        """«Kế hoạch giai đoạn 2021 - 2025», told in 2021, and that time again: it is still one of a goal."""
        return self.goal is not None and not self.is_over(period) and period == self.meant(self.goal, "flow")

    def _is_event(self, timex: Timex) -> bool:
        day = self.meant(timex, "flow")
        if day is None or day.end is None or (timex.kind != "day" and not is_few_days(day)):
            return False
        if self._published is not None and day.end > self._published:
            return False  # «đợt 2/9», told in August
        return day.end.year >= self.latest - 1 if self._published is None else abs(self._published - day.end) <= _AROUND

    def _put(self, timex: Timex, indicator: str | None) -> None:
        """What dates a stock («nay có …») does not date the flows after it; a day dates the flows of its own indicator only."""
        if timex.kind == "since" and is_just_over(self._long(), self.meant(timex, "flow")):
            return  # «Từ đầu năm, …» in the report on the first half of the year
        self._point = timex
        if timex.kind != "now":
            self._focus, self._focus_of = timex, indicator
            if timex.kind != "day" or indicator is None:
                self._long_focus = timex
            meant, before = self.meant(timex, "flow"), self._opened_with
            opens = self._opens and not is_before(meant, before)  # else it is spoken of in this paragraph only
            if self._opened[2] is None or opens or leads_on(before, meant, self._published):
                self._opened = self._focus, self._focus_of, self._long_focus
                self._opened_with = year_of(self._long())
                self._opens = False
        if indicator is not None or timex.kind != "year" or not timex.deictic:  # «Năm ngoái còn 9 hộ đói. Hồi tháng 9, …»
            self._reckoning.turn_to_year_of(timex)

    def _long(self) -> Period | None:
        return self.meant(self._long_focus, "flow") if self._long_focus is not None else None
