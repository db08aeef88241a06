"""How well each token goes on the word before it: «nạp» after «kết» scores high, «Đảng» after «,» low.

The features of underthesea's model see three tokens in a row at most, so a score is a sum over tokens, pairs and
triples. What each of them adds is worked out once and kept. Not covered: transitions between labels, which belong to
decoding (`extractor.nlp.segmentation`).
"""

from __future__ import annotations

import re
from collections import defaultdict
from itertools import pairwise, product, repeat
from operator import add

from extractor.nlp.memo import Memo
from extractor.nlp.shipped import Shipped

# Which tokens a template joins, counted from the token that is scored. Weights below stand in this order.
_ONE = ("T[-2]", "T[-1]", "T[0]", "T[1]", "T[2]")
_TWO = ("T[-2,-1]", "T[-1,0]", "T[0,1]", "T[1,2]")
_THREE = ("T[-2,0]", "T[-1,1]", "T[0,2]")

# «2.662», «Kpă»: tokens in no pair or triple that the model knows go by one of these names there.
_STRANGER, _TITLED_STRANGER = "a\n", "A\n"
_INTEGER = re.compile(r"0*[0-9]{1,10}")

Weights = tuple[float, ...]
Values = dict[str, float]
Token = tuple[float, float, float, float, float, str]  # what it adds to the scores around it; its name in pairs
Pair = tuple[Weights, bool]  # what it adds; whether a third token may add something
_NOTHING = (0.0, 0.0, 0.0, 0.0, 0.0, "")


class _Table:
    """The weights of the templates of one length, counted from those of a text without any feature."""

    def __init__(self, values: dict[str, Values], templates: tuple[str, ...]) -> None:
        def rows(kind: str) -> dict[str, Weights]:
            columns = [values.get(template + kind, {}) for template in templates]
            texts = list(set[str]().union(*columns))
            weights = zip(*(map(column.get, texts, repeat(0.0)) for column in columns), strict=True)
            return dict(zip(texts, weights, strict=True))

        zero = (0.0,) * len(templates)
        self.exact, self.lower = rows(""), rows(".lower")
        kinds = [rows(kind) for kind in (".is_in_dict", ".istitle", ".isdigit")]
        flags = {
            flag: _sum(*(kind.get(str(value), zero) for kind, value in zip(kinds, flag, strict=True)))
            for flag in product((False, True), repeat=3)
        }
        self.plain = flags[False, False, False]
        less = tuple(-weight for weight in self.plain)
        self._flags = {flag: _sum(weights, less) for flag, weights in flags.items()}
        # What reaches over an edge of the sentence has the edge for its value in every feature.
        self.bos, self.eos = (
            _sum(less, *(kind.get(edge, zero) for kind in (self.exact, self.lower, *kinds))) for edge in ("BOS", "EOS")
        )

    def weigh(self, text: str, lower: str, listed: bool, title: bool, number: bool = False) -> Weights:
        """One weight per template, for a text that is `listed` in the dictionary, and so on."""
        weights = self._flags[listed, title, number]
        for more in (self.exact.get(text), self.lower.get(lower)):
            if more is not None:
                weights = tuple(map(add, weights, more))
        return weights


class Scores:
    """Scores tokens in standard spelling. Its memory stays bounded, however much is read."""

    def __init__(self, parts: Shipped) -> None:
        values: defaultdict[str, Values] = defaultdict(dict)
        for name, (new, going) in parts.model.states.items():
            template, _, value = name.partition("=")
            values[template][value] = going - new
        self._one, self._two, self._three = (_Table(values, templates) for templates in (_ONE, _TWO, _THREE))
        self._plain = sum(self._one.plain) + sum(self._two.plain) + sum(self._three.plain)
        one, two, three = self._one.bos, self._two.bos, self._three.bos
        self._at_second = one[0] + two[0] + three[0]
        self._at_first = self._at_second + one[1] + two[1] + three[1]
        one, two, three = self._one.eos, self._two.eos, self._three.eos
        self._at_last_but_one = one[4] + two[3] + three[2]
        self._at_last = self._at_last_but_one + one[3] + two[2] + three[1]

        self._dictionary = parts.dictionary
        self._heads = {text.lower().rpartition(" ")[0] for text in self._three.exact}
        self._heads.update(text.rpartition(" ")[0] for text in parts.dictionary if text.count(" ") == 2)
        self._pairs = self._heads.union(map(str.lower, self._two.exact), self._two.lower)
        self._known = set(" ".join((*self._pairs, *parts.dictionary)).split(" "))
        self._token: Memo[str, Token] = Memo(self._weigh_token, 1 << 16)
        self._pair: Memo[tuple[str, ...], Pair | None] = Memo(self._weigh_pair, 1 << 17)
        self._triple: Memo[tuple[str, ...], Weights] = Memo(self._weigh_triple, 1 << 16)

    def __call__(self, tokens: list[str]) -> list[float]:
        """For each of two tokens or more, the log-odds that it goes on a word against beginning one."""
        around = [_NOTHING, _NOTHING, *map(self._token.__getitem__, tokens), _NOTHING, _NOTHING]
        fives = zip(around, around[1:], around[2:], around[3:], around[4:], strict=False)
        scores = [a[0] + b[1] + c[2] + d[3] + e[4] for a, b, c, d, e in fives]
        scores[0] += self._at_first
        scores[1] += self._at_second
        scores[-2] += self._at_last_but_one
        scores[-1] += self._at_last
        names = [token[5] for token in around[2:-2]]
        scores += (0.0, 0.0)  # what a pair adds beyond the last token, and before the first (at -1), is lost here
        for at, pair in enumerate(map(self._pair.__getitem__, pairwise(names))):
            if pair is None:
                continue
            (after, second, first, before), heads_triple = pair
            scores[at - 1] += before
            scores[at] += first
            scores[at + 1] += second
            scores[at + 2] += after
            if heads_triple and at + 2 < len(names):
                last, middle, first = self._triple[tuple(names[at : at + 3])]
                scores[at] += first
                scores[at + 1] += middle
                scores[at + 2] += last
        del scores[-2:]
        return scores

    def _weigh_token(self, token: str) -> Token:
        lower, title = token.lower(), _is_title(token)
        number = _INTEGER.fullmatch(token) is not None and int(token) < 1 << 31
        a, b, c, d, e = self._one.weigh(token, lower, lower in self._dictionary, title, number)
        name = token if lower in self._known else _TITLED_STRANGER if title else _STRANGER
        return a, b, c + self._plain, d, e, name

    def _weigh_pair(self, names: tuple[str, ...]) -> Pair | None:
        text = " ".join(names)
        lower = text.lower()
        listed = lower in self._dictionary
        title = _is_title(names[0]) and _is_title(names[1])
        if title or listed or lower in self._pairs:
            return self._two.weigh(text, lower, listed, title), title or lower in self._heads
        return None

    def _weigh_triple(self, names: tuple[str, ...]) -> Weights:
        text = " ".join(names)
        lower = text.lower()
        return self._three.weigh(text, lower, lower in self._dictionary, all(map(_is_title, names)))


def _is_title(token: str) -> bool:
    return token[0] == token[0].upper()


def _sum(*rows: Weights) -> Weights:
    return tuple(map(sum, zip(*rows, strict=True)))
