"""What several tests share: where things are, and the stand-in for the pipeline."""

from __future__ import annotations

import logging
import time
import uuid
from collections.abc import Callable, Iterator
from pathlib import Path

import fsspec
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


def until(done: Callable[[], object], what: str) -> None:
    """Wait until it is done, for two minutes at most."""
    deadline = time.monotonic() + 120
    while not done():
        assert time.monotonic() < deadline, f"in vain: {what}"
        time.sleep(0.05)


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


def access_to(store: str) -> dict[str, str]:
    """The environment by which a process finds the store, and asks no other place who it is."""
    return {
        "AWS_ENDPOINT_URL": store,
        "AWS_ACCESS_KEY_ID": "thu",
        "AWS_SECRET_ACCESS_KEY": "thu",
        "AWS_DEFAULT_REGION": "us-east-1",
        "AWS_MAX_ATTEMPTS": "1",
        "AWS_EC2_METADATA_DISABLED": "true",
        "AWS_CONFIG_FILE": "/dev/null",
        "AWS_SHARED_CREDENTIALS_FILE": "/dev/null",
        "NO_PROXY": "127.0.0.1",
    }


@pytest.fixture
def bucket(store: str, monkeypatch: pytest.MonkeyPatch) -> str:
    """The URL of an empty bucket in the store, which this process and those that it starts find by their environment alone."""
    for name, value in access_to(store).items():
        monkeypatch.setenv(name, value)
    name = f"kho-{uuid.uuid4().hex}"
    s3 = fsspec.filesystem("s3", skip_instance_cache=True)
    s3.clear_instance_cache()
    s3.mkdir(name)
    return f"s3://{name}"
