"""The words before the head of a time expression: in «tính đến cuối tháng 6» it is «tháng», after a way and an edge.

They are matched on the text read backwards, so that one anchored match finds them in time that does not depend on the
text before. Not covered: the meaning of the head itself (`extractor.grammar.timex_forms`).
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import lru_cache
from typing import Any, Literal, NamedTuple

from extractor.grammar.period import Edge

Way = Literal["until", "since", "before", "after"]
Back = Literal["plain", "counted", "dated", "from day"]
REACH = 64  # characters looked at before a head: longer than any chain of the phrases below

_WAYS: dict[Way, str] = {
    "until": "đến, tới, tính đến, tính tới, cho đến, cho tới, tính cho đến, đến trước, đến thời điểm, "
    "tính đến thời điểm, chậm nhất, chậm nhất đến, chốt sổ, chốt đến, chốt số liệu, chốt số liệu đến",
    "since": "từ, kể từ, tính từ, ngay từ, bắt đầu từ, giai đoạn từ, thời kỳ từ",
    "before": "trước, từ trước, trước thời điểm, thời điểm trước",
    "after": "sau, từ sau, sau thời điểm",
}
_EDGES: dict[Edge, str] = {
    "early": "đầu, ngay đầu, những ngày đầu, thượng tuần, những tháng đầu, các tháng đầu, dịp đầu",
    "middle": "giữa, khoảng giữa, trung tuần",
    "late": "cuối, những ngày cuối, hạ tuần, những tháng cuối, các tháng cuối, dịp cuối",
    "first half": "nửa đầu, nửa đầu của",
    "second half": "nửa cuối, nửa sau, nửa cuối của",
}
_INSIDE = (
    "trong, vào, hồi, cả, suốt, trong cả, suốt cả, trong suốt, trọn, ngay trong, riêng, cũng trong, chỉ trong, "
    "giai đoạn, trong giai đoạn, cho giai đoạn, thời kỳ, thời kì, niên khóa, niên khoá, trở, bây"
)
_MANY = "những, các, mấy, nhiều, một số, vài, trong những, trong các, trong mấy, trong nhiều, suốt những"
_EACH = "mỗi, hằng, hàng, từng, mọi, bình quân, theo"
_DAY = (
    "ngày, hôm, mùng, sáng, trưa, chiều, tối, đêm, sáng ngày, trưa ngày, chiều ngày, tối ngày, đợt, dịp, lễ, dịp lễ, "
    "đợt lễ, nhân dịp, kỷ niệm ngày, trong đợt"
)
_ABOUT = "hơn, gần, khoảng, trên, ngót, chừng, chưa đầy, ít nhất, tròn, đủ, dưới, quá, từ"
_SPAN = "trong, sau, qua, suốt, trong vòng, trong suốt, cách đây, trải qua, cũng trong, chỉ trong, chỉ sau, kết quả"
_UP_TO = "hết, tính hết"
_COUNTS = (
    "nửa, một, hai, ba, bốn, năm, sáu, bảy, tám, chín, mười, mười một, mười hai, mười ba, mười bốn, mười lăm, "
    "mười sáu, mười bảy, mười tám, mười chín, hai mươi"
)
WAYS: dict[str, Way] = {phrase: way for way, phrases in _WAYS.items() for phrase in phrases.split(", ")}
EDGES: dict[str, Edge] = {phrase: edge for edge, phrases in _EDGES.items() for phrase in phrases.split(", ")}
COUNTS = {word: value for value, word in enumerate(_COUNTS.split(", "))} | {
    "tư": 4,
    "bẩy": 7,
    "ba mươi": 30,
    "bốn mươi": 40,
    "năm mươi": 50,
    "sáu mươi": 60,
    "bảy mươi": 70,
}


class Before(NamedTuple):
    """What stands before a head, and `start`, where it begins. `number` is None for a range, -1 for none."""

    start: int
    way: Way | None = None
    edge: Edge | None = None
    inside: bool = False
    many: bool = False
    each: bool = False
    whole: bool = False
    day: bool = False
    number: int | None = -1
    about: bool = False
    days: tuple[int, int] = (0, 0)
    span: str = ""


def _backwards(phrases: Iterable[str]) -> str:
    longest_first = sorted(phrases, key=len, reverse=True)
    return "(?:" + "|".join(phrase[::-1].replace(" ", r"\s{1,3}") for phrase in longest_first) + r")(?!\w)"


def _optional(**groups: str | Iterable[str]) -> str:
    """Each group of phrases may stand once, the first nearest to the head."""
    return "".join(
        rf"(?:\s{{1,3}}(?P<{name}>{_backwards(phrases.split(', ') if isinstance(phrases, str) else phrases)}))?"
        for name, phrases in groups.items()
    )


_NUMBER = r"(?:\d(?:[.,]\d)?\d{0,2}(?!\w|[.,/]\d)|" + _backwards(COUNTS) + ")"
_RANGE = r"(?P<range>\s?(?:[-–]|nếđ)\s?\d{1,2}(?!\w|[.,/]\d))?"
_DAY_NUMBER = r"(?P<{}>\d{{1,2}})(?!\w|[.,/-]\d)"

# «đến cuối», «trong», «sáng ngày», before a date, a month, a year or a term
_PLAIN = re.compile(_optional(day=_DAY, edge=EDGES, inside=_INSIDE, many=_MANY, each=_EACH, whole=_UP_TO, way=WAYS))
# «hơn 2», «sau gần 3», «6-8», before a unit of time
_COUNTED = re.compile(
    rf"\s{{0,3}}(?P<count>{_NUMBER}){_RANGE}" + _optional(about=_ABOUT, span=_SPAN, each=_EACH, whole=_UP_TO, way=WAYS)
)
# «ngày 20», before «tháng 11»
_DATED = re.compile(r"\s{1,3}" + _DAY_NUMBER.format("last") + _optional(day=_DAY, whole=_UP_TO, way=WAYS))
# «từ 10 đến», «ngày 1 -», before «19/1»
_FROM_DAY = re.compile(
    r"\s?(?:[-–]|nếđ|iớt)\s?(?:yàgn\s)?" + _DAY_NUMBER.format("first") + _optional(day=_DAY, since="từ, kể từ")
)


# a pattern hashes all of its code: forms name it instead
BACKS: dict[Back, re.Pattern[str]] = {"plain": _PLAIN, "counted": _COUNTED, "dated": _DATED, "from day": _FROM_DAY}
# the last words of all phrases that may stand right before a head: most heads follow another word, and need no more
_LAST_WORDS = frozenset(
    phrase.rpartition(" ")[2]
    for phrase in (*", ".join((_DAY, _INSIDE, _MANY, _EACH, _UP_TO)).split(", "), *EDGES, *WAYS)
)
_TO = frozenset("-–ni")  # the last letters of «-», «đến», «tới»
_LAST_COUNTS = frozenset(phrase.rpartition(" ")[2] for phrase in COUNTS)
_ONLY_PLAIN: frozenset[Back] = frozenset(("plain",))
_AFTER_TO: frozenset[Back] = frozenset(("plain", "from day"))
_AFTER_COUNT: frozenset[Back] = frozenset(("plain", "counted", "dated"))
_ANY: frozenset[Back] = frozenset(BACKS)


def last_word(low: str, floor: int, head: int) -> str:
    """What stands right before `head`, up to a space; one look at it spares most heads the patterns."""
    return low[max(floor, head - REACH) : head].rstrip().rpartition(" ")[2]


def backs_after(last: str) -> frozenset[Back]:
    """Those of `BACKS` that can match where `last` is the last word before the head."""
    counts = last != "" and (last in _LAST_COUNTS or not last.isalpha())
    if last[-1:] in _TO:
        return _ANY if counts else _AFTER_TO
    return _AFTER_COUNT if counts else _ONLY_PLAIN


def before(back: Back, low: str, floor: int, head: int, last: str) -> Before | None:
    """What `back` finds before `head` in `low` (lower case) and after `floor`; None where it does not match.

    `last` is the last word there, and `back` one of those that it allows.
    """
    if back == "plain" and (not last or (last.isalpha() and last not in _LAST_WORDS)):
        return Before(head)
    match = BACKS[back].match(low[max(floor, head - REACH) : head][::-1])
    if match is None:
        return None
    return Before(head) if match.lastgroup is None else Before(head - match.end(), *_said(back, match.groups()))


@lru_cache(4096)  # the same few phrases return in all articles
def _said(back: Back, groups: tuple[str | None, ...]) -> tuple[Any, ...]:
    """The fields of a `Before` but the first, from what the groups of `back` read backwards."""
    named = zip(BACKS[back].groupindex, groups, strict=True)
    said = {name: " ".join(words[::-1].split()) for name, words in named if words is not None}
    number: int | None = -1
    if "count" in said:
        figure = said["count"]
        number = None if "range" in said else COUNTS.get(figure, int(figure) if figure.isdecimal() else None)
    return Before(
        start=0,
        way=WAYS[said["way"]] if "way" in said else "since" if "since" in said else None,
        edge=EDGES[said["edge"]] if "edge" in said else None,
        inside="inside" in said,
        many="many" in said,
        each="each" in said,
        whole="whole" in said,
        day="day" in said,
        number=number,
        about="about" in said,
        days=(int(said.get("first", 0)), int(said.get("last", 0))),
        span=said.get("span", ""),
    )[1:]
