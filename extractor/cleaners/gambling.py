"""Gambling promotion inside Vietnamese text: «nhận ngay 128k», «link vào nhà cái», rows of betting phrases.

News of sport, of lotteries and of arrests for gambling is no spam: it takes two signs, of which one is a phrase that only
advertising writes. Not covered: advertising for other goods.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from extractor.cleaners.hijack import Wrapper
from extractor.text import Edit, Span

# Any of these, in lower case, and the text is looked at closely.
_FIRST_LOOK = (
    "kèo", "nhà cái", "soi cầu", "cá cược", "casino", "nổ hũ", "tài xỉu", "đổi thưởng", "bắn cá", "xóc đĩa", "baccarat", "cá độ",
    "nhận ngay", "xsmb", "kuwin", "bet", "88",
)  # fmt: skip
# «2.388» is a number, «W88» is none.
_BRAND = re.compile(r"[a-z]\s?88\b|\b88[a-z]|\d+bet|[a-z]bet\b")
# One betting phrase. «kèo» alone is a rafter; «xổ số» alone is a lottery: neither is here.
_BETTING = re.compile(
    r"\b(?:(?:tỷ lệ kèo|tỉ lệ kèo|soi kèo|nhận định kèo|bảng kèo|cược kèo)(?: nhà cái| bóng đá)?"
    r"|kèo (?:nhà cái|bóng đá|châu á|châu âu|góc|thẻ|tài xỉu|giao hữu|trực tuyến|hôm nay|thơm|rung|chấp|cúp|ngoại hạng|bóng)"
    r"|nhà cái(?: uy tín| số 1| hàng đầu)?|soi cầu(?: \d+ ?số| lô| đề| xsmb)?|cá cược(?: bóng đá| thể thao| trực tuyến)?|cá độ bóng đá"
    r"|casino(?: trực tuyến| online)?|sòng bạc trực tuyến|game bài(?: đổi thưởng)?|đổi thưởng|nổ hũ|bắn cá|tài xỉu|xóc đĩa|baccarat"
    r"|lô đề|chốt số|lô tô online|slot game|đá gà trực tiếp|rồng hổ|link (?:vào )?(?:w|m|v)88|tỷ số trực tuyến|kubet|kuwin|cmd368|okvip|sunwin"
    r"|hitclub|bk8|b52|(?:188|12|789|v9|8x|sh|f8|i9|fb|ok|gg|ae|new|hello|n)bet|789club|(?:w|m|v|fun|fb|sv|jun|hi|new|mu|go|sky|one|vn|bong|f)\s?88)"
    r"(?!\w)"
)
# What only advertising says.
_CALL = re.compile(
    r"nhận ngay\s*\d+\s?k|(?:tặng|thưởng|hoàn trả|nạp|nhận|cược)\s*(?:ngay\s*|đầu\s*|miễn phí\s*)?\d+\s?(?:k|%)\b|nạp\s+\d+k?|nạp (?:lần )?đầu|khuyến mãi (?:nạp|chào mừng|thành viên)|tiền thưởng chào mừng|đăng ký (?:ngay|nhận|tài khoản)"
    r"|link (?:vào|truy cập|đăng nhập|chính thức|mới nhất)|(?:uy tín|hàng đầu) (?:nhất )?(?:việt nam|châu á)|tải app|truy cập ngay|chơi ngay|tham gia ngay|thành viên mới|rút tiền|trải nghiệm ngay|miễn phí cược|cược miễn phí"
)
# The police and the courts write about gambling too.
_NEWS = re.compile(r"công an|bắt (?:giữ|quả tang)|triệt phá|khởi tố|đối tượng|tệ nạn|xử lý|vi phạm|phòng,? chống|xét xử|tòa án|toà án|khai trừ|kỷ luật|tuyên truyền")
_STOPS = frozenset("\n.!?…")
_REACH = 600
# Words are syllables in Vietnamese; beyond this length several were run together.
_LONGEST_WORD = 9


def promotion(wrapper: Wrapper) -> Iterator[Edit]:
    """Cut the sentences and lines that advertise betting."""
    text = wrapper.text
    low = _lower(text)
    if not _worth_a_look(low):
        return
    template = [edit.span for edit in wrapper.cuts]
    done = 0
    for found in _BETTING.finditer(low):
        if found.start() < done or any(span.start <= found.start() < span.stop for span in template):
            continue
        start, stop = _sentence(text, found.start(), done)
        if _advertises(low[start:stop]):
            yield Edit(Span(start, stop), "", "betting advertisement")
            done = stop


def spam_score(wrapper: Wrapper) -> tuple[float, tuple[str, ...]]:
    """How likely the page is spam, 0 to 1, and the signs: template, keyword in brackets, betting words, glued words."""
    signs: list[tuple[float, str]] = []
    if wrapper.found:
        signs.append((0.5, f"foreign template ({wrapper.words} phrases)"))
        signs += [(0.4, f"keyword in brackets: {keyword}") for keyword in wrapper.keywords[:1]]
    text = wrapper.text
    low = _lower(text)
    if _worth_a_look(low):
        phrases = len(_BETTING.findall(low))
        calls = len(_CALL.findall(low))
        if phrases and (wrapper.found or calls or phrases >= 3) and (wrapper.found or not _NEWS.search(low) or calls >= 2):
            signs.append((min(0.8, 0.15 * (phrases + calls)), f"betting phrases ({phrases + calls})"))
    long_words = [word for word in text[:20_000].split() if len(word) > _LONGEST_WORD]
    glued = sum(not word.isascii() and word.isalpha() for word in long_words)
    if glued >= 5 and glued * 400 > min(len(text), 20_000):
        signs.append((min(0.9, 0.1 * glued), f"words run together ({glued})"))
    rest = 1.0
    for weight, _ in signs:
        rest *= 1 - weight
    return round(1 - rest, 2), tuple(sign for _, sign in signs)


def _lower(text: str) -> str:
    """`text` in lower case, character for character (one letter of Turkish would become two)."""
    low = text.lower()
    return low if len(low) == len(text) else text


def _worth_a_look(low: str) -> bool:
    if any(word in low for word in _FIRST_LOOK[:-2]):
        return True
    return any(word in low for word in _FIRST_LOOK[-2:]) and _BRAND.search(low) is not None


def _sentence(text: str, at: int, floor: int) -> tuple[int, int]:
    """The sentence or line around `at`, at most `_REACH` characters to each side."""
    start = at
    while start > max(floor, at - _REACH) and text[start - 1] not in _STOPS:
        start -= 1
    stop = at
    while stop < min(len(text), at + _REACH) and text[stop] not in _STOPS:
        stop += 1
    if stop < len(text) and text[stop] != "\n":
        stop += 1
    return start, stop


def _advertises(sentence: str) -> bool:
    if _NEWS.search(sentence):
        return False
    phrases = len({found[0] for found in _BETTING.finditer(sentence)})
    return phrases >= 1 and (phrases >= 3 or _CALL.search(sentence) is not None or phrases >= 2 and len(sentence) <= 160)
