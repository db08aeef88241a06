"""Bylines and source lines: «Tin, ảnh: Kim Sa», «Thanh Hoài - R’Cơm», «PV», «Nguồn: Báo Hà Giang».

Not covered: a name inside a sentence, and the unit that signs a report («Văn phòng Huyện ủy»), which stays in the text.
"""

from __future__ import annotations

import re
from functools import lru_cache

_WHAT = r"(?:tin|bài viết|bài|ảnh|hình ảnh|clip|video|đồ họa|đồ hoạ|nội dung)"
# Tin, ảnh: Kim Sa · Bài và ảnh: … · Người viết: … · Theo: …
_CREDIT = re.compile(
    rf"(?:{_WHAT}(?:\s*(?:(?:,|và|&|-|–|/|\+|;)\s*)?{_WHAT})*|tác giả(?: bài viết)?"
    r"|người (?:viết|đăng|thực hiện)|biên tập(?: viên)?"
    r"|thực hiện|cộng tác viên|ctv|pv|phóng viên|đăng bởi|nhóm pv|by|author)\s*[:：]\s*",
    re.IGNORECASE,
)
# Ghi chép của Hà Thanh · Phóng sự và ảnh của Lê An
_WORK_OF = re.compile(
    r"(?:ghi chép|bút ký|phóng sự|ký sự|ký|tùy bút|bài|ảnh|truyện ký|ghi nhanh)(?: (?:và|,) ảnh)? của ", re.IGNORECASE
)
# Nguồn: dangcongsan.vn · Nguồn::Theo TQĐT · (Theo Báo Yên Bái) · Theo TTXVN
_SOURCE = re.compile(
    r"\(?\s*(?:nguồn(?: tin)?\s*[:：]+|nguồn(?: tin)?\s+(?=[A-ZĐ][\w.]*\s*$)|theo\s*[:：]\s*|theo\s+(?=(?:Báo|báo|Tạp chí|TTXVN"
    r"|VOV|VTV|http|www|[\w-]+\.(?:vn|com|net|org)))|theo(?-i:(?:\s[A-ZĐ][\w.]*){1,4})\s*\)?$)",
    re.IGNORECASE,
)
_SIGNATURE = re.compile(
    r"(?:(?:nhóm )?(?:p\.?v\.?|phóng viên)|b\.?b\.?t\.?|btv|ctv|ttxvn|t\.?h\.?|vov|vtv"
    r"|ban biên tập)(?:\s*[-–/,(]?\s*(?:tổng hợp|t\.?h)\)?)?$",
    re.IGNORECASE,
)
# What a signature begins with: nhóm, phóng viên, PV, BBT, CTV, TTXVN, VOV.
_SIGNS = "npbctvNPBCTV"
# «Y Nhung tổng hợp», «Lê An (Theo báo Hà Giang)»; in lower case
_ADDED = re.compile(r"\b(?:tổng hợp|thực hiện|sưu tầm|biên tập|lược ghi|ghi|t/h|ctv|theo|và nhóm|cùng cộng sự)\b|\(")
_MAY_FOLLOW = ("tổng", "thực", "sưu", "biên", "lược", "ghi", "t/h", "ctv", "theo", "và", "cùng")
_JOINERS = frozenset({"-", "–", "—", "và", "&", ",", "/", "+", "|"})
# First words of what is capitalised and signs nothing.
_NO_NAME = (
    "đảng", "chi bộ", "huyện ủy", "tỉnh ủy", "thành ủy", "báo", "trang", "cổng", "ubnd", "ủy ban", "uỷ ban", "ban ", "văn phòng",
    "sở ", "phòng ", "trường", "tỉnh", "huyện", "xã ", "thị trấn", "phường", "việt nam", "thứ ", "chủ nhật", "tin ", "ảnh",
)  # fmt: skip
_IN_NAMES = dict.fromkeys(map(ord, "’'.-–"))
_LONGEST = 90
_KEPT = 500  # characters of a line that is looked at, what is stripped of it included
_LONGEST_NAME = 5  # in syllables
_BETWEEN_NAMES = re.compile(r",|\s(?:[-–—&/+|]|và)\s")


def is_name(text: str) -> bool:
    """One to three names with capitals, joined or not: «Thanh Hoài - R’Cơm»."""
    if len(text) > 60 or not text[:1].isupper() or text.lower().startswith(_NO_NAME):
        return False
    names = [word for word in text.replace(",", " ").split() if word.lower() not in _JOINERS]
    if len(names) > 9 or not all(word[0].isupper() and word.translate(_IN_NAMES).isalpha() for word in names):
        return False
    return len(names) <= _LONGEST_NAME or max(map(len, map(str.split, _BETWEEN_NAMES.split(text)))) <= _LONGEST_NAME


def author_of(line: str) -> str | None:
    """The name in a line that is a byline and nothing else, or None."""
    return _author_of(line) if len(line) <= _KEPT else None


# A line of the header is looked at several times.
@lru_cache(maxsize=256)
def _author_of(line: str) -> str | None:
    line = line.strip(" ()[]*./|-–—")
    if not line or len(line) > _LONGEST:
        return None
    credit = _CREDIT.match(line) if ":" in line or "：" in line else _WORK_OF.match(line) if " của " in line else None
    name = line[credit.end() :].strip(" .()") if credit else line
    if not name:
        return None
    if len(name) <= 40 and name[0] in _SIGNS and _SIGNATURE.match(name):
        return name
    if not credit and not _may_be_names(name):
        return None
    added = _ADDED.search(name.lower())
    if added and name[added.start()] == "(" and name[added.start() :].partition(")")[2].strip(" .,-–"):
        return None  # «Lê An (bìa phải) bên con đường mới» is a caption
    bare = name[: added.start()].strip(" ()-–,.") if added else name
    if credit:
        return bare if bare and (is_name(bare) or _is_unit(bare)) else None
    return bare if is_name(bare) and (" " in bare or bare != name) else None


def _is_unit(text: str) -> bool:
    """«Ban Tuyên giáo Huyện ủy», and no question («PV: Thưa đồng chí, khó khăn nhất là gì?»)."""
    return text[0].isupper() and len(text) <= 50 and text[-1] not in "?!:" and sum(word[0].islower() for word in text.split()) <= 4


def _may_be_names(text: str) -> bool:
    """The first word that is small and joins nothing is one that may follow a name: «Hà Long gieo …» is no byline."""
    if not text[0].isupper():
        return not text[0].isalpha()
    for word in text.replace(",", " ").split():
        if word[0].islower() and word not in _JOINERS:
            return word.startswith(_MAY_FOLLOW)
        if not word[0].isalpha() or "(" in word:
            return True
    return True


def is_source(line: str) -> bool:
    """«Nguồn: Báo Hà Giang»: names where the text was taken from."""
    return len(line) <= 120 and line.lstrip(" \t(")[:1] in "nNtT" and _SOURCE.match(line) is not None
