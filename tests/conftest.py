"""What several tests share: where things are, and the stand-in for the pipeline."""

from __future__ import annotations

from pathlib import Path

import pytest
from stand_in import StandIn

import extractor
from extractor.grammar.word import words
from extractor.nlp.sentences import sentences

PROJECT = Path(__file__).parent.parent


def in_children(monkeypatch: pytest.MonkeyPatch, what: str) -> None:
    """Have something otherwise in the children of a run: "stand-in", "poison", or both (`tests/in_children`)."""
    monkeypatch.setenv("PYTHONPATH", str(PROJECT / "tests" / "in_children"))
    monkeypatch.setenv("EXTRACTOR_TESTS", what)


@pytest.fixture
def stand_in(monkeypatch: pytest.MonkeyPatch) -> StandIn:
    """Put the stand-in where the pipeline would be loaded, here and in children."""
    reader = StandIn()
    in_children(monkeypatch, "stand-in")
    monkeypatch.setattr(extractor, "load", lambda _domain="party": reader)
    return reader


def forms_of(text: str) -> set[str]:
    """The folded words of `text` as a grammar's NEEDS names them: "0" is any word of digits."""
    return {"0" if form.isdigit() else form for form in words(text).forms}


@pytest.fixture(scope="session")
def sentences_of_the_corpus() -> list[str]:
    """The sentences of the articles that come with the project, as they were scraped."""
    texts = [path.read_text(encoding="utf-8") for path in sorted((PROJECT / "corpus" / "articles").iterdir())]
    return [sentence.of(text) for text in texts for sentence in sentences(text)]


@pytest.fixture(scope="session")
def shared() -> Path:
    """The folder of shared articles and gold beside the project."""
    folder = PROJECT.parent / "shared"
    if not folder.is_dir():
        pytest.skip("there is no folder ../shared beside the project")
    return folder
