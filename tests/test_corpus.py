"""The gate: how well the pipeline reads the corpus, with floors that cannot be lowered unseen.

`corpus/floors.json` has the floors and the digests of what they were measured on. Whoever changes the gold or an article,
or lowers a floor, changes that file, and says why in the commit.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterable
from functools import cache
from pathlib import Path

import pytest
from conftest import PROJECT

import extractor
from extractor.article import Page
from extractor.evaluation import Evaluation, evaluate, read_gold
from extractor.evaluation.matching import fold

CORPUS = PROJECT / "corpus"
GOLD = CORPUS / "gold.jsonl"
HEADS, FACTS = read_gold(GOLD)
# A floor that lies further below what is measured than this is to be raised.
SLACK = 0.03


def article(name: str) -> Path:
    return CORPUS / "articles" / f"{name}.txt"


def digest(paths: Iterable[Path]) -> str:
    return hashlib.sha256(b"\0".join(path.read_bytes() for path in paths)).hexdigest()[:16]


@cache
def measured() -> Evaluation:
    pipeline = extractor.load("party")
    results = [pipeline(Page(article(name).name, article(name).read_text(encoding="utf-8"))) for name in HEADS]
    return evaluate([result.article for result in results], [fact for result in results for fact in result.facts], HEADS, FACTS)


def figures() -> dict[str, float]:
    result = measured()
    checks = sum(tally.right for tally in result.checks.values()) / sum(tally.wanted for tally in result.checks.values())
    return {"core": result.core.f1, "strict": result.strict.f1, "checks": checks}


@pytest.fixture(scope="module")
def floors() -> dict[str, float | str]:
    read: dict[str, float | str] = json.loads((CORPUS / "floors.json").read_text(encoding="utf-8"))
    return read


@pytest.mark.parametrize("figure", ["core", "strict", "checks"])
def test_no_figure_falls_below_its_floor(figure: str, floors: dict[str, float | str], capsys: pytest.CaptureFixture[str]) -> None:
    value, floor = figures()[figure], float(floors[figure])
    with capsys.disabled():
        print(f"\ncorpus: {figure} {value:.3f}, floor {floor:.2f}")
    assert value >= floor
    assert value <= floor + SLACK, f"raise the floor of {figure} in corpus/floors.json to {int(value * 100) / 100}"


def test_floors_were_measured_on_this_corpus(floors: dict[str, float | str]) -> None:
    now = {"gold": digest([GOLD]), "articles": digest(map(article, HEADS))}
    assert now == {name: floors[name] for name in now}, "measure anew, and write these digests to corpus/floors.json"


def test_every_gold_article_is_found() -> None:
    assert measured().articles.right == len(HEADS)
    assert HEADS.keys() == {path.stem for path in (CORPUS / "articles").iterdir()}


def test_gold_is_of_the_text() -> None:
    """A phrase to keep or to drop, a document or a person that the page has not is a slip of the annotator."""
    for name, head in HEADS.items():
        page = fold(article(name).read_text(encoding="utf-8"))
        for phrase in (*head.keep, *head.drop, *head.documents, *head.people):
            assert fold(phrase) in page, (name, phrase)
        assert fold(head.title or "") in page, name


def test_the_guide_names_every_key_of_gold() -> None:
    guide = (CORPUS / "README.md").read_text(encoding="utf-8")
    keys = {key for line in GOLD.read_text(encoding="utf-8").splitlines() for key in json.loads(line)}
    assert not {key for key in keys if f"`{key}`" not in guide}
