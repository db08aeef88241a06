"""Places of a sentence that are spoken for: in «theo Nghị quyết 12 của Huyện ủy», 12 stands in the name of a document.

Not covered: which of two readings of a place is the better one.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable
from itertools import accumulate


class Taken:
    """Half-open places, which may overlap; asking costs the logarithm of their number."""

    def __init__(self, places: Iterable[tuple[int, int]]) -> None:
        self.places = sorted(places)
        self._starts = [start for start, _ in self.places]
        self._stops = list(accumulate((stop for _, stop in self.places), max))

    def overlaps(self, start: int, stop: int) -> bool:
        """Whether any of the places shares a character with [start, stop)."""
        before = bisect_left(self._starts, stop)
        return before > 0 and self._stops[before - 1] > start
