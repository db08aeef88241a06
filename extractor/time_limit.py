"""A limit of processor time for a block: «treo mãi» ends, however busy the machine is.

Not covered: memory, and systems without timer signals.
"""

from __future__ import annotations

import signal
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from types import FrameType


class TimeLimit(BaseException):
    """An article took too long. No Exception, so that no handler in the pipeline takes it for an error of its own."""


@contextmanager
def limited(seconds: float) -> Iterator[None]:
    """Raise TimeLimit in the block after so many seconds of CPU time, and again each second, lest something swallow it.

    Without effect where there is no such timer (Windows) or outside the main thread.
    """
    if not hasattr(signal, "setitimer") or threading.current_thread() is not threading.main_thread():
        yield
        return

    def ring(_signal: int, _frame: FrameType | None) -> None:
        raise TimeLimit

    before = signal.signal(signal.SIGPROF, ring)
    signal.setitimer(signal.ITIMER_PROF, seconds, 1.0)
    try:
        yield
    finally:
        signal.setitimer(signal.ITIMER_PROF, 0)
        signal.signal(signal.SIGPROF, before)
