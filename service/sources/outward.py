"""Every address outside of Safon that published texts lead to, and where each of them stands.

They are read from the editions that readers see, whatever their kind: a new kind needs nothing here.
"""

import re
from collections.abc import Iterator
from html import unescape
from typing import Any, NamedTuple

from service.language.languages import Language
from service.publishing.queries import editions_that_are_up
from service.web.markdown import html_of

ADDRESS = re.compile(r"https?://\S+", re.IGNORECASE)
HREF = re.compile(r'href="([^"]*)"')  # of HTML that was cleaned: it has one form


class Place(NamedTuple):
    """A published text that leads to an address, and the language in which it does, if it is one alone."""

    kind: str
    key: str
    language: Language | None


def outward_links() -> dict[str, list[Place]]:
    """Each address with the places that lead to it, in the order in which they are met."""
    found: dict[str, dict[Place, None]] = {}
    for edition in editions_that_are_up():
        for address, language in addresses_in(edition.content):
            found.setdefault(address, {})[Place(edition.kind, edition.key, language)] = None
    return {address: list(places) for address, places in found.items()}


def addresses_in(content: Any, language: Language | None = None) -> Iterator[tuple[str, Language | None]]:
    """The addresses in an edition as it was kept: those that stand alone, and the links in Markdown."""
    if isinstance(content, str):
        yield from ((address, language) for address in _addresses_of(content))
    elif isinstance(content, dict):
        for name, value in content.items():
            yield from addresses_in(value, Language(name) if name in list(Language) else language)
    elif isinstance(content, list):
        for value in content:
            yield from addresses_in(value, language)


def _addresses_of(text: str) -> Iterator[str]:
    if ADDRESS.fullmatch(text):
        yield text
    elif "://" in text:
        hrefs = (unescape(href) for href in HREF.findall(html_of(text)))
        yield from (href for href in hrefs if ADDRESS.fullmatch(href))
