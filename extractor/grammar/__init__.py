"""The grammar of numbers, times, names and documents in Vietnamese, of use without the rest of the package.

    from extractor.grammar import quantities
    quantities("kết nạp gần 130 đảng viên")[0].qualifier     # nearly

Each function takes one sentence of NFC text and returns what it finds, in order, with half-open offsets. Not covered:
sentences (`extractor.nlp`), and what is counted (`extractor.domains`).
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from extractor.grammar.document import documents
    from extractor.grammar.number import numbers, parse_number
    from extractor.grammar.person import people
    from extractor.grammar.quantity import quantities
    from extractor.grammar.timex import timexes
    from extractor.grammar.unit_name import unit_names

__all__ = ["documents", "numbers", "parse_number", "people", "quantities", "timexes", "unit_names"]

# Loaded when asked for: the forms of times alone take longer to compile than a short program to run.
_MODULES = {
    "documents": "document",
    "numbers": "number",
    "parse_number": "number",
    "people": "person",
    "quantities": "quantity",
    "timexes": "timex",
    "unit_names": "unit_name",
}


def __getattr__(name: str) -> object:
    if name not in _MODULES:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    return getattr(import_module(f"{__name__}.{_MODULES[name]}"), name)
