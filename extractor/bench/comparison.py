"""What a change did: 0.31 became 0.36 of the time of stock `word_tokenize`, more than rounds differ among themselves: worse.

Only figures that hold however busy the machine was are judged: ratios within one run, and memory. Not covered: measuring.
"""

from __future__ import annotations

from enum import StrEnum
from typing import NamedTuple

from extractor.bench.figures import KINDS, Bench, Figure, Kind

_NOISE = 0.03  # by so much medians differ between two calls with nothing changed


class Verdict(StrEnum):
    """What became of a figure."""

    WORSE = "worse"
    BETTER = "better"
    SAME = ""


class Change(NamedTuple):
    """A figure before and now. `factor` is now by before; None where it was nothing before."""

    name: str
    before: Figure
    now: Figure
    factor: float | None
    verdict: Verdict


def changes(before: Bench, now: Bench) -> list[Change]:
    """What became of each figure that both have, in the order of `KINDS`."""
    both = [name for name in KINDS if name in before.figures and name in now.figures]
    return [_change(name, before.figures[name], now.figures[name]) for name in both]


def _change(name: str, before: Figure, now: Figure) -> Change:
    return Change(name, before, now, now.value / before.value if before.value else None, _verdict(KINDS[name], before, now))


def _verdict(kind: Kind, before: Figure, now: Figure) -> Verdict:
    """Judged is what moved by more than noise, and of which no round of the one is among the rounds of the other."""
    if not kind.steady or kind.better is None or abs(now.value - before.value) <= _NOISE * abs(before.value):
        return Verdict.SAME
    if now.low > before.high:
        return Verdict.WORSE if kind.better == "less" else Verdict.BETTER
    if now.high < before.low:
        return Verdict.BETTER if kind.better == "less" else Verdict.WORSE
    return Verdict.SAME
