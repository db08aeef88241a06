"""Pages that are lists of other pages, and articles that look like them."""

from __future__ import annotations

import pytest

from extractor.article import NoArticle, Page
from extractor.cleaners import clean

TEASERS = {
    "Hà Long: Một năm, 45 đảng viên mới": "Năm 2023, Đảng bộ xã Hà Long kết nạp 45 đảng viên, vượt chỉ tiêu huyện giao.",
    "Tân Long trao Huy hiệu Đảng cho 9 đảng viên": "Sáng 2/5, Đảng ủy xã Tân Long trao Huy hiệu Đảng cho 9 đảng viên.",
    "Huyện ủy Bình An sơ kết sáu tháng đầu năm": "Sáu tháng đầu năm, toàn huyện kết nạp được 62 đảng viên, đạt 54%.",
    "Chi bộ thôn Đông có thêm hai đảng viên": "Chi bộ thôn Đông vừa kết nạp hai quần chúng, nâng số đảng viên lên 17.",
    "Đảng bộ xã Nà Sơn xong đại hội các chi bộ": "Đến ngày 30/4, 12/12 chi bộ của Đảng bộ xã đã hoàn thành đại hội.",
    "Khai giảng lớp nhận thức về Đảng khóa II": "Lớp học có 86 học viên là đoàn viên ưu tú đến từ các cơ quan, trường học.",
}
MENU = "<ul><li><a href=/>Trang chủ</a><li><a href=/t>Thời sự</a><li><a href=/d>Xây dựng Đảng</a><li><a href=/v>Văn hóa</a></ul>"
FOOT = "<div><p>Giấy phép số 12/GP-STTTT do Sở Thông tin và Truyền thông cấp ngày 3/2/2019, bản quyền thuộc Báo Hà Long.</p></div>"
BODY = (
    "<div><p>Chiều 8/1, Chi bộ thôn Tây kết nạp ba quần chúng ưu tú vào Đảng.</p>"
    "<p>Ba đảng viên mới đều là đoàn viên thanh niên, đã qua hai năm thử thách ở thôn.</p></div>"
)
TITLE = "Chi bộ thôn Tây kết nạp ba đảng viên mới"


def items(pattern: str) -> str:
    return "".join(
        pattern.format(link=f"<a href=/{n}>{title}</a>", day=f"{n:02}/05/2023", teaser=teaser, title=title)
        for n, (title, teaser) in enumerate(TEASERS.items(), 1)
    )


def page(main: str, title: str = "Báo Hà Long", head: str = "") -> str:
    return f"<html><head><title>{title}</title>{head}</head><body>{MENU}<div id=main>{main}</div>{FOOT}</body></html>"


LISTS = {
    "a category": page(
        "<h1>Xây dựng Đảng</h1>" + items("<div><h3>{link}</h3><i class=date>{day}</i><p>{teaser}</p></div>"), "Xây dựng Đảng"
    ),
    "a category that describes itself": page(
        "<h1>Xây dựng Đảng</h1><p>Tin tức về công tác xây dựng Đảng ở các xã, thị trấn trong huyện, cập nhật hằng ngày.</p>"
        + items("<div>{link}<div>{teaser}</div><div>{day} 08:15</div></div>")
    ),
    "a tag in a table": page(
        "<table><tr><td><h2>Tag: kết nạp đảng viên mới</h2>"
        + items("<tr><td><b>{link}</b> ({day})<br>{teaser}")
        + "</table>",
        "Tag: kết nạp đảng viên mới",
    ),
    "search results": page(
        "<h1>Kết quả tìm kiếm cho “kết nạp đảng viên”</h1><p>Có 245 kết quả, ngày 08/01/2024</p>"
        + items("<div><h4>{link}</h4><div>{day} … {teaser} … {teaser} …</div></div>"),
        "Kết quả tìm kiếm cho “kết nạp đảng viên”",
    ),
    "a home page with a clock": page(
        "<p>Thứ Hai, 08/01/2024 07:44</p><h1>Trang thông tin điện tử huyện Bình An</h1>"
        + items("<div><h2>{link}</h2><p>{teaser}</p><ul><li>{link}<li>{link}</ul></div>"),
        "Trang thông tin điện tử huyện Bình An",
    ),
    "headlines and teasers in one line": page("<h1>Tin tức</h1><ul>" + items("<li>{link} <b>{day}</b> {teaser}</li>") + "</ul>"),
    "what leads on is a link below": page(
        "<h1>Bản tin tuần</h1><p>08/05/2023</p>" + items("<h3>{title}</h3><p>{teaser}</p><a href=/x>Xem tiếp »</a>")
    ),
    "it calls itself an article": page(
        "<h1>Chính trị</h1>" + items("<h3>{link}</h3><p>{teaser}</p>"), head="<meta property=og:type content=article>"
    ),
}


@pytest.mark.parametrize("source", LISTS.values(), ids=LISTS)
def test_a_list_of_others_is_no_article(source: str) -> None:
    with pytest.raises(NoArticle, match="list"):
        clean(Page("trang.html", source, format="html"))


BESIDE = items("<div><h4>{link}</h4><p>{teaser}</p></div>")
MADE = '<script type="application/ld+json">{"@type": "NewsArticle", "datePublished": "2024-01-08"}</script>'
LONG = "".join(f"<p>{teaser} Bí thư chi bộ nói, đó là nhờ cách làm sát với từng thôn.</p>" for teaser in TEASERS.values())
ARTICLES = {
    "its title is that of the page": page(f"<h1>{TITLE}</h1><p>08/01/2024</p>{BODY}{BESIDE}", f"{TITLE} - Báo Hà Long"),
    "machines are told that it is one": page(f"<h1>Bản tin</h1>{BODY}{BESIDE}", head=MADE),
    "it has a title and a few lines": page(f"<p class=tieude>{TITLE}</p>{BODY}{BODY}{BESIDE}"),
    "it tells more than the teasers beside it": page(f"<p class=tieude>{TITLE}</p><div>{LONG}</div>{BESIDE}"),
    "what is beside it are headlines": page(f"<h2>{TITLE}</h2>{BODY}" + items("<li>{link} ({day})</li>")),
}


@pytest.mark.parametrize("source", ARTICLES.values(), ids=ARTICLES)
def test_an_article_with_teasers_around_it_is_one(source: str) -> None:
    assert ("Chiều 8/1" if BODY in source else "sát với từng thôn") in clean(Page("bai.html", source, format="html")).body.text
