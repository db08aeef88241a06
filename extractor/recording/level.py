"""Levels by the names that records give them: «huyện» and «quận» are districts.

Not covered: which level a name has (`extractor.grammar.unit_name`).
"""

from __future__ import annotations

_LEVELS = {
    "tỉnh": "province", "thành phố": "city", "huyện": "district", "quận": "district", "thị xã": "town", "xã": "commune",
    "phường": "ward", "thị trấn": "township", "đặc khu": "special_zone", "khu phố": "neighbourhood", "tổ dân phố": "neighbourhood",
    "tổ": "neighbourhood", "khối phố": "neighbourhood",
}  # fmt: skip


def level(vietnamese: str | None) -> str | None:
    """The name of a level in records: «thôn», «bản», «ấp» and all others that are not told apart are villages."""
    return _LEVELS.get(vietnamese, "village") if vietnamese else None
