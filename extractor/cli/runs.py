"""Runs on the command line: `extractor run bai.txt --out build/run` reads an article and shows its facts.

Not covered: what a run does (`extractor.engine`).
"""

from __future__ import annotations

import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Annotated, Literal

import typer

from extractor.cli.app import Domain, Input, app, told_plainly
from extractor.cli.terminal import complain, console, plain, table_of_facts
from extractor.records import Counts, Manifest

_SHOWN = 24
_INTERRUPTED = 130  # as shells tell of Ctrl-C


Workers = Annotated[int | None, typer.Option(min=1, help="Processes that read; as many as there are cores by default.")]
Log = Annotated[Path | None, typer.Option(help="A file to write events to, a line of JSON each.")]


def _cores() -> int:
    return len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1


@app.command(epilog="Example: extractor run corpus/articles --out build/demo")
def run(
    inputs: Input,
    out: Annotated[str, typer.Option(help="The folder or URL to write to; an earlier run there is replaced.")],
    domain: Domain = "party",
    limit_seconds: Annotated[float, typer.Option(min=0.01, help="Time limit for one article.")] = 10.0,
    min_confidence: Annotated[float, typer.Option(min=0.0, max=1.0, help="Write only facts at least so sure.")] = 0.0,
    column: Annotated[
        list[str] | None, typer.Option(metavar="KEY=NAME", help="The column of Parquet that holds a key; may be repeated.")
    ] = None,
    profile: Annotated[str | None, typer.Option(help="What `extractor profile` learnt of the sites.")] = None,
    earlier: Annotated[
        list[str] | None, typer.Option(help="The folder of an earlier run, whose articles are not given again; may be repeated.")
    ] = None,
    workers: Workers = None,
    engine: Annotated[
        Literal["embedded", "spark"], typer.Option(help="What reads: the cores of this machine, or a cluster of Spark.")
    ] = "embedded",
    master: Annotated[str | None, typer.Option(metavar="URL", help="The cluster of Spark: spark://host:7077, yarn …")] = None,
    fresh: Annotated[bool, typer.Option("--fresh", help="Start over, where a run was interrupted or is there.")] = False,
    log_json: Log = None,
) -> None:
    """Read articles and write their facts. Where a run was interrupted, the same command goes on.

    A text or HTML file is one article; JSON Lines (.jsonl) hold one a line and Parquet one a row, with `text` or `html`
    and optional `url`, `title`, `published` and `id`; web archives (.warc) hold one in each response of HTML. All may be
    packed with gzip or zstd. What cannot be read stands in quarantine.jsonl with the stage and the reason.
    """
    from extractor.cli.watching import watching
    from extractor.engine import Ended, News
    from extractor.engine import run as run_engine
    from extractor.engines import cores, on_spark
    from extractor.records import Settings
    from extractor.sources.parquet import columns_of

    if (master and engine != "spark") or (workers and engine == "spark"):
        raise typer.BadParameter("--master goes with --engine spark, and --workers without it.")
    with told_plainly(), watching(log_json) as tell:

        def hear(news: News) -> None:
            tell(news)
            if isinstance(news, Ended) and not news.anew:
                known = f"{out}: this run is there already, whole; --fresh would read everything again."
                console().print(plain(known), soft_wrap=True)

        settings = Settings(
            domain=domain,
            limit_seconds=limit_seconds,
            min_confidence=min_confidence,
            columns=columns_of(column or []),
            profile=profile,
            earlier=tuple(earlier or ()),
        )
        reads = on_spark(master) if engine == "spark" else cores(workers or _cores())
        with _going_on():
            manifest = run_engine(inputs, out, settings, reads, hear, fresh)
        _show(out, manifest)


@app.command(epilog="Example: extractor status build/demo")
def status(folder: Annotated[str, typer.Argument(help="A run's folder.")]) -> None:
    """Say how far a run is, or what came of it."""
    from extractor.sink import status as status_of

    with told_plainly():
        whole, progress = status_of(folder)
        if whole:
            _count(whole.counts)
            console().print(f"finished: {whole.timings.finished:%Y-%m-%d %H:%M:%S %Z}")
        if progress:
            console().print(
                f"under way: {progress.done} of {progress.shards} shards, articles read: {progress.read}, facts: {progress.facts}, "
                f"quarantined: {progress.quarantined}, since {progress.started:%Y-%m-%d %H:%M:%S %Z}; "
                "the command that began it goes on with it",
                soft_wrap=True,
            )


@app.command(epilog="Example: extractor verify build/demo")
def verify(folder: Annotated[str, typer.Argument(help="A run's folder.")]) -> None:
    """Hold each file of a run against its digest, and the counts against the files."""
    from extractor.sink import verify as wrong_with

    with told_plainly():
        wrong = wrong_with(folder)
    for message in wrong:
        complain(message)
    if wrong:
        raise typer.Exit(1)
    console().print(plain(f"{folder}: all as it was written"), soft_wrap=True)


@app.command(epilog="Example: extractor retry build/demo")
def retry(folder: Annotated[str, typer.Argument(help="A run's folder.")], workers: Workers = None, log_json: Log = None) -> None:
    """Read the quarantined again, after an upgrade, and give them their places in the run."""
    from extractor.cli.watching import watching
    from extractor.engines import cores
    from extractor.retry import retry as retry_run

    with told_plainly(), watching(log_json) as tell, _going_on():
        _show(folder, retry_run(folder, cores(workers or _cores()), tell))


@contextmanager
def _going_on() -> Iterator[None]:
    """Say what Ctrl-C costs: nothing."""
    try:
        yield
    except KeyboardInterrupt:
        complain("interrupted. Nothing is lost: the same command goes on where it stopped.")
        raise typer.Exit(_INTERRUPTED) from None


def _show(out: str, manifest: Manifest) -> None:
    """Show the first facts of a run, and its counts."""
    from extractor.sink import FACTS, QUARANTINE, first_facts

    counts, to = manifest.counts, console()
    if counts.facts:
        to.print(table_of_facts(first_facts(out, _SHOWN)))
        if counts.facts > _SHOWN:
            to.print(plain(f"… and {counts.facts - _SHOWN} more in {out.rstrip('/')}/{FACTS}"))
    _count(counts)
    to.print(plain(out), soft_wrap=True)
    if not counts.written:
        complain(f"nothing could be read; {out.rstrip('/')}/{QUARANTINE} says why.")
        raise typer.Exit(1)


def _count(counts: Counts) -> None:
    console().print(
        f"facts: {counts.facts}, articles: {counts.written} "
        f"(read: {counts.read}, duplicates: {counts.duplicates}, quarantined: {counts.quarantined})"
    )
