"""The way of an article: clean → parse → read → resolve → check → record.

«Năm 2023, Đảng bộ phường kết nạp 45 đảng viên» goes in as a page and comes out as a fact with the words that state it.
Not covered: many files, time limits and quarantine (`extractor.engine`).
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import TypeVar

from extractor import garbage, records
from extractor.article import CleanArticle, Page
from extractor.checks.merge import merged
from extractor.checks.statement import Statement
from extractor.cleaners import clean
from extractor.domains.lexicon import Lexicon
from extractor.domains.pack import load_pack
from extractor.domains.pattern import Symbols
from extractor.domains.rates import load_rates
from extractor.domains.side import BULLETS
from extractor.explain import Ledger, explain
from extractor.reading.masking import Masked, Masker
from extractor.reading.memory import Line, Memory, Reading, Weighed
from extractor.reading.parsing import Sentence, parse
from extractor.reading.reader import Reader
from extractor.reading.table import Cell, read_tables
from extractor.recording import record_article, record_facts
from extractor.slots.abroad import is_about_abroad, is_abroad, names_abroad, names_party_unit
from extractor.slots.dated import Dated
from extractor.slots.directory import Directory
from extractor.slots.furniture import furniture_of, header_of, names_at_the_top, page_units, province_of_paper
from extractor.slots.period import Periods
from extractor.slots.sentence import ReadSentence
from extractor.slots.signs import Signs
from extractor.slots.unit import Found, Units

NO_UNIT = "no_unit"
FOREIGN = "foreign_party"
NOT_PROSE = "not_prose"
IN_TABLE = "in_table"
Item = TypeVar("Item")
_MOST_PAGES = 64  # in a batch
_MOST_CHARACTERS = 300_000  # in a batch of more than one page
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
        self._rates = load_rates(domain)
        self._signs = Signs(self.pack, self.symbols)
        self._masker = Masker(self.symbols, Lexicon(self.pack, self.symbols))

    @cached_property
    def _reader(self) -> Reader:
        return Reader(self.pack, self.symbols)

    def __call__(self, text_or_page: str | Page) -> Result:
        """The article and the facts of one page."""
        (result,) = self._batch([text_or_page])
        return result

    def pipe(self, many: Iterable[str | Page]) -> Iterator[Result]:
        """The results of many pages, in their order; a fifth cheaper than one by one.

        Batches go through each stage together. A page that raises takes the rest of its batch with it.
        """
        for batch in batches(many, lambda page: len(page if isinstance(page, str) else page.text)):
            yield from self._batch(batch)

    def _batch(self, pages: Sequence[str | Page]) -> list[Result]:
        searching = garbage.put_off()
        try:
            cleaned = [self.clean(page) for page in pages]
            parsed = self.parse(cleaned)
            sentences = self.read(cleaned, parsed)
            statements = self.check(cleaned, self.resolve(cleaned, sentences))
            return self.record(cleaned, parsed, sentences, statements)
        finally:
            garbage.resume(searching)

    def explain(self, text_or_page: str | Page) -> Ledger:
        """Every number of a page: the facts it states, or the reason why it states none."""
        return explain(self(text_or_page), self.symbols)

    def clean(self, text_or_page: str | Page) -> CleanArticle:
        """The article in a page, with everything that was cut from it."""
        return clean(Page("text", text_or_page) if isinstance(text_or_page, str) else text_or_page)

    def parse(self, cleaned: Sequence[CleanArticle]) -> list[list[Sentence]]:
        """Sentences, words and mentions."""
        return parse([article.body.text for article in cleaned])

    def read(self, cleaned: Sequence[CleanArticle], parsed: Sequence[list[Sentence]]) -> list[list[ReadSentence]]:
        """What every number says."""
        masked = [[self._mask(sentence) for sentence in sentences] for sentences in parsed]
        weighed = [[self._reader.weigh(symbols) if symbols is not None else [] for symbols in some] for some in masked]
        return list(map(self._read, [article.body.text for article in cleaned], parsed, masked, weighed))

    def _read(
        self, text: str, parsed: list[Sentence], masked: list[Masked | None], weighed: list[list[Weighed]]
    ) -> list[ReadSentence]:
        memory = Memory()
        sentences: list[ReadSentence] = []
        list_at = -1  # the paragraph of the last item of a list
        tables = read_tables(text, parsed, self._read_last, self.symbols, self.pack.in_tables)
        n = -1  # of the sentences that are no cells of tables
        for at, (sentence, symbols, numbers) in enumerate(zip(parsed, masked, weighed, strict=True)):
            if at in tables:
                sentences.append(_of_table(at, sentence, tables[at]))
                continue
            n += 1
            start, stop = sentence.start, sentence.stop
            bullet = text[start] in BULLETS
            list_at = sentence.paragraph if bullet else list_at
            readings: list[Reading] = []
            if symbols is not None:
                if not numbers:  # «Năm 2022, xã phấn đấu:»
                    self._reader.statuses.heading(n, sentence.text, memory)
                line = Line(n, symbols, text, start, stop, list_at == sentence.paragraph)
                readings = self._reader.read(line, numbers, memory)
            elif sentence.quantities and (counting := sentence.counting()):
                readings = [Reading(n, 0, quantity, NOT_PROSE, none=NOT_PROSE) for quantity in counting]
            else:
                self._reader.statuses.heading(n, sentence.text, memory)
            sentences.append(
                ReadSentence(start, stop, sentence.paragraph, bullet, sentence.units, sentence.times, symbols, tuple(readings))
            )
        return sentences

    def _read_last(self, text: str) -> Sequence[Reading]:
        """The readings of the last sentence of a text."""
        parsed = parse([text])[0]
        masked = [self._mask(sentence) for sentence in parsed]
        weighed = [self._reader.weigh(symbols) if symbols is not None else [] for symbols in masked]
        return self._read(text, parsed, masked, weighed)[-1].readings

    def _mask(self, sentence: Sentence) -> Masked | None:
        """The sentence as symbols, where it has numbers to read, and not so many that it must be a table."""
        if sentence.quantities and 0 < len(sentence.counting()) <= _MOST_NUMBERS:
            return self._masker.mask(sentence.tokens, sentence.mentions())
        return None

    def resolve(self, cleaned: Sequence[CleanArticle], sentences: Sequence[list[ReadSentence]]) -> list[list[Statement]]:
        """Whose each number is, and of when. A number of no organisation at all is no fact."""
        headers = list(map(header_of, cleaned))
        directories = [
            Directory(article, own, page_units(furniture_of(article)), names_at_the_top(header), province_of_paper(header))
            for article, own, header in zip(cleaned, sentences, headers, strict=True)
        ]
        whose = [
            Units(directory, self._signs, article.body.text).of_article(own)
            for directory, article, own in zip(directories, cleaned, sentences, strict=True)
        ]
        when = [
            Periods(self._signs, article.published_day, article.body.text).of_article(own)
            for article, own in zip(cleaned, sentences, strict=True)
        ]
        abroad = [
            any(found) and is_about_abroad(article.body.text, own)
            for article, own, found in zip(cleaned, sentences, whose, strict=True)
        ]
        return list(map(_stated, sentences, whose, when, abroad, [names_abroad(article.body.text) for article in cleaned]))

    def check(self, cleaned: Sequence[CleanArticle], statements: Sequence[list[Statement]]) -> list[list[Statement]]:
        """Statements made twice become one."""
        return [merged(stated, article.title) for article, stated in zip(cleaned, statements, strict=True)]

    def record(
        self,
        cleaned: Sequence[CleanArticle],
        parsed: Sequence[list[Sentence]],
        sentences: Sequence[list[ReadSentence]],
        statements: Sequence[list[Statement]],
    ) -> list[Result]:
        """Validated records."""
        articles = list(map(record_article, cleaned, parsed))
        facts = record_facts(articles, cleaned, statements, self._rates)
        return list(map(Result, articles, facts, cleaned, parsed, sentences, statements))


def batches(many: Iterable[Item], length: Callable[[Item], int]) -> Iterator[list[Item]]:
    """Items in their order, so many together as go through a stage at once: bounded in number and in characters (`length`)."""
    batch: list[Item] = []
    size = 0
    for item in many:
        characters = length(item)
        if batch and (len(batch) == _MOST_PAGES or size + characters > _MOST_CHARACTERS):
            yield batch
            batch, size = [], 0
        batch.append(item)
        size += characters
    if batch:
        yield batch


def _stated(
    sentences: list[ReadSentence],
    whose: list[list[tuple[int, Found]]],
    when: list[list[Dated]],
    abroad: bool,
    neighbours: frozenset[str],
) -> list[Statement]:
    """The statements of an article; `abroad`, only of Party units that the clause names; none of `neighbours`."""
    statements: list[Statement] = []
    for sentence, units, periods in zip(sentences, whose, when, strict=True):
        if not units:
            continue
        readings = sentence.stating()
        for n, found in units:
            if found.organisation is None:
                readings[n].none = NO_UNIT
            elif is_abroad(found.organisation, neighbours) or (
                abroad and (found.span is None or not names_party_unit(found.organisation.surface))
            ):
                readings[n].none = FOREIGN
            else:
                statements.append(Statement(readings[n], sentence, found, periods[n]))
    return statements


def _of_table(n: int, sentence: Sentence, cell: Cell | None) -> ReadSentence:
    """A line that is a cell of a table: a number with its row, or what says nothing."""
    if cell is not None:
        return ReadSentence(cell.start, cell.stop, sentence.paragraph, False, (), (), cell.masked, (cell.reading,))
    unread = tuple(Reading(-n, 0, quantity, IN_TABLE, none=IN_TABLE) for quantity in sentence.counting())
    return ReadSentence(sentence.start, sentence.stop, sentence.paragraph, False, (), (), None, unread)
