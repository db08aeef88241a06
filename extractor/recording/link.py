"""Links that open a page at a sentence: `https://bao.example/bai#:~:text=Năm%202024%2C%20chi%20bộ…`, as browsers understand them.

A long sentence is given by its first and last words. Not covered: whether the page still says it.
"""

from __future__ import annotations

from urllib.parse import quote

_WHOLE, _WORDS = 12, 5  # words of a sentence that is given whole, and from each end of a longer one


def link_to(url: str, sentence: str) -> str:
    """The address of a page with a text fragment for one of its sentences (https://wicg.github.io/scroll-to-text-fragment)."""
    words = sentence.split()
    parts = [words] if len(words) <= _WHOLE else [words[:_WORDS], words[-_WORDS:]]
    told = ",".join(_encoded(" ".join(part)) for part in parts)
    return f"{url}{':~:' if '#' in url else '#:~:'}text={told}"


def _encoded(words: str) -> str:
    """Percent-encoded, with the dash, which means something in a fragment."""
    return quote(words, safe="").replace("-", "%2D")
