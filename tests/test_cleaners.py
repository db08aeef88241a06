"""Whole pages of many kinds of sites: what cleaning must keep, what it must drop, and the title and date it must read."""

from __future__ import annotations

import unicodedata
from typing import NamedTuple

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from extractor.article import Page
from extractor.cleaners import STAGES, clean
from extractor.cleaners.stage import Draft
from extractor.text import AlignedText, Span

LEAD = (
    "Trong 6 tháng đầu năm, Đảng bộ huyện Hà Long đã kết nạp 45 đảng viên mới, đạt 60% chỉ tiêu nghị quyết; "
    "công tác tạo nguồn được các chi bộ thôn quan tâm hơn trước."
)
BODY = (
    "Theo Ban Tổ chức Huyện ủy, toàn huyện hiện có 32 tổ chức cơ sở đảng với 2.140 đảng viên. Nhiều chi bộ phân công đảng viên "
    "theo dõi, giúp đỡ quần chúng ưu tú, đưa kết quả phát triển đảng vào tiêu chí xếp loại hằng năm."
)
LAST = (
    "Thời gian tới, Huyện ủy Hà Long yêu cầu các đảng bộ xã rà soát lại nguồn, phấn đấu đến cuối năm mỗi chi bộ thôn "
    "kết nạp ít nhất 1 đảng viên."
)

IMPRINT = (
    "Cơ quan chủ quản: Huyện ủy Hà Long. Địa chỉ: số 1, đường Hai Bà Trưng, thị trấn Hà Long. Điện thoại: 0219.3.333.444. "
    "Chịu trách nhiệm nội dung: đồng chí Nguyễn Văn Cường, Phó Bí thư Thường trực Huyện ủy. Ghi rõ nguồn khi sử dụng lại thông tin."
)


class Site(NamedTuple):
    name: str
    page: str
    title: str | None
    published: str | None
    drop: tuple[str, ...]
    keep: tuple[str, ...] = (LEAD, BODY, LAST)
    author: str | None = None


SITES = [
    Site(
        "commune portal, counters in a column before the article",
        f"""TRANG THÔNG TIN ĐIỆN TỬ XÃ TÂN LONG - HUYỆN HÀ LONG
Trang chủ
Giới thiệu
Bộ máy tổ chức
Thủ tục hành chính
Đăng nhập
Tên đăng nhập
Mật khẩu
Thống kê truy cập
Đang truy cập: 12
Hôm nay: 345
Tổng lượt truy cập: 1.234.567
Tin tức - Sự kiện
Hà Long: Kết nạp 45 đảng viên trong 6 tháng
Ngày đăng: 12/07/2023 - Lượt xem: 56
{LEAD}
{BODY}
{LAST}
Trần Văn Bình
Các tin khác
Xã Tân Long trao 3 Huy hiệu Đảng (10/07/2023)
Tân Long làm 2 km đường bê tông (08/07/2023)
Cơ quan chủ quản: UBND xã Tân Long
Điện thoại: 0219 3 333 444 - Email: tanlong@example.vn
Ghi rõ nguồn khi phát hành lại thông tin""",
        "Hà Long: Kết nạp 45 đảng viên trong 6 tháng",
        "2023-07-12",
        ("Đang truy cập", "1.234.567", "Mật khẩu", "3 Huy hiệu Đảng", "0219", "Trang chủ", "Lượt xem"),
        author="Trần Văn Bình",
    ),
    Site(
        "newspaper with boxes between the paragraphs, tags, comments and a feed of teasers",
        f"""Chính trị
Xây dựng Đảng

Hà Long gieo mầm đảng viên trẻ

Thứ Tư, 12/07/2023 08:15 (GMT+7)

Chia sẻ: Facebook Zalo
A- A A+

(HLO) - {LEAD}

>>> Hà Long: 12 chi bộ “trắng” đảng viên trẻ đã có nguồn

{BODY}

Tin liên quan
Tân Long kết nạp 9 đảng viên dịp 3/2
Minh Khai: 20 quần chúng học lớp nhận thức về Đảng

Cách làm ở Tân Long

{LAST}

Lê An

Từ khóa: đảng viên, Hà Long
Bình luận (2)
Nguyễn Hùng
Bài viết rất hay, mong huyện quan tâm hơn tới 14 chi bộ thôn còn ít đảng viên, tạo điều kiện cho thanh niên ở lại quê.
Gửi bình luận
Tin cùng chuyên mục
Huyện Minh Khai: Đảng bộ huyện kết nạp 78 đảng viên
Chiều 11/7, Huyện ủy Minh Khai sơ kết công tác xây dựng Đảng 6 tháng, toàn huyện kết nạp được 78 đảng viên, tăng 5 đảng viên.
Sông Lô khai giảng lớp đối tượng Đảng
Sáng 10/7, Trung tâm Chính trị huyện Sông Lô khai giảng lớp bồi dưỡng nhận thức về Đảng cho 96 quần chúng ưu tú của huyện.""",
        "Hà Long gieo mầm đảng viên trẻ",
        "2023-07-12T08:15",
        (">>>", "12 chi bộ “trắng”", "kết nạp 9", "20 quần chúng", "14 chi bộ", "78 đảng viên", "96 quần", "A- A", "Từ khóa"),
        keep=(LEAD, BODY, "Cách làm ở Tân Long", LAST),
        author="Lê An",
    ),
    Site(
        "blog system",
        f"""Bỏ qua nội dung
Ban Tổ chức Huyện ủy Hà Long
Menu
Kết quả phát triển đảng viên 6 tháng đầu năm
Tháng Bảy 12, 2023 | admin | 0 Bình luận
{LEAD}
{BODY}
{LAST}
Chuyên mục: Tin hoạt động
Điều hướng bài viết
Bài trước: Hội nghị tổng kết
Bài sau: Trao 12 Huy hiệu Đảng
Trả lời Hủy trả lời
Email của bạn sẽ không được hiển thị công khai. Các trường bắt buộc được đánh dấu *
Lưu tên của tôi, email, và trang web trong trình duyệt này cho lần bình luận kế tiếp của tôi.
Bài viết mới
Xã Minh Khai có 5 đảng viên mới
Lưu trữ
Tháng Sáu 2023""",
        "Kết quả phát triển đảng viên 6 tháng đầu năm",
        "2023-07-12",
        ("Menu", "admin", "12 Huy hiệu", "Email của bạn", "Xã Minh Khai", "Tháng Sáu 2023", "Lưu tên"),
    ),
    Site(
        "ministry portal with the clock of the site",
        f"""CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
Độc lập - Tự do - Hạnh phúc
Hôm nay, Thứ Bảy, 21/10/2023 | Tiếng Việt | English
Trang chủ › Tin tức › Xây dựng Đảng
Hà Long chú trọng phát triển đảng viên
Font size: A- A A+
In trang  Gửi email
{LEAD}
{BODY}
{LAST}
Nguồn: Báo Hà Long
Đánh giá: 4.5/5 (2 phiếu)
Tệp đính kèm: bao-cao-6-thang.pdf
[Trở về]
Các tin đã đưa ngày: Chọn ngày""",
        "Hà Long chú trọng phát triển đảng viên",
        None,
        ("21/10/2023", "English", "Font size", "In trang", "Đánh giá", "bao-cao", "Trở về", "Nguồn:", "CỘNG HÒA"),
    ),
    Site(
        "clock over the menu, the day of the article below the title",
        f"""Chủ nhật, 22/10/2023
Trang chủ | Liên hệ | Sơ đồ cổng
Hà Long chú trọng phát triển đảng viên
Cập nhật lúc 9 giờ 05 phút, ngày 12/7/2023
{LEAD}
{BODY}
{LAST}""",
        "Hà Long chú trọng phát triển đảng viên",
        "2023-07-12T09:05",
        ("22/10/2023", "Sơ đồ cổng", "Cập nhật lúc"),
    ),
    Site(
        "television station, player and programme",
        f"""HLTV
Truyền hình | Phát thanh | Báo điện tử | Lịch phát sóng
Hà Long: Một nhiệm kỳ, nghìn đảng viên mới
12-07-2023 - 19:45
Trình duyệt của bạn không hỗ trợ phát video
00:00 / 03:12
{LEAD}
Phát triển đảng viên ở Tân Long. Ảnh: HLTV
{BODY}
{LAST}./.
Thực hiện: Minh Anh - Quốc Bảo
Xem thêm
Thời sự tối 12/7/2023: 120 hộ được vay vốn
Bản tin thời tiết
Hà Nội: 26°C - 33°C""",
        "Hà Long: Một nhiệm kỳ, nghìn đảng viên mới",
        "2023-07-12T19:45",
        ("Lịch phát sóng", "03:12", "120 hộ", "33°C", "Trình duyệt"),
        author="Minh Anh - Quốc Bảo",
    ),
    Site(
        "headlines without a heading behind the last paragraph",
        f"""Hà Long chú trọng phát triển đảng viên
12/07/2023
{LEAD}
{BODY}
{LAST}./.
Huyện Minh Khai kết nạp 78 đảng viên trong nửa năm
Sông Lô khai giảng lớp bồi dưỡng nhận thức về Đảng cho 96 quần chúng
Lượt xem: 120""",
        "Hà Long chú trọng phát triển đảng viên",
        "2023-07-12",
        ("78 đảng viên", "96 quần chúng", "Lượt xem"),
    ),
    Site(
        "the article ends in a list of its own",
        f"""Hà Long: Kết quả kết nạp đảng viên của các xã
Thứ tư - 12/07/2023 08:15
{LEAD}
{BODY}
Kết quả cụ thể của các đảng bộ xã như sau:
- Đảng bộ xã Tân Long: 12 đảng viên
- Đảng bộ xã Minh Khai: 9 đảng viên
Đảng bộ xã Sông Lô: 7
Đảng bộ thị trấn Hà Long: 17
Tác giả: Lê An
Nguồn tin: Huyện ủy Hà Long
Tổng số điểm của bài viết là: 5 trong 1 đánh giá
Click để đánh giá bài viết""",
        "Hà Long: Kết quả kết nạp đảng viên của các xã",
        "2023-07-12T08:15",
        ("Tổng số điểm", "Click", "Nguồn tin", "Tác giả"),
        keep=(LEAD, BODY, "- Đảng bộ xã Minh Khai: 9 đảng viên", "Đảng bộ xã Sông Lô: 7", "Đảng bộ thị trấn Hà Long: 17"),
        author="Lê An",
    ),
    Site(
        "subheadings, numbers and bullets between the paragraphs stay",
        f"""Hà Long sau nửa nhiệm kỳ
{LEAD}
1. Về tổ chức
{BODY}
Những con số
• Số đảng viên mới kết nạp: 45 đồng chí
• Số chi bộ có chi ủy: 120/132
2. Về chất lượng
{LAST}
Hà Long, ngày 12 tháng 7 năm 2023""",
        "Hà Long sau nửa nhiệm kỳ",
        "2023-07-12",
        (),
        keep=(LEAD, "1. Về tổ chức", "Những con số", "• Số chi bộ có chi ủy: 120/132", "2. Về chất lượng", LAST),
    ),
    Site(
        "caption and alternative text, title repeated in the window title and the breadcrumb",
        f"""Hà Long gieo mầm đảng viên trẻ - Báo Hà Long điện tử
Báo Hà Long điện tử
Trang chủ » Chính trị » Hà Long gieo mầm đảng viên trẻ
Hà Long gieo mầm đảng viên trẻ
Lê An • 12/07/2023 08:15
{LEAD}
Chi bộ thôn 3, xã Tân Long, kết nạp đảng viên mới
Chi bộ thôn 3 (xã Tân Long) kết nạp đảng viên mới.
{BODY}
{LAST}
Thích 0  Chia sẻ
Mời bạn đọc xem thêm các bài viết khác tại chuyên mục Xây dựng Đảng.
© 2023 Báo Hà Long. Giấy phép số 12/GP-BTTTT. Tổng biên tập: Nguyễn Văn Cường""",
        "Hà Long gieo mầm đảng viên trẻ",
        "2023-07-12T08:15",
        ("điện tử", "thôn 3 (xã", "Mời bạn đọc", "Giấy phép", "»"),
        author="Lê An",
    ),
    Site(
        "mobile page",
        f"""☰ Menu
🔍
Xây dựng Đảng
Hà Long gieo mầm đảng viên trẻ
08:15 | 12/07/2023
0:00 / 4:12
Nghe bài viết
Nữ miền Bắc
{LEAD}
Xem thêm: Tân Long kết nạp 9 đảng viên dịp 3/2
{BODY}
{LAST}
Theo dõi Báo Hà Long trên Google News
Quảng cáo
Đọc nhiều
1
Giá xăng giảm 1.000 đồng từ chiều nay
2
Hà Long có 3 sản phẩm OCOP 4 sao""",
        "Hà Long gieo mầm đảng viên trẻ",
        "2023-07-12T08:15",
        ("Menu", "Nghe bài", "Nữ miền", "9 đảng viên dịp", "Google News", "1.000 đồng", "OCOP"),
    ),
    Site(
        "old portal: odd spaces, Eth for Đ, entities and tags, line ends of another system",
        "HUYỆN ỦY HÀ LONG\r\n<b>Hà Long chú trọng phát triển &#273;ảng viên</b><br/>\r\n12.7.2023\r\n\r\n"
        + LEAD.replace("Đảng", "Ðảng").replace(" ", chr(160), 3)
        + "\r\n"
        + BODY.replace("đảng", "đả" + chr(0x200B) + "ng")
        + f"\r\n&nbsp;\r\n{LAST}\r\nBản in  |  Quay lại  |  Đầu trang",
        "Hà Long chú trọng phát triển đảng viên",
        "2023-07-12",
        ("<b>", "&", "Bản in", "HUYỆN ỦY HÀ LONG", "\r", "\u00a0", "\u200b"),
    ),
    Site(
        "related links as bullets with dates, contact block in long lines",
        f"""Hà Long chú trọng phát triển đảng viên
(Ngày đăng: 12/07/2023 08:15:00 SA)
{LEAD}
{BODY}
{LAST}
• Huyện Minh Khai kết nạp 78 đảng viên (11/07/2023)
• Sông Lô khai giảng lớp nhận thức về Đảng (10/07/2023)
{IMPRINT}
Số người online: 15
Trong tháng: 12.345
Tất cả: 3.210.987""",
        "Hà Long chú trọng phát triển đảng viên",
        "2023-07-12T08:15:00",
        ("78 đảng viên", "Sông Lô", "0219", "12.345", "3.210.987"),
    ),
    Site(
        "a column of other news with teasers before the article",
        f"""Tin nổi bật
Huyện Minh Khai: Đảng bộ huyện kết nạp 78 đảng viên
11/07/2023
Chiều 11/7, Huyện ủy Minh Khai sơ kết công tác xây dựng Đảng 6 tháng, toàn huyện kết nạp được 78 đảng viên, tăng 5 đảng viên.
Xây dựng Đảng
Hà Long gieo mầm đảng viên trẻ
12/07/2023
{LEAD}
{BODY}
{LAST}""",
        "Hà Long gieo mầm đảng viên trẻ",
        "2023-07-12",
        (),
    ),
    Site(
        "closed by a source, then a heading no list of phrases knows",
        f"""Nhân kỷ niệm 93 năm Ngày thành lập Đảng
Hà Long gieo mầm đảng viên trẻ
{LEAD}
{BODY}
{LAST}
(Theo Báo Hà Long)
Chuyện trong tuần
• Huyện Minh Khai kết nạp 78 đảng viên
• Sông Lô mở lớp nhận thức về Đảng
Trang 1 2 3""",
        "Hà Long gieo mầm đảng viên trẻ",
        None,
        ("78 đảng viên", "Sông Lô", "Chuyện trong tuần", "Theo Báo"),
    ),
    Site(
        "bullets of other news under the last paragraph, furniture glued behind the end",
        f"""Hà Long gieo mầm đảng viên trẻ
Chủ nhật, 12/7/2023, 08:15
{LEAD}
{BODY}
{LAST}./. Lượt xem: 45   Bản in   Quay lại
+ Huyện Minh Khai kết nạp 78 đảng viên trong nửa năm
+ Sông Lô khai giảng lớp bồi dưỡng nhận thức về Đảng""",
        "Hà Long gieo mầm đảng viên trẻ",
        "2023-07-12T08:15",
        ("78 đảng viên", "Sông Lô", "Lượt xem", "Bản in"),
    ),
    Site(
        "below the byline: a box of documents, counters in one row; a player above",
        f"""Hà Long gieo mầm đảng viên trẻ
Chủ nhật, 12/7/2023, 08:15
Nghe bài viết  1x  1.5x  2x
Xem cỡ chữ: Nhỏ - Vừa - Lớn
{LEAD}
{BODY}
{LAST}
Lê Thu An
Văn bản mới
Hướng dẫn số 15-HD/BTCHU
Công văn 33-CV/BTCHU
Thống kê: Hôm nay 212 - Tháng này 6.904 - Tất cả 880.125""",
        "Hà Long gieo mầm đảng viên trẻ",
        "2023-07-12T08:15",
        ("1.5x", "Vừa", "15-HD/BTCHU", "33-CV/BTCHU", "6.904"),
        author="Lê Thu An",
    ),
    Site(
        "the last paragraph is one short sentence",
        f"""Hà Long gieo mầm đảng viên trẻ
{LEAD}
{BODY}
Lễ kết nạp khép lại bằng bài hát của 9 chi đoàn; giải nhất thuộc về thôn 3.
Lê Thu An
Đối tác: Đồ gia dụng - Giảm 50% nồi cơm
Lịch công tác tuần 2 | Thời khóa biểu số 1 | Đề cương ôn tập
Online: 3 - Hôm nay: 47""",
        "Hà Long gieo mầm đảng viên trẻ",
        None,
        ("Giảm 50%", "tuần 2", "47"),
        keep=(LEAD, BODY, "giải nhất thuộc về thôn 3."),
        author="Lê Thu An",
    ),
    Site(
        "a row of links below the unit that signs",
        f"""Hà Long gieo mầm đảng viên trẻ
{LEAD}
{BODY}
Đảng bộ | Đảng viên mới | Chỉ tiêu
Xã Tân Long | 12 | 10
{LAST}
Ban Truyền thông
Lịch công tác tuần 2 | Thời khóa biểu số 1 | Đề cương ôn tập
Online: 3 - Hôm nay: 47""",
        "Hà Long gieo mầm đảng viên trẻ",
        None,
        ("tuần 2", "47"),
        keep=(LEAD, BODY, "Đảng bộ | Đảng viên mới | Chỉ tiêu", "Xã Tân Long | 12 | 10", LAST, "Ban Truyền thông"),
    ),
    Site(
        "broken at a fixed width",
        """Hà Long chú trọng phát triển đảng viên
12/07/2023

Trong 6 tháng đầu năm, Đảng bộ huyện Hà Long đã kết nạp
45 đảng viên mới, đạt 60% chỉ tiêu nghị quyết; công tác
tạo nguồn được các chi bộ thôn quan tâm hơn trước. Nhiều
chi bộ phân công đảng viên theo dõi, giúp đỡ quần chúng
ưu tú ở thôn.

Thời gian tới, Huyện ủy yêu cầu các đảng bộ xã rà soát
lại nguồn, phấn đấu đến cuối năm mỗi chi bộ thôn kết nạp
ít nhất 1 đảng viên.""",
        "Hà Long chú trọng phát triển đảng viên",
        "2023-07-12",
        (),
        keep=("Hà Long đã kết nạp 45 đảng viên mới", "công tác tạo nguồn", "kết nạp ít nhất 1 đảng viên."),
    ),
]


def squeezed(text: str) -> str:
    return " ".join(unicodedata.normalize("NFC", text).split())


@pytest.mark.parametrize("site", SITES, ids=lambda site: site.name)
def test_site(site: Site) -> None:
    article = clean(Page(site.name, site.page))
    text = squeezed(article.body.text)
    assert article.title == site.title
    assert article.published == site.published
    assert [phrase for phrase in site.keep if squeezed(phrase) not in text] == []
    assert [phrase for phrase in site.drop if phrase in article.body.text] == []
    if site.author:
        assert article.author == site.author
    assert article.spam == 0.0


@pytest.mark.parametrize("site", SITES, ids=lambda site: site.name)
def test_what_the_source_says_wins(site: Site) -> None:
    article = clean(Page(site.name, site.page, title="Tên bài do nguồn cho biết", published="2001-02-03"))
    assert article.title == "Tên bài do nguồn cho biết"
    assert article.published == "2001-02-03"
    assert squeezed(site.keep[0]) in squeezed(article.body.text)


# What may stand below an unsigned article, and what of it must go.
TAILS = [
    "Mời đọc tiếp\nBản Đồi Mây: 7 đảng viên mới\nChợ phiên Pha Luông họp lại",
    "Bài cùng mục: “Sơn Lâm: 30 chi bộ” - “Hà Long mở 4 lớp”",
    "Đọc tiếp trang 5 >> Tản văn: Mùa cốm\nGiá báo: 3.500đ",
    "← Bài cũ hơn: Pha Luông kết nạp 22 đảng viên\nBài mới hơn: Hà Long trao 45 Huy hiệu Đảng →",
    "Bạn là vị khách thứ 30.218",
    "Thăm dò: Bạn có hay vào trang này?\n( ) Tốt ( ) Khá",
    "18 Lê Lợi, phường Đồi Mây, TP. Sơn Lâm. ĐT: 0219 333 444",
    "Quay lại trang chủ | In | Email | PDF",
    "Đăng ký nhận bản tin hằng tuần\nNhập email của bạn",
    "Lịch tiếp công dân tháng 7\nLịch cắt điện tuần 28: 14 xã",
    "Tuyển dụng: Công ty May Sơn Lâm cần 200 công nhân",
    "Ảnh đẹp trong tuần\nVụ lúa mới trên cánh đồng 50 ha",
    "Trang 1 2 3 4 5 ... 20 Tiếp",
    "Từ khoá tìm kiếm: đảng viên trẻ, 45 đảng viên",
    "Góc nhìn\nKhi cả bản chỉ còn 3 đảng viên già\nLượt xem: 4",
    "Nông thôn mới\nHà Long có 12/14 thôn đạt chuẩn\nQuốc phòng\nHuấn luyện 240 dân quân năm thứ nhất",
    "13/07 Pha Luông kết nạp 22 đảng viên\n12/07 Trao 45 Huy hiệu Đảng đợt 2/9",
    "Báo Sơn Lâm © 2022",
    "Giá cà phê hôm nay: 42.300 đ/kg",
    "Phòng Tổng hợp\nNhịp cầu nhân ái\nTrao 5 suất quà cho học sinh nghèo",
]


@pytest.mark.parametrize("tail", TAILS)
def test_nothing_below_the_article_is_left(tail: str) -> None:
    article = clean(Page("p", f"Hà Long chú trọng phát triển đảng viên\n12/07/2023\n\n{LEAD}\n\n{LAST}\n\n{tail}"))
    assert article.body.text.removesuffix("\n\nPhòng Tổng hợp").endswith(LAST)


def test_the_number_of_a_report_stays() -> None:
    page = f"BAN TỔ CHỨC HUYỆN ỦY\nSố: 12-BC/BTCHU\n\nHà Long chú trọng phát triển đảng viên\n{LEAD}\n{LAST}"
    assert clean(Page("p", page)).body.text.startswith("Số: 12-BC/BTCHU\n\nHà Long chú trọng")


# Ends of articles that only look like furniture or like headlines of other news.
KEPT = [
    "Kết quả cụ thể\n- Đảng bộ xã Hà Long: 12 đảng viên\n- Đảng bộ xã Pha Luông: 9 đảng viên",
    "Một số kết quả nổi bật\n• Kết nạp 45 đảng viên, vượt 12% chỉ tiêu\n• Chuyển đảng chính thức 31 đồng chí",
    "Kiến nghị\n- Quan tâm bố trí kinh phí cho các chi bộ thôn\n- Sớm ban hành hướng dẫn mới",
    "Đơn vị\tKế hoạch\tThực hiện\nHà Long\t12\t14",
    "Dưới tán rừng, lá cờ Đảng lại tung bay.",
    "PV: Thưa đồng chí, khó khăn nhất là gì?\n- Nguồn cạn, mỗi bản chỉ còn vài thanh niên.\nXin cảm ơn đồng chí!",
    "2. Về phát triển đảng\nKết nạp 12 đảng viên, đạt 60%",
    "Tổng số đảng viên: 2.140\nĐảng viên nữ: 812",
    "Đảng bộ xã có 14 chi bộ\nKết nạp mới 9 đảng viên",
    "Ngày 3/2/1930: Đảng Cộng sản Việt Nam ra đời\nNgày 12/7/1947: Chi bộ xã thành lập với 5 đảng viên",
    "Tham gia sinh hoạt trực tuyến qua Zalo có 45 đảng viên đi làm ăn xa.",
    "Mọi đóng góp của đảng viên gửi về chi bộ được trả lời trong 7 ngày.",
    "Trang trại của ông đang trong kỳ thu hoạch, có 3 đảng viên làm cùng.",
    "Bạn là người thứ mấy không quan trọng, quan trọng là 5 người đã vào Đảng.",
    "Lịch trực của chi ủy có đủ 3 người.",
]


@pytest.mark.parametrize("tail", KEPT)
@pytest.mark.parametrize("below", ["", "\n\nLê An", "\n\nTin liên quan\nPha Luông có 22 đảng viên\nLượt xem: 4"])
def test_nothing_of_the_article_is_lost(tail: str, below: str) -> None:
    page = f"Hà Long chú trọng phát triển đảng viên\n12/07/2023\n\n{LEAD}\n{LAST}\n{tail}{below}"
    text = clean(Page("p", page)).body.text
    assert [line for line in (LEAD, LAST, *tail.split("\n")) if line not in text] == []


# Furniture between two paragraphs.
BOXES = [
    "Tin nên đọc\nPha Luông: 22 đảng viên mới",
    "Xem ngay: Pha Luông kết nạp 22 đảng viên",
    "Nghe đọc bài 03:12",
    "Bạn đang đọc bài viết trên Sơn Lâm Online",
    "<< Pha Luông: 22 đảng viên mới",
    "|| Trao 45 Huy hiệu Đảng",
    "Đọc nhiều hôm nay: Giá cam tăng 15% | Trao 45 Huy hiệu Đảng",
    "Sự kiện: Đại hội Đảng các cấp | 45 bài viết",
    "[Quảng cáo] Mua 2 tặng 1 tại cửa hàng Hà Long",
    "Theo dõi Sơn Lâm Online trên Zalo",
    "Đăng nhập để xem 12 ảnh",
    "Pause\nUnmute\nLoaded: 12.45%\nRemaining Time -0:15",
]


@pytest.mark.parametrize("box", BOXES)
def test_a_box_between_paragraphs_goes(box: str) -> None:
    page = f"Hà Long chú trọng phát triển đảng viên\n12/07/2023\n\n{LEAD}\n\n{box}\n\n{BODY}\n\n{LAST}"
    assert clean(Page("p", page)).body.text.split("\n\n")[-3:] == [LEAD, BODY, LAST]


@pytest.mark.parametrize("box", ["Tin liên quan\nPha Luông kết nạp 22 đảng viên", *BOXES])
@pytest.mark.parametrize("gap", ["\n", "\n\n"])
@pytest.mark.parametrize("at", [1, 2, 3])
def test_an_article_of_short_paragraphs_goes_on_below_a_box(box: str, gap: str, at: int) -> None:
    said = [
        "Chi bộ thôn lập năm 2011, nay có 14 đảng viên, 5 người dưới 30 tuổi.",
        "Năm 2022, xã kết nạp 9 đảng viên.",
        "“Muốn giữ người trẻ thì phải có việc”, bí thư chi bộ nói.",
        "Phía trước còn dài.",
    ]
    page = f"Hà Long gieo mầm\n12/07/2023\n\n{gap.join([*said[:at], box, *said[at:]])}\n\nLê An\n\nTin khác\nTrao quà cho 12 hộ"
    text = clean(Page("p", page)).body.text
    assert [line for line in said if line not in text] == []
    assert "Pha Luông" not in text and "12 hộ" not in text


def test_sections_that_the_menu_names_are_no_title() -> None:
    page = f"""Thời sự | Huấn luyện | Công tác đảng, công tác chính trị | Hậu cần
Thứ Năm, 08/06/2023, 14:20
Công tác đảng, công tác chính trị

Sư đoàn 9X chú trọng phát triển đảng ở đại đội

{LEAD}
{LAST}"""
    article = clean(Page("p", page))
    assert (article.title, article.published) == ("Sư đoàn 9X chú trọng phát triển đảng ở đại đội", "2023-06-08T14:20")


def test_a_notice_under_its_owner() -> None:
    title = "Kết quả kỳ họp thứ 14 của Ủy ban Kiểm tra"
    page = f"ỦY BAN KIỂM TRA HUYỆN ỦY HÀ LONG\nSố 45-TB/UBKTHU\n\nTHÔNG BÁO\n{title}\n\n{LEAD}\n{LAST}"
    assert clean(Page("p", page)).title == title


def test_a_caption_that_begins_with_a_name_is_no_byline() -> None:
    caption = "Ông Lò Văn Pản (bìa phải) bên con đường mới. Ảnh: Kim Sa"
    assert caption in clean(Page("p", f"Hà Long gieo mầm\n12/07/2023\n\n{LEAD}\n{BODY}\n{caption}\n{LAST}")).body.text


def test_title_stays_once() -> None:
    article = clean(Page("p", SITES[9].page))
    assert article.body.text.count("Hà Long gieo mầm đảng viên trẻ") == 1
    assert article.body.text.startswith("Hà Long gieo mầm đảng viên trẻ\n")


def test_every_removal_names_what_stood_in_the_page() -> None:
    page = Page("p", SITES[0].page)
    removed = clean(page).removed
    assert all(removal.span.of(page.text).strip() and removal.cleaner and removal.reason for removal in removed)
    assert any("Đang truy cập: 12" in removal.span.of(page.text) for removal in removed)


WRAPPED = f"""会员登录 - 设为首页 - 网站地图 【kèo bóng đá hôm nay】Hà Long gieo mầm đảng viên trẻ!

【kèo bóng đá hôm nay】Hà Long gieo mầm đảng viên trẻ

时间:2025-02-03 04:05:06 来源:Nhà cái 88 作者:Ngoại hạng Anh 阅读:123次

Xác định rõ vai trò của chi bộ,àLonggieomầmđảkèo bóng đá hôm nay Đảng bộ huyện luôn chăm lo tạo nguồn cho Đảng ở các thôn.

{LEAD}

{BODY}

{LAST}

(责任编辑:Ngoại hạng Anh)

相关内容
  • Soi kèo Hà Nội vs Nam Định, 19h15 ngày 3/2
  • Bắc Sơn kết nạp 88 đảng viên
推荐内容
  • Deputy PM meets young party members"""


def test_hijacked_page() -> None:
    article = clean(Page("p", WRAPPED))
    assert article.title == "Hà Long gieo mầm đảng viên trẻ"
    # the day of the copy is not the day of the article
    assert article.published is None
    assert article.body.text.startswith("Hà Long gieo mầm đảng viên trẻ\n\nXác định rõ vai trò của chi bộ, Đảng bộ huyện luôn")
    assert article.body.text.endswith(LAST)
    assert "kèo" not in article.body.text
    assert article.spam > 0.8
    assert len(article.spam_reasons) >= 3


def test_hijacked_page_with_a_day_of_its_own() -> None:
    page = WRAPPED.replace("\n\nXác định", "\n\n08:15 12/07/2023\n\nXác định")
    assert clean(Page("p", page)).published == "2023-07-12T08:15"


def test_hijacked_page_copied_when_the_article_was_new() -> None:
    page = WRAPPED.replace("Xác định rõ", "Đến hết tháng 1/2025, xác định rõ")
    assert clean(Page("p", page)).published == "2025-02-03T04:05:06"
    assert clean(Page("p", page.replace("2025-02-03 04:05:06", "2025年2月3日"))).published == "2025-02-03"
    assert clean(Page("p", page.replace("2025-02-03", "2025-02-31"))).published is None


@pytest.mark.parametrize(
    ("text", "left"),
    [
        # the keyword stands between two words, glued to the first
        ("Chi bộ thônnhà cái uy tín số một có 12 đảng viên.", "Chi bộ thôn có 12 đảng viên."),
        ("Năm 2024,nhà cái uy tín số một Đảng bộ kết nạp 45 đảng viên.", "Năm 2024, Đảng bộ kết nạp 45 đảng viên."),
        ("Năm 2024, Đảng bộ nhà cái uy tín số một kết nạp 45 đảng viên.", "Năm 2024, Đảng bộ kết nạp 45 đảng viên."),
    ],
)
def test_keyword_is_cut_and_the_sentence_made_whole(text: str, left: str) -> None:
    page = f"首页 时间:2024-01-02 来源:x\n【nhà cái uy tín số một】Hà Long có 45 đảng viên mới\n{LEAD}\n{text}\n{LAST}"
    assert left in squeezed(clean(Page("p", page)).body.text)


@pytest.mark.parametrize(
    "line",
    [
        "Kèo nhà cái hôm nay - nhận ngay 128k khi đăng ký tài khoản mới!",
        "Link vào W88 mới nhất, nạp đầu tặng 100% cho thành viên mới",
        "Soi cầu 247, nổ hũ, bắn cá đổi thưởng, tài xỉu online",
    ],
)
def test_betting_advertisement_in_an_article(line: str) -> None:
    article = clean(Page("p", f"Hà Long có 45 đảng viên mới\n{LEAD}\n{line}\n{LAST}"))
    assert line not in article.body.text
    assert LEAD in article.body.text and LAST in article.body.text
    assert article.spam > 0


@pytest.mark.parametrize(
    "line",
    [
        "Công an huyện triệt phá đường dây cá độ bóng đá, lô đề qua mạng, khởi tố 5 đối tượng, 1 đảng viên bị khai trừ.",
        "Đội bóng đá của Đoàn xã thắng 3-1, tỷ lệ đoàn viên dự hội thao đạt 88%.",
        "Doanh thu xổ số kiến thiết của tỉnh năm nay vượt 12% kế hoạch, nộp ngân sách 788 tỷ đồng.",
        "Ông 习近平 gửi điện mừng nhân dịp Đảng bộ huyện kết nạp đảng viên thứ 3.000.",
    ],
)
def test_news_of_sport_lottery_and_police_is_no_spam(line: str) -> None:
    article = clean(Page("p", f"Hà Long có 45 đảng viên mới\n{LEAD}\n{line}\n{LAST}"))
    assert line in article.body.text
    assert article.spam == 0.0


def test_page_of_query_strings_is_spam() -> None:
    page = "kuwin ban chấp hành trung ươngtintứcbóngđá kếtquảxổsốmiềnbắc bảngxếphạng nhàcáiuytín đảngviên2019tintức " * 5
    assert clean(Page("p", page + "nhận ngay 128k tại kuwin")).spam >= 0.5


def test_order_in_a_stage_does_not_matter() -> None:
    for site in SITES:
        draft = Draft(AlignedText.of(site.page), Page("p", site.page))
        for stage in STAGES:
            seen = stage.see(draft)
            there = {edit for _, cleaner in stage.cleaners for edit in cleaner(seen)}
            back = {edit for _, cleaner in reversed(stage.cleaners) for edit in cleaner(stage.see(draft))}
            assert there == back


PIECES = st.sampled_from(
    [
        *(LEAD, BODY, "Các tin khác", "Tin liên quan:", "Hôm nay : 78", "•", "- Chi bộ A: 12", "12/07/2023 08:15", "Lê An"),
        *("时间:2024-01-02", "首页 阅读", "(责任编辑:x)", "【kèo】", "kèo nhà cái", "nhận ngay 128k", "Ðảng"),
        *("đa\u0309ng vie\u0302n", "\u200b", "\u00a0"),
        *("\r\n", "\n", "\n\n", " ", "<br>", "&nbsp;", "./.", "\0", ">>> Xem", "Mời bạn đọc xem thêm", "TRANG CHỦ | Tin tức"),
        *("Nguồn: Báo Hà Long", "a.a.a.", "«", "©", "(", "88", "𝒜", "한", "trong đó\n"),
    ]
)


@settings(max_examples=150, deadline=None)
@given(st.lists(PIECES | st.text(max_size=6), max_size=25).map("".join))
def test_any_page(text: str) -> None:
    page = Page("p", text)
    article = clean(page)
    body = article.body
    assert body.source is page.text
    assert unicodedata.is_normalized("NFC", body.text)
    assert body.text == body.text.strip(" \t\n")
    assert "\n\n\n" not in body.text
    assert not set("Ðð\r\0\u00a0\u200b") & set(body.text)
    for offset in range(len(body.text)):
        start, stop = body.origin(Span(offset, offset + 1))
        assert 0 <= start < stop <= len(text)
    for removal in article.removed:
        assert 0 <= removal.span.start < removal.span.stop <= len(text)
    assert 0.0 <= article.spam <= 1.0


@pytest.mark.parametrize(
    "text",
    [
        # each took hours, or would not end, where a pattern or a loop went back and forth
        pytest.param("#a #b " * 33 + "!", id="words with a hash"),
        pytest.param("tin  ảnh " * 9 + "x:", id="credits"),
        pytest.param("số người " * 17, id="half a counter"),
        pytest.param("首页 阅读 【" + " " * 300_000, id="a bracket that stays open"),
        pytest.param("首页 阅读 " + "".join(f"【k{n} x y】" for n in range(20_000)), id="a keyword in every bracket"),
        pytest.param("a" + "\u0301\u0323" * 200_000, id="a heap of marks"),
        pytest.param(f"Bài\n{LEAD}\n{BODY}\n{LAST}\n" + "Văn bản\nHà Long có một tin mới nữa\n" * 10_000 + BODY, id="menus"),
        pytest.param(f"{BODY}\n" + "Tin Hà Long\n12/07/2023\n" * 10_000 + f"{BODY}\n" * 3, id="datelines"),
        pytest.param(f"{BODY}\n" + "Hà Long kết nạp\n" * 20_000, id="short lines"),
        pytest.param("a." * 500_000, id="one long line"),
    ],
)
def test_hostile_page_ends(text: str) -> None:
    body = clean(Page("p", text, title="Bài" + " " * 100_000 + "x")).body
    assert unicodedata.is_normalized("NFC", body.text)
