"""People and their titles: «Đồng chí Đinh Văn Hà, Bí thư Huyện ủy, nói», «Bí thư Đảng ủy xã Hòa An Trần Văn Bé nói».

A name counts as a person's only with a cue: a form of address or an office before it, an office, an age or a verb of
saying after it, or a list that «các đồng chí» opens. Streets, schools and communes named after people have none. Not
covered: given names alone («ông Thìn», «đồng chí Mai»), signatures under an article, people of slogans («Hồ Chí Minh»).
"""

from __future__ import annotations

import re
from typing import NamedTuple

from extractor.grammar.family_name import COMMON_FAMILY_NAMES, FAMILY_NAMES, NAMESAKES
from extractor.grammar.lexicon import words
from extractor.grammar.office import IN_OFFICES, MAY_HOLD, OFFICE, ORGANISATION_WORDS, SAYS, TITLE, TITLE_END
from extractor.grammar.word import fold

_UPPER = "A-ZÀÁÂÃÈÉÊÌÍÒÓÔÕÙÚÝĂĐĨŨƠƯ" + "".join(map(chr, range(0x1EA0, 0x1EFA, 2)))  # Ạ to Ỹ
# bounded, so that a line of capitals costs no more than its length
_LETTER = "[A-Za-zÀ-ÖØ-öø-ɏḀ-ỹ]"
_CAPITALISED = rf"[{_UPPER}]{_LETTER}{{0,14}}+(?:['’ʼ`]{_LETTER}{{1,14}}+){{0,2}}+"
_RUN = re.compile(rf"{_CAPITALISED} {_CAPITALISED}(?: {_CAPITALISED}){{0,14}}(?![^\W_])")
# what a man or a woman is called by
_ADDRESS = re.compile(
    r"(?<![^\W_])(?:(?P<strong>đồng chí|đ/c|ông|bà|anh|chị|em|cháu|thầy(?: giáo)?|cô(?: giáo)?|cụ|già làng|nhà báo"
    r"|nghệ nhân|bác s[ĩỹ]|kỹ sư|tiến s[ĩỹ]|thạc s[ĩỹ]|(?:đại|thượng|trung|thiếu) (?:tá|úy|uỷ|tướng)|thuyền trưởng)"
    r"|tân binh|quần chúng|học sinh|sinh viên|đảng viên|đoàn viên|hội viên|thanh niên|chiến sĩ|cán bộ)"
    r"(?P<list>(?: lãnh đạo)?:)? $"
)
# what a family name may be written in that FAMILY_NAMES does not have as it stands: H’Blen, NGUYỄN
_MAY_BE_FAMILY = re.compile(rf"['’]|[{_UPPER}]{{2}}")
_LAST_OF_ADDRESS = words("""
    chí đ/c ông bà anh chị em cháu thầy giáo cô cụ làng báo nhân sĩ sỹ sư tá úy uỷ tướng trưởng binh chúng sinh viên
    niên bộ đạo""")
_ADDRESS_IN_RUN = words("Ông Bà Anh Chị Em Cháu Thầy Cô Cụ")
_TAKES_ANY_NAME = words("ông bà") | {"đồng chí"}
_LAST_OF_ANY = frozenset("gàíGÀÍ:")  # the last letters of those, or the colon that may follow
_CLAUSE_END = re.compile(r"[.;:()\n“”\"!?]")
_AGED = re.compile(r"(?:,| -| –)? ?\(?(?:[0-9]{2} tuổi|sinh năm|SN )")
_CHUNK = re.compile(r" ?[,–-] ?([^,.;:()\n“”\"]{2,140})")
_PLACE_KINDS = words("""
    xã phường huyện tỉnh quận thôn bản ấp buôn làng xóm khóm phố trấn đường khu trường thpt thcs học non tp tx tt
    mang""")
_NEVER_ALONE_AFTER = _PLACE_KINDS | words("bộ ủy uỷ tại ở giải quỹ bổng thưởng hiệu ty chợ cầu viện xưởng tên ảnh tin bài")
# words that open a title or a body: no name goes over them, and none begins with those of the second line
_HEADS = words("Bí Phó Trưởng Chủ Ủy Uỷ Ban Đảng Giám Huyện Tỉnh Xã Phường Quận UBND HĐND THPT THCS TNCS Trường")
_NO_FIRST = _HEADS | words("Tổng Bộ Thủ Hội Chi Hiệu Mặt Công Quân Thành Thị Khối Trung Liên Việt Nhà Cựu Thường Lực")
_MIDDLE = words("Văn Thị A")
_LIST_REACH = 160
NEEDS: frozenset[str] = frozenset(map(fold, (
    *(_LAST_OF_ADDRESS - {"đ/c"}), "c", *_ADDRESS_IN_RUN, *(phrase.split()[0] for phrase in IN_OFFICES),
    *COMMON_FAMILY_NAMES, *_MIDDLE,
)))  # fmt: skip
"""Folded words of which every text with a person has one: of a form of address, an office, or a name that needs neither."""


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
        family = not FAMILY_NAMES.isdisjoint(parts) or (_MAY_BE_FAMILY.search(run[0]) is not None and any(map(_is_family, parts)))
        # a run without a family name takes a form of address that goes with any name
        if not family and text[start - 2 : start - 1] not in _LAST_OF_ANY:
            continue
        name = _addressed(text, start, parts) or (_in_office(text, start, parts, done) if family else None)
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
    if before[before.rfind(" ", 0, -1) + 1 : -1].rstrip(":").lstrip('(“"') not in _LAST_OF_ADDRESS:
        return None
    match = _ADDRESS.search(before)
    count = _head(parts)
    if match is None or count < 2 or not (_is_family(parts[0]) or match["strong"] in _TAKES_ANY_NAME):
        return None
    begin = start - len(before) + match.start()
    return _Name(begin, start, start + _length(parts[:count]), (), before[: match.start()].endswith("các "))


def _in_office(text: str, start: int, parts: list[str], done: int) -> _Name | None:
    """Bí thư Đảng ủy xã Hòa An Trần Văn Bé: an office, its organisation and place, then the name, with no comma."""
    before = text[max(done, start - 150) : start]
    if MAY_HOLD.search(before.lower()) is None:
        return None
    *earlier, chunk = _CLAUSE_END.split(before)[-1].split(",")
    lower = chunk.lower()
    if MAY_HOLD.search(lower) is None or not (offices := list(OFFICE.finditer(lower))):
        return None
    held = chunk[offices[-1].end() :].split()
    strange = sum(word.lower() not in ORGANISATION_WORDS and word.islower() for word in held)
    if strange > 2:
        return None
    length = _length(parts)
    complete = len(held) < 2 and offices[-1][0].endswith(("trưởng", "phó"))  # trưởng thôn
    at = _split(parts, "" if complete or not held else held[-1].lower(), text[start + length : start + length + 90])
    if at is None or (strange and (parts[at] not in COMMON_FAMILY_NAMES or len(parts) - at < 3)):
        return None
    name_start = start + (_length(parts[:at]) + 1 if at else 0)
    at_chunk = start - len(chunk)
    begin = min(at_chunk + offices[-1].start(), name_start)
    titles = [text[begin:name_start].strip()]
    for previous in reversed(earlier if not chunk[: offices[-1].start()].strip() else []):
        if not OFFICE.match(previous.lower().strip()):
            break
        at_chunk -= len(previous) + 1
        begin = at_chunk + len(previous) - len(previous.lstrip())
        titles.insert(0, previous.strip())
    return _Name(begin, name_start, name_start + _length(parts[at : at + _head(parts[at:])]), tuple(titles))


def _split(parts: list[str], before: str, after: str) -> int | None:
    """Where the name begins in a run that may open with the name of a place; `before` is the word ahead of the run."""
    best, at = 0, None
    for place, word in enumerate(parts[:8]):
        name = parts[place:]
        if not 2 <= len(name) <= 4 or not _is_family(word) or (place and word in _MIDDLE):
            continue
        sure = word in COMMON_FAMILY_NAMES or len(word) == 1 or name[1] == "A" or any("’" in part for part in name[:2])
        score = (3 if sure else 1) + (len(name) == 3) + 2 * (name[1] in _MIDDLE)
        proper = [part for part in parts[:place] if not part.isupper() and part not in ("Trường", "Tiểu", "Mầm")]
        if proper:
            score += 2 * (len(proper) == 2)
        elif before in _PLACE_KINDS or place:
            # xã Hoàng Văn Thụ | xã Lê Hữu Thi nói: a place, unless the person is heard
            full = len(name) > 2 or "’" in name[1]
            heard = not place and full and (sure or name[1] in _MIDDLE) and SAYS.match(after)
            score = score - 2 if heard else 0
        elif len(name) == 2 and not sure:
            score = 0
        if score > best:
            best, at = score, place
    return at


def _listed(text: str, start: int, parts: list[str]) -> _Name | None:
    """Các đồng chí: Lê Văn Ba, Bí thư …; Trần Thị Tư, Chủ tịch …: one more name of the list."""
    if not text[max(0, start - 4) : start].endswith((", ", "; ", " và ")):
        return None
    count = _head(parts)
    full = count > 2 or (count == 2 and parts[0] in COMMON_FAMILY_NAMES)
    return _Name(start, start, start + _length(parts)) if full and count == len(parts) and _is_family(parts[0]) else None


def _by_itself(text: str, start: int, parts: list[str]) -> _Name | None:
    """Trần Văn Bé, Bí thư chi bộ | Trần Văn Bé cho biết | trẻ nhất là Trần Thị Bé: the words around decide."""
    sure = len(parts) > 2 and (parts[0] in COMMON_FAMILY_NAMES or parts[1] in _MIDDLE)
    if not sure or not _is_family(parts[0]) or _head(parts) < len(parts):
        return None
    stop = start + _length(parts)
    before = text[max(0, start - 24) : start].lower().rpartition("\n")[2].split()
    last = before[-1] if before else ""
    if last in _NEVER_ALONE_AFTER:
        return None
    name = _Name(start, start, stop)
    if last == "là" and before[-2:-1] in (["nhất"], ["tên"], ["đó"]):
        return name
    chunk = _CHUNK.match(text, stop)
    if chunk is not None and TITLE.match(chunk[1]):
        return name
    after = text[stop : stop + 90]
    if SAYS.match(after) or _AGED.match(after):
        return name
    # a middle name that places do not have; alone on its line, or after a colon, it is a signature
    signature = last.endswith(":") or not (before or after.partition("\n")[0].strip())
    return name if parts[1] in ("Văn", "Thị") and not signature else None


def _with_titles(text: str, name: _Name) -> Person:
    """Adds the titles that follow the name, each after its comma or dash."""
    titles = list(name.offices)
    stop = name.stop
    while (chunk := _CHUNK.match(text, stop)) is not None and TITLE.match(chunk[1]):
        end = TITLE_END.search(chunk[1] + " ")
        titles.append((chunk[1][: end.start()] if end else chunk[1]).rstrip())
        stop = chunk.start(1) + len(titles[-1])
        if end:
            break
    organisation = None
    for title in titles:
        held = TITLE.match(title)
        organisation = (title[held.end() :].strip() if held else "") or organisation
    found = text[name.start : name.stop]
    return Person(name.begin, stop, found, name.start, name.stop, tuple(titles), organisation)
