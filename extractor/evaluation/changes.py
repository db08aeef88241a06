"""What a change of the rules won and lost: «kết nạp 12 đảng viên» was missed before and is found now.

Not covered: why; `extractor explain` shows how a number is read.
"""

from __future__ import annotations

from collections import Counter
from typing import NamedTuple

from extractor.evaluation.score import Evaluation, Miss


class Changes(NamedTuple):
    """Misses of the old run that the new one mends, and misses that only the new one has, each in the order of its run."""

    won: list[Miss]
    lost: list[Miss]


def changes(old: Evaluation, new: Evaluation) -> Changes:
    """Hold two evaluations against the same gold against each other."""
    return Changes(_without(old.misses, new.misses), _without(new.misses, old.misses))


def _without(misses: list[Miss], others: list[Miss]) -> list[Miss]:
    left = Counter(others)
    kept: list[Miss] = []
    for miss in misses:
        if left[miss]:
            left[miss] -= 1
        else:
            kept.append(miss)
    return kept
