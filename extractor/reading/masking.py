"""A sentence as symbols: «Năm 2023, Đảng bộ xã kết nạp 45 đảng viên» → <time> , <unit> <admit> <count> <member>.

Each symbol knows where it stands and what it stands for. Not covered: meaning; the rules read the symbols.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from extractor.domains.lexicon import END, Lexicon, Term
from extractor.domains.pattern import WORD, Symbols
from extractor.grammar.document import Document
from extractor.grammar.person import Person
from extractor.grammar.quantity import Quantity
from extractor.grammar.timex import Timex
from extractor.grammar.unit_name import BareName, UnitName
from extractor.grammar.word import Word

Mention = Quantity | Timex | UnitName | BareName | Document | Person
Item = Mention | Term | None


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
        self._lexicon = lexicon

    def mask(self, tokens: Sequence[Word], mentions: Sequence[Mention]) -> Masked:
        """`tokens` are the words of the sentence, `mentions` what the grammar found in it, in order and apart from one another."""
        forms = [form for _, _, form in tokens]
        forms.append(END)
        text: list[str] = []
        items: list[Item] = []
        spans: list[tuple[int, int]] = []
        upcoming = iter(mentions)
        mention = next(upcoming, None)
        begins, at = self._lexicon.begins, self._lexicon.at
        n = 0
        while n < len(tokens):
            start, stop, form = tokens[n]
            while mention is not None and mention.stop <= start:
                mention = next(upcoming, None)
            term: Term | None = None
            if form in begins and (phrases := at(forms, n)):
                term = _readable(phrases, tokens, n, mention)
            if mention is not None and mention.start <= start and (term is None or tokens[n + term.length - 1][1] <= mention.stop):
                text.append(self._symbol(mention))
                items.append(mention)
                spans.append((mention.start, mention.stop))
                while n < len(tokens) and tokens[n][0] < mention.stop:
                    n += 1
                continue
            if term is not None:
                text.append(term.symbol)
                items.append(term)
                spans.append((start, tokens[n + term.length - 1][1]))
                n += term.length
                continue
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


def _readable(phrases: Sequence[Term], tokens: Sequence[Word], n: int, mention: Mention | None) -> Term | None:
    """The longest phrase from word `n` on that ends before the mention, or swallows a general word («chi bộ trực thuộc đảng ủy»)."""
    if mention is None:
        return phrases[0]
    general = isinstance(mention, UnitName) and mention.proper is None and mention.body is None
    for term in phrases:
        stop = tokens[n + term.length - 1][1]
        if stop <= mention.start or (general and stop >= mention.stop):
            return term
    return None
