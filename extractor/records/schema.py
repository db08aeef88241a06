"""JSON Schemas of the output files: `schemas/fact.schema.json` says what a line of `facts.jsonl` is.

Not covered: what a schema cannot say, such as that `text[start:end]` of an evidence is its number.
"""

from __future__ import annotations

from pathlib import Path
from typing import Any

import orjson

from extractor.records.article import Article
from extractor.records.fact import Fact
from extractor.records.run import SCHEMA_VERSION, Manifest, Quarantine

_DIALECT = "https://json-schema.org/draft/2020-12/schema"


def schemas() -> dict[str, bytes]:
    """The content of each schema file, by its name."""
    return {f"{model.__name__.lower()}.schema.json": _schema(model) for model in (Article, Fact, Quarantine, Manifest)}


def write_schemas(folder: Path) -> list[Path]:
    """Write the schema files into a folder, which is made where it is missing, and return their paths."""
    folder.mkdir(parents=True, exist_ok=True)
    paths = []
    for name, content in schemas().items():
        path = folder / name
        path.write_bytes(content)
        paths.append(path)
    return paths


def _schema(model: type[Article | Fact | Quarantine | Manifest]) -> bytes:
    schema: dict[str, Any] = {"$schema": _DIALECT, **model.model_json_schema(mode="serialization")}
    schema["$comment"] = f"schema version {SCHEMA_VERSION}"
    return orjson.dumps(schema, option=orjson.OPT_INDENT_2 | orjson.OPT_APPEND_NEWLINE)
