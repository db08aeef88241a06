"""What each number says: «kết nạp 45 đảng viên, vượt 4,65%» is 45 admissions, and 4.65 percent above their target.

The rules of the pack are tried in order at every number; the first that fits decides its indicator, or why it is none. Not covered:
whose number it is and of when (`extractor.slots`).
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import accumulate
from operator import or_

from extractor.domains.pack import Pack, Rule, StatusRule
from extractor.domains.edges import EDGE
from extractor.domains.pattern import Compiled, Symbols
from extractor.grammar.quantity import Quantity
from extractor.grammar.word import fold
from extractor.reading.labels import Labels
from extractor.reading.masking import Masked
from extractor.reading.memory import Memory, Reading

Candidates = tuple[list[tuple[Rule, Compiled]], list[tuple[StatusRule, Compiled]]]
NO_RULE = "no_rule"
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
        self._candidates: dict[tuple[str, str, str], Candidates] = {}
        self._groups = {symbol: pack.terms[name].group for name, symbol in symbols.of.items() if name in pack.terms}

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
                for reading in self._read_one(sentence, masked, at, candidates, (left[at], right[at]), memory, before):
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
            [(rule, pattern) for rule, pattern in self._rules if pattern.fits(*beside)],
            [(rule, pattern) for rule, pattern in self._statuses if pattern.fits(*beside)],
        )
        self._candidates[beside] = near
        return near

    def _read_one(
        self,
        sentence: int,
        masked: Masked,
        at: int,
        candidates: Candidates,
        present: tuple[int, int],
        memory: Memory,
        before: str,
    ) -> list[Reading]:
        quantity = masked.items[at]
        assert isinstance(quantity, Quantity)
        refused: str | None = None
        for rule, pattern in candidates[0]:
            if not _shares(pattern.needs[1], present[1]) or not _shares(pattern.needs[0], present[0]):
                continue
            if pattern.match(masked.text, at) is None:
                continue
            if rule.topic is not None and not self._speaks_of(rule.topic, before):
                continue
            if rule.again:
                known = memory.same_value(quantity)
                if known is None:
                    continue
                memory.add(known, sentence)
            if rule.none is not None:
                return [Reading(sentence, at, quantity, rule.name, none=rule.none)]
            head = self._head(rule, sentence, masked, at, memory) if rule.same or rule.part or rule.relation else None
            before_it = memory.readings[-1] if memory.readings and memory.readings[-1].sentence == sentence else None
            if rule.likewise and (before_it is None or before_it.relation not in ("increase", "decrease", "misses", "exceeds")):
                continue
            if rule.same and head is None:
                refused = rule.name
                continue
            facts = self._facts(rule, sentence, masked, at, quantity, head, candidates[1])
            if rule.likewise and before_it is not None:
                facts[0].relation, facts[0].basis = before_it.relation, before_it.basis
            return facts
        return [Reading(sentence, at, quantity, refused or NO_RULE, none=NO_RULE, refused=refused)]

    def _facts(
        self,
        rule: Rule,
        sentence: int,
        masked: Masked,
        at: int,
        quantity: Quantity,
        head: Reading | None,
        statuses: Sequence[tuple[StatusRule, Compiled]],
    ) -> list[Reading]:
        indicator = rule.indicator or (head.indicator if head else "")
        relation, basis = rule.relation, rule.basis
        if relation == "attains" and self._pack.indicators[indicator].share:
            relation = basis = None
        status = rule.status or self._status(rule, masked, at, head, relation, statuses)
        labels = self._labels.fitting(self._labels.around(masked, at, indicator, rule.labels), indicator) | frozenset(rule.subgroup)
        if self._pack.indicators[indicator].also_label and self._noun_group(masked, at) == self._pack.indicators[indicator].also:
            labels |= {self._pack.indicators[indicator].also_label or ""}
        per = self._labels.rate(masked, at)
        if head is not None and (rule.part or relation or quantity.measure == "percent" or head.sentence == sentence):
            labels = self._labels.inherited(labels, head.labels, indicator)
            per = per or (head.per if relation and head.sentence == sentence else frozenset())
        reading = Reading(
            sentence, at, quantity, rule.name, None, indicator, status, relation, basis, labels, per, head, rule.part, each=rule.each, hit_rate=rule.hit_rate
        )
        if rule.split and quantity.of is not None:
            reading.split = "result"
            goal = Reading(
                sentence, at, quantity, rule.name, None, indicator, "target", None, None, labels, per, reading, split="target", hit_rate=rule.hit_rate
            )
            return [reading, goal]
        return [reading]

    def _status(
        self,
        rule: Rule,
        masked: Masked,
        at: int,
        head: Reading | None,
        relation: str | None,
        statuses: Sequence[tuple[StatusRule, Compiled]],
    ) -> str:
        if relation is not None:
            return head.status if head is not None and head.status == "planned" else "actual"
        for status_rule, pattern in statuses:
            if pattern.match(masked.text, at) is not None:
                return status_rule.status
        if head is not None and (rule.part or masked.items[at] is not None and getattr(masked.items[at], "measure") == "percent"):
            return head.status
        return "actual"

    def _head(self, rule: Rule, sentence: int, masked: Masked, at: int, memory: Memory) -> Reading | None:
        """The fact that a `same` rule goes back to: of the kind that it and the noun after the number ask for."""
        quantity = masked.items[at]
        assert isinstance(quantity, Quantity)
        group = self._noun_group(masked, at)
        nearest: Reading | None = None
        preferred: Reading | None = None
        last = memory.readings[-1] if memory.readings and memory.readings[-1].sentence == sentence else None
        if rule.after_part and (last is None or not last.part):
            return None
        listed = rule.part and last is not None and last.part and quantity.measure != "percent"
        for reading in memory.before(sentence, rule.reach == "paragraph"):
            indicator = self._pack.indicators[reading.indicator]
            if reading.relation is not None or (rule.indicator and reading.indicator != rule.indicator):
                continue
            if rule.within and not {reading.indicator, indicator.counts, "flow" if indicator.flow else "share"} & set(rule.within):
                continue
            if group is not None and group not in (indicator.counts, indicator.also):
                continue
            if listed and reading is last and reading.head is not None:
                whole_of_it = reading.head
                while whole_of_it.part and whole_of_it.head is not None:
                    whole_of_it = whole_of_it.head
                return whole_of_it
            whole = not reading.part and reading.quantity.measure != "percent"
            if rule.relation is not None:
                fits = whole and reading.status != "target"
            elif rule.part and quantity.measure != "percent":
                fits = whole and (reading.status != "target" or not self._done_there(reading, memory))
                fits = fits and (reading.sentence == sentence or not reading.labels)
            else:
                fits = rule.status == "target" or reading.status != "target" or not self._done_there(reading, memory)
            if fits and rule.relation is None and not rule.part and quantity.measure == "count":
                while reading.part and reading.head is not None:
                    reading = reading.head
            if fits and (rule.prefer in (None, reading.indicator) or reading.sentence == sentence):
                return reading
            if fits:
                preferred = preferred or reading
            nearest = nearest or reading
        return preferred or nearest

    def _speaks_of(self, topic: str, before: str) -> bool:
        near = fold(before)
        return any(word in near for word in self._pack.topics[topic])

    def _done_there(self, goal: Reading, memory: Memory) -> bool:
        """Whether the sentence of a goal also reports a result of the same indicator."""
        return any(r.sentence == goal.sentence and r.indicator == goal.indicator and r.status == "actual" and not r.relation for r in memory.readings[-20:])

    def _noun_group(self, masked: Masked, at: int) -> str | None:
        """The group of the noun right after the number, where it has one: people, organisations, places, files."""
        for symbol in masked.text[at + 1 : at + 2]:
            group = self._groups.get(symbol)
            return group if group in ("people", "organisations", "files", "badges") else None
        return None


def _shares(needs: tuple[int, ...], present: int) -> bool:
    for need in needs:
        if not need & present:
            return False
    return True
