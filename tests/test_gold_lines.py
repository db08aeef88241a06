"""Every construction, a line at a time: what stands in `tests/gold` is read so, but for the failures that are known."""

from __future__ import annotations

from functools import cache

import pytest
from gold_lines import Line, facts_at, is_right, known_failures, lines

import extractor
from extractor.pipeline import Pipeline

LINES = lines()
KNOWN = frozenset(known_failures())


@cache
def party() -> Pipeline:
    return extractor.load("party")


@pytest.mark.parametrize(
    "line",
    [
        pytest.param(line, id=f"{line.file}:{line.number}", marks=[pytest.mark.xfail] if line.written in KNOWN else [])
        for line in LINES
    ],
)
def test_a_number_is_read_as_its_line_says(line: Line) -> None:
    facts = facts_at(line, party())
    told = [(fact.indicator, fact.status, fact.value, fact.unit and fact.unit.name, fact.period, fact.rule) for fact in facts]
    assert is_right(line, facts), told


def test_known_failures_are_lines() -> None:
    assert {line.written for line in LINES} >= KNOWN


def test_no_line_stands_twice() -> None:
    written = [line.written for line in LINES]
    assert len(written) == len(set(written))


@pytest.mark.parametrize("file", sorted({line.file for line in LINES}))
def test_a_file_has_three_facts_and_a_trap(file: str) -> None:
    facts = [line.fact for line in LINES if line.file == file]
    assert sum(fact is not None for fact in facts) >= 3
    assert None in facts
