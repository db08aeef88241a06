"""Runs on the command line: `extractor run bai.txt --out build/run` reads an article and shows its facts.

Not covered: what a run does (`extractor.engine`).
"""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from extractor.cli.app import Domain, Input, app, progress_of, told_plainly
from extractor.cli.terminal import complain, console, plain, table_of_facts

_SHOWN = 24


@app.command(epilog="Example: extractor run corpus/articles --out build/demo")
def run(
    inputs: Input,
    out: Annotated[Path, typer.Option(help="The folder to write; an earlier run in it is replaced.")],
    domain: Domain = "party",
    limit_seconds: Annotated[float, typer.Option(min=0.01, help="Time limit for one article.")] = 10.0,
    min_confidence: Annotated[float, typer.Option(min=0.0, max=1.0, help="Write only facts at least so sure.")] = 0.0,
    column: Annotated[
        list[str] | None, typer.Option(metavar="KEY=NAME", help="The column of Parquet that holds a key; may be repeated.")
    ] = None,
    profile: Annotated[Path | None, typer.Option(help="What `extractor profile` learnt of the sites.")] = None,
) -> None:
    """Read articles and write their facts.

    A text or HTML file is one article; JSON Lines (.jsonl) hold one a line and Parquet one a row, with `text` or `html`
    and optional `url`, `title`, `published` and `id`; web archives (.warc) hold one in each response of HTML. All may be
    packed with gzip or zstd. What cannot be read stands in quarantine.jsonl with the stage and the reason.
    """
    from extractor.engine import run as run_engine
    from extractor.profile import Profile
    from extractor.sink import FACTS, QUARANTINE, first_facts
    from extractor.sources.parquet import columns_of

    with told_plainly(), progress_of() as progress:
        known = Profile.read(profile) if profile else None
        manifest = run_engine(inputs, out, domain, limit_seconds, progress, min_confidence, columns_of(column or []), known)
    counts, to = manifest.counts, console()
    if counts.facts:
        to.print(table_of_facts(first_facts(out, _SHOWN)))
        if counts.facts > _SHOWN:
            to.print(plain(f"… and {counts.facts - _SHOWN} more in {out / FACTS}"))
    to.print(
        plain(
            f"facts: {counts.facts}, articles: {counts.written} "
            f"(read: {counts.read}, duplicates: {counts.duplicates}, quarantined: {counts.quarantined})"
        )
    )
    to.print(plain(out), soft_wrap=True)
    if not counts.written:
        complain(f"nothing could be read; {out / QUARANTINE} says why.")
        raise typer.Exit(1)
