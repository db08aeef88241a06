"""What stands before a name: «đồng chí», «PGS.TS», «binh nhất», «cán bộ thú y», «con trai ông, …».

A form of address or what somebody is, at most four more words in small letters, then the name. Not covered: offices and where
they are held («Bí thư Đảng ủy xã …»), which stand with `extractor.grammar.office`.
"""

from __future__ import annotations

import re
from typing import NamedTuple

from extractor.grammar.lexicon import phrases, words
from extractor.grammar.office import IN_OFFICES
from extractor.grammar.word import fold

# they go with any name, be it of a people that no list of family names has, or from abroad
ANY_NAME = phrases("ông, bà, đồng chí, đ/c, cụ, ngài, già, già làng")
_RULERS = phrases("tổng thống, thủ tướng, đại sứ, ngoại trưởng, quốc vương, phó tổng thống")
_ABROAD = _RULERS | phrases("""
    chủ tịch, tổng bí thư, bộ trưởng, nghị sĩ, nghị sỹ, ứng cử viên, ứng viên, giáo sư, lãnh tụ, nhà lãnh đạo, phó thủ tướng,
    tổng thư ký, thượng nghị sĩ, đặc phái viên""")
_ONE = phrases("""
    anh, chị, em, cháu, thầy, thầy giáo, cô, cô giáo, bác, chú, dì, cậu, mợ, thím, mẹ, mẹ việt nam anh hùng, nhà báo, nghệ
    nhân, nghệ nhân ưu tú, nghệ nhân nhân dân, nghệ sĩ ưu tú, nghệ sĩ nhân dân, nhà giáo ưu tú, nhà giáo nhân dân, thầy thuốc
    ưu tú, thầy thuốc nhân dân, bác sĩ, bác sỹ, y sĩ, y sỹ, y tá, dược sĩ, điều dưỡng, kỹ sư, luật sư, tiến sĩ, tiến sỹ, thạc
    sĩ, thạc sỹ, phó giáo sư, nghệ sĩ, nghệ sỹ, nhà thơ, nhà văn, nhạc sĩ, họa sĩ, đại tướng, thượng tướng, trung tướng, thiếu
    tướng, đại tá, thượng tá, trung tá, thiếu tá, đại úy, thượng úy, trung úy, thiếu úy, thượng sĩ, trung sĩ, hạ sĩ, binh
    nhất, binh nhì, thượng sỹ, trung sỹ, hạ sỹ, chuẩn úy, thuyền trưởng, hòa thượng, thượng tọa, đại đức, ni sư, sư cô, sư cả,
    lục cả, linh mục, mục sư, liệt sĩ, liệt sỹ, anh hùng, tác giả, phóng viên, biên tập viên, bị can, bị cáo, đối tượng, ông
    chủ, bà chủ, chủ vườn, chủ trang trại, chủ quán, chủ cơ sở, chủ hộ, chủ tàu, chủ rẫy, tiểu đội trưởng, trung đội trưởng,
    đại đội trưởng, khẩu đội trưởng, lớp trưởng, xã đội trưởng, thôn đội trưởng, trưởng tàu, quản đốc, con trai, con gái, con
    dâu, con rể, con út, con cả, vợ, chồng, em trai, em gái, anh trai, chị gái, người vợ, người chồng, người cha, người mẹ,
    người con, người anh, người bạn, nữ sinh, nam sinh, cô gái, chàng trai, bé, tên, tên là, họ tên, hòa giải viên, ứng cử
    viên""")
# of these an article has many: a short name behind them may be that of a place, «đảng viên Hà Lâm»
_MANY = phrases("""
    tân binh, quần chúng, học sinh, sinh viên, học viên, đảng viên, đoàn viên, hội viên, thanh niên, chiến sĩ, chiến sỹ, cán
    bộ, công nhân, nông dân, giáo viên, giảng viên, nhân viên, chuyên viên, kiểm sát viên, thẩm phán, công chức, viên chức,
    cựu chiến binh, thương binh, bệnh binh, phụ nữ, người, người thợ, thợ, thợ lò, ngư dân, xã viên, dân quân, công an viên,
    đại biểu, cử tri, người có uy tín, tân đảng viên, tân sinh viên, nghiên cứu sinh, bạn, tình nguyện viên, cộng tác viên,
    tuyên truyền viên, báo cáo viên, báo cáo viên trung ương, báo cáo viên tỉnh ủy, báo cáo viên huyện ủy""")
_WHO = ANY_NAME | _ABROAD | _ONE | _MANY
_LONGEST = max(phrase.count(" ") for phrase in _WHO) + 1
_LAST = frozenset(phrase.rsplit(" ", 1)[-1] for phrase in _WHO)
# no such word stands between what somebody is and the name
_BLOCKS = words("""
    của ở tại và với do từ đến cho về các những mỗi là được có trong ngoài trên dưới sau trước khi như cùng
    gồm theo nhờ vì thì mà đã đang sẽ còn cũng vẫn không chưa nên phải bằng qua vào ra lên xuống thuộc mang gặp thăm mời gắn vùng
    xã phường huyện tỉnh quận thôn bản ấp buôn làng xóm khóm phố trấn đường khu trường bộ ủy uỷ đoàn hội ban giải quỹ tp tx tt""")
_ENDS_NONE = _BLOCKS - _LAST
_NO_ADDRESS = frozenset(",;)”")
_MOST_BETWEEN = 4
_GRADES = frozenset(("1/4", "2/4", "3/4", "4/4"))  # «thương binh hạng 3/4 Ma Đức Thắng»
_DEGREE = re.compile(
    r"(?<![^\W_])(?:(?:GS|PGS|TSKH|TS|T\.S|ThS|Ths|Th\.S|BS|BSCK|CK ?I{1,2}|NSND|NSƯT|NGND|NGƯT|TTƯT|KS|LS|DS|CN)[.,/ ]{1,2})+$"
)
# degrees and the like may be in one run with the name
OPENERS = words("GS PGS TSKH TS ThS Ths BS BSCK CK CKI CKII NSND NSƯT NGND NGƯT TTƯT KS LS DS CN QNCN CNQP CNVC I II")
# con trai ông, Sùng A Lềnh, … | bí thư chi bộ thôn, Vi Trọng Hà, cho hay
_KIN = (
    "con trai", "con gái", "con dâu", "con rể", "vợ", "chồng", "em trai", "em gái", "anh trai", "chị gái", "cháu", "bố", "mẹ",
    "cha", "người con", "người bạn", "đảng viên trẻ", "đảng viên mới", "trẻ nhất", "đầu tiên",
)  # fmt: skip
_APART = re.compile(rf"(?<![^\W_])(?:{'|'.join((*_KIN, *sorted(IN_OFFICES, key=len, reverse=True)))})(?: [^\W\d_]+){{0,8}}, $")
# gặp Vi Hồng Nhung | trẻ nhất là Trần Thị Bé
_LEADS = words("gặp tên mời hỏi gọi nhờ vợ chồng mẹ cha bố thăm kể của với")
_IS = re.compile(r"(?:nhất|tên|đó|này|đầu tiên|danh sách|ai khác|họ|thứ \w+|đảng viên|anh|chị|ông|bà|vợ|chồng|con) (?:chính )?là $")
_QUOTED = ("”, ", "”. ", "\", ", "!” ", "?” ", "”… ", "” ")
_LIST = re.compile(r"(?:các|những|hai|ba|bốn|năm|sáu|gồm|[0-9]+) $")
NEEDS = frozenset(fold(word) for word in _LAST if word not in ("đ/c",)) | {"c"}


class Address(NamedTuple):
    """[begin, start of the name) is the form of address. `any_name`: it goes with names of no known family, `abroad`: with
    those that are not Vietnamese; `many`: it may go with the name of a place; `opens_list`: more names may follow."""

    begin: int
    any_name: bool
    abroad: bool
    many: bool
    opens_list: bool


def address_before(text: str, start: int, floor: int) -> Address | None:
    """The form of address that leads up to the name at `start`, not before `floor`."""
    if start < 3 or text[start - 1] not in " ./" or text[start - 2] in _NO_ADDRESS:
        return None
    if text[text.rfind(" ", 0, start - 1) + 1 : start - 1].lower() in _ENDS_NONE:
        return None
    before = text[max(floor, start - 70) : start]
    if before[-2:-1] == "." or before[-2:-1].isupper() or before[-3:-1] == "hS":
        degree = _DEGREE.search(before)
        return Address(start - len(before) + degree.start(), False, False, False, False) if degree else None
    colon = before.endswith(": ")
    chunk = before[: -1 - colon].rpartition(",")[2].rpartition("“")[2].rpartition("(")[2]
    written = chunk.split(" ")
    low = [word.lower() for word in written]
    for last in range(len(low) - 1, max(-1, len(low) - _MOST_BETWEEN - 2), -1):
        if low[last] in _LAST:
            for size in range(min(_LONGEST, last + 1), 0, -1):
                if (phrase := " ".join(low[last + 1 - size : last + 1])) in _WHO:
                    direct = last + 1 == len(low)
                    ahead = " ".join(written[: last + 1 - size])
                    begin = start - 1 - colon - len(chunk) + len(ahead) + (last + 1 > size)
                    listed = _LIST.search(f"{ahead.lower()} ") is not None
                    if colon and not (listed or phrase in ANY_NAME):
                        return None
                    any_name = (direct and phrase in ANY_NAME) or phrase in _RULERS
                    return Address(begin, any_name, phrase in _ABROAD, phrase in _MANY, listed)
        small = written[last].isalpha() and written[last].islower()
        if low[last] in _BLOCKS or not (small or written[last] in _GRADES):
            return None
    return None


def leads_up(text: str, start: int) -> bool:
    """Whether the words before a full name say that it is a person's: «con trai ông, …», «gặp …», «”, …»."""
    before = text[max(0, start - 60) : start].lower()
    if before.endswith(_QUOTED):
        return True
    if before.endswith(", "):
        return _APART.search(before) is not None
    last = before[:-1].rpartition(" ")[2]
    return last in _LEADS or (last == "là" and _IS.search(before) is not None)
