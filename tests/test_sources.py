"""Inputs to pages, and what is no page."""

from __future__ import annotations

import codecs
import gzip
import io
import json
from collections.abc import Callable, Sequence
from datetime import date
from pathlib import Path
from types import SimpleNamespace

import fsspec
import pyarrow as pa
import pytest
import zstandard
from pyarrow import parquet

from extractor.article import Page
from extractor.records import Quarantine
from extractor.sources import InputError, found, read
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


@pytest.mark.parametrize(("name", "kind"), [("a.html", "html"), ("a.HTM", "html"), ("a.txt", "text")])
def test_the_name_of_a_file_tells_whether_it_is_html(tmp_path: Path, name: str, kind: str) -> None:
    (tmp_path / name).write_text(f"<p>{SENTENCE}</p>", encoding="utf-8")
    (page,) = read([str(tmp_path)])
    assert isinstance(page, Page)
    assert (page.text, page.format) == (f"<p>{SENTENCE}</p>", kind)


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
    assert [file.path for file in found([str(tmp_path)], skip=tmp_path / "out")] == [str(tmp_path / "a.txt")]


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
        (b" <!DOCTYPE html><html><p>a", [" <!DOCTYPE html><html><p>a"]),
        (gzip.compress(b'{"text": "a"}'), ["a"]),
    ],
    ids=["text", "JSON Lines", "text that opens with a brace", "nothing", "HTML", "packed"],
)
def test_standard_input(monkeypatch: pytest.MonkeyPatch, given: bytes, pages: list[str]) -> None:
    monkeypatch.setattr("sys.stdin", SimpleNamespace(buffer=io.BytesIO(given)))
    assert texts("-") == pages


PACKED = {"plain": bytes, "gzip": gzip.compress, "zstd": zstandard.ZstdCompressor().compress}
each_packing = pytest.mark.parametrize("pack", PACKED.values(), ids=PACKED)


@each_packing
@pytest.mark.parametrize("ending", ["", ".gz", ".zst"])
def test_packed_or_not_is_told_by_content(tmp_path: Path, pack: Callable[[bytes], bytes], ending: str) -> None:
    (tmp_path / f"a.txt{ending}").write_bytes(pack(SENTENCE.encode()))
    (tmp_path / f"b.html{ending}").write_bytes(pack(f"<p>{SENTENCE}".encode("utf-16")))
    (tmp_path / f"c.HTM{ending}").write_bytes(pack(f"<p>{SENTENCE}".encode()))
    (tmp_path / f"d.jsonl{ending}").write_bytes(pack(b'{"text": "a"}\n{"html": "<p>b"}\n'))
    (tmp_path / f"e.png{ending}").write_bytes(pack(b"a"))
    assert [(page.text, page.format) for page in read([str(tmp_path)]) if isinstance(page, Page)] == [
        (SENTENCE, "text"),
        (f"<p>{SENTENCE}", "html"),
        (f"<p>{SENTENCE}", "html"),
        ("a", "text"),
        ("<p>b", "html"),
    ]
    assert texts(tmp_path / f"a.txt{ending}") == [SENTENCE]


@pytest.mark.parametrize("pack", [gzip.compress, zstandard.ZstdCompressor().compress], ids=["gzip", "zstd"])
@pytest.mark.parametrize("name", ["a.txt", "a.html", "a.jsonl"])
def test_packed_data_are_bounded_and_whole(tmp_path: Path, pack: Callable[[bytes], bytes], name: str) -> None:
    (tmp_path / name).write_bytes(pack(bytes(MAX_BYTES * 7)))
    ((place, reason),) = refused(tmp_path / name)
    assert reason.startswith("too large")
    (tmp_path / name).write_bytes(pack(b'{"text": "' + bytes(range(32, 127)) * 500 + b'"}')[:-9])
    ((place, reason),) = refused(tmp_path / name)
    assert (place, reason) == (name, "cut short: the packed data end before their end")
    (tmp_path / name).write_bytes(pack(b"a" * 99)[:12] + b"\x07" * 60)
    ((place, reason),) = refused(tmp_path / name)
    assert reason.startswith(("damaged: ", "cut short: "))


def test_a_line_of_json_lines_in_another_encoding_or_spoilt(tmp_path: Path) -> None:
    lines = [
        json.dumps({"text": SENTENCE.encode().decode("latin-1")}).encode(),
        json.dumps({"text": SENTENCE.encode("utf-8").decode("latin-1"), "title": SENTENCE.encode().decode("latin-1")}).encode(),
        b'{"text": "\xa7\xb6ng b\xe9 x\xb7 H\xb5 Long, \xae\xb6ng vi\xaan"}',
        b'{"url": "https://example.vn"}',
    ]
    (tmp_path / "a.jsonl").write_bytes(b"\n".join(lines))
    pages = [page for page in read([str(tmp_path / "a.jsonl")]) if isinstance(page, Page)]
    assert [page.text for page in pages] == [SENTENCE, SENTENCE, "Đảng bộ xã Hà Long, đảng viên"]
    assert pages[1].title == SENTENCE
    assert refused(tmp_path / "a.jsonl") == [("a.jsonl#4", "neither `text` nor `html`")]


def table(path: Path, **columns: Sequence[object]) -> str:
    parquet.write_table(pa.table(columns), path, row_group_size=20)
    return str(path)


def test_parquet(tmp_path: Path) -> None:
    days = [date(2024, 12, 20), None]
    source = table(tmp_path / "a.parquet", text=[SENTENCE, "hai"], published=days, id=[7, 8], title=["Kết nạp", None], x=[1, 2])
    assert list(read([str(tmp_path)])) == [
        Page(f"{source}#1", SENTENCE, title="Kết nạp", published="2024-12-20", id="7"),
        Page(f"{source}#2", "hai", id="8"),
    ]


def test_columns_of_parquet_have_any_name(tmp_path: Path) -> None:
    source = table(tmp_path / "a.parquet", noi_dung=["<p>một", "", None, "<p>hai"], text=["x"] * 4)
    columns = {"html": "noi_dung", "text": "không"}
    assert [item.source for item in read([source], columns=columns) if isinstance(item, Quarantine)] == [source]
    plain = table(tmp_path / "b.parquet", noi_dung=["<p>một", "", None, "<p>hai"], so=[1, 2, 3, 4])
    items = list(read([plain], columns={"html": "noi_dung"}))
    assert [item for item in items if isinstance(item, Page)] == [
        Page(f"{plain}#1", "<p>một", format="html"),
        Page(f"{plain}#4", "<p>hai", format="html"),
    ]
    assert [item.reason for item in items if isinstance(item, Quarantine)] == ["empty", "neither `text` nor `html`"]
    assert refused(plain) == [("b.parquet", "no column text or html: it has noi_dung, so")]


def test_rows_of_parquet_that_are_no_pages(tmp_path: Path) -> None:
    assert refused(table(tmp_path / "a.parquet", text=[5])) == [("a.parquet#1", "`text`: Input should be a valid string")]
    assert texts(table(tmp_path / "b.parquet", text=[SENTENCE.encode("utf-16")])) == [SENTENCE]
    (tmp_path / "c.parquet").write_bytes((tmp_path / "b.parquet").read_bytes()[:-30])
    ((name, reason),) = refused(tmp_path / "c.parquet")
    assert (name, reason[:8]) == ("c.parquet", "damaged:")
    assert len(texts(table(tmp_path / "d.parquet", text=["a"] * 50))) == 50


def test_parquet_without_what_reads_it(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    source = table(tmp_path / "a.parquet", text=["a"])
    monkeypatch.setattr("extractor.sources.parquet.installed", lambda: False)
    with pytest.raises(InputError, match=r"pip install 'extractor\[parquet\]'"):
        read([source])
    assert refused(tmp_path) == [("a.parquet", "Parquet needs pyarrow: pip install 'extractor[parquet]'")]


def test_inputs_that_lie_elsewhere(tmp_path: Path) -> None:
    memory = fsspec.filesystem("memory")
    memory.pipe({"/kho/a.txt": SENTENCE.encode(), "/kho/2024/b.jsonl.gz": gzip.compress(b'{"text": "b"}'), "/kho/c.png": b"c"})
    parquet.write_table(pa.table({"text": ["d"]}), tmp_path / "d.parquet")
    memory.put_file(str(tmp_path / "d.parquet"), "/kho/d.parquet")
    try:
        assert texts("memory://kho/a.txt") == [SENTENCE]
        assert texts("memory://kho") == ["b", SENTENCE, "d"]
        assert texts("memory://kho/*.txt", tmp_path / "d.parquet") == [SENTENCE, "d"]
        assert [page.source for page in read(["memory://kho/2024"])] == ["memory:///kho/2024/b.jsonl.gz#1"]
        for missing in ("memory://kho/x.txt", "memory://kho/*.xml", "nosuch://kho"):
            with pytest.raises(InputError, match=missing.replace("*", r"\*")):
                read([missing])
    finally:
        memory.rm("/kho", recursive=True)
