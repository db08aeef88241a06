"""Which organisation a name states by itself: «Đảng bộ Yên Lâm» is that of the xã that the article elsewhere calls «xã Yên Lâm».

Not covered: general words («Huyện ủy», «chi bộ»), which depend on their place in the text (`extractor.slots.directory`).
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cached_property, lru_cache

from extractor.grammar.gazetteer import Region, kinds, region
from extractor.grammar.lone_name import places_in
from extractor.grammar.promotions import level_in, level_now
from extractor.grammar.unit_form import UnitName
from extractor.grammar.unit_pattern import LEVELS, RANK, VILLAGE
from extractor.grammar.word import fold
from extractor.slots.fuller import fuller_names
from extractor.slots.organisation import Organisation, nation, of_body, of_place, rank_of

TRAINING_CENTRE = re.compile(
    r"(?:trung tâm (?:bồi dưỡng )?|trường )chính trị"
    r"(?: các .+| (?P<level>huyện|quận|thị xã|thành phố|tỉnh|xã|phường|đặc khu)(?: (?P<proper>.+))?)?$",
    re.IGNORECASE,
)
_HEADED = ("committee", "branch")
_SMALLER = ("công ty", "bệnh viện", "công an xã", "công an phường", "công an thị trấn")  # most have a committee, some a branch
_PARTS = ("khoa ", "phòng ", "phân xưởng ", "đội ")  # of the body that an article may be about
_SHORT = frozenset(("tổ", "khối", "khu"))  # «tổ dân phố», «khối phố», «khu phố»
_LONGEST_KEPT = 100
_kept = lru_cache(4096)(fold)


def folded(name: str) -> str:
    """`name` as it is compared with others; an article says the same few again and again."""
    return _kept(name) if len(name) < _LONGEST_KEPT else fold(name)


class Naming:
    """The names of one article and its page, and what they say of one another."""

    def __init__(
        self, named: Sequence[UnitName], page: Sequence[UnitName], title: str = "", top: Sequence[str] = (), year: int | None = None
    ) -> None:
        """`top` are the bodies at the top of the page, `year` that of the article: it knows the levels of its time."""
        self._year = year
        self._names = (*named, *page)
        self._title = title
        self._known: dict[int, Organisation] = {}  # by the id of one of these names
        self._places: dict[tuple[str | None, ...], Organisation] = {}  # by what a name says
        bodies = list(dict.fromkeys(unit.body for unit in named if unit.body))
        self._fuller = fuller_names(bodies, top)
        self._told = {self._fuller.get(body, body) for body in bodies}
        self.only_body = self._told if len(self._told) == 1 else set()
        self._bodies = _by_first_word(bodies)
        self._levels: dict[str, dict[str, int]] = {}
        self._heads: dict[str, str] | None = None
        self.guessed: set[str] = set()  # the bodies whose head only others of their kind tell

    def named(self, unit: UnitName) -> Organisation | None:
        """The organisation that one of the names states; None for a general word."""
        if unit.proper is None and not unit.body:
            return nation(unit.surface) if unit.level == "quốc gia" else None
        organisation = self._known.get(id(unit))
        if organisation is None:
            if not unit.body and unit.level is None and (body := self._bodies.get(unit.proper or "")):
                return self._of_body(unit, body)  # «Đảng bộ Đoàn» of an article on one Đoàn
            if not unit.body:
                told = unit.surface, unit.head, unit.level, unit.proper, unit.parent
                organisation = self._places.get(told) or self._places.setdefault(told, self._of_place(unit, unit.proper or ""))
            elif (organisation := self._of_body(unit, unit.body)) is None or unit.head not in _HEADED:
                return organisation  # what the article says of it later may change it
            self._known[id(unit)] = organisation
        return organisation

    def _of_place(self, unit: UnitName, proper: str) -> Organisation:
        level = unit.level or self.level(proper)
        if level in _SHORT and proper.isdecimal():
            level, proper = self._in_full.get((level, proper), (level, proper))
        branch = unit.head == "branch" or (unit.head == "place" and level is not None and rank_of(level, proper) == VILLAGE)
        return of_place(level, proper, unit.surface, branch, unit.parent)

    def _of_body(self, unit: UnitName, body: str) -> Organisation | None:
        if unit.head not in _HEADED and (office := TRAINING_CENTRE.match(body)):
            return of_place(office["level"].lower(), office["proper"], unit.surface) if office["proper"] else None
        body = self._fuller.get(body, body)
        head = unit.head if unit.head in _HEADED else self.heads().get(folded(body))
        return of_body(body, unit.surface, head, unit.parent)

    @cached_property
    def region(self) -> Region:
        """Where the article is at home, by the names of the text and of the page."""
        named = [(unit.level, unit.proper) for unit in self._names if unit.level and unit.proper]
        return region((*named, *places_in(self._title)))

    @cached_property
    def general(self) -> dict[str, int]:
        """How often the article says «Tỉnh ủy», «toàn tỉnh», «tỉnh» without a name, by level."""
        counted = dict.fromkeys(RANK, 0)
        for unit in self._names:
            if unit.level in counted and unit.proper is None and unit.body is None:
                counted[unit.level] += 1
        return counted

    def level(self, proper: str, beside: str | None = None) -> str | None:
        """The level of a name that stands alone, `beside` one of that level in a list.

        Of those that the names or the gazetteer give it the one that the article speaks of most: in one of «Tỉnh ủy» and «toàn
        tỉnh», «Hà Giang» is the province and not its capital.
        """
        name = folded(proper)
        counts = self._levels.get(name)
        if counts is None:
            given = self._counted.get(name, {})
            counts = self._levels[name] = dict(given)
            for kind in self._kinds(proper, elsewhere=not given):
                # «huyện» is hardly the one that is called like its province
                meant = kind in given or proper != self.region.province or rank_of(kind, proper) == 1
                counts[kind] = counts.get(kind, 0) + (self.general.get(kind, 0) if meant else 0)
        if not counts:
            return None
        if beside is not None and beside not in counts and rank_of(beside) > 1:
            alike = [kind for kind in counts if rank_of(kind, proper) == rank_of(beside)]
            return max(alike or counts, key=counts.__getitem__)
        return beside if beside in counts else max(counts, key=counts.__getitem__)

    def _kinds(self, proper: str, elsewhere: bool) -> tuple[str, ...]:
        """The levels that the gazetteer knows for a name at home or, where nothing else does, anywhere; the highest first."""
        here = self.region.kinds(proper)
        if proper == self.region.province or not (here or not elsewhere):
            here = (*kinds(proper), *here)
        return tuple(dict.fromkeys(self._then(kind, proper) for kind in here)) if self._year is not None else here

    def _then(self, kind: str, proper: str) -> str:
        """The level in the year of the article: «Hoài Nhơn», a thị xã now, was a huyện in 2012, and its phường were xã."""
        year = self._year or 0
        if kind != "phường":
            return level_in(year, proper, kind)
        district = self.region.district
        town = level_now(district) if district is not None else None
        return "xã" if district is not None and town is not None and level_in(year, district, town) == "huyện" else kind

    @cached_property
    def _in_full(self) -> dict[tuple[str, str], tuple[str, str]]:
        """«Tổ 7» is the «tổ dân phố số 7» of the same article."""
        found = {}
        for unit in self._names:
            level, proper = unit.level or "", unit.proper or ""
            if level not in _SHORT and (short := level.partition(" ")[0]) in _SHORT:
                found[short, proper.removeprefix("số ")] = level, proper
        return found

    @cached_property
    def _counted(self) -> dict[str, dict[str, int]]:
        """How often the names say which level a proper name has."""
        counted: dict[str, dict[str, int]] = {}
        for unit in self._names:
            if unit.proper and (level := unit.level):
                levels_of = counted.setdefault(folded(unit.proper), {})
                levels_of[level] = levels_of.get(level, 0) + 1
        return counted

    @property
    def only_unheaded(self) -> frozenset[str]:
        """The body of the text, folded, of which no name says what it has, where there is just one that may have a branch."""
        heads = self.heads()
        bodies = {folded(body) for body in self._told if not TRAINING_CENTRE.match(body)}
        unheaded = {name for name in bodies if name not in heads or name in self.guessed}
        one = next(iter(unheaded)) if len(unheaded) == 1 else ""
        may = one and not one.startswith(_PARTS) and (one.startswith(_SMALLER) or of_body(one, one, None, None).kind == "branch")
        return frozenset((one,) if may else ())

    def heads(self) -> dict[str, str]:
        """Whether a body has a committee or a branch, by its folded name."""
        if self._heads is None:
            self._heads = {}
            for unit in self._names:
                if unit.body and unit.head in _HEADED:
                    self._heads.setdefault(folded(self._fuller.get(unit.body, unit.body)), unit.head)
            bodies = {folded(self._fuller.get(unit.body, unit.body)) for unit in self._names if unit.body}
            general = [unit for unit in self._names if unit.head in _HEADED and unit.proper is None]
            kinds_of = {(unit.level, unit.head) for unit in general if unit.level and unit.level not in LEVELS.values()}
            for kind, head in sorted(kinds_of, reverse=True):  # what has a committee by now may have begun with a branch
                meant = [body for body in bodies if body.startswith(kind) and self._heads.get(body) in (None, head)]
                if len(meant) == 1:
                    self._heads.setdefault(meant[0], head)  # «Đảng bộ Đồn» of an article with one Đồn that may have one
            alike: dict[str, set[str]] = {}
            for body, told in self._heads.items():
                alike.setdefault(_kind(body), set()).add(told)
            for body in bodies - self._heads.keys():
                if len(heads := alike.get(_kind(body), set())) == 1:
                    self.guessed.add(body)
                    self._heads.update(dict.fromkeys((body,), *heads))  # beside «Đảng bộ Trung tâm Y tế huyện Tuy An»
        return self._heads


def _by_first_word(bodies: Sequence[str]) -> dict[str, str]:
    """The bodies that no other one shares its first word with, by that word."""
    found: dict[str, list[str]] = {}
    for body in bodies:
        first, _, rest = body.partition(" ")
        if rest:
            found.setdefault(first, []).append(body)
    return {first: alike[0] for first, alike in found.items() if len(alike) == 1}


def _kind(body: str) -> str:
    """«trung tâm y» of a centre for health: the first three syllables say of what kind a body is."""
    return " ".join(body.split(" ", 3)[:3])
