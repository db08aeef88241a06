"""The terminal: facts as a table, whose text comes from pages that nobody vouches for.

A title such as «[red]Kết nạp[/red]» is printed as it stands, and codes that would steer the terminal are left out. Not
covered: what is printed (`extractor.cli`).
"""

from __future__ import annotations

import os
import re
import sys
from collections.abc import Iterable, Sequence
from typing import NoReturn

import typer
from rich.console import Console
from rich.table import Table
from rich.text import Text

from extractor.records import Fact

_WIDTH_OF_PIPE = 140
_SENTENCE = 120
# CSI and OSC sequences, whole; then any other control character; then marks that reorder or hide what is shown.
_STEERING = re.compile(
    "\x1b\\[[0-?]*[ -/]*[@-~]|\x1b\\][^\x07\x1b]*(?:\x07|\x1b\\\\)?"
    "|[\x00-\x08\x0b-\x1f\x7f-\x9f]"
    "|[\u200b\u200e\u200f\u202a-\u202e\u2028\u2029\u2060\u2066-\u2069\ufeff\ud800-\udfff]"
)


def console(stderr: bool = False) -> Console:
    """The console that results go to, or that of messages; a pipe is as wide as a wide terminal."""
    stream = sys.stderr if stderr else sys.stdout
    wide = not stream.isatty() and "COLUMNS" not in os.environ
    return Console(stderr=stderr, width=_WIDTH_OF_PIPE if wide else None, highlight=False)


def complain(message: object) -> None:
    """Say on standard error what is wrong."""
    console(stderr=True).print(plain(f"extractor: {message}"), soft_wrap=True)


def fail(message: object) -> NoReturn:
    """Say what is wrong, and leave with the code of a wrong call."""
    complain(message)
    raise typer.Exit(2)


def plain(text: object, style: str = "") -> Text:
    """A text without steering codes, in which brackets are brackets."""
    return Text(_STEERING.sub("", str(text)), style=style)


def table_of_facts(facts: Iterable[Fact]) -> Table:
    """The facts, one a row: number, indicator, status, unit, period, and the words that say so."""
    table = Table(show_lines=False, pad_edge=False)
    table.add_column("value", justify="right", no_wrap=True)
    for name in ("indicator", "status", "unit", "period", "sentence"):
        table.add_column(name, overflow="fold", ratio=3 if name == "sentence" else None)
    for fact in facts:
        table.add_row(
            plain(_number(fact), "bold"),
            plain(fact.indicator, "cyan"),
            plain(fact.status),
            plain(fact.unit.name if fact.unit else "—"),
            plain(_period(fact)),
            _sentence(fact),
        )
    return table


def table_of(title: str, names: Sequence[str], rows: Iterable[Sequence[object]]) -> Table:
    """A table whose first column is words and whose others are figures."""
    table = Table(*names, title=title, title_justify="left", pad_edge=False)
    for column in table.columns[1:]:
        column.justify = "right"
    for row in rows:
        table.add_row(*(plain(f"{cell:.3f}" if isinstance(cell, float) else cell) for cell in row))
    return table


def _number(fact: Fact) -> str:
    number = f"{fact.value:f}"
    if fact.value_max is not None:
        number += f"–{fact.value_max:f}"
    if fact.of is not None:
        number += f"/{fact.of:f}"
    return number + {"percent": " %", "times": " ×"}.get(fact.measure, "")


def _period(fact: Fact) -> str:
    if fact.period is None or (fact.period.start is None and fact.period.end is None):
        return "—"
    start, end = fact.period.start, fact.period.end
    return str(start) if start == end else f"{start or '…'} – {end or '…'}"


def _sentence(fact: Fact) -> Text:
    """The sentence with its number marked, cut around the number where it is long."""
    evidence = fact.evidence
    at = evidence.start - evidence.sentence_at.start
    stop = at + evidence.end - evidence.start
    sentence = evidence.sentence
    begin = max(0, min(at - _SENTENCE // 2, len(sentence) - _SENTENCE))
    end = max(stop, begin + _SENTENCE)
    return Text.assemble(
        "… " if begin else "",
        plain(sentence[begin:at]),
        plain(sentence[at:stop], "bold green"),
        plain(sentence[stop:end]),
        " …" if end < len(sentence) else "",
    )
