"""Whether a number tells what was done, what is planned, or what is asked: «được giao 12, đã kết nạp [9], dự kiến thêm [2]».

The rules of the pack say so first, then the number that it goes back to, then the heading that it stands under. Not covered: what
it counts (`extractor.reading.reader`).
"""

from __future__ import annotations

import re

from extractor.domains.entries import Rule, Status
from extractor.domains.pack import Pack
from extractor.domains.pattern import Symbols
from extractor.domains.side import BULLETS
from extractor.domains.sieve import Sieve
from extractor.grammar.timex import Timex
from extractor.grammar.word import fold
from extractor.reading.memory import Memory, Number, Reading
from extractor.text import LIST_POINT

# words after which a result may follow
_ACTS = ("time", "prior", "done", "had", "admit", "develop", "carry_out", "attain", "got", "only", "left", "exceed")
_GOALS = ("aim", "must", "plan", "assign", "target", "estimate")
_NUMBERING = "0123456789IVX.)-–•*+ "  # before the words of a heading
_DETAILS = ("Cụ thể", "Theo đó", "Trong đó")  # what a sentence opens with that goes into the detail of the one before
_DONE = " đã "  # part of a word of the pack, as in «đã thành lập», too
_HEADING = 60  # characters of a line that may be a heading
_NUMBERED = re.compile(LIST_POINT)


def is_numbered(text: str, start: int) -> bool:
    """«a) Kết nạp từ 900 đảng viên», «2. Thành lập 4 chi bộ»: an item of a list at `start`."""
    return _NUMBERED.match(text, start) is not None


class Statuses:
    """Finds the status of numbers by one pack; `sieve` tries its status rules, which begin at `first` there."""

    def __init__(self, pack: Pack, symbols: Symbols, sieve: Sieve, first: int) -> None:
        self._pack, self._sieve, self._first = pack, sieve, first
        self._bits = sieve.bits(range(first, first + len(pack.statuses)))
        self._compared_bits = sieve.bits(first + n for n, rule in enumerate(pack.statuses) if rule.compared)
        self._done = frozenset(symbols.of[name] for name in ("done", "had", "carry_out") if name in symbols.of)
        self._reported = self._done - {symbols.of.get("carry_out", "\n")}
        self._acts = re.compile(f"[{''.join(symbols.known(_ACTS))}]").search
        self._among = symbols.of.get("among_them", "\n")
        self._goals = frozenset(symbols.known(_GOALS))

    def of(self, rule: Rule, number: Number, head: Reading | None, relation: str | None, memory: Memory) -> Status:
        """The status of a number that `rule` reads; `head` is what it goes back to, and `relation` how it compares with that."""
        line, at, quantity, may = number
        if relation is not None:
            for n in self._sieve.fitting(may & self._compared_bits, line.text, line.backwards, at):
                return self._pack.statuses[n - self._first].status
            return "planned" if head is not None and head.status == "planned" else "actual"
        near = head is not None and head.sentence == line.sentence
        if rule.part and head is not None and near and self._is_part_as_told(line.text, at):
            return head.status
        if may := may & self._bits:
            for n in self._sieve.fitting(may, line.text, line.backwards, at):
                status = self._pack.statuses[n - self._first].status
                if status == "target" and self._done.isdisjoint(line.text):
                    memory.aimed = line.sentence
                return status
        beside = head is not None and near and not self._acts(line.text, head.at, at)
        if not near and head is not None and line.article.startswith(_DETAILS, line.start) and self._done.isdisjoint(line.text):
            beside = not self._acts(line.text, 0, at)  # «Tỉnh ủy giao 1.350 đảng viên. Cụ thể: Phụng Hiệp [260]»
        if beside and head is not None and head.status == "target":  # «giao xã Hà Long 18 đảng viên, xã Hà Linh [16]»
            return "target"
        only_goals = head is not None and rule.same and head.status == "target" and head.indicator not in memory.reported
        if only_goals and self._done.isdisjoint(line.text):
            return "target"  # «Tỉnh ủy giao 1.905 đảng viên. Nặng nhất là Đảng bộ Khối với [155]»
        percent = quantity.measure == "percent"
        # «Đại hội thông qua 18 chỉ tiêu. Trong đó, …», «Cụ thể: …»
        listed = line.text.startswith(self._among) or line.article.startswith(_DETAILS, line.start)
        opens = line.items[0]  # «Cả năm phấn đấu kết nạp 35. Năm 2010, [100%] chi bộ hoàn thành nhiệm vụ», told in 2011
        of_a_year = isinstance(opens, Timex) and opens.kind == "year" and not opens.deictic
        goes_on = line.sentence - memory.aimed <= (listed or (percent and not of_a_year)) and not line.says(_DONE)
        if listed and line.sentence - memory.aimed == 1 and goes_on and self._reported.isdisjoint(line.text):
            memory.aimed = line.sentence
            return "target"  # «thông qua 18 chỉ tiêu. Cụ thể: kết nạp [180] đảng viên; 100% chi bộ thực hiện …»
        of_goals = (memory.goals == line.sentence or goes_on) and self._done.isdisjoint(line.text)
        if head is not None and (rule.part or percent) and (near or (self._done.isdisjoint(line.text) and not of_goals)):
            return head.status
        if (goes_on or quantity.qualifier in ("at_least", "at_most")) and self._done.isdisjoint(line.text):
            memory.aimed = line.sentence
            return "target"
        return "target" if of_goals else "actual"

    def heading(self, sentence: int, text: str, memory: Memory) -> None:
        """Notes a sentence without numbers that announces goals: «Mục tiêu đến năm 2025:»."""
        topic = self._pack.goal_topic
        if topic is not None and (text.endswith(":") or len(text) < _HEADING) and self._pack.speaks_of(topic, text):
            memory.aimed = sentence
            opens, ends = fold(text.lstrip(_NUMBERING)), fold(text[:-1].rstrip()) if text.endswith(":") else ""
            outcome = self._pack.outcome_topic
            set_here = bool(ends) and not (outcome and self._pack.speaks_of(outcome, text))
            words = self._pack.topics[topic]
            if not text.endswith("?") and (set_here or any(opens.startswith(word) or ends.endswith(word) for word in words)):
                memory.goals = sentence
        elif memory.goals == sentence - 1 and (text[0] in BULLETS or (is_numbered(text, 0) and not text[0].isdigit())):
            memory.goals = sentence

    def _is_part_as_told(self, text: str, at: int) -> bool:
        """«kết nạp 13 đảng viên, vượt chỉ tiêu huyện giao, trong đó có [8] nữ»: «giao» says nothing of the part."""
        among = text.rfind(self._among, 0, at)
        return among >= 0 and self._goals.isdisjoint(text[among:at])
