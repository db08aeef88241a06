"""Characters: «Ðảng  viên» with U+00D0 and a no-break space becomes «Đảng viên»; the text's own tone marks stay.

Also covered: entities and tags that a scraper left behind («&nbsp;», «<br/>»), zero-width and control characters, line
ends, composition (NFC). Not covered: text in another encoding read as UTF-8, and where the tone mark stands (hoà, hòa).
"""

from __future__ import annotations

import html
import re
import unicodedata
from collections.abc import Iterable

from extractor.text import Edit

# What all other characters are told from in one look: ASCII, the letters of Vietnamese and their neighbours, but for «Ðð», dashes,
# quotation marks, bullets, arrows, boxes. None is odd, none is to be composed.
_USUAL = "¡-¬®-ÏÑ-ïñ-žƠơƯưẠ-ỹ‐-‧‰-⁞₫€←-⇿■-⟿"
_UNUSUAL = re.compile(f"[^\t\n -~{_USUAL}]")
_UNUSUAL_BUT_MARKS = re.compile(f"[^\t\n -~{_USUAL}\u0300-\u036f]")

# «&nbsp;», «&#8220;», «&agrave;»; a bare «&» («ban TG & ĐT») has no semicolon close by
_ENTITY = re.compile(r"&(?:#\d{1,7}|#[xX][0-9a-fA-F]{1,6}|[a-zA-Z][a-zA-Z0-9]{1,30});")
# «<br />», «</p>», «<span style="…">»; «< 5 đảng viên» is no tag
_TAG = re.compile(r"</?[a-zA-Z][a-zA-Z0-9]{0,10}(?:\s[^<>\n]{0,300})?/?>")

_SPACES = "\u00a0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u202f\u205f\u3000"
_LINE_ENDS = "\x0b\x0c\r\x85\u2028\u2029"
_INVISIBLE = (
    "".join(map(chr, [*range(0x09), *range(0x0E, 0x20), *range(0x7F, 0x85), *range(0x86, 0xA0)]))
    + "\u00ad\u034f\u061c\u180e\u200b\u200c\u200d\u200e\u200f\u202a\u202b\u202c\u202d\u202e"
    + "\u2060\u2061\u2062\u2063\u2064\u2066\u2067\u2068\u2069\ufeff\ufff9\ufffa\ufffb"
)
_LETTERS = {"\u00d0": "Đ", "\u00f0": "đ", "\u0189": "Đ", "\u0256": "đ"}
_AS = dict.fromkeys(_SPACES, " ") | dict.fromkeys(_LINE_ENDS, "\n") | dict.fromkeys(_INVISIBLE, "") | _LETTERS
_ODD_CLASS = f"[{re.escape(''.join(_AS))}\ue000-\uf8ff\ud800-\udfff]"
# Not «x+»: a pattern that begins with a plain class is searched for four times as fast.
_ODD = re.compile(f"{_ODD_CLASS}{_ODD_CLASS}*")
_REASON = dict.fromkeys(_SPACES, "space") | dict.fromkeys(_LINE_ENDS, "line end") | dict.fromkeys(_LETTERS, "letter")

# The marks of one letter, and the letter with them; and, for what else is not composed, an ASCII character and all up to the
# next one: composition never reaches across such a piece.
_MARKS = re.compile(r"[\u0300-\u036f][\u0300-\u036f]*")
_MARKED = re.compile(r"[^\u0300-\u036f][\u0300-\u036f]+")
_MOST_MARKS = 30
_PIECE = re.compile(r"[\x00-\x7f]?[^\x00-\x7f]+")


def unusual(text: str) -> tuple[set[str], set[str]]:
    """The characters of `text` that are odd, and those that may be foreign or to be composed."""
    found = set(_UNUSUAL.findall(text))
    odd = {character for character in found if _ODD.match(character)}
    return odd, found - odd


def entities(text: str) -> Iterable[Edit]:
    """Read entities as the characters they stand for."""
    if "&" in text:
        for found in _ENTITY.finditer(text):
            if (character := html.unescape(found[0])) != found[0]:
                yield found.start(), found.end(), character, "entity"


def tags(text: str) -> Iterable[Edit]:
    """Cut tags; one that ends a line of the page leaves a line end."""
    if "<" in text:
        for found in _TAG.finditer(text):
            ends = found[0].lower().lstrip("</").startswith(("br", "p", "div", "li", "tr", "h1", "h2", "h3"))
            yield found.start(), found.end(), "\n" if ends else "", "tag"


def odd_characters(text: str) -> Iterable[Edit]:
    """Replace look-alikes, odd spaces and line ends; cut what shows nothing."""
    for found in _ODD.finditer(text):
        start, stop = found.span()
        run = found[0]
        if "\r" in run:
            run = (run.removesuffix("\r") if text[stop : stop + 1] == "\n" else run).replace("\r\n", "\n")
        new = _AS.get(run, "") if len(run) == 1 else "".join([_AS.get(character, "") for character in run])
        yield start, stop, new, _REASON.get(text[start], "invisible")


def composition(text: str) -> Iterable[Edit]:
    """Compose letters and their marks (NFC)."""
    if (first := _MARKS.search(text)) and first.start() and _UNUSUAL_BUT_MARKS.search(text) is None:
        return _marked_letters(text)
    if unicodedata.is_normalized("NFC", text):
        return ()
    return (_marked_letters if unicodedata.is_normalized("NFC", _MARKED.sub("", text)) else _pieces)(text)


def _pieces(text: str) -> Iterable[Edit]:
    """Everything that is no ASCII, between what is."""
    # Marks are sorted in time quadratic in their number, and no letter has more than a few.
    heaps = _heaps_of_marks(text)
    for found in _PIECE.finditer(text):
        piece = found[0]
        composed = unicodedata.normalize("NFC", heaps.sub(r"\1", piece) if heaps else piece)
        if composed != piece:
            yield found.start(), found.end(), composed, "composition"


def _marked_letters(text: str) -> Iterable[Edit]:
    """Each letter with marks, where nothing else is to be composed."""
    known: dict[str, str] = {}
    for found in _MARKS.finditer(text):
        start, stop = found.span()
        if not start:  # marks of no letter
            continue
        piece = text[start - 1 : stop]
        composed = known.get(piece)
        if composed is None:
            composed = known[piece] = unicodedata.normalize("NFC", piece[: _MOST_MARKS + 1])
        if composed != piece:
            yield start - 1, stop, composed, "composition"


def _heaps_of_marks(text: str) -> re.Pattern[str] | None:
    """What finds more than `_MOST_MARKS` marks in a row, where any text has so many."""
    marks = "".join(sorted(filter(unicodedata.combining, set(text))))
    heap = re.compile(f"([{re.escape(marks)}]{{{_MOST_MARKS}}})[{re.escape(marks)}]+") if marks else None
    return heap if heap and heap.search(text) else None
