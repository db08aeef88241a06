"""The ledger: every number of an article is a fact, or says why it is none."""

from __future__ import annotations

import re
from functools import cache
from pathlib import Path

import pytest
from conftest import PROJECT
from hypothesis import given, settings
from hypothesis import strategies as st

import extractor
from extractor.domains.pack import load_pack
from extractor.explain import Ledger, explain
from extractor.pipeline import Pipeline, Result
from extractor.reason import REASONS

ARTICLES = sorted((PROJECT / "corpus" / "articles").glob("*.txt"))
ARTICLE = """Năm 2023, Đảng bộ xã Hà Long có 12 chi bộ, 310 đảng viên.
Trong năm, Đảng bộ xã kết nạp được 45 đảng viên, vượt 12,5% chỉ tiêu; trao giấy khen cho 7 đảng viên.
Thôn 4 có 30 năm liền là thôn văn hóa, thu nhập 52 triệu đồng theo Nghị quyết số 05-NQ/ĐU.
Cả xã có ba trường học, và 612 hộ dân.
"""


@cache
def party() -> Pipeline:
    return extractor.load("party")


def ledger_of(text: str) -> tuple[Result, Ledger]:
    result = party()(text)
    return result, explain(result, party().symbols)


def assert_complete(result: Result, ledger: Ledger) -> None:
    """Each run of figures in one entry, each entry either a fact or a reason, each fact in one entry."""
    text, entries = result.article.text, ledger.entries
    assert [entry.start for entry in entries] == sorted({entry.start for entry in entries})
    for run in re.finditer(r"\d+", text):
        holders = [entry for entry in entries if entry.start <= run.start() and run.end() <= entry.stop]
        assert len(holders) == 1, (run, text[max(0, run.start() - 40) : run.end() + 40], holders)
    for entry in entries:
        assert bool(entry.facts) != bool(entry.reason), entry
        assert entry.reason is None or entry.reason in REASONS
        assert f"[{text[entry.start : entry.stop]}]" in entry.sentence
    told = [fact.id for entry in entries for fact in entry.facts]
    assert sorted(told) == sorted(fact.id for fact in result.facts)


@pytest.mark.parametrize("path", ARTICLES, ids=[path.stem for path in ARTICLES])
def test_no_number_of_the_corpus_is_missing(path: Path) -> None:
    assert_complete(*ledger_of(path.read_text(encoding="utf-8")))


def is_complete(page: str) -> bool:
    try:
        assert_complete(*ledger_of(page))
    except AssertionError:
        return False
    return True


def test_no_number_of_the_shared_articles_is_missing(shared: Path) -> None:
    paths = sorted((shared / "articles").glob("*.txt"))
    assert not [path.stem for path in paths if not is_complete(path.read_text(encoding="utf-8"))]


@settings(max_examples=60, deadline=None)
@given(st.lists(st.sampled_from([*" ,./-%()\n", "1", "23", "4.567", "12/6", "2021", "hai", "đảng viên", "năm", "thôn",
                                 "kết nạp", "từ", "đến", "Nghị quyết", "-CT/TW", "chi bộ", "٣"]), max_size=24))  # fmt: skip
def test_no_number_of_any_text_is_missing(parts: list[str]) -> None:
    assert_complete(*ledger_of(" ".join(parts)))


@pytest.mark.parametrize(
    ("surface", "reason"),
    [
        ("Năm 2023", "time"),
        ("7", "commended"),
        ("Thôn 4", "name_part"),
        ("30", "duration"),
        ("52", "money"),
        ("Nghị quyết số 05-NQ/ĐU", "document"),
        ("612", "other_subject"),
    ],
)
def test_a_number_that_is_no_fact_says_why(surface: str, reason: str) -> None:
    _, ledger = ledger_of(ARTICLE)
    assert [entry.reason for entry in ledger.entries if surface in entry.surface][:1] == [reason]


def test_a_fact_shows_its_rule_and_pattern() -> None:
    _, ledger = ledger_of(ARTICLE)
    entry = next(entry for entry in ledger.entries if entry.surface == "45")
    assert [(fact.indicator, str(fact.value)) for fact in entry.facts] == [("admissions", "45")]
    assert entry.rule == entry.facts[0].rule
    assert entry.pattern is not None
    assert "<admit> <got> [count] <member>" in entry.pattern


def test_a_rule_that_refused_is_named() -> None:
    _, ledger = ledger_of("Chi bộ thôn Đoài vừa họp, trong đó nữ 74.")
    (entry,) = ledger.entries
    assert (entry.rule, entry.reason) == (None, "no_rule")
    assert entry.refused is not None
    assert f"    refused   {entry.refused}: the fact that it goes back to is not there" in list(ledger.lines())


def test_what_is_said_twice_is_repeated() -> None:
    first = "Năm 2023, Đảng bộ xã Hà Long kết nạp 45 đảng viên."
    _, ledger = ledger_of(f"{first}\nPhong trào đều khắp. Trong năm 2023, xã đã kết nạp được 45 đảng viên.")
    assert [entry.reason for entry in ledger.entries if entry.surface == "45"] == ["repeated", None]


def test_a_number_of_nobody_says_so() -> None:
    _, ledger = ledger_of("Năm qua kết nạp 45 đảng viên.")
    assert [entry.reason for entry in ledger.entries if entry.surface == "45"] == ["no_unit"]


def test_numbers_in_words_and_ratios_have_one_entry() -> None:
    _, ledger = ledger_of("Đảng bộ xã Hà Long có mười hai chi bộ; 5/9 chi bộ kết nạp từ 1 – 2 đảng viên.")
    assert [entry.surface for entry in ledger.entries] == ["mười hai", "5/9", "từ 1 – 2"]


def test_removed_numbers_are_counted() -> None:
    text = (PROJECT / "corpus" / "articles" / "c01-xa-muong-khoang-ket-nap.txt").read_text(encoding="utf-8")
    result, ledger = ledger_of(text)
    cut = sum(len(re.findall(r"\d+", removal.span.of(text))) for removal in result.cleaned.removed)
    assert 0 < sum(count for _, count in ledger.removed) <= cut


def test_lines_of_all_and_of_one_number() -> None:
    _, ledger = ledger_of(ARTICLE)
    lines = list(ledger.lines())
    assert lines[0] == "1. «Năm 2023» no fact: time, part of a point or a stretch of time"
    assert lines[-2] == f"{len(ledger.entries)} numbers: 4 are facts, {len(ledger.entries) - 4} are none."
    assert lines[-1] == "Numbers in what cleaning removed: none."
    second = list(ledger.lines(2))
    assert second[0] == "2. «12» fact"
    assert second[1].startswith("    says      organisations 12 count, actual, exact; branch; Đảng bộ xã Hà Long")
    assert list(ledger.lines(99)) == [f"There is no number 99: the text has {len(ledger.entries)}."]


def test_the_pipeline_draws_up_the_same_ledger() -> None:
    assert party().explain(ARTICLE) == ledger_of(ARTICLE)[1]


def test_every_reason_of_the_pack_has_words() -> None:
    assert {rule.none for rule in load_pack("party").rules if rule.none} <= REASONS.keys()
