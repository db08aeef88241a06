"""The public records: strict, the same after a round trip, with schemas that are current."""

from __future__ import annotations

import json
import unicodedata
from datetime import date
from decimal import Decimal
from hashlib import sha256
from typing import Any

import pytest
from conftest import PROJECT
from hypothesis import given
from hypothesis import strategies as st
from pydantic import ValidationError

from extractor.language import language_of
from extractor.records import Article, Counts, Fact, PeriodRecord, article_id, fact_id
from extractor.records.schema import schemas
from extractor.sink import json_lines

SPAN = {"start": 3, "end": 5, "page_start": 13, "page_end": 15}
FACT: dict[str, Any] = {
    "id": "0" * 16,
    "article_id": "1" * 16,
    "indicator": "admissions",
    "status": "actual",
    "value": Decimal(12),
    "evidence": {
        **SPAN,
        "number": "12",
        "sentence": "có 12 người",
        "sentence_at": {"start": 0, "end": 11, "page_start": 10, "page_end": 21},
        "slots": {"unit": SPAN},
    },
    "rule": "unit_admits",
    "confidence": 0.9,
}


def fact(**changes: object) -> Fact:
    return Fact.model_validate({**FACT, **changes})


@given(st.integers(0, 10**15 - 1) | st.decimals(0, 10**9, places=4))
def test_a_value_is_a_json_number_that_comes_back(value: int | Decimal) -> None:
    written = fact(value=Decimal(value)).model_dump_json()
    assert isinstance(json.loads(written)["value"], (int, float))
    assert Fact.model_validate_json(written).value == value


@pytest.mark.parametrize(("value", "written"), [("12", "12"), ("12.0", "12"), ("4.65", "4.65"), ("0", "0")])
def test_how_a_value_is_written(value: str, written: str) -> None:
    assert f'"value":{written},' in fact(value=Decimal(value)).model_dump_json()


def test_a_fact_comes_back_whole() -> None:
    full = fact(
        value=Decimal(10),
        of=Decimal(14),
        measure="ratio",
        per=("year",),
        subgroup=("female", "youth"),
        age={"at_most": 30},
        comparison={"relation": "equals", "basis": "prior_period", "basis_period": {"end": date(2022, 12, 31)}},
        unit={"name": "Đảng bộ xã Hà Long", "kind": "party_committee", "resolved_by": "stated"},
        period={"start": date(2024, 1, 1), "end": date(2024, 12, 31), "precision": "year", "resolved_by": "context"},
        derived_from=("2" * 16,),
        conflicts_with=("3" * 16,),
    )
    assert Fact.model_validate_json(full.model_dump_json()) == full


@given(st.text(), st.integers(0, 10**15 - 1) | st.decimals(0, 10**9, places=4), st.floats(0, 1), st.dates())
def test_a_line_is_what_pydantic_writes(text: str, value: int | Decimal, confidence: float, day: date) -> None:
    evidence = {**FACT["evidence"], "sentence": text}
    one = fact(value=Decimal(value), confidence=confidence, evidence=evidence, period={"end": day, "surface": text})
    assert json_lines([one, fact()]) == f"{one.model_dump_json()}\n{fact().model_dump_json()}\n".encode()


def test_every_character_is_written_as_pydantic_writes_it() -> None:
    article = Article(
        article_id="0" * 16, source="a.txt", language="und", text="".join(map(chr, [*range(0xD800), *range(0xE000, 0x110000)]))
    )
    assert json_lines([article]) == f"{article.model_dump_json()}\n".encode()


def test_half_a_character_cannot_be_written() -> None:
    with pytest.raises(ValueError, match="cannot be written"):
        json_lines([Article(article_id="0" * 16, source="a.txt", language="und", text="\ud800")])


@pytest.mark.parametrize(
    "changes",
    [
        {"value": Decimal("NaN")},
        {"value": 12.5},
        {"value": Decimal(10**15)},
        {"value": Decimal("0.12345678901234567")},
        {"value_max": Decimal(12)},
        {"measure": "ratio"},
        {"of": Decimal(14)},
        {"status": "done"},
        {"indicator": "Kết nạp"},
        {"subgroup": ("youth", "female")},
        {"subgroup": ("youth", "youth")},
        {"confidence": 1.5},
        {"note": "unknown field"},
        {"period": {"start": date(2024, 1, 2), "end": date(2024, 1, 1)}},
        {"evidence": {**FACT["evidence"], "start": 5}},
        {"evidence": {**FACT["evidence"], "end": 12}},
    ],
    ids=str,
)
def test_what_is_no_fact(changes: dict[str, Any]) -> None:
    with pytest.raises(ValidationError):
        fact(**changes)


def test_records_do_not_change() -> None:
    with pytest.raises(ValidationError):
        fact().value = Decimal(13)  # type: ignore[misc]


@pytest.mark.parametrize(
    ("published", "good"),
    [("2024-12-20", True), ("2024-12-20T08:15:00+07:00", True), ("20/12/2024", False), ("2024-13-01", False)],
)
def test_publication_is_an_iso_date(published: str, good: bool) -> None:
    row = {"article_id": "0" * 16, "source": "a.txt", "language": "vi", "text": "a", "published": published}
    if good:
        assert Article.model_validate(row).published == published
    else:
        with pytest.raises(ValidationError):
            Article.model_validate(row)


def test_a_deadline_has_no_start() -> None:
    assert PeriodRecord(end=date(2025, 12, 31)).start is None


def test_articles_read_are_all_accounted_for() -> None:
    Counts(read=6, written=3, duplicates=1, quarantined=2, facts=0)
    with pytest.raises(ValidationError, match="articles read"):
        Counts(read=7, written=3, duplicates=1, quarantined=2, facts=0)


def test_the_id_of_an_article_is_that_of_its_content() -> None:
    text = "Đảng bộ xã Hoà Bình\nkết nạp được 12 đảng viên"
    known = article_id(text)
    assert known == "75e1ba7615a0768a"
    assert article_id(unicodedata.normalize("NFD", text)) == known
    assert article_id(f"\n{text}\n".replace("\n", "\r\n")) == known
    assert article_id(text.replace("12", "13")) != known


@pytest.mark.parametrize(
    "text", ["Đảng bộ", "e\u0323\u0302" * 50, "a" + "\u0316\u0301" * 15, "\u0301\r\n\r", "\u05e9\u05c1", "\ud800", ""]
)
def test_the_id_of_an_article_is_that_of_its_composed_form(text: str) -> None:
    composed = unicodedata.normalize("NFC", text).replace("\r\n", "\n").strip()
    assert article_id(text) == sha256(composed.encode("utf-8", "surrogatepass")).hexdigest()[:16]


def test_a_heap_of_marks_has_an_id() -> None:
    # To sort so many marks under one letter, as their composition does, would take half an hour.
    heap = "a" + "\u0301\u0316" * 500_000
    assert article_id(heap) != article_id(heap + "\u0316")


def test_the_id_of_a_fact_tells_it_from_the_others() -> None:
    assert fact_id("0" * 16, "admissions", "", "3") == fact_id("0" * 16, "admissions", "", "3")
    assert len({fact_id("0" * 16, "ab", ""), fact_id("0" * 16, "a", "b"), fact_id("1" * 16, "ab", "")}) == 3


@pytest.mark.parametrize("name", schemas())
def test_the_schemas_are_current(name: str) -> None:
    assert (PROJECT / "schemas" / name).read_bytes() == schemas()[name], "run `make schema`"


def test_every_field_is_described() -> None:
    for content in schemas().values():
        schema = json.loads(content)
        for model in [schema, *schema.get("$defs", {}).values()]:
            for name, field in model["properties"].items():
                assert field.get("description"), f"{model['title']}.{name}"


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("Năm 2024, Đảng bộ xã Hà Long đã kết nạp được 12 đảng viên.", "vi"),
        ("Trường THPT số 1: 12/15 học sinh được công nhận", "vi"),
        ("Le Parti a admis 12 élèves à la fête de l'été.", "fr"),
        ("Nam 2023, Dang bo xa ket nap 45 dang vien moi, trong do co 20 dong chi la nu va 12 dong chi la thanh nien.", "vi"),
        ("12 34 (56%)", "und"),
        ("\0\x01\ud800", "und"),
        ("Partidul a primit 12 membri în această vară și încă doi", "ro"),
        ("The Party admitted 12 members.", "en"),
        ("1 2 3 4 5", "und"),
        ("", "und"),
    ],
)
def test_language(text: str, language: str) -> None:
    assert language_of(text) == language
