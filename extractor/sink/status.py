"""How far a run is: «12 of 27 shards, 1.204 articles», from its commits.

Not covered: whether it is running now, which no file tells.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from extractor.records import Manifest
from extractor.sink.finished import manifest_of
from extractor.sink.folder import RunFolder
from extractor.sink.store import OutputError


@dataclass(frozen=True)
class Progress:
    """Of a run that is under way: its shards, and how many are done; articles read and quarantined, and facts, with copies'."""

    started: datetime
    shards: int
    done: int
    read: int
    quarantined: int
    facts: int


def status(place: str) -> tuple[Manifest | None, Progress | None]:
    """The whole run in a folder, and the one that is under way there. Raises OutputError where there is neither."""
    folder = RunFolder(place)
    whole, run = manifest_of(folder.store), folder.unfinished()
    if run is None:
        if whole is None:
            raise OutputError(f"{place}: holds no run. Give the folder that `extractor run` writes.")
        return whole, None
    commits = folder.commits()
    return whole, Progress(
        run.started,
        run.shards,
        sum(commit.last for commit in commits),
        sum(commit.read for commit in commits),
        sum(commit.quarantined for commit in commits),
        sum(commit.facts for commit in commits),
    )
