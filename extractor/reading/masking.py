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
from extractor.grammar.unit_name import UnitName
from extractor.grammar.word import Words

Mention = Quantity | Timex | UnitName | BareName | Document | Person
Item = Mention | Term | None
_KEPT, _LONGEST_KEPT = 1 << 16, 40
_FEW = 10


@dataclass(frozen=True, slots=True)
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
        count = len(forms)
        places = list(zip(starts, stops, strict=True))
        plain = list(map(self._plain.__getitem__, forms))
        begins = self._begins
        heads = iter([n for n, form in enumerate(forms) if form in begins])
        forms = [*forms, END]
        text: list[str] = []
        items: list[Item] = []
        spans: list[tuple[int, int]] = []
        upcoming = iter(mentions)
        head, first, mention = -1, -1, None
        n = 0
        while n < count:
            # Up to the next word that may begin a phrase, or the first word of the next mention, all words are plain.
            while head < n:
                head = next(heads, count)
            while first < 0 or (mention is not None and mention.stop <= starts[n]):
                mention = next(upcoming, None)
                first = bisect_left(starts, mention.start, n) if mention is not None else count
            at = min(head, first)
            if at > n:
                text += plain[n:at]
                items += [None] * (at - n)
                spans += places[n:at]
                n = at
                continue
            term: Term | None = None
            if n == head and (phrases := phrases_from(begins[forms[n]], forms, n + 1)):
                term = phrases[0]
                if mention is not None and stops[n + term.length - 1] > mention.start:
                    term = _readable(phrases, stops, n, mention)
            if mention is not None and first <= n and (term is None or stops[n + term.length - 1] <= mention.stop):
                text.append(self._symbol(mention))
                items.append(mention)
                spans.append((mention.start, mention.stop))
                n = bisect_left(starts, mention.stop, n)
            elif term is not None:
                text.append(term.symbol)
                items.append(term)
                after = n + term.length
                if term.names is not None:
                    limit = mention.start if mention is not None else stops[-1]
                    after = max((end for end in listed(term.names, forms, after) if stops[end - 1] <= limit), default=after)
                spans.append((starts[n], stops[after - 1]))
                n = after
            else:
                text.append(plain[n])
                items.append(None)
                spans.append(places[n])
                n += 1
        return Masked("".join(text), tuple(items), tuple(spans))

    def _symbol(self, mention: Mention) -> str:
        kind: str
        if isinstance(mention, Quantity):
            if mention.reason is not None:
                kind = "duration" if mention.reason in ("duration", "age") else "number"
            elif mention.measure == "count" and mention.qualifier in ("under", "at_most"):
                kind = "under"
            elif mention.measure == "count" and mention.qualifier == "at_least":
                kind = "least"
            elif mention.measure == "count" and mention.value < _FEW:
                kind = "few"
            else:
                kind = mention.measure
        elif isinstance(mention, Timex):
            kind = mention.kind if mention.kind in ("duration", "prior") else "time"
        elif isinstance(mention, UnitName):
            bare = mention.head == "branch" and mention.proper is None and mention.body is None and mention.level is None
            kind = "branch_itself" if bare else "unit"
        elif isinstance(mention, BareName):
            kind = "name"
        else:
            kind = "document" if isinstance(mention, Document) else "person"
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
