"""Names of organisations and places, as a reader would underline them."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from extractor.grammar.lone_name import apart, bare_names, known_names, names_alone
from extractor.grammar.taken import Taken
from extractor.grammar.unit_form import UnitName
from extractor.grammar.unit_name import unit_names


def named(text: str) -> list[tuple[str, str, str | None, str | None]]:
    return [(unit.surface, unit.head, unit.level, unit.proper) for unit in unit_names(text)]


def alone(text: str, *known: str) -> list[str]:
    return [unit.surface for unit in apart(names_alone(text, known_names(known)), text, Taken(()))]


@pytest.mark.parametrize(
    ("text", "surface", "head", "level", "proper"),
    [
        ("Đảng bộ xã Mường Khoang kết nạp 12 đảng viên.", "Đảng bộ xã Mường Khoang", "committee", "xã", "Mường Khoang"),
        ("Huyện ủy Hà Long giao 40 chỉ tiêu.", "Huyện ủy Hà Long", "office", "huyện", "Hà Long"),
        ("Ban Tổ chức Thành uỷ cho biết", "Ban Tổ chức Thành uỷ", "office", "thành phố", None),
        ("Chi bộ thôn Phú Hội 1 có 23 đảng viên", "Chi bộ thôn Phú Hội 1", "branch", "thôn", "Phú Hội 1"),
        ("Thành đoàn Hà Long giới thiệu 30 đoàn viên", "Thành đoàn Hà Long", "union", "thành phố", "Hà Long"),
        ("Tại TP. Hà Long, năm nay", "TP. Hà Long", "place", "thành phố", "Hà Long"),
        ("ở tổ 16, có 3 đảng viên", "tổ 16", "place", "tổ", "16"),
        ("Toàn huyện có 45 chi bộ", "Toàn huyện", "general", "huyện", None),
        ("Nhà trường kết nạp 5 học sinh", "Nhà trường", "general", "trường", None),
        ("Trung đoàn 1097 kết nạp 8 đồng chí", "Trung đoàn 1097", "body", None, None),
        # a count behind the name of a district is no part of the name
        ("Đảng bộ huyện Hà Long 52 ĐV", "Đảng bộ huyện Hà Long", "committee", "huyện", "Hà Long"),
        ("chi bộ xóm Đoài 5 năm liền", "chi bộ xóm Đoài", "branch", "xóm", "Đoài"),
        ("Chi bộ thôn 6 tổ chức lễ kết nạp", "Chi bộ thôn 6", "branch", "thôn", "6"),
        ("Đảng bộ xã Hà Sơn 6 tổ chức đảng", "Đảng bộ xã Hà Sơn", "committee", "xã", "Hà Sơn"),
        ("Chi bộ khối phố Tân Thành có 9 đảng viên", "Chi bộ khối phố Tân Thành", "branch", "khối phố", "Tân Thành"),
    ],
)
def test_a_name_has_its_head_level_and_proper_name(
    text: str, surface: str, head: str, level: str | None, proper: str | None
) -> None:
    assert named(text)[0] == (surface, head, level, proper)


@pytest.mark.parametrize(
    "text",
    [
        "có 12 xã chưa đạt",
        "các chi bộ trực thuộc",
        "nhiều huyện đã đạt",
        "theo văn bản mới",
        "cơ sở vật chất của lớp học",
        "24 chi bộ xóm 5 năm liền trong sạch",
        "xã ATK",
    ],
)
def test_what_only_looks_like_a_name(text: str) -> None:
    assert named(text) == []


def test_a_school_is_a_body() -> None:
    (unit,) = unit_names("Trường THPT Hà Long 2 có 3 học sinh vào Đảng")
    assert (unit.head, unit.body) == ("body", "Trường THPT Hà Long 2")


def test_a_parent_in_brackets_belongs_to_the_name() -> None:
    (unit,) = unit_names("Chi bộ thôn Đoài (xã Hà Long) kết nạp 2 đảng viên")
    assert (unit.surface, unit.parent) == ("Chi bộ thôn Đoài (xã Hà Long)", "xã Hà Long")


def test_a_name_stops_where_a_person_begins() -> None:
    text = "Bí thư Huyện ủy Hà Long Nguyễn Văn An"
    at = text.index("Nguyễn")
    assert [unit.proper for unit in unit_names(text, taken=[(at, len(text))])] == ["Hà Long"]


def test_places_known_from_elsewhere_stand_alone() -> None:
    assert alone("Riêng Hà Long kết nạp 12 đảng viên; Mường Hà Longa không", "Hà Long") == ["Hà Long"]


def test_a_district_of_the_gazetteer_opens_a_clause() -> None:
    assert alone("Định Hóa năm 2020 kết nạp 150 đảng viên") == ["Định Hóa"]
    assert alone("người dân Định Hóa vui mừng") == []


def test_names_before_numbers_in_a_list() -> None:
    text = "gồm: Tứ Kỳ 88, Ninh Giang (27), người Hà Nhì 12, Trong Năm 3"
    assert [name.surface for name in bare_names(text, Taken(()))] == ["Tứ Kỳ", "Ninh Giang"]


@given(st.lists(st.tuples(st.integers(0, 40), st.integers(1, 9)), max_size=8), st.integers(0, 45), st.integers(1, 9))
def test_taken_places_are_those_that_share_a_character(sized: list[tuple[int, int]], start: int, size: int) -> None:
    places = [(at, at + length) for at, length in sized]
    expected = any(set(range(*place)) & set(range(start, start + size)) for place in places)
    assert Taken(places).overlaps(start, start + size) is expected


def test_names_are_slices_of_the_text() -> None:
    text = "Theo Ban Tổ chức Tỉnh ủy, Đảng bộ huyện Hà Long và Chi bộ Trường Mầm non Hoa Sen, thị trấn Hà Long, đều vượt."
    units: list[UnitName] = unit_names(text)
    assert [text[unit.start : unit.stop] for unit in units] == [unit.surface for unit in units]
    assert len(units) == 4


def test_names_behind_a_counted_level_and_a_colon() -> None:
    units = unit_names("Xã mới được lập từ 3 xã: Hà Long, Tà Vờng và Ea Sol; nay có 12 xã: trong đó có Hà Long.")
    assert [(unit.surface, unit.level) for unit in units if unit.proper] == [("Hà Long", "xã"), ("Tà Vờng", "xã"), ("Ea Sol", "xã")]


def test_no_unit_within_the_name_of_a_person() -> None:
    text = "Bí thư Đảng ủy Lê Hồng Trường đề nghị"
    assert [unit.surface for unit in unit_names(text, taken=[(15, 29)])] == ["Đảng ủy"]
