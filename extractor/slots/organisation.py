"""Party organisations by their canonical names: «Huyện ủy Na Hang» and «huyện Na Hang» are «Đảng bộ huyện Na Hang».

Not covered: which organisation a general word stands for in an article (`extractor.slots.directory`).
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Literal

from extractor.grammar.unit_pattern import LEVELS, RANK, VILLAGE
from extractor.grammar.word import fold

Source = Literal["stated", "context", "page"]
NATION = "Đảng Cộng sản Việt Nam"
_SHORT = re.compile(r"(?<!\w)(?:TP\.?|TX\.?|TT\.?)(?=\s|$)")
_CENTRAL_CITIES = frozenset(("hà nội", "hồ chí minh", "đà nẵng", "hải phòng", "cần thơ", "huế"))
# bodies so large that their organisation is a Đảng bộ where the article does not say
_LONG = {
    "BĐBP": "Bộ đội Biên phòng", "CA": "Công an", "QS": "Quân sự", "KKT": "Khu kinh tế", "KKTCK": "Khu kinh tế cửa khẩu",
    "KKTTM": "Khu kinh tế - thương mại", "BHXH": "Bảo hiểm xã hội", "KBNN": "Kho bạc Nhà nước", "PC": "Công ty Điện lực",
    "ĐKKV": "Đa khoa khu vực", "BVĐK": "Bệnh viện Đa khoa", "TTYT": "Trung tâm Y tế",
}  # fmt: skip
_WRITTEN_SHORT = re.compile(rf"(?<!\w)(?:{'|'.join(_LONG)})(?!\w)")
_OWN_COMMITTEE = (
    "công an", "quân sự", "bộ đội", "biên phòng", "khối", "sở", "công ty", "tổng công ty", "tập đoàn", "bệnh viện", "đại học",
    "trung đoàn", "sư đoàn", "lữ đoàn", "tiểu đoàn", "học viện", "trường đại học", "trường cao đẳng", "cao đẳng",
    "quân khu", "vùng", "khu kinh tế", "các khu", "các kcn", "bđbp", "kkt",
)  # fmt: skip


# «Nông Sơn 30; Công an 12»: bodies that every place has
_SECTORS = {name: name for name in ("Công an", "Quân sự", "Bộ đội Biên phòng", "Cơ quan")} | {"Biên phòng": "Bộ đội Biên phòng"}


@dataclass(slots=True)
class Organisation:
    """A Party organisation by its canonical name. `rank`: 0 the nation, 1 province, 2 district, 3 commune, 4 village or branch."""

    name: str
    surface: str
    kind: str
    level: str | None
    proper: str | None
    place: str | None
    rank: int
    resolved_by: Source = "stated"

    def found_by(self, source: Source, surface: str | None = None) -> Organisation:
        """The same organisation where other words stand for it, or where it was found elsewhere."""
        said = self.surface if surface is None else surface
        return Organisation(self.name, said, self.kind, self.level, self.proper, self.place, self.rank, source)

    def __hash__(self) -> int:
        return hash(self.name)


def rank_of(level: str | None, proper: str | None = None) -> int:
    """How high a level stands; a city under the central government ranks as a province."""
    if level == "thành phố" and proper is not None and fold(proper) in _CENTRAL_CITIES:
        return 1
    return RANK.get(level or "", VILLAGE)


def nation(surface: str) -> Organisation:
    """The Party as a whole."""
    return Organisation(NATION, surface, "party_committee", None, None, None, 0)


def of_place(level: str | None, proper: str | None, surface: str, branch: bool = False, place: str | None = None) -> Organisation:
    """The organisation of a place, or of a level without a name («Đảng bộ huyện»). Without a level it ranks as a commune's."""
    rank = VILLAGE if branch else rank_of(level, proper) if level else RANK["xã"]
    name = f"{'Chi bộ' if branch else 'Đảng bộ'}{f' {level}' if level else ''}{f' {proper}' if proper else ''}"
    return Organisation(name, surface, "branch" if branch else "party_committee", level, proper, place, rank)


def of_body(body: str, surface: str, head: str | None, place: str | None) -> Organisation:
    """The organisation of a school, an office, a company: a `head` of «committee» or «branch», where the article gives it one."""
    if head is None:
        head = "committee" if fold(body).startswith(_OWN_COMMITTEE) else "branch"
    body = written_out(body)
    if "T" in body:
        body = _SHORT.sub(lambda match: LEVELS[match[0].lower()], body)
    body = f"{body[0].upper()}{body[1:]}"
    if head == "branch":
        return Organisation(f"Chi bộ {body}", surface, "branch", None, body, place, VILLAGE)
    return Organisation(f"Đảng bộ {body}", surface, "party_committee", None, body, place, RANK["xã"])


def written_out(body: str) -> str:
    """«CA huyện Na Hang» is «Công an huyện Na Hang»."""
    return _WRITTEN_SHORT.sub(lambda match: _LONG[match[0]], body)


def of_sector(name: str, surface: str, head: str, scope: Organisation) -> Organisation | None:
    """The police, the military, the office of the place `scope`, by the name that every place's has; None for other names."""
    sector = _SECTORS.get(name)
    return of_body(" ".join(filter(None, (sector, scope.level, scope.proper))), surface, head, None) if sector else None
