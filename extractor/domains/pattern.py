"""The language of rules: «<admit> ~ [count] <people>» becomes a regular expression over a sentence masked to symbols.

A masked sentence has one character for each thing in it: a word class of the pack, a mention of the grammar (a count, a time, a
unit), a sign, or «w» for any other word. In a pattern

    <admit>       one word of a class of the pack, or of a group of classes; <a|b> is either
    <count> <percent> <ratio> <times> <under> <number> <duration> <time> <unit> (<branch_itself> is a bare «chi bộ») <name> <board>
    <document> <person>   a mention; <any> is any quantity, <under> a count such as «dưới 5», <least> one such as «từ 3 trở lên»,
                  <few> one of a single figure
    [count]       the number that the rule is about: its class in square brackets ([any], [percent|ratio] …); «trở lên» may follow
    ~             a gap of at most 8 symbols without a governing verb, a quantity or «;»
    ≈             a gap of at most 40 symbols without a governing verb or «;» (other quantities may stand in it)
    _             a gap of at most 8 symbols within the phrase: no comma, bracket, verb, quantity or word that opens a clause
    ¶             the phrase ends here: at a sign, at «và», at a word that opens a clause, or at the end of the sentence
    →             words of reaching such as «tụt còn», «dừng ở», «cũng chỉ có», each after two plain words at most, then one at most
    …             a gap of at most 60 symbols without «;»
    »             a gap of at most 90 symbols without a word of the classes <done>, <had> and <carry_out>
    , ; : ( )     are written \\, and so on only where they have a meaning in regular expressions; ? * + | ( ) have it
                  (spaces are ignored)
    ^             the beginning of the sentence, after the sign of a list where it has one
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass

from extractor.domains.pack import Pack, PackError
from extractor.domains.side import Match, Node, Piece, Side, end, gap, one_of, side

WORD = "w"
MENTIONS = (
    "count",
    "few",
    "under",
    "least",
    "percent",
    "low",
    "ratio",
    "times",
    "number",
    "duration",
    "time",
    "unit",
    "branch_itself",
    "named_branch",
    "board",
    "name",
    "document",
    "person",
)
QUANTITIES = ("count", "few", "under", "least", "percent", "low", "ratio", "times")
_OPENING = ("and", "clause", "prior", "among", "done", "equal", "exceed", "share")  # classes of words before which a phrase ends
_ON_THE_WAY = ("in", "level", "total", "done", "new", "got", "all", "have", "had")  # classes that may stand among words of reaching
# Letters and digits stand for classes: in a masked sentence every word is a symbol or «w», so that none stands for itself.
# Those below U+0100 come first, of which Python keeps one copy each, so that the symbols of a sentence are cheap to look up.
_LETTERS = [letter for letter in map(chr, range(0x30, 0x250)) if letter.isalnum() and letter != WORD]
_PIECE = re.compile(r"<(?P<slot>[a-z_|:]+)>|\[(?P<target>[a-z|]+)\]|(?P<gap>[~≈…»_¶→])|(?P<space>\s+)|(?P<other>.)", re.S)


@dataclass(frozen=True, slots=True)
class Compiled:
    """A pattern: the symbols of its number, what stands before and after that, and how it is tried there.

    `match_left` takes the sentence read backwards; each is None where the symbol beside the number tells all.
    """

    targets: frozenset[str]
    left: Side
    right: Side
    match_left: Match | None
    match_right: Match | None


class Symbols:
    """The symbol of each word class and kind of mention of a pack."""

    def __init__(self, pack: Pack) -> None:
        names = (*MENTIONS, "group", *pack.terms)
        if len(names) > len(_LETTERS):
            raise PackError(f"more than {len(_LETTERS)} word classes")
        self.of = dict(zip(names, _LETTERS, strict=False))
        self.name = {symbol: name for name, symbol in self.of.items()}
        self.groups: dict[str, str] = {
            "any": "".join(self.of[q] for q in QUANTITIES),
            "count": "".join(self.of[q] for q in ("count", "few", "under", "least")),
            "percent": self.of["percent"] + self.of["low"],
            "unit": self.of["unit"] + self.of["branch_itself"] + self.of["named_branch"],
        }
        for name, term in pack.terms.items():
            if term.group:
                self.groups[term.group] = self.groups.get(term.group, "") + self.of[name]
            if term.within:
                self.groups[term.within] = self.members(term.within) + self.of[name]
        self.verbs = "".join(self.of[name] for name, term in pack.terms.items() if term.verb)
        opening = "".join(self.groups.get(name) or self.of.get(name, "") for name in _OPENING)
        reaching = self.groups.get("reaching", "") + "".join(self.of[name] for name in _ON_THE_WAY if name in self.of)
        self._gaps: dict[str, Node] = {
            "~": gap(rf"[^{self.verbs}{self.groups['any']};]{{0,8}}"),
            "≈": gap(rf"[^{self.verbs};]{{0,40}}"),
            "_": gap(rf"[^{self.verbs}{self.groups['any']}{self.of.get('clause', '')},;:()]{{0,8}}"),
            "…": gap("[^;]{0,60}"),
            "¶": end(f",;:.()-–…”{opening}"),
            "→": Node(frozenset(reaching + WORD), True, f"(?:w{{0,2}}[{reaching}]){{0,4}}w?", f"w?(?:[{reaching}]w{{0,2}}){{0,4}}"),
            "»": gap(rf"[^{self.of['done']}{self.of['carry_out']}{self.of.get('had', '')}]{{0,90}}"),
        }

    def known(self, names: Iterable[str]) -> str:
        """The symbols of those classes and groups that the pack has."""
        return "".join(self.groups.get(name) or self.of.get(name, "") for name in names)

    def members(self, names: str) -> str:
        """The symbols of «admit», of a group, or of «a|b». Raises PackError for a class that does not exist."""
        symbols = ""
        for name in names.split("|"):
            if name in self.groups:
                symbols += self.groups[name]
            elif name in self.of or name == "w":
                symbols += self.of.get(name, WORD)
            elif name == ":":
                symbols += name
            else:
                raise PackError(f"no word class <{name}>")
        return symbols

    def compile(self, pattern: str) -> Compiled:
        """`pattern` in its parts. Raises PackError where it cannot be read."""
        sides: tuple[list[Piece], list[Piece]] = ([], [])
        target: str | None = None
        for piece in _PIECE.finditer(pattern):
            pieces = sides[target is not None]
            if piece["slot"]:
                pieces.append(one_of(self.members(piece["slot"])))
            elif piece["target"]:
                if target is not None:
                    raise PackError(f"two targets in {pattern!r}")
                target = self.members(piece["target"])
            elif piece["gap"]:
                pieces.append(self._gaps[piece["gap"]])
            elif (sign := piece["other"]) is not None:
                if sign.isalnum() and sign != WORD:
                    raise PackError(f"{sign!r} in {pattern!r} is no sign")
                pieces.append(sign)
        if target is None:
            raise PackError(f"no target in {pattern!r}")
        try:
            left, right = side(sides[0], True), side(sides[1], False)
            return Compiled(frozenset(target), left, right, left.matcher(), right.matcher(f"{self.of['or_more']}?"))
        except (ValueError, re.error) as error:
            raise PackError(f"{pattern!r}: {error}") from error

    def show(self, masked: str) -> str:
        """A masked sentence as a person reads it: «<time>, <unit> <admit> <count> <member>»."""
        shown: Iterable[str] = (f"<{self.name[c]}>" if c in self.name else c for c in masked)
        return " ".join(shown)
