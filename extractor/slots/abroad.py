"""Whether an article is about another country: «Năm 2019, Lào kết nạp …» in a report on that country's congress.

In such an article a number is a fact only where the clause itself names a Party unit of ours; in any article none is whose unit is
a neighbour's. Not covered: a neighbour that is named by its Party alone, which the rules of a pack refuse (`foreign_party`).
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from extractor.grammar.abroad import is_region_abroad, mentions_of_abroad
from extractor.grammar.gazetteer import kinds
from extractor.grammar.unit_form import UnitName
from extractor.grammar.unit_pattern import NAME
from extractor.grammar.word import fold
from extractor.slots.organisation import Organisation
from extractor.slots.sentence import ReadSentence

_PARTY = frozenset(("committee", "branch", "office"))
# Of the articles that these were set on, those about abroad have 9 to 15 names and no unit at home; one on guests has 6 and 1, and
# no fact, and one on a border district 7 and 10.
_LEAST, _TO_ONE = 5, 3

_NEIGHBOURS = ("Lào", "Campuchia", "Căm-pu-chia", "Trung Quốc", "ảng Nhân dân Cách mạng", "ảng bạn", "nước bạn")
# «Tỉnh ủy Savannakhet (Lào)», «Đảng bộ huyện Sê Pôn của nước bạn»
_ABROAD = re.compile(rf"({NAME})(?: \(|, | (?:của|thuộc) )(?:nước )?(?:bạn )?(?:CHDCND )?[Đđ]?(?:{'|'.join(_NEIGHBOURS)})(?! Cai)")


def names_abroad(text: str) -> frozenset[str]:
    """The names of which `text` says that they are in a neighbouring country, or of its Party."""
    return frozenset(_ABROAD.findall(text)) if any(name in text for name in _NEIGHBOURS) else frozenset()


def is_abroad(organisation: Organisation, named: frozenset[str]) -> bool:
    """Whether it is a neighbour's: one that the text has `named` so, or one of its provinces, as everybody knows."""
    proper = organisation.proper
    return proper is not None and (proper in named or (organisation.level == "tỉnh" and is_region_abroad(proper)))


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
