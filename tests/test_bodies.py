"""Schools, offices, enterprises and troops by their whole names, wherever an article has them."""

from __future__ import annotations

import pytest

import extractor

NAMES = (
    "Hợp tác xã Đánh bắt hải sản Hà Long",
    "Hợp tác xã Sản xuất rau an toàn Hà Sơn",
    "HTX Dịch vụ tổng hợp Hà Long",
    "Công ty cổ phần Chế biến thực phẩm xuất khẩu Hà Long",
    "Công ty cổ phần Bia Hà Long - Miền Trung",
    "Công ty Điện lực miền Trung",
    "Công ty TNHH MTV Khai thác công trình thủy lợi Hà Sơn",
    "Ban Quản lý rừng phòng hộ Hà Linh",
    "Vườn quốc gia Hà Linh",
    "Khu bảo tồn thiên nhiên Hà Linh",
    "Hạt Kiểm lâm huyện Hà Long",
    "Chi cục Thuế khu vực Hà Sơn - Hà Linh",
    "Chi cục Hải quan cửa khẩu Hà Sơn",
    "Thuế cơ sở 7",
    "Tòa án nhân dân khu vực 3 - Hà Long",
    "Bảo hiểm xã hội tỉnh Hà Long",
    "Bưu điện huyện Hà Long",
    "Thư viện tỉnh Hà Long",
    "Agribank chi nhánh Hà Long",
    "VNPT Hà Long",
    "Quỹ Tín dụng nhân dân Hà Sơn",
    "Trung tâm Dịch vụ việc làm tỉnh Hà Long",
    "Trung tâm Phát triển quỹ đất thành phố Hà Long",
    "Đài Phát thanh - Truyền hình Hà Long",
    "Đội Quản lý thị trường số 3",
    "Trường Mẫu giáo Hoa Sen",
    "Trường Trung cấp Y tế Hà Long",
    "Bệnh viện Sản - Nhi Hà Long",
    "Bệnh viện 354",
    "Nhà máy Z129",
    "Trạm Ra đa 590",
    "Cảng Hà Long",
)
NOW = "Sáng 12/10, {name} tổ chức hội nghị tổng kết.\n\nĐến nay, Chi bộ có 21 đảng viên."
COMMITTEE = "Sáng 12/10, {name} tổ chức hội nghị tổng kết.\n\nToàn Đảng bộ hiện có 210 đảng viên."


@pytest.fixture(scope="module")
def party() -> extractor.Pipeline:
    return extractor.load("party")


def units(party: extractor.Pipeline, text: str) -> list[str | None]:
    return [fact.unit.name if fact.unit else None for fact in party(f"Tin tức\n14/10/2022\n\n{text}\n").facts]


@pytest.mark.parametrize("name", NAMES)
@pytest.mark.parametrize(
    ("sentence", "unit"),
    [
        ("Chi bộ {name} hiện có 21 đảng viên.", "Chi bộ {name}"),
        ("Năm 2021, Đảng bộ {name} kết nạp 21 đảng viên.", "Đảng bộ {name}"),
        (NOW, "Chi bộ {name}"),
        (COMMITTEE, "Đảng bộ {name}"),
    ],
)
def test_a_body_is_called_by_its_whole_name(party: extractor.Pipeline, name: str, sentence: str, unit: str) -> None:
    assert units(party, sentence.format(name=name)) == [unit.format(name=name)]


@pytest.mark.parametrize(
    ("text", "unit"),
    [
        ("Đảng bộ nhà trường kết nạp 5 đảng viên.", "Đảng bộ Trường THPT Hà Long"),
        ("Chi bộ nhà trường có 45 đảng viên.", "Chi bộ Trường THPT Hà Long"),
        ("Hồi ấy cả trường chỉ có 4 đảng viên.", "Chi bộ Trường THPT Hà Long"),
    ],
)
def test_the_school_of_an_article_on_one(party: extractor.Pipeline, text: str, unit: str) -> None:
    facts = party(f"Tin tức\n14/10/2022\n\nVề Trường THPT Hà Long (Hà Sơn) hôm nay\n\n{text}\n").facts
    assert [(fact.unit and fact.unit.name, fact.subgroup) for fact in facts] == [(unit, ())]


@pytest.mark.parametrize(
    ("text", "unit"),
    [
        ("Chi bộ Khoa Ngoại, Đảng bộ Bệnh viện Đa khoa tỉnh Hà Long, có 21 đảng viên.", "Chi bộ Khoa Ngoại"),
        ("Chi bộ Ban Tổ chức Huyện ủy Hà Long có 11 đảng viên.", "Chi bộ Ban Tổ chức Huyện ủy Hà Long"),
        ("Đảng bộ Ủy ban nhân dân tỉnh Hà Long kết nạp 42 đảng viên.", "Đảng bộ Ủy ban nhân dân tỉnh Hà Long"),
        # a part of a school is no school
        ("Điểm trường Hà Linh cách Trường Mầm non Hà Sơn 9 km. Nay chi bộ có 12 đảng viên.", "Chi bộ Trường Mầm non Hà Sơn"),
        # «cảng cá» is one word of such a name, and not «cảng»
        ("Ban Quản lý cảng cá Hà Long họp. Nay chi bộ có 9 đảng viên.", "Chi bộ Ban Quản lý cảng cá Hà Long"),
    ],
)
def test_a_branch_and_what_it_is_of(party: extractor.Pipeline, text: str, unit: str) -> None:
    assert units(party, text) == [unit]


@pytest.mark.parametrize("short", ["PC Hà Long", "Điện lực Hà Long", "Công ty Điện lực Hà Long"])
def test_a_company_by_its_shorter_names(party: extractor.Pipeline, short: str) -> None:
    text = f"Công ty Điện lực Hà Long hôm qua họp báo.\n\nĐảng bộ Công ty kết nạp 11 đảng viên. Đến nay, {short} có 268 đảng viên."
    assert set(units(party, text)) == {"Đảng bộ Công ty Điện lực Hà Long"}
