"""Gambling promotion inside Vietnamese text: «nhận ngay 128k», «link vào nhà cái», rows of betting phrases.

News of sport, of lotteries and of arrests for gambling is no spam: it takes two signs, of which one is a phrase that only
advertising writes. Not covered: advertising for other goods.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from extractor.cleaners.hijack import Wrapper
from extractor.cleaners.stage import Draft
from extractor.text import Edit, Span

# Betting phrases, in lower case. «kèo» alone is a rafter and «xổ số» alone a lottery: neither is here.
_PHRASES = (
    "nhà cái", "soi cầu", "cá cược", "cá độ bóng đá", "casino", "sòng bạc trực tuyến", "game bài", "đổi thưởng", "nổ hũ",
    "bắn cá", "tài xỉu", "xóc đĩa", "baccarat", "lô đề", "chốt số", "lô tô online", "slot game", "đá gà trực tiếp",
    "rồng hổ", "tỷ số trực tuyến", "kuwin", "cmd368", "okvip", "sunwin", "hitclub", "soi kèo", "tỷ lệ kèo", "tỉ lệ kèo",
    "nhận định kèo", "bảng kèo", "cược kèo", "kèo bóng đá", "kèo châu á", "kèo châu âu", "kèo góc", "kèo thẻ",
    "kèo giao hữu", "kèo trực tuyến", "kèo hôm nay", "kèo thơm", "kèo rung", "kèo chấp", "kèo cúp", "kèo ngoại hạng",
)  # fmt: skip
_WITHOUT_STEM = tuple(phrase for phrase in _PHRASES if "kèo" not in phrase)
# A text without any of these, and without a brand, advertises nothing.
_STEMS = ("kèo", "nhà cái", "soi cầu", "cá cược", "casino", "nổ hũ", "xỉu", "đổi thưởng", "xóc đĩa", "game bài")
# «W88», «188BET»; «đạt 88%» is no brand
_BRANDS = re.compile(r"(?:[a-z]{1,4}|\d{2,3})bet|[a-z]{1,4}88|88[a-z]{2,6}")
# What only advertising says. Each choice begins with a letter of its own: such a pattern is searched for faster.
_GIFT = r"\s*(?:ngay\s*|đầu\s*|miễn phí\s*)?\d+(?:[.,]\d+)?\s?(?:k|%)(?!\w)"
_CALL = re.compile(
    rf"nhận ngay\s*\d+\s?k|tặng{_GIFT}|thưởng{_GIFT}|hoàn trả{_GIFT}|nạp(?<!kết nạp){_GIFT}|nhận{_GIFT}|cược{_GIFT}"
    r"|nạp(?<!kết nạp)\s+\d+\s?k\b|nạp (?:lần )?đầu|khuyến mãi (?:nạp|chào mừng|thành viên)|tiền thưởng chào mừng"
    r"|đăng ký (?:ngay|nhận|tài khoản)|link (?:vào|truy cập|đăng nhập|chính thức|mới nhất)"
    r"|uy tín (?:nhất )?(?:việt nam|châu á)|hàng đầu (?:nhất )?(?:việt nam|châu á)|tải app|truy cập ngay|chơi ngay|tham gia ngay"
    r"|thành viên mới|rút tiền|trải nghiệm ngay|miễn phí cược|cược miễn phí"
)
# Where a line says three such things at once, it need not name the game.
_CALLED = ("nạp lần đầu", "nạp đầu", "nhận ngay")
_MANY_CALLS = 3
# The police and the courts write about gambling too.
_NEWS = re.compile(
    r"công an|bắt (?:giữ|quả tang)|triệt phá|khởi tố|đối tượng|tệ nạn|xử lý|vi phạm|phòng,? chống|xét xử|tòa án|toà án|khai trừ"
    r"|kỷ luật|tuyên truyền"
)
_STOPS = "\n.!?…"
_STOP = re.compile(r"[\n.!?…]")
_REACH = 600
_MOST = 10
# Words are syllables in Vietnamese; beyond this length several were run together.
_LONGEST_WORD = 9
_GLUED_REACH = 20_000
# Characters to a word, its space included, in Vietnamese: about 4.5.
_USUAL_WORD = 5


class Betting(NamedTuple):
    """What the cleaner of advertising sees: the text in lower case, and the betting phrases in it."""

    low: str
    phrases: tuple[Span, ...]


def betting_in(draft: Draft) -> Betting:
    """Look a draft over for betting phrases."""
    return Betting(draft.low, tuple(sorted(_phrases(draft.low))))


def promotion(betting: Betting) -> Iterator[Edit]:
    """Cut the sentences and lines that advertise betting."""
    low, phrases = betting
    done = 0
    for n, span in enumerate(phrases):
        if span.start < done:
            continue
        start, stop = _sentence(low, span.start, done)
        here = {phrase.of(low) for phrase in phrases[n : n + _MOST] if phrase.start < stop}
        if _advertises(low[start:stop], len(here)):
            yield start, stop, "", "betting advertisement"
        done = stop
    for called in _CALLED:
        at = low.find(called)
        while at >= 0:
            start, stop = _sentence(low, at, 0)
            if len(set(_CALL.findall(low[start:stop]))) >= _MANY_CALLS and not any(start <= span.start < stop for span in phrases):
                yield start, stop, "", "betting advertisement"
            at = low.find(called, stop)


def spam_score(wrapper: Wrapper, betting: Betting) -> tuple[float, tuple[str, ...]]:
    """How likely the page is spam, 0 to 1, and the signs: template, keyword in brackets, betting phrases, glued words."""
    signs: list[tuple[float, str]] = []
    if wrapper.found:
        signs.append((0.5, f"foreign template ({wrapper.words} phrases)"))
        signs += [(0.4, f"keyword in brackets: {keyword}") for keyword in wrapper.keywords[:1]]
        betting = betting_in(wrapper.draft)
    low, phrases = betting
    if phrases:
        calls = len(_CALL.findall(low))
        news = _NEWS.search(low) is not None
        if wrapper.found or ((calls or len(phrases) >= 3) and (calls >= 2 or not news)):
            signs.append((min(0.8, 0.15 * (len(phrases) + calls)), f"betting phrases ({len(phrases) + calls})"))
    if glued := _words_run_together(low[:_GLUED_REACH]):
        signs.append((min(0.9, 0.1 * glued), f"words run together ({glued})"))
    rest = 1.0
    for weight, _ in signs:
        rest *= 1 - weight
    return round(1 - rest, 2), tuple(sign for _, sign in signs)


def _words_run_together(low: str) -> int:
    """How many words are several syllables written as one, «tintứcbóngđá», where they are many; else 0."""
    if len(low) < _USUAL_WORD * low.count(" "):
        return 0
    glued = sum(not word.isascii() and word.isalpha() for word in low.split() if len(word) > _LONGEST_WORD)
    return glued if glued >= 5 and glued * 400 > len(low) else 0


def _phrases(low: str) -> Iterator[Span]:
    """Betting phrases and brands that stand as words of their own."""
    brands = list(_brands(low)) if "88" in low or "bet" in low else []
    yield from brands
    if not brands and not any(map(low.__contains__, _STEMS)):
        return
    for phrase in _PHRASES if "kèo" in low else _WITHOUT_STEM:
        at = low.find(phrase)
        while at >= 0:
            stop = at + len(phrase)
            if not low[at - 1 : at].isalnum() and not low[stop : stop + 1].isalnum():
                yield Span(at, stop)
            at = low.find(phrase, stop)


def _brands(low: str) -> Iterator[Span]:
    for stem in ("88", "bet"):
        at = low.find(stem)
        while at >= 0:
            start = at
            while start > max(0, at - 4) and low[start - 1].isascii() and low[start - 1].isalnum():
                start -= 1
            brand = _BRANDS.match(low, start)
            if brand and not low[start - 1 : start].isalnum() and not low[brand.end() : brand.end() + 1].isalnum():
                yield Span(*brand.span())
            at = low.find(stem, at + len(stem))


def _sentence(text: str, at: int, floor: int) -> tuple[int, int]:
    """The sentence or line around `at`, at most `_REACH` characters to each side and not before `floor`."""
    low, high = max(floor, at - _REACH), min(len(text), at + _REACH)
    start = max(text.rfind(stop, low, at) + 1 for stop in _STOPS)
    end = _STOP.search(text, at, high)
    return max(start, low), high if end is None else end.start() if end[0] == "\n" else end.end()


def _advertises(sentence: str, phrases: int) -> bool:
    """Three phrases, two in a short line, or one with a call to take part; never where the police are at work."""
    if phrases < 3 and not (phrases == 2 and len(sentence) <= 160) and not _CALL.search(sentence):
        return False
    return not _NEWS.search(sentence)
