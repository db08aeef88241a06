"""Tags to blocks and lines: `<p>Hà Long có<br>45 đảng viên` is a paragraph of two lines, whether or not anything ends it.

Not covered: which of the lines are the article (`extractor.markup.choosing`).
"""

from __future__ import annotations

from extractor.article import NoArticle
from extractor.markup.blocks import (
    BLOCKS,
    CLOSES_PARAGRAPH,
    DEEPEST_LOOK,
    ENDS,
    HIDDEN,
    VOID,
    WALL,
    WALLS,
    Block,
    Blocks,
    Line,
    Run,
    decoded,
)  # fmt: skip
from extractor.markup.hints import Hint, hint_of
from extractor.markup.scanning import Tag, tags

_NOTED = frozenset(("html", "body", "title", "meta", "script"))
# A page beyond this is no article, and would take longer than one may.
_MOST_RUNS = 250_000
_INLINE = frozenset(("a", "span"))
# Elements that by their name are apart from the article.
_APART = frozenset(("nav", "footer", "aside", "marquee", "menu"))


class _Builder:
    """Reads the tags of a page one after the other."""

    def __init__(self, source: str) -> None:
        self.page = Blocks(source)
        self.page.blocks.append(Block("", -1, 0, Hint.NONE, False))
        self.open = [0]
        self.parted = False
        # of the line that is being read
        self.line = 0
        self.linked = self.size = 0
        self.hint = Hint.NONE
        # The open link and spans, by the number of blocks that were open when they began: 0 for no link.
        self.link = 0
        self.spans: list[tuple[int, Hint]] = []

    def text(self, start: int, stop: int) -> None:
        """Take up the text between two tags."""
        source = self.page.source
        piece = source[start:stop]
        bare = piece.strip()
        if not bare:
            self.parted = True
            return
        if len(self.page.runs) >= _MOST_RUNS:
            raise NoArticle(f"no article: more than {_MOST_RUNS:,} pieces of text between tags")
        begin = start + piece.index(bare[0])
        end = begin + len(bare)
        self.page.runs.append(Run(begin, end, self.parted or begin > start))
        self.parted = end < stop
        size = end - begin
        self.size += size
        if self.link:
            self.linked += size
        if self.spans and self.hint is Hint.NONE:
            self.hint = self.spans[-1][1]

    def end_line(self) -> None:
        """Close the line that is being read, if it has any text."""
        page = self.page
        last = len(page.runs)
        if self.line == last:
            self.parted = False
            return
        source = page.source
        text = decoded("".join([(" " if run.parted else "") + source[run.start : run.stop] for run in page.runs[self.line : last]]))
        if text:
            page.lines.append(Line(self.open[-1], self.line, last, text, self.linked * len(text) // self.size, self.hint))
        self.line = last
        self.linked = self.size = 0
        self.hint = Hint.NONE
        self.parted = False

    def close(self, depth: int) -> None:
        """Close all blocks from the given depth on, and what began in them and was not ended."""
        blocks = self.page.blocks
        for at in self.open[depth:]:
            blocks[at].last = len(self.page.lines)
        del self.open[depth:]
        if self.link > depth:
            self.link = 0
        while self.spans and self.spans[-1][0] > depth:
            self.spans.pop()

    def innermost(self, names: frozenset[str], walls: frozenset[str]) -> int:
        """The depth of the innermost open block of one of the names, none of the walls between; 0 for none."""
        blocks, opened = self.page.blocks, self.open
        for depth in range(len(opened) - 1, max(0, len(opened) - DEEPEST_LOOK), -1):
            name = blocks[opened[depth]].name
            if name in names:
                return depth
            if name in walls:
                return 0
        return 0

    def block(self, tag: Tag) -> None:
        """A tag of a block."""
        self.end_line()
        name, blocks = tag.name, self.page.blocks
        top = blocks[self.open[-1]].name
        if tag.closing:
            if top == name:
                self.close(len(self.open) - 1)
            elif depth := self.innermost(frozenset((name,)), WALLS.get(name, WALL)):
                self.close(depth)
            return
        if top in CLOSES_PARAGRAPH:
            self.close(len(self.open) - 1)
        if (ends := ENDS.get(name)) and (depth := self.innermost(*ends)):
            self.close(depth)
        parent = self.open[-1]
        hint = Hint.OTHER if name in _APART else hint_of(tag.attributes) if tag.attributes else Hint.NONE
        hidden = bool(tag.attributes) and HIDDEN.search(tag.attributes) is not None
        self.open.append(len(blocks))
        blocks.append(Block(name, parent, len(self.page.lines), hint, hidden))

    def inline(self, tag: Tag) -> None:
        """A tag of `_INLINE`, which starts no new line."""
        if tag.name == "a":
            self.link = 0 if tag.closing or "href" not in tag.attributes.lower() else len(self.open)
        elif not tag.closing:
            self.spans.append((len(self.open), hint_of(tag.attributes)))
        elif self.spans:
            self.spans.pop()


def blocks_of(source: str) -> Blocks:
    """The page as runs, lines and blocks. Raises NoArticle for far too many runs."""
    builder = _Builder(source)
    at = 0
    for tag in tags(source):
        if at < tag.start:
            builder.text(at, tag.start)
        at = tag.stop
        name = tag.name
        if name in _NOTED and not tag.closing:
            builder.page.notes.append(tag)
        if name in BLOCKS:
            builder.block(tag)
        elif name in VOID:
            builder.end_line()
        elif name in _INLINE:
            builder.inline(tag)
    builder.text(at, len(source))
    builder.end_line()
    builder.close(0)
    return builder.page
