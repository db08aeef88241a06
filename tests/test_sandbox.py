"""The sandbox: a page that ends the process which reads it costs itself alone, and is named."""

from __future__ import annotations

import gzip
import json
import os
import signal
from pathlib import Path
from typing import Any

import pyarrow as pa
import pytest
from conftest import PROJECT, in_children
from pyarrow import parquet
from test_archives import record

from extractor.engine import News, run
from extractor.engines import cores, in_process
from extractor.job import Job, Limits, Task
from extractor.records import Quarantine, Settings
from extractor.sandbox import SandboxError, Supervisor, Watched
from extractor.sink import ARTICLES, FACTS, QUARANTINE, Commit
from extractor.sources import Shard

POISON = {
    20: ("đột tử", "crashed the process (signal 11)"),
    25: ("bất tỉnh", "hung: it did not come back in 3 s"),
    26: ("lặp vô tận", "time limit: 0.3 s"),
    590: ("dị ứng", "ZeroDivisionError: chia cho không"),
    930: ("phàm ăn", "memory: it asks for more than there is for one article"),
}


def rows(count: int, poison: dict[int, str]) -> str:
    texts = (f"Xã {n} kết nạp được {n} đảng viên. {poison.get(n, '')}" for n in range(count))
    return "".join(json.dumps({"text": text, "id": n}) + "\n" for n, text in enumerate(texts))


def records(out: Path, name: str) -> list[Any]:
    return [json.loads(line) for line in (out / name).read_text(encoding="utf-8").splitlines()]


def quarantined(out: Path) -> list[tuple[int, str, str]]:
    found = [Quarantine(**record) for record in records(out, QUARANTINE)]
    return [(int(record.source.rpartition("#")[2]) - 1, record.stage, record.reason) for record in found]


def without_poisoned(out: Path, name: str, ids: set[str]) -> list[Any]:
    return [record for record in records(out, name) if record["article_id"] not in ids]


@pytest.fixture
def poisoned(monkeypatch: pytest.MonkeyPatch) -> None:
    in_children(monkeypatch, "stand-in poison")


@pytest.mark.usefixtures("poisoned")
def test_deadly_pages_are_named_and_nothing_else_is_lost(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("extractor.sandbox.supervisor._LEAST_SILENCE", 1.0)
    archive = tmp_path / "kho.jsonl"
    settings = Settings(limit_seconds=0.3)
    archive.write_text(rows(1000, {}), encoding="utf-8")
    run([str(archive)], tmp_path / "clean", settings, cores(1))
    ids = {article["article_id"] for article in records(tmp_path / "clean", ARTICLES) if int(article["source_id"]) in POISON}
    archive.write_text(rows(1000, {n: words for n, (words, _) in POISON.items()}), encoding="utf-8")
    told: list[News] = []
    for name, workers in (("one", 1), ("two", 2)):
        manifest = run([str(archive)], tmp_path / name, settings, cores(workers), told.append)
        assert quarantined(tmp_path / name) == [(n, "pipeline", reason) for n, (_, reason) in POISON.items()]
        assert (manifest.counts.read, manifest.counts.written) == (1000, 995)
        for file in (ARTICLES, FACTS):
            assert without_poisoned(tmp_path / name, file, set()) == without_poisoned(tmp_path / "clean", file, ids)
    strikes = [news for news in told if isinstance(news, Watched)]
    assert [(news.first, news.condemned) for news in strikes if news.condemned] == [(20, True), (25, True)] * 2


@pytest.mark.usefixtures("poisoned")
def test_a_file_that_is_deadly_to_read_is_read_as_far_as_it_goes(tmp_path: Path) -> None:
    folder = tmp_path / "in"
    folder.mkdir()
    for name in "acd":
        (folder / f"{name}.txt").write_text(f"Xã {name} kết nạp được 5 đảng viên", encoding="utf-8")
    (folder / "b.jsonl").write_bytes(rows(30, {12: "đứt nguồn"}).encode().decode("unicode_escape").encode())
    (folder / "b.txt").write_text("đứt nguồn", encoding="utf-8")
    manifest = run([str(folder)], tmp_path / "out", engine=cores(1))
    reasons = [(Path(record["source"]).name, record["stage"], record["reason"]) for record in records(tmp_path / "out", QUARANTINE)]
    told = "crashed the process (signal 9), while it was read; what comes before is read, the rest is not"
    assert reasons == [("b.jsonl", "source", told), ("b.txt", "source", told)]
    assert (manifest.counts.read, manifest.counts.written) == (17, 15)


@pytest.mark.usefixtures("stand_in")
def test_a_child_that_is_killed_by_hand_costs_nothing(tmp_path: Path) -> None:
    """Each of the children is killed once, whatever it is at."""
    archive = tmp_path / "kho.jsonl"
    archive.write_text(rows(6000, {}), encoding="utf-8")
    run([str(archive)], tmp_path / "clean")
    killed: set[int] = set()

    def kill(news: News) -> None:
        if isinstance(news, Commit) and news.part % 2 == 0 and len(killed) < 4:
            mine = [int(path.parent.name) for path in Path("/proc").glob("[0-9]*/cmdline") if is_child(path)]
            for child in mine[:1]:
                os.kill(child, signal.SIGKILL)
                killed.add(child)

    def is_child(path: Path) -> bool:
        try:
            words = path.read_bytes().split(b"\0")
        except OSError:
            return False
        return b"extractor.sandbox.child" in words and str(os.getpid()).encode() in words

    manifest = run([str(archive)], tmp_path / "out", engine=cores(2), tell=kill)
    assert len(killed) == 4
    assert manifest.counts.quarantined == 0
    assert (tmp_path / "out" / ARTICLES).read_bytes() == (tmp_path / "clean" / ARTICLES).read_bytes()


def test_children_that_do_not_start_are_told(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "sitecustomize.py").write_text("import os, sys\nprint('không chạy', file=sys.stderr)\nos._exit(3)\n")
    monkeypatch.setenv("PYTHONPATH", str(tmp_path))
    (tmp_path / "a.txt").write_text("một", encoding="utf-8")
    with pytest.raises(SandboxError, match="do not start: không chạy"):
        run([str(tmp_path / "a.txt")], tmp_path / "out", engine=cores(1))


def test_children_that_cannot_load_what_they_need_are_told(tmp_path: Path) -> None:
    """As with a pack that is not there, or models that an installation lacks: they are not started for ever."""
    supervisor = Supervisor(Job(str(tmp_path), "", "không có", Limits(1.0, 0.0)), workers=1, tell=print)
    with pytest.raises(SandboxError, match=r"do not start: PackError: .*không có"):
        supervisor.run([Task(Shard(0, ()))])


def test_the_pipeline_in_children_gives_what_it_gives_here(tmp_path: Path) -> None:
    articles = sorted((PROJECT / "corpus" / "articles").glob("*.txt"))[:100]
    names = [str(path) for path in articles]
    run(names, tmp_path / "here")
    run(names, tmp_path / "children", engine=cores(2))
    for name in (ARTICLES, FACTS, QUARANTINE):
        assert (tmp_path / "here" / name).read_bytes() == (tmp_path / "children" / name).read_bytes()


def test_inputs_of_all_kinds_are_read_in_children(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    in_children(monkeypatch, "")
    folder = tmp_path / "in"
    folder.mkdir()
    text = "Năm 2024, Đảng bộ xã Hà Long kết nạp được {} đảng viên. "
    (folder / "a.html").write_text(f"<title>Kết nạp</title><p>{text.format(1) * 3}", encoding="utf-8")
    (folder / "b.jsonl.gz").write_bytes(gzip.compress(json.dumps({"text": text.format(2)}).encode()))
    (folder / "c.warc.gz").write_bytes(b"".join(gzip.compress(record(n)) for n in range(3, 6)))
    parquet.write_table(pa.table({"text": [text.format(n) for n in range(6, 60)]}), folder / "d.parquet")
    here, children = (run([str(folder)], tmp_path / name, engine=engine) for name, engine in (("a", in_process), ("b", cores(1))))
    assert here.counts == children.counts
    assert here.counts.written == 59
    assert here.files == children.files
