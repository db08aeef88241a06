"""The supervisor: it gives shards to children, and when one dies or falls silent over «Kết nạp …», finds out which page it was.

The pages that were being read together are suspects, and are read one by one; the one over which a child dies again is named in
quarantine and not read. A file over whose reading children die is named, and not read on from there. Not covered: what is read
(`extractor.worker`), and Python's own exceptions, which are caught there.
"""

from __future__ import annotations

import queue
import time
from collections.abc import Callable, Iterable, Iterator
from dataclasses import replace
from typing import Any, NamedTuple

from extractor.job import Job, Task
from extractor.sandbox.process import Process
from extractor.sink import Commit, OutputError

# Silence, in limits of processor time for an article; on a busy machine the clock runs faster than the processor.
_SILENCE = 10
_LEAST_SILENCE = 5.0  # seconds
# Seconds of silence while no page is being read, in which models are loaded and files come over a network.
_PATIENCE = 120.0
_STARTS = 3  # children in a row that may die before they read anything
_TO_THE_END = 1 << 60


class SandboxError(RuntimeError):
    """Children do not start, or die over what is not a page; the message has what they said."""


class Watched(NamedTuple):
    """A child died or was killed over a shard: why, and which inputs of it are suspects; or the one that is `condemned`."""

    shard: int
    reason: str
    first: int
    last: int
    condemned: bool


class Supervisor:
    """Keeps up to `workers` children at work; `tell` is told of commits, and of deaths."""

    def __init__(self, job: Job, workers: int, tell: Callable[[Commit | Watched], None]) -> None:
        self._job, self._workers, self._tell = job, workers, tell
        self._heard: queue.SimpleQueue[tuple[Process, list[Any] | None]] = queue.SimpleQueue()
        self._cases: dict[Process, _Case] = {}
        self._silence = max(_LEAST_SILENCE, _SILENCE * job.limits.seconds)
        self._dead_at_start = 0

    def run(self, tasks: Iterable[Task]) -> None:
        """Have all tasks done. Raises OutputError where parts cannot be written, SandboxError where children cannot work.

        No child is left when it returns or raises.
        """
        waiting = iter(tasks)
        try:
            while len(self._cases) < self._workers and self._start(waiting):
                pass
            while self._cases:
                child, answer = self._next()
                if child in self._cases:
                    self._take(child, answer, waiting)
        finally:
            for child in self._cases:
                child.kill()
            for child in self._cases:
                child.wait()
            self._cases.clear()

    def _start(self, waiting: Iterator[Task]) -> bool:
        task = next(waiting, None)
        if task is not None:
            self._cases[Process(self._job, task, self._heard)] = _Case(task)
        return task is not None

    def _next(self) -> tuple[Process, list[Any] | None]:
        """What a child says next, or None where it is dead. A child that is silent too long is killed."""
        while True:
            due = min(case.due for case in self._cases.values())
            try:
                return self._heard.get(timeout=max(0.0, due - time.monotonic()))
            except queue.Empty:
                for child, case in self._cases.items():
                    if case.due <= time.monotonic():
                        case.verdict = f"hung: it did not come back in {case.patience:g} s"
                        case.wait_for(_PATIENCE)
                        child.kill()

    def _take(self, child: Process, answer: list[Any] | None, waiting: Iterator[Task]) -> None:
        case = self._cases[child]
        if answer is None:
            del self._cases[child]
            self._bury(child, case)
            return
        kind, told = answer
        case.wait_for(self._silence + _PATIENCE if kind != "At" else self._silence)
        if kind != "Raised":
            self._dead_at_start = 0
        if kind == "At":
            case.at = told["first"], told["last"]
        elif kind == "Opening":
            case.opened = told["extent"], told["item"]
            case.reads(told["item"])
        elif kind == "Reading":
            case.reads(told["item"])
        elif kind == "Commit":
            commit = Commit(**{**told, "sections": tuple(told["sections"])})
            # What comes behind a part is under no suspicion.
            case.task = replace(case.task, done=commit.part + 1, skip=case.task.skip + commit.read, alone=None)
            self._tell(commit)
        elif kind == "Raised":
            case.verdict = told["reason"][:300]
        elif kind == "Failed":
            raise OutputError(told["reason"])
        else:
            self._on(child, waiting)

    def _on(self, child: Process, waiting: Iterator[Task]) -> None:
        """Give a child that is done the next shard, or let it go."""
        task = next(waiting, None)
        if task is None:
            del self._cases[child]
            child.close()
        else:
            self._cases[child] = _Case(task)
            child.give(task)

    def _bury(self, child: Process, case: _Case) -> None:
        """What a child was doing when it died is done again by another, with more care."""
        code = child.wait()
        if case.item is None:
            self._dead_at_start += 1
            if self._dead_at_start >= _STARTS:
                raise SandboxError(f"processes that read articles do not start: {case.verdict or child.said() or _of(code)}")
        else:
            self._tell(case.strike(case.verdict or _of(code)))
        self._cases[Process(self._job, case.task, self._heard)] = _Case(case.task)


class _Case:
    """What is known of a child and its task."""

    def __init__(self, task: Task) -> None:
        self.task = task
        self.item: int | None = None  # the input to be read next
        self.at: tuple[int, int] | None = None  # the inputs that are being processed
        self.opened = 0, 0
        self.verdict = ""
        self.wait_for(_PATIENCE)

    def wait_for(self, seconds: float) -> None:
        """Expect to hear of the child within so many seconds."""
        self.patience, self.due = seconds, time.monotonic() + seconds

    def reads(self, item: int) -> None:
        """The child goes on reading at that input."""
        self.item, self.at = item, None

    def strike(self, reason: str) -> Watched:
        """The child died: suspect what it was at, and where that was under suspicion alone already, condemn it."""
        alone, shard = self.task.alone, self.task.shard.number
        first, last = self.at or (self.item or 0, _TO_THE_END)
        if alone and alone[0] <= first <= alone[1] and (self.at is None or first == last):
            if self.at:
                self.task = replace(self.task, condemned={**self.task.condemned, first: reason})
            else:
                extent, begin = self.opened
                if extent in self.task.lost:
                    raise SandboxError(f"{self.task.shard.extents[extent].name}: its part cannot be committed: {reason}")
                told = f"{reason}, while it was read; what comes before is read, the rest is not"
                self.task = replace(self.task, lost={**self.task.lost, extent: (max(0, first - begin), told)})
            return Watched(shard, reason, first, first, condemned=True)
        both = (min(alone[0], first), max(alone[1], last)) if alone else (first, last)
        self.task = replace(self.task, alone=both)
        return Watched(shard, reason, first, min(last, both[1]), condemned=False)


def _of(code: int) -> str:
    """How a process ended."""
    return f"crashed the process (signal {-code})" if code < 0 else f"ended the process (exit code {code})"
