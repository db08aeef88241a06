"""Whether confidence is what it says: of the facts given 0.9, nine in ten are right in every slot.

Not covered: where confidence comes from (`extractor.slots.confidence`).
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import NamedTuple

from extractor.evaluation.score import Certainty

THRESHOLDS = (0.0, 0.5, 0.6, 0.7, 0.8, 0.9, 0.95, 0.98)
_BINS = 10


class Bin(NamedTuple):
    """The facts whose confidence is from `low` up to the next tenth: how many, their mean confidence, the shares that are right."""

    low: float
    facts: int
    confidence: float
    core: float
    strict: float


class Above(NamedTuple):
    """What an analyst gets who asks for this confidence: how many facts, and the shares that are right."""

    threshold: float
    facts: int
    core: float
    strict: float


def bins(certainty: Iterable[Certainty]) -> list[Bin]:
    """The bins that hold facts, the lowest first; 1.0 counts in the last."""
    held: dict[int, list[Certainty]] = {}
    for one in certainty:
        held.setdefault(min(int(one.confidence * _BINS + 1e-9), _BINS - 1), []).append(one)
    return [
        Bin(n / _BINS, len(some), sum(one.confidence for one in some) / len(some), *_shares(some))
        for n, some in sorted(held.items())
    ]


def above(certainty: Iterable[Certainty]) -> list[Above]:
    """The facts at or above each of `THRESHOLDS`, where there are any."""
    known = list(certainty)
    found = ((threshold, [one for one in known if one.confidence >= threshold]) for threshold in THRESHOLDS)
    return [Above(threshold, len(some), *_shares(some)) for threshold, some in found if some]


def _shares(some: list[Certainty]) -> tuple[float, float]:
    return sum(one.core for one in some) / len(some), sum(one.strict for one in some) / len(some)
