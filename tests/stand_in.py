"""A reader that stands in for the pipeline where that is no subject, here and in child processes."""

from __future__ import annotations

import re
import time
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from decimal import Decimal

from extractor.article import Page
from extractor.language import language_of
from extractor.records import Article, Evidence, Fact, Located, article_id, fact_id

_COUNT = re.compile(r"kết nạp được (\d{1,9})")


class NativePanic(BaseException):
    """What native code raises when it panics: no Exception."""


@dataclass(frozen=True)
class StandInResult:
    article: Article
    facts: list[Fact]
    parsed: tuple[()] = ()  # no sentences


class StandInLedger:
    def lines(self, number: int | None = None) -> Iterator[str]:
        yield f"number {number or 'any'}: [red]kết nạp[/red] \x1b[31m12\x07"


class StandIn:
    """Finds «kết nạp được 12»; a page that says «treo» hangs, «chờ» waits, «lỗi» raises, «hoảng» panics."""

    def __call__(self, page: Page) -> StandInResult:
        if "treo" in page.text:
            while True:  # what is limited is processor time
                pass
        if "chờ" in page.text:  # as on a machine that is busy with something else
            time.sleep(0.4)
        if "lỗi" in page.text:
            raise ZeroDivisionError("chia cho không")
        if "hoảng" in page.text:
            raise NativePanic("index out of bounds")
        known = article_id(page.text)
        article = Article(
            article_id=known,
            source=page.source,
            source_id=page.id,
            url=page.url,
            title=page.title,
            published=page.published,
            language=language_of(page.text),
            text=page.text,
        )
        return StandInResult(article, [_fact(known, found, page.text) for found in _COUNT.finditer(page.text)])

    def pipe(self, pages: Iterable[Page]) -> Iterator[StandInResult]:
        return map(self, pages)

    def explain(self, _page: Page) -> StandInLedger:
        return StandInLedger()


def _fact(article: str, found: re.Match[str], text: str) -> Fact:
    start, end = found.span(1)
    return Fact(
        id=fact_id(article, str(start), str(end)),
        article_id=article,
        indicator="admissions",
        status="actual",
        value=Decimal(found[1]),
        evidence=Evidence(
            start=start,
            end=end,
            page_start=start,
            page_end=end,
            number=found[1],
            sentence=text,
            sentence_at=Located(start=0, end=len(text), page_start=0, page_end=len(text)),
        ),
        rule="stand-in",
        confidence=0.5,
    )
