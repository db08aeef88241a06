"""The labels that narrow a count: «kết nạp 12 đảng viên là người dân tộc thiểu số», «nữ 74».

Words after the number come first, then those right before it. Not covered: those that a number takes over from another
(`extractor.reading.passing`), and rates (`extractor.reading.per`).
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right

from extractor.domains.lexicon import Term
from extractor.domains.pack import Pack
from extractor.domains.pattern import WORD, Symbols
from extractor.grammar.quantity import Quantity
from extractor.grammar.timex import Timex
from extractor.grammar.unit_form import UnitName
from extractor.reading.counted_years import CountedYears, years_of
from extractor.reading.memory import Labelled, Line

_WIDTH = 9
_NOTHING: frozenset[str] = frozenset()
_COUNTED = (Quantity, Timex)
KINDS = frozenset(("branch", "base_branch", "party_committee", "base_organisation"))
# labels are found beyond these verbs
_PASSED = ("be", "have", "had", "study", "rate", "recognise", "award", "found", "no_branch", "discipline")

_CLOSES = (")", ",")
_OLD = "tuổi"  # every age has it
_REACHING = ("be", "only", "left", "amount", "share")  # words between a label and its number


class Labels:
    """Finds labels and rates by the words of one pack."""

    def __init__(self, pack: Pack, symbols: Symbols) -> None:
        self._pack = pack
        self._young = frozenset((pack.age_label,)) if pack.age_label else _NOTHING
        self._quantities = frozenset(symbols.groups["any"])
        verbs = frozenset(symbols.verbs)
        soft = frozenset(symbols.of[name] for name in _PASSED if name in symbols.of)
        self._stops = self._quantities | (verbs - soft) | frozenset(",;.()")
        self._find_stop = re.compile(f"[{''.join(self._stops)}]").search
        opening = symbols.of.get("clause", "") + symbols.of.get("not", "")
        self._find_stop_right = re.compile(f"[{''.join(self._stops)}:{opening}]").search
        self._find_clause_end = re.compile("[,;.(]").search
        self._reaching = "".join(symbols.of[name] for name in _REACHING if name in symbols.of)
        self._years = CountedYears(symbols)
        self._school = symbols.of.get("school", "")
        self._in = symbols.of.get("in", "")
        self._group = symbols.of["group"]
        counted = f"[{''.join(self._quantities)}]"
        people = f"[{''.join(symbols.groups.get('people', ''))}{''.join(symbols.groups.get('organisations', ''))}\n]?"
        rating = symbols.of.get("rating", "\n")
        self._aside = re.compile(f"\\({counted}{people}\\)(?=[{rating}])|(?<=\\({counted}){people}\\)(?=[{rating}])").match
        self._clause = self._stops - self._quantities - {"."}
        self._find_clause = re.compile(f"[{''.join(self._clause)}]").search
        self._before_doers = frozenset((WORD, ",", self._in, symbols.of["time"], symbols.of.get("among_them", "\n")))
        named = symbols.of["unit"] + symbols.of.get("only", "") + symbols.of.get("done", "")
        self._doing = re.compile(f"(?:{symbols.of.get('in', chr(10))}?[{named}])*$").fullmatch
        self._places = frozenset(symbols.groups.get("places", ""))
        self._and = symbols.of.get("and", "\n")
        every, whole = symbols.of.get("every_unit", "\n"), symbols.of.get("all", "\n")
        be = symbols.of.get("be", "\n")
        self._all_are = re.compile(f"[^{''.join(self._stops)}]{{0,2}},(?:{whole}?{every}|{WORD}{{0,2}}{be})").match
        self._organisations = frozenset(
            (
                *symbols.groups.get("organisations", ""), symbols.of["branch_itself"], self._in,
                *(symbols.of[name] for name, term in pack.terms.items() if term.per in ("branch", "organisation")),
            )
        )  # fmt: skip

    def around(self, line: Line, at: int, indicator: str, side: str = "both") -> frozenset[str]:
        """The labels of the number at symbol `at`; `side` tells where they stand, where the rule knows."""
        if side == "none":
            return _NOTHING
        years = self._pack.counted_years.get(indicator)
        known = line.labelled.get(years)
        if known is None:
            known = line.labelled[years] = self._labelled(line, years)
        places = known[0]
        if not places:
            return _NOTHING
        right = self._after(line, at, _WIDTH if side != "left" else 1, known)
        if (all_are := self._all_are(line.text, at + 1)) is not None and (told := all_are.end()) in line.labels:
            # «người có đạo [44], là dân tộc thiểu số 19», «đạt [106,7%], thì người Khmer là 41»
            ends = self._find_clause_end(line.text, told + 1)
            counted = not self._quantities.isdisjoint(line.text[told + 1 : ends.start() if ends else None])
            right |= _NOTHING if counted else line.labels[told]  # «kết nạp [4] đảng viên, đều là nữ»
        if side == "far":
            return right | self._beyond(line, at, known)
        if side == "whole":
            return right | self._of_the_whole(line, at, known)
        if years:
            led = self._years.before(line, at, years)
            right = self._after(line, at, 1, known) | led if led else right | self._years.around(line, at, years)
        counts = self._pack.indicators[indicator].counts
        if right and not right <= KINDS:
            if counts != "organisations" or side == "right" or not right.isdisjoint(KINDS):
                return right
            # «Xếp loại chi bộ: [8] hoàn thành xuất sắc»
            return right | (self._before(line, at, self._quantities, known) & KINDS)
        before = bisect_left(places, at)
        if not before:
            return right
        left = _NOTHING
        if side != "right" and places[before - 1] >= at - _WIDTH:
            left = self._before(line, at, self._quantities if side == "both" else _NOTHING, known)
        if not left and counts in ("people", "organisations"):
            left = self._subject(line, at) or self._opening(line, at)
        return right | (left - KINDS if right & KINDS else left)

    def in_turn(self, line: Line, at: int, turn: int, indicator: str) -> frozenset[str]:
        """The years of the badges told as the first, the second … of those listed before."""
        years = self._pack.counted_years.get(indicator)
        return self._years.in_turn(line, at, turn, years) if years else _NOTHING

    def _labelled(self, line: Line, years: str | None) -> Labelled:
        """Where the items with labels stand, and their labels: «nữ» is female, «dưới 30 tuổi» is young.

        With `years` durations are labels instead of ages: «Huy hiệu 30 năm tuổi Đảng» is years_30.
        """
        found = {n: told for n, told in line.labels.items() if not (line.is_in_a_name(n) or line.is_a_title(n))}
        school = self._school  # «giao Trường 70 đảng viên»: named, as in «học sinh Trường THPT Hà Trung»
        if named := [n for n in found if line.text[n] == school and line.is_capital(n)]:
            found = {n: told for n, told in found.items() if n not in named}
        if years or line.says(_OLD):
            several = self._years.listed(line) if years else ()
            for n, item in enumerate(line.items):
                if not isinstance(item, _COUNTED) or n in several:
                    continue
                if own := years_of(item, years) if years else self._age_of(item):
                    found[n] = own
            found = dict(sorted(found.items()))
        return list(found), list(found.values())

    def _after(self, line: Line, at: int, width: int, labelled: Labelled) -> frozenset[str]:
        """Labels of the words after the number up to the first that stops."""
        places, labels = labelled
        if line.text[at + 1 : at + 2] == "(" and line.text[at + 3 : at + 4] == ")":
            at, width = at + 1, 1  # «kỷ luật: [1] (cảnh cáo)»
        elif width > 1 and (aside := self._aside(line.text, at + 1)) is not None:
            at = aside.end() - 1  # «[0,7%] (241 đảng viên) không hoàn thành nhiệm vụ»
        first, stop = bisect_right(places, at), at + 1 + width
        if first == len(places) or places[first] >= stop:
            return _NOTHING
        ends = self._find_stop_right(line.text, at + 1, stop)
        last = bisect_left(places, ends.start() if ends else stop)
        counted = ends is not None and ends[0] in self._quantities
        if counted and self._is_told_before(line, at):
            return _NOTHING
        if ends and counted and last > first and places[last - 1] > at + 2:
            # «2.286 đảng viên thì đảng viên người Khmer chỉ 541»: the last label is that of the next number
            last -= not line.text[places[last - 1] + 1 : ends.start()].strip(self._reaching)
        found = _NOTHING.union(*labels[first:last])
        kinds = found & KINDS  # «3.076 chi bộ trực thuộc các đảng bộ xã»: they are branches
        return found - kinds | next(told & KINDS for told in labels[first:last] if told & KINDS) if len(kinds) > 1 else found

    def _is_told_before(self, line: Line, at: int) -> bool:
        """«đoàn viên [598] và người theo đạo 7»: whether the label of a number stands before it, and «và» begins the next."""
        return line.text[at + 1 : at + 2] == self._and and at - 1 in line.labels

    def _beyond(self, line: Line, at: int, labelled: Labelled) -> frozenset[str]:
        """«[90%] chi bộ và 92% đảng viên hoàn thành tốt nhiệm vụ»: the labels after the next number, but for what that counts."""
        text = line.text
        following = next((n for n in range(at + 1, len(text)) if text[n] in self._quantities), len(text))
        while text[following + 1 : following + 2] in _CLOSES:
            following += 1  # «505 đảng viên (7%) chỉ hoàn thành nhiệm vụ»
        return self._after(line, following, _WIDTH, labelled) - KINDS

    def _of_the_whole(self, line: Line, at: int, labelled: Labelled) -> frozenset[str]:
        """«Trong 94 chi bộ thôn, mới [48] nơi bầu được chi ủy»: the labels of the number before."""
        text = line.text
        whole = next((n for n in range(at - 1, -1, -1) if text[n] in self._quantities), at)
        told = self._after(line, whole, _WIDTH, labelled) - KINDS
        return told or self._before(line, whole, _NOTHING, labelled)

    def _before(self, line: Line, at: int, spoilers: frozenset[str], labelled: Labelled) -> frozenset[str]:
        """Labels of the words before the number back to the first that stops; none at all where that is a spoiler.

        «47 tổ chức cơ sở đảng với [3.742] đảng viên»: the noun is that of the other number.
        """
        places, labels = labelled
        size = len(line.text)
        opens = line.text[at - 1] == "("  # «phần lớn là thanh niên ([97] người)»
        ends = self._find_stop(line.backwards, size - at + opens, size - at + _WIDTH)
        begin = size - ends.start() if ends else at - _WIDTH
        if ends is not None and ends[0] in spoilers and not self._is_told_before(line, begin - 1):
            return _NOTHING
        return _NOTHING.union(*labels[bisect_left(places, begin) : bisect_left(places, at)])

    def _opening(self, line: Line, at: int) -> frozenset[str]:
        """«Trong doanh nghiệp ngoài nhà nước, năm 2019 chỉ phát triển [97] đảng viên»: the place that opens the sentence."""
        first = line.items[0]
        if line.text[0] != self._in and not (isinstance(first, Term) and first.symbol == self._group and first.labels):
            return _NOTHING
        found: set[str] = set()
        for n, symbol in enumerate(line.text[:at]):
            if symbol in self._stops:
                following = line.items[n + 1]  # «Ở khối trường học, Chi bộ Trường THPT Hà Trung có 21 đảng viên»
                return _NOTHING if isinstance(following, UnitName) and following.head == "branch" else frozenset(found) - KINDS
            if isinstance(item := line.items[n], Term) and not line.is_a_title(n):
                found |= item.labels
        return frozenset(found) - KINDS

    def _subject(self, line: Line, at: int) -> frozenset[str]:
        """«3 chi bộ trường học kết nạp [14]», «lực lượng dân quân toàn huyện kết nạp [14]»: those among whom it was done."""
        text = line.text
        opens = self._find_clause(line.backwards, len(text) - at)
        if opens is None or opens[0] in ",;()":
            return _NOTHING
        found: set[str] = set()
        last = len(text) - 1 - opens.end()
        for k in range(last, max(-1, last - _WIDTH), -1):
            symbol, item = text[k], line.items[k]
            if symbol in self._clause:
                break
            if not isinstance(item, Term) or not (symbol in self._places or symbol == self._group):
                continue
            of_branches = symbol in self._places and k > 0 and text[k - 1] in self._organisations
            begins = k == 0 or text[k - 1] in self._before_doers
            if of_branches or (begins and self._doing(text, k + 1, last + 1)):
                found |= item.labels
        return frozenset(found)

    def _age_of(self, item: Quantity | Timex) -> frozenset[str]:
        """«dưới 30 tuổi» is the label of young people."""
        told = _OLD in item.surface or (isinstance(item, Quantity) and item.reason == "age" and item.value_max is not None)
        return self._young if told and not item.surface.startswith(("trên", "hơn")) else _NOTHING
