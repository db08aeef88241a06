"""What records are made of: «gần 2.662 đảng viên» gives a number, the words, and where these stand.

Offsets are half-open and count code points. Not covered: what the records say (`fact`, `article`, `run`).
"""

from __future__ import annotations

from datetime import datetime
from decimal import Decimal
from typing import Annotated

from pydantic import (
    AfterValidator,
    BaseModel,
    ConfigDict,
    Field,
    PlainSerializer,
    StringConstraints,
    WithJsonSchema,
)

Id = Annotated[str, StringConstraints(pattern=r"^[0-9a-f]{16}$")]
Label = Annotated[str, StringConstraints(pattern=r"^[a-z][a-z0-9_]*$")]
Offset = Annotated[int, Field(ge=0)]
Count = Annotated[int, Field(ge=0)]
_ONE = Decimal(1)


def as_json_number(value: Decimal) -> int | float:
    """The number as JSON has it: 12 without a point, 4.65 with one."""
    return float(value) if value % 1 else int(value)


def _fits_json(value: Decimal) -> Decimal:
    """Readers of JSON keep 15 significant digits; a number with more would not come back as it was written."""
    if value and (value.adjusted() > 14 or (value % _ONE and Decimal(repr(float(value))) != value)):
        raise ValueError("a number must have at most 15 significant digits and stay below 10^15")
    return value


Number = Annotated[
    Decimal,
    AfterValidator(_fits_json),
    PlainSerializer(as_json_number, return_type=int | float, when_used="json"),
    WithJsonSchema({"type": "number"}),
]


def _iso(value: str) -> str:
    datetime.fromisoformat(value)
    return value


Published = Annotated[str, StringConstraints(pattern=r"^\d{4}-\d{2}-\d{2}"), AfterValidator(_iso)]


class Record(BaseModel):
    """Strict, closed and frozen: nothing is coerced, nothing unknown is let in, nothing changes afterwards."""

    model_config = ConfigDict(strict=True, extra="forbid", frozen=True)


class Located(Record):
    """Where some words stand: in the article's `text`, and in the page as it was scraped."""

    start: Offset = Field(description="First character in the article's `text`.")
    end: Offset = Field(description="One past the last character in the article's `text`.")
    page_start: Offset = Field(description="First character in the original page.")
    page_end: Offset = Field(description="One past the last character in the original page.")


class Place(Record):
    """What is known of a named organisation or place."""

    name: str = Field(min_length=1, description="Canonical name, in full, as it would stand alone.")
    kind: Label | None = Field(default=None, description="What it is: party committee, branch, authority, place …")
    level: Label | None = Field(default=None, description="Its level: province, district, commune, village …")
    place: str | None = Field(default=None, description="The place it belongs to, where the text gives it.")
    place_code: str | None = Field(default=None, description="Official code of that place as of the article's date.")
    province: str | None = Field(default=None, description="The province it lies in.")
