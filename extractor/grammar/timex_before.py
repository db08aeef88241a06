"""The words before a time expression's head: in «tính đến cuối tháng 6» the head is «tháng», before it stand an edge and a way.

They are matched on the text read backwards, so that one anchored match finds them in time that does not depend on the
text before. Not covered: the meaning of the head itself (`extractor.grammar.timex_forms`).
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import Literal, NamedTuple

from extractor.grammar.period import Edge

Way = Literal["until", "since", "before", "after"]
Back = Literal["plain", "counted", "dated", "from day"]
REACH = 64  # characters looked at before a head: longer than any chain of the phrases below

WAYS: dict[str, Way] = {
    phrase: way
    for way, phrases in {
        "until": "đến, tới, tính đến, tính tới, cho đến, cho tới, tính cho đến, đến trước, đến thời điểm, "
        "tính đến thời điểm, chậm nhất, chậm nhất đến",
        "since": "từ, kể từ, tính từ, ngay từ, bắt đầu từ, giai đoạn từ, thời kỳ từ",
        "before": "trước, từ trước, trước thời điểm, thời điểm trước",
        "after": "sau, từ sau, sau thời điểm",
    }.items()
    for phrase in phrases.split(", ")
}
EDGES: dict[str, Edge] = {
    phrase: edge
    for edge, phrases in {
        "early": "đầu, ngay đầu, những ngày đầu, thượng tuần, những tháng đầu, các tháng đầu, dịp đầu",
        "middle": "giữa, khoảng giữa, trung tuần",
        "late": "cuối, những ngày cuối, hạ tuần, những tháng cuối, các tháng cuối, dịp cuối",
        "first half": "nửa đầu, nửa đầu của",
        "second half": "nửa cuối, nửa sau, nửa cuối của",
    }.items()
    for phrase in phrases.split(", ")
}
INSIDE = (
    "trong, vào, hồi, cả, suốt, trong cả, suốt cả, trong suốt, trọn, ngay trong, riêng, cũng trong, chỉ trong, "
    "giai đoạn, trong giai đoạn, cho giai đoạn, thời kỳ, thời kì, niên khóa, niên khoá, trở, bây"
).split(", ")
MANY = "những, các, mấy, nhiều, một số, vài, trong những, trong các, trong mấy, trong nhiều, suốt những".split(", ")
EACH = "mỗi, hằng, hàng, từng, mọi, bình quân, theo".split(", ")
DAY_WORDS = (
    "ngày, hôm, mùng, sáng, trưa, chiều, tối, sáng ngày, trưa ngày, chiều ngày, tối ngày, đợt, dịp, lễ, dịp lễ, đợt lễ, "
    "nhân dịp, kỷ niệm ngày, trong đợt, đêm"
).split(", ")
ABOUT = "hơn, gần, khoảng, trên, ngót, chừng, chưa đầy, ít nhất, tròn, đủ, dưới, quá, từ".split(", ")
SPAN = "trong, sau, qua, suốt, trong vòng, trong suốt, cách đây, trải qua, cũng trong, chỉ trong, chỉ sau, kết quả".split(", ")
COUNTS = {
    word: value
    for value, words in enumerate(
        "nửa;một;hai;ba;bốn|tư;năm;sáu;bảy|bẩy;tám;chín;mười;mười một;mười hai;mười ba;mười bốn;mười lăm;mười sáu;"
        "mười bảy;mười tám;mười chín;hai mươi".split(";")
    )
    for word in words.split("|")
} | {"ba mươi": 30, "bốn mươi": 40, "năm mươi": 50, "sáu mươi": 60, "bảy mươi": 70}


class Before(NamedTuple):
    """What stands before a head, and `start`, where it begins. `count` is None for a range, -1 where there is none."""

    start: int
    way: Way | None = None
    edge: Edge | None = None
    inside: bool = False
    many: bool = False
    each: bool = False
    whole: bool = False
    day: bool = False
    count: int | None = -1
    about: bool = False
    days: tuple[int, int] = (0, 0)
    span: str = ""


def _backwards(phrases: Iterable[str]) -> str:
    longest_first = sorted(phrases, key=len, reverse=True)
    return "(?:" + "|".join(phrase[::-1].replace(" ", r"\s{1,3}") for phrase in longest_first) + r")(?!\w)"


def _optional(**groups: Iterable[str]) -> str:
    return "".join(rf"(?:\s{{1,3}}(?P<{name}>{_backwards(phrases)}))?" for name, phrases in groups.items())


_NUMBER = r"(?:\d(?:[.,]\d)?\d{0,2}(?!\w|[.,/]\d)|" + _backwards(COUNTS) + ")"
_RANGE = r"(?P<range>\s?(?:[-–]|nếđ)\s?\d{1,2}(?!\w|[.,/]\d))?"
_DAY_NUMBER = r"(?P<{}>\d{{1,2}})(?!\w|[.,/-]\d)"
_UP_TO = ["hết", "tính hết"]

# «đến cuối», «trong», «sáng ngày», before a date, a month, a year or a term
_PLAIN = re.compile(
    _optional(day=DAY_WORDS, edge=EDGES)
    + _optional(inside=INSIDE)
    + _optional(many=MANY)
    + _optional(each=EACH)
    + _optional(whole=_UP_TO, way=WAYS)
)
# «hơn 2», «sau gần 3», «6-8», before a unit of time
_COUNTED = re.compile(
    rf"\s{{0,3}}(?P<count>{_NUMBER}){_RANGE}" + _optional(about=ABOUT, span=SPAN, each=EACH, whole=_UP_TO, way=WAYS)
)
# «ngày 20», before «tháng 11»
_DATED = re.compile(r"\s{1,3}" + _DAY_NUMBER.format("last") + _optional(day=DAY_WORDS, whole=_UP_TO, way=WAYS))
# «từ 10 đến», «ngày 1 -», before «19/1»
_FROM_DAY = re.compile(
    r"\s?(?:[-–]|nếđ|iớt)\s?(?:yàgn\s)?" + _DAY_NUMBER.format("first") + _optional(day=DAY_WORDS, since=["từ", "kể từ"])
)


# a pattern hashes all of its code: forms name it instead
BACKS: dict[Back, re.Pattern[str]] = {"plain": _PLAIN, "counted": _COUNTED, "dated": _DATED, "from day": _FROM_DAY}


def before(back: Back, low: str, floor: int, head: int) -> Before | None:
    """What `back` finds before `head` in `low` (lower case), not going back beyond `floor`; None where it does not match."""
    match = BACKS[back].match(low[max(floor, head - REACH) : head][::-1])
    if match is None:
        return None
    found = {name: words[::-1] for name, words in match.groupdict().items() if words is not None}
    if not found:
        return Before(head)
    said = {name: " ".join(words.split()) for name, words in found.items()}
    count: int | None = -1
    if "count" in said:
        figure = said["count"]
        count = None if "range" in said else COUNTS.get(figure, int(figure) if figure.isdecimal() else None)
    return Before(
        start=head - match.end(),
        way=WAYS[said["way"]] if "way" in said else "since" if "since" in said else None,
        edge=EDGES[said["edge"]] if "edge" in said else None,
        inside="inside" in said,
        many="many" in said,
        each="each" in said,
        whole="whole" in said,
        day="day" in said,
        count=count,
        about="about" in said,
        days=(int(said.get("first", 0)), int(said.get("last", 0))),
        span=said.get("span", ""),
    )
