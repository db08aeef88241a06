"""Parquet: a page a row, in the columns `text` or `html`, `url`, `title`, `published` and `id`, or in columns named by the caller.

`{"text": "noi_dung"}` reads the text from the column «noi_dung». Rows come in batches, so that a table of any size takes little
memory. Not covered: nested columns, and data that cannot be read from any place (standard input).
"""

from __future__ import annotations

import importlib.util
from collections.abc import Iterator, Mapping, Sequence
from datetime import date
from typing import Any, BinaryIO

from pydantic import ValidationError

from extractor.article import Page
from extractor.records import Quarantine
from extractor.sources.decode import Refusal, decoded
from extractor.sources.faults import InputError
from extractor.sources.jsonl import Row, fault, page_of

START = b"PAR1"
KEYS = tuple(Row.model_fields)
NEEDED = "Parquet needs pyarrow: pip install 'extractor[parquet]'"
# Of a page of five megabytes each, what is held stays bounded.
_ROWS = 16
_BUFFER = 1 << 20


def installed() -> bool:
    """Whether Parquet can be read."""
    return importlib.util.find_spec("pyarrow") is not None


def columns_of(options: Sequence[str]) -> dict[str, str]:
    """Columns by the key of a page from `key=column`. Raises InputError for anything else."""
    columns = {}
    for option in options:
        key, _, name = option.partition("=")
        if key not in KEYS or not name:
            raise InputError(f"{option}: write KEY=NAME, where KEY is one of {', '.join(KEYS)}.")
        columns[key] = name
    return columns


def pages(
    stream: BinaryIO, source: str, columns: Mapping[str, str], part: int = 0, parts: int = 1
) -> Iterator[Page | Quarantine]:
    """The pages of the rows, in order; the source of each is `source#row`, counted from 1. `columns` are by key of a page.

    Of so many equal parts of the rows, part number `part`; the first tells what is wrong with the whole.
    """
    if not installed():
        yield Quarantine(source=source, stage="source", reason=NEEDED)
        return
    import pyarrow as pa
    from pyarrow import parquet

    number, met = 0, False
    try:
        table = parquet.ParquetFile(stream, buffer_size=_BUFFER, pre_buffer=False)
        there = {key: name for key in KEYS if (name := columns.get(key, key)) in table.schema_arrow.names}
        missing = [name for key, name in columns.items() if key not in there]
        if missing or there.keys().isdisjoint(("text", "html")):
            wanted = ", ".join(missing) or "text or html"
            reason = f"no column {wanted}: it has {', '.join(table.schema_arrow.names)}"
            if part == 0:
                yield Quarantine(source=source, stage="source", reason=reason[:300])
            return
        first, stop = (table.metadata.num_rows * n // parts for n in (part, part + 1))
        groups, number = _groups(table.metadata, first, stop)
        for batch in table.iter_batches(_ROWS, groups, columns=list(dict.fromkeys(there.values()))):
            begin = number
            number += batch.num_rows
            for n, row in enumerate(batch.slice(max(0, first - begin), max(0, stop - max(first, begin))).to_pylist()):
                met = True
                yield _page({key: row[name] for key, name in there.items()}, f"{source}#{max(first, begin) + n + 1}")
    except (pa.ArrowException, OSError) as error:
        place = f"{source}#{number + 1}" if number else source
        if met or number or part == 0:
            yield Quarantine(source=place, stage="source", reason=f"damaged: {error}"[:300])


def _groups(metadata: Any, first: int, stop: int) -> tuple[list[int], int]:
    """The row groups that hold these rows, counted from 0, and the number of rows before the first of them."""
    groups: list[int] = []
    before = begin = 0
    for n in range(metadata.num_row_groups):
        end = begin + metadata.row_group(n).num_rows
        if begin < stop and end > first:
            before = before if groups else begin
            groups.append(n)
        begin = end
    return groups, before


def _page(row: Mapping[str, Any], place: str) -> Page | Quarantine:
    try:
        return page_of(Row.model_validate({key: _plain(value) for key, value in row.items()}), place)
    except ValidationError as error:
        return Quarantine(source=place, stage="source", reason=fault(error))
    except Refusal as refusal:
        return Quarantine(source=place, stage="source", reason=str(refusal))


def _plain(value: object) -> object:
    """Bytes as text, a day or a time as it is written in ISO."""
    if isinstance(value, bytes):
        return decoded(value)
    return value.isoformat() if isinstance(value, date) else value
