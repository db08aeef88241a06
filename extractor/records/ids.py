"""Identifiers that are the same on every machine: the page «Kết nạp 12 đảng viên.» is always `1fcb…`.

Not covered: articles that are nearly the same; their ids differ.
"""

from __future__ import annotations

import re
import unicodedata
from hashlib import sha256

_MOST_MARKS = 30  # no letter of any language bears more


def article_id(page_text: str) -> str:
    """The id of an article: 16 hexadecimal digits of the SHA-256 of the page's text as it was scraped.

    The page, not the cleaned text, so that a better cleaner keeps the id. Unicode form, line ends and outer white space
    do not count: they change when files are copied.
    """
    text = page_text if unicodedata.is_normalized("NFC", page_text) else _composed(page_text)
    if "\r" in text:
        text = text.replace("\r\n", "\n")
    return sha256(text.strip().encode("utf-8", "surrogatepass")).hexdigest()[:16]


def _composed(text: str) -> str:
    """`text` in NFC. A heap of marks is parted, for to put n marks in order takes n² steps (Unicode's stream-safe format)."""
    marks = re.escape("".join(sorted(filter(unicodedata.combining, set(text)))))
    if marks:
        text = re.sub(f"([{marks}]{{{_MOST_MARKS}}})(?=[{marks}])", "\\1\u034f", text)
    return unicodedata.normalize("NFC", text)


def fact_id(article: str, *stated: str) -> str:
    """The id of a fact: 16 hexadecimal digits over its article's id and what tells it from the others there, in order."""
    return sha256("\x1f".join((article, *stated)).encode()).hexdigest()[:16]
