"""Articles in HTML pages: which lines are kept, where they stand in the source, and that no page breaks the search for them."""

from __future__ import annotations

from contextlib import suppress

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from extractor.article import CleanArticle, NoArticle, Page
from extractor.cleaners import clean
from extractor.markup import article_in
from extractor.profile import learn
from extractor.sources.decode import decode
from extractor.text import AlignedText, Span

TITLE = "Hà Long: Một năm, 45 đảng viên mới"
LEAD = "Năm 2023, Đảng bộ xã Hà Long kết nạp 45 đảng viên, cao nhất trong nhiệm kỳ."
FIRST = "Theo đồng chí Bí thư Đảng ủy xã, các chi bộ đã giao cho từng đảng viên theo dõi, giúp đỡ một quần chúng ưu tú."
SECOND = "Trong số 45 đảng viên mới có 20 đồng chí là nữ, 12 đồng chí là đoàn viên thanh niên ở các thôn."
MENU = '<ul><li><a href="/">Trang chủ</a></li><li><a href="/t">Tin tức</a></li><li><a href="/v">Văn bản</a></li></ul>'
OTHER_NEWS = (
    '<div class="tin-khac"><p>Tin đã đưa</p><ul>'
    '<li><a href="/1">Tân Long trao Huy hiệu Đảng cho 9 đảng viên cao tuổi</a> (02/05/2023)</li>'
    '<li><a href="/2">Huyện ủy Bình An sơ kết công tác xây dựng Đảng sáu tháng đầu năm</a> (01/05/2023)</li></ul></div>'
)
FOOTER = (
    '<div id="footer">Giấy phép số 12/GP-STTTT, cấp ngày 3/2/2019. '
    'Điện thoại: 0219 333 444, địa chỉ: 12 phố Chợ, huyện Bình An.</div>'
)

PAPER = f"""<!DOCTYPE html><html><head><title>{TITLE} | Báo Tỉnh</title><script>var a = "<p>Không phải chữ của bài.</p>";</script>
<meta property="article:published_time" content="2023-12-20T08:15:00+07:00"></head><body><header><nav>{MENU}</nav></header>
<main><article><h1>{TITLE}</h1><div class="meta">Lê An</div><h2 class="sapo">{LEAD}</h2>
<div class="content"><p>{FIRST}</p>
<div class="related-box"><a href="/3">Bình An: Nhiều cách làm hay trong phát triển đảng viên</a></div>
<figure><img src="a.jpg"><figcaption>Lễ kết nạp đảng viên tại Chi bộ thôn Đông.</figcaption></figure><p>{SECOND}</p></div></article>
<aside><p>Giá vàng trong nước sáng nay tăng 200.000 đồng mỗi lượng, theo các doanh nghiệp.</p></aside></main>
<footer>{FOOTER}</footer></body></html>"""

PORTAL = f"""<HTML><BODY><TABLE width=100%><TR><TD class=left>{MENU}</TD><TD><table><tr><td>20/12/2023</td></tr>
<tr><td><span class="NewsTitle">{TITLE}</span></td></tr><tr><td><b>{LEAD}</b></td></tr><tr><td>{FIRST}<br><br>{SECOND}<br>
</td></tr></table>{OTHER_NEWS}</TD></TR></TABLE>{FOOTER}</BODY></HTML>"""

UNCLOSED = f"""<title>Trang chủ</title><body><div>{MENU}<div><h3 class=tieude>{TITLE}
<div class=tomtat><p>{LEAD}<p>{FIRST}<p><b>{SECOND}</p></b>"""

PLAIN = f"""<html><head><title>Cổng thông tin</title></head><body><table><tr><td>{MENU}</td><td><div>Tin tức</div><div>{TITLE}</div>
<div>{LEAD}</div><div>{FIRST}<br/>{SECOND}</div></td><td>{MENU}</td></tr></table></body></html>"""

LAYOUTS = {"a paper": PAPER, "a portal of tables": PORTAL, "no names at all": PLAIN, "tags that nothing ends": UNCLOSED}


def article(source: str) -> CleanArticle:
    return clean(Page("bai.html", source, format="html"))


def lines(source: str) -> list[str]:
    return [line for line in article(source).body.text.split("\n") if line]


@pytest.mark.parametrize("source", LAYOUTS.values(), ids=LAYOUTS.keys())
def test_the_title_the_lead_and_the_paragraphs_are_kept(source: str) -> None:
    kept = lines(source)
    assert [line for line in kept if "Lễ kết nạp" not in line] == [TITLE, LEAD, FIRST, SECOND]
    assert article(source).title == TITLE


@pytest.mark.parametrize("source", LAYOUTS.values(), ids=LAYOUTS.keys())
def test_each_character_leads_back_to_the_source(source: str) -> None:
    body = article(source).body
    assert body.source == source
    for words in (TITLE, LEAD, "45 đảng viên", "20 đồng chí là nữ"):
        at = body.text.index(words)
        assert body.origin(Span(at, at + len(words))).of(source) == words


@pytest.mark.parametrize("source", LAYOUTS.values(), ids=LAYOUTS.keys())
def test_what_is_cut_has_a_reason_and_a_place(source: str) -> None:
    found = article(source)
    cut = [removal for removal in found.removed if "Văn bản" in removal.span.of(source)]
    assert cut and all(removal.cleaner and removal.reason for removal in cut)


def test_a_caption_inside_of_the_text_stays_and_one_above_it_goes() -> None:
    assert "Lễ kết nạp đảng viên tại Chi bộ thôn Đông." in lines(PAPER)
    picture = "<figure><figcaption>Ảnh chụp lúc trao quyết định, tại hội trường.</figcaption></figure>"
    assert lines(f"<h1>{TITLE}</h1>{picture}<p>{FIRST}<p>{SECOND}") == [TITLE, FIRST, SECOND]


def test_the_day_is_that_of_the_page_or_the_one_beside_the_title() -> None:
    assert article(PAPER).published == "2023-12-20T08:15"
    assert article(PORTAL).published == "2023-12-20"


def test_the_page_says_who_published_it_and_where_it_stands() -> None:
    said = "<meta property='og:site_name' content='Báo Tỉnh'><meta property='article:section' content='Xây dựng Đảng'></head>"
    found = article(PAPER.replace("</head>", said))
    assert (found.title, found.site, found.section) == (TITLE, "Báo Tỉnh", "Xây dựng Đảng")
    assert article(PORTAL).section is None


def test_a_known_source_wins_over_what_the_page_says() -> None:
    known = clean(Page("bai.html", PAPER, published="2024-01-02", format="html"))
    assert known.published == "2024-01-02"


def test_references_are_read_and_blank_space_is_single() -> None:
    source = "<p>X&atilde; H&#224;\n   Long c&oacute;&nbsp;12&#x20;chi bộ,&#10;trong đ&oacute; 9 <b>chi</b>\t<i>bộ</i> th<u>ôn</u>."
    body = article(source).body
    assert body.text == "Xã Hà Long có 12 chi bộ, trong đó 9 chi bộ thôn."
    at = body.text.index("có 12")
    assert body.origin(Span(at, at + 5)).of(source) == "c&oacute;&nbsp;12"


def test_lines_of_the_site_are_cut_where_they_are_known() -> None:
    slogan = "Toàn Đảng bộ thi đua lập thành tích chào mừng ngày thành lập huyện, năm 2023."
    source = f"<div><p>{FIRST}</p><p>{slogan}</p><p>{SECOND}</p></div>"
    view = AlignedText.of(source)
    assert slogan in view.edited(article_in(source).edits).text
    assert slogan not in view.edited(article_in(source, frozenset((slogan,))).edits).text


def test_a_hidden_article_is_read_where_nothing_else_is_prose() -> None:
    hidden = "<p style='display: none'>Xin chờ trong giây lát, trang đang được tải về máy của bạn.</p>"
    assert lines(f"<div><p>{FIRST}</p>{hidden}<p>{SECOND}</p></div>") == [FIRST, SECOND]
    assert lines(f"<div style='display:none'><p>{FIRST}</p><p>{SECOND}</p></div>") == [FIRST, SECOND]


def test_a_paragraph_broken_at_the_width_of_the_page_is_found() -> None:
    broken = "<br>".join((FIRST[:50], FIRST[50:], SECOND[:48], SECOND[48:]))
    assert "giúp đỡ một quần chúng" in " ".join(lines(f"<div>{MENU}</div><div><div>{broken}</div></div><div>{MENU}</div>"))


def test_scripts_comments_and_forms_are_no_text() -> None:
    junk = f"<script>document.write('<p>{LEAD}</p>')</script><!-- <p>{LEAD}</p> --><textarea>{LEAD}</textarea>"
    junk += f"<select><option>{LEAD}</select>"
    assert lines(f"<div><p>{FIRST}</p>{junk}<p title='a > b'>{SECOND}</p></div>") == [FIRST, SECOND]


MANY = 100_000
HOSTILE = {
    "blocks in each other": "<div>" * MANY + f"<p>{FIRST}</p>",
    "tables in each other": "<table><tr><td>" * MANY + f"<p>{FIRST}</p>",
    "bold in each other": "<b>" * MANY + f"<p>{FIRST}</p>",
    "a long attribute": '<p title="' + "x" * 10_000_000 + f'">{FIRST}</p>',
    "many attributes": "<p " + "a=b " * 1_000_000 + f">{FIRST}</p>",
    "a quote in each tag": '<a ="' * 500_000,
    "quotes of both kinds": "<a =\"'" * 500_000,
    "comments in each other": "<!--" * 500_000 + f"-->{FIRST}",
    "declarations": "<!" * 500_000,
    "angles": "<" * 1_000_000,
    "starts of tags": "<a" * 500_000,
    "end tags": "</p>" * 300_000 + f"<p>{FIRST}</p>",
    "end tags far from their start": "<p>" + "<div>" * MANY + "</p>" * MANY,
    "scripts in each other": f"<p>{FIRST}</p>" + "<script>" * 300_000,
    "lists that nothing ends": f"<p>{FIRST}</p>" + "<select>" * 300_000,
    "references": f"<p>{FIRST}</p><p>" + "&amp;&#1;&a" * 100_000,
    "blank space": "<p>" + "\n \t" * 1_000_000 + FIRST,
    "many nodes": f"<p>{FIRST}</p>" + "<i>.</i>" * 200_000,
}


@pytest.mark.parametrize("source", HOSTILE.values(), ids=HOSTILE.keys())
def test_no_page_takes_the_search_down(source: str) -> None:
    view = AlignedText.of(source).edited(article_in(source).edits)
    assert FIRST not in source or "giúp đỡ một quần chúng ưu tú" in view.text or "<script>" in source


DATA = '<script type="application/ld+json">{}</script>'
SAID = {
    "metas": '<meta itemprop=datePublished content="2024-13-45">' * 40_000,
    "a long meta": f"<meta name=author content='{'a ' * 500_000}'>",
    "titles": "<title>a | b</title>" * MANY,
    "a long title": f"<title>{'a - ' * 500_000}</title>",
    "headings": "<h1>Hà Long gieo mầm - Báo Hà Long</h1>" * 20_000,
    "data in each other": DATA.replace("{}", '{"a":' * MANY) + DATA.replace("{}", "[" * MANY),
    "articles for machines": DATA.replace("{}", "[" + '{"@type": "NewsArticle"},' * MANY + "{}]"),
    "pages": "<html lang=vi><body class=home>" * MANY,
    "days": "<p class=date>08/01/2024 07:44</p>" * 40_000,
    "authors": "<span itemprop=author>Lê An</span>" * 40_000,
    "headlines": "<h3><a href=/1>Tân Long trao Huy hiệu Đảng cho 9 đảng viên</a></h3>" * 20_000,
    "old letters": "<p>&#167;&#182;ng b&eacute; x&#183;</p>" * 20_000,
    "control characters": "<p>\x01\x02\x7f\u202e\u200b\ufeff</p>" * 40_000,
    "tags with control characters": "<\x01p>\x02<p\x03></p\x04>" * 40_000,
}


@pytest.mark.parametrize("flood", SAID.values(), ids=SAID)
def test_no_flood_hides_what_is_told_below_it(flood: str) -> None:
    body = article(decode(f"{flood}<div id=main><h1>{TITLE}</h1><p>{FIRST}</p><p>{SECOND}</p></div>".encode())).body
    assert FIRST in body.text and SECOND in body.text


def test_a_page_in_far_too_many_pieces_is_no_article(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("extractor.markup.building._MOST_RUNS", 1_000)
    page = Page("bai.html", f"<p>{FIRST}</p>" + "<li>a" * 1_000, format="html")
    with pytest.raises(NoArticle, match="more than 1,000 pieces"):
        clean(page)
    assert learn([page] * 5).sites == {}


TAGS = (
    "<p>", "</p>", "<div>", "</div>", "<td>", "<table>", "</table>", "<tr>", "<li>", "</ul>", "<b>", "</b>", "<br>", "<span>",
    "</span>", "</a>", "<h1>", "</h1>", "<figure>", "</figure>", "<script>", "</script>", "<!--", "-->", "<", ">", "&", "&nbsp;",
    "&#10;", "&#xFFFF;", "&notit", "</html>", "</body>", "<html>",
)  # fmt: skip
PIECES = (*TAGS, "<a href=x>", "<div class='footer'>", "<p style='display:none'>", "<a t='", "'>", " ", "\n\n")
TEXTS = ("\ue000", "\0", "Xã có 12 chi bộ.", FIRST, LEAD, "ệ", "e\u0323\u0302")
SOUP = st.lists(st.sampled_from(PIECES + TEXTS), max_size=60).map("".join)


@given(SOUP)
@settings(max_examples=200, deadline=None)
def test_any_soup_of_tags_keeps_its_places(source: str) -> None:
    found = article_in(source)
    view = AlignedText.of(source).edited(found.edits)
    for at, character in enumerate(view.text):
        start, stop = view.origin(Span(at, at + 1))
        assert 0 <= start <= stop <= len(source)
        assert character in " \n" or character == source[start:stop] or "&" in source[start:stop]
    with suppress(NoArticle):
        assert article(source).body.source == source


@pytest.mark.parametrize(
    ("source", "reason"),
    [
        ("<html><body><ul><li><a href=/1>Trang chủ</a><li><a href=/2>Liên hệ</a></ul></body></html>", "no prose"),
        (
            '<html><head><script type="application/ld+json">{"@type": "CollectionPage"}</script></head><body><h1>Xây dựng Đảng</h1>'
            f"<p>{FIRST}</p></body></html>",
            "a list page",
        ),
    ],
)
def test_a_page_without_an_article_says_so(source: str, reason: str) -> None:
    with pytest.raises(NoArticle, match=reason):
        article(source)
