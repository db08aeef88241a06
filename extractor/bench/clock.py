"""Processor time: of a call, and of the stages of a pipeline, «clean: 8 %».

Not covered: time by the clock (`extractor.bench.runs`).
"""

from __future__ import annotations

import time
from collections.abc import Callable
from typing import ParamSpec, TypeVar

from extractor.bench.figures import STAGES
from extractor.pipeline import Pipeline

P = ParamSpec("P")
R = TypeVar("R")


def seconds(call: Callable[P, R], *args: P.args, **kwargs: P.kwargs) -> tuple[float, R]:
    """The processor seconds of a call, and what it returned."""
    start = time.process_time()
    result = call(*args, **kwargs)
    return time.process_time() - start, result


class Stages:
    """Counts the processor `seconds` of each stage of a pipeline from here on."""

    def __init__(self, pipeline: Pipeline) -> None:
        self.seconds = dict.fromkeys(STAGES, 0.0)
        for name in STAGES:
            setattr(pipeline, name, self._timed(name, getattr(pipeline, name)))

    def shares(self, of: str) -> dict[str, float]:
        """The share of each stage in all of them, in percent: `text.share.clean`."""
        total = sum(self.seconds.values())
        return {f"{of}.share.{name}": 100 * spent / total for name, spent in self.seconds.items()}

    def _timed(self, name: str, stage: Callable[P, R]) -> Callable[P, R]:
        def timed(*args: P.args, **kwargs: P.kwargs) -> R:
            start = time.process_time()
            try:
                return stage(*args, **kwargs)
            finally:
                self.seconds[name] += time.process_time() - start

        return timed
