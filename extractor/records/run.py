"""A run: what it read, what it could not, and what came of it. «baocaosu.txt: source, empty» is one `Quarantine`.

Not covered: running (`extractor.engine`) and writing (`extractor.sink`).
"""

from __future__ import annotations

from typing import Literal, Self

from pydantic import AwareDatetime, Field, model_validator

from extractor.records.parts import Count, Id, Label, Record

SCHEMA_VERSION: Literal[1] = 1


class Quarantine(Record):
    """One input that could not be processed."""

    source: str = Field(description="Path, or a file and a place in it.")
    stage: Label = Field(description="The stage that gave up.")
    reason: str = Field(min_length=1, description="Why, in a few words.")


class Duplicate(Record):
    """An input that repeats another one, whole or cut short; it is not written again."""

    source: str = Field(description="Where the copy stands.")
    duplicate_of: Id = Field(description="The article it repeats.")


class Counts(Record):
    """How many; `read` is always `written` + `duplicates` + `quarantined`."""

    read: Count = Field(description="Articles read.")
    written: Count = Field(description="Articles written that repeat no other.")
    duplicates: Count = Field(description="Articles that repeat another, whole or in part.")
    quarantined: Count = Field(description="Articles that could not be processed.")
    facts: Count = Field(description="Facts written.")
    by_indicator: dict[Label, Count] = Field(default_factory=dict, description="Facts of each indicator.")

    @model_validator(mode="after")
    def _balanced(self) -> Self:
        if self.read != self.written + self.duplicates + self.quarantined:
            raise ValueError("articles read are not the sum of those written, duplicate and quarantined")
        return self


class Settings(Record):
    """What the run was told to do."""

    domain: str = Field(default="party", description="The domain pack.")
    limit_seconds: float = Field(default=10.0, gt=0, description="Limit of processor time for one article.")
    min_confidence: float = Field(default=0.0, ge=0, le=1, description="Facts less sure than that were not written.")
    columns: dict[str, str] = Field(default_factory=dict, description="Columns of Parquet, by what they hold.")
    profile: str | None = Field(default=None, description="The file of what is known of the sites.")
    earlier: tuple[str, ...] = Field(default=(), description="Folders of earlier runs whose articles are not given again.")


class Written(Record):
    """A file of the output, as it was written."""

    bytes: Count = Field(description="Its size.")
    lines: Count = Field(description="Its lines; 0 where it has none.")
    sha256: str = Field(pattern=r"^[0-9a-f]{64}$", description="Its digest.")


class Timings(Record):
    """When the run took place and what it cost."""

    started: AwareDatetime = Field(description="When it started.")
    finished: AwareDatetime = Field(description="When it finished.")
    cpu_seconds: float = Field(ge=0, description="Processor time of reading the articles, on all cores.")


class Manifest(Record):
    """One run: its inputs, counts, versions, settings and timings."""

    schema_version: Literal[1] = Field(default=SCHEMA_VERSION, description="Version of the meaning of these records.")
    inputs: tuple[str, ...] = Field(description="What the run was given to read.")
    counts: Counts = Field(description="How many articles and facts.")
    duplicates: tuple[Duplicate, ...] = Field(default=(), description="Inputs that repeat another article.")
    versions: dict[str, str] = Field(description="Versions of Python and of what reads the text.")
    settings: Settings = Field(description="The domain and the limits of the run.")
    key: str = Field(description="A digest of the inputs, the settings and the versions: the same key has the same output.")
    files: dict[str, Written] = Field(description="The other files of the run, by name.")
    timings: Timings = Field(description="When, and at what cost.")
    sha256: str = Field(default="0" * 64, pattern=r"^[0-9a-f]{64}$", description="Digest of this file with 64 zeros in this place.")
