"""Copies of a story: which articles of a run repeat which."""

from __future__ import annotations

import json
from pathlib import Path

import numpy as np

from extractor.copies import Marked, marks_of, originals
from extractor.engine import run

STORY = (
    "Năm 2023, Đảng bộ xã Hà Long kết nạp được 45 đảng viên mới, vượt 5 đảng viên so với chỉ tiêu được giao từ đầu năm.",
    "Theo đồng chí Bí thư Đảng ủy xã, mỗi chi bộ đã phân công đảng viên theo dõi, giúp đỡ từng quần chúng ưu tú trong thôn.",
    "Trong số 45 đảng viên mới có 20 đồng chí là nữ, 12 đồng chí là đoàn viên thanh niên đang sinh sống ở các thôn vùng cao.",
    "Nhiều chi bộ trước đây nhiều năm không có nguồn thì nay đã có người trẻ nối tiếp lớp cha anh, sinh hoạt đều đặn hơn.",
)
OTHER = "Năm 2023, Đảng bộ xã Hà Linh kết nạp được 31 đảng viên mới, bằng với chỉ tiêu mà Huyện ủy đã giao cho xã từ đầu năm."


def marked(articles: dict[int, tuple[str, ...]]) -> Marked:
    """Articles by their ids."""
    marks = [marks_of(sentences) for sentences in articles.values()]
    return Marked.of(
        np.array(list(articles), dtype=np.uint64),
        np.array([sum(map(len, sentences)) for sentences in articles.values()], dtype=np.uint32),
        np.array(list(map(len, marks)), dtype=np.uint8),
        np.array([mark for some in marks for mark in some], dtype=np.uint64),
    )


NONE: dict[int, tuple[str, ...]] = {}


def repeated(*articles: tuple[str, ...], earlier: dict[int, tuple[str, ...]] = NONE) -> dict[int, int]:
    """Which of the articles, numbered from 0, repeats which."""
    new = marked(dict(enumerate(articles)))
    found = originals(new, marked(earlier))
    return {int(own): int(other) for own, other in zip(new.ids, found, strict=True) if own != other}


def test_the_fullest_of_the_copies_is_kept_wherever_it_stands() -> None:
    assert repeated(STORY[:3], STORY, (OTHER,)) == {0: 1}
    assert repeated(STORY, STORY[1:3]) == {1: 0}


def test_typography_does_not_tell_copies_apart_but_numbers_do() -> None:
    assert repeated(STORY, tuple(text.upper() for text in STORY)) == {1: 0}
    assert repeated(STORY, tuple(text.replace("45", "54").replace("mỗi chi bộ", "các chi bộ") for text in STORY)) == {}


def test_what_an_earlier_run_has_is_no_news() -> None:
    assert repeated((OTHER,), STORY, STORY[1:], earlier={70: STORY[:3], 71: STORY[:2]}) == {1: 70, 2: 70}
    assert repeated(STORY, STORY[:3], earlier={70: (OTHER,)}) == {1: 0}


def test_one_sentence_in_common_is_no_copy() -> None:
    assert repeated(STORY, (STORY[1], OTHER)) == {}
    assert repeated((), ()) == {}


def test_facts_of_copies_are_given_once_and_their_sources_are_listed(tmp_path: Path) -> None:
    title = "Hà Long có 45 đảng viên mới"
    (tmp_path / "a.txt").write_text("\n\n".join((title, *STORY[:3])), encoding="utf-8")
    (tmp_path / "b.txt").write_text("\n\n".join((title, *STORY)), encoding="utf-8")
    (tmp_path / "c.txt").write_text("\n\n".join(("Hà Linh đủ chỉ tiêu", OTHER)), encoding="utf-8")
    manifest = run([str(tmp_path)], tmp_path / "out")
    articles = [json.loads(line) for line in (tmp_path / "out" / "articles.jsonl").read_text(encoding="utf-8").splitlines()]
    facts = [json.loads(line) for line in (tmp_path / "out" / "facts.jsonl").read_text(encoding="utf-8").splitlines()]
    assert [Path(article["source"]).name for article in articles] == ["a.txt", "b.txt", "c.txt"]
    assert [article["duplicate_of"] for article in articles] == [articles[1]["article_id"], None, None]
    assert {fact["article_id"] for fact in facts} == {article["article_id"] for article in articles[1:]}
    (copy,) = manifest.duplicates
    assert (Path(copy.source).name, copy.duplicate_of) == ("a.txt", articles[1]["article_id"])
    assert (manifest.counts.read, manifest.counts.written, manifest.counts.duplicates) == (3, 2, 1)
    assert manifest.counts.facts == len(facts)
