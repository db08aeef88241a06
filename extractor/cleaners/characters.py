"""Characters: «Ðảng  viên» with U+00D0 and a no-break space becomes «Đảng viên»; the text's own tone marks stay.

Also covered: entities and tags that a scraper left behind («&nbsp;», «<br/>»), zero-width and control characters, line
ends, composition (NFC). Not covered: text in another encoding read as UTF-8, and where the tone mark stands (hoà, hòa).
"""

from __future__ import annotations

import html
import re
import unicodedata
from collections.abc import Iterable

from extractor.text import Edit, Span

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
_ODD = re.compile(f"[{re.escape(''.join(_AS))}\ue000-\uf8ff\ud800-\udfff]+")
_REASON = dict.fromkeys(_SPACES, "space") | dict.fromkeys(_LINE_ENDS, "line end") | dict.fromkeys(_LETTERS, "letter")

# A letter and its marks; and, for what else is not composed, an ASCII character and all up to the next one: composition never
# reaches across such a piece.
_MARKED = re.compile(r"[^\u0300-\u036f][\u0300-\u036f]+")
_MOST_MARKS = 30
_PIECE = re.compile(r"[\x00-\x7f]?[^\x00-\x7f]+")


def entities(text: str) -> Iterable[Edit]:
    """Read entities as the characters they stand for."""
    if "&" in text:
        for found in _ENTITY.finditer(text):
            if (character := html.unescape(found[0])) != found[0]:
                yield Edit(Span(*found.span()), character, "entity")


def tags(text: str) -> Iterable[Edit]:
    """Cut tags; one that ends a line of the page leaves a line end."""
    if "<" in text:
        for found in _TAG.finditer(text):
            ends = found[0].lower().lstrip("</").startswith(("br", "p", "div", "li", "tr", "h1", "h2", "h3"))
            yield Edit(Span(*found.span()), "\n" if ends else "", "tag")


def odd_characters(text: str) -> Iterable[Edit]:
    """Replace look-alikes, odd spaces and line ends; cut what shows nothing."""
    plain = text.replace("\n", "").replace("\t", "").isprintable()
    if plain and not any(letter in text for letter in _LETTERS):
        return
    for found in _ODD.finditer(text):
        start, stop = found.span()
        run = found[0].removesuffix("\r") if text[stop : stop + 1] == "\n" else found[0]
        new = "".join(_AS.get(character, "") for character in run.replace("\r\n", "\n"))
        yield Edit(Span(start, stop), new, _REASON.get(found[0][0], "invisible"))


def composition(text: str) -> Iterable[Edit]:
    """Compose letters and their marks (NFC)."""
    if unicodedata.is_normalized("NFC", text):
        return
    marks_only = unicodedata.is_normalized("NFC", _MARKED.sub("", text))
    # Marks are sorted in time quadratic in their number, and no letter has more than a few.
    heaps = None if marks_only else _heaps_of_marks(text)
    known: dict[str, str] = {}
    for found in (_MARKED if marks_only else _PIECE).finditer(text):
        piece = found[0]
        composed = known.get(piece)
        if composed is None:
            kept = heaps.sub(r"\1", piece) if heaps else piece[: _MOST_MARKS + 1] if marks_only else piece
            composed = known[piece] = unicodedata.normalize("NFC", kept)
        if composed != piece:
            yield Edit(Span(*found.span()), composed, "composition")


def _heaps_of_marks(text: str) -> re.Pattern[str] | None:
    """What finds more than `_MOST_MARKS` marks in a row, where any text has so many."""
    marks = "".join(sorted(filter(unicodedata.combining, set(text))))
    heap = re.compile(f"([{re.escape(marks)}]{{{_MOST_MARKS}}})[{re.escape(marks)}]+") if marks else None
    return heap if heap and heap.search(text) else None
