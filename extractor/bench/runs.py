"""Whole runs: how many times as fast two workers are as one, what supervision costs, and what memory a worker takes.

Starting is left out: the clock runs from when each worker has committed its first part, «commits 0 and 1 of 24». Articles are
those that are given, 2,000 of them with other digits each time. Not covered: the pipeline alone (`extractor.bench.text`).
"""

from __future__ import annotations

import sys
import time
from collections.abc import Iterable, Sequence
from contextlib import suppress
from dataclasses import dataclass, field
from heapq import heappushpop
from importlib.util import find_spec
from pathlib import Path
from tempfile import TemporaryDirectory

from extractor.article import Page
from extractor.bench.articles import write
from extractor.engine import News, run
from extractor.engines import Engine, Tell, cores, in_process, on_spark
from extractor.job import Job, Task
from extractor.records import Settings
from extractor.sandbox import SandboxError
from extractor.sink import Commit

ARTICLES = 2_000


@dataclass
class Timed:
    """A run: when its commits came, and when it was whole, in seconds by the clock.

    `engine` and `besides` are processor seconds of this process, in the engine and outside it.
    """

    commits: list[tuple[float, Commit]] = field(default_factory=list)
    whole: float = 0.0
    engine: float = 0.0
    besides: float = 0.0

    def rate(self, workers: int) -> float:
        """Articles a second from when each of so many workers has committed a part to when the run is whole."""
        first = max(at for at, commit in self.commits if commit.shard < workers and commit.part == 0)
        return sum(commit.read for at, commit in self.commits if at > first) / (self.whole - first)

    def work(self) -> float:
        """Processor seconds of all parts."""
        return sum(commit.cpu_seconds for _, commit in self.commits)

    def as_if_alone(self, workers: int) -> float:
        """Seconds that the run would take with a core for each worker."""
        return self.besides + busiest([commit.cpu_seconds for _, commit in self.commits], workers)


def busiest(costs: Iterable[float], workers: int) -> float:
    """What the busiest of so many workers has to do, if each takes the next part when it is done with one."""
    loads = [0.0] * workers
    for cost in costs:
        heappushpop(loads, loads[0] + cost)
    return max(loads)


def measure(pages: Sequence[Page], domain: str, count: int = ARTICLES) -> dict[str, float]:
    """The figures `workers.…` and `supervision.…`."""
    with TemporaryDirectory() as scratch:
        articles = Path(scratch, "articles.jsonl")
        write(_texts(pages), count, articles)
        # Two first: the first run also loads what runs need in this process.
        two, one = (_timed(articles, domain, cores(workers)) for workers in (2, 1))
        # Last, for it loads the models into this process.
        plain = _timed(articles, domain, in_process)
    return {
        "workers.one": one.rate(1),
        "workers.two": two.rate(2),
        "workers.ratio": two.rate(2) / one.rate(1),
        "workers.cores": one.as_if_alone(1) / two.as_if_alone(2),
        "supervision.whole": 100 * ((one.engine + one.work()) / plain.work() - 1),
        "supervision.own": 100 * one.engine / one.work(),
    }


def measure_spark(pages: Sequence[Page], domain: str, count: int = ARTICLES) -> dict[str, float]:
    """By how much a run on Spark takes longer than with two workers, starting included; nothing without PySpark or Java."""
    if find_spec("pyspark") is None:
        return {}
    spent = []
    with TemporaryDirectory() as scratch, suppress(SandboxError):
        articles = Path(scratch, "articles.jsonl")
        write(_texts(pages), count, articles)
        for engine in (on_spark("local[2]"), cores(2)):
            start = time.monotonic()
            spent.append(_timed(articles, domain, engine).whole - start)
    return {"spark.longer": spent[0] - spent[1]} if spent else {}


def measure_memory(pages: Sequence[Page], domain: str, count: int) -> dict[str, float]:
    """The peaks of memory of one worker and of this process, which watches it and puts the parts together; in MB."""
    import resource  # where there are no limits of memory, there is no such module

    with TemporaryDirectory() as scratch:
        articles = Path(scratch, "articles.jsonl")
        write(_texts(pages), count, articles)
        _timed(articles, domain, cores(1))
    unit = 1 << 20 if sys.platform == "darwin" else 1 << 10
    worker, own = (resource.getrusage(who).ru_maxrss / unit for who in (resource.RUSAGE_CHILDREN, resource.RUSAGE_SELF))
    return {f"memory.{count}": worker, f"memory.run.{count}": own}


def _texts(pages: Sequence[Page]) -> list[Page]:
    return [page for page in pages if page.format == "text"]


def _timed(articles: Path, domain: str, engine: Engine) -> Timed:
    timed = Timed()

    def watched(job: Job, tasks: Iterable[Task], tell: Tell) -> None:
        start = time.process_time()
        engine(job, tasks, tell)
        timed.engine = time.process_time() - start

    def hear(news: News) -> None:
        if isinstance(news, Commit):
            timed.commits.append((time.monotonic(), news))

    start = time.process_time()
    with TemporaryDirectory() as out:
        run([str(articles)], Path(out, "run"), Settings(domain=domain), watched, hear)
    timed.whole = time.monotonic()
    timed.besides = time.process_time() - start - timed.engine
    return timed
