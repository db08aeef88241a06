"""The command line: `extractor run bai.txt --out build/run` reads an article and shows its facts.

Exit codes: 0 done, 1 nothing could be read, 2 a wrong call. Not covered: what is done; each command calls one function.
"""

from __future__ import annotations

import tempfile
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Annotated

import typer
from rich.progress import Progress, SpinnerColumn, TextColumn, TimeElapsedColumn

from extractor.cli.terminal import complain, console, fail, plain, table_of_facts
from extractor.version import VERSION

# The commands import what they need when they run: `extractor --help` must not load the models.

_SHOWN = 24

app = typer.Typer(add_completion=False, no_args_is_help=True, pretty_exceptions_enable=False, rich_markup_mode=None)

Input = Annotated[
    list[str], typer.Argument(metavar="INPUT...", help="Files, folders, patterns, URLs; `-` reads standard input.")
]
Domain = Annotated[str, typer.Option(help="The domain pack, which says what is counted.")]


def main() -> None:
    """Run the command line."""
    app(prog_name="extractor")


def _show_version(wanted: bool) -> None:
    if wanted:
        console().print(f"extractor {VERSION}")
        raise typer.Exit


@app.callback(epilog="Example: extractor run corpus/articles --out build/demo")
def _options(
    _version: Annotated[
        bool, typer.Option("--version", callback=_show_version, is_eager=True, help="Show the version and leave.")
    ] = False,
) -> None:
    """Read facts from scraped Vietnamese news: who, what, how much, when, and the words that say so."""


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

    with _told_plainly(), _progress() as progress:
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


@app.command(epilog="Example: extractor profile archive/pages --out sites.json")
def profile(inputs: Input, out: Annotated[Path, typer.Option(help="The file to write.")]) -> None:
    """Learn which lines the pages of each site share, for `extractor run --profile`."""
    from extractor.article import Page
    from extractor.profile import learn
    from extractor.sources import read

    with _told_plainly():
        learnt = learn(page for page in read(inputs) if isinstance(page, Page))
        learnt.write(out)
    console().print(f"lines of {len(learnt.sites)} sites: {plain(str(out))}", soft_wrap=True)


@app.command(epilog="Example: extractor explain corpus/articles/c06-trao-huy-hieu-dang.txt --number 3")
def explain(
    file: Annotated[str, typer.Argument(help="An article; `-` reads standard input.")],
    number: Annotated[int | None, typer.Option(min=1, help="Only this number of the article, counted from 1.")] = None,
    domain: Domain = "party",
) -> None:
    """Say of every number in an article which fact it is, or why it is none."""
    import extractor
    from extractor.records import Quarantine
    from extractor.sources import read

    with _told_plainly():
        pages = list(read([file]))
        pipeline = extractor.load(domain)
    for page in pages:
        if isinstance(page, Quarantine):
            complain(f"{page.source}: {page.reason}")
            raise typer.Exit(1)
        if len(pages) > 1:
            console().print(plain(page.source, "bold"), soft_wrap=True)
        for line in pipeline.explain(page).lines(number):
            console().print(plain(line), soft_wrap=True)


@app.command(epilog="Example: extractor evaluate corpus/articles corpus/gold.jsonl")
def evaluate(
    run_or_input: Annotated[str, typer.Argument(help="A run's folder, or articles to run on first.")],
    gold: Annotated[Path, typer.Argument(help="Gold, JSON Lines; corpus/README.md says how it is written.")],
    compare: Annotated[Path | None, typer.Option(help="An older run's folder: show what was won and lost since.")] = None,
    domain: Domain = "party",
) -> None:
    """Hold a run against gold: precision, recall and F1, how far confidence holds, and each miss with its sentence."""
    from extractor.cli.report import print_changes, print_evaluation
    from extractor.engine import run as run_engine
    from extractor.evaluation import changes, read_gold
    from extractor.evaluation import evaluate as hold_against
    from extractor.sink import is_run, read_run

    with _told_plainly(), tempfile.TemporaryDirectory() as scratch, _progress() as progress:
        heads, wanted = read_gold(gold)
        folder = Path(run_or_input)
        if not is_run(folder):
            folder = Path(scratch, "run")
            run_engine([run_or_input], folder, domain, progress=progress)
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
    from extractor.engine import run as run_engine
    from extractor.evaluation import evaluate as hold_against
    from extractor.evaluation import measured, read_gold
    from extractor.sink import read_run

    with _told_plainly(), tempfile.TemporaryDirectory() as scratch, _progress() as progress:
        found = []
        for name, articles, file in (("developed", developed, gold), ("unseen", unseen, unseen_gold)):
            folder = Path(scratch, name)
            run_engine([articles], folder, domain, progress=progress)
            found.append(hold_against(*read_run(folder), *read_gold(file)).certainty)
        out.write_text(measured(*found).model_dump_json(indent=1) + "\n", encoding="utf-8")
    console().print(plain(out), soft_wrap=True)


@app.command(epilog="Example: extractor schema")
def schema(
    out: Annotated[Path, typer.Option(help="The folder to write to.")] = Path("schemas"),
) -> None:
    """Write the JSON Schemas of the output files."""
    from extractor.records.schema import write_schemas

    with _told_plainly():
        paths = write_schemas(out)
    for path in paths:
        console().print(plain(path), soft_wrap=True)


@app.command(epilog="Example: extractor bench corpus/articles")
def bench(inputs: Input, domain: Domain = "party") -> None:
    """Time the pipeline: articles against stock word segmentation, HTML pages against readability-lxml."""
    from extractor.article import Page
    from extractor.bench import measure
    from extractor.bench_pages import measure_pages
    from extractor.cli.bench_report import print_bench, print_page_bench
    from extractor.sources import NOTHING_FOUND, InputError, read

    with _told_plainly():
        read_in = [page for page in read(inputs) if isinstance(page, Page)]
        if not read_in:
            raise InputError(NOTHING_FOUND)
        texts = [page for page in read_in if page.format == "text"]
        sources = [page for page in read_in if page.format == "html"]
        result = measure(domain, texts) if texts else None
        of_pages = measure_pages(domain, sources) if sources else None
    if of_pages is not None:
        print_page_bench(console(), of_pages)
    if result is not None:
        print_bench(console(), result)


@contextmanager
def _told_plainly() -> Iterator[None]:
    """End the program with a message, not a traceback, where the call or a file that it names is at fault."""
    from pydantic import ValidationError

    from extractor.domains.pack import PackError
    from extractor.evaluation import GoldError
    from extractor.sink import OutputError
    from extractor.sources import InputError

    try:
        yield
    except (InputError, OutputError, GoldError, PackError, OSError) as error:
        fail(error)
    except ValidationError as error:
        fail(f"not a run of this version: {error.errors(include_url=False)[0]['msg']}. Run it again.")


@contextmanager
def _progress() -> Iterator[Callable[[int], None] | None]:
    """What to tell how many articles were read: a bar on a terminal, nothing elsewhere."""
    errors = console(stderr=True)
    if not errors.is_terminal:
        yield None
        return
    columns = (SpinnerColumn(), TextColumn("{task.completed:.0f} articles"), TimeElapsedColumn())
    with Progress(*columns, console=errors, transient=True) as progress:
        task = progress.add_task("", total=None)
        yield lambda read: progress.update(task, completed=read)
