"""What is measured: `{"text.stock": {"value": 0.31, "low": 0.30, "high": 0.33}}`, with the machine that it was measured on.

Not covered: measuring.
"""

from __future__ import annotations

import os
import platform
from collections.abc import Mapping, Sequence
from pathlib import Path
from statistics import median
from typing import Literal, NamedTuple

from pydantic import BaseModel, ConfigDict, ValidationError

from extractor.identity import versions
from extractor.sources import InputError

# The steps of a pipeline, by the names of its methods.
STAGES = ("clean", "parse", "read", "resolve", "check", "record")
LENGTHS = (1_000, 4_000, 16_000, 64_000, 256_000, 1_000_000)  # bytes
SHAPES = {"paragraphs": "paragraphs", "sentence": "one sentence", "html": "HTML"}
MEMORY = (1_000, 10_000)  # articles
MEMORY_LARGE = 100_000


class Kind(NamedTuple):
    """What a figure says. `steady`: it may be held against that of another run, however busy the machine was.

    `most` and `least` are the bounds that the project has set itself.
    """

    label: str
    unit: str
    better: Literal["more", "less"] | None = None
    steady: bool = False
    most: float | None = None
    least: float | None = None

    def holds(self, value: float) -> bool:
        """Whether a value is within the bounds."""
        return (self.most is None or value <= self.most) and (self.least is None or value >= self.least)


KINDS: dict[str, Kind] = {
    "text.rate": Kind("text → facts, one core", "articles/s", "more"),
    "text.stock": Kind("text → facts ÷ stock word_tokenize, same sentences", "of its time", "less", steady=True, most=1.0),
    **{f"text.share.{stage}": Kind(f"text: {stage}", "% of the time", steady=True) for stage in STAGES},
    "html.cleaned": Kind("HTML → text, one core", "pages/s", "more"),
    "html.rate": Kind("HTML → facts, one core", "pages/s", "more"),
    "html.readability": Kind("HTML → text ÷ readability-lxml with html-text", "of its time", "less", steady=True, most=1.0),
    "html.whole": Kind("HTML → facts ÷ readability-lxml with html-text", "of its time", "less", steady=True),
    **{f"html.share.{stage}": Kind(f"HTML: {stage}", "% of the time", steady=True) for stage in STAGES},
    "workers.one": Kind("a run with one worker", "articles/s", "more"),
    "workers.two": Kind("a run with two workers", "articles/s", "more"),
    "workers.ratio": Kind("two workers ÷ one, by the clock", "×", "more", least=1.85),
    "workers.cores": Kind("two workers ÷ one, by processor time", "×", "more", steady=True, least=1.85),
    "supervision.whole": Kind("a supervised worker beside a plain loop", "% more processor time", "less", most=2.0),
    "supervision.own": Kind("of that, the supervisor", "% more processor time", "less", steady=True),
    "spark.longer": Kind("a run on Spark on this machine, beyond two workers", "s more", "less"),
    **{f"memory.{n}": Kind(f"peak of a worker at {n:,} articles", "MB", "less", True, 500) for n in (*MEMORY, MEMORY_LARGE)},
    **{f"memory.run.{n}": Kind(f"peak of what watches it at {n:,} articles", "MB", "less", True) for n in (*MEMORY, MEMORY_LARGE)},
    "memory.growth": Kind(f"peak of a worker at {MEMORY_LARGE:,} articles ÷ at {MEMORY[-1]:,}", "×", "less", True, 1.1),
    **{
        f"length.{shape}.{size}": Kind(f"an article of {size // 1000:,} KB, {label}", "µs/KB")
        for shape, label in SHAPES.items()
        for size in LENGTHS
    },
    **{
        f"length.{shape}.power": Kind(f"cost grows with length to the power of, {label}", "", "less", True, 1.1)
        for shape, label in SHAPES.items()
    },
}


class Figure(BaseModel):
    """The median of some rounds, and the least and the most of them."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    value: float
    low: float
    high: float

    @classmethod
    def of(cls, values: Sequence[float]) -> Figure:
        """The figure of the values of some rounds, of which there is one at the least."""
        return cls(value=median(values), low=min(values), high=max(values))


class Bench(BaseModel):
    """What `bench.json` holds: the figures, and on what they were measured."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    machine: dict[str, str]
    figures: dict[str, Figure]

    @classmethod
    def read(cls, path: Path) -> Bench:
        """The bench in a file. Raises OSError, or InputError where the file holds something else."""
        try:
            return cls.model_validate_json(path.read_bytes())
        except ValidationError as error:
            raise InputError(f"{path}: no bench of this version. Make one with `extractor bench`.") from error

    def write(self, path: Path) -> None:
        """Write the bench to a file, its folder with it. Raises OSError."""
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(self.model_dump_json(indent=1) + "\n", encoding="utf-8")


def figures(rounds: Sequence[Mapping[str, float]]) -> dict[str, Figure]:
    """The figures of some rounds, in the order of `KINDS`; of each, as many values as rounds have it."""
    found = {name: [told[name] for told in rounds if name in told] for name in KINDS}
    return {name: Figure.of(values) for name, values in found.items() if values}


def machine() -> dict[str, str]:
    """The machine, as far as it decides how fast things are, and the versions of what reads text."""
    return {
        "system": f"{platform.system()} {platform.machine()}",
        "cores": str(os.cpu_count()),
        "load": f"{os.getloadavg()[0]:.1f}" if hasattr(os, "getloadavg") else "unknown",
        **versions(),
    }
