"""How sure a fact is: «kết nạp được 45 đảng viên» of a unit and a year that its sentence names is surer than a number in a list.

A fact is right when its rule read it rightly, and its unit and its period were found rightly; how often each rule and each way to
find a slot were right is measured on articles with gold (`extractor calibrate`) and stands in `<pack>.rates.json`. Those
articles are the ones that the rules were written on, so that the product is too high for new ones: two figures, fitted on
articles that no rule was written on, bring it down. Not covered: anything that tells two facts of one rule and one way apart.
"""

from __future__ import annotations

import math
from functools import cache
from importlib.resources import files

from pydantic import BaseModel, ConfigDict, Field, PrivateAttr, ValidationError
from typing_extensions import override

from extractor.domains.pack import PackError
from extractor.nlp.memo import Memo

Tally = tuple[int, int]  # how many were right, of how many
_PRIOR = 8  # a table that knows little leans on its mean as if it had seen so many
_UNMEASURED = 0.5
_KEPT = 1 << 12


class Rates(BaseModel):
    """Measured rates of one pack."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    rules: dict[str, Tally] = Field(default={}, description="facts with the right core, by rule")
    units: dict[str, Tally] = Field(default={}, description="of those, facts with the right unit, by how it was resolved")
    periods: dict[str, Tally] = Field(default={}, description="of those, facts with the right period and labels, likewise")
    slope: float = Field(default=1.0, description="of the log-odds of unseen facts over those of the product")
    intercept: float = Field(default=0.0, description="what is added to them")
    _known: Memo[tuple[str, str, str], float] = PrivateAttr()
    _means: tuple[float, float, float] = PrivateAttr()

    @override
    def model_post_init(self, context: object) -> None:
        """Makes the table that `known` gives, and the means of the others."""
        self._means = (_mean(self.rules), _mean(self.units), _mean(self.periods))
        self._known = Memo(lambda key: self.confidence(*key), _KEPT)

    def raw(self, rule: str, unit: str, period: str) -> float:
        """The share of such facts that were right in every slot on the articles that the rates were measured on."""
        return self._rate(0, rule) * self._rate(1, unit) * self._rate(2, period)

    def _rate(self, which: int, key: str) -> float:
        right, given = (self.rules, self.units, self.periods)[which].get(key, (0, 0))
        return (right + _PRIOR * self._means[which]) / (given + _PRIOR)

    def confidence(self, rule: str, unit: str, period: str) -> float:
        """The share that is to be expected on new articles, to three places."""
        if not self.rules:
            return _UNMEASURED
        odds = self.intercept + self.slope * log_odds(self.raw(rule, unit, period))
        return round(1 / (1 + math.exp(-odds)), 3)

    @property
    def known(self) -> Memo[tuple[str, str, str], float]:
        """A table of `confidence` that fills itself."""
        return self._known


def log_odds(share: float) -> float:
    """Of a share that is kept away from 0 and 1."""
    share = min(max(share, 0.001), 0.999)
    return math.log(share / (1 - share))


def _mean(table: dict[str, Tally]) -> float:
    right, given = (sum(tally[n] for tally in table.values()) for n in (0, 1))
    return right / given if given else _UNMEASURED


@cache
def load_rates(name: str) -> Rates:
    """The rates of a pack; none where it has not been measured. Raises PackError for a file that cannot be used."""
    file = files(__package__) / f"{name}.rates.json"
    if not file.is_file():
        return Rates()
    try:
        return Rates.model_validate_json(file.read_bytes())
    except ValidationError as error:
        raise PackError(f"{name}.rates.json: {error.errors(include_url=False)[0]['msg']}") from error
