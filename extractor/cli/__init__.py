"""The command line: `extractor run bai.txt --out build/run` reads an article and shows its facts.

Exit codes: 0 done, 1 nothing could be read, 2 a wrong call. Not covered: what is done; each command calls one function.
The commands import what they need when they run: `extractor --help` must not load the models.
"""

from __future__ import annotations

from extractor.cli import articles, quality, runs, schemas, speed
from extractor.cli.app import app

__all__ = ["app", "articles", "main", "quality", "runs", "schemas", "speed"]


def main() -> None:
    """Run the command line."""
    app(prog_name="extractor")
