"""Quality on the command line: `extractor evaluate corpus/articles corpus/gold.jsonl` holds a run against gold.

Not covered: the figures (`extractor.evaluation`).
"""

from __future__ import annotations

import tempfile
from pathlib import Path
from typing import Annotated

import typer

from extractor.cli.app import Domain, app, told_plainly
from extractor.cli.terminal import console, plain


@app.command(epilog="Example: extractor evaluate corpus/articles corpus/gold.jsonl")
def evaluate(
    run_or_input: Annotated[str, typer.Argument(help="A run's folder, or articles to run on first.")],
    gold: Annotated[Path, typer.Argument(help="Gold, JSON Lines; corpus/README.md says how it is written.")],
    compare: Annotated[Path | None, typer.Option(help="An older run's folder: show what was won and lost since.")] = None,
    keep: Annotated[Path | None, typer.Option(help="Add how sure each fact was, and whether it was right, to this file.")] = None,
    domain: Domain = "party",
) -> None:
    """Hold a run against gold: precision, recall and F1, how far confidence holds, and each miss with its sentence."""
    from extractor.cli.report import print_changes, print_evaluation
    from extractor.cli.watching import watching
    from extractor.engine import run as run_engine
    from extractor.evaluation import changes, keep_first_sight, read_gold
    from extractor.evaluation import evaluate as hold_against
    from extractor.records import Settings
    from extractor.sink import is_run, read_run

    with told_plainly(), tempfile.TemporaryDirectory() as scratch, watching() as tell:
        heads, wanted = read_gold(gold)
        folder = Path(run_or_input)
        if not is_run(folder):
            folder = Path(scratch, "run")
            run_engine([run_or_input], folder, Settings(domain=domain), tell=tell)
        result = hold_against(*read_run(folder), heads, wanted)
        old = hold_against(*read_run(compare), heads, wanted) if compare else None
        if keep:
            keep_first_sight(keep, result.certainty)
    if old is None:
        print_evaluation(console(), result)
    else:
        print_changes(console(), changes(old, result), old, result)


@app.command(epilog="Example: extractor calibrate corpus/articles corpus/gold.jsonl corpus/first_sight.jsonl")
def calibrate(
    articles: Annotated[str, typer.Argument(help="Articles that the rules were written on.")],
    gold: Annotated[Path, typer.Argument(help="Their gold.")],
    first_sight: Annotated[Path, typer.Argument(help="Facts of articles that nobody had read, as `evaluate --keep` adds them.")],
    out: Annotated[Path, typer.Option(help="The file to write: <pack>.rates.json beside the pack.")] = Path("party.rates.json"),
    domain: Domain = "party",
) -> None:
    """Measure how often rules and ways to find a slot are right, from which the confidence of facts is worked out."""
    from extractor.cli.watching import watching
    from extractor.engine import run as run_engine
    from extractor.evaluation import evaluate as hold_against
    from extractor.evaluation import measured, read_first_sight, read_gold
    from extractor.records import Settings
    from extractor.sink import read_run

    with told_plainly(), tempfile.TemporaryDirectory() as scratch, watching() as tell:
        sights = read_first_sight(first_sight)
        folder = Path(scratch, "run")
        run_engine([articles], folder, Settings(domain=domain), tell=tell)
        found = hold_against(*read_run(folder), *read_gold(gold)).certainty
        out.write_text(measured(found, sights).model_dump_json(indent=1) + "\n", encoding="utf-8")
    console().print(plain(out), soft_wrap=True)
