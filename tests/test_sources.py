"""Inputs to pages, and what is no page."""

from __future__ import annotations

import codecs
import io
import json
from pathlib import Path
from types import SimpleNamespace

import pytest

from extractor.article import Page
from extractor.records import Quarantine
from extractor.sources import InputError, read
from extractor.sources.decode import MAX_BYTES

SENTENCE = "Đảng bộ xã Hà Long kết nạp được 12 đảng viên."


def texts(*inputs: object) -> list[str]:
    return [page.text for page in read([str(item) for item in inputs]) if isinstance(page, Page)]


def refused(*inputs: object) -> list[tuple[str, str]]:
    items = read([str(item) for item in inputs])
    return [(Path(item.source).name, item.reason) for item in items if isinstance(item, Quarantine)]


@pytest.mark.parametrize(
    "data",
    [
        SENTENCE.encode(),
        codecs.BOM_UTF8 + SENTENCE.encode(),
        codecs.BOM_UTF16_LE + SENTENCE.encode("utf-16-le"),
        codecs.BOM_UTF16_BE + SENTENCE.encode("utf-16-be"),
    ],
    ids=["utf-8", "utf-8 with mark", "utf-16 little", "utf-16 big"],
)
def test_text_in_any_unicode_encoding(tmp_path: Path, data: bytes) -> None:
    (tmp_path / "a.txt").write_bytes(data)
    assert texts(tmp_path / "a.txt") == [SENTENCE]


def test_a_damaged_byte_is_read_on(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_bytes(SENTENCE.encode().replace(b"12", b"1\xff2"))
    assert texts(tmp_path / "a.txt") == [SENTENCE.replace("12", "1\N{REPLACEMENT CHARACTER}2")]


@pytest.mark.parametrize(
    ("data", "reason"),
    [
        (b"", "empty"),
        (codecs.BOM_UTF8, "empty"),
        (b" \r\n\t \n", "empty"),
        (b"\0" * 1000, "binary: full of NUL characters"),
        (b"\x7fELF\x02\x01\x01\0\0\0\0\0\0\0\0\0\x03\0>\0\x01\0\0\0", "binary: full of NUL characters"),
        (bytes(range(128, 256)) * 20, "not UTF-8, nor an encoding in which it reads as Vietnamese"),
        (b"a" * (MAX_BYTES + 1), "too large: more than 5 MB"),
    ],
    ids=["empty", "mark only", "blank", "NUL", "program", "other encoding", "too large"],
)
def test_what_is_no_article(tmp_path: Path, data: bytes, reason: str) -> None:
    (tmp_path / "a.txt").write_bytes(data)
    assert refused(tmp_path / "a.txt") == [("a.txt", reason)]


def test_a_few_nul_characters_are_kept(tmp_path: Path) -> None:
    text = "\0" + SENTENCE * 10
    (tmp_path / "a.txt").write_text(text, encoding="utf-8")
    assert texts(tmp_path / "a.txt") == [text]


def test_a_folder_gives_its_articles_at_any_depth_in_order(tmp_path: Path) -> None:
    (tmp_path / "b").mkdir()
    for name in ("c.txt", "a.txt", "b/a.txt", "b/d.TXT", "notes.md"):
        (tmp_path / name).write_text(name, encoding="utf-8")
    (tmp_path / "z.jsonl").write_text('{"text": "z"}\n', encoding="utf-8")
    assert texts(tmp_path) == ["a.txt", "c.txt", "z", "b/a.txt", "b/d.TXT"]
    assert texts(tmp_path / "*.txt") == ["a.txt", "c.txt"]
    assert texts(tmp_path / "**" / "a.txt") == ["a.txt", "b/a.txt"]
    assert texts(tmp_path / "notes.md", tmp_path / "a.txt") == ["notes.md", "a.txt"]


def test_what_lies_under_the_output_is_left_out(tmp_path: Path) -> None:
    (tmp_path / "out").mkdir()
    (tmp_path / "out" / "articles.jsonl").write_text('{"text": "of an earlier run"}', encoding="utf-8")
    (tmp_path / "a.txt").write_text("a", encoding="utf-8")
    assert [page.source for page in read([str(tmp_path)], skip=tmp_path / "out")] == [str(tmp_path / "a.txt")]


def test_a_name_with_brackets_is_a_name_first(tmp_path: Path) -> None:
    (tmp_path / "bai[1].txt").write_text("một", encoding="utf-8")
    assert texts(tmp_path / "bai[1].txt") == ["một"]


@pytest.mark.parametrize("name", ["missing.txt", "missing/*.txt"])
def test_a_missing_input_is_told_before_anything_is_read(tmp_path: Path, name: str) -> None:
    with pytest.raises(InputError, match=r"missing.*(no such file or folder|no file matches)"):
        read([str(tmp_path), str(tmp_path / name)])


def test_a_file_that_cannot_be_opened_stands_in_quarantine(tmp_path: Path) -> None:
    (tmp_path / "a.txt").symlink_to(tmp_path / "gone.txt")
    assert refused(tmp_path) == [("a.txt", "cannot be read: No such file or directory")]


def test_json_lines(tmp_path: Path) -> None:
    row = {"text": SENTENCE, "url": "https://bao.vn/1", "title": "Kết nạp", "published": "2024-12-20", "id": 7, "x": 1}
    (tmp_path / "a.jsonl").write_text("\ufeff" + json.dumps(row) + "\r\n\n" + json.dumps({"text": "hai"}), "utf-8")
    source = str(tmp_path / "a.jsonl")
    assert list(read([source])) == [
        Page(f"{source}#1", SENTENCE, url="https://bao.vn/1", title="Kết nạp", published="2024-12-20", id="7"),
        Page(f"{source}#3", "hai"),
    ]


@pytest.mark.parametrize(
    ("written", "published"),
    [
        ("2024-12-20", "2024-12-20"),
        ("2024-12-20T08:15:00+07:00", "2024-12-20T08:15:00+07:00"),
        (" 20241220 ", "2024-12-20"),
        ("20/12/2024 08:15", "2024-12-20"),
        ("Thứ sáu, 2-9-2024", "2024-09-02"),
        ("31/02/2024", None),
        ("hôm qua", None),
        ("", None),
    ],
)
def test_the_day_of_publication_is_day_first(tmp_path: Path, written: str, published: str | None) -> None:
    (tmp_path / "a.jsonl").write_text(json.dumps({"text": "a", "published": written}), encoding="utf-8")
    (page,) = read([str(tmp_path / "a.jsonl")])
    assert isinstance(page, Page)
    assert page.published == published


def test_a_bad_line_is_quarantined_alone(tmp_path: Path) -> None:
    lines = [
        b'{"text": "one"}',
        b'{"text": "cut',
        b"[1, 2]",
        b'{"url": "https://bao.vn"}',
        b'{"text": 5}',
        b'{"text": ""}',
        b'{"text": "' + b"\xff" * 50 + b'"}',
        b'{"text": "\\ud800"}',
        b"[" * 100_000,
        b'{"text": "last"}',
    ]
    (tmp_path / "a.jsonl").write_bytes(b"\n".join(lines))
    assert texts(tmp_path / "a.jsonl") == ["one", "last"]
    names = [name for name, _ in refused(tmp_path / "a.jsonl")]
    assert names == [f"a.jsonl#{number}" for number in range(2, 10)]


def test_a_line_too_long_is_skipped_and_the_next_is_read(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("extractor.sources.jsonl._MAX_LINE", 100)
    monkeypatch.setattr("extractor.sources.jsonl.MAX_BYTES", 30)
    (tmp_path / "a.jsonl").write_text(json.dumps({"text": "a" * 500}) + '\n{"text": "b"}\n', encoding="utf-8")
    assert texts(tmp_path / "a.jsonl") == ["b"]
    assert refused(tmp_path / "a.jsonl") == [("a.jsonl#1", "too large: the line")]


def test_json_lines_in_utf16_are_refused_once(tmp_path: Path) -> None:
    (tmp_path / "a.jsonl").write_text('{"text": "a"}\n{"text": "b"}\n', encoding="utf-16")
    assert refused(tmp_path) == [("a.jsonl", "JSON Lines in UTF-16; write them in UTF-8")]


@pytest.mark.parametrize(
    ("given", "pages"),
    [
        (SENTENCE.encode(), [SENTENCE]),
        (b'\n{"text": "a"}\n{"text": "b"}\n', ["a", "b"]),
        (b"{ngoac} mo dau\ndong hai", ["{ngoac} mo dau\ndong hai"]),
        (b"", []),
    ],
    ids=["text", "JSON Lines", "text that opens with a brace", "nothing"],
)
def test_standard_input(monkeypatch: pytest.MonkeyPatch, given: bytes, pages: list[str]) -> None:
    monkeypatch.setattr("sys.stdin", SimpleNamespace(buffer=io.BytesIO(given)))
    assert texts("-") == pages
