"""One measure in a process of its own: `python -m extractor.bench text party corpus/articles` prints `{"text.rate": 212.0}`.

Not covered: all of them, and what they come to (`extractor.bench.rounds`).
"""

from __future__ import annotations

import os
import sys

import orjson

from extractor.bench.rounds import given, measure_named


def main() -> None:
    """Print the figures of the named measure as JSON; what libraries print goes to standard error."""
    name, domain, *inputs = sys.argv[1:]
    answer = os.dup(1)
    os.dup2(2, 1)
    os.write(answer, orjson.dumps(measure_named(name)(given(inputs), domain)))


if __name__ == "__main__":
    main()
