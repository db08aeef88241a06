"""A run: `corpus/articles` in, a run's folder out; where it was interrupted, the same call goes on.

Inputs are planned as shards, an engine has those read that are left, and their parts are put together. What comes out depends on
the inputs, the settings and the versions alone, whoever reads what and however often it is interrupted. Not covered: reading a
shard (`extractor.worker`), and who does (`extractor.engines`).
"""

from __future__ import annotations

import os
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import nullcontext
from datetime import UTC, datetime
from pathlib import Path
from typing import NamedTuple

from extractor.domains.pack import check_pack
from extractor.engines import Engine, in_process
from extractor.identity import content_of, versions
from extractor.job import Job, Limits, Task
from extractor.profile import Profile
from extractor.records import Manifest, Settings, Timings
from extractor.sandbox import Watched
from extractor.sink import (
    Commit,
    Identity,
    OutputError,
    RunFolder,
    Unfinished,
    assemble,
    earlier_run,
    manifest_of,
)  # fmt: skip
from extractor.sources import NOTHING_FOUND, InputError, Shard, found, shards, summed
from extractor.sources.paths import STDIN
from extractor.sources.shards import Found


class Begun(NamedTuple):
    """A run begins or goes on: how many shards it has, and what was committed before."""

    shards: int
    commits: Sequence[Commit]


class Ended(NamedTuple):
    """A run is whole; `anew` where this call did something for it."""

    manifest: Manifest
    anew: bool


News = Begun | Commit | Watched | Ended


def _to_nobody(_news: News) -> None:
    pass


def run(
    inputs: Sequence[str],
    out: str | Path,
    settings: Settings | None = None,
    engine: Engine = in_process,
    tell: Callable[[News], None] = _to_nobody,
    fresh: bool = False,
) -> Manifest:
    """Read every article of the inputs, write the run's folder `out`, and return its manifest.

    Goes on with a run that was interrupted there, and does nothing where the same run is there already; `fresh` starts over.
    `tell` is told how it goes. Raises InputError or OutputError, with nothing lost, where the inputs stand for nothing, or the
    folder holds something else than a run, or an unfinished one of other inputs, settings or versions.
    """
    settings = settings or Settings()
    _refuse_own_output(inputs, out)
    check_pack(settings.domain)
    profile = Profile.read(Path(settings.profile)) if settings.profile else None
    earlier = [earlier_run(place) for place in settings.earlier]
    folder = RunFolder(out)
    with folder.held(), folder.standard_input() if STDIN in inputs else nullcontext() as given:

        def files() -> Iterator[Found]:
            return (given if given and file.path == STDIN else file for file in found(inputs, out))

        total = summed(files())
        if not total.files:
            raise InputError(NOTHING_FOUND)
        identity = Identity({"digest": total.digest, "files": total.files, "bytes": total.size}, content_of(settings), versions())
        whole, under_way = manifest_of(folder.store), folder.unfinished()
        if under_way and not fresh:
            _refuse_other(out, under_way.identity, identity)
        else:
            folder.clear()
            if whole and whole.key == identity.key and not fresh:
                tell(Ended(whole, anew=False))
                return whole
            under_way = folder.begin(identity, datetime.now(UTC), shards(files(), total.size))
        limits = Limits(settings.limit_seconds, settings.min_confidence)
        job = Job(str(out), identity.key, settings.domain, limits, settings.columns, profile)
        commits = _read(folder, job, under_way, engine, tell)
        timings = Timings(
            started=under_way.started, finished=datetime.now(UTC), cpu_seconds=sum(commit.cpu_seconds for commit in commits)
        )
        manifest = assemble(
            folder.store,
            commits,
            earlier,
            lambda outcome: Manifest(
                inputs=tuple(os.fsencode(item).decode("utf-8", errors="replace") for item in inputs),
                counts=outcome.counts,
                duplicates=outcome.duplicates,
                versions=versions(),
                settings=settings,
                key=identity.key,
                files=outcome.files,
                timings=timings,
            ),
        )
        folder.clear()
    tell(Ended(manifest, anew=True))
    return manifest


def _read(folder: RunFolder, job: Job, run: Unfinished, engine: Engine, tell: Callable[[News], None]) -> list[Commit]:
    """Have the shards read of which parts are missing; all commits, by shard and part."""
    commits = folder.commits()
    done: dict[int, list[Commit]] = {}
    for commit in commits:
        done.setdefault(commit.shard, []).append(commit)
    # Behind a part that is missing, parts are read again.
    before = {shard: _in_a_row(some) for shard, some in done.items()}
    commits = [commit for some in before.values() for commit in some]
    tell(Begun(run.shards, tuple(commits)))

    def hear(news: Commit | Watched) -> None:
        if isinstance(news, Commit):
            commits.append(news)
        tell(news)

    engine(job, _left(folder.shards(), before), hear)
    return sorted(commits, key=lambda commit: (commit.shard, commit.part))


def _in_a_row(commits: Sequence[Commit]) -> list[Commit]:
    """The commits of a shard, in order, up to the first that is missing."""
    return [commit for number, commit in enumerate(commits) if commit.part == number]


def _left(planned: Iterable[Shard], before: dict[int, list[Commit]]) -> Iterator[Task]:
    """What is left to do of each shard."""
    for shard in planned:
        commits = before.get(shard.number, ())
        if not commits or not commits[-1].last:
            yield Task(shard, len(commits), sum(commit.read for commit in commits))


def _refuse_other(out: str | Path, before: Identity, now: Identity) -> None:
    if before.key != now.key:
        raise OutputError(
            f"{out}: holds an unfinished run with other {before.changes(now)}. Call it as before to finish it, "
            "give --fresh to start over, or choose another folder with --out."
        )


def _refuse_own_output(inputs: Sequence[str], out: str | Path) -> None:
    """A run that read its own output would replace what it reads."""
    target = Path(out).resolve()
    for item in inputs:
        path = Path(item).resolve()
        if path == target or target in path.parents:
            raise OutputError(f"{item}: lies in the output folder {out}. Choose another folder with --out.")
