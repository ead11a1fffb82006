"""What leads to a pattern: offered by features that build on patterns, shown on its page."""

from collections.abc import Callable
from typing import NamedTuple

from markupsafe import Markup

from service.language.languages import Language


class Backlink(NamedTuple):
    """A page that leads to a pattern, in one language: its name, its address, and what it says of it."""

    title: str
    url: str
    why: Markup


BacklinksOf = Callable[[str, Language], list[Backlink]]
_sources: list[BacklinksOf] = []


def offer_backlinks(source: BacklinksOf) -> None:
    """Let the page of a pattern show what leads to it, by the pattern's key."""
    if source not in _sources:
        _sources.append(source)


def backlinks(key: str, language: Language) -> list[Backlink]:
    """All that leads to the pattern with a key, as one language says it."""
    return [each for source in _sources for each in source(key, language)]
