"""Measures how often rules and ways to find a slot are right: of 220 facts that `admits` read, 212 were.

Not covered: how the rates are used (`extractor.domains.rates`).
"""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Callable, Iterable, Sequence

from extractor.domains.rates import Rates, Tally, log_odds
from extractor.evaluation.score import Certainty

_STEPS, _FAR = 50, 30.0


def measured(developed: Sequence[Certainty], unseen: Sequence[Certainty]) -> Rates:
    """The rates on articles that the rules were written on, and what brings their product to the shares on unseen articles."""
    right = [one for one in developed if one.core]
    rates = Rates(
        rules=_tallies(developed, lambda one: one.rule, lambda one: one.core),
        units=_tallies(right, lambda one: one.unit, lambda one: "unit" not in one.wrong),
        periods=_tallies(right, lambda one: one.period, lambda one: not set(one.wrong) - {"unit"}),
    )
    slope, intercept = _fitted([(log_odds(rates.raw(one.rule, one.unit, one.period)), one.strict) for one in unseen])
    return rates.model_copy(update={"slope": round(slope, 4), "intercept": round(intercept, 4)})


def _tallies(
    some: Iterable[Certainty], key: Callable[[Certainty], str], is_right: Callable[[Certainty], bool]
) -> dict[str, Tally]:
    given, right = Counter[str](), Counter[str]()
    for one in some:
        given[key(one)] += 1
        right[key(one)] += is_right(one)
    return {name: (right[name], given[name]) for name in sorted(given)}


def _fitted(points: Sequence[tuple[float, bool]]) -> tuple[float, float]:
    """Slope and intercept of the logistic regression of being right on the log-odds.

    Newton's method with bounded steps, and one point's weight towards slope 1, so that it ends whatever the points are.
    """
    slope, intercept = 1.0, 0.0
    for _ in range(_STEPS):
        g0 = g1 = h01 = 0.0
        h00 = h11 = 1e-6
        for x, y in points:
            p = 1 / (1 + math.exp(-min(max(intercept + slope * x, -_FAR), _FAR)))
            w = p * (1 - p)
            g0, g1 = g0 + y - p, g1 + (y - p) * x
            h00, h01, h11 = h00 + w, h01 + w * x, h11 + w * x * x
        g1, h11 = g1 - (slope - 1), h11 + 1
        determinant = h00 * h11 - h01 * h01
        intercept += min(max((h11 * g0 - h01 * g1) / determinant, -1.0), 1.0)
        slope += min(max((h00 * g1 - h01 * g0) / determinant, -1.0), 1.0)
    return slope, intercept
