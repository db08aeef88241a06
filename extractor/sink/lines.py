"""Records to lines: a fact of «gần 2.662 đảng viên» as one line of JSON.

Not covered: where the lines go.
"""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal

import orjson

from extractor.records import Article, Fact, Quarantine, Record
from extractor.records.parts import as_json_number


def json_lines(records: Sequence[Article | Fact | Quarantine]) -> bytes:
    """The records as JSON Lines in UTF-8, to the byte as pydantic writes them, in a third of its time.

    Raises ValueError where one cannot be written.
    """
    try:
        return b"".join([orjson.dumps(record.__dict__, _inner, orjson.OPT_APPEND_NEWLINE) for record in records])
    except orjson.JSONEncodeError as error:
        raise ValueError(f"cannot be written as JSON: {error}") from error


def _inner(value: Record | Decimal) -> object:
    """What stands in JSON for a value inside a record."""
    return as_json_number(value) if isinstance(value, Decimal) else value.__dict__
