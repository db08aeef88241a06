"""Every rule of the pack reads the number of its own example: «Đảng bộ xã đã kết nạp được [26] đảng viên mới»."""

from __future__ import annotations

from functools import cache

import pytest

import extractor
from extractor.domains.entries import Rule, StatusRule
from extractor.domains.pack import load_pack
from extractor.domains.sieve import Sieve
from extractor.pipeline import Pipeline
from extractor.reading.masking import Masked
from extractor.reading.memory import Reading

PACK = load_pack("party")
# What the article speaks of, so that a clause without a name has a unit.
CONTEXT = "Đảng bộ huyện Hà Sơn. "
# Rules that an earlier rule forestalls at their example, or whose words the pack reads otherwise; one that is mended must go.
KNOWN_FAILURES = frozenset(
    (
        *("other_association_after", "attending", "assigned_to_serve", "goal_alone"),
        *("goal_alone_of_topic", "exceeds_beside"),
        *("badge_years", "badge_years_after", "total_admitted", "in_places", "list_goes_on"),
        *("unit_listed_only", "class_has", "files_done", "share_of_members", "share_listed"),
    )
)


@cache
def party() -> Pipeline:
    return extractor.load("party")


def read_example(example: str) -> tuple[list[Reading], Masked]:
    """What the pipeline reads at the number in square brackets, and the sentence as its rules see it."""
    before, number, after = example.replace("]", "[").split("[")
    text = f"{CONTEXT}{before}{number}{after}".removesuffix(".") + "."
    result = party()(text)
    start = result.article.text.index(text) + len(CONTEXT + before)
    found = [
        (reading, sentence.masked)
        for sentence in result.sentences
        for reading in sentence.readings
        if sentence.start + reading.quantity.number_start < start + len(number)
        and start < sentence.start + reading.quantity.number_stop
    ]
    assert found, f"no number that could count something at [{number}]"
    masked = found[0][1]
    assert masked is not None
    return [reading for reading, _ in found], masked


@pytest.mark.parametrize(
    "rule",
    [pytest.param(rule, id=rule.name, marks=[pytest.mark.xfail] if rule.name in KNOWN_FAILURES else []) for rule in PACK.rules],
)
def test_a_rule_reads_its_own_example(rule: Rule) -> None:
    readings, masked = read_example(rule.example)
    first = readings[0]
    assert (first.rule, first.refused) == (rule.name, None), party().symbols.show(masked.text)
    assert first.none == rule.none
    assert rule.indicator in (None, first.indicator)
    assert rule.status in (None, first.status)
    assert len(readings) == 1 + rule.split


@pytest.mark.parametrize("rule", [pytest.param(rule, id=rule.name) for rule in PACK.statuses])
def test_a_status_is_that_of_its_own_example(rule: StatusRule) -> None:
    readings, masked = read_example(rule.example)
    sieve = Sieve([party().symbols.compile(rule.pattern)], party().symbols)
    may = dict(sieve.weigh(masked.text))[readings[0].at]
    assert list(sieve.fitting(may, masked.text, masked.text[::-1], readings[0].at)) == [0], party().symbols.show(masked.text)
    assert (readings[0].none, readings[0].status) == (None, rule.status)


def test_known_failures_are_rules() -> None:
    assert {rule.name for rule in PACK.rules} >= KNOWN_FAILURES
