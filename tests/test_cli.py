"""The command line: exit codes, messages, tables, and that untrusted text steers no terminal."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

import pyarrow as pa
import pytest
from conftest import PROJECT
from pyarrow import parquet
from typer.testing import CliRunner, Result

from extractor.cli import app
from extractor.cli.terminal import plain, table_of_facts
from extractor.records import Manifest
from extractor.records.schema import schemas
from extractor.sink import FACTS, MANIFEST, read_run
from extractor.version import VERSION


def call(*arguments: object, given: str | None = None) -> Result:
    return CliRunner().invoke(app, [str(item) for item in arguments], input=given, env={"COLUMNS": "150"})


@pytest.fixture
def page(tmp_path: Path) -> Path:
    path = tmp_path / "bai-01.txt"
    path.write_text("[red]Xã A[/red] kết nạp được 12 đảng viên\x1b[31m!", encoding="utf-8")
    return path


@pytest.mark.usefixtures("stand_in")
def test_run_shows_facts_counts_and_the_path(tmp_path: Path, page: Path) -> None:
    result = call("run", page, "--out", tmp_path / "out")
    assert result.exit_code == 0, result.output
    assert "12 │ admissions │ actual │ —" in result.output
    assert "[red]Xã A[/red] kết nạp được 12 đảng viên!" in result.output
    assert "\x1b" not in result.output
    lines = result.output.strip().splitlines()
    assert lines[-2:] == ["facts: 1, articles: 1 (read: 1, duplicates: 0, quarantined: 0)", str(tmp_path / "out")]


@pytest.mark.usefixtures("stand_in")
def test_run_reads_standard_input(tmp_path: Path) -> None:
    rows = "".join(json.dumps({"text": f"Xã {n} kết nạp được {n} đảng viên"}) + "\n" for n in range(1, 41))
    result = call("run", "-", "--out", tmp_path / "out", given=rows)
    assert result.exit_code == 0
    assert f"… and 16 more in {tmp_path / 'out' / FACTS}" in result.output
    assert len(read_run(tmp_path / "out")[1]) == 40


@pytest.mark.usefixtures("stand_in")
def test_run_in_which_nothing_could_be_read(tmp_path: Path) -> None:
    (tmp_path / "a.txt").touch()
    result = call("run", tmp_path, "--out", tmp_path / "out")
    assert result.exit_code == 1
    assert "nothing could be read" in result.stderr
    assert "quarantine.jsonl says why" in result.stderr


@pytest.mark.usefixtures("stand_in")
def test_run_keeps_to_its_time_limit(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("treo", encoding="utf-8")
    (tmp_path / "b.txt").write_text("b", encoding="utf-8")
    assert call("run", tmp_path, "--out", tmp_path / "out", "--limit-seconds", "0.1").exit_code == 0
    manifest = Manifest.model_validate_json((tmp_path / "out" / MANIFEST).read_bytes())
    assert (manifest.counts.quarantined, manifest.settings.limit_seconds) == (1, 0.1)


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        (["run", "missing.txt", "--out", "out"], "missing.txt: no such file or folder"),
        (["run", "*.missing", "--out", "out"], "no file matches"),
        (["run", ".", "--out", "out"], "no article found"),
        (["run", "."], "--out"),
        (["run", "--out", "out"], "INPUT"),
        (["run", "page.md", "--out", "."], "lies in the output folder"),
        (["run", "page.md", "--out", "out", "--domain", "no-such"], "no-such"),
        (["run", "page.md", "--out", "out", "--limit-seconds", "0"], "--limit-seconds"),
        (["explain", "missing.txt"], "missing.txt: no such file or folder"),
        (["evaluate", "page.md", "missing.jsonl"], "missing.jsonl: cannot be read"),
        (["no-such-command"], "no-such-command"),
    ],
    ids=" ".join,
)
def test_a_wrong_call_is_told_on_standard_error(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, arguments: list[str], message: str
) -> None:
    monkeypatch.chdir(tmp_path)
    Path("page.md").write_text("một", encoding="utf-8")
    result = call(*arguments)
    assert result.exit_code == 2, result.output
    assert message in result.stderr
    assert "Traceback" not in result.output
    assert [path.name for path in tmp_path.iterdir()] == ["page.md"]


@pytest.mark.usefixtures("stand_in")
def test_explain(page: Path) -> None:
    result = call("explain", page, "--number", 3)
    assert (result.exit_code, result.stdout) == (0, "number 3: [red]kết nạp[/red] 12\n")
    page.write_bytes(b"")
    result = call("explain", page)
    assert result.exit_code == 1
    assert "empty" in result.stderr


@pytest.mark.usefixtures("stand_in")
def test_evaluate_takes_a_run_or_articles(tmp_path: Path, page: Path) -> None:
    gold = tmp_path / "gold.jsonl"
    fact = {
        "type": "fact", "article": "bai-01", "indicator": "admissions", "status": ["actual"], "value": 12,
        "measure": "count", "qualifier": ["exact"], "unit": ["Đảng bộ xã A"], "period": [""],
    }  # fmt: skip
    gold.write_text(json.dumps({"type": "article", "article": "bai-01"}) + "\n" + json.dumps(fact), encoding="utf-8")
    call("run", page, "--out", tmp_path / "out")
    for subject in (tmp_path / "out", page):
        result = call("evaluate", subject, gold)
        assert result.exit_code == 0, result.output
        assert "bai-01  slot unit" in result.output
        assert "sentence [red]Xã A[/red] kết nạp được 12 đảng viên!" in result.output
        assert "articles found: 1 of 1" in result.output
    result = call("evaluate", page, gold, "--compare", tmp_path / "out")
    assert "Won: 0" in result.output
    assert "Lost: 0" in result.output


def test_schema_writes_the_schemas(tmp_path: Path) -> None:
    assert call("schema", "--out", tmp_path / "schemas").exit_code == 0
    assert {path.name: path.read_bytes() for path in (tmp_path / "schemas").iterdir()} == schemas()


@pytest.mark.parametrize("command", ["", "run", "explain", "evaluate", "schema", "bench"])
def test_help_shows_an_example(command: str) -> None:
    result = call(*command.split(), "--help")
    assert result.exit_code == 0
    assert "Example: extractor " in result.output


def test_the_program_runs_as_a_module() -> None:
    command = [sys.executable, "-m", "extractor", "--version"]
    shown = subprocess.run(command, capture_output=True, text=True, check=True, cwd=PROJECT)
    assert shown.stdout == f"extractor {VERSION}\n"


@pytest.mark.parametrize(
    ("untrusted", "shown"),
    [
        ("[red]Kết nạp[/red] :smile:", "[red]Kết nạp[/red] :smile:"),
        ("\x1b[31mđỏ\x1b[0m", "đỏ"),
        ("\x1b]0;tên cửa sổ\x07sau", "sau"),
        ("\x1b]8;;https://x\x1b\\liên kết", "liên kết"),
        ("a\x00b\x08c\x7fd\x9be", "abcde"),
        ("đảo \u202engược\u202c", "đảo ngược"),
        ("hai\ndòng\tcột", "hai\ndòng\tcột"),
        ("\ud800", ""),
    ],
)
def test_untrusted_text_steers_no_terminal(untrusted: str, shown: str) -> None:
    assert plain(untrusted).plain == shown


def test_the_table_of_no_facts_is_empty() -> None:
    assert table_of_facts([]).row_count == 0


@pytest.mark.usefixtures("stand_in")
def test_columns_of_parquet(tmp_path: Path) -> None:
    parquet.write_table(pa.table({"noi_dung": ["Xã A kết nạp được 12 đảng viên"]}), tmp_path / "a.parquet")
    result = call("run", tmp_path / "a.parquet", "--out", tmp_path / "out", "--column", "text=noi_dung")
    assert result.exit_code == 0, result.output
    assert "articles: 1 (" in result.output
    result = call("run", tmp_path / "a.parquet", "--out", tmp_path / "out", "--column", "noi_dung")
    assert result.exit_code == 2
    assert "write KEY=NAME" in result.output
