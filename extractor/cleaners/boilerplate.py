"""Boilerplate: cuts what `extractor.cleaners.layout` and `furniture` know to be around the article, not of it.

«Trang chủ › Tin tức» above the title, «>>> Xem thêm: …» between paragraphs, «Các tin khác» and all below it. Each cleaner
gives its own reason; they may claim the same line. Not covered: spam (`extractor.cleaners.hijack`, `gambling`).
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from extractor.cleaners.byline import author_of, is_source
from extractor.cleaners.furniture import furniture, imprint, is_count_row
from extractor.cleaners.layout import Layout, related_block
from extractor.cleaners.lines import Line, Look
from extractor.cleaners.phrases import STATISTICS, Piece
from extractor.text import Edit

# «>>> Hà Long: …», «=> Xem: …»
_POINTS = ">»=➤▶►⇒<|"
_POINTER = re.compile(r"(?:>{2,}|<{2,}|\|{2,}|»+|=+>|➤|▶|►►|⇒|>\s)\s*\S")
# A sentence that asks to read or follow something else; to the end of its line.
_PROMO = re.compile(
    r"(?:(?:Mời|Kính mời|Xin mời)\s(?:quý\s)?(?:bạn đọc|độc giả|quý vị|các bạn|bạn|khán giả|thính giả|vị)[^.\n]{0,120}?\s"
    r"(?:xem|đọc|theo dõi|đón|nghe|bấm|click|truy cập|tham khảo|nhấn)"
    r"|(?:Xem|Đọc|Tìm hiểu|Tham khảo)\s(?:thêm|tiếp|chi tiết)\s*(?:tại|:|ở đây)|(?:Bấm|Click|Nhấn|Nhấp|Kích)\s(?:vào"
    r"|chuột)\s(?:đây|vào)"
    r"|Theo dõi\s(?:Báo|chúng tôi|kênh|fanpage|trang)\s[^.\n]{0,60}\strên\s(?:Google|Facebook|Zalo|YouTube|Youtube"
    r"|TikTok))[^\n]{0,300}"
)
# How every such sentence begins: far fewer places to look at.
_PROMO_START = re.compile(
    r"[MKXĐTBCN](?:ời|ính mời|in mời|em|ọc|ìm hiểu|ham khảo|ấm|lick|hấn|hấp|ích|heo dõi)\s"
)
# «Số: 31-TB/BTCTU», over the title of a report that is printed as it was sent
_NUMBERED = re.compile(r"Số\s*:?\s*\d{1,5}\s?[-–/]\s?[A-ZĐ]")
_NO_LETTER = re.compile(r"[\W_]+")
# Characters from which a sentence above the title is no slogan.
_PROSE = 80
_LONGEST_GLUED = 160
# Characters from which two lines are worth comparing.
_SHORTEST_COPY = 15


def _edits(layout: Layout, cut: Iterable[tuple[int, str]]) -> list[Edit]:
    """Edits that cut whole lines; neighbours with one reason make one edit."""
    lines = layout.lines
    edits: list[Edit] = []
    last = -2
    for i, reason in cut:
        start = lines[i].start
        if i == last + 1 and reason == edits[-1][3]:
            start = edits.pop()[0]
        edits.append((start, lines[i].stop, "", reason))
        last = i
    return edits


def above_title(layout: Layout) -> list[Edit]:
    """Everything above the title that is no paragraph: menus, banners, breadcrumbs, clocks; not the number of a document."""
    above = layout.lines[: max(0, layout.header.title_line)]
    return _edits(layout, [(i, "header") for i, line in enumerate(above) if not (_is_prose(line) or _NUMBERED.match(line.text))])


def _is_prose(line: Line) -> bool:
    return line.look is Look.PARAGRAPH or (line.look is Look.SENTENCE and line.size >= _PROSE and line.text.endswith("."))


def below_end(layout: Layout) -> Iterator[Edit]:
    """Everything from the first line below the article."""
    lines = layout.lines
    if layout.end < len(lines):
        yield lines[layout.end].start, lines[-1].stop, "", "below the article"


def furniture_lines(layout: Layout) -> list[Edit]:
    """Furniture inside the article; words that may be a subheading only in a run of furniture."""
    return _edits(layout, _furniture(layout))


def _furniture(layout: Layout) -> Iterator[tuple[int, str]]:
    lines = layout.lines
    for i in layout.between:
        line = lines[i]
        piece = line.piece
        if piece is not None and line.look is not Look.RELATED:
            if piece.strong or i + 1 == len(lines) or any(_beside(lines, i)):
                yield i, piece.reason
        elif line.look is Look.SHORT and STATISTICS in _beside(lines, i) and is_count_row(line.text):
            yield i, "statistics"


def _beside(lines: list[Line], i: int) -> list[Piece | None]:
    """What the neighbours of line `i` are."""
    return [line.piece for line in (*lines[max(0, i - 1) : i], *lines[i + 1 : i + 2])]


def other_news(layout: Layout) -> list[Edit]:
    """Boxes of other news between the paragraphs, and lines that point to other news."""
    return _edits(layout, _other_news(layout))


def _other_news(layout: Layout) -> Iterator[tuple[int, str]]:
    done = 0
    for i in range(layout.start, layout.end):
        if i < done:
            continue
        line = layout.lines[i]
        if line.look is Look.RELATED:
            block = related_block(layout, i)
            for k in block:
                if k not in layout.header.datelines:
                    yield k, "related"
            done = block.stop
        elif line.text[0] in _POINTS and line.size <= 250 and _POINTER.match(line.text):
            yield i, "related"


def signatures(layout: Layout) -> list[Edit]:
    """Datelines, bylines and sources, once they are read."""
    return _edits(layout, _signatures(layout))


def _signatures(layout: Layout) -> Iterator[tuple[int, str]]:
    header = layout.header
    for i in layout.between:
        if i in header.bylines:
            yield i, "byline"
        elif i in header.datelines:
            yield i, "dateline"
        elif layout.lines[i].look is Look.SHORT and is_source(layout.lines[i].text):
            yield i, "source"


def glued(layout: Layout) -> Iterator[Edit]:
    """Furniture and bylines on the line of the last paragraph, behind its «./.»."""
    if "./." not in layout.text:
        return
    for line in layout.lines:
        at = line.text.rfind("./.", max(0, line.size - _LONGEST_GLUED)) if line.look is Look.PARAGRAPH else -1
        rest = line.text[at + 3 :].strip() if at >= 0 else ""
        if rest and (furniture(rest.lower()) or imprint(rest) or author_of(rest) or is_source(rest)):
            yield line.start + at + 3, line.stop, "", "furniture behind the end"


def doubled(layout: Layout) -> list[Edit]:
    """The second of two lines in a row that say the same (a caption and its alternative text), and copies of the title."""
    return _edits(layout, _doubled(layout))


def _doubled(layout: Layout) -> Iterator[tuple[int, str]]:
    lines, at = layout.lines, layout.header.title_line
    title = lines[at].text if at >= 0 else ""
    beginning = title[:4].lower()
    paragraphs: set[str] = set()
    above = ""
    for i in range(layout.start, layout.end):
        line = lines[i]
        if line.look is Look.PARAGRAPH:
            again = line.text in paragraphs
            paragraphs.add(line.text)
        elif line.look is Look.FURNITURE:
            continue
        else:
            head = line.text[:4].lower()
            again = head == above[:4].lower() and _repeats(line.text, above)
            again = again or (head == beginning and _repeats(line.text, title, whole=True))
        if again:
            yield i, "doubled"
        else:
            above = line.text


def _repeats(text: str, above: str, whole: bool = False) -> bool:
    """The same words again, whatever stands between them, or (unless `whole`) only their beginning."""
    if len(text) < _SHORTEST_COPY or len(above) > 3 * len(text):
        return False
    letters, model = _letters(text), _letters(above)
    return letters == model or (not whole and len(letters) >= max(25, 0.6 * len(above)) and model.startswith(letters))


def _letters(text: str) -> str:
    return _NO_LETTER.sub("", text.lower())


def promos(layout: Layout) -> Iterator[Edit]:
    """Sentences that ask the reader to see, open or follow something else, to the end of their line."""
    text = layout.text
    done = 0
    for begin in _PROMO_START.finditer(text):
        start = begin.start()
        found = _PROMO.match(text, start) if start >= done else None
        if found is None:
            continue
        done = found.end()
        while start > 0 and text[start - 1] in " (>*»=[":
            start -= 1
        marked = text[start : begin.start()].strip()
        if start == 0 or marked or text[start - 1] in "\n.!?…)”\"":
            yield start, done, "", "promo"
