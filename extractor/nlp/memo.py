"""A table that fills itself: what was worked out once for «kết nạp» is not worked out again.

Not covered: choosing what to forget. A full table is emptied, which costs less than keeping count of use.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import TypeVar

K = TypeVar("K")
V = TypeVar("V")


_LONGEST = 200  # characters of a text that is kept; a page may have five million without a space


class Memo(dict[K, V]):
    """`memo[key]` is `compute(key)`, kept for at most `size` keys, and none that is a long text."""

    __slots__ = ("compute", "size")

    def __init__(self, compute: Callable[[K], V], size: int) -> None:
        super().__init__()
        self.compute = compute
        self.size = size

    def __missing__(self, key: K) -> V:
        value = self.compute(key)
        if isinstance(key, str) and len(key) > _LONGEST:
            return value
        if len(self) >= self.size:
            self.clear()
        self[key] = value
        return value
