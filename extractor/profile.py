"""Profiles: lines that many pages of one site share are its furniture, «Cổng thông tin điện tử huyện Hà Sơn» on each of them.

A profile is learnt from pages and kept as JSON, so that a run with it gives the same whatever pages it reads, in whatever order.
Pages without a URL are of the site that their folder stands for. Not covered: furniture that changes from page to page.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import replace
from pathlib import Path, PurePosixPath

import orjson
from pydantic import BaseModel, ConfigDict, Field, ValidationError

from extractor.article import NoArticle, Page, host_of
from extractor.markup.building import blocks_of
from extractor.sources import InputError

# Pages of a site that are looked at, and from how many on anything is learnt.
_MOST_PAGES, _FEWEST_PAGES = 400, 5
# A line is furniture that stands on so many of them, and on this share.
_FEWEST, _SHARE = 3, 0.2
_MOST_LINES, _LONGEST = 2_000, 300


class Profile(BaseModel):
    """The furniture of each site: its lines, with single spaces."""

    model_config = ConfigDict(frozen=True, extra="forbid", strict=True)

    sites: dict[str, frozenset[str]] = Field(default_factory=dict, description="The lines that pages of a site share, by its host.")

    @classmethod
    def read(cls, path: Path) -> Profile:
        """The profile in a file. Raises OSError, or InputError where the file holds something else."""
        try:
            return cls.model_validate_json(path.read_bytes(), strict=False)
        except ValidationError as error:
            raise InputError(f"{path}: no profile of sites. Make one with `extractor profile`.") from error

    def write(self, path: Path) -> None:
        """Write the profile to a file, its folder with it, in a fixed order. Raises OSError."""
        sites = {site: sorted(lines) for site, lines in sorted(self.sites.items())}
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(orjson.dumps({"sites": sites}, option=orjson.OPT_INDENT_2 | orjson.OPT_APPEND_NEWLINE))

    def known(self, page: Page) -> Page:
        """The page with the furniture of its site."""
        lines = self.sites.get(site_of(page))
        return replace(page, furniture=lines) if lines else page


def learn(pages: Iterable[Page]) -> Profile:
    """The profile of the sites of these pages: of each site the first 400 pages are looked at, and 5 are needed."""
    counts: dict[str, Counter[str]] = {}
    seen: Counter[str] = Counter()
    for page in pages:
        site = site_of(page)
        if seen[site] < _MOST_PAGES:
            seen[site] += 1
            counts.setdefault(site, Counter()).update(_lines(page))
    sites = {}
    for site, lines in counts.items():
        least = max(_FEWEST, _SHARE * seen[site])
        if seen[site] >= _FEWEST_PAGES and (shared := frozenset(line for line, count in lines.items() if count >= least)):
            sites[site] = shared
    return Profile(sites=sites)


def site_of(page: Page) -> str:
    """The host of the page's URL, else the folder of its file."""
    host = host_of(page.url or page.source)
    return host.lower() if host else str(PurePosixPath(page.source.partition("#")[0]).parent)


def _lines(page: Page) -> set[str]:
    """The lines of a page, each once, with single spaces; none of a page that cannot be an article."""
    if page.format == "html":
        try:
            told = [line.text for line in blocks_of(page.text).lines]
        except NoArticle:
            return set()
    else:
        told = [" ".join(line.split()) for line in page.text.split("\n")]
    return {line for line in told[:_MOST_LINES] if line and len(line) <= _LONGEST}
