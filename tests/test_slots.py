"""What the slots learn from a page before they read its sentences."""

from __future__ import annotations

import re
from datetime import date
from pathlib import Path
from unittest.mock import Mock

import pytest

from extractor.grammar import timexes
from extractor.grammar.unit_name import unit_names
from extractor.slots import focus, wording
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


class Searched:
    """A pattern that counts the characters which it is asked to look at."""

    def __init__(self, pattern: re.Pattern[str]) -> None:
        self._pattern, self.characters = pattern, 0

    def search(self, text: str, begin: int, end: int) -> re.Match[str] | None:
        self.characters += end - begin
        return self._pattern.search(text, begin, end)


def test_each_time_of_an_endless_sentence_costs_the_same(monkeypatch: pytest.MonkeyPatch) -> None:
    """A megabyte without a full stop has thousands of times; what is looked at must not grow with their square."""
    planned, asked = Searched(wording._PLANNED), Mock(return_value=False)
    monkeypatch.setattr(wording, "_PLANNED", planned)
    monkeypatch.setattr(focus, "is_reported", asked)
    text = "trong năm 2023 và ngày 12/5/2023 lễ khai giảng đã diễn ra " * 50
    times = timexes(text)
    assert len(times) == 100
    focus.Focus(date(2023, 12, 1)).hear(times, text)
    assert 0 < planned.characters <= len(times) * 60
    asked.assert_called_once()


def test_a_plan_is_seen_as_far_before_its_time_as_ever() -> None:
    text = "chương trình" + " của những ngày sắp tới mà ai cũng chờ".ljust(40) + "năm 2024"
    (time,) = timexes(text)
    hearing = focus.Focus(date(2023, 12, 1))
    hearing.hear([time], text)
    assert hearing.goal is time
