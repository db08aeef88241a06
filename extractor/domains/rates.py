"""How sure a fact is: «kết nạp được 45 đảng viên» of a unit and a year that its sentence names is surer than a number in a list.

A fact is right when its rule read it rightly, and its unit and its period were found rightly; how often each rule and each way to
find a slot were right is measured on articles with gold (`extractor calibrate`) and stands in `<pack>.rates.json`. Those
articles are the ones that the rules were written on, so that the product is too high for new ones: weights, fitted on facts as
they were given before anybody had read their article, bring it down, and count what the sentence tells and how much else it and
the article say. Not covered: how they are fitted (`extractor.evaluation.rates`).
"""

from __future__ import annotations

import math
import re
from functools import cache
from importlib.resources import files
from typing import NamedTuple

from pydantic import BaseModel, ConfigDict, Field, PrivateAttr, ValidationError
from typing_extensions import override

from extractor.domains.pack import PackError
from extractor.nlp.memo import Memo

Steps = tuple[str, str, str]  # a rule, and how a unit and a period were found
Tally = tuple[int, int]  # how many were right, of how many
Weights = tuple[float, float, float, float, float, float, float]
_PRIOR = 8  # a table that knows little leans on its mean as if it had seen so many
_UNMEASURED = 0.5
_KEPT = 1 << 12
_DIGITS = re.compile(r"\d+").findall


class Grounds(NamedTuple):
    """What the confidence of a fact rests on.

    The rule that read it; how its unit and its period were found; whether its sentence names the one and tells the other; how many
    facts its sentence states, itself included, in how many words: a long sentence with one fact is mostly about something else;
    and how much of the article is: its facts to a number of its text.
    """

    rule: str
    unit: str = "none"
    period: str = "none"
    named: bool = False
    dated: bool = False
    beside: int = 1
    words: int = 1
    share: float = 0.0


class Rates(BaseModel):
    """Measured rates of one pack."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    rules: dict[str, Tally] = Field(default={}, description="facts with the right core, by rule")
    units: dict[str, Tally] = Field(default={}, description="of those, facts with the right unit, by how it was resolved")
    periods: dict[str, Tally] = Field(default={}, description="of those, facts with the right period and labels, likewise")
    weights: Weights = Field(default=(0.0, 1.0, 0.0, 0.0, 0.0, 0.0, 0.0), description="of each of the signs of a fact")
    _odds: Memo[Steps, float] = PrivateAttr()
    _means: tuple[float, float, float] = PrivateAttr()

    @override
    def model_post_init(self, context: object) -> None:
        """Takes the means, and makes a table of what was looked up."""
        self._means = (_mean(self.rules), _mean(self.units), _mean(self.periods))
        self._odds = Memo(lambda steps: log_odds(self.raw(*steps)), _KEPT)

    def raw(self, rule: str, unit: str, period: str) -> float:
        """The share of such facts that were right in every slot on the articles that the rates were measured on."""
        return self._rate(0, rule) * self._rate(1, unit) * self._rate(2, period)

    def _rate(self, which: int, key: str) -> float:
        right, given = (self.rules, self.units, self.periods)[which].get(key, (0, 0))
        return (right + _PRIOR * self._means[which]) / (given + _PRIOR)

    def signs(self, grounds: Grounds) -> Weights:
        """What is weighed, beside a constant: the log-odds of `raw`, and what the sentence and the article tell."""
        rule, unit, period, named, dated, beside, words, share = grounds
        return 1.0, self._odds[rule, unit, period], float(named), float(dated), math.log(beside), math.log(words), share

    def confidence(self, grounds: Grounds) -> float:
        """The share that is to be expected on new articles, to three places."""
        if not self.rules:
            return _UNMEASURED
        odds = sum(weight * sign for weight, sign in zip(self.weights, self.signs(grounds), strict=True))
        return round(1 / (1 + math.exp(-odds)), 3)


def numbers_in(text: str) -> int:
    """How many numbers in digits a text has, those of days and names among them; one more, so that it divides."""
    return 1 + len(_DIGITS(text))


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
