"""Reading ahead: while one part is put in its place, `s3://kho/run/.extractor/000000-0001.part` and some more are on their way.

Not covered: what is read.
"""

from __future__ import annotations

from collections import deque
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import Future, ThreadPoolExecutor
from typing import TypeVar

_Item = TypeVar("_Item")
_Result = TypeVar("_Result")
_AT_ONCE = 16  # a store elsewhere answers after some 30 ms, so 16 in flight give about 500 files a second
_HELD = 64 << 20  # bytes


def ahead(read: Callable[[_Item], _Result], items: Iterable[_Item], size: Callable[[_Item], int]) -> Iterator[_Result]:
    """What reading each item gives, in order; up to 16 are read ahead, and 64 MB by their sizes. Raises what `read` does."""
    waiting: deque[tuple[int, Future[_Result]]] = deque()
    held = 0
    with ThreadPoolExecutor(_AT_ONCE) as pool:
        for item in items:
            own = size(item)
            while waiting and (len(waiting) == _AT_ONCE or held + own > _HELD):
                first, done = waiting.popleft()
                held -= first
                yield done.result()
            waiting.append((own, pool.submit(read, item)))
            held += own
        while waiting:
            yield waiting.popleft()[1].result()
