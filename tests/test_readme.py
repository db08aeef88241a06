"""What README.md promises: its Python runs, its record is one of the corpus, its commands and paths exist."""

from __future__ import annotations

import json
import re

import pytest
from conftest import PROJECT
from typer.testing import CliRunner

import extractor
from extractor.cli import app

README = (PROJECT / "README.md").read_text(encoding="utf-8")
BLOCK = re.compile(r"```(\w+)\n(.*?)```", re.S)
PYTHON = [code for language, code in BLOCK.findall(README) if language == "python"]


@pytest.mark.parametrize("code", PYTHON, ids=range(len(PYTHON)))
def test_its_python_runs(code: str) -> None:
    exec(compile(code, "README.md", "exec"), {})


def agrees(shown: object, record: object) -> bool:
    """Whether all that is shown stands in the record."""
    if isinstance(shown, dict) and isinstance(record, dict):
        return all(key in record and agrees(value, record[key]) for key, value in shown.items())
    return shown == record


def test_its_record_is_one_of_the_corpus() -> None:
    (shown,) = [json.loads(code) for language, code in BLOCK.findall(README) if language == "json"]
    (name,) = re.findall(r"record of `corpus/articles/([\w-]+\.txt)`", README)
    page = (PROJECT / "corpus" / "articles" / name).read_text(encoding="utf-8")
    facts = [json.loads(fact.model_dump_json()) for fact in extractor.load("party")(page).facts]
    assert len([fact for fact in facts if agrees(shown, fact)]) == 1


def test_its_commands_take_what_it_gives_them() -> None:
    """Each is asked for its help with the options that the README writes."""
    calls = re.findall(r"^    extractor (\w+)(.*?)(?:\s{2,}#.*)?$", README, re.M)
    assert {command for command, _ in calls} == {
        "run", "explain", "evaluate", "schema", "bench", "calibrate", "profile", "status", "verify", "retry",
    }  # fmt: skip
    for command, rest in calls:
        result = CliRunner().invoke(app, [command, *rest.split(), "--help"])
        assert result.exit_code == 0, (command, rest)
        assert {option for option in rest.split() if option.startswith("--")} <= set(result.output.split())


def test_what_it_names_is_there() -> None:
    named = re.findall(r"\]\(([\w./-]+)\)", README) + re.findall(r"`((?:corpus|schemas|extractor)/[\w./-]+)`", README)
    assert named
    assert not [path for path in named if not (PROJECT / path).exists()]
    targets = set(re.findall(r"^    make (\w+)", README, re.M))
    assert targets == {"demo", "test"}
    assert targets <= set(re.findall(r"^(\w+):", (PROJECT / "Makefile").read_text(encoding="utf-8"), re.M))
