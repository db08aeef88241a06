"""AlignedText: whatever edits are applied, every character of the view leads back to where it stood."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from extractor.text import AlignedText, Edit, Span

SOURCE = st.text(alphabet="abđ ê\n", max_size=30)


@st.composite
def edits_of(draw: st.DrawFn, size: int) -> list[Edit]:
    """Disjoint edits of a text of `size` characters: cuts, replacements, insertions."""
    marks = sorted(draw(st.lists(st.integers(0, size), max_size=8)))
    spans = zip(marks[::2], marks[1::2], strict=False)
    return [(start, stop, draw(st.text(alphabet="XY", max_size=3)), "r") for start, stop in spans]


@st.composite
def views(draw: st.DrawFn) -> AlignedText:
    """A source after up to three rounds of edits."""
    view = AlignedText.of(draw(SOURCE))
    for _ in range(draw(st.integers(0, 3))):
        view = view.edited(draw(edits_of(len(view.text))))
    return view


def applied(text: str, edits: list[Edit]) -> str:
    for start, stop, new, _ in sorted(edits, reverse=True):
        text = text[:start] + new + text[stop:]
    return text


def test_a_cut_and_a_replacement() -> None:
    view = AlignedText.of("Ðảng bộ Hôm nay : 78 xã")
    view = view.edited([(0, 1, "Đ", "letter"), (8, 21, "", "counter")])
    assert view.text == "Đảng bộ xã"
    assert view.origin(Span(0, 4)).of(view.source) == "Ðảng"
    assert view.origin(Span(8, 10)).of(view.source) == "xã"
    assert view.origin(Span(5, 10)).of(view.source) == "bộ Hôm nay : 78 xã"


def test_a_replacement_maps_whole_even_when_it_is_cut_later() -> None:
    view = AlignedText.of("a&nbsp;b").edited([(1, 7, "123", "entity")]).edited([(2, 3, "", "cut")])
    assert view.text == "a13b"
    assert [view.origin(Span(i, i + 1)).of(view.source) for i in range(4)] == ["a", "&nbsp;", "&nbsp;", "b"]


def test_what_is_put_between_two_replacements_of_one_source_stands_for_it_too() -> None:
    view = AlignedText.of("Ð")
    for start, stop, new in ((0, 1, "XX"), (0, 1, "X"), (1, 1, "X")):
        view = view.edited([(start, stop, new, "r")])
    assert [view.origin(Span(i, i + 1)) for i in range(3)] == [Span(0, 1)] * 3


def test_what_is_put_between_two_parts_of_a_replacement_stands_for_the_same() -> None:
    view = AlignedText.of("a&nbsp;b").edited([(1, 7, "12", "entity")])
    for put in "xy":  # the second stands where the first one parted the replacement
        view = view.edited([(2, 2, put, "put in")])
    assert view.text == "a1yx2b"
    assert [view.origin(Span(i, i + 1)).of(view.source) for i in range(6)] == ["a", *["&nbsp;"] * 4, "b"]


@given(st.data(), SOURCE)
def test_edits_give_what_they_say(data: st.DataObject, source: str) -> None:
    edits = data.draw(edits_of(len(source)))
    assert AlignedText.of(source).edited(edits).text == applied(source, edits)
    assert AlignedText.of(source).edited(reversed(edits)).text == applied(source, edits)


@given(views())
def test_source_characters_lead_back_to_themselves(view: AlignedText) -> None:
    for offset, character in enumerate(view.text):
        span = view.origin(Span(offset, offset + 1))
        assert 0 <= span.start <= span.stop <= len(view.source)
        if character not in "XY":
            assert span.of(view.source) == character


@given(views())
def test_origin_is_monotone_and_covers(view: AlignedText) -> None:
    origins = [view.origin(Span(offset, offset + 1)) for offset in range(len(view.text))]
    assert all(one.start <= other.start and one.stop <= other.stop for one, other in pairwise(origins))
    for start in range(len(view.text)):
        for stop in range(start + 1, len(view.text) + 1):
            assert view.origin(Span(start, stop)) == Span(origins[start].start, origins[stop - 1].stop)


@given(views())
def test_empty_spans(view: AlignedText) -> None:
    for offset in range(len(view.text) + 1):
        span = view.origin(Span(offset, offset))
        assert span.start == span.stop
        if offset < len(view.text):
            assert span.start == view.origin(Span(offset, offset + 1)).start


@given(views())
def test_no_edits_change_nothing(view: AlignedText) -> None:
    again = view.edited([])
    assert again.text == view.text
    everywhere = [Span(i, i + 1) for i in range(len(view.text))]
    assert list(map(again.origin, everywhere)) == list(map(view.origin, everywhere))


@pytest.mark.parametrize(
    "edits",
    [
        [(0, 2, "", ""), (1, 3, "", "")],
        [(2, 9, "", "")],
        [(-1, 1, "", "")],
        [(9, 9, "x", "")],
    ],
)
def test_impossible_edits_are_refused(edits: list[Edit]) -> None:
    with pytest.raises(ValueError):
        AlignedText.of("abcd").edited(edits)


@pytest.mark.parametrize("span", [Span(-1, 1), Span(0, 5), Span(3, 2)])
def test_impossible_spans_are_refused(span: Span) -> None:
    with pytest.raises(ValueError):
        AlignedText.of("abcd").origin(span)


def test_many_edits_cost_no_more_than_their_number() -> None:
    source = "a-" * 50_000
    view = AlignedText.of(source).edited((i, i + 1, "", "cut") for i in range(1, len(source), 2))
    view = view.edited((i, i + 1, "b", "new") for i in range(0, 50_000, 2))
    assert view.text == "ba" * 25_000
    assert view.origin(Span(49_999, 50_000)) == Span(99_998, 99_999)
