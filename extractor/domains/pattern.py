"""The language of rules: «<admit> ~ [count] <people>» becomes a regular expression over a sentence masked to symbols.

A masked sentence has one character for each thing in it: a word class of the pack, a mention of the grammar (a count, a time, a
unit), a sign, or «w» for any other word. In a pattern

    <admit>       one word of a class of the pack, or of a group of classes; <a|b> is either
    <count> <percent> <ratio> <times> <under> <number> <duration> <time> <unit> (<branch_itself> is a bare «chi bộ») <name>
    <document> <person>   a mention; <any> is any quantity, <under> a count such as «dưới 5», <least> one such as «từ 3 trở lên»
    [count]       the number that the rule is about: its class in square brackets ([any], [percent|ratio] …); «trở lên» may follow
    ~             a gap of at most 8 symbols without a governing verb, a quantity or «;»
    ≈             a gap of at most 40 symbols without a governing verb or «;» (other quantities may stand in it)
    _             a gap of at most 8 symbols within the phrase: no comma, bracket, verb, quantity or word that opens a clause
    ¶             the phrase ends here: at a sign, at «và», at a word that opens a clause, or at the end of the sentence
    →             words of reaching such as «tụt còn», «dừng ở», «cũng chỉ có», each after two plain words at most, then one at most
    …             a gap of at most 60 symbols without «;»
    »             a gap of at most 90 symbols without a word of the classes <done> and <carry_out>
    , ; : ( )     are written \\, and so on only where they have a meaning in regular expressions; ? * + | ( ) have it
                  (spaces are ignored)
    ^             the beginning of the sentence
"""

from __future__ import annotations

from collections.abc import Callable, Container, Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import accumulate
from operator import or_

import regex

from extractor.domains.edges import EDGE, Node, Piece, demands, neighbours
from extractor.domains.pack import Pack, PackError

WORD = "w"
MENTIONS = (
    "count",
    "under",
    "least",
    "percent",
    "ratio",
    "times",
    "number",
    "duration",
    "time",
    "unit",
    "branch_itself",
    "name",
    "document",
    "person",
)
QUANTITIES = ("count", "under", "least", "percent", "ratio", "times")
_FIRST = 0xE000
_SIGNS = ",;:.()-–…”"
_OPENING = ("and", "clause", "prior", "among", "done", "equal", "exceed", "share")  # classes of words before which a phrase ends
_ON_THE_WAY = ("in", "level", "total", "done", "new", "got", "all")  # classes that may stand among words of reaching
_PIECE = regex.compile(r"<(?P<slot>[a-z_|:]+)>|\[(?P<target>[a-z|]+)\]|(?P<gap>[~≈…»_¶→])|(?P<space>\s+)|(?P<other>.)", regex.S)


@dataclass(frozen=True, slots=True)
class Compiled:
    """A pattern ready to match at a number of the classes `targets`.

    `before` and `after` are the symbols that may stand beside the number (None: any). `needs` are sets of symbols for the text
    before the number and for that after it: of each of them it must hold one.
    """

    match: Callable[..., object]
    targets: frozenset[str]
    before: frozenset[str] | None
    after: frozenset[str] | None
    needs: tuple[list[frozenset[str]], list[frozenset[str]]]


class Symbols:
    """The symbol of each word class and kind of mention of a pack."""

    def __init__(self, pack: Pack) -> None:
        names = (*MENTIONS, *pack.terms, "group")
        self.of = {name: chr(_FIRST + n) for n, name in enumerate(names)}
        self.name = {symbol: name for name, symbol in self.of.items()}
        self.groups: dict[str, str] = {
            "any": "".join(self.of[q] for q in QUANTITIES),
            "count": self.of["count"] + self.of["under"] + self.of["least"],
            "unit": self.of["unit"] + self.of["branch_itself"],
        }
        for name, term in pack.terms.items():
            if term.group:
                self.groups[term.group] = self.groups.get(term.group, "") + self.of[name]
        self.verbs = "".join(self.of[name] for name, term in pack.terms.items() if term.verb)
        self._ends = frozenset((*_SIGNS, *(self.of[name] for name in _OPENING if name in self.of)))
        reaching = self.groups.get("reaching", "") + "".join(self.of[name] for name in _ON_THE_WAY if name in self.of)
        self._gaps = {
            "~": rf"[^{self.verbs}{self.groups['any']};]{{0,8}}",
            "≈": rf"[^{self.verbs};]{{0,40}}",
            "_": rf"[^{self.verbs}{self.groups['any']}{self.of.get('clause', '')},;:()]{{0,8}}",
            "…": r"[^;]{0,60}",
            "¶": rf"(?=[{regex.escape(''.join(sorted(self._ends)))}]|$)",
            "→": rf"(?:w{{0,2}}[{reaching}]){{0,4}}w?",
            "»": rf"[^{self.of['done']}{self.of['carry_out']}]{{0,90}}",
        }

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
        """`pattern` as a regular expression that is tried at the target's own place. Raises PackError where it cannot be read."""
        sides: tuple[list[str], list[str]] = ([], [])
        trees: tuple[list[Piece], list[Piece]] = ([], [])
        target: str | None = None
        pieces = [piece for piece in _PIECE.finditer(pattern) if not piece["space"]]
        for piece in pieces:
            side = 0 if target is None else 1
            source, tree = sides[side], trees[side]
            if piece["slot"]:
                symbols = self.members(piece["slot"])
                source.append(f"[{symbols}]")
                tree.append(Node(frozenset(symbols), False))
            elif piece["target"]:
                if target is not None:
                    raise PackError(f"two targets in {pattern!r}")
                target = self.members(piece["target"])
                trees[1].append(Node(frozenset(self.of["or_more"]), True))
            elif piece["gap"]:
                source.append(self._gaps[piece["gap"]])
                tree.append(Node(self._ends | {EDGE}, False) if piece["gap"] == "¶" else Node(None, True))
            else:
                source.append(piece["other"])
                tree.append(piece["other"])
        if target is None:
            raise PackError(f"no target in {pattern!r}")
        left, right = map("".join, sides)
        source_text = (f"(?<={left})" if left else "") + f"[{target}]{self.of['or_more']}?" + right
        try:
            match = regex.compile(source_text).match
            return Compiled(
                match,
                frozenset(target),
                neighbours(trees[0], True),
                neighbours(trees[1], False),
                (demands(trees[0]), demands(trees[1])),
            )
        except (regex.error, IndexError) as error:
            raise PackError(f"{pattern!r}: {error}") from error

    def show(self, masked: str) -> str:
        """A masked sentence as a person reads it: «<time>, <unit> <admit> <count> <member>»."""
        shown: Iterable[str] = (f"<{self.name[c]}>" if c in self.name else c for c in masked)
        return " ".join(shown)


class Sieve:
    """Tells which of many patterns may match at a number: bit n is pattern n.

    A pattern drops out by what stands beside the number, and where the text on one side lacks a symbol that it needs there. Two
    needs of a side are asked for, each with a bit of its own (n, and n plus the number of patterns); so the bits of the symbols,
    joined from one place to the next, are the needs that a text meets up to there.
    """

    def __init__(self, patterns: Sequence[Compiled]) -> None:
        self._width = len(patterns)
        self._targets, _ = _admitted([pattern.targets for pattern in patterns])
        self._before, self._any_before = _admitted([pattern.before for pattern in patterns])
        self._after, self._any_after = _admitted([pattern.after for pattern in patterns])
        self._left, self._right = (_admitted(_two_each([pattern.needs[side] for pattern in patterns])) for side in (0, 1))

    def weigh(self, text: str, targets: Container[str]) -> Iterator[tuple[int, int]]:
        """The places of the symbols `targets` in a masked sentence, each with the patterns that may match there."""
        left = _joined(self._left, text)
        right = _joined(self._right, text[::-1])[::-1]
        last = len(text) - 1
        for at, symbol in enumerate(text):
            if symbol in targets:
                before = self._before.get(text[at - 1] if at else EDGE, self._any_before)
                after = self._after.get(text[at + 1] if at < last else EDGE, self._any_after)
                met = left[at] & right[at + 1]
                yield at, self._targets.get(symbol, 0) & before & after & met & met >> self._width


def _two_each(needs: list[list[frozenset[str]]]) -> list[frozenset[str] | None]:
    """The need of fewest symbols of every pattern, then the second of every pattern; None where it has none."""
    ranked = [sorted((need for need in own if EDGE not in need), key=len) for own in needs]
    return [own[n] if n < len(own) else None for n in (0, 1) for own in ranked]


def _admitted(choices: Sequence[frozenset[str] | None]) -> tuple[dict[str, int], int]:
    """For each symbol the choices that admit it, as bits, and the choices that admit any."""
    free = sum(1 << n for n, choice in enumerate(choices) if choice is None)
    bits: dict[str, int] = {}
    for n, choice in enumerate(choices):
        for symbol in choice or ():
            bits[symbol] = bits.get(symbol, free) | 1 << n
    return bits, free


def _joined(layers: tuple[dict[str, int], int], text: str) -> list[int]:
    """The needs that the symbols before each place of `text` meet together."""
    bits, always = layers
    return list(accumulate([bits.get(symbol, always) for symbol in text], or_, initial=always))
