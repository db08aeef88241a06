"""Confidence: how often a rule and the ways to find its slots were right, brought down to what new articles show."""

from __future__ import annotations

import random
from pathlib import Path

import pytest

import extractor
from extractor.domains.rates import Grounds, Rates, load_rates
from extractor.evaluation import GoldArticle, GoldError, evaluate, keep_first_sight, measured, read_first_sight
from extractor.evaluation.score import Certainty


def seen(rule: str, right: int, given: int, wrong: tuple[str, ...] = ()) -> list[Certainty]:
    return [Certainty(0.5, Grounds(rule, "stated", "stated"), n < right, wrong) for n in range(given)]


def test_a_rule_that_is_often_right_is_surer() -> None:
    rates = measured([*seen("admits", 95, 100), *seen("listed", 40, 100)], seen("admits", 90, 100))
    assert rates.confidence(Grounds("admits", "stated", "stated")) > rates.confidence(Grounds("listed", "stated", "stated"))


def test_a_rule_that_was_hardly_seen_is_near_the_mean() -> None:
    rates = Rates(rules={"admits": (90, 100), "rare": (0, 1)}, units={"stated": (90, 90)}, periods={"stated": (90, 90)})
    assert 0.7 < rates.raw("rare", "stated", "stated") < rates.raw("admits", "stated", "stated")
    assert rates.raw("new", "stated", "stated") == pytest.approx(90 / 101)


def test_a_unit_from_context_is_less_sure_where_it_was_less_often_right() -> None:
    rates = Rates(rules={"admits": (90, 100)}, units={"stated": (95, 100), "context": (50, 100)}, periods={"stated": (9, 10)})
    assert rates.confidence(Grounds("admits", "context", "stated")) < rates.confidence(Grounds("admits", "stated", "stated"))


def test_first_sight_brings_it_down_to_its_share() -> None:
    drawn = random.Random(7)
    shares = {"admits": 0.8, "listed": 0.5}
    first = [Certainty(0.5, Grounds(rule, "stated", "stated"), drawn.random() < shares[rule]) for rule in [*shares] * 400]
    rates = measured([*seen("admits", 980, 1000), *seen("listed", 800, 1000)], first)
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


def test_a_long_sentence_with_one_fact_in_an_article_about_something_else_is_less_sure() -> None:
    about_it = [Certainty(0.5, Grounds("admits", beside=1, words=12, share=0.5), n % 20 > 0) for n in range(200)]
    in_passing = [Certainty(0.5, Grounds("admits", beside=1, words=60, share=0.1), n % 10 > 4) for n in range(200)]
    rates = measured(seen("admits", 98, 100), about_it + in_passing)
    assert rates.confidence(about_it[0].grounds) == pytest.approx(0.95, abs=0.03)
    assert rates.confidence(in_passing[0].grounds) == pytest.approx(0.5, abs=0.05)


def test_without_first_sights_the_product_stays_as_it_is() -> None:
    assert measured(seen("admits", 98, 100), []).weights == (0.0, 1.0, *[0.0] * 5)


def test_first_sights_are_kept_and_read_again(tmp_path: Path) -> None:
    kept = [
        Certainty(0.86, Grounds("admits", "stated", "context", True, False, 2, 31, 0.125), True, ("period",), "bai-01"),
        Certainty(0.61, Grounds("listed"), False, (), "bai-02"),
    ]
    for one in kept:
        keep_first_sight(tmp_path / "first.jsonl", [one])
    assert read_first_sight(tmp_path / "first.jsonl") == kept


def test_a_first_sight_that_cannot_be_read_says_where(tmp_path: Path) -> None:
    file = tmp_path / "first.jsonl"
    keep_first_sight(file, [Certainty(0.61, Grounds("listed"), False, (), "bai-02")])
    file.write_text(file.read_text(encoding="utf-8") + '{"article": "bai-03"}\n', encoding="utf-8")
    with pytest.raises(GoldError, match="line 2, rule"):
        read_first_sight(file)


def test_the_grounds_of_a_fact_are_found_again_in_its_record() -> None:
    text = "(Ngày 10/01/2024) Năm 2023, Đảng bộ xã Hà Long kết nạp 12 đảng viên.\nToàn xã hiện có 310 đảng viên, 14 chi bộ, 9 thôn."
    result = extractor.load("party")(text)
    head = GoldArticle(type="article", article="text")
    found = evaluate([result.article.model_copy(update={"source": "text"})], result.facts, {"text": head}, {}).certainty
    assert len(found) == 3
    rates = load_rates("party")
    assert [one.confidence for one in found] == [rates.confidence(one.grounds) for one in found]


def test_the_pack_has_its_rates() -> None:
    rates = load_rates("party")
    told = Grounds("admits", "stated", "stated", True, True, 2)
    assert 0 < rates.confidence(Grounds("admits", "context", "publication")) < rates.confidence(told) < 1
