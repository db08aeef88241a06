"""The program and what its commands share: `extractor --version`, and how a wrong call is told.

Not covered: the commands, which stand in the modules beside this one.
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from typing import Annotated

import typer

from extractor.cli.terminal import console, fail
from extractor.version import VERSION

app = typer.Typer(add_completion=False, no_args_is_help=True, pretty_exceptions_enable=False, rich_markup_mode=None)

Input = Annotated[
    list[str], typer.Argument(metavar="INPUT...", help="Files, folders, patterns, URLs; `-` reads standard input.")
]
Domain = Annotated[str, typer.Option(help="The domain pack, which says what is counted.")]


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


@contextmanager
def told_plainly() -> Iterator[None]:
    """End the program with a message, not a traceback, where the call or a file that it names is at fault."""
    from pydantic import ValidationError

    from extractor.domains.pack import PackError
    from extractor.evaluation import GoldError
    from extractor.sandbox import SandboxError
    from extractor.sink import OutputError
    from extractor.sources import InputError

    try:
        yield
    except (InputError, OutputError, GoldError, PackError, SandboxError, OSError) as error:
        fail(error)
    except ValidationError as error:
        fail(f"not a run of this version: {error.errors(include_url=False)[0]['msg']}. Run it again.")
