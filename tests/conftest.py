"""What several tests share: where things are, and a reader that stands in for the pipeline where that is no subject."""

from __future__ import annotations

import logging
import re
import time
import uuid
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from decimal import Decimal
from pathlib import Path

import fsspec
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


@pytest.fixture(scope="session")
def store() -> Iterator[str]:
    """The address of a store of S3 in this process, on a port of this machine."""
    from moto.server import ThreadedMotoServer  # takes half a second

    server = ThreadedMotoServer("127.0.0.1", 0, verbose=False)
    logging.getLogger("werkzeug").setLevel(logging.ERROR)  # else a line for each request
    server.start()
    host, port = server.get_host_and_port()
    yield f"http://{host}:{port}"
    server.stop()


@pytest.fixture
def bucket(store: str, monkeypatch: pytest.MonkeyPatch) -> str:
    """The URL of an empty bucket in the store, which this process and those that it starts find by their environment alone."""
    for name, value in {
        "AWS_ENDPOINT_URL": store,
        "AWS_ACCESS_KEY_ID": "thu",
        "AWS_SECRET_ACCESS_KEY": "thu",
        "AWS_DEFAULT_REGION": "us-east-1",
        "AWS_MAX_ATTEMPTS": "1",
        # No other place is asked who we are.
        "AWS_EC2_METADATA_DISABLED": "true",
        "AWS_CONFIG_FILE": "/dev/null",
        "AWS_SHARED_CREDENTIALS_FILE": "/dev/null",
        "NO_PROXY": "127.0.0.1",
    }.items():
        monkeypatch.setenv(name, value)
    name = f"kho-{uuid.uuid4().hex}"
    s3 = fsspec.filesystem("s3", skip_instance_cache=True)
    s3.clear_instance_cache()
    s3.mkdir(name)
    return f"s3://{name}"
