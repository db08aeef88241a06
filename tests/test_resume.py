"""Runs that are interrupted, killed, refused and gone on with: the same bytes come out, and nothing is lost."""

from __future__ import annotations

import contextlib
import errno
import fcntl
import hashlib
import json
import os
import random
import signal
import subprocess
import sys
import time
from functools import partial
from pathlib import Path
from typing import IO

import fsspec
import pytest
from conftest import PROJECT, until

from extractor.engine import Begun, Ended, News, run
from extractor.engines import cores
from extractor.records import Settings
from extractor.sink import ARTICLES, FACTS, INDEX, QUARANTINE, Commit, OutputError, verify

DATA = (ARTICLES, FACTS, QUARANTINE, INDEX)


def digest(out: Path) -> str:
    return hashlib.sha256(b"".join((out / name).read_bytes() for name in DATA)).hexdigest()


@pytest.fixture
def pages(tmp_path: Path) -> Path:
    """Three hundred files and a large file of lines, with copies, blanks, and what raises among them."""
    folder = tmp_path / "in"
    folder.mkdir()
    for n in range(300):
        known = n // 2 if n % 10 == 1 else n
        text = "" if n % 50 == 7 else "lỗi" if n % 50 == 9 else f"Xã {known} kết nạp được {known} đảng viên"
        (folder / f"bai-{n:03}.txt").write_text(text, encoding="utf-8")
    rows = ({"text": f"Phường {n % 900} kết nạp được {n % 900} đảng viên. " + "Tin vắn. " * (n % 60)} for n in range(1500))
    (folder / "kho.jsonl").write_text("".join(json.dumps(row) + "\n" for row in rows), encoding="utf-8")
    return folder


def command(pages: Path, out: Path, *options: str) -> list[str]:
    return [sys.executable, "-m", "extractor", "run", str(pages), "--out", str(out), *options]


def children_of(out: Path) -> list[int]:
    """The processes that read for a run of that folder, or of any: those of this test are the only ones of its folder."""
    found = []
    for path in Path("/proc").glob("[0-9]*"):
        try:
            words = (path / "cmdline").read_bytes().split(b"\0")
            inside = (path / "cwd").readlink() == out.parent
        except OSError:
            continue
        if b"extractor.sandbox.child" in words and inside:
            found.append(int(path.name))
    return found


@pytest.mark.usefixtures("stand_in")
def test_any_number_of_workers_gives_the_same_bytes(tmp_path: Path, pages: Path) -> None:
    manifests = [
        run([str(pages)], tmp_path / "here"),
        run([str(pages)], tmp_path / "one", engine=cores(1)),
        run([str(pages)], tmp_path / "two", engine=cores(2)),
    ]
    assert len({digest(tmp_path / name) for name in ("here", "one", "two")}) == 1
    assert manifests[0].counts == manifests[1].counts == manifests[2].counts
    assert manifests[0].duplicates == manifests[2].duplicates
    counts = manifests[0].counts
    assert (counts.read, counts.quarantined) == (1800, 12)
    assert counts.duplicates > 600


@pytest.mark.usefixtures("stand_in")
def test_a_run_that_is_interrupted_goes_on(tmp_path: Path, pages: Path) -> None:
    run([str(pages)], tmp_path / "whole")
    out = tmp_path / "out"
    read: list[tuple[int, int]] = []

    def interrupt(news: News) -> None:
        if isinstance(news, Commit):
            read.append((news.shard, news.part))
            if len(read) % 3 == 0:
                raise KeyboardInterrupt

    for _ in range(50):
        try:
            run([str(pages)], out, tell=interrupt)
            break
        except KeyboardInterrupt:
            assert sorted(path.name for path in out.iterdir()) == [".extractor"]
    assert digest(out) == digest(tmp_path / "whole")
    assert len(read) == len(set(read)) > 10, "no part is read twice"
    assert not (out / ".extractor").exists()


@pytest.mark.usefixtures("stand_in")
def test_what_an_earlier_run_left_is_there_until_the_new_one_is_whole(tmp_path: Path, pages: Path) -> None:
    out = tmp_path / "out"
    run([str(pages / "bai-000.txt")], out)
    before = digest(out)

    def interrupt(news: News) -> None:
        if isinstance(news, Commit) and news.shard == 2:
            raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        run([str(pages)], out, tell=interrupt)
    assert digest(out) == before
    run([str(pages)], out)
    run([str(pages)], tmp_path / "whole")
    assert digest(out) == digest(tmp_path / "whole")


@pytest.mark.usefixtures("stand_in")
def test_a_whole_run_is_not_done_again(tmp_path: Path, pages: Path) -> None:
    told: list[News] = []
    first = run([str(pages)], tmp_path / "out")
    assert run([str(pages)], tmp_path / "out", tell=told.append) == first
    assert told == [Ended(first, anew=False)]
    (pages / "bai-000.txt").write_text("Xã khác kết nạp được 5 đảng viên", encoding="utf-8")
    assert run([str(pages)], tmp_path / "out").key != first.key


@pytest.mark.usefixtures("stand_in")
def test_an_unfinished_run_with_other_settings_or_inputs_is_refused(tmp_path: Path, pages: Path) -> None:
    out = tmp_path / "out"

    def interrupt(news: News) -> None:
        if isinstance(news, Commit):
            raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        run([str(pages)], out, tell=interrupt)
    with pytest.raises(OutputError, match=r"unfinished run with other settings \(limit_seconds\).*--fresh"):
        run([str(pages)], out, Settings(limit_seconds=5))
    (pages / "bai-300.txt").write_text("mới", encoding="utf-8")
    with pytest.raises(OutputError, match=r"unfinished run with other inputs \(bytes, digest, files\)"):
        run([str(pages)], out)
    assert run([str(pages)], out, fresh=True).counts.read == 1801


@pytest.mark.usefixtures("stand_in")
def test_a_folder_that_another_run_holds_is_refused(tmp_path: Path, pages: Path) -> None:
    out = tmp_path / "out"
    out.mkdir()
    held = os.open(out, os.O_RDONLY)
    fcntl.flock(held, fcntl.LOCK_EX)
    try:
        with pytest.raises(OutputError, match="another run is writing there"):
            run([str(pages)], out)
    finally:
        os.close(held)
    assert run([str(pages)], out).counts.read == 1800


@pytest.mark.usefixtures("stand_in")
def test_a_full_disk_loses_nothing(tmp_path: Path, pages: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Each call finds room for some files more than the one before."""
    run([str(pages)], tmp_path / "whole")
    sync, left = os.fsync, 0

    def full(file: int | IO[bytes]) -> None:
        nonlocal left
        left -= 1
        if left == 0:
            raise OSError(errno.ENOSPC, "No space left on device")
        sync(file)

    monkeypatch.setattr(os, "fsync", full)
    for calls in range(100):
        left = 3 + 2 * calls
        try:
            run([str(pages)], tmp_path / "out")
            break
        except OutputError as error:
            assert "No space left on device" in str(error)
            assert "the same command goes on" in str(error)
            assert not list((tmp_path / "out").rglob("*.partial"))
    assert calls > 2
    assert digest(tmp_path / "out") == digest(tmp_path / "whole")


@pytest.mark.skipif(os.name != "posix" or os.geteuid() == 0, reason="root may write anywhere")
@pytest.mark.usefixtures("stand_in")
def test_a_folder_that_cannot_be_written_is_told(tmp_path: Path, pages: Path) -> None:
    (tmp_path / "out").mkdir(mode=0o500)
    with pytest.raises(OutputError, match="cannot be written"):
        run([str(pages)], tmp_path / "out")


def committed(out: Path) -> dict[str, int]:
    """The commits of a run that is under way, and when each was written."""
    found = {}
    for path in (out / ".extractor").glob("[0-9]*.json"):
        with contextlib.suppress(FileNotFoundError):  # the run is being ended
            found[path.name] = path.stat().st_mtime_ns
    return found


@pytest.mark.skipif(not Path("/proc").exists(), reason="processes are told by /proc")
@pytest.mark.usefixtures("stand_in")
def test_a_run_that_is_killed_at_twenty_moments_ends_with_the_same_bytes(tmp_path: Path) -> None:
    pages, out, numbers = tmp_path / "kho.jsonl", tmp_path / "out", random.Random(4)
    slow = ("chờ " if n % 150 == 9 else "" for n in range(6000))
    rows = ({"text": f"Xã {n % 5800} {wait}kết nạp được {n % 5800} đảng viên. {'Tin vắn. ' * 60}"} for n, wait in enumerate(slow))
    pages.write_text("".join(json.dumps(row) + "\n" for row in rows), encoding="utf-8")
    run([str(pages)], tmp_path / "whole", engine=cores(2))
    begin = partial(subprocess.Popen, command(pages, out, "--workers", "2"), cwd=tmp_path, stdout=subprocess.DEVNULL)
    for _ in range(20):
        running, before = begin(), committed(out)
        # At any moment: before there is a plan, while children load or read, and while a part is written.
        while len(committed(out).keys() - before) < numbers.choice((0, 0, 1, 2)):
            assert running.poll() is None
            time.sleep(0.002)
        time.sleep(numbers.uniform(0, 0.3))
        running.send_signal(signal.SIGKILL)
        assert running.wait() == -signal.SIGKILL
        until(lambda: not children_of(out), "children end with their parent")
        assert before.items() <= committed(out).items(), "what was committed is not done again"
    assert begin().wait(120) == 0
    assert digest(out) == digest(tmp_path / "whole")
    assert not (out / ".extractor").exists()


@pytest.mark.usefixtures("stand_in")
def test_a_run_that_is_killed_while_parts_are_put_together_is_put_together(tmp_path: Path, pages: Path) -> None:
    run([str(pages)], tmp_path / "whole")
    out = tmp_path / "out"
    for moment in (ARTICLES, FACTS, INDEX, "manifest.json"):
        running = subprocess.Popen(command(pages, out), cwd=tmp_path, stdout=subprocess.DEVNULL)
        while not list(out.glob(f".{moment}.*")) and running.poll() is None:
            time.sleep(0.0005)
        running.send_signal(signal.SIGKILL)
        running.wait()
    subprocess.run(command(pages, out), cwd=tmp_path, stdout=subprocess.DEVNULL, check=True)
    assert digest(out) == digest(tmp_path / "whole")
    assert verify(str(out)) == []
    assert [path.name for path in out.iterdir() if path.name.startswith(".")] == []


@pytest.mark.usefixtures("stand_in")
def test_what_a_lost_executor_leaves_is_swept_away(tmp_path: Path, pages: Path) -> None:
    out = tmp_path / "out"

    def lose(news: News) -> None:
        if isinstance(news, Commit):
            (out / ".extractor" / ".000000-0000.json.0a1b2c3d.partial").write_text("{")

    run([str(pages)], out, tell=lose)
    assert not (out / ".extractor").exists()


@pytest.mark.usefixtures("stand_in")
def test_output_may_lie_elsewhere(tmp_path: Path, pages: Path) -> None:
    """In memory, where the input lies as well; and where children can write too."""
    memory = fsspec.filesystem("memory")
    out, told = "memory://kho/out", list[News]()

    def interrupt(news: News) -> None:
        told.append(news)
        if isinstance(news, Commit) and news.shard == 1:
            raise KeyboardInterrupt

    try:
        for n in range(3):
            memory.pipe_file(f"/kho/bai-{n}.txt", f"Xã {n} kết nạp được {n} đảng viên".encode())
        for _ in range(2):
            assert run(["memory://kho"], out, fresh=True).counts.read == 3, "and not what is written there"
        with pytest.raises(KeyboardInterrupt):
            run([str(pages)], out, tell=interrupt)
        told.clear()
        run([str(pages)], out, tell=told.append)
        assert isinstance(told[0], Begun)
        assert [commit.shard for commit in told[0].commits] == [0, 1]
        assert verify(out) == []
        assert not [path for path in memory.find("/kho/out") if ".extractor" in path]
        run([str(pages)], tmp_path / "whole")
        run([str(pages)], f"file://{tmp_path}/there", engine=cores(2))
        for name in DATA:
            whole = (tmp_path / "whole" / name).read_bytes()
            assert memory.cat_file(f"/kho/out/{name}") == whole == (tmp_path / "there" / name).read_bytes()
        memory.pipe_file("/kho/notes/a.txt", b"a")
        with pytest.raises(OutputError, match="holds no earlier run"):
            run([str(pages)], "memory://kho/notes")
    finally:
        memory.rm("/kho", recursive=True)


@pytest.mark.usefixtures("stand_in")
def test_ctrl_c_ends_a_run_and_says_how_to_go_on(tmp_path: Path, pages: Path) -> None:
    for n in range(296, 300):  # more than a second, so that the signal is there before the run is over
        (pages / f"bai-{n}.txt").write_text(f"Xã {n} chờ kết nạp", encoding="utf-8")
    events_of_the_run = tmp_path / "log.jsonl"
    events_of_the_run.touch()
    with (tmp_path / "log").open("w") as log:
        running = subprocess.Popen(
            command(pages, tmp_path / "out", "--log-json", str(events_of_the_run)),
            cwd=PROJECT,
            stderr=log,
            text=True,
            preexec_fn=lambda: signal.signal(signal.SIGINT, signal.SIG_DFL),  # what a shell starts behind it ignores the signal
        )
        while '"commit"' not in events_of_the_run.read_text() and running.poll() is None:
            time.sleep(0.01)
        running.send_signal(signal.SIGINT)
        assert running.wait(30) == 130
    assert "the same command goes on" in (tmp_path / "log").read_text()
    told: list[News] = []
    run([str(pages)], tmp_path / "out", tell=told.append)
    assert isinstance(told[0], Begun)
    assert told[0].commits
    events = [json.loads(line)["event"] for line in events_of_the_run.read_text().splitlines()]
    assert events[:2] == ["start", "commit"]
