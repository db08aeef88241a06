"""Which names of bodies are short for others of the same article: «Trường Hà Long» is its «Trường THPT Hà Long».

Not covered: general words («nhà trường», «Công ty»), and which organisation a name stands for (`extractor.slots.naming`).
"""

from __future__ import annotations

from collections.abc import Sequence

from extractor.grammar.unit_pattern import AT_LEVEL, KIND_OF_BODY, NAMING, RANK
from extractor.slots.organisation import written_out

_LEVEL_ENDS = tuple(f" {level}" for level in RANK)
_ZONES = ("các khu công nghiệp", "các khu chế xuất và công nghiệp", "các kcn", "khu kinh tế", "các khu kinh tế", "khối các cơ quan")
_MOST_ALIKE = 20  # bodies with the same first word and the same last: more are a list, and no variants of one name
_IN_FULL = {"HTX": "Hợp tác xã", "CTCP": "Công ty cổ phần"}
# what «Điện lực Hà Long», «Đại học Sông Mây», «Chi nhánh Hà Long» leave out
_SORTS = ("Công ty", "Tổng công ty", "Trường", "Ngân hàng", "Agribank", "Vietcombank", "BIDV")


def fuller_names(bodies: Sequence[str], top: Sequence[str] = ()) -> dict[str, str]:
    """A body by a shorter name -> by its fullest: «Trường Hà Long» is the «Trường THPT Hà Long» of the same article.

    `top` are the bodies at the top of the page, which «Sở», «Chi nhánh» may mean as well.
    """
    if len(bodies) + len(top) < 2:
        return {}
    parted = sorted(((body.split(" "), body) for body in bodies), key=lambda told: -len(told[0]))
    by_ends: dict[tuple[str, str], list[tuple[list[str], str]]] = {}
    found: dict[str, str] = {}
    for words, body in parted:
        longer = by_ends.setdefault((words[0].lower(), words[-1]), [])
        full = next((other for told, other in longer if len(words) > 2 and _within(words, told)), None)
        if full is not None:
            found[body] = full
        elif len(longer) < _MOST_ALIKE:
            longer.append((words, body))
    cut = {_up_to_capitals(body): body for body in bodies}  # «Khoa Ngữ», where the text goes on with «văn» elsewhere
    cut = {short: body for short, body in cut.items() if short != body}
    by_less, places = _by_less(bodies), {body: place for place, body in enumerate(bodies)}
    for short in bodies:
        out = written_out(short)
        if (full := by_less.get(out, out)) != short and full in places:
            found[short] = full
        elif short in cut:
            found[short] = cut[short]
        elif short.lower().endswith(_LEVEL_ENDS) or short.lower() in _ZONES or KIND_OF_BODY.fullmatch(short) or short[1:].islower():
            # «Công an tỉnh», «Khu kinh tế», «Sở» of an article that once says which one
            begins = f"{short.lower()} ", f"{_IN_FULL.get(short, short).lower()} "
            longer_ones = [body for body in bodies if body.lower().startswith(begins)]
            longer_ones = [one for one in longer_ones if one not in cut]
            longer_ones = longer_ones or [body for body in top if f" {short.lower()} " in f" {body.lower()} "]
            if len(longer_ones) > 1:  # «Hợp tác xã» after one of them, and another only later
                longer_ones = [one for one in longer_ones if places.get(one, len(places)) < places[short]] or longer_ones
            if len(longer_ones) == 1:
                found[short] = longer_ones[0]
            elif top and short.lower() == "cơ quan":
                found[short] = top[-1]  # «Đảng bộ cơ quan» on the page of a court
    return found


def _by_less(bodies: Sequence[str]) -> dict[str, str]:
    """«Điện lực Hà Long» -> «Công ty Điện lực Hà Long», «Thuế cơ sở 7» -> «Thuế cơ sở 7 tỉnh Hà Long», where there is but one."""
    found: dict[str, set[str]] = {}
    for body in bodies:
        for match in AT_LEVEL.finditer(body):
            found.setdefault(body[: match.start()], set()).add(body)
        for sort in _SORTS:
            if body.startswith(f"{sort} "):
                found.setdefault(body[len(sort) + 1 :], set()).add(body)
    return {less: next(iter(more)) for less, more in found.items() if len(more) == 1 and NAMING.search(less)}


def _up_to_capitals(body: str) -> str:
    """A name without the words in small letters at its end."""
    words = body.split(" ")
    while len(words) > 1 and words[-1].islower():
        words.pop()
    return " ".join(words)


def _within(words: list[str], longer: list[str]) -> bool:
    """All words stand in the longer list, in the same order."""
    rest = iter(longer)
    return all(any(word.lower() == other.lower() for other in rest) for word in words)
