"""What a percentage is of, by arithmetic: 129 of 172 are 75 %, whatever the words say.

Not covered: percentages with another number beside them than their own (`extractor.reading.head`).
"""

from __future__ import annotations

from decimal import Decimal

from extractor.reading.memory import Reading

_NEARLY = Decimal("0.51")  # percent, as far as rounding goes
_RECENT = 12  # facts


def is_part(part: Reading, share: Decimal, told: list[Reading]) -> bool:
    """Whether a part of another count is so many percent of it: of the one that it is told of, or of one of the latest.

    «Kết nạp 164 đảng viên. Có 96 đảng viên mới là người dân tộc thiểu số, tương đương [58,5%]».
    """
    if part.quantity.measure != "count":
        return False
    if part.part:
        return part.head is not None and _is_share(part, part.head, share, _NEARLY)
    near = _NEARLY if share == int(share) else _NEARLY / 10
    alike = (whole for whole in told[-_RECENT:] if whole.indicator == part.indicator and whole.status == part.status)
    return bool(part.labels) and any(_is_share(part, whole, share, near) for whole in alike if not (whole.labels or whole.relation))


def _is_share(part: Reading, whole: Reading, share: Decimal, near: Decimal) -> bool:
    counts = whole.quantity.measure == "count" and whole.quantity.value > 0
    return counts and abs(100 * part.quantity.value / whole.quantity.value - share) <= near


def reached_by(share: Reading, told: list[Reading]) -> tuple[Reading, Reading] | None:
    """«kết nạp 1.846 đảng viên trên tổng chỉ tiêu 2.150 của năm, tỷ lệ [85,9%]»: the result and its goal."""
    if len(told) < 2 or {told[-1].status, told[-2].status} != {"actual", "target"}:
        return None
    done, goal = (told[-2], told[-1]) if told[-1].status == "target" else (told[-1], told[-2])
    counts = done.quantity.measure == goal.quantity.measure == "count" and not (done.relation or goal.relation)
    told_of = {(reading.sentence, reading.indicator) for reading in (share, done, goal)}
    if not counts or len(told_of) > 1 or goal.quantity.value <= 0:
        return None
    return (done, goal) if abs(100 * done.quantity.value / goal.quantity.value - share.quantity.value) <= _NEARLY else None
