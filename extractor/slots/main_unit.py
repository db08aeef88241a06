"""The unit that an article is mostly about: that of its title and its first lines, of «Huyện ủy» and «toàn huyện».

Not covered: which unit is meant at one place of the text (`extractor.slots.directory`).
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from operator import itemgetter

from extractor.grammar.gazetteer import levels
from extractor.grammar.unit_name import UnitName
from extractor.grammar.unit_pattern import RANK, UPPER
from extractor.grammar.word import fold
from extractor.slots.naming import Naming, folded
from extractor.slots.organisation import Organisation, of_place, rank_of

_TWO_CAPITALS = re.compile(rf"([{UPPER}](?<!\w.)\w+) (?=([{UPPER}]\w+)(?!\w))")
_IN_GAZETTEER = (1, 2)  # ranks: provinces and districts


class Votes:
    """How much an article speaks of each organisation that it names; `page` are those of the page's furniture."""

    def __init__(self, naming: Naming, named: Sequence[UnitName], page: Sequence[Organisation], title: str, text: str) -> None:
        self._page, self._title, self._text = page, title, text
        self._votes: dict[str, int] = {}
        self._organisations: dict[str, Organisation] = {}
        self._titled: set[str] = set()
        self._places: list[tuple[str, tuple[str, ...]]] | None = None
        self._count_named(naming, named)
        self._count_general(named)
        ranked = sorted(self._votes.items(), key=itemgetter(1), reverse=True)
        self.ranked = [self._organisations[name] for name, _ in ranked]

    @property
    def main(self) -> Organisation | None:
        """The first of all: a branch only where the title names it, or nothing else is named."""
        if self.ranked and self.ranked[0].name in self._titled:
            return self.ranked[0]
        known = (*self.ranked, *self._page)
        return next((o for o in known if o.rank <= 3 or o.kind == "party_committee"), None) or next(iter(known), None)

    def _count_named(self, naming: Naming, named: Sequence[UnitName]) -> None:
        """A name speaks for its organisation, the first names and those in the title most."""
        title = fold(self._title)
        votes, organisations = self._votes, self._organisations
        for n, unit in enumerate(named):
            organisation = naming.named(unit)
            if organisation is None:
                continue
            name = organisation.name
            if name not in organisations:
                organisations[name] = organisation.found_by("context")
                votes[name] = 0
            votes[name] += (4 if n < 3 else 2) + (not unit.organ)
            known_by = unit.proper or unit.body
            if name not in self._titled and known_by and not known_by.isdigit() and folded(known_by) in title:
                self._titled.add(name)
                votes[name] += 12

    def _count_general(self, named: Sequence[UnitName]) -> None:
        """«Tỉnh ủy», «toàn tỉnh» without a name speak for the one unit of that level that the article or its page names."""
        votes, organisations = self._votes, self._organisations
        general = Counter([unit.level for unit in named if unit.level and unit.proper is None and unit.body is None])
        for level, count in general.items():
            if level not in RANK:
                bodies = (o for o in organisations.values() if o.level is None)
                like = next((o for o in bodies if folded(o.proper or "").startswith(level)), None)
                if like is not None:
                    votes[like.name] += count
        for level, count in general.items():
            if level in RANK and (one := self._one_of(level)) is not None:
                organisations.setdefault(one.name, one)
                votes[one.name] = votes.get(one.name, 0) + count

    def _one_of(self, level: str) -> Organisation | None:
        """The unit of a level that the article names most often, else that of the page, the gazetteer, or one of the same rank."""
        rank = rank_of(level)
        known = [o for o in self._organisations.values() if o.rank == rank and o.level]
        known.sort(key=lambda o: self._votes[o.name], reverse=True)
        known += [o for o in self._page if o.rank == rank and o.level]
        for organisation in known:
            if organisation.level == level:
                return organisation
        placed = self._of_gazetteer(level) if rank in _IN_GAZETTEER else None
        return placed or (known[0] if known else None)

    def _of_gazetteer(self, level: str) -> Organisation | None:
        """«Vĩnh Long» of the headline, where the article says only «Tỉnh ủy»: the place of that level that it names most often."""
        if self._places is None:
            known = levels()
            names = (f"{first} {second}" for first, second in _TWO_CAPITALS.findall(f"{self._title}\n" * 3 + self._text))
            self._places = [(name, known[name]) for name in names if name in known]
        named = Counter([name for name, kinds in self._places if level in kinds])
        if not named:
            return None
        proper = named.most_common(1)[0][0]
        return of_place(level, proper, proper).found_by("context")
