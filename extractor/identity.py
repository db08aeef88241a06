"""What a run depends on besides its inputs: `{"extractor": "0.1.0", "code": "9f2c…", "underthesea": "9.5.0", …}` and its settings.

A changed rule is changed code, and a run with it is another run. Not covered: the inputs (`extractor.sources.shards`).
"""

from __future__ import annotations

import platform
from functools import cache
from hashlib import sha256
from importlib.metadata import version
from importlib.resources import files
from importlib.resources.abc import Traversable

from extractor.records import SCHEMA_VERSION, Settings
from extractor.sink import INDEX, store_at
from extractor.sink.store import read
from extractor.version import VERSION

# The packages whose version may change what is read.
_VERSIONED = ("underthesea", "spacy", "regex", "pydantic", "pycld2", "fastwarc")
_CODE = (".py", ".yaml", ".json")


def versions() -> dict[str, str]:
    """The versions of all that reads the text, and of this code to the letter."""
    return {
        "extractor": VERSION,
        "code": _code(),
        "schema": str(SCHEMA_VERSION),
        "python": platform.python_version(),
        **{name: version(name) for name in _VERSIONED},
    }


def content_of(settings: Settings) -> dict[str, object]:
    """The settings, with digests of what the files and runs that they name hold. Raises OSError."""
    told = settings.model_dump(mode="json")
    if settings.profile:
        with open(settings.profile, "rb") as profile:  # noqa: PTH123
            told["profile"] = sha256(profile.read()).hexdigest()
    told["earlier"] = [sha256(read(store_at(place), INDEX)).hexdigest() for place in settings.earlier]
    return told


@cache
def _code() -> str:
    digest = sha256()
    for name, file in sorted(_files(files("extractor"), "")):
        digest.update(f"{name}\0".encode() + file.read_bytes())
    return digest.hexdigest()[:16]


def _files(folder: Traversable, above: str) -> list[tuple[str, Traversable]]:
    found: list[tuple[str, Traversable]] = []
    for entry in folder.iterdir():
        name = f"{above}/{entry.name}"
        if entry.is_dir():
            found += _files(entry, name) if entry.name != "__pycache__" else []
        elif entry.name.endswith(_CODE):
            found.append((name, entry))
    return found
