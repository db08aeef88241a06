"""Speed on the terminal: articles a second, the share of each stage, HTML pages a second.

Not covered: how it is measured (`extractor.bench`, `extractor.bench_pages`).
"""

from __future__ import annotations

from rich.console import Console

from extractor.bench import Bench
from extractor.bench_pages import PageBench
from extractor.cli.terminal import table_of


def print_page_bench(to: Console, result: PageBench) -> None:
    """Print how fast HTML pages are, alone and beside the other chain."""
    told = "not installed" if result.ratio is None else f"{result.ratio:.2f} times as many pages/s as it"
    to.print(f"{result.pages} HTML pages timed")
    to.print(f"{result.pages / result.cleaning:.1f} pages/s of one core to cleaned text")
    to.print(f"{result.pages / result.facts:.1f} pages/s of one core to facts")
    to.print(f"readability-lxml with html-text, page by page in this run: {told}")


def print_bench(to: Console, result: Bench) -> None:
    """Print how fast articles are, and where the time goes."""
    to.print(f"{result.articles} articles timed, {result.characters} characters")
    to.print(f"{result.articles_per_second:.1f} articles/s of one core")
    to.print(f"{result.ratio:.3f} of the processor time of stock word_tokenize on the same sentences")
    total = sum(result.stages.values())
    rows = [(name, seconds / total, 1000 * seconds / result.articles) for name, seconds in result.stages.items()]
    to.print(table_of("Stages", ("stage", "share", "ms an article"), rows))
