"""What each number says: «kết nạp 45 đảng viên, vượt 4,65%» is 45 admissions, and 4.65 percent above their target.

The rules of the pack are tried in order at every number; the first that fits decides its indicator, or why it is none. Not covered:
whose number it is and of when (`extractor.slots`).
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from itertools import accumulate
from operator import or_
from typing import TypeVar

from extractor.domains.edges import EDGE
from extractor.domains.pack import Pack, Rule, Status, StatusRule
from extractor.domains.pattern import Symbols
from extractor.grammar.quantity import Quantity
from extractor.grammar.word import fold
from extractor.reading.head import Heads
from extractor.reading.labels import Labels
from extractor.reading.masking import Masked
from extractor.reading.memory import Memory, Number, Reading

Kind = TypeVar("Kind", Rule, StatusRule)
# A rule ready to be tried: how it matches at a number, and of what it needs one before the number and after it.
Tried = tuple[Kind, Callable[..., object], tuple[int, ...], tuple[int, ...]]
Candidates = tuple[list[Tried[Rule]], list[Tried[StatusRule]]]
_CHANGES = ("increase", "decrease", "misses", "exceeds")
NO_RULE = "no_rule"
_HEADING = 60  # characters of a line that may be a heading
TOPIC = 900  # characters before a sentence in which a rule's topic may stand


class Reader:
    """Reads masked sentences by the rules of one pack."""

    def __init__(self, pack: Pack, symbols: Symbols) -> None:
        self._pack = pack
        self._rules = [(rule, symbols.compile(rule.pattern)) for rule in pack.rules]
        self._statuses = [(rule, symbols.compile(rule.pattern)) for rule in pack.statuses]
        self._labels = Labels(pack, symbols)
        self._quantities = frozenset(symbols.groups["any"])
        self._bits = symbols.bits
        self._done = symbols.of["done"]
        self._candidates: dict[tuple[str, str, str], Candidates] = {}
        self._heads = Heads(pack, symbols)

    def read(self, sentence: int, masked: Masked, memory: Memory, before: str = "") -> list[Reading]:
        """A reading for every number of the sentence that the grammar thinks may count something; facts are added to `memory`.

        `before` is the text shortly before the sentence and the sentence, for rules that ask what it speaks of.
        """
        text = masked.text
        left, right = self._present(text)
        found: list[Reading] = []
        for at, symbol in enumerate(text):
            if symbol in self._quantities:
                beside = (symbol, text[at - 1] if at else EDGE, text[at + 1] if at + 1 < len(text) else EDGE)
                candidates = self._candidates.get(beside) or self._near(beside)
                quantity = masked.items[at]
                assert isinstance(quantity, Quantity)
                number = Number(sentence, masked, at, quantity, before, left[at], right[at])
                for reading in self._read_one(number, candidates, memory):
                    found.append(reading)
                    if reading.none is None:
                        memory.add(reading, sentence)
        return found

    def _present(self, text: str) -> tuple[list[int], list[int]]:
        """For each place the symbols before it and after it, as bits."""
        bits = [self._bits.get(symbol, 0) for symbol in text]
        left = list(accumulate(bits, or_, initial=0))
        right = list(accumulate(reversed(bits), or_, initial=0))
        return left, right[-2::-1]

    def _near(self, beside: tuple[str, str, str]) -> Candidates:
        """The rules that may match at a number with such neighbours, in their order."""
        near = (
            [(rule, pattern.match, *pattern.needs) for rule, pattern in self._rules if pattern.fits(*beside)],
            [(rule, pattern.match, *pattern.needs) for rule, pattern in self._statuses if pattern.fits(*beside)],
        )
        self._candidates[beside] = near
        return near

    def _read_one(self, number: Number, candidates: Candidates, memory: Memory) -> list[Reading]:
        sentence, at, quantity = number.sentence, number.at, number.quantity
        refused: str | None = None
        for rule in _matching(candidates[0], number):
            if rule.topic is not None and not self._speaks_of(rule.topic, number.before):
                continue
            if rule.again and not memory.recall(number):
                continue
            if rule.none is not None:
                return [Reading(sentence, at, quantity, rule.name, none=rule.none)]
            last = memory.last_of(sentence)
            if rule.likewise and (last is None or last.relation not in _CHANGES):
                continue
            head = self._heads.find(rule, number, memory) if rule.same or rule.part or rule.relation else None
            if rule.same and head is None:
                refused = rule.name
                continue
            facts = self._facts(rule, number, head, candidates[1], memory)
            if rule.likewise and last is not None:
                facts[0].relation, facts[0].basis = last.relation, last.basis
            return facts
        return [Reading(sentence, at, quantity, refused or NO_RULE, none=NO_RULE, refused=refused)]

    def _facts(
        self, rule: Rule, number: Number, head: Reading | None, statuses: list[Tried[StatusRule]], memory: Memory
    ) -> list[Reading]:
        """The fact that `rule` states, and the goal beside it where it reads a result over its goal."""
        sentence, masked, at, quantity = number[:4]
        indicator = rule.indicator or (head.indicator if head else "")
        meaning = self._pack.indicators[indicator]
        relation, basis = (None, None) if rule.relation == "attains" and meaning.share else (rule.relation, rule.basis)
        status = rule.status or self._status(rule, number, head, relation, statuses, memory)
        labels = self._labels.around(masked, at, indicator, rule.labels) - frozenset(meaning.without) | frozenset(rule.subgroup)
        if meaning.also_label and self._heads.noun_group(masked, at) == meaning.also:
            labels |= {meaning.also_label}
        per = self._labels.rate(masked, at)
        if head is not None and (rule.part or relation or quantity.measure == "percent" or head.sentence == sentence):
            labels = self._labels.inherited(labels, head.labels, indicator)
            if relation and head.sentence == sentence:
                per = per or head.per
        reading = Reading(
            sentence, at, quantity, rule.name, None, indicator, status, relation, basis, labels, per, head, rule.part,
            each=rule.each, hit_rate=rule.hit_rate,
        )  # fmt: skip
        if not rule.split or quantity.of is None:
            return [reading]
        reading.split = "result"
        return [reading, replace(reading, status="target", split="target", head=reading)]

    def _status(
        self,
        rule: Rule,
        number: Number,
        head: Reading | None,
        relation: str | None,
        statuses: list[Tried[StatusRule]],
        memory: Memory,
    ) -> Status:
        if relation is not None:
            return "planned" if head is not None and head.status == "planned" else "actual"
        text = number.masked.text
        for status_rule in _matching(statuses, number):
            if self._done not in text:
                memory.aimed = number.sentence
            return status_rule.status
        if head is not None and (rule.part or number.quantity.measure == "percent"):
            return head.status
        bound = number.quantity.qualifier in ("at_least", "at_most")
        goes_on = number.quantity.measure == "percent" and number.sentence - memory.aimed == 1
        if (bound or goes_on) and self._done not in text:
            memory.aimed = number.sentence
            return "target"
        return "actual"

    def heading(self, sentence: int, text: str, memory: Memory) -> None:
        """Notes a sentence without numbers that announces goals: «Mục tiêu đến năm 2025:»."""
        topic = self._pack.goal_topic
        if topic is not None and (text.endswith(":") or len(text) < _HEADING) and self._speaks_of(topic, text):
            memory.aimed = sentence

    def _speaks_of(self, topic: str, before: str) -> bool:
        near = fold(before)
        return any(word in near for word in self._pack.topics[topic])


def _matching(candidates: Sequence[Tried[Kind]], number: Number) -> Iterator[Kind]:
    """The rules whose pattern matches at the number, in their order."""
    text, at, left, right = number.masked.text, number.at, number.left, number.right
    for rule, match, needs_left, needs_right in candidates:
        for need in needs_right:
            if not need & right:
                break
        else:
            for need in needs_left:
                if not need & left:
                    break
            else:
                if match(text, at) is not None:
                    yield rule
