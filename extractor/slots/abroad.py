"""Whether an article is about another country: «Năm 2019, Lào kết nạp …» in a report on that country's congress.

In such an article a number is a fact only where the clause itself names a Party unit of ours. Not covered: a paragraph about a
neighbour in an article on one's own district, which the rules of a pack refuse (`foreign_party`).
"""

from __future__ import annotations

from collections.abc import Sequence

from extractor.grammar.abroad import mentions_of_abroad
from extractor.grammar.gazetteer import kinds
from extractor.grammar.unit_form import UnitName
from extractor.grammar.word import fold
from extractor.slots.sentence import ReadSentence

_PARTY = frozenset(("committee", "branch", "office"))
# Of the articles that these were set on, those about abroad have 9 to 15 names and no unit at home; one on guests has 6 and 1, and
# no fact, and one on a border district 7 and 10.
_LEAST, _TO_ONE = 5, 3


def is_about_abroad(text: str, sentences: Sequence[ReadSentence]) -> bool:
    """Whether `text` names other countries five times at least, and three times as often as units of ours."""
    abroad = mentions_of_abroad(text)
    if abroad < _LEAST:
        return False
    return abroad > _TO_ONE * sum(_at_home(unit) for sentence in sentences for unit in sentence.units)


def names_party_unit(surface: str) -> bool:
    """Whether the words that name a unit call it one of the Party's: «Đảng bộ xã Na Ngoi», «Huyện ủy Kỳ Sơn»."""
    return fold(surface).startswith(("đảng bộ", "đảng ủy", "chi bộ", "huyện ủy", "tỉnh ủy", "thành ủy", "thị ủy", "quận ủy"))


def _at_home(unit: UnitName) -> bool:
    if unit.head in _PARTY:
        return unit.proper is not None or unit.body is not None
    return unit.proper is not None and bool(kinds(unit.proper))
