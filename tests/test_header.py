"""Title, date and author read from the lines around them."""

from __future__ import annotations

import pytest

from extractor.article import Page
from extractor.banner import is_row, names_site
from extractor.cleaners.byline import author_of, is_source
from extractor.cleaners.header import Header, header_of
from extractor.cleaners.lines import lines_of
from extractor.dateline import dateline, trailing_date

TITLE = "Hà Long gieo mầm đảng viên trẻ"
BODY = (
    "Trong 6 tháng đầu năm, Đảng bộ huyện Hà Long đã kết nạp 45 đảng viên mới, đạt 60% chỉ tiêu nghị quyết; "
    "công tác tạo nguồn được các chi bộ thôn quan tâm hơn trước.\n"
    "Ngày 12/6/2021, Huyện ủy ban hành kế hoạch mở 4 lớp bồi dưỡng nhận thức về Đảng cho quần chúng ưu tú trong toàn huyện, "
    "mỗi lớp khoảng 60 học viên."
)


def header(text: str) -> Header:
    return header_of(lines_of(text), Page("p", text))


@pytest.mark.parametrize(
    ("line", "iso", "rest"),
    [
        ("Ngày 07 tháng 08 năm 2020", "2020-08-07", ""),
        ("07:44, 08/01/2024", "2024-01-08T07:44", ""),
        ("Chung An 07:44, 08/01/2024", "2024-01-08T07:44", "Chung An"),
        ("Thứ Hai, 01/01/2018 (GMT+7)", "2018-01-01", ""),
        ("Thứ hai, 03/10/2016 07:56 [GMT+7]", "2016-10-03T07:56", ""),
        ("Cập nhật lúc 22:26 ngày 5/3/2019", "2019-03-05T22:26", ""),
        ("Cập nhật: 11/6/2020, 08:06:29", "2020-06-11T08:06:29", ""),
        ("21-1-2019", "2019-01-21", ""),
        ("12.7.2018", "2018-07-12", ""),
        ("12.7.2018 | 8h05", "2018-07-12T08:05", ""),
        ("8 giờ 05 phút, ngày 12 tháng 7 năm 2018", "2018-07-12T08:05", ""),
        ("10/07/2018 | 12:04 PM", "2018-07-10T12:04", ""),
        ("10/07/2018 08:04:05 CH", "2018-07-10T20:04:05", ""),
        ("12:15 AM 10/07/2018", "2018-07-10T00:15", ""),
        ("2018-07-10 08:04", "2018-07-10T08:04", ""),
        ("2018-07-10T08:04:05.000Z", "2018-07-10T08:04:05", ""),
        ("Lê An | 17/01/2018 08:51", "2018-01-17T08:51", "Lê An"),
        ("26/03/2021    By: BBT", "2021-03-26", "BBT"),
        ("Ngày đăng: 12/07/2023 - Lượt xem: 56", "2023-07-12", ""),
        ("21/02/2024 782 0", "2024-02-21", ""),
        ("23 Tháng Mười Một, 2017", "2017-11-23", ""),
        ("Tháng Mười Một 23, 2017", "2017-11-23", ""),
        ("23 Th11, 2017", "2017-11-23", ""),
        ("Thứ 3, 12.07.2022 - 09:45", "2022-07-12T09:45", ""),
        ("T3, 12/07/2022 | 09h45'", "2022-07-12T09:45", ""),
        ("Được đăng ngày Thứ ba, 12 Tháng 7 2022 09:45", "2022-07-12T09:45", "Được"),
        ("Số báo 2310 - Thứ Ba, 12.7.2022", "2022-07-12", ""),
        ("Thứ Ba, 12/07/2022 | Đường dây nóng: 0219 333 444", "2022-07-12", ""),
        ("12/07/22 09:45", "2022-07-12T09:45", ""),
        ("12-Thg7-2022", "2022-07-12", ""),
        ("July 12, 2022", "2022-07-12", ""),
        ("Posted on 12 Jul 2022 by admin", "2022-07-12", ""),
        ("Sơn Lâm, ngày 12 tháng 7 năm 2022", "2022-07-12", "Sơn Lâm"),
        ("Cập nhật:12/07/2022 15:02'", "2022-07-12T15:02", ""),
        # the second number can be no month
        ("11/23/2017 8:20 AM", "2017-11-23T08:20", ""),
        # an hour that is none is left out
        ("25:61 12/07/2018", "2018-07-12", ""),
    ],
)
def test_dateline(line: str, iso: str, rest: str) -> None:
    found = dateline(line)
    assert found is not None
    assert (found.iso, found.rest) == (iso, rest)


@pytest.mark.parametrize(
    "line",
    [
        "Nhận hồ sơ từ ngày 06/05/2019 đến ngày 20/06/2019",
        "31/02/2019",
        "99/99/2019",
        "Giai đoạn 2015 - 2020",
        "",
        "7/2019",
        "Theo báo cáo của Đảng ủy xã tại hội nghị lần thứ 3, đến hết ngày 30/9/2025:",
    ],
)
def test_no_dateline(line: str) -> None:
    assert dateline(line) is None


def test_clock_of_the_site() -> None:
    found = dateline("Hôm nay, ngày 13 tháng 11 năm 2018")
    assert found is not None and found.clock


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        (f"{TITLE} 26-03-2020 16:11", (TITLE, "2020-03-26T16:11")),
        (f"{TITLE} (26/03/2020)", (TITLE, "2020-03-26")),
        (f"{TITLE} 2020-03-26T05:00:00.000Z", (TITLE, "2020-03-26T05:00:00")),
        ("Lễ trao Huy hiệu Đảng đợt 3/2/2020", None),
        ("Hướng tới kỷ niệm 19/5/2020", None),
        (TITLE, None),
    ],
)
def test_date_behind_a_headline(line: str, expected: tuple[str, str] | None) -> None:
    assert trailing_date(line) == expected


@pytest.mark.parametrize(
    ("line", "name"),
    [
        ("Thào Loan", "Thào Loan"),
        ("Thanh Hoài - R’Cơm", "Thanh Hoài - R’Cơm"),
        ("Ngọc Chỉnh – Đức Thăng", "Ngọc Chỉnh – Đức Thăng"),
        ("Tin, ảnh: Kim Sa", "Kim Sa"),
        ("Bài và ảnh: LÊ AN", "LÊ AN"),
        ("Tác giả: Lê An (tổng hợp)", "Lê An"),
        ("Y Nhung tổng hợp", "Y Nhung"),
        ("Nhóm P.V", "Nhóm P.V"),
        ("Ghi chép của Hà Thanh", "Hà Thanh"),
        ("Phóng sự và ảnh của LÊ AN", "LÊ AN"),
        ("PV: Thưa đồng chí, khó khăn nhất là gì?", None),
        ("Ông Lò Văn Pản (bìa phải) bên con đường mới. Ảnh: Kim Sa", None),
        ("THÔNG CÁO BÁO CHÍ VỀ KẾT QUẢ KỲ HỌP", None),
        ("PV", "PV"),
        ("BBT", "BBT"),
        ("Chi bộ thôn 3", None),
        ("Đảng bộ huyện Hà Long", None),
        ("Xây dựng Đảng", None),
        ("Huyện ủy Hà Long", None),
        ("Kết quả", None),
        ("12 đảng viên", None),
        ("Đồng chí Lê An phát biểu tại hội nghị", None),
    ],
)
def test_author_of(line: str, name: str | None) -> None:
    assert author_of(line) == name


@pytest.mark.parametrize(
    ("line", "yes"),
    [
        ("Nguồn: Báo Hà Long", True),
        ("Nguồn::Theo HLĐT Copy link", True),
        ("(Theo TTXVN)", True),
        ("Theo Báo Hà Long điện tử", True),
        ("Nguồn phát triển đảng viên ở thôn", False),
        ("Theo đó, mỗi chi bộ kết nạp 1 đảng viên", False),
    ],
)
def test_is_source(line: str, yes: bool) -> None:
    assert is_source(line) is yes


@pytest.mark.parametrize(
    ("text", "title", "published"),
    [
        # nothing but a title
        (f"{TITLE}\n{BODY}", TITLE, None),
        # a title that ends in a full stop
        (f"{TITLE}.\n\n{BODY}", f"{TITLE}.", None),
        # the day below the title, with a byline between
        (f"{TITLE}\nLê An\n08:15 12/07/2023\n{BODY}", TITLE, "2023-07-12T08:15"),
        # the day right above the title
        (f"Báo Hà Long\n12/07/2023 08:15\n{TITLE}\n{BODY}", TITLE, "2023-07-12T08:15"),
        # a clock over the menu is no day of publication
        (f"Thứ Tư, 12/07/2023\nTrang chủ | Tin tức\n{TITLE}\n{BODY}", TITLE, None),
        (f"Hôm nay, 12/07/2023\n{TITLE}\n{BODY}", TITLE, None),
        # two days: posted, then updated
        (f"{TITLE}\nCập nhật: 13/07/2023\nNgày đăng: 12/07/2023\n{BODY}", TITLE, "2023-07-12"),
        # the day in the byline at the end
        (f"{TITLE}\n{BODY}\nTin: Lê An | 15:42 - 10/01/2024 | Đã xem: 207", TITLE, "2024-01-10T15:42"),
        # a day in other news below is another story's
        (f"{TITLE}\n{BODY}\nCác tin khác\nHà Long trao 3 Huy hiệu Đảng (10/01/2024)\n11/01/2024", TITLE, None),
        # a day in the body is told, not printed
        (f"{TITLE}\n{BODY}\n- Quyết định số 12-QĐ/HU ngày 10/01/2024", TITLE, None),
        # glued behind the title
        (f"{TITLE} 12/07/2023 08:15\n{BODY}", TITLE, "2023-07-12T08:15"),
        # the name of the paper before or behind the title
        (f"(Halong.vn) - {TITLE}\n{BODY}", TITLE, None),
        (f"{TITLE} - Báo Hà Long điện tử\n12/07/2023\n{BODY}", TITLE, "2023-07-12"),
        # a line that says of its day that it is the day of publication, whatever else it says
        (f"{TITLE}\nTác giả: Văn phòng Huyện ủy .Ngày đăng: 12/07/2023 .Lượt xem: 4 lượt\n{BODY}", TITLE, "2023-07-12"),
        # a day and time over the menu, when the text has got as far as the month before, or is of another year
        (f"08:15 - Thứ Tư, 12/07/2021\nThời sự\nChính trị\n{TITLE}\nLượt xem: 4\n{BODY}", TITLE, "2021-07-12T08:15"),
        (f"08:15 - Thứ Tư, 12/07/2023\nThời sự\nChính trị\n{TITLE}\nLượt xem: 4\n{BODY}", TITLE, None),
        # the owner of the site stands next to the day, a caption below the title
        (f"BAN TUYÊN GIÁO HUYỆN ỦY\nThứ ba, 12/07/2023\n\n{TITLE}\n\nKết nạp đảng viên ở xã Tân Long\n{BODY}", TITLE, "2023-07-12"),
        # a section that the menu names stands next to the day
        (f"Trang nhất - Vùng sâu, vùng xa - Ảnh\nVùng sâu, vùng xa\n12/07/2023\n{TITLE}\n{BODY}", TITLE, "2023-07-12"),
        # the occasion stands above the title
        (f"Nhân kỷ niệm 93 năm Ngày thành lập Đảng\n{TITLE}\n{BODY}", TITLE, None),
        # section, slogan, site name and breadcrumb are no title
        (f"Tiếng nói của Đảng bộ và nhân dân huyện Hà Long\nXây dựng Đảng\n{TITLE}\n12/07/2023\n{BODY}", TITLE, "2023-07-12"),
        (f"CỔNG THÔNG TIN ĐIỆN TỬ HUYỆN HÀ LONG\nTrang chủ > Tin tức > {TITLE}\n{TITLE}\n{BODY}", TITLE, None),
        # a caption above the first paragraph is no title
        (f"{TITLE}\nQuang cảnh lễ kết nạp đảng viên ở xã Tân Long\n{BODY}", TITLE, None),
        # headlines in a box before the article
        (f"Tin mới nhất\nTân Long có 3 lớp\nMinh Khai mở lớp đối tượng Đảng\n\n{TITLE}\n12/07/2023\n{BODY}", TITLE, "2023-07-12"),
        # upper case stays
        (f"{TITLE.upper()}\n12/07/2023\n{BODY}", TITLE.upper(), "2023-07-12"),
        # the day over the menu, where the text does not stop long before it
        (f"Thứ Ba, 12/07/2022 | 31°C | Đăng nhập\nTrang chủ > Tin tức\n\n{TITLE}\n\n{BODY}", TITLE, "2022-07-12"),
        (f"Số báo 218 - Thứ Ba, 12.7.2022\nTRANG CHỦ - KINH TẾ - NÔNG NGHIỆP\n\n{TITLE}\n{BODY}", TITLE, "2022-07-12"),
        (f"Thứ Ba, 12/07/2022 | 10:12\nChuyên mục: Chuyện ở bản\n{TITLE}\n{BODY}", TITLE, "2022-07-12T10:12"),
        # the day stands below the banner and above the menu: the banner is no title
        (f"Hà Long điện tử\nThứ ba, 12/7/2022\nThời sự | Kinh tế | Rao vặt\n\n{TITLE}\n\n{BODY}", TITLE, "2022-07-12"),
        (f"Người Hà Long xa quê\nThứ ba, 12/7/2022\nThời sự | Kinh tế | Rao vặt\n\n{TITLE}\n\n{BODY}", TITLE, "2022-07-12"),
        # rows of sections of all kinds are no title
        *(
            (f"Tạp chí Đại ngàn\n{menu}\n12/07/2022\n\n{TITLE}\n\n{BODY}", TITLE, "2022-07-12")
            for menu in (
                "[Trang chủ] [Tin tức] [Lịch công tác] [Góp ý]",
                "Trang chủ Thời sự Nuôi trồng Đảng - Đoàn thể Du lịch",
                "Menu: Trang đầu * Tin bản * Góc thơ * Thư viện ảnh",
                "Chính trị, Kinh tế, Xã hội, Quốc phòng - An ninh",
                "= Trang chủ = Tin mới = Góc ảnh =",
                "☰ Thời sự ▾ Chính trị ▾ Xã hội ▾",
                "Người lính · Hậu phương · Trang thơ",
            )
        ),
        # a unit signs beside the day; «Bút ký của …» is a byline
        (f"Tin tức » Hoạt động\n\n{TITLE}\n\nPhòng Công tác xã hội, 12/07/2022\n\n{BODY}", TITLE, "2022-07-12"),
        (f"Hà Long số\nMục: Nhịp sống\n{TITLE}\nBút ký của Lê An\n12.7.2022\n{BODY}", TITLE, "2022-07-12"),
        # the kind of a document stands over its title; a place with its month is no title
        (
            f"ĐẢNG ỦY XÃ HÀ LONG\nSố 112-BC/ĐU\nHà Long, ngày 12 tháng 7 năm 2022\n\nBÁO CÁO\nkết quả công tác 6 tháng\n\n{BODY}",
            "kết quả công tác 6 tháng",
            "2022-07-12",
        ),
        (f"Vùng cao hôm nay\n\nTừ 3 đến 14\n\nHà Long, tháng 7/2022\n\n{BODY}", "Từ 3 đến 14", None),
        # a poor headline is better than a section or the first sentence
        (f"Hà Long Online\nTrang chủ > Tin tức\n\nƯơm mầm\n\n{BODY}", "Ươm mầm", None),
        (f"Trang chủ / Tin tức\nƯơm mầm\nTác giả: Lê An\nGần trưa, sân nhà văn hóa thôn vẫn đông người.\n{BODY}", "Ươm mầm", None),
        (f"THÔNG CÁO BÁO CHÍ VỀ KẾT QUẢ KỲ HỌP\nTác giả: Lê An\n{BODY}", "THÔNG CÁO BÁO CHÍ VỀ KẾT QUẢ KỲ HỌP", None),
        (f"BẢO VỆ NỀN TẢNG TƯ TƯỞNG CỦA ĐẢNG\n\n{TITLE}\n{BODY}", TITLE, None),
        ("", None, None),
        ("\n \n", None, None),
    ],
)
def test_header(text: str, title: str | None, published: str | None) -> None:
    found = header(text)
    assert (found.title, found.published) == (title, published)


@pytest.mark.parametrize(
    ("text", "author"),
    [
        (f"{TITLE}\nLê An 08:15 12/07/2023\n{BODY}", "Lê An"),
        (f"{TITLE}\nLê An\n08:15 12/07/2023\n{BODY}", "Lê An"),
        (f"{TITLE}\n{BODY}\nLê An", "Lê An"),
        (f"{TITLE}\n{BODY}\nLê An\nNguồn: Báo Hà Long\nLượt xem: 4", "Lê An"),
        (f"{TITLE}\n{BODY}\nHà Long, ngày 12 tháng 7 năm 2023", None),
        (f"{TITLE}\n{BODY}\nCác tin khác\nLê An", None),
        (f"{TITLE}\n{BODY}", None),
    ],
)
def test_author(text: str, author: str | None) -> None:
    assert header(text).author == author


BANNERS = """
    CỔNG THÔNG TIN ĐIỆN TỬ HUYỆN HÀ LONG|Hà Long Online|Hà Long 24h|Hà Long Online - Thời sự|Hà Long cuối tuần|HÀ LONG ĐẤT VÀ NGƯỜI
    Báo Hà Long - Nhịp cầu của Đảng bộ và nhân dân Hà Long|MTTQ huyện Hà Long|Trường Đại học Hà Long|Tỉnh đoàn Hà Long
    TỈNH ĐOÀN HÀ LONG - TRANG TIN THANH NIÊN|Tập đoàn Cao su Hà Long|Bệnh viện Đa khoa tỉnh Hà Long|Tuổi trẻ Hà Long
    Xã Hà Long, huyện Sơn Lâm|Phường Đồi Mây - Thành phố Hà Long|Trung tâm Văn hóa - Truyền thông huyện Hà Long
    HUYỆN ỦY HÀ LONG - TỈNH HÀ GIANG|Bản tin nội bộ Đảng bộ Công ty Than|Liên đoàn Lao động tỉnh Hà Long|Vì nhân dân phục vụ
    BÁO VÀ PHÁT THANH, TRUYỀN HÌNH HÀ LONG|Báo của Đảng bộ và nhân dân tỉnh Hà Long|Hà Long Online - baohalong
    SÔNG THAO - Tạp chí điện tử của Hội Nhà báo|Chủ tịch Hồ Chí Minh vĩ đại sống mãi trong sự nghiệp của chúng ta!"""
HEADLINES = """
    Đảng bộ huyện Hà Long qua những con số|ĐẢNG BỘ HUYỆN HÀ LONG QUA NHỮNG CON SỐ|Huyện ủy Hà Long - Một nhiệm kỳ nhìn lại
    Sở Y tế Hà Long: Vượt chỉ tiêu|Xã Hà Long kết nạp đảng viên|Báo cáo kết quả kỳ họp|Bên ngoài cổng trường làng
    Đảng viên trên những con tàu|Kỳ họp thứ 9 Ủy ban Kiểm tra Huyện ủy|Bộ đội Biên phòng Hà Long: 5 năm, 120 đảng viên
    Trường làng bên suối có chi bộ|Phụ nữ Hà Long với công tác phát triển Đảng|Hội nghị Đảng bộ huyện Hà Long lần thứ 9
    Báo và nghề báo ở huyện vùng cao|Kết nạp đảng viên - trang mới"""


def lines_in(block: str) -> list[str]:
    return [line.strip() for line in block.replace("\n", "|").split("|") if line.strip()]


@pytest.mark.parametrize("line", lines_in(BANNERS))
def test_a_banner_names_a_site_or_its_owner(line: str) -> None:
    assert names_site(line)


@pytest.mark.parametrize("line", lines_in(HEADLINES))
def test_a_headline_tells_something(line: str) -> None:
    assert not names_site(line)
    assert not is_row(line)


def test_the_day_at_the_head_of_a_page_that_tells_of_the_days_before() -> None:
    text = "Báo Hà Long\n06/09/2018 16:40\nCHÍNH TRỊ | KINH TẾ\n\nHà Sơn thành lập thêm chi bộ\n\n"
    news = f"{text}Sáng 6-9, Thị ủy Hà Sơn công bố quyết định. {BODY.splitlines()[0]}\n\nCông ty hoạt động từ năm 2009."
    assert header(news).published == "2018-09-06T16:40"
    assert header(f"{text}Thị ủy Hà Sơn công bố quyết định. {BODY.splitlines()[0]}\n\nCông ty lập năm 2009.").published is None


def test_a_headline_may_speak_of_economy_and_society() -> None:
    title = "Hà Long: Kinh tế - xã hội 9 tháng đầu năm tiếp tục chuyển biến"
    assert header(f"{title}\nNgày 06 tháng 10 năm 2021\n{BODY}").title == title
