"""Tables: each number is read under its heading, of the unit or the year of its row, and the words around keep their own units."""

from __future__ import annotations

import pytest

import extractor
from extractor.article import Page
from extractor.records import Fact

TITLE = "Đảng bộ huyện Tam Sơn: Kết quả phát triển đảng viên 9 tháng đầu năm 2021"
BEFORE = (
    "Chín tháng đầu năm 2021, Đảng bộ huyện Tam Sơn kết nạp 96 đảng viên, nhiều nhất là các xã dọc sông, nơi nhiều thanh niên "
    "ở lại quê trồng dâu nuôi tằm và theo học các lớp nghề. Kết quả cụ thể như sau:"
)
AFTER = (
    "Các xã còn lại đang rà soát nguồn, phấn đấu hoàn thành kế hoạch trong quý IV. Toàn huyện hiện có 3.120 đảng viên, sinh hoạt ở "
    "41 tổ chức cơ sở đảng, và không còn thôn nào chưa có chi bộ."
)
BY_UNIT = """STT
Đảng bộ
Kế hoạch năm 2021
Đã kết nạp
Tỷ lệ (%)
1
Xã Hà Long
18
21
116,7
2
Xã Hà Linh
16
12
75,0
3
Công an huyện
4
-
-
Tổng cộng
38
33
86,8"""
BY_YEAR = """Năm
Chỉ tiêu
Kết nạp
Trong đó nữ
2019
10
12
5
2020
11
9
4"""
YEARS_ACROSS = """Nội dung
2019
2020
Tổng số đảng viên
220
231
Đảng viên mới kết nạp
9
15"""


def told(facts: list[Fact]) -> set[str]:
    """«target 18 Đảng bộ xã Hà Long 2021-01-01»."""
    found = set()
    for fact in facts:
        assert fact.unit is not None
        begins = fact.period.start or fact.period.end if fact.period else None
        labels = "".join(f" +{label}" for label in fact.subgroup)
        found.add(f"{fact.indicator} {fact.status} {fact.value.normalize():f}{labels} {fact.unit.name} {begins}")
    return found


def read(table: str) -> list[Fact]:
    text = f"{TITLE}\n\n12/10/2021\n\n{BEFORE}\n\n{table}\n\n{AFTER}\n"
    return extractor.load()(Page("bang.txt", text)).facts


def test_rows_of_units() -> None:
    """Of the row with dashes nothing is said: the page shows them, but which number then stands where is lost with them."""
    facts = read(BY_UNIT)
    assert told(facts) >= {
        "admissions target 18 Đảng bộ xã Hà Long 2021-01-01",
        "admissions actual 21 Đảng bộ xã Hà Long 2021-01-01",
        "admissions actual 116.7 Đảng bộ xã Hà Long 2021-01-01",
        "admissions target 16 Đảng bộ xã Hà Linh 2021-01-01",
        "admissions actual 12 Đảng bộ xã Hà Linh 2021-01-01",
        "admissions target 38 Đảng bộ huyện Tam Sơn 2021-01-01",
        "admissions actual 33 Đảng bộ huyện Tam Sơn 2021-01-01",
        "members actual 3120 Đảng bộ huyện Tam Sơn 2021-10-12",
    }
    shares = [fact for fact in facts if fact.measure == "percent" and fact.unit and fact.unit.name == "Đảng bộ xã Hà Long"]
    assert [(fact.comparison.relation, fact.comparison.basis) for fact in shares if fact.comparison] == [("attains", "target")]


def test_a_number_is_shown_with_its_row() -> None:
    fact = next(fact for fact in read(BY_UNIT) if fact.value == 21)
    assert fact.evidence.sentence == "Xã Hà Long\n18\n21"
    assert fact.evidence.number == "21"
    assert fact.evidence.slots["unit"].start < fact.evidence.start


def test_rows_of_years() -> None:
    assert told(read(BY_YEAR)) >= {
        "admissions target 10 Đảng bộ huyện Tam Sơn 2019-01-01",
        "admissions actual 12 Đảng bộ huyện Tam Sơn 2019-01-01",
        "admissions actual 5 +female Đảng bộ huyện Tam Sơn 2019-01-01",
        "admissions target 11 Đảng bộ huyện Tam Sơn 2020-01-01",
        "admissions actual 9 Đảng bộ huyện Tam Sơn 2020-01-01",
        "admissions actual 4 +female Đảng bộ huyện Tam Sơn 2020-01-01",
    }


def test_columns_of_years() -> None:
    assert told(read(YEARS_ACROSS)) >= {
        "members actual 220 Đảng bộ huyện Tam Sơn 2019-12-31",
        "members actual 231 Đảng bộ huyện Tam Sơn 2020-12-31",
        "admissions actual 9 Đảng bộ huyện Tam Sơn 2019-01-01",
        "admissions actual 15 Đảng bộ huyện Tam Sơn 2020-01-01",
    }


@pytest.mark.parametrize(
    "table",
    [
        "Xã\nDiện tích (ha)\nSản lượng (tấn)\nHà Long\n120\n640\nHà Linh\n96\n512",
        "Đội\nTrận\nĐiểm\nHà Long\n3\n9\nHà Linh\n3\n6",
    ],
)
def test_a_table_of_something_else_states_nothing(table: str) -> None:
    values = {fact.value for fact in read(table)}
    assert values.isdisjoint({120, 640, 512, 9, 6})


def test_the_rows_of_an_html_table_are_read_too() -> None:
    rows = [line.split("|") for line in ("Đảng bộ|Kế hoạch năm 2021|Đã kết nạp", "Xã Hà Long|18|21", "Xã Hà Linh|16|12")]
    cells = "".join(f"<tr>{''.join(f'<td>{cell}</td>' for cell in row)}</tr>" for row in rows)
    article = f"<h1>{TITLE}</h1><p>{BEFORE}</p><table>{cells}</table><p>{AFTER}</p>"
    page = f"<html><body><article>{article}</article></body></html>"
    facts = extractor.load()(Page("bang.html", page, format="html")).facts
    assert told(facts) >= {
        "admissions actual 21 Đảng bộ xã Hà Long 2021-01-01",
        "admissions target 16 Đảng bộ xã Hà Linh 2021-01-01",
    }


def test_every_number_of_a_table_is_accounted_for() -> None:
    text = f"{TITLE}\n\n12/10/2021\n\n{BEFORE}\n\n{BY_UNIT}\n\n{AFTER}\n"
    ledger = extractor.load().explain(Page("bang.txt", text))
    assert all(entry.facts or entry.reason for entry in ledger.entries)
    assert [entry.surface for entry in ledger.entries if entry.facts][3:6] == ["116,7", "16", "12"]


@pytest.mark.parametrize("headings", ["Xã\nSản lượng\nNăng suất", "Nội dung\n2019\n2020"])
def test_of_a_long_table_few_rows_are_written_out(headings: str, monkeypatch: pytest.MonkeyPatch) -> None:
    """Else a table of as many lines as an article may have would take longer than an article may."""
    pipeline, read = extractor.load(), 0
    last = pipeline._read_last

    def counted(text: str) -> object:
        nonlocal read
        read += 1
        return last(text)

    monkeypatch.setattr(pipeline, "_read_last", counted)
    rows = "\n".join(f"Khoản {n} thu\n{n}\n{n + 7}" for n in range(2_000))
    pipeline(Page("bang.txt", f"{TITLE}\n\n12/10/2021\n\n{BEFORE}\n\n{headings}\n{rows}\n\n{AFTER}\n"))
    assert 0 < read <= 60 * 2 * 3


def test_a_row_without_a_cell_is_left_out_and_the_others_are_read() -> None:
    """An empty cell leaves no line."""
    facts = read("Đảng bộ\nKế hoạch năm 2021\nĐã kết nạp\nXã Hà Long\n18\n21\nXã Hà Linh\n16\nXã Hà Trung\n9\n7\nXã Hà Sơn\n5\n4")
    units = [fact.unit.name for fact in facts if fact.unit and fact.value in (21, 16, 7, 4)]
    assert units == ["Đảng bộ xã Hà Long", "Đảng bộ xã Hà Trung", "Đảng bộ xã Hà Sơn"]
