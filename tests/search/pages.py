"""Pages that can be found, for tests."""

from typing import Any

from service.language.bilingual import Bilingual
from service.search.registry import Page


def make_page(key: str = "text:one", **changes: Any) -> Page:
    """A page with a title, a body and an address in both languages."""
    page = Page(
        key=key,
        kind="text",
        title=Bilingual("Y teitl", "The title"),
        body=Bilingual("Mae’r drws ar agor.", "The door is open."),
        url=Bilingual("/cy/un", "/en/one"),
        priority=3,
    )
    return page._replace(**changes)
