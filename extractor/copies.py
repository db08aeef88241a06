"""Copies: the same story on several portals, whole or cut short: two long sentences in common, and half of those of the shorter.

A sentence is known by its letters and digits, so that typography does not tell copies apart, and «kết nạp 45» is not «kết nạp 54».
Of a group of copies the longest is kept. Memory is 12 bytes for each long sentence (16 an article at most) and some 100 for an
article. Not covered: stories told anew in other words, and copies of articles of an earlier run.
"""

from __future__ import annotations

import re
from array import array
from collections.abc import Iterable
from hashlib import blake2b
from itertools import pairwise

import numpy as np

# Letters and digits from which a sentence is long: shorter ones stand in articles of all kinds.
_LONG = 60
# Long sentences of an article that are looked at: those whose digests are least, so that the same are chosen of each copy.
_MOST = 16
# A sentence in more articles than that is a set phrase of a site.
_SET_PHRASE = 500
_IN_COMMON, _SHARE = 2, 0.5
_NOT_WORDS = re.compile(r"[\W_]+")


def marks_of(sentences: Iterable[str]) -> tuple[int, ...]:
    """The 64-bit marks by which an article with these sentences is known again: at most 16, sorted."""
    long = {words for text in sentences if len(text) >= _LONG and len(words := _NOT_WORDS.sub("", text.lower())) >= _LONG}
    return tuple(sorted(int.from_bytes(blake2b(words.encode(), digest_size=8).digest(), "big") for words in long)[:_MOST])


class Copies:
    """Collects the marks of articles in the order of a run; what repeats what is told at the end."""

    def __init__(self) -> None:
        self._ids: list[str] = []
        self._lengths = array("Q")
        self._counts = array("Q")
        self._marks = array("Q")

    def add(self, article_id: str, length: int, marks: tuple[int, ...]) -> None:
        """Note an article that was written; `length` in characters says how full it is."""
        self._ids.append(article_id)
        self._lengths.append(length)
        self._counts.append(len(marks))
        self._marks.extend(marks)

    def repeated(self) -> dict[str, str]:
        """Each article that repeats another → the fullest of its copies; of equally long ones the first of the run."""
        groups = _Groups(len(self._ids))
        for (one, other), shared in self._pairs().items():
            if shared >= _IN_COMMON and shared >= _SHARE * min(self._counts[one], self._counts[other]):
                groups.join(one, other)
        fullest: dict[int, int] = {}
        for n in range(len(self._ids)):
            best = fullest.setdefault(groups.of(n), n)
            if self._lengths[n] > self._lengths[best]:
                fullest[groups.of(n)] = n
        kept = {n: fullest[groups.of(n)] for n in range(len(self._ids))}
        return {self._ids[n]: self._ids[best] for n, best in kept.items() if n != best}

    def _pairs(self) -> dict[tuple[int, int], int]:
        """How many marks two articles have in common, for those that have any."""
        marks = np.frombuffer(self._marks, dtype=np.uint64)
        owners = np.repeat(np.arange(len(self._ids)), np.frombuffer(self._counts, dtype=np.uint64).astype(np.int64))
        order = np.argsort(marks, kind="stable")
        marks, owners = marks[order], owners[order]
        starts = np.flatnonzero(np.r_[True, marks[1:] != marks[:-1]]) if len(marks) else np.empty(0, dtype=np.int64)
        stops = np.r_[starts[1:], len(marks)]
        pairs: dict[tuple[int, int], int] = {}
        several = stops - starts > 1
        for start, stop in zip(starts[several].tolist(), stops[several].tolist(), strict=True):
            if stop - start > _SET_PHRASE:
                continue
            same = owners[start:stop].tolist()
            # With the first and with the one before: enough to join all copies of a story, and no more pairs than articles.
            for pair in {*pairwise(same), *((same[0], other) for other in same[1:])}:
                pairs[pair] = pairs.get(pair, 0) + 1
        return pairs


class _Groups:
    """Disjoint sets of numbers."""

    def __init__(self, size: int) -> None:
        self._above = list(range(size))

    def of(self, n: int) -> int:
        """The number that stands for the set of `n`."""
        while self._above[n] != n:
            self._above[n] = self._above[self._above[n]]
            n = self._above[n]
        return n

    def join(self, one: int, other: int) -> None:
        """Make one set of two."""
        one, other = self.of(one), self.of(other)
        self._above[max(one, other)] = min(one, other)
