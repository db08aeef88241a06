"""Schemas on the command line: `extractor schema` writes `schemas/fact.schema.json` and the others.

Not covered: what they say (`extractor.records`).
"""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from extractor.cli.app import app, told_plainly
from extractor.cli.terminal import console, plain


@app.command(epilog="Example: extractor schema")
def schema(
    out: Annotated[Path, typer.Option(help="The folder to write to.")] = Path("schemas"),
) -> None:
    """Write the JSON Schemas of the output files."""
    from extractor.records.schema import write_schemas

    with told_plainly():
        paths = write_schemas(out)
    for path in paths:
        console().print(plain(path), soft_wrap=True)
