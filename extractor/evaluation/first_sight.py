"""First sight: how sure each fact was, and whether it was right, when nobody had read its article yet.

One JSON object a line, as `extractor evaluate --keep` adds them and `extractor calibrate` fits the weights of confidence on:

    {"article": "bai-01", "rule": "admits", "unit": "stated", …, "confidence": 0.86, "core": true, "wrong": ["period"]}

Not covered: the fit (`extractor.evaluation.rates`).
"""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

from pydantic import BaseModel, ConfigDict, Field, TypeAdapter

from extractor.domains.rates import Grounds
from extractor.evaluation.gold import read_rows
from extractor.evaluation.score import Certainty


class _Row(BaseModel):
    """A fact as it was given, on its `Grounds`."""

    model_config = ConfigDict(strict=True, extra="forbid", frozen=True)

    article: str
    rule: str
    unit: str
    period: str
    named: bool
    dated: bool
    beside: int = Field(ge=1)
    words: int = Field(ge=1)
    share: float = Field(ge=0, le=1)
    confidence: float = Field(ge=0, le=1)
    core: bool
    wrong: tuple[str, ...] = ()


_ROW = TypeAdapter(_Row)


def keep_first_sight(path: Path, certainty: Iterable[Certainty]) -> None:
    """Adds the facts to the file, which is made where there is none."""
    with path.open("a", encoding="utf-8") as file:
        for one in certainty:
            grounds = {**one.grounds._asdict(), "share": round(one.grounds.share, 3)}
            row = _Row(article=one.article, **grounds, confidence=one.confidence, core=one.core, wrong=one.wrong)
            file.write(row.model_dump_json() + "\n")


def read_first_sight(path: Path) -> list[Certainty]:
    """The facts that were kept. Raises GoldError with the line and the key of what cannot be read."""
    return [
        Certainty(row.confidence, Grounds(*(getattr(row, name) for name in Grounds._fields)), row.core, row.wrong, row.article)
        for row in read_rows(path, _ROW)
    ]
