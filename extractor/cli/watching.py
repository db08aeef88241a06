"""A run as it is watched: «1.204 articles, 95 a second, 0:12 left» on the terminal, and a line of JSON for each event in a log.

Not covered: what there is to see (`extractor.engine`).
"""

from __future__ import annotations

import time
from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager
from datetime import UTC, datetime
from pathlib import Path
from typing import IO

import orjson
from rich.progress import BarColumn, Progress, TextColumn, TimeRemainingColumn

from extractor.cli.terminal import console
from extractor.engine import Begun, Ended, News
from extractor.sink import Commit

Tell = Callable[[News], None]


@contextmanager
def watching(log: Path | None = None) -> Iterator[Tell]:
    """Whom to tell of a run: a bar, where there is a terminal, and a log, where one is wanted. Raises OSError."""
    with ExitStack() as stack:
        listeners: list[Tell] = []
        errors = console(stderr=True)
        if errors.is_terminal:
            columns = (TextColumn("{task.description}"), BarColumn(), TimeRemainingColumn())
            listeners.append(_Bar(stack.enter_context(Progress(*columns, console=errors, transient=True))).tell)
        if log is not None:
            listeners.append(_Log(stack.enter_context(log.open("ab"))).tell)

        def tell(news: News) -> None:
            for listener in listeners:
                listener(news)

        yield tell


class _Bar:
    """How many articles were read, how many a second, how many facts, how many quarantined, and how long it will take."""

    def __init__(self, progress: Progress) -> None:
        self._progress = progress
        self._task = progress.add_task("loading", total=None)
        self._read = self._new = self._facts = self._quarantined = 0
        self._began = time.monotonic()

    def tell(self, news: News) -> None:
        if isinstance(news, Begun):
            self._progress.update(self._task, total=news.shards)
            for commit in news.commits:
                self._count(commit)
        elif isinstance(news, Commit):
            self._new += news.read
            self._count(news)
            rate = self._new / (time.monotonic() - self._began)
            shown = f"{self._read} articles, {rate:.0f} a second, {self._facts} facts, {self._quarantined} quarantined"
            self._progress.update(self._task, description=shown)

    def _count(self, commit: Commit) -> None:
        self._read += commit.read
        self._facts += commit.facts
        self._quarantined += commit.quarantined
        if commit.last:
            self._progress.advance(self._task)


class _Log:
    """A line of JSON for each event: what happened, when, and its figures."""

    def __init__(self, file: IO[bytes]) -> None:
        self._file = file

    def tell(self, news: News) -> None:
        event: dict[str, object] = {"time": datetime.now(UTC).isoformat(timespec="milliseconds")}
        if isinstance(news, Begun):
            read = sum(commit.read for commit in news.commits)
            event |= {"event": "resume" if news.commits else "start", "shards": news.shards, "read": read}
        elif isinstance(news, Commit):
            event |= {"event": "commit", **news.model_dump(include={"shard", "part", "last", "read", "facts", "quarantined"})}
        elif isinstance(news, Ended):
            counts = news.manifest.counts.model_dump(exclude={"by_indicator"})
            event |= {"event": "finish" if news.anew else "nothing to do", **counts}
        else:
            event |= {"event": "condemn" if news.condemned else "restart", **news._asdict()}
            del event["condemned"]
        self._file.write(orjson.dumps(event, option=orjson.OPT_APPEND_NEWLINE))
        self._file.flush()
