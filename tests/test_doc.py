"""The spaCy door: the text comes back, entities are widened to words, overlaps stay in a span group."""

from __future__ import annotations

import subprocess
import sys

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from spacy.tokens import DocBin
from spacy.util import registry
from spacy.vocab import Vocab

from extractor.nlp import doc as door

TEXT = "Chi bộ có  12 đảng viên.\nHai là nữ. "
WORDS = [(0, 6), (7, 9), (11, 13), (14, 23), (23, 24), (25, 28), (29, 31), (32, 34), (34, 35)]


def test_words_become_tokens_and_the_text_is_kept() -> None:
    doc = door.to_doc(TEXT, WORDS)
    assert doc.text == TEXT
    assert [token.text for token in doc if not token.text.isspace()] == [TEXT[a:b] for a, b in WORDS]


@pytest.mark.parametrize("text", ["", " ", "\n", "  Đảng", "Đảng ", "Đảng \n ủy\t"])
def test_odd_white_space_is_kept(text: str) -> None:
    words = [(i, i + len(word)) for word in text.split() for i in [text.find(word)]]
    assert door.to_doc(text, words).text == text


def test_text_that_no_word_covers_is_kept() -> None:
    assert door.to_doc("Chi bộ có 12 đảng viên", [(7, 9)]).text == "Chi bộ có 12 đảng viên"


@pytest.mark.parametrize("words", [[(0, 6), (4, 9)], [(7, 9), (0, 6)], [(3, 3)], [(0, 99)]])
def test_words_that_do_not_fit_are_refused(words: list[tuple[int, int]]) -> None:
    with pytest.raises(ValueError, match="word"):
        door.to_doc(TEXT, words)


def test_an_entity_is_widened_to_whole_words() -> None:
    doc = door.to_doc(TEXT, WORDS, [(11, 18, "COUNT")])
    assert [(entity.text, entity.label_) for entity in doc.ents] == [("12 đảng viên", "COUNT")]


def test_overlapping_entities_stay_in_their_span_group() -> None:
    doc = door.to_doc(TEXT, WORDS, [(11, 13, "NUMBER"), (11, 23, "COUNT"), (25, 28, "NUMBER")])
    assert [entity.text for entity in doc.ents] == ["12 đảng viên", "Hai"]
    assert [span.text for span in doc.spans["entities"]] == ["12", "12 đảng viên", "Hai"]


def test_spans_become_groups() -> None:
    doc = door.to_doc(TEXT, WORDS, spans={"facts": [(0, 23, "members"), (11, 13, "value")]})
    assert [(span.text, span.label_) for span in doc.spans["facts"]] == [
        ("Chi bộ có  12 đảng viên", "members"),
        ("12", "value"),
    ]


@pytest.mark.parametrize("entity", [(5, 5, "X"), (-3, 2, "X"), (30, 99, "X")])
def test_an_entity_outside_the_text_is_refused(entity: tuple[int, int, str]) -> None:
    with pytest.raises(ValueError, match="X"):
        door.to_doc(TEXT, WORDS, [entity])


def test_a_vocabulary_may_be_shared() -> None:
    vocab = Vocab()
    assert door.to_doc(TEXT, WORDS, vocab=vocab).vocab is vocab


def _numbers() -> door.Annotate:
    def annotate(text: str) -> tuple[list[door.Labelled], dict[str, list[door.Labelled]]]:
        at = text.find("12")
        return [(at, at + 2, "NUMBER")], {"facts": [(0, len(text), "members")]}

    return annotate


registry.misc("tests.numbers.v1", func=_numbers)


def test_a_pipeline_with_the_component() -> None:
    nlp = door.blank()
    nlp.add_pipe("extractor", config={"annotate": {"@misc": "tests.numbers.v1"}})
    doc = nlp("Đảng bộ xã có 12 chi bộ.")
    assert [token.text for token in doc][:2] == ["Đảng bộ", "xã"]
    assert [(entity.text, entity.label_) for entity in doc.ents] == [("12", "NUMBER")]
    assert [span.text for span in doc.spans["facts"]] == [doc.text]
    assert [other.text for other in DocBin(docs=[doc], store_user_data=True).get_docs(nlp.vocab)] == [doc.text]


def test_the_component_says_where_its_annotations_should_come_from() -> None:
    if registry.has("misc", door.ANNOTATE):
        pytest.skip("the package registers its own pipeline")
    with pytest.raises(Exception, match=door.ANNOTATE.replace(".", r"\.")):
        door.blank().add_pipe("extractor")


@settings(max_examples=200, deadline=None)
@given(st.text(alphabet="aĐảng bộ12.,\n\t \xa0", max_size=60))
def test_the_tokenizer_keeps_every_character(text: str) -> None:
    assert door.VietnameseTokenizer(Vocab())(text).text == text


def test_other_modules_do_not_import_spacy_or_underthesea() -> None:
    code = (
        "import sys, extractor.nlp.sentences; from extractor.nlp.segmentation import Segmenter;"
        "Segmenter.shipped().spans('Chi bộ'); print({'spacy', 'underthesea'} & set(sys.modules))"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "set()"
