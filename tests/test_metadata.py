"""What pages of HTML say of themselves: each source of a day and of a title, and each thing that only looks like one."""

from __future__ import annotations

import json
from pathlib import Path
from typing import NamedTuple

import pytest
from conftest import PROJECT
from hypothesis import given, settings
from hypothesis import strategies as st

from extractor.markup.building import blocks_of
from extractor.markup.head import head_of
from extractor.markup.metadata import Metadata
from extractor.markup.metadata import metadata as said_by
from extractor.markup.outline import outline_of

TITLE = "Hà Long gieo mầm đảng viên trẻ ở thôn Bản Phố"
PROSE = (
    "<p>Sáng nay, Đảng ủy xã Hà Long tổ chức hội nghị đánh giá công tác phát triển đảng viên ở các chi bộ vùng cao.</p>"
    "<p>Bí thư Đảng ủy xã cho biết, từ ngày 3/2/1930 đến nay, mỗi thế hệ đều có những người trẻ đi đầu; chi bộ thôn Bản Phố đã"
    " phân công đảng viên kèm cặp từng quần chúng ưu tú và giao việc phù hợp với từng người.</p>"
    "<p>Thời gian tới, Đảng ủy xã tiếp tục mở lớp bồi dưỡng nhận thức về Đảng ngay tại thôn, để người ở xa cũng theo học được.</p>"
)
MENU = (
    "<ul>" + "".join(f"<li><a href='/{n}'>{n}</a></li>" for n in ("Thời sự", "Kinh tế", "Xã hội", "Giáo dục", "Văn hóa")) + "</ul>"
)
OTHERS = "<h3>Tin liên quan</h3>" + "".join(
    f"<div><a href='/{n}'>Xã Tân Long ra mắt mô hình điểm lần thứ {n} trong năm nay</a><i class='date'>{n}/11/2021</i></div>"
    for n in (11, 12, 13)
)


def page(beside: str, head: str = "<title>Báo Hà Long</title>", above: str = MENU, below: str = OTHERS) -> str:
    """An article of its title with what stands `beside` it («@» is the title), between a menu and other news."""
    main = beside.replace("@", TITLE) + PROSE
    return f"<html lang='vi'><head>{head}</head><body>{above}<div id='main'>{main}</div>{below}</body></html>"


def metadata(html: str) -> Metadata:
    return said_by(head_of(html, blocks_of(html).notes), outline_of(html))


def published(html: str) -> str | None:
    return metadata(html).published


def json_ld(*nodes: object) -> str:
    return "".join(
        f"<script type='application/ld+json'>{n if isinstance(n, str) else json.dumps(n, ensure_ascii=False)}</script>"
        for n in nodes
    )


ARTICLE = {"@type": "NewsArticle", "headline": TITLE, "datePublished": "2024-01-08T07:44:00+07:00"}


class Case(NamedTuple):
    """How a page shows the day beside its title, and what is read."""

    beside: str
    published: str | None


SHOWN = [
    Case("<h1>@</h1><p>Thứ Hai, 01/01/2018 (GMT+7)</p>", "2018-01-01"),
    Case("<h1>@</h1><p>Thứ Hai, 01/01/2018, 07:44 (GMT+7)</p>", "2018-01-01T07:44"),
    Case("<h1>@</h1><div>07:44, 08/01/2024</div>", "2024-01-08T07:44"),
    Case("<h1>@</h1><div>08/01/2024 | 07:44</div>", "2024-01-08T07:44"),
    Case("<h1>@</h1><div>Ngày 07 tháng 08 năm 2020</div>", "2020-08-07"),
    Case("<h1>@</h1><div>Cập nhật lúc 22:26, 3-5-2019</div>", "2019-05-03T22:26"),
    Case("<h1>@</h1><div>Đăng ngày: 3 tháng 5, 2019</div>", "2019-05-03"),
    Case("<h1>@</h1><div>Ngày đăng 03/05/2019 - Lượt xem: 1.204</div>", "2019-05-03"),
    Case("<h1>@</h1><div>Ngày đăng: <span class='d'>03/05/2019</span></div>", "2019-05-03"),
    Case("<h1>@</h1><div>Thứ 6, 12.04.2019</div>", "2019-04-12"),
    Case("<h1>@</h1><div>Thứ năm - 12/04/2018 08:10</div>", "2018-04-12T08:10"),
    Case("<h1>@</h1><div>12 Tháng Tư 2018</div>", "2018-04-12"),
    Case("<h1>@</h1><div class='meta'>Lê An <span class='time'>08/01/2024</span> <span>07:44</span></div>", "2024-01-08T07:44"),
    Case("<h1>@</h1><div>Lê An - 08/01/2024 07:44:12</div>", "2024-01-08T07:44:12"),
    Case("<div>(08/01/2024)</div><h1>@</h1>", "2024-01-08"),
    Case("<table><tr><td>Xây dựng Đảng</td><td align=right>30/07/2019</td></tr></table><p class='Title'>@</p>", "2019-07-30"),
    Case("<p class='tieude'>@</p><p class='ngay'>15:20 | 30/07/2019</p>", "2019-07-30T15:20"),
    Case(
        "<h1>@</h1><ul><li><a>Facebook</a></li><li><a>In trang</a></li><li><a>Gửi email</a></li></ul><p>08/01/2024</p>",
        "2024-01-08",
    ),
    Case("<h1>@</h1><time datetime='2024-01-08T00:44:00Z'>2 giờ trước</time>", "2024-01-08T07:44"),
    Case("<h1>@</h1><time datetime='2024-01-08 07:44'>Thứ Hai, 08/01/2024 - 07:44</time>", "2024-01-08T07:44"),
    Case("<h1>@</h1><span itemprop='datePublished' content='2024-01-08'>hôm kia</span>", "2024-01-08"),
    Case("<div class='title'>@ 2019-06-26T17:30:00.000Z</div>", "2019-06-27T00:30"),
    # The site's own Báo and day stand in one row with the section; the time stands alone before it.
    Case("<h1>@</h1><div><span>07:44</span><span class='date'>08/01/2024</span></div>", "2024-01-08T07:44"),
    Case("<h1>@</h1><div><a href='/2024/01'>08/01/2024</a></div>", "2024-01-08"),
    Case("<h1>@</h1><div>Cập nhật lúc <b>07:44</b> ngày <b>08/01/2024</b></div>", "2024-01-08T07:44"),
    Case("<h1>@</h1><div>Gửi lúc: 07:44 - 08/01/2024 | Đọc: 3 lần | Tác giả: Lê An</div>", "2024-01-08T07:44"),
    Case("<h1>@</h1><span class='post-date'>8 Th1, 2024</span>", "2024-01-08"),
    Case("<div>08/01/2024</div><h1><a href='/bai'>@</a></h1>", "2024-01-08"),
    Case("<h1>Cổng thông tin điện tử</h1><ul><li><a>Tin tức</a></li></ul><h2>@</h2><em>(08/01/2024)</em>", "2024-01-08"),
    # Month first is never read, unless the second number can be no month.
    Case("<h1>@</h1><p>01/08/2024</p>", "2024-08-01"),
    Case("<h1>@</h1><p>11/23/2017</p>", "2017-11-23"),
    # One of publication wins over one of the last change, wherever it stands.
    Case("<h1>@</h1><p>Cập nhật: 10/01/2024 09:00</p><p>Ngày đăng: 08/01/2024 07:44</p>", "2024-01-08T07:44"),
    Case("<h1>@</h1><p>Ngày đăng: 08/01/2024 07:44</p><p>Cập nhật: 10/01/2024 09:00</p>", "2024-01-08T07:44"),
]
NOT_SHOWN = [
    Case("<h1>@</h1>", None),
    Case("<h1>@</h1><p>Hôm nay, Thứ Hai ngày 25/11/2024</p>", None),
    Case("<h1>@</h1><p>Hà Long, ngày 12 tháng 3 năm 2020</p>", None),
    Case("<h1>@</h1><p>Quyết định số 15/QĐ-UBND ngày 12/03/2020</p>", None),
    Case("<h1>@</h1><p>Số: 15/QĐ-UBND</p><p>Ngày: 12/03/2020</p>", None),
    Case("<h1>@</h1><p>Kỷ niệm 90 năm Ngày thành lập Đảng (3/2/1930 - 3/2/2020)</p>", None),
    Case("<h1>@</h1><p>01/01/0001</p>", None),
    Case("<h1>@</h1><p>01/01/1970 08:00</p>", None),
    Case("<h1>@</h1><time datetime='0001-01-01T00:00:00Z'></time>", None),
    Case("<h1>@</h1><div class='clock'>Thứ Hai, 25/11/2024</div>", None),
    Case("<h1>@</h1><div><a href='/x'>Xã Tân Long ra mắt mô hình điểm của năm</a> <span>08/01/2024</span></div>", None),
    Case("<h1>@</h1><p>Thời gian: 8h00, ngày 12/03/2020</p>", None),
    Case("<h1>@</h1><p><b>Ngày 08/01/2024, Đảng ủy xã Hà Long họp phiên đầu năm.</b></p>", None),
    Case("<h1>@</h1><table><tr><td>Ngày ban hành</td><td>12/03/2020</td></tr></table>", None),
    Case("<div><a href='/'>Trang chủ</a> › <a href='/t'>Tin</a> Thứ Hai, 25/11/2024</div><h1>@</h1>", None),
    Case("<div>Thứ Hai, 25/11/2024</div><p>Chào mừng đến với Hà Long</p><a href='/t'>Tin</a><h1>@</h1>", None),
    Case("<h1>@</h1><p>31/02/2024</p>", None),
    Case("<h1>@</h1><p>Thời gian nhận hồ sơ của các thí sinh dự thi vào trường được tính từ hôm 06/05/2019</p>", None),
]


@pytest.mark.parametrize("case", SHOWN, ids=lambda case: case.beside)
def test_a_day_beside_the_title_is_the_day_of_publication(case: Case) -> None:
    assert published(page(case.beside)) == case.published


@pytest.mark.parametrize("case", NOT_SHOWN, ids=lambda case: case.beside)
def test_what_only_looks_like_it_is_none(case: Case) -> None:
    assert published(page(case.beside)) is None


@pytest.mark.parametrize(
    "above",
    [
        f"<div id='top'>Thứ Hai, 25/11/2024 10:20</div>{MENU}",
        f"<div>Thứ Hai, ngày 25 tháng 11 năm 2024</div>{MENU}",
        f"{MENU}<div>Hôm nay, Thứ Hai ngày 25/11/2024</div>",
        f"<nav>{MENU}<span>25/11/2024</span></nav>",
    ],
)
def test_the_clock_of_the_site_is_no_day_of_publication(above: str) -> None:
    assert published(page("<h1>@</h1>", above=above)) is None
    assert published(page("<h1>@</h1><p>08/01/2018</p>", above=above)) == "2018-01-08"


def test_other_days_of_a_page_are_not_its_own() -> None:
    side = "<h4>Văn bản mới</h4>" + "".join(f"<p>Số: {n}/QĐ-UBND</p><p>Ngày: 06/04/2018</p>" for n in (1, 2, 3))
    assert published(page("<h1>@</h1>", above=MENU + side)) is None
    assert published(page("<h1>@</h1>", below=OTHERS + "<footer>Giấy phép số 16/GP-TTĐT cấp ngày 03/11/2016</footer>")) is None
    assert published(page("<h1>@</h1>", below="<p>© Bản quyền 2019. Giấy phép số 3 ngày 5/6/2019</p>")) is None


def test_a_labelled_day_below_the_text() -> None:
    assert published(page("<h1>@</h1>", below=f"<p>Lê An</p><p>Ngày đăng: 08/01/2024</p>{OTHERS}")) == "2024-01-08"
    assert published(page("<h1>@</h1>", below=f"<p>Lê An</p><p>08/01/2024</p>{OTHERS}")) == "2024-01-08"
    assert published(page("<h1>@</h1>", below="<p>Các tin đã đưa</p><p>08/01/2024</p>")) is None
    assert published(page("<h1>@</h1>", below="<h3>Tin khác</h3><p>08/01/2024</p><p>09/01/2024</p>")) is None


def test_a_list_of_articles_has_no_day() -> None:
    entries = "".join(
        f"<h3><a href='/{n}'>{TITLE} trong tuần thứ {n}</a></h3><p>{n:02}/01/2024</p>{PROSE[:150]}</p>" for n in range(1, 9)
    )
    assert published(f"<title>Xây dựng Đảng - Báo Hà Long</title>{MENU}<h1>Xây dựng Đảng</h1>{entries}") is None
    found = metadata(
        f"<title>Xây dựng Đảng</title>{json_ld({'@type': 'CollectionPage'})}<h1>Xây dựng Đảng</h1><p>08/01/2024</p>{PROSE}"
    )
    assert (found.kind, found.published) == ("list", None)
    assert metadata(f"<body class='home blog'><h1>Hà Long</h1><p>08/01/2024</p>{PROSE}").kind == "home"


MACHINE = [
    (json_ld(ARTICLE), "2024-01-08T07:44"),
    (json_ld([ARTICLE]), "2024-01-08T07:44"),
    (
        json_ld({"@graph": [{"@type": "WebSite", "name": "Báo Hà Long"}, {"@type": "WebPage", "mainEntity": ARTICLE}]}),
        "2024-01-08T07:44",
    ),
    (json_ld({"@type": ["Article", "Thing"], "datePublished": "2024-01-08T00:44:00Z"}), "2024-01-08T07:44"),
    (json_ld({"@type": "WebPage", "datePublished": "2024-01-08"}), "2024-01-08"),
    (json_ld('{"@type": "NewsArticle", "datePublished": "2024-01-08", "headline": "Hà "Long" gieo",}'), "2024-01-08"),
    (json_ld('<!-- {"@type": "NewsArticle",\n "description": "hai\n dòng", "datePublished": "2024-01-08",} -->'), "2024-01-08"),
    (json_ld("{{{", ARTICLE), "2024-01-08T07:44"),
    ("<meta property='article:published_time' content='2024-01-07T17:30:00+00:00'>", "2024-01-08T00:30"),
    ('<META CONTENT="2024-01-08T07:44:00.000 +07:00" PROPERTY="article:published_time"/>', "2024-01-08T07:44"),
    ("<meta itemprop=datePublished content=2024-01-08>", "2024-01-08"),
    ("<meta name='pubdate' content='08/01/2024 07:44'>", "2024-01-08T07:44"),
    ("<meta name='DC.date.issued' content='2024-01-08'>", "2024-01-08"),
    ("<meta name='pubdate' content='Mon, 08 Jan 2024 00:44:00 GMT'>", "2024-01-08T07:44"),
    ("<meta property='article:published_time' content='2024-01-08T00:00:00+07:00'>", "2024-01-08"),
    ("<meta name='date' content='2024-01-08'>", "2024-01-08"),
    # Nothing is known: the template's own day, the last change, the day that the page was made.
    ("<meta property='article:published_time' content='0001-01-01T00:00:00'>", None),
    ("<meta property='article:published_time' content='1970-01-01T07:00:00+07:00'>", None),
    ("<meta property='article:published_time' content='{{post.date}}'>", None),
    ("<meta property='article:modified_time' content='2024-01-08'>", None),
    (json_ld({"@type": "NewsArticle", "dateModified": "2024-01-08"}), None),
    (json_ld({"@type": "ItemList", "itemListElement": [{"item": ARTICLE}]}), None),
    ("<meta name='last-modified' content='2024-01-08'>", None),
    ("<!-- <meta property='article:published_time' content='2024-01-08'> -->", None),
]


@pytest.mark.parametrize(("head", "expected"), MACHINE, ids=[head[:90] for head, _ in MACHINE])
def test_days_for_machines(head: str, expected: str | None) -> None:
    assert published(page("<h1>@</h1>", head=head)) == expected


def test_the_order_of_the_sources() -> None:
    meta = "<meta property='article:published_time' content='2024-01-09'>"
    shown = "<h1>@</h1><p>10/01/2024</p>"
    assert published(page(shown, head=json_ld(ARTICLE) + meta)) == "2024-01-08T07:44"
    assert published(page(shown, head=meta)) == "2024-01-09"
    assert published(page(shown, head="<meta name='date' content='2024-11-25'>")) == "2024-01-10"
    assert published(page(shown, head=json_ld({"@type": "NewsArticle", "dateModified": "2024-02-01"}))) == "2024-01-10"


def test_a_local_clock_that_calls_itself_utc_is_seen_through() -> None:
    head = "<meta property='article:published_time' content='2024-01-08T22:26:00Z'>"
    assert published(page("<h1>@</h1><p>08/01/2024 22:26</p>", head=head)) == "2024-01-08T22:26"
    assert published(page("<h1>@</h1><p>09/01/2024 05:26</p>", head=head)) == "2024-01-09T05:26"


def test_month_first_for_machines_is_judged_by_the_line_that_is_shown() -> None:
    head = "<meta name='pubdate' content='1/8/2024 7:44:00 AM'>"
    assert published(page("<h1>@</h1><p>08/01/2024</p>", head=head)) == "2024-01-08"
    assert published(page("<h1>@</h1>", head=head)) == "2024-08-01T07:44"


TITLES = [
    (f"<title>{TITLE} - Báo Hà Long</title>", TITLE),
    (f"<title>{TITLE} | Cổng thông tin điện tử huyện Hà Long</title>", TITLE),
    (f"<title>Báo Hà Long điện tử - {TITLE}</title>", TITLE),
    (f"<title>{TITLE} - Xã hội - baohalong.example</title>", TITLE),
    (f"<title>Trang chủ | {TITLE}</title>", TITLE),
    (f"<meta property='og:title' content='{TITLE} - Hà Long Xanh'><meta property='og:site_name' content='Hà Long Xanh'>", TITLE),
    (f"<meta property='og:title' content='{TITLE}'><title>Trang chi tiết</title>", TITLE),
    (f"{json_ld({'@type': 'NewsArticle', 'headline': TITLE.replace('à', '&#224;')})}<title>Báo Hà Long</title>", TITLE),
    ("<title>Hà Nội - Điện Biên Phủ trên không: bản hùng ca</title>", "Hà Nội - Điện Biên Phủ trên không: bản hùng ca"),
    ("<title>Chợ phiên Đồng Văn - Cổng trời của người Mông</title>", "Chợ phiên Đồng Văn - Cổng trời của người Mông"),
    ("<title>Chi tiết tin - Trang thông tin điện tử | Trường Chính trị - Hà Long</title>", None),
    ("<title>Trang thông tin điện tử | Trường Chính trị - tỉnh Hà Long</title>", None),
    ("<title>Cổng thông tin điện tử Sở Nội vụ - Tỉnh Hà Long</title>", None),
    ("<title>Home</title><h1>Home</h1>", None),
    ("<title>Document</title>", None),
    ("<title>{{title}}</title>", None),
]


@pytest.mark.parametrize(("head", "expected"), TITLES, ids=[head for head, _ in TITLES])
def test_the_title_is_without_the_name_of_the_site(head: str, expected: str | None) -> None:
    assert metadata(f"<head>{head}</head><body>{MENU}{PROSE}").title == expected


def test_a_title_that_the_page_shows_is_better_than_one_that_it_only_says() -> None:
    head = "<meta property='og:title' content='Bản tin của tòa soạn số mới'><title>Trang tin Hà Long</title>"
    assert metadata(page("<h1>@</h1>", head=head)).title == TITLE
    assert metadata(page("<p class='Title'>@</p>", head="<title>Home</title>", above=f"{MENU}<h1>Home</h1>")).title == TITLE


def test_the_owner_of_a_site_is_no_title_where_the_page_shows_it_too() -> None:
    head = "<title>Trang thông tin điện tử | Trường Chính trị - Hà Long</title>"
    below = "<div>Trường Chính trị Hà Long</div>"
    assert metadata(page("<h2>@</h2>", head=head, below=below)).title == TITLE


def test_what_else_a_page_says() -> None:
    breadcrumb = {
        "@type": "BreadcrumbList",
        "itemListElement": [{"name": "Trang chủ"}, {"item": {"name": "Xây dựng Đảng"}}, {"name": TITLE}],
    }
    article = {
        **ARTICLE,
        "author": [{"@type": "Person", "name": "Lê An"}, {"name": "Kim Sa"}],
        "publisher": {"name": "Báo Hà Long"},
    }
    assert metadata(page("<h1>@</h1>", head=json_ld(article, breadcrumb))) == Metadata(
        title=TITLE,
        author="Lê An, Kim Sa",
        published="2024-01-08T07:44",
        site="Báo Hà Long",
        section="Xây dựng Đảng",
        language="vi",
        kind="article",
    )
    metas = "<meta name=author content='baohalong.example'><meta property='og:site_name' content='Báo Hà Long'>"
    metas += "<meta property='article:section' content='Chính trị'><meta property='og:type' content='article'>"
    found = metadata(page("<h1>@</h1>", head=metas))
    assert (found.author, found.site, found.section, found.kind) == (None, "Báo Hà Long", "Chính trị", "article")
    assert metadata("<meta property='og:type' content='website'><p>Hà Long</p>").kind == "unknown"
    assert metadata(f"<title>{TITLE} - Báo Hà Long</title>").site == "Báo Hà Long"
    assert metadata("<title>Trang thông tin điện tử | Trường Chính trị - Hà Long</title>").site is not None


def crumbs(*names: str) -> str:
    return json_ld({"@type": "BreadcrumbList", "itemListElement": [{"name": name} for name in names]})


SECTIONS = [
    (json_ld({**ARTICLE, "articleSection": ["Xây dựng Đảng", "Chính trị"]}) + crumbs("Thời sự"), "Xây dựng Đảng"),
    ("<meta property='article:section' content='Tin tức'>" + crumbs("Thời sự"), "Tin tức"),
    (crumbs("Trang chủ", "Chính trị", "Xây dựng Đảng"), "Xây dựng Đảng"),
    (crumbs("Trang chủ", "Xây dựng Đảng", f"{TITLE[:30]}…"), "Xây dựng Đảng"),
    # No section: the site, a template, an address, the article, a sentence.
    ("<meta property='og:site_name' content='Báo Hà Long'><meta property='article:section' content='Báo Hà Long'>", None),
    ("<meta property='article:section' content='{{section}}'>", None),
    ("<meta property='article:section' content='https://bao.example/xay-dung-dang'>", None),
    (f"<meta property='article:section' content='{TITLE}'>", None),
    (crumbs("Trang chủ"), None),
    (f"<meta property='article:section' content='{TITLE.upper() * 2}'>", None),
    ("", None),
]


@pytest.mark.parametrize(("head", "expected"), SECTIONS, ids=[head[:100] for head, _ in SECTIONS])
def test_the_section_as_the_page_states_it(head: str, expected: str | None) -> None:
    assert metadata(page("<h1>@</h1>", head=f"<title>{TITLE}</title>{head}")).section == expected


def test_of_several_articles_the_one_with_the_title_of_the_page() -> None:
    other = {"@type": "NewsArticle", "headline": "Xã Tân Long ra mắt mô hình điểm", "datePublished": "2019-01-01"}
    assert published(page("<h1>@</h1>", head=f"<title>{TITLE}</title>{json_ld(other, ARTICLE)}")) == "2024-01-08T07:44"
    assert published(page("<h1>@</h1>", head=json_ld(other, {**other, "headline": "Tân Long mở hội"}))) is None


@pytest.mark.parametrize(
    "soup",
    [
        "", "<", "<<<<", "</", "<!--", "<p", "<title>", "<script type='application/ld+json'>", "<a b='", "<h1>Hà Long", "</p></p>",
        "<meta content>", "<time datetime=>", "&#xFFFFFFF;&#0;", "<title>a</title></title>", json_ld("[" * 20_000),
        "<p class='time'>" * 3_000 + "08/01/2024", "<a href='x'" + " b=c" * 20_000 + ">x</a>", "<b " + '"' * 20_001 + ">",
        '<p title="a > b">' * 2_000, "<h1>" + "a | " * 5_000 + "</h1>", "<title>" + " - " * 5_000 + "</title>",
    ],
    ids=lambda soup: soup[:20],
)  # fmt: skip
def test_tag_soup_is_read_without_a_day(soup: str) -> None:
    assert published(soup) in (None, "2024-01-08")
    assert published(page("<h1>@</h1><p>08/01/2024</p>") + soup) == "2024-01-08"


@settings(max_examples=200, deadline=None)
@given(
    st.lists(
        st.sampled_from(
            ["<p>", "</p>", "<a>", "</div>", "<time datetime='", "<h1>", "08/01/2024", "<!--", "-->", '"', ">", " ", TITLE]
        )
    )
)
def test_no_page_raises(pieces: list[str]) -> None:
    metadata("".join(pieces))


PAGES = PROJECT.parent / "shared" / "pages"
GOLD = {
    row["page"]: row["published"]
    for row in map(json.loads, Path(__file__).with_name("pages").joinpath("published.jsonl").open(encoding="utf-8"))
}


@pytest.mark.skipif(not PAGES.is_dir(), reason="the scraped pages are not beside the project")
def test_the_days_that_scraped_pages_show() -> None:
    pages = {path.stem: path for path in PAGES.rglob("*.html")}
    found = {name: published(pages[name].read_text(encoding="utf-8", errors="replace")) for name in GOLD if name in pages}
    right = {name: day[:10] if day else None for name, day in found.items()}
    assert right == {name: day for name, day in GOLD.items() if name in pages}
