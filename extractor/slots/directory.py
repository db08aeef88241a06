"""Which organisation a name stands for in this article: «Huyện ủy», «toàn huyện», «Đảng ủy huyện Na Hang» are one.

A general word is the unit of its level named last, else the article's main one, else the one in the page's furniture. Not covered:
official codes and mergers.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import date
from functools import cached_property

from extractor.article import CleanArticle
from extractor.grammar.gazetteer import kinds
from extractor.grammar.unit_form import UnitName
from extractor.grammar.unit_name import unit_names
from extractor.grammar.unit_pattern import LEVELS, RANK, VILLAGE
from extractor.slots.bodies import HEADED, has_branch, has_committee, names_kind, owner_of, place_of, with_branch
from extractor.slots.main_unit import Votes, names_beside
from extractor.slots.naming import TRAINING_CENTRE, Naming, folded
from extractor.slots.organisation import Organisation, Source, of_body, of_place, of_sector, rank_of
from extractor.slots.sentence import ReadSentence
from extractor.slots.wording import is_where_people_went

_MAY_HAVE_A_BRANCH = ("công ty", "bệnh viện", "công an", "quân sự", "tổng công ty")
_MERGER = date(2025, 7, 1)  # of provinces
_SCHOOL = re.compile(r"(?:THPT|THCS|TH|MN|PTDTNT)\s")  # «Trường THPT Hà Long 12, THPT Hà Sơn 9»
_SMALL = frozenset(LEVELS.values()) - RANK.keys()  # «thôn», «tổ dân phố»: what has a branch


class Directory:
    """The organisations of one article, learnt from all its names; `resolve` is called in the order of the text."""

    def __init__(
        self, article: CleanArticle, sentences: Sequence[ReadSentence], page: Sequence[UnitName], top: Sequence[UnitName],
        province: str | None = None,
    ) -> None:
        """`page` are the names in the furniture, `top` those above the article, `province` is that whose newspaper it is from."""
        self._sentences, title, text, published = sentences, article.title or "", article.body.text, article.published_day
        units = [(unit, sentence.start + unit.start) for sentence in sentences for unit in sentence.units]
        self._away = {id(unit) for unit, begin in units if is_where_people_went(text, begin)}
        named = [unit for unit, _ in units if id(unit) not in self._away]
        bodies = [unit.body for unit in top if unit.body]
        home = " | ".join(filter(None, (title, article.site, province)))
        kinds_of = [unit for unit, _ in units if id(unit) not in self._away or names_kind(unit)]
        self._naming = Naming(kinds_of, page, home, bodies, published.year if published else None)
        self._province, self._merged = province, published is not None and published >= _MERGER
        for name in with_branch(sentences, text):
            self._naming.heads().setdefault(name, "branch")
        if has_committee(named):  # of the page's own body, or of the only one that the article names
            for body in {*bodies, *self._naming.only_body}:
                self._naming.heads().setdefault(folded(body), "committee")
        with_bare = self._naming.only_unheaded if has_branch(named) else frozenset()
        self._naming.heads().update(dict.fromkeys(with_bare, "branch"))
        self._page = [o.found_by("page") for o in map(self._naming.named, page) if o is not None]
        self._owner = owner = owner_of([o for o in map(self._naming.named, top) if o is not None])
        votes = Votes(self._naming, named, self._page, owner, title, frozenset(names_beside(sentences, text)))
        self._ranked = votes.ranked
        self.main = votes.main
        branches = [o for o in self._ranked if o.kind == "branch" and o.rank == VILLAGE]
        small = self.main is not None and self.main.rank >= RANK["xã"]
        lone = len(branches) == 1 and (small or folded(branches[0].proper or "") in with_bare)
        self._only_branch = branches[0] if lone else None
        party = [unit for unit in named if unit.head in HEADED]
        self._party_levels = {unit.level for unit in party if unit.level and not unit.proper and not unit.body}
        self._party_names = {o.name for o in map(self._naming.named, party) if o is not None}
        self._named = named
        self._last_committee: Organisation | None = None
        self._last: dict[int, Organisation] = {}
        self._last_level: dict[str, Organisation] = {}
        self._opened = 0  # the sentence that opened the paragraph
        self._before: Organisation | None = None
        self._met: set[str] = set()

    @cached_property
    def _parents(self) -> list[Organisation]:
        """«Trường THPT Hà Sơn (thành phố Hội An) … Thành ủy», «Đảng bộ Quân sự thị xã An Khê … toàn thị xã»: seldom asked for."""
        places = dict.fromkeys(map(place_of, self._named))
        found = (self._naming.named(name) for place in places for name in unit_names(place))
        return [organisation for organisation in found if organisation is not None]

    def enter(self, first: int, before: Organisation | None) -> ReadSentence:
        """Begins the paragraph that the sentence of this index opens; the one before it ended with a word on `before`."""
        self._opened = first
        self._before = before
        self._met = set()
        return self._sentences[first]

    def here(self) -> Iterator[Organisation]:
        """The organisations that the paragraph names."""
        paragraph = self._sentences[self._opened].paragraph
        for n in range(self._opened, len(self._sentences)):
            sentence = self._sentences[n]
            if sentence.paragraph != paragraph:
                return
            yield from (organisation for organisation in map(self._naming.named, sentence.units) if organisation is not None)

    def speaks_of(self, organisation: Organisation) -> bool:
        """Whether the first sentence of the paragraph names the organisation, or has a word that may stand for it."""
        for unit in self._sentences[self._opened].units:
            named = self._naming.named(unit)
            if named.name == organisation.name if named is not None else unit.level in (None, organisation.level):
                return True
        return False

    def is_alone(self, sentence: ReadSentence) -> bool:
        """Whether the sentence is all that its paragraph says."""
        following = self._sentences[self._opened + 1 : self._opened + 2]
        return sentence is self._sentences[self._opened] and not (following and following[0].paragraph == sentence.paragraph)

    def resolve(self, unit: UnitName, focus: Organisation | None, opens: bool = False) -> Organisation | None:
        """The organisation that `unit` stands for at its place in the text; remembered, but for one where people went.

        `opens`: it begins a clause.
        """
        organisation = self._naming.named(unit)
        if organisation is None:
            organisation = self._general(unit, focus, opens)
            if organisation is None:
                return None
            source: Source = "page" if organisation.resolved_by == "page" else "context"
            organisation = organisation.found_by(source, unit.surface)
        organisation = self._in_full(organisation, focus)
        if id(unit) in self._away:
            return organisation
        if unit.head == "committee" and (unit.body or unit.proper):
            self._last_committee = organisation
        self._met.add(organisation.name)
        self._last[organisation.rank] = organisation
        if organisation.level:
            self._last_level[organisation.level] = organisation
        return organisation

    def _in_full(self, organisation: Organisation, focus: Organisation | None) -> Organisation:
        """«Chi bộ Quân sự xã» of an article on xã Hồng Liêm is the «Chi bộ Quân sự xã Hồng Liêm»."""
        body = organisation.proper or ""
        level = next((level for level in RANK if body.endswith(f" {level}")), None) if organisation.level is None else None
        owner = self._at_rank(level, rank_of(level), focus) if level is not None else None
        if owner is None or owner.level != level or not owner.proper:
            return organisation
        return replace(organisation, name=f"{organisation.name} {owner.proper}", proper=f"{body} {owner.proper}")

    def _general(self, unit: UnitName, focus: Organisation | None, opens: bool) -> Organisation | None:
        level = unit.level
        if unit.body and unit.head == "body" and (office := TRAINING_CENTRE.match(unit.body)):
            if not office["level"]:
                return focus  # «Trung tâm Chính trị» teaches for the unit that is spoken of
            level = office["level"].lower()
        if level is None and unit.head == "general":
            return focus
        if level is None:
            return self._branch(None, focus, opens) if unit.head == "branch" else self._committee(focus)
        if level in RANK:
            return self._at_rank(level, rank_of(level), focus) or of_place(level, None, unit.surface)
        if level in _SMALL:
            return self._branch(level, focus, opens)
        known = (focus, *reversed(self._last.values()), *self._ranked)
        body = next((o for o in known if o is not None and o.level is None and folded(o.proper or "").startswith(level)), None)
        if body is None and level == "cơ quan":
            body = self._owner
        if body is not None and unit.head == "committee" and body.kind == "branch":
            return of_body(body.proper or "", unit.surface, unit.head, body.place)  # «Đảng bộ Bệnh viện», once a branch
        scope = next((o for o in (focus, self.main) if o is not None and o.level in RANK), None)
        if body is None and scope is not None and unit.head in ("committee", "branch"):
            return of_sector(unit.surface.rpartition("ộ ")[2], unit.surface, unit.head, scope)  # «Chi bộ Công an» of the commune
        return body

    def _branch(self, level: str | None, focus: Organisation | None, opens: bool) -> Organisation | None:
        """«chi bộ», «chi bộ thôn»: the one in focus, the last of this paragraph, one that it names later, that of the last one."""
        if level is None and (own := self._own_branch(focus)) is not None:
            return own

        def fits(o: Organisation | None) -> bool:
            return o is not None and o.rank == VILLAGE and o.kind == "branch" and (level is None or o.level == level)

        for organisation in (focus, self.main):
            if fits(organisation):
                return organisation
        last = self._last_level.get(level) if level else self._last.get(VILLAGE)
        if last is not None and fits(last) and last.name in self._met:
            return last
        later = next((o for o in self.here() if fits(o)), None)
        if later is None and opens and level is None:
            return self._before if fits(self._before) else self._own_branch(self._before) or self._only_branch
        return later

    def _own_branch(self, body: Organisation | None) -> Organisation | None:
        """«Tại Công ty May, chi bộ ra đời …»: of a body that may well have a branch, where nothing is said of a committee."""
        if body is None or body.level is not None or not body.proper:
            return None
        heads, name = self._naming.heads(), folded(body.proper)
        told = heads.get(name) if name not in self._naming.guessed else None
        if told != "branch" and (told or (body.kind == "party_committee" and not name.startswith(_MAY_HAVE_A_BRANCH))):
            return None
        heads[name] = "branch"
        return replace(body, name=body.name.replace("Đảng bộ", "Chi bộ", 1), kind="branch", rank=VILLAGE)

    def _committee(self, focus: Organisation | None) -> Organisation | None:
        if (own := self._own_committee(focus)) is not None:
            return own
        if focus is not None and focus.kind == "party_committee":
            return focus if self._is_party_body(focus) else self._last_committee or focus
        committees = [self._last[rank] for rank in sorted(self._last, reverse=True) if self._last[rank].kind == "party_committee"]
        return committees[0] if committees else self.main

    def _own_committee(self, body: Organisation | None) -> Organisation | None:
        """«Lâm trường Trường Sơn … Đến nay Đảng bộ có 57 đảng viên»: of a body that is nowhere said to have a branch."""
        if body is None or body.level is not None or not body.proper or body.kind != "branch":
            return None
        heads, name = self._naming.heads(), folded(body.proper)
        grown = name.startswith(_MAY_HAVE_A_BRANCH) and self._last_committee is None  # «Chi bộ công ty lập năm 1999 … Nay Đảng bộ»
        if heads.setdefault(name, "committee") == "branch" and not grown:
            return None
        return of_body(body.proper, body.surface, "committee", body.place)

    def _is_party_body(self, place: Organisation) -> bool:
        """Whether a place is called by a word of the Party anywhere: «Tỉnh ủy», «Đảng bộ huyện Hà Sơn», not just «tỉnh»."""
        return place.level not in RANK or place.name in self._party_names or place.level in self._party_levels

    def _at_rank(self, level: str, rank: int, focus: Organisation | None) -> Organisation | None:
        for organisation in (focus, self.main, self._last_level.get(level)):
            if organisation is not None and organisation.level == level:
                return organisation
        known = (*self._ranked, *self._page)
        at_level = next((o for o in known if o.level == level), None) or next((o for o in self._parents if o.level == level), None)
        home = self._province or ("" if self._merged else self._naming.region.province) or ""
        if at_level is None and level == "tỉnh" and level in kinds(home):
            return of_place("tỉnh", home, home).found_by("page")
        return at_level or next((o for o in known if o.rank == rank and o.level), None)

    def below(self, name: str, scope: Organisation | None, sibling: Organisation | None) -> Organisation:
        """The organisation of a bare name in a list.

        Its level is the one that the article or the gazetteer gives it, that of its sibling first, else its sibling's, else the
        one below the scope's.
        """
        if scope is not None and scope.level is not None and (sector := of_sector(name, name, "committee", scope)) is not None:
            return sector
        if _SCHOOL.match(name):
            return of_body(f"Trường {name}", name, "branch", None)
        beside = sibling.level if sibling is not None and (sibling.rank > 1 or sibling.level == "tỉnh") else None
        level = self._naming.level(name, beside) or beside
        if level is None and scope is not None:
            level = {1: "huyện", 2: "xã"}.get(scope.rank)
        return of_place(level, name, name, branch=level is not None and rank_of(level) == VILLAGE)
