"""Rounds of measures, each in a process of its own: `python -m extractor.bench memory-10000 party corpus/articles`.

Such a process prints its figures as JSON, `{"memory.10000": 212.4}`. Not covered: what is measured.
"""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Callable, Sequence
from functools import partial

import orjson

from extractor.article import Page
from extractor.bench.figures import MEMORY, MEMORY_LARGE, Bench, figures, machine
from extractor.sources import NOTHING_FOUND, InputError, read

Measure = Callable[[Sequence[Page], str], dict[str, float]]
ROUNDS = 3
# Each round measures these.
_OF_TEXT = ("text", "length", "runs")
_OF_HTML = ("html",)


def measure_named(name: str) -> Measure:
    """The measure of a name. Loads no models before it is called."""
    if name == "text":
        from extractor.bench import text

        return text.measure
    if name == "html":
        from extractor.bench import pages

        return pages.measure
    if name == "length":
        from extractor.bench import length

        return length.measure
    from extractor.bench import runs

    if name == "runs":
        return runs.measure
    if name == "spark":
        return runs.measure_spark
    return partial(runs.measure_memory, count=int(name.removeprefix("memory-")))


def given(inputs: Sequence[str]) -> list[Page]:
    """The pages of the inputs. Raises InputError where there are none."""
    pages = [page for page in read(inputs) if isinstance(page, Page)]
    if not pages:
        raise InputError(NOTHING_FOUND)
    return pages


def bench(inputs: Sequence[str], domain: str, large: bool, tell: Callable[[str], None]) -> Bench:
    """Measure all that the inputs allow; `tell` is told what comes next.

    Takes minutes; `large`, which adds the memory at 100,000 articles, the better part of an hour. Raises InputError where the
    inputs stand for nothing.
    """
    on = machine()
    formats = {page.format for page in given(inputs)}
    names = (*(_OF_TEXT if "text" in formats else ()), *(_OF_HTML if "html" in formats else ()))
    told = []
    for number in range(ROUNDS):
        for name in names:
            tell(f"round {number + 1} of {ROUNDS}: {name}")
            told.append(_apart(name, domain, inputs))
    once: dict[str, float] = {}
    sizes = (*MEMORY, MEMORY_LARGE) if large else MEMORY
    for name in ("spark", *(f"memory-{count}" for count in sizes)) if "text" in formats else ():
        tell(f"once: {name}")
        once |= _apart(name, domain, inputs)
    if f"memory.{MEMORY_LARGE}" in once:
        once["memory.growth"] = once[f"memory.{MEMORY_LARGE}"] / once[f"memory.{MEMORY[-1]}"]
    return Bench(machine=on, figures=figures([*told, once]))


def _apart(name: str, domain: str, inputs: Sequence[str]) -> dict[str, float]:
    """What a measure gives in a process of its own."""
    command = [sys.executable, "-P", "-m", "extractor.bench", name, domain, *inputs]
    told: dict[str, float] = orjson.loads(subprocess.run(command, stdout=subprocess.PIPE, check=True).stdout)
    return told
