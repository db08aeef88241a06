"""Which fact is which: «kết nạp 12 đảng viên» in gold and in a run, and the slots in which the two agree.

A fact's core is right when indicator, status, value, `value_max`, `of`, measure and comparison agree. Not covered: sums
(`extractor.evaluation.score`).
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Sequence
from datetime import date
from typing import NamedTuple

from extractor.evaluation.gold import GoldComparison, GoldFact
from extractor.records import Comparison, Fact

SLOTS = ("unit", "period", "qualifier", "subgroup", "per")


class Pair(NamedTuple):
    """A gold fact and the fact of the run that has the same core, by their places, and the slots that differ."""

    gold: int
    fact: int
    wrong: tuple[str, ...]


def pair(gold: Sequence[GoldFact], facts: Sequence[Fact], published: str | None) -> list[Pair]:
    """Pair the facts of one article, the best agreement first, each at most once.

    `published` is the article's day in gold, which `now` stands for.
    """
    options = sorted(
        (len(wrong), expected.optional, g, f, wrong)
        for g, expected in enumerate(gold)
        for f, fact in enumerate(facts)
        if _core_agrees(expected, fact)
        for wrong in [_wrong_slots(expected, fact, published)]
    )
    pairs: list[Pair] = []
    used_gold, used_facts = set[int](), set[int]()
    for _, _, g, f, wrong in options:
        if g not in used_gold and f not in used_facts:
            used_gold.add(g)
            used_facts.add(f)
            pairs.append(Pair(g, f, wrong))
    return pairs


def fold(text: str | None) -> str:
    """A text without the differences that do not count: case, punctuation, white space, the two letters Đ."""
    text = unicodedata.normalize("NFC", text or "").replace("\N{LATIN CAPITAL LETTER ETH}", "Đ").lower()
    return re.sub(r"[\s,.;:()]+", " ", text).strip()


def _core_agrees(gold: GoldFact, fact: Fact) -> bool:
    return (
        fact.indicator == gold.indicator
        and fact.status in gold.status
        and (fact.value, fact.value_max, fact.of) == (gold.value, gold.value_max, gold.of)
        and fact.measure == gold.measure
        and _comparison_agrees(gold.comparison, fact.comparison)
    )


def _comparison_agrees(gold: GoldComparison | None, given: Comparison | None) -> bool:
    if gold is None or given is None:
        return gold is None and given is None
    return gold.relation == given.relation and gold.basis in ("*", given.basis)


def _wrong_slots(gold: GoldFact, fact: Fact, published: str | None) -> tuple[str, ...]:
    name = fold(fact.unit.name if fact.unit else None)
    right = {
        "unit": any(unit == "*" or fold(unit) == name for unit in gold.unit),
        "period": any(_period_agrees(period, fact, published) for period in gold.period),
        "qualifier": fact.qualifier in gold.qualifier,
        "subgroup": _labels_agree(gold.subgroup, fact.subgroup),
        "per": _labels_agree(gold.per, fact.per),
    }
    return tuple(slot for slot in SLOTS if not right[slot])


def _period_agrees(wanted: str, fact: Fact, published: str | None) -> bool:
    """`2023-01/2023-09`, `2023` (the whole of it), `../2025` (no start), `` (nothing stated), `*` (anything)."""
    if wanted == "*":
        return True
    start, slash, end = wanted.replace("..", "").partition("/")
    given = (fact.period.start, fact.period.end) if fact.period else (None, None)
    return _day_agrees(start, given[0], published) and _day_agrees(end if slash else start, given[1], published)


def _day_agrees(wanted: str, given: date | None, published: str | None) -> bool:
    """A day is compared to the precision of what is wanted."""
    wanted = (published or "") if wanted == "now" else wanted
    if not wanted or given is None:
        return not wanted and given is None
    return given.isoformat()[: len(wanted)] == wanted


def _labels_agree(wanted: Sequence[str], given: Sequence[str]) -> bool:
    """A wanted label that ends in `?` may be there or not."""
    needed = {label for label in wanted if not label.endswith("?")}
    return needed <= set(given) <= {label.rstrip("?") for label in wanted}
