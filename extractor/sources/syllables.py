"""How well a text reads as Vietnamese: «Đảng bộ xã» has three syllables that Vietnamese has, «§¶ng bé x·» has none.

Only words with a character outside ASCII are looked at, since every encoding agrees on the others. The syllables are all that
an onset, a rhyme and a tone can make, some hundreds that no word uses among them. Not covered: whether the words make sense.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from functools import cache
from itertools import islice
from typing import NamedTuple

_ONSETS = "b c ch d đ g gh gi h k kh l m n ng ngh nh p ph qu r s t th tr v x"
# By their first vowel; with «qu» the glide stands in the onset. Of the finals in k: «Đắk», «Lắk».
_RHYMES = """
a ac ach ai ak am an ang anh ao ap at au ay ăc ăk ăm ăn ăng ăp ăt âc âm ân âng âp ât âu ây
e ec em en eng eo ep et ê êch êm ên êng ênh êp êt êu
i ia ich im in inh ip it iu iêc iêm iên iêng iêp iêt iêu
o oc oi om on ong op ot ooc oong oa oac oach oai oam oan oang oanh oao oap oat oay oăc oăm oăn oăng oăt oe oen oeo oet
ô ôc ôi ôk ôm ôn ông ôp ôt ơ ơi ơm ơn ơp ơt
u ua uc ui um un ung up ut uân uâng uât uây uê uêch uên uênh uêt uôc uôi uôm uôn uông uôt uơ
uy uya uych uyên uyêt uyn uynh uyp uyt uyu
ư ưa ưc ưi ưm ưn ưng ưt ưu ươc ươi ươm ươn ương ươp ươt ươu
y ya ych yn ynh yp yt yu yêm yên yêng yêt yêu
"""
# Level, and the five marks: grave, acute, hook, tilde, dot.
_TONES = ("", "\u0300", "\u0301", "\u0309", "\u0303", "\u0323")
_TONES_OF_STOPS = ("\u0301", "\u0323")
_STOP = re.compile("(?:c|ch|p|t)$")
_FINAL = re.compile("(?:c|ch|k|m|n|ng|nh|p|t)$")
_EITHER_WAY = ("oa", "oe", "uy")  # «hòa» and «hoà»

# What stands between words in any encoding; then runs of letters and of whatever a wrong encoding makes of letters.
_RUN = re.compile(r"[^\x00-@\[-`{-\x7f\xa0\u2010-\u205e\s]+")
_AROUND = "\xab\xbb\xb7\xb0\xae\xa9"  # « » · ° ® ©: signs of print, and letters of the old fonts
_SAMPLE = 3_000  # words


class Reading(NamedTuple):
    """Of the words of a text with a character outside ASCII: how many are Vietnamese syllables, and how many are not."""

    good: int
    bad: int

    @property
    def share(self) -> float:
        """The share of good ones, from 0 to 1; 0 where there are none."""
        return self.good / (self.good + self.bad) if self.good else 0.0


def reading(text: str) -> Reading:
    """How the first three thousand words outside ASCII of a text in NFC read."""
    good = bad = 0
    known = syllables()
    for word in islice(_words(text), _SAMPLE):
        if word.lower() in known:
            good += 1
        else:
            bad += 1
    return Reading(good, bad)


@cache
def syllables() -> frozenset[str]:
    """All syllables in small letters, composed, those without any mark included."""
    onsets = ["", *_ONSETS.split()]
    return frozenset(
        unicodedata.normalize("NFC", onset + toned)
        for rhyme in _RHYMES.split()
        for tone in (_TONES_OF_STOPS if _STOP.search(rhyme) else _TONES)
        for toned in _toned(rhyme, tone)
        for onset in onsets
    ) | {"đ"}  # «26.000đ»


def _words(text: str) -> Iterator[str]:
    for found in _RUN.finditer(text):
        word = found[0]
        if not word.isascii() and not (word := word.strip(_AROUND)).isascii():
            yield word


def _toned(rhyme: str, tone: str) -> Iterator[str]:
    """The rhyme with its tone mark, in both ways where two are in use."""
    vowels = _FINAL.sub("", rhyme)
    marked = [at for at, letter in enumerate(vowels) if letter in "ăâêôơư"]
    if marked:
        at = marked[-1]
    elif len(vowels) == 1 or vowels != rhyme:
        at = len(vowels) - 1
    else:
        at = 1 if len(vowels) == 3 else 0
    yield rhyme[: at + 1] + tone + rhyme[at + 1 :]
    if rhyme in _EITHER_WAY and tone:
        yield rhyme + tone
