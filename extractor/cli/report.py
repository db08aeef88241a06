"""An evaluation on the terminal: the figures of «kết nạp …» and the other indicators, and each miss with its sentence.

Not covered: the figures themselves (`extractor.evaluation`).
"""

from __future__ import annotations

from rich.console import Console

from extractor.cli.terminal import plain, table_of
from extractor.evaluation import Agreement, Evaluation

_FIGURES = ("precision", "recall", "F1", "right", "given", "wanted")


def print_evaluation(to: Console, result: Evaluation) -> None:
    """Print the misses, then the tables, so that the figures end the output."""
    for miss in result.misses:
        what = f"slot {', '.join(miss.slots)}" if miss.kind == "slot" else miss.kind
        to.print(plain(f"{miss.article}  {what}", "bold"), soft_wrap=True)
        for name, text in (("wanted", miss.wanted), ("given", miss.given), ("sentence", miss.sentence)):
            if text:
                to.print(plain(f"    {name:8} {text}"), soft_wrap=True)
    checks = [(name, f"{tally.right}/{tally.wanted}") for name, tally in sorted(result.checks.items())]
    to.print(table_of("Indicators", ("core", *_FIGURES), [_row(n, t) for n, t in sorted(result.indicators.items())]))
    to.print(table_of("Slots, with the core", ("slot", *_FIGURES), [_row(n, t) for n, t in result.slots.items()]))
    to.print(table_of("Articles", ("check", "right"), checks))
    to.print(table_of("All", ("", *_FIGURES), [_row("core", result.core), _row("strict", result.strict)]))
    to.print(f"articles found: {result.articles.right} of {result.articles.wanted}")


def _row(name: str, tally: Agreement) -> tuple[object, ...]:
    return name, tally.precision, tally.recall, tally.f1, tally.right, tally.given, tally.wanted
