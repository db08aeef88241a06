"""Whose page it is, where the article calls its own unit by general words only."""

from __future__ import annotations

import pytest

import extractor
from extractor.article import Page
from extractor.slots.furniture import names_at_the_top

ARTICLE = """{top}
Trang chủ | Giới thiệu | Tin tức | Liên hệ

{title}
Ngày đăng: 26/12/2014

{text}
"""


@pytest.mark.parametrize(
    ("header", "names"),
    [
        ("SỞ GIAO THÔNG VẬN TẢI TỈNH YÊN BÁI", ["Sở Giao Thông Vận Tải tỉnh Yên Bái"]),
        ("SỞ GIÁO DỤC VÀ ĐÀO TẠO\nTRƯỜNG THPT HƯƠNG SƠN", ["Sở Giáo Dục và Đào Tạo", "Trường THPT Hương Sơn"]),
        ("CỔNG THÔNG TIN ĐIỆN TỬ XÃ HÀ LONG", ["Xã Hà Long"]),
        ("UBND PHƯỜNG PHÚ THỦY - TP. PHAN THIẾT", ["Phường Phú Thủy"]),
        ("BÁO CẦN THƠ", []),
        ("Thứ Ba, 12/4/2022 | RSS | Liên hệ", []),
    ],
)
def test_the_names_at_the_top_of_a_page(header: str, names: list[str]) -> None:
    assert [unit.surface for unit in names_at_the_top(header)] == names


@pytest.mark.parametrize(
    ("top", "title", "text", "unit"),
    [
        (
            "SỞ GIAO THÔNG VẬN TẢI TỈNH YÊN BÁI",
            "Hội nghị tổng kết công tác xây dựng Đảng",
            "Năm 2014, Đảng bộ Sở kết nạp 11 đảng viên.",
            "Đảng bộ Sở Giao Thông Vận Tải tỉnh Yên Bái",
        ),
        (
            "SỞ GIÁO DỤC VÀ ĐÀO TẠO HÀ TĨNH\nTRƯỜNG THPT HƯƠNG SƠN",
            "Những hạt giống đỏ của khối 12",
            "Năm 2014, chi bộ kết nạp 11 học sinh. Nhà trường tặng hoa các em.",
            "Chi bộ Trường THPT Hương Sơn",
        ),
        (
            "CỔNG THÔNG TIN ĐIỆN TỬ\nXÃ QUẾ PHƯỚC - THÀNH PHỐ ĐÀ NẴNG",
            "Nửa năm sau sắp xếp",
            "Xã được lập từ xã Quế Lâm và xã Phước Ninh. Năm 2014, Đảng bộ xã kết nạp 11 đảng viên.",
            "Đảng bộ xã Quế Phước",
        ),
        (
            "CỔNG THÔNG TIN ĐIỆN TỬ HUYỆN BẮC HÀ",
            "Đảng bộ xã Bản Liền vượt chỉ tiêu",
            "Đảng bộ xã Bản Liền có 9 chi bộ. Năm 2014, Đảng bộ kết nạp 11 đảng viên.",
            "Đảng bộ xã Bản Liền",
        ),
    ],
)
def test_general_words_mean_the_unit_whose_page_it_is(top: str, title: str, text: str, unit: str) -> None:
    page = Page("article", ARTICLE.format(top=top, title=title, text=text))
    facts = extractor.load("party")(page).facts
    assert [fact.unit and fact.unit.name for fact in facts if fact.value == 11] == [unit]


def test_the_name_of_the_site_says_which_province_it_is_and_no_list_of_links_does() -> None:
    source = """<html><head><title>Trang thông tin điện tử | Trường Chính trị - Đắk Nông</title></head><body>
    <select><option>Báo Hà Nông</option><option>Bưu điện Hà Nông</option></select>
    <h1>Giao ban công tác xây dựng Đảng</h1><p>Ngày 25/6/2019</p>
    <p>Thường trực Tỉnh ủy họp giao ban đánh giá công tác xây dựng Đảng sáu tháng đầu năm và bàn việc sáu tháng cuối năm.</p>
    <p>Cấp ủy các cấp đã quyết định thi hành kỷ luật 64 đảng viên; việc học tập nghị quyết được các nơi làm nghiêm túc.</p>
    </body></html>"""
    facts = extractor.load("party")(Page("giao-ban.html", source, format="html")).facts
    assert [fact.unit and fact.unit.name for fact in facts if fact.value == 64] == ["Đảng bộ tỉnh Đắk Nông"]


def test_a_court_that_speaks_of_its_committee_has_one_and_is_not_the_body_above_it() -> None:
    text = """Sáng 18/6, Đảng bộ cơ quan tổ chức Đại hội. Đồng chí Phó Bí thư Đảng ủy Khối các cơ quan tỉnh dự.

    Trong nhiệm kỳ, Đảng bộ kết nạp 11 đảng viên."""
    page = Page("article", ARTICLE.format(top="TÒA ÁN NHÂN DÂN TỈNH HÀ TĨNH", title="Đại hội Đảng bộ cơ quan", text=text))
    facts = extractor.load("party")(page).facts
    assert [fact.unit and fact.unit.name for fact in facts if fact.value == 11] == ["Đảng bộ Tòa Án Nhân Dân tỉnh Hà Tĩnh"]
