"""Which earlier fact a number goes back to: «kết nạp 158 đảng viên, trong đó nữ [74], vượt [8] người» both go back to 158.

Not covered: when a number goes back at all (the rules of the pack say so), and facts told later in the text.
"""

from __future__ import annotations

from decimal import Decimal

from extractor.domains.entries import Rule
from extractor.domains.pack import Pack
from extractor.domains.pattern import Symbols
from extractor.grammar.quantity import Quantity
from extractor.reading.memory import Line, Memory, Number, Reading
from extractor.reading.wholes import (
    added_up,
    bracketed_off,
    by_mean,
    is_of_another,
    named_whole,
    narrowed,
    of_the_list,
    part_by_share,
    right_after,
    whole_by_share,
    whole_of,
)

_COUNTED = ("people", "organisations", "files", "badges")
# words for people of the Party or on their way to it
_OWN = ("introduce", "member", "new_member", "all_new", "probation", "full", "mass", "unionist", "enter", "admit_party")
_SHARE = 6  # symbols from a number to the percentage that goes with it
_SHORT = 6  # symbols of a line of a list
_NAMED = 4  # symbols in which a sentence names the number that it goes into
_ITEM = 4  # facts of an item of a list
_ASIDE = 3  # symbols between a bracket and a number in it that is held against the one before
_RECENT = 20  # facts among which a goal and its result may stand in one sentence


class Heads:
    """Finds the head of a number by the indicators of one pack."""

    def __init__(self, pack: Pack, symbols: Symbols) -> None:
        groups = (None, *_COUNTED)
        self._wanted = {
            (rule.name, group): _wanted(pack, rule, group)
            for rule in pack.rules
            if rule.same or rule.part or rule.relation
            for group in groups
        }
        self._rated = frozenset(name for name, indicator in pack.indicators.items() if indicator.of_past_year)
        self._own = frozenset(symbols.of[name] for name in (*_OWN, "branch_itself", "named_branch") if name in symbols.of)
        self._quantities = frozenset(symbols.groups["any"])
        self._sharing = frozenset(("(", symbols.of.get("share", "\n")))
        self._among = frozenset(symbols.groups.get("among", ()))
        self._apart = self._among | frozenset("(:;")
        self._raising = frozenset(symbols.groups.get("raising", ()))
        self._figure, self._org = symbols.of.get("figure", "\n"), symbols.of.get("org", "\n")
        self._opening = frozenset((symbols.of.get("in", "\n"), *self._among))
        self._per_year = symbols.of.get("per_year", "\n")
        self._respective = symbols.of.get("respective", "\n")
        self._groups = {symbols.of[name]: term.group for name, term in pack.terms.items() if term.group in _COUNTED}

    def noun_group(self, line: Line, at: int) -> str | None:
        """What the noun right after the number counts, where it has one: people, organisations, files, badges."""
        return self._groups.get(line.text[at + 1 : at + 2])

    def speaks_of_own(self, text: str) -> bool:
        """Whether a masked sentence names people of the Party, or on their way to it."""
        return not self._own.isdisjoint(text)

    def find(self, rule: Rule, number: Number, memory: Memory) -> Reading | None:
        """The nearest fact of the kind that the rule and the noun ask for; None where there is none."""
        line, at, quantity, _ = number
        aside = "(" in line.text[max(0, at - _ASIDE) : at]  # «dân tộc thiểu số 61 (cùng kỳ [74])»: of the number before it
        if rule.all_again and not aside:
            again, wanted = self._in_turn(line, at, memory), self._wanted.get((rule.name, self.noun_group(line, at)))
            if rule.reach == "sentence" or (again is not None and (wanted is None or again.indicator in wanted)):
                return again
        if rule.in_turn and rule.relation is not None and (nth := self._nth_before(line, at, memory)) is not None:
            return nth
        readings, sentence = memory.readings, line.sentence
        last = readings[-1] if readings and readings[-1].sentence == sentence else None
        share = quantity.measure == "percent"
        part_of_list = rule.part and last is not None and last.part and not (share and last.quantity.measure != "percent")
        wanted = self._wanted[rule.name, self.noun_group(line, at)]
        strayed = memory.strayed == sentence and line.text[at + 1 : at + 2] not in self._own
        strayed |= memory.unread == sentence and rule.basis == "prior_period"
        strayed |= rule.basis == "target" and last is None and _of_things(line, at)
        oldest = memory.oldest(sentence, rule.reach == "paragraph" and not strayed)
        before = readings[-1] if readings and len(line.text) <= _SHORT else None
        if before is not None and before.part and before.head is not None and before.sentence == sentence - 1:
            oldest = min(oldest, before.head.sentence)  # «60 năm: 5», «55 năm: 6», … line by line
        in_list = rule.part and last is None and line.listed
        if in_list and (whole := of_the_list(readings, line, quantity, wanted)) is not None:
            return whole
        opened = rule.part and not share and not self._opening.isdisjoint(line.text[:at])
        if opened and (whole := named_whole(line, at, memory.values, wanted, self._opening)) is not None:
            return whole
        if self._per_year in line.text[max(0, at - 2) : at] and (whole := by_mean(quantity, line, readings[-_RECENT:])) is not None:
            return whole
        if rule.relation is not None and (whole := added_up(readings[-_RECENT:], sentence, wanted - self._rated)) is not None:
            return whole
        told = self._share_told(line, at) if rule.part and not share and not part_of_list else None
        if told is not None and (whole := whole_by_share(quantity.value, told, readings, memory.places, oldest, wanted)):
            return whole
        if share and rule.relation is None and (part := part_by_share(quantity.value, readings, sentence, wanted)):
            return part
        second: Reading | None = None
        nearest: Reading | None = None
        for reading, place in zip(reversed(readings), reversed(memory.places), strict=True):
            if place < oldest:
                break
            if reading.relation is not None or reading.indicator not in wanted:
                continue
            if share and rule.relation is None and bracketed_off(reading, line, at):
                continue
            if rule.part and self._is_raised(reading, line, at):
                continue
            if part_of_list and reading is last and reading.head is not None:
                whole = whole_of(reading.head)
                counted = quantity.measure == whole.quantity.measure == "count"
                if whole.part or not (counted and quantity.value > whole.quantity.value and whole.sentence == sentence):
                    return whole  # «Chi bộ có 23 đảng viên, dự bị 2; toàn trường có [604] học sinh»: no part of 23
            nearest = nearest or reading
            if rule.same and not rule.part and self._is_inner(reading, line, at):
                continue
            if rule.part and not share and self._is_beside(reading, line, at, readings):
                continue
            past_list = reading.listed and not line.listed and place != sentence  # «Trong số 36 đảng viên» says one of a list again
            if past_list or not self._fits(rule, line, at, quantity, reading, memory):
                continue
            anew = reading.sentence != sentence or line.text[at + 1 : at + 2] == self._org  # «gồm 73 chi bộ, giảm [15] tổ chức»
            broader = rule.basis == "prior_period" and anew
            head = whole_of(reading) if broader or _of_the_whole(rule, sentence, quantity, reading) else reading
            if rule.prefer in (None, head.indicator) or head.sentence == sentence:
                return head
            second = second or head
        if nearest is not None and rule.part and quantity.measure == "count" and nearest.quantity.value < quantity.value:
            return second or (narrowed(quantity, readings, memory, oldest, wanted) if line.text[0] in self._among else None)
        if nearest is not None and rule.part and nearest.sentence != sentence and is_of_another(quantity, nearest):
            return second
        return second or nearest

    def _share_told(self, line: Line, at: int) -> Decimal | None:
        """«[378] đảng viên nữ (chiếm 48%)»: the percentage right behind a number, which says of what it is a part."""
        for n in range(at + 1, min(len(line.text), at + 1 + _SHARE)):
            if line.text[n] in self._quantities:
                item = line.items[n]
                told = isinstance(item, Quantity) and item.measure == "percent" and line.text[n - 1] in self._sharing
                return item.value if told and isinstance(item, Quantity) else None
        return None

    def _in_turn(self, line: Line, at: int, memory: Memory) -> Reading | None:
        """«Năm 2016, hai con số này là 152 và [124]»: what the second number of the sentence before was."""
        told = [reading for reading in memory.readings[-_RECENT:] if reading.sentence < line.sentence and reading.relation is None]
        told = [reading for reading in told if reading.sentence == told[-1].sentence]
        begins = max(line.text.find(self._figure), 0)  # «hai con số ấy»: they are no numbers of the list
        numbers = [n for n, symbol in enumerate(line.text) if symbol in self._quantities and n > begins]
        if len(told) == len(numbers) + 1 and told[0].quantity.value == sum(reading.quantity.value for reading in told[1:]):
            told = told[1:]  # the whole stands first
        return told[numbers.index(at)] if len(told) == len(numbers) > 1 and at in numbers else None

    def _nth_before(self, line: Line, at: int, memory: Memory) -> Reading | None:
        """«Phong Thổ 186, Sìn Hồ 171, thiếu lần lượt 14 và [29]»: the second of as many counts before."""
        begins = max(line.text.rfind(self._respective, 0, at), 0)
        numbers = [n for n in range(begins, len(line.text)) if line.text[n] in self._quantities]
        told = [reading for reading in memory.readings[-_RECENT:] if reading.sentence == line.sentence and reading.at < begins]
        return told[numbers.index(at) - len(numbers)] if len(told) >= len(numbers) > 1 else None

    def _is_inner(self, reading: Reading, line: Line, at: int) -> bool:
        """«xử lý 17 đảng viên, trong đó khai trừ [3]; huyện Hà Linh 15»: told of the item before only."""
        text = line.text
        if reading.sentence != line.sentence or ";" not in text[reading.at : at]:
            return False
        item = text[text.rfind(";", 0, reading.at) + 1 : reading.at]
        among = next((n for n, symbol in enumerate(item) if symbol in self._among), 0)
        return not self._quantities.isdisjoint(item[:among])

    def _is_raised(self, reading: Reading, line: Line, at: int) -> bool:
        """«kết nạp 46 đảng viên, nâng tổng số lên 327, nhưng ở bản chỉ [17]»: the total is told aside, the 17 are of the 46."""
        text = line.text
        raised = reading.sentence == line.sentence and not self._raising.isdisjoint(text[max(0, reading.at - _ITEM) : reading.at])
        return raised and self._among.isdisjoint(text[reading.at : at]) and "(" not in text[reading.at : at]

    def _is_beside(self, reading: Reading, line: Line, at: int, readings: list[Reading]) -> bool:
        """«Lớp có 74 học viên, trong đó 11 học viên là dân quân, [5] học sinh»: told of the same whole, which stands before it."""
        if reading.sentence != line.sentence or not reading.labels or not self._apart.isdisjoint(line.text[reading.at : at]):
            return False
        before = next((told for told in readings[-_RECENT:] if told.sentence == line.sentence), reading)
        return before is not reading and before.indicator == reading.indicator and not (before.labels or before.part)

    def _fits(self, rule: Rule, line: Line, at: int, quantity: Quantity, reading: Reading, memory: Memory) -> bool:
        """A comparison is made with a whole result; a part is one of a whole that was not narrowed in another sentence."""
        whole = not reading.part and reading.quantity.measure != "percent"
        if rule.relation is not None:
            done = reading.status != "target" and not bracketed_off(reading, line, at)
            beside = rule.basis == "prior_period" or not reading.part  # «88,2% chi bộ hoàn thành tốt, vượt [3,2%]»
            beside = beside and (not reading.per or quantity.measure == "percent") and right_after(reading, line, at)
            return done and (beside or (whole and not reading.per))
        done = reading.status != "target" or not self._done_there(reading, memory)
        if rule.part and quantity.measure != "percent":
            larger = reading.quantity.value >= quantity.value
            told_here = reading.sentence == line.sentence or not reading.labels or _is_named(line, reading)
            if reading.sentence != line.sentence and is_of_another(quantity, reading):
                return False
            return whole and done and larger and told_here
        return done or rule.status == "target"

    def _done_there(self, goal: Reading, memory: Memory) -> bool:
        """Whether the sentence of a goal also reports a result of the same indicator."""
        told = (goal.sentence, goal.indicator, "actual")
        return any(
            (other.sentence, other.indicator, other.status) == told and not other.relation
            for other in memory.readings[-_RECENT:]
        )


def _wanted(pack: Pack, rule: Rule, group: str | None) -> frozenset[str]:
    """The indicators that a head may have, where the noun after the number is of `group`."""
    found: set[str] = set()
    for name, indicator in pack.indicators.items():
        kinds = {name, indicator.counts, "flow" if indicator.flow else "share"}
        asked = rule.indicator in (None, name) and not (rule.within and kinds.isdisjoint(rule.within))
        if asked and group in (None, indicator.counts, indicator.also):
            found.add(name)
    return frozenset(found)


def _of_the_whole(rule: Rule, sentence: int, quantity: Quantity, reading: Reading) -> bool:
    """Whether a number that goes back to a part goes back to its whole: a count that is no part, a share in a new sentence."""
    if rule.part:
        return quantity.measure == "percent" and reading.sentence != sentence
    return rule.relation is None and quantity.measure == "count" and not rule.all_again


def _is_named(line: Line, reading: Reading) -> bool:
    """«Huyện có 702 đảng viên người Khmer. Trong 702 đảng viên ấy, nữ [214]»: whether a sentence begins with the number again."""
    return any(isinstance(item, Quantity) and item.value == reading.quantity.value for item in line.items[:_NAMED])


def _of_things(line: Line, at: int) -> bool:
    """«Sản lượng đạt 9.870 tấn, bằng [103,2%] kế hoạch»: whether what is weighed or paid stands before the number."""
    return any(isinstance(item, Quantity) and item.reason in ("physical", "money") for item in line.items[:at])
