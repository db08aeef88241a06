"""A sentence as symbols: «Năm 2023, Đảng bộ xã kết nạp 45 đảng viên» → <time> , <unit> <admit> <count> <member>.

Each symbol knows where it stands and what it stands for. Not covered: meaning; the rules read the symbols.
"""

from __future__ import annotations

import sys
from collections.abc import Sequence
from dataclasses import dataclass

from extractor.domains.lexicon import END, Lexicon, Term, phrases_from
from extractor.domains.pattern import WORD, Symbols
from extractor.grammar.document import Document
from extractor.grammar.lone_name import BareName
from extractor.grammar.person import Person
from extractor.grammar.quantity import Quantity
from extractor.grammar.timex import Timex
from extractor.grammar.unit_name import UnitName
from extractor.grammar.word import Word

Mention = Quantity | Timex | UnitName | BareName | Document | Person
Item = Mention | Term | None
_NOWHERE = (sys.maxsize, sys.maxsize)  # where the next mention stands when there is none


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

    def mask(self, tokens: Sequence[Word], mentions: Sequence[Mention]) -> Masked:
        """`tokens` are the words of the sentence, `mentions` what the grammar found in it, in order and apart from one another."""
        forms = [form for _, _, form in tokens]
        forms.append(END)
        text: list[str] = []
        items: list[Item] = []
        spans: list[tuple[int, int]] = []
        begins = self._begins
        upcoming = iter(mentions)
        mention = next(upcoming, None)
        opens, closes = (mention.start, mention.stop) if mention else _NOWHERE
        n, count = 0, len(tokens)
        while n < count:
            start, stop, form = tokens[n]
            while closes <= start:
                mention = next(upcoming, None)
                opens, closes = (mention.start, mention.stop) if mention else _NOWHERE
            term: Term | None = None
            if form in begins and (phrases := phrases_from(begins[form], forms, n + 1)):
                term = phrases[0]
                term_stop = tokens[n + term.length - 1][1]
                if mention is not None and term_stop > opens:
                    term = _readable(phrases, tokens, n, mention)
                    term_stop = tokens[n + term.length - 1][1] if term else 0
            if mention is not None and opens <= start and (term is None or term_stop <= closes):
                text.append(self._symbol(mention))
                items.append(mention)
                spans.append((opens, closes))
                while n < count and tokens[n][0] < closes:
                    n += 1
            elif term is not None:
                text.append(term.symbol)
                items.append(term)
                spans.append((start, term_stop))
                n += term.length
            else:
                text.append(WORD if form[0].isalnum() else form)
                items.append(None)
                spans.append((start, stop))
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


def _readable(phrases: Sequence[Term], tokens: Sequence[Word], n: int, mention: Mention) -> Term | None:
    """The longest phrase from word `n` on that ends before the mention, or swallows it.

    A general name may be swallowed («chi bộ trực thuộc đảng ủy»), and a lone one («đảng cộng sản Trung Quốc»).
    """
    general = isinstance(mention, BareName) or (isinstance(mention, UnitName) and mention.proper is None and mention.body is None)
    for term in phrases:
        stop = tokens[n + term.length - 1][1]
        if stop <= mention.start or (general and stop >= mention.stop):
            return term
    return None
