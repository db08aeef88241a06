"""Speed on HTML: from the source of a page to its cleaned text, against readability-lxml with html-text, page by page in one run.

Pages that hold no article cost time and count too. Not covered: how right the text is, decoding, and reading files.
"""

from __future__ import annotations

import logging
import time
from collections.abc import Callable, Sequence
from contextlib import suppress
from dataclasses import dataclass
from typing import TypeVar

import extractor
from extractor.article import NoArticle, Page

P = TypeVar("P")
_WARM_UP = 5  # pages that are read once before the clock runs


@dataclass(frozen=True, slots=True)
class PageBench:
    """Processor seconds over `pages` pages: to clean them, to read their facts as well, and of the other chain to clean them.

    `other` is None where the other chain is not installed (the extra `dev` brings it).
    """

    pages: int
    cleaning: float
    facts: float
    other: float | None

    @property
    def ratio(self) -> float | None:
        """How many times as many pages a second as the other chain."""
        return self.other / self.cleaning if self.other is not None and self.cleaning else None


def measure_pages(domain: str, pages: Sequence[Page]) -> PageBench:
    """Time both chains on each page, one after the other, and then all pages from their source to their facts."""
    pipeline = extractor.load(domain)
    other = _readability()
    for page in pages[:_WARM_UP]:
        _seconds(pipeline, page)
        if other:
            _seconds(other, page.text)
    cleaning = readability = facts = 0.0
    for page in pages:
        cleaning += _seconds(pipeline.clean, page)
        facts += _seconds(pipeline, page)
        if other:
            readability += _seconds(other, page.text)
    return PageBench(len(pages), cleaning, facts, readability if other else None)


def _readability() -> Callable[[str], str] | None:
    try:
        from html_text import extract_text
        from readability import Document
    except ImportError:
        return None
    logging.getLogger("readability").setLevel(logging.CRITICAL)  # it reports each page that it takes for none
    return lambda source: str(extract_text(Document(source).summary()))


def _seconds(chain: Callable[[P], object], page: P) -> float:
    start = time.process_time()
    with suppress(NoArticle, ValueError):
        chain(page)
    return time.process_time() - start
