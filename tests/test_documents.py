"""Documents: number, kind, date, issuer, title, and what only looks like one."""

from __future__ import annotations

from datetime import date

import pytest
from conftest import forms_of
from hypothesis import given
from hypothesis import strategies as st

from extractor.grammar.document import NEEDS, documents

NUMBERS = [
    ("thực hiện Chỉ thị số 05-CT/TW", [("chỉ thị", "05-CT/TW")]),
    ("CHỈ THỊ SỐ 13-CT/TW", [("chỉ thị", "13-CT/TW")]),
    ("Đề án 03-ĐA/TU của tỉnh", [("đề án", "03-ĐA/TU")]),
    ("Quy định số 126- QĐ/TW, Kế hoạch 98 - KH/TU", [("quy định", "126-QĐ/TW"), ("kế hoạch", "98-KH/TU")]),
    ("Quyết định số 1853-QĐ/BTGTW", [("quyết định", "1853-QĐ/BTGTW")]),
    ("Chương trình hành động số 12-CTr/TU", [("chương trình hành động", "12-CTr/TU")]),
    ("Thông tư 05/2020/TT-BTC", [("thông tư", "05/2020/TT-BTC")]),
    ("Nghị định 100/2019/NĐ-CP", [("nghị định", "100/2019/NĐ-CP")]),
    ("Quyết định 1234/QĐ-UBND", [("quyết định", "1234/QĐ-UBND")]),
    ("Quy định số 05-QĐi/TW và Hướng dẫn số 16-HD/UBKTTW", [("quy định", "05-QĐi/TW"), ("hướng dẫn", "16-HD/UBKTTW")]),
    ("Quy định số 58 – QĐ/TW, Quyết định 2121-QĐNS/TW", [("quy định", "58-QĐ/TW"), ("quyết định", "2121-QĐNS/TW")]),
    ("Nghị quyết số 25-NQ/T.Ư. Ông nói", [("nghị quyết", "25-NQ/T.Ư")]),
    ("Nghị quyết 04-NQ/Th.U; Số 31-TB/BTCTU", [("nghị quyết", "04-NQ/Th.U"), ("", "31-TB/BTCTU")]),
    ("Nghị quyết số 623-NQ/QUTW, Hướng dẫn 646-HD/CT", [("nghị quyết", "623-NQ/QUTW"), ("hướng dẫn", "646-HD/CT")]),
    ("Nghị quyết 1211/2016/UBTVQH13, Luật 22/2008/QH12", [("nghị quyết", "1211/2016/UBTVQH13"), ("luật", "22/2008/QH12")]),
    ("Nghị quyết 30a/2008/NQ-CP", [("nghị quyết", "30a/2008/NQ-CP")]),
    ("chi theo Nghị định 57/2018/NĐ-CP.", [("nghị định", "57/2018/NĐ-CP")]),
    ("các văn bản 1204-CV/HU; 87-KH/HU", [("", "1204-CV/HU"), ("", "87-KH/HU")]),
]

SHORT = [
    ("học tập Chỉ thị 05, Nghị quyết 21", [("chỉ thị", "05"), ("nghị quyết", "21")]),
    ("theo Hướng dẫn 01 và Đề án 03", [("hướng dẫn", "01"), ("đề án", "03")]),
    ("thực hiện nghị quyết số 9 của huyện", [("nghị quyết", "9")]),
    ("học Nghị quyết Trung ương 8 (khóa XI) rồi", [("nghị quyết", None)]),
    ("Nghị quyết Trung ương 6, khoá X", [("nghị quyết", None)]),
]

NONE = [
    "trao quyết định cho 12 đồng chí",
    "ban hành 5 nghị quyết, 12 kế hoạch",
    "Quyết định 12 trường hợp kỷ luật",
    "vượt kế hoạch 150, Chương trình 135",
    "tỷ lệ theo Nghị quyết 5% mỗi năm",
    "mời 450 - 470 em, đạt 4/9 xóm",
    "từ 26/3/1931 – 26/3/2021, ngày 15-5-2016",
    "số 5-CT",
    "Covid-19/SARS",
    "9 đảng viên/ KH 10, lớp 10A3, xe 26A-12345",
    "Mẫu 2-KNĐ, quốc lộ 4A/12-B, nhóm 5-7/NĐ",
]


@pytest.mark.parametrize(("text", "expected"), NUMBERS)
def test_full_numbers(text: str, expected: list[tuple[str, str]]) -> None:
    found = documents(text)
    assert [(document.kind, document.number) for document in found] == expected
    assert all(document.is_full for document in found)


@pytest.mark.parametrize(("text", "expected"), SHORT)
def test_short_references(text: str, expected: list[tuple[str, str | None]]) -> None:
    found = documents(text)
    assert [(document.kind, document.number) for document in found] == expected
    assert not any(document.is_full for document in found)


@pytest.mark.parametrize("text", NONE)
def test_what_is_no_document(text: str) -> None:
    assert documents(text) == []


def test_date_issuer_and_title() -> None:
    text = "Quy định số 58-QĐ/TW, ngày 8-2-2022 của Bộ Chính trị về bảo vệ chính trị nội bộ; sau đó"
    (document,) = documents(text)
    assert document.date == date(2022, 2, 8)
    assert document.issuer == "Bộ Chính trị"
    assert document.title == "bảo vệ chính trị nội bộ"
    assert text[document.number_start : document.number_stop] == "58-QĐ/TW"
    assert text[: document.stop].endswith("Bộ Chính trị")


ISSUERS = [
    ("Nghị quyết số 07-NQ/TU ngày 9/8/2017 của Tỉnh ủy, xã đã họp", "Tỉnh ủy"),
    ("Quyết định 12/QĐ-UBND ngày 5 tháng 6 năm 2020 của UBND tỉnh Hà Lâm", "UBND tỉnh Hà Lâm"),
    ("Chỉ thị 05-CT/TW của Bộ Chính trị", "Bộ Chính trị"),
    ("Chỉ thị 05-CT/TW của huyện", None),
]


@pytest.mark.parametrize(("text", "issuer"), ISSUERS)
def test_issuers(text: str, issuer: str | None) -> None:
    assert [document.issuer for document in documents(text)] == [issuer]


def test_a_day_that_no_calendar_has() -> None:
    (document,) = documents("Quy định 24-QĐ/TW ngày 31/2/2020")
    assert document.date is None


@given(st.text("0123456789-–/., CTWĐQNghịquyếtsốChỉthị\0İ", max_size=60))
def test_any_text_gives_ordered_disjoint_documents(text: str) -> None:
    stop = 0
    for document in documents(text):
        assert stop <= document.start <= document.number_start <= document.number_stop <= document.stop <= len(text)
        stop = document.stop


def test_a_short_number_may_be_glued_to_its_kind_or_far_from_it() -> None:
    found = documents("Kết luận05 và Chỉ thị số:  6, Đề án \u00a07")
    assert [document.kind for document in found] == ["kết luận", "chỉ thị", "đề án"]


@pytest.mark.parametrize("text", [text for text, _ in NUMBERS + SHORT])
def test_a_document_has_a_word_that_it_needs(text: str) -> None:
    assert forms_of(text) & NEEDS


def test_every_sentence_that_cites_a_document_has_a_word_that_it_needs(sentences_of_the_corpus: list[str]) -> None:
    for sentence in sentences_of_the_corpus:
        assert not documents(sentence) or forms_of(sentence) & NEEDS, sentence
