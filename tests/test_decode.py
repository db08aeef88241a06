"""Encodings: a page reads right in any of them, whatever it says of itself, and right text stays as it is."""

from __future__ import annotations

import codecs
import random
import unicodedata
from collections.abc import Callable
from html.entities import codepoint2name

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from extractor.article import Page
from extractor.cleaners import clean
from extractor.sources import fonts
from extractor.sources.charset import of_header, of_page
from extractor.sources.decode import Refusal, decode, decoded
from extractor.sources.fonts import VNI, tcvn3, viscii, vni
from extractor.sources.mending import mended
from extractor.sources.syllables import reading, syllables
from extractor.text import Span

SENTENCES = (
    "Sáng 14/3, Đảng bộ xã Hà Long tổ chức lễ kết nạp 12 đảng viên mới, trong đó có 5 đồng chí là nữ.",
    "Ông Nguyễn Văn Quỳnh, Bí thư Huyện ủy, cho biết: “Những năm gần đây, số quần chúng ưu tú tăng đều”.",
    "Tính đến hết quý III, toàn tỉnh có 1.245 chi bộ; tỷ lệ hoàn thành tốt nhiệm vụ đạt 87,5%.",
    "Người dân thôn Đông vẫn kể chuyện cũ: mỗi mùa lũ, cán bộ phải chèo thuyền đến từng nhà để vận động.",
    "Phường trao Huy hiệu 30 năm tuổi Đảng cho bà Lê Thị Thúy và ông Trần Đức Khoẻ ở khu phố Bảy.",
)
OTHER = (
    "Le comité de l'été a décidé, à Paris, de réunir les élèves de l'école; où êtes-vous né? Là-bas, ça a été très bien.",
    "El año pasado la señora Muñoz llegó a España y explicó la situación económica de los niños.",
    "Não há razão para a população; então o irmão da mãe fez uma reunião à noite, são três milhões. MANHÃ",
    "Über die Brücke gehen schöne Mädchen, größer als früher; natürlich zahlen wir. Sie schrieb ‚Ä‘ und ‚Ö‘.",
    "På øen bør der være rødgrød; æblerne på træet er små. Hyvää yötä, äiti! Þetta er íslenska.",
    "Příliš žluťoučký kůň úpěl ďábelské ódy. Zażółć gęślą jaźń.",
    "Привет, это проверка. 党委书记发展新党员。",
    "25 °C ± 0,5; § 12 © 2024 ® «a» · µm ¼ ½ ¾",
    "Dang bo xa Ha Long ket nap 12 dang vien.",
)


def _cp1258(text: str) -> bytes:
    letters = []
    for letter in unicodedata.normalize("NFC", text):
        try:
            letters.append(letter.encode("cp1258"))
        except UnicodeEncodeError:
            parts = unicodedata.normalize("NFD", letter)
            tones = "".join(part for part in parts if part in "\u0300\u0301\u0303\u0309\u0323")
            letters.append((unicodedata.normalize("NFC", "".join(p for p in parts if p not in tones)) + tones).encode("cp1258"))
    return b"".join(letters)


_VISCII = {letter: byte for byte, letter in enumerate(fonts._VISCII_TABLE)} | dict(zip("“”", b'""', strict=True))
_TCVN3 = {tcvn3(chr(byte)): chr(byte) for byte in range(0xA1, 0x100) if not 0xB0 <= byte <= 0xB4}
_VNI = {letter: written for written, letter in VNI.items() if written == written.upper() or written == written.lower()}


def as_tcvn3(text: str) -> str:
    return "".join(_TCVN3.get(letter) or _TCVN3.get(letter.lower(), letter) for letter in text)


def as_vni(text: str) -> str:
    return "".join(_VNI.get(letter, letter) for letter in text)


def spoilt(text: str) -> str:
    """UTF-8 read as windows-1252, and as Latin-1 where that has nothing."""
    return "".join(_cp1252(byte) for byte in text.encode())


def _cp1252(byte: int) -> str:
    try:
        return bytes([byte]).decode("cp1252")
    except UnicodeDecodeError:
        return chr(byte)


def in_references(text: str) -> bytes:
    """What is no ASCII as references of all three kinds: «&eacute;», «&#233;», «&#xE9;»."""
    return "".join(letter if letter.isascii() else _reference(at, ord(letter)) for at, letter in enumerate(text)).encode()


def _reference(at: int, point: int) -> str:
    if at % 3 == 0 and codepoint2name.get(point, "nbsp") != "nbsp":
        return f"&{codepoint2name[point]};"
    return f"&#{point};" if at % 3 < 2 else f"&#x{point:X};"


def half_in_references(text: str) -> bytes:
    """Every other letter as a reference, the others as bytes."""
    return b"".join(in_references(letter) if at % 2 else letter.encode("cp1252") for at, letter in enumerate(text))


ENCODERS: dict[str, Callable[[str], bytes]] = {
    "utf-8": str.encode,
    "utf-8 with mark": lambda text: codecs.BOM_UTF8 + text.encode(),
    "utf-16 with mark": lambda text: text.encode("utf-16"),
    "utf-16-le": lambda text: text.encode("utf-16-le"),
    "utf-16-be": lambda text: text.encode("utf-16-be"),
    "windows-1258": _cp1258,
    "viscii": lambda text: bytes(_VISCII[letter] for letter in text),
    "tcvn3": lambda text: as_tcvn3(text).encode("cp1252"),
    "vni": lambda text: as_vni(text).encode("cp1252"),
    "utf-8 twice": lambda text: spoilt(text).encode(),
    "utf-8 as Latin-1": lambda text: text.encode().decode("latin-1").encode(),
    "utf-8 three times": lambda text: spoilt(spoilt(text)).encode(),
    "tcvn3 in utf-8": lambda text: as_tcvn3(text).encode(),
    "vni in utf-8": lambda text: as_vni(text).encode(),
    "vni in utf-16": lambda text: as_vni(text).encode("utf-16-le"),
    "viscii in utf-8": lambda text: bytes(_VISCII[letter] for letter in text).decode("latin-1").encode(),
    "windows-1258 in utf-8": lambda text: _cp1258(text).decode("cp1252").encode(),
    "tcvn3 in references": lambda text: in_references(as_tcvn3(text)),
    "tcvn3 half in references": lambda text: half_in_references(as_tcvn3(text)),
    "vni in references": lambda text: in_references(as_vni(text)),
    "vni half in references": lambda text: half_in_references(as_vni(text)),
    "viscii in references": lambda text: in_references(bytes(_VISCII[letter] for letter in text).decode("latin-1")),
    "windows-1258 in references": lambda text: in_references(_cp1258(text).decode("cp1252")),
    "utf-8 in references": lambda text: in_references(spoilt(text)),
}
each_encoding = pytest.mark.parametrize("encoding", ENCODERS)
DECLARED = (None, "cp1252", "utf-8", "cp1258", "viscii", "tcvn3", "vni", "utf-16", "gb18030")


def plain(encoding: str, text: str) -> str:
    """The fonts of TCVN3 have no toned capitals, and VISCII no curly quotes."""
    if "tcvn3" in encoding:
        return "".join(letter if _TCVN3.get(letter) else letter.lower() if letter.lower() in _TCVN3 else letter for letter in text)
    return text.replace("“", '"').replace("”", '"') if "viscii" in encoding else text


@each_encoding
@pytest.mark.parametrize("declared", DECLARED)
@pytest.mark.parametrize("text", SENTENCES)
def test_a_sentence_reads_right_whatever_is_declared(encoding: str, declared: str | None, text: str) -> None:
    assert decode(ENCODERS[encoding](text), declared) == plain(encoding, text)


@each_encoding
def test_every_syllable_comes_back(encoding: str) -> None:
    """A hundred at a time in no order, small, with a capital and in capitals."""
    every = sorted(syllable for syllable in syllables() if not syllable.isascii())
    random.Random(0).shuffle(every)
    for start in range(0, len(every), 100):
        some = every[start : start + 100]
        text = " ".join([*some, *map(str.capitalize, some), *map(str.upper, some)])
        assert decode(ENCODERS[encoding](text)) == plain(encoding, text)


@each_encoding
@settings(max_examples=60, deadline=None)
@given(st.lists(st.sampled_from(sorted(s for s in syllables() if not s.isascii())), min_size=15, max_size=30, unique=True))
def test_any_syllables_come_back(encoding: str, words: list[str]) -> None:
    text = " ".join(["Người", "được", *words])
    assert decode(ENCODERS[encoding](text)) == text


@pytest.mark.parametrize("text", OTHER)
def test_right_text_in_other_languages_stays(text: str) -> None:
    for data in (text.encode(), text.encode("utf-16"), codecs.BOM_UTF8 + text.encode()):
        for declared in DECLARED:
            assert decode(data, declared) == text


@given(st.text(max_size=200).filter(lambda text: text.strip() and "\0" not in text and "\ufffd" not in text))
def test_right_utf8_is_read_as_it_stands(text: str) -> None:
    assert decoded(text.encode()) == text.removeprefix("\ufeff")


@given(st.lists(st.sampled_from([b"&#184;", b"&#", b"&#x110000;", b"&#0;", b"\xa7\xb6", b"\xe1\xbb", b"a", b" "]) | st.binary()))
def test_any_bytes_are_read_or_refused(pieces: list[bytes]) -> None:
    try:
        text = decode(b"".join(pieces))
    except Refusal:
        return
    assert text.strip() and text == text.encode("utf-8", errors="replace").decode()


@given(st.lists(st.sampled_from(sorted(syllables())), min_size=1, max_size=30).map(" ".join))
def test_right_vietnamese_is_never_mended(text: str) -> None:
    assert mended(text) == text
    assert mended(unicodedata.normalize("NFD", text)) == unicodedata.normalize("NFD", text)


@pytest.mark.parametrize("text", OTHER[:4])
def test_another_language_in_what_it_declares(text: str) -> None:
    assert decode(text.encode("cp1252"), of_header("text/html; charset=ISO-8859-1")) == text


@each_encoding
@pytest.mark.parametrize("byte", [b"\x00", b"\x81", b"\xff", b"\xc3"])
def test_one_bad_byte_spoils_one_letter(encoding: str, byte: bytes) -> None:
    text = " ".join(SENTENCES)
    data = ENCODERS[encoding](text)
    middle = len(data) // 2
    read, right = decode(data[:middle] + byte + data[middle + 1 :]), plain(encoding, text)
    assert read[:150] == right[:150]
    assert read[-150:] == right[-150:]


def test_a_page_of_two_kinds() -> None:
    """A template in right UTF-8 around an article that was pasted from a document in an old font."""
    page = "<p>Trang chủ</p><p>{}</p><p>Đọc nhiều</p><p>né</p>"
    for spoil in (as_tcvn3, as_vni, spoilt):
        assert mended(page.format(spoil(SENTENCES[0]))) == page.format(SENTENCES[0])


def test_references_of_right_text_and_of_markup_stay() -> None:
    page = "<p>H&agrave; N&ocirc;i c&oacute; 12 ti&ecirc;u ch&iacute; &lt;b&gt; &amp;#184; &quot;H&#224;&quot;</p>"
    assert mended(page) == page
    spoilt_page = "<p title='&quot;a&quot;'>{}&nbsp;&lt;b&gt;</p>"
    assert mended(spoilt_page.format(in_references(as_tcvn3(SENTENCES[0])).decode())) == spoilt_page.format(SENTENCES[0])


def test_an_article_in_references_keeps_its_places() -> None:
    title, *paragraphs = (in_references(as_vni(sentence)).decode() for sentence in SENTENCES)
    page = Page("bai.html", decode(f"<h1>{title}</h1><p>{'</p><p>'.join(paragraphs)}</p>".encode()), format="html")
    body = clean(page).body
    assert body.text.split("\n\n") == list(SENTENCES)
    at = body.text.index("30 năm tuổi Đảng")
    assert body.origin(Span(at, at + 16)).of(page.text) == "30 năm tuổi Đảng"


def test_spoilt_text_whose_hard_spaces_are_plain() -> None:
    text = "Đây là 12 đảng viên và bà Hà"
    assert mended(spoilt(text).replace("\u00a0", " ").replace("  ", " ")) == text


@pytest.mark.parametrize(
    ("page", "named"),
    [
        (b'<html><head><meta charset="windows-1258">', "cp1258"),
        (b"<META http-equiv=Content-Type content='text/html; charset=VISCII'>", "viscii"),
        (b'<?xml version="1.0" encoding="iso-8859-1"?>', "cp1252"),
        (b'<meta charset="x-viet-tcvn5712">', "tcvn3"),
        (b'<meta charset="x-user-defined">', None),
        (b'<meta charset="utf-7">', None),
        (b'<meta charset="rot13">', None),
        (b"<p>charset=viscii</p>", None),
        (b"<meta " * 1000, None),
    ],
)
def test_what_a_page_says_of_itself(page: bytes, named: str | None) -> None:
    assert of_page(page) == named


def test_a_table_of_foreign_names_is_no_vietnamese() -> None:
    with pytest.raises(Refusal, match="reads as Vietnamese"):
        decode("Žižek Šešelj čćžš đačić".encode("cp1250"))


def test_reading() -> None:
    assert reading("Đảng bộ xã Hà Long, §¶ng “và” 26.000đ") == (6, 1)
    assert reading("Dang bo") == (0, 0)
    assert (tcvn3("§¶ng bé x·"), vni("Ñaûng boä xaõ"), viscii(b"\xd0\xe4ng b\xb5 x\xe3")) == ("Đảng bộ xã",) * 3
