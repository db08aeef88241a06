"""Names of provinces and districts with their level: «Định Hóa» is a huyện, «Hội An» a thành phố, «Gia Lai» a tỉnh.

From the table of administrative units that underthesea ships (units of before July 2025; a district's level is the one it had
then). Not covered: communes, earlier mergers, and choosing between namesakes.
"""

from __future__ import annotations

import json
import re
from functools import cache
from importlib.util import find_spec
from pathlib import Path

_ORDER = ("tỉnh", "thành phố", "thị xã", "quận", "huyện")
_UNIT = re.compile(r"(?P<level>Tỉnh|Thành phố|Huyện|Quận|Thị xã) (?P<name>\D+)$")


@cache
def levels() -> dict[str, tuple[str, ...]]:
    """Proper name → the levels of the units that bear it, the highest first; names of one syllable are left out.

    Empty where the table is not shipped: names then need their level in the text.
    """
    spec = find_spec("underthesea")
    if spec is None or spec.origin is None:
        return {}
    path = Path(spec.origin).parent / "address" / "data" / "mapping.json"
    if not path.is_file():
        return {}
    table = json.loads(path.read_text(encoding="utf-8"))
    written = {province["name"] for province in table["old_province_names"].values()}
    written |= {ward["old_district"] for ward in table["ward_mapping"]}
    found: dict[str, set[str]] = {}
    for unit in written:
        if match := _UNIT.match(unit or ""):
            found.setdefault(match["name"], set()).add(match["level"].lower())
    return {name: tuple(sorted(kinds, key=_ORDER.index)) for name, kinds in found.items() if " " in name}


def level_of(name: str) -> str | None:
    """The level of the highest unit of that name, where the gazetteer knows one."""
    kinds = levels().get(name)
    return kinds[0] if kinds else None
