"""Where sentences end, as (text, sentences) that a reader can judge. `|` stands for an end."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from extractor.nlp.sentences import sentences

ENDS = [
    "Toàn tỉnh kết nạp 2.662 đảng viên.| Trong đó có 1.204 nữ.",
    "Ngày 12.7.2018, chi bộ họp.| Có 15 đồng chí dự.",
    "Đã kết nạp được bao nhiêu?| Hơn 30 đồng chí!| Thế là đạt.",
    "Chi bộ có 12 đảng viên.|Năm 2017 thêm 3 người.",
    "Chỉ tiêu giao từ năm 2017.|Đảng bộ vẫn chưa đạt.",
    "Toàn xã có 151 ĐV.|Năm nay thêm 4 ĐV.",
    "Cả huyện kết nạp 40 quần chúng.|“Chúng tôi mừng lắm”, ông Ba nói.",
    "“Tôi đã viết đơn.”| Chị Lan kể.",
    "(Số liệu đến 30/6.)| Năm sau sẽ khác.",
    "«Đi thôi!»| Họ bảo nhau.",
    "Các chi bộ thôn, bản...| Tất cả đều họp.",
    "Các chi bộ thôn, bản…| “Đều tốt cả”.",
    "Kết nạp 12 đồng chí.| 5 đồng chí là nữ.",
    "Dòng một\n|Dòng hai",
    "Dòng một.\n\n  |Dòng hai không có dấu chấm\r\n|Dòng ba",
    "Số đảng viên mới tăng trong quý I.| Đảng bộ đã vượt kế hoạch.",
    "Đơn vị xếp loại A.| Năm sau giữ vững.",
    "Kế hoạch giao là 100%.| Thực hiện 104,65%.",
    "Đại hội lần thứ XI.| Nghị quyết đã rõ.",
]

KEEPS = [
    "Đến nay TP. Cao Lãnh, TX. Hồng Ngự và TT. Mỹ Thọ đã xong",
    "Chi bộ ở P. Bến Nghé, Q. Nhất",
    "TP.Hồ Chí Minh, TP.HCM và Q.Bình Tân",
    "Đ/c Lê Hoa và đ/c. Trần Bình, Đ/c. Phạm Tâm",
    "Có GS.TS. Nguyễn Minh, PGS. Lê Bảo, ThS. Trần Chí và TS. Võ Dũng dự",
    "Theo Ban Tổ chức T.Ư. Đảng, việc này cần làm",
    "Thôn, bản, buôn v.v. Ea Kao cũng có chi bộ",
    "Ông Nguyễn V. A. Tuấn là bí thư",
    "Bà N.T.H. Nga kể",
    "Xem Tr. 12 và tr. 15",
    "Kết nạp 2.662 đảng viên ngày 12.7.2018",
    "1. Công tác phát triển đảng viên",
    "2.1. Kết quả đạt được",
    "- 3. Tồn tại",
    "IV. PHƯƠNG HƯỚNG",
    "a) Nhiệm vụ chung",
    "b. Nhiệm vụ riêng",
    "Các chi bộ thôn, bản... đều họp",
    "Chi bộ thôn, bản… và chi bộ trường học",
    "“Vào Đảng để làm gì?” là câu hỏi đầu tiên",
    "“…Đảng ta là đạo đức”",
    "Kết quả: 12 đồng chí; trong đó: 5 nữ; Đoàn viên: 7",
    "Xem trang baochi.vn và thư vanphong@chibo.vn",
    "Quyết định số 5.A về chỉ tiêu",
    "Nhóm P.V của báo",
]


@pytest.mark.parametrize("marked", ENDS)
def test_ends(marked: str) -> None:
    text = marked.replace("|", "")
    assert [span.of(text) for span in sentences(text)] == [part.strip() for part in marked.split("|")]


@pytest.mark.parametrize("text", KEEPS)
def test_one_sentence(text: str) -> None:
    assert [span.of(text) for span in sentences(text)] == [text]


@pytest.mark.parametrize("text", ["", " \n\t\n", "\u00a0"])
def test_nothing_to_read(text: str) -> None:
    assert sentences(text) == []


@settings(max_examples=500, deadline=None)
@given(st.text(alphabet='aAđĐ1. \n!?…"”“)(;:TP/cvI,-\x00', max_size=80))
def test_sentences_cover_the_text_without_crossing_lines(text: str) -> None:
    spans = sentences(text)
    assert "".join("".join(span.of(text) for span in spans).split()) == "".join(text.split())
    assert all(before.stop <= after.start for before, after in pairwise(spans))
    for span in spans:
        assert span.of(text) == span.of(text).strip() != ""
        assert "\n" not in span.of(text)


@pytest.mark.parametrize("part", ["a.B", "...", ". ", "TP. ", '."', "\n ", "! A", "1. ", "I. ", "…”", ")", ".)"])
def test_hostile_text_is_read_to_its_end(part: str) -> None:
    text = part * 20_000
    assert all(span.of(text).strip() for span in sentences(text))
