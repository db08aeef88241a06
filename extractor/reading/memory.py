"""The facts read so far in an article, for words that go back to them: «…, trong đó nữ 74», «vượt 4,65%», «cả 50 đều …».

Not covered: what makes a number go back (the rules of the pack say so).
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field
from decimal import Decimal
from typing import Literal

from extractor.grammar.quantity import Quantity

_REACH = 4  # how many sentences with facts a `same` rule of reach «paragraph» looks back over


@dataclass(slots=True)
class Reading:
    """One number read. `none` is the reason where it is no fact; `at` is its symbol in the sentence `sentence` (an index)."""

    sentence: int
    at: int
    quantity: Quantity
    rule: str
    none: str | None = None
    indicator: str = ""
    status: str = "actual"
    relation: str | None = None
    basis: str | None = None
    labels: frozenset[str] = frozenset()
    per: frozenset[str] = frozenset()
    head: Reading | None = None
    part: bool = False
    split: Literal["result", "target"] | None = None
    each: bool = False
    refused: str | None = None
    hit_rate: float = 0.0


@dataclass(slots=True)
class Memory:
    """The facts read so far, the latest last; `sentences` are the indices of the sentences that gave one."""

    readings: list[Reading] = field(default_factory=list)
    places: list[int] = field(default_factory=list)
    sentences: list[int] = field(default_factory=list)
    values: dict[Decimal, Reading] = field(default_factory=dict)

    def add(self, reading: Reading, sentence: int) -> None:
        """Remembers a fact of `sentence`, or one that is said there again."""
        self.readings.append(reading)
        self.places.append(sentence)
        if reading.relation is None:
            self.values[reading.quantity.value] = reading
        if not self.sentences or self.sentences[-1] != sentence:
            self.sentences.append(sentence)

    def before(self, sentence: int, far: bool) -> Iterable[Reading]:
        """The facts that a «trong đó» of sentence `sentence` may go back to, nearest first."""
        oldest = self.sentences[-_REACH] if far and len(self.sentences) >= _REACH else 0 if far else sentence
        for reading, place in zip(reversed(self.readings), reversed(self.places), strict=True):
            if place < oldest or sentence - place > 2 * _REACH:
                return
            yield reading

    def same_value(self, quantity: Quantity) -> Reading | None:
        """The latest fact with the value of `quantity`."""
        return self.values.get(quantity.value)
