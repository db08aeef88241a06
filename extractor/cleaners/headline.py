"""The headline: which line above the first paragraph is the title, and what of the line.

«(Halong.vn) - Hà Long gieo mầm đảng viên trẻ 12/07/2023 08:15» is «Hà Long gieo mầm đảng viên trẻ» of 2023-07-12T08:15. A
section, a slogan, the name of a site, a breadcrumb, a caption, a byline are no headline. Not covered: a headline that was broken
over two lines.
"""

from __future__ import annotations

import re

from extractor.banner import CELL_MARKS, cells_of, is_row, names_site, tells
from extractor.cleaners.byline import author_of, is_source
from extractor.cleaners.lines import Line, Look
from extractor.dateline import Dateline, trailing_date

_LONGEST, _LONGEST_SENTENCE = 300, 160
# A longer title that a source gives is taken as it is.
_LONGEST_GIVEN = 1000
# A score from which a line may well be the headline, and by how much a later line must then be better.
_PLAUSIBLE, _MARGIN = 1.8, 0.9
# A score up to which no day beside it helps a line.
_HOPELESS = -1.5
# Spaces in a line that may as well name the section above the day: «Biển đảo Tây Nam».
_SHORT_TITLE = 4
# Paragraphs of other news above the article, at most.
_MOST_ABOVE = 8

# «(Baohatinh.vn) - », «BHG - »: the name of the paper in front of a headline
_PAPER_BEFORE = re.compile(
    r"^\(\s*[\w.-]{2,30}(?:\s[\w.-]{1,15}){0,3}\s*\)\s*[-–—:]?\s*(?=\S)|^[A-ZĐ]{2,6}O?\s*[-–—]\s+(?=[“\"A-ZĐÀ-Ỹ0-9])"
)
# « - Báo Hà Giang điện tử», « | Cổng thông tin điện tử huyện X»
_SITE_AFTER = re.compile(
    r"\s+[-–—|»]+\s+(?:(?:báo|tạp chí|cổng|trang|website|đài|ubnd|ban tuyên giáo|ban tổ chức|huyện ủy|tỉnh ủy|huyện|tỉnh|xã(?! hội)"
    r"|sở|phường)\b"
    r"[^-–|]{0,80}|[\w.-]+\.(?:vn|com|net|org)(?:\.vn)?)$",
    re.IGNORECASE,
)
_SITE_MARKS = "-–—|»"
# From here on patterns are for lower case.
_CAPTION = re.compile(r"(?:ảnh|quang cảnh|toàn cảnh|các đại biểu|đại biểu|hình ảnh|đồng chí|đ/c|lãnh đạo|chủ trì|video|clip)\b")
_PHOTO = re.compile(r"ảnh\s*:")
_PHOTO_WITHIN = 200
# «Kỷ niệm 90 năm Ngày thành lập Đảng (3/2/1930 - 3/2/2020)»: the series that an article belongs to
_KICKER = re.compile(
    r"(?:kỷ niệm|chào mừng|hướng tới|tiến tới|thực hiện nghị quyết|đại hội đảng|nhân kỷ niệm|chuyên đề|loạt bài"
    r"|bảo vệ nền tảng|xây dựng đảng(?: và| trong|$)|học (?:tập )?(?:và )?làm theo|(?:đưa )?nghị quyết .*(?:vào|trong) cuộc sống"
    r"|gương (?:sáng|người|điển hình)|phóng sự|ký sự|nhìn thẳng|vấn đề (?:hôm nay|và suy ngẫm)|đối thoại|chân dung)\b"
)
# over the title of a document: «BÁO CÁO», and below it «kết quả công tác 6 tháng đầu năm»
_KINDS = frozenset((
    "báo cáo", "thông báo", "thông cáo báo chí", "nghị quyết", "chỉ thị", "kế hoạch", "hướng dẫn", "kết luận", "quyết định",
    "tờ trình", "chương trình", "quy định", "tin buồn", "thư ngỏ", "thông báo nhanh",
))  # fmt: skip
_PLACE_AND_MONTH = re.compile(r"[^,\d]{2,30}, (?:tháng|ngày) \d{1,2}\b[^,]{0,20}$")
_CRUMBS = re.compile(r"\s[>»›|/]+\s|^[>»›|/]|[>»›|]$|::|>>")
_CRUMB_MARKS = (">", "»", "›", "|", "/", "::")


def is_caption(text: str) -> bool:
    """«Quang cảnh hội nghị», «… Ảnh: Kim Sa»: a line under a photo, by its words."""
    return _is_caption(text.lower())


def _is_caption(low: str) -> bool:
    if _CAPTION.match(low):
        return True
    photo = _PHOTO.search(low) if "ảnh" in low else None
    return photo is not None and photo.start() <= _PHOTO_WITHIN


def headline_in(line: str) -> tuple[str, str | None]:
    """The headline of a title line without the name of the paper, and the date that was glued to it (ISO)."""
    if len(line) > _LONGEST_GIVEN:
        return line.strip(), None
    text, iso = trailing_date(line) or (line, None)
    text = text.strip()
    if any(map(text.__contains__, _SITE_MARKS)):
        text = _SITE_AFTER.sub("", text)
    paper = _PAPER_BEFORE.match(text)
    text = (text[paper.end() :] if paper else text).strip()
    return text or line.strip(), iso


def given_title(lines: list[Line], title: str) -> int:
    """The line that shows the title that the source gives: the last one above the text, or -1."""
    want = _letters(title)
    at, paragraphs = -1, 0
    for i, line in enumerate(lines):
        if want and line.size <= _LONGEST and _letters(line.text) == want:
            at = i
        elif line.look is Look.PARAGRAPH:
            paragraphs += 1
            if at >= 0 or paragraphs > _MOST_ABOVE:
                break
    return at


def title_line(lines: list[Line], start: int, first: int, dates: dict[int, Dateline]) -> int:
    """The line from `start` to the first paragraph that reads most like a headline, the earlier of equals; -1 for none."""
    best, best_score, best_own = -1, 0.0, 0.0
    rows: list[Line] = []
    parted = False
    long_lines: list[int] = []
    seen: dict[str, int] = {}
    days = [at for at, found in dates.items() if not found.clock]
    in_list = False
    claimed: set[int] = set()
    # A line that by its own words may be the headline gives way to a later one only where that is clearly better.
    firm = False
    for i in range(start, first):
        line = lines[i]
        if line.look is Look.RELATED:
            in_list = True
        elif line.gap or line.look is Look.MENU or line.look is Look.PARAGRAPH:
            in_list = False
        if line.piece is not None:
            rows.append(line)
            parted = parted or _parts_the_head(line)
        if i in dates or line.look not in (Look.SHORT, Look.SENTENCE, Look.ITEM) or line.size > _LONGEST:
            continue
        beside = [day for day in days if i < day and near(lines, i, day)]
        low, is_long = line.text.lower(), line.text.count(" ") >= 5
        if best >= 0 and parted:
            # A menu under the best line so far: that was the banner of the site, if something better follows.
            best_score, firm = min(best_score, best_own) - 1.2, False
        parted = False
        kicker = _KICKER.match(low) is not None
        score = _score(line, low, i == start) + _place_score(lines, rows, i, first, dates) - 0.7 * kicker
        score -= 2.0 * _is_section(rows, line.text)
        score -= 2.0 * (low in _KINDS or _PLACE_AND_MONTH.match(low) is not None)
        if line.text[0].islower() and i and lines[i - 1].text.lower() in _KINDS:
            score += 2.0
        own = score
        if not CELL_MARKS.isdisjoint(line.text):
            rows.append(line)
        section = low.count(" ") < _SHORT_TITLE
        if beside:
            score += (1.2 if section else 2.5) * (own > _HOPELESS)
        elif any(day < i and day not in claimed and near(lines, day, i) for day in days):
            score += 1.5
        if score > _PLAUSIBLE and own > 0 and not section:
            # The day below a headline is not also the day above the caption or the lead that comes next.
            claimed.update(beside)
        if in_list and lines[i - 1].look is not Look.FURNITURE:
            score -= 2
        if is_long:
            # The window title, the breadcrumb and the headline say the same: the last is the headline.
            if long_lines:
                seen[_letters(lines[long_lines[-1]].text)] = long_lines[-1]
                before = seen.get(_letters(line.text))
                if before is not None:
                    score += 2
                    if best == before:
                        best, best_score, best_own, firm = -1, 0.0, 0.0, False
            long_lines.append(i)
        if score > best_score + (_MARGIN if firm else 0):
            best, best_score, best_own = i, score, own
            firm = score > _PLAUSIBLE and own > 0 and not kicker
    return best if best >= 0 else _plain_line(lines, start, first, dates)


def _parts_the_head(line: Line) -> bool:
    """A row of sections or a breadcrumb: the name of the site stands above it, the headline below."""
    is_crumbs = line.piece is not None and line.piece.reason == "breadcrumb"
    return is_crumbs or (line.look is Look.MENU and line.text.count(" ") > 4)


def _plain_line(lines: list[Line], start: int, first: int, dates: dict[int, Dateline]) -> int:
    """Where no line reads like a headline: the last short one that stands apart, else the first, else a sentence, else -1."""
    plain = [
        i
        for i in range(start, first)
        if lines[i].look is Look.SHORT and i not in dates and not names_site(lines[i].text) and not is_source(lines[i].text)
    ]
    titles = [i for i in plain if not author_of(lines[i].text) and not is_caption(lines[i].text)]
    if titles:
        return next((i for i in reversed(titles) if lines[i].gap), titles[0])
    if first < len(lines) and lines[first].look is Look.SENTENCE and lines[first].size <= _LONGEST_SENTENCE:
        return first
    return plain[0] if plain else -1


def near(lines: list[Line], low: int, high: int) -> bool:
    """Only furniture, names or nothing stands between two lines of the header."""
    return high - low <= 4 and all(
        author_of(line.text) if line.piece is None else line.look is Look.FURNITURE and line.piece.reason != "breadcrumb"
        for line in lines[low + 1 : high]
    )


def _is_section(rows: list[Line], text: str) -> bool:
    """One of the rows above names the line among others: «Trang nhất - Thời sự - Quốc phòng, an ninh - Nông nghiệp»."""
    above = [row for row in rows if text in row.text and not row.text.endswith(text)]
    if not above:
        return False
    if text.count(" ") < 5 and any(row.piece is not None for row in above):
        return True
    return any(len(cells := cells_of(row.text)) >= 3 and text in cells for row in above)


def _score(line: Line, low: str, very_first: bool) -> float:
    """How much a line (and the same in lower case) reads like a headline, wherever it stands."""
    text = line.text
    words = text.count(" ") + 1
    score = 2.0 if 6 <= words <= 40 else 0.6 if words >= 4 else 0.3 if words == 3 else -1.0
    crumbs = (any(map(text.__contains__, _CRUMB_MARKS)) and _CRUMBS.search(text) is not None) or is_row(text)
    score += 0.3 * tells(low) + 0.4 * (line.gap or very_first)
    score -= 3.0 * names_site(text) + 3.0 * crumbs
    score -= 1.2 * _is_caption(low) + 1.5 * (line.look is Look.ITEM)
    score -= 1.5 * (text.endswith((".", ";", ":", ",")) and not very_first) + 0.5 * text.endswith("!") + 2.0 * text[0].islower()
    return score - 3.0 * (author_of(text) is not None or is_source(text))


def _place_score(lines: list[Line], rows: list[Line], i: int, first: int, dates: dict[int, Dateline]) -> float:
    """What speaks for a line by its place: the first paragraph is not far below it, and it is no lead."""
    score = -min(3.0, 0.2 * max(0, first - i - 5))
    if i + 1 == first:
        above = lines[i - 1] if i else None
        if above is None or i - 1 in dates or above.look not in (Look.SHORT, Look.SENTENCE) or above.text.count(" ") < 4:
            score += 0.5
        elif lines[i].size > 1.4 * above.size and not (names_site(above.text) or _is_section(rows, above.text)):
            # A long line under a headline is the lead.
            score -= 1.0
    return score


def _letters(text: str) -> str:
    return "".join(filter(str.isalnum, headline_in(text)[0].lower()))
