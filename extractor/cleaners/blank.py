"""Blank lines: at most one between two paragraphs, none before the first and after the last.

Not covered: spaces inside a line, which stay as they are.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from extractor.text import Edit

# A break that is not one or two bare line ends.
_BREAK = re.compile(r"\n(?:(?<=[ \t]\n)[ \t\n]*|[ \t][ \t\n]*|\n[ \t\n]+)")


def blank_lines(text: str) -> Iterator[Edit]:
    """Cut blank space around line ends down to one or two line ends."""
    body = len(text.rstrip(" \t\n"))
    start = len(text) - len(text.lstrip(" \t\n")) if body else len(text)
    if start:
        yield 0, start, "", "blank"
    for found in _BREAK.finditer(text, start, body):
        at = found.start()
        while text[at - 1] in " \t":
            at -= 1
        yield at, found.end(), "\n\n" if found[0].count("\n") > 1 else "\n", "blank"
    if start < body < len(text):
        yield max(start, body), len(text), "", "blank"
