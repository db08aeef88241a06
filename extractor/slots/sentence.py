"""A sentence on its way through the slots: its place in the article, its mentions, its symbols, and what its numbers say."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from extractor.grammar.timex import Timex
from extractor.grammar.unit_form import UnitName
from extractor.reading.masking import Masked
from extractor.reading.memory import Reading


@dataclass(slots=True)
class ReadSentence:
    """One sentence of the article's text at [start, stop); `bullet` where it is an item of a list.

    `units` and `times` stand in it at their own offsets.
    """

    start: int
    stop: int
    paragraph: int
    bullet: bool
    units: Sequence[UnitName]
    times: Sequence[Timex]
    masked: Masked | None = None
    readings: tuple[Reading, ...] = ()

    def stating(self) -> list[Reading]:
        """The readings that may be facts."""
        return [reading for reading in self.readings if reading.none is None]
