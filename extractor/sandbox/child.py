"""A child: `python -m extractor.sandbox.child 4711` is told by process 4711 what to read, and says what it is about to do.

Orders come pickled by standard input; what it says goes out as lines of JSON. It ends with its parent, always. Not covered: what is
done about its death (`extractor.sandbox.supervisor`).
"""

from __future__ import annotations

import ctypes
import os
import pickle
import signal
import sys
from contextlib import suppress
from typing import BinaryIO

import orjson

from extractor.sink import Commit, OutputError
from extractor.worker import Event, Worker

# What one article may take beyond what the loaded child takes; pages are of 5 MB at the most.
_MEMORY = 2 << 30
_PR_SET_PDEATHSIG = 1


def main() -> None:
    """Read shards until there are no more orders."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # who pressed Ctrl-C meant the parent
    _end_with(int(sys.argv[1]))
    orders, answers = _channels()

    def tell(event: Event) -> None:
        told = event.model_dump() if isinstance(event, Commit) else event._asdict()
        answers.write(orjson.dumps([type(event).__name__, told], option=orjson.OPT_APPEND_NEWLINE))

    code = 0
    try:
        worker = Worker(pickle.load(orders), tell)
        _bound_memory()
        os.dup2(_nothing(), 1)  # what libraries say of pages is no news
        os.dup2(1, 2)
        with suppress(EOFError):
            while True:
                worker.run(pickle.load(orders))
                answers.write(b'["Done",{}]\n')
    except BrokenPipeError:
        code = 1
    except OutputError as error:
        answers.write(orjson.dumps(["Failed", {"reason": str(error)}], option=orjson.OPT_APPEND_NEWLINE))
        code = 1
    except Exception as error:
        answers.write(orjson.dumps(["Raised", {"reason": f"{type(error).__name__}: {error}"}], option=orjson.OPT_APPEND_NEWLINE))
        code = 1
    os._exit(code)  # there is nothing to tidy up, and much memory to go through


def _channels() -> tuple[BinaryIO, BinaryIO]:
    """Where orders come from and answers go to, out of reach of what libraries print."""
    orders = os.fdopen(os.dup(0), "rb")
    answers = os.fdopen(os.dup(1), "wb", buffering=0)
    os.dup2(_nothing(), 0)
    os.dup2(2, 1)
    return orders, answers


def _nothing() -> int:
    return os.open(os.devnull, os.O_RDWR)


def _end_with(parent: int) -> None:
    """Die when the parent does, where the system can see to it; elsewhere the end of the pipes does."""
    with suppress(OSError, AttributeError):
        ctypes.CDLL(None, use_errno=True).prctl(_PR_SET_PDEATHSIG, signal.SIGKILL)
    if sys.platform != "win32" and os.getppid() != parent:
        os._exit(1)


def _bound_memory() -> None:
    """Allow so much more memory than is in use now; beyond it an allocation raises MemoryError."""
    with suppress(ImportError, OSError, ValueError):
        import resource

        with open("/proc/self/statm", "rb") as told:  # noqa: PTH123 - no file
            used = int(told.read().split()[0]) * resource.getpagesize()
        hard = resource.getrlimit(resource.RLIMIT_AS)[1]
        limit = used + _MEMORY if hard == resource.RLIM_INFINITY else min(used + _MEMORY, hard)
        resource.setrlimit(resource.RLIMIT_AS, (limit, hard))


if __name__ == "__main__":
    main()
