"""People: names, titles and organisations, and names of places that only look like people."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from extractor.grammar.person import people

ADDRESSED = [
    ("Bác sĩ chuyên khoa II Nguyễn Hữu Phước, Giám đốc Bệnh viện", ["Nguyễn Hữu Phước"]),
    ("thương binh hạng 3/4 Ma Đức Thắng, thôn Hà Sơn", ["Ma Đức Thắng"]),
    ("Ông Hoàng Văn Tỉnh, Bí thư Chi bộ thôn, kể", ["Hoàng Văn Tỉnh"]),
    ("Đồng chí Đinh Mạnh Hà phát biểu", ["Đinh Mạnh Hà"]),
    ("Theo đồng chí Ma Văn Khải thì nguồn còn ít", ["Ma Văn Khải"]),
    ("Đ/c Hoàng Ngọc Quế chủ trì", ["Hoàng Ngọc Quế"]),
    ("Ông Trần Thanh Hải và bà Lò Thị Xuân dự", ["Trần Thanh Hải", "Lò Thị Xuân"]),
    ("Em Nguyễn Thành Tâm được kết nạp", ["Nguyễn Thành Tâm"]),
    ("nhà anh Nguyễn Xuân Hòa (27 tuổi)", ["Nguyễn Xuân Hòa"]),
    ("ông A Blâng, chị Y Brơn, anh K’Brối", ["A Blâng", "Y Brơn", "K’Brối"]),
    ("già làng A Ngheng nói", ["A Ngheng"]),
    ("Thượng tá Phạm Xuân Bình cho hay", ["Phạm Xuân Bình"]),
    ("học sinh Chamaléa Thị Én", ["Chamaléa Thị Én"]),
    ("ĐỒNG CHÍ NGUYỄN VĂN BA DỰ", []),
    ("Bí thư Đảng ủy Lê Hồng Trường đề nghị", ["Lê Hồng Trường"]),
    ("Đồng chí Phạm Văn Trường, Trường Chính trị tỉnh", ["Phạm Văn Trường"]),
]

INTRODUCED = [
    ("Binh nhất Đinh Plưm, người Ba Na, được kết nạp", ["Đinh Plưm"]),
    ("Trung sĩ Lý A Sử được giới thiệu", ["Lý A Sử"]),
    ("PGS.TS Phạm Hồng Thúy, Hiệu trưởng, nhận định", ["Phạm Hồng Thúy"]),
    ("BS.CKII Vương Thị Nhài, Giám đốc Bệnh viện", ["Vương Thị Nhài"]),
    ("Đại úy QNCN Hoàng Thị Lệ", ["Hoàng Thị Lệ"]),
    ("già Siu Ngâu bảo, anh Chau Sóc Kha kể", ["Siu Ngâu", "Chau Sóc Kha"]),
    ("Ông Ya Lương, đảng viên, chủ vườn", ["Ya Lương"]),
    ("chị Neáng Chanh Đa Ny và bà Kiên Thị Sa Phi", ["Neáng Chanh Đa Ny", "Kiên Thị Sa Phi"]),
    ("cô Pi O Thị Hạnh dạy lớp ghép", ["Pi O Thị Hạnh"]),
    ("anh Y Cường Niê Kđăm là trung úy", ["Y Cường Niê Kđăm"]),
    ("Học viên Bùi Thảo Nhi, công tác ở trạm", ["Bùi Thảo Nhi"]),
    ("cán bộ thú y Đào Ngọc Trí giải thích", ["Đào Ngọc Trí"]),
    ("sinh viên năm cuối Mã Thị Diệp", ["Mã Thị Diệp"]),
    ("đảng viên dự bị Y Thơm Niê", ["Y Thơm Niê"]),
    ("chủ vườn Ngô Đăng Khoa tính", ["Ngô Đăng Khoa"]),
    ("Người có uy tín Giàng Nhà Tỏa vận động", ["Giàng Nhà Tỏa"]),
    ("Đồng chí Trung tướng Phạm Trường Hải phát biểu", ["Phạm Trường Hải"]),
    ("Người cao tuổi nhất là cụ Ngô Đức Khiêm", ["Ngô Đức Khiêm"]),
    ("Tổng thống Pháp Jean Dubois thăm, ứng cử viên cánh tả Maria Torres", ["Jean Dubois", "Maria Torres"]),
    ("Chủ tịch nước Lào Khamphet Sisavath, ông Jose Ruiz-Marín", ["Khamphet Sisavath", "Jose Ruiz-Marín"]),
]

INTRODUCED += [
    ("Anh K'Brèm (xã Gung Ré), Ông K’Sơr, Bí thư chi bộ", ["K'Brèm", "K’Sơr"]),
    ("H'Nguyên Byă - một trong những đảng viên trẻ", ["H'Nguyên Byă"]),
    ("Thầy giáo Và Bá Nênh kể. Và Lò Thị Hương, 20 tuổi, cười", ["Và Bá Nênh", "Lò Thị Hương"]),
    ("Đồng chí Bun-mi Xay-nha-phon, Phó Bí thư Tỉnh ủy", ["Bun-mi Xay-nha-phon"]),
    ("ông Sáu Nhỏ và ông Ba Ghe kể", []),
]

IN_OFFICE = [
    ("Thôn trưởng Tân Hòa Lê Thị Ngát dẫn đi", ["Lê Thị Ngát"]),
    ("Chủ tịch UBND xã A Vương Hối Thị Đhơm cho hay", ["Hối Thị Đhơm"]),
    ("Chủ tịch UBND xã Trương Thanh Hạc thống kê", ["Trương Thanh Hạc"]),
    ("Bí thư Đảng ủy xã Hoàng A Dính bảo", ["Hoàng A Dính"]),
    ("Bí thư Đoàn xã Đạo Thanh Quyến cho biết", ["Đạo Thanh Quyến"]),
    ("Trưởng khu phố Mai Xuân Bách; tổ trưởng tổ dân phố Phan Thị Ngà", ["Mai Xuân Bách", "Phan Thị Ngà"]),
    ("chủ nhiệm hợp tác xã Hoàng Thế Vĩ; Bí thư Đoàn trường Cao Thị Mai", ["Hoàng Thế Vĩ", "Cao Thị Mai"]),
    ("Bí thư Đoàn phường Trịnh Lê Bảo Châu cho hay", ["Trịnh Lê Bảo Châu"]),
    ("Trạm trưởng Trạm Y tế xã Sầm Thị Nhung", ["Sầm Thị Nhung"]),
    ("Giám đốc nhà máy Lâm Chí Hải nói", ["Lâm Chí Hải"]),
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
    ("“Em mong lắm”, Phùng Thu Hạ, lớp 11B2, nói", ["Phùng Thu Hạ"]),
    ("Anh con trai cả, Lâm Thanh Tú, cũng vào Đảng", ["Lâm Thanh Tú"]),
    ("Con trai ông, Sùng A Lềnh, được kết nạp", ["Sùng A Lềnh"]),
    ("có Bàn Tòn Sếnh, người Dao ở Nà Ớt", ["Bàn Tòn Sếnh"]),
    ("Chúng tôi gặp Vi Hồng Nhung ở sân trường", ["Vi Hồng Nhung"]),
    ("Với Lê Thảo Vân, đó là ước mơ", ["Lê Thảo Vân"]),
    ("Năm ấy, Vũ Ngọc Khuê mới 18 tuổi", ["Vũ Ngọc Khuê"]),
    ("Đinh Tiến Hòa (đứng giữa) nhận quyết định", ["Đinh Tiến Hòa"]),
    ("ông Lò Văn Xôm, Mùa A Páo và Giàng Thị Dợ", ["Lò Văn Xôm", "Mùa A Páo", "Giàng Thị Dợ"]),
    ("Kết nạp 3 quần chúng: Nguyễn Đức Lam, Trần Mạnh Cung, Vũ Thu Hoài", ["Nguyễn Đức Lam", "Trần Mạnh Cung", "Vũ Thu Hoài"]),
    ("vợ chồng anh Giàng A Khày - chị Vàng Thị Mỷ", ["Giàng A Khày", "Vàng Thị Mỷ"]),
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
    "Hoàng Su Phì có 5 chi bộ, Cao Mã Pờ có 3",
    "Đinh Trang Thượng, Đinh Trang Hòa và Lý Nhơn",
    "đảng viên Hà Giang, cán bộ Hà Nội, thanh niên Kon Tum",
    "người Ba Na, Xơ Đăng; đồng bào Bru Vân Kiều",
    "Hội Nông dân, Đoàn Thanh niên Cộng sản Hồ Chí Minh",
    "khu phố Nguyễn Văn Linh, cầu Hàm Luông",
    "Cô Tô, Vân Đồn; Bà Nà, Ông Đốc; Anh Sơn, Đô Lương",
    "Thủ tướng Chính phủ, Đại sứ quán Việt Nam tại Lào",
    "học sinh Trường PTDTNT Đinh Núp",
    "Chi bộ Hà Lầm 3 có 7 đảng viên, Vàng Danh có 5",
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


@pytest.mark.parametrize(("text", "names"), ADDRESSED + INTRODUCED + IN_OFFICE + BY_THEMSELVES)
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
