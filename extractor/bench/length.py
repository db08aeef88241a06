"""What an article costs against its length: 2,800 µs for each KB at 1 KB, and the same at 1 MB, if no stage looks twice.

Cost grows with length to the power of 1 where it is linear; a stage that goes through an article for each of its sentences makes
that 2. Not covered: pages that are made to be slow.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from math import log
from statistics import linear_regression

import extractor
from extractor.article import Page
from extractor.bench.articles import long_article
from extractor.bench.clock import seconds
from extractor.bench.figures import LENGTHS, SHAPES

_BYTES = 200_000  # that are read of each length at the least
_MOST = 64  # articles of one length
_WARM_UP = 40
_FITTED = 16_000  # bytes from which what each article costs, whatever its length, no longer counts


def measure(pages: Sequence[Page], domain: str) -> dict[str, float]:
    """The figures `length.…`, in µs of processor time for each KB of text, and the power that fits them."""
    pipeline = extractor.load(domain)
    texts = [page for page in pages if page.format == "text"]
    paragraphs = [line for page in texts for line in pipeline.clean(page).body.text.split("\n") if line]
    for page in texts[:_WARM_UP]:
        pipeline(page)
    told: dict[str, float] = {}
    for shape in SHAPES:
        costs: dict[int, float] = {}
        for size in LENGTHS:
            many = [
                long_article(paragraphs, size, shape, number * len(paragraphs) // _MOST)
                for number in range(min(_MOST, max(1, _BYTES // size)))
            ]
            spent, _ = seconds(lambda articles: [pipeline(article) for article in articles], many)
            costs[size] = 1e9 * spent / sum(len(article.text.encode()) for article in many)
        told |= {f"length.{shape}.{size}": cost for size, cost in costs.items()}
        told[f"length.{shape}.power"] = power(costs)
    return told


def power(costs: Mapping[int, float]) -> float:
    """The power of length that costs grow with, from the costs per KB of lengths in bytes; 1 is linear."""
    fitted = {size: cost for size, cost in costs.items() if size >= _FITTED}
    return 1 + linear_regression([log(size) for size in fitted], [log(cost) for cost in fitted.values()]).slope
