"""How well a run agrees with gold: precision, recall and F1, and each miss with its sentence.

«kết nạp 12 đảng viên» that gold has and the run has not is missed; one that only the run has is extra; one that both
have with another unit is a slot that differs. Not covered: printing (`extractor.cli`).
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from decimal import Decimal
from pathlib import PurePosixPath
from typing import Literal, NamedTuple

from extractor.domains.rates import Grounds, numbers_in
from extractor.evaluation.gold import GoldArticle, GoldFact
from extractor.evaluation.matching import SLOTS, fold, pair
from extractor.records import Article, Fact


@dataclass(slots=True)
class Agreement:
    """How many were right, how many were given, how many were wanted."""

    right: int = 0
    given: int = 0
    wanted: int = 0

    @property
    def precision(self) -> float:
        """The share of the given that are right."""
        return self.right / self.given if self.given else 0.0

    @property
    def recall(self) -> float:
        """The share of the wanted that are right."""
        return self.right / self.wanted if self.wanted else 0.0

    @property
    def f1(self) -> float:
        """The harmonic mean of precision and recall."""
        return 2 * self.right / (self.given + self.wanted) if self.given + self.wanted else 0.0


@dataclass(frozen=True, slots=True)
class Miss:
    """One disagreement: what gold wants, what the run gives, where they differ, and the sentence ('' where unknown)."""

    kind: Literal["missed", "extra", "slot", "article"]
    article: str
    wanted: str
    given: str
    sentence: str = ""
    slots: tuple[str, ...] = ()


class Certainty(NamedTuple):
    """A fact that the run gives: how sure it is, on what grounds, whether gold has its core, the slots that gold has otherwise."""

    confidence: float
    grounds: Grounds
    core: bool
    wrong: tuple[str, ...] = ()
    article: str = ""

    @property
    def strict(self) -> bool:
        """Whether gold has it in every slot."""
        return self.core and not self.wrong


@dataclass(slots=True)
class Evaluation:
    """A run held against gold. A slot's figures ask for the core and that slot; `strict` asks for all of them."""

    articles: Agreement = field(default_factory=Agreement)
    core: Agreement = field(default_factory=Agreement)
    strict: Agreement = field(default_factory=Agreement)
    slots: dict[str, Agreement] = field(default_factory=lambda: {slot: Agreement() for slot in SLOTS})
    indicators: dict[str, Agreement] = field(default_factory=dict)
    checks: dict[str, Agreement] = field(default_factory=dict)
    misses: list[Miss] = field(default_factory=list)
    certainty: list[Certainty] = field(default_factory=list)


def evaluate(
    articles: Sequence[Article],
    facts: Sequence[Fact],
    heads: Mapping[str, GoldArticle],
    gold: Mapping[str, Sequence[GoldFact]],
) -> Evaluation:
    """Hold articles and their facts against gold. Facts computed from others are not looked at.

    An article is the gold's whose name is the id that its source gives it, or the stem of its source's file name.
    """
    by_name = {name: article for article in articles for name in _names(article)}
    stated: dict[str, list[Fact]] = {}
    for fact in facts:
        if not fact.derived_from:
            stated.setdefault(fact.article_id, []).append(fact)
    result = Evaluation()
    for name, head in heads.items():
        article = by_name.get(name)
        result.articles.wanted += 1
        result.articles.right += article is not None
        result.articles.given += article is not None
        given = stated.get(article.article_id, []) if article else []
        _add_facts(result, head, gold.get(name, []), given, article.text if article else "")
        for check, wanted, right in _checks(head, article):
            tally = result.checks.setdefault(check, Agreement())
            tally.wanted += 1
            tally.given += article is not None
            tally.right += right
            if not right:
                result.misses.append(Miss("article", name, f"{check}: {wanted}", ""))
    return result


def _add_facts(
    result: Evaluation, head: GoldArticle, gold: Sequence[GoldFact], facts: Sequence[Fact], text: str
) -> None:
    pairs = {found.gold: found for found in pair(gold, facts, head.published)}
    for g, wanted in enumerate(gold):
        if wanted.optional:
            continue
        found = pairs.get(g)
        fact = facts[found.fact] if found else None
        wrong = found.wrong if found else SLOTS
        for tally, right in _tallies(result, wanted.indicator, fact is not None, wrong):
            tally.wanted += 1
            tally.given += fact is not None
            tally.right += right
        if fact is None:
            result.misses.append(Miss("missed", head.article, _brief(wanted), "", _sentence(wanted.value, text)))
        elif wrong:
            sentence = fact.evidence.sentence
            result.misses.append(Miss("slot", head.article, _brief(wanted), _brief(fact), sentence, wrong))
    certainty = _Certainties(head.article, facts, text)
    result.certainty += (
        certainty.of(facts[found.fact], True, found.wrong) for found in pairs.values() if not gold[found.gold].optional
    )
    for f in sorted(set(range(len(facts))) - {found.fact for found in pairs.values()}):
        result.certainty.append(certainty.of(facts[f], False))
        for tally, _ in _tallies(result, facts[f].indicator, False, SLOTS):
            tally.given += 1
        result.misses.append(Miss("extra", head.article, "", _brief(facts[f]), facts[f].evidence.sentence))


class _Certainties:
    """How sure the facts of an article are, on the grounds that the pipeline took them on."""

    def __init__(self, article: str, facts: Sequence[Fact], text: str) -> None:
        self._article = article
        self._beside = Counter(fact.evidence.sentence_at.start for fact in facts)
        self._share = len(facts) / numbers_in(text)

    def of(self, fact: Fact, core: bool, wrong: tuple[str, ...] = ()) -> Certainty:
        unit = fact.unit.resolved_by if fact.unit else "none"
        period = (fact.period.resolved_by if fact.period else None) or "none"
        slots, beside = fact.evidence.slots, self._beside[fact.evidence.sentence_at.start]
        words = len(fact.evidence.sentence.split())
        grounds = Grounds(fact.rule, unit, period, "unit" in slots, "period" in slots, beside, words, self._share)
        return Certainty(fact.confidence, grounds, core, wrong, self._article)


def _tallies(result: Evaluation, indicator: str, found: bool, wrong: Sequence[str]) -> Iterator[tuple[Agreement, bool]]:
    """Every tally that a fact counts in, and whether it is right there."""
    yield result.core, found
    yield result.strict, found and not wrong
    yield result.indicators.setdefault(indicator, Agreement()), found
    for slot in SLOTS:
        yield result.slots[slot], found and slot not in wrong


def _names(article: Article) -> Iterator[str]:
    yield PurePosixPath(article.source.replace("\\", "/").split("#")[0]).stem
    if article.source_id is not None:
        yield article.source_id


def _checks(head: GoldArticle, article: Article | None) -> Iterator[tuple[str, str, bool]]:
    """What gold says of the article itself: the check, what is wanted, whether it holds."""
    text = fold(article.text) if article else ""
    if "published" in head.model_fields_set:
        given = (article.published or "")[:10] if article else None
        yield "published", str(head.published), given == (head.published or "")
    if "title" in head.model_fields_set:
        yield "title", str(head.title), article is not None and fold(article.title) == fold(head.title)
    for phrase in head.keep:
        yield "keep", phrase, fold(phrase) in text
    for phrase in head.drop:
        yield "drop", phrase, article is not None and fold(phrase) not in text
    numbers = {fold(document.number) for document in article.documents} if article else set()
    for number in head.documents:
        yield "documents", number, fold(number) in numbers
    people = {fold(person.name) for person in article.people} if article else set()
    for person in head.people:
        yield "people", person, fold(person) in people


def _brief(fact: GoldFact | Fact) -> str:
    """A fact in one line, the same words for gold and run."""
    if isinstance(fact, GoldFact):
        status, qualifier, unit = fact.status[0], fact.qualifier[0], " | ".join(fact.unit)
        period = " | ".join(fact.period)
    else:
        status, qualifier, unit = fact.status, fact.qualifier, fact.unit.name if fact.unit else ""
        period = f"{fact.period.start or '..'}/{fact.period.end or '..'}" if fact.period else ""
    number = str(fact.value) + (f"–{fact.value_max}" if fact.value_max else "") + (f"/{fact.of}" if fact.of else "")
    held = f"{fact.comparison.relation} {fact.comparison.basis}" if fact.comparison else ""
    labels = " ".join([*fact.subgroup, *(f"per {unit}" for unit in fact.per)])
    parts = (fact.indicator, status, number, fact.measure, qualifier, held, f"«{unit}»", f"[{period}]", labels)
    return " ".join(part for part in parts if part)


def _sentence(value: Decimal, text: str) -> str:
    """The first sentence of a text that writes a number in digits; '' where it is written in words."""
    whole, _, part = f"{value:f}".partition(".")
    groups = f"{int(whole):,}".replace(",", r"[. ,]?")
    decimals = f"[.,]{part.rstrip('0')}0*" if part.strip("0") else ""
    found = re.search(rf"(?<![\d.,])0?{groups}{decimals}(?![.,]?\d)", text)
    if not found:
        return ""
    start = max(text.rfind("\n", 0, found.start()), text.rfind(". ", 0, found.start()) + 1) + 1
    ends = [end for mark in ("\n", ". ") if (end := text.find(mark, found.end())) >= 0]
    return text[start : min(ends, default=len(text))].strip()
