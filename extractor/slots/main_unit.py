"""The unit that an article is mostly about: that of its title and its first lines, of «Huyện ủy» and «toàn huyện».

Not covered: which unit is meant at one place of the text (`extractor.slots.directory`).
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from operator import itemgetter

from extractor.grammar.lone_name import places_in
from extractor.grammar.unit_form import UnitName
from extractor.grammar.unit_pattern import RANK, VILLAGE
from extractor.grammar.word import fold
from extractor.slots.naming import Naming, folded
from extractor.slots.organisation import Organisation, of_place, rank_of
from extractor.slots.sentence import ReadSentence

_FIRST = 3  # the names that open the text count more
_OPENS, _PARTY, _PLACE, _ALONE, _TITLED = 2, 3, 2, 1, 12
_WHOLE, _OFFICE, _WORD = 3, 2, 1  # «toàn tỉnh», «Tỉnh ủy», «tỉnh»
_BARE = {"committee": "đảng bộ", "branch": "chi bộ"}  # by what a name without a level begins with
_LEADS = 5  # for «Thành phố có …» among the first names
_NEARLY = 2  # of units named so nearly as often as another the first in the text is meant
_CLEARLY = 2  # so many times as much as the next must a branch be spoken of


class Votes:
    """How much an article speaks of each organisation that it names.

    `page` are those of the page's furniture, `owner` is the one whose page it is.

    `beside` are the ids of names that only say where another one is: «mỏ Hà Tu (thành phố Hạ Long)».
    """

    def __init__(
        self,
        naming: Naming,
        named: Sequence[UnitName],
        page: Sequence[Organisation],
        owner: Organisation | None,
        title: str,
        beside: frozenset[int],
    ) -> None:
        self._naming, self._page, self._owner, self._title, self._titling = naming, page, owner, fold(title), title
        self._votes: dict[str, int] = {}
        self._organisations: dict[str, Organisation] = {}
        self._titled: set[str] = set()
        self._count_named(named, beside)
        self._count_title(title)
        if owner is not None:
            self._vote(owner, _OPENS)
        self._count_general(named)
        for organisation in page:
            if organisation.name in self._votes:
                self._vote(organisation, _ALONE)  # the page is its own
        ranked = sorted(self._votes.items(), key=itemgetter(1), reverse=True)
        self.ranked = [self._organisations[name] for name, _ in ranked]

    @property
    def main(self) -> Organisation | None:
        """The first of all: a branch only where the title names it, or it is spoken of far more than anything else."""
        first = self.ranked[0] if self.ranked else None
        if first is not None and (first.name in self._titled or first is self._owner_voted or self._is_clear()):
            return self.ranked[0]
        known = (*self.ranked, *self._page)
        return next((o for o in known if o.rank < VILLAGE or o.kind == "party_committee"), None) or next(iter(known), None)

    @property
    def _owner_voted(self) -> Organisation | None:
        return self._organisations.get(self._owner.name) if self._owner is not None else None

    def _is_clear(self) -> bool:
        first, second = [self._votes[o.name] for o in self.ranked[:2]] if len(self.ranked) > 1 else (1, 0)
        return first >= _CLEARLY * second

    def _vote(self, organisation: Organisation, votes: int) -> None:
        name = organisation.name
        if name in self._votes:
            self._votes[name] += votes
        else:
            self._organisations[name], self._votes[name] = organisation.found_by("context"), votes

    def _count_named(self, named: Sequence[UnitName], beside: frozenset[int]) -> None:
        """A name speaks for its organisation, the first names and those in the title most."""
        for n, unit in enumerate(named):
            organisation = self._naming.named(unit)
            if organisation is None:
                continue
            party = unit.head in ("committee", "branch", "office")
            alone = unit.level is None and unit.body is None
            votes = 0 if id(unit) in beside else _ALONE if alone else _PARTY if party and not unit.organ else _PLACE
            self._vote(organisation, votes + (_OPENS if n < _FIRST and votes and not alone else 0))
            name, known_by = organisation.name, unit.proper or unit.body
            if name not in self._titled and known_by and not known_by.isdigit() and self._is_in_title(folded(known_by)):
                self._titled.add(name)
                self._vote(organisation, _TITLED)

    def _is_in_title(self, name: str) -> bool:
        """Whether the title has a name; «phát triển Đảng trong doanh nghiệp» does not have the Khối Doanh nghiệp."""
        at = self._title.find(name)
        return at >= 0 and (len(self._title) != len(self._titling) or not self._titling[at : at + len(name)].islower())

    def _count_title(self, title: str) -> None:
        """A province or district of the title that the text does not name: «Chuyện ở Vĩnh Long»."""
        for name in dict.fromkeys(name for _, name in places_in(title)):
            organisation = of_place(self._naming.level(name), name, name)
            if organisation.name not in self._titled:
                self._titled.add(organisation.name)
                self._vote(organisation, _TITLED)

    def _count_general(self, named: Sequence[UnitName]) -> None:
        """«Tỉnh ủy», «toàn tỉnh» without a name speak for the one unit of that level that the article or its page names."""
        general: dict[str, int] = {}
        for n, unit in enumerate(named):
            if unit.proper is None and unit.body is None:
                level = unit.level or _BARE.get(unit.head)
                if level is not None:
                    whole = unit.surface[:4].lower() in ("toàn", "cả t", "cả h", "cả x")
                    general[level] = general.get(level, 0) + (_WHOLE if whole else _WORD if unit.head == "general" else _OFFICE)
                    leads = n < _FIRST and unit.head == "general" and unit.surface[0].isupper()
                    general[level] += _LEADS if leads or (whole and not n) else 0
        for level, count in general.items():
            one = self._one_of(level) if level in RANK else self._opening_branch if level == "chi bộ" else self._like(level)
            if one is not None:
                self._vote(one, count)

    @property
    def _opening_branch(self) -> Organisation | None:
        """The branch that «chi bộ» means where the article names just one, among its first names."""
        first = [o for o in list(self._organisations.values())[:_FIRST] if o.kind == "branch"]
        others = [o for o in self._organisations.values() if o.kind == "branch"]
        if len(others) == 1 and first:
            return first[0]
        return self._owner if self._owner is not None and self._owner.kind == "branch" else None

    def _like(self, level: str) -> Organisation | None:
        """The body that «Công ty», «Đảng ủy» means; committees of places have words of their own."""
        if level == "cơ quan" and self._owner is not None and self._owner.level is None:
            return self._owner
        bodies = [o for o in self._organisations.values() if o.level is None and o.proper and self._votes[o.name]]
        if level == "đảng bộ":
            bodies = [o for o in bodies if o.kind == "party_committee"]
        else:
            bodies = [o for o in bodies if folded(o.proper or "").startswith(level)]
        return max(bodies, key=lambda o: self._votes[o.name], default=None)

    def _one_of(self, level: str) -> Organisation | None:
        """The unit of a level that the article names most often, else that of the page, the gazetteer, or one of the same rank."""
        rank = rank_of(level)
        known = [o for o in self._organisations.values() if o.level and (o.level == level or o.rank == rank)]
        known.sort(key=lambda o: self._votes[o.name], reverse=True)
        known += [o for o in self._page if o.level and (o.level == level or o.rank == rank)]
        if self._owner is not None and self._owner.level == level:
            return self._owner
        of_level = [o for o in known if o.level == level]
        if of_level:
            enough = self._votes.get(of_level[0].name, 0) / _NEARLY
            ahead = {o.name for o in of_level if self._votes.get(o.name, 0) >= enough}
            return next((o for name, o in self._organisations.items() if name in ahead), of_level[0])
        province = self._naming.region.province
        if province is not None and level == ("thành phố" if rank_of("thành phố", province) == 1 else "tỉnh"):
            return of_place(level, province, province).found_by("context")
        return known[0] if known else None


def names_beside(sentences: Sequence[ReadSentence], text: str) -> Iterator[int]:
    """The ids of the names in brackets, which say where another one is: «mỏ Hà Tu (thành phố Hạ Long, Quảng Ninh)»."""
    for sentence in sentences:
        for unit in sentence.units:
            if text[sentence.start + unit.start - 1] == "(":
                yield id(unit)
