"""What the class or the id of an element says of it: `class="noi-dung-chi-tiet"` holds the article, `id="tin-lien-quan"` does not.

Not covered: what stands in the element.
"""

from __future__ import annotations

import re
from enum import Enum
from functools import lru_cache


class Hint(Enum):
    """What an element seems to be."""

    NONE = "none"
    BODY = "body"
    TITLE = "title"
    LEAD = "lead"
    OTHER = "other"


_VALUES = re.compile(r"(?:class|id|itemprop|role)\s*=\s*(?:\"([^\"]{0,300})\"|'([^']{0,300})'|([^\s\"'>]{1,300}))", re.IGNORECASE)
# The beginnings of words, as site builders write them, in English and in Vietnamese without its marks.
_OTHER = re.compile(
    r"(?<![a-z])(?:comment|binh-?luan|phan-?hoi|y-?kien|foot(?:er)?(?![a-z])|copyright|side-?bar|related|lien-?quan|tin-?khac|cung-?chuyen"
    r"|other|bread-?crumb|share|sharing|social|tags?(?![a-z])|tag-|tu-?khoa|keyword|banner|advert|ads?(?![a-z])|qc(?![a-z])|quang-?cao"
    r"|pop-?up|modal|login|dang-?nhap|search|tim-?kiem|rating|vote|danh-?gia|hit-?count|counter|luot-?(?:xem|truy)|thong-?ke"
    r"|weblink|link-?web|lien-?ket|tool-?bar|pag(?:er|ination)|menu|nav(?:bar|igation)?(?![a-z])|most-?(?:view|read)|xem-?nhieu"
    r"|doc-?nhieu|tin-?moi|newest|latest|recommend|promo|subscribe|newsletter|author-?(?:box|info)|skip|weather|thoi-?tiet|contentinfo"
    r"|complementary|box-?(?:tin|news)|audio|player|news-?relation)|(?<![a-z-])widget(?![a-z-])",
)
_BODY = re.compile(
    r"(?<![a-z])(?:article-?(?:body|content|text)|content-?(?:detail|body|news|article)|detail-?content|news-?(?:content|detail|body)"
    r"|entry-?content|post-?content|noi-?dung|chi-?tiet|story-?body|fck|singular-?content|main-?content|body-?content|articlebody)"
)
_TITLE = re.compile(r"(?<![a-z])(?:title|tieu-?de|head-?line|ten-?bai)(?![a-z])|(?:title|tieu-?de|headline|name)(?![a-z])")
_LEAD = re.compile(r"(?<![a-z])(?:sapo|lead|summary|tom-?tat|description|trich-?dan|intro|mo-?ta|abstract|chapeau)")
_JOINT = re.compile(r"(?<=[a-z])(?=[A-Z])")


def hint_of(attributes: str) -> Hint:
    """What the attributes of a tag say."""
    return _kept(attributes) if len(attributes) <= _LONGEST else _hint_of(attributes)


def _hint_of(attributes: str) -> Hint:
    words = " ".join([first or second or third for first, second, third in _VALUES.findall(attributes)])
    if not words:
        return Hint.NONE
    words = _JOINT.sub("-", words).lower().replace("_", "-")
    other, title = _OTHER.search(words), _TITLE.search(words)
    # «Title allow-menu» is a title with a menu, «other-title» is none.
    if other and not (title and " " in words[title.end() : other.start()]):
        return Hint.OTHER
    if _LEAD.search(words):
        return Hint.LEAD
    if _BODY.search(words):
        return Hint.BODY
    return Hint.TITLE if title else Hint.NONE


# The tags of a site come again on every page of it.
_LONGEST = 500
_kept = lru_cache(maxsize=4096)(_hint_of)
