"""What is wrong with a call: «bai-*.txt: no file matches this pattern».

Not covered: what is wrong with a page, which is a `Refusal` and stands in quarantine.
"""

from __future__ import annotations


class InputError(ValueError):
    """An input that stands for no file, or cannot be opened as it is; the message says what to do."""


NOTHING_FOUND = "no article found: a folder is searched for .txt, .html, .htm, .jsonl, .parquet and .warc files, packed or not."
