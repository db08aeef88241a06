"""People and their titles: «Đồng chí Đinh Văn Hà, Bí thư Huyện ủy, cho biết», «Bí thư Đảng ủy xã Lộc An Trần Văn Bé nói».

A name counts as a person's only with a cue: a form of address or an office before it, an office, an age or a verb of
saying after it, or a list that «các đồng chí» opens. Streets, schools and communes named after people have none. Not
covered: given names alone («ông Thú», «đồng chí Mai»), signatures under an article, people of slogans («Hồ Chí Minh»).
"""

from __future__ import annotations

import re
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Person:
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


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


# family names that few names of places begin with
_COMMON = _words("""
    Nguyễn Trần Lê Phạm Hoàng Huỳnh Phan Vũ Võ Đặng Bùi Đỗ Hồ Ngô Dương Lý Đinh Trương Đoàn Trịnh Mai Đào Lương Hà Vương
    Phùng Tạ Nông Quách Giàng Thào Vàng Sùng Lầu Hạng Vừ Ksor Siu Rmah Kpă Rơ Rah Chamaléa Katơr Pinăng Niê Mlô Êban Byă
    Ayun Kbuôr Alăng Bríu Zơrâm Điểu Lò Quàng Lường Tòng Cầm Trượng Thạch Đàm Lưu Thái Triệu Bế Kiều""")
FAMILY_NAMES = _COMMON | _words("""
    A Y H K Ma Cao Chu Cù Cung Diệp Doãn Dư Giang Giáp Hán Hàn Hứa Khổng Khúc Khuất Kha Kim La Lã Lại Lâm Liêu Lô Lộ Lục
    Lữ Mã Mạc Mông Nghiêm Ngân Ngọ Nhữ Nhan Ninh Ôn Ông Phí Phù Phương Quan Sầm Sơn Tăng Tào Thân Thẩm Thang Tiêu Tô Tôn
    Tống Từ Ung Ứng Văn Vi Vì Viên Bá Bạc Bạch Bàn Bành Báo Biện Cà Cai Cát Chảo Châu Chử Cụt Danh Đái Đạo Đàng Đậu Đèo
    Điêu Đổng Đồng Dụng Già Hảng Hờ Khoàng Kiên Lang Lăng Lèo Linh Long Lự Lù Ly Lỳ Mấu Mè Mùa Moong Nay Não Nghê Ngôn
    Phà Phàn Phàng Pờ Quang Sần Sình Sừng Tẩn Thèn Thền Thiều Thò Tráng Tro Vù Xa Xeo Chá Chang Cháng Cứ Sồng Bo Hiao
    Kpuih Puih Rơmah Knul Arất Pơloong Bling Hmok Rcom Lơ Ha Cil Kon Liêng Touneh Thị Đường Lạc Chế Phú Vòng Uông""")
# places and slogans: these people are spoken of, not quoted
NAMESAKES = frozenset(
    name.strip()
    for name in """Hồ Chí Minh, Nguyễn Ái Quốc, Nguyễn Tất Thành, Hoàng Văn Thụ, Trần Phú, Lê Lợi, Lê Hồng Phong, Nguyễn Du,
    Nguyễn Trãi, Nguyễn Huệ, Quang Trung, Trần Hưng Đạo, Dương Minh Châu, Trần Văn Thời, Lý Tự Trọng, Võ Thị Sáu, Ngô Quyền,
    Nguyễn Thị Minh Khai, Phan Đình Phùng, Phan Bội Châu, Phan Chu Trinh, Lý Thường Kiệt, Nguyễn Văn Cừ, Nguyễn Văn Trỗi,
    Hồ Tùng Mậu, Hoàng Diệu, Lê Thánh Tông, Hoàng Hoa Thám, Nguyễn Viết Xuân, Kim Đồng, Lê Duẩn, Nguyễn Bỉnh Khiêm""".split(",")
)
_UPPER = "A-ZÀÁÂÃÈÉÊÌÍÒÓÔÕÙÚÝĂĐĨŨƠƯ" + "".join(map(chr, range(0x1EA0, 0x1EFA, 2)))
_CAPITALISED = rf"[{_UPPER}][^\W\d_]*(?:['’ʼ`][^\W\d_]+)*"
_RUN = re.compile(rf"{_CAPITALISED}(?: {_CAPITALISED}){{1,15}}")
# what a man or a woman is called by, and what may stand between an office and a name
_ADDRESS = re.compile(
    r"(?<![^\W_])(?:(?P<strong>đồng chí|đ/c|ông|bà|anh|chị|em|cháu|thầy(?: giáo)?|cô(?: giáo)?|cụ|già làng|nhà báo|nghệ nhân"
    r"|bác sĩ|bác sỹ|kỹ sư|tiến sĩ|thạc sĩ|(?:đại|thượng|trung|thiếu) (?:tá|úy|uỷ|tướng)|đại tướng|thuyền trưởng)"
    r"|tân binh|quần chúng|học sinh|sinh viên|đảng viên|đoàn viên|hội viên|thanh niên|chiến sĩ|cán bộ)(?P<list>(?: lãnh đạo)?:)? $",
    re.I,
)
_LAST_OF_ADDRESS = _words("""
    đạo chí đ/c ông bà anh chị em cháu thầy giáo cô cụ làng báo nhân sĩ sỹ sư tá úy uỷ tướng trưởng binh chúng sinh viên niên
    bộ""")
_ADDRESS_IN_NAME = _words("Ông Bà Anh Chị Em Cháu Thầy Cô Cụ")
_OFFICE = (
    r"(?<![^\W_])(?:nguyên |quyền )?(?:phó )?(?:bí thư(?: thường trực| thứ nhất)?|(?:phó )?chủ tịch(?: thường trực)?"
    r"|(?:phó |tổng )?giám đốc|hiệu trưởng|hiệu phó|(?:chủ nhiệm|phó trưởng)(?: thường trực)?"
    r"|trưởng(?= (?:các )?(?:ban|phòng|thôn|bản|ấp|làng|buôn|xóm|khu|khóm|công an|trạm|khoa|đoàn|tiểu|chi|bộ môn|đồn))"
    r"|chánh (?:văn phòng|án|thanh tra)|chỉ huy (?:trưởng|phó)|chính trị viên|chính ủy|tổng biên tập|ủy viên|uỷ viên"
    r"|(?:viện|cục|vụ|đội|tổ|hội|đồn|trạm|bộ|thứ|thủ) (?:trưởng|tướng)|phó(?= (?:ban|phòng|công an|thôn|bản)))(?![^\W_])"
)
_BEFORE = re.compile(_OFFICE, re.I)
_TITLE = re.compile(
    rf"(?:{_OFFICE}|(?<![^\W_])(?:học sinh|sinh viên|giáo viên|giảng viên|cán bộ|đảng viên|đoàn viên|chuyên viên"
    rf"|công nhân|già làng|tân binh|đại biểu|bác sĩ))",
    re.I,
)
_VERB = (
    r"(?:cho (?:biết|hay|rằng)|chia sẻ|nói|khẳng định|tâm sự|kể|nhấn mạnh|bày tỏ|phát biểu|lý giải|thẳng thắn|cười"
    r"|thông tin|đánh giá|nhìn nhận|trăn trở|bộc bạch|phấn khởi|trao đổi|nhẩm|giãi bày|tự hào|khoe|xúc động|thừa nhận"
    r"|phân tích|đề nghị|yêu cầu|chủ trì|quả quyết|trải lòng|nhớ lại|vui mừng|báo cáo|trình bày|trả lời|thổ lộ)(?![^\W_])"
)
_SAYS = re.compile(rf"(?:,| \([^()\n]{{1,60}}\),?)? (?:cũng |đã |vui vẻ )?{_VERB}", re.I)
_AGED = re.compile(r"(?:,| -| –)? ?\(?(?:[0-9]{2} tuổi|sinh năm|SN )")
# where a title after a name ends: a verb, or the next people
_TITLE_END = re.compile(
    rf" (?:cùng |đã |vừa |luôn |cũng |được |là |vui vẻ |thì |có |dự |đến |trao |nêu |làm |{_VERB}"
    rf"|và (?=[0-9]|đồng chí|các|lãnh đạo|ông|bà|đại diện))"
)
_CHUNK = re.compile(r" ?[,–-] ?([^,.;:()\n“”\"]{2,140})")
_ORGANISATION = _words("""
    chi bộ đảng ủy uỷ huyện xã tỉnh phường thành phố thị trấn quận thôn bản ấp buôn làng xóm khóm khu tổ dân ban chức tuyên
    giáo vận kiểm tra nhân mặt trận trường thường trực vụ phòng công an quân sự hội đoàn nông phụ nữ thanh niên cựu chiến
    binh liên hiệp và các cơ quan doanh nghiệp khối dục đào tạo y tế trạm trung tâm chính trị học tiểu mầm non sở đội biên
    đồn nội hợp tác ty cổ phần kiêm ubnd hđnd mttq ubkt thpt thcs ngành chấp hành bệnh viện văn hóa tư pháp tài khoa""")
_PLACE_KINDS = _words("""
    xã phường huyện tỉnh quận thôn bản ấp buôn làng xóm khóm phố trấn đường khu trường thpt thcs học non tp tx tt mang""")
# words that open a title or a body: no name goes over them, and none begins with those of the second line
_HEADS = _words("Bí Phó Trưởng Chủ Ủy Uỷ Ban Đảng Giám Huyện Tỉnh Xã Phường Quận UBND HĐND THPT THCS TNCS Trường")
_NO_FIRST = _HEADS | _words("Tổng Bộ Thủ Hội Chi Hiệu Mặt Công Quân Thành Thị Khối Trung Liên Việt Nhà Cựu Thường Lực")


def people(text: str) -> list[Person]:
    """The people named in a sentence or paragraph, with a full name each: in order, disjoint."""
    found: list[Person] = []
    done, listed = 0, -1000
    for run in _RUN.finditer(text):
        start = run.start()
        if start < done or start and text[start - 1].isalnum():
            continue
        words = run[0].split(" ")
        name = _addressed(text, start, words) or _in_office(text, start, words)
        if name is None and start - listed <= 160 and "\n" not in text[listed:start]:
            name = _listed(text, start, words)
        name = name or _by_itself(text, start, words)
        if name is None or text[name.start : name.stop] in NAMESAKES:
            continue
        person = _with_titles(text, name)
        found.append(person)
        done = person.stop
        if name.opens_list or name.start - listed <= 160:
            listed = done
    return found


@dataclass(frozen=True, slots=True)
class _Name:
    """Where a name stands, where what leads up to it begins, and the office in between."""

    begin: int
    start: int
    stop: int
    office: str | None = None
    opens_list: bool = False


def _head(words: list[str]) -> int:
    """How many words from the first on can be one name."""
    longest = 5 if words[0] in ("Y", "H") or "’" in words[0] or "'" in words[0] else 4
    for count, word in enumerate(words[:longest]):
        if word in (_HEADS if count else _NO_FIRST):
            return count
    return min(len(words), longest)


def _family(word: str) -> bool:
    return word in FAMILY_NAMES or "’" in word or "'" in word or word.isupper() and word.title() in FAMILY_NAMES


def _addressed(text: str, start: int, words: list[str]) -> _Name | None:
    """Ông Trần Văn Hai | đồng chí Giàng A Páo: a form of address stands right before the name, or opens the run."""
    if words[0] in _ADDRESS_IN_NAME:
        count = _head(words[1:])
        if count < 2 or not _family(words[1]):
            return None
        begin, start = start, start + len(words[0]) + 1
        return _Name(begin, start, start + len(" ".join(words[1 : 1 + count])))
    before = text[max(0, start - 24) : start]
    last = before.rsplit(None, 1)[-1].rstrip(":").lower() if before.strip() else ""
    if last not in _LAST_OF_ADDRESS or (match := _ADDRESS.search(before)) is None:
        return None
    count = _head(words)
    if count < 2 or not _family(words[0]) and (match["strong"] or "").lower() not in ("đồng chí", "ông", "bà"):
        return None
    begin = start - len(before) + match.start()
    return _Name(begin, start, start + len(" ".join(words[:count])), None, before[: match.start()].lower().endswith("các "))


def _in_office(text: str, start: int, words: list[str]) -> _Name | None:
    """Bí thư Đảng ủy xã Lộc An Trần Văn Bé: an office, its organisation and place, then the name with no comma between."""
    if not any(map(_family, words)):
        return None
    line = text[max(0, start - 110) : start]
    clause = re.split(r"[.;:()\n“”\"!?]", line)[-1]
    chunk = clause.rsplit(",", 1)[-1]
    office = None
    for office in _BEFORE.finditer(chunk):
        pass
    if office is None:
        return None
    tail = chunk[office.end() :].split()
    if any(word.lower() not in _ORGANISATION and not word[0].isupper() and not word.isdigit() for word in tail):
        return None
    at = _split(words, tail[-1].lower() if tail else "", text[start + len(" ".join(words)) :][:40])
    if at is None:
        return None
    name_start = start + len(" ".join(words[:at])) + (at > 0)
    name_stop = name_start + len(" ".join(words[at : at + _head(words[at:])]))
    begin = start - len(chunk) + office.start()
    return _Name(begin, name_start, name_stop, text[begin:name_start].strip())


def _split(words: list[str], before: str, after: str) -> int | None:
    """Where the name begins in a run that may open with the name of a place; `before` is the word ahead of the run."""
    says = _SAYS.match(after) is not None
    best, at = 0, None
    for place, word in enumerate(words[:8]):
        name = words[place:]
        if not _family(word) or not 2 <= len(name) <= 4 or word in ("Văn", "Thị") and place:
            continue
        proper = [head for head in words[:place] if not head.isupper() and head not in ("Trường", "Tiểu", "Mầm")]
        score = 3 if word in _COMMON or "’" in word or len(word) == 1 or "’" in name[1] or name[1] == "A" else 1
        score += (len(name) == 3) + 2 * (name[1] in ("Văn", "Thị", "A"))
        if proper:
            score += 2 if len(proper) == 2 else 0
        elif before in _PLACE_KINDS or place:
            # xã Hoàng Văn Thụ | xã Lê Quang Thi nói: a place, unless the person is heard
            score = score - 2 if says and len(name) > 2 and word in _COMMON and not place else 0
        elif len(name) == 2 and score < 3:
            score = 0
        if score > best:
            best, at = score, place
    return at


def _listed(text: str, start: int, words: list[str]) -> _Name | None:
    """Các đồng chí: Lê Văn Ba, Bí thư …; Trần Thị Tư, Chủ tịch …: one more name of the list."""
    if text[max(0, start - 2) : start] not in (", ", "; ") and text[max(0, start - 4) : start] != " và ":
        return None
    count = _head(words)
    if count < 3 and not (count == 2 and words[0] in _COMMON) or count < len(words) or not _family(words[0]):
        return None
    return _Name(start, start, start + len(" ".join(words)))


def _by_itself(text: str, start: int, words: list[str]) -> _Name | None:
    """Trần Văn Bé, Bí thư chi bộ | Trần Văn Bé cho biết | trẻ nhất là Trần Thị Bé: the context after or before decides."""
    count = _head(words)
    if not _family(words[0]) or count < 2 or count < len(words):
        return None
    stop = start + len(" ".join(words))
    before = text[max(0, start - 24) : start].split()
    last = before[-1].lower() if before else ""
    if last in _PLACE_KINDS or last in ("bộ", "ủy", "uỷ", "tại", "ở", "và"):
        return None
    sure = count > 2 and (words[0] in _COMMON or words[1] in ("Văn", "Thị", "A"))
    named = last == "là" and before[-2:-1] in (["nhất"], ["tên"], ["đó"])
    chunk = _CHUNK.match(text, stop)
    titled = chunk is not None and _TITLE.match(chunk[1]) is not None
    after = text[stop : stop + 90]
    if sure and (named or titled or _SAYS.match(after) or _AGED.match(after)):
        return _Name(start, start, stop)
    return None


def _with_titles(text: str, name: _Name) -> Person:
    """Adds the titles that follow the name, each after its comma or dash."""
    titles = [name.office] if name.office else []
    stop = name.stop
    while (chunk := _CHUNK.match(text, stop)) is not None and _TITLE.match(chunk[1]):
        end = _TITLE_END.search(chunk[1] + " ")
        title = (chunk[1][: end.start()] if end else chunk[1]).rstrip()
        titles.append(title)
        stop = chunk.start(1) + len(title)
        if end:
            break
    organisation = None
    for title in titles:
        held = _TITLE.match(title)
        organisation = (title[held.end() :].strip() if held else "") or organisation
    found = text[name.start : name.stop]
    return Person(name.begin, stop, found, name.start, name.stop, tuple(titles), organisation)
