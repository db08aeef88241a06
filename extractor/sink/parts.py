"""Parts of a run: what came of up to 192 inputs of a shard, and the commit that says that it is whole.

`.extractor/000012-0003.part` is written first and `.extractor/000012-0003.json`, its commit, last: a resumed run goes on behind the
last commit. Not covered: putting parts together (`extractor.sink.assembly`).
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from contextlib import suppress
from dataclasses import dataclass, field
from hashlib import sha256
from itertools import pairwise
from typing import Any

import numpy as np
import orjson
from pydantic import Field, ValidationError

from extractor.records import Quarantine
from extractor.records.parts import Count, Label, Record
from extractor.sink.lines import json_lines
from extractor.sink.store import OutputError, Store, read, write

WORK = ".extractor"
LENGTH = 192  # inputs of a part: three batches
_COMMIT = re.compile(r"(\d{6,})-(\d{4,})\.json")
Array = np.ndarray[Any, Any]
# Of an article: its id, the length of its text, its facts, and its marks (`extractor.copies`).
ROW = np.dtype([("id", "<u8"), ("length", "<u4"), ("facts", "<u4"), ("marks", "u1")])
MARK = np.dtype("<u8")
ARTICLE, DUPLICATE, FAILED = b"adq"


class Commit(Record):
    """What a part holds."""

    key: str = Field(description="The run that it belongs to.")
    shard: Count
    part: Count
    last: bool = Field(description="Whether it ends its shard.")
    read: Count = Field(description="Inputs read.")
    articles: Count
    facts: Count
    quarantined: Count
    by_indicator: dict[Label, Count]
    sections: tuple[Count, ...] = Field(description="The size in bytes of each section of the part.")
    sha256: str = Field(description="Of the part.")
    cpu_seconds: float = Field(ge=0)

    @property
    def name(self) -> str:
        """The name of its file, without what tells the two files apart."""
        return name_of(self.shard, self.part)


def name_of(shard: int, part: int) -> str:
    """The name of a part: `.extractor/000012-0003`."""
    return f"{WORK}/{shard:06}-{part:04}"


@dataclass
class Filling:
    """A part that is being filled, in the order of the inputs."""

    kinds: bytearray = field(default_factory=bytearray)
    rows: list[tuple[int, int, int, int]] = field(default_factory=list)
    marks: list[int] = field(default_factory=list)
    articles: list[bytes] = field(default_factory=list)
    facts: list[bytes] = field(default_factory=list)
    failed: list[bytes] = field(default_factory=list)
    indicators: Counter[str] = field(default_factory=Counter)

    def article(self, line: bytes, facts: bytes, told: Sequence[str], row: tuple[int, int], marks: Sequence[int]) -> None:
        """Add an article: its line, its facts and their indicators, its id and length, and its marks."""
        self.kinds.append(ARTICLE)
        self.rows.append((*row, len(told), len(marks)))
        self.marks += marks
        self.articles.append(line)
        self.facts.append(facts)
        self.indicators.update(told)

    def again(self, article_id: int, source: str) -> None:
        """Add an article that is in the part already."""
        self.article(orjson.dumps({"source": source}, option=orjson.OPT_APPEND_NEWLINE), b"", (), (article_id, 0), ())

    def quarantine(self, record: Quarantine) -> None:
        """Add an input that could not be processed."""
        self.kinds.append(FAILED)
        self.failed.append(json_lines([record]))

    def commit(self, store: Store, key: str, place: tuple[int, int], last: bool, cpu_seconds: float) -> Commit:
        """Write the part and then its commit; `place` is its shard and its number there. Raises OutputError."""
        sections = (
            np.array(self.rows, dtype=ROW).tobytes(), np.array(self.marks, dtype=MARK).tobytes(), bytes(self.kinds),
            *(b"".join(lines) for lines in (self.articles, self.facts, self.failed)),
        )  # fmt: skip
        data = b"".join(sections)
        done = Commit(
            key=key,
            shard=place[0],
            part=place[1],
            last=last,
            read=len(self.kinds),
            articles=len(self.rows),
            facts=self.indicators.total(),
            quarantined=len(self.failed),
            by_indicator=dict(sorted(self.indicators.items())),
            sections=tuple(map(len, sections)),
            sha256=sha256(data).hexdigest(),
            cpu_seconds=cpu_seconds,
        )
        write(store, f"{done.name}.part", data)
        write(store, f"{done.name}.json", done.model_dump_json().encode() + b"\n")
        return done


@dataclass(frozen=True)
class Part:
    """A part that was read: rows and marks of its articles, what each input became, and the lines of its files."""

    rows: Array
    marks: Array
    kinds: bytes
    articles: list[bytes]
    facts: list[bytes]
    failed: bytes


def head_of(store: Store, commit: Commit) -> tuple[Array, Array]:
    """The rows and the marks of a part, without the rest. Raises OutputError."""
    rows, marks = commit.sections[:2]
    try:
        with store.open(f"{commit.name}.part") as stream:
            return np.frombuffer(stream.read(rows), dtype=ROW), np.frombuffer(stream.read(marks), dtype=MARK)
    except (OSError, ValueError) as error:
        raise _damaged(commit) from error


def read_part(store: Store, commit: Commit) -> Part:
    """A part, whole. Raises OutputError where it is not what was committed."""
    try:
        data = read(store, f"{commit.name}.part")
    except OSError as error:
        raise _damaged(commit) from error
    if sha256(data).hexdigest() != commit.sha256:
        raise _damaged(commit)
    bounds = np.cumsum((0, *commit.sections)).tolist()
    rows, marks, kinds, articles, facts, failed = (data[start:stop] for start, stop in pairwise(bounds))
    return Part(
        np.frombuffer(rows, dtype=ROW), np.frombuffer(marks, dtype=MARK), kinds,
        articles.splitlines(keepends=True), facts.splitlines(keepends=True), failed,
    )  # fmt: skip


def _damaged(commit: Commit) -> OutputError:
    return OutputError(
        f"{commit.name}.part: not as it was written. Remove the two files of that name; the same command then reads them again."
    )


def committed(store: Store) -> list[tuple[int, int]]:
    """The shard and the number of each part that has a commit, in order."""
    return sorted((int(match[1]), int(match[2])) for name in store.names(WORK) if (match := _COMMIT.fullmatch(name)))


def commit_of(store: Store, shard: int, part: int) -> Commit:
    """The commit of a part. Raises OutputError where it cannot be read, or is that of another."""
    name = f"{name_of(shard, part)}.json"
    try:
        commit = Commit.model_validate_json(read(store, name), strict=False)
    except (OSError, ValidationError) as error:
        raise OutputError(f"{name}: cannot be read. Remove it; the same command then reads that part again.") from error
    if (commit.shard, commit.part) != (shard, part):
        raise OutputError(f"{name}: is the commit of {commit.name}. Remove it; the same command then reads that part again.")
    return commit


def commits_behind(store: Store, key: str, shard: int, part: int) -> list[Commit]:
    """The commits of a run's shard from a part on, up to the first that is missing or of no use."""
    found: list[Commit] = []
    with suppress(OutputError):
        while not found or not found[-1].last:
            commit = commit_of(store, shard, part + len(found))
            if commit.key != key:
                break
            found.append(commit)
    return found
