"""What an operator asks of a run: how far it is, whether it is as it was written, and to read the quarantined again."""

from __future__ import annotations

import json
import random
import shutil
from collections.abc import Callable
from pathlib import Path

import pytest
from conftest import in_children
from test_cli import call
from test_copies import OTHER, STORY

from extractor.engine import News, run
from extractor.engines import cores, in_process
from extractor.records import Quarantine, Settings
from extractor.retry import retry
from extractor.sink import ARTICLES, FACTS, INDEX, MANIFEST, QUARANTINE, Commit, OutputError, status, verify

DATA = (ARTICLES, FACTS, QUARANTINE, INDEX)


def contents(out: Path) -> dict[str, bytes]:
    return {name: (out / name).read_bytes() for name in DATA}


def archive(path: Path, count: int, words: str = "") -> str:
    """An archive of so many articles; every seventh has other words as well, every ninth is there twice."""
    texts = [f"Xã {n} kết nạp được {n} đảng viên. {words if n % 7 == 0 else ''}" for n in range(count)]
    path.write_text("".join(json.dumps({"text": text}) + "\n" for n, text in enumerate(texts) for _ in range(1 + (n % 9 == 0))))
    return str(path)


@pytest.fixture
def finished(tmp_path: Path, stand_in: object) -> Path:
    assert stand_in
    run([archive(tmp_path / "kho.jsonl", 300, "lỗi")], tmp_path / "out")
    return tmp_path / "out"


@pytest.fixture
def unfinished(tmp_path: Path, stand_in: object) -> Path:
    assert stand_in

    def interrupt(news: News) -> None:
        if isinstance(news, Commit) and (news.shard, news.part) == (0, 3):
            raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        run([archive(tmp_path / "kho.jsonl", 1500)], tmp_path / "out", tell=interrupt)
    return tmp_path / "out"


def test_one_flipped_byte_is_found_wherever_it_is(finished: Path) -> None:
    assert verify(str(finished)) == []
    numbers = random.Random(3)
    for path in sorted(finished.iterdir()):
        data = path.read_bytes()
        for at in {0, len(data) - 1, *(numbers.randrange(len(data)) for _ in range(12))}:
            path.write_bytes(data[:at] + bytes([data[at] ^ 1]) + data[at + 1 :])
            assert [message for message in verify(str(finished)) if message.startswith(path.name)], (path.name, at)
        path.write_bytes(data)
    assert verify(str(finished)) == []


def test_a_missing_file_and_counts_that_do_not_hold_are_found(finished: Path) -> None:
    (finished / FACTS).unlink()
    assert verify(str(finished)) == ["facts.jsonl: cannot be read (No such file or directory)"]
    (finished / MANIFEST).write_text("{}")
    assert verify(str(finished)) == ["manifest.json: no manifest of this version"]


def first(out: Path, ending: str) -> list[Path]:
    return sorted((out / ".extractor").glob(f"000000-*.{ending}"))


def drop(out: Path) -> None:
    for ending in ("json", "part"):
        first(out, ending)[1].unlink()


def double(out: Path) -> None:
    for ending in ("json", "part"):
        shutil.copy(first(out, ending)[1], out / ".extractor" / f"000000-0004.{ending}")


def flip(out: Path) -> None:
    path = first(out, "part")[2]
    data = bytearray(path.read_bytes())
    data[len(data) // 2] ^= 4
    path.write_bytes(data)


@pytest.mark.parametrize(
    ("spoil", "message"),
    [
        (drop, "000000-0001: missing"),
        (lambda out: first(out, "part")[1].unlink(), "000000-0001.part: not as it was written"),
        (lambda out: first(out, "json")[1].write_text("{"), "000000-0001.json: cannot be read"),
        (double, "000000-0004.json: is the commit of .extractor/000000-0001"),
        (flip, "000000-0002.part: not as it was written"),
    ],
)
def test_parts_of_an_unfinished_run_are_held_against_their_commits(
    unfinished: Path, spoil: Callable[[Path], None], message: str
) -> None:
    assert verify(str(unfinished)) == []
    spoil(unfinished)
    assert [line for line in verify(str(unfinished)) if message in line], verify(str(unfinished))


def test_a_run_that_meets_a_damaged_part_says_what_to_do(unfinished: Path) -> None:
    flip(unfinished)
    inputs = [str(unfinished.parent / "kho.jsonl")]
    with pytest.raises(OutputError, match=r"000000-0002.part: not as it was written. Remove"):
        run(inputs, unfinished)
    for path in (unfinished / ".extractor").glob("000000-0002.*"):
        path.unlink()
    run(inputs, unfinished)
    run(inputs, unfinished.parent / "whole")
    assert contents(unfinished) == contents(unfinished.parent / "whole")


def test_status_of_runs(finished: Path, tmp_path: Path) -> None:
    result = call("status", finished)
    assert "facts: 257, articles: 257 (read: 334, duplicates: 29, quarantined: 48)" in result.output

    def interrupt(news: News) -> None:
        if isinstance(news, Commit):
            raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        run([archive(tmp_path / "other.jsonl", 1500)], finished, tell=interrupt)
    whole, progress = status(str(finished))
    assert whole
    assert progress
    assert (progress.done, progress.shards, progress.read) == (0, 1, 192)
    assert "under way: 0 of 1 shards, articles read: 192" in call("status", finished).output
    assert call("status", tmp_path).exit_code == call("verify", tmp_path).exit_code == call("retry", tmp_path).exit_code == 2


def test_verify_and_retry_on_the_command_line(finished: Path) -> None:
    result = call("verify", finished)
    assert (result.exit_code, result.stdout) == (0, f"{finished}: all as it was written\n")
    assert call("retry", finished).exit_code == 0
    (finished / FACTS).write_text("{}\n")
    result = call("verify", finished)
    assert result.exit_code == 1
    assert "facts.jsonl: not as it was written (3 bytes;" in result.stderr


def test_what_was_quarantined_takes_its_place_after_an_upgrade(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Two files with pages that end their process; a later version of what reads them is harmless."""
    inputs = [archive(tmp_path / f"{name}.jsonl", 120, words) for name, words in (("a", "dị ứng"), ("b", ""), ("c", "đứt nguồn"))]
    (tmp_path / "d.txt").write_text("đứt nguồn", encoding="utf-8")
    inputs.append(str(tmp_path / "d.txt"))
    in_children(monkeypatch, "stand-in")
    run(inputs, tmp_path / "fresh", engine=cores(1))
    in_children(monkeypatch, "stand-in poison")
    manifest = run(inputs, tmp_path / "out", engine=cores(1))
    lines = (tmp_path / "out" / QUARANTINE).read_text(encoding="utf-8").splitlines()
    failed = [Path(Quarantine.model_validate_json(line).source).name.partition("#")[0] for line in lines]
    assert failed == ["a.jsonl"] * 20 + ["c.jsonl", "d.txt"]
    before = contents(tmp_path / "out")
    retry(str(tmp_path / "out"), cores(1), lambda _: None)
    assert contents(tmp_path / "out") == before, "nothing has changed"
    in_children(monkeypatch, "stand-in")
    again = retry(str(tmp_path / "out"), cores(1), lambda _: None)
    assert contents(tmp_path / "out") == contents(tmp_path / "fresh")
    assert again.counts.read > manifest.counts.read
    assert verify(str(tmp_path / "out")) == []
    assert not (tmp_path / "out" / ".extractor").exists()


def test_articles_of_earlier_runs_are_not_given_again(tmp_path: Path) -> None:
    stories = {"cu": {"a": STORY[:3], "b": (OTHER,)}, "moi": {"c": STORY, "d": (OTHER,), "e": (OTHER.replace("31", "40"),)}}
    for folder, files in stories.items():
        (tmp_path / folder).mkdir()
        for name, sentences in files.items():
            (tmp_path / folder / f"{name}.txt").write_text("\n\n".join(("Tin của tỉnh", *sentences)), encoding="utf-8")
    run([str(tmp_path / "cu")], tmp_path / "A", engine=in_process)
    settings = Settings(earlier=(str(tmp_path / "A"),))
    manifest = run([str(tmp_path / "moi")], tmp_path / "B", settings)
    old = {Path(record["source"]).stem: record for record in map(json.loads, (tmp_path / "A" / ARTICLES).open())}
    new = {Path(record["source"]).stem: record for record in map(json.loads, (tmp_path / "B" / ARTICLES).open())}
    assert {name: record["duplicate_of"] for name, record in new.items()} == {"c": old["a"]["article_id"], "e": None}
    assert {Path(copy.source).stem: copy.duplicate_of for copy in manifest.duplicates} == {
        "c": old["a"]["article_id"],
        "d": old["b"]["article_id"],
    }
    facts = [json.loads(line) for line in (tmp_path / "B" / FACTS).open()]
    assert {fact["article_id"] for fact in facts} == {new["e"]["article_id"]}
    # A third run that knows only of the second still points at the first.
    third = run([str(tmp_path / "moi" / "c.txt")], tmp_path / "C", Settings(earlier=(str(tmp_path / "B"),)))
    assert [copy.duplicate_of for copy in third.duplicates] == [new["c"]["article_id"]]
    assert (third.counts.read, third.counts.written, third.counts.facts) == (1, 0, 0)
    with pytest.raises(OutputError, match="holds no whole run"):
        run([str(tmp_path / "moi")], tmp_path / "D", Settings(earlier=(str(tmp_path / "moi"),)))
