"""A subject as data: its indicators, the words that name them, and the rules that read «kết nạp được 45 đảng viên» as a fact.

A pack is one YAML file beside this module (`party.yaml`), checked when it is loaded. Not covered: the language's own grammar
(numbers, time, names), which every pack shares.
"""

from __future__ import annotations

from functools import cache
from importlib.resources import files
from importlib.resources.abc import Traversable
from typing import Annotated, Any, Literal

import yaml
from pydantic import BaseModel, ConfigDict, Field, ValidationError, model_validator
from pydantic.dataclasses import dataclass

from extractor.grammar.word import fold

Name = Annotated[str, Field(pattern=r"^[a-z][a-z0-9_]*$")]
Relation = Literal["exceeds", "attains", "misses", "equals", "increase", "decrease"]
Status = Literal["actual", "target", "planned"]
Measure = Literal["count", "percent", "ratio", "times"]
Per = Literal["year", "month", "branch", "organisation"]


class PackError(ValueError):
    """A pack that cannot be used; the message names the file, the line and the key."""


class _Strict(BaseModel):
    model_config = ConfigDict(extra="forbid", frozen=True)


# for rules and indicators, which are asked at every number: to read an attribute of a model takes four times as long as a slot
_strict = dataclass(frozen=True, slots=True, kw_only=True, config=ConfigDict(extra="forbid"))


class TermClass(_Strict):
    """Words that stand for one symbol in the rules."""

    words: tuple[str, ...] = Field(min_length=1, description="phrases, in lower case")
    verb: bool = Field(default=False, description="it governs the numbers after it, as «kết nạp» does")
    group: Name | None = Field(default=None, description="a wider class that rules may name instead")
    per: Per | None = Field(default=None, description="a rate that it states, as «mỗi năm» does")


class Series(_Strict):
    """Names that share a first phrase: «người Thái, Mông và Khơ Mú»."""

    label: Name = Field(description="the label that they carry")
    after: tuple[str, ...] = Field(min_length=1, description="the phrases that stand before the first name")
    names: tuple[str, ...] = Field(min_length=1, description="the names, in lower case")


class Implied(_Strict):
    """A label that a noun has where the text speaks of something: «hội viên» of the women's union."""

    label: Name = Field(description="the label")
    nouns: tuple[str, ...] = Field(min_length=1, description="what the noun behind the number begins with, in lower case")
    topic: Name = Field(description="what the text speaks of, in the sentence or shortly before")
    unless: Name | None = Field(default=None, description="what the sentence itself speaks of where it is not meant")


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
    follows: bool = Field(default=False, description="only where the number before it in the sentence is a fact")
    again: bool = Field(default=False, description="only where an earlier fact has the same value")
    each: bool = Field(default=False, description="the number holds for each of the units named before it")
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


class Pack(_Strict):
    """A subject: see `party.yaml`."""

    name: Name
    version: str
    indicators: dict[Name, Indicator]
    abbreviations: dict[str, str] = Field(
        default_factory=dict, description="short forms, read in every phrase as what they stand for"
    )
    topics: dict[Name, tuple[str, ...]] = Field(
        default_factory=dict, description="what a text may speak of: the phrases that show it"
    )
    terms: dict[Name, TermClass]
    subgroups: dict[str, tuple[str, ...]]
    series: tuple[Series, ...] = ()
    implied: tuple[Implied, ...] = ()
    counted_years: dict[Name, str] = Field(default_factory=dict, description="indicator → label made from the years of a duration")
    goal_topic: Name | None = Field(default=None, description="the topic of a heading under which percentages are goals")
    outcome_topic: Name | None = Field(default=None, description="the topic of a heading that speaks of goals and lists results")
    small_places: tuple[Name, ...] = Field(default=(), description="labels that narrow no count of people of a branch there")
    age_label: Name | None = Field(default=None, description="label of an age bound such as «dưới 30 tuổi»")
    sectors: tuple[Name, ...] = Field(default=(), description="labels of organisations that are also those of their people")
    exclusive: tuple[tuple[Name, ...], ...] = Field(default=(), description="families of labels of which one count has one")
    statuses: tuple[StatusRule, ...]
    rules: tuple[Rule, ...]

    def speaks_of(self, topic: str, text: str) -> bool:
        """Whether a text speaks of one of the topics."""
        near = fold(text)
        return any(word in near for word in self.topics[topic])

    @model_validator(mode="after")
    def _consistent(self) -> Pack:
        seen: set[str] = set()
        for rule in self.rules:
            if rule.name in seen:
                raise ValueError(f"rule {rule.name} stands twice")
            seen.add(rule.name)
            if rule.topic is not None and rule.topic not in self.topics:
                raise ValueError(f"rule {rule.name}: no topic {rule.topic}")
            if rule.indicator is not None and rule.indicator not in self.indicators:
                raise ValueError(f"rule {rule.name}: no indicator {rule.indicator}")
        owner: dict[str, str] = {}
        for name, term in self.terms.items():
            for word in term.words:
                if owner.setdefault(word, name) != name:
                    raise ValueError(f"«{word}» stands in {owner[word]} and in {name}: one class only")
        return self


def parse_pack(text: str, origin: str) -> Pack:
    """The pack written in `text`. Raises PackError with line and key of the first mistake; `origin` names the file in it."""
    try:
        tree = yaml.compose(text, Loader=yaml.SafeLoader)
        return Pack.model_validate(yaml.safe_load(text))
    except yaml.YAMLError as error:
        mark = getattr(error, "problem_mark", None)
        line = f", line {mark.line + 1}" if mark else ""
        raise PackError(f"{origin}{line}: not readable as YAML: {getattr(error, 'problem', error)}") from error
    except ValidationError as error:
        first = error.errors()[0]
        where = tuple(first["loc"])
        key = ".".join(str(part) for part in where) or "the pack"
        raise PackError(f"{origin}, line {_line(tree, where)}: {key}: {first['msg']}") from error


@cache
def load_pack(name: str) -> Pack:
    """The pack shipped under `name`. Raises PackError where there is none, naming those there are."""
    return parse_pack(check_pack(name).read_text(encoding="utf-8"), f"{name}.yaml")


def check_pack(name: str) -> Traversable:
    """The file of the pack shipped under `name`. Raises PackError where there is none, naming those there are."""
    folder = files("extractor.domains")
    path = folder / f"{name}.yaml"
    if not path.is_file():
        known = ", ".join(sorted(entry.name.removesuffix(".yaml") for entry in folder.iterdir() if entry.name.endswith(".yaml")))
        raise PackError(f"no domain named {name!r}; there is: {known}")
    return path


def _line(node: Any, where: tuple[int | str, ...]) -> int:
    """The line on which the value at `where` stands, or the nearest one above it."""
    line = node.start_mark.line + 1 if node is not None else 1
    for part in where:
        if isinstance(node, yaml.MappingNode):
            pair = next(((key, value) for key, value in node.value if key.value == part), None)
            if pair is None:
                break
            line, node = pair[0].start_mark.line + 1, pair[1]
        elif isinstance(node, yaml.SequenceNode) and isinstance(part, int) and part < len(node.value):
            node = node.value[part]
            line = node.start_mark.line + 1
        else:
            break
    return line
