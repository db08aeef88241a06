"""Speed: the processor time of the whole pipeline against that of stock segmentation, on the same articles in one run.

Every text is read once, after one warm-up on «Hôm nay, chi bộ họp.», so that no memo has seen it before. Not covered:
memory, and several processes.
"""

from __future__ import annotations

import time
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from typing import Any, Protocol

from underthesea import word_tokenize

from extractor.article import Page
from extractor.records import Article, article_id

_WARM_UP = Page("warm-up", "Hôm nay, chi bộ họp.")


class Timed(Protocol):
    """What is measured: a pipeline, and its stages, each of which takes what the one before it gave."""

    @property
    def stages(self) -> Sequence[tuple[str, Callable[[Any], Any]]]:
        """The stages by name, in order; the first takes a Page."""

    def __call__(self, page: Page, /) -> Read:
        """Read a page."""


class Read(Protocol):
    """What reading a page gives, as far as it matters here."""

    @property
    def article(self) -> Article:
        """The article."""


@dataclass(frozen=True, slots=True)
class Bench:
    """Processor seconds over `articles` articles of `characters` characters in all."""

    articles: int
    characters: int
    pipeline: float
    stock: float
    stages: dict[str, float]

    @property
    def ratio(self) -> float:
        """The time of the whole pipeline by that of stock `word_tokenize` on the same sentences."""
        return self.pipeline / self.stock if self.stock else 0.0

    @property
    def articles_per_second(self) -> float:
        """Articles a second of one core."""
        return self.articles / self.pipeline if self.pipeline else 0.0


def measure(pipeline: Timed, pages: Iterable[Page]) -> Bench:
    """Time the pipeline, stock segmentation and each stage on pages, each text once.

    The stages are timed on a second reading, so that their memos are warm: the shares are exact, their sum is not.
    """
    texts = {article_id(page.text): page for page in pages}
    pipeline(_WARM_UP)
    word_tokenize(_WARM_UP.text)
    whole = stock = 0.0
    stages = dict.fromkeys((name for name, _ in pipeline.stages), 0.0)
    for page in texts.values():
        start = time.process_time()
        article = pipeline(page).article
        whole += time.process_time() - start
        lines = [line for line in article.text.splitlines() if line.strip()]
        start = time.process_time()
        for line in lines:
            word_tokenize(line)
        stock += time.process_time() - start
        given: object = page
        for name, stage in pipeline.stages:
            start = time.process_time()
            given = stage(given)
            stages[name] += time.process_time() - start
    return Bench(len(texts), sum(len(page.text) for page in texts.values()), whole, stock, stages)
