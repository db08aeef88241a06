"""Identifiers that are the same on every machine: the page «Kết nạp 12 đảng viên.» is always `1fcb…`.

Not covered: articles that are nearly the same; their ids differ.
"""

from __future__ import annotations

import hashlib
import unicodedata
from functools import lru_cache


@lru_cache(maxsize=1)  # a run asks for it to know a copy by it, and again to record the article
def article_id(page_text: str) -> str:
    """The id of an article: 16 hexadecimal digits of the SHA-256 of the page's text as it was scraped.

    The page, not the cleaned text, so that a better cleaner keeps the id. Unicode form, line ends and outer white space
    do not count: they change when files are copied.
    """
    text = unicodedata.normalize("NFC", page_text).replace("\r\n", "\n").strip()
    return hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest()[:16]


def fact_id(article: str, *stated: object) -> str:
    """The id of a fact: 16 hexadecimal digits over its article's id and what tells it from the others there."""
    parts = "\x1f".join(["" if part is None else str(part) for part in (article, *stated)])
    return hashlib.sha256(parts.encode("utf-8")).hexdigest()[:16]
