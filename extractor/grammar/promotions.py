"""Districts that became towns: «Từ Sơn» was a huyện until 2008, a thị xã until 2021, and a thành phố then.

By the decrees and resolutions that set the towns up; a year is the first of which a town saw more than half. Not covered: communes,
whose rise follows that of their district, and what was merged or renamed.
"""

from __future__ import annotations

import re
from functools import cache

from extractor.grammar.spelling import key

_YEAR = re.compile(r"\s+(\d{4})\s+")
# the level before the first year, the year and the level from then on, and so on
_HISTORY = """
    Từ Sơn: huyện 2009 thị xã 2022 thành phố | Quế Võ: huyện 2023 thị xã | Thuận Thành: huyện 2023 thị xã
    Chí Linh: huyện 2010 thị xã 2019 thành phố | Kinh Môn: huyện 2020 thị xã | Mỹ Hào: huyện 2019 thị xã
    Duy Tiên: huyện 2020 thị xã | Kim Bảng: huyện 2025 thị xã | Phủ Lý: thị xã 2008 thành phố | Hưng Yên: thị xã 2009 thành phố
    Đông Triều: huyện 2015 thị xã 2025 thành phố | Quảng Yên: huyện 2012 thị xã | Uông Bí: thị xã 2011 thành phố
    Cẩm Phả: thị xã 2012 thành phố | Móng Cái: thị xã 2009 thành phố | Thủy Nguyên: huyện 2025 thành phố
    Phổ Yên: huyện 2015 thị xã 2022 thành phố | Sông Công: thị xã 2015 thành phố | Việt Yên: huyện 2024 thị xã
    Bắc Giang: thị xã 2005 thành phố | Bắc Ninh: thị xã 2006 thành phố | Vĩnh Yên: thị xã 2006 thành phố
    Phúc Yên: thị xã 2018 thành phố | Tam Điệp: thị xã 2015 thành phố | Ninh Bình: thị xã 2007 thành phố
    Hòa Bình: thị xã 2006 thành phố | Sơn La: thị xã 2009 thành phố | Lai Châu: thị xã 2014 thành phố
    Yên Bái: thị xã 2002 thành phố | Lào Cai: thị xã 2004 thành phố | Sa Pa: huyện 2020 thị xã
    Hà Giang: thị xã 2011 thành phố | Tuyên Quang: thị xã 2010 thành phố | Cao Bằng: thị xã 2013 thành phố
    Bắc Kạn: thị xã 2015 thành phố | Lạng Sơn: thị xã 2002 thành phố | Thái Bình: thị xã 2004 thành phố
    Sơn Tây: thành phố 2009 thị xã | Hà Đông: thành phố 2009 quận
    Sầm Sơn: thị xã 2017 thành phố | Thái Hòa: huyện 2008 thị xã | Hoàng Mai: huyện 2013 thị xã | Kỳ Anh: huyện 2015 thị xã
    Hà Tĩnh: thị xã 2007 thành phố | Đồng Hới: thị xã 2004 thành phố | Ba Đồn: huyện 2014 thị xã | Đông Hà: thị xã 2010 thành phố
    Hương Thủy: huyện 2010 thị xã | Hương Trà: huyện 2012 thị xã | Phong Điền: huyện 2025 thị xã
    Tam Kỳ: thị xã 2006 thành phố | Hội An: thị xã 2008 thành phố | Điện Bàn: huyện 2015 thị xã | Quảng Ngãi: thị xã 2005 thành phố
    Đức Phổ: huyện 2020 thị xã | An Nhơn: huyện 2012 thị xã | Hoài Nhơn: huyện 2020 thị xã
    Tuy Hòa: thị xã 2005 thành phố | Sông Cầu: huyện 2010 thị xã | Đông Hòa: huyện 2020 thị xã
    Cam Ranh: thị xã 2011 thành phố | Ninh Hòa: huyện 2011 thị xã | Phan Rang - Tháp Chàm: thị xã 2007 thành phố
    Kon Tum: thị xã 2009 thành phố | Buôn Hồ: huyện 2009 thị xã | Gia Nghĩa: thị xã 2020 thành phố | Bảo Lộc: thị xã 2010 thành phố
    Đồng Xoài: thị xã 2019 thành phố | Bình Long: huyện 2010 thị xã | Phước Long: huyện 2010 thị xã | Chơn Thành: huyện 2023 thị xã
    Tây Ninh: thị xã 2014 thành phố | Hòa Thành: huyện 2020 thị xã | Trảng Bàng: huyện 2020 thị xã
    Thủ Dầu Một: thị xã 2012 thành phố | Dĩ An: huyện 2011 thị xã 2020 thành phố | Thuận An: huyện 2011 thị xã 2020 thành phố
    Bến Cát: huyện 2014 thị xã 2024 thành phố | Tân Uyên: huyện 2014 thị xã 2023 thành phố | Long Khánh: thị xã 2019 thành phố
    Bà Rịa: thị xã 2013 thành phố | Tân An: thị xã 2010 thành phố | Kiến Tường: huyện 2013 thị xã
    Gò Công: thị xã 2024 thành phố | Cai Lậy: huyện 2014 thị xã | Bến Tre: thị xã 2010 thành phố | Trà Vinh: thị xã 2010 thành phố
    Duyên Hải: huyện 2015 thị xã | Vĩnh Long: thị xã 2009 thành phố | Bình Minh: huyện 2013 thị xã
    Cao Lãnh: thị xã 2007 thành phố | Sa Đéc: thị xã 2014 thành phố | Hồng Ngự: huyện 2009 thị xã 2021 thành phố
    Tân Châu: huyện 2010 thị xã | Châu Đốc: thị xã 2014 thành phố | Tịnh Biên: huyện 2023 thị xã | Hà Tiên: thị xã 2019 thành phố
    Rạch Giá: thị xã 2005 thành phố | Vị Thanh: thị xã 2011 thành phố | Ngã Bảy: thị xã 2020 thành phố | Long Mỹ: huyện 2015 thị xã
    Sóc Trăng: thị xã 2007 thành phố | Vĩnh Châu: huyện 2012 thị xã | Ngã Năm: huyện 2014 thị xã
    Bạc Liêu: thị xã 2011 thành phố | Giá Rai: huyện 2015 thị xã
"""


def level_in(year: int, name: str, level: str) -> str:
    """The level that the unit of that `name` which bears `level` today had in `year`; `level` where nothing is known of it."""
    first, rises = _known().get(key(name), (level, ()))
    if not rises or rises[-1][1] != level:
        return level
    return next((risen for since, risen in reversed(rises) if since <= year), first)


def level_now(name: str) -> str | None:
    """The level that a place has which rose; None for one that did not."""
    _, rises = _known().get(key(name), ("", ()))
    return rises[-1][1] if rises else None


@cache
def _known() -> dict[str, tuple[str, tuple[tuple[int, str], ...]]]:
    known: dict[str, tuple[str, tuple[tuple[int, str], ...]]] = {}
    for entry in " | ".join(_HISTORY.strip().splitlines()).split("|"):
        name, _, told = entry.partition(":")
        first, *words = _YEAR.split(told.strip())
        rises = tuple((int(year), level) for year, level in zip(words[::2], words[1::2], strict=True))
        known[key(name.strip())] = first, rises
    return known
