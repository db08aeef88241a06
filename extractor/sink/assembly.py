"""Parts to a whole run: they are put together in the order of the inputs, and what repeats «Kết nạp 45 đảng viên» is told.

An article whose page was read before is not written again; a copy of another is, with `duplicate_of`, and without its facts. The
parts stream through; what is held is the index of the run. Not covered: how copies are told (`extractor.copies`).
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Sequence
from contextlib import ExitStack
from dataclasses import dataclass, field
from functools import partial
from hashlib import sha256
from typing import BinaryIO, NamedTuple

import numpy as np
import orjson

from extractor.copies import Marked, originals
from extractor.records import Counts, Duplicate, Manifest, Written
from extractor.sink.ahead import ahead
from extractor.sink.finished import ARTICLES, FACTS, MANIFEST, QUARANTINE, signed
from extractor.sink.index import INDEX, Index
from extractor.sink.parts import ARTICLE, DUPLICATE, MARK, ROW, Array, Commit, Part, head_of, read_part
from extractor.sink.store import Store, write


class Outcome(NamedTuple):
    """What a manifest says of the files."""

    counts: Counts
    duplicates: tuple[Duplicate, ...]
    files: dict[str, Written]


def assemble(
    store: Store, commits: Sequence[Commit], earlier: Sequence[Marked], manifest: Callable[[Outcome], Manifest]
) -> Manifest:
    """Put the parts of these commits, in their order, together as the run of a store, in place of an earlier one.

    Articles of `earlier` runs are not given again. Raises OutputError where a part is damaged or there is no room; the run that the
    store held is then still there.
    """
    rows, marks = _heads(store, commits)
    known = Marked.all_of(earlier)
    ids = rows["id"]
    again = np.ones(len(ids), dtype=np.bool_)
    again[np.unique(ids, return_index=True)[1]] = False
    again |= np.isin(ids, known.ids)
    kept = rows[~again]
    new = Marked.of(kept["id"], kept["length"], kept["marks"], marks[np.repeat(~again, rows["marks"])])
    del rows, marks
    of = originals(new, known)
    written = Marked(new.ids, of, new.lengths, new.counts, new.marks)
    with ExitStack() as stack:
        files = {name: _Summed(stack.enter_context(store.create(name))) for name in (ARTICLES, FACTS, QUARANTINE, INDEX)}
        stream = _Stream(files, again, of)
        for part in ahead(partial(read_part, store), commits, lambda commit: sum(commit.sections)):
            stream.add(part)
        files[INDEX].write(Index(written, bytes(stream.kinds)).packed())
        # All is written; the files take their names now, and the manifest, which says that they are whole, takes its own last.
        store.remove(MANIFEST)
    told, data = signed(manifest(stream.outcome(commits)))
    write(store, MANIFEST, data)
    return told


def _heads(store: Store, commits: Sequence[Commit]) -> tuple[Array, Array]:
    """The rows and the marks of all parts, each held once."""
    rows = np.empty(sum(commit.sections[0] for commit in commits) // ROW.itemsize, dtype=ROW)
    marks = np.empty(sum(commit.sections[1] for commit in commits) // MARK.itemsize, dtype=MARK)
    row = mark = 0
    for some, theirs in ahead(partial(head_of, store), commits, lambda commit: sum(commit.sections[:2])):
        rows[row : row + len(some)], marks[mark : mark + len(theirs)] = some, theirs
        row, mark = row + len(some), mark + len(theirs)
    return rows, marks


class _Summed:
    """A file that is written, with its sum."""

    def __init__(self, stream: BinaryIO) -> None:
        self._stream, self._digest = stream, sha256()
        self._bytes = self._lines = 0

    def write(self, data: bytes, lines: int = 0) -> None:
        """Write data that are so many lines."""
        self._stream.write(data)
        self._digest.update(data)
        self._bytes += len(data)
        self._lines += lines

    def sum(self) -> Written:
        """What was written."""
        return Written(bytes=self._bytes, lines=self._lines, sha256=self._digest.hexdigest())


@dataclass
class _Stream:
    """The files of a run, part after part; `again` and `of` tell of each article whether it came before, and what it repeats."""

    files: dict[str, _Summed]
    again: Array
    of: Array
    kinds: bytearray = field(default_factory=bytearray)
    _repeats: list[tuple[str, str]] = field(default_factory=list)
    _copies: list[tuple[str, str]] = field(default_factory=list)
    _gone: Counter[str] = field(default_factory=Counter)
    _read: int = 0
    _written: int = 0

    def add(self, part: Part) -> None:
        """Write what is in a part."""
        again = self.again[self._read : self._read + len(part.rows)].tolist()
        self._read += len(part.rows)
        articles = zip(part.articles, part.rows["facts"].tolist(), again, part.rows["id"].tolist(), strict=True)
        at = 0
        for kind in part.kinds:
            if kind != ARTICLE:
                self.kinds.append(kind)
                continue
            line, facts, repeats, own = next(articles)
            told, at = part.facts[at : at + facts], at + facts
            if repeats:
                self.kinds.append(DUPLICATE)
                self._repeats.append((orjson.loads(line)["source"], f"{own:016x}"))
                self._lose(told)
            else:
                self.kinds.append(ARTICLE)
                self._write(line, told, own)
        self.files[QUARANTINE].write(part.failed, part.failed.count(b"\n"))

    def _write(self, line: bytes, facts: list[bytes], own: int) -> None:
        of = int(self.of[self._written])
        self._written += 1
        if of == own:
            self.files[ARTICLES].write(line, 1)
            self.files[FACTS].write(b"".join(facts), len(facts))
            return
        article = orjson.loads(line)
        article["duplicate_of"] = f"{of:016x}"
        self.files[ARTICLES].write(orjson.dumps(article, option=orjson.OPT_APPEND_NEWLINE), 1)
        self._copies.append((article["source"], article["duplicate_of"]))
        self._lose(facts)

    def _lose(self, facts: list[bytes]) -> None:
        self._gone.update(orjson.loads(fact)["indicator"] for fact in facts)

    def outcome(self, commits: Sequence[Commit]) -> Outcome:
        """What was written, and what it came to."""
        indicators: Counter[str] = Counter()
        for commit in commits:
            indicators.update(commit.by_indicator)
        indicators.subtract(self._gone)
        duplicates = [*self._repeats, *self._copies]
        counts = Counts(
            read=sum(commit.read for commit in commits),
            written=self._written - len(self._copies),
            duplicates=len(duplicates),
            quarantined=sum(commit.quarantined for commit in commits),
            facts=indicators.total(),
            by_indicator={name: count for name, count in sorted(indicators.items()) if count},
        )
        listed = tuple(Duplicate(source=source, duplicate_of=of) for source, of in duplicates)
        return Outcome(counts, listed, {name: file.sum() for name, file in self.files.items()})
