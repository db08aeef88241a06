"""The folder of a run that is under way: `build/run/.extractor` with what it reads, in what shards, and its parts so far.

One run at a time holds a folder of this machine; a folder elsewhere (`s3://…`) is not locked. Not covered: starting and ending a
run (`extractor.engine`).
"""

from __future__ import annotations

import errno
import json
import os
import tempfile
from collections.abc import Iterable, Iterator, Mapping
from contextlib import contextmanager, suppress
from dataclasses import asdict, replace
from datetime import datetime
from hashlib import sha256
from pathlib import Path
from typing import NamedTuple

from pydantic import AwareDatetime, ValidationError

from extractor.records.parts import Count, Record
from extractor.sink.ahead import ahead
from extractor.sink.finished import ARTICLES, FACTS, MANIFEST, QUARANTINE, manifest_of
from extractor.sink.index import INDEX
from extractor.sink.parts import WORK, Commit, commit_of, committed
from extractor.sink.store import Folder, OutputError, Store, read, store_at, write
from extractor.sources import Extent, Shard, stdin
from extractor.sources.paths import STDIN
from extractor.sources.shards import Found

_RUN, _PLAN = f"{WORK}/run.json", f"{WORK}/plan.jsonl"


class Identity(NamedTuple):
    """What a run's output depends on: its inputs, its settings, and the versions of all that reads them."""

    inputs: Mapping[str, object]
    settings: Mapping[str, object]
    versions: Mapping[str, object]

    @property
    def key(self) -> str:
        """Its digest."""
        return sha256(json.dumps(self._asdict(), sort_keys=True).encode()).hexdigest()

    def changes(self, other: Identity) -> str:
        """What another has otherwise: «settings (limit_seconds)»."""
        told = []
        for name, mine, theirs in zip(self._fields, self, other, strict=True):
            keys = sorted(key for key in {*mine, *theirs} if mine.get(key) != theirs.get(key))
            if keys:
                told.append(f"{name} ({', '.join(keys)})")
        return ", ".join(told)


class Unfinished(Record):
    """A run that is under way, or was: what it depends on, when it began, and how many shards it has."""

    inputs: dict[str, object]
    settings: dict[str, object]
    versions: dict[str, object]
    started: AwareDatetime
    shards: Count

    @property
    def identity(self) -> Identity:
        """What its output depends on."""
        return Identity(self.inputs, self.settings, self.versions)


class RunFolder:
    """The folder of a run, at a path or a URL."""

    def __init__(self, place: str | Path) -> None:
        self.place = place
        self.store: Store = store_at(place)
        self._input: Path | None = None

    @contextmanager
    def held(self) -> Iterator[None]:
        """Keep other runs out. Raises OutputError where one is in there, or where the folder is no place for a run."""
        if not isinstance(self.store, Folder):
            self._refuse_foreign()
            yield
            return
        path = self.store.path
        made = not path.exists()
        if not made and not path.is_dir():
            raise OutputError(f"{path}: a file stands there. Choose a folder with --out.")
        self._refuse_foreign()
        try:
            (path / WORK).mkdir(parents=True, exist_ok=True)
            lock = _locked(path)
        except OSError as error:
            raise OutputError(f"{path}: cannot be written ({error.strerror}). Choose another folder.") from error
        try:
            for names in (ARTICLES, FACTS, QUARANTINE, INDEX, MANIFEST, f"{WORK}/"):
                self.store.tidy(names)
            yield
        finally:
            with suppress(OutputError):
                self.store.tidy(f"{WORK}/")  # left by an executor that was lost
            for folder in (path / WORK, *([path] if made else [])):
                with suppress(OSError):  # it is not empty
                    folder.rmdir()
            if lock is not None:
                os.close(lock)

    def _refuse_foreign(self) -> None:
        names = self.store.names()
        if names and WORK not in names and (MANIFEST not in names or manifest_of(self.store) is None):
            raise OutputError(
                f"{self.place}: the folder is not empty and holds no earlier run. Choose another folder with --out, "
                "or empty this one."
            )

    def unfinished(self) -> Unfinished | None:
        """The run that is under way here, if one is."""
        try:
            return Unfinished.model_validate_json(read(self.store, _RUN))
        except (OSError, ValidationError):
            return None

    def begin(self, identity: Identity, started: datetime, shards: Iterable[Shard]) -> Unfinished:
        """Note a run and its shards; the run as it was noted."""
        count = 0
        with self.store.create(_PLAN) as plan:
            for shard in shards:
                # ASCII, since a file's name may be no text.
                plan.write(json.dumps([asdict(extent) for extent in shard.extents]).encode() + b"\n")
                count += 1
        run = Unfinished(**identity._asdict(), started=started, shards=count)
        write(self.store, _RUN, run.model_dump_json().encode())
        return run

    @contextmanager
    def standard_input(self) -> Iterator[Found]:
        """Standard input, in a file for as long as the context lasts. A run that goes on is given it again. Raises OSError."""
        work = self.store.path / WORK if isinstance(self.store, Folder) else None
        with tempfile.NamedTemporaryFile(dir=work, prefix=".", suffix=".partial") as file:
            self._input = Path(file.name)
            yield stdin.kept(file)

    def shards(self) -> Iterator[Shard]:
        """The shards of the run; what came by standard input is in a file by now."""
        with self.store.open(_PLAN) as plan:
            for number, line in enumerate(plan):
                extents = (Extent(**extent) for extent in json.loads(line))
                yield Shard(number, tuple(self._where_it_is(extent) for extent in extents))

    def _where_it_is(self, extent: Extent) -> Extent:
        return replace(extent, path=str(self._input), source=STDIN) if extent.path == STDIN else extent

    def commits(self) -> list[Commit]:
        """The commits so far, by shard and part. Raises OutputError for one that cannot be read."""
        return list(ahead(lambda place: commit_of(self.store, *place), committed(self.store), lambda _: 0))

    def clear(self) -> None:
        """Forget the run that was under way; a whole run in the folder stays."""
        self.store.remove(_RUN)
        for name in self.store.names(WORK):
            self.store.remove(f"{WORK}/{name}")


def _locked(folder: Path) -> int | None:
    """An open folder that no other run can lock. Raises OutputError where one has; None where the system has no such lock."""
    try:
        import fcntl
    except ImportError:
        return None
    opened = os.open(folder, os.O_RDONLY)
    try:
        fcntl.flock(opened, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except OSError as error:
        os.close(opened)
        if error.errno not in (errno.EWOULDBLOCK, errno.EAGAIN):
            return None  # a file system without locks
        raise OutputError(f"{folder}: another run is writing there. Wait for it, or choose another folder with --out.") from error
    return opened
