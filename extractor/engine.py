"""The engine: `corpus/articles` in, a run's folder out, in one process.

An article that raises, hangs or makes native code panic is quarantined with the stage it was in, and the run goes on:
articles read are those written, the duplicates and the quarantined. Not covered: several processes, resuming a run.
"""

from __future__ import annotations

import os
import platform
import time
import traceback
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from datetime import UTC, datetime
from importlib.metadata import version
from pathlib import Path
from typing import NamedTuple, Protocol, TypeVar

import extractor
from extractor import garbage
from extractor.article import NoArticle, Page
from extractor.copies import Copies, marks_of
from extractor.pipeline import Result, batches
from extractor.profile import Profile
from extractor.records import Counts, Duplicate, Manifest, Quarantine, Settings, Timings, article_id
from extractor.sink import OutputError, RunFolder, json_lines
from extractor.sources import NOTHING_FOUND, Extent, InputError, Reader, found
from extractor.time_limit import TimeLimit, limited
from extractor.version import VERSION

Item = TypeVar("Item")
LIMIT_SECONDS = 10.0
# The packages whose version may change what is read.
_VERSIONED = ("underthesea", "spacy", "regex", "pydantic")
# The parts of the package that an error may come from, as they stand in `quarantine.jsonl`.
_STAGES = frozenset({"cleaners", "nlp", "grammar", "domains", "reading", "slots", "checks", "records"})
_LONGEST_REASON = 300


def run(
    inputs: Sequence[str],
    out: Path,
    domain: str = "party",
    limit_seconds: float = LIMIT_SECONDS,
    progress: Callable[[int], None] | None = None,
    min_confidence: float = 0.0,
    columns: Mapping[str, str] | None = None,
    profile: Profile | None = None,
) -> Manifest:
    """Read every article of the inputs, write the run's folder `out`, and return its manifest.

    `limit_seconds` of processor time bound one article, however busy the machine is; `progress` is told how many were read; facts
    that are less sure than `min_confidence` are not written; `columns` are those of Parquet, by key of a page; `profile` knows the
    furniture of sites. Raises InputError or OutputError, with nothing written, where the inputs stand for no article or the folder
    holds something else than a run.
    """
    started, cpu = datetime.now(UTC), time.process_time()
    settings = Settings(domain=domain, limit_seconds=limit_seconds, min_confidence=min_confidence)
    _refuse_own_output(inputs, out)
    items = Reader(columns).read(Extent(file.path) for file in found(inputs, out))
    if profile is not None:
        items = (profile.known(item) if isinstance(item, Page) else item for item in items)
    tally, indicators = Counter[str](), Counter[str]()
    duplicates: list[Duplicate] = []
    copies = Copies()
    with RunFolder(out) as folder:
        process = extractor.load(domain)
        for outcome in _outcomes(process, _told(items, progress), settings):
            tally["read"] += 1
            if isinstance(outcome, Duplicate):
                duplicates.append(outcome)
            elif isinstance(outcome, Quarantine):
                tally["quarantined"] += 1
                folder.quarantine(outcome)
            else:
                tally["written"] += 1
                indicators.update(outcome.indicators)
                folder.write(outcome.article, outcome.facts)
                copies.add(outcome.article_id, outcome.length, outcome.marks)
        if repeated := copies.repeated():
            sources, gone = folder.mark_copies(repeated)
            duplicates += [Duplicate(source=source, duplicate_of=repeated[known]) for known, source in sources.items()]
            tally["written"] -= len(sources)
            indicators -= gone
        if not tally["read"]:
            raise InputError(NOTHING_FOUND)
        manifest = Manifest(
            inputs=tuple(os.fsencode(item).decode("utf-8", errors="replace") for item in inputs),
            counts=Counts(
                read=tally["read"],
                written=tally["written"],
                duplicates=len(duplicates),
                quarantined=tally["quarantined"],
                facts=indicators.total(),
                by_indicator=dict(sorted(indicators.items())),
            ),
            duplicates=tuple(duplicates),
            versions={
                "extractor": VERSION,
                "python": platform.python_version(),
                **{name: version(name) for name in _VERSIONED},
            },
            settings=settings,
            timings=Timings(started=started, finished=datetime.now(UTC), cpu_seconds=time.process_time() - cpu),
        )
        folder.finish(manifest)
    return manifest


class _Written(NamedTuple):
    """What one article adds to the files, and by what its copies are known."""

    article: bytes
    facts: bytes
    indicators: list[str]
    article_id: str
    length: int
    marks: tuple[int, ...]


class Process(Protocol):
    """A pipeline: one page, or many."""

    def __call__(self, page: Page, /) -> Result:
        """What one page gives."""
    def pipe(self, pages: Iterable[Page], /) -> Iterator[Result]:
        """What each of the pages gives, in their order."""


def _told(items: Iterable[Item], progress: Callable[[int], None] | None) -> Iterator[Item]:
    """The same items; `progress` is told how many there were so far."""
    for count, item in enumerate(items, start=1):
        if progress:
            progress(count)
        yield item


def _outcomes(
    process: Process, items: Iterable[Page | Quarantine], settings: Settings
) -> Iterator[_Written | Quarantine | Duplicate]:
    """What becomes of each item, in their order. An article whose page was written before is a duplicate."""
    written: set[str] = set()
    for batch in batches(items, lambda item: len(item.text) if isinstance(item, Page) else 0):
        ids = [article_id(item.text) if isinstance(item, Page) else "" for item in batch]
        fresh: dict[str, Page] = {}
        for known, item in zip(ids, batch, strict=True):
            if isinstance(item, Page) and known not in written:
                fresh.setdefault(known, item)
        found = _together(process, fresh, settings)
        for known, item in zip(ids, batch, strict=True):
            if isinstance(item, Quarantine):
                yield item
            elif known in written:
                yield Duplicate(source=item.source, duplicate_of=known)
            else:
                outcome = found.get(known) or _alone(process, item, settings)
                if isinstance(outcome, _Written):
                    written.add(known)
                yield outcome


def _together(process: Process, pages: Mapping[str, Page], settings: Settings) -> dict[str, _Written]:
    """What each page gives, by the same keys, where all of them can be read in the time of one; else nothing."""
    searching = garbage.put_off()
    try:
        with limited(settings.limit_seconds):
            return {known: _written(result, settings) for known, result in zip(pages, process.pipe(pages.values()), strict=True)}
    except (KeyboardInterrupt, SystemExit):
        raise
    # Which page is at fault shows when each is read alone. Native code panics with a BaseException of its own.
    except BaseException:
        return {}
    finally:
        garbage.resume(searching)


def _alone(process: Process, page: Page, settings: Settings) -> _Written | Quarantine:
    """What reading a page gives, whatever happens. Only what stops the whole program goes through."""
    searching = garbage.put_off()
    try:
        with limited(settings.limit_seconds):
            return _written(process(page), settings)
    except (KeyboardInterrupt, SystemExit):
        raise
    except NoArticle as error:
        return Quarantine(source=page.source, stage="cleaners", reason=str(error))
    except TimeLimit as error:
        return Quarantine(source=page.source, stage=_stage(error), reason=f"time limit: {settings.limit_seconds:g} s")
    except BaseException as error:
        reason = f"{type(error).__name__}: {error}"
        return Quarantine(source=page.source, stage=_stage(error), reason=reason[:_LONGEST_REASON])
    finally:
        garbage.resume(searching)


def _written(result: Result, settings: Settings) -> _Written:
    article, facts = result.article, [fact for fact in result.facts if fact.confidence >= settings.min_confidence]
    text = article.text
    marks = marks_of(text[sentence.start : sentence.stop] for sentence in result.parsed)
    told = [fact.indicator for fact in facts]
    return _Written(json_lines([article]), json_lines(facts), told, article.article_id, len(text), marks)


def _stage(error: BaseException) -> str:
    """The stage that an error came from: the innermost module of ours that is one."""
    stage = "pipeline"
    for frame, _ in traceback.walk_tb(error.__traceback__):
        package, _, module = str(frame.f_globals.get("__name__")).partition(".")
        if package == __package__ and module.split(".")[0] in _STAGES:
            stage = module.split(".")[0]
    return stage


def _refuse_own_output(inputs: Sequence[str], out: Path) -> None:
    """A run that read its own output would replace what it reads."""
    target = out.resolve()
    for item in inputs:
        path = Path(item).resolve()
        if path == target or target in path.parents:
            raise OutputError(f"{item}: lies in the output folder {out}. Choose another folder with --out.")
