"""Words without which nothing is found: what lets a reader leave out a sentence must never leave out a name."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from conftest import PROJECT

from extractor.grammar import lone_name, person, unit_name
from extractor.grammar.taken import Taken
from extractor.grammar.word import words
from extractor.nlp.sentences import sentences

ARTICLES = [path.read_text(encoding="utf-8") for path in sorted((PROJECT / "corpus" / "articles").glob("*.txt"))]


def needed(needs: frozenset[str], text: str) -> bool:
    """Whether the text has one of the words; "0" stands for any word of digits."""
    forms = set(words(text).forms)
    return not needs.isdisjoint(forms) or ("0" in needs and any(form.isdigit() for form in forms))


def corpus() -> Iterator[tuple[str, tuple[str, ...]]]:
    """Each sentence of the corpus, with the places that its article names with their level."""
    for article in ARTICLES:
        known = lone_name.known_names(u.proper for u in unit_name.unit_names(article) if u.proper and u.level and " " in u.proper)
        for sentence in sentences(article):
            yield sentence.of(article), known


def test_every_name_has_a_word_that_is_needed() -> None:
    met = 0
    for text, known in corpus():
        if unit_name.unit_names(text):
            met += 1
            assert needed(unit_name.NEEDS, text)
        if person.people(text):
            met += 1
            assert needed(person.NEEDS, text)
            assert lone_name.TWO_CAPITALS.search(text)
        if lone_name.bare_names(text, Taken(())):
            met += 1
            assert needed(lone_name.NEEDS, text)
            assert lone_name.TWO_CAPITALS.search(text)
        if lone_name.names_alone(text, known):
            met += 1
            assert lone_name.TWO_CAPITALS.search(text)
    assert met > len(ARTICLES)


@pytest.mark.parametrize("text", ["chị Siu H’Blen kể", "ông K’Brối Y’Thim", "Định Hóa năm 2020 kết nạp 150", "gồm: Tứ Kỳ 88"])
def test_two_capitals(text: str) -> None:
    assert lone_name.TWO_CAPITALS.search(text)


@pytest.mark.parametrize("text", ["Năm 2020, huyện kết nạp 150 đảng viên", "huyện ở Huế có 3 chi bộ A", "ông Thìn"])
def test_no_two_capitals(text: str) -> None:
    assert not lone_name.TWO_CAPITALS.search(text)


def test_general_words() -> None:
    text = "Huyện, xã và chi bộ; 12 đảng bộ, thành phố Hà Long"
    assert [unit.surface for unit in unit_name.unit_names(text)] == ["chi bộ", "thành phố Hà Long"]
