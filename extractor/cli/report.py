"""An evaluation on the terminal: the figures of «kết nạp …» and the other indicators, and each miss with its sentence.

Not covered: the figures themselves (`extractor.evaluation`).
"""

from __future__ import annotations

from collections.abc import Iterable

from rich.console import Console

from extractor.cli.terminal import plain, table_of
from extractor.evaluation import Agreement, Changes, Evaluation, Miss, above, bins

_FIGURES = ("precision", "recall", "F1", "right", "given", "wanted")


def print_evaluation(to: Console, result: Evaluation) -> None:
    """Print the misses, then the tables, so that the figures end the output."""
    _print_misses(to, result.misses)
    checks = [(name, f"{tally.right}/{tally.wanted}") for name, tally in sorted(result.checks.items())]
    to.print(table_of("Indicators", ("core", *_FIGURES), [_row(n, t) for n, t in sorted(result.indicators.items())]))
    to.print(table_of("Slots, with the core", ("slot", *_FIGURES), [_row(n, t) for n, t in result.slots.items()]))
    to.print(table_of("Articles", ("check", "right"), checks))
    to.print(table_of("Confidence", ("from", "facts", "mean", "core right", "all right"), bins(result.certainty)))
    to.print(table_of("Facts at least so sure", ("confidence", "facts", "core right", "all right"), above(result.certainty)))
    to.print(table_of("All", ("", *_FIGURES), [_row("core", result.core), _row("strict", result.strict)]))
    to.print(f"articles found: {result.articles.right} of {result.articles.wanted}")


def print_changes(to: Console, found: Changes, old: Evaluation, new: Evaluation) -> None:
    """Print what a change won and lost, then the figures of both runs."""
    for title, misses in (("Won", found.won), ("Lost", found.lost)):
        to.print(plain(f"{title}: {len(misses)}", "bold"))
        _print_misses(to, misses)
    runs = (("old", old), ("new", new))
    cores = [_row(f"core {run}", result.core) for run, result in runs]
    stricts = [_row(f"strict {run}", result.strict) for run, result in runs]
    to.print(table_of("All", ("", *_FIGURES), [*cores, *stricts]))


def _print_misses(to: Console, misses: Iterable[Miss]) -> None:
    for miss in misses:
        what = f"slot {', '.join(miss.slots)}" if miss.kind == "slot" else miss.kind
        to.print(plain(f"{miss.article}  {what}", "bold"), soft_wrap=True)
        for name, text in (("wanted", miss.wanted), ("given", miss.given), ("sentence", miss.sentence)):
            if text:
                to.print(plain(f"    {name:8} {text}"), soft_wrap=True)


def _row(name: str, tally: Agreement) -> tuple[object, ...]:
    return name, tally.precision, tally.recall, tally.f1, tally.right, tally.given, tally.wanted
