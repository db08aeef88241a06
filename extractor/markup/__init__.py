"""Markup: the article in an HTML page, as edits of its source: `<td><b>Hà Long</b> có 45<br>đảng viên` becomes two lines.

Every character that is kept keeps its place in the source; what is cut says why. Nothing in a page is fetched or run. Not covered:
bytes (`extractor.sources`), furniture that only its words tell (`extractor.cleaners`).
"""

from extractor.markup.article import Found, article_in

__all__ = ["Found", "article_in"]
