"""Pages that are deadly for the process that reads them, as one in a million is."""

from __future__ import annotations

import os
import signal
import time
from collections.abc import Iterable, Iterator

from extractor.article import Page
from extractor.outcome import Process
from extractor.pipeline import Result


class Poisoned:
    """A pipeline that a page with such words ends: it crashes, never comes back, loops, raises, or asks for all the memory."""

    def __init__(self, process: Process) -> None:
        self._process = process

    def __call__(self, page: Page) -> Result:
        _swallow(page.text)
        return self._process(page)

    def pipe(self, pages: Iterable[Page]) -> Iterator[Result]:
        some = list(pages)
        for page in some:
            _swallow(page.text)
        return self._process.pipe(some)


def _swallow(text: str) -> None:
    if "đột tử" in text:
        os.kill(os.getpid(), signal.SIGSEGV)
    if "bất tỉnh" in text:  # native code that never returns sees no signal
        signal.pthread_sigmask(signal.SIG_BLOCK, [signal.SIGPROF])
        while True:
            time.sleep(1)
    while "lặp vô tận" in text:
        pass
    if "dị ứng" in text:
        raise ZeroDivisionError("chia cho không")
    if "phàm ăn" in text:
        bytearray(100 << 30)


def poison_sources() -> None:
    """Make reading a page with «đứt nguồn» deadly."""
    from extractor.sources import jsonl, reader

    for module in (jsonl, reader):
        decode = getattr(module, name := "accepted" if module is jsonl else "decode")

        def deadly(data: str | bytes, decode: object = decode) -> str:
            if ("đứt nguồn" if isinstance(data, str) else "đứt nguồn".encode()) in data:  # type: ignore[operator]
                os.kill(os.getpid(), signal.SIGKILL)
            return str(decode(data))  # type: ignore[operator]

        setattr(module, name, deadly)
