"""People and their titles: «Đồng chí Đinh Văn Hà, Bí thư Huyện ủy, nói», «Bí thư Đảng ủy xã Hòa An Trần Văn Bé nói».

A name counts as a person's only with a cue: a form of address or an office before it, an office, an age or a verb of
saying after it, or a list that «các đồng chí» opens. Streets, schools and communes named after people have none. Not
covered: given names alone («ông Thìn», «đồng chí Mai»), signatures under an article, people of slogans («Hồ Chí Minh»).
"""

from __future__ import annotations

import re
from typing import NamedTuple

from extractor.grammar import address
from extractor.grammar.address import OPENERS, address_before, leads_up
from extractor.grammar.family_name import COMMON_FAMILY_NAMES, FAMILY_NAMES, NAMESAKES
from extractor.grammar.full_name import (
    COUNTRIES,
    MIDDLE,
    RUN,
    Name,
    behind,
    has_family,
    head,
    is_family,
    is_foreign,
    is_place,
    is_sure,
    length,
)
from extractor.grammar.lexicon import words
from extractor.grammar.office import IN_OFFICES, SAYS, TITLE, TITLE_END
from extractor.grammar.officeholder import PLACE_KINDS, in_office
from extractor.grammar.word import fold

# forms of address with a capital, which open the run themselves
_ANY_IN_RUN = words("Ông Bà Ngài")
_ADDRESS_IN_RUN = _ANY_IN_RUN | words("Anh Chị Em Cháu Thầy Cô Cụ Già Bác Chú Dì Mẹ Bé")
# with a capital at the head of a sentence: «Với Trần Thị Bé, …»
_OPENERS_OF_SENTENCES = words("Với Theo Còn Và Nhưng Cùng Gặp Riêng Như Nhờ Ở Tại Có Là Trong Nếu Khi Để Cả Ngoài Sau Trước")
_BEFORE_SENTENCE = frozenset(".!?…”:;\n")
_AGED = re.compile(r"(?:,| -| –)? ?\(?(?:[0-9]{2} tuổi|sinh năm|SN )")
# what is said of a person only: «, lớp 10A3», «, người Dao ở Nà Ớt», « được kết nạp»
_IS_SOMEBODY = re.compile(
    r"(?:,| [-–]| \() ?(?:lớp [0-9]|quê |người |dân tộc |trú |nhà ở |công tác |hiện (?:là|công tác) |con (?:trai|gái|của) "
    r"|vợ |chồng |chủ |cựu |nguyên |một (?:trong|đảng viên|thanh niên|người) |ở (?:thôn|bản|ấp|xã|tổ|buôn|khu|xóm|làng) )"
    r"| \((?:đứng|ngồi|thứ|bên|ngoài|hàng|áo|giữa|ảnh) |,? (?:mới|vừa|đã|nay|năm nay)(?: tròn)? [0-9]{2} tuổi"
    r"|,? (?:cũng |đã |vừa |mới |từng |vinh dự |cùng )*(?:được (?:kết nạp|giới thiệu|công nhận|đứng)|vinh dự|vào Đảng"
    r"|sinh (?:ra|năm)|lớn lên|nhập ngũ|xuất ngũ|xúc động"
    r"|là (?:đảng viên|bí thư|người|con|một|cán bộ|quần chúng|đoàn viên))(?![^\W_])"
)
_CHUNK = re.compile(r" ?[,–-] ?([^,.;:()\n“”\"]{2,140})")
_NEVER_ALONE_AFTER = PLACE_KINDS | words(
    "bộ ủy uỷ tại ở giải quỹ bổng thưởng hiệu ty chợ cầu viện xưởng tên ảnh tin bài chuyên khiếu trú lập thục"
)
_LIST_REACH = 160
# «ông Sáu Nhành»: by the order of birth, not by a full name
_BIRTH_ORDER = words("Hai Ba Tư Năm Sáu Bảy Tám Chín Mười Út")
_JOINS = frozenset((", ", " và ", ", và ", " cùng ", "; "))
NEEDS: frozenset[str] = address.NEEDS | frozenset(map(fold, (
    *_ADDRESS_IN_RUN, *(phrase.split()[0] for phrase in IN_OFFICES), *COMMON_FAMILY_NAMES, *MIDDLE, *FAMILY_NAMES,
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


def people(text: str) -> list[Person]:
    """The people named in a sentence or paragraph, with a full name each: in order, disjoint."""
    found: list[Person] = []
    done, listed = 0, -_LIST_REACH - 1
    for run in RUN.finditer(text):
        start = run.start()
        if start < done or (start and text[start - 1].isalnum()):
            continue
        parts = run[0].split(" ")
        if parts[0] in _OPENERS_OF_SENTENCES and len(parts) > 2 and (start < 2 or text[start - 2] in _BEFORE_SENTENCE):
            start += len(parts.pop(0)) + 1
        family = has_family(run[0], parts)
        name = _addressed(text, start, parts, done) or (in_office(text, start, parts, done) if family else None)
        in_list = start - listed <= _LIST_REACH
        if name is None and family:
            joined = bool(done) and text[done:start] in _JOINS
            name = (_listed(text, start, parts) if in_list or joined else None) or _by_itself(text, start, parts)
        if name is None or text[name.start : name.stop].title() in NAMESAKES:
            continue
        found.append(_with_titles(text, name))
        done = found[-1].stop
        if name.opens_list or in_list:
            listed = done
    return found


def _addressed(text: str, start: int, parts: list[str], floor: int) -> Name | None:
    """Ông Trần Văn Hai | binh nhất Giàng A Páo: a form of address stands before the name, or opens the run."""
    if parts[0] in _ADDRESS_IN_RUN and (len(parts) > 2 or _is_whole(parts[1])):
        count = head(parts[1:])
        if count == 1 and _is_whole(parts[1]):
            return Name(start, start + len(parts[0]) + 1, start + length(parts[:2]))
        known = is_family(parts[1]) or ((is_foreign(parts[1:]) or parts[0] in _ANY_IN_RUN) and not is_place(parts))
        if count >= 2 and known and not (count == 2 and parts[1] in _BIRTH_ORDER):
            name_start = start + len(parts[0]) + 1
            return Name(start, name_start, name_start + length(parts[1 : 1 + count]))
    skipped = behind(OPENERS, parts) if parts[0] in OPENERS else 0
    if len(parts) - skipped < 2 and not _is_whole(parts[0]):
        return None
    name_start = start + (length(parts[:skipped]) + 1 if skipped else 0)
    called = address_before(text, name_start, floor) or (address_before(text, start, floor) if skipped else None)
    if called is None:
        return None
    if called.abroad and (countries := behind(COUNTRIES, parts)):
        if len(parts) - countries < 2:
            return None
        skipped, name_start = countries, start + length(parts[:countries]) + 1
    named = parts[skipped : skipped + head(parts[skipped:])]
    if (len(named) < 2 and not _is_whole(parts[0])) or not _goes_with(called, named, text[name_start + length(named) :][:90]):
        return None
    offices = (text[called.begin : name_start].strip(),) if called.abroad else ()
    return Name(called.begin, name_start, name_start + length(named), offices, called.opens_list)


def _is_whole(word: str) -> bool:
    """K’Brèo: all that a man of the Cơ Ho is called."""
    return word[0] == "K" and len(word) > 3 and word[1] in "'’ʼ`" and word[2:].lower() not in ("ho", "tu", "dong")


def _goes_with(called: address.Address, named: list[str], after: str) -> bool:
    """Whether the form of address makes the words a name: «đảng viên Hà Lâm» may be those of a place."""
    if called.any_name:
        return not (len(named) == 2 and named[0] in _BIRTH_ORDER)
    if not is_family(named[0]):
        return not called.many and is_foreign(named) and not is_place(named)
    if called.many and (len(named) <= 2 or is_place(named)):
        return not is_place(named) and _is_somebody(after)
    return True


def _is_somebody(after: str) -> bool:
    """A title, an age, a verb of saying or something else that is said of people comes next."""
    if SAYS.match(after) or _AGED.match(after) or _IS_SOMEBODY.match(after):
        return True
    chunk = _CHUNK.match(after)
    return chunk is not None and TITLE.match(chunk[1]) is not None


def _listed(text: str, start: int, parts: list[str]) -> Name | None:
    """Các đồng chí: Lê Văn Ba, Bí thư …; Trần Thị Tư, Chủ tịch …: one more name of the list."""
    if not text[max(0, start - 6) : start].endswith((", ", "; ", " và ", " cùng ")):
        return None
    count = head(parts)
    full = count > 2 or (count == 2 and parts[0] in COMMON_FAMILY_NAMES)
    if not full or count < len(parts) or not is_family(parts[0]) or is_place(parts):
        return None
    return Name(start, start, start + length(parts))


def _by_itself(text: str, start: int, parts: list[str]) -> Name | None:
    """Trần Văn Bé, Bí thư chi bộ | Trần Văn Bé cho biết | con trai ông, Trần Văn Bé: the words around decide."""
    shortest = 2 if "'" in parts[0] or "’" in parts[0] else 3
    if len(parts) < shortest or not is_family(parts[0]) or head(parts) < len(parts) or is_place(parts):
        return None
    stop = start + length(parts)
    before = text[max(0, start - 24) : start].lower().rpartition("\n")[2].split()
    last = before[-1] if before else ""
    if last in _NEVER_ALONE_AFTER and not (last == "tên" and is_sure(parts)):
        return None
    name = Name(start, start, stop)
    after = text[stop : stop + 150]
    if _is_somebody(after) and (is_sure(parts) or _IS_SOMEBODY.match(after) or _AGED.match(after)):
        return name
    if not is_sure(parts):
        return None
    if leads_up(text, start):
        return name
    # a middle name that places do not have; alone on its line, or after a colon, it is a signature
    signature = last.endswith(":") or not (before or after.partition("\n")[0].strip())
    return name if parts[1] in ("Văn", "Thị") and not signature else None


def _with_titles(text: str, name: Name) -> Person:
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
