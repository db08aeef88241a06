"""This machine: `cores(4)` reads in four child processes, `in_process` in this one, which a page may then take with it.

Not covered: other machines.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from itertools import chain, islice

from extractor.job import Job, Task
from extractor.sandbox import Supervisor, Watched
from extractor.sink import Commit

Tell = Callable[[Commit | Watched], None]
Engine = Callable[[Job, Iterable[Task], Tell], None]


# Shards that take as long as loading the models.
WORTH_IT = 4


def cores(count: int) -> Engine:
    """An engine that keeps so many child processes at work, or fewer where there is too little to do for them."""

    def engine(job: Job, tasks: Iterable[Task], tell: Tell) -> None:
        waiting = iter(tasks)
        first = list(islice(waiting, count * WORTH_IT))
        if first:
            Supervisor(job, -(-len(first) // WORTH_IT), tell).run(chain(first, waiting))

    return engine


def in_process(job: Job, tasks: Iterable[Task], tell: Tell) -> None:
    """Read in this process, without protection against what ends a process."""
    # Loads the models, which children do for themselves.
    from extractor.worker import Event, Worker

    def hear(event: Event) -> None:
        if isinstance(event, Commit):
            tell(event)

    waiting = iter(tasks)
    first = next(waiting, None)
    if first is not None:
        worker = Worker(job, hear)
        for task in chain((first,), waiting):
            worker.run(task)
