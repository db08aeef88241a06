"""A run against gold: matching, figures, misses, and the same figures as the shared referee."""

from __future__ import annotations

import json
import random
import subprocess
import sys
from datetime import date
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest

from extractor.evaluation import Evaluation, GoldError, GoldFact, above, bins, changes, evaluate, read_gold
from extractor.records import Article, Fact
from extractor.sink import ARTICLES, FACTS, json_lines

SENTENCE = "Năm 2024, Đảng bộ xã Hà Long kết nạp được 12 đảng viên."
TEXT = f"Hà Long phát triển đảng viên\n{SENTENCE} Có 1.250 người dự."
HEAD: dict[str, Any] = {"type": "article", "article": "bai-01", "published": "2024-12-20"}
GOLD: dict[str, Any] = {
    "type": "fact",
    "article": "bai-01",
    "indicator": "admissions",
    "status": ["actual"],
    "value": 12,
    "measure": "count",
    "qualifier": ["exact"],
    "unit": ["Đảng bộ xã Hà Long"],
    "period": ["2024"],
    "subgroup": ["youth?"],
    "per": [],
    "comparison": None,
    "optional": False,
}
FACT: dict[str, Any] = {
    "id": "0" * 16,
    "article_id": "1" * 16,
    "indicator": "admissions",
    "status": "actual",
    "value": Decimal(12),
    "unit": {"name": "Đảng bộ xã Hà Long", "resolved_by": "stated"},
    "period": {"start": date(2024, 1, 1), "end": date(2024, 12, 31)},
    "evidence": {
        "start": 42,
        "end": 44,
        "page_start": 42,
        "page_end": 44,
        "number": "12",
        "sentence": SENTENCE,
        "sentence_at": {"start": 0, "end": 56, "page_start": 0, "page_end": 56},
    },
    "rule": "unit_admits",
    "confidence": 0.9,
}


def held(tmp_path: Path, facts: list[dict[str, Any]], gold: list[dict[str, Any]], **head: object) -> Evaluation:
    path = tmp_path / "gold.jsonl"
    path.write_text("\n".join(json.dumps(row) for row in [{**HEAD, **head}, *gold]), encoding="utf-8")
    article = Article(
        article_id="1" * 16,
        source="in/bai-01.txt",
        title="Hà Long phát triển đảng viên",
        published="2024-12-20T08:15:00",
        language="vi",
        text=TEXT,
    )
    return evaluate([article], [Fact.model_validate({**FACT, **change}) for change in facts], *read_gold(path))


@pytest.mark.parametrize(
    ("fact", "gold", "wrong"),
    [
        ({}, {}, ()),
        ({}, {"unit": ["đảng bộ xã HÀ LONG."]}, ()),
        ({}, {"unit": ["*"], "period": ["*"]}, ()),
        ({"unit": None}, {}, ("unit",)),
        ({"unit": None}, {"unit": [""]}, ()),
        ({}, {"period": ["2024-01/2024-12", "2023"]}, ()),
        ({}, {"period": ["2024-01/2024-11"]}, ("period",)),
        ({}, {"period": [""]}, ("period",)),
        ({"period": None}, {"period": [""]}, ()),
        ({"period": {"end": date(2025, 12, 31)}}, {"period": ["../2025"]}, ()),
        ({"period": {"end": date(2025, 12, 31)}}, {"period": ["2025"]}, ("period",)),
        ({"period": {"start": date(2024, 12, 20), "end": date(2024, 12, 20)}}, {"period": ["now/now"]}, ()),
        ({"qualifier": "over"}, {}, ("qualifier",)),
        ({"subgroup": ("youth",)}, {}, ()),
        ({"subgroup": ("female",)}, {}, ("subgroup",)),
        ({}, {"subgroup": ["female"]}, ("subgroup",)),
        ({"per": ("year",)}, {"per": ["year"]}, ()),
        ({"per": ("year",), "unit": None}, {}, ("unit", "per")),
    ],
    ids=str,
)
def test_slots(tmp_path: Path, fact: dict[str, Any], gold: dict[str, Any], wrong: tuple[str, ...]) -> None:
    result = held(tmp_path, [fact], [{**GOLD, **gold}])
    assert (result.core.right, result.core.given, result.core.wanted) == (1, 1, 1)
    assert result.strict.right == (not wrong)
    assert tuple(slot for miss in result.misses for slot in miss.slots) == wrong


EXCEEDS = {"relation": "exceeds", "basis": "target"}


@pytest.mark.parametrize(
    ("fact", "gold", "found"),
    [
        ({"value": Decimal("12.0")}, {}, True),
        ({"value": Decimal(13)}, {}, False),
        ({"value_max": Decimal(13)}, {}, False),
        ({"status": "target"}, {}, False),
        ({"status": "target"}, {"status": ["actual", "target"]}, True),
        ({"indicator": "members"}, {}, False),
        ({"measure": "percent"}, {}, False),
        ({"measure": "ratio", "of": Decimal(14)}, {"measure": "ratio", "of": 14}, True),
        ({"comparison": EXCEEDS}, {}, False),
        ({"comparison": EXCEEDS}, {"comparison": EXCEEDS}, True),
        ({"comparison": EXCEEDS}, {"comparison": {"relation": "exceeds", "basis": "*"}}, True),
        ({"comparison": EXCEEDS}, {"comparison": {"relation": "exceeds", "basis": "prior_period"}}, False),
    ],
    ids=str,
)
def test_the_core(tmp_path: Path, fact: dict[str, Any], gold: dict[str, Any], found: bool) -> None:
    result = held(tmp_path, [fact], [{**GOLD, **gold}])
    assert result.core.right == found
    assert [miss.kind for miss in result.misses] == ([] if found else ["missed", "extra"])


def test_a_fact_given_twice_counts_as_one_error(tmp_path: Path) -> None:
    result = held(tmp_path, [{}, {}], [GOLD])
    assert (result.core.precision, result.core.recall) == (0.5, 1.0)
    assert result.core.f1 == pytest.approx(2 / 3)


def test_the_best_agreement_is_paired_first(tmp_path: Path) -> None:
    result = held(tmp_path, [{"unit": None}, {}], [GOLD, {**GOLD, "unit": [""]}])
    assert result.strict.right == 2


def test_an_optional_fact_costs_nothing(tmp_path: Path) -> None:
    for count in (1, 0):
        result = held(tmp_path, [{}] * count, [{**GOLD, "optional": True}])
        assert (result.core.given, result.core.wanted, result.misses) == (0, 0, [])


def test_what_was_computed_is_not_looked_at(tmp_path: Path) -> None:
    assert held(tmp_path, [{"derived_from": ("2" * 16,)}], []).core.given == 0


def test_each_miss_has_its_sentence(tmp_path: Path) -> None:
    result = held(tmp_path, [{"value": Decimal(5)}], [GOLD, {**GOLD, "value": 1250}, {**GOLD, "value": 77}])
    sentences = [(miss.kind, miss.sentence) for miss in result.misses]
    assert sentences == [
        ("missed", SENTENCE[:-1]),
        ("missed", "Có 1.250 người dự."),
        ("missed", ""),
        ("extra", SENTENCE),
    ]


def test_confidence_is_held_against_what_was_right(tmp_path: Path) -> None:
    other = {**GOLD, "value": 13}
    facts: list[dict[str, Any]] = [
        {"confidence": 0.95},
        {"value": Decimal(13), "unit": None, "confidence": 0.9},
        {"value": Decimal(14), "confidence": 0.41},
    ]
    result = held(tmp_path, facts, [GOLD, other])
    assert [(found.low, found.facts, found.core, found.strict) for found in bins(result.certainty)] == [
        (0.4, 1, 0.0, 0.0),
        (0.9, 2, 1.0, 0.5),
    ]
    shares = {found.threshold: (found.facts, found.strict) for found in above(result.certainty)}
    assert (shares[0.0], shares[0.9], shares[0.95]) == ((3, 1 / 3), (2, 0.5), (1, 1.0))
    assert 0.98 not in shares


def test_what_a_change_won_and_lost(tmp_path: Path) -> None:
    other = {**GOLD, "value": 13}
    old = held(tmp_path, [{}], [GOLD, other])
    new = held(tmp_path, [{"value": Decimal(13)}, {"value": Decimal(14)}], [GOLD, other])
    found = changes(old, new)
    assert [(miss.kind, "13" in miss.wanted) for miss in found.won] == [("missed", True)]
    assert [(miss.kind, miss.wanted[:20] or miss.given[:20]) for miss in found.lost] == [
        ("missed", "admissions actual 12"),
        ("extra", "admissions actual 14"),
    ]
    assert changes(old, old) == ([], [])


def test_what_gold_says_of_the_article(tmp_path: Path) -> None:
    head = {
        "title": "Hà Long phát triển  ĐẢNG VIÊN",
        "keep": ["có 1.250 người", "mất rồi"],
        "drop": ["Hôm nay", "người dự"],
        "documents": ["05-CT/TW"],
        "people": [],
    }
    result = held(tmp_path, [], [], **head)
    assert {name: (tally.right, tally.wanted) for name, tally in result.checks.items()} == {
        "published": (1, 1),
        "title": (1, 1),
        "keep": (1, 2),
        "drop": (1, 2),
        "documents": (0, 1),
    }


@pytest.mark.parametrize(
    ("line", "message"),
    [
        ("{bad", "line 2"),
        (json.dumps({**GOLD, "status": "actual"}), r"line 2, fact\.status"),
        (json.dumps({**GOLD, "state": []}), r"line 2, fact\.state"),
        (json.dumps({"type": "note"}), "line 2"),
        (json.dumps({**GOLD, "article": "bai-02"}), "facts of bai-02 without"),
    ],
)
def test_gold_that_cannot_be_read_says_where(tmp_path: Path, line: str, message: str) -> None:
    path = tmp_path / "gold.jsonl"
    path.write_text(f"{json.dumps(HEAD)}\n{line}\n", encoding="utf-8")
    with pytest.raises(GoldError, match=message):
        read_gold(path)
    with pytest.raises(GoldError, match="cannot be read"):
        read_gold(tmp_path / "missing.jsonl")


def test_the_figures_are_those_of_the_shared_referee(tmp_path: Path, shared: Path) -> None:
    """Facts made from gold, some dropped and some altered, and scored by both."""
    path = shared / "gold" / "seeds.jsonl"
    heads, gold = read_gold(path)
    chance = random.Random(7)
    articles, facts = [], []
    for number, name in enumerate(heads):
        known = f"{number:016x}"
        articles.append(Article(article_id=known, source=f"{name}.txt", published="2020-01-02", language="vi", text=""))
        facts += [_altered(row, known, chance) for row in gold[name] if chance.random() < 0.8]
    (tmp_path / ARTICLES).write_bytes(json_lines(articles))
    (tmp_path / FACTS).write_bytes(json_lines(facts))
    command = [sys.executable, str(shared / "score.py"), str(tmp_path), str(path), "--json"]
    referee = json.loads(subprocess.run(command, capture_output=True, check=True).stdout)
    ours = evaluate(articles, facts, heads, gold)
    for name, tally in (("core", ours.core), ("strict", ours.strict)):
        figures = (tally.precision, tally.recall, tally.f1)
        assert figures == pytest.approx([referee[name][key] for key in ("precision", "recall", "f1")], abs=1e-4)
    for slot, tally in ours.slots.items():
        assert tally.right / ours.core.right == pytest.approx(referee["slots"][slot], abs=1e-4)
    assert {name: f"{tally.right}/{tally.wanted}" for name, tally in ours.checks.items()} == referee["article"]


def _altered(row: GoldFact, article: str, chance: random.Random) -> Fact:
    start, _, end = row.period[0].replace("..", "").partition("/")
    change: dict[str, Any] = {
        "article_id": article,
        "indicator": row.indicator,
        "status": chance.choice(["actual", *row.status]),
        "value": row.value - Decimal(chance.choice(["0", "0", "0", "0.5"])),
        "value_max": row.value_max,
        "of": row.of,
        "measure": row.measure,
        "qualifier": chance.choice(["exact", row.qualifier[0]]),
        "unit": {"name": chance.choice([row.unit[-1] or "?", row.unit[0] or "?", "?"]), "resolved_by": "stated"},
        "period": {"start": _day(start), "end": max(_day(end or start) or date.max, _day(start) or date.min)},
        "subgroup": tuple(sorted({label.rstrip("?") for label in row.subgroup if chance.random() < 0.8})),
        "per": tuple(label.rstrip("?") for label in row.per if chance.random() < 0.8),
        "comparison": row.comparison and {"relation": row.comparison.relation, "basis": "target"},
    }
    return Fact.model_validate({**FACT, **change})


def _day(written: str) -> date | None:
    """The first day of what gold writes; None for «now», «*» and nothing."""
    return date.fromisoformat((written + "-01-01")[:10]) if written[:4].isdigit() else None
