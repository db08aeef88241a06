"""Names of provinces, districts and communes with their level: «Định Hóa» is a huyện, «Hội An» a thành phố, «Gia Lai» a tỉnh.

From the table of administrative units that underthesea ships: those of before July 2025 and the communes of after. Among namesakes
an article means those of its own province and district (`Region`). Not covered: mergers before 2020.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Mapping
from functools import cache
from importlib.util import find_spec
from pathlib import Path
from typing import NamedTuple

from extractor.grammar.promotions import level_now
from extractor.grammar.spelling import key

ORDER = ("tỉnh", "thành phố", "thị xã", "quận", "huyện", "thị trấn", "phường", "xã", "đặc khu")
_UNIT = re.compile(r"(?P<level>Tỉnh|Thành phố|Huyện|Quận|Thị xã|Thị trấn|Phường|Xã|Đặc khu) (?P<name>\D+)$")
_DISTRICTS = frozenset(("thành phố", "thị xã", "quận", "huyện"))
_PROVINCE_COUNTS = 3  # times as much as a district, as to where an article is at home

Levels = dict[str, tuple[str, ...]]
"""Proper name, as `key` spells it → the levels of the units that bear it, the highest first; none of one syllable."""


class Table(NamedTuple):
    """Where each unit is: `districts` by the province of before 2025, `communes` by province and district, `new` by province."""

    levels: Levels
    provinces: dict[str, str]
    homes: dict[tuple[str, str], tuple[str, ...]]
    districts: dict[str, Levels]
    communes: dict[tuple[str, str], Levels]
    new: dict[str, Levels]


class Region(NamedTuple):
    """The province and the district that an article is at home in, and the levels of the names around there."""

    province: str | None
    district: str | None
    around: Mapping[str, tuple[str, ...]]

    def kinds(self, name: str) -> tuple[str, ...]:
        """The levels of the units of that name in the region, the highest first."""
        return self.around.get(key(name), ())


NOWHERE = Region(None, None, {})


@cache
def table() -> Table:
    """The whole table; empty where it is not shipped: names then need their level in the text."""
    spec = find_spec("underthesea")
    path = Path(spec.origin).parent / "address" / "data" / "mapping.json" if spec and spec.origin else None
    if path is None or not path.is_file():
        return Table({}, {}, {}, {}, {}, {})
    data = json.loads(path.read_text(encoding="utf-8"))
    short = {key: province["short"] for key, province in (data["old_province_names"] | data["province_names"]).items()}
    everywhere = [_read(province["name"]) for province in data["old_province_names"].values()]
    homes: dict[tuple[str, str], set[str]] = {}
    districts: dict[str, set[tuple[str, str]]] = {}
    communes: dict[tuple[str, str], set[tuple[str, str]]] = {}
    new: dict[str, set[tuple[str, str]]] = {}
    read = {name: _read(name) for row in data["ward_mapping"] for name in (row["old_district"], row["old_ward"], row["new_ward"])}
    for row in data["ward_mapping"]:
        province, district = short.get(row["old_province_key"], ""), read[row["old_district"]]
        if (commune := read[row["new_ward"]]) is not None:
            new.setdefault(short.get(row["new_province_key"], ""), set()).add(commune)
        if district is None:
            continue
        homes.setdefault(district, set()).add(province)
        districts.setdefault(province, set()).add(district)
        if (commune := read[row["old_ward"]]) is not None:
            communes.setdefault((province, district[1]), set()).add(commune)
    everywhere += [district for some in districts.values() for district in some]
    return Table(
        _levels(unit for unit in everywhere if unit),
        {key(name): name for name in short.values()},
        {(level, key(name)): tuple(sorted(where)) for (level, name), where in homes.items()},
        {province: _levels(some) for province, some in districts.items()},
        {(province, key(name)): _levels(some) for (province, name), some in communes.items()},
        {province: _levels(some) for province, some in new.items()},
    )


def kinds(name: str) -> tuple[str, ...]:
    """The levels of the provinces and districts of that name in the whole country, the highest first."""
    return table().levels.get(key(name), ())


def province(name: str) -> str | None:
    """The province of that name, as it is written; None where there is none."""
    return table().provinces.get(key(name))


@cache
def known_places() -> frozenset[str]:
    """The keys of all provinces, districts and communes that have two syllables or more."""
    known = table()
    return frozenset(known.levels).union(*known.communes.values(), *known.new.values())


def region(named: Iterable[tuple[str, str]]) -> Region:
    """Where an article is at home that names these units, each by level and proper name, as often as it does."""
    known = table()
    counted: dict[tuple[str, str], int] = {}
    for level, name in named:
        unit = level, key(name)
        counted[unit] = counted.get(unit, 0) + 1
    provinces: dict[str, int] = {}
    for unit, count in counted.items():
        level, name = unit
        if level in ("tỉnh", "thành phố") and name in known.provinces:
            province = known.provinces[name]
            provinces[province] = provinces.get(province, 0) + count * _PROVINCE_COUNTS
        elif level in _DISTRICTS:
            for province in known.homes.get(unit) or known.homes.get((level_now(name) or level, name), ()):  # «huyện Hoài Nhơn»
                provinces[province] = provinces.get(province, 0) + count
    if not provinces:
        return NOWHERE
    province = max(provinces, key=provinces.__getitem__)
    districts = known.districts.get(province, {})
    inside = {name: count for (level, name), count in counted.items() if level in _DISTRICTS and name in districts}
    district = max(inside, key=inside.__getitem__) if inside else None
    return Region(province, district, _around(province, district))


@cache
def _around(province: str, district: str | None) -> Levels:
    """The levels of the names there; there are no more than a thousand such places."""
    known = table()
    below = known.communes.get((province, district), {}) if district else known.new.get(province, {})
    return {**below, **known.districts.get(province, {})}


def _read(name: str | None) -> tuple[str, str] | None:
    match = _UNIT.match(name or "")
    return (match["level"].lower(), match["name"]) if match else None


def _levels(units: Iterable[tuple[str, str]]) -> Levels:
    found: dict[str, set[str]] = {}
    for level, name in units:
        if " " in name:
            found.setdefault(key(name), set()).add(level)
    return {name: tuple(sorted(borne, key=ORDER.index)) for name, borne in found.items()}
