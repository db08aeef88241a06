"""The bench: its arithmetic, what it makes articles of, and what it prints. How fast anything is, is not asserted."""

from __future__ import annotations

from pathlib import Path

import pytest
from rich.console import Console

from extractor.article import Page
from extractor.bench import Bench, Figure, changes, runs
from extractor.bench import pages as html_pages
from extractor.bench.articles import long_article, varied
from extractor.bench.figures import KINDS, SHAPES, STAGES, figures
from extractor.bench.length import power
from extractor.bench.rounds import measure_named
from extractor.cli.bench_report import print_bench, print_changes, told
from extractor.sink import Commit
from extractor.sources import InputError

MACHINE = {"system": "Linux x86_64", "cores": "2", "load": "0.1", "python": "3.11.7"}


def bench_of(**values: tuple[float, ...]) -> Bench:
    return Bench(machine=MACHINE, figures={name.replace("__", "."): Figure.of(rounds) for name, rounds in values.items()})


def printed(show: object, *arguments: object) -> str:
    to = Console(width=160)
    assert callable(show)
    with to.capture() as captured:
        show(to, *arguments)
    return captured.get()


def test_a_figure_is_the_median_of_the_rounds_that_have_it() -> None:
    found = figures([{"text.rate": 90.0}, {"workers.one": 70.0}, {"text.rate": 130.0}, {"text.rate": 100.0}])
    assert found == {"text.rate": Figure(value=100, low=90, high=130), "workers.one": Figure(value=70, low=70, high=70)}


def test_cost_per_kilobyte_that_doubles_with_length_is_of_a_square() -> None:
    sizes = (1_000, 16_000, 64_000, 256_000)
    assert power(dict.fromkeys(sizes, 2_500.0)) == pytest.approx(1)
    assert power({size: size / 10 for size in sizes}) == pytest.approx(2)
    assert power({1_000: 90_000.0, 16_000: 5.0, 64_000: 5.0}) == pytest.approx(1)  # what an article costs at any length


def test_two_workers_take_the_next_part_when_they_are_done() -> None:
    assert runs.busiest([3, 1, 1, 1, 2], workers=2) == 5
    assert runs.busiest([3, 1, 1, 1, 2], workers=1) == 8
    assert runs.busiest([], workers=2) == 0


def commit(shard: int, cpu: float) -> Commit:
    return Commit(
        key="", shard=shard, part=0, last=True, read=100, articles=100, facts=0, quarantined=0, by_indicator={}, sections=(),
        sha256="", cpu_seconds=cpu,
    )  # fmt: skip


def test_a_rate_leaves_out_until_each_worker_has_committed() -> None:
    came = [(5.0, commit(1, 1.0)), (6.0, commit(0, 2.0)), (7.0, commit(2, 1.0)), (8.0, commit(3, 2.0))]
    timed = runs.Timed(came, whole=10.0, engine=0.1, besides=1.0)
    assert timed.rate(workers=2) == 200 / 4
    assert timed.rate(workers=1) == 200 / 4
    assert timed.as_if_alone(1) == 7.0
    assert timed.as_if_alone(2) == 5.0


def test_articles_are_made_by_other_digits() -> None:
    pages = [Page("bai", "Năm 2023 kết nạp 45 đảng viên."), Page("trang", "<h1 id=1>Có 12 chi bộ</h1>", format="html")]
    made = list(varied(pages, 40))
    assert len({page.text for page in made}) == 40
    assert made == list(varied(pages, 40))
    assert all(page.text.startswith("<h1 id=1>Có ") and page.text.endswith(" chi bộ</h1>") for page in made[1::2])


@pytest.mark.parametrize("shape", SHAPES)
def test_long_articles_are_as_long_as_they_should_be(shape: str) -> None:
    paragraphs = ["Năm 2023, xã kết nạp 45 đảng viên.", "Đến nay có 5 chi bộ; tất cả đều tốt."]
    text = long_article(paragraphs, 4_000, shape, 0).text
    assert 3_500 < len(text.encode()) < 6_000
    assert ("." in text) == (shape != "sentence")


def test_what_got_worse_than_noise_is_told() -> None:
    before = bench_of(text__stock=(0.29, 0.30, 0.31), text__rate=(100.0,), html__whole=(3.0, 3.4), workers__cores=(1.9, 1.92))
    now = bench_of(text__stock=(0.33, 0.34, 0.35), text__rate=(50.0,), html__whole=(3.3, 3.5), workers__cores=(1.97, 1.98))
    assert {change.name: str(change.verdict) for change in changes(before, now)} == {
        "text.stock": "worse",  # every round is above every round before
        "text.rate": "",  # the machine may have been busy
        "html.whole": "",  # rounds overlap
        "workers.cores": "better",
    }
    assert not [change.name for change in changes(before, before) if change.verdict]
    assert "worse: 1, better: 1" in printed(print_changes, before, now)


def test_the_table_says_what_misses_its_bound() -> None:
    shown = printed(print_bench, bench_of(workers__ratio=(1.7, 1.8, 1.9), memory__1000=(140.0,)))
    (missed,) = [line for line in shown.splitlines() if "missed" in line]
    assert "two workers ÷ one" in missed
    assert "at least 1.85" in missed
    assert "at most 500" in shown


def test_figures_are_told_with_three_digits() -> None:
    assert [told(value) for value in (2810.4, 97.31, 1.853, 0.3117, -5.43)] == ["2,810", "97.3", "1.85", "0.312", "-5.43"]


def test_a_bench_is_read_as_it_was_written(tmp_path: Path) -> None:
    written = bench_of(text__stock=(0.3,))
    written.write(tmp_path / "new" / "bench.json")
    assert Bench.read(tmp_path / "new" / "bench.json") == written
    (tmp_path / "other.json").write_text("{}")
    with pytest.raises(InputError, match=r"no bench of this version"):
        Bench.read(tmp_path / "other.json")


@pytest.mark.usefixtures("stand_in")
def test_runs_are_measured() -> None:
    pages = [Page("bai", "Năm 2023 kết nạp 45 đảng viên.")]
    found = runs.measure(pages, "party", count=400)
    assert set(found) <= set(KINDS)
    assert {"workers.one", "workers.two", "workers.ratio", "workers.cores", "supervision.whole", "supervision.own"} <= set(found)
    assert set(runs.measure_memory(pages, "party", count=1_000)) <= set(KINDS)


def test_text_and_html_are_measured_against_other_software(corpus: list[Page], monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(html_pages, "_PAGES", 24)
    text, html = measure_named("text")(corpus, "party"), measure_named("html")(corpus, "party")
    assert set(text) == {"text.rate", "text.stock", *(f"text.share.{stage}" for stage in STAGES)}
    assert {"html.cleaned", "html.rate", "html.readability", "html.whole"} <= set(html) <= set(KINDS)
    assert sum(value for name, value in text.items() if ".share." in name) == pytest.approx(100)


@pytest.fixture
def corpus() -> list[Page]:
    folder = Path(__file__).parents[1] / "corpus"
    texts = [Page(path.name, path.read_text(encoding="utf-8")) for path in sorted((folder / "articles").iterdir())[:6]]
    return texts + [Page(path.name, path.read_text(encoding="utf-8"), format="html") for path in (folder / "pages").iterdir()]
