"""The way of an article: clean → parse → read → resolve → check → record.

«Năm 2023, Đảng bộ phường kết nạp 45 đảng viên» goes in as a page and comes out as a fact with the words that state it.
Not covered: many files, time limits and quarantine (`extractor.engine`).
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cached_property
from operator import attrgetter

from extractor import garbage, records
from extractor.article import CleanArticle, Page
from extractor.checks.merge import merged
from extractor.checks.statement import Statement
from extractor.cleaners import clean
from extractor.domains.lexicon import Lexicon
from extractor.domains.pack import load_pack
from extractor.domains.pattern import Symbols
from extractor.domains.side import BULLETS
from extractor.explain import Ledger, explain
from extractor.grammar.quantity import Quantity
from extractor.reading.masking import Masked, Masker, Mention
from extractor.reading.memory import Line, Memory, Reading
from extractor.reading.parsing import Sentence, parse
from extractor.reading.reader import Reader
from extractor.recording import record_article, record_facts
from extractor.slots.directory import Directory
from extractor.slots.furniture import page_units
from extractor.slots.period import Periods
from extractor.slots.sentence import ReadSentence
from extractor.slots.signs import Signs
from extractor.slots.unit import Units

NO_UNIT = "no_unit"
NOT_PROSE = "not_prose"
_START = attrgetter("start")
_MOST_NUMBERS = 250  # a sentence with more numbers than that is a table without its lines, and is not read


@dataclass(frozen=True)
class Result:
    """What the pipeline made of one page. `sentences` hold every number with its reading or the reason why it has none."""

    article: records.Article
    facts: list[records.Fact]
    cleaned: CleanArticle
    parsed: list[Sentence]
    sentences: list[ReadSentence]
    statements: list[Statement]


class Pipeline:
    """Reads pages by one domain pack. Safe to call many times; holds no state of the articles."""

    def __init__(self, domain: str) -> None:
        self.pack = load_pack(domain)
        self.symbols = Symbols(self.pack)
        self._signs = Signs(self.pack, self.symbols)
        self._masker = Masker(self.symbols, Lexicon(self.pack, self.symbols))

    @cached_property
    def _reader(self) -> Reader:
        return Reader(self.pack, self.symbols)

    def __call__(self, text_or_page: str | Page) -> Result:
        """The article and the facts of one page."""
        searching = garbage.put_off()
        try:
            cleaned = self.clean(text_or_page)
            parsed = self.parse(cleaned)
            sentences = self.read(cleaned, parsed)
            statements = self.check(self.resolve(cleaned, sentences), cleaned)
            return self.record(cleaned, parsed, sentences, statements)
        finally:
            garbage.resume(searching)

    def pipe(self, many: Iterable[str | Page]) -> Iterator[Result]:
        """The results of many pages, one after the other."""
        return map(self, many)

    def explain(self, text_or_page: str | Page) -> Ledger:
        """Every number of a page: the facts it states, or the reason why it states none."""
        return explain(self(text_or_page), self.symbols)

    def clean(self, text_or_page: str | Page) -> CleanArticle:
        """The article in a page, with everything that was cut from it."""
        return clean(Page("text", text_or_page) if isinstance(text_or_page, str) else text_or_page)

    def parse(self, cleaned: CleanArticle) -> list[Sentence]:
        """Sentences, words and mentions."""
        return parse(cleaned.body.text)

    def read(self, cleaned: CleanArticle, parsed: list[Sentence]) -> list[ReadSentence]:
        """What every number says."""
        memory = Memory()
        article = cleaned.body.text
        sentences: list[ReadSentence] = []
        # first all are masked, then all are read: to take turns costs a sixth more, since each drives the other from the cache
        item = -1  # the paragraph that is an item of a list
        for n, (sentence, masked) in enumerate([(sentence, self._mask(sentence)) for sentence in parsed]):
            start, stop = sentence.start, sentence.stop
            bullet = article[start] in BULLETS
            if bullet:
                item = sentence.paragraph
            readings: list[Reading] = []
            if masked is not None:
                readings = self._reader.read(Line(n, masked, article, start, stop, sentence.paragraph == item), memory)
            elif sentence.quantities and (counting := _counting(sentence)):
                readings = [Reading(n, 0, quantity, NOT_PROSE, none=NOT_PROSE) for quantity in counting]
            else:
                self._reader.heading(n, sentence.text, memory)
            sentences.append(
                ReadSentence(start, stop, sentence.paragraph, bullet, sentence.units, sentence.times, masked, tuple(readings))
            )
        return sentences

    def _mask(self, sentence: Sentence) -> Masked | None:
        """The sentence as symbols, where it has numbers to read, and not so many that it must be a table."""
        if sentence.quantities and 0 < len(_counting(sentence)) <= _MOST_NUMBERS:
            return self._masker.mask(sentence.tokens, _disjoint(sentence))
        return None

    def resolve(self, cleaned: CleanArticle, sentences: list[ReadSentence]) -> list[Statement]:
        """Whose each number is, and of when. A number of no organisation at all is no fact."""
        furniture = " \n".join([removal.span.of(cleaned.page.text) for removal in cleaned.removed])
        directory = Directory(sentences, cleaned.title or "", page_units(furniture), cleaned.body.text)
        units, periods = Units(directory, self._signs), Periods(self._signs, cleaned.published_day)
        statements: list[Statement] = []
        paragraph = -1
        for at, sentence in enumerate(sentences):
            if sentence.paragraph != paragraph:
                paragraph = sentence.paragraph
                units.enter(at, goes_on=sentence.bullet)
                if not sentence.bullet:
                    periods.enter()
            readings = [reading for reading in sentence.readings if reading.none is None]
            whose, when = units.of_sentence(sentence, readings), periods.of_sentence(sentence, readings)
            for n, found in whose:
                if found.organisation is None:
                    readings[n].none = NO_UNIT
                else:
                    statements.append(Statement(readings[n], sentence, found, when[n]))
        return statements

    def check(self, statements: list[Statement], cleaned: CleanArticle) -> list[Statement]:
        """Statements made twice become one."""
        return merged(statements, cleaned.title)

    def record(
        self, cleaned: CleanArticle, parsed: list[Sentence], sentences: list[ReadSentence], statements: list[Statement]
    ) -> Result:
        """Validated records."""
        article = record_article(cleaned, parsed)
        facts = record_facts(article.article_id, cleaned, statements)
        return Result(article, facts, cleaned, parsed, sentences, statements)


def _counting(sentence: Sentence) -> list[Quantity]:
    """The numbers that the grammar thinks may count something."""
    return [quantity for quantity in sentence.quantities if quantity.reason is None]


def _disjoint(sentence: Sentence) -> list[Mention]:
    """The mentions of a sentence in order; where two overlap the first stays, of those that begin together the longest."""
    found: list[Mention] = [*sentence.documents, *sentence.times, *sentence.units, *sentence.names, *sentence.quantities]
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
