"""What a sentence may speak of: not the guests of a meeting, nor who does something with another, nor what became a part of it.

Not covered: whose a number is (`extractor.slots.unit`).
"""

from __future__ import annotations

import re

from extractor.grammar.unit_form import UnitName
from extractor.reading.masking import Masked
from extractor.slots.signs import Signs

# Words that go back from the parts to the whole.
OVERALL = re.compile(
    r"(?i)(?:tính|nhìn|cộng|mặt bằng|bình quân|đánh giá) (?:chung|gộp|tổng|toàn|rộng|lại|cả)"
    r"|tổng cộng|về tổng thể|qua đánh giá|về cơ cấu"
)
GUESTS = re.compile(r"(?:(?:tới|đến|cùng|về) )?(?:tham )?dự|phát biểu|chủ trì|kết luận|thay mặt", re.IGNORECASE)
MOST_LISTED = 20  # names in a list
_AGENTS = ("được ", "do ", "bởi ")
# «Huyện ủy đánh giá Hà Long là đảng bộ dẫn đầu»: it speaks of the second; «Bí thư Tỉnh ủy dự Đại hội»: of its hosts
JUDGES = re.compile(
    r"\s(?:đã |vừa |luôn )?(?:đánh giá|ghi nhận|biểu dương|công nhận|khen|tuyên dương|chọn|xếp|(?:(?:tới|đến|về) )?dự)(?!\w| \d)"
)
PRESENT = re.compile(r"(?:(?:tới|đến|cùng|về) )?(?:tham )?dự", re.IGNORECASE)
# before a word for a level that may be what a sentence speaks of
_LEADS_UP = re.compile(r"(?:^|[,:;“–-] ?|(?:^| )(?:tại|ở|trong|trên địa bàn|đối với|với|còn|riêng|của|cho) )$", re.IGNORECASE)


def is_office(item: object) -> bool:
    """«Bí thư Tỉnh ủy», who is a guest."""
    return isinstance(item, UnitName) and (item.head == "office" or item.organ)


def may_be_subject(unit: UnitName, text: str) -> bool:
    """Not «tỉnh» of «Sau khi hợp nhất tỉnh, …», nor who does something with another: «được Tỉnh ủy chọn làm điểm»."""
    if text.endswith(_AGENTS, 0, unit.start):
        return False
    return unit.head != "general" or unit.level is None or _LEADS_UP.search(text, 0, unit.start) is not None


def is_merged(masked: Masked, at: int, signs: Signs) -> bool:
    """«sau khi nhập xã Hà Long với xã Hà Linh, Đảng bộ có …»: whether the place at symbol `at` became a part of another."""
    text, item = masked.text, masked.items[at]
    ahead = text.find(signs.merged, at, at + 2 * MOST_LISTED)
    if ahead > 0 and signs.names.issuperset(text[at + 1 : ahead].replace(signs.and_, "")) and text[ahead + 1 : ahead + 2] == ",":
        return isinstance(item, UnitName) and item.head == "place"  # «sau khi hai tỉnh Hà Long và Hà Linh hợp nhất, Đảng bộ …»
    merged = text.rfind(signs.merged, max(0, at - 2 * MOST_LISTED), at)
    if merged < 0 or not isinstance(item, UnitName) or item.head != "place" or not signs.acts.isdisjoint(text[merged + 1 : at]):
        return False
    return text[at - 1] != "," or text[at + 1 : at + 2] not in signs.acts | {signs.time}


def brackets(text: str) -> list[int]:
    """For each symbol the place behind the bracket that it stands in, 0 outside of all; empty where there are none."""
    if "(" not in text:
        return []
    found: list[int] = []
    opened: list[int] = []
    for at, symbol in enumerate(text):
        if symbol == "(":
            opened.append(at + 1)
        elif symbol == ")" and opened:
            opened.pop()
        found.append(opened[-1] if opened else 0)
    return found
