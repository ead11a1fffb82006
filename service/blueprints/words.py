"""The words of a cell without their HTML."""

import re

from markupsafe import Markup

# Only the HTML that was cleaned at publication comes here, so a tag is a tag.
END_OF_LINE = re.compile(r"</(?:p|li|h3|h4|tr|blockquote)>|<br ?/?>")


def plain(html: str) -> str:
    """The words, a paragraph or an item of a list on each line."""
    lines = (Markup(line).striptags() for line in END_OF_LINE.split(html))  # noqa: S704 - only its text is kept
    return "\n".join(line for line in lines if line)
