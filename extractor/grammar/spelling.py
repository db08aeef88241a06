"""One spelling for the names of places: «Đăk Hà» is «Đắk Hà», «Mỹ Hào» is «Mĩ Hào».

Not covered: which place a name means (`extractor.grammar.gazetteer`).
"""

from __future__ import annotations

import re
from functools import lru_cache

from extractor.grammar.word import fold

# «Đăk», «Mỹ» and «Cư M’gar» are spelled in several ways
_SPELLINGS = str.maketrans("yỳýỷỹỵ’`ʼ", "iìíỉĩị" + 3 * "'")
_VARIED = frozenset("yỳýỷỹỵ’`ʼ" + "àáảãạèéẻẽẹ")  # those, and what `fold` may change
_SYLLABLES = re.compile(r"\b(?:đăk|đak|đắc|pắc|căng)\b")
_SPELLED = {"đăk": "đắk", "đak": "đắk", "đắc": "đắk", "pắc": "pắk", "căng": "cang"}


@lru_cache(1 << 14)
def key(name: str) -> str:
    """A name as the table spells it, whatever its capitals, accents and apostrophes: «Đăk Hà» and «Đắk Hà» are one."""
    low = name.lower()
    if not _VARIED.isdisjoint(low):
        low = fold(low).translate(_SPELLINGS)
    return _SYLLABLES.sub(lambda match: _SPELLED[match[0]], low) if "k" in low or "c" in low else low
