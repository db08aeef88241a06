"""What the numbers of a table say: in the column «Đã kết nạp» each is read like «Đã kết nạp: 182», of the unit that its row names.

The first row is written out as sentences, behind the words that stand before the table, and read by the rules of the pack; the
other rows say the same of their units. Such a reading belongs to no sentence of the text: its number there is negative.
Not covered: where a table is (`extractor.reading.grid`).
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from typing import NamedTuple

from extractor.domains.entries import InTables
from extractor.domains.pattern import Symbols
from extractor.grammar.lone_name import BareName
from extractor.grammar.quantity import Quantity
from extractor.grammar.timex import Timex
from extractor.grammar.unit_form import UnitName
from extractor.reading.grid import Grid, Row, grids, is_year
from extractor.reading.masking import Item, Masked
from extractor.reading.memory import Reading
from extractor.reading.parsing import Sentence, parse

_TITLE, _BEFORE = 120, 400  # characters of the beginning of the article, and before the table, that say what it is about
_MOST_LABELS, _FIRST_ROWS = 60, 3  # rows that are written out: where each says something else, or until one says something
_PERCENT = re.compile(r"%|tỷ lệ|tỉ lệ|phần trăm", re.IGNORECASE)
_UNIT_OF_MEASURE = re.compile(r"\s*\((?:%|người|đ/c|đồng chí|đảng viên|chi bộ)\)\s*$", re.IGNORECASE)
_NAME = re.compile(r"(?:\d+[.)]\s*)?(?P<name>[^\W\d_].*)")

Read = Callable[[str], Sequence[Reading]]
"""The readings of the last sentence of a text, by its numbers in order."""


class Cell(NamedTuple):
    """A number of a table, read: [start, stop) of its row in the article, its symbols, and what it says."""

    start: int
    stop: int
    masked: Masked
    reading: Reading


def read_tables(
    text: str, parsed: Sequence[Sentence], read: Read, symbols: Symbols, phrases: InTables
) -> dict[int, Cell | None]:
    """What the numbers of tables say, by their sentences; None for a cell that is no number or that nothing is known of.

    `phrases` are those of the pack, and `read` reads by its rules.
    """
    found: dict[int, Cell | None] = {}
    for grid in grids(parsed):
        cells = dict(_Table(grid, text, parsed, read, symbols, phrases).cells())
        if cells:
            found.update(dict.fromkeys(grid.cells))
            found.update(cells)
    return found


class _Table:
    def __init__(
        self, grid: Grid, text: str, parsed: Sequence[Sentence], read: Read, symbols: Symbols, phrases: InTables
    ) -> None:
        self._grid, self._parsed, self._read, self._of, self._phrases = grid, parsed, read, symbols.of, phrases
        start = parsed[grid.start].start
        begin = max(0, start - _BEFORE)
        self._about = f"{text[: min(begin, _TITLE)]}\n{text[begin:start].rstrip()}\n"
        self._by_years = all(is_year(parsed[n].text.split()[-1]) for n in grid.headings.values())

    def cells(self) -> Iterator[tuple[int, Cell]]:
        """The numbers that say something, by their sentences."""
        meant: dict[int, Reading] = {}
        left = _MOST_LABELS if self._by_years else _FIRST_ROWS
        for row in self._grid.rows:
            if self._by_years or not meant:
                meant = self._meanings(row) if left else {}
                left -= left > 0
            for column, reading in meant.items():
                if column in row.numbers and (cell := self._cell(row, column, reading)) is not None:
                    yield row.numbers[column], cell

    def _meanings(self, row: Row) -> dict[int, Reading]:
        """What the numbers of a row say, by their columns."""
        said, meant = self._about, dict[int, Reading]()
        for column, n in row.numbers.items():
            heading = self._parsed[row.label if self._by_years else self._grid.headings[column]].text
            best: tuple[str, Reading] | None = None
            for words in _written_out(heading, self._parsed[n].text, self._phrases):
                readings = self._read(f"{said}{words}.")
                if not readings or readings[-1].none is not None:
                    continue
                if best is None or readings[-1].head is None:
                    best = words, readings[-1]
                if readings[-1].head is None or words[0].islower():
                    break
            if best is not None:
                meant[column] = best[1]
                said = f"{said.removesuffix('. ')}; {best[0]}. " if best[0][0].islower() else f"{said}{best[0]}. "
        return meant

    def _cell(self, row: Row, column: int, meant: Reading) -> Cell | None:
        n = row.numbers[column]
        quantity = next(iter(self._parsed[n].quantities), None)
        if quantity is None:
            return None
        label, own = self._parsed[row.label], self._parsed[n]
        start, stop = min(label.start, own.start), max(label.stop, own.stop)
        moved = _moved(quantity._replace(measure=meant.quantity.measure, reason=None), own.start - start)
        items = [*self._named(row, label, start), *self._timed(row, column, start), moved]
        symbols = "".join(self._symbol(item) for item in items)
        masked = Masked(symbols, items, [0] * len(items), own.tokens, {})
        reading = replace(meant, sentence=-n, at=len(items) - 1, quantity=moved, head=None, part=False, listed=True)
        return Cell(start, stop, masked, reading)

    def _named(self, row: Row, label: Sentence, start: int) -> Iterator[Item]:
        """The unit that the row names."""
        if row.in_all or self._by_years or is_year(label.text):
            return
        if label.units:
            unit = label.units[0]
            yield replace(unit, start=unit.start + label.start - start, stop=unit.stop + label.start - start)
        elif name := _NAME.fullmatch(label.text):
            begin, end = name.span("name")
            yield BareName(begin + label.start - start, end + label.start - start, name["name"])

    def _timed(self, row: Row, column: int, start: int) -> Iterator[Item]:
        """The time that the heading or the label of the row names."""
        for n in (self._grid.headings[column], row.label):
            told = self._parsed[n]
            times = told.times or (parse([f"Năm {told.text}"])[0][0].times if is_year(told.text) else ())
            if times:
                at, time = told.start - start, times[0]
                begin, end = (0, len(told.text)) if is_year(told.text) else (time.start, time.stop)
                yield replace(time, start=begin + at, stop=end + at)
                return

    def _symbol(self, item: Item) -> str:
        if isinstance(item, UnitName):
            return self._of["unit"]
        if isinstance(item, BareName):
            return self._of["name"]
        return self._of["time" if isinstance(item, Timex) else item.measure if isinstance(item, Quantity) else "number"]


def _written_out(heading: str, number: str, phrases: InTables) -> Iterator[str]:
    """A number under its heading as a sentence may say it, the surest first; what goes on with the sentence before begins small."""
    words = _UNIT_OF_MEASURE.sub("", heading)
    is_share = _PERCENT.search(heading) is not None or number.endswith("%")
    for phrase in phrases.shares if is_share else phrases.counts:
        yield phrase.format(heading=f"{words[0].upper()}{words[1:]}", number=number.rstrip("% "))


def _moved(quantity: Quantity, by: int) -> Quantity:
    return quantity._replace(
        start=quantity.start + by, stop=quantity.stop + by,
        number_start=quantity.number_start + by, number_stop=quantity.number_stop + by,
    )  # fmt: skip
