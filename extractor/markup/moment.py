"""Moments as machines write them: «2019-06-26T17:30:00Z» is 27 June 2019, half past midnight, in Việt Nam.

Templates write «0001-01-01», «1970-01-01» or «{{date}}» where they know nothing: no moment. Days written with strokes are
read by the grammar of datelines, day first. Not covered: «2 giờ trước», which needs to know when the page was fetched.
"""

from __future__ import annotations

import re
from datetime import UTC, datetime, timedelta, timezone
from email.utils import parsedate_to_datetime
from typing import NamedTuple

from extractor.dateline import dateline

HERE = timezone(timedelta(hours=7))
# The first Vietnamese newspaper went on line in 1997.
_FIRST_YEAR, _LAST_YEAR = 1997, 2100
_LONGEST = 100

# 2024-01-08 · 2024-01-08T07:44:00.000Z · 2024-01-08 07:44:00 +0700 · 2024/01/08 07:44 · 20240108T0744
_ISO = re.compile(
    r"(?<!\d)(?P<y>\d{4})(?P<sep>[-/]?)(?P<m>\d{2}|(?<=[-/])\d)(?P=sep)(?P<d>\d{2}|(?<=[-/])\d)(?!\d)"
    r"(?:(?:T|\s+)(?P<h>\d{1,2}):?(?P<mi>\d{2})(?::?(?P<s>\d{2}))?(?:[.,]\d+)?\s*(?P<zone>Z|[+-]\d{1,2}(?::?\d{2})?)?)?",
    re.IGNORECASE,
)
_ENGLISH = re.compile(r"\d{1,2} [A-Z][a-z]{2} \d{4} \d{1,2}:\d{2}")


class Moment(NamedTuple):
    """`iso`: date, or date-time in Việt Nam's time. `written`: the same by the clock that the page writes, zone left out."""

    iso: str
    written: str


def moment(value: str) -> Moment | None:
    """The moment that an attribute or a field names, or None. Midnight sharp is a day without a time."""
    value = value.strip()
    if not value or len(value) > _LONGEST:
        return None
    found = _ISO.search(value)
    if found:
        return _of_iso(found)
    if _ENGLISH.search(value):
        try:
            return _moment(parsedate_to_datetime(value))
        except (ValueError, OverflowError):
            return None
    line = dateline(value)
    if line is None or not _FIRST_YEAR <= int(line.iso[:4]) <= _LAST_YEAR:
        return None
    return Moment(plain(line.iso), plain(line.iso))


def plain(iso: str) -> str:
    """A date-time without seconds that are none, and without a time at midnight sharp."""
    return iso.removesuffix(":00") if len(iso) == len("2024-01-08T07:44:00") else iso.removesuffix("T00:00")


def _of_iso(found: re.Match[str]) -> Moment | None:
    try:
        day = datetime(int(found["y"]), int(found["m"]), int(found["d"]))
        if found["h"] is None:
            return _moment(day)
        written = day.replace(hour=int(found["h"]), minute=int(found["mi"]), second=int(found["s"] or 0))
        return _moment(written.replace(tzinfo=_zone(found["zone"])))
    except (ValueError, OverflowError):
        return None


def _zone(zone: str | None) -> timezone | None:
    if not zone:
        return None
    if zone in "Zz":
        return UTC
    hours, minutes = int(zone[1:3].rstrip(":")), int(zone[-2:]) if len(zone) > 3 else 0
    return timezone((-1 if zone[0] == "-" else 1) * timedelta(hours=hours, minutes=minutes))


def _moment(when: datetime) -> Moment | None:
    here = when.astimezone(HERE) if when.tzinfo and _FIRST_YEAR <= when.year <= _LAST_YEAR else when
    if not _FIRST_YEAR <= here.year <= _LAST_YEAR:
        return None
    return Moment(_iso(here), _iso(when))


def _iso(when: datetime) -> str:
    when = when.replace(tzinfo=None)
    if (when.hour, when.minute, when.second) == (0, 0, 0):
        return when.date().isoformat()
    return when.isoformat(timespec="seconds" if when.second else "minutes")
