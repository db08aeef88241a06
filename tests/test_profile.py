"""Profiles of sites: lines that their pages share are furniture, on the pages of that site and nowhere else."""

from __future__ import annotations

from pathlib import Path

import pytest
from typer.testing import CliRunner

from extractor.article import Page
from extractor.cleaners import clean
from extractor.cli import app
from extractor.profile import Profile, learn, site_of

NAME = "Huyện ủy Hà Sơn luôn đồng hành cùng bà con các dân tộc trong huyện trên đường xây dựng quê hương."
COMMUNES = ("Hà Long", "Hà Linh", "Hà Sen", "Hà Mai", "Hà Trúc", "Hà Đào")


def page(commune: str, folder: str = "ha-son") -> Page:
    text = (
        f"{commune} thêm nhiều đảng viên mới\n\n"
        f"Năm 2023, Đảng bộ xã {commune} kết nạp 12 đảng viên, đạt chỉ tiêu mà huyện giao cho xã.\n\n"
        f"{NAME}\n\nTrong số đảng viên mới của xã {commune} có 5 đồng chí là nữ, 7 đồng chí là đoàn viên thanh niên ở các thôn."
    )
    return Page(f"{folder}/{commune}.txt", text)


def test_lines_that_pages_of_a_site_share_are_cut() -> None:
    profile = learn(page(commune) for commune in COMMUNES)
    assert profile.sites == {"ha-son": frozenset((NAME,))}
    cleaned = clean(profile.known(page("Hà Long")))
    assert NAME not in cleaned.body.text
    assert "kết nạp 12 đảng viên" in cleaned.body.text
    assert [removal.span.of(cleaned.page.text) for removal in cleaned.removed if removal.cleaner == "profile"] == [NAME]
    assert NAME in clean(profile.known(page("Hà Long", folder="khac"))).body.text


def test_nothing_is_learnt_of_few_pages() -> None:
    assert learn(page(commune) for commune in COMMUNES[:4]).sites == {}


@pytest.mark.parametrize(
    ("where", "site"),
    [
        (Page("kho.jsonl#3", "", url="https://www.Bao.example/bai-1"), "bao.example"),
        (Page("kho/bao.example/bai-1.html", ""), "kho/bao.example"),
        (Page("kho/bao.warc.gz#120", ""), "kho"),
    ],
)
def test_a_page_is_of_its_host_or_its_folder(where: Page, site: str) -> None:
    assert site_of(where) == site


def test_a_profile_is_kept_in_a_file_and_used_by_a_run(tmp_path: Path) -> None:
    pages, file, out = tmp_path / "ha-son", tmp_path / "sites.json", tmp_path / "out"
    pages.mkdir()
    for commune in COMMUNES:
        (pages / f"{commune}.txt").write_text(page(commune).text, encoding="utf-8")
    runner = CliRunner()
    assert runner.invoke(app, ["profile", str(pages), "--out", str(file)]).exit_code == 0
    assert Profile.read(file) == learn(Page(str(path), path.read_text(encoding="utf-8")) for path in pages.glob("*.txt"))
    assert runner.invoke(app, ["run", str(pages), "--out", str(out), "--profile", str(file)]).exit_code == 0
    assert NAME not in (out / "articles.jsonl").read_text(encoding="utf-8")
    file.write_text("[]", encoding="utf-8")
    refused = runner.invoke(app, ["run", str(pages), "--out", str(out), "--profile", str(file)])
    assert (refused.exit_code, "no profile of sites" in refused.output) == (2, True)
