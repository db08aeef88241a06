"""Sentences, words and mentions of a cleaned article: «Năm 2023, Đảng bộ xã kết nạp 45 đảng viên» has a time, a unit, a quantity.

Not covered: what the numbers mean (`extractor.reading.reader`).
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from operator import attrgetter
from typing import Protocol

from extractor.grammar import document, lone_name, person, quantity, timex, unit_name
from extractor.grammar.document import Document, documents
from extractor.grammar.gazetteer import region
from extractor.grammar.lone_name import NUMBERED, BareName, apart, bare_names, known_names, names_alone, places_in
from extractor.grammar.person import Person, people
from extractor.grammar.quantity import Quantity, quantities
from extractor.grammar.taken import Taken
from extractor.grammar.timex import Timex, timexes
from extractor.grammar.unit_name import UnitName, unit_names
from extractor.grammar.word import Vocabulary, Words
from extractor.nlp.segmentation import Segmenter
from extractor.nlp.sentences import sentences

_START = attrgetter("start")
_OPENING = 800  # characters at the beginning of an article in which a lone name may tell the region
# A sentence is searched only for what its words may begin: each grammar says which words it needs.
_GRAMMARS = (document, person, timex, unit_name, quantity, lone_name)
_DOCUMENTS, _PEOPLE, _TIMES, _UNITS, _NUMBERS, _LONE_NAMES = (1 << n for n in range(len(_GRAMMARS)))
_VOCABULARY = Vocabulary([grammar.NEEDS for grammar in _GRAMMARS])


@dataclass(slots=True)
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
    quantities: list[Quantity]
    times: list[Timex]
    units: list[UnitName]
    names: list[BareName]
    documents: list[Document]
    people: list[Person]


def parse(text: str) -> list[Sentence]:
    """The sentences of `text`, in order, each with what the grammar finds in it."""
    parsed: list[Sentence] = []
    paragraph = at = 0
    found = sentences(text)
    texts = [text[start:stop] for start, stop in found]
    segmented, read = Segmenter.shipped().spans_of(texts), _VOCABULARY.read(texts)
    for (start, _), sentence, segments, (words, kinds) in zip(found, texts, segmented, read, strict=True):
        paragraph += text.count("\n", at, start)
        at = start
        parsed.append(_sentence(sentence, start, paragraph, segments, words, kinds))
    _add_names_alone(parsed, text)
    return parsed


def _sentence(text: str, start: int, paragraph: int, segments: list[tuple[int, int]], words: Words, kinds: int) -> Sentence:
    cited = documents(text) if kinds & _DOCUMENTS else []
    named = people(text) if kinds & _PEOPLE else []
    times = timexes(text) if kinds & _TIMES else []
    persons = [(one.name_start, one.name_stop) for one in named]
    units = unit_names(text, words, persons, segments) if kinds & _UNITS and not text.isupper() else []
    if cited:
        in_document = Taken(_places(cited)).overlaps
        times = [time for time in times if not in_document(time.start, time.stop)]
        units = [unit for unit in units if not in_document(unit.start, unit.stop)]
    found: list[Quantity] = []
    names: list[BareName] = []
    if kinds & _NUMBERS:
        taken = Taken((*_places(cited, times, units), *persons))
        found = list(quantities(text, taken.places))
        if found and kinds & _LONE_NAMES:
            names = bare_names(text, taken)
    return Sentence(start, start + len(text), paragraph, text, segments, words, found, times, units, names, cited, named)


def _add_names_alone(parsed: list[Sentence], text: str) -> None:
    """Add the places that other sentences or the gazetteer name with their level."""
    units = [unit for sentence in parsed for unit in sentence.units]
    levelled = [(unit.level, unit.proper) for unit in units if unit.proper and unit.level]
    names = [name for _, name in levelled if " " in name]
    names += [match[0] for unit in units if unit.body and (match := NUMBERED.search(unit.body))]
    known, home = known_names(names), region((*levelled, *places_in(text[:_OPENING])))
    for unit in units:
        full = f"{unit.level.capitalize()} {unit.proper}" if unit.proper and unit.level else ""
        if full and full in unit.surface and home.kinds(full):
            unit.level, unit.proper = None, full  # «Bản Phố» is a xã and no bản
    for sentence in parsed:
        if (places := names_alone(sentence.text, known, home)):
            taken = _places(sentence.documents, sentence.times, sentence.units)
            taken += [(one.name_start, one.name_stop) for one in sentence.people]
            if alone := apart(places, sentence.text, Taken(taken)):
                sentence.units = sorted([*sentence.units, *alone], key=_START)
                if sentence.names:
                    now = Taken(_places(alone))
                    sentence.names = [name for name in sentence.names if not now.overlaps(name.start, name.stop)]


class _Mention(Protocol):
    @property
    def start(self) -> int: ...
    @property
    def stop(self) -> int: ...


def _places(*mentions: Iterable[_Mention]) -> list[tuple[int, int]]:
    return [(mention.start, mention.stop) for some in mentions for mention in some]
