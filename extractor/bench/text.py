"""Speed on text: the whole pipeline against stock segmentation, on the same sentences, batch by batch.

Every other article warms up what fills with use, such as the words of «kết nạp đảng viên»; the rest is timed, each text once, so
that no timed article has been seen before. Not covered: reading and writing files, several processes.
"""

from __future__ import annotations

from collections.abc import Sequence

from underthesea import word_tokenize

import extractor
from extractor.article import Page
from extractor.bench.clock import Stages, seconds
from extractor.records import article_id

_WARM_UP = "Năm 2024, chi bộ kết nạp được 12 đảng viên."
_BATCH = 64


def measure(pages: Sequence[Page], domain: str) -> dict[str, float]:
    """The figures `text.…`, by processor time; one page alone is timed cold."""
    texts = list({article_id(page.text): page for page in pages if page.format == "text"}.values())
    pipeline = extractor.load(domain)
    for page in texts[1::2]:
        pipeline(page)
    pipeline(_WARM_UP)
    word_tokenize(_WARM_UP)
    stages = Stages(pipeline)
    whole = stock = 0.0
    timed = texts[::2]
    for first in range(0, len(timed), _BATCH):
        spent, results = seconds(lambda batch: list(pipeline.pipe(batch)), timed[first : first + _BATCH])
        whole += spent
        sentences = [result.article.text[sentence.start : sentence.stop] for result in results for sentence in result.parsed]
        stock += seconds(lambda many: [word_tokenize(one) for one in many], sentences)[0]
    return {"text.rate": len(timed) / whole, "text.stock": whole / stock, **stages.shares("text")}
