"""Pages of the corpus as a site would show them: the article in HTML says what the same article says as text."""

from __future__ import annotations

from pathlib import Path

import pytest

import extractor
from extractor.article import NoArticle, Page
from extractor.records import Fact

CORPUS = Path(__file__).parent.parent / "corpus"


def said(facts: list[Fact]) -> set[tuple[object, ...]]:
    return {(fact.indicator, fact.status, fact.value, fact.unit and fact.unit.name) for fact in facts}


@pytest.mark.parametrize("path", sorted((CORPUS / "pages").glob("*.html")), ids=lambda path: path.stem)
def test_an_article_says_the_same_in_html(path: Path) -> None:
    pipeline = extractor.load("party")
    source = path.read_text(encoding="utf-8")
    page = pipeline(Page(path.name, source, format="html"))
    text = pipeline(Page(path.name, (CORPUS / "articles" / f"{path.stem}.txt").read_text(encoding="utf-8")))
    assert (page.article.title, str(page.article.published)[:10]) == (text.article.title, str(text.article.published)[:10])
    assert said(page.facts) == said(text.facts)
    for fact in page.facts:
        at = fact.evidence
        assert source[at.page_start : at.page_end] == page.article.text[at.start : at.end] == at.number


def test_a_page_in_another_language_is_no_article() -> None:
    told = "The district committee admitted twelve members this year and thanked all the villages for their work. "
    with pytest.raises(NoArticle, match="not in Vietnamese \\(en\\)"):
        extractor.load("party")(Page("page", f"<html><body><h1>A good year</h1><p>{told * 4}</p></body></html>", format="html"))
