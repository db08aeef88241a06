"""A reading with its slots: one number, what it says, whose it is and of when."""

from __future__ import annotations

from dataclasses import dataclass

from extractor.reading.memory import Reading
from extractor.slots.dated import Dated
from extractor.slots.sentence import ReadSentence
from extractor.slots.unit import Found


@dataclass(slots=True)
class Statement:
    """One fact before it is written as a record."""

    reading: Reading
    sentence: ReadSentence
    unit: Found
    period: Dated
