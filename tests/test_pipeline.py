"""The whole way of an article: whatever the page, each fact can be shown in its text and in the page it came from."""

from __future__ import annotations

import gc
import tomllib
import unicodedata
from collections.abc import Iterator
from decimal import Decimal
from functools import cache
from importlib import import_module
from pathlib import Path

import pytest
from conftest import PROJECT

import extractor
from extractor import pipeline
from extractor.article import CleanArticle, Page
from extractor.pipeline import Pipeline, Result

ARTICLES = sorted((PROJECT / "corpus" / "articles").glob("*.txt"))
SENTENCE = "Năm 2024, Đảng bộ xã Hà Long đã kết nạp được 12 đảng viên."


@cache
def party() -> Pipeline:
    return extractor.load("party")


def as_shown(text: str) -> str:
    """A stretch of a page as cleaning writes it: composed, with plain spaces and Đ, without characters of no width."""
    composed = unicodedata.normalize("NFC", text).replace("\xd0", "Đ")
    return " ".join("".join(c for c in composed if unicodedata.category(c) != "Cf").split())


def assert_true_to_the_page(result: Result, page: str) -> None:
    article = result.article
    assert article.text == result.cleaned.body.text == unicodedata.normalize("NFC", article.text)
    assert len({fact.id for fact in result.facts}) == len(result.facts)
    for removed in article.removed:
        assert 0 <= removed.start < removed.end <= len(page)
    for fact in result.facts:
        evidence, sentence = fact.evidence, fact.evidence.sentence_at
        assert fact.article_id == article.article_id
        assert article.text[evidence.start : evidence.end] == evidence.number
        assert article.text[sentence.start : sentence.end] == evidence.sentence
        rows = evidence.sentence.split("\n")  # of a table: a cell in each
        assert len(rows) == 1 or rows[-1] == evidence.number
        assert as_shown(page[evidence.page_start : evidence.page_end]) == as_shown(evidence.number)
        assert sentence.page_start <= evidence.page_start < evidence.page_end <= sentence.page_end <= len(page)
        for slot in evidence.slots.values():
            assert sentence.start <= slot.start < slot.end <= sentence.end
            assert sentence.page_start <= slot.page_start < slot.page_end <= sentence.page_end


@pytest.mark.parametrize("path", ARTICLES, ids=[path.stem for path in ARTICLES])
def test_facts_of_the_corpus_are_true_to_the_page(path: Path) -> None:
    page = path.read_text(encoding="utf-8")
    assert_true_to_the_page(party()(page), page)


def is_true_to_the_page(page: str) -> bool:
    try:
        assert_true_to_the_page(party()(page), page)
    except AssertionError:
        return False
    return True


def test_facts_of_the_shared_articles_are_true_to_the_page(shared: Path) -> None:
    paths = sorted((shared / "articles").glob("*.txt"))
    assert not [path.stem for path in paths if not is_true_to_the_page(path.read_text(encoding="utf-8"))]


def test_a_page_in_pieces_is_true_to_the_page() -> None:
    """Decomposed letters, Ð for Đ, no-break spaces and characters of no width, as scraped pages have them."""
    clean = (PROJECT / "corpus" / "articles" / "c01-xa-muong-khoang-ket-nap.txt").read_text(encoding="utf-8")
    page = unicodedata.normalize("NFD", clean).replace("Đ", "\xd0").replace(" đảng", "\xa0\u200bđảng")
    result = party()(page)
    assert_true_to_the_page(result, page)
    assert [fact.value for fact in result.facts] == [fact.value for fact in party()(clean).facts]


def test_evidence_is_the_text_and_the_page_as_scraped() -> None:
    """The slices that an analyst would take, spelled out once: a menu above, and letters that cleaning composes."""
    scraped = unicodedata.normalize("NFD", "Đảng bộ xã Hà Long").replace("Đ", "\xd0")
    page = f"Trang chủ\nLiên hệ\n\nNăm 2024, {scraped} đã kết nạp\xa0được gần 130 đảng viên."
    result = party()(page)
    (fact,) = result.facts
    evidence, text = fact.evidence, result.article.text
    assert text[evidence.start : evidence.end] == page[evidence.page_start : evidence.page_end] == evidence.number
    assert fact.value == 130
    sentence, unit = evidence.sentence_at, evidence.slots["unit"]
    assert text[sentence.start : sentence.end] == evidence.sentence
    assert evidence.sentence == "Năm 2024, Đảng bộ xã Hà Long đã kết nạp được gần 130 đảng viên."
    assert page[sentence.page_start : sentence.page_end] == page[page.index("Năm 2024") :]
    assert text[unit.start : unit.end] == "Đảng bộ xã Hà Long"
    assert page[unit.page_start : unit.page_end] == scraped


def test_nothing_in_nothing_out() -> None:
    result = party()("")
    assert (result.article.text, result.article.title, result.article.published, result.facts) == ("", None, None, [])


def test_a_text_of_only_spam_states_nothing_and_is_called_spam() -> None:
    page = """首页 时间:2024-01-02 来源:x
【nhà cái uy tín số một】tài xỉu, xổ số, bắn cá đổi thưởng 2024
Nhà cái uy tín số một Việt Nam, nạp 50.000 tặng 100.000 cho 45 thành viên mới
"""
    result = party()(page)
    assert result.facts == []
    assert result.article.spam.score > 0.5
    assert_true_to_the_page(result, page)


@pytest.mark.parametrize("path", ARTICLES[:3], ids=[path.stem for path in ARTICLES[:3]])
def test_line_ends_of_windows_change_nothing_but_the_place_in_the_page(path: Path) -> None:
    page = path.read_text(encoding="utf-8")
    scraped = page.replace("\n", "\r\n")
    plain, windows = party()(page), party()(scraped)
    assert windows.article.text == plain.article.text
    assert [fact.id for fact in windows.facts] == [fact.id for fact in plain.facts]
    assert_true_to_the_page(windows, scraped)


def test_a_line_of_300_kb_is_read_to_its_end() -> None:
    """One sentence of words, one of numbers, and many sentences, each on one line: each comes back."""
    of_words = SENTENCE.removesuffix(".") + " và nhiều người dân tham gia" * 10_000
    assert [fact.value for fact in party()(of_words).facts] == [12]
    of_numbers = f"{SENTENCE.removesuffix('.')}, " * 4_500
    assert {reading.none for sentence in party()(of_numbers).sentences for reading in sentence.readings} == {"not_prose"}
    of_sentences = f"{SENTENCE} " * 4_000 + SENTENCE.replace("12", "13")
    result = party()(of_sentences)
    assert [fact.value for fact in result.facts] == [12, 13]
    assert min(len(text.encode()) for text in (of_words, of_numbers, of_sentences)) > 300_000
    assert_true_to_the_page(result, of_sentences)


def test_the_same_page_gives_the_same_records() -> None:
    page = ARTICLES[0].read_text(encoding="utf-8")
    one, other = party()(page), extractor.load("party")(page)
    assert (one.article, one.facts) == (other.article, other.facts)


def test_a_text_and_a_page_give_the_same_facts() -> None:
    page = Page("bai-01.txt", SENTENCE, url="https://example.vn/bai-01", published="2024-12-30")
    of_text, of_page = party()(SENTENCE), party()(page)
    assert [fact.value for fact in of_text.facts] == [fact.value for fact in of_page.facts] == [12]
    assert (of_page.article.source, of_page.article.url, of_page.article.site) == (
        "bai-01.txt",
        "https://example.vn/bai-01",
        "example.vn",
    )


def test_a_fact_says_who_what_how_much_and_when() -> None:
    (fact,) = party()(SENTENCE).facts
    assert (fact.indicator, fact.status, fact.value, fact.measure) == ("admissions", "actual", Decimal(12), "count")
    assert fact.unit is not None
    assert (fact.unit.name, fact.unit.resolved_by) == ("Đảng bộ xã Hà Long", "stated")
    assert fact.period is not None
    assert (str(fact.period.start), str(fact.period.end)) == ("2024-01-01", "2024-12-31")
    assert (fact.evidence.number, fact.evidence.sentence) == ("12", SENTENCE)


def test_clean_gives_the_article_in_a_page() -> None:
    page = ARTICLES[0].read_text(encoding="utf-8")
    cleaned = party().clean(page)
    assert cleaned.body.text == party()(page).article.text
    assert cleaned.body.source == page


def test_a_number_of_two_units_is_two_facts_with_ids_of_their_own() -> None:
    listed = "Đảng bộ Công an tỉnh và Đảng bộ Quân sự tỉnh mỗi nơi 1"
    result = party()(f"Năm 2024, Đảng bộ tỉnh Hà Nam kỷ luật 9 đảng viên; {listed}.")
    found = [fact for fact in result.facts if fact.value == 1]
    assert len({fact.unit.name for fact in found if fact.unit}) == 2
    assert len({fact.id for fact in found}) == 2


def test_pipe_reads_a_batch_at_a_time(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(pipeline, "_MOST_PAGES", 2)
    taken: list[int] = []

    def pages() -> Iterator[str]:
        for n in range(1, 6):
            taken.append(n)
            yield SENTENCE.replace("12", str(10 * n))

    results = party().pipe(pages())
    assert taken == []
    assert [fact.value for fact in next(results).facts] == [10]
    assert taken == [1, 2, 3]
    assert [fact.value for result in results for fact in result.facts] == [20, 30, 40, 50]


def test_a_batch_is_bounded_in_characters(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(pipeline, "_MOST_CHARACTERS", 5)
    assert list(pipeline.batches(["ab", "c", "defghijk", "l", "mnop", ""], len)) == [["ab", "c"], ["defghijk"], ["l", "mnop", ""]]


def test_pages_read_together_are_read_as_alone() -> None:
    texts = [path.read_text(encoding="utf-8") for path in sorted((PROJECT / "corpus" / "articles").glob("c*.txt"))]
    assert [result.facts for result in party().pipe(texts)] == [party()(text).facts for text in texts]


@pytest.mark.parametrize(
    "text",
    [
        "", " ", "\n\n\n", "\0", "\ufeff", "\u200b", "45", "45%", ".", "«»", "Đ", "A short English text with 45 members.",
        "a\0" * 4_000, "a." * 8_000, "1 " * 4_000, "1" * 20_000, "(" * 8_000, "%" * 8_000, "Đảng bộ xã " * 1_500,
        "kết nạp 45 đảng viên, " * 800, "\n".join(f"- xã A{n}: {n} đảng viên" for n in range(400)), "１２ đảng viên",
        "e\u0301" * 4_000, "kết nạp\r\n45\r\nđảng viên", "từ 1 – " * 1_000, "năm 2020, " * 1_000, "<p>" * 4_000,
    ],
    ids=lambda text: repr(text[:12]),
)  # fmt: skip
def test_no_text_is_too_odd(text: str) -> None:
    assert_true_to_the_page(party()(text), text)


def test_spacy_shows_what_was_read() -> None:
    import_module("extractor.annotation")
    door = import_module("extractor.nlp.doc")
    page = (PROJECT / "corpus" / "articles" / "c05-tuyen-hoa-ky-luat-dang-vien.txt").read_text(encoding="utf-8")
    nlp = door.blank()
    nlp.add_pipe("extractor")
    doc, result = nlp(page), party()(page)
    assert doc.text == page
    assert {"DATE", "ORG", "LAW", "PERSON", "CARDINAL", "PERCENT"} == {entity.label_ for entity in doc.ents}
    facts = {(fact.evidence.page_start, fact.indicator) for fact in result.facts}
    assert {(span.start_char, span.label_) for span in doc.spans["facts"]} == facts
    assert {span.label_ for span in doc.spans["slots"]} == {"unit", "period"}


def test_entry_points_lead_somewhere() -> None:
    project = tomllib.loads((PROJECT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    groups = [project["scripts"], *project["entry-points"].values()]
    for target in (target for group in groups for target in group.values()):
        module, _, name = target.partition(":")
        assert callable(getattr(import_module(module), name))


def test_the_grammar_is_of_use_alone() -> None:
    from extractor import grammar

    text = "Ngày 3/2/2023, đồng chí Lê Thị Hằng nói: Đảng bộ xã Hà Long kết nạp gần 130 đảng viên theo Nghị quyết 05-NQ/ĐU."
    assert [quantity.qualifier for quantity in grammar.quantities("kết nạp gần 130 đảng viên")] == ["nearly"]
    assert [time.surface for time in grammar.timexes(text)] == ["Ngày 3/2/2023"]
    assert [person.name for person in grammar.people(text)] == ["Lê Thị Hằng"]
    assert [unit.surface for unit in grammar.unit_names(text)] == ["Đảng bộ xã Hà Long"]
    assert [document.number for document in grammar.documents(text)] == ["05-NQ/ĐU"]
    assert {name for name in grammar.__all__ if callable(getattr(grammar, name))} == set(grammar.__all__)
    with pytest.raises(AttributeError, match="no_such"):
        _ = grammar.no_such


def test_siblings_of_a_list_do_not_share_their_labels() -> None:
    text = "Năm 2023, Đảng bộ xã Hà Long kết nạp 87 đảng viên. Số đảng viên mới kết nạp là nữ 41 đồng chí, là đoàn viên 12."
    facts = {int(fact.value): fact.subgroup for fact in party()(text).facts}
    assert facts == {87: (), 41: ("female",), 12: ("youth_union",)}


def told(text: str, published: str = "2024-07-19") -> dict[int, tuple[str, str]]:
    """Value -> unit and period of the facts of an article, the period as «start..end» («-» where none is told)."""
    facts = party()(Page("bai.txt", text, published=published)).facts
    found = {}
    for fact in facts:
        assert fact.unit is not None
        found[int(fact.value)] = (fact.unit.name, f"{fact.period.start}..{fact.period.end}" if fact.period else "-")
    return found


def test_a_year_said_in_passing_does_not_date_the_next_paragraph() -> None:
    facts = told(
        "Năm 2023, Đảng bộ xã Hà Long kết nạp 45 đảng viên. Năm 2021, xã kết nạp 12 đảng viên.\n\nToàn xã mở lớp bồi dưỡng"
        " nhận thức về Đảng cho 61 quần chúng."
    )
    assert {value: period for value, (_, period) in facts.items()} == {
        45: "2023-01-01..2023-12-31", 12: "2021-01-01..2021-12-31", 61: "2023-01-01..2023-12-31"
    }  # fmt: skip


def test_an_aim_ahead_has_no_year_of_the_past() -> None:
    facts = told("Năm 2023, Đảng bộ xã Hà Long kết nạp 45 đảng viên. Thời gian tới, Đảng bộ xã phấn đấu kết nạp 80 đảng viên.")
    assert facts[80][1] == "-"


def test_a_branch_in_the_title_is_what_the_article_is_about() -> None:
    facts = told(
        "Chi bộ Trường THPT Hà Long kết nạp học sinh\n\nTheo Huyện ủy Hà Sơn, toàn huyện có 45 chi bộ.\n\n"
        "Năm 2023, chi bộ kết nạp 7 đảng viên. Chi bộ Trường Hà Long có 31 đảng viên."
    )
    assert {value: unit for value, (unit, _) in facts.items()} == {
        45: "Đảng bộ huyện Hà Sơn", 7: "Chi bộ Trường THPT Hà Long", 31: "Chi bộ Trường THPT Hà Long"
    }  # fmt: skip


def test_parts_after_a_list_are_of_the_whole_before_it() -> None:
    facts = told(
        "Từ năm 2020 đến năm 2022, Đảng bộ xã Hà Long kết nạp 60 đảng viên:\n- Năm 2020: 12 đảng viên;\n- Năm 2021: 20 đảng viên;\n"
        "- Năm 2022: 28 đảng viên.\nTrong số đảng viên mới có 25 nữ."
    )
    assert facts[25][1] == "2020-01-01..2022-12-31"


def test_a_change_behind_a_bracket_is_of_what_stands_before_it() -> None:
    text = "Năm 2023, Đảng bộ xã Hà Long kỷ luật 14 đảng viên (khiển trách 9, cảnh cáo 5), giảm 6 đảng viên so với năm 2022."
    change = next(fact for fact in party()(text).facts if fact.comparison)
    assert (change.indicator, int(change.value), list(change.subgroup)) == ("disciplined", 6, [])


@pytest.mark.parametrize("on", [True, False])
def test_garbage_is_collected_after_an_article_where_it_was_before(on: bool, monkeypatch: pytest.MonkeyPatch) -> None:
    during: list[bool] = []
    reads = Pipeline.clean

    def clean(self: Pipeline, page: str | Page) -> CleanArticle:
        during.append(gc.isenabled())
        if page == "lỗi":
            raise ZeroDivisionError
        return reads(self, page)

    monkeypatch.setattr(Pipeline, "clean", clean)
    was_on = gc.isenabled()
    try:
        (gc.enable if on else gc.disable)()
        party()("Chi bộ thôn Đông kết nạp 3 đảng viên.")
        assert gc.isenabled() == on
        with pytest.raises(ZeroDivisionError):
            party()("lỗi")
        assert gc.isenabled() == on
    finally:
        (gc.enable if was_on else gc.disable)()
    assert during == [False, False]
