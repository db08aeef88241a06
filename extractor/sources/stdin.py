"""Standard input, kept in a file while a run reads it: `cat archive.jsonl | extractor run - --out build/run`.

It comes once, and shards are read by several processes, and again after one has died. Not covered: what it holds.
"""

from __future__ import annotations

import hashlib
import sys
from typing import IO

from extractor.sources.paths import STDIN
from extractor.sources.shards import Found

_PIECE = 1 << 20


def kept(file: IO[bytes]) -> Found:
    """Standard input as an input that was found, after all of it was written to a file. Raises OSError."""
    digest, size = hashlib.sha256(), 0
    while data := sys.stdin.buffer.read(_PIECE):
        file.write(data)
        digest.update(data)
        size += len(data)
    file.flush()
    return Found(STDIN, size, digest.hexdigest())
