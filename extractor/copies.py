"""Copies: the same story on several portals, whole or cut short: two long sentences in common, and half of those of the shorter.

A sentence is known by its letters and digits, so that typography does not tell copies apart, and «kết nạp 45» is not «kết nạp 54».
Of a group of copies the longest is kept, unless an earlier run has one. Memory is some 50 bytes for an article and 20 for each
long sentence (16 an article at most). Not covered: stories told anew in other words.
"""

from __future__ import annotations

import re
from array import array
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from hashlib import blake2b
from typing import Any

import numpy as np

# Letters and digits from which a sentence is long: shorter ones stand in articles of all kinds.
_LONG = 60
# Long sentences of an article that are looked at: those whose digests are least, so that the same are chosen of each copy.
_MOST = 16
# A sentence in more articles than that is a set phrase of a site.
_SET_PHRASE = 500
_IN_COMMON, _SHARE = 2, 0.5
_NOT_WORDS = re.compile(r"[\W_]+")
# Marks are compared in so many heaps, by their last bits: what sorting takes is for one of them.
_HEAPS = 16

Array = np.ndarray[Any, Any]


def marks_of(sentences: Iterable[str]) -> tuple[int, ...]:
    """The 64-bit marks by which an article with these sentences is known again: at most 16, sorted."""
    long = {words for text in sentences if len(text) >= _LONG and len(words := _NOT_WORDS.sub("", text.lower())) >= _LONG}
    return tuple(sorted(int.from_bytes(blake2b(words.encode(), digest_size=8).digest(), "big") for words in long)[:_MOST])


@dataclass(frozen=True)
class Marked:
    """Articles in the order of a run: their 64-bit ids, the characters of their texts, how many marks each has, and these.

    `originals` are the ids of what each repeats, or its own.
    """

    ids: Array
    originals: Array
    lengths: Array
    counts: Array
    marks: Array

    @classmethod
    def of(cls, ids: Array, lengths: Array, counts: Array, marks: Array) -> Marked:
        """Articles of which it is not known yet what they repeat."""
        return cls(ids, ids, lengths, counts, marks)

    @classmethod
    def all_of(cls, many: Iterable[Marked]) -> Marked:
        """The articles of several runs, one after the other."""
        several = [cls(*(np.empty(0, dtype=kind) for kind in ("<u8", "<u8", "<u4", "u1", "<u8"))), *many]
        return cls(*(np.concatenate([getattr(one, name) for one in several]) for name in cls.__dataclass_fields__))


def originals(new: Marked, known: Marked) -> Array:
    """The id of what each new article repeats, or its own.

    It is the fullest of its copies; of equally long ones the first; and that of an earlier run before any of this one.
    """
    both = Marked.all_of((known, new)) if len(known.ids) else new
    groups: dict[int, list[int]] = {}
    joined = _Groups(len(both.ids))
    pairs = _pairs(both)
    for one, other in pairs:
        joined.join(one, other)
    for n in sorted({n for pair in pairs for n in pair}):
        groups.setdefault(joined.of(n), []).append(n)
    result, before = new.originals.copy(), len(known.ids)
    for group in groups.values():
        of_earlier = [n for n in group if n < before]
        fullest = max(of_earlier or group, key=lambda n: (int(both.lengths[n]), -n))
        for n in group[len(of_earlier) :]:
            result[n - before] = both.originals[fullest]
    return result


def _pairs(articles: Marked) -> list[tuple[int, int]]:
    """Pairs of copies, by their places: enough of them to join all copies of a story."""
    size = len(articles.ids)
    found = np.concatenate([np.empty(0, dtype=np.int64), *_sharing(articles)])
    keys, shared = np.unique(found, return_counts=True)
    one, other = np.divmod(keys, max(size, 1))
    enough = np.minimum(articles.counts[one], articles.counts[other]) * _SHARE
    copies = (shared >= _IN_COMMON) & (shared >= enough)
    return list(zip(one[copies].tolist(), other[copies].tolist(), strict=True))


def _sharing(articles: Marked) -> Iterator[Array]:
    """Pairs of articles that share a mark, each as one number, once for each mark that they share."""
    size = len(articles.ids)
    owners = np.repeat(np.arange(size, dtype=np.uint32), articles.counts)
    heaps = (articles.marks % _HEAPS).astype(np.uint8)
    for heap in range(_HEAPS):
        inside = np.flatnonzero(heaps == heap)
        marks, own = articles.marks[inside], owners[inside].astype(np.int64)
        order = np.argsort(marks, kind="stable")
        marks, own = marks[order], own[order]
        begins = np.flatnonzero(np.r_[True, marks[1:] != marks[:-1]]) if len(marks) else np.empty(0, dtype=np.int64)
        lengths = np.diff(np.r_[begins, len(marks)])
        first, length = np.repeat(begins, lengths), np.repeat(lengths, lengths)
        place = np.arange(len(marks)) - first
        # With the one before and with the first: enough to join all copies of a story, and no more pairs than articles.
        second = np.flatnonzero((place >= 1) & (length <= _SET_PHRASE))
        third = np.flatnonzero((place >= 2) & (length <= _SET_PHRASE))
        yield own[second - 1] * size + own[second]
        yield own[first[third]] * size + own[third]


class _Groups:
    """Disjoint sets of numbers."""

    def __init__(self, size: int) -> None:
        self._above = array("q", range(size))

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
