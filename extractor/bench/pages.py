"""Speed on HTML: from the source of a page to its text and to its facts, against readability-lxml with html-text, page by page.

Pages that hold no article cost time and count too. Not covered: how right the text is, decoding, and reading files.
"""

from __future__ import annotations

import logging
from collections.abc import Callable, Sequence
from contextlib import suppress
from typing import TypeVar

import extractor
from extractor.article import NoArticle, Page
from extractor.bench.articles import varied
from extractor.bench.clock import Stages, seconds

P = TypeVar("P")
_PAGES = 240  # that are read at the least: those that are given, in turn, with other digits
_WARM_UP = 20  # of these, before the clock runs


def measure(pages: Sequence[Page], domain: str) -> dict[str, float]:
    """The figures `html.…`, by processor time; those against the other chain only where it is installed (the extra `dev`)."""
    sources = [page for page in pages if page.format == "html"]
    many = list(varied(sources, max(_PAGES, len(sources))))
    pipeline, readability = extractor.load(domain), _readability()
    for page in many[:_WARM_UP]:
        _spent(pipeline, page)
        if readability:
            _spent(readability, page.text)
    stages = Stages(pipeline)
    facts = other = 0.0
    timed = many[_WARM_UP:]
    for page in timed:
        facts += _spent(pipeline, page)
        if readability:
            other += _spent(readability, page.text)
    cleaning = stages.seconds["clean"]
    told = {"html.cleaned": len(timed) / cleaning, "html.rate": len(timed) / facts, **stages.shares("html")}
    return {**told, "html.readability": cleaning / other, "html.whole": facts / other} if readability else told


def _readability() -> Callable[[str], str] | None:
    try:
        from html_text import extract_text
        from readability import Document
    except ImportError:
        return None
    logging.getLogger("readability").setLevel(logging.CRITICAL)  # it reports each page that it takes for none
    return lambda source: str(extract_text(Document(source).summary()))


def _spent(chain: Callable[[P], object], page: P) -> float:
    def read() -> None:
        with suppress(NoArticle, ValueError):
            chain(page)

    return seconds(read)[0]
