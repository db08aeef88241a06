"""Word lists of the grammar, written as plain text: «đảng viên, đồng chí» is a list of two phrases.

Not covered: the terms of a subject, which stand in its domain pack.
"""

from __future__ import annotations

import re
from collections.abc import Iterable

# letters of news, the most common first; those that are not here are rarer than all of these
_COMMON = " nhtcgiđumovảaàpưbêryklộạsáếệóăớôxốdờủấqợâồơíứịởổểãậầỉề"


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


def rarest(phrase: str) -> int:
    """Where the letter of `phrase` stands that a text has least often: a regex that begins there leaps over most of it."""
    return max(range(len(phrase)), key=lambda at: _COMMON.find(phrase[at]) % (len(_COMMON) + 1))


def mention(choices: Iterable[str], then: str = "") -> re.Pattern[str]:
    """A regex that tells by `search` whether a text in lower case has any of `choices`, be it inside a word.

    `then` is a regex of what has to follow.
    """
    rests: dict[str, list[str]] = {}
    for phrase in choices:
        at = rarest(phrase)
        rests.setdefault(phrase[at], []).append(f"(?<={phrase[: at + 1]}){phrase[at + 1 :]}")
    found = "|".join(f"{letter}(?:{'|'.join(rest)})" for letter, rest in rests.items())
    return re.compile(f"(?:{found}){then}" if then else found)
