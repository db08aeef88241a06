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
    domain: Domain = "party",
) -> None:
    """Hold a run against gold: precision, recall and F1, how far confidence holds, and each miss with its sentence."""
    from extractor.cli.report import print_changes, print_evaluation
    from extractor.cli.watching import watching
    from extractor.engine import run as run_engine
    from extractor.evaluation import changes, read_gold
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
    if old is None:
        print_evaluation(console(), result)
    else:
        print_changes(console(), changes(old, result), old, result)


@app.command(epilog="Example: extractor calibrate corpus/articles corpus/gold.jsonl new/articles new/gold.jsonl")
def calibrate(
    developed: Annotated[str, typer.Argument(help="Articles that the rules were written on.")],
    gold: Annotated[Path, typer.Argument(help="Their gold.")],
    unseen: Annotated[str, typer.Argument(help="Articles that no rule was written on.")],
    unseen_gold: Annotated[Path, typer.Argument(help="Their gold.")],
    out: Annotated[Path, typer.Option(help="The file to write: <pack>.rates.json beside the pack.")] = Path("party.rates.json"),
    domain: Domain = "party",
) -> None:
    """Measure how often rules and ways to find a slot are right, from which the confidence of facts is worked out."""
    from extractor.cli.watching import watching
    from extractor.engine import run as run_engine
    from extractor.evaluation import evaluate as hold_against
    from extractor.evaluation import measured, read_gold
    from extractor.records import Settings
    from extractor.sink import read_run

    with told_plainly(), tempfile.TemporaryDirectory() as scratch, watching() as tell:
        found = []
        for name, articles, file in (("developed", developed, gold), ("unseen", unseen, unseen_gold)):
            folder = Path(scratch, name)
            run_engine([articles], folder, Settings(domain=domain), tell=tell)
            found.append(hold_against(*read_run(folder), *read_gold(file)).certainty)
        out.write_text(measured(*found).model_dump_json(indent=1) + "\n", encoding="utf-8")
    console().print(plain(out), soft_wrap=True)
