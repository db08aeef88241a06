"""What several tests share: where things are, and a reader that stands in for the pipeline where that is no subject."""

from __future__ import annotations

import re
import time
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from decimal import Decimal
from pathlib import Path

import pytest

import extractor
from extractor.article import Page
from extractor.grammar.word import words
from extractor.language import language_of
from extractor.nlp.sentences import sentences
from extractor.records import Article, Evidence, Fact, Located, article_id, fact_id

PROJECT = Path(__file__).parent.parent
_COUNT = re.compile(r"kết nạp được (\d{1,9})")


class NativePanic(BaseException):
    """What native code raises when it panics: no Exception."""


@dataclass(frozen=True)
class StandInResult:
    article: Article
    facts: list[Fact]
    parsed: tuple[()] = ()  # no sentences


class StandInLedger:
    def lines(self, number: int | None = None) -> Iterator[str]:
        yield f"number {number or 'any'}: [red]kết nạp[/red] \x1b[31m12\x07"


class StandIn:
    """Finds «kết nạp được 12»; a page that says «treo» hangs, «chờ» waits, «lỗi» raises, «hoảng» panics."""

    def __call__(self, page: Page) -> StandInResult:
        if "treo" in page.text:
            while True:  # what is limited is processor time
                pass
        if "chờ" in page.text:  # as on a machine that is busy with something else
            time.sleep(0.4)
        if "lỗi" in page.text:
            raise ZeroDivisionError("chia cho không")
        if "hoảng" in page.text:
            raise NativePanic("index out of bounds")
        known = article_id(page.text)
        article = Article(
            article_id=known,
            source=page.source,
            source_id=page.id,
            url=page.url,
            title=page.title,
            published=page.published,
            language=language_of(page.text),
            text=page.text,
        )
        return StandInResult(article, [_fact(known, found, page.text) for found in _COUNT.finditer(page.text)])

    def pipe(self, pages: Iterable[Page]) -> Iterator[StandInResult]:
        return map(self, pages)

    def explain(self, _page: Page) -> StandInLedger:
        return StandInLedger()


def _fact(article: str, found: re.Match[str], text: str) -> Fact:
    start, end = found.span(1)
    return Fact(
        id=fact_id(article, str(start), str(end)),
        article_id=article,
        indicator="admissions",
        status="actual",
        value=Decimal(found[1]),
        evidence=Evidence(
            start=start,
            end=end,
            page_start=start,
            page_end=end,
            number=found[1],
            sentence=text,
            sentence_at=Located(start=0, end=len(text), page_start=0, page_end=len(text)),
        ),
        rule="stand-in",
        confidence=0.5,
    )


@pytest.fixture
def stand_in(monkeypatch: pytest.MonkeyPatch) -> StandIn:
    """Put the stand-in where the pipeline would be loaded."""
    reader = StandIn()
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
