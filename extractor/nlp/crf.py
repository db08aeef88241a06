"""Reads a linear-chain CRF as CRFsuite stores it, weights and all, with `struct` alone.

«T[-1,0]=kết nạp» is one attribute of such a model; here it leads to its weight for each label. Not covered: tagging
(`extractor.nlp.segmentation`), and models with more than the two kinds of feature that CRFsuite writes.
"""

from __future__ import annotations

import struct
from dataclasses import dataclass

_HEADER = struct.Struct("<4sI4sIIIIIIIII")
_CHUNK = struct.Struct("<4sII")
_FEATURE = struct.Struct("<IIId")
_DATABASE = struct.Struct("<4sIIIII")
_RECORD = struct.Struct("<II")


@dataclass(frozen=True, slots=True)
class Crf:
    """Log weights. `states[attribute]` has one weight per label; `transitions[i][j]` goes from label i to label j."""

    labels: tuple[str, ...]
    states: dict[str, tuple[float, ...]]
    transitions: tuple[tuple[float, ...], ...]


def parse(model: bytes) -> Crf:
    """The CRF in the bytes of a CRFsuite model file. Raises ValueError where they are not one."""
    try:
        magic, _, kind, _, _, _, _, features_at, labels_at, attributes_at, _, _ = _HEADER.unpack_from(model)
        if (magic, kind) != (b"lCRF", b"FOMC"):
            raise ValueError("not a CRFsuite model")
        labels = _strings(model, labels_at)
        attributes = _strings(model, attributes_at)
        _, _, count = _CHUNK.unpack_from(model, features_at)
        first = features_at + _CHUNK.size
        width = len(labels)
        states = [0.0] * (len(attributes) * width)
        transitions = [[0.0] * width for _ in labels]
        for transition, source, label, weight in _FEATURE.iter_unpack(model[first : first + count * _FEATURE.size]):
            if transition:
                transitions[source][label] = weight
            else:
                states[source * width + label] = weight
    except (struct.error, IndexError, UnicodeDecodeError) as error:
        raise ValueError(f"a damaged CRFsuite model: {error}") from error
    rows = zip(*(states[label::width] for label in range(width)), strict=True)
    return Crf(tuple(labels), dict(zip(attributes, rows, strict=True)), tuple(map(tuple, transitions)))


def _strings(model: bytes, at: int) -> list[str]:
    """The keys of a constant database (CQDB) inside the model, by their number."""
    magic, _, _, _, count, backward = _DATABASE.unpack_from(model, at)
    if magic != b"CQDB":
        raise ValueError("a CRFsuite model without its string tables")
    strings = []
    unpack, size = _RECORD.unpack_from, _RECORD.size
    for (offset,) in struct.iter_unpack("<I", model[at + backward : at + backward + 4 * count]):
        _, length = unpack(model, at + offset)
        first = at + offset + size
        strings.append(model[first : first + length - 1].decode())  # the last byte is a NUL
    return strings
