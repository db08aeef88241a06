"""A run's folder: `build/demo` with `articles.jsonl`, `facts.jsonl`, `quarantine.jsonl` and `manifest.json`.

Each file is written under another name and takes its own when the whole run is written, the manifest last: where a
manifest stands, the run is whole. Not covered: deciding what is written (`extractor.engine`).
"""

from __future__ import annotations

import os
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from contextlib import ExitStack
from decimal import Decimal
from itertools import islice
from pathlib import Path
from types import TracebackType
from typing import Self

import orjson
from pydantic import ValidationError

from extractor.records import Article, Fact, Manifest, Quarantine, Record
from extractor.records.parts import as_json_number

ARTICLES, FACTS, QUARANTINE, MANIFEST = "articles.jsonl", "facts.jsonl", "quarantine.jsonl", "manifest.json"


class OutputError(ValueError):
    """A folder that a run may not write to; the message says what to do."""


def json_lines(records: Sequence[Article | Fact | Quarantine]) -> bytes:
    """The records as JSON Lines in UTF-8, to the byte as pydantic writes them, in a third of its time.

    Raises ValueError where one cannot be written.
    """
    try:
        return b"".join([orjson.dumps(record.__dict__, _inner, orjson.OPT_APPEND_NEWLINE) for record in records])
    except orjson.JSONEncodeError as error:
        raise ValueError(f"cannot be written as JSON: {error}") from error


def _inner(value: Record | Decimal) -> object:
    """What stands in JSON for a value inside a record."""
    return as_json_number(value) if isinstance(value, Decimal) else value.__dict__


class RunFolder:
    """A context in which one run is written; leaving it before `finish` leaves the folder as it was.

    Raises OutputError, on entering, for a folder that holds something else than an earlier run.
    """

    def __init__(self, path: Path) -> None:
        self.path = path
        self._open = ExitStack()
        self._made = False

    def __enter__(self) -> Self:
        self._refuse_foreign()
        try:
            self._made = not self.path.exists()
            self.path.mkdir(parents=True, exist_ok=True)
            self._articles, self._facts, self._quarantine = (
                self._open.enter_context(self._partial(name).open("wb")) for name in (ARTICLES, FACTS, QUARANTINE)
            )
        except OSError as error:
            self._open.close()
            raise OutputError(f"{self.path}: cannot be written ({error.strerror}). Choose another folder.") from error
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, at: TracebackType | None) -> None:
        self._open.close()
        for name in (ARTICLES, FACTS, QUARANTINE, MANIFEST, f"{ARTICLES}.kept", f"{FACTS}.kept"):
            self._partial(name).unlink(missing_ok=True)
        if self._made and not any(self.path.iterdir()):
            self.path.rmdir()

    def write(self, article: bytes, facts: bytes) -> None:
        """Add one article and its facts, as `json_lines` gives them."""
        self._articles.write(article)
        self._facts.write(facts)

    def quarantine(self, record: Quarantine) -> None:
        """Add one input that could not be processed."""
        self._quarantine.write(json_lines([record]))

    def mark_copies(self, repeated: Mapping[str, str]) -> tuple[dict[str, str], Counter[str]]:
        """Write of these articles which one they repeat, and take their facts out again.

        Returns the source of each, and how many facts of each indicator went.
        """
        sources: dict[str, str] = {}
        gone: Counter[str] = Counter()
        for stream, name in ((self._articles, ARTICLES), (self._facts, FACTS)):
            stream.flush()
            kept = self._partial(f"{name}.kept")
            with self._partial(name).open("rb") as lines, kept.open("wb") as others:
                for line in lines:
                    record = orjson.loads(line)
                    known = record["article_id"]
                    if known not in repeated:
                        others.write(line)
                    elif stream is self._articles:
                        sources[known] = record["source"]
                        others.write(orjson.dumps({**record, "duplicate_of": repeated[known]}, option=orjson.OPT_APPEND_NEWLINE))
                    else:
                        gone[record["indicator"]] += 1
            kept.replace(self._partial(name))
        self._articles, self._facts = (self._open.enter_context(self._partial(name).open("ab")) for name in (ARTICLES, FACTS))
        return sources, gone

    def finish(self, manifest: Manifest) -> None:
        """Give every file its name. An earlier run in the folder is replaced."""
        for stream in (self._articles, self._facts, self._quarantine):
            stream.flush()
            os.fsync(stream.fileno())
        self._open.close()
        self._partial(MANIFEST).write_text(manifest.model_dump_json(indent=2) + "\n", encoding="utf-8")
        (self.path / MANIFEST).unlink(missing_ok=True)
        for name in (ARTICLES, FACTS, QUARANTINE, MANIFEST):
            self._partial(name).replace(self.path / name)

    def _partial(self, name: str) -> Path:
        return self.path / f".{name}.partial"

    def _refuse_foreign(self) -> None:
        if not self.path.exists():
            return
        if not self.path.is_dir():
            raise OutputError(f"{self.path}: a file stands there. Choose a folder with --out.")
        names = {entry.name for entry in self.path.iterdir()}
        # A run that was killed leaves its unfinished files; nobody else gives files such names.
        if not names or self._partial(ARTICLES).name in names or self._partial(MANIFEST).name in names:
            return
        if not is_run(self.path):
            raise OutputError(
                f"{self.path}: the folder is not empty and holds no earlier run. Choose another folder with --out, "
                "or empty this one."
            )


def is_run(path: Path) -> bool:
    """Whether a folder holds a whole run of this version."""
    try:
        Manifest.model_validate_json((path / MANIFEST).read_bytes())
    except (OSError, ValidationError):
        return False
    return True


def read_run(path: Path) -> tuple[list[Article], list[Fact]]:
    """The articles and the facts of a run's folder. Raises OSError or pydantic's ValidationError."""
    with (path / ARTICLES).open("rb") as lines:
        articles = [Article.model_validate_json(line) for line in lines]
    return articles, list(_facts(path))


def first_facts(path: Path, count: int) -> list[Fact]:
    """The first facts of a run's folder. Raises OSError or pydantic's ValidationError."""
    return list(islice(_facts(path), count))


def _facts(path: Path) -> Iterator[Fact]:
    with (path / FACTS).open("rb") as lines:
        for line in lines:
            yield Fact.model_validate_json(line)
