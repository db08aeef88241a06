"""Gold: what a careful reader found in an article, one JSON object a line.

    {"type": "fact", "article": "bai-01", "indicator": "admissions", "status": ["actual"], "value": 12, …}

`corpus/README.md` is the annotation guide. Not covered: holding a run against gold (`extractor.evaluation.matching`).
"""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal
from pathlib import Path
from typing import Annotated, Literal, TypeVar

from pydantic import BaseModel, ConfigDict, Field, TypeAdapter, ValidationError

from extractor.records import Measure, Qualifier, Relation, Status

Row = TypeVar("Row")


class GoldError(ValueError):
    """A gold file that cannot be read; the message says in which line and why."""


class _Row(BaseModel):
    model_config = ConfigDict(strict=True, extra="forbid", frozen=True)


class GoldArticle(_Row):
    """What is true of an article; a key that is left out is not held against a run."""

    type: Literal["article"]
    article: str
    published: str | None = None
    title: str | None = None
    keep: tuple[str, ...] = ()
    drop: tuple[str, ...] = ()
    documents: tuple[str, ...] = ()
    people: tuple[str, ...] = ()


class GoldComparison(_Row):
    """A comparison; the basis `*` accepts any."""

    relation: Relation
    basis: str


class GoldFact(_Row):
    """One fact. The lists of `status`, `qualifier`, `unit` and `period` are the readings that are accepted."""

    type: Literal["fact"]
    article: str
    indicator: str
    status: tuple[Status, ...]
    value: Decimal
    value_max: Decimal | None = None
    of: Decimal | None = None
    measure: Measure
    qualifier: tuple[Qualifier, ...]
    unit: tuple[str, ...]
    period: tuple[str, ...]
    subgroup: tuple[str, ...] = ()
    per: tuple[str, ...] = ()
    comparison: GoldComparison | None = None
    optional: bool = False


_ROW: TypeAdapter[GoldArticle | GoldFact] = TypeAdapter(Annotated[GoldArticle | GoldFact, Field(discriminator="type")])


def read_gold(path: Path) -> tuple[dict[str, GoldArticle], dict[str, list[GoldFact]]]:
    """The articles of a gold file by name, and the facts of each. Raises GoldError with the line and the key."""
    heads: dict[str, GoldArticle] = {}
    facts: dict[str, list[GoldFact]] = {}
    for row in read_rows(path, _ROW):
        if isinstance(row, GoldArticle):
            heads[row.article] = row
        else:
            facts.setdefault(row.article, []).append(row)
    if orphans := facts.keys() - heads.keys():
        raise GoldError(f"{path}: facts of {', '.join(sorted(orphans))} without a row of type `article`")
    return heads, facts


def read_rows(path: Path, kind: TypeAdapter[Row]) -> Iterator[Row]:
    """The rows of a file of JSON Lines. Raises GoldError with the line and the key of what cannot be read."""
    try:
        lines = path.read_text(encoding="utf-8").split("\n")
    except (OSError, UnicodeDecodeError) as error:
        raise GoldError(f"{path}: cannot be read: {error}") from error
    for number, line in enumerate(lines, start=1):
        if not line.strip():
            continue
        try:
            yield kind.validate_json(line)
        except ValidationError as error:
            first = error.errors(include_url=False)[0]
            key = ".".join(str(part) for part in first["loc"])
            raise GoldError(f"{path}, line {number}, {key}: {first['msg']}") from error
