"""Sentences, words and mentions of a cleaned article: «Năm 2023, Đảng bộ xã kết nạp 45 đảng viên» has a time, a unit, a quantity.

Not covered: what the numbers mean (`extractor.reading.reader`).
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace
from typing import Protocol

from extractor.grammar.document import Document, documents
from extractor.grammar.lone_name import NUMBERED, BareName, apart, bare_names, known_names, names_alone
from extractor.grammar.person import Person, people
from extractor.grammar.quantity import Quantity, quantities
from extractor.grammar.taken import Taken
from extractor.grammar.timex import Timex, timexes
from extractor.grammar.unit_name import UnitName, unit_names
from extractor.grammar.word import Vocabulary, Words
from extractor.nlp.segmentation import Segmenter
from extractor.nlp.sentences import sentences


@dataclass(frozen=True, slots=True)
class Sentence:
    """One sentence at [start, stop) of the article's text; everything in it stands at its own offsets.

    `words` are the segmented words; `tokens` their syllables, numbers and signs.
    """

    start: int
    stop: int
    paragraph: int
    text: str
    words: list[tuple[int, int]]
    tokens: Words
    quantities: tuple[Quantity, ...]
    times: tuple[Timex, ...]
    units: tuple[UnitName, ...]
    names: tuple[BareName, ...]
    documents: tuple[Document, ...]
    people: tuple[Person, ...]


_VOCABULARY = Vocabulary()


def parse(text: str) -> list[Sentence]:
    """The sentences of `text`, in order, each with what the grammar finds in it."""
    parsed: list[Sentence] = []
    paragraph = at = 0
    found = sentences(text)
    texts = [text[start:stop] for start, stop in found]
    segmented, read = Segmenter.shipped().spans_of(texts), _VOCABULARY.read(texts)
    for (start, _), sentence, segments, (words, _kinds) in zip(found, texts, segmented, read, strict=True):
        paragraph += text.count("\n", at, start)
        at = start
        parsed.append(_sentence(sentence, start, paragraph, segments, words))
    return _with_names_alone(parsed)


def _with_names_alone(parsed: list[Sentence]) -> list[Sentence]:
    """The sentences with numbers, and in them the places that other sentences or the gazetteer name with their level."""
    units = [unit for sentence in parsed for unit in sentence.units]
    names = [unit.proper for unit in units if unit.proper and unit.level and " " in unit.proper]
    names += [match[0] for unit in units if unit.body and (match := NUMBERED.search(unit.body))]
    known = known_names(names)
    return [_with_known(sentence, known) if sentence.quantities else sentence for sentence in parsed]


def _with_known(sentence: Sentence, known: Iterable[str]) -> Sentence:
    places = names_alone(sentence.text, known)
    if all(any(unit.start < stop and start < unit.stop for unit in sentence.units) for start, stop in places):
        return sentence
    taken = _places(sentence.documents, sentence.times, sentence.units, sentence.names)
    taken += [(person.name_start, person.name_stop) for person in sentence.people]
    alone = apart(places, sentence.text, Taken(taken))
    return replace(sentence, units=tuple(sorted((*sentence.units, *alone), key=lambda unit: unit.start))) if alone else sentence


def _sentence(text: str, start: int, paragraph: int, segmented: list[tuple[int, int]], tokens: Words) -> Sentence:
    cited, named, times = documents(text), people(text), timexes(text)
    persons = [(person.name_start, person.name_stop) for person in named]
    units = [] if text.isupper() else unit_names(text, tokens, persons)
    if cited:
        in_document = Taken(_places(cited)).overlaps
        times = [time for time in times if not in_document(time.start, time.stop)]
        units = [unit for unit in units if not in_document(unit.start, unit.stop)]
    taken = Taken((*_places(cited, times, units), *persons))
    found = quantities(text, taken.places)
    names = bare_names(text, taken) if found else []
    return Sentence(
        start, start + len(text), paragraph, text, segmented, tokens, tuple(found), tuple(times), tuple(units), tuple(names),
        tuple(cited), tuple(named),
    )  # fmt: skip


class _Mention(Protocol):
    @property
    def start(self) -> int: ...
    @property
    def stop(self) -> int: ...


def _places(*mentions: Iterable[_Mention]) -> list[tuple[int, int]]:
    return [(mention.start, mention.stop) for some in mentions for mention in some]
