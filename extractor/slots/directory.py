"""Which organisation a name stands for in this article: «Huyện ủy», «toàn huyện», «Đảng ủy huyện Na Hang» are one.

A general word is the unit of its level named last, else the article's main one, else the one in the page's furniture. Not covered:
official codes and mergers.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable
from dataclasses import replace

from extractor.grammar.gazetteer import level_of, levels
from extractor.grammar.unit_name import UnitName
from extractor.grammar.unit_pattern import LEVELS, RANK, UPPER, VILLAGE
from extractor.grammar.word import fold
from extractor.slots.organisation import Organisation, Source, nation, of_body, of_place, rank_of

_TRAINING_CENTRE = re.compile(
    r"trung tâm (?:bồi dưỡng )?chính trị (?P<level>huyện|quận|thị xã|thành phố|tỉnh)(?: (?P<proper>.+))?$", re.IGNORECASE
)
_TWO_CAPITALS = re.compile(rf"([{UPPER}](?<!\w.)\w+) (?=([{UPPER}]\w+)(?!\w))")


_MOST_ALIKE = 20  # bodies with the same first word and the same last: more are a list, and no variants of one name


class Directory:
    """The organisations of one article, learnt from all its names; `resolve` is called in the order of the text."""

    def __init__(self, named: Iterable[UnitName], title: str, page: Iterable[UnitName], text: str) -> None:
        self._levels: dict[str, Counter[str]] = {}
        self._bodies: dict[str, str] = {}
        self._last: dict[int, Organisation] = {}
        self._last_level: dict[str, Organisation] = {}
        self._named = tuple(named)
        self._fuller = _fuller({unit.body for unit in self._named if unit.body})
        self._here: list[Organisation] = []
        self._met: set[str] = set()
        votes: Counter[str] = Counter()
        organisations: dict[str, Organisation] = {}
        for unit in (*self._named, *page):
            if unit.proper and unit.level:
                self._levels.setdefault(fold(unit.proper), Counter())[unit.level] += 1
            if unit.body and unit.head in ("committee", "branch"):
                self._bodies.setdefault(fold(self._fuller.get(unit.body, unit.body)), unit.head)
        head = fold(title)
        titled: set[str] = set()
        for n, unit in enumerate(self._named):
            organisation = self.named(unit)
            if organisation is not None:
                organisations.setdefault(organisation.name, replace(organisation, resolved_by="context"))
                votes[organisation.name] += 2 + 2 * (n < 3) + (not unit.organ)
                known_by = unit.proper or unit.body
                if organisation.name not in titled and known_by and not known_by.isdigit() and fold(known_by) in head:
                    titled.add(organisation.name)
                    votes[organisation.name] += 12
        self._page = [replace(o, resolved_by="page") for o in map(self.named, page) if o is not None]
        self._count_general(votes, organisations, f"{title}\n{title}\n{title}\n{text}")
        self._by_votes = [organisations[name] for name, _ in votes.most_common()]
        self._titled = self._by_votes[0] if self._by_votes and self._by_votes[0].name in titled else None

    def _count_general(self, votes: Counter[str], organisations: dict[str, Organisation], text: str) -> None:
        """«Tỉnh ủy», «toàn tỉnh» without a name speak for the one unit of that level that the article or its page names."""
        for unit in self._named:
            if unit.proper is None and unit.body is None and unit.level and unit.level not in RANK:
                bodies = (o for o in organisations.values() if o.level is None)
                like = next((o for o in bodies if fold(o.proper or "").startswith(unit.level)), None)
                if like is not None:
                    votes[like.name] += 1
        general = Counter(u.level for u in self._named if u.proper is None and u.body is None and u.level in RANK)
        for level, count in general.items():
            rank = rank_of(level)
            voted = (organisations[name] for name, _ in votes.most_common())
            known = [o for o in voted if o.rank == rank and o.level]
            page = [o for o in self._page if o.rank == rank and o.level]
            exact = next((o for o in (*known, *page) if o.level == level), None)
            one = exact or self._of_gazetteer(level, text) or next(iter((*known, *page)), None)
            if one is not None:
                organisations.setdefault(one.name, one)
                votes[one.name] += count

    def _of_gazetteer(self, level: str, text: str) -> Organisation | None:
        """«Vĩnh Long» of the headline, where the article says only «Tỉnh ủy»: the place of that level that it names most often."""
        known = levels()
        names = (f"{first} {second}" for first, second in _TWO_CAPITALS.findall(text))
        named = Counter(name for name in names if level in known.get(name, ()))
        if not named:
            return None
        proper = named.most_common(1)[0][0]
        return replace(of_place(level, proper, proper), resolved_by="context")

    @property
    def main(self) -> Organisation | None:
        """The unit that the article is mostly about: a branch only where its title names it, or nothing else is named."""
        if self._titled is not None:
            return self._titled
        known = (*self._by_votes, *self._page)
        return next((o for o in known if o.rank <= 3 or o.kind == "party_committee"), None) or next(iter(known), None)

    def named(self, unit: UnitName) -> Organisation | None:
        """The organisation that a name states by itself; None for a general word."""
        level, proper = unit.level, unit.proper
        if unit.head == "general":
            return nation(unit.surface) if level == "quốc gia" else None
        if unit.body:
            return self._of_body(unit, unit.body)
        if proper is None:
            return None
        if level is None:
            known = self._levels.get(fold(proper))
            level = known.most_common(1)[0][0] if known else level_of(proper)
        branch = unit.head == "branch" or (unit.head == "place" and level is not None and rank_of(level, proper) == VILLAGE)
        return of_place(level, proper, unit.surface, branch, unit.parent)

    def _of_body(self, unit: UnitName, body: str) -> Organisation | None:
        if office := _TRAINING_CENTRE.match(body):
            return of_place(office["level"].lower(), office["proper"], unit.surface) if office["proper"] else None
        body = self._fuller.get(body, body)
        head = unit.head if unit.head in ("committee", "branch") else self._bodies.get(fold(body))
        return of_body(body, unit.surface, head, unit.parent)

    def enter(self, named: Iterable[UnitName]) -> None:
        """Begins a paragraph, which names these units."""
        self._here = [organisation for organisation in map(self.named, named) if organisation is not None]
        self._met = set()

    def resolve(self, unit: UnitName, focus: Organisation | None) -> Organisation | None:
        """The organisation that `unit` stands for at its place in the text, and remembers it."""
        organisation = self.named(unit)
        if organisation is None:
            organisation = self._general(unit, focus)
            if organisation is not None:
                source: Source = "page" if organisation.resolved_by == "page" else "context"
                organisation = replace(organisation, surface=unit.surface, resolved_by=source)
        if organisation is not None:
            self._met.add(organisation.name)
            self._last[organisation.rank] = organisation
            if organisation.level:
                self._last_level[organisation.level] = organisation
        return organisation

    def _general(self, unit: UnitName, focus: Organisation | None) -> Organisation | None:
        level = unit.level
        if unit.body and (office := _TRAINING_CENTRE.match(unit.body)):
            level = office["level"].lower()
        if level is None and unit.head == "general":
            return focus
        if level is None:
            return self._branch(None, focus) if unit.head == "branch" else self._committee(focus)
        if level in RANK:
            rank = rank_of(level)
            return self._at_rank(level, rank, focus) or of_place(level, None, unit.surface)
        if level in LEVELS.values():
            return self._branch(level, focus) or of_place(level, None, unit.surface, branch=True)
        known = (focus, *reversed(self._last.values()), *self._by_votes)
        return next((o for o in known if o is not None and o.level is None and fold(o.proper or "").startswith(level)), None)

    def _branch(self, level: str | None, focus: Organisation | None) -> Organisation | None:
        """«chi bộ», «chi bộ thôn»: the one in focus, the last of this paragraph, one that it names later."""
        if level is None and focus is not None and focus.level is None and focus.proper and fold(focus.proper) not in self._bodies:
            self._bodies[fold(focus.proper)] = "branch"  # «Tại Công ty May, chi bộ ra đời …»
            return replace(focus, name=focus.name.replace("Đảng bộ", "Chi bộ", 1), kind="branch", rank=VILLAGE)

        def fits(o: Organisation | None) -> bool:
            return o is not None and o.rank == VILLAGE and o.kind == "branch" and (level is None or o.level == level)

        for organisation in (focus, self.main):
            if fits(organisation):
                return organisation
        last = self._last_level.get(level) if level else self._last.get(VILLAGE)
        if last is not None and fits(last) and last.name in self._met:
            return last
        return next((o for o in self._here if fits(o)), None)

    def _committee(self, focus: Organisation | None) -> Organisation | None:
        if focus is not None and focus.kind == "party_committee":
            return focus
        committees = [self._last[rank] for rank in sorted(self._last, reverse=True) if self._last[rank].kind == "party_committee"]
        return committees[0] if committees else self.main

    def _at_rank(self, level: str, rank: int, focus: Organisation | None) -> Organisation | None:
        for organisation in (focus, self.main, self._last_level.get(level)):
            if organisation is not None and organisation.level == level:
                return organisation
        known = (*self._by_votes, *self._page)
        return next((o for o in known if o.level == level), None) or next((o for o in known if o.rank == rank and o.level), None)

    def below(self, name: str, scope: Organisation | None, sibling: Organisation | None) -> Organisation:
        """The organisation of a bare name in a list.

        Its level is the one it has elsewhere in the article, else its sibling's, the gazetteer's, the one below the scope's.
        """
        known = self._levels.get(fold(name))
        level = known.most_common(1)[0][0] if known else None
        if level is None and sibling is not None and (sibling.rank > 1 or sibling.level == "tỉnh"):
            level = sibling.level
        level = level or level_of(name)
        if level is None and scope is not None:
            level = {1: "huyện", 2: "xã"}.get(scope.rank)
        return of_place(level, name, name, branch=level is not None and rank_of(level) == VILLAGE)


def _fuller(bodies: set[str]) -> dict[str, str]:
    """A body by a shorter name -> by its fullest: «Trường Hà Long» is the «Trường THPT Hà Long» of the same article."""
    parted = sorted(((body.split(" "), body) for body in bodies), key=lambda known: -len(known[0]))
    by_ends: dict[tuple[str, str], list[tuple[list[str], str]]] = {}
    found: dict[str, str] = {}
    for words, body in parted:
        longer = by_ends.setdefault((words[0].lower(), words[-1]), [])
        full = next((other for known, other in longer if len(words) > 2 and _within(words, known)), None)
        if full is not None:
            found[body] = full
        elif len(longer) < _MOST_ALIKE:
            longer.append((words, body))
    return found


def _within(words: list[str], longer: list[str]) -> bool:
    """All words stand in the longer list, in the same order."""
    rest = iter(longer)
    return all(any(word.lower() == other.lower() for other in rest) for word in words)
