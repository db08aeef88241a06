"""A fact: «Năm 2024, Đảng bộ xã Hà Long kết nạp được 12 đảng viên».

The indicator is `admissions`, actual, 12; the unit Đảng bộ xã Hà Long; the period the year 2024. Not covered:
which indicators and subgroups there are; a domain pack names those.
"""

from __future__ import annotations

from datetime import date
from typing import Literal, Self

from pydantic import Field, model_validator

from extractor.records.parts import Count, Id, Label, Located, Number, Place, Record

Status = Literal["actual", "target", "planned"]
Measure = Literal["count", "percent", "ratio", "times"]
Qualifier = Literal["exact", "about", "nearly", "over", "under", "at_least", "at_most"]
Rate = Literal["year", "month", "branch", "organisation"]
Relation = Literal["exceeds", "attains", "misses", "equals", "increase", "decrease"]
Precision = Literal["day", "month", "year"]
UnitSource = Literal["stated", "context", "page"]
PeriodSource = Literal["stated", "context", "page", "publication"]


class Evidence(Located):
    """The words that state a fact. The four offsets of the evidence itself are those of the number."""

    number: str = Field(description="The number as the article writes it: `text[start:end]`.")
    sentence: str = Field(description="The sentence that states the fact, as it stands in `text`.")
    sentence_at: Located = Field(description="Where the sentence stands.")
    link: str | None = Field(default=None, description="The page's URL with a text fragment, which opens it at the sentence.")
    slots: dict[Label, Located] = Field(
        default_factory=dict, description="Where the words behind each slot stand, by the slot's name."
    )


class PeriodRecord(Record):
    """An interval of days, both ends included. A stock holds on one day; a deadline has an end and no start."""

    start: date | None = Field(default=None, description="First day.")
    end: date | None = Field(default=None, description="Last day.")
    precision: Precision | None = Field(default=None, description="How finely it is dated; null with no dates.")
    surface: str | None = Field(default=None, description="The words that state it.")
    resolved_by: PeriodSource | None = Field(
        default=None,
        description="`stated` in the clause, `context` from other text, `page` from around the article, "
        "`publication` for the day it was published.",
    )

    @model_validator(mode="after")
    def _in_order(self) -> Self:
        if self.start and self.end and self.end < self.start:
            raise ValueError(f"a period ends ({self.end}) before it starts ({self.start})")
        return self


class Comparison(Record):
    """What the number is held against: «vượt 4,65% so với chỉ tiêu» exceeds a target."""

    relation: Relation = Field(description="How the number stands to its basis.")
    basis: Label = Field(description="`target`, `prior_period`, or the name of another indicator.")
    basis_period: PeriodRecord | None = Field(default=None, description="The period of the basis, where it is stated.")


class Unit(Place):
    """The organisation that a number is about."""

    surface: str | None = Field(default=None, description="The words that name it.")
    resolved_by: UnitSource = Field(
        description="`stated` in the clause, `context` from other text, `page` from around the article."
    )


class Age(Record):
    """Bounds of an age in years: «từ 18 đến 30 tuổi»."""

    at_least: Count | None = Field(default=None, description="Youngest age, included.")
    at_most: Count | None = Field(default=None, description="Oldest age, included.")


class Fact(Record):
    """One statistical observation that an article states: who, what, how much, when, and the words that say so."""

    id: Id = Field(description="Stable identifier.")
    article_id: Id = Field(description="The article that states it.")
    indicator: Label = Field(description="What is counted; the domain pack lists the names.")
    status: Status = Field(description="`actual`: true or done; `target`: an adopted goal; `planned`: expected.")
    value: Number = Field(description="The number; the lower end of a range.")
    value_max: Number | None = Field(default=None, description="The upper end of a range.")
    measure: Measure = Field(default="count", description="What sort of number it is.")
    of: Number | None = Field(default=None, description="The denominator of a ratio: 14 in «10/14 chi bộ».")
    qualifier: Qualifier = Field(default="exact", description="How the article qualifies the number.")
    per: tuple[Rate, ...] = Field(default=(), description="For a rate, the units that it is per.")
    subgroup: tuple[Label, ...] = Field(default=(), description="Labels that narrow the count, sorted.")
    age: Age | None = Field(default=None, description="The age bound behind the subgroup `young`.")
    comparison: Comparison | None = Field(default=None, description="What the number is held against.")
    unit: Unit | None = Field(default=None, description="The organisation that the number is about.")
    period: PeriodRecord | None = Field(default=None, description="When it happened, held, or is due.")
    evidence: Evidence = Field(description="The words that say so, and where they stand.")
    rule: str = Field(min_length=1, description="The rule that found it.")
    confidence: float = Field(ge=0, le=1, description="Calibrated: of the facts given 0.9, nine in ten are right.")
    derived_from: tuple[Id, ...] | None = Field(default=None, description="The facts that it was computed from.")
    conflicts_with: tuple[Id, ...] = Field(default=(), description="Facts that contradict it.")

    @model_validator(mode="after")
    def _consistent(self) -> Self:  # one check for all, evidence included: to call each takes longer than what it does
        if (self.measure == "ratio") != (self.of is not None):
            raise ValueError("`of` belongs to a ratio, and a ratio has one")
        if self.value_max is not None and self.value_max <= self.value:
            raise ValueError("`value_max` must be greater than `value`")
        if self.subgroup and list(self.subgroup) != sorted(set(self.subgroup)):
            raise ValueError("`subgroup` must be sorted, each label once")
        number, sentence = self.evidence, self.evidence.sentence_at
        if not sentence.start <= number.start < number.end <= sentence.end:
            raise ValueError("the number does not stand in its sentence")
        return self
