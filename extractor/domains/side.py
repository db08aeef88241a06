"""One side of a pattern: in «<admit> (<got>)? [count] <people>» the «<admit> (<got>)?» before the number, the «<people>» after it.

Each side is a regular expression that begins at the number; so the left one is turned round, for the sentence read backwards. It
also says what may stand right beside the number, and what it needs anywhere. Not covered: numbers, and more than one pattern.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace

Match = Callable[[str, int], object]
EDGE = ""  # the beginning or the end of the sentence


@dataclass(frozen=True, slots=True)
class Node:
    """A part of a side. `symbols` is None where any symbol may stand; `optional` where it may be missing.

    `ahead` is its regular expression for the sentence as it stands, `back` that for the sentence read backwards.
    """

    symbols: frozenset[str] | None
    optional: bool
    ahead: str
    back: str


Piece = str | Node


def one_of(symbols: str) -> Node:
    """One of some symbols."""
    return Node(frozenset(symbols), False, f"[{symbols}]", f"[{symbols}]")


def gap(source: str) -> Node:
    """Some symbols or none."""
    return Node(None, True, source, source)


def end(symbols: str) -> Node:
    """A place before one of some symbols, or at the end of the sentence."""
    others = f"[^{re.escape(symbols)}]"
    return Node(frozenset((*symbols, EDGE)), False, f"(?!{others})", f"(?<!{others})")


@dataclass(frozen=True, slots=True)
class Side:
    """What stands on one side of the number.

    `source` is its regular expression, read away from the number. `beside` are the symbols that may stand next to the number
    (None: any); `exact` where they are all that it asks for. `needs` are sets of symbols of each of which it needs one.
    """

    source: str
    beside: frozenset[str] | None
    exact: bool
    needs: list[frozenset[str]]

    def matcher(self, first: str = "") -> Match | None:
        """How the side is tried, after a regular expression `first`; None where all is known once `beside` fits.

        Raises re.error for what no regular expression can be.
        """
        return None if self.exact or not self.source else re.compile(f"{first}(?:{self.source})").match


def side(pieces: Sequence[Piece], backwards: bool) -> Side:
    """The side of `pieces`, given in the order of the text. Raises ValueError where a bracket is not closed."""
    parser = _Parser(pieces)
    tree = parser.alternatives()
    parser.check_end()
    beside, nullable = _first(tree, backwards)
    lone = tree[0][0] if len(tree) == len(tree[0]) == 1 else None
    exact = isinstance(lone, Node) and not lone.optional and lone.symbols is not None and EDGE not in lone.symbols
    return Side(_source(tree, backwards), None if nullable else beside, exact, _demands(tree))


@dataclass(frozen=True, slots=True)
class _Group:
    """Alternatives in brackets, and how often they stand; or, with `look`, what must (=) or must not (!) follow."""

    alternatives: list[list[_Group | Node]]
    many: str
    look: str

    @property
    def optional(self) -> bool:
        return _may_miss(self.many)


class _Parser:
    def __init__(self, pieces: Sequence[Piece]) -> None:
        self._pieces = pieces
        self._at = 0

    def check_end(self) -> None:
        if self._at < len(self._pieces):
            raise ValueError("a bracket too many")

    def alternatives(self) -> list[list[_Group | Node]]:
        found: list[list[_Group | Node]] = [[]]
        while self._at < len(self._pieces):
            piece = self._pieces[self._at]
            if piece == ")":
                break
            self._at += 1
            if piece == "|":
                found.append([])
            elif piece == "(":
                found[-1].append(self._group())
            elif piece == "^":
                found[-1].append(Node(frozenset((EDGE,)), False, r"\A", r"\Z"))
            elif isinstance(piece, Node):
                found[-1].append(self._repeated(piece))
            elif piece == ".":
                found[-1].append(self._repeated(Node(None, False, ".", ".")))
            else:
                if piece == "\\":
                    piece = self._pieces[self._at]
                    self._at += 1
                found[-1].append(self._repeated(_literal(str(piece))))
        return found

    def _group(self) -> _Group:
        look = ""
        if self._pieces[self._at : self._at + 1] == ["?"]:
            look = str(self._pieces[self._at + 1])
            self._at += 2
        inner = self.alternatives()
        if self._at == len(self._pieces):
            raise ValueError("a bracket is not closed")
        self._at += 1
        return _Group(inner, self._many(), look)

    def _repeated(self, node: Node) -> Node:
        many = self._many()
        if not many:
            return node
        return replace(node, optional=node.optional or _may_miss(many), ahead=node.ahead + many, back=node.back + many)

    def _many(self) -> str:
        """How often the part before this place stands; empty for once."""
        following = self._pieces[self._at] if self._at < len(self._pieces) else ""
        if following not in ("?", "*", "+"):
            return ""
        self._at += 1
        return str(following)


def _literal(sign: str) -> Node:
    source = re.escape(sign)
    return Node(frozenset((sign,)), False, source, source)


def _may_miss(many: str) -> bool:
    return many in ("?", "*")


def _source(alternatives: list[list[_Group | Node]], backwards: bool) -> str:
    return "|".join(
        "".join(_part(part, backwards) for part in (reversed(sequence) if backwards else sequence)) for sequence in alternatives
    )


def _part(part: _Group | Node, backwards: bool) -> str:
    if isinstance(part, Node):
        return part.back if backwards else part.ahead
    inner = _source(part.alternatives, backwards)
    if part.look:  # what follows in the text has been passed where it is read backwards
        return f"(?{'<' * backwards}{part.look}{inner})"
    return f"(?:{inner}){part.many}"


def _demands(tree: list[list[_Group | Node]]) -> list[frozenset[str]]:
    if len(tree) == 1:
        return [need for part in tree[0] if (need := _demand(part)) is not None]
    whole = _demand(_Group(tree, "", ""))
    return [] if whole is None else [whole]


def _demand(part: _Group | Node) -> frozenset[str] | None:
    if part.optional:
        return None
    if isinstance(part, Node):
        return part.symbols
    if part.look:
        return None
    union: set[str] = set()
    for sequence in part.alternatives:
        own = next((need for inner in sequence if (need := _demand(inner)) is not None), None)
        if own is None:
            return None
        union |= own
    return frozenset(union)


def _first(alternatives: list[list[_Group | Node]], backwards: bool) -> tuple[frozenset[str] | None, bool]:
    """The symbols with which it may begin, None where any may; and whether it may be empty."""
    symbols: set[str] = set()
    nullable = False
    for sequence in alternatives:
        for part in reversed(sequence) if backwards else sequence:
            if isinstance(part, Node):
                own, missing = part.symbols, part.optional
            elif part.look:
                continue
            else:
                own, missing = _first(part.alternatives, backwards)
                missing = missing or part.optional
            if own is None:
                return None, True
            symbols |= own
            if not missing:
                break
        else:
            nullable = True
    return frozenset(symbols), nullable
