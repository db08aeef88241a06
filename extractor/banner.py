"""Banners: lines that name a site or its owner, and rows of sections, none of which is a headline.

«CỔNG THÔNG TIN ĐIỆN TỬ HUYỆN HÀ LONG», «Hà Long cuối tuần», «Thời sự * Chân dung * Góc ảnh». «Đảng bộ huyện Hà Long qua những
con số» tells something. Not covered: names of papers that are words like any other («Nhân Dân»), where only their place tells.
"""

from __future__ import annotations

import re


def _words(block: str) -> frozenset[str]:
    return frozenset(block.split())


# In lower case: «CỔNG THÔNG TIN ĐIỆN TỬ HUYỆN X», «Tiếng nói của Đảng bộ …», «baohalong.vn»
_SITE = re.compile(
    r"(?:trang|cổng) (?:thông tin|tin|ttđt)|website|báo (?:điện tử|đảng)|báo (?!cáo)\S+(?: \S+){0,3}(?:$| [-–|] )|tạp chí"
    r"|cơ quan (?:ngôn luận|của)|tiếng nói (?:của|đảng)|nhịp cầu|diễn đàn|kênh thông tin|đảng cộng sản việt nam(?:$| quang vinh)"
    r"|(?:https?://)?(?:www\.)?[\w-]+(?:\.[\w-]+)+/?$|chi tiết (?:tin|bài)|chuyên trang|ấn phẩm|cộng hòa xã hội"
    r"|độc lập\s*[-–]\s*tự do|(?:nhiệt liệt )?chào mừng\b(?!.*\b(?:kết nạp|đảng viên mới)\b)"
    r"|báo (?:của|và (?:đài )?(?:phát thanh|ptth|pt-th))\b"
    r"|đẩy mạnh (?:việc )?học tập và làm theo (?:tư tưởng|tấm gương)|vì nhân dân phục vụ|chủ tịch hồ chí minh vĩ đại"
    r"|(?:bản tin|nội san|đặc san|chuyên san|tờ tin|thông tin nội bộ|tin nội bộ)\b"
)
_SLOGAN = re.compile(r"\b(?:quyết tâm|ra sức|nguyện) .*(?:thắng lợi|nghị quyết|suốt đời|thi đua)")
_SLOGAN_WORDS = ("quyết tâm ", "ra sức ", "nguyện ")
# «Hà Long Online», «Hà Long 24h», «Hà Long cuối tuần»: a few words with capitals before the last
_TAILS = (
    " online", " điện tử", " 24h", " 24g", " 24/7", " tv", " portal", " news", " media", " plus", " cuối tuần", " cuoituan",
    " hôm nay", " ngày nay", " ngày mới", " đất và người", " văn nghệ", " văn nghệ & đời sống", " văn nghệ và đời sống",
)  # fmt: skip
# «BIÊN PHÒNG - Tạp chí điện tử của …», «Hà Long Online - baohalong»: what the second part says of the first, a few words
_SAYS_SITE = re.compile(r"(?:tạp chí|báo (?:điện tử|của)|(?:trang|cổng) (?:thông tin|tin))\b|\w+$")
# what the owner of a site is
_OWNER = re.compile(
    r"(?:ubnd|hđnd|[ủu][ỷy] ban|uỷ ban|u?bmttq|mttq|mặt trận|đảng bộ|đảng [ủu][ỷy]|đảng uỷ"
    r"|(?:huyện|tỉnh|thành|thị|quận) (?:ủy|uỷ|đoàn)"
    r"|ban(?! hành)"
    r"|sở|bộ|cục|chi cục|tổng cục|vụ|viện|học viện|trường|bệnh viện|trung tâm|công ty|tổng công ty|tập đoàn|nhà máy|liên đoàn"
    r"|liên minh|hội|đoàn (?:thanh niên|tncs|khối|trường|cơ sở)|trung ương đoàn|tuổi trẻ|công an|quân khu|quân đoàn|quân chủng"
    r"|sư đoàn|lữ đoàn|trung đoàn|tiểu đoàn|binh đoàn|bộ (?:chỉ huy|tư lệnh|đội biên phòng)|đài|đoàn|tòa án|toà án|văn phòng"
    r"|phòng(?! chống| ngừa)|bộ phận|xã|phường|thị trấn|huyện|quận|thành phố|thị xã|tỉnh|tp\.?)\s"
)
_TELLS = re.compile(
    r"\b(?:kết nạp|phát triển|nâng cao|tăng cường|đẩy mạnh|chú trọng|thực hiện|xây dựng|hoàn thành|đạt|vượt|trao|tặng|có"
    r"|khai giảng"
    r"|bế giảng|tổng kết|sơ kết|họp|xét|triển khai|quan tâm|gỡ|xóa|xoá|tạo|đổi mới|phấn đấu|góp phần|làm|học|giao|công bố"
    r"|thành lập|dự"
    r"|kỷ luật|khai trừ|giảm|tiếp|ra quân|với|sau|cần|chăm lo|coi trọng|tập trung|lãnh đạo|mở|gặp mặt|tuyên dương|bồi dưỡng"
    r"|phát huy"
    r"|kiểm tra|giám sát|sinh hoạt|đón|vươn|khẳng định|gieo|ươm|giữ)\b"
)
# Words of those in names of organisations, which tell nothing.
_NAMED = re.compile(
    r"[ủu][ỷy] ban kiểm tra|uỷ ban kiểm tra|(?:đại|trung|tiểu|khoa|y) học|học viện|xây dựng đảng|(?:sở|bộ) xây dựng"
)
# Of a line in capitals only these say that it tells something.
_ALSO_TELLS = re.compile(
    r"\b(?:qua|những|các|trong|từ|lần|nhiệm kỳ|kết quả|năm|tháng|ngày|thứ|nghị|kỷ niệm|lễ|về|nhìn lại|một|hai|ba|để|khi|như)\b"
)
# Words in small letters of which names of organisations are made beyond the second syllables of words.
_IN_NAMES = _words("""
    bộ ủy uỷ ban và của các tỉnh huyện xã phường quận thành phố thị trấn tổ chức tuyên giáo dân vận kiểm tra nội chính
    thanh niên phụ nữ nông cựu chiến binh học công ty đoàn đội khối cơ quan doanh nghiệp khu vực trực thuộc địa phương
    trung tâm truyền thông văn hóa hoá sinh viên cán quân sự""")
_PARTS = re.compile(r"\s[-–|]\s|,\s")
# Between the cells of a row: «A | B», «A * B», «A - B»
_BETWEEN_CELLS = re.compile(r"\s+[|/*·•»›>=▾–-]+\s+|\s*[\]\[▾]+\s*|\t+|\s{2,}")
# one of these, or two spaces, parts the cells
CELL_MARKS = frozenset("|/*•·»›>=▾–-[]\t")
_LONGEST_CELL, _LONGEST_UNIT, _LONGEST_SECTION = 5, 9, 3


def tells(low: str) -> bool:
    """Whether a line (in lower case) has a word that news is told with."""
    return _TELLS.search(low) is not None


def names_site(text: str) -> bool:
    """A line that names a site or its owner and tells nothing."""
    low = text.lower()
    if _SITE.match(low):
        return True
    if any(map(low.__contains__, _SLOGAN_WORDS)) and _SLOGAN.search(low) is not None:
        return True
    first, *others = _PARTS.split(text)
    said = len(others) == 1 and first.count(" ") < _LONGEST_CELL and _SAYS_SITE.match(others[0].lower())
    if said and " " in said.group() and not tells(first.lower()):
        return True
    section = len(others) == 1 and others[0].count(" ") < _LONGEST_SECTION and not tells(others[0].lower())
    name = first if said or section else text  # «Phú Yên Online - Thời sự»
    tail = next(filter(name.lower().endswith, _TAILS), "")
    if tail and _only_names(name[: -len(tail)]):
        return True
    if _OWNER.match(low) is None:
        return False
    return all(_is_owner(part, n == 0) for n, part in enumerate(_PARTS.split(text)))


def signs(text: str) -> bool:
    """«Phòng Tổng hợp», «Theo Ban Tổ chức Huyện ủy»: the unit that a report comes from."""
    return text.count(" ") < _LONGEST_UNIT and names_site(text.removeprefix("Theo ").strip("()"))


def is_row(text: str) -> bool:
    """«Thời sự * Chân dung * Góc ảnh», «Đoàn kết - Dân chủ - Kỷ cương»: three short cells or more, with a mark between them."""
    if CELL_MARKS.isdisjoint(text) and "  " not in text:
        return False
    cells = cells_of(text)
    return len(cells) >= 3 and all(cell.count(" ") < _LONGEST_CELL and not cell[0].islower() for cell in cells)


def cells_of(text: str) -> list[str]:
    """The cells of a row."""
    return [cell for cell in _BETWEEN_CELLS.split(text) if cell.strip(" -|*[]=")]


def _is_owner(part: str, is_first: bool) -> bool:
    low = part.lower()
    if part.isupper():
        return not (tells(_NAMED.sub("", low)) or _ALSO_TELLS.search(low)) and part.count(" ") < 10
    return _only_names(part) and (not is_first or part.count(" ") > 0)


def _only_names(text: str) -> bool:
    """Capitals, their second syllables, and words of organisations: no two other words in small letters follow each other."""
    small = 0
    for word in text.replace("-", " ").split():
        if word[0].isdigit() or word[-1] in ":?!.…":
            return False
        small = small + 1 if word[0].islower() and word not in _IN_NAMES else 0
        if small > 1:
            return False
    return True
