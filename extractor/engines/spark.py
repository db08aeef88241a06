"""Spark: `on_spark("spark://kho:7077")` has shards read by the executors of a cluster, a sandbox for each of their cores.

Spark hands out shards, moves them when a machine is lost, and brings back what was committed; articles go from the sandboxes
straight to the job's place. Not covered: the cluster itself (`docs/cluster.md`), and `extractor.retry`.
"""

from __future__ import annotations

import os
import pickle
import re
import sys
import time
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import Future, ThreadPoolExecutor
from contextlib import contextmanager
from dataclasses import replace
from importlib.util import find_spec
from pathlib import Path
from typing import TYPE_CHECKING, Any

from extractor.engines.embedded import WORTH_IT, Engine, Tell
from extractor.identity import versions
from extractor.job import Job, Task
from extractor.sandbox import SandboxError, Supervisor, Watched
from extractor.sink import Commit, OutputError, RunFolder, commits_behind
from extractor.sources import InputError, remote

if TYPE_CHECKING:
    from pyspark.sql import SparkSession

_LOT = 128 << 20  # bytes of input after which loading the models once more costs little
_LOTS = 4  # for each core at the least, so that all end at about the same time
_PAUSE = 0.2  # seconds
_OURS = re.compile(r"^extractor\.[\w.]+: (.*)", re.MULTILINE)


def on_spark(master: str | None = None) -> Engine:
    """An engine that reads on the cluster at `master`, or where Spark's own settings say; in a session that is active, if one is.

    Raises InputError where PySpark is not installed.
    """
    if find_spec("pyspark") is None:
        raise InputError("Spark needs more: pip install 'extractor[spark]'.")

    def engine(job: Job, tasks: Iterable[Task], tell: Tell) -> None:
        waiting = [_from_anywhere(task) for task in tasks]
        if waiting:
            place = job.place if remote.is_remote(job.place) else str(Path(job.place).absolute())
            with _session(master) as session:
                _distribute(session, replace(job, place=place), waiting, tell)

    return engine


def _from_anywhere(task: Task) -> Task:
    """A task with paths that hold in any folder. Records name the files as before."""
    extents = tuple(
        extent
        if remote.is_remote(extent.path)
        else replace(extent, path=os.path.abspath(extent.path), source=extent.name)  # noqa: PTH100 - a name that is no text
        for extent in task.shard.extents
    )
    return replace(task, shard=task.shard._replace(extents=extents))


@contextmanager
def _session(master: str | None) -> Iterator[SparkSession]:
    from pyspark.sql import SparkSession

    active = SparkSession.getActiveSession()
    if active is not None:
        yield active
        return
    os.environ.setdefault("PYSPARK_PYTHON", sys.executable)
    builder = SparkSession.builder.appName("extractor").config("spark.ui.showConsoleProgress", "false")
    try:
        session = (builder.master(master) if master else builder).getOrCreate()
    # What Java says comes as errors of several kinds.
    except Exception as error:
        needs = "It needs Java 17 or newer (JAVA_HOME), and a master that answers (--master)"
        raise SandboxError(f"Spark does not start: {_first_line(error)}. {needs}.") from error
    try:
        yield session
    finally:
        session.stop()


def _distribute(session: SparkSession, job: Job, tasks: list[Task], tell: Tell) -> None:
    """Have the tasks done in lots, and tell of each lot when it is done. Raises OutputError where Spark gives up."""
    import pyarrow as pa

    news = session.sparkContext.accumulator([], _news())
    session.conf.set("spark.sql.leafNodeDefaultParallelism", _lots(tasks, session.sparkContext.defaultParallelism))
    table = pa.table({"task": pa.array(map(pickle.dumps, tasks), pa.binary())})
    frame = session.createDataFrame(table).mapInArrow(_reader(job, news.add), "nothing binary")
    told: set[tuple[int, int]] = set()
    with ThreadPoolExecutor(1) as pool:
        done: Future[Any] = pool.submit(frame.collect)
        try:
            over = False
            while not over:
                over = done.done()
                for heard in news.value[:]:
                    del news.value[0]
                    _tell_once(heard, told, tell)
                time.sleep(0 if over else _PAUSE)
            done.result()
        except BaseException as error:
            session.sparkContext.cancelAllJobs()
            if isinstance(error, Exception) and done.done() and done.exception() is error:
                raise OutputError(f"Spark gave up: {_first_line(error)}. Nothing is lost: the same command goes on.") from error
            raise


def _lots(tasks: list[Task], cores: int) -> int:
    """Into how many lots the tasks go, each of which loads the models."""
    size = sum((extent.stop or extent.size) - extent.start for task in tasks for extent in task.shard.extents)
    return min(-(-len(tasks) // WORTH_IT), max(cores * _LOTS, -(-size // _LOT)))


def _tell_once(heard: Commit | Watched, told: set[tuple[int, int]], tell: Tell) -> None:
    """Tell of it, unless it is a commit that another attempt at the same lot has told of."""
    if isinstance(heard, Commit):
        if (heard.shard, heard.part) in told:
            return
        told.add((heard.shard, heard.part))
    tell(heard)


def _news() -> Any:
    """How Spark gathers what lots tell: a list, to which those of a lot come when it is done."""
    from pyspark.accumulators import AccumulatorParam

    class News(AccumulatorParam[list[Commit | Watched]]):
        def zero(self, _value: object) -> list[Commit | Watched]:
            return []

        def addInPlace(self, value1: list[Commit | Watched], value2: list[Commit | Watched]) -> list[Commit | Watched]:  # noqa: N802
            value1 += value2
            return value1

    return News()


def _reader(job: Job, add: Callable[[list[Commit | Watched]], None]) -> Callable[[Iterator[Any]], Iterator[Any]]:
    """What an executor does with a lot: it reads what no earlier attempt has committed. It gives no rows."""

    def tell(news: Commit | Watched) -> None:
        add([news])

    def read(batches: Iterator[Any]) -> Iterator[Any]:
        _refuse_other(job)
        tasks = (pickle.loads(row) for batch in batches for row in batch.column("task").to_pylist())
        Supervisor(job, 1, tell).run(_left(job, tasks, tell))
        return iter(())

    return read


def _refuse_other(job: Job) -> None:
    """Raise OutputError where this machine does not see the run, or has another version of what reads the text."""
    under_way = RunFolder(job.place).unfinished()
    if under_way is None or under_way.identity.key != job.key:
        raise OutputError(f"{job.place}: an executor does not see the run there. Give a URL or a folder that all machines share")
    here = under_way.identity._replace(versions=versions())
    if here != under_way.identity:
        raise OutputError(f"an executor has other {under_way.identity.changes(here)}. Give all machines the same environment")


def _left(job: Job, tasks: Iterable[Task], tell: Tell) -> Iterator[Task]:
    """The tasks, each from where an attempt that was lost has brought it. Raises InputError for a file out of sight."""
    store = RunFolder(job.place).store
    for task in tasks:
        for extent in task.shard.extents:
            if extent.size and not remote.is_remote(extent.path) and not os.path.exists(extent.path):  # noqa: PTH110
                raise InputError(f"{extent.name}: an executor does not see it. Give a URL or a folder that all machines share")
        commits = commits_behind(store, job.key, task.shard.number, task.done)
        for commit in commits:
            tell(commit)
        if not commits or not commits[-1].last:
            yield replace(task, done=task.done + len(commits), skip=task.skip + sum(commit.read for commit in commits))


def _first_line(error: Exception) -> str:
    """What an error says, in one line; where it has come from an executor, what was said there."""
    ours = _OURS.findall(str(error))
    return (ours[-1] if ours else str(error).strip().partition("\n")[0]).rstrip(".")
