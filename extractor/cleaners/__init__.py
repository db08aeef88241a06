"""Cleaners: from a page to the article in it, by edits that keep the way back.

«Hôm nay : 78» below an article is cut, and the page still shows where it stood. To add a cleaner, write a function from what
its stage sees to edits, and name it in that stage below. Not covered: HTML, which a source turns into text first.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from typing import Any

from extractor.article import CleanArticle, Page, Removal
from extractor.cleaners import blank, boilerplate, characters, gambling, hijack, wrapping
from extractor.cleaners.gambling import Suspect
from extractor.cleaners.layout import Layout, layout_of
from extractor.cleaners.stage import Stage
from extractor.text import AlignedText, Edit

__all__ = ["STAGES", "clean"]


def _plain(text: str, page: Page) -> str:
    return text


def _suspect(text: str, page: Page) -> Suspect:
    return gambling.suspect_of(text)


def _template(suspect: Suspect) -> Iterable[Edit]:
    return hijack.template_lines(suspect.wrapper)


def _keyword(suspect: Suspect) -> Iterable[Edit]:
    return hijack.written_in(suspect.wrapper)


MARKUP = Stage("markup", _plain, (("entities", characters.entities), ("tags", characters.tags)))
CHARACTERS = Stage("characters", _plain, (("odd characters", characters.odd_characters),))
COMPOSITION = Stage("composition", _plain, (("composition", characters.composition),))
WRAPPING = Stage("wrapping", _plain, (("wrapped lines", wrapping.wrapped_lines),))
SPAM = Stage(
    "spam",
    _suspect,
    (("template", _template), ("keyword", _keyword), ("gambling", gambling.promotion)),
)
BOILERPLATE = Stage(
    "boilerplate",
    layout_of,
    (
        ("header", boilerplate.above_title),
        ("furniture", boilerplate.furniture_lines),
        ("related", boilerplate.other_news),
        ("signature", boilerplate.signatures),
        ("doubled", boilerplate.doubled),
        ("promo", boilerplate.promos),
        ("tail", boilerplate.below_end),
    ),
)
BLANK = Stage("blank", _plain, (("blank lines", blank.blank_lines),))

# Each stage sees what the one before it left.
STAGES: tuple[Stage[Any], ...] = (MARKUP, CHARACTERS, COMPOSITION, WRAPPING, SPAM, BOILERPLATE, BLANK)


def clean(page: Page) -> CleanArticle:
    """The article in `page`, with what was removed and why."""
    view = AlignedText.of(page.text)
    removed: list[Removal] = []
    seen: dict[str, Any] = {}
    told = page
    for stage in STAGES:
        view, cut, seen[stage.name] = stage.apply(view, told)
        removed += cut
        if stage is SPAM and page.title is None:
            told = replace(page, title=seen[SPAM.name].wrapper.headline)
    layout: Layout = seen[BOILERPLATE.name]
    suspect: Suspect = seen[SPAM.name]
    header = layout.header
    spam, reasons = gambling.spam_score(suspect)
    return CleanArticle(
        page=page,
        body=view,
        title=header.title,
        author=header.author,
        published=header.published or suspect.wrapper.reposted,
        removed=tuple(removed),
        spam=spam,
        spam_reasons=reasons,
    )
