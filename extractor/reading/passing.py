"""Labels that pass from one number to another: «5.674 đảng viên, nữ 1.126, chiếm [19,8%]» is the share of the women.

Not covered: the labels that stand beside the number itself (`extractor.reading.labels`).
"""

from __future__ import annotations

from collections.abc import Sequence

from extractor.domains.lexicon import Term
from extractor.domains.pack import Pack
from extractor.domains.pattern import Symbols
from extractor.reading.labels import KINDS
from extractor.reading.memory import Line, Reading

_SECTORED = ("organisations", "places")
_NEAR = 9  # symbols between a number and «ở khu vực này»
_RECENT = 30  # facts among which its sector is sought
_BESIDE = 6  # symbols from one item of a list to the next


class Passing:
    """What a number takes over from the numbers before it, by one pack."""

    def __init__(self, pack: Pack, symbols: Symbols) -> None:
        self._among = frozenset(symbols.groups.get("among", ""))
        self._there = symbols.of.get("there", "\n")
        self._people = frozenset(symbols.groups.get("people", ()))
        self._time = symbols.of["time"]
        self._anew = frozenset((";", symbols.of.get("total", ";")))
        self._indicators = pack.indicators
        self._sectors = frozenset(pack.sectors)
        families = pack.exclusive
        self._excluded = {one: frozenset(other for f in families if one in f for other in f) for f in families for one in f}

    def inherited(self, own: frozenset[str], head: Reading, part: bool, indicator: str, near: bool) -> frozenset[str]:
        """The labels of a part or a comparison: its own, and those of the whole that do not exclude them.

        `near`: the head stands in the same sentence. A comparison further on is of the whole.
        """
        if head.part and (own if part else not near):
            while head.part and head.head is not None:
                head = head.head
            if head.part:
                return own
        if not own:
            return head.labels
        if not head.labels:
            return own
        if self._indicators[indicator].counts != "people":
            if part and own <= KINDS:
                return own | (head.labels - KINDS)
            return own if not own.isdisjoint(KINDS) else own | (head.labels & KINDS)
        return own.union(head.labels.difference(*(self._excluded.get(label, ()) for label in own)))

    def are_siblings(self, line: Line, head: Reading, at: int) -> bool:
        """«là nữ 41 đồng chí, là đoàn viên 12»: each number has its label right before it, and one soon follows the other.

        «85 đảng viên là người Thái; đảng viên nữ 76 đồng chí»: the second begins anew.
        """
        between = line.text[head.at + 1 : at]
        if head.labels and not head.part and ";" in between and self._among.isdisjoint(between):
            return True
        labelled = (line.items[n - 1] if n else None for n in (head.at, at))
        return at - head.at <= _BESIDE and all(isinstance(item, Term) and item.labels for item in labelled)

    def is_anew(self, line: Line, head: Reading, at: int) -> bool:
        """«ra đời với 3 đảng viên chính thức, nay đã có [8] đảng viên»: its own noun, and a time before it."""
        return line.text[at + 1 : at + 2] in self._people and self._time in line.text[head.at : at]

    def of_the_sector(self, own: frozenset[str], indicator: str, last: Reading | None, line: Line, at: int) -> frozenset[str]:
        """«3 chi bộ trong doanh nghiệp ngoài nhà nước với [31] đảng viên»: the people are those of the branches before."""
        known = self._indicators
        if last is not None and not self._anew.isdisjoint(line.text[last.at : at]):
            return own  # «12 chi bộ thôn, 1 chi bộ doanh nghiệp; tổng số [486] đảng viên»
        if last is None or not known[indicator].stock or known[last.indicator].counts not in _SECTORED or not own <= KINDS:
            return own
        return own | self._sectors.intersection(last.labels)

    def there(self, text: str, at: int) -> bool:
        """«34 chi bộ, [512] đảng viên ở khu vực này», «trong khu vực này chỉ có [71] tổ chức đảng»: of a sector told before."""
        if self._there not in text:
            return False
        behind, before = text.find(self._there, at, at + _NEAR), text.rfind(self._there, 0, at)
        return (behind >= 0 and ";" not in text[at:behind]) or (before >= 0 and ";" not in text[before:at])

    def latest_sector(self, line: Line, at: int, readings: Sequence[Reading]) -> frozenset[str]:
        """The sector that was told last: of a number, or of the places that the sentence began with."""
        named = [self._sectors & labels for place, labels in line.labels.items() if place < at]
        found = (self._sectors & reading.labels for reading in reversed(readings[-_RECENT:]))
        return next((labels for labels in (*reversed(named), *found) if labels), frozenset())
