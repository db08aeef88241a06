"""A sentence as symbols: «Năm 2023, Đảng bộ xã kết nạp 45 đảng viên» → <time> , <unit> <admit> <count> <member>.

Each symbol knows where it stands and what it stands for. Not covered: meaning; the rules read the symbols.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass

from extractor.domains.lexicon import END, Lexicon, Term, listed, phrases_from
from extractor.domains.pattern import WORD, Symbols
from extractor.grammar.document import Document
from extractor.grammar.lone_name import BareName
from extractor.grammar.person import Person
from extractor.grammar.quantity import Quantity
from extractor.grammar.timex import Timex
from extractor.grammar.unit_form import UnitName
from extractor.grammar.word import Words

Mention = Quantity | Timex | UnitName | BareName | Document | Person
Item = Mention | Term | None
_KEPT, _LONGEST_KEPT = 1 << 14, 40
_BOUNDS = {"under": "under", "at_most": "under", "at_least": "least"}
_KINDS: dict[type[Mention], str] = {BareName: "name", Document: "document", Person: "person"}
_BOARD, _BOARDS = ["ủy"], ("chi", "đảng")
_HAVE, _SEATS = ("có", "gồm", "hiện", "còn"), ("đồng", "người", "ủy")
_QUOTES = {"«": "“", "»": "”"}
_FEW = 10
_LOW = 10  # percent: what is admitted in a year is 2–8 % of the members, and no such share of a goal
# Words whose first half is a phrase of its own, by their second: no phrase ends within «đảng viên», «chỉ đạo», «chỉ rõ».
# And words whose second half is one, by it: none begins within «chương trình».
_FIRSTS = {"trình": frozenset(("chương", "quá", "quy", "tiến", "giáo", "lộ", "lịch", "công"))}
_TAILS = {
    "viên": frozenset(("đảng", "đoàn", "hội", "đội", "học")),
    "sinh": frozenset(("học",)),
    **{second: frozenset(("chỉ",)) for second in ("đạo", "huy", "định", "thị", "rõ", "ra", "dẫn")},
}


@dataclass(slots=True)
class Masked:
    """`text` has one symbol per item; `places` are the words that these begin with, the words those of the sentence.

    `labels` are those of the items that carry any, by the item's index.
    """

    text: str
    items: list[Item]
    places: list[int]
    words: Words
    labels: dict[int, frozenset[str]]

    def span(self, at: int) -> tuple[int, int]:
        """Where in the sentence the thing stands that symbol `at` is for."""
        item, places = self.items[at], self.places
        if item is not None and not isinstance(item, Term):
            return item.start, item.stop
        starts, stops, _ = self.words
        return starts[places[at]], stops[(places[at + 1] if at + 1 < len(places) else len(stops)) - 1]


class Masker:
    """Masks sentences with the words of one pack."""

    def __init__(self, symbols: Symbols, lexicon: Lexicon) -> None:
        self._symbols = symbols.of
        self._begins = lexicon.begins
        self._plain = _Plain()

    def mask(self, words: Words, mentions: Sequence[Mention]) -> Masked:
        """`words` are those of the sentence, `mentions` what the grammar found in it, in order and apart from one another."""
        starts, stops, forms = words
        begins, size = self._begins, len(forms)
        plain = "".join(map(self._plain.__getitem__, forms))
        text: list[str] = []
        items: list[Item] = []
        places: list[int] = []
        labels: dict[int, frozenset[str]] = {}
        ended = [*forms, END]
        heads = [n for n, form in enumerate(forms) if form in begins]
        heads.append(size)
        waiting = iter(mentions)
        mention = next(waiting, None)
        first = bisect_left(starts, mention.start) if mention is not None else 0
        free = 0  # the first word that nothing stands for yet
        for head in heads:
            if head < free:
                continue
            # The mentions before a phrase, then the phrase or the mention that begins with it.
            while mention is not None and first <= head:
                after = bisect_left(starts, mention.stop, first)
                if first == head and after > free:
                    break
                first = max(first, free)
                if first < after:
                    if first > free:
                        text.append(plain[free:first])
                        items += [None] * (first - free)
                        places += range(free, first)
                    board = ended[first + 1 : first + 2] == _BOARD and _counts_itself(ended, first, after)
                    text.append(self._symbols["board"] if board else self._symbol(mention))
                    items.append(mention)
                    places.append(first)
                    free = after
                mention = next(waiting, None)
                if mention is not None:
                    first = bisect_left(starts, mention.start, first)
            if head < free or head == size:
                continue
            if head and forms[head - 1] in _FIRSTS.get(forms[head], ()):
                continue
            phrases, onward = begins[forms[head]]
            if (following := onward.get(ended[head + 1])) is not None:
                phrases = phrases_from(following, ended, head + 2)
            while phrases and ended[head + phrases[0].length - 1] in _TAILS.get(ended[head + phrases[0].length], ()):
                phrases = phrases[1:]
            if not phrases:
                continue
            term: Term | None = phrases[0]
            if mention is not None and stops[head + phrases[0].length - 1] > mention.start:
                term = _readable(phrases, stops, head, mention)
                if first == head and (term is None or stops[head + term.length - 1] <= mention.stop):
                    continue  # the mention goes first, before the next phrase
            if term is not None:
                if head > free:
                    text.append(plain[free:head])
                    items += [None] * (head - free)
                    places += range(free, head)
                if term.labels:
                    labels[len(items)] = term.labels
                text.append(term.symbol)
                items.append(term)
                places.append(head)
                free = head + term.length
                if term.names is not None:
                    limit = mention.start if mention is not None else stops[-1]
                    free = max((end for end in listed(term.names, ended, free) if stops[end - 1] <= limit), default=free)
        text.append(plain[free:])
        items += [None] * (size - free)
        places += range(free, size)
        return Masked("".join(text), items, places, words, labels)

    def _symbol(self, mention: Mention) -> str:
        kind: str
        if isinstance(mention, Quantity):
            kind = mention.measure
            if mention.reason is not None:
                kind = "duration" if mention.reason in ("duration", "age") else "number"
            elif kind == "count" and mention.qualifier in _BOUNDS:
                kind = _BOUNDS[mention.qualifier]
            elif kind == "count" and mention.value < _FEW:
                kind = "few"
            elif kind == "percent" and mention.value < _LOW:
                kind = "low"
        elif isinstance(mention, Timex):
            kind = mention.kind if mention.kind in ("duration", "prior") else "time"
        elif isinstance(mention, UnitName):
            kind = "unit"
            if mention.head == "branch" and not mention.organ:
                bare = mention.proper is None and mention.body is None and mention.level is None
                kind = "branch_itself" if bare else "named_branch"
        else:
            kind = _KINDS[type(mention)]
        return self._symbols[kind]


def _counts_itself(forms: Sequence[str], first: int, after: int) -> bool:
    """«Chi ủy có 3 đồng chí», «Đảng ủy xã gồm 15 người»: how many sit in it, not how many members it leads."""
    while forms[after] in _HAVE:
        after += 1
    return forms[first] in _BOARDS and forms[after].isdigit() and forms[after + 1] in _SEATS


class _Plain(dict[str, str]):
    """What stands for a word of no class, or for a sign."""

    def __missing__(self, form: str) -> str:
        symbol = WORD if form[0].isalnum() else _QUOTES.get(form, form)
        if len(form) < _LONGEST_KEPT and len(self) < _KEPT:
            self[form] = symbol
        return symbol


def _readable(phrases: Sequence[Term], stops: Sequence[int], n: int, mention: Mention) -> Term | None:
    """The longest phrase from word `n` on that ends before the mention, or swallows it.

    A general name may be swallowed («chi bộ trực thuộc đảng ủy»), and a lone one («đảng cộng sản Trung Quốc»).
    """
    general = isinstance(mention, BareName) or (isinstance(mention, UnitName) and mention.proper is None and mention.body is None)
    for term in phrases:
        stop = stops[n + term.length - 1]
        if stop <= mention.start or (general and stop >= mention.stop):
            return term
    return None
