"""The time of a goal that its sentence does not name: that of the result beside it, or of the goals before it.

Not covered: a time that its own sentence names (`extractor.slots.dating`).
"""

from __future__ import annotations

from extractor.grammar.period import Period
from extractor.reading.memory import Reading
from extractor.slots.dated import Dated
from extractor.slots.focus import Focus
from extractor.slots.signs import Signs


def goal_after(focus: Focus, done: Dated) -> Dated:
    """The year or the term that a result is of: «Sáu tháng đầu năm 2023 kết nạp 96 đảng viên, đạt 53% chỉ tiêu ([180])»."""
    return Dated(focus.whole(done.timex, done.period), done.surface, None, done.source, done.timex)


def goal_in_context(focus: Focus, signs: Signs, text: str, goal: Reading) -> Dated:
    """What the last goal was for, or the year or the term that is spoken of; `text` is the masked sentence."""
    if signs.ahead in text[: goal.at]:
        return Dated(None)  # «thời gian tới, phấn đấu kết nạp 80 đảng viên»: no year before it is meant
    yearly = "year" in goal.per and focus.goal is not None and focus.goal.kind == "until"
    if yearly and (coming := focus.coming) is not None:
        return Dated(coming, None, None, "context")  # «đến năm 2030 … Hằng năm phấn đấu kết nạp từ [40] đảng viên», of the term
    if focus.goal is not None:
        return Dated(focus.meant(focus.goal, "goal"), focus.goal.surface, None, "context", focus.goal)
    timex = focus.of_flow(goal.indicator)
    if timex is not None and timex.whole_term is not None and (coming := focus.coming) is not None:
        return Dated(coming, None, None, "context")  # a congress sets goals for the term that begins
    whole = focus.whole(timex, focus.meant(timex, "goal")) if timex else None
    return Dated(whole, timex.surface, None, "context", timex) if timex else Dated(None)


def is_planned_still(focus: Focus, flow: Reading) -> bool:
    """«Năm 2024 phấn đấu kết nạp 1.150 đảng viên. Mở 24 lớp cho [1.600] quần chúng»: of the year ahead, unless told as done."""
    aimed = focus.meant(focus.goal, "flow") if focus.goal is not None and flow.relation is None else None
    return aimed is not None and focus.is_ahead(aimed)


def each_year(reading: Reading, period: Period | None, coming: Period | None) -> Period | None:
    """«đến năm 2030 không còn hộ nghèo; mỗi năm kết nạp từ [65] đảng viên»: over the term that ends then, where one is named."""
    yearly = "year" in reading.per and period is not None and period.start is None
    return coming if yearly and period and coming is not None and coming.end == period.end else period
