"""Hijacked pages: an article copied into the template of a foreign betting site, with its keyword written into the text.

«【kèo nhà cái】Hà Long có 45 đảng viên mới» over «时间:… 来源:… 阅读:…»; and in the body «Nhận rõ ý nghĩa,kèo nhà cái của …». The
keyword is learnt from the wrapper and cut where it was written in, with the letters that were garbled before it.
The day that the template prints («时间:2025-01-11») is that of the copy, and the article's only where the text gets as far.
Not covered: wrappers in the alphabet of the article and without the brackets 【】.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import islice

from extractor.cleaners.stage import Draft
from extractor.dateline import dateline
from extractor.text import Edit

_FOREIGN = re.compile(r"[\u3400-\u9fff\uff00-\uff5e【】]")
# The words of the template, each once: what a Chinese content system writes around an article.
_TEMPLATE = re.compile(
    r"会员登录|用户注册|会员中心|设为首页|加入收藏|收藏本站|网站地图|网站首页|欢迎光临|当前位置|您的位置|首页|时间[:：]|来源[:：]|作者[:：]|阅读[:：]|阅读|浏览|点击|责任编辑|编辑[:：]|发布"
    r"|相关内容|推荐内容|相关文章|相关推荐|推荐阅读|推荐文章|热门文章|热门推荐|热点|最新文章|最新|上一篇|下一篇|标签|友情链接|版权所有|娱乐|体育|转载|本文|关键词|导航|随机|排行"
)
_BELOW = re.compile(
    r"责任编辑|相关(?:内容|文章|推荐|新闻|阅读)|推荐(?:内容|阅读|文章)|热门(?:文章|推荐|内容)?|最新(?:文章|内容)|上一篇|下一篇"
    r"|友情链接|随机(?:内容|文章|推荐)|本文地址|标签|排行"
)
_BRACKETED = re.compile(r"【([^【】\n]{2,100})】")
_COPIED = re.compile(r"(?:时间|日期|发布)[:：]?\s*(\d{4}[-/年]\d{1,2}[-/月]\d{1,2})日?(\s+\d{1,2}:\d{2}(?::\d{2})?)?")
_SPACE = re.compile(r"\s+")
_SITE_TAIL = re.compile(r"\s+[-–|_]\s+[^-–|\n]{2,40}$")
# The longest syllable of Vietnamese has seven letters («nghiêng»).
_LONGEST_SYLLABLE = 7
_LONGEST_LINE = 2000
# A wrapper advertises one keyword, or a few, again and again.
_MOST_BRACKETS, _MOST_KEYWORDS = 200, 8


@dataclass(slots=True)
class Wrapper:
    """The foreign template found in a draft: its lines that are not the article's, and the keywords it advertises."""

    draft: Draft
    words: int = 0
    keywords: tuple[str, ...] = ()
    cuts: tuple[Edit, ...] = ()
    headline: str | None = None
    copied: str | None = None

    @property
    def found(self) -> bool:
        """Two words of the template, or one and a keyword in brackets: a Chinese name in an article is no wrapper."""
        return self.words >= 2 or bool(self.words and self.keywords)


def wrapper_of(draft: Draft) -> Wrapper:
    """Find the wrapper in `draft`."""
    text = draft.text
    words = len(set(_TEMPLATE.findall(text)))
    if not words:
        return Wrapper(draft)
    bracketed = (found[1].strip().lower() for found in islice(_BRACKETED.finditer(text), _MOST_BRACKETS))
    keywords = tuple(dict.fromkeys(keyword for keyword in bracketed if len(keyword) >= 2))[:_MOST_KEYWORDS]
    if words == 1 and not keywords:
        return Wrapper(draft, words, keywords)
    lines = [(found.start(), found[0]) for found in re.finditer(r"[^\n]+", text) if found[0].strip()]
    headlines = [headline for _, line in lines if line.lstrip().startswith("【") and (headline := _headline(line))]
    if not headlines:
        headlines = [headline for _, line in lines if "【" in line and (headline := _headline(line))]
    return Wrapper(draft, words, keywords, tuple(_template_cuts(text, lines)), headlines[0] if headlines else None, _copied(text))


def _copied(text: str) -> str | None:
    """The day, and the time if there is one, that the template prints."""
    found = _COPIED.search(text)
    said = dateline(re.sub("[/年月]", "-", found[1]) + (found[2] or "")) if found else None
    return said.iso if said else None


def _template_cuts(text: str, lines: list[tuple[int, str]]) -> Iterator[Edit]:
    """Cuts of the template's lines; of «【keyword】headline» only the keyword goes, unless a cleaner copy follows."""
    copied = any(line.lstrip().startswith("【") for _, line in lines)
    for n, (start, line) in enumerate(lines):
        if not _FOREIGN.search(line):
            continue
        whole = (start, start + len(line), "", "template")
        if n > 2 and start * 3 > len(text) and _BELOW.search(line):
            yield start, len(text), "", "template"
            return
        if "【" not in line:
            if _TEMPLATE.search(line) or _mostly_foreign(line):
                yield whole
            continue
        headline = "" if copied and not line.lstrip().startswith("【") else _headline(line)
        if not headline:
            if len(line) <= _LONGEST_LINE:
                yield whole
            continue
        at = start + line.rfind(headline)
        yield start, at, "", "keyword"
        yield at + len(headline), start + len(line), "", "template"


def _headline(line: str) -> str:
    behind = line[line.rfind("】") + 1 :].strip()
    return _SITE_TAIL.sub("", behind).strip() if len(behind) <= 400 else behind


def _mostly_foreign(line: str) -> bool:
    return len(_FOREIGN.findall(line)) * 3 > len(line.strip())


def template_lines(wrapper: Wrapper) -> Iterator[Edit]:
    """Cut the lines of the wrapper."""
    return iter(wrapper.cuts)


def written_in(wrapper: Wrapper) -> Iterator[Edit]:
    """Cut the advertised keyword from the sentences it was written into, and the letters garbled before it.

    «ý nghĩa,ượngđảngviênkèo nhà cái của công tác» becomes «ý nghĩa, của công tác». A keyword of one word is cut only where it is
    glued to its neighbour, since the article may use the word itself.
    """
    if not wrapper.found:
        return
    text = wrapper.draft.text
    for keyword in sorted(wrapper.keywords, key=len, reverse=True):
        words = keyword.split()
        for start, stop in _places(wrapper.draft.low, words):
            before = text[start - 1 : start]
            if text[start - 1 : start] == "【" or text[stop : stop + 1] == "】":
                continue
            glued = bool(before.strip())
            if not glued and len(words) < 3 and not any(c.isdigit() for c in keyword):
                continue
            start = _before_garble(text, start) if before.isalpha() else start
            left, right = text[max(0, start - 1) : start], text[stop : stop + 1]
            space = " " if left.strip() and right.isalnum() else ""
            yield start, stop, space, "keyword written in"


def _places(low: str, words: list[str]) -> Iterator[tuple[int, int]]:
    """Where `words` stand one after the other, with any blank space between them."""
    first, *others = words
    stop = 0
    while (start := low.find(first, stop)) >= 0:
        stop = start + len(first)
        for word in others:
            space = _SPACE.match(low, stop)
            if space is None or not low.startswith(word, space.end()):
                stop = start + 1
                break
            stop = space.end() + len(word)
        else:
            yield start, stop


def _before_garble(text: str, start: int) -> int:
    """Where the run of letters before `start` begins, if it is no word: too long for a syllable, or glued to a comma."""
    at = start
    while at > 0 and start - at < 200 and text[at - 1].isalnum():
        at -= 1
    glued_to_stop = at > 0 and text[at - 1] in ",;:.!?…"
    return at if glued_to_stop or start - at > _LONGEST_SYLLABLE else start
