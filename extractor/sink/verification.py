"""Is a run as it was written? «facts.jsonl: not as it was written» is what one flipped byte says.

Of a whole run each file is held against the sum that its manifest has of it, and the counts against the files; of one that is under
way each part against its commit. Not covered: mending.
"""

from __future__ import annotations

from collections.abc import Iterator
from hashlib import sha256

import orjson

from extractor.records import Manifest
from extractor.sink.finished import ARTICLES, FACTS, MANIFEST, QUARANTINE, manifest_of, signed
from extractor.sink.folder import RunFolder, Unfinished
from extractor.sink.index import read_index
from extractor.sink.parts import DUPLICATE, FAILED, commit_of, committed, name_of, read_part
from extractor.sink.store import OutputError, Store, read

_PIECE = 1 << 20


def verify(place: str) -> list[str]:
    """What is wrong with the run of a folder, a line each; none where nothing is. Raises OutputError where there is no run."""
    folder = RunFolder(place)
    under_way, names = folder.unfinished(), folder.store.names()
    if MANIFEST not in names and not under_way:
        raise OutputError(f"{place}: holds no run. Give the folder that `extractor run` wrote.")
    wrong = list(_under_way(folder.store, under_way)) if under_way else []
    if MANIFEST in names:
        manifest = manifest_of(folder.store)
        wrong += _whole(folder.store, manifest) if manifest else [f"{MANIFEST}: no manifest of this version"]
    return wrong


def _whole(store: Store, manifest: Manifest) -> Iterator[str]:
    if signed(manifest)[1] != read(store, MANIFEST):
        yield f"{MANIFEST}: not as it was written"
    sound = True
    for name, written in manifest.files.items():
        digest, size = sha256(), 0
        try:
            with store.open(name) as stream:
                while data := stream.read(_PIECE):
                    digest.update(data)
                    size += len(data)
        except OSError as error:
            yield f"{name}: cannot be read ({error.strerror or error})"
            sound = False
            continue
        if (size, digest.hexdigest()) != (written.bytes, written.sha256):
            yield f"{name}: not as it was written ({size} bytes; {written.bytes} were written)"
            sound = False
    if sound:
        yield from _counts(store, manifest)


def _counts(store: Store, manifest: Manifest) -> Iterator[str]:
    """What the counts say against what the files hold."""
    counts, by_indicator = manifest.counts, dict[str, int]()
    seen, copies = set[int](), set[int]()
    with store.open(ARTICLES) as lines:
        for line in lines:
            article = orjson.loads(line)
            own = int(article["article_id"], 16)
            (copies if article["duplicate_of"] else seen).add(own)
    with store.open(FACTS) as lines:
        for line in lines:
            fact = orjson.loads(line)
            by_indicator[fact["indicator"]] = by_indicator.get(fact["indicator"], 0) + 1
            if int(fact["article_id"], 16) not in seen:
                yield f"{FACTS}: fact {fact['id']} is of no article that was written"
    with store.open(QUARANTINE) as lines:
        failed = sum(1 for _ in lines)
    kinds = read_index(store).kinds
    repeats = kinds.count(DUPLICATE)
    for what, told, found in (
        ("articles written", counts.written, len(seen)),
        ("articles and copies", manifest.files[ARTICLES].lines, len(seen) + len(copies)),
        ("duplicates", counts.duplicates, repeats + len(copies)),
        ("duplicates listed", counts.duplicates, len(manifest.duplicates)),
        ("quarantined", counts.quarantined, failed),
        ("quarantined", counts.quarantined, kinds.count(FAILED)),
        ("facts", counts.facts, sum(by_indicator.values())),
        ("facts by indicator", counts.by_indicator, dict(sorted(by_indicator.items()))),
        ("read", counts.read, len(seen) + len(copies) + repeats + failed),
        ("read", counts.read, len(kinds)),
    ):
        if told != found:
            yield f"{what}: the manifest says {told}, the files {found}"


def _under_way(store: Store, run: Unfinished) -> Iterator[str]:
    """Each part against its commit, and whether there is each up to the last."""
    before = (-1, -1, True)
    for shard, part in committed(store):
        name = name_of(shard, part)
        following = (shard, 0) if shard > before[0] else (shard, before[1] + 1)
        if (shard, part) != following:
            yield f"{name_of(*following)}: missing"
        if shard >= run.shards or (shard == before[0] and before[2]):
            yield f"{name}: more than there is to read"
        try:
            commit = commit_of(store, shard, part)
            held = read_part(store, commit)
        except OutputError as error:
            yield str(error)
            before = shard, part, False
            continue
        before = shard, part, commit.last
        if commit.key != run.identity.key:
            yield f"{name}: of another run"
        told = commit.articles, commit.facts, commit.quarantined, commit.read
        if told != (len(held.articles), len(held.facts), held.failed.count(b"\n"), len(held.kinds)):
            yield f"{name}: its counts are not those of its lines"
