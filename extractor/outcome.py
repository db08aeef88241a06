"""What becomes of a page: an article with its facts, or the stage and the reason why there is none.

«treo mãi» ends by the time limit, what raises is caught, and an allocation of more than there is becomes «memory: …». Not covered:
what ends the process or never comes back from native code (`extractor.sandbox`).
"""

from __future__ import annotations

import traceback
from collections.abc import Iterable, Iterator, Mapping
from typing import NamedTuple, Protocol

from extractor import garbage
from extractor.article import NoArticle, Page
from extractor.copies import marks_of
from extractor.job import Limits
from extractor.pipeline import Result
from extractor.records import Quarantine
from extractor.sink import json_lines
from extractor.time_limit import TimeLimit, limited

# The parts of the package that an error may come from, as they stand in `quarantine.jsonl`.
_STAGES = frozenset({"cleaners", "nlp", "grammar", "domains", "reading", "slots", "checks", "records"})
_LONGEST_REASON = 300
NO_STAGE = "pipeline"


class Read(NamedTuple):
    """What one article adds to the files, and by what its copies are known."""

    article: bytes
    facts: bytes
    indicators: list[str]
    length: int
    marks: tuple[int, ...]


class Process(Protocol):
    """A pipeline: one page, or many."""

    def __call__(self, page: Page, /) -> Result:
        """What one page gives."""
    def pipe(self, pages: Iterable[Page], /) -> Iterator[Result]:
        """What each of the pages gives, in their order."""


def together(process: Process, pages: Mapping[str, Page], limits: Limits) -> dict[str, Read]:
    """What each page gives, by the same keys, where all of them can be read in the time of one; else nothing."""
    searching = garbage.put_off()
    try:
        with limited(limits.seconds):
            return {known: _read(result, limits) for known, result in zip(pages, process.pipe(pages.values()), strict=True)}
    except (KeyboardInterrupt, SystemExit):
        raise
    # Which page is at fault shows when each is read alone. Native code panics with a BaseException of its own.
    except BaseException:
        return {}
    finally:
        garbage.resume(searching)


def alone(process: Process, page: Page, limits: Limits) -> Read | Quarantine:
    """What reading a page gives, whatever happens. Only what stops the whole program goes through."""
    searching = garbage.put_off()
    try:
        with limited(limits.seconds):
            return _read(process(page), limits)
    except (KeyboardInterrupt, SystemExit):
        raise
    except NoArticle as error:
        return Quarantine(source=page.source, stage="cleaners", reason=str(error))
    except TimeLimit as error:
        return Quarantine(source=page.source, stage=_stage(error), reason=f"time limit: {limits.seconds:g} s")
    except MemoryError as error:
        return Quarantine(source=page.source, stage=_stage(error), reason="memory: it asks for more than there is for one article")
    except BaseException as error:
        reason = f"{type(error).__name__}: {error}"
        return Quarantine(source=page.source, stage=_stage(error), reason=reason[:_LONGEST_REASON])
    finally:
        garbage.resume(searching)


def _read(result: Result, limits: Limits) -> Read:
    article, facts = result.article, [fact for fact in result.facts if fact.confidence >= limits.min_confidence]
    text = article.text
    marks = marks_of(text[sentence.start : sentence.stop] for sentence in result.parsed)
    return Read(json_lines([article]), json_lines(facts), [fact.indicator for fact in facts], len(text), marks)


def _stage(error: BaseException) -> str:
    """The stage that an error came from: the innermost module of ours that is one."""
    stage = NO_STAGE
    for frame, _ in traceback.walk_tb(error.__traceback__):
        package, _, module = str(frame.f_globals.get("__name__")).partition(".")
        if package == __package__ and module.split(".")[0] in _STAGES:
            stage = module.split(".")[0]
    return stage
