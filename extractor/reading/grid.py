"""Tables whose cells stand one in each line, as pages lose them: «STT / Đảng bộ / Kế hoạch / Kết nạp / 1 / Hà Long / 18 / 21 / …».

A grid is a line of headings, then rows of as many cells, alike column by column. Not covered: headings over several columns, and
tables with a row in each line.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from extractor.reading.parsing import Sentence

_LONGEST = 80  # characters of a cell
_MOST_COLUMNS, _FEWEST_ROWS = 12, 2
_FEWEST_NUMBERS = 3
_LONGEST_NUMBER = 12  # characters
_NUMBER = re.compile(r"[-–]|\d[\d.,]*(?:\s?%|\s?/\s?\d[\d.]*)?")
_YEAR = re.compile(r"(?:19|20)\d\d")
_NUMBERED = re.compile(r"(?:s(?:ố )?tt|tt|số thứ tự|no\.?|#)", re.IGNORECASE)
_IN_ALL = re.compile(r"tổng|cộng|toàn (?:tỉnh|huyện|xã|thành phố|đảng bộ|ngành)|chung", re.IGNORECASE)
_ENDS = ".;:!?…"


class Row(NamedTuple):
    """The label of a row and its numbers by their columns, by the indices of their sentences. `in_all`: it sums up the others."""

    label: int
    numbers: dict[int, int]
    in_all: bool


class Grid(NamedTuple):
    """The headings of a table by their columns, as indices of sentences, and its rows. `stop` is the first sentence behind it."""

    headings: dict[int, int]
    rows: tuple[Row, ...]
    start: int
    stop: int

    @property
    def cells(self) -> range:
        """The sentences that are its cells."""
        return range(self.start, self.stop)


def is_year(cell: str) -> bool:
    """Whether a cell is a year alone: «2019»."""
    return _YEAR.fullmatch(cell) is not None


def grids(parsed: Sequence[Sentence]) -> Iterator[Grid]:
    """The tables of an article, in order."""
    if sum(len(sentence.text) <= _LONGEST_NUMBER and sentence.text[0].isdigit() for sentence in parsed) < _FEWEST_NUMBERS:
        return
    at = 0
    while at < len(parsed):
        stop = at
        numbers = 0
        while stop < len(parsed) and _is_cell(parsed, stop):
            numbers += parsed[stop].text[0].isdigit()
            stop += 1
        if numbers >= _FEWEST_NUMBERS:
            yield from _within([sentence.text for sentence in parsed[at:stop]], at)
        at = max(stop, at + 1)


def _is_cell(parsed: Sequence[Sentence], n: int) -> bool:
    """A short line that is no sentence."""
    text = parsed[n].text
    if len(text) > _LONGEST or text[-1] in _ENDS:
        return False
    alone = n == 0 or parsed[n - 1].paragraph != parsed[n].paragraph
    return alone and (n + 1 == len(parsed) or parsed[n + 1].paragraph != parsed[n].paragraph)


def _within(cells: list[str], first: int) -> Iterator[Grid]:
    """The tables in a run of cells."""
    numbers = [_NUMBER.fullmatch(cell) is not None for cell in cells]
    at = 0
    while at < len(cells):
        found = max(
            (grid for width in range(2, _MOST_COLUMNS + 1) if (grid := _grid(cells, numbers, at, width))),
            key=lambda grid: grid.stop,
            default=None,
        )
        if found is None:
            at += 1
            continue
        yield Grid(
            {column: first + n for column, n in found.headings.items()},
            tuple(Row(first + row.label, {c: first + n for c, n in row.numbers.items()}, row.in_all) for row in found.rows),
            first + found.start,
            first + found.stop,
        )
        at = found.stop


def _grid(cells: list[str], numbers: list[bool], at: int, width: int) -> Grid | None:
    """The table of so many columns whose headings begin at a cell, if there is one."""
    body = at + width
    kinds = numbers[body : body + width]
    if len(kinds) < width or numbers[at] or not any(kinds):
        return None
    if any(numbers[n] and not is_year(cells[n]) for n in range(at, body)):
        return None
    counted = bool(kinds[0]) and (_NUMBERED.fullmatch(cells[at]) is not None or cells[body] == "1")
    label = next((n for n, number in enumerate(kinds) if not number), 1 if counted else 0)
    if label > counted or not any(kinds[label + 1 :]):
        return None
    of_years = all(kinds)  # «2019 / 18 / 21»
    rows: list[Row] = []
    while True:
        if numbers[body : body + width] == kinds and (not of_years or is_year(cells[body + label])):
            rows.append(_row(cells, kinds, body, label))
            body += width
        elif short := _short_row(cells, numbers, body, width, counted):
            body += short
        else:
            break
    if counted and numbers[body : body + width - 1] == kinds[1:] and not of_years and _IN_ALL.match(cells[body]):
        rows.append(_row(cells, kinds, body - 1, label))
        body += width - 1
    if len(rows) < _FEWEST_ROWS:
        return None
    return Grid({column: at + column for column in range(width) if column > label}, tuple(rows), at, body)


def _short_row(cells: list[str], numbers: list[bool], begin: int, width: int, counted: bool) -> int:
    """How many cells a row has that lacks some, «3 / Công an huyện / 4», and after which the next begins; 0 where there is none.

    Which of its numbers stands under which heading is not known.
    """
    if not counted:
        stop = begin + 1
        while stop < min(begin + width, len(cells) - 1) and numbers[stop]:
            stop += 1
        goes_on = numbers[begin : begin + 2] == [False, True] and numbers[stop : stop + 2] == [False, True]
        return stop - begin if goes_on and stop < begin + width else 0
    if not cells[begin : begin + 1] or not cells[begin].isdecimal():
        return 0
    following = str(int(cells[begin]) + 1)
    for stop in range(begin + 2, min(begin + width, len(cells))):
        ends = cells[stop] == following and numbers[stop : stop + 2] == [True, False]
        if not numbers[stop] or ends:
            summed = _IN_ALL.match(cells[stop]) is not None
            return stop - begin if (ends or summed) and not numbers[begin + 1] else 0
    return 0


def _row(cells: list[str], kinds: list[bool], begin: int, label: int) -> Row:
    numbers = {n: begin + n for n in range(label + 1, len(kinds)) if kinds[n] and cells[begin + n][0].isdigit()}
    return Row(begin + label, numbers, _IN_ALL.match(cells[begin + label]) is not None)
