"""Whose number it is: «Đảng bộ xã Lộc Hiệp … kết nạp 26 đảng viên», «Hội An 110; Công an 12», «toàn huyện».

Clause, then sentence, then the unit in focus, then the article's own. Not covered: the giver of a target and the source of a
report, which are passed over.
"""

from __future__ import annotations

from dataclasses import dataclass

from extractor.domains.pattern import Symbols
from extractor.grammar.lone_name import BareName
from extractor.grammar.unit_name import UnitName
from extractor.reading.masking import Masked
from extractor.reading.memory import Reading
from extractor.slots.directory import Directory
from extractor.slots.organisation import Organisation
from extractor.slots.sentence import ReadSentence

_RIGHT = 5
_SUBJECT = 60  # a name that begins later in a sentence without numbers is no subject


@dataclass(frozen=True, slots=True)
class Found:
    """A unit and where the words that name it stand in the sentence; None where they stand elsewhere."""

    organisation: Organisation | None
    span: tuple[int, int] | None = None


class Units:
    """Finds the unit of every reading of an article, sentence by sentence in order."""

    def __init__(self, directory: Directory, symbols: Symbols) -> None:
        self._directory = directory
        self._focus = directory.main
        of = symbols.of
        self._units, self._name = frozenset(symbols.groups["unit"]), of["name"]
        self._names = self._units | {self._name}
        self._assign = frozenset((of["assign"],))
        self._verbs = frozenset(symbols.verbs)
        self._oblique = frozenset((of["in"], of["of"], of["and"]))
        self._done: dict[int, Found] = {}
        self._examines = of["examine"]
        self._asks = frozenset((of["of"], of["got"]))
        self._link = frozenset((of["in"], of["of"]))
        self._quantities = frozenset(symbols.groups["any"])

    def enter(self, sentences: list[ReadSentence], goes_on: bool) -> None:
        """Begins the paragraph of these sentences: the article's own unit is in focus again, unless a list goes on."""
        self._directory.enter(unit for sentence in sentences for unit in sentence.units)
        if not goes_on:
            self._focus = self._directory.main

    def of_sentence(self, sentence: ReadSentence) -> dict[int, list[Found]]:
        """The unit of each reading, by its index in `sentence.readings` (several for «mỗi nơi 1»); moves the focus."""
        masked = sentence.masked
        if masked is None:
            for unit in sentence.units:
                organisation = self._directory.resolve(unit, self._focus)
                if organisation is not None and unit.start < _SUBJECT:
                    self._focus = organisation
                    break
            return {}
        resolved = self._resolve(masked)
        skipped = {at for at in resolved if self._gives(masked, at) or self._is_parent(masked, at, resolved)}
        skipped |= {at for at in resolved if at not in skipped and self._is_place(masked, at, resolved, skipped)}
        found: dict[int, list[Found]] = {}
        for n, reading in enumerate(sentence.readings):
            if reading.none is None:
                found[n] = (reading.each and self._each(masked, reading, resolved)) or [
                    self._of_reading(masked, reading, resolved, skipped)
                ]
                self._done[id(reading)] = found[n][0]
        self._move_focus(masked, resolved, skipped)
        return found

    def _resolve(self, masked: Masked) -> dict[int, Organisation | None]:
        """What each name of the sentence stands for, by its symbol; a general word looks at the names before it first."""
        resolved: dict[int, Organisation | None] = {}
        current, sibling = self._focus, None
        for at, symbol in enumerate(masked.text):
            item = masked.items[at]
            if symbol in self._units and isinstance(item, UnitName):
                resolved[at] = sibling = self._directory.resolve(item, current)
                if item.proper is not None or item.body is not None:
                    current = sibling or current
            elif symbol == self._name and isinstance(item, BareName):
                resolved[at] = sibling = self._directory.below(
                    item.surface, self._focus, sibling if self._lists(masked, at) else None
                )
        return resolved

    def _of_reading(self, masked: Masked, reading: Reading, resolved: dict[int, Organisation | None], skipped: set[int]) -> Found:
        quantity_between = False
        for at in range(reading.at - 1, -1, -1):
            if masked.text[at] in self._quantities:
                quantity_between = True
            if at not in resolved or at in skipped or (masked.text[at] == self._name and quantity_between):
                continue
            if resolved[at] is not None:
                return Found(resolved[at], masked.spans[at])
        for at in range(reading.at + 1, min(len(masked.text), reading.at + 1 + _RIGHT)):
            if masked.text[at] in self._quantities or masked.text[at] in ",;":
                break
            if masked.text[at - 1] in self._link and resolved.get(at) is not None:
                return Found(resolved[at], masked.spans[at])
        if reading.head is not None and (before := self._done.get(id(reading.head))) is not None:
            return Found(before.organisation)
        return Found(self._focus)

    def _each(self, masked: Masked, reading: Reading, resolved: dict[int, Organisation | None]) -> list[Found]:
        """The units of a list right before the number: «Đảng bộ Công an tỉnh và Đảng bộ Quân sự tỉnh mỗi nơi [1]»."""
        listed: list[Found] = []
        for at in range(reading.at - 1, -1, -1):
            if masked.text[at] in self._quantities or masked.text[at] in ";:":
                break
            if resolved.get(at) is not None:
                listed.append(Found(resolved[at], masked.spans[at]))
        return listed[::-1]

    def _gives(self, masked: Masked, at: int) -> bool:
        """Whether the unit only sets the target or decides: «chỉ tiêu Thành ủy giao», «đề nghị Ban Thường vụ Huyện ủy kết nạp»."""
        item = masked.items[at]
        before = masked.text[at - 1] if at else ""
        office = isinstance(item, UnitName) and (item.organ or item.head == "office")
        asked = office and (before in self._asks or before == self._examines)
        return masked.text[at + 1 : at + 2] in self._assign or asked

    def _is_parent(self, masked: Masked, at: int, resolved: dict[int, Organisation | None]) -> bool:
        """Whether the unit only says where the one before it is: «Chi bộ thôn Ghềnh Nà, xã Công Đa»."""
        before = at - 2 if masked.text[at - 1 : at] in (",", "(", *self._link) else at - 1
        lower, upper = resolved.get(before), resolved.get(at)
        if lower is None or upper is None or before < 0 or at == 0:
            return False
        item = masked.items[at]
        return upper.rank < lower.rank and isinstance(item, UnitName) and item.proper is not None

    def _is_place(self, masked: Masked, at: int, resolved: dict[int, Organisation | None], skipped: set[int]) -> bool:
        """Whether the unit only says where or whose, after another one did the counting: «Chi bộ … mượn bí thư từ xã»."""
        before = masked.text[at - 1 : at]
        if not before or before not in self._oblique or masked.text[at + 1 : at + 2] in (*self._quantities, "(", ":"):
            return False
        item = masked.items[at]
        general = isinstance(item, UnitName) and item.proper is None and item.body is None
        return general and any(other < at and other not in skipped and resolved[other] is not None for other in resolved)

    def _lists(self, masked: Masked, at: int) -> bool:
        return any(symbol in self._names for symbol in masked.text[max(0, at - 8) : at])

    def _move_focus(self, masked: Masked, resolved: dict[int, Organisation | None], skipped: set[int]) -> None:
        """The subject of the sentence comes into focus: the last unit before its first verb or number."""
        subject: Organisation | None = None
        for at, symbol in enumerate(masked.text):
            if symbol in self._quantities or (symbol in self._verbs and subject is not None):
                break
            if at in resolved and at not in skipped and resolved[at] is not None:
                subject = resolved[at]
        self._focus = subject or self._focus
