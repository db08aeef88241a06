"""Python's search for circles of garbage, put off for a while (`docs/decisions/0012-no-garbage-collection.md`).

    searching = put_off()
    try: ...
    finally: resume(searching)

No context manager, because to enter or leave one makes objects while the search is on, and so sets it off. Not covered:
what is freed by counting references, as nearly everything is; that goes on.
"""

from __future__ import annotations

import gc


def put_off() -> bool:
    """Switch the search off; whether it was on."""
    was_on = gc.isenabled()
    gc.disable()
    return was_on


def resume(was_on: bool) -> None:
    """Switch the search on where it was on; what was made in the meantime counts as old, so that it is not searched at once."""
    if was_on:
        gc.freeze()
        gc.unfreeze()
        gc.enable()
