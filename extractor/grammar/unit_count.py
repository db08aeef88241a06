"""Whether a level word is counted: «các huyện, thành phố», «12 xã», «mấy xã vùng sâu» name no unit, «cuối năm thị xã» does.

Not covered: what the counted units are.
"""

from __future__ import annotations

from collections.abc import Sequence

from extractor.grammar.unit_pattern import RANK

_MANY = frozenset(
    (
        *("cấp", "khối", "nông", "các", "những", "nhiều", "mỗi", "từng", "số", "mọi", "mấy", "nào", "một", "vài", "lệ"),
        *("hai", "ba", "bốn", "sáu", "bảy", "tám", "chín", "mười", ")", "%"),
    )
)
# what a level word and another one stand beside in «các huyện, thành phố»
_BESIDE = frozenset((",", "và", "-", "/"))
_LEVEL_ENDS = frozenset((*(level.rsplit(" ", 1)[-1] for level in RANK), "thị", "ủy"))
_LEVEL_BEGINS = frozenset(level.split(" ", 1)[0] for level in RANK)
# «cuối năm», and not five of something
_YEARS = frozenset(("đầu", "cuối", "trong", "hết", "giữa", "cả", "hằng", "hàng", "mỗi", "tháng", "nửa", "các", "những", "nhiều"))


def of_many(forms: Sequence[str], n: int) -> bool:
    """Whether the words before word `n` count it or stand it beside another level: «các», «12», «nhiều», «các huyện, thành phố»."""
    if forms[n - 1] == "lên" and n > 2 and forms[n - 2] == "trở":
        n -= 2  # «95% trở lên chi bộ thôn»
    before = forms[n - 1]
    if before.isdigit():
        return len(before) != 4 or before[:2] not in ("19", "20")
    if before == "năm":
        return n > 1 and forms[n - 2] not in _YEARS
    if before in _BESIDE:
        return n > 1 and forms[n - 2] in _LEVEL_ENDS and forms[n] in _LEVEL_BEGINS
    return before in _MANY or (before == "nhiêu" and n > 1 and forms[n - 2] == "bao")
