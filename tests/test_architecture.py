"""The shape of the project: imports go one way, files are short, everything public says what it is."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from functools import cache
from pathlib import Path

import pytest
import yaml
from conftest import PROJECT
from importlinter.cli import lint_imports

LONGEST = 250
PACKAGE = PROJECT / "extractor"
MODULES = sorted(PACKAGE.rglob("*.py"))
ids = [str(path.relative_to(PROJECT)) for path in MODULES]
each_module = pytest.mark.parametrize("path", MODULES, ids=ids)


def test_imports_follow_the_data(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    monkeypatch.chdir(PROJECT)
    code = lint_imports(config_filename=str(PROJECT / "pyproject.toml"), cache_dir=None)
    assert code == 0, capsys.readouterr().out


@each_module
def test_files_are_short(path: Path) -> None:
    assert len(path.read_text(encoding="utf-8").splitlines()) < LONGEST


@each_module
def test_names_are_the_fields(path: Path) -> None:
    assert not {"utils", "util", "helpers", "base", "common", "manager", "misc"} & set(path.with_suffix("").parts)


@each_module
def test_everything_public_has_a_docstring(path: Path) -> None:
    tree = ast.parse(path.read_text(encoding="utf-8"))
    assert ast.get_docstring(tree), "the module says nothing of itself"
    assert not [name for name, node in _public(tree) if not ast.get_docstring(node)]


def _public(
    tree: ast.Module | ast.ClassDef, inside: str = ""
) -> Iterator[tuple[str, ast.ClassDef | ast.FunctionDef | ast.AsyncFunctionDef]]:
    for node in tree.body:
        if isinstance(node, (ast.ClassDef, ast.FunctionDef, ast.AsyncFunctionDef)) and not node.name.startswith("_"):
            yield f"{inside}{node.name}", node
            if isinstance(node, ast.ClassDef):
                yield from _public(node, f"{inside}{node.name}.")


@cache
def _indicators() -> frozenset[str]:
    """The names of what the pack counts, without those that also name a kind of thing («organisations»)."""
    pack = yaml.safe_load((PACKAGE / "domains" / "party.yaml").read_text(encoding="utf-8"))
    return frozenset(pack["indicators"]) - {indicator["counts"] for indicator in pack["indicators"].values()}


@each_module
def test_no_indicator_is_named_in_code(path: Path) -> None:
    """What is counted is the pack's alone, so that the next subject needs no Python."""
    constants = {
        node.value
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8")))
        if isinstance(node, ast.Constant) and isinstance(node.value, str)
    }
    assert not constants & _indicators()
