"""The words of a pack, found in a sentence: «kết nạp» is <admit>, «người dân tộc thiểu số» carries the label ethnic_minority.

The longest phrase wins. Not covered: what the words mean together (`extractor.reading`).
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import NamedTuple

from extractor.domains.pack import Pack
from extractor.domains.pattern import Symbols
from extractor.grammar.word import words

END = ""  # no word is empty: this one ends the words of a sentence
_JOINS = frozenset((",", "và", "hoặc", "hay", "-", "–"))


@dataclass(frozen=True, slots=True)
class Term:
    """One phrase of the pack: the symbol of its class, the labels and the rate that it carries.

    `names` are those that may follow it in a list: «người Thái, Mông».
    """

    symbol: str
    labels: frozenset[str]
    per: str | None
    length: int
    names: dict[str, Node] | None = None


class Node(NamedTuple):
    """Words that begin a phrase: the phrases that they hold from their first word on, longest first, and the words that go on."""

    phrases: tuple[Term, ...]
    onward: dict[str, Node]


class Lexicon:
    """All phrases of a pack, as a tree of their words; `begins` are the first words."""

    def __init__(self, pack: Pack, symbols: Symbols) -> None:
        labels: dict[tuple[str, ...], set[str]] = {}
        for label, phrases in pack.subgroups.items():
            for phrase in phrases:
                labels.setdefault(_key(phrase), set()).add(label)
        entries = {key: Term(symbols.of["group"], frozenset(found), None, len(key)) for key, found in labels.items()}
        for name, words_of in pack.terms.items():
            for phrase in words_of.words:
                key = _key(phrase)
                entries[key] = Term(symbols.of[name], frozenset(labels.get(key, ())), words_of.per, len(key))
        for short, full in pack.abbreviations.items():
            long = _key(full)
            for key, term in list(entries.items()):
                for n in range(len(key) - len(long) + 1):
                    if key[n : n + len(long)] == long:
                        variant = (*key[:n], *_key(short), *key[n + len(long) :])
                        told = (*key[: n + len(long)], "(", *_key(short), ")", *key[n + len(long) :])  # «đảng viên (ĐV) mới»
                        for form in (variant, told):
                            entries.setdefault(form, Term(term.symbol, term.labels, term.per, len(form)))
        for series in pack.series:
            group, own = symbols.of["group"], frozenset((series.label,))
            called = {key: Term(group, own, None, len(key)) for key in map(_key, series.names)}
            more = _tree(called)
            for first in map(_key, series.after):
                for key in called:
                    entries[(*first, *key)] = Term(group, own, None, len(first) + len(key), more)
        self.begins = _tree(entries)


def _tree(entries: Mapping[tuple[str, ...], Term]) -> dict[str, Node]:
    root = Node((), {})
    for key in entries:
        node = root
        for n, form in enumerate(key, 1):
            ends = (entries[key[:n]],) if key[:n] in entries else ()
            node = node.onward.setdefault(form, Node((*ends, *node.phrases), {}))
    return root.onward


def listed(names: dict[str, Node], forms: Sequence[str], index: int) -> Iterator[int]:
    """Where each of the names ends that are listed from word `index` of a sentence on: «, Mông và Khơ Mú»."""
    while forms[index] in _JOINS and (node := names.get(forms[index + 1])) is not None:
        phrases = phrases_from(node, forms, index + 2)
        if not phrases:
            return
        index += 1 + phrases[0].length
        yield index


def phrases_from(node: Node, forms: Sequence[str], index: int) -> tuple[Term, ...]:
    """The phrases that begin with the words of `node` and go on with word `index` of a sentence, longest first.

    The sentence is given as its folded words and `END`.
    """
    while True:
        phrases, onward = node
        following = onward.get(forms[index])
        if following is None:
            return phrases
        node = following
        index += 1


def _key(phrase: str) -> tuple[str, ...]:
    return tuple(words(phrase).forms)
