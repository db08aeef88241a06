"""The language of a text, by its letters: «Đảng bộ xã được» is Vietnamese, «Le parti du peuple» is undetermined.

Not covered: telling other languages apart, and Vietnamese written without its marks.
"""

from __future__ import annotations

import re
from itertools import islice

from extractor.records import Language

# Letters that hardly any other language writes; à, é, ê, ô and ă are French, Portuguese or Romanian as well.
_ONLY_VIETNAMESE = re.compile("[đơưĐƠƯẠ-ỹ]")
# In Vietnamese prose about one character in eight is such a letter; tables of figures thin them out.
_SHARE = 0.03
_SAMPLE = 20_000


def language_of(text: str) -> Language:
    """`vi` where the letters of the beginning of an NFC text show it to be Vietnamese, else `und`."""
    sample = text[:_SAMPLE]
    enough = int(len(sample) * _SHARE)
    return "vi" if next(islice(_ONLY_VIETNAMESE.finditer(sample), enough, None), None) else "und"
