"""The quarantined again: after an upgrade «bai-0917.txt» may be read, and takes its place in the run as if it always had been.

Only files that hold something quarantined are read, and of them only what the run has no article of. What was read before stays
as it was read then; copies are settled anew. Not covered: standard input, and facts of copies whose original goes.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from hashlib import sha256
from pathlib import Path

import orjson

from extractor.engine import Ended, News
from extractor.engines import Engine
from extractor.identity import versions
from extractor.job import Job, Limits, Task
from extractor.profile import Profile
from extractor.records import Manifest, Quarantine
from extractor.sandbox import Watched
from extractor.sink import (
    ARTICLES,
    FACTS,
    LENGTH,
    QUARANTINE,
    Commit,
    Filling,
    OutputError,
    RunFolder,
    Store,
    assemble,
    earlier_run,
    manifest_of,
)
from extractor.sink.index import read_index
from extractor.sink.parts import ARTICLE, DUPLICATE, read_part
from extractor.sources import Extent, InputError, Shard, found
from extractor.sources.paths import STDIN

_MERGED = 900_000  # shards from here on hold the whole run, put together anew


@dataclass(frozen=True)
class _Entry:
    """What became of one input: its source, and what it adds to a part."""

    source: str
    add: Callable[[Filling], None]


def retry(out: str, engine: Engine, tell: Callable[[News], None]) -> Manifest:
    """Read the quarantined inputs of a whole run again, write the run anew, and return its manifest.

    Raises OutputError where the folder holds no whole run, or one that is under way, and InputError where its inputs are gone.
    """
    folder = RunFolder(out)
    with folder.held():
        old = manifest_of(folder.store)
        if old is None or folder.unfinished() is not None:
            raise OutputError(f"{out}: holds no whole run, or another one under way. Finish it by the command that began it.")
        if STDIN in old.inputs:
            raise InputError("standard input cannot be read again; give the run a file.")
        failed = _sources(folder.store)
        if not failed:
            tell(Ended(old, anew=False))
            return old
        folder.clear()
        settings, now = old.settings, versions()
        key = old.key if now == old.versions else sha256(f"{old.key}{now}".encode()).hexdigest()
        profile = Profile.read(Path(settings.profile)) if settings.profile else None
        limits = Limits(settings.limit_seconds, settings.min_confidence)
        job = Job(out, key, settings.domain, limits, settings.columns, profile)
        commits: list[Commit] = []

        def hear(news: Commit | Watched) -> None:
            if isinstance(news, Commit):
                commits.append(news)
            tell(news)

        engine(job, _tasks(folder.store, old, failed), hear)
        commits.sort(key=lambda commit: (commit.shard, commit.part))
        entries = _merged(_old(folder.store, old), _new(folder.store, commits), failed)
        merged = list(_committed(folder.store, key, entries))
        cpu = old.timings.cpu_seconds + sum(commit.cpu_seconds for commit in commits)
        timings = old.timings.model_copy(update={"finished": datetime.now(UTC), "cpu_seconds": cpu})
        manifest = assemble(
            folder.store,
            merged,
            [earlier_run(place) for place in settings.earlier],
            lambda outcome: old.model_copy(update={**outcome._asdict(), "key": key, "versions": now, "timings": timings}),
        )
        folder.clear()
    tell(Ended(manifest, anew=True))
    return manifest


def _sources(store: Store) -> frozenset[str]:
    """The sources of what is quarantined."""
    with store.open(QUARANTINE) as lines:
        return frozenset(Quarantine.model_validate_json(line).source for line in lines)


def _tasks(store: Store, old: Manifest, failed: frozenset[str]) -> Iterator[Task]:
    """The files in which something failed, a shard each, without what the run has of them."""
    files = failed | {source.rpartition("#")[0] for source in failed}
    extents = [extent for file in found(old.inputs) if (extent := Extent(file.path, file.size)).name in files]
    names = {extent.name for extent in extents}
    settled: dict[str, set[str]] = {}

    def settle(source: str) -> None:
        for name in {source, source.rpartition("#")[0]} & names:
            settled.setdefault(name, set()).add(source)

    with store.open(ARTICLES) as lines:
        for line in lines:
            settle(orjson.loads(line)["source"])
    for duplicate in old.duplicates:
        settle(duplicate.source)
    for number, extent in enumerate(extents):
        yield Task(Shard(number, (extent,)), settled=frozenset(settled.get(extent.name, ())))


def _old(store: Store, old: Manifest) -> Iterator[_Entry]:
    """What became of each input of the run, in order."""
    index = read_index(store)
    articles = index.articles
    own, originals, lengths, counts = (
        array.tolist() for array in (articles.ids, articles.originals, articles.lengths, articles.counts)
    )
    marks, repeats, n, at = articles.marks.tolist(), iter(old.duplicates), 0, 0
    with store.open(ARTICLES) as lines, store.open(FACTS) as facts, store.open(QUARANTINE) as failed:
        told = _by_article(facts)
        waiting = next(told, None)
        for kind in index.kinds:
            if kind == ARTICLE:
                line = next(lines)
                article = orjson.loads(line)
                if own[n] != originals[n]:
                    line = orjson.dumps({**article, "duplicate_of": None}, option=orjson.OPT_APPEND_NEWLINE)
                stated: list[bytes] = []
                if waiting and waiting[0] == article["article_id"]:
                    stated, waiting = waiting[1], next(told, None)
                yield _article(article["source"], line, stated, (own[n], lengths[n]), marks[at : at + counts[n]])
                at += counts[n]
                n += 1
            elif kind == DUPLICATE:
                repeat = next(repeats)
                yield _Entry(repeat.source, _again(int(repeat.duplicate_of, 16), repeat.source))
            else:
                yield _failed(next(failed))


def _by_article(facts: Iterable[bytes]) -> Iterator[tuple[str, list[bytes]]]:
    """Lines of facts, by the articles that state them."""
    known, held = "", list[bytes]()
    for line in facts:
        article = orjson.loads(line)["article_id"]
        if held and article != known:
            yield known, held
            held = []
        known = article
        held.append(line)
    if held:
        yield known, held


def _new(store: Store, commits: Sequence[Commit]) -> Iterator[_Entry]:
    """What became of what was read again, in order."""
    for commit in commits:
        part = read_part(store, commit)
        failed, articles, at, first = iter(part.failed.splitlines(keepends=True)), iter(part.articles), 0, 0
        rows = iter(part.rows.tolist())
        for kind in part.kinds:
            if kind != ARTICLE:
                yield _failed(next(failed))
                continue
            line, (own, length, facts, marks) = next(articles), next(rows)
            source = orjson.loads(line)["source"]
            yield _article(source, line, part.facts[at : at + facts], (own, length), part.marks[first : first + marks].tolist())
            at, first = at + facts, first + marks


def _article(source: str, line: bytes, facts: list[bytes], row: tuple[int, int], marks: list[int]) -> _Entry:
    told = [orjson.loads(fact)["indicator"] for fact in facts]
    return _Entry(source, lambda filling: filling.article(line, b"".join(facts), told, row, marks))


def _again(own: int, source: str) -> Callable[[Filling], None]:
    return lambda filling: filling.again(own, source)


def _failed(line: bytes) -> _Entry:
    record = Quarantine.model_validate_json(line)
    return _Entry(record.source, lambda filling: filling.quarantine(record))


def _merged(old: Iterable[_Entry], new: Iterator[_Entry], failed: frozenset[str]) -> Iterator[_Entry]:
    """The inputs of the run in their order, those that failed as they are now.

    What is new of a file stands where the file failed as a whole.
    """

    def place(entry: _Entry) -> str:
        return entry.source if entry.source in failed else entry.source.rpartition("#")[0]

    waiting = next(new, None)
    for entry in old:
        if entry.source not in failed or not waiting or place(waiting) != entry.source:
            yield entry
            continue
        while waiting and place(waiting) == entry.source:
            yield waiting
            waiting = next(new, None)
    while waiting:
        yield waiting
        waiting = next(new, None)


def _committed(store: Store, key: str, entries: Iterable[_Entry]) -> Iterator[Commit]:
    """The inputs as parts."""
    filling, part = Filling(), 0
    for entry in entries:
        entry.add(filling)
        if len(filling.kinds) == LENGTH:
            yield filling.commit(store, key, (_MERGED, part), False, 0.0)
            filling, part = Filling(), part + 1
    yield filling.commit(store, key, (_MERGED, part), True, 0.0)
