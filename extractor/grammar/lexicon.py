"""Word lists of the grammar, written as plain text: «đảng viên, đồng chí» is a list of two phrases.

Not covered: the terms of a subject, which stand in its domain pack.
"""

from __future__ import annotations

import re
from collections.abc import Iterable

# letters of news, the most common first; those that are not here are rarer than all of these
_COMMON = " nhtcgiđumovảaàpưbêryklộạásếệóăớôxốdờủấqợâồơíứịởổểãậầỉề"


def words(text: str) -> frozenset[str]:
    """The words of `text`, parted by white space."""
    return frozenset(text.split())


def phrases(text: str) -> frozenset[str]:
    """The phrases of `text`, parted by commas; a line may end inside one."""
    return frozenset(" ".join(phrase.split()) for phrase in text.split(","))


def labelled(text: str) -> dict[str, str]:
    """`label: phrase | phrase` a line, as phrase → label."""
    lines = (line.split(":") for line in text.strip().splitlines())
    return {phrase.strip(): label for label, found in lines for phrase in found.split("|")}


def mention(choices: Iterable[str]) -> re.Pattern[str]:
    """A regex that tells by `search` whether a text in lower case has any of `choices`, be it inside a word.

    It begins with the rarest letter of each and looks back from there: a scan leaps to such a letter over all others.
    """
    rests: dict[str, list[str]] = {}
    for phrase in choices:
        rarest = max(phrase, key=lambda letter: _COMMON.find(letter) % (len(_COMMON) + 1))
        head, _, tail = phrase.partition(rarest)
        rests.setdefault(rarest, []).append(f"(?<={head}{rarest}){tail}")
    return re.compile("|".join(f"{rarest}(?:{'|'.join(rest)})" for rarest, rest in rests.items()))
