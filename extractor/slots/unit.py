"""Whose number it is: «Đảng bộ xã Lộc Hiệp … kết nạp 26 đảng viên», «Hội An 110; Công an 12», «toàn huyện».

Clause, then sentence, then the unit in focus, then the article's own. Not covered: the giver of a target and the source of a
report, which are passed over.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from extractor.grammar.lone_name import BareName
from extractor.grammar.unit_name import UnitName
from extractor.reading.masking import Masked
from extractor.reading.memory import Reading
from extractor.slots.directory import Directory
from extractor.slots.organisation import Organisation
from extractor.slots.sentence import ReadSentence
from extractor.slots.signs import Signs

_RIGHT = 5
_SUBJECT = 60  # a name that begins later in a sentence without numbers is no subject
_LIST = 8  # symbols from one name of a list to the next

Resolved = dict[int, Organisation]  # by its symbol what a name of the sentence stands for, where it is known; in order


@dataclass(slots=True)
class Found:
    """A unit and where the words that name it stand in the sentence; None where they stand elsewhere."""

    organisation: Organisation | None
    span: tuple[int, int] | None = None


class Units:
    """Finds the unit of every reading of an article, sentence by sentence in order."""

    def __init__(self, directory: Directory, signs: Signs) -> None:
        self._directory = directory
        self._signs = signs
        self._focus = directory.main
        self._done: dict[int, Found] = {}

    def enter(self, first: int, goes_on: bool) -> None:
        """Begins the paragraph that sentence `first` opens: the article's own unit is in focus again, unless a list goes on."""
        self._directory.enter(first)
        if not goes_on:
            self._focus = self._directory.main

    def of_sentence(self, sentence: ReadSentence, readings: Sequence[Reading]) -> list[tuple[int, Found]]:
        """The unit of each of the `readings` that may be facts, by its index (several for «mỗi nơi 1»); moves the focus."""
        masked = sentence.masked
        if masked is None:
            for unit in sentence.units:
                organisation = self._directory.resolve(unit, self._focus)
                if organisation is not None and unit.start < _SUBJECT:
                    self._focus = organisation
                    break
            return []
        resolved = self._resolve(masked)
        acting = self._acting(masked, resolved) if resolved else []
        found: list[tuple[int, Found]] = []
        for n, reading in enumerate(readings):
            listed: list[Found] = []
            if reading.each:
                listed = self._each(masked, reading.at, resolved)
            elif reading.turn:
                listed = self._in_turn(masked, reading, resolved)
            if listed:
                first = listed[0]
                found += [(n, one) for one in listed]
            else:
                first = self._of_reading(masked, reading, resolved, acting)
                found.append((n, first))
            self._done[id(reading)] = first
        if acting:
            self._move_focus(masked, resolved, acting)
        return found

    def _resolve(self, masked: Masked) -> Resolved:
        """What each name stands for; a general word looks at the names before it first."""
        resolved: Resolved = {}
        current, sibling = self._focus, None
        for place in self._signs.named.finditer(masked.text):
            at = place.start()
            item = masked.items[at]
            if isinstance(item, UnitName):
                sibling = self._directory.resolve(item, current)
                if item.proper is not None or item.body is not None:
                    current = sibling or current
            elif isinstance(item, BareName):
                sibling = self._directory.below(item.surface, self._focus, sibling if self._lists(masked, at) else None)
            if sibling is not None:
                resolved[at] = sibling
        return resolved

    def _acting(self, masked: Masked, resolved: Resolved) -> list[int]:
        """The places of the units that may own a number: not those that only set a target, or say where another one is."""
        acting = [at for at in resolved if not self._gives(masked, at) and not self._is_parent(masked, at, resolved)]
        return acting[:1] + [at for at in acting[1:] if not self._is_place(masked, at)]

    def _of_reading(self, masked: Masked, reading: Reading, resolved: Resolved, acting: list[int]) -> Found:
        signs, text, number = self._signs, masked.text, reading.at
        counted = False  # a bare name of a list goes with one number only
        for at in reversed(acting):
            if at > number or (counted and text[at] == signs.name):
                continue
            counted = text[at] == signs.name and not signs.quantities.isdisjoint(text[at:number])
            if not counted:
                return Found(resolved[at], masked.spans[at])
        for at in resolved:
            if number < at <= number + _RIGHT and text[at - 1] in signs.link and signs.ends_right.isdisjoint(text[number + 1 : at]):
                return Found(resolved[at], masked.spans[at])
        if reading.head is not None and (before := self._done.get(id(reading.head))) is not None:
            return Found(before.organisation)
        return Found(self._focus)

    def _in_turn(self, masked: Masked, reading: Reading, resolved: Resolved) -> list[Found]:
        """The second of the units before «lần lượt kết nạp 31 và [14]»; none where there are not so many."""
        listed = self._each(masked, masked.text.rfind(self._signs.respective, 0, reading.at), resolved)
        return listed[reading.turn - 1 : reading.turn] if len(listed) > 1 else []

    def _each(self, masked: Masked, stop: int, resolved: Resolved) -> list[Found]:
        """The units of a list right before the number: «Đảng bộ Công an tỉnh và Đảng bộ Quân sự tỉnh mỗi nơi [1]»."""
        listed: list[Found] = []
        for at in reversed(resolved):
            if at > stop:
                continue
            if not self._signs.ends_list.isdisjoint(masked.text[at:stop]):
                break
            listed.append(Found(resolved[at], masked.spans[at]))
            stop = at
        return listed[::-1]

    def _gives(self, masked: Masked, at: int) -> bool:
        """Whether the unit only sets the target or decides: «chỉ tiêu Thành ủy giao», «đề nghị Ban Thường vụ Huyện ủy kết nạp»."""
        if masked.text[at + 1 : at + 2] == self._signs.assign:
            return True
        item = masked.items[at]
        office = isinstance(item, UnitName) and (item.organ or item.head == "office")
        return office and at > 0 and masked.text[at - 1] in self._signs.asks

    def _is_parent(self, masked: Masked, at: int, resolved: Resolved) -> bool:
        """Whether the unit only says where the one before it is: «Chi bộ thôn Ghềnh Nà, xã Công Đa»."""
        lower = resolved.get(at - 2 if at and masked.text[at - 1] in self._signs.beside_parent else at - 1)
        item = masked.items[at]
        return lower is not None and resolved[at].rank < lower.rank and isinstance(item, UnitName) and item.proper is not None

    def _is_place(self, masked: Masked, at: int) -> bool:
        """Whether the unit only says where or whose, after another one did the counting: «Chi bộ … mượn bí thư từ xã»."""
        if masked.text[at - 1] not in self._signs.oblique or masked.text[at + 1 : at + 2] in self._signs.counted:
            return False
        item = masked.items[at]
        return isinstance(item, UnitName) and item.proper is None and item.body is None

    def _lists(self, masked: Masked, at: int) -> bool:
        return not self._signs.names.isdisjoint(masked.text[max(0, at - _LIST) : at])

    def _move_focus(self, masked: Masked, resolved: Resolved, acting: list[int]) -> None:
        """The subject of the sentence comes into focus: the last unit before its first verb or number."""
        subject = -1
        for at in acting:
            ends = self._signs.quantities if subject < 0 else self._signs.acts
            if not ends.isdisjoint(masked.text[max(0, subject) : at]):
                break
            subject = at
        if subject >= 0:
            self._focus = resolved[subject]
