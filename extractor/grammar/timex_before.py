"""The words before the head of a time expression: in «tính đến cuối tháng 6» it is «tháng», after a way and an edge.

They are matched on the text read backwards, so that one anchored match finds them in time that does not depend on the
text before. Not covered: the meaning of the head itself (`extractor.grammar.timex_forms`).
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from functools import lru_cache
from typing import Literal, NamedTuple

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
    "toàn, của cả, của toàn, giai đoạn, trong giai đoạn, cho giai đoạn, thời kỳ, thời kì, niên khóa, niên khoá, trở, bây"
)
_MANY = "những, các, mấy, nhiều, một số, vài, trong những, trong các, trong mấy, trong nhiều, suốt những"
_EACH = "mỗi, hằng, hàng, từng, mọi, bình quân, theo"
_DAY = (
    "ngày, hôm, mùng, sáng, trưa, chiều, tối, đêm, sáng ngày, trưa ngày, chiều ngày, tối ngày, đợt, dịp, lễ, dịp lễ, "
    "đợt lễ, nhân dịp, kỷ niệm ngày, trong đợt, quốc khánh, lễ quốc khánh, dịp quốc khánh, ngày quốc khánh, nhân dịp quốc khánh, "
    "kỷ niệm quốc khánh, dịp lễ quốc khánh, thành lập đảng, ngày thành lập đảng, sinh nhật bác, ngày sinh bác, ngày sinh bác hồ, "
    "ngày sinh chủ tịch hồ chí minh, quốc tế lao động, ngày quốc tế lao động, giải phóng miền nam, thành lập đoàn, "
    "ngày thành lập đoàn, cách mạng tháng mười, cách mạng tháng mười nga"
)
_ABOUT = "đúng, hơn, gần, khoảng, trên, ngót, chừng, chưa đầy, ít nhất, tròn, đủ, dưới, chưa quá, không quá, quá, từ"
_SPAN = "lũy kế, luỹ kế, trong, sau, qua, suốt, trong vòng, trong suốt, cách đây, trải qua, cũng trong, chỉ trong, chỉ sau, kết quả"
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


class Words(NamedTuple):
    """The words before a head, apart from its number."""

    way: Way | None = None
    edge: Edge | None = None
    inside: bool = False
    many: bool = False
    each: bool = False
    whole: bool = False
    day: bool = False
    about: bool = False
    span: str = ""


NOTHING = Words()


@dataclass(slots=True)
class Before:
    """What stands before a head, and `start`, where it begins; of a day before it the `figure`.

    `number` is how many there are of the head: None for a range, -1 for none.
    """

    start: int
    words: Words = NOTHING
    number: int | None = -1
    figure: int = 0


def _backwards(phrases: Iterable[str]) -> str:
    """A pattern for the longest of the phrases, read backwards. It branches letter by letter: most texts fail at the first."""
    branches: dict[str, list[str]] = {}
    for phrase in phrases:
        branches.setdefault(phrase[-1:], []).append(phrase[:-1])
    ends = [r"(?!\w)"] if branches.pop("", None) else []
    letters = [(r"\s{1,3}" if letter == " " else letter) + _backwards(rest) for letter, rest in branches.items()]
    return f"(?:{'|'.join(letters + ends)})" if len(letters + ends) > 1 else (letters + ends)[0]


def _optional(**groups: str | Iterable[str]) -> str:
    """Each group of phrases may stand once, the first nearest to the head."""
    return "".join(
        rf"(?:\s{{1,3}}(?P<{name}>{_backwards(phrases.split(', ') if isinstance(phrases, str) else phrases)})|)"
        for name, phrases in groups.items()
    )


_NUMBER = r"(?:\d(?:[.,]\d)?\d{0,2}(?!\w|[.,/]\d)|" + _backwards(COUNTS) + ")"
_RANGE = r"(?P<range>\s?(?:[-–]|nếđ)\s?\d{1,2}(?!\w|[.,/]\d))?"
_DAY_FIGURE = r"(?P<figure>\d{1,2})(?!\w|[.,/-]\d)"

# «đến cuối», «trong», «sáng ngày», before a date, a month, a year or a term
_PLAIN = re.compile(_optional(day=_DAY, edge=EDGES, inside=_INSIDE, many=_MANY, each=_EACH, whole=_UP_TO, way=WAYS))
# «hơn 2», «sau gần 3», «6-8», before a unit of time
_COUNTED = re.compile(
    rf"\s{{0,3}}(?P<count>{_NUMBER}){_RANGE}" + _optional(about=_ABOUT, span=_SPAN, each=_EACH, whole=_UP_TO, way=WAYS)
)
# «ngày 20», before «tháng 11»
_DATED = re.compile(r"\s{1,3}" + _DAY_FIGURE + _optional(day=_DAY, whole=_UP_TO, way=WAYS))
# «từ 10 đến», «ngày 1 -», «ngày 12 và», before «19/1»
_FROM_DAY = re.compile(
    r"\s?(?:[-–]|nếđ|iớt|àv)\s?(?:yàgn\s)?" + _DAY_FIGURE + _optional(day=_DAY, since="từ, kể từ")
)


BACKS: dict[Back, re.Pattern[str]] = {"plain": _PLAIN, "counted": _COUNTED, "dated": _DATED, "from day": _FROM_DAY}
# the last words of all phrases that may stand right before a head: most heads follow another word, and need no more
_LAST_WORDS = frozenset(
    phrase.rpartition(" ")[2]
    for phrase in (*", ".join((_DAY, _INSIDE, _MANY, _EACH, _UP_TO)).split(", "), *EDGES, *WAYS)
)
_TO = frozenset("-–ni")  # the last letters of «-», «đến», «tới»
PLAIN: frozenset[Back] = frozenset(("plain",))
_AFTER_TO: frozenset[Back] = frozenset(("plain", "from day"))
_AFTER_COUNT: frozenset[Back] = frozenset(("plain", "counted", "dated"))
_ANY: frozenset[Back] = frozenset(BACKS)
BACK_SETS = (PLAIN, _AFTER_TO, _AFTER_COUNT, _ANY)
_AFTER_WORD = {"đến": _AFTER_TO, "tới": _AFTER_TO, "và": _AFTER_TO} | {phrase.rpartition(" ")[2]: _AFTER_COUNT for phrase in COUNTS}


def backs_after(last: str) -> frozenset[Back]:
    """Those of `BACKS` that can match where `last` is the last word before the head: one of `BACK_SETS`."""
    if last.isalpha():
        return _AFTER_WORD.get(last, PLAIN)
    end = last[-1:]
    if end in _TO:
        return _ANY
    return _AFTER_COUNT if end.isalnum() else PLAIN


def before(back: Back, left: str, last: str, head: int) -> Before | None:
    """What `back` finds at the end of `left`, the text before `head` in lower case; None where it does not match.

    `last` is the last word there, and `back` one of those that it allows.
    """
    if back == "plain" and last not in _LAST_WORDS and (last.isalpha() or not last[-1:].isalnum()):
        return Before(head)
    match = BACKS[back].match(left[::-1])
    if match is None:
        return None
    start = head - match.end()
    if back == "plain":
        return Before(start, _plain(match[0]))
    groups = match.groups()
    if back == "counted":
        count, to = groups[:2]
        return Before(start, _words(back, groups[2:]), None if to or not count else _number(count))
    return Before(start, _words(back, groups[1:]), -1, int(groups[0][::-1]))


@lru_cache(4096)  # the same few phrases return in all articles
def _plain(backwards: str) -> Words:
    """What is said by the phrases that `_PLAIN` matched: they match alone as well."""
    match = _PLAIN.match(backwards)
    return _words("plain", match.groups()) if match else NOTHING


def _number(backwards: str) -> int | None:
    if backwards.isdecimal():
        return int(backwards[::-1])
    return COUNTS.get(" ".join(backwards[::-1].split()))


@lru_cache(4096)  # the same few phrases return in all articles
def _words(back: Back, groups: tuple[str | None, ...]) -> Words:
    """What the last groups of `back` read backwards."""
    names = list(BACKS[back].groupindex)[-len(groups) :]
    said = {name: " ".join(words[::-1].split()) for name, words in zip(names, groups, strict=True) if words is not None}
    if said.get("way") == "trước" and said.get("inside", "").startswith("trong"):
        del said["way"]  # «hai đợt trước trong năm»
    return Words(
        way=WAYS[said["way"]] if "way" in said else "since" if "since" in said else None,
        edge=EDGES[said["edge"]] if "edge" in said else None,
        inside="inside" in said,
        many="many" in said,
        each="each" in said,
        whole="whole" in said,
        day="day" in said,
        about="about" in said,
        span=said.get("span", ""),
    )
