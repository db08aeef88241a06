"""Quantities: qualifiers, ranges, ratios, percents, times, and the reasons why a number counts nothing."""

from __future__ import annotations

from decimal import Decimal

import pytest
from conftest import forms_of
from hypothesis import given
from hypothesis import strategies as st

from extractor.grammar import quantity_plain
from extractor.grammar.quantity import NEEDS, SPELLED, Quantity, quantities


def told(quantity: Quantity) -> str:
    """`nearly 140`, `4.65%`, `4/9`, `1..2`, `x2.6`: a quantity in one word or two, for the tables below."""
    value = f"{quantity.value.normalize():f}"
    if quantity.value_max is not None:
        value += f"..{quantity.value_max.normalize():f}"
    if quantity.of is not None:
        value += f"/{quantity.of.normalize():f}"
    shape = {"percent": "{}%", "times": "x{}"}.get(quantity.measure, "{}").format(value)
    return shape if quantity.qualifier == "exact" else f"{quantity.qualifier} {shape}"


def counting(text: str) -> list[str]:
    return [told(quantity) for quantity in quantities(text) if quantity.reason is None]


QUALIFIED = [
    ("gần 140 chi bộ vùng cao", ["nearly 140"]),
    ("xấp xỉ 60 hộ, ngót 70 người", ["nearly 60", "nearly 70"]),
    ("hơn 8.800 đảng viên, trên 1.700 hội viên, quá 50 người", ["over 8800", "over 1700", "over 50"]),
    ("đạt trên 50%, vượt hơn 30%", ["over 50%", "over 30%"]),
    ("khoảng 40 hồ sơ, chừng 10 em, ước đạt 95%, độ 20 người", ["about 40", "about 10", "about 95%", "about 20"]),
    ("mở lớp cho trên dưới 90 em", ["about 90"]),
    ("dưới 5 đảng viên, chưa đến 1%, chưa đầy 40 hộ", ["under 5", "under 1%", "under 40"]),
    ("ít nhất 2 đảng viên, tối thiểu 3 em, không dưới 40", ["at_least 2", "at_least 3", "at_least 40"]),
    ("ít nhất phải có 3 đảng viên", ["at_least 3"]),
    ("tối đa 150 suất, không quá 25%, không để quá 6 nơi", ["at_most 150", "at_most 25%", "at_most 6"]),
    ("tối đa là 10 người", ["at_most 10"]),
    ("nhiều hơn 36 chi bộ so với kỳ trước", ["36"]),
    ("GẦN 200 ĐẢNG VIÊN MỚI", ["nearly 200"]),
]

BOUNDS = [
    ("xóm nào cũng phải có từ 8 đảng viên là người tại chỗ trở lên", ["at_least 8"]),
    ("huyện đặt mức từ 1.150 đảng viên mới trở lên", ["at_least 1150"]),
    ("nơi nào cũng từ 85% trở lên", ["at_least 85%"]),
    ("92% trở lên số thôn có chi ủy", ["at_least 92%"]),
    ("chi bộ có 3 đảng viên trở xuống", ["at_most 3"]),
    ("37 đơn vị được xếp loại tốt nhiệm vụ trở lên", ["37"]),
    ("30 cán bộ có trình độ đại học trở lên", ["30"]),
    ("giảm từ 22 còn 5", ["22", "5"]),
]

RANGES = [
    ("xóm kết nạp từ 2 – 3 người", ["2..3"]),
    ("từ 90 - 100 học viên, 22 đến 25 em, 5-6 hộ", ["90..100", "22..25", "5..6"]),
    ("tăng từ 3% đến 4%, 5 - 6%", ["3..4%", "5..6%"]),
    ("từ 2.300 đến 2.600 quần chúng", ["2300..2600"]),
    ("từ hai đến ba chi bộ", ["2..3"]),
    ("khoảng 2 - 3 nghìn người", ["about 2000..3000"]),
    ("chỉ có 4, 5 em theo học", ["4..5"]),
    ("chừng 6,7 đồng chí", ["about 6..7"]),
    ("bình quân 2,3 đảng viên", ["2.3"]),
    ("5 - 4", ["5", "4"]),
]

RATIOS = [
    ("mới 4/9 chi bộ xóm bầu chi ủy", ["4/9"]),
    ("kết nạp 195/160 đảng viên", ["195/160"]),
    ("nơi có đảng viên trẻ là 1.218/2.442, đạt 49,9%", ["1218/2442", "49.9%"]),
    ("gần 1/3 chỉ tiêu, chưa bằng 2/3 kế hoạch", ["nearly 1/3", "under 2/3"]),
    ("một phần ba số chi bộ, 2 phần 3 số hộ", ["1/3", "2/3"]),
    ("hơn một nửa số thôn, quá nửa, bớt một nửa số hộ", ["over 1/2", "over 1/2", "1/2"]),
    ("mở 40 lớp/4.000 lượt, mỗi chi bộ 1 đảng viên/năm", ["40", "4000", "1"]),
]

TIMES = [
    ("gấp 2,6 lần cùng kỳ", ["x2.6"]),
    ("gấp hơn 3 lần, hơn gấp đôi, gấp rưỡi", ["over x3", "over x2", "x1.5"]),
    ("tăng 3 lần, cao hơn 2 lần", ["x3", "x2"]),
    ("họp 3 lần", ["3"]),
]

COUNTS = [
    ("2,662 đảng viên", ["2662"]),
    ("năm 2000 có 2000 đảng viên", ["2000"]),
    ("nhận 12đảng viên", ["12"]),
    ("91 % và 91 phần trăm, giảm 3,5 điểm phần trăm", ["91%", "91%", "3.5%"]),
    ("khá 33, giỏi 24 (xuất sắc 2)", ["33", "24", "2"]),
    ("Trảng Xa 8, thành phố Hà Ninh 7, Tứ Kỳ 88", ["8", "7", "88"]),
    ("khối phường 79, trình độ trung cấp 102", ["79", "102"]),
    ("tổng số 45 đảng viên, trong số 12 người", ["45", "12"]),
    ("ở chi bộ thôn 45 đảng viên", ["45"]),
    ("mỗi huyện 02 đồng chí", ["2"]),
    ("kết nạp 45 năm 2023", ["45"]),
    ("1.100 ngày công", ["1100"]),
    ("chỉ có một đảng viên", ["1"]),
]

REASONS = [
    ("Quận 1, khu phố 3, tổ 16, thôn 4 trong nhiều năm", ["name_part"] * 4),
    ("Chi bộ 7, các thôn 1, 2 và 3", ["name_part"] * 4),
    ("Trường THPT Hà Xương 4; bản Huổi Lân, Pa Cô 3 họp", ["name_part"] * 2),
    ("đảng viên thứ 7, khóa 12, lần thứ 3, đợt 2, lớp 9, năm thứ ba", ["ordinal"] * 6),
    ("Nghị quyết Trung ương 4, Đề án 03, Chỉ thị 05", ["document_number"] * 3),
    ("05-CT/TW, 126- QĐ/TW, 98 - KH/TU, 1234/QĐ-UBND", ["document_number"] * 4),
    ("ngày 15/5/2016, 21-1-2019, 12.7.2018, tháng 6-2023, 2020 - 2025", ["date"] * 5),
    ("đợt 3/2, 19/5 và 2/9, sáng 16.1, năm 2023, quý 2, từ 10 đến 19/1", ["date"] * 8),
    ("lúc 07:44, 7h30, 8 giờ 30, 22h", ["clock"] * 4),
    ("Covid-19, F0, 5G, x2, A1, 1A, 18+, QL1A", ["code"] * 8),
    ("ĐT: 0912 345 678, 02633861234", ["phone"] * 3),
    ("5 tỷ đồng, 30 nghìn đồng, 2 - 3 triệu đồng, 40 triệu/người/năm", ["money"] * 4),
    ("38 ha, 2,3 km, 500 kg, 12 tấn, 20km", ["physical"] * 5),
    ("5 năm qua, 12 tháng, 30 phút, hai nhiệm kỳ, 30 năm tuổi Đảng", ["duration"] * 5),
    ("18 tuổi, từ 18 - 30 tuổi, tuổi trung bình gần 55, tuổi từ 20 đến dưới 35", ["age"] * 4),
    ("1. Về tổ chức", ["list_number"]),
    ("mười hộ thì sáu, bảy người đi xa", [None, "vague"]),
    ("là một xã vùng cao, như một đảng viên", ["indefinite"] * 2),
]


@pytest.mark.parametrize(("text", "expected"), QUALIFIED + BOUNDS)
def test_qualifiers(text: str, expected: list[str]) -> None:
    assert counting(text) == expected


@pytest.mark.parametrize(("text", "expected"), RANGES + RATIOS + TIMES)
def test_two_numbers_in_one(text: str, expected: list[str]) -> None:
    assert counting(text) == expected


@pytest.mark.parametrize(("text", "expected"), COUNTS)
def test_counts(text: str, expected: list[str]) -> None:
    assert counting(text) == expected


@pytest.mark.parametrize(("text", "expected"), REASONS)
def test_every_number_that_counts_nothing_says_why(text: str, expected: list[str | None]) -> None:
    assert [quantity.reason for quantity in quantities(text)] == expected


MENTIONS = [
    ("đạt khoảng 40,5% kế hoạch", "khoảng 40,5%", "40,5"),
    ("nhận từ 2 – 3 em", "từ 2 – 3", "2 – 3"),
    ("còn không quá 20 chi bộ", "không quá 20", "20"),
    ("đến nay gần 1/3 chi bộ", "gần 1/3", "1/3"),
    ("bằng gấp 2,6 lần cùng kỳ", "gấp 2,6 lần", "2,6"),
    ("phải từ 85% trở lên", "từ 85% trở lên", "85"),
    ("có từ 9 đảng viên trở lên", "từ 9", "9"),
    ("gồm (hơn 30 người)", "hơn 30", "30"),
]


@pytest.mark.parametrize(("text", "mention", "number"), MENTIONS)
def test_spans(text: str, mention: str, number: str) -> None:
    (quantity,) = quantities(text)
    assert text[quantity.start : quantity.stop] == quantity.surface == mention
    assert text[quantity.number_start : quantity.number_stop] == number


def test_taken_spans_hold_no_quantities() -> None:
    text = "Nghị quyết 21 giao 45 đảng viên"
    assert [quantity.value for quantity in quantities(text, [(0, 13)])] == [45]


def test_words_are_marked() -> None:
    assert [quantity.word for quantity in quantities("hai đồng chí và 3 đồng chí")] == [True, False]


@given(st.integers(1, 10**6), st.sampled_from(["đảng viên", "chi bộ", "người", "hồ sơ"]))
def test_a_plain_count_survives(value: int, noun: str) -> None:
    (quantity,) = quantities(f"Năm qua huyện ta có thêm {f'{value:,}'.replace(',', '.')} {noun} trong kỳ")
    assert (quantity.value, quantity.reason) == (Decimal(value), None)


@given(st.text("0123456789.,/-–%: ()đảngviêntừgấplầnửộtkhoảnhơbaİ\0\n", max_size=80))
def test_any_text_gives_ordered_disjoint_mentions(text: str) -> None:
    stop = 0
    for quantity in quantities(text):
        assert stop <= quantity.start <= quantity.number_start < quantity.number_stop <= quantity.stop <= len(text)
        stop = quantity.stop


def test_every_sentence_with_a_quantity_has_a_word_that_it_needs(sentences_of_the_corpus: list[str]) -> None:
    for sentence in sentences_of_the_corpus:
        forms = forms_of(sentence)
        found = quantities(sentence)
        assert not found or forms & NEEDS, sentence
        if not forms & SPELLED:
            assert quantities(sentence, spelled=False) == found


def test_what_is_told_plainly_reads_the_same_in_context(
    sentences_of_the_corpus: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    tables = (QUALIFIED, BOUNDS, RANGES, RATIOS, TIMES, COUNTS)
    texts = [*sentences_of_the_corpus, *(text for table in tables for text, _ in table), *(text for text, _ in REASONS)]
    told_plainly = [quantities(text) for text in texts]
    monkeypatch.setattr(quantity_plain, "_plain", lambda *_: None)
    assert [quantities(text) for text in texts] == told_plainly
