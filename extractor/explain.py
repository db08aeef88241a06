"""The ledger of an article: each number is a fact, or says why it is none.

In «Năm 2023, Đảng bộ xã có 12 chi bộ và kết nạp 45 đảng viên» 12 and 45 are facts and 2023 is a time. Not covered:
words that only suggest a number («nhiều», «vài», «hơn chục»).
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import NamedTuple, Protocol

from extractor.article import CleanArticle
from extractor.checks.statement import Statement
from extractor.domains.pattern import Symbols
from extractor.grammar.lone_name import BareName
from extractor.grammar.number import numbers
from extractor.grammar.quantity import Quantity
from extractor.grammar.unit_form import UnitName
from extractor.reading.memory import Reading
from extractor.reading.parsing import Sentence
from extractor.reading.reader import NO_RULE
from extractor.reason import in_words
from extractor.records import Fact
from extractor.slots.sentence import ReadSentence
from extractor.text import Span

_FIGURES = re.compile(r"\d+")


class Read(Protocol):
    """What the ledger is drawn up from: what the pipeline made of a page, each fact in the place of its statement."""

    @property
    def facts(self) -> list[Fact]:
        """The records."""
    @property
    def cleaned(self) -> CleanArticle:
        """The article that cleaning left."""
    @property
    def parsed(self) -> list[Sentence]:
        """Its sentences with their mentions."""
    @property
    def sentences(self) -> list[ReadSentence]:
        """The same sentences, read."""
    @property
    def statements(self) -> list[Statement]:
        """What the facts were recorded from, in their order."""


@dataclass(frozen=True, slots=True)
class Entry:
    """One number at [start, stop) of the cleaned text: its `facts`, or the `reason` why there is none.

    `sentence` has the number in square brackets, and so has `pattern`, the sentence as the rules see it (None where it
    holds no number that could count something). `rule` took the number; `refused` matched its words and was the last
    to refuse it, for want of the fact that it goes back to.
    """

    start: int
    stop: int
    surface: str
    sentence: str
    pattern: str | None = None
    rule: str | None = None
    refused: str | None = None
    facts: tuple[Fact, ...] = ()
    reason: str | None = None


@dataclass(frozen=True, slots=True)
class Ledger:
    """The numbers of the cleaned text in order, and how many runs of figures each cleaner took out of the page."""

    entries: tuple[Entry, ...]
    removed: tuple[tuple[str, int], ...]

    def lines(self, number: int | None = None) -> Iterator[str]:
        """The ledger as text; only the number-th entry, counted from 1, where `number` is given."""
        if number is not None and number > len(self.entries):
            yield f"There is no number {number}: the text has {len(self.entries)}."
            return
        for n, entry in enumerate(self.entries, start=1):
            if number in (None, n):
                yield from _lines(n, entry)
        if number is None:
            facts = sum(bool(entry.facts) for entry in self.entries)
            cut = ", ".join(f"{cleaner} {count}" for cleaner, count in self.removed)
            yield f"{len(self.entries)} numbers: {facts} are facts, {len(self.entries) - facts} are none."
            yield f"Numbers in what cleaning removed: {cut or 'none'}."


def explain(read: Read, symbols: Symbols) -> Ledger:
    """Account for every number of an article; `symbols` are those of the pack that it was read with."""
    facts: dict[int, list[Fact]] = {}
    for statement, fact in zip(read.statements, read.facts, strict=True):
        facts.setdefault(id(statement.reading), []).append(fact)
    entries: list[Entry] = []
    text, done = read.cleaned.body.text, 0
    for parsed, sentence in zip(read.parsed, read.sentences, strict=True):
        entries += _unread(text, done, parsed.start)
        entries += _of_sentence(parsed, sentence, facts, symbols)
        done = parsed.stop
    entries += _unread(text, done, len(text))
    return Ledger(tuple(entries), _removed(read.cleaned))


class _Mention(NamedTuple):
    """[start, stop) of a mention in its sentence, and why its numbers are none; for a quantity, the quantity."""

    start: int
    stop: int
    surface: str
    reason: str
    quantity: Quantity | None = None


def _mentions(parsed: Sentence) -> Iterator[_Mention]:
    """All that may hold a number, the surer first."""
    for cited in parsed.documents:
        yield _Mention(cited.start, cited.stop, parsed.text[cited.start : cited.stop], "document")
    for time in parsed.times:
        yield _Mention(time.start, time.stop, time.surface, "duration" if time.kind == "duration" else "time")
    for q in parsed.quantities:
        yield _Mention(q.number_start, q.number_stop, q.surface, q.reason or "", q)
    names: tuple[UnitName | BareName, ...] = (*parsed.units, *parsed.names)
    for name in names:
        yield _Mention(name.start, name.stop, name.surface, "name_part")
    for person in parsed.people:
        yield _Mention(person.start, person.stop, parsed.text[person.start : person.stop], "name_part")


def _of_sentence(parsed: Sentence, sentence: ReadSentence, facts: dict[int, list[Fact]], symbols: Symbols) -> Iterator[Entry]:
    """The entries of a sentence: each run of figures goes to the surest mention that holds it."""
    figures = [Span(*match.span()) for match in _FIGURES.finditer(parsed.text)]
    found: list[tuple[Span, _Mention]] = []
    for mention in _mentions(parsed):
        own = [run for run in figures if mention.start < run.stop and run.start < mention.stop]
        figures = [run for run in figures if run not in own]
        own += _in_words(mention, [span for span, _ in found])
        if own:
            found.append((Span(min(own).start, max(run.stop for run in own)), mention))
    found += [(run, _Mention(*run, run.of(parsed.text), "not_read")) for run in figures]
    readings: dict[int, list[Reading]] = {}
    for reading in sentence.readings:
        at = sentence.start + reading.quantity.number_start - parsed.start  # one of a table has its row for a sentence
        readings.setdefault(at, []).append(reading)
    for span, mention in sorted(found):
        own_readings = readings.get(mention.quantity.number_start, []) if mention.quantity else []
        yield _entry(parsed, sentence, span, mention, own_readings, facts, symbols)


def _in_words(mention: _Mention, taken: Sequence[Span]) -> list[Span]:
    """«mười hai», «ba năm qua»: the numbers of a mention that are said in words."""
    spans = [Span(n.start, n.stop).shifted(mention.start) for n in numbers(mention.surface) if n.word]
    if mention.quantity is not None:
        spans = [Span(mention.start, mention.stop)] if mention.quantity.word else []
    return [span for span in spans if all(span.stop <= other.start or other.stop <= span.start for other in taken)]


def _entry(
    parsed: Sentence,
    sentence: ReadSentence,
    span: Span,
    mention: _Mention,
    readings: list[Reading],
    facts: dict[int, list[Fact]],
    symbols: Symbols,
) -> Entry:
    own = tuple(fact for reading in readings for fact in facts.get(id(reading), ()))
    none = next((reading.none for reading in readings if reading.none), None)
    # What was read and yet is no fact was merged with one; what was not even read lay in the name of something.
    reason = None if own else none or mention.reason or ("repeated" if readings else "name_part")
    at = next((reading.at for reading in readings), None)
    if at is None and sentence.masked is not None:
        spans = map(sentence.masked.span, range(len(sentence.masked.text)))
        at = next((n for n, (start, stop) in enumerate(spans) if start <= span.start < stop), None)
    return Entry(
        start=parsed.start + span.start,
        stop=parsed.start + span.stop,
        surface=mention.surface,
        sentence=f"{parsed.text[: span.start]}[{span.of(parsed.text)}]{parsed.text[span.stop :]}",
        pattern=_pattern(sentence, at, symbols),
        rule=next((reading.rule for reading in readings if reading.refused is None and reading.rule != NO_RULE), None),
        refused=next((reading.refused for reading in readings), None),
        facts=own,
        reason=reason,
    )


def _pattern(sentence: ReadSentence, at: int | None, symbols: Symbols) -> str | None:
    if sentence.masked is None:
        return None
    shown = [symbols.show(symbol) for symbol in sentence.masked.text]
    if at is not None:
        shown[at] = f"[{shown[at].strip('<>')}]"
    return " ".join(shown)


def _unread(text: str, start: int, stop: int) -> Iterator[Entry]:
    """Figures that stand in no sentence."""
    for match in _FIGURES.finditer(text, start, stop):
        yield Entry(*match.span(), match[0], f"[{match[0]}]", reason="not_read")


def _removed(cleaned: CleanArticle) -> tuple[tuple[str, int], ...]:
    """By cleaner, the runs of figures in what was taken out; what two cleaners took counts for the first."""
    counts: Counter[str] = Counter()
    done = 0
    for removal in sorted(cleaned.removed, key=lambda removal: removal.span):
        matches = _FIGURES.finditer(cleaned.page.text, max(done, removal.span.start), removal.span.stop)
        counts[removal.cleaner] += sum(1 for _ in matches)
        done = max(done, removal.span.stop)
    return tuple((cleaner, count) for cleaner, count in counts.most_common() if count)


def _lines(n: int, entry: Entry) -> Iterator[str]:
    why = f"no fact: {entry.reason}, {in_words(entry.reason)}" if entry.reason else "fact"
    yield f"{n}. «{entry.surface}» {why}"
    for fact in entry.facts:
        yield f"    says      {_told(fact)}"
    yield f"    sentence  {entry.sentence}"
    if entry.pattern:
        yield f"    pattern   {entry.pattern}"
    if entry.rule:
        yield f"    rule      {entry.rule}"
    if entry.refused:
        yield f"    refused   {entry.refused}: the fact that it goes back to is not there"


def _told(fact: Fact) -> str:
    """«admissions 45 count, actual, exact; Đảng bộ xã Hà Long; 2023-01-01 to 2023-12-31»."""
    number = f"{fact.value:f}" + (f"–{fact.value_max:f}" if fact.value_max is not None else "")
    number += f"/{fact.of:f}" if fact.of is not None else ""
    start, end = (fact.period.start, fact.period.end) if fact.period else (None, None)
    period = str(start) if start == end else f"{start or '…'} to {end or '…'}"
    told = [f"{fact.indicator} {number} {fact.measure}, {fact.status}, {fact.qualifier}"]
    if fact.comparison:
        told.append(f"{fact.comparison.relation} {fact.comparison.basis}")
    told += [", ".join(fact.subgroup)] if fact.subgroup else []
    told += [f"per {' and '.join(fact.per)}"] if fact.per else []
    told += [fact.unit.name if fact.unit else "no unit", "no period" if period == "None" else period]
    return "; ".join(told)
