"""Sentences, words and mentions of a cleaned article: «Năm 2023, Đảng bộ xã kết nạp 45 đảng viên» has a time, a unit, a quantity.

Not covered: what the numbers mean (`extractor.reading.reader`).
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from itertools import chain
from operator import attrgetter
from typing import Protocol

from extractor.grammar import document, lone_name, person, quantity, timex, unit_name
from extractor.grammar.document import Document, documents
from extractor.grammar.gazetteer import region
from extractor.grammar.lone_name import NUMBERED, TWO_CAPITALS, BareName, apart, bare_names, known_names, names_alone, places_in
from extractor.grammar.person import Person, people
from extractor.grammar.quantity import Quantity, quantities
from extractor.grammar.taken import Taken
from extractor.grammar.timex import Timex, timexes
from extractor.grammar.unit_form import UnitName
from extractor.grammar.unit_name import unit_names
from extractor.grammar.word import Vocabulary, Words
from extractor.nlp.segmentation import Segmented, Segmenter
from extractor.nlp.sentences import sentences
from extractor.nlp.stretches import stretches

Mention = Quantity | Timex | UnitName | BareName | Document
_START = attrgetter("start")
_OPENING = 800  # characters at the beginning of an article in which a lone name may tell the region
# A sentence is searched only for what its words may begin: each grammar says which words it needs.
_GRAMMARS = (document, person, timex, unit_name, quantity, lone_name)
_DOCUMENTS, _PEOPLE, _TIMES, _UNITS, _NUMBERS, _LONE_NAMES, _SPELLED, _CAPITALS = (1 << n for n in range(len(_GRAMMARS) + 2))
_VOCABULARY = Vocabulary([*(grammar.NEEDS for grammar in _GRAMMARS), quantity.SPELLED])


@dataclass(slots=True)
class Sentence:
    """One sentence at [start, stop) of the article's text; everything in it stands at its own offsets.

    `segmented` has its words; `tokens` are its syllables, numbers and signs, and `kinds` the grammars that these may serve.
    """

    start: int
    stop: int
    paragraph: int
    text: str
    segmented: Segmented
    tokens: Words
    kinds: int
    documents: Sequence[Document] = ()
    people: Sequence[Person] = ()
    times: Sequence[Timex] = ()
    units: Sequence[UnitName] = ()
    quantities: Sequence[Quantity] = ()
    names: Sequence[BareName] = ()

    def counting(self) -> list[Quantity]:
        """The numbers that the grammar thinks may count something."""
        return [quantity for quantity in self.quantities if quantity.reason is None]

    def mentions(self) -> list[Mention]:
        """What the grammar found, in order; where two overlap the first stays, of those that begin together the longest."""
        found: list[Mention] = [*self.documents, *self.times, *self.units, *self.names, *self.quantities]
        found.sort(key=_START)
        kept: list[Mention] = []
        begin = end = -1
        for mention in found:
            start, stop = mention.start, mention.stop
            if start >= end:
                kept.append(mention)
            elif start == begin and stop > end:
                kept[-1] = mention
            else:
                continue
            begin, end = start, stop
        return kept


def parse(texts: Sequence[str]) -> list[list[Sentence]]:
    """The sentences of each text, in order, each with what the grammar finds in it.

    One grammar after the other goes through all sentences: to take turns costs a quarter more, since each drives the next from
    the processor's caches.
    """
    articles = _cut(texts)
    parsed = list(chain.from_iterable(articles))
    for sentence in parsed:
        if sentence.kinds & _DOCUMENTS:
            sentence.documents = documents(sentence.text)
    for sentence in parsed:
        if sentence.kinds & _PEOPLE and sentence.kinds & _CAPITALS:
            sentence.people = people(sentence.text)
    for sentence in parsed:
        if sentence.kinds & _TIMES:
            sentence.times = timexes(sentence.text) if not sentence.text.isupper() else _in_capitals(sentence.text)
    for sentence in parsed:
        if sentence.kinds & _UNITS and not sentence.text.isupper():
            sentence.units = unit_names(sentence.text, sentence.tokens, _names(sentence.people), sentence.segmented.spans)
    for sentence in parsed:
        if sentence.documents:
            in_document = Taken(_places(sentence.documents)).overlaps
            sentence.times = [time for time in sentence.times if not in_document(time.start, time.stop)]
            sentence.units = [unit for unit in sentence.units if not in_document(unit.start, unit.stop)]
    for sentence in parsed:
        if sentence.kinds & _NUMBERS:
            taken = Taken((*_places(sentence.documents, sentence.times, sentence.units), *_names(sentence.people)))
            sentence.quantities = quantities(sentence.text, taken.places, spelled=bool(sentence.kinds & _SPELLED))
            if sentence.quantities and sentence.kinds & _LONE_NAMES and sentence.kinds & _CAPITALS:
                sentence.names = bare_names(sentence.text, taken)
    for text, article in zip(texts, articles, strict=True):
        _add_names_alone(article, text)
    return articles


def _in_capitals(text: str) -> list[Timex]:
    """«XẾP LOẠI ĐẢNG VIÊN NĂM 2022»: the times of a heading in capitals."""
    small = text.lower()
    if len(small) != len(text):
        return []
    return [replace(timex, surface=text[timex.start : timex.stop]) for timex in timexes(small)]


def _cut(texts: Sequence[str]) -> list[list[Sentence]]:
    found = [(text, sentences(text)) for text in texts]
    parted = [stretches(text[start:stop]) for text, spans in found for start, stop in spans]
    segmented = list(Segmenter.shipped().segment(parted))
    read = zip(parted, segmented, list(map(_VOCABULARY.read, parted)), strict=True)
    articles: list[list[Sentence]] = []
    for text, spans in found:
        article: list[Sentence] = []
        paragraph = at = 0
        for (start, stop), (sentence, words, (tokens, kinds)) in zip(spans, read, strict=False):
            paragraph += text.count("\n", at, start)
            at = start
            kinds |= _CAPITALS if TWO_CAPITALS.search(sentence.text) else 0
            article.append(Sentence(start, stop, paragraph, sentence.text, words, tokens, kinds))
        articles.append(article)
    return articles


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
        if sentence.kinds & _CAPITALS and (places := names_alone(sentence.text, known, home)):
            taken = _places(sentence.documents, sentence.times, sentence.units) + _names(sentence.people)
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


def _names(people: Iterable[Person]) -> list[tuple[int, int]]:
    return [(person.name_start, person.name_stop) for person in people]
