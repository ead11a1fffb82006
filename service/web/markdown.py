"""Markdown into the HTML of a page: a small, safe part of it, cleaned before it is stored."""

from functools import cache
from typing import Any

from service.language.bilingual import Bilingual, BilingualHtml

TAGS = {"p", "ul", "ol", "li", "a", "strong", "em", "code", "h3", "h4", "blockquote", "br", "hr"} | {
    "table", "thead", "tbody", "tr", "th", "td",
}  # fmt: skip
ATTRIBUTES = {"a": {"href", "lang", "hreflang"}, "ol": {"start"}}


@cache
def _markdown() -> Any:
    from markdown_it import MarkdownIt

    return MarkdownIt("commonmark", {"html": False}).enable("table")


def html_of(markdown: str) -> str:
    """Cleaned HTML; raw HTML in the text is shown as text, and only plain links survive."""
    return _clean(_markdown().render(markdown))


def line_of(markdown: str) -> str:
    """Cleaned HTML of one item of a list, without a paragraph around it."""
    return _clean(_markdown().renderInline(" ".join(markdown.split())))


def html_of_both(words: Bilingual) -> BilingualHtml:
    """What `html_of` makes of a text, in both languages."""
    return BilingualHtml(html_of(words.cy), html_of(words.en))


def line_of_both(words: Bilingual) -> BilingualHtml:
    """What `line_of` makes of an item, in both languages."""
    return BilingualHtml(line_of(words.cy), line_of(words.en))


def _clean(html: str) -> str:
    import nh3

    return nh3.clean(
        html,
        tags=TAGS,
        attributes=ATTRIBUTES,
        url_schemes={"http", "https", "mailto", "tel"},
        link_rel="noopener noreferrer",
    ).strip()
