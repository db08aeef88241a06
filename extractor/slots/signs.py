"""The symbols that tell whose a number is and of when: «giao» after a unit that only sets the target, «so với» before a time.

Not covered: what the number counts (`extractor.reading`).
"""

from __future__ import annotations

import re

from extractor.domains.pack import Pack
from extractor.domains.pattern import WORD, Symbols

_MEASURING = ("prior", "increase", "decrease", "more_than", "exceed", "equal", "level")  # before the basis of a comparison


class Signs:
    """Looked up once for a pack; the articles share them."""

    def __init__(self, pack: Pack, symbols: Symbols) -> None:
        of = symbols.of
        self.stocks = frozenset(name for name, indicator in pack.indicators.items() if indicator.stock)
        self.pending = frozenset(name for name, indicator in pack.indicators.items() if indicator.pending)
        self.dayless = frozenset(name for name, indicator in pack.indicators.items() if indicator.dayless)
        self.lasting = frozenset(name for name, indicator in pack.indicators.items() if indicator.lasting)
        self.of_past_year = frozenset(name for name, indicator in pack.indicators.items() if indicator.of_past_year)
        self.of_people = frozenset(name for name, indicator in pack.indicators.items() if indicator.counts == "people")
        of_branches = ("organisations", "places")
        self.of_branches = frozenset(name for name, indicator in pack.indicators.items() if indicator.counts in of_branches)
        self.of_bodies = frozenset(rule.name for rule in pack.rules if rule.of_body)
        self.small_places = frozenset(pack.small_places)
        self.own_kinds = pack.own_kinds
        self.quantities = frozenset(symbols.groups["any"])
        self.verbs = frozenset(symbols.verbs)
        self.acts = self.quantities | self.verbs
        self.all_members = of.get("all_members", "\n")
        self.name, self.target, self.ahead = of["name"], of["target"], of["ahead"]
        self.names = frozenset((*symbols.groups["unit"], self.name))
        self.named = re.compile(f"[{''.join(self.names)}]")
        self.timed = re.compile(of["time"])
        self.assign, self.aim = of["assign"], of["aim"]
        self.done, self.clause = of["done"], of["clause"]
        self.most, self.found = frozenset(symbols.known(("most", "most_members"))), of.get("found", "\n")
        self.add_up = of.get("add_up", "\n")
        self.by_now, self.amount = of.get("by_now", "\n"), of.get("amount", "\n")
        self.among = frozenset(symbols.groups.get("among", ""))
        self.respective, self.listing = of.get("respective", "\n"), f",{of['have']}"
        self.and_, self.every = of["and"], of["every_unit"]
        self.rating = frozenset((of["rating"], of["rate"], of["finished"], ":"))
        self.bodies = frozenset((of["committee"], of["branch"]))
        self.taught = frozenset((of["study"], of["course"]))
        self.of, self.be = of["of"], of["be"]
        self.by_side = frozenset((*symbols.groups.get("people", ()), *symbols.groups.get("organisations", ()), WORD))
        self.opens = frozenset(",;:.(“-–") | {of["time"]}
        self.link = frozenset((of["in"], of["of"]))
        self.oblique = self.link | {of["and"], of["with"], of["got"]}
        self.asks = frozenset((of["of"], of["got"], of["examine"]))
        self.live = of["live"]
        self.merged = of.get("dissolve", "\n")
        self.whose = self.link | {self.live}
        self.new = of.get("new", "\n")
        self.before_parent = self.link | {",", "(", self.live}
        self.rating_verbs = frozenset((of["rate"], of["recognise"], of["award"]))
        self.counted = self.quantities | frozenset("(:")
        self.ends_right = self.quantities | frozenset(",;")
        self.ends_list = self.quantities | frozenset(";:")
        self.ends_clause = self.quantities | frozenset(",;()")
        self.ends_phrase = frozenset(";")
        self.prior = frozenset(of[name] for name in _MEASURING if name in of)
        self.time, self.times, self.equal = of["time"], of["times"], of.get("equal", "\n")
        self.on_the_way = frozenset((of["of"], of.get("total", "\n"), WORD))
        self.people = frozenset((*symbols.groups.get("people", ()), of.get("all_members", "\n")))
        total = of.get("total", "\n") + of.get("figure", "")
        told = "".join(of[name] for name in ("be", "left", "only", "got", "done") if name in of)
        verbs = "".join(set(symbols.verbs) - self.prior - {of["assign"], of["aim"]})
        whose = "".join(self.names) + total + told + of["all"] + WORD
        # «cùng kỳ năm trước là [35]», «cùng kỳ năm trước, toàn xã kết nạp được [35]»
        self.basis = re.compile(
            f"[{of['prior']}{self.time}](?:,?[{total}]{WORD}{{0,2}})?[{told}:(]{{0,3}}$"
            f"|(?:^|(?<=[,;({of['clause']}{of['and']}{of['left']}])){of['prior']},?[{whose}]{{0,4}}[{verbs}]?[{told}]{{0,2}}$"
        )
        self.symbol_of_prior = of["prior"]
        self.bracketed_time = re.compile(f"[^,;.:()]{{0,5}}\\({WORD}?{self.time}\\)")
