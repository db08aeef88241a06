"""Whose each number of a short article is, where sentences and paragraphs must be read together."""

from __future__ import annotations

import pytest

import extractor
from extractor.article import Page
from extractor.grammar.gazetteer import kinds, region
from extractor.grammar.promotions import level_in, level_now
from extractor.grammar.spelling import key


def whose(title: str, text: str, published: str = "2021-12-20", above: str = "") -> dict[int, str]:
    page = Page("article", f"{above}{title}\n\n{text}", title=title, published=published)
    facts = extractor.load("party")(page).facts
    return {int(fact.value): fact.unit.name for fact in facts if fact.unit is not None}


BAC_HA = "Đảng bộ huyện Bắc Hà"


@pytest.mark.parametrize(
    ("title", "text", "expected"),
    [
        pytest.param(
            "Một năm nhiều đảng viên mới",
            "Ban Tổ chức Tỉnh ủy cho biết năm 2021 toàn tỉnh kết nạp 1.900 đảng viên.\n\n"
            "Thành phố Sóc Trăng kết nạp 133 đảng viên.\n\n"
            "Năm 2016, Sóc Trăng có 31 ấp chưa có chi bộ. Tỉnh ủy đã chỉ đạo quyết liệt.",
            {1900: "Đảng bộ tỉnh Sóc Trăng", 133: "Đảng bộ thành phố Sóc Trăng", 31: "Đảng bộ tỉnh Sóc Trăng"},
            id="a province with the name of its capital",
        ),
        pytest.param(
            "Bắc Hà xóa thôn trắng đảng viên",
            "Năm 2021, Bản Liền kết nạp 7 đảng viên, Tả Củ Tỷ kết nạp 5 đảng viên.\n\nTrong năm, 3 đảng viên bị khai trừ.",
            {7: "Đảng bộ xã Bản Liền", 5: "Đảng bộ xã Tả Củ Tỷ", 3: BAC_HA},
            id="a new paragraph goes back to the unit of the article",
        ),
        pytest.param(
            "Bắc Hà: Chuyện ở vùng cao",
            "Huyện ủy Bắc Hà đã họp.\n\nỞ xã Bản Liền\n\nĐảng ủy hiện có 9 chi bộ.\n\nToàn huyện có 210 chi bộ.",
            {9: "Đảng bộ xã Bản Liền", 210: BAC_HA},
            id="a heading",
        ),
        pytest.param(
            "Người thợ và chi bộ",
            "Trưa thứ bảy, xưởng cắt của Công ty TNHH May Sao Mai (huyện Bắc Hà, Lào Cai) còn sáng đèn.\n\n"
            "Chi bộ ở đây có 9 đảng viên. Năm 2021, chi bộ kết nạp 2 công nhân.\n\nToàn tỉnh Lào Cai có 130 chi bộ.",
            {9: "Chi bộ Công ty TNHH May Sao Mai", 2: "Chi bộ Công ty TNHH May Sao Mai", 130: "Đảng bộ tỉnh Lào Cai"},
            id="the branch of the company before",
        ),
        pytest.param(
            "Mùa ép mía",
            "Bên dòng sông Ba (thị xã An Khê), Đảng bộ Công ty Mía đường Hà Sơn vừa họp.\n\nĐảng bộ hiện có 610 đảng viên.\n\n"
            "Năm 2021, Đảng ủy Công ty kết nạp 48 đảng viên.",
            {610: "Đảng bộ Công ty Mía đường Hà Sơn", 48: "Đảng bộ Công ty Mía đường Hà Sơn"},
            id="a place in brackets is not what the article is about",
        ),
        pytest.param(
            "Xã mới, việc mới",
            "Xã Hà Linh được thành lập trên cơ sở sáp nhập các xã Hà Sơn, Hà Tây và Hà Đông. Đảng bộ xã có 42 chi bộ.\n\n"
            "Trước đây, Đảng bộ xã Hà Sơn có 310 đảng viên.\n\nTrong năm, xã kết nạp 11 đảng viên.",
            {42: "Đảng bộ xã Hà Linh", 310: "Đảng bộ xã Hà Sơn", 11: "Đảng bộ xã Hà Linh"},
            id="a commune formed by merger",
        ),
        pytest.param(
            "Trung đoàn 77 rèn quân",
            "Trung đoàn 77 đóng quân ven biển. Năm 2021, Đảng bộ Trung đoàn kết nạp 45 đảng viên.\n\n"
            "Hiện 18 chi bộ có chi ủy.",
            {45: "Đảng bộ Trung đoàn 77", 18: "Đảng bộ Trung đoàn 77"},
            id="a regiment",
        ),
    ],
)
def test_each_number_has_its_unit(title: str, text: str, expected: dict[int, str]) -> None:
    told = whose(title, text)
    assert {value: told.get(value) for value in expected} == expected


def test_a_region_knows_the_names_around() -> None:
    here = region([("huyện", "Bắc Hà"), ("xã", "Bản Liền")])
    assert (here.province, here.district) == ("Lào Cai", key("Bắc Hà"))
    assert here.kinds("Tả Van Chư") == ("xã",)
    assert here.kinds("Si Ma Cai") == ("huyện",)
    assert here.kinds("Kế Sách") == ()
    assert region([]).province is None


@pytest.mark.parametrize(("one", "other"), [("Đăk Hà", "Đắk Hà"), ("Cư M’gar", "Cư M'gar"), ("Hoà Bình", "Hòa Bình")])
def test_a_name_is_known_in_any_spelling(one: str, other: str) -> None:
    assert kinds(one) == kinds(other) != ()


def test_a_congress_abroad_gives_no_facts_but_those_of_a_party_unit_of_ours() -> None:
    text = (
        "Lào chuẩn bị đại hội. Năm 2020, Lào kết nạp 12.000 đảng viên; ở Viêng Chăn, 96% số bản có chi bộ.\n\n"
        "Tại Trung Quốc, riêng năm 2019 kết nạp 2,3 triệu người. Cuba cũng kết nạp 27.000 đảng viên.\n\n"
        "Giáp Lào, Đảng bộ xã Na Ngoi năm 2021 kết nạp 14 đảng viên."
    )
    assert whose("Các đảng cầm quyền ở Lào, Trung Quốc, Cuba", text) == {14: "Đảng bộ xã Na Ngoi"}


def test_a_province_is_no_country() -> None:
    names = "Lào Cai hôm nay. " * 8
    text = f"{names}Ở Lào Cai, năm 2021, Bắc Hà kết nạp 14 đảng viên."
    assert set(whose("Xây dựng Đảng ở huyện Bắc Hà", text)) == {14}


@pytest.mark.parametrize(
    ("year", "name", "level"),
    [(2005, "Từ Sơn", "huyện"), (2016, "Từ Sơn", "thị xã"), (2023, "Từ Sơn", "thành phố"), (2012, "Hoài Nhơn", "huyện")],
)
def test_a_town_was_a_district_before(year: int, name: str, level: str) -> None:
    now = level_now(name)
    assert now is not None
    assert level_in(year, name, now) == level


def test_a_place_that_never_rose_keeps_its_level() -> None:
    assert level_now("Bắc Hà") is None
    assert level_in(1999, "Bắc Hà", "huyện") == "huyện"


@pytest.mark.parametrize(
    ("published", "town"), [("2012-12-20", "Đảng bộ huyện Hoài Nhơn"), ("2022-12-20", "Đảng bộ thị xã Hoài Nhơn")]
)
def test_a_lone_name_has_the_level_of_the_year_of_the_article(published: str, town: str) -> None:
    told = whose("Tỉnh Bình Định kết nạp 1.900 đảng viên", "Năm qua, dẫn đầu là Hoài Nhơn kết nạp 214 đảng viên.", published)
    assert told[214] == town


def test_a_ward_was_a_commune_while_its_town_was_a_district() -> None:
    text = "Năm 2012, huyện Hoài Nhơn kết nạp 231 đảng viên; thị trấn Tam Quan 19, Hoài Hảo 17."
    told = whose("Huyện Hoài Nhơn kết nạp 231 đảng viên", text, "2012-12-20")
    assert told == {231: "Đảng bộ huyện Hoài Nhơn", 19: "Đảng bộ thị trấn Tam Quan", 17: "Đảng bộ xã Hoài Hảo"}


@pytest.mark.parametrize(
    "paper", ["Báo Khánh Hòa điện tử", "BÁO VÀ PHÁT THANH, TRUYỀN HÌNH KHÁNH HÒA | Chính trị", "Đài PT-TH Khánh Hòa"]
)
def test_the_province_is_that_of_the_newspaper(paper: str) -> None:
    text = "Năm 2021, toàn tỉnh kết nạp 684 đảng viên là sinh viên. Có em kết nạp xong là vào TP. Hồ Chí Minh nhập học."
    told = whose("Hạt giống đỏ từ giảng đường", text, above=f"{paper}\nTrang chủ » Chính trị\n\n")
    assert told == {684: "Đảng bộ tỉnh Khánh Hòa"}


def test_a_province_of_a_neighbour_gives_no_facts() -> None:
    text = (
        "Đảng bộ tỉnh Hủa Phăn năm 2021 kết nạp 812 đảng viên. Tỉnh ủy Bô Kẹo (Lào) kết nạp 205 đảng viên.\n\n"
        "Đảng bộ tỉnh Sơn La kết nạp 2.100 đảng viên."
    )
    assert whose("Đoàn đại biểu Hủa Phăn thăm Sơn La", text) == {2100: "Đảng bộ tỉnh Sơn La"}
