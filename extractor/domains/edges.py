"""What may stand beside the number of a pattern: «<admit> (<got>)? [count] <people>» needs a people word right after it.

A rule is tried only at numbers whose neighbours fit. Not covered: the rest of the pattern, which is a regular expression.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

EDGE = ""  # the beginning or the end of the sentence


@dataclass(frozen=True, slots=True)
class Node:
    """A part of one side of a pattern. `symbols` is None where any symbol may stand; `optional` where it may be missing."""

    symbols: frozenset[str] | None
    optional: bool


Piece = str | Node


def neighbours(side: Sequence[Piece], backwards: bool) -> frozenset[str] | None:
    """The symbols that may stand next to the number on this side; None where any may. `side` is in the order of the text."""
    tree = _Parser(side).alternatives()
    symbols, nullable = _first(tree, backwards)
    return None if symbols is None or nullable else symbols


def demands(side: Sequence[Piece]) -> list[frozenset[str]]:
    """Sets of symbols of each of which this side of a pattern needs one, wherever it stands."""
    tree = _Parser(side).alternatives()
    if len(tree) == 1:
        return [need for node in tree[0] if (need := _demand(node)) is not None]
    whole = _demand(_Group(tree, False))
    return [] if whole is None else [whole]


def _demand(node: _Group | Node) -> frozenset[str] | None:
    if node.optional:
        return None
    if isinstance(node, Node):
        return node.symbols
    union: set[str] = set()
    for sequence in node.alternatives:
        own = next((need for part in sequence if (need := _demand(part)) is not None), None)
        if own is None:
            return None
        union |= own
    return frozenset(union)


@dataclass(frozen=True, slots=True)
class _Group:
    alternatives: list[list[_Group | Node]]
    optional: bool


class _Parser:
    def __init__(self, pieces: Sequence[Piece]) -> None:
        self._pieces = pieces
        self._at = 0

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
                group = self._group()
                if group is not None:
                    found[-1].append(group)
            elif isinstance(piece, Node):
                found[-1].append(Node(piece.symbols, piece.optional or self._may_miss()))
            elif piece in "^$":
                found[-1].append(Node(frozenset((EDGE,)), False))
            elif piece == "\\":
                literal = str(self._pieces[self._at])
                self._at += 1
                found[-1].append(Node(frozenset((literal,)), self._may_miss()))
            elif piece == ".":
                found[-1].append(Node(None, self._may_miss()))
            else:
                found[-1].append(Node(frozenset((piece,)), self._may_miss()))
        return found

    def _group(self) -> _Group | None:
        looks = self._pieces[self._at : self._at + 1] == ["?"]
        if looks:
            self._at += 2
        inner = self.alternatives()
        self._at += 1
        return None if looks else _Group(inner, self._may_miss())

    def _may_miss(self) -> bool:
        following = self._pieces[self._at] if self._at < len(self._pieces) else ""
        if following not in ("?", "*", "+", "{"):
            return False
        self._at += 1
        if following == "{":
            first = self._pieces[self._at]
            while self._pieces[self._at] != "}":
                self._at += 1
            self._at += 1
            return first == "0"
        return following != "+"


def _first(alternatives: list[list[_Group | Node]], backwards: bool) -> tuple[frozenset[str] | None, bool]:
    symbols: set[str] = set()
    nullable = False
    for sequence in alternatives:
        for node in reversed(sequence) if backwards else sequence:
            if isinstance(node, Node):
                own, missing = node.symbols, node.optional
            else:
                own, missing = _first(node.alternatives, backwards)
                missing = missing or node.optional
            if own is None:
                return None, True
            symbols |= own
            if not missing:
                break
        else:
            nullable = True
    return frozenset(symbols), nullable
