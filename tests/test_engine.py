"""A run: what it writes, what it leaves alone, and that no article is lost, whatever it is."""

from __future__ import annotations

import json
import unicodedata
from collections.abc import Callable
from pathlib import Path

import pytest
from conftest import PROJECT

import extractor
from extractor.article import Page
from extractor.engine import News, run
from extractor.records import Manifest, Quarantine, Settings
from extractor.sink import ARTICLES, FACTS, INDEX, MANIFEST, QUARANTINE, Commit, OutputError, read_run
from extractor.sources import InputError, read

FILES = sorted([ARTICLES, FACTS, INDEX, QUARANTINE, MANIFEST])


def write(folder: Path, **texts: str) -> Path:
    folder.mkdir(exist_ok=True)
    for name, text in texts.items():
        (folder / f"{name}.txt").write_text(text, encoding="utf-8")
    return folder


def quarantined(out: Path) -> list[tuple[str, str, str]]:
    lines = (out / QUARANTINE).read_text(encoding="utf-8").splitlines()
    records = [Quarantine.model_validate_json(line) for line in lines]
    return [(Path(record.source).stem, record.stage, record.reason) for record in records]


@pytest.mark.usefixtures("stand_in")
def test_a_run_writes_its_files(tmp_path: Path) -> None:
    pages = write(tmp_path / "in", a="Xã A kết nạp được 12 đảng viên", b="Xã B kết nạp được 3 đảng viên", c="Không có")
    told: list[News] = []
    manifest = run([str(pages)], tmp_path / "out", tell=told.append)
    assert sorted(path.name for path in (tmp_path / "out").iterdir()) == FILES
    articles, facts = read_run(tmp_path / "out")
    assert [Path(article.source).name for article in articles] == ["a.txt", "b.txt", "c.txt"]
    assert [fact.article_id for fact in facts] == [article.article_id for article in articles[:2]]
    assert [int(fact.value) for fact in facts] == [12, 3]
    assert [(news.read, news.facts, news.last) for news in told if isinstance(news, Commit)] == [(3, 2, True)]
    assert Manifest.model_validate_json((tmp_path / "out" / MANIFEST).read_bytes()) == manifest
    assert manifest.counts.by_indicator == {"admissions": 2}


@pytest.mark.usefixtures("stand_in")
def test_a_second_run_replaces_the_first_byte_for_byte(tmp_path: Path) -> None:
    pages, out = write(tmp_path / "in", a="Xã A kết nạp được 12 đảng viên", b="lỗi"), tmp_path / "out"
    run([str(pages)], out)
    before = {name: (out / name).read_bytes() for name in (ARTICLES, FACTS, QUARANTINE)}
    run([str(pages)], out, fresh=True)
    assert {name: (out / name).read_bytes() for name in (ARTICLES, FACTS, QUARANTINE)} == before


@pytest.mark.usefixtures("stand_in")
def test_a_copy_is_counted_and_not_written_again(tmp_path: Path) -> None:
    text = "Xã A kết nạp được 12 đảng viên\n"
    pages = write(tmp_path / "in", a=text, b=text.replace("\n", "\r\n"), c=text + "Hết.")
    manifest = run([str(pages)], tmp_path / "out")
    assert (manifest.counts.read, manifest.counts.written, manifest.counts.duplicates) == (3, 2, 1)
    (copy,) = manifest.duplicates
    assert Path(copy.source).name == "b.txt"
    assert copy.duplicate_of == read_run(tmp_path / "out")[0][0].article_id


@pytest.mark.usefixtures("stand_in")
def test_waiting_costs_no_article(tmp_path: Path) -> None:
    pages = write(tmp_path / "in", a="chờ: Xã A kết nạp được 12 đảng viên")
    manifest = run([str(pages)], tmp_path / "out", Settings(limit_seconds=0.2))
    assert (manifest.counts.written, manifest.counts.quarantined) == (1, 0)


@pytest.mark.usefixtures("stand_in")
def test_what_raises_hangs_or_panics_is_quarantined_and_the_run_goes_on(tmp_path: Path) -> None:
    pages = write(tmp_path / "in", a="treo", b="lỗi", c="hoảng", d="hoảng", e="Xã A kết nạp được 12 đảng viên", f="")
    manifest = run([str(pages)], tmp_path / "out", Settings(limit_seconds=0.2))
    assert quarantined(tmp_path / "out") == [
        ("a", "pipeline", "time limit: 0.2 s"),
        ("b", "pipeline", "ZeroDivisionError: chia cho không"),
        ("c", "pipeline", "NativePanic: index out of bounds"),
        ("d", "pipeline", "NativePanic: index out of bounds"),
        ("f", "source", "empty"),
    ]
    assert (manifest.counts.read, manifest.counts.written, manifest.counts.quarantined) == (6, 1, 5)


def test_the_stage_is_the_part_that_raised(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    from extractor.domains.pack import load_pack

    monkeypatch.setattr(extractor, "load", lambda _domain: lambda _page: load_pack("no such pack"))
    run([str(write(tmp_path / "in", a="một"))], tmp_path / "out")
    assert [stage for _, stage, _ in quarantined(tmp_path / "out")] == ["domains"]


@pytest.mark.usefixtures("stand_in")
@pytest.mark.parametrize("name", ["notes.txt", "manifest.json", "articles.jsonl"])
def test_a_folder_with_something_else_in_it_is_not_touched(tmp_path: Path, name: str) -> None:
    pages = write(tmp_path / "in", a="một")
    out = tmp_path / "out"
    out.mkdir()
    (out / name).write_text('{"name": "not ours"}', encoding="utf-8")
    with pytest.raises(OutputError, match="Choose another folder"):
        run([str(pages)], out)
    assert [(path.name, path.read_text()) for path in out.iterdir()] == [(name, '{"name": "not ours"}')]


@pytest.mark.usefixtures("stand_in")
def test_what_a_killed_run_left_is_replaced(tmp_path: Path) -> None:
    pages, out = write(tmp_path / "in", a="một"), tmp_path / "out"
    out.mkdir()
    (out / ".articles.jsonl.partial").write_text('{"half a', encoding="utf-8")
    run([str(pages)], out)
    assert sorted(path.name for path in out.iterdir()) == FILES


@pytest.mark.usefixtures("stand_in")
def test_a_run_does_not_read_its_own_output(tmp_path: Path) -> None:
    write(tmp_path, a="một")
    out = tmp_path / "out"
    for _ in range(2):
        assert run([str(tmp_path)], out, fresh=True).counts.read == 1
    for item in (out, out / ARTICLES, out / "*.jsonl"):
        with pytest.raises(OutputError, match="output folder"):
            run([str(item)], out)
    (tmp_path / "file").touch()
    with pytest.raises(OutputError, match="a file stands there"):
        run([str(tmp_path)], tmp_path / "file")


@pytest.mark.usefixtures("stand_in")
def test_no_article_at_all_is_a_wrong_call(tmp_path: Path) -> None:
    (tmp_path / "in").mkdir()
    with pytest.raises(InputError, match="no article found"):
        run([str(tmp_path / "in")], tmp_path / "out")
    assert not (tmp_path / "out").exists()


BAD: dict[str, Callable[[], bytes]] = {
    "empty": lambda: b"",
    "blank": lambda: b" \n\t\r\n",
    "binary": lambda: bytes(range(256)) * 400,
    "NUL": lambda: b"\0" * 5000,
    "some NUL": lambda: "Đảng bộ xã Hà Long\0 kết nạp\0 được 12 đảng viên. ".encode() * 40 + b"\n" + "có 5 chi bộ ".encode() * 900,
    "broken UTF-8": lambda: "Đảng bộ xã Hà Long kết nạp 12 đảng viên. ".encode()[1:] * 40,
    "one broken byte": lambda: "Đảng bộ kết nạp 12 đảng viên. ".encode()[1:] + "Đảng bộ xã Hà Long có 5 chi bộ. ".encode() * 9,
    "6 MB on one line": lambda: "Đảng bộ xã kết nạp 12 đảng viên, ".encode() * 150_000,
    "300 kB on one line": lambda: "Đảng bộ xã kết nạp 12 đảng viên, ".encode() * 7_000,
    "one character": lambda: b"a" * 200_000,
    "one Vietnamese character": lambda: "ệ".encode() * 100_000,
    "one digit": lambda: b"1" * 100_000,
    "one space": lambda: b"a" + b" " * 200_000 + b"b",
    "line ends": lambda: b"a" + b"\n" * 100_000 + b"b",
    "a.a.a.": lambda: b"a." * 50_000,
    "1.1.1.": lambda: b"1." * 50_000,
    "100,000 numbers": lambda: " ".join(str(n) for n in range(100_000)).encode(),
    "100,000 counts": lambda: b"".join(f"{n} đảng viên, ".encode() for n in range(20_000)),
    "not Vietnamese": lambda: b"The Party admitted 12 members in 2024. " * 50,
    "Chinese": lambda: "党支部共有党员12名。".encode() * 200,
    "no letters": lambda: b"12/5 - 7; 8.5% " * 300,
    "combining marks": lambda: ("e" + "\u0323\u0302" * 2000).encode() * 20,
    "brackets": lambda: b"([{" * 20_000,
    "quotes": lambda: "“".encode() * 20_000,
    "escape codes": lambda: "\x1b[31mĐảng bộ xã Hà Long kết nạp 12 đảng viên\x1b[0m\x07. ".encode() * 20,
}


@pytest.fixture(scope="module")
def bad_run(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """One run over every bad input."""
    folder = tmp_path_factory.mktemp("bad")
    (folder / "in").mkdir()
    for name, make in BAD.items():
        (folder / "in" / f"{name}.txt").write_bytes(make())
    run([str(folder / "in")], folder / "out", Settings(limit_seconds=3))
    return folder / "out"


@pytest.mark.parametrize("name", BAD)
def test_bad_input_is_read_or_stands_in_quarantine(bad_run: Path, name: str) -> None:
    written = {Path(article.source).stem for article in read_run(bad_run)[0]}
    reasons = {source: (stage, reason) for source, stage, reason in quarantined(bad_run)}
    assert (name in written) != (name in reasons)
    if name in reasons:
        stage, reason = reasons[name]
        # Bad input is refused at the door or it is slow; it never makes the pipeline raise.
        assert stage == "source" or reason.startswith("time limit"), (stage, reason)


def test_no_fact_is_read_from_what_says_none(bad_run: Path) -> None:
    articles, facts = read_run(bad_run)
    silent = {"not Vietnamese", "Chinese", "no letters", "100,000 numbers", "a.a.a.", "1.1.1."}
    names = {article.article_id: Path(article.source).stem for article in articles}
    assert not [fact for fact in facts if names[fact.article_id] in silent]
    languages = {Path(article.source).stem: article.language for article in articles}
    assert [languages[name] for name in ("not Vietnamese", "Chinese", "no letters")] == ["en", "zh", "und"]


def test_the_manifest_accounts_for_every_bad_input(bad_run: Path) -> None:
    counts = json.loads((bad_run / MANIFEST).read_bytes())["counts"]
    assert counts["read"] == len(BAD) == counts["written"] + counts["duplicates"] + counts["quarantined"]


def test_evidence_points_at_its_words(bad_run: Path, tmp_path: Path) -> None:
    """In the cleaned text the words stand as they are; in the page, as they were scraped."""
    articles = PROJECT / "corpus" / "articles"
    run([str(articles)], tmp_path / "out")
    pages = {
        page.source: page.text for page in read([str(articles), str(bad_run.parent / "in")]) if isinstance(page, Page)
    }
    for out in (tmp_path / "out", bad_run):
        written, facts = read_run(out)
        assert facts
        by_id = {article.article_id: article for article in written}
        for fact in facts:
            article, evidence = by_id[fact.article_id], fact.evidence
            page, sentence = pages[article.source], evidence.sentence_at
            assert article.text[evidence.start : evidence.end] == evidence.number
            assert article.text[sentence.start : sentence.end] == evidence.sentence
            scraped = page[evidence.page_start : evidence.page_end]
            assert unicodedata.normalize("NFC", scraped) == evidence.number
            assert scraped in page[sentence.page_start : sentence.page_end]
