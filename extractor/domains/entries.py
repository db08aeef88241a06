"""What a pack has entries for: classes of words, labels, indicators, rules such as «<admit> ~ [count] <people>», phrases of tables.

Each is checked when a pack is loaded. Not covered: how they fit together (`extractor.domains.pack`).
"""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import BaseModel, ConfigDict, Field, model_validator
from pydantic.dataclasses import dataclass

Name = Annotated[str, Field(pattern=r"^[a-z][a-z0-9_]*$")]
Relation = Literal["exceeds", "attains", "misses", "equals", "increase", "decrease"]
Status = Literal["actual", "target", "planned"]
Measure = Literal["count", "percent", "ratio", "times"]
Per = Literal["year", "month", "branch", "organisation"]



class Strict(BaseModel):
    """An entry that takes no keys but its own."""

    model_config = ConfigDict(extra="forbid", frozen=True)


# for rules and indicators, which are asked at every number: to read an attribute of a model takes four times as long as a slot
_strict = dataclass(frozen=True, slots=True, kw_only=True, config=ConfigDict(extra="forbid"))


class TermClass(Strict):
    """Words that stand for one symbol in the rules."""

    words: tuple[str, ...] = Field(min_length=1, description="phrases, in lower case")
    verb: bool = Field(default=False, description="it governs the numbers after it, as «kết nạp» does")
    group: Name | None = Field(default=None, description="a wider class that rules may name instead")
    per: Per | None = Field(default=None, description="a rate that it states, as «mỗi năm» does")
    within: Name | None = Field(default=None, description="a class that rules name when they mean the words of this one too")


class Series(Strict):
    """Names that share a first phrase: «người Thái, Mông và Khơ Mú»."""

    label: Name = Field(description="the label that they carry")
    after: tuple[str, ...] = Field(min_length=1, description="the phrases that stand before the first name")
    names: tuple[str, ...] = Field(min_length=1, description="the names, in lower case")


class Implied(Strict):
    """A label that a noun has where the text speaks of something: «hội viên» of the women's union."""

    label: Name = Field(description="the label")
    nouns: tuple[str, ...] = Field(min_length=1, description="what the noun behind the number begins with, in lower case")
    topic: Name = Field(description="what the text speaks of, in the sentence or shortly before")
    unless: Name | None = Field(default=None, description="what the sentence itself speaks of where it is not meant")


class Withheld(Strict):
    """A label that its words do not have where the sentence speaks of something: «đoàn viên» of a trade union."""

    label: Name = Field(description="the label")
    topic: Name = Field(description="what the sentence speaks of")
    unless: Name = Field(description="what it speaks of where the label is meant all the same")


@_strict
class InTables:
    """How a number of a table may be said under its heading, «{heading}: {number}»; what begins small goes on."""

    counts: tuple[str, ...] = ()
    shares: tuple[str, ...] = ()


@_strict
class Indicator:
    """What is counted."""

    counts: Name = Field(description="the group of what is counted: people, organisations, places, files, badges")
    also: Name | None = Field(default=None, description="a second group that it may count, as discipline counts organisations")
    also_label: Name | None = Field(default=None, description="the label of a count of that second group")
    stock: bool = Field(default=False, description="dated by a day, not by an interval")
    lasting: bool = Field(default=False, description="a stock that is also told over a time, as years without admissions")
    of_past_year: bool = Field(default=False, description="told of a year that is over, in the first months of the next")
    dayless: bool = Field(default=False, description="summed up over a time: a day spoken of before does not date it")
    pending: bool = Field(default=False, description="a flow that may be told as it stands today, as files «đang thẩm định»")
    share: bool = Field(default=False, description="a bare percentage of it is a share and compares with nothing")
    without: tuple[Name, ...] = Field(default=(), description="labels that are part of the indicator and not said again")

    @property
    def flow(self) -> bool:
        """Whether it counts events, which can have a target."""
        return not (self.stock or self.share)


@_strict
class Rule:
    """One way to state a fact, or one reason why a number is none.

    `pattern` describes the symbols around the number, which stands in square brackets; see `extractor.domains.pattern`.
    """

    name: Name
    example: str = Field(description="a sentence with the number in square brackets")
    pattern: str
    indicator: Name | None = None
    same: bool = Field(default=False, description="the indicator is that of the fact before, which it compares with or divides")
    within: tuple[Name, ...] = Field(
        default=(),
        description="with `same`: only after a fact of these indicators or groups, a «flow» (neither stock nor share) or a «share»",
    )
    prefer: Name | None = Field(default=None, description="with `same`: a fact of this indicator, where one is near")
    topic: Name | None = Field(default=None, description="only where the text has spoken of this topic shortly before")
    reach: Literal["sentence", "paragraph"] = Field(default="sentence", description="with `same`: how far back that fact may stand")
    none: Name | None = Field(default=None, description="the reason why such a number states no fact")
    also_after: Name | None = Field(
        default=None, description="with `none`: numbers of this indicator after it, of nobody of the Party, are none either"
    )
    status: Status | None = None
    relation: Relation | None = None
    basis: Name | None = None
    subgroup: tuple[Name, ...] = ()
    part: bool = Field(default=False, description="with `same`: a part of the fact before")
    likewise: bool = Field(default=False, description="only after a comparison in the same sentence, and compares as that one does")
    after_part: bool = Field(default=False, description="only right after a part in the same sentence")
    all_again: bool = Field(
        default=False, description="with `same`: of as many numbers as the last sentence with facts had, each is what that was"
    )
    labelled: bool = Field(default=False, description="with `same`: it counts the same people, with the labels of that fact")
    follows: bool = Field(default=False, description="only where the number before it in the sentence is a fact")
    again: bool = Field(default=False, description="only where an earlier fact has the same value")
    reached: bool = Field(
        default=False, description="only where the percentage is, by arithmetic, that of the result over its goal beside it"
    )
    each: bool = Field(default=False, description="the number holds for each of the units named before it")
    of_body: bool = Field(default=False, description="only of a school, a company, an office, and of no place")
    in_turn: bool = Field(
        default=False, description="the first number of a list is that of the first unit named before it, the second of the second"
    )
    split: bool = Field(default=False, description="a/b is a result over its target: two facts")
    labels: Literal["both", "left", "right", "far", "whole", "none"] = Field(
        default="both",
        description="on which side of the number its labels stand; far: beyond the next number too, whole: after the number before",
    )

    @model_validator(mode="after")
    def _one_outcome(self) -> Rule:
        if sum((self.indicator is not None, self.same, self.none is not None)) != 1:
            raise ValueError(f"rule {self.name}: give exactly one of indicator, same and none")
        if (self.relation is None) != (self.basis is None):
            raise ValueError(f"rule {self.name}: relation and basis go together")
        return self


@_strict
class StatusRule:
    """What makes a number a target or a plan."""

    name: Name
    example: str
    pattern: str
    status: Status
    compared: bool = Field(default=False, description="also of a comparison: «phấn đấu đạt 95% chỉ tiêu»")
