"""Which earlier fact a number goes back to: «kết nạp 158 đảng viên, trong đó nữ [74], vượt [8] người» both go back to 158.

Not covered: when a number goes back at all (the rules of the pack say so), and facts told later in the text.
"""

from __future__ import annotations

from extractor.domains.pack import Pack, Rule
from extractor.domains.pattern import Symbols
from extractor.reading.masking import Masked
from extractor.reading.memory import BULLETS, Memory, Number, Reading

_COUNTED = ("people", "organisations", "files", "badges")
_RECENT = 20  # facts among which a goal and its result may stand in one sentence


class Heads:
    """Finds the head of a number by the indicators of one pack."""

    def __init__(self, pack: Pack, symbols: Symbols) -> None:
        self._indicators = pack.indicators
        self._kinds = {
            name: frozenset((name, indicator.counts, "flow" if indicator.flow else "share"))
            for name, indicator in pack.indicators.items()
        }
        self._groups = {symbol: pack.terms[name].group for name, symbol in symbols.of.items() if name in pack.terms}

    def noun_group(self, masked: Masked, at: int) -> str | None:
        """What the noun right after the number counts, where it has one: people, organisations, files, badges."""
        group = self._groups.get(masked.text[at + 1]) if at + 1 < len(masked.text) else None
        return group if group in _COUNTED else None

    def find(self, rule: Rule, number: Number, memory: Memory) -> Reading | None:
        """The nearest fact of the kind that the rule and the noun ask for; None where there is none."""
        last = memory.last_of(number.sentence)
        if rule.after_part and (last is None or not last.part):
            return None
        part_of_list = rule.part and last is not None and last.part and number.quantity.measure != "percent"
        group = self.noun_group(number.masked, number.at)
        second: Reading | None = None
        nearest: Reading | None = None
        for reading in memory.before(number.sentence, rule.reach == "paragraph"):
            if not self._asked_for(rule, reading, group):
                continue
            if part_of_list and reading is last and reading.head is not None:
                return _whole(reading.head)
            nearest = nearest or reading
            if not self._fits(rule, number, reading, memory):
                continue
            head = _whole(reading) if _of_the_whole(rule, number, reading) else reading
            if rule.prefer in (None, head.indicator) or head.sentence == number.sentence:
                return head
            second = second or head
        return second or nearest

    def _asked_for(self, rule: Rule, reading: Reading, group: str | None) -> bool:
        indicator = self._indicators[reading.indicator]
        if reading.relation is not None or (rule.indicator and reading.indicator != rule.indicator):
            return False
        if rule.within and self._kinds[reading.indicator].isdisjoint(rule.within):
            return False
        return group is None or group in (indicator.counts, indicator.also)

    def _fits(self, rule: Rule, number: Number, reading: Reading, memory: Memory) -> bool:
        """A comparison is made with a whole result; a part is one of a whole that was not narrowed in another sentence.

        After a list, both are of the whole that stood before it.
        """
        if reading.listed and number.masked.text[0] not in BULLETS:
            return False
        whole = not reading.part and reading.quantity.measure != "percent"
        if rule.relation is not None:
            return whole and reading.status != "target" and not reading.per and not _bracketed_off(reading, number)
        done = reading.status != "target" or not self._done_there(reading, memory)
        if rule.part and number.quantity.measure != "percent":
            larger = reading.quantity.value >= number.quantity.value
            return whole and done and larger and (reading.sentence == number.sentence or not reading.labels)
        return done or rule.status == "target"

    def _done_there(self, goal: Reading, memory: Memory) -> bool:
        """Whether the sentence of a goal also reports a result of the same indicator."""
        told = (goal.sentence, goal.indicator, "actual")
        return any(
            (other.sentence, other.indicator, other.status) == told and not other.relation
            for other in memory.readings[-_RECENT:]
        )


def _of_the_whole(rule: Rule, number: Number, reading: Reading) -> bool:
    """Whether a number that goes back to a part goes back to its whole: a count that is no part, a share in a new sentence."""
    if rule.part:
        return number.quantity.measure == "percent" and reading.sentence != number.sentence
    return rule.relation is None and number.quantity.measure == "count"


def _bracketed_off(reading: Reading, number: Number) -> bool:
    """«kỷ luật 14 đảng viên (khiển trách [9], …), giảm 6»: a bracket closes between the two."""
    if reading.sentence != number.sentence:
        return False
    between = number.masked.text[reading.at : number.at]
    return between.count(")") > between.count("(")


def _whole(reading: Reading) -> Reading:
    while reading.part and reading.head is not None:
        reading = reading.head
    return reading
