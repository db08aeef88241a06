"""Stretches between white space, and the words of the grammar in them, at their places in each sentence."""

from __future__ import annotations

import re

from hypothesis import given, settings
from hypothesis import strategies as st

from extractor.grammar.word import Vocabulary, fold, words
from extractor.nlp.stretches import LONGEST, pieces, stretches

PIECES = st.sampled_from(
    ["Đảng", "uỷ", "hoà", "H’Mông", "2.662", "104,65%", "5-CT/TW", "(", "”.", "_", " ", "  ", "\t", "\u00a0", "\x1c", "a"]
)
SENTENCES = st.lists(PIECES, max_size=12).map("".join)


def test_the_words_of_a_sentence_at_their_places() -> None:
    found = words("Đảng uỷ xã có 2.662 đảng viên")
    assert found.forms == ["đảng", "ủy", "xã", "có", "2", ".", "662", "đảng", "viên"]
    assert (found.starts[4], found.stops[4]) == (14, 15)


@settings(max_examples=300)
@given(SENTENCES)
def test_stretches_are_those_of_split(sentence: str) -> None:
    found = stretches(sentence)
    assert (found.text, found.parts) == (sentence, sentence.split())
    assert all(sentence.startswith(part, start) for part, start in zip(found.parts, found.starts(), strict=True))


@settings(max_examples=300)
@given(SENTENCES)
def test_words_are_letters_figures_and_signs(sentence: str) -> None:
    found, _ = Vocabulary().read(stretches(sentence))
    expected = [(*match.span(), fold(match[0])) for match in re.finditer(r"[^\W\d_]+(?:['’`][^\W\d_]+)*|\d+|[^\w\s]", sentence)]
    assert list(zip(*found, strict=True)) == expected


def test_a_sentence_tells_what_kinds_of_words_it_holds() -> None:
    vocabulary = Vocabulary([frozenset({"kết", "uỷ"}), frozenset({"0"}), frozenset({"%"})])
    sentences = ["Chi bộ kết nạp 12 đảng viên", "Đạt 35%", "", "Không có gì", "_"]
    assert [vocabulary.read(stretches(sentence))[1] for sentence in sentences] == [0b011, 0b110, 0, 0, 0]


def test_long_stretches_are_cut_in_pieces() -> None:
    found = pieces(stretches("a " + "b" * (LONGEST + 1)))
    assert "".join(found.parts) == "a" + "b" * (LONGEST + 1)
    assert max(map(len, found.parts)) <= LONGEST
    assert found.starts()[1] == 2
