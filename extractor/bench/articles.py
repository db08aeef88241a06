"""As many articles as are wanted, made from those that are there: «kết nạp 45 đảng viên» becomes «kết nạp 81 đảng viên».

The digits are what changes, by the number of the article, so that no two are the same and each call makes the same. In HTML they
change between the tags only. Not covered: articles in other words; what a vocabulary costs that never ends is not seen with these.
"""

from __future__ import annotations

import random
import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from pathlib import Path

import orjson

from extractor.article import Page

_DIGIT = re.compile(r"[1-9]")
_DIGIT_OF_HTML = re.compile(r"[1-9](?![^<>]*>)")
_FULL_STOPS = re.compile(r"[.,;:!?\n]+ *")


def varied(pages: Sequence[Page], count: int) -> Iterator[Page]:
    """So many pages: these in turn, with other digits each time."""
    for number in range(count):
        page = pages[number % len(pages)]
        yield replace(page, source=f"bench#{number}", text=_varied(page.text, page.format == "html", number))


def _varied(text: str, html: bool, number: int) -> str:
    chosen = random.Random(number)
    return (_DIGIT_OF_HTML if html else _DIGIT).sub(lambda _: str(chosen.randrange(1, 10)), text)


def write(pages: Sequence[Page], count: int, path: Path) -> None:
    """Write so many varied pages as JSON Lines."""
    with path.open("wb") as file:
        for page in varied(pages, count):
            file.write(orjson.dumps({page.format: page.text}, option=orjson.OPT_APPEND_NEWLINE))


def long_article(paragraphs: Sequence[str], size: int, shape: str, number: int) -> Page:
    """An article of `size` bytes or a paragraph more, from the paragraphs in turn, beginning at that of this number.

    Its `shape` is "paragraphs", "sentence", which is one without an end, or "html".
    """
    told: list[str] = []
    length = 0
    while length < size:
        told.append(_varied(paragraphs[(number + len(told)) % len(paragraphs)], False, number + len(told)))
        length += len(told[-1].encode()) + 1
    if shape == "html":
        inside = "".join(f"<p>{paragraph}</p>\n" for paragraph in told[1:])
        source = f"<html><head><title>{told[0]}</title></head><body><article><h1>{told[0]}</h1>\n{inside}</article></body></html>"
        return Page("bench", source, format="html")
    text = "\n".join(told)
    return Page("bench", _FULL_STOPS.sub(" ", text) if shape == "sentence" else text)
