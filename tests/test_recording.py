"""Records say where every word stands in the page, whose a number is and of when, and name each thing once."""

from __future__ import annotations

from decimal import Decimal
from functools import cache

import pytest
from pydantic import TypeAdapter

import extractor
from extractor.article import Page
from extractor.pipeline import Pipeline, Result
from extractor.recording.link import link_to
from extractor.records import Article, Fact, Located, PeriodRecord, Unit

# «Ð» is not the letter «Đ», and the blanks are doubled: cleaning changes both.
PAGE = """Đảng bộ xã Hà Long phát triển đảng viên

Năm 2024,  Ðảng bộ xã Hà Long kết nạp được 12 đảng viên, khai trừ 1 đảng viên.

Trong 6 tháng đầu năm 2025, Đảng bộ kết nạp 9 đảng viên theo Hướng dẫn số 12-HD/BTCTW. \
Đồng chí Nguyễn Văn An, Bí thư Đảng ủy xã Hà Long, dự lễ kết nạp."""


@cache
def party() -> Pipeline:
    return extractor.load("party")


@cache
def read() -> Result:
    return party()(Page("ha-long.txt", PAGE, url="https://www.baothanhhoa.vn/ha-long.htm"))


def test_two_facts_of_one_sentence_share_everything_but_the_number() -> None:
    admitted, expelled, _ = read().facts
    assert (admitted.indicator, admitted.value, admitted.evidence.number) == ("admissions", Decimal(12), "12")
    assert (expelled.indicator, expelled.value, expelled.evidence.number) == ("expulsions", Decimal(1), "1")
    assert admitted.unit == expelled.unit
    assert admitted.period == expelled.period
    assert admitted.evidence.sentence_at == expelled.evidence.sentence_at
    assert admitted.evidence.slots == expelled.evidence.slots


def test_every_place_leads_to_its_words_in_the_text_and_in_the_page() -> None:
    result = read()
    evidence = result.facts[0].evidence
    unit, period = evidence.slots["unit"], evidence.slots["period"]
    assert result.article.text[unit.start : unit.end] == "Đảng bộ xã Hà Long"
    assert PAGE[unit.page_start : unit.page_end] == "Ðảng bộ xã Hà Long"
    assert PAGE[period.page_start : period.page_end] == "Năm 2024"
    assert PAGE[evidence.page_start : evidence.page_end] == "12"
    assert PAGE[evidence.sentence_at.page_start : evidence.sentence_at.page_end].endswith("khai trừ 1 đảng viên.")


def test_a_unit_is_stated_or_known_from_the_context() -> None:
    stated, _, general = (fact.unit for fact in read().facts)
    assert stated is not None
    assert (stated.name, stated.level, stated.surface, stated.resolved_by) == (
        "Đảng bộ xã Hà Long", "commune", "Đảng bộ xã Hà Long", "stated",
    )  # fmt: skip
    assert general is not None
    assert (general.name, general.surface, general.resolved_by) == ("Đảng bộ xã Hà Long", "Đảng bộ", "context")


def test_a_period_is_two_days_and_its_words() -> None:
    period = read().facts[2].period
    assert period is not None
    assert (str(period.start), str(period.end), period.surface) == ("2025-01-01", "2025-06-30", "Trong 6 tháng đầu năm 2025")


def test_a_comparison_says_with_what() -> None:
    _, above = party()("Chi bộ thôn Đông kết nạp 3 đảng viên, vượt 20% so với chỉ tiêu.").facts
    assert above.comparison is not None
    assert (above.value, above.measure) == (Decimal(20), "percent")
    assert (above.comparison.relation, above.comparison.basis) == ("exceeds", "target")


def test_one_number_of_two_units_is_two_facts_with_ids_of_their_own() -> None:
    page = "Năm 2024, Đảng bộ tỉnh Hà Nam kỷ luật 9 đảng viên; Đảng bộ Công an tỉnh và Đảng bộ Quân sự tỉnh mỗi nơi 1."
    police, army = (fact for fact in party()(page).facts if fact.value == 1)
    assert police.evidence.start == army.evidence.start
    assert police.unit != army.unit
    assert police.id != army.id


def test_names_stand_once_in_the_article_with_their_first_place() -> None:
    article = read().article
    assert [(unit.name, unit.mentions) for unit in article.units] == [("Đảng bộ xã Hà Long", 2), ("Đảng ủy xã Hà Long", 1)]
    assert article.units[0].first.start == 0
    [person] = article.people
    assert (person.name, person.titles) == ("Nguyễn Văn An", ("Bí thư Đảng ủy xã Hà Long",))
    assert PAGE[person.first.page_start : person.first.page_end] == "Nguyễn Văn An"
    assert [document.number for document in article.documents] == ["12-HD/BTCTW"]


def test_a_person_has_the_titles_of_the_first_mention_that_gives_any() -> None:
    [person] = party()("Ông Lò Văn Pản đến sớm. Đồng chí Lò Văn Pản, Bí thư Đảng ủy xã, phát biểu.").article.people
    assert (person.titles, person.organisation, person.first.start) == (("Bí thư Đảng ủy xã",), "Đảng ủy xã", 4)


def test_an_article_says_where_it_is_from() -> None:
    article = read().article
    assert (article.source, article.site) == ("ha-long.txt", "baothanhhoa.vn")


def test_no_field_is_unknown_to_its_record(monkeypatch: pytest.MonkeyPatch) -> None:
    # Where recording validates it does not look for unknown fields; here it does.
    for place, kind in (
        ("article._article", Article), ("facts._facts", list[Fact]), ("facts._place", Located), ("facts._unit", Unit),
        ("facts._period", PeriodRecord),
    ):  # fmt: skip
        monkeypatch.setattr(f"extractor.recording.{place}", TypeAdapter(kind).validate_python)
    more = (
        "\n\nChi bộ thôn Đông kết nạp 3 đảng viên nữ, vượt 20% so với chỉ tiêu. Năm 2023, 10/14 chi bộ của Đảng bộ xã Hà Long hoàn "
        "thành tốt nhiệm vụ. Đảng bộ xã phấn đấu mỗi năm kết nạp 5-7 đảng viên."
    )
    result = party()(Page("ha-long.txt", f"Hôm nay: 78\n{PAGE}{more}", published="2024-12-20"))
    told = [fact.model_fields_set for fact in result.facts]
    assert {"value_max", "of", "per", "subgroup", "comparison"} <= set().union(*told)
    assert result.article.people
    assert result.article.documents


@pytest.mark.parametrize(
    ("text", "language"),
    [
        (PAGE, "vi"),
        ("BÁO CÁO SỐ 12\n\n" + "Kết nạp 12 đảng viên, đạt 100% chỉ tiêu năm. " * 200, "vi"),
        ("The Party admitted 12 members in 2024, and the branch of Hà Long expelled one.", "en"),
        ("12, 13, 14", "und"),
    ],
)
def test_the_language_of_an_article(text: str, language: str) -> None:
    assert party()(text).article.language == language


@pytest.mark.parametrize(
    ("url", "sentence", "link"),
    [
        ("https://bao.example/bai", "Năm 2024, bé", "https://bao.example/bai#:~:text=N%C4%83m%202024%2C%20b%C3%A9"),
        ("https://bao.example/bai#d", "giai đoạn 2021-2025", "https://bao.example/bai#d:~:text=giai%20%C4%91o%E1%BA%A1n%202021%2D2025"),
        ("https://bao.example/bai", "a b c d e f g h i k l m n", "https://bao.example/bai#:~:text=a%20b%20c%20d%20e,i%20k%20l%20m%20n"),
    ],
)
def test_a_link_opens_the_page_at_the_sentence(url: str, sentence: str, link: str) -> None:
    assert link_to(url, sentence) == link


def test_facts_of_a_page_with_a_url_have_links() -> None:
    page = Page("bai", "Năm 2024, Đảng bộ xã Hà Long kết nạp 12 đảng viên.", url="https://bao.example/bai")
    (fact,) = extractor.load("party")(page).facts
    assert fact.evidence.link == link_to("https://bao.example/bai", fact.evidence.sentence)
