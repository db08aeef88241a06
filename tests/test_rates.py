"""Confidence: how often a rule and the ways to find its slots were right, brought down to what new articles show."""

from __future__ import annotations

import random

import pytest

from extractor.domains.rates import Grounds, Rates, load_rates
from extractor.evaluation import measured
from extractor.evaluation.score import Certainty


def seen(rule: str, right: int, given: int, wrong: tuple[str, ...] = ()) -> list[Certainty]:
    return [Certainty(0.5, Grounds(rule, "stated", "stated"), n < right, wrong) for n in range(given)]


def test_a_rule_that_is_often_right_is_surer() -> None:
    rates = measured([*seen("admits", 95, 100), *seen("listed", 40, 100)], seen("admits", 90, 100))
    assert rates.confidence(Grounds("admits", "stated", "stated")) > rates.confidence(Grounds("listed", "stated", "stated"))


def test_a_rule_that_was_hardly_seen_is_near_the_mean() -> None:
    rates = Rates(rules={"admits": (90, 100), "rare": (0, 1)}, units={"stated": (90, 90)}, periods={"stated": (90, 90)})
    assert 0.7 < rates.raw(Grounds("rare", "stated", "stated")) < rates.raw(Grounds("admits", "stated", "stated"))
    assert rates.raw(Grounds("new", "stated", "stated")) == pytest.approx(90 / 101)


def test_a_unit_from_context_is_less_sure_where_it_was_less_often_right() -> None:
    rates = Rates(rules={"admits": (90, 100)}, units={"stated": (95, 100), "context": (50, 100)}, periods={"stated": (9, 10)})
    assert rates.confidence(Grounds("admits", "context", "stated")) < rates.confidence(Grounds("admits", "stated", "stated"))


def test_unseen_articles_bring_it_down_to_their_share() -> None:
    drawn = random.Random(7)
    shares = {"admits": 0.8, "listed": 0.5}
    unseen = [Certainty(0.5, Grounds(rule, "stated", "stated"), drawn.random() < shares[rule]) for rule in [*shares] * 400]
    rates = measured([*seen("admits", 980, 1000), *seen("listed", 800, 1000)], unseen)
    assert rates.confidence(Grounds("admits", "stated", "stated")) == pytest.approx(0.8, abs=0.05)
    assert rates.confidence(Grounds("listed", "stated", "stated")) == pytest.approx(0.5, abs=0.05)


def test_a_pack_without_measured_rates_is_undecided() -> None:
    assert load_rates("no_such_pack").confidence(Grounds("admits", "stated", "stated")) == 0.5


def test_what_its_sentence_tells_makes_a_fact_surer() -> None:
    told = [Certainty(0.5, Grounds("admits", "stated", "stated", True, True, 3), n % 10 > 0) for n in range(200)]
    untold = [Certainty(0.5, Grounds("admits", "stated", "stated"), n % 10 > 3) for n in range(200)]
    rates = measured(seen("admits", 98, 100), told + untold)
    assert rates.confidence(told[0].grounds) == pytest.approx(0.9, abs=0.02)
    assert rates.confidence(untold[0].grounds) == pytest.approx(0.6, abs=0.02)


def test_articles_without_facts_leave_the_product_as_it_is() -> None:
    assert measured(seen("admits", 98, 100), []).weights == (0.0, 1.0, 0.0, 0.0, 0.0)


def test_the_pack_has_its_rates() -> None:
    rates = load_rates("party")
    told = Grounds("admits", "stated", "stated", True, True, 2)
    assert 0 < rates.confidence(Grounds("admits", "context", "publication")) < rates.confidence(told) < 1
