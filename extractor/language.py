"""The language of a text: «Đảng bộ xã được» is Vietnamese by its letters, «Dang bo xa duoc» and «Le parti» by what pycld2 says.

Not covered: texts of a few words, and texts in several languages.
"""

from __future__ import annotations

import re
from itertools import islice

import pycld2

from extractor.records import Language

# Letters that hardly any other language writes; à, é, ê, ô and ă are French, Portuguese or Romanian as well.
_ONLY_VIETNAMESE = re.compile("[đơưĐƠƯẠ-ỹ]")
# In Vietnamese prose about one character in eight is such a letter; tables of figures thin them out.
_SHARE = 0.03
_SAMPLE = 20_000
# What pycld2 takes for damaged text.
_UNREADABLE = re.compile(r"[\x00-\x08\x0b-\x1f\x7f-\x9f\ud800-\udfff\ufdd0-\ufdef\ufffe\uffff]")


def language_of(text: str) -> Language:
    """`vi` where the letters of the beginning of an NFC text show it to be Vietnamese, else what pycld2 is sure of, else `und`."""
    sample = text[:_SAMPLE]
    enough = int(len(sample) * _SHARE)
    if next(islice(_ONLY_VIETNAMESE.finditer(sample), enough, None), None):
        return "vi"
    try:
        sure, _, told = pycld2.detect(_UNREADABLE.sub(" ", sample).encode("utf-8", errors="replace"))
    except pycld2.error:
        return "und"
    return told[0][1] if sure and told[0][1] != "un" else "und"
