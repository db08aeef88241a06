"""What is said twice is one fact, told by the fuller statement; what only looks the same stays two."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from typing import Any, get_args

import pytest

from extractor.checks.merge import merged
from extractor.checks.statement import Statement
from extractor.grammar.period import Period
from extractor.grammar.qualifier import Qualifier
from extractor.grammar.quantity import Quantity
from extractor.reading.memory import Reading
from extractor.slots.dated import Dated
from extractor.slots.organisation import Organisation
from extractor.slots.sentence import ReadSentence
from extractor.slots.unit import Found

TITLE = "Hà Long kết nạp gần 200 đảng viên"


def said(sentence: int, value: int, unit: str | None = "Đảng bộ xã Hà Long", year: int | None = 2024, **more: Any) -> Statement:
    """«Năm 2024, Đảng bộ xã Hà Long kết nạp 12 đảng viên» in the sentence of that index; sentence 0 is the headline."""
    qualifier: Qualifier = more.get("qualifier", "exact")
    assert qualifier in get_args(Qualifier)
    start = 0 if sentence == 0 else len(TITLE) + 100 * sentence
    stop = len(TITLE) if sentence == 0 else start + 90
    organisation = Organisation(unit, unit, "party_committee", None, None, None, 3) if unit else None
    period = Period(date(year, 1, 1), date(year, 12, 31), "year") if year else None
    return Statement(
        Reading(
            sentence, 0, Quantity(50, 53, 50, 53, Decimal(value), None, None, "count", qualifier, str(value)), "admits",
            indicator=more.get("indicator", "admissions"), status=more.get("status", "actual"),
            labels=frozenset(more.get("labels", ())),
        ),
        ReadSentence(start, stop, more.get("paragraph", sentence), False, (), ()),
        Found(organisation, (10, 28) if unit else None),
        Dated(period, None, (0, 8) if period else None, more.get("source", "stated")),
    )  # fmt: skip


def left(*statements: Statement) -> list[int]:
    """The sentences of the statements that stay."""
    return [statement.reading.sentence for statement in merged(list(statements), TITLE)]


SAME = [
    ("kết nạp gần 200 (headline) … kết nạp được 196", said(0, 200, qualifier="nearly"), said(2, 196), [2]),
    ("kết nạp 12 … kết nạp 12", said(1, 12), said(2, 12), [2]),
    ("Đảng bộ xã Hà Long kết nạp 12 … kết nạp 12", said(1, 12), said(2, 12, unit=None), [1]),
    ("năm 2024 kết nạp 12 … kết nạp 12", said(1, 12), said(2, 12, year=None), [1]),
    ("kết nạp 4.220 … kết nạp hơn 4.200", said(1, 4220), said(2, 4200, qualifier="over"), [1]),
    ("kết nạp 196, nữ (body) … headline without «nữ»", said(0, 196), said(2, 196, labels=("female",)), [2]),
]
NOT_SAME = [
    ("another number", said(1, 12), said(2, 13)),
    ("another unit", said(1, 12), said(2, 12, unit="Đảng bộ xã Hà Vinh")),
    ("another year", said(1, 12, year=2023), said(2, 12, year=2024)),
    ("kết nạp 12 … khai trừ 12", said(1, 12), said(2, 12, indicator="expulsions")),
    ("kết nạp 12 … phấn đấu kết nạp 12", said(1, 12), said(2, 12, status="target")),
    ("12 đảng viên … 12 đảng viên nữ", said(1, 12), said(2, 12, labels=("female",))),
    ("twice in one sentence", said(1, 12), said(1, 12)),
    ("hơn 4.200 is not 4.100", said(1, 4100), said(2, 4200, qualifier="over")),
    ("gần 200 is not 150", said(1, 150), said(2, 200, qualifier="nearly")),
    ("hơn 10 is too small to be a round number", said(1, 11), said(2, 10, qualifier="over")),
]


@pytest.mark.parametrize(("one", "other", "stays"), [row[1:] for row in SAME], ids=[row[0] for row in SAME])
def test_what_is_said_twice_is_one_fact(one: Statement, other: Statement, stays: list[int]) -> None:
    assert left(one, other) == stays


@pytest.mark.parametrize(("one", "other"), [row[1:] for row in NOT_SAME], ids=[row[0] for row in NOT_SAME])
def test_what_only_looks_the_same_is_two(one: Statement, other: Statement) -> None:
    assert len(left(one, other)) == 2
    assert len(left(one, other, *(said(n, 7, unit=f"Chi bộ thôn {n}") for n in range(100, 300)))) == 202


@pytest.mark.parametrize(("one", "other", "stays"), [row[1:] for row in SAME], ids=[row[0] for row in SAME])
def test_a_long_article_merges_as_a_short_one_does(one: Statement, other: Statement, stays: list[int]) -> None:
    villages = [said(n, 7, unit=f"Chi bộ thôn {n}") for n in range(100, 300)]
    assert left(one, other, *villages) == [*stays, *range(100, 300)]


def test_the_order_of_the_text_stays() -> None:
    assert left(said(3, 9), said(1, 12), said(2, 30), said(4, 12)) == [3, 2, 4]


def test_a_hundred_thousand_facts() -> None:
    same = [said(n, 12) for n in range(1, 50_001)]
    others = [said(n, 1, unit=f"Chi bộ thôn {n}") for n in range(50_001, 100_001)]
    assert left(*same, *others) == list(range(50_000, 100_001))
