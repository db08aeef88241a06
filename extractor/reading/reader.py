"""What each number says: «kết nạp 45 đảng viên, vượt 4,65%» is 45 admissions, and 4.65 percent above their target.

The rules of the pack are tried in order at every number; the first that fits decides its indicator, or why it is none. Not covered:
whose number it is and of when (`extractor.slots`).
"""

from __future__ import annotations

from dataclasses import replace

from extractor.domains.entries import Rule
from extractor.domains.pack import Pack
from extractor.domains.pattern import Symbols
from extractor.domains.sieve import Sieve
from extractor.grammar.quantity import Quantity
from extractor.grammar.unit_form import UnitName
from extractor.reading.context import Context
from extractor.reading.head import Heads
from extractor.reading.labels import Labels
from extractor.reading.masking import Masked
from extractor.reading.memory import Line, Memory, Number, Reading, Weighed
from extractor.reading.passing import Passing
from extractor.reading.per import Per
from extractor.reading.shares import is_part, reached_by
from extractor.reading.status import Statuses, is_numbered

_CHANGES = ("increase", "decrease", "misses", "exceeds")
NO_RULE = "no_rule"
_AGE = "age"
_OF_GOALS = "number_of_goals"
_OTHERS = frozenset(("other_subject", "delegates", "inspected", "other_predicate"))  # reasons: something else is counted
_BESIDE = 5  # symbols from a percentage to the goal that it is of
_FRACTION = 10  # what a share of a goal is told in at most: «7/10 chỉ tiêu»
_NEAR = 20  # facts among which one may be said again
_YEARLY = frozenset(("year", "month"))  # rates over time, which no single year goes on with
_NOTHING: frozenset[str] = frozenset()


class Reader:
    """Reads masked sentences by the rules of one pack."""

    def __init__(self, pack: Pack, symbols: Symbols) -> None:
        self._covers = pack.covers
        self._context = Context(pack)
        self._subject = pack.subject
        self._indicators = pack.indicators
        self._rules = pack.rules
        patterns = [*(rule.pattern for rule in pack.rules), *(rule.pattern for rule in pack.statuses)]
        self._sieve = Sieve([symbols.compile(pattern) for pattern in patterns], symbols)
        self._rule_bits = self._sieve.bits(range(len(pack.rules)))
        self._whole_bits = self._sieve.bits(n for n, rule in enumerate(pack.rules) if not rule.after_part)
        self.statuses = Statuses(pack, symbols, self._sieve, len(pack.rules))
        self._labels = Labels(pack, symbols)
        self._per = Per(pack, symbols)
        self._passing = Passing(pack, symbols)
        self._have = symbols.of.get("have", "\n")
        self._target = symbols.of.get("target", "\n")
        self._in_turn = (symbols.of.get("respective", "\n"), ":", symbols.of.get("with", "\n"))
        self._quantities = frozenset(symbols.groups["any"])
        self._names = frozenset((*symbols.groups["unit"], symbols.of["name"]))
        self._no_whole = frozenset((*",;:(-", *map(symbols.of.get, ("and", "among", "left", "be", "in", "share", "rate_word"))))
        self._heads = Heads(pack, symbols)

    def weigh(self, masked: Masked) -> list[Weighed]:
        """The numbers of a sentence that the grammar thinks may count something."""
        return self._sieve.weigh(masked.text)

    def read(self, line: Line, numbers: list[Weighed], memory: Memory) -> list[Reading]:
        """A reading for each of the `numbers` of the line; facts are added to `memory`."""
        found: list[Reading] = []
        if memory.goals == line.sentence - 1 and (line.listed or is_numbered(line.article, line.start)):
            memory.goals = line.sentence
        if line.listed:
            memory.items.append(line.sentence)
        others: list[Reading] = []  # counts of something else
        line.rated = self._per.is_in(line.text)
        for at, may in numbers:
            quantity = line.items[at]
            assert isinstance(quantity, Quantity)
            for reading in self._read_one((line, at, quantity, may), memory, others):
                found.append(reading)
                if reading.none is None:
                    memory.add(reading, line.sentence)
                    continue
                if quantity.measure == "count" and self._is_other(reading, line, memory):
                    others.append(reading)
                if not quantity.surface[-1:].isdecimal():
                    continue
                if reading.none == _OF_GOALS:
                    memory.aimed = line.sentence
                if reading.none in _OTHERS:
                    memory.strayed = line.sentence
                elif reading.none == NO_RULE:
                    memory.unread = line.sentence
        return found

    def _is_other(self, reading: Reading, line: Line, memory: Memory) -> bool:
        """Whether a count that is no fact is one of something else: «có [1.240] giáo viên», but not a fact said again."""
        if reading.none == _AGE or (reading.none == NO_RULE and line.text[reading.at - 1] in self._no_whole):
            return False
        value = reading.quantity.value
        return all(told.quantity.value != value for told in memory.readings[-_NEAR:])

    def _read_one(self, number: Number, memory: Memory, others: list[Reading]) -> list[Reading]:
        line, at, quantity, may = number
        refused: str | None = None
        before = memory.last_of(line.sentence)
        rules = self._rule_bits if before is not None and before.part else self._whole_bits
        for n in self._sieve.fitting(may & rules, line.text, line.backwards, at):
            rule = self._rules[n]
            if rule.topic is not None and not self._context.is_about(line, rule.topic):
                continue
            if rule.split and quantity.of is not None and memory.reached(quantity.of, rule.indicator):
                continue  # «Kết nạp 333 đảng viên, có [213/333] người dưới 30 tuổi»: the goal is none
            if rule.again and not memory.recall(quantity.value, line.sentence):
                continue
            if rule.follows and (before is None or not self._quantities.isdisjoint(line.text[before.at + 1 : at])):
                continue
            if rule.none is not None:
                if rule.also_after:
                    memory.of_others = rule.also_after
                    memory.theirs.add(quantity.value)
                return [Reading(line.sentence, at, quantity, rule.name, none=rule.none)]
            last = memory.last_of(line.sentence) if rule.likewise else None
            if rule.likewise and (last is None or last.relation not in _CHANGES):
                continue
            head = self._heads.find(rule, number, memory) if rule.same or rule.part or rule.relation or rule.all_again else None
            head = head or last  # «số đảng viên tăng 412, tức [13,3%]»
            needed = rule.same or rule.all_again
            if needed and (head is None or self._are_seats(line, at) or self._is_of_others(rule, head, number, others)):
                refused = rule.name
                continue
            if memory.of_others is not None and memory.of_others == rule.indicator:
                if quantity.value in memory.theirs or not self._heads.speaks_of_own(line.text):
                    return [Reading(line.sentence, at, quantity, rule.name, none="other_subject")]
                memory.of_others = None
            if self._subject is not None and not self._context.is_about(line, self._subject):
                return [Reading(line.sentence, at, quantity, rule.name, none="other_subject")]
            facts = self._facts(rule, number, head, memory)
            if rule.reached and reached_by(facts[0], memory.readings) is None:
                continue
            if quantity.measure == "count" and quantity.value % 1 and not facts[0].per:
                refused = rule.name  # «tuổi đời bình quân là 28,3 (năm trước là [29,1])»: no people are counted in fractions
                continue
            if last is not None:
                facts[0].relation, facts[0].basis = last.relation, last.basis
            return facts
        return [Reading(line.sentence, at, quantity, refused or NO_RULE, none=NO_RULE, refused=refused)]

    def _are_seats(self, line: Line, at: int) -> bool:
        """«Ban Chấp hành Đảng bộ xã gồm [29] đồng chí»."""
        organ = line.items[at - 2] if at > 1 and line.text[at - 1] == self._have else None
        return isinstance(organ, UnitName) and organ.organ

    def _facts(self, rule: Rule, number: Number, head: Reading | None, memory: Memory) -> list[Reading]:
        """The fact that `rule` states, and the goal beside it where it reads a result over its goal."""
        line, at, quantity, _ = number
        sentence = line.sentence
        indicator = rule.indicator or (head.indicator if head else "")
        meaning = self._indicators[indicator]
        relation, basis = (None, None) if rule.relation == "attains" and meaning.share else (rule.relation, rule.basis)
        status = rule.status or self.statuses.of(rule, number, head, relation, memory)
        labels = self._context.fitting(self._labels.around(line, at, indicator, rule.labels), line, at)
        labels = labels.difference(meaning.without)
        turn, turned_at = self._turn(line, at) if rule.in_turn else (0, -1)
        if turn:
            labels |= self._labels.in_turn(line, at, turn, indicator)
        if rule.subgroup:
            labels = labels.union(rule.subgroup)
        if rule.indicator is not None:
            labels = self._passing.of_the_sector(labels, indicator, memory.last_of(sentence), line, at)
        if self._passing.there(line.text, at):
            labels |= self._passing.latest_sector(line, at, memory.readings)
        if meaning.also_label and meaning.also in (self._heads.noun_group(line, at), self._noun_before_bracket(line, at)):
            labels |= {meaning.also_label}
        listed = rule.each and not self._names.isdisjoint(line.text[:at])  # «xã Hà Long, xã Hà Linh mỗi xã [12]»
        per = self._per.of(line, at) if line.rated and not listed else _NOTHING
        told = memory.last_of(sentence) if line.rated and not per else None
        if told is not None and told.status == status and meaning.counts == "people":
            per = self._per.goes_on(line, told, at)
        near = head is not None and head.sentence == sentence
        if head is not None and (near or rule.part or rule.all_again or rule.labelled or relation or quantity.measure == "percent"):
            anew = meaning.stock and not rule.part and near and self._passing.is_anew(line, head, at)
            # «Hà Long 45 đảng viên Khmer, Hà Linh [25] đảng viên Công giáo»
            of_its_own = labels and line.text[at - 1 : at] in self._names
            if not (anew or of_its_own) and not (rule.part and near and self._passing.are_siblings(line, head, at)):
                labels = self._passing.inherited(labels, head, rule.part, indicator, near or rule.all_again or rule.labelled)
            aimed = status == "target" and quantity.measure == head.quantity.measure == "percent"  # «vượt chỉ tiêu ([3,5%])»
            if near and (relation or aimed or (rule.labelled and _YEARLY.isdisjoint(head.per))):
                per = per or head.per
        labels = labels.difference(meaning.without)
        labels = labels.difference(covered for label, covered in self._covers.items() if label in labels)
        reading = Reading(
            sentence, at, quantity, rule.name, None, indicator, status, relation, basis, labels, per, head, rule.part,
            line.listed, rule.each, None, turn, turned_at,
        )  # fmt: skip
        if quantity.measure == "percent" and rule.relation == "attains" and self._target not in line.text[at : at + _BESIDE]:
            part = memory.last_of(sentence)
            # «172 đảng viên, trong đó có 129 sinh viên, đạt tỷ lệ [75%]»
            if part is not None and is_part(part, quantity.value, memory.readings):
                reading.relation, reading.basis, reading.labels = None, None, part.labels
        if quantity.measure == "percent" and relation in (None, "attains") and (pair := reached_by(reading, memory.readings)):
            done, asked = pair
            reading.relation, reading.basis = "attains", "target"
            # «giao 60 đảng viên là người có đạo, đã kết nạp 53, đạt [88,3%]»: 53 of the same
            done.labels = done.labels or asked.labels
            reading.labels = reading.labels or asked.labels
        over = rule.split or (reading.relation == "attains" and quantity.of is not None and quantity.of > _FRACTION)
        if not over or quantity.of is None:
            return [reading]
        reading.relation = reading.basis = None  # «mới được [82/95] chỉ tiêu»
        reading.quantity = quantity._replace(of=None, measure="count", surface=quantity.surface.partition("/")[0])
        goal = quantity._replace(value=quantity.of, of=None, measure="count")
        return [reading, replace(reading, quantity=goal, status="target", head=reading)]

    def _is_of_others(self, rule: Rule, head: Reading, number: Number, others: list[Reading]) -> bool:
        """«Kết nạp 318 đảng viên. Huyện có 1.240 giáo viên, trong đó [900] nữ»: the whole in this sentence is no fact.

        Nor is the share of a count that is none: «1.233 trưởng thôn là đảng viên (đạt [78,23%])», «mở lớp cho 241 quần chúng; 12
        lớp nghiệp vụ cho 1.470 cán bộ, đạt [75%] kế hoạch».
        """
        line, at, quantity, _ = number
        percent = quantity.measure == "percent"
        if rule.part and head.sentence != line.sentence:
            return any(percent or other.quantity.value >= quantity.value for other in others)
        if not percent or not others:
            return False
        apart = head.sentence == line.sentence and ";" in line.text[head.at : others[-1].at]
        if rule.relation == "attains" and not apart:
            return False
        if rule.relation not in (None, "attains") or (rule.relation is None and line.text[at - 2 : at - 1] != "("):
            return False
        return self._quantities.isdisjoint(line.text[others[-1].at + 1 : at])

    def _noun_before_bracket(self, line: Line, at: int) -> str | None:
        """«kỷ luật 80 tổ chức đảng (khiển trách [57], cảnh cáo 23)»: what is counted right before the bracket of a number."""
        opened = line.text.rfind("(", 0, at)
        counted = next((n for n in (opened - 2, opened - 3) if n >= 0 and line.text[n] in self._quantities), None)
        return None if counted is None or ")" in line.text[opened:at] else self._heads.noun_group(line, counted)

    def _turn(self, line: Line, at: int) -> tuple[int, int]:
        """«hai xã Hà Long và Hà Linh lần lượt kết nạp 31 và [14]»: the second after «lần lượt», or else «:», «với», and where."""
        begins = next((found for sign in self._in_turn if (found := line.text.rfind(sign, 0, at)) > 0), -1)
        return sum(symbol in self._quantities for symbol in line.text[begins : at + 1]) if begins >= 0 else 0, begins
