"""Numerals and the numbers of a text, in digits and in words."""

from __future__ import annotations

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st
from num2words import num2words

from extractor.grammar.number import numbers, parse_number

FIGURES = [
    ("2.662", "2662"),
    ("2 662", "2662"),
    ("2\u00a0662", "2662"),
    ("8,415,662", "8415662"),
    ("1,234.5", "1234.5"),
    ("2,662", "2.662"),  # one comma is a decimal comma
    ("4,65", "4.65"),
    ("4.65", "4.65"),
    ("0,125", "0.125"),
    ("0.125", "0.125"),
    ("1.234.567,8", "1234567.8"),
    ("04", "4"),
    ("007", "7"),
]

SCALED = [
    ("5 nghìn", "5000"),
    ("4,7 ngàn", "4700"),
    ("1,2 triệu", "1200000"),
    ("581triệu", "581000000"),
    ("2 triệu rưỡi", "2500000"),
    ("2 triệu 500 nghìn", "2500000"),
    ("40 vạn", "400000"),
    ("5 nghìn tỷ", "5000000000000"),
    ("5 trăm", "500"),
    ("2 chục", "20"),
]

WORDS = [
    ("hai mươi lăm", "25"),
    ("hai lăm", "25"),
    ("ba mươi tư", "34"),
    ("bảy mươi nhăm", "75"),
    ("tám mốt", "81"),
    ("bẩy", "7"),
    ("một chục", "10"),
    ("mười lăm", "15"),
    ("một trăm linh năm", "105"),
    ("một trăm lẻ năm", "105"),
    ("một trăm mười", "110"),
    ("một trăm rưỡi", "150"),
    ("hai nghìn không trăm mười", "2010"),
    ("một nghìn rưỡi", "1500"),
    ("một nghìn rưởi", "1500"),
    ("một vạn hai nghìn", "12000"),
    ("nửa triệu", "500000"),
    ("Hai Mươi", "20"),
]

NOT_ONE_NUMBER = [
    "",
    "hai ba",
    "hai năm",  # two years
    "mười năm",  # ten years: fifteen is «mười lăm»
    "triệu",
    "trăm rưỡi",
    "nửa",
    "một linh",
    "năm nghìn triệu nghìn hai",
    "12.7.2018",
    "1.23.456",
    "5 đảng viên",
    "đảng viên",
    "9" * 400,
]


@pytest.mark.parametrize(("text", "value"), FIGURES)
def test_figures(text: str, value: str) -> None:
    assert parse_number(text) == Decimal(value)


@pytest.mark.parametrize(("text", "value"), SCALED)
def test_figures_with_a_scale(text: str, value: str) -> None:
    found = list(numbers(text))
    assert [number.value for number in found] == [Decimal(value)]


@pytest.mark.parametrize(("text", "value"), WORDS)
def test_words(text: str, value: str) -> None:
    assert parse_number(text) == Decimal(value)


@pytest.mark.parametrize("text", NOT_ONE_NUMBER)
def test_what_is_not_one_number(text: str) -> None:
    assert parse_number(text) is None


@given(st.integers(0, 10**7))
def test_words_round_trip(value: int) -> None:
    assert parse_number(num2words(value, lang="vi")) == value


@given(st.integers(0, 10**15), st.sampled_from([".", " ", "\u00a0"]))
def test_grouped_digits_round_trip(value: int, mark: str) -> None:
    assert parse_number(f"{value:,}".replace(",", mark)) == value


@given(st.decimals(0, 10**9, places=2))
def test_decimals_round_trip(value: Decimal) -> None:
    assert parse_number(f"{value:,}".translate(str.maketrans(",.", ".,"))) == value


FOUND = [
    ("kết nạp được hai đồng chí", ["hai"]),
    ("Sáu tháng đầu năm, chi bộ kết nạp hai.", ["Sáu", "hai"]),
    ("BỐN MƯƠI TÂN BINH VÀO ĐẢNG", ["BỐN MƯƠI"]),
    ("có năm đồng chí", ["năm"]),
    ("năm học sinh ưu tú", ["năm"]),
    ("mỗi năm hai đồng chí", ["hai"]),
    ("hai năm liền vắng người", ["hai"]),
    ("năm năm qua", ["năm"]),
    ("hơn một nghìn rưỡi đảng viên", ["một nghìn rưỡi"]),
    ("chi bộ có mười hai hộ", ["mười hai"]),
    ("triển khai hai đợt", ["hai"]),
    ("đạt 2.662, rồi 4,65% và 2 662 người", ["2.662", "4,65", "2 662"]),
    ("năm 2017 98% xóm có điện", ["2017", "98"]),
    ("phần ba", []),
]

NO_NUMERALS = [
    "một số chi bộ, một trong những xã khó",
    "trong năm xã họp nhiều lần",
    "năm nay và năm học tới",
    "mỗi một đảng viên phải gương mẫu",
    "tư tưởng, đầu tư, tư nhân",
    "quận Hai Bà Trưng, quận Ba Đình, huyện Ba Vì",
    "anh Ba, chị Tư",
    "không còn xóm nào trắng",
    "hai bên cùng bàn, ba mặt một lời",
    "lúa chín vàng",
    "hàng trăm đảng viên, vài nghìn người",
]


@pytest.mark.parametrize(("text", "expected"), FOUND)
def test_numbers_of_a_text(text: str, expected: list[str]) -> None:
    assert [text[number.start : number.stop] for number in numbers(text)] == expected


@pytest.mark.parametrize("text", NO_NUMERALS)
def test_words_that_are_no_numbers(text: str) -> None:
    assert list(numbers(text)) == []


@given(st.text("0123456789., hainămườtrệuộBb\0", max_size=60))
def test_numbers_are_ordered_and_disjoint(text: str) -> None:
    stop = 0
    for number in numbers(text):
        assert stop <= number.start < number.stop <= len(text)
        stop = number.stop


def test_taken_spans_are_left_alone() -> None:
    text = "ngày 5 kết nạp 12 đảng viên"
    assert [number.value for number in numbers(text, [(0, 6)])] == [12]


def test_words_and_figures_come_in_the_order_of_the_text() -> None:
    found = numbers("Hai chi bộ kết nạp 5 đảng viên, ba chi bộ kết nạp 1,2 nghìn, bảy đồng chí và 9 em")
    assert [number.value for number in found] == [2, 5, 3, 1200, 7, 9]
    assert [number.word for number in found] == [True, False, True, False, True, False]


@pytest.mark.parametrize("word", ["một", "hai", "ba", "bốn", "năm", "sáu", "bảy", "bẩy", "tám", "chín", "mười"])
def test_every_opener_is_found_in_each_case_and_only_as_a_word(word: str) -> None:
    value = parse_number(word)
    assert [number.value for number in numbers(f"có {word} đồng chí")] == [value]
    assert [number.value for number in numbers(f"CÓ {word.upper()} ĐỒNG CHÍ")] == [value]
    assert [number.value for number in numbers(f"{word.capitalize()} nghìn")] == [parse_number(f"{word} nghìn")]
    assert not numbers(f"x{word} đồng chí")
