"""Validation of the fields that recording puts together: `{"start": 3, "end": 5, …}` becomes a `Located`.

Not covered: what is valid (`extractor.records`).
"""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import TypeVar

from pydantic import TypeAdapter

T = TypeVar("T")


def validator(kind: type[T]) -> Callable[[object], T]:
    """The function that makes a `kind` of its fields, strictly.

    `Model(...)` and `model_validate` take as long to look at their options as to validate so small a record, and to look for
    unknown fields takes a tenth of the time; these rows are made here, and a test looks for them.
    """
    return partial(TypeAdapter(kind).validator.validate_python, extra="ignore")
