"""A whole run: `build/demo/manifest.json`, and the records beside it.

Not covered: writing them (`extractor.sink.assembly`).
"""

from __future__ import annotations

from collections.abc import Iterator
from hashlib import sha256
from itertools import islice
from pathlib import Path

from pydantic import ValidationError

from extractor.records import Article, Fact, Manifest
from extractor.sink.store import Store, read, store_at

ARTICLES, FACTS, QUARANTINE, MANIFEST = "articles.jsonl", "facts.jsonl", "quarantine.jsonl", "manifest.json"


def manifest_of(store: Store) -> Manifest | None:
    """The manifest of a whole run of this version, where there is one."""
    try:
        return Manifest.model_validate_json(read(store, MANIFEST))
    except (OSError, ValidationError):
        return None


def signed(manifest: Manifest) -> tuple[Manifest, bytes]:
    """A manifest with its own digest, and the content of its file."""
    unsigned = manifest.model_copy(update={"sha256": Manifest.model_fields["sha256"].default})
    digest = sha256(unsigned.model_dump_json(indent=2).encode() + b"\n")
    told = manifest.model_copy(update={"sha256": digest.hexdigest()})
    return told, told.model_dump_json(indent=2).encode() + b"\n"


def is_run(place: str | Path) -> bool:
    """Whether a folder holds a whole run of this version."""
    return manifest_of(store_at(place)) is not None


def read_run(place: str | Path) -> tuple[list[Article], list[Fact]]:
    """The articles and the facts of a run's folder. Raises OSError or pydantic's ValidationError."""
    with store_at(place).open(ARTICLES) as lines:
        articles = [Article.model_validate_json(line) for line in lines]
    return articles, list(_facts(place))


def first_facts(place: str | Path, count: int) -> list[Fact]:
    """The first facts of a run's folder. Raises OSError or pydantic's ValidationError."""
    return list(islice(_facts(place), count))


def _facts(place: str | Path) -> Iterator[Fact]:
    with store_at(place).open(FACTS) as lines:
        for line in lines:
            yield Fact.model_validate_json(line)
