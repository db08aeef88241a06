"""Speed: the processor time of the whole pipeline against that of stock segmentation, on the same sentences in one run.

Every other article warms up what fills with use, such as the words of «kết nạp đảng viên»; the rest is timed, each text once, so
that no timed article has been seen before. Not covered: memory, reading and writing files, several processes.
"""

from __future__ import annotations

import time
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import ParamSpec, TypeVar

from underthesea import word_tokenize

import extractor
from extractor.article import Page
from extractor.records import article_id

# The steps of a pipeline, by the names of its methods.
STAGES = ("clean", "parse", "read", "resolve", "check", "record")
_WARM_UP = "Năm 2024, chi bộ kết nạp được 12 đảng viên."

P = ParamSpec("P")
R = TypeVar("R")


@dataclass(frozen=True, slots=True)
class Bench:
    """Processor seconds over the `articles` articles that were timed, of `characters` characters in all."""

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


def measure(domain: str, pages: Iterable[Page]) -> Bench:
    """Time a pipeline, its stages and stock segmentation on every other page, in batches as in a run; one page is timed cold."""
    texts = list({article_id(page.text): page for page in pages}.values())
    pipeline = extractor.load(domain)
    for page in texts[1::2]:
        pipeline(page)
    pipeline(_WARM_UP)
    word_tokenize(_WARM_UP)
    texts = texts[::2]
    stages = dict.fromkeys(STAGES, 0.0)
    for name in STAGES:
        setattr(pipeline, name, _timed(name, getattr(pipeline, name), stages))
    start = time.process_time()
    results = list(pipeline.pipe(texts))
    whole = time.process_time() - start
    sentences = [result.article.text[sentence.start : sentence.stop] for result in results for sentence in result.parsed]
    start = time.process_time()
    for sentence in sentences:
        word_tokenize(sentence)
    stock = time.process_time() - start
    return Bench(len(texts), sum(len(page.text) for page in texts), whole, stock, stages)


def _timed(name: str, stage: Callable[P, R], seconds: dict[str, float]) -> Callable[P, R]:
    def timed(*args: P.args, **kwargs: P.kwargs) -> R:
        start = time.process_time()
        try:
            return stage(*args, **kwargs)
        finally:
            seconds[name] += time.process_time() - start

    return timed
