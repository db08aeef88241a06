"""What a page says of its encoding: `charset=windows-1258` of HTTP, `<meta charset="viscii">`, `<?xml encoding="utf-16"?>`.

Not covered: whether it is true (`extractor.sources.decode`).
"""

from __future__ import annotations

import codecs
import re

VISCII, TCVN3, VNI = "viscii", "tcvn3", "vni"
_OWN = {
    "viscii": VISCII, "viscii1.1": VISCII, "csviscii": VISCII,
    "tcvn": TCVN3, "tcvn3": TCVN3, "tcvn5712": TCVN3, "tcvn57121": TCVN3, "xviettcvn": TCVN3, "xviettcvn5712": TCVN3,
    "vni": VNI, "xvietvni": VNI, "vnitimes": VNI,
}  # fmt: skip
_META = re.compile(rb"""<(?:meta|\?xml)\b[^>]{0,300}?\b(?:charset|encoding)\s*=\s*["']?\s*([\w.:-]{2,40})""", re.IGNORECASE)
_HEADER = re.compile(r"""charset\s*=\s*["']?\s*([\w.:-]{2,40})""", re.IGNORECASE)
_WITHIN = 4_096  # bytes of the page; the standard asks for 1,024
# As in browsers: what says Latin-1 is windows-1252, and what says GB 2312 is its larger successor.
_WIDER = {"iso8859-1": "cp1252", "ascii": "cp1252", "gb2312": "gb18030", "gbk": "gb18030"}
# Codecs of Python that no page is in, or that are no encodings of letters.
_REFUSED = re.compile(r"utf-7|idna|punycode|unicode_escape|raw_unicode_escape|undefined|mbcs|oem|utf-8-sig|utf-32")


def of_header(content_type: str) -> str | None:
    """The encoding that a Content-Type names, as Python or `extractor.sources.decode` knows it; None for any other."""
    found = _HEADER.search(content_type)
    return known(found[1]) if found else None


def of_page(data: bytes) -> str | None:
    """The encoding that the head of an HTML or XML page names; None where there is none."""
    found = _META.search(data, 0, _WITHIN)
    return known(found[1].decode("ascii", errors="replace")) if found else None


def known(name: str) -> str | None:
    """The encoding of that name; None where there is no such, or one that no page is in."""
    plain = re.sub(r"[\s_:-]", "", name.lower())
    if plain in _OWN:
        return _OWN[plain]
    try:
        codec = codecs.lookup(name)
    except (LookupError, ValueError):
        return None
    if _REFUSED.fullmatch(codec.name) or not codec._is_text_encoding:
        return None
    return _WIDER.get(codec.name, codec.name)
