"""A sentence as symbols: «Năm 2023, Đảng bộ xã kết nạp 45 đảng viên» → <time> , <unit> <admit> <count> <member>.

Each symbol knows where it stands and what it stands for. Not covered: meaning; the rules read the symbols.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import compress

from extractor.domains.lexicon import END, Lexicon, Term, listed, phrases_from
from extractor.domains.pattern import WORD, Symbols
from extractor.grammar.document import Document
from extractor.grammar.lone_name import BareName
from extractor.grammar.person import Person
from extractor.grammar.quantity import Quantity
from extractor.grammar.timex import Timex
from extractor.grammar.unit_name import UnitName
from extractor.grammar.word import Words

Mention = Quantity | Timex | UnitName | BareName | Document | Person
Item = Mention | Term | None
_KEPT, _LONGEST_KEPT = 1 << 16, 40
_BOUNDS = {"under": "under", "at_most": "under", "at_least": "least"}
_KINDS: dict[type[Mention], str] = {BareName: "name", Document: "document", Person: "person"}
_FEW = 10
_CUT, _TAILS = frozenset(("đảng", "đoàn", "hội", "đội")), frozenset(("viên",))  # no phrase ends within «đảng viên»


@dataclass(slots=True)
class Masked:
    """`text` has one symbol per item; `spans` are places in the sentence."""

    text: str
    items: tuple[Item, ...]
    spans: tuple[tuple[int, int], ...]


class Masker:
    """Masks sentences with the words of one pack."""

    def __init__(self, symbols: Symbols, lexicon: Lexicon) -> None:
        self._symbols = symbols.of
        self._begins = lexicon.begins
        self._plain = _Plain()

    def mask(self, words: Words, mentions: Sequence[Mention]) -> Masked:
        """`words` are those of the sentence, `mentions` what the grammar found in it, in order and apart from one another."""
        starts, stops, forms = words
        text = list(map(self._plain.__getitem__, forms))
        items: list[Item] = [None] * len(forms)
        spans = list(zip(starts, stops, strict=True))
        kept = bytearray(b"\1") * len(forms)  # the words that still stand in the masked sentence
        ranges: list[tuple[int, int, Mention | None]] = [
            (bisect_left(starts, mention.start), bisect_left(starts, mention.stop), mention) for mention in mentions
        ]
        ranges.append((len(forms), len(forms), None))
        ended = [*forms, END]
        at = free = 0  # the next mention, and the first word that nothing stands for yet
        for head, phrases in self._phrases(ended):
            # The mentions before the phrase, then the phrase or the mention that begins with it.
            first, after, mention = ranges[at]
            while mention is not None and (first < head or (first == head and after <= free)):
                first = max(first, free)
                if first < after:
                    text[first], items[first], spans[first] = self._symbol(mention), mention, (mention.start, mention.stop)
                    kept[first + 1 : after] = bytes(after - first - 1)
                    free = after
                at += 1
                first, after, mention = ranges[at]
            if head < free or not phrases:
                continue
            term: Term | None = phrases[0]
            if mention is not None and stops[head + phrases[0].length - 1] > mention.start:
                term = _readable(phrases, stops, head, mention)
                if first == head and (term is None or stops[head + term.length - 1] <= mention.stop):
                    continue  # the mention goes first, before the next phrase
            if term is not None:
                free = head + term.length
                if term.names is not None:
                    limit = mention.start if mention is not None else stops[-1]
                    free = max((end for end in listed(term.names, ended, free) if stops[end - 1] <= limit), default=free)
                text[head], items[head], spans[head] = term.symbol, term, (starts[head], stops[free - 1])
                kept[head + 1 : free] = bytes(free - head - 1)
        return Masked("".join(compress(text, kept)), tuple(compress(items, kept)), tuple(compress(spans, kept)))

    def _phrases(self, forms: list[str]) -> list[tuple[int, tuple[Term, ...]]]:
        """Where phrases begin and which, the longest first; then the end of the sentence, with none."""
        begins = self._begins
        found: list[tuple[int, tuple[Term, ...]]] = []
        for n, form in enumerate(forms):
            if form in begins:
                node = begins[form]
                phrases = phrases_from(node, forms, n + 1) if forms[n + 1] in node.onward else node.phrases
                while phrases and forms[n + phrases[0].length] in _TAILS and forms[n + phrases[0].length - 1] in _CUT:
                    phrases = phrases[1:]
                if phrases:
                    found.append((n, phrases))
        found.append((len(forms) - 1, ()))
        return found

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
        elif isinstance(mention, Timex):
            kind = mention.kind if mention.kind in ("duration", "prior") else "time"
        elif isinstance(mention, UnitName):
            bare = mention.head == "branch" and mention.proper is None and mention.body is None and mention.level is None
            kind = "branch_itself" if bare else "unit"
        else:
            kind = _KINDS[type(mention)]
        return self._symbols[kind]


class _Plain(dict[str, str]):
    """What stands for a word of no class, or for a sign."""

    def __missing__(self, form: str) -> str:
        symbol = WORD if form[0].isalnum() else form
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
