"""What helps to meet a standard: offered by features that build on the standards, shown on their pages."""

from collections.abc import Callable, Mapping
from typing import NamedTuple

from markupsafe import Markup

from service.language.languages import Language

PATTERN_CODE = "pattern"  # of the kind; its publications change what the pages of standards say


class Help(NamedTuple):
    """Something that helps to meet a standard, in one language: its name, its page, and how it helps."""

    title: str
    url: str
    why: Markup


HelpOf = Callable[[Language], Mapping[int, list[Help]]]
_sources: dict[str, HelpOf] = {}


def offer_help(code: str, source: HelpOf) -> None:
    """Let the pages of standards show what a kind of published thing offers, by the standard's number."""
    _sources[code] = source


def help_with(language: Language) -> dict[int, list[Help]]:
    """All that helps, by the number of the standard, as one language says it."""
    found: dict[int, list[Help]] = {}
    for source in _sources.values():
        for number, several in source(language).items():
            found.setdefault(number, []).extend(several)
    return found
