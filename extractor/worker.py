"""A worker: it loads the models once and reads shards, «12 of 2,048», committing what comes of them part by part.

It says what it is about to do before it does it, so that whoever watches it knows what it died of. Not covered: watching
(`extractor.sandbox`), and which shards there are (`extractor.engine`).
"""

from __future__ import annotations

import time
from collections.abc import Callable, Iterator
from itertools import groupby, islice
from typing import NamedTuple

import extractor
from extractor.article import Page
from extractor.job import Job, Task
from extractor.outcome import NO_STAGE, Process, Read, alone, together
from extractor.pipeline import batches
from extractor.records import Quarantine, article_id
from extractor.sink import LENGTH, Commit, Filling, Store, store_at
from extractor.sources import Reader

Item = Page | Quarantine
Numbered = tuple[int, Item]
_MOST_CHARACTERS = 4_000_000  # of a part, or one more page


class Opening(NamedTuple):
    """An extent of the shard is about to be read, of which `item` is the first input."""

    extent: int
    item: int


class Reading(NamedTuple):
    """Input number `item` is the next to be read; those before are done."""

    item: int


class At(NamedTuple):
    """The inputs from `first` to `last` are about to be processed together."""

    first: int
    last: int


Event = Opening | Reading | At | Commit


class Worker:
    """Reads shards; `tell` is told each thing before it is done, and each commit after it."""

    def __init__(self, job: Job, tell: Callable[[Event], None]) -> None:
        self._job, self._tell = job, tell
        self._store: Store = store_at(job.place)
        self._reader = Reader(job.columns)
        self._process: Process = extractor.load(job.domain)

    def run(self, task: Task) -> None:
        """Read a shard and commit its parts, the last of which is not full. Raises OutputError where they cannot be written."""
        numbered = enumerate(self._items(task))
        number = task.done
        for _ in islice(numbered, task.skip):
            pass
        part = _Part(numbered)
        while not part.last:
            part = _Part(numbered)
            filling, begun = Filling(), time.process_time()
            for batch in _batches(part, task.alone or (0, -1)):
                self._add(batch, task, filling)
                self._tell(Reading(batch[-1][0] + 1))
            place = task.shard.number, number
            self._tell(filling.commit(self._store, self._job.key, place, part.last, time.process_time() - begun))
            number += 1

    def _items(self, task: Task) -> Iterator[Item]:
        count = 0
        for n, extent in enumerate(task.shard.extents):
            self._tell(Opening(n, count))
            kept, reason = task.lost.get(n, (None, ""))
            unsettled = (item for item in self._reader.read([extent]) if item.source not in task.settled)
            for item in islice(unsettled, kept):
                count += 1
                yield self._job.profile.known(item) if self._job.profile and isinstance(item, Page) else item
            if kept is not None:
                count += 1
                yield Quarantine(source=extent.name, stage="source", reason=reason)

    def _add(self, batch: list[Numbered], task: Task, filling: Filling) -> None:
        """Process a batch and add what comes of it. An article whose page is in the part already is not read again."""
        written = {row[0] for row in filling.rows}
        ids = [article_id(item.text) if isinstance(item, Page) else "" for _, item in batch]
        fresh: dict[str, Page] = {}
        for known, (number, item) in zip(ids, batch, strict=True):
            if isinstance(item, Page) and number not in task.condemned and int(known, 16) not in written:
                fresh.setdefault(known, item)
        found: dict[str, Read] = {}
        if len(fresh) > 1:
            self._tell(At(batch[0][0], batch[-1][0]))
            found = together(self._process, fresh, self._job.limits)
        for known, (number, item) in zip(ids, batch, strict=True):
            if isinstance(item, Quarantine):
                filling.quarantine(item)
            elif number in task.condemned:
                filling.quarantine(Quarantine(source=item.source, stage=NO_STAGE, reason=task.condemned[number]))
            elif int(known, 16) in written:
                filling.again(int(known, 16), item.source)
            else:
                outcome = found.get(known) or self._alone(number, item)
                if isinstance(outcome, Quarantine):
                    filling.quarantine(outcome)
                else:
                    row = int(known, 16), outcome.length
                    written.add(row[0])
                    filling.article(outcome.article, outcome.facts, outcome.indicators, row, outcome.marks)

    def _alone(self, number: int, page: Page) -> Read | Quarantine:
        self._tell(At(number, number))
        return alone(self._process, page, self._job.limits)


class _Part(Iterator[Numbered]):
    """The inputs that make a part: bounded in number and in characters. It is the `last` where there were no more of them."""

    def __init__(self, numbered: Iterator[Numbered]) -> None:
        self._numbered = numbered
        self._count = self._size = 0
        self.last = False

    def __next__(self) -> Numbered:
        if self._count == LENGTH or self._size >= _MOST_CHARACTERS:
            raise StopIteration
        following = next(self._numbered, None)
        if following is None:
            self.last = True
            raise StopIteration
        self._count += 1
        self._size += _length(following)
        return following


def _batches(part: Iterator[Numbered], alone_from_to: tuple[int, int]) -> Iterator[list[Numbered]]:
    """The inputs of a part, so many together as are read at once; those to be read alone before the next is looked at."""
    first, last = alone_from_to
    for alone_here, inputs in groupby(part, lambda numbered: first <= numbered[0] <= last):
        if alone_here:
            yield from ([one] for one in inputs)
        else:
            yield from batches(inputs, _length)


def _length(numbered: Numbered) -> int:
    item = numbered[1]
    return len(item.text) if isinstance(item, Page) else 0
