"""Passages of several sentences, in which whose a number is and of when stands elsewhere than beside it.

A passage begins with `@ day | headline`; behind a number in square brackets stands in round ones what a careful reader takes from
it, as in `tests/gold`, with `;` between two facts. A leading `?` says that the program still reads it otherwise.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import NamedTuple

import pytest
from gold_lines import NO_FACT, are_facts, fact_of

import extractor
from extractor.article import Page
from extractor.pipeline import Pipeline

FOLDER = Path(__file__).parent / "passages"
_MARKED = re.compile(r"\[(?P<number>[^\]]+)\]\((?P<told>[^)]*)\)")


class Marked(NamedTuple):
    start: int
    stop: int
    told: str


class Passage(NamedTuple):
    page: Page
    numbers: tuple[Marked, ...]


def _passages() -> Iterator[Passage]:
    for path in sorted(FOLDER.glob("*.txt")):
        for n, written in enumerate(re.split(r"\n\n(?=@)", path.read_text(encoding="utf-8").strip()), start=1):
            head, _, body = written.partition("\n")
            day, _, title = (part.strip() for part in head[1:].partition("|"))
            text, numbers, at = f"{title}\n\n", [], 0
            for match in _MARKED.finditer(body):
                text += body[at : match.start()] + match["number"]
                numbers.append(Marked(len(text) - len(match["number"]), len(text), match["told"]))
                at = match.end()
            yield Passage(Page(f"{path.stem}:{n}", text + body[at:], title=title, published=day), tuple(numbers))


@cache
def party() -> Pipeline:
    return extractor.load("party")


@pytest.mark.parametrize("passage", list(_passages()), ids=lambda passage: str(passage.page.source))
def test_every_marked_number_is_read_as_a_reader_would(passage: Passage) -> None:
    facts = party()(passage.page).facts
    wrong: list[object] = []
    mended: list[object] = []
    for start, stop, told in passage.numbers:
        found = [fact for fact in facts if fact.evidence.page_start < stop and start < fact.evidence.page_end]
        known = told.startswith("?")
        records = [record for record in map(str.strip, told.removeprefix("?").split(";")) if record != NO_FACT]
        if are_facts([fact_of(record) for record in records], found, passage.page.published) == known:
            read = [(fact.indicator, fact.status, fact.unit and fact.unit.name, fact.period, fact.rule) for fact in found]
            (mended if known else wrong).append((passage.page.text[start:stop], told, read))
    assert not wrong
    assert not mended, "read rightly now: take the question mark off"
