"""The facts read so far in an article, for words that go back to them: «…, trong đó nữ 74», «vượt 4,65%», «cả 50 đều …».

Not covered: what makes a number go back (the rules of the pack say so).
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from decimal import Decimal

from extractor.domains.entries import Relation, Status
from extractor.grammar.quantity import Quantity
from extractor.grammar.unit_pattern import CAP
from extractor.reading.masking import Masked

_REACH = 4  # how many sentences with facts a `same` rule of reach «paragraph» looks back over

_LATEST = 12  # facts

_LONGEST = 30  # items of a list that do not count as sentences

TITLE = 120  # characters in which an article says what it is about
TOPIC = 900  # characters before a sentence in which a rule's topic may stand

Labelled = tuple[list[int], list[frozenset[str]]]  # the places of the items with labels, in order, and their labels

_DEGREE = r"(?i:(?:phó )?giáo sư|tiến s[ĩỹ]|thạc s[ĩỹ]|cử nhân|kỹ sư|bác s[ĩỹ]|dược s[ĩỹ])"
_TITLE = re.compile(rf"{_DEGREE}(?:[,.-]? {_DEGREE})* {CAP} {CAP}")


class Line:
    """A masked sentence to be read, [start, stop) of `article`; `sentence` is its index, `listed` where it is of an item of a list.

    Its symbols stand here also from the last to the first. `labels` are those of its items; `labelled` and `rated` belong to
    `Labels`: where labels stand, and whether there is a rate; `about` to the reader: of what topics it is.
    """

    __slots__ = (
        "about", "article", "backwards", "items", "labelled", "labels", "listed", "masked", "rated", "sentence", "start", "stop",
        "text",
    )  # fmt: skip

    def __init__(self, sentence: int, masked: Masked, article: str, start: int, stop: int, listed: bool) -> None:
        self.sentence = sentence
        self.text = masked.text
        self.backwards = masked.text[::-1]
        self.items = masked.items
        self.labels = masked.labels
        self.masked = masked
        self.listed = listed
        self.article = article
        self.start = start
        self.stop = stop
        self.labelled: dict[str | None, Labelled] = {}
        self.rated = False
        self.about: dict[str, bool] = {}

    def topical(self) -> str:
        """The sentence, the text shortly before it, and how the article begins, for rules that ask what it speaks of."""
        begin = max(0, self.start - TOPIC)
        return self.article[: min(begin, TITLE)] + "\n" + self.article[begin : self.stop]

    def is_capital(self, symbol: int) -> bool:
        """Whether what stands at `symbol` begins with a capital though no sentence begins there: «giao Trường 70 đảng viên»."""
        return symbol > 0 and self.article[self.start + self.masked.span(symbol)[0]].isupper()

    def is_in_a_name(self, symbol: int) -> bool:
        """Whether one word at `symbol` and the word before it begin with capitals: «kỹ sư Phạm Văn Nam»."""
        begin, stop = (self.start + place for place in self.masked.span(symbol))
        if not self.article[begin].isupper() or " " in self.article[begin:stop] or self.article[begin - 1 : begin] != " ":
            return False
        return self.article[self.article.rfind(" ", 0, begin - 1) + 1].isupper()

    def is_a_title(self, symbol: int) -> bool:
        """Whether it is the degree of somebody who is named: «Tiến sĩ, bác sĩ Đặng Thế Vinh, Bí thư Đảng ủy, cho biết …»."""
        return _TITLE.match(self.article, self.start + self.masked.span(symbol)[0], self.stop) is not None

    def says(self, words: str) -> bool:
        """Whether the sentence has these very letters."""
        return self.article.find(words, self.start, self.stop) >= 0


Weighed = tuple[int, int]  # a number to be read: its symbol, and a bit for each rule that may match at it (`Sieve`)
Number = tuple[Line, int, Quantity, int]
"""A number to be read: its line, its symbol there, what it is, and a bit for each rule that may match at it (`Sieve`).

A plain tuple, since that costs a seventh.
"""


@dataclass(slots=True)
class Reading:
    """One number read. `none` is the reason where it is no fact; `at` is its symbol in the sentence `sentence` (an index).

    `listed`: the sentence is of an item of a list. `turn`: the number is the first, second … of as many as there
    are units, told behind the symbol `turned_at`, «lần lượt».
    """

    sentence: int
    at: int
    quantity: Quantity
    rule: str
    none: str | None = None
    indicator: str = ""
    status: Status = "actual"
    relation: Relation | None = None
    basis: str | None = None
    labels: frozenset[str] = frozenset()
    per: frozenset[str] = frozenset()
    head: Reading | None = None
    part: bool = False
    listed: bool = False
    each: bool = False
    refused: str | None = None
    turn: int = 0
    turned_at: int = -1


@dataclass(slots=True)
class Memory:
    """The facts read so far, the latest last.

    `sentences` are the indices of the sentences that gave one (of a list, its first item), `items` those of the items of lists,
    `aimed` is that of the last sentence which spoke of goals, `strayed` that of the last which counted something else, `unread`
    that of the last with a number that no rule read, `goals` that of the last item of a list of goals. `of_others` is the
    indicator that others' numbers are told of, `theirs` are those numbers. `values` knows the first `valued` readings: few
    articles ask for them, and to hash a Decimal is slow. `reported` are the indicators of which results were told.
    """

    readings: list[Reading] = field(default_factory=list)
    places: list[int] = field(default_factory=list)
    sentences: list[int] = field(default_factory=list)
    items: list[int] = field(default_factory=list)
    values: dict[Decimal, Reading] = field(default_factory=dict)
    valued: int = 0
    aimed: int = -2
    strayed: int = -1
    unread: int = -1
    goals: int = -1
    of_others: str | None = None
    theirs: set[Decimal] = field(default_factory=set)
    reported: set[str] = field(default_factory=set)

    def add(self, reading: Reading, sentence: int) -> None:
        """Remembers a fact of `sentence`, or one that is said there again."""
        self.readings.append(reading)
        self.strayed = self.unread = -1
        self.places.append(sentence)
        if reading.status == "actual":
            self.reported.add(reading.indicator)
        goes_on = reading.listed and len(self.readings) > 1 and self.readings[-2].listed
        if not goes_on and (not self.sentences or self.sentences[-1] != sentence):
            self.sentences.append(sentence)

    def oldest(self, sentence: int, far: bool) -> int:
        """The first sentence whose facts a «trong đó» of sentence `sentence` may go back to."""
        if not far:
            return sentence
        items = sum(item < sentence for item in self.items[-_LONGEST:] if item > sentence - _LONGEST)
        return max(sentence - 2 * _REACH - items, self.sentences[-_REACH] if len(self.sentences) >= _REACH else 0)

    def recall(self, value: Decimal, sentence: int) -> bool:
        """Whether an earlier fact has that value; it then is the latest again: «cả [50] đều …»."""
        self.values.update((told.quantity.value, told) for told in self.readings[self.valued :] if told.relation is None)
        self.valued = len(self.readings)
        known = self.values.get(value)
        if known is not None:
            self.add(known, sentence)
        return known is not None

    def reached(self, value: Decimal, indicator: str | None) -> bool:
        """Whether one of the latest facts is a result of that value, of the `indicator` where one is given."""
        return any(
            told.quantity.value == value and told.status == "actual" and told.relation is None and not told.part
            for told in self.readings[-_LATEST:]
            if indicator in (None, told.indicator)
        )

    def last_of(self, sentence: int) -> Reading | None:
        """The latest fact, where it is one of this sentence."""
        return self.readings[-1] if self.readings and self.readings[-1].sentence == sentence else None
