"""The times of one sentence, and which numbers each can date: «Năm 2023 kết nạp 45 đảng viên, gấp đôi năm 2022 (22)».

A time may be that of a plan, the basis of a comparison, or shut in a bracket with numbers of its own. Not covered: what a time
means, and numbers that no time of their sentence dates (`extractor.slots.period`).
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from itertools import pairwise
from typing import NamedTuple

from extractor.grammar.period import Period
from extractor.grammar.timex import Timex
from extractor.reading.masking import Masked
from extractor.reading.memory import Reading
from extractor.slots.dated import is_whole_year
from extractor.slots.signs import Signs

LASTS = frozenset(("term", "range", "since", "back"))  # kinds of times over which a branch admits no one
UNDATED = frozenset(("vague", "duration", "prior"))
_RIGHT = 12
_BESIDE = 2  # symbols from a number to «nay» right behind what it counts
_BACK = 4  # symbols between «gấp 3 lần» and the time that it is measured by
_BASIS = 12  # symbols looked at between a basis and its own number


class Moment(NamedTuple):
    """A time at the symbol `at`. `plan`: it is that of a plan; `within`: the bracket with numbers that it stands in."""

    at: int
    timex: Timex
    plan: bool
    within: tuple[int, int] | None

    def reaches(self, number: int) -> bool:
        """Whether no bracket shuts it off from the number."""
        return self.within is None or self.within[0] < number < self.within[1]


class Moments:
    """The times of a masked sentence."""

    __slots__ = ("_bases", "_compared", "_signs", "_text", "dating")

    def __init__(self, masked: Masked, signs: Signs) -> None:
        self._signs = signs
        self._text = text = masked.text
        self._bases: set[int] = set()
        self._compared = signs.symbol_of_prior in text
        self.dating: list[Moment] = []
        if signs.time not in text:
            return
        bracketed = "(" in text
        for place in signs.timed.finditer(text):
            at = place.start()
            item = masked.items[at]
            if not isinstance(item, Timex) or item.kind in UNDATED:
                continue
            before = text[at - 2 if at > 1 and text[at - 1] == signs.of else at - 1] if at else ""
            of_all = before == signs.all_members and text[at - 2 : at - 1] in signs.quantities  # «8,25% so tổng số cuối năm 2010»
            if of_all or before in signs.prior or self._measures(at):
                self._bases.add(at)
                self._compared = True
            else:
                self.dating.append(Moment(at, item, self._is_planned(at), self._bracket(at) if bracketed else None))
        if len(self.dating) > 1 and (listed := [one.at for one, other in pairwise(self.dating) if _are_rounds(one, other)]):
            gone = {*listed, *(at + 2 for at in listed)}
            self.dating = [moment for moment in self.dating if moment.at not in gone]

    @property
    def plan(self) -> Moment | None:
        """The first time that is one of a plan."""
        return next((moment for moment in self.dating if moment.plan), None)

    def basis_of(self, number: int) -> int | None:
        """«cùng kỳ năm trước là [35]», «so với năm 2022 ([166] đảng viên)»: the symbol of the basis whose own number that is."""
        if not self._compared:
            return None
        match = self._signs.basis.search(self._text, max(0, number - _BASIS), number)
        if match is None:
            return None
        at = match.start()
        return at if self._text[at] != self._signs.time or at in self._bases else None

    def beside(self, reading: Reading) -> Moment | None:
        """«[17] đảng viên (2019)»: the time in the bracket after the number; «từ 38 năm 2000 lên [46] năm 2004»: each its own."""
        if len(self.dating) > 1 and (own := self._in_pairs(reading.at)) is not None:
            return own
        match = self._signs.bracketed_time.match(self._text, reading.at + 1) if self.dating else None
        return next((moment for moment in self.dating if moment.at == match.end() - 2), None) if match else None

    def _in_pairs(self, number: int) -> Moment | None:
        """«từ 29,8% hồi cuối năm 2013 lên [31,2%] vào cuối năm 2014»: the time after the number, where another stands so too."""
        text, signs = self._text, self._signs
        own = [(m, m.at - 2 if text[m.at - 1] in signs.by_side else m.at - 1) for m in self.dating]
        paired = [(m, at) for m, at in own if at >= 0 and text[at] in signs.quantities]
        return next((m for m, at in paired if at == number), None) if len(paired) > 1 else None

    def before(self, reading: Reading, begin: int) -> list[Moment]:
        """Those of its clause before the number, none before the symbol `begin`; the nearest first."""
        number = reading.at
        clause = max(self._text.rfind(";", 0, number), begin)
        found = [m for m in reversed(self.dating) if clause < m.at < number and (m.within is None or m.reaches(number))]
        if len(found) > 1 and is_whole_year(found[0].timex) and found[1].timex.kind == "year":
            found.pop(0)  # «Năm 2021, lúc dịch căng nhất, cả năm chỉ kết nạp [112]»
        if len(found) > 1 and self._signs.clause in self._text:
            found.sort(key=lambda moment: not moment.plan and self._is_aside(moment.at, number))
        return found

    def _is_aside(self, at: int, number: int) -> bool:
        """«Sáu tháng đầu năm, dù phải lo cuộc bầu cử ngày 23/5, vẫn kết nạp [611]»: of what was in the way, a comma before."""
        text = self._text
        begins = text.rfind(",", 0, at)
        return begins >= 0 and "," in text[at:number] and text[begins + 1] == self._signs.clause

    def after(self, reading: Reading, across: bool = False, brackets: bool = False) -> Moment | None:
        """The first time after the number in its clause; `across` commas, or right in `brackets`."""
        text, number, signs = self._text, reading.at, self._signs
        ends = signs.ends_phrase if across else signs.ends_clause
        for moment in self.dating:
            if number < moment.at <= number + _RIGHT and moment.reaches(number):
                between = text[number + 1 : moment.at]
                share = reading.quantity.measure == "percent" and between[-1:] in signs.people
                if brackets and between.endswith("("):
                    between = between[:-1]
                if reading.status != "actual" and signs.done in between:
                    return None  # «được giao [75] nhưng đến giữa năm chỉ kết nạp 13»
                if ends.isdisjoint(between) and not share:
                    return moment
        return None

    def opening(self, reading: Reading, stock: bool) -> Moment | None:
        """The time that opens the sentence and so holds for all its clauses; else the nearest one before."""
        before = [moment for moment in self.dating if moment.at < reading.at and moment.reaches(reading.at)]
        if reading.status != "actual":
            before = [moment for moment in before if not self._ends_item(moment.at)]
        if not before:
            return None
        if reading.status != "actual" and (headed := self._heading_of_goals(before, reading.at)) is not None:
            return headed
        if stock and before[-1].timex.kind == "now":
            return before[-1]  # «Năm 2013 còn 6 thôn trắng chi bộ thì hiện nay không còn; [100%] thôn có chi bộ»
        return before[0] if self._signs.acts.isdisjoint(self._text[: before[0].at]) else before[-1]

    def _heading_of_goals(self, before: list[Moment], number: int) -> Moment | None:
        """«Từ kết quả năm 2019, huyện đề ra chỉ tiêu năm 2020: mở 5 lớp; kết nạp [90] đảng viên»: the year of the list."""
        colon = self._text.rfind(":", 0, number)
        set_at = max(self._text.find(self._signs.target, 0, colon), self._text.find(self._signs.aim, 0, colon)) if colon > 0 else -1
        return next((moment for moment in reversed(before) if set_at < moment.at < colon), None) if set_at >= 0 else None

    def _ends_item(self, at: int) -> bool:
        """«cả nhiệm kỳ xây 15 nhà văn hóa trước năm 2023; kết nạp 100 đảng viên»: a time of the item before."""
        begins = max(self._text.rfind(";", 0, at), self._text.rfind(":", 0, at)) + 1
        return self._text[at + 1 : at + 2] == ";" and not self._signs.quantities.isdisjoint(self._text[begins:at])

    def is_now(self, number: int) -> bool:
        """«Năm 2005 có 79 đảng viên; bây giờ là [168]»: behind a word for today, and no other time nor clause between them.

        «Sau ba năm, đội ngũ ấy tăng lên [13]» is as much.
        """
        last = next((moment for moment in reversed(self.dating) if moment.at < number), None)
        if last is not None and last.timex.kind == "back" and self._signs.amount in self._text[last.at : number]:
            return True
        at = self._text.rfind(self._signs.by_now, 0, number)
        return at >= 0 and self._signs.time not in self._text[at:number] and ";" not in self._text[at:number]

    def is_outgrown(self, reading: Reading, readings: Sequence[Reading]) -> bool:
        """«Từ một chi bộ chỉ có [7] đảng viên, đến nay có 245 đảng viên»: a stock of another time, which is not told."""
        nows = [moment.at for moment in self.dating if moment.timex.kind == "now" and moment.at > reading.at]
        if not nows or any(moment.at < reading.at and moment.timex.kind != "back" for moment in self.dating):
            return False
        same = (other.at for other in readings if other.indicator == reading.indicator and not (other.relation or other.part))
        return any(now < at for now in nows for at in same)

    def grows_from(self, reading: Reading, moment: Moment, readings: Sequence[Reading]) -> bool:
        """«từ [2] đảng viên nay đã lên 14»: the time right behind it is that of the next number."""
        return moment.timex.kind == "now" and moment.at <= reading.at + _BESIDE and self.is_outgrown(reading, readings)

    def years_told_before(self, moment: Moment) -> Period | None:
        """«Năm 2016 kết nạp 121, …, năm 2019 là 164, nâng kết quả 4 năm lên [540]»: so many years one after the other."""
        if moment.timex.kind != "back" or not moment.timex.count:
            return None
        years = {before.timex.year for before in self.dating if before.at < moment.at and before.timex.year}
        if len(years) != moment.timex.count or max(years) - min(years) != len(years) - 1:
            return None
        return Period(date(min(years), 1, 1), date(max(years), 12, 31), "year")

    def is_summed_up(self, moment: Moment) -> bool:
        """«Cộng dồn 8 tháng được 23 đảng viên»: told of a time in passing."""
        return self._signs.add_up in self._text[: moment.at]

    def _is_planned(self, at: int) -> bool:
        """«kế hoạch năm 2019», «chỉ tiêu Tỉnh ủy giao cả năm»: what was to be done in this time."""
        text, signs = self._text, self._signs
        before = at - 1
        if text[before : before + 1] == signs.assign and at > 1:
            before -= 1 + (text[at - 2] in signs.names)
            if text[before - 1 if text[before] in signs.people else before] in signs.quantities:
                return True  # «31 đồng chí trên tổng số 120 được giao cả năm»
        return before >= 0 and text[before] == signs.target

    def _measures(self, at: int) -> bool:
        """«gấp 3 lần năm 2013», «bằng một nửa con số của năm 2018»: a number is measured by this time."""
        text, signs = self._text, self._signs
        if text[at + 1 : at + 2] in signs.verbs:
            return False  # «(tương đương năm 2025 kết nạp 4.500 đảng viên)»
        for place in range(at - 1, max(-1, at - 2 - _BACK), -1):
            if text[place] in (signs.times, signs.equal):
                return True
            if text[place] in signs.quantities:
                return place > 0 and (text[place - 1] == signs.equal or text[place - 1] in signs.prior)
            if text[place] not in signs.on_the_way:
                return False
        return False

    def _bracket(self, at: int) -> tuple[int, int] | None:
        text = self._text
        opens = text.rfind("(", 0, at)
        if opens < 0 or text.find(")", opens, at) >= 0:
            return None
        closes = text.find(")", at)
        closes = closes if closes >= 0 else len(text)
        return (opens, closes) if not self._signs.quantities.isdisjoint(text[opens:closes]) else None


def _are_rounds(one: Moment, other: Moment) -> bool:
    """«qua 3 đợt 3/2, đợt 19/5 và đợt 2/9»."""
    return one.timex.kind == "day" == other.timex.kind and other.at - one.at == 2


def in_brackets(text: str, at: int) -> bool:
    """Whether the symbol stands in a bracket."""
    return text.rfind("(", 0, at) > text.rfind(")", 0, at)
