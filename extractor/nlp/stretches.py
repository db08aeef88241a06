"""Sentences cut at white space, and each stretch between cut into parts: «ngày 3-2,» gives «ngày», «3-2» and «,».

Both the tokens of the word model and the words of the grammar are parts of such stretches, and a stretch is always cut alike:
what was worked out once for «viên,» is looked up from then on, for all stretches of an article at once. Not covered: how a
stretch is cut, which its `Cutter` is told.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from functools import cache
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

Ints = NDArray[np.int64]
Part = tuple[int, int, int]  # start and stop in the stretch, half-open, and what the cutter's owner knows it by

LONGEST = 200  # characters of a stretch; longer ones are cut blindly where the owner wants it
_PIECE = 50
_LAST_SPACE = 0x3000
_KEPT_PARTS = 1 << 18


class Stretches(NamedTuple):
    """The stretches of some sentences, in order. `places` are where they begin in the sentences joined by line feeds.

    Sentence n begins at `begins[n]` there, and its stretches are those from `firsts[n]` to before `firsts[n + 1]`.
    """

    texts: list[str]
    places: Ints
    begins: Ints
    firsts: Ints


class Parts(NamedTuple):
    """The parts of all stretches: `numbers` as their cutter gave them, half-open places in the sentences joined by line feeds.

    The parts of sentence n are those from `firsts[n]` to before `firsts[n + 1]`.
    """

    numbers: Ints
    starts: Ints
    stops: Ints
    firsts: Ints


def stretches(sentences: Sequence[str]) -> Stretches:
    """What stands between white space in each of the sentences."""
    joined = "\n".join(sentences)
    texts = joined.split()
    codes = np.frombuffer(joined.encode("utf-32-le", "surrogatepass"), dtype=np.uint32)
    blank = _blanks().take(np.minimum(codes, _LAST_SPACE + 1))
    opens = np.flatnonzero(blank[:-1] > blank[1:]) + 1 if len(blank) else np.zeros(0, dtype=np.int64)
    places = np.concatenate(([0], opens)) if len(blank) and not blank[0] else opens
    lengths = np.fromiter(map(len, sentences), np.int64, len(sentences)) + 1
    begins = lengths.cumsum() - lengths
    firsts = np.append(places.searchsorted(begins), len(texts))
    return Stretches(texts, places, begins, firsts)


def pieces(found: Stretches) -> Stretches:
    """The same with every stretch of more than `LONGEST` characters in short pieces."""
    if not found.texts or max(map(len, found.texts)) <= LONGEST:
        return found
    texts: list[str] = []
    places: list[int] = []
    before: list[int] = []
    for text, place in zip(found.texts, found.places.tolist(), strict=True):
        before.append(len(texts))
        size = len(text) if len(text) <= LONGEST else _PIECE
        steps = range(0, len(text), size)
        texts += [text[at : at + size] for at in steps]
        places += [place + at for at in steps]
    before.append(len(texts))
    return Stretches(texts, np.array(places), found.begins, np.array(before).take(found.firsts))


class Cutter:
    """Cuts stretches into parts, each different stretch once as long as it is remembered; memory stays bounded."""

    def __init__(self, cut: Callable[[str], Iterable[Part]], kept: int) -> None:
        """`cut` gives the parts of a stretch, `kept` is how many stretches are remembered at the most."""
        self._cut = cut
        self._kept = kept
        self._table = _Table(self._learn)
        self._new: list[Part] = []  # the parts of the stretches seen last, which are not in the arrays yet
        self._new_counts: list[int] = []
        self._counts, self._firsts = Growing(1), Growing(1)  # of each stretch: how many parts, and its first among all
        self._parts = Growing(3)

    def has_room(self, stretches: int) -> bool:
        """Whether so many more can be remembered; where not, they are cut all the same after `forget`."""
        return len(self._table) + stretches <= self._kept and self._parts.count <= _KEPT_PARTS

    def forget(self) -> None:
        """Start anew."""
        self._table.clear()
        for array in (self._counts, self._firsts, self._parts):
            array.count = 0

    def parts(self, found: Stretches) -> Parts:
        """The parts of all stretches."""
        ids = np.fromiter(map(self._table.__getitem__, found.texts), np.int64, len(found.texts))
        if self._new_counts:
            self._take_in()
        counts = self._counts.rows[0].take(ids)
        starts = counts.cumsum() - counts
        at = np.repeat(self._firsts.rows[0].take(ids) - starts, counts)
        at += np.arange(len(at))
        place = np.repeat(found.places, counts)
        first, last, numbers = (row.take(at) for row in self._parts.rows)
        return Parts(numbers, first + place, last + place, np.append(starts, len(at)).take(found.firsts))

    def _learn(self, stretch: str) -> int:
        parts = list(self._cut(stretch))
        self._new += parts
        self._new_counts.append(len(parts))
        return self._counts.count + len(self._new_counts) - 1

    def _take_in(self) -> None:
        counts = np.array([self._new_counts])
        self._firsts.append(self._parts.count + counts.cumsum() - counts)
        self._counts.append(counts)
        self._parts.append(np.array(self._new, dtype=np.int64).reshape(-1, 3).T)
        self._new, self._new_counts = [], []


class Growing:
    """Rows of numbers to which columns are added at the end; `count` of the columns are in use."""

    def __init__(self, height: int) -> None:
        self.rows: Ints = np.zeros((height, 1 << 10), dtype=np.int64)
        self.count = 0

    def append(self, columns: Ints) -> None:
        """Add columns; the room at least doubles when it is used up, so that adding costs the same at any size."""
        stop = self.count + columns.shape[1]
        if stop > self.rows.shape[1]:
            rows = np.zeros((len(self.rows), 2 * stop), dtype=np.int64)
            rows[:, : self.count] = self.rows[:, : self.count]
            self.rows = rows
        self.rows[:, self.count : stop] = columns
        self.count = stop


class _Table(dict[str, int]):
    """The number of each stretch; one that is missing is learnt."""

    def __init__(self, learn: Callable[[str], int]) -> None:
        super().__init__()
        self._learn = learn

    def __missing__(self, stretch: str) -> int:
        number = self[stretch] = self._learn(stretch)
        return number


@cache
def _blanks() -> NDArray[np.int8]:
    """1 for each character up to the last that is white space, as `str.split` sees it; 0 for all others."""
    return np.array([chr(code).isspace() for code in range(_LAST_SPACE + 2)], dtype=np.int8)
