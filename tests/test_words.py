"""Stretches between white space, and the words of the grammar in them, at their places in each sentence."""

from __future__ import annotations

import itertools
import re

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from extractor.grammar import word
from extractor.grammar.word import Vocabulary, fold, words
from extractor.nlp.stretches import LONGEST, pieces, stretches

PIECES = st.sampled_from(
    ["Đảng", "uỷ", "hoà", "H’Mông", "2.662", "104,65%", "5-CT/TW", "(", "”.", "_", " ", "  ", "\t", "\u00a0", "\x1c", "a"]
)
SENTENCES = st.lists(st.lists(PIECES, max_size=12).map("".join), max_size=6)


def test_the_words_of_a_sentence_at_their_places() -> None:
    found = words("Đảng uỷ xã có 2.662 đảng viên")
    assert found.forms == ["đảng", "ủy", "xã", "có", "2", ".", "662", "đảng", "viên"]
    assert (found.starts[4], found.stops[4]) == (14, 15)


@settings(max_examples=300)
@given(SENTENCES)
def test_stretches_are_those_of_split(sentences: list[str]) -> None:
    found = stretches(sentences)
    joined = "\n".join(sentences)
    assert found.texts == joined.split()
    assert all(joined.startswith(text, place) for text, place in zip(found.texts, found.places.tolist(), strict=True))
    bounds = found.firsts.tolist()
    assert [found.texts[a:b] for a, b in itertools.pairwise(bounds)] == [sentence.split() for sentence in sentences]


@settings(max_examples=300)
@given(SENTENCES)
def test_many_sentences_at_once_have_the_words_of_each(sentences: list[str]) -> None:
    for sentence, (found, _) in zip(sentences, Vocabulary().read(sentences), strict=True):
        expected = [(*match.span(), fold(match[0])) for match in re.finditer(r"[^\W\d_]+(?:['’`][^\W\d_]+)*|\d+|[^\w\s]", sentence)]
        assert list(zip(*found, strict=True)) == expected


def test_a_sentence_tells_what_kinds_of_words_it_holds() -> None:
    vocabulary = Vocabulary([frozenset({"kết", "uỷ"}), frozenset({"0"}), frozenset({"%"})])
    sentences = ["Chi bộ kết nạp 12 đảng viên", "Đạt 35%", "", "Không có gì", "_"]
    assert [kinds for _, kinds in vocabulary.read(sentences)] == [0b011, 0b110, 0, 0, 0]


def test_a_vocabulary_that_is_full_starts_anew(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(word, "_KEPT", 3)
    vocabulary = Vocabulary([frozenset({"xã"})])
    for _ in range(3):
        assert [(found.forms, kinds) for found, kinds in vocabulary.read(["một hai ba bốn", "xã năm"])] == [
            (["một", "hai", "ba", "bốn"], 0),
            (["xã", "năm"], 1),
        ]


def test_long_stretches_are_cut_in_pieces() -> None:
    found = pieces(stretches(["a " + "b" * (LONGEST + 1), "c"]))
    assert "".join(found.texts) == "a" + "b" * (LONGEST + 1) + "c"
    assert max(map(len, found.texts)) <= LONGEST
    assert found.firsts.tolist() == [0, len(found.texts) - 1, len(found.texts)]
