"""A subject as data: its indicators, the words that name them, and the rules that read «kết nạp được 45 đảng viên» as a fact.

A pack is one YAML file beside this module (`party.yaml`), checked when it is loaded. Not covered: the language's own grammar
(numbers, time, names), which every pack shares.
"""

from __future__ import annotations

from functools import cache
from importlib.resources import files
from importlib.resources.abc import Traversable
from typing import Any

import yaml
from pydantic import Field, ValidationError, model_validator

from extractor.domains.entries import Implied, Indicator, InTables, Name, Rule, Series, StatusRule, Strict, TermClass, Withheld
from extractor.grammar.word import fold


class PackError(ValueError):
    """A pack that cannot be used; the message names the file, the line and the key."""


class Pack(Strict):
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
    withheld: tuple[Withheld, ...] = ()
    counted_years: dict[Name, str] = Field(default_factory=dict, description="indicator → label made from the years of a duration")
    in_tables: InTables = Field(default_factory=InTables)
    subject: Name | None = Field(default=None, description="the topic that a text speaks of where a number states a fact")
    goal_topic: Name | None = Field(default=None, description="the topic of a heading under which percentages are goals")
    outcome_topic: Name | None = Field(default=None, description="the topic of a heading that speaks of goals and lists results")
    small_places: tuple[Name, ...] = Field(default=(), description="labels that narrow no count of people of a branch there")
    own_kinds: dict[Name, tuple[str, ...]] = Field(
        default_factory=dict, description="label → what bodies are called whose people it does not narrow"
    )
    age_label: Name | None = Field(default=None, description="label of an age bound such as «dưới 30 tuổi»")
    sectors: tuple[Name, ...] = Field(default=(), description="labels of organisations that are also those of their people")
    exclusive: tuple[tuple[Name, ...], ...] = Field(default=(), description="families of labels of which one count has one")
    covers: dict[Name, Name] = Field(default_factory=dict, description="label → one that it tells: «học sinh» are of schools")
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
        for topic in filter(None, (self.subject, self.goal_topic, self.outcome_topic)):
            if topic not in self.topics:
                raise ValueError(f"no topic {topic}")
        for label in (*self.small_places, *self.own_kinds):
            if label not in self.subgroups:
                raise ValueError(f"no subgroup {label}, whose people it does not narrow")
        spoken: list[Implied | Withheld] = [*self.implied, *self.withheld]
        for one in spoken:
            for topic in filter(None, (one.topic, one.unless)):
                if topic not in self.topics:
                    raise ValueError(f"label {one.label}: no topic {topic}")
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
