"""What the text tells of a body beside its name: that it has a branch, where it is, and whose page it is.

Not covered: which organisation a name stands for (`extractor.slots.directory`).
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from extractor.grammar.unit_form import UnitName
from extractor.grammar.unit_pattern import RANK
from extractor.slots.naming import folded
from extractor.slots.organisation import Organisation
from extractor.slots.sentence import ReadSentence

HEADED = ("committee", "office", "branch")  # what a name of the Party begins with
_BRANCH_AT = re.compile(r"chi bộ(?: cơ sở)?(?: đảng)? (?:tại|ở|trong) $", re.IGNORECASE)
_FAR = 32
_NEXT_BODY = re.compile(r"(?: \([^()]{0,40}\))?(?:,|;)?(?: và)? ")
_WHOSE = re.compile(rf"(?:{'|'.join(level for level in RANK if level != 'quốc gia')}) (?=[A-ZĐ]).+")


def with_branch(sentences: Sequence[ReadSentence], text: str) -> Iterator[str]:
    """The folded bodies at which there is a branch: «lập chi bộ tại Công ty May Hà Sơn (9 đảng viên) và Công ty Bao bì»."""
    for sentence in sentences:
        stop = -1
        for unit in sentence.units:
            at = sentence.start + unit.start
            listed = stop >= 0 and _NEXT_BODY.fullmatch(text, stop, at) is not None
            if unit.head == "body" and unit.body and (listed or _BRANCH_AT.search(text, max(sentence.start, at - _FAR), at)):
                yield folded(unit.body)
                stop = sentence.start + unit.stop
            else:
                stop = -1


def has_committee(named: Sequence[UnitName]) -> bool:
    """Whether the article calls its own unit «Đảng bộ cơ quan», or «Đảng bộ» where it names no committee at all."""
    committees = [unit for unit in named if unit.head == "committee" and not unit.organ]
    bare = [unit for unit in committees if unit.proper is None and unit.body is None]
    alone = len(bare) == len(committees) and any(unit.level is None for unit in bare)
    if alone and not any(unit.surface.lower().startswith("đảng bộ") for unit in bare):
        # «Đảng ủy, UBND xã» were guests at the school whose «chi bộ» has 27 members
        alone = not any(unit.head == "branch" and not (unit.level or unit.proper or unit.body) for unit in named)
    return alone or any(unit.level == "cơ quan" for unit in bare)


def has_branch(named: Sequence[UnitName]) -> bool:
    """Whether the article speaks of a «chi bộ» without saying of what, and of no «Đảng bộ», «Đảng bộ Công ty» like that."""
    general = [unit for unit in named if unit.level not in RANK and not (unit.organ or unit.proper or unit.body)]
    branch = any(unit.head == "branch" and unit.level is None for unit in general)
    return branch and not any(unit.head == "committee" for unit in general)


def names_kind(unit: UnitName) -> bool:
    """«giới thiệu 26 công nhân cho Chi bộ Công ty»: that the company has a branch, though it is where people went."""
    return unit.head in HEADED and unit.level is not None and unit.level not in RANK and unit.proper is None


def place_of(unit: UnitName) -> str:
    """Where a body is, as its name or what stands behind it says."""
    tail = None if unit.parent else _WHOSE.search(unit.body or "")
    return unit.parent or (tail[0] if tail else "")


def owner_of(top: Sequence[Organisation]) -> Organisation | None:
    """Whose page it is: of those at its top the lowest, «Trường THPT Hương Sơn» below «Sở Giáo dục»; of several the last."""
    return max(reversed(top), key=lambda organisation: organisation.rank).found_by("page") if top else None
