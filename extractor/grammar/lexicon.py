"""Word lists of the grammar, written as plain text: «đảng viên, đồng chí» is a list of two phrases.

Not covered: the terms of a subject, which stand in its domain pack.
"""

from __future__ import annotations


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
