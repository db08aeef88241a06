"""The written forms of names of organisations and places, as one pattern: «Đảng bộ xã Lộc Hiệp», «TP. Thái Nguyên», «toàn huyện».

Which head, level and proper name a match holds is read in `extractor.grammar.unit_name`; here are only the words.
"""

from __future__ import annotations

import re

UPPER = "A-ZÀÁẢÃẠĂẰẮẲẴẶÂẦẤẨẪẬĐÈÉẺẼẸÊỀẾỂỄỆÌÍỈĨỊÒÓỎÕỌÔỒỐỔỖỘƠỜỚỞỠỢÙÚỦŨỤƯỪỨỬỮỰỲÝỶỸỴ"
_LOW = "a-zàáảãạăằắẳẵặâầấẩẫậđèéẻẽẹêềếểễệìíỉĩịòóỏõọôồốổỗộơờớởỡợùúủũụưừứửữựỳýỷỹỵ"
REST = rf"[{_LOW}{UPPER}]*(?:['’`-][{_LOW}{UPPER}]+)*"
CAP = rf"[{UPPER}]{REST}"
_AFTER_NUMBER = r"(?!\s*(?:[%/.,]\d|%|người|đồng chí|đảng viên|đ/c|ĐV|đv|hộ|em|năm|đoàn viên|quần chúng|chi bộ|tổ chức|trường hợp))"
_NUMBER = rf"\d{{1,2}}(?!\d){_AFTER_NUMBER}"
NAME = rf"{CAP}(?:\s{CAP}){{0,4}}"

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
_UPPER = "|".join(sorted((re.escape(x) for x in LEVELS if LEVELS[x] in RANK), key=len, reverse=True))
_ORGAN = (
    r"(?:(?i:ban (?:chấp hành|thường vụ|tổ chức|tuyên giáo|dân vận|xây dựng đảng|kiểm tra)|thường trực|thường vụ|văn phòng"
    r"|u(?:ỷ ban|ỷ ban)|ủy ban kiểm tra|uỷ ban kiểm tra|ubkt|btv|bch|btc|ban)\s)?"
)
_ALL = r"(?:(?i:toàn thể|toàn|cả)\s)?"
_BODY = (
    r"(?:(?i:trường(?: (?:đại học|cao đẳng|trung cấp|chính trị|tiểu học|mầm non|trung học(?: phổ thông| cơ sở)?|phổ thông))?)"
    r"|(?i:bệnh viện|công ty|tổng công ty|tập đoàn|công an|quân sự|bộ đội biên phòng|biên phòng|ban chỉ huy quân sự"
    r"|bộ chỉ huy quân sự"
    r"|trung tâm|khối|học viện|đại học|ngân hàng|bưu điện|viễn thông|điện lực|chi cục|cục|sở|phòng|viện|đồn|trung đoàn"
    r"|sư đoàn|lữ đoàn"
    r"|tiểu đoàn|nhà máy|hợp tác xã|htx|trạm y tế|quân khu|kho bạc|tòa án|toà án|cơ quan|khu công nghiệp|tàu cá|chợ"
    r"|nông trường|lâm trường"
    r"|sinh viên|khoa|hạt kiểm lâm))"
)
_INNER = (
    r"(?i:THPT|THCS|TH|MN|PTDTNT|PT|DTNT|TNHH|CP|MTV|các|cơ quan|và|doanh nghiệp|dân chính đảng|chính quyền|đoàn thể|cơ sở"
    r"|đại học|cao đẳng"
    r"|tiểu học|mầm non|cổ phần|nội trú|bán trú|đa khoa|chỉ huy|quân sự|biên phòng|nhân dân|dân tộc|y tế|kinh tế|giáo dục"
    r"|đào tạo|nông nghiệp"
    r"|chính trị|hành chính|sự nghiệp|thương mại|dịch vụ|xây dựng|may|dệt|khu vực|trung tâm|đóng tàu|khai thác|thủy sản"
    r"|điện tử|điện lực|cơ khí|hóa chất|thủy lợi|lâm nghiệp|thực phẩm|dược phẩm|môi trường|cấp nước|chế biến)(?!\w)"
)
_PROPER = rf"(?:{NAME}(?:\s{_NUMBER})?|\d{{1,3}}(?!\d){_AFTER_NUMBER}|[IVX]+\b)"

# only small places and schools bear a name with a number: thôn Phú Hội 1, but «xã Xuân Lộc 17» lists a count
_SMALL = "|".join(x for x in LEVELS if x not in RANK and LEVELS[x] not in RANK)
# of a body: Công an huyện Na Hang; Trường Mầm non 2
_BODY_PLACE = rf"(?:\s(?i:{_UPPER})(?!\w)(?:\s{NAME})?|\s{_NUMBER})"
# chi bộ thôn, làng, bản: many
_NO_LIST = r"(?!\s?,\s(?:làng|bản|buôn|tổ|khu|xóm|ấp|khóm|thôn)(?!\w))"

_FORMS = (
    # Ban Thường vụ Huyện ủy Na Hang; Tỉnh ủy; Thành ủy Thái Nguyên
    rf"{_ORGAN}(?P<office>(?i:tỉnh|thành|huyện|quận|thị)) (?i:ủy|uỷ)(?:\s(?P<office_name>{NAME}))?",
    # Đảng bộ xã Lộc Hiệp; Chi bộ thôn Phố Mới; Đảng ủy Khối Các cơ quan và doanh nghiệp tỉnh; Đảng bộ Yên Lâm; toàn Đảng bộ huyện
    rf"{_ALL}{_ORGAN}(?P<party>(?i:đảng bộ|đảng ủy|đảng uỷ|chi bộ|chi ủy|chi uỷ))"
    rf"(?:\s(?:(?P<party_body>{_BODY}(?:\s(?:{_INNER}|{CAP}))*{_BODY_PLACE}?)"
    rf"|(?P<party_level>{_LEVEL})(?:\s?(?P<party_name>{_PROPER}))?{_NO_LIST}|(?P<party_bare>{NAME}|{_NUMBER}|[IVX]+\b)))?",
    # Quận Đoàn Thanh Khê; Thành đoàn Hội An; Đoàn tỉnh Đồng Nai
    rf"(?P<union>(?i:tỉnh|thành|huyện|quận|thị)) ?(?i:đoàn)(?:\s(?P<union_name>{NAME}))?(?=\W|$)",
    # Trường THPT Lộc Ninh; Công an tỉnh; Trung tâm Chính trị huyện Bảo Lâm
    rf"(?P<body>(?i:tiểu đoàn|trung đoàn|đại đội|sư đoàn|lữ đoàn|hải đội|đồn)\s\d{{1,4}}(?!\d)"
    rf"|{_BODY}(?:\s(?:{_INNER}|{CAP}))+{_BODY_PLACE}?"
    r"|(?i:công an|quân sự|bộ đội biên phòng|biên phòng)\s(?i:tỉnh|huyện|xã|phường|thành phố|thị xã|quận|thị trấn))",
    # huyện Hàm Yên; TP. Thái Nguyên; thôn 4; tổ 16
    rf"{_ALL}(?:(?P<small>(?i:{_SMALL}))\s?(?P<small_name>{_PROPER})|(?P<level>{_LEVEL})\s?(?P<name>{NAME}|{_NUMBER}))",
    # toàn huyện; cả tỉnh; toàn Đảng bộ
    rf"(?i:toàn|cả)\s(?P<all>{_LEVEL}|(?i:đảng bộ(?: (?:tỉnh|huyện|xã|thành phố|phường|thị xã|quận|thị trấn|khối|trường))?"
    r"|trường|ngành|khối|đảng ta|đảng))(?=\W|$)",
    # đơn vị; nhà trường
    r"(?P<self>(?i:nhà trường|địa phương|đơn vị))(?=\W|$)",
    # huyện; xã
    r"(?P<bare_level>(?i:tỉnh|huyện|thành phố|thị xã|thị trấn|quận|xã|phường))(?=\W|$)"
    r"(?!\s?(?:,|và|-|/)\s?(?i:xã|phường|thị trấn|huyện|thị xã|thành phố)(?=\W))",
)  # fmt: skip
UNIT = re.compile("|".join(f"(?:{form})" for form in _FORMS))

_SECOND: dict[str, str] = {
    "đảng": "bộ ủy", "chi": "bộ ủy cục", "ban": "chấp thường tổ tuyên dân xây kiểm chỉ tỉnh thành huyện quận thị đảng chi",
    "thường": "vụ trực", "văn": "phòng", "ủy": "ban", "thành": "ủy đoàn phố", "bộ": "đội chỉ", "công": "ty an", "tổng": "công",
    "tập": "đoàn", "biên": "phòng", "quân": "sự khu", "trung": "tâm đoàn", "học": "viện", "đại": "học đội", "ngân": "hàng",
    "bưu": "điện", "viễn": "thông", "điện": "lực", "tiểu": "đoàn khu", "sư": "đoàn", "lữ": "đoàn", "nhà": "trường máy",
    "hợp": "tác", "trạm": "y", "kho": "bạc", "tòa": "án", "cơ": "quan", "tàu": "cá", "hải": "đội", "nông": "trường",
    "lâm": "trường", "sinh": "viên", "hạt": "kiểm", "đặc": "khu", "địa": "phương", "đơn": "vị", "bệnh": "viện",
    "thị": "xã trấn ủy đoàn",
}  # fmt: skip
_ALONE = (
    "ubkt btv bch btc tỉnh huyện quận trường khối cục sở phòng viện đồn htx khu chợ khoa tp t tx tt xã phường p thôn bản làng"
    " xóm ấp"
    " buôn khóm tổ plei bon sóc phum toàn cả"
)
# The folded first word of everything that UNIT can match -> the words that may come second, None for any.
HEADS: dict[str, frozenset[str] | None] = {
    **{first: frozenset(second.split()) for first, second in _SECOND.items()}, **dict.fromkeys(_ALONE.split())
}  # fmt: skip
PARENT = re.compile(
    rf"\s*(?:\((?P<bracket>(?:{_LEVEL}\s?)?{NAME})\)|,\s(?P<level>{_LEVEL})\s(?P<after>{NAME})|\s[-–]\s(?P<dash>{NAME})(?=\W))"
)
IS_A = re.compile(rf"(?<!\w)({NAME}) (?:vốn |cũng )?là (?:một )?(?:trong (?:những|số) )?({_LV})(?=\W|$)")
NAMING = re.compile(rf"\s[{UPPER}\d]|\s{_LEVEL}(?:\s|$)")
