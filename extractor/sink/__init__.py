"""A run's folder: `build/demo` with `articles.jsonl`, `facts.jsonl`, `quarantine.jsonl` and `manifest.json`.

Where a manifest stands, the run is whole. While a run is under way its parts stand in `.extractor` beside what an earlier run
left, which is replaced when all parts are there. Not covered: what is written (`extractor.engine`).
"""

from extractor.sink.assembly import assemble
from extractor.sink.finished import (
    ARTICLES,
    FACTS,
    MANIFEST,
    QUARANTINE,
    first_facts,
    is_run,
    manifest_of,
    read_run,
)  # fmt: skip
from extractor.sink.folder import Identity, RunFolder, Unfinished
from extractor.sink.index import INDEX, earlier_run
from extractor.sink.lines import json_lines
from extractor.sink.parts import LENGTH, Commit, Filling, commits_behind
from extractor.sink.status import status
from extractor.sink.store import OutputError, Store, store_at
from extractor.sink.verification import verify

__all__ = [
    "ARTICLES",
    "FACTS",
    "INDEX",
    "LENGTH",
    "MANIFEST",
    "QUARANTINE",
    "Commit",
    "Filling",
    "Identity",
    "OutputError",
    "RunFolder",
    "Store",
    "Unfinished",
    "assemble",
    "commits_behind",
    "earlier_run",
    "first_facts",
    "is_run",
    "json_lines",
    "manifest_of",
    "read_run",
    "status",
    "store_at",
    "verify",
]
