"""People and their titles: «Đồng chí Đinh Văn Hà, Bí thư Huyện ủy, cho biết», «Bí thư Đảng ủy xã Lộc An Trần Văn Bé nói».

A name counts as a person's only with a cue: a form of address or an office before it, an office, an age or a verb of
saying after it, or a list that «các đồng chí» opens. Streets, schools and communes named after people have none. Not
covered: given names alone («ông Thú», «đồng chí Mai»), signatures under an article, people of slogans («Hồ Chí Minh»).
"""

from __future__ import annotations

import re
from typing import NamedTuple

from extractor.grammar.family_name import COMMON_FAMILY_NAMES, FAMILY_NAMES, NAMESAKES
from extractor.grammar.lexicon import words

# letters that open a name; \\w has no class for them
_UPPER = "A-ZÀÁÂÃÈÉÊÌÍÒÓÔÕÙÚÝĂĐĨŨƠƯ" + "".join(map(chr, range(0x1EA0, 0x1EFA, 2)))
_CAPITALISED = rf"[{_UPPER}][^\W\d_]*(?:['’ʼ`][^\W\d_]+)*"
_RUN = re.compile(rf"{_CAPITALISED}(?: {_CAPITALISED}){{1,15}}")
# what a man or a woman is called by
_ADDRESS = re.compile(
    r"(?<![^\W_])(?:(?P<strong>đồng chí|đ/c|ông|bà|anh|chị|em|cháu|thầy(?: giáo)?|cô(?: giáo)?|cụ|già làng|nhà báo"
    r"|nghệ nhân|bác sĩ|bác sỹ|kỹ sư|tiến sĩ|tiến sỹ|thạc sĩ|(?:đại|thượng|trung|thiếu) (?:tá|úy|uỷ|tướng)|thuyền trưởng)"
    r"|tân binh|quần chúng|học sinh|sinh viên|đảng viên|đoàn viên|hội viên|thanh niên|chiến sĩ|cán bộ)"
    r"(?P<list>(?: lãnh đạo)?:)? $"
)
_LAST_OF_ADDRESS = words("""
    chí đ/c ông bà anh chị em cháu thầy giáo cô cụ làng báo nhân sĩ sỹ sư tá úy uỷ tướng trưởng binh chúng sinh viên niên
    bộ đạo""")
_ADDRESS_IN_RUN = words("Ông Bà Anh Chị Em Cháu Thầy Cô Cụ")
_TAKES_ANY_NAME = words("ông bà") | {"đồng chí"}
_OFFICE = (
    r"(?<![^\W_])(?:nguyên |quyền )?(?:phó )?(?:bí thư(?: thường trực| thứ nhất)?|(?:phó )?chủ tịch(?: thường trực)?"
    r"|(?:phó |tổng )?giám đốc|hiệu trưởng|hiệu phó|(?:chủ nhiệm|phó trưởng)(?: thường trực)?"
    r"|trưởng(?= (?:các )?(?:ban|phòng|thôn|bản|ấp|làng|buôn|xóm|khu|khóm|công an|trạm|khoa|đoàn|tiểu|chi|bộ môn|đồn))"
    r"|chánh (?:văn phòng|án|thanh tra)|chỉ huy (?:trưởng|phó)|chính trị viên|chính ủy|tổng biên tập|ủy viên|uỷ viên"
    r"|(?:viện|cục|vụ|đội|tổ|hội|đồn|trạm|bộ|thứ|thủ) (?:trưởng|tướng)|phó(?= (?:ban|phòng|công an|thôn|bản)))(?![^\W_])"
)
_BEFORE = re.compile(_OFFICE)
_TITLE = re.compile(
    rf"{_OFFICE}|(?:học sinh|sinh viên|giáo viên|giảng viên|cán bộ|đảng viên|đoàn viên|chuyên viên|công nhân|già làng"
    rf"|tân binh|đại biểu|bác sĩ|bác sỹ)(?![^\W_])",
    re.I,
)
_VERB = (
    r"(?:cho (?:biết|hay|rằng)|chia sẻ|nói|khẳng định|tâm sự|kể|nhấn mạnh|bày tỏ|phát biểu|lý giải|thẳng thắn|cười"
    r"|thông tin|đánh giá|nhìn nhận|trăn trở|bộc bạch|phấn khởi|trao đổi|nhẩm|giãi bày|tự hào|khoe|xúc động|thừa nhận"
    r"|phân tích|đề nghị|yêu cầu|chủ trì|quả quyết|trải lòng|nhớ lại|vui mừng|báo cáo|trình bày|trả lời|thổ lộ)(?![^\W_])"
)
_SAYS = re.compile(rf"(?:,| \([^()\n]{{1,60}}\),?)? (?:cũng |đã |vui vẻ )?{_VERB}")
_AGED = re.compile(r"(?:,| -| –)? ?\(?(?:[0-9]{2} tuổi|sinh năm|SN )")
# where a title after a name ends: at a verb, or at the next people
_TITLE_END = re.compile(
    rf" (?:cùng |đã |vừa |luôn |cũng |được |là |vui vẻ |thì |có |dự |đến |trao |nêu |làm |đồng chủ|{_VERB}"
    rf"|và (?=[0-9]|đồng chí|các|lãnh đạo|ông|bà|đại diện))"
)
_CHUNK = re.compile(r" ?[,–-] ?([^,.;:()\n“”\"]{2,140})")
_ORGANISATION = words("""
    chi bộ đảng ủy uỷ huyện xã tỉnh phường thành phố thị trấn quận thôn bản ấp buôn làng xóm khóm khu tổ dân ban chức tuyên
    giáo vận kiểm tra nhân mặt trận trường thường trực vụ phòng công an quân sự hội đoàn nông phụ nữ thanh niên cựu chiến
    binh liên hiệp và các cơ quan doanh nghiệp khối dục đào tạo y tế trạm trung tâm chính trị học tiểu mầm non sở đội biên
    đồn nội hợp tác ty cổ phần kiêm ubnd hđnd mttq ubkt thpt thcs ngành chấp hành bệnh viện văn hóa tư pháp tài khoa""")
_PLACE_KINDS = words("""
    xã phường huyện tỉnh quận thôn bản ấp buôn làng xóm khóm phố trấn đường khu trường thpt thcs học non tp tx tt mang""")
_NEVER_ALONE_AFTER = _PLACE_KINDS | words("bộ ủy uỷ tại ở và")
# words that open a title or a body: no name goes over them, and none begins with those of the second line
_HEADS = words("Bí Phó Trưởng Chủ Ủy Uỷ Ban Đảng Giám Huyện Tỉnh Xã Phường Quận UBND HĐND THPT THCS TNCS Trường")
_NO_FIRST = _HEADS | words("Tổng Bộ Thủ Hội Chi Hiệu Mặt Công Quân Thành Thị Khối Trung Liên Việt Nhà Cựu Thường Lực")
_MIDDLE = words("Văn Thị A")
_LIST_REACH = 160


class Person(NamedTuple):
    """[start, stop) covers form of address, titles and name; `titles` are as written, those before the name first.

    `organisation` is what the last title belongs to, as written, where a title says so.
    """

    start: int
    stop: int
    name: str
    name_start: int
    name_stop: int
    titles: tuple[str, ...]
    organisation: str | None


class _Name(NamedTuple):
    """Where a name stands, where what leads up to it begins, and the offices in between."""

    begin: int
    start: int
    stop: int
    offices: tuple[str, ...] = ()
    opens_list: bool = False


def people(text: str) -> list[Person]:
    """The people named in a sentence or paragraph, with a full name each: in order, disjoint."""
    found: list[Person] = []
    done, listed = 0, -_LIST_REACH - 1
    for run in _RUN.finditer(text):
        start = run.start()
        if start < done or (start and text[start - 1].isalnum()):
            continue
        parts = run[0].split(" ")
        name = _addressed(text, start, parts) or _in_office(text, start, parts)
        in_list = start - listed <= _LIST_REACH
        if name is None and in_list:
            name = _listed(text, start, parts)
        name = name or _by_itself(text, start, parts)
        if name is None or text[name.start : name.stop].title() in NAMESAKES:
            continue
        found.append(_with_titles(text, name))
        done = found[-1].stop
        if name.opens_list or in_list:
            listed = done
    return found


def _length(parts: list[str]) -> int:
    """How many characters the words take, with a space between them."""
    return sum(map(len, parts)) + len(parts) - 1


def _head(parts: list[str]) -> int:
    """How many words from the first on can be one name."""
    longest = 5 if parts[0] in ("Y", "H") or "’" in parts[0] or "'" in parts[0] else 4
    for count, word in enumerate(parts[:longest]):
        if word in (_HEADS if count else _NO_FIRST):
            return count
    return min(len(parts), longest)


def _is_family(word: str) -> bool:
    return word in FAMILY_NAMES or "’" in word or "'" in word or (word.isupper() and word.title() in FAMILY_NAMES)


def _addressed(text: str, start: int, parts: list[str]) -> _Name | None:
    """Ông Trần Văn Hai | đồng chí Giàng A Páo: a form of address stands right before the name, or opens the run."""
    if parts[0] in _ADDRESS_IN_RUN:
        count = _head(parts[1:])
        if count < 2 or not _is_family(parts[1]):
            return None
        name_start = start + len(parts[0]) + 1
        return _Name(start, name_start, name_start + _length(parts[1 : 1 + count]))
    before = text[max(0, start - 24) : start].lower()
    if before[before.rfind(" ", 0, -1) + 1 : -1].rstrip(":").lstrip("(“\"") not in _LAST_OF_ADDRESS:
        return None
    match = _ADDRESS.search(before)
    count = _head(parts)
    if match is None or count < 2 or not (_is_family(parts[0]) or match["strong"] in _TAKES_ANY_NAME):
        return None
    begin = start - len(before) + match.start()
    return _Name(begin, start, start + _length(parts[:count]), (), before[: match.start()].endswith("các "))


def _in_office(text: str, start: int, parts: list[str]) -> _Name | None:
    """Bí thư Đảng ủy xã Lộc An Trần Văn Bé: an office, its organisation and place, then the name with no comma between."""
    if not any(map(_is_family, parts)):
        return None
    clause = re.split(r"[.;:()\n“”\"!?]", text[max(0, start - 150) : start])[-1]
    *earlier, chunk = clause.split(",")
    offices = list(_BEFORE.finditer(chunk.lower()))
    if not offices:
        return None
    held = chunk[offices[-1].end() :].split()
    if not all(word.lower() in _ORGANISATION or word[0].isupper() or word.isdigit() for word in held):
        return None
    length = _length(parts)
    at = _split(parts, held[-1].lower() if held else "", text[start + length : start + length + 40].lower())
    if at is None:
        return None
    name_start = start + (_length(parts[:at]) + 1 if at else 0)
    begin = start - len(chunk) + offices[-1].start()
    titles = [text[begin:name_start].strip()]
    while earlier and _BEFORE.match(earlier[-1].strip().lower()):
        titles.insert(0, earlier[-1].strip())
        begin -= len(earlier.pop()) + 1 if earlier else 0
    return _Name(start - len(titles[0]), name_start, name_start + _length(parts[at : at + _head(parts[at:])]), tuple(titles))
