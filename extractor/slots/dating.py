"""The date of one number: of a time of its sentence, of the number that it goes back to, or of what was spoken of before.

«Sáu tháng đầu năm 2023 kết nạp 96 đảng viên, đạt 53% chỉ tiêu (180)»: 96 and 53% are of the half year, 180 of the whole. Not
covered: what is spoken of (`extractor.slots.focus`).
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from extractor.grammar.interval import Until
from extractor.grammar.period import Period
from extractor.grammar.timex import Timex
from extractor.reading.masking import Masked
from extractor.reading.memory import Reading
from extractor.slots.basis import Bases
from extractor.slots.dated import Dated, Source, looked_back, told_latest
from extractor.slots.focus import Focus
from extractor.slots.goals import each_year, goal_after, goal_in_context, is_planned_still
from extractor.slots.moments import LASTS, Moment, Moments, in_brackets
from extractor.slots.signs import Signs
from extractor.slots.spans import begun_in, earlier, is_short, is_to_come, year_in_turn, year_of
from extractor.slots.stretches import begun, in_turn, is_passed_by, over_list
from extractor.slots.wording import is_done, is_just_done, is_reported, is_singled_out, is_then, is_there, is_under_way


class Dating:
    """Dates the numbers of one sentence, in order."""

    def __init__(
        self, signs: Signs, focus: Focus, done: dict[int, Dated], masked: Masked, words: str, readings: Sequence[Reading]
    ) -> None:
        self._signs, self._focus, self._done, self._masked = signs, focus, done, masked
        self._words, self._readings = words, readings  # of the sentence
        self._moments = Moments(masked, signs)
        self._bases = Bases(signs, focus, done, masked, self._moments)
        self._told: list[Reading] = []  # its results so far

    def of(self, reading: Reading) -> Dated:
        """The date of the next number; what it says moves the focus."""
        dated = self._done[id(reading)] = self._date(reading)
        if reading.status == "actual" and reading.relation is None:
            self._told.append(reading)
        return dated

    def _date(self, reading: Reading) -> Dated:
        stock = reading.indicator in self._signs.stocks
        actual = reading.status == "actual"
        of_its_own = reading.relation is None or reading.basis == "target"
        if actual and of_its_own and (basis := self._bases.of(reading, self._told)) is not None:
            return basis
        if actual and stock and reading.relation is None and self._moments.is_now(reading.at):
            return Dated(self._focus.today, None, None, "publication")
        if actual and reading.indicator in self._signs.pending and self._is_in_hand(reading):
            return Dated(self._focus.today, None, None, "publication")
        head = reading.head
        beside = head is not None and head.sentence == reading.sentence
        own_from = head.at if head is not None and beside and not reading.turn else -1
        if not actual and (result := self._result_before(reading)) is not None:
            return self._goal_beside(reading, result)
        dating = self._moments.dating
        if (own := in_turn(self._focus, self._signs, self._masked, self._words, dating, reading)) is not None:
            return own
        moment = self._moment(reading, own_from, stock) if dating else None
        if moment is None and head is not None and (done := self._done.get(id(head))) is not None:
            past = not beside and done.timex is not None and self._focus.is_older(done.timex)
            if not actual and head.status == "actual" and not past:  # «năm 2018 được 171. Phường Hà Long được giao [15]»
                return goal_after(self._focus, done)
            missed = actual and head.status == "target"  # «giao 18 đảng viên, mới đạt [37%]»: of the time of the results
            if beside and done.aside and not in_brackets(self._masked.text, reading.at):
                done = next((told for told in reversed(self._dates(head)) if not told.aside), done)
            if beside and not missed:
                return told_latest(done, self._dates(head)) if stock and reading.relation is not None else done
            named = head.quantity.surface.lower() in self._before(reading)  # «Trong 183 người ấy, [91] là nữ»
            told_before = stock and head.sentence == reading.sentence - 1  # «Xóm trắng nhiều nhất là ở Thạch Lâm với [11]»
            older = done.timex is not None and self._focus.is_older(done.timex) and not (named or told_before)
            if not missed and not done.aside and not older:
                if named and done.timex is not None and not stock:
                    self._focus.go_back(done.timex)
                return Dated(done.period, done.surface, None, done.source, done.timex)
        if moment is None and dating:
            opening = self._moments.opening(reading, stock)
            moment = opening if opening is not None and self._may_date(opening, reading, stock) else None
        if moment is not None:
            whole = over_list(self._focus, self._masked.text, self._moments.dating, moment, reading)
            if (dated := whole or self._stated(moment, reading, stock)) is not None:
                return dated
        if reading.status != "actual":
            return goal_in_context(self._focus, self._signs, self._masked.text, reading)
        if not stock and is_planned_still(self._focus, reading) and not is_done(self._before(reading)):
            reading.status = "target"
            return goal_in_context(self._focus, self._signs, self._masked.text, reading)
        dated = self._in_context(reading, stock)
        if dated.period is None and reading.basis == "target" and (plan := self._moments.plan) is not None:
            return self._stated(plan, reading, stock) or dated  # «hụt [154] đảng viên so với kế hoạch năm 2019»
        return dated

    def _before(self, reading: Reading) -> str:
        """The words of the sentence before a number, in small letters."""
        return self._words[: self._masked.span(reading.at)[0]].lower()

    def _is_in_hand(self, reading: Reading) -> bool:
        """«Chín tháng kết nạp 9 đảng viên; [5] hồ sơ khác đang chờ»: «đang» in its own clause."""
        start, stop = self._masked.span(reading.at)
        return is_under_way(self._words, max(self._words.rfind(";", 0, start), 0), stop)

    def _moment(self, reading: Reading, own_from: int, stock: bool) -> Moment | None:
        """The time of the clause of a number: that in a bracket beside it, else the nearest before it, else one after it."""
        if (bracketed := self._moments.beside(reading)) is not None:
            return bracketed
        for moment in self._moments.before(reading, own_from):
            if self._may_date(moment, reading, stock):
                return moment
        if self._moments.dating[-1].at < reading.at:
            return None
        lasting = reading.indicator in self._signs.lasting
        if own_from < 0 or lasting or (not reading.part and reading.relation is None):
            after = self._moments.after(reading, across=lasting, brackets=reading.status != "actual")
            if after is not None and self._may_date(after, reading, stock):
                return None if stock and self._moments.grows_from(reading, after, self._readings) else after
        return None

    def _may_date(self, moment: Moment, reading: Reading, stock: bool) -> bool:
        """«kế hoạch năm 2019» does not date what was done, nor «hiện có 640 đảng viên» a flow, nor the day of a meeting."""
        timex = moment.timex
        if reading.status != "actual":
            return True
        number = self._masked.span(reading.at)[0]
        passed = not stock and is_passed_by(self._moments.dating, moment, reading.at, self._words[timex.stop : number].lower())
        if moment.plan or timex.kind == "rest" or passed:
            return False
        if timex.kind == "back" and stock and reading.relation is None and reading.indicator not in self._signs.lasting:
            return False
        if timex.kind == "now" and not stock and not isinstance(timex.reading, Until):
            return not any(told.indicator in self._signs.stocks and moment.at < told.at < reading.at for told in self._told)
        if timex.kind == "day" and not stock and moment.at < reading.at:
            return not is_reported(self._words[timex.stop : number].lower())
        return True

    def _is_next_year(self, timex: Timex, reading: Reading) -> bool:
        """«Năm 2016 kết nạp 60, đến năm 2019 còn [41]»: of that year, as the number before was of its own."""
        told = next((self._done[id(one)] for one in reversed(self._told) if one.indicator == reading.indicator), None)
        before = told.timex.year if told is not None and told.timex is not None and told.timex.kind == "year" else None
        return before is not None and timex.year is not None and timex.year > before

    def _dates(self, head: Reading) -> list[Dated]:
        """The dates of the results of the sentence that count what the head counts."""
        return [self._done[id(told)] for told in self._told if told.indicator == head.indicator]

    def _result_before(self, goal: Reading) -> Reading | None:
        """The result of its sentence that a goal stands beside."""
        return next((told for told in reversed(self._told) if told.indicator == goal.indicator), None)

    def _goal_beside(self, goal: Reading, result: Reading) -> Dated:
        """A goal beside a result has a time of its own after the result, or the year or the term that the result is of."""
        moment = next(iter(self._moments.before(goal, result.at)), None) or self._moments.after(goal, brackets=True)
        if moment is not None and (dated := self._stated(moment, goal, False)) is not None:
            return dated
        return goal_after(self._focus, self._done[id(result)])

    def _in_context(self, reading: Reading, stock: bool) -> Dated:
        """The date of a number whose sentence states none for it."""
        focus = self._focus
        today = Dated(focus.today, None, None, "publication")
        if stock and reading.relation is None:
            if (then := is_then(before := self._before(reading))) and "thành lập" in before and (founded := focus.founded_on()):
                return Dated(founded, None, None, "context")  # «Khi mới thành lập, Đảng bộ chỉ có [41] tổ chức cơ sở đảng»
            timex = focus.mentioned if then else focus.of_stock()
            since = then and timex is not None and timex.kind == "since"  # «làm bí thư từ năm 2018. Ngày đó chi bộ chỉ có [8]»
            period = None if timex is None else begun_in(focus.meant(timex, "flow")) if since else focus.meant(timex, "stock")
            if timex is None or is_to_come(period, focus.today):
                return Dated(None) if then or self._moments.is_outgrown(reading, self._readings) else today
            return Dated(period, timex.surface, None, "context", timex)
        if stock:
            timex = focus.of_stock()
        elif focus.event is not None and is_there(self._before(reading)):
            timex = focus.event
        else:
            timex = focus.of_flow(reading.indicator)
            if timex is not None and timex.kind == "day" and reading.indicator in self._signs.dayless:
                timex = focus.said
        if timex is None and not stock and focus.goal is not None:  # «Năm 2019, xã đặt mục tiêu 75. Kết quả, kết nạp được [89]»
            aimed = focus.meant(focus.goal, "flow")
            timex = focus.goal if aimed is not None and not focus.is_ahead(aimed) else None
        if timex is None:
            return today if stock or is_just_done(self._before(reading)) else Dated(None)
        told = None if stock or reading.status != "actual" else focus.as_told(timex)
        period = told or self._read(timex, reading, stock)
        if "year" in reading.per and is_short(period) and not stock:
            return Dated(None)  # «đến nay tăng lên 151 đảng viên, bình quân mỗi năm kết nạp [12]»
        if reading.status == "actual" and not stock:
            period = looked_back(timex, period, focus.today and focus.today.start)
        return Dated(period, timex.surface, None, "context", timex)

    def _stated(self, moment: Moment, reading: Reading, stock: bool) -> Dated | None:
        """The date that a time of the sentence gives the number; None where it gives none."""
        focus, timex = self._focus, moment.timex
        source: Source = "stated"
        period = self._moments.years_told_before(moment) or self._read(timex, reading, stock, moment.at)
        if period is not None and reading.turn and len(timex.years) > 1:
            period = year_in_turn(period, reading.turn)
        ahead = period is not None and focus.is_ahead(period)
        if ahead and reading.status == "actual" and reading.indicator in self._signs.pending:
            return Dated(focus.today, None, None, "publication")  # «Năm tới dự kiến kết nạp 25, đã có [18] hồ sơ»
        if ahead and stock and reading.status == "actual" and timex.kind in ("term", "range"):
            period, source, ahead = focus.today, "publication", False
        if ahead and reading.status == "actual" and " đã " in self._words[timex.stop : self._masked.span(reading.at)[0]]:
            return Dated(None)  # «Chuẩn bị cho nhiệm kỳ mới, xã đã cử [26] quần chúng đi học»
        if ahead and reading.relation is None and not (stock and focus.has_begun(timex)):
            reading.status = "target" if reading.status == "actual" else reading.status
            period = self._read(timex, reading, stock)
        singled_out = timex.kind == "quarter" and is_singled_out(self._words, timex.start)
        aside = moment.within is not None or singled_out or in_brackets(self._masked.text, reading.at)
        if period is not None and reading.relation is None and not aside:
            if reading.status == "actual":
                if not self._moments.is_summed_up(moment) or focus.of_flow(reading.indicator) is None:
                    focus.tell(timex, stock, reading.indicator, period)
            else:
                focus.aim(timex)
        if period is None and not (timex.deictic and focus.today is None and timex.kind in ("now", "back")):
            return None
        return Dated(period, timex.surface, self._masked.span(moment.at), source, timex, aside)

    def _read(self, timex: Timex, reading: Reading, stock: bool, at: int = -1) -> Period | None:
        focus = self._focus
        if reading.status != "actual":
            period = focus.meant(timex, "goal")
            if reading.status == "planned" and timex.reading.floating and focus.is_over(period):
                return earlier(period, -1)  # «sẽ cử 15 quần chúng đi học ngay trong quý I», told in November
            opens = timex.surface[:4].lower() == "đầu " and timex.whole_term is not None  # «Đầu nhiệm kỳ đặt mục tiêu …»
            since = timex.surface.lower().startswith("từ đầu năm")  # «kết nạp 171 từ đầu năm, đạt 95% chỉ tiêu ([180])»
            return focus.whole(timex, period) if timex.kind == "now" or since or opens else each_year(reading, period, focus.coming)
        if stock and reading.relation is None and not (reading.indicator in self._signs.lasting and timex.kind in LASTS):
            return focus.meant(timex, "stock")
        period = focus.meant(timex, "flow")
        if period is None or period.end is None:
            return period
        if timex.kind == "term" and reading.relation is None:
            return focus.so_far(period)
        until = isinstance(timex.reading, Until)
        first = begun(focus, self._moments.dating, at, period.end, timex.kind == "now") if until else None
        if first is not None:
            return Period(first, period.end, "year")
        if period.start is None and isinstance(timex.reading, Until) and self._is_next_year(timex, reading):
            return year_of(period)
        if period.start is None and timex.kind == "now":
            return period._replace(start=date(period.end.year, 1, 1))  # «đến nay» said of a flow: this year up to now
        return period
