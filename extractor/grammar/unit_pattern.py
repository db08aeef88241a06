"""The written forms of names of organisations and places: «Đảng bộ xã Lộc Hiệp», «TP. Thái Nguyên», «toàn huyện».

Which form a name can have is told by its first two words. Which head, level and proper name a match holds is read in
`extractor.grammar.unit_name`; here are only the words.
"""

from __future__ import annotations

import re
from string import ascii_uppercase, digits
from typing import Literal

from extractor.grammar.unit_body import BODY, GENERAL, INNER_WORDS, OF_PLACE, TAIL, TROOPS, WITHIN

UPPER = "A-ZÀÁẢÃẠĂẰẮẲẴẶÂẦẤẨẪẬĐÈÉẺẼẸÊỀẾỂỄỆÌÍỈĨỊÒÓỎÕỌÔỒỐỔỖỘƠỜỚỞỠỢÙÚỦŨỤƯỪỨỬỮỰỲÝỶỸỴ"
_LOW = "a-zàáảãạăằắẳẵặâầấẩẫậđèéẻẽẹêềếểễệìíỉĩịòóỏõọôồốổỗộơờớởỡợùúủũụưừứửữựỳýỷỹỵ"
# possessive, as a name never ends inside a word; bounded, so that a line of capitals costs no more than its length
REST = rf"[{_LOW}{UPPER}]{{0,40}}+(?:['’`&-][{_LOW}{UPPER}]{{1,40}}+){{0,5}}+"
CAP = rf"[{UPPER}]{REST}"
# «Chi bộ thôn 6 tổ chức lễ kết nạp»: a verb, and no 6 organisations
_HOLDS = (
    "lễ|đại hội|hội (?:nghị|thi|thảo|diễn)|họp|ngày|buổi|cuộc|sinh hoạt|gặp|thăm|kết nạp|tổng kết|sơ kết|cho|các|nhiều"
    "|trao|tuyên|thi|bầu|ra|lớp|học|khám|diễn|thành công|phát|giao|giải|chương trình|tết|trồng|công bố|đón|kỷ niệm"
    "|khai|bế|mít|tập|tọa|vận động"
)
_AFTER_NUMBER = (
    rf"(?!\s*(?:[%/.,]\d|%|tổ chức(?!\s(?:{_HOLDS})(?!\w))"
    r"|(?:người|đồng chí|đảng viên|đ/c|ĐV|đv|hộ|em|năm|đoàn viên|quần chúng|chi bộ|trường hợp"
    r"|tháng|ngày đêm|tuần|giờ|ki-?lô-?mét|km|cây số|lần|hồ sơ|học viên|học sinh|nóc nhà"
    r"|huyện|thị xã|thành phố|quận|xã|phường|tỉnh)(?!\w)))"
)
NUMBER = rf"\d{{1,2}}(?:[A-ZĐ]\b|(?!\d)){_AFTER_NUMBER}"
_DASHED = r"Bà Rịa\s?[-–]\s?Vũng Tàu(?!\w)|Thừa Thiên\s?[-–]\s?Huế(?!\w)"  # the two provinces with a dash
# «Agribank Chi nhánh huyện Hà Long» goes on otherwise
NAME = rf"(?:{_DASHED}|{CAP}(?:\s(?!Chi nhánh){CAP}){{0,4}})"

# written form (any case) -> the level's name in full
LEVELS: dict[str, str] = {
    "tỉnh": "tỉnh", "thành phố": "thành phố", "tp.": "thành phố", "tp": "thành phố", "t.p": "thành phố", "huyện": "huyện",
    "quận": "quận", "thị xã": "thị xã", "tx.": "thị xã", "tx": "thị xã", "thị trấn": "thị trấn", "tt.": "thị trấn",
    "tt": "thị trấn", "xã": "xã", "phường": "phường", "p.": "phường", "đặc khu": "đặc khu", "thôn": "thôn", "bản": "bản",
    "làng": "làng", "xóm": "xóm", "ấp": "ấp", "buôn": "buôn", "khóm": "khóm", "khu phố": "khu phố", "tổ dân phố": "tổ dân phố",
    "tổ": "tổ", "khu dân cư": "khu dân cư", "tiểu khu": "tiểu khu", "khối phố": "khối phố", "plei": "plei", "bon": "bon",
    "khu": "khu", "sóc": "sóc", "phum": "phum",
}  # fmt: skip
RANK: dict[str, int] = {
    "quốc gia": 0, "tỉnh": 1, "thành phố": 2, "huyện": 2, "quận": 2, "thị xã": 2, "xã": 3, "phường": 3, "thị trấn": 3, "đặc khu": 3,
}  # fmt: skip
VILLAGE = 4
OFFICES = {"tỉnh": "tỉnh", "thành": "thành phố", "huyện": "huyện", "quận": "quận", "thị": "thị xã"}

_LV = "|".join(sorted((re.escape(x) for x in LEVELS), key=len, reverse=True))
_LEVEL = rf"(?i:{_LV})"
# what kind of place it is, before its name: huyện miền núi Nam Trà My
_KINDS = (
    "biên giới|vùng cao|vùng sâu|vùng xa|vùng biên|vùng biển|vùng lòng hồ|vùng giáo|miền núi|miền biển|trung du|ven biển|ven đô"
    "|ngoại thành|bãi ngang|đặc biệt khó khăn|khó khăn|nghèo|thuần nông|nông thôn mới|anh hùng|giáp biên|đầu nguồn|cửa ngõ|cửa khẩu"
    "|rẻo cao|trọng điểm|kinh tế mới|(?-i:cù lao)|trung tâm|xa nhất|lớn nhất|đảo"
)
_KIND = rf"(?:\s(?i:{_KINDS})(?=\s[{UPPER}])|\s(?i:{_KINDS})(?=\s(?i:{_KINDS})\s[{UPPER}])){{0,2}}"
_UPPER = "|".join(sorted((re.escape(x) for x in LEVELS if LEVELS[x] in RANK), key=len, reverse=True))
# the longest first: once read, it is not read again otherwise
_ORGAN = (
    r"(?:(?i:ban (?:chấp hành|thường vụ|tổ chức|tuyên giáo|dân vận|xây dựng đảng|kiểm tra)|thường trực|thường vụ|văn phòng"
    r"|ủy ban kiểm tra|uỷ ban kiểm tra|uỷ ban|ubkt|btv|bch|btc|ban)\s)?"
)
_ALL = r"(?:(?i:toàn thể|toàn|cả)\s)?"
# «và» goes on with a name, but not with the next one: Trường THPT Hà Long và Trường THPT Hà Sơn
_NEXT = rf"(?!(?<=\svà)\s(?:\d|{BODY}|(?i:đảng|chi bộ|{_LV}))(?!\w))"
_INNER = rf"(?i:{INNER_WORDS})(?!\w){_NEXT}"
# Trường Tiểu học số 1 Hà Long; Trường THPT Hà Long số 2
_NUMBERED = r"(?i:số)\s\d{1,2}(?:\.\d{1,2})?(?!\d|[.,]\d|%)"
_LETTERED = r"(?<=\s[A-ZĐ])\d{1,2}(?![\d.,]\d|\d)"  # ấp Trà Canh A2
_PROPER = rf"(?:{NAME}(?:\s{NUMBER}|{_LETTERED})?|{_NUMBERED}|\d{{1,3}}(?:[A-ZĐ]\b|(?!\d)){_AFTER_NUMBER}|[IVX]+\b)"

# only small places and schools bear a name with a number: thôn Phú Hội 1, but «xã Xuân Lộc 17» lists a count
_SMALL = "|".join(x for x in LEVELS if x not in RANK and LEVELS[x] not in RANK)
# in the name of a body: no short form of a level that a name follows
_OTHERS = "Bệnh viện|Công ty|Trung tâm|Ngân hàng"  # the next body: Khoa Nội tổng hợp | Bệnh viện Hà Long
_WORD = rf"(?:[A-ZĐ]{{1,2}}\d{{2,4}}(?!\d)|(?!(?:TP|TX|TT)\.?\s[{UPPER}]|(?:{_OTHERS})\s){CAP})"
# of a body: Công an huyện Na Hang; Trường Mầm non 2
# Bệnh viện Đa khoa khu vực 333 có 9 chi bộ; but «Công ty Hà Long 343 đảng viên»
LONG_NUMBER = (
    r"\s\d{3}(?=\s\((?!\d)|\s(?:hiện|đã|vừa|có|được|tổ chức|tổng kết|kết nạp|trực thuộc|phấn đấu|triển khai|là|do)(?!\w))"
)
_BODY_PLACE = (
    rf"(?:\s(?i:{_UPPER})(?!\w)(?:\s{NAME})?|(?i:(?<!biên phòng)(?<!quân sự)(?<!công an))\s{NUMBER}"
    rf"|{LONG_NUMBER})"
)
_SMALL_WORD = rf"(?:{'|'.join(sorted(WITHIN.split('|'), key=len, reverse=True))})(?!\w)"  # «cảng cá» before «cảng»
_WITHIN = rf"(?:\s{_SMALL_WORD})++"
# What has a branch or a committee beside the places and bodies that are named alone as well; CA, QS: Công an, Quân sự.
_OFFICE_OF = rf"(?:\s(?i:(?:tỉnh|huyện|thành|thị|quận|đảng) (?:ủy|uỷ)|(?:hđnd (?:và|&) )?ubnd)(?!\w)(?:\s{NAME})?)?"
_WITH_PARTY = (
    r"(?:(?i:tỉnh|huyện|thành|thị|quận) đoàn(?!\w)|(?:Đoàn|Kho|Trạm|Nhà máy|Xí nghiệp|Xưởng) [A-ZĐ]{0,2}\d{2,4}(?![\d.,%])"
    r"|(?:CA|QS|UBND|VKSND|TAND|LLVT|LĐLĐ|UBMTTQ|MTTQ)(?!\w)|(?i:ủy ban nhân dân|các cơ quan đảng"
    r"|(?:mttq|mặt trận tổ quốc)(?:,| và) các đoàn thể|dân[ -]+chính[ -]+đảng|khối dân[ -]+chính[ -]+đảng"
    r"|dân quân thường trực)(?!\w)"
    rf"|(?i:ban (?:tuyên giáo|tổ chức|dân vận|nội chính)|văn phòng|(?:cơ quan )?(?:ubkt|ủy ban kiểm tra))(?!\w){_OFFICE_OF})"
)
# Chi bộ Dâu 2 hiện có; Chi bộ Dâu 2, Đảng bộ xã Xuân Thủy: where more is said of it, and no count in a list
_OF_SEVERAL = (
    r"\s[1-9](?!\d)(?=\s(?:hiện|có|đã|chưa|chỉ|mới|còn|được|vẫn|là)(?!\w)|,\s(?i:đảng bộ|xã|phường|thị trấn|từ|sau|trong)(?!\w))"
)
# chi bộ thôn, làng, bản: many
_NO_LIST = r"(?!\s?,\s(?:làng|bản|buôn|tổ|khu|xóm|ấp|khóm|thôn)(?!\w))"

# Ban Thường vụ Huyện ủy; toàn Đảng bộ: what leads up to the word that a form begins with
LED = re.compile(_ALL + _ORGAN)
Form = Literal["office", "party", "union", "body", "small", "place", "all", "nation", "self", "level"]
# Each is tried only where HEADS sends to it; a general word of one or two words with no name behind it needs no pattern.
FORMS: dict[Form, re.Pattern[str]] = {
    # Huyện ủy Na Hang; Tỉnh ủy; Thành ủy Thái Nguyên
    "office": re.compile(
        rf"((?i:tỉnh|thành|huyện|quận|thị))\s(?i:ủy|uỷ)(?:\s(?:T\.?P\.?\s?)?((?!Quận\s){NAME}|Quận\s\d{{1,2}}(?!\d)))?"
    ),
    # Đảng bộ xã Lộc Hiệp; Chi bộ thôn Phố Mới; Đảng ủy Khối Các cơ quan và doanh nghiệp tỉnh; Đảng bộ Yên Lâm; toàn Đảng bộ huyện
    "party": re.compile(
        rf"(?i:đảng bộ|đảng ủy|đảng uỷ|chi bộ|chi ủy|chi uỷ)(?:\s(?i:cơ sở|bộ phận)(?=\s(?:{_LEVEL}|(?i:{BODY}))\s))?"
        rf"(?:\s(?:(?P<body>{GENERAL}(?!\w|\s[{UPPER}])|{TROOPS}|{_WITH_PARTY}(?:\s(?i:trung ương))?{_BODY_PLACE}?"
        rf"|{BODY}(?:\s(?:{_INNER}|{_WORD}|{_NUMBERED}))*{_BODY_PLACE}?)"
        rf"|(?P<level>(?!tổ\schức){_LEVEL}){_KIND}(?:\s?(?P<name>{_PROPER}))?{_NO_LIST}"
        rf"|(?P<bare>(?!(?:Chi|Đảng) bộ\s){NAME}(?:{_OF_SEVERAL})?(?:\s(?:[Cc]hi nhánh|CN)(?:\s{_LEVEL})?\s{NAME})?"
        rf"|(?i:(?<=chi bộ )|(?<=chi ủy )|(?<=chi uỷ )){NUMBER}|{_NUMBERED}|[IVX]+\b)))?"
    ),
    # Quận Đoàn Thanh Khê; Thành đoàn Hội An; Đoàn tỉnh Đồng Nai
    "union": re.compile(rf"((?i:tỉnh|thành|huyện|quận|thị))\s(?i:đoàn)(?:\s({NAME}))?(?=\W|$)"),
    # Trường THPT Lộc Ninh; Công an tỉnh; Trung tâm Chính trị huyện Bảo Lâm
    "body": re.compile(
        rf"{TROOPS}"
        rf"|{BODY}(?:{_WITHIN})?(?:\s(?:{_INNER}|{_WORD}|{_NUMBERED}))+{_BODY_PLACE}?|{BODY}{_WITHIN}\s(?i:{_UPPER})(?!\w)(?:\s{NAME})?"
        rf"|{OF_PLACE}\s(?i:tỉnh|huyện|xã|phường|thành phố|thị xã|quận|thị trấn)(?!\w)(?:\s{NAME})?"
    ),
    # thôn 4; tổ 16
    "small": re.compile(rf"(?P<level>(?i:{_SMALL})){_KIND}\s?(?P<name>{_PROPER})"),
    # huyện Hàm Yên; TP. Thái Nguyên
    "place": re.compile(rf"(?P<level>(?i:{_UPPER})){_KIND}\s?(?P<name>{NAME}|{NUMBER})"),
    # toàn huyện; cả tỉnh; toàn Đảng bộ
    "all": re.compile(
        rf"(?:{_LEVEL}|(?i:đảng bộ(?: (?:tỉnh|huyện|xã|thành phố|phường|thị xã|quận|thị trấn|khối|trường))?"
        r"|trường(?!\s[A-ZĐ])|ngành|khối|đảng ta|đảng))(?=\W|$)"
    ),
    # cả nước có; Đảng ta đã kết nạp; 5 triệu đảng viên của cả nước: only where it counts
    "nation": re.compile(
        r"(?<=đảng viên của )(?:cả nước|toàn quốc)(?!\w)"
        r"|(?i:cả nước|toàn quốc|đảng ta|đảng cộng sản việt nam)"
        r"(?=(?:\s(?:ta|hiện|nay|chỉ|đã|mới|vẫn|còn)){0,3}"
        r"\s(?:có|với|kết nạp|phát triển|kỷ luật|thi hành kỷ luật|xử lý kỷ luật|khai trừ|xóa tên)(?!\w))"
    ),
    # đơn vị; nhà trường; Trung đoàn
    "self": re.compile(
        rf"{GENERAL}(?!\w|\s[{UPPER}])|(?i:địa phương|(?:trung|sư|lữ|tiểu) đoàn(?! \d))(?=\W|$)"
        r"|(?:Trung đoàn|Sư đoàn|Lữ đoàn|Tiểu đoàn|Công ty|Tổng công ty|Tập đoàn|Bệnh viện|Học viện|Trường|Khối)(?=\W|$)"
        rf"(?!\s[{UPPER}\d])"
    ),
    # huyện; xã
    "level": re.compile(
        r"(?i:tỉnh|huyện|thành phố|thị xã|thị trấn|quận|xã|phường)(?=\W|$)"
        r"(?!\s?(?:,|và|-|/)\s?(?i:xã|phường|thị trấn|huyện|thị xã|thành phố)(?=\W))"
    ),
}

# stand in HEADS for any word, and for any that begins with a capital letter or a digit
ANY, NAMED = "any", "A"
NAME_BEGINS = frozenset(ascii_uppercase + UPPER.removeprefix("A-Z") + digits)

_TITLED = "tỉnh thành huyện quận thị đảng chi"
_INSIDE = " ".join({phrase.split(" ")[0].lower() for phrase in INNER_WORDS.split("|")})
_KIND_FIRST = " ".join({kind.split(" ")[0] for kind in _KINDS.split("|")})
_SMALL_FIRST = "thôn bản làng xóm ấp buôn khóm tổ khu tiểu khối plei bon sóc phum"
# Whether a general word without a name behind it, or what leads up to a name, begins so; the forms to try, in order; first words
# and the words that may come second.
Kind = Literal["", "one word", "two words", "led"]
_BEGINNINGS: tuple[tuple[Kind, tuple[Form, ...], dict[str, str]], ...] = (
    ("led", ("office", "party"), {
        "ban": f"chấp thường tổ tuyên dân xây kiểm {_TITLED}", "thường": "vụ trực", "văn": "phòng", "ủy": "ban",
        "ubkt btv bch btc": _TITLED,
    }),
    ("two words", ("party",), {"đảng chi": "bộ ủy"}),
    ("led", ("party",), {"toàn cả": "chi thể ban thường văn ủy ubkt btv bch btc"}),
    ("", ("office",), {"tỉnh thành huyện quận thị": "ủy"}),
    ("", ("union",), {"tỉnh thành huyện quận thị": "đoàn"}),
    ("", ("place",), {"đặc": "khu", "tp t tx tt p": f". {NAMED}"}),
    ("one word", (), {"tỉnh huyện quận xã phường": ANY}),
    ("two words", ("place", "level"), {"thành": "phố", "thị": "xã trấn"}),
    ("", ("place", "level"), {"tỉnh huyện quận xã phường": f"{NAMED} {_KIND_FIRST} , và - /"}),
    ("", ("small",), {
        "thôn bản làng xóm ấp buôn khóm plei bon sóc phum": f"{NAMED} {_KIND_FIRST}",
        "tổ": f"dân {NAMED}", "khu": f"phố dân {NAMED}", "tiểu": "khu",
    }),
    ("", ("body", "small", "self"), {"khối": f"phố {_INSIDE} {NAMED}", "khu": "công kinh chế bảo"}),
    ("", ("self",), {"trường khối": ANY}),
    ("", ("body", "self"), {
        "trường": f"đại cao trung chính tiểu mầm phổ {_INSIDE} {NAMED}",
        "công": "ty", "chi": "nhánh", "tổng": "công", "tập sư lữ trung tiểu": "đoàn", "học bệnh": "viện",
    }),
    ("", ("body",), {
        "cục sở phòng viện đồn htx chợ khoa bđbp bhxh bvđk ttyt ga pc": f"{_INSIDE} {NAMED}",
        "chi": "cục", "ban": "chỉ chqs quản", "bộ": "đội chỉ chqs", "công": "an", "biên": "phòng", "quân": "sự khu",
        "trung": "tâm", "đại": "học đội", "ngân": "hàng", "bưu": "điện", "viễn": "thông", "điện": "lực",
        "nhà": "máy khách hát thiếu", "hợp": "tác", "trạm": "y ra radar", "trại": "giam tạm", "kho": "bạc", "tòa": "án",
        "cơ": "quan sở", "tàu": "cá", "nông lâm": "trường", "sinh": "viên", "hạt": "kiểm", "phân": "xưởng", "xí": "nghiệp",
        "đoàn": "kinh kt-qp ktqp nghệ văn", "vườn": "quốc", "quỹ": "tín đầu", "đội": "quản thuế", "đài": "phát pt khí",
        "thư": "viện", "thuế": "cơ khu", "hải": "đội quan", "thi": "hành", "thống": "kê", "thanh": "tra", "bảo": "hiểm tàng",
        "cảng": f"vụ {NAMED}", "bến": "xe", "khách": "sạn",
        "agribank vietcombank vietinbank bidv lpbank sacombank vnpt viettel mobifone petrolimex": f"chi {NAMED}",
    }),
    ("", ("self",), {"nhà": "trường", "địa": "phương", "đơn": "vị"}),
    ("led", ("party", "all"), {"toàn cả": "đảng"}),
    ("", ("nation",), {"cả": "nước", "toàn": "quốc", "đảng": "ta cộng"}),
    ("led", ("party", "place", "small"), {"toàn": "thể"}),
    ("led", ("place", "all"), {"toàn cả": "tỉnh huyện quận xã phường thành thị đặc tp t tx tt p"}),
    ("led", ("small", "all"), {"toàn cả": _SMALL_FIRST}),
    ("led", ("all",), {"toàn cả": "trường ngành"}),
)  # fmt: skip
# The folded first word of every name -> its second word -> what begins so.
HEADS: dict[str, dict[str, tuple[Kind, tuple[Form, ...]]]] = {}
for _kind, _tried, _phrases in _BEGINNINGS:
    for _firsts, _seconds in _phrases.items():
        for _first in _firsts.split():
            HEADS.setdefault(_first, {}).update(dict.fromkeys(_seconds.split(), (_kind, _tried)))

MORE = re.compile(rf"(?:\s(?:{_INNER}|{TAIL}|{_WORD}|{_NUMBERED}))*(?:\s(?i:{_UPPER})(?!\w)(?:\s{NAME})?)?")
"""What a body's name may go on with behind a word in small letters."""

BRIDGE = re.compile(rf"(?:\s(?:và\s)?{_SMALL_WORD}){{1,5}}(?=\s(?:(?i:{_UPPER})(?!\w)|[{UPPER}]|số \d|\d\d))")
"""What stands between a word in small letters of a body's name and the next with a capital letter."""

PARENT = re.compile(
    rf"\s*(?:\((?P<bracket>(?:{_LEVEL}\s?)?{NAME})\)|,\s(?P<level>{_LEVEL})\s(?P<after>{NAME})|\s[-–]\s(?P<dash>{NAME})(?=\W))"
)
IS_A = re.compile(rf"(?<!\w)({NAME}) (?:vốn |cũng )?là (?:một )?(?:trong (?:những|số) )?({_LV})(?=\W|$)")
KIND_OF_BODY = re.compile(rf"{BODY}(?:\s{_INNER})*")  # Đồn Biên phòng, Trung tâm Y tế: which one, its article says
AT_LEVEL = re.compile(rf"\s{_LEVEL}(?=\s|$)")
# what every IS_A ends with
IS_LEVEL = re.compile(rf" là (?:một )?(?:trong (?:những|số) )?(?:{_LV})(?=\W|$)")
NAMING = re.compile(rf"\s[{UPPER}\d]|\s{_LEVEL}(?:\s|$)")
