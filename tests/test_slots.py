"""What the slots learn from a page before they read its sentences."""

from __future__ import annotations

from pathlib import Path

import pytest

from extractor.grammar.unit_name import unit_names
from extractor.slots.furniture import page_units
from extractor.slots.naming import Naming

PAGES = sorted((Path(__file__).parents[1] / "corpus" / "articles").glob("*"))


@pytest.mark.parametrize("page", PAGES, ids=lambda path: path.name)
def test_of_furniture_no_name_is_missed(page: Path) -> None:
    text = page.read_text(encoding="utf-8")[:20_000]
    assert page_units(text) == [unit for line in text.split("\n") for unit in unit_names(line)]


@pytest.mark.parametrize("text", ["UỶ BAN KIỂM TRA HUYỆN UỶ NA HANG", "Báo X\nTP.Hà Long\nToà án", "İ\nTin xã Hà Long", "", "\n"])
def test_of_furniture_any_spelling_is_seen(text: str) -> None:
    assert [unit.surface for unit in page_units(text)] == [unit.surface for line in text.split("\n") for unit in unit_names(line)]


def test_of_two_equally_full_names_the_first_is_taken() -> None:
    named = unit_names("Đảng bộ Khối các cơ quan tỉnh, Đảng bộ Khối Các cơ quan tỉnh")
    naming = Naming(named, [])
    names = [organisation.name for unit in named if (organisation := naming.named(unit)) is not None]
    assert names == ["Đảng bộ Khối các cơ quan tỉnh"] * 2
