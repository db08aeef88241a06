"""Articles on the command line: `extractor explain bai.txt` accounts for each number, `extractor profile` learns sites.

Not covered: how (`extractor.explain`, `extractor.profile`).
"""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from extractor.cli.app import Domain, Input, app, told_plainly
from extractor.cli.terminal import complain, console, plain


@app.command(epilog="Example: extractor profile archive/pages --out sites.json")
def profile(inputs: Input, out: Annotated[Path, typer.Option(help="The file to write.")]) -> None:
    """Learn which lines the pages of each site share, for `extractor run --profile`."""
    from extractor.article import Page
    from extractor.profile import learn
    from extractor.sources import read

    with told_plainly():
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

    with told_plainly():
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
