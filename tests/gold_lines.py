"""Gold a line at a time, as a linguist writes it; `tests/gold/README.md` is the guide.

    ⟨Năm 2023⟩, ⟨Đảng bộ xã Hà Long⟩ kết nạp được [45] đảng viên mới. → admissions 45 | Đảng bộ xã Hà Long | 2023
    Đảng bộ xã Hà Long họp lần thứ [45]. → —
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from decimal import Decimal
from pathlib import Path
from typing import get_args

from extractor.article import Page
from extractor.evaluation.gold import GoldComparison, GoldFact
from extractor.evaluation.matching import pair
from extractor.pipeline import Pipeline
from extractor.records import Fact, Measure, Qualifier, Relation, Status

FOLDER = Path(__file__).parent / "gold"
NO_FACT = "—"
_BRACKETS = re.compile(r"[\[\]⟨⟩]")
_VALUE = re.compile(r"(\d+(?:\.\d+)?)(?:([-/])(\d+(?:\.\d+)?))?")


@dataclass(frozen=True)
class Line:
    """A sentence with the number at [start, stop), and the fact that it states (None: none)."""

    file: str
    number: int
    written: str
    page: Page
    start: int
    stop: int
    fact: GoldFact | None


def lines() -> list[Line]:
    """All lines of `tests/gold`. Raises ValueError with file and line for one that cannot be read."""
    return [line for path in sorted(FOLDER.glob("*.gold")) for line in _of_file(path)]


def known_failures() -> list[str]:
    """The lines, as written, that are still read otherwise."""
    rows = (FOLDER / "known-failures.txt").read_text(encoding="utf-8").splitlines()
    return [row for row in rows if row and not row.startswith("#")]


def facts_at(line: Line, pipeline: Pipeline) -> list[Fact]:
    """The facts that the number of the line states."""
    facts = pipeline(line.page).facts
    return [fact for fact in facts if fact.evidence.page_start < line.stop and line.start < fact.evidence.page_end]


def is_right(line: Line, facts: list[Fact]) -> bool:
    """Whether `facts` are what the line says."""
    return are_facts([line.fact] if line.fact else [], facts, line.page.published)


def are_facts(expected: list[GoldFact], facts: list[Fact], published: str | None) -> bool:
    """Whether `facts` are the expected ones, and no others."""
    pairs = pair(expected, facts, published)
    return len(facts) == len(pairs) == len(expected) and not any(matched.wrong for matched in pairs)


def _of_file(path: Path) -> list[Line]:
    found: list[Line] = []
    published, title = None, None
    for number, row in enumerate(path.read_text(encoding="utf-8").splitlines(), start=1):
        if row.startswith("@"):
            day, _, headline = (part.strip() for part in row[1:].partition("|"))
            published, title = day or None, headline or None
        elif row.strip() and not row.startswith("#"):
            try:
                found.append(_line(path.stem, number, row.strip(), published, title))
            except (ValueError, KeyError) as error:
                raise ValueError(f"{path.name}, line {number}: {error}") from error
    return found


def _line(file: str, number: int, written: str, published: str | None, title: str | None) -> Line:
    sentence, arrow, record = (part.strip() for part in written.rpartition("→"))
    if not arrow or sentence.count("[") != 1:
        raise ValueError("a line is a sentence with one number in square brackets, an arrow, and a record or —")
    headline = f"{title}\n\n" if title else ""
    opens, closes = sentence.index("["), sentence.index("]")
    start = len(headline) + len(_BRACKETS.sub("", sentence[:opens]))
    text = headline + _BRACKETS.sub("", sentence)
    stop = start + closes - opens - 1
    page = Page(f"{file}:{number}", text, title=title, published=published)
    return Line(file, number, written, page, start, stop, None if record == NO_FACT else fact_of(record))


def fact_of(record: str) -> GoldFact:
    """`admissions target at_least 45 percent exceeds target +female /year | Đảng bộ xã Hà Long | 2023`."""
    what, unit, period, *_ = (*(part.strip() for part in record.split("|")), "*", "*")
    indicator, *words = what.split()
    told: dict[str, str] = {"status": "actual", "measure": "count", "qualifier": "exact"}
    comparison: GoldComparison | None = None
    for n, word in enumerate(words):
        for slot, names in (("status", Status), ("measure", Measure), ("qualifier", Qualifier)):
            if word in get_args(names) and (n == 0 or words[n - 1] not in get_args(Relation)):
                told[slot] = word
        if word in get_args(Relation):
            comparison = GoldComparison.model_validate({"relation": word, "basis": words[n + 1]})
    number = next(match for word in words if (match := _VALUE.fullmatch(word)))
    value, sign, other = number.groups()
    return GoldFact.model_validate(
        {
            "type": "fact", "article": "", "indicator": indicator, "value": Decimal(value), "comparison": comparison,
            "value_max": Decimal(other) if sign == "-" else None, "of": Decimal(other) if sign == "/" else None,
            "measure": "ratio" if sign == "/" else told["measure"],
            "status": (told["status"],), "qualifier": (told["qualifier"],),
            "unit": tuple(name.strip() for name in unit.split(" or ")),
            "period": tuple(days.strip() for days in period.split(" or ")),
            "subgroup": tuple(sorted(word[1:] for word in words if word[0] == "+")),
            "per": tuple(word[1:] for word in words if word[0] == "/"),
        }
    )  # fmt: skip
