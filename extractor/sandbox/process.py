"""A child process as its supervisor has it: orders go in, «["At", {"first": 64, "last": 127}]» and its death come out.

Not covered: what the orders and the answers mean (`extractor.sandbox.supervisor`).
"""

from __future__ import annotations

import os
import pickle
import subprocess
import sys
import tempfile
import threading
from contextlib import suppress
from queue import SimpleQueue
from typing import IO, Any

import orjson

from extractor.job import Job, Task

_TAIL = 2000  # bytes of what a child said that are shown
_CLOSING = 10.0  # seconds


class Process:
    """A child at a task. What it says is put into `heard`, each with the child; None when it has ended."""

    def __init__(self, job: Job, task: Task, heard: SimpleQueue[tuple[Process, list[Any] | None]]) -> None:
        self._said: IO[bytes] = tempfile.TemporaryFile()  # noqa: SIM115 - open as long as the child lives
        command = [sys.executable, "-P", "-m", "extractor.sandbox.child", str(os.getpid())]
        self._child = subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=self._said)
        # The first order may be long, and the child takes it only when it has loaded its modules.
        threading.Thread(target=self._listen, args=(pickle.dumps(job) + pickle.dumps(task), heard), daemon=True).start()

    def _listen(self, order: bytes, heard: SimpleQueue[tuple[Process, list[Any] | None]]) -> None:
        self._send(order)
        assert self._child.stdout
        with suppress(ValueError, OSError):  # what a dying child had not said to its end
            for line in self._child.stdout:
                heard.put((self, orjson.loads(line)))
        heard.put((self, None))

    def give(self, task: Task) -> None:
        """Give a child that is done another task."""
        self._send(pickle.dumps(task))

    def _send(self, order: bytes) -> None:
        assert self._child.stdin
        with suppress(OSError):  # the death of a child is heard of
            self._child.stdin.write(order)
            self._child.stdin.flush()

    def kill(self) -> None:
        """End the child at once."""
        self._child.kill()

    def close(self) -> None:
        """Let the child end."""
        assert self._child.stdin
        with suppress(OSError):
            self._child.stdin.close()
        self.wait()

    def wait(self) -> int:
        """How it ended, as it must by now: an exit code, or a signal with a minus before it."""
        try:
            code = self._child.wait(_CLOSING)
        except subprocess.TimeoutExpired:
            self.kill()
            code = self._child.wait()
        self._said.seek(0, os.SEEK_END)
        self._said.seek(max(0, self._said.tell() - _TAIL))
        self._tail = self._said.read().decode("utf-8", errors="replace").strip()
        for stream in (self._child.stdin, self._said):
            with suppress(OSError):
                if stream:
                    stream.close()
        return code

    def said(self) -> str:
        """The end of what it said of itself, where it has ended."""
        return self._tail
