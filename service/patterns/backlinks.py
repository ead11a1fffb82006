"""What leads to a pattern: offered by features that build on patterns, shown on its page."""

from collections.abc import Callable
from enum import StrEnum
from typing import NamedTuple

from markupsafe import Markup

from service.language.languages import Language


class Leading(StrEnum):
    """The kinds of things that lead to patterns."""

    JOURNEY = "journey"
    BLUEPRINT = "blueprint"


class Backlink(NamedTuple):
    """A page that leads to a pattern, in one language: its name, its address, and what it says of it."""

    title: str
    url: str
    why: Markup


BacklinksOf = Callable[[str, Language], list[Backlink]]
_sources: dict[Leading, BacklinksOf] = {}


def offer_backlinks(code: Leading, source: BacklinksOf) -> None:
    """Let the page of a pattern show what of a kind leads to it, by the pattern's key."""
    _sources[code] = source


def backlinks(key: str, language: Language) -> dict[Leading, list[Backlink]]:
    """All that leads to the pattern with a key, kind by kind, as one language says it."""
    return {code: _sources[code](key, language) if code in _sources else [] for code in Leading}
