"""Reading ahead: what comes is in order, and no more is held than may be."""

from __future__ import annotations

import threading
import time

import pytest

from extractor.sink.ahead import ahead


def test_what_is_read_ahead_comes_in_order() -> None:
    def read(number: int) -> int:
        time.sleep(0.001 * (number % 5))
        return number

    assert list(ahead(read, range(100), lambda _: 1)) == list(range(100))


def test_large_items_are_read_one_after_the_other() -> None:
    """Of items of 40 MB two would be more than is held; those of 1 MB come many at a time."""
    lock, now, most = threading.Lock(), 0, {40: 0, 1: 0}

    def read(megabytes: int) -> None:
        nonlocal now
        with lock:
            now += 1
            most[megabytes] = max(most[megabytes], now)
        time.sleep(0.01)
        with lock:
            now -= 1

    for megabytes in most:
        list(ahead(read, [megabytes] * 20, lambda size: size << 20))
    assert most[40] == 1
    assert 1 < most[1] <= 16


def test_an_item_that_cannot_be_read_raises_when_its_turn_comes() -> None:
    def read(number: int) -> int:
        if number == 3:
            raise OSError("mất mạng")
        return number

    results, got = ahead(read, range(10), lambda _: 1), list[int]()
    with pytest.raises(OSError, match="mất mạng"):
        for number in results:
            got.append(number)
    assert got == [0, 1, 2]
