"""The facts read so far in an article, for words that go back to them: «…, trong đó nữ 74», «vượt 4,65%», «cả 50 đều …».

Not covered: what makes a number go back (the rules of the pack say so).
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field
from decimal import Decimal
from typing import NamedTuple

from extractor.domains.pack import Relation, Status
from extractor.grammar.quantity import Quantity
from extractor.reading.masking import Masked

_REACH = 4  # how many sentences with facts a `same` rule of reach «paragraph» looks back over

BULLETS = "-–•*+▪●○"  # what an item of a list begins with


Labelled = tuple[list[int], list[frozenset[str]]]  # the places of the items with labels, in order, and their labels


class Line:
    """A masked sentence to be read, `sentence` is its index: its symbols, also from the last to the first, and their items.

    `before` is the text shortly before the sentence and the sentence. `listed`: it is an item of a list. `labelled` and `rated` are
    kept here by `Labels`: where labels and rates stand.
    """

    __slots__ = ("backwards", "before", "items", "labelled", "listed", "rated", "sentence", "text")

    def __init__(self, sentence: int, masked: Masked, before: str) -> None:
        self.sentence = sentence
        self.text = masked.text
        self.backwards = masked.text[::-1]
        self.items = masked.items
        self.before = before
        self.listed = masked.text[:1] in BULLETS
        self.labelled: dict[str | None, Labelled] = {}
        self.rated: bool | None = None


class Number(NamedTuple):
    """A number to be read: symbol `at` of a line. `may` has a bit for each rule that may match here (`Sieve`)."""

    line: Line
    at: int
    quantity: Quantity
    may: int


@dataclass(slots=True)
class Reading:
    """One number read. `none` is the reason where it is no fact; `at` is its symbol in the sentence `sentence` (an index).

    `listed`: the sentence is an item of a list.
    """

    sentence: int
    at: int
    quantity: Quantity
    rule: str
    none: str | None = None
    indicator: str = ""
    status: Status = "actual"
    relation: Relation | None = None
    basis: str | None = None
    labels: frozenset[str] = frozenset()
    per: frozenset[str] = frozenset()
    head: Reading | None = None
    part: bool = False
    listed: bool = False
    each: bool = False
    refused: str | None = None
    hit_rate: float = 0.0


@dataclass(slots=True)
class Memory:
    """The facts read so far, the latest last.

    `sentences` are the indices of the sentences that gave one (of a list, its first item), `aimed` is that of the last sentence
    which spoke of goals. `values` knows the first `valued` readings: few articles ask for them, and to hash a Decimal is slow.
    """

    readings: list[Reading] = field(default_factory=list)
    places: list[int] = field(default_factory=list)
    sentences: list[int] = field(default_factory=list)
    values: dict[Decimal, Reading] = field(default_factory=dict)
    valued: int = 0
    aimed: int = -1

    def add(self, reading: Reading, sentence: int) -> None:
        """Remembers a fact of `sentence`, or one that is said there again."""
        self.readings.append(reading)
        self.places.append(sentence)
        goes_on = reading.listed and len(self.readings) > 1 and self.readings[-2].listed
        if not goes_on and (not self.sentences or self.sentences[-1] != sentence):
            self.sentences.append(sentence)

    def before(self, sentence: int, far: bool) -> Iterable[Reading]:
        """The facts that a «trong đó» of sentence `sentence` may go back to, nearest first."""
        oldest = self.sentences[-_REACH] if far and len(self.sentences) >= _REACH else 0 if far else sentence
        for reading, place in zip(reversed(self.readings), reversed(self.places), strict=True):
            if place < oldest or sentence - place > 2 * _REACH:
                return
            yield reading

    def recall(self, number: Number) -> bool:
        """Whether an earlier fact has the value of `number`, which then is the latest again: «cả [50] đều …»."""
        self.values.update((told.quantity.value, told) for told in self.readings[self.valued :] if told.relation is None)
        self.valued = len(self.readings)
        known = self.values.get(number.quantity.value)
        if known is not None:
            self.add(known, number.line.sentence)
        return known is not None

    def last_of(self, sentence: int) -> Reading | None:
        """The latest fact, where it is one of this sentence."""
        return self.readings[-1] if self.readings and self.readings[-1].sentence == sentence else None
