"""What the words before a number say of its time: «lúc ấy», «tại buổi lễ», «đang», «vừa».

Not covered: the times themselves (`extractor.slots.moments`).
"""

from __future__ import annotations

import re

_JUST = 60  # characters before a number in which «vừa» may stand
_REPORTED = re.compile(
    r"hội nghị|họp|sơ kết|tổng kết|báo cáo|làm việc|cho biết|cho hay|giao ban|trao đổi|thông tin|đại hội|kiểm tra|trình bày"
    r"|tọa đàm|toạ đàm|hội thảo|quán triệt|thông qua|nói|chia sẻ|khẳng định"
)
_CEREMONY = re.compile(r"(?<!\w)lễ(?!\w)|trao|công bố|tuyên thệ|tổ chức kết nạp|ra mắt|khai giảng|bế giảng|mở lớp")
_HELD = re.compile(r"(?<!\w)(?:tổ chức|cử hành) (?:buổi )?lễ (?:kết nạp|trao|công bố|tuyên thệ)")
_DECIDED = re.compile(r"[,\s]*(?:và |đã |thống nhất |xem xét,? )*(?:quyết định|thi hành|chuẩn y|biểu quyết)(?!\w)")

_THEN = re.compile(
    r"(?<!\w)(?:(?:lúc|khi|hồi|thuở|thời điểm|thời|ngày|dạo) (?:ấy|đó|bấy giờ)|bấy giờ|ban đầu|những ngày đầu"
    r"|(?<!sau )(?:lúc|khi|hồi|ngày|buổi|thuở|thời điểm) (?:mới|đầu|thành lập|chia tách|tách)"
    r"|(?:lúc|khi|hồi) (?:tôi|anh|chị|ông|bà|em|mình|chúng tôi) (?:mới|còn|bắt đầu))(?!\w)"
)
_SINCE_THEN = re.compile(
    r"(?<!\w)(?:sau (?:khi )?(?:sắp xếp|sáp nhập|hợp nhất)|(?:đến|hiện) nay|bây giờ|hiện (?:có|đang|là)"
    r"|nay (?:đã|có|là|lên|còn))(?!\w)"
)
_THERE = re.compile(
    r"(?<!\w)(?:(?:tại|trong|ở) (?:buổi |cuộc )?(?:lễ|đây|hội nghị|đợt này|dịp này)|nhân dịp này|dịp này|đợt này|cùng ngày)(?!\w)"
)
_DONE = re.compile(r"(?<!\w)(?:đã|vừa|mới|từng|được|có|đạt|kết quả)(?!\w)")
_SOON = 36
_UNDER_WAY = re.compile(r"(?<!\w)đang(?!\w)")
_PLANNED = re.compile(r"(?:phương hướng|nhiệm vụ|kế hoạch|chỉ tiêu|mục tiêu|triển khai|phấn đấu|đề án|chương trình)[^,;.]{0,40}$")
_MOST_PLANNED = 52  # characters that it matches; no more are searched for each time of a sentence


def is_reported(words: str) -> bool:
    """Whether what follows a day is told on it, and did not happen on it: «Sáng 9/1, Huyện ủy họp: kết nạp 45 đảng viên»."""
    told = 0
    for match in _REPORTED.finditer(words):
        told = match.end()
    return told > 0 and not (_CEREMONY.search(words, told) or _DECIDED.match(words, told))


def is_ceremony(words: str) -> bool:
    """Whether people are admitted or honoured there."""
    return _CEREMONY.search(words) is not None


def is_at_a_ceremony(words: str) -> bool:
    """«tổng kết năm học 2023 - 2024 và tổ chức lễ kết nạp cho [9]»: what follows happened at the ceremony."""
    return _HELD.search(words) is not None


def is_then(words: str) -> bool:
    """Whether «lúc ấy», «ban đầu» says that a stock is one of the past."""
    ends = [match.end() for match in _THEN.finditer(words)]
    return bool(ends) and not _SINCE_THEN.search(words, ends[-1])


def is_just_done(before: str) -> bool:
    """«Đảng ủy Khối vừa trao quyết định thành lập [3] chi bộ»: about when the article appeared."""
    return " vừa " in before[-_JUST:] and "vừa mới thành lập" not in before


def is_done(before: str) -> bool:
    """Whether a word says that something has happened: «đã kết nạp», «kết nạp được»."""
    return _DONE.search(before) is not None


def is_there(words: str) -> bool:
    """Whether «tại buổi lễ», «dịp này» goes back to an event."""
    return _THERE.search(words) is not None


def is_under_way(words: str, begin: int, stop: int) -> bool:
    """Whether «đang» before a number that ends at `stop`, or soon behind it, says that it is so on the day of writing."""
    return _UNDER_WAY.search(words, begin, stop + _SOON) is not None


_RECORD = re.compile(r"nhất(?:\s(?:kể|tính))?(?:\s(?:trong|từ|của|suốt))?(?:\svòng)?\s*$")
_LONGEST_RECORD = 24  # characters


def is_of_a_record(text: str, start: int) -> bool:
    """«năm có số kết nạp cao nhất trong vòng 5 năm»: a time with which something is compared, and of which nothing is told."""
    return _RECORD.search(text, max(0, start - _LONGEST_RECORD), start) is not None


# «do đi làm ăn xa ở Bình Dương», «chuyển 17 đảng viên về Đảng bộ Khối»
_AWAY = re.compile(
    r"(?:làm ăn|thuê|mướn|đi làm|làm công nhân|lao động|mưu sinh|sinh sống|tạm trú)(?: xa)? (?:ở|tại) (?:tỉnh |thành phố )?$"
    r"|(?<!\w)đi (?:tỉnh |thành phố )?(?:[^\W\d_]+ [^\W\d_]+, ){0,3}$"
    r"|(?:chuyển|bàn giao|giới thiệu) \d[^,;.:]{0,40} (?:về|sang|đến|cho) $"
    r"|tách (?:ra )?từ $"  # «mới tách ra từ chi bộ văn phòng công ty»
    r"|đóng (?:quân |chân )?(?:trên địa bàn|tại|ở) $"  # «Trại giam Đồng Lách đóng trên địa bàn huyện Cẩm Thủy»
    r"|(?:chủ yếu|phần lớn|đa số|tập trung(?: chủ yếu)?)(?: là)? (?:ở|tại) các (?:(?:xã|phường|huyện) )?$"
    # «43 chi bộ, chủ yếu ở các xã Hà Long, Hà Linh»
)
_FURTHEST = 64  # characters that it looks at
_COUNTED = re.compile(r"[^,.;()\d]{2,40}\(\d")


def is_where_people_went(words: str, begin: int) -> bool:
    """Whether the name at `begin` is that of a place where people went, and not of one that the article is about.

    «tập trung ở các xã Hà Long (8), Hà Linh (6)» counts for each.
    """
    return _AWAY.search(words, max(0, begin - _FURTHEST), begin) is not None and _COUNTED.match(words, begin) is None


_SINGLED = 8  # characters in which «riêng» stands


def is_singled_out(words: str, begin: int) -> bool:
    """«9 tháng kết nạp 1.106 đảng viên. Riêng quý III kết nạp 412»: a time within the one that the text goes on with."""
    return words[max(0, begin - _SINGLED) : begin].rstrip().lower().endswith("riêng")


def is_planned(text: str, start: int) -> bool:
    """«Kế hoạch phát triển đảng viên giai đoạn 2021 - 2025»: whether the time at `start` of the small letters is one of a plan."""
    return _PLANNED.search(text, max(0, start - _MOST_PLANNED), start) is not None
