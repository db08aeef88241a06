"""The units that the furniture of a page names: «TRANG THÔNG TIN ĐIỆN TỬ HUYỆN ĐỊNH HÓA» says whose page it is.

Not covered: what is furniture (`extractor.cleaners`).
"""

from __future__ import annotations

import re

from extractor.grammar.unit_form import UnitName
from extractor.grammar.unit_name import unit_names
from extractor.grammar.unit_pattern import ANY, HEADS, NAMED

_MOST = 20_000  # characters that are searched
_LETTER = r"[^\W\d_]"


def _heads() -> re.Pattern[str]:
    """Where a name may begin in small letters; every alternative starts with a letter of its own, so that `re` skips all others."""
    rests: dict[str, list[str]] = {}
    for first, second in HEADS.items():
        behind = "" if second.keys() & {ANY, NAMED} else rf"[\s_]+(?:{'|'.join(sorted(second))})"
        for word in {f"{first}{behind}", f"{first}{behind}".replace("ủy", "uỷ").replace("òa", "oà")}:
            rests.setdefault(word[0], []).append(f"{word[1:]}(?!{_LETTER})")
    return re.compile("|".join(f"{letter}(?<!{_LETTER}.)(?:{'|'.join(rest)})" for letter, rest in rests.items()))


_HEADS = _heads()


def page_units(furniture: str) -> list[UnitName]:
    """The names in it, line by line; most lines have no word that a name begins with."""
    furniture = furniture[:_MOST].replace("İ", "I")  # the only letter whose small form is longer
    low = furniture.lower()
    found: list[UnitName] = []
    stop = 0
    while head := _HEADS.search(low, stop):
        start, stop = low.rfind("\n", 0, head.start()) + 1, low.find("\n", head.start())
        if stop < 0:
            stop = len(low)
        found += unit_names(furniture[start:stop])
    return found
