"""Cleaners: from a page to the article in it, by edits that keep the way back.

«Hôm nay : 78» below an article is cut, and the page still shows where it stood. To add a cleaner, write a function from what
its stage sees to edits, and name it in that stage below. Of an HTML page the first stage leaves the lines of the article. Not
covered: how they are found (`extractor.markup`).
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from typing import Any

from extractor.article import CleanArticle, NoArticle, Page, Removal
from extractor.cleaners import blank, boilerplate, characters, gambling, hijack, wrapping
from extractor.cleaners.hijack import Wrapper
from extractor.cleaners.layout import Layout, layout_of
from extractor.cleaners.stage import Draft, Stage
from extractor.dateline import gets_as_far
from extractor.markup import Found, article_in
from extractor.markup.head import Head
from extractor.markup.metadata import metadata
from extractor.markup.outline import outline_of
from extractor.text import AlignedText, Edit, Span

__all__ = ["STAGES", "clean"]


def _text(draft: Draft) -> str:
    return draft.text


def _article(draft: Draft) -> Found:
    return article_in(draft.text, draft.page.furniture)


def _markup(found: Found) -> tuple[Edit, ...]:
    return found.edits


HTML = Stage("html", _article, (("html", _markup),))
def _known(draft: Draft) -> Iterator[Edit]:
    """Lines that the site has on many of its pages."""
    start = 0
    for line in draft.text.split("\n"):
        if " ".join(line.split()) in draft.page.furniture:
            yield start, start + len(line), "", "shared by pages of the site"
        start += len(line) + 1


def _itself(draft: Draft) -> Draft:
    return draft


PROFILE = Stage("profile", _itself, (("profile", _known),))
MARKUP = Stage("markup", _text, (("entities", characters.entities), ("tags", characters.tags)))
CHARACTERS = Stage("characters", _text, (("odd characters", characters.odd_characters),))
COMPOSITION = Stage("composition", _text, (("composition", characters.composition),))
WRAPPING = Stage("wrapping", _text, (("wrapped lines", wrapping.wrapped_lines),))
HIJACK = Stage("hijack", hijack.wrapper_of, (("template", hijack.template_lines), ("keyword", hijack.written_in)))
GAMBLING = Stage("gambling", gambling.betting_in, (("gambling", gambling.promotion),))
BOILERPLATE = Stage(
    "boilerplate",
    layout_of,
    (
        ("header", boilerplate.above_title),
        ("furniture", boilerplate.furniture_lines),
        ("related", boilerplate.other_news),
        ("signature", boilerplate.signatures),
        ("glued", boilerplate.glued),
        ("doubled", boilerplate.doubled),
        ("promo", boilerplate.promos),
        ("tail", boilerplate.below_end),
    ),
)
BLANK = Stage("blank", _text, (("blank lines", blank.blank_lines),))

# Each stage sees what the one before it left.
STAGES: tuple[Stage[Any], ...] = (HTML, PROFILE, MARKUP, CHARACTERS, COMPOSITION, WRAPPING, HIJACK, GAMBLING, BOILERPLATE, BLANK)
_FAR_EAST = "\u2e80"  # where its characters begin
# Characters of the source before and behind an article where its day and its author may stand, and how many are looked at in all.
_ABOVE, _BELOW, _MOST = 12_000, 6_000, 400_000


def _needed(text: str) -> list[Stage[Any]]:
    """The stages behind the first that may find anything in `text`."""
    odd, strange = characters.unusual(text)
    needed: list[Stage[Any]] = [CHARACTERS] if odd else []
    if strange:
        needed.append(COMPOSITION)
    needed.append(WRAPPING)
    if strange and max(strange) >= _FAR_EAST:
        needed.append(HIJACK)
    return [*needed, GAMBLING, BOILERPLATE, BLANK]


def clean(page: Page) -> CleanArticle:
    """The article in `page`, with what was removed and why. Raises NoArticle for an HTML page that has none."""
    draft = Draft(AlignedText.of(page.text), page)
    removed: list[Removal] = []
    found: Found | None = None
    if page.format == "html":
        draft, removed, found = HTML.apply(draft)
        if found.is_list:
            raise NoArticle("no article: the page is a list of others")
        told = found.head.published
        draft.page = replace(page, title=page.title or found.title, published=page.published or (told and told.iso))
    elif page.furniture:
        draft, removed, _ = PROFILE.apply(draft)
    if "&" in draft.text or "<" in draft.text:
        draft, cut, _ = MARKUP.apply(draft)
        removed += cut
    seen: dict[str, Any] = {HIJACK.name: Wrapper(draft)}
    for stage in _needed(draft.text):
        draft, cut, seen[stage.name] = stage.apply(draft)
        removed += cut
        if stage is HIJACK and draft.page.title is None and (headline := seen[HIJACK.name].headline):
            draft.page = replace(draft.page, title=headline)
    layout: Layout = seen[BOILERPLATE.name]
    wrapper: Wrapper = seen[HIJACK.name]
    header = layout.header
    spam, reasons = gambling.spam_score(wrapper, seen[GAMBLING.name])
    article = CleanArticle(
        page=page,
        body=draft.view,
        title=header.title,
        author=header.author,
        published=header.published or (wrapper.copied if wrapper.copied and gets_as_far(draft.text, wrapper.copied) else None),
        removed=tuple(removed),
        spam=spam,
        spam_reasons=reasons,
    )
    return _completed(article, found.head) if found else article


def _completed(article: CleanArticle, head: Head) -> CleanArticle:
    """The article of an HTML page with what the page says of it where no reader looks, if the lines that are left do not."""
    if not article.body.text.strip():
        raise NoArticle("no article: the page has no prose")
    known = article.title is not None and article.published is not None
    said = metadata(head, [] if known else outline_of(_around(article)))
    if said.kind in ("list", "home") and not known:
        raise NoArticle(f"no article: the page calls itself a {said.kind} page")
    return replace(
        article,
        title=article.title or said.title,
        author=article.author or said.author,
        published=article.published or said.published,
        site=said.site,
        section=said.section,
    )


def _around(article: CleanArticle) -> str:
    """The source of the page around the article: what else a long page shows says nothing of this one."""
    source, body = article.page.text, article.body
    start = max(0, body.origin(Span(0, 1)).start - _ABOVE)
    stop = body.origin(Span(len(body.text) - 1, len(body.text))).stop + _BELOW
    return source[start : min(stop, start + _MOST)]
