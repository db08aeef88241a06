"""Reads a linear-chain CRF as CRFsuite stores it, weights and all, with the standard library alone.

«T[-1,0]=kết nạp» is one attribute of such a model; here it leads to its weight for each label. Not covered: tagging
(`extractor.nlp.segmentation`), and models with more than the two kinds of feature that CRFsuite writes.
"""

from __future__ import annotations

import struct
from dataclasses import dataclass
from itertools import compress, repeat

_HEADER = struct.Struct("<4sI4sIIIIIIIII")
_CHUNK = struct.Struct("<4sII")
_FEATURE = struct.Struct("<IIId")
_DATABASE = struct.Struct("<4sIIIII")
_RECORD = struct.Struct("<II")


@dataclass(frozen=True, slots=True)
class Crf:
    """Log weights. `states[i]` has one weight per attribute, for label i; `transitions[i][j]` goes from label i to j."""

    labels: tuple[str, ...]
    attributes: tuple[str, ...]
    states: tuple[tuple[float, ...], ...]
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
        features = _FEATURE.iter_unpack(model[first : first + count * _FEATURE.size])
        # A hundred thousand features: whole columns are worked on, for a loop over them would be half the time of loading.
        transition, sources, targets, weights = zip(*features, strict=True)
        states = []
        for label in range(len(labels)):
            mine = [target == label and not kind for kind, target in zip(transition, targets, strict=True)]
            known = dict(zip(compress(sources, mine), compress(weights, mine), strict=True))
            states.append(tuple(map(known.get, range(len(attributes)), repeat(0.0))))
        transitions = [[0.0] * len(labels) for _ in labels]
        for at in compress(range(count), transition):
            transitions[sources[at]][targets[at]] = weights[at]
    except (struct.error, IndexError, UnicodeDecodeError) as error:
        raise ValueError(f"a damaged CRFsuite model: {error}") from error
    return Crf(tuple(labels), tuple(attributes), tuple(states), tuple(map(tuple, transitions)))


def _strings(model: bytes, at: int) -> list[str]:
    """The keys of a constant database (CQDB) inside the model, by their number.

    They stand in that order, one behind the other, each with a NUL at its end and a record of two numbers before it.
    """
    magic, _, _, _, count, backward = _DATABASE.unpack_from(model, at)
    if magic != b"CQDB":
        raise ValueError("a CRFsuite model without its string tables")
    records = [at + offset for offset in struct.unpack_from(f"<{count}I", model, at + backward)] if count else []
    if not records:
        return []
    _, length = _RECORD.unpack_from(model, records[-1])
    size = _RECORD.size
    ends = [*records[1:], records[-1] + size + length]
    strings = b"".join([model[start + size : end] for start, end in zip(records, ends, strict=True)]).decode().split("\0")
    if len(strings) != count + 1 or strings.pop():
        raise ValueError("a CRFsuite model whose string tables are laid out otherwise")
    return strings
