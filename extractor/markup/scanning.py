r"""Tags and the text between them, with their places: `<b>Hà Long</b> có 45 đảng viên` is a tag, text, a tag, text.

One pass from left to right in linear time, whatever the page holds: a quote, a comment or a tag that never ends costs one look
ahead, not one for each. Not covered: what the tags mean (`extractor.markup.blocks`), and the escapes inside of scripts.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from html import unescape
from itertools import islice
from typing import NamedTuple


class Tag(NamedTuple):
    """A tag, or a whole element whose content is no text, from `start` to `stop`; `name` in lower case, "" for a comment."""

    start: int
    stop: int
    closing: bool
    name: str
    attributes: str


# Elements whose content is no text of the page. Of the second kind one that has no end tag is a tag like any other.
_RAW = ("script", "style", "textarea", "title", "xmp", "iframe", "noembed", "noframes")
_NO_TEXT = ("noscript", "select", "svg", "math", "object", "template", "button", "canvas", "audio", "video", "datalist")
WITHOUT_TEXT = frozenset(_RAW + _NO_TEXT)
_END = {name: re.compile(rf"</{name}(?=[\s/>])[^>]*+>?", re.IGNORECASE) for name in _RAW + _NO_TEXT}

_NAME = r"<(/?)([a-zA-Z][^\s/>]*+)"
_OTHER = r"|(<!--)|<[!?]|</(?![a-zA-Z])|(<)(?=/?[a-zA-Z])"
# A quote counts only behind «=»; one that does not end is read as any other character.
_TAG = re.compile(_NAME + r"((?:[^>=]*+=\s*+(?:\"[^\"]*+\"|'[^']*+')?+)*+[^>=]*+)>" + _OTHER)
# Once a tag had no end, so that a quote in it must have taken the rest of the page: up to the next «>», quoted or not.
_PLAIN_TAG = re.compile(_NAME + r"([^>]*+)>" + _OTHER)

_ATTRIBUTE = re.compile(r"(?<![\w:-])([\w:-]+)\s*=\s*(?:\"([^\"]*)\"|'([^']*)'|([^\s\"'>]+))")
# Of one tag; the rest of a flood is not read.
_MOST_ATTRIBUTES, _LONGEST_TAG = 40, 20_000


def tags(source: str) -> Iterator[Tag]:
    """The tags of `source` in order; what stands between two of them is text."""
    pattern = _TAG
    # What was looked for in vain up to the end of the page, and is not looked for again.
    missing: set[str] = set()
    at = 0
    while found := pattern.search(source, at):
        start, at = found.span()
        if (name := found[2]) is not None:
            name = name.lower()
            if name in _END and not found[1] and name not in missing:
                if end := _END[name].search(source, at):
                    at = end.end()
                elif name in _RAW:
                    at = len(source)
                else:
                    missing.add(name)
            yield Tag(start, at, bool(found[1]), name, found[3])
        elif found[5] is None:
            at = _end_of_other(source, at, "-->" if found[4] else ">", missing)
            yield Tag(start, at, False, "", "")
        elif pattern is _TAG:
            pattern, at = _PLAIN_TAG, start
        else:
            yield Tag(start, len(source), False, "", "")
            return


def _end_of_other(source: str, at: int, end: str, missing: set[str]) -> int:
    """Where a comment or a declaration ends: at its mark, else at the next «>», else at the end of the page."""
    if end == "-->" and source.startswith((">", "->"), at):
        return source.index(">", at) + 1
    for mark in dict.fromkeys((end, ">")):
        if mark not in missing:
            if (found := source.find(mark, at)) >= 0:
                return found + len(mark)
            missing.add(mark)
    return len(source)


def attributes_of(written: str) -> dict[str, str]:
    """The attributes of a tag by their names in lower case, the first of each, their references read."""
    found: dict[str, str] = {}
    if "=" in written:
        for match in islice(_ATTRIBUTE.finditer(written, 0, _LONGEST_TAG), _MOST_ATTRIBUTES):
            value = match[2] or match[3] or match[4] or ""
            found.setdefault(match[1].lower(), unescape(value) if "&" in value else value)
    return found
