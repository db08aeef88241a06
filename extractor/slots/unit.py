"""Whose number it is: «Đảng bộ xã Lộc Hiệp … kết nạp 26 đảng viên», «Hội An 110; Công an 12», «toàn huyện».

Clause, then sentence, then the unit in focus, then the article's own. Not covered: the giver of a target and the source of a
report, which are passed over.
"""

from __future__ import annotations

from collections import deque
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from decimal import Decimal

from extractor.grammar.lone_name import BareName
from extractor.grammar.unit_form import UnitName
from extractor.reading.masking import Masked
from extractor.reading.memory import Reading
from extractor.slots.directory import Directory
from extractor.slots.organisation import Organisation
from extractor.slots.owners import SPEAKER, Owners, Resolved
from extractor.slots.sentence import ReadSentence
from extractor.slots.signs import Signs
from extractor.slots.subject import GUESTS, JUDGES, OVERALL, PRESENT, is_merged, is_office, may_be_subject

_SUBJECT = 60  # a name that begins later in a sentence without numbers is no subject
_RECENT = 30  # counts among which the whole of a part is sought
_LIST = 8  # symbols from one name of a list to the next
_HEADING = 60  # characters of the longest heading
_ENDS = frozenset('.!?…:;,”"')


@dataclass(slots=True)
class Found:
    """A unit and where the words that name it stand in the sentence; None where they stand elsewhere."""

    organisation: Organisation | None
    span: tuple[int, int] | None = None


class Units:
    """Finds the unit of every reading of an article, sentence by sentence in order; `text` is the article's."""

    def __init__(self, directory: Directory, signs: Signs, text: str) -> None:
        self._directory = directory
        self._signs = signs
        self._text = text
        self._section = directory.main
        self._focus = self._section
        self._done: dict[int, Found] = {}
        self._latest: dict[str, deque[tuple[Decimal, Organisation | None]]] = {}  # by indicator
        self._whose = -1, -1, ""  # the sentence and the place of the unit whose people were counted, and as what
        self._among = False  # whether the sentence opens with «Trong đó»
        self._lists: set[int] = set()
        self._bullets: dict[str, Organisation | None] = {}  # the unit in focus where a list with that sign began

    def of_article(self, sentences: Sequence[ReadSentence]) -> list[list[tuple[int, Found]]]:
        """The unit of each reading that may be a fact, sentence by sentence."""
        paragraph = -1
        found: list[list[tuple[int, Found]]] = []
        for at, sentence in enumerate(sentences):
            if sentence.paragraph != paragraph:
                paragraph = sentence.paragraph
                self.enter(at, goes_on=sentence.bullet)
            found.append(self.of_sentence(sentence, sentence.stating()))
        return found

    def enter(self, first: int, goes_on: bool) -> None:
        """Begins the paragraph that sentence `first` opens: the unit of the section is in focus again.

        Unless somebody's words go on: «“Cả năm được 3 người”, ông nói»; of a list that goes on, the one with which it began.
        """
        opening = self._directory.enter(first, self._focus)
        main, section = self._directory.main, self._section
        if section is not None and section is not main and not self._directory.speaks_of(section):
            self._section = main
        sign = self._text[opening.start]
        if goes_on:
            self._go_on(sign)
            return
        self._bullets.clear()
        if opening.units or sign != "“":
            self._focus = self._section

    def _go_on(self, sign: str) -> None:
        """The next item of a list: what an item before it, or a list with another sign within that, spoke of is over."""
        if sign not in self._bullets:
            self._bullets[sign] = self._focus
            return
        while next(reversed(self._bullets)) != sign:
            self._bullets.popitem()
        self._focus = self._bullets[sign]

    def of_sentence(self, sentence: ReadSentence, readings: Sequence[Reading]) -> list[tuple[int, Found]]:
        """The unit of each of the `readings` that may be facts, by its index (several for «mỗi nơi 1»); moves the focus."""
        masked = sentence.masked
        if masked is None:
            self._look(sentence)
            return []
        if OVERALL.match(self._text, sentence.start) and len({named.name for named in self._directory.here()}) > 1:
            self._focus = self._section
        self._among = masked.text[0] in self._signs.among
        words = self._text[sentence.start : sentence.stop]
        resolved = self._resolve(masked)
        if not resolved:
            return [(n, self._note(reading, self._of_context(reading))) for n, reading in enumerate(readings)]
        owners = Owners(masked, resolved, self._signs, words)
        hosts, owning = resolved, owners
        if PRESENT.match(words):
            hosts = {at: told for at, told in resolved.items() if not is_office(masked.items[at])}
            owning = Owners(masked, hosts, self._signs, words)
        found: list[tuple[int, Found]] = []
        for n, reading in enumerate(readings):
            listed: list[int] = []
            if reading.each or reading.turn:
                listed = owning.listed(reading.at) if reading.each else owning.in_turn(reading.turn, reading.turned_at)
            several = [Found(hosts[at], masked.span(at)) for at in listed]
            if reading.turn and reading.relation and not several and reading.head is not None:
                several = [Found(self._done[id(reading.head)].organisation)]
            several = several or [self._of_reading(masked, reading, hosts, owning)]
            several[0] = self._note(reading, several[0])
            found += [(n, one) for one in several]
        given = bool(readings) and self._whose[0] == readings[-1].sentence  # «tặng Huy hiệu cho 40 đảng viên của Đảng bộ huyện»
        subject = self._whose[1] if given else owners.subject()
        if subject is not None and not (is_office(masked.items[subject]) and GUESTS.match(words)):
            self._focus = resolved[subject]
        if owners.lists:
            self._lists.update(reading.sentence for reading in readings)
        return found

    def _look(self, sentence: ReadSentence) -> None:
        """A sentence without numbers brings its first unit into focus, a heading that of its section, while it is spoken of."""
        text = self._text[sentence.start : sentence.stop]
        heading = len(text) < _HEADING and text[-1:] not in _ENDS and self._directory.is_alone(sentence)
        said = text.find("”") if text.startswith("“") else 0  # who said it is named behind it
        guests = GUESTS.match(text) is not None
        named = [
            (unit, self._directory.resolve(unit, self._focus))
            for unit in sentence.units
            if 0 <= unit.start - said < _SUBJECT and not (guests and is_office(unit)) and may_be_subject(unit, text)
        ]
        known = [(unit, organisation) for unit, organisation in named if organisation is not None]
        if heading:
            told = next((organisation for unit, organisation in known if unit.proper or unit.body), None)
            self._section = told or self._directory.main
            self._focus = self._section
        elif known and not (known[0][0].level is None and text.endswith(": ", 0, known[0][0].start)):
            judges = len(known) > 1 and JUDGES.match(text, known[0][0].stop) is not None
            self._focus = known[-1 if text.endswith(":") else judges][1]

    def _resolve(self, masked: Masked) -> Resolved:
        """What each name stands for; a general word looks at the names before it first."""
        resolved: Resolved = {}
        current, sibling, text = self._focus, None, masked.text
        for place in self._signs.named.finditer(text):
            at = place.start()
            item = masked.items[at]
            if isinstance(item, UnitName):
                opens = (at == 0 or text[at - 1] in self._signs.opens) and text[at + 1 : at + 2] not in self._signs.rating
                alone = item.proper and item.level is None and item.head != "branch"
                beside = sibling if alone and self._goes_on(masked, at) else None
                if beside is not None and item.proper:
                    sibling = self._directory.below(item.proper, self._focus, beside)
                else:
                    sibling = self._directory.resolve(item, current, opens)
                passed = text[at + 1 : at + 2] in (self._signs.assign, ")") or is_merged(masked, at, self._signs)
                passed |= text[at + 1 : at + 2] in self._signs.quantities  # «Hà Long 11, Hà Sơn 6; 6 tháng cuối năm, Đảng bộ xã …»
                passed |= self._signs.found in text[max(0, at - 2) : at]  # «thành lập mới Chi bộ Công an xã, Đảng bộ có 13 chi bộ»
                if (item.proper is not None or item.body is not None) and not passed:  # «Hội An giao Trường 75, Đảng bộ …»
                    current = sibling or current
            elif isinstance(item, BareName):
                sibling = self._directory.below(item.surface, self._focus, sibling if self._goes_on(masked, at) else None)
            if sibling is not None:
                resolved[at] = sibling
        self._as_spoken(masked, resolved)
        return resolved

    def _as_spoken(self, masked: Masked, resolved: Resolved) -> None:
        """«“Xã tôi được giao 9”, Bí thư Đảng ủy xã Hà Long nói»: the general word is the speaker's own unit."""
        text = masked.text
        closed = text.find("”")
        opened = text.rfind("“", 0, closed)
        if opened < 0:
            return
        speaker = next((resolved[at] for at in sorted(resolved) if closed < at <= closed + SPEAKER), None)
        if speaker is None:
            return
        for at in resolved:
            item = masked.items[at]
            if not opened < at < closed or not isinstance(item, UnitName) or item.proper or item.body:
                continue
            if item.level is not None and item.level == speaker.level:
                resolved[at] = speaker

    def _of_reading(self, masked: Masked, reading: Reading, resolved: Resolved, owners: Owners) -> Found:
        at, passed = owners.before(reading.at)
        if passed and reading.head is not None and reading.head.sentence == reading.sentence:
            return self._of_context(reading)
        if at is None:
            at = owners.behind(reading.at)
            at = owners.assigned(reading.at) if at is None and reading.status == "target" else at
        elif (whose := owners.whose(reading.at, at)) is not None:
            self._whose = reading.sentence, whose, reading.indicator
            return Found(resolved[whose], masked.span(whose))
        elif self._whose[::2] == (reading.sentence, reading.indicator) and owners.is_part_of(self._whose[1], reading):
            return Found(resolved[self._whose[1]], masked.span(self._whose[1]))
        if at is None and (at := owners.speaker(reading.at)) is not None:
            self._focus = resolved[at]
        if at is not None:
            return Found(resolved[at], masked.span(at))
        return self._of_context(reading)

    def _of_context(self, reading: Reading) -> Found:
        """The unit of what the number goes back to, but not to one of a list in another sentence; else the one in focus.

        «Trong đó, 3 đảng viên nhận Huy hiệu 60 năm» behind the words under a picture goes back to the badges before them.
        """
        head = reading.head
        if head is not None and (before := self._done.get(id(head))) is not None:
            listed = head.sentence in self._lists or (head.listed and not reading.listed)
            if head.sentence == reading.sentence or not listed:
                return Found(before.organisation)
        if head is None and self._among and reading.status == "actual":
            wholes = [found for value, found in self._latest.get(reading.indicator, ()) if value >= reading.quantity.value]
            if wholes:  # «Trong số đảng viên mới có [455] nữ»: none of the units before with fewer
                return Found(wholes[-1])
        return Found(self._focus)

    def _note(self, reading: Reading, found: Found) -> Found:
        several = reading.indicator in self._signs.of_branches and reading.quantity.value > 1
        if several and self._section and found.organisation is not None and found.organisation.kind == "branch":
            found = Found(self._section)  # a branch has no branches
        if found.organisation is not None and found.organisation.level is not None and reading.rule in self._signs.of_bodies:
            found = Found(None)  # «Trường có 45 giáo viên, trong đó [31] đảng viên» of an article on the huyện
        self._done[id(reading)], owner = found, found.organisation
        if reading.quantity.measure == "count":
            self._latest.setdefault(reading.indicator, deque(maxlen=_RECENT)).append((reading.quantity.value, owner))
        if owner is not None and reading.labels and reading.indicator in self._signs.of_people:
            reading.labels = reading.labels.difference(self._of_its_kind(owner))
        return found

    def _of_its_kind(self, owner: Organisation) -> Iterable[str]:
        """«bản có 7 đảng viên»: those of its branch; «cả trường chỉ có 4 đảng viên» of an article on that school."""
        if owner.level is not None:
            return self._signs.small_places if owner.kind == "branch" else ()
        body = (owner.proper or "").lower()
        return [label for label, kind in self._signs.own_kinds.items() if body.startswith(kind)]

    def _goes_on(self, masked: Masked, at: int) -> bool:
        return not self._signs.names.isdisjoint(masked.text[max(0, at - _LIST) : at])
