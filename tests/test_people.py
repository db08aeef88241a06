"""People: names, titles and organisations, and names of places that only look like people."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from extractor.grammar.person import people

ADDRESSED = [
    ("Đồng chí Đinh Mạnh Hà phát biểu", ["Đinh Mạnh Hà"]),
    ("Theo đồng chí Ma Văn Khải thì nguồn còn ít", ["Ma Văn Khải"]),
    ("Đ/c Hoàng Ngọc Quế chủ trì", ["Hoàng Ngọc Quế"]),
    ("Ông Trần Thanh Hải và bà Lò Thị Xuân dự", ["Trần Thanh Hải", "Lò Thị Xuân"]),
    ("Em Nguyễn Thành Tâm được kết nạp", ["Nguyễn Thành Tâm"]),
    ("nhà anh Nguyễn Xuân Hòa (27 tuổi)", ["Nguyễn Xuân Hòa"]),
    ("ông A Blâng, chị Y Brơn, anh K’Brối", ["A Blâng", "Y Brơn"]),
    ("già làng A Ngheng nói", ["A Ngheng"]),
    ("Thượng tá Phạm Xuân Bình cho hay", ["Phạm Xuân Bình"]),
    ("học sinh Chamaléa Thị Én", ["Chamaléa Thị Én"]),
    ("ĐỒNG CHÍ NGUYỄN VĂN BA DỰ", []),
]

IN_OFFICE = [
    ("Bí thư Đảng ủy xã Hòa Lâm Huỳnh Ngọc Tấn cho hay", ["Huỳnh Ngọc Tấn"]),
    ("Phó Hiệu trưởng Trường THPT Hà Ninh Nguyễn Văn Thành cho biết", ["Nguyễn Văn Thành"]),
    ("Phó Chủ nhiệm Ủy ban Kiểm tra Huyện ủy Mường Lam Cao Xuân Nghĩa cho hay", ["Cao Xuân Nghĩa"]),
    ("Chủ tịch UBND xã Lê Hữu Thịnh thẳng thắn", ["Lê Hữu Thịnh"]),
    ("Trưởng thôn Ma Thị Hiền nhẩm tính", ["Ma Thị Hiền"]),
    ("Phó Trưởng ban Lò Thị Ngân dự", ["Lò Thị Ngân"]),
    ("Trưởng thôn Cao Sơn dự", []),
    ("phó chủ tịch xã Siu H’Blen kể", ["Siu H’Blen"]),
    ("Phó Bí thư Vàng A Chinh nói", ["Vàng A Chinh"]),
    ("Chủ tịch UBND huyện Krông Lam Ngô Xuân Đoài", ["Ngô Xuân Đoài"]),
    ("bí thư chi bộ Lò Thị Ngân nói, Bí thư Đảng ủy Vừ A Của cười", ["Lò Thị Ngân", "Vừ A Của"]),
]

BY_THEMSELVES = [
    ("Nguyễn Văn Bình, Bí thư Chi bộ thôn 5, kể", ["Nguyễn Văn Bình"]),
    ("“Xã còn ít nguồn”, Trần Thị Lam chia sẻ", ["Trần Thị Lam"]),
    ("tổ có Lò Văn Pánh, Trần Thị Lam cùng vào Đảng", ["Lò Văn Pánh", "Trần Thị Lam"]),
    ("trẻ nhất là Đoàn Thu Vân, vào Đảng năm ngoái", ["Đoàn Thu Vân"]),
    (
        "Các đồng chí: Lê Văn Ba, Bí thư Huyện ủy; Trần Thị Tư, Chủ tịch UBND huyện; Hà Văn Sáu và Lò Thị Bảy dự",
        ["Lê Văn Ba", "Trần Thị Tư", "Hà Văn Sáu", "Lò Thị Bảy"],
    ),
]

NOBODY = [
    "thi kể chuyện về tấm gương Hồ Chí Minh",
    "trường ở phường Hoàng Văn Thụ khai giảng",
    "Chủ tịch UBND phường Hoàng Văn Thụ, cho biết",
    "Trường THPT Nguyễn Du, đường Trần Hưng Đạo",
    "Bí thư Huyện ủy Dương Minh Châu cho biết",
    "các xã Hồng Thái, Côn Lôn, Cao Sơn, Đinh Lạc",
    "Bà Rịa - Vũng Tàu, huyện Anh Sơn, Hà Nội, Chủ tịch nước",
    "Bí thư Huyện ủy và Chủ tịch UBND huyện Lý Nhân",
    "Đồng chí Bí thư Đảng ủy xã",
    "Xã còn ba xóm xa.\nTrần Thị Lam\nTin khác",
    "Người viết: Trần Văn Bé",
    "ông Thìn nói, đồng chí Mai kể",
    "học sinh Trường THPT Lê Lợi, đoàn viên Chi đoàn Ba Đình",
    "cán bộ, đảng viên huyện Triệu Sơn",
]


@pytest.mark.parametrize(("text", "names"), ADDRESSED + IN_OFFICE + BY_THEMSELVES)
def test_names(text: str, names: list[str]) -> None:
    assert [person.name for person in people(text)] == names


@pytest.mark.parametrize("text", NOBODY)
def test_places_slogans_and_given_names(text: str) -> None:
    assert people(text) == []


TITLES = [
    (
        "Đồng chí Đinh Thu Hà, Ủy viên Ban Chấp hành Đảng bộ tỉnh, Chủ tịch Hội Nông dân tỉnh, cho biết",
        ("Ủy viên Ban Chấp hành Đảng bộ tỉnh", "Chủ tịch Hội Nông dân tỉnh"),
        "Hội Nông dân tỉnh",
    ),
    (
        "trao đổi với báo, Phó Bí thư Chi bộ, Phó Giám đốc Trung tâm Y tế Lê Văn Thành cho biết",
        ("Phó Bí thư Chi bộ", "Phó Giám đốc Trung tâm Y tế"),
        "Trung tâm Y tế",
    ),
    ("Ông Đoàn Văn Thụy - Trưởng thôn Lâm Khê phấn khởi", ("Trưởng thôn Lâm Khê",), "thôn Lâm Khê"),
    ("Em Lê Thị Én, học sinh Trường THPT Hà Ninh vinh dự", ("học sinh Trường THPT Hà Ninh",), "Trường THPT Hà Ninh"),
    ("đồng chí Lương Thu Vân, Bí thư Thành đoàn và 90 bạn trẻ", ("Bí thư Thành đoàn",), "Thành đoàn"),
    ("ông A Blâng, Trưởng phòng Y tế, nói", ("Trưởng phòng Y tế",), "phòng Y tế"),
    ("bà Lò Thị Xuân, 29 tuổi, nuôi ong", (), None),
]


@pytest.mark.parametrize(("text", "titles", "organisation"), TITLES)
def test_titles(text: str, titles: tuple[str, ...], organisation: str | None) -> None:
    (person,) = people(text)
    assert person.titles == titles
    assert person.organisation == organisation


def test_spans() -> None:
    text = "Theo Bí thư Đảng ủy xã Hòa Lâm Huỳnh Ngọc Tấn, Chủ tịch HĐND xã, nguồn còn ít"
    (person,) = people(text)
    assert text[person.start : person.stop] == "Bí thư Đảng ủy xã Hòa Lâm Huỳnh Ngọc Tấn, Chủ tịch HĐND xã"
    assert text[person.name_start : person.name_stop] == person.name == "Huỳnh Ngọc Tấn"


@given(st.text("NguyễnVănAÔngbíthưđồngchí ,.;:H’İ\0\n", max_size=60))
def test_any_text_gives_ordered_disjoint_people(text: str) -> None:
    stop = 0
    for person in people(text):
        assert stop <= person.start <= person.name_start < person.name_stop <= person.stop <= len(text)
        stop = person.stop
