"""The units that the furniture of a page names: «TRANG THÔNG TIN ĐIỆN TỬ HUYỆN ĐỊNH HÓA» says whose page it is.

Not covered: what is furniture (`extractor.cleaners`).
"""

from __future__ import annotations

import re

from extractor.grammar.unit_name import UnitName, unit_names
from extractor.grammar.unit_pattern import HEADS
from extractor.grammar.word import fold

_MOST = 20_000  # characters that are searched
_LETTER = r"[^\W\d_]"


def _heads() -> re.Pattern[str]:
    """Where a name may begin in folded text; every alternative starts with a letter of its own, so that `re` skips all others."""
    rests: dict[str, list[str]] = {}
    for first, second in HEADS.items():
        behind = rf"[\s_]+(?:{'|'.join(sorted(second))})" if second else ""
        rests.setdefault(first[0], []).append(f"{first[1:]}{behind}(?!{_LETTER})")
    return re.compile("|".join(f"{letter}(?<!{_LETTER}.)(?:{'|'.join(rest)})" for letter, rest in rests.items()))


_HEADS = _heads()


def page_units(furniture: str) -> list[UnitName]:
    """The names in it, line by line; most lines have no word that a name begins with."""
    furniture = furniture[:_MOST]
    lines = zip(furniture.split("\n"), fold(furniture).split("\n"), strict=True)
    return [unit for line, low in lines if _HEADS.search(low) for unit in unit_names(line)]
