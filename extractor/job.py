"""What a worker is told: how pages are read in a run, and which shard is next, «12 of 2,048».

Not covered: doing it (`extractor.worker`). Nothing here loads the models.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import NamedTuple

from extractor.profile import Profile
from extractor.sources import Shard


class Limits(NamedTuple):
    """Of one article: seconds of processor time; and how sure facts must be to be kept."""

    seconds: float
    min_confidence: float


@dataclass(frozen=True)
class Job:
    """What all shards of a run have in common: where output goes and under which key, and how pages are read."""

    place: str
    key: str
    domain: str
    limits: Limits
    columns: Mapping[str, str] = field(default_factory=dict)
    profile: Profile | None = None


@dataclass(frozen=True)
class Task:
    """A shard to read from part number `done` on, which is behind `skip` inputs, and what is known of it from having failed at it.

    Inputs are counted from 0 in the shard. Those from `alone[0]` to `alone[1]` are read one by one. `condemned` ones are not read;
    their reason is what is written of them. Of an extent in `lost` only so many inputs are read, and then a reason stands.
    Inputs with a source in `settled` are passed over, and not counted.
    """

    shard: Shard
    done: int = 0
    skip: int = 0
    alone: tuple[int, int] | None = None
    condemned: Mapping[int, str] = field(default_factory=dict)
    lost: Mapping[int, tuple[int, str]] = field(default_factory=dict)
    settled: frozenset[str] = frozenset()
