"""The holder of an office, named right behind it: «Bí thư Đảng ủy xã Hòa An Trần Văn Bé nói».

The run of words with capitals may open with the name of the place, and be nothing else. Not covered: an office behind the
name, which follows its comma (`extractor.grammar.person`).
"""

from __future__ import annotations

import re

from extractor.grammar.family_name import COMMON_FAMILY_NAMES, NAMESAKES
from extractor.grammar.full_name import MIDDLE, Name, head, is_family, is_place, length
from extractor.grammar.lexicon import words
from extractor.grammar.office import MAY_HOLD, OFFICE, ORGANISATION_WORDS, SAYS

_CLAUSE_END = re.compile(r"[.;:()\n“”\"!?]")
PLACE_KINDS = words("""
    xã phường huyện tỉnh quận thôn bản ấp buôn làng xóm khóm phố trấn đường khu trường thpt thcs học non tp tx tt
    mang""")
_ALL_KNOWN = words("xã phường huyện tỉnh quận trấn tp tx")  # kinds of places that the gazetteer has
# trưởng khu phố | tổ trưởng tổ dân phố | chủ nhiệm hợp tác xã | bí thư đảng ủy trường: nothing more of a place need follow
_COMPLETE = re.compile(
    r"(?:trưởng|phó)(?: (?:ban|khu|tổ|công tác|mặt trận))* (?:khu phố|dân phố|khu dân cư|thôn|bản|ấp|buôn|làng|xóm|khóm)$"
    r"|(?:nhà trường|hợp tác xã|đoàn (?:trường|xã|phường|thanh niên)|(?:đảng|chi) (?:ủy|uỷ|bộ) (?:trường|khối|công ty|bệnh viện))$"
)


def in_office(text: str, start: int, parts: list[str], floor: int) -> Name | None:
    """An office, its organisation and place, then the name, with no comma; not before `floor`."""
    before = text[max(floor, start - 150) : start]
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
    size = length(parts)
    complete = (len(held) < 2 and offices[-1][0].endswith(("trưởng", "phó"))) or _COMPLETE.search(lower.rstrip()) is not None
    kind = "" if complete or not held else held[-1].lower()
    if kind == "phố" and held[-2:-1] == ["thành"]:
        kind = "tp"
    at = _split(parts, kind, text[start + size : start + size + 90])
    if at is None or (strange and (parts[at] not in COMMON_FAMILY_NAMES or len(parts) - at < 3)):
        return None
    name_start = start + (length(parts[:at]) + 1 if at else 0)
    at_chunk = start - len(chunk)
    begin = min(at_chunk + offices[-1].start(), name_start)
    titles = [text[begin:name_start].strip()]
    for previous in reversed(earlier if not chunk[: offices[-1].start()].strip() else []):
        if not OFFICE.match(previous.lower().strip()):
            break
        at_chunk -= len(previous) + 1
        begin = at_chunk + len(previous) - len(previous.lstrip())
        titles.insert(0, previous.strip())
    return Name(begin, name_start, name_start + length(parts[at : at + head(parts[at:])]), tuple(titles))


def _split(parts: list[str], before: str, after: str) -> int | None:
    """Where the name begins in a run that may open with the name of a place; `before` is the word ahead of the run."""
    best, at = 0, None
    for place, word in enumerate(parts[:8]):
        name = parts[place:]
        if not 2 <= len(name) <= 5 or not is_family(word) or (place and word in MIDDLE) or head(name) < len(name):
            continue
        sure = word in COMMON_FAMILY_NAMES or len(word) == 1 or name[1] == "A" or any("’" in part for part in name[:2])
        score = (3 if sure else 1) + (len(name) == 3 or not place) + 2 * (name[1] in MIDDLE)
        if place and before in PLACE_KINDS and is_place(parts[:place]):
            score += 3
        proper = [part for part in parts[:place] if not part.isupper() and part not in ("Trường", "Tiểu", "Mầm")]
        if proper:
            score += 2 * (len(proper) == 2)
        elif before in PLACE_KINDS or place:
            # xã Hoàng Văn Thụ | xã Lê Hữu Thi nói: a place, unless the person is heard
            full = len(name) > 2 or "’" in name[1]
            shown = SAYS.match(after) or name[1] == "Thị" or (sure and (len(name) > 3 or before in _ALL_KNOWN))
            named = is_place(name) or " ".join(name) in NAMESAKES
            score = max(1, score - 2) if not place and full and shown and not named else 0
        elif len(name) == 2 and not sure:
            score = 0
        if score > best:
            best, at = score, place
    return at
