"""What helps to meet a standard: offered by features that build on the standards, shown on their pages."""

from collections.abc import Callable, Mapping
from enum import StrEnum
from typing import NamedTuple

from markupsafe import Markup

from service.language.catalogues import gettext_in, marked
from service.language.languages import Language


class Helper(StrEnum):
    """The kinds of things that help, in the order in which they are shown.

    Whenever one of them is published, what the pages of standards say is made anew.
    """

    PATTERN = "pattern"
    JOURNEY = "journey"
    BLUEPRINT = "blueprint"


HEADINGS = {
    Helper.PATTERN: marked("Patterns that help"),
    Helper.JOURNEY: marked("Life events in which it matters"),
    Helper.BLUEPRINT: marked("Service blueprints that touch it"),
}


class Help(NamedTuple):
    """Something that helps to meet a standard, in one language: its name, its page, and how it helps."""

    title: str
    url: str
    why: Markup


class Helping(NamedTuple):
    """All of one kind that helps to meet a standard, in one language."""

    code: Helper
    heading: str
    several: list[Help]


HelpOf = Callable[[Language], Mapping[int, list[Help]]]
_sources: dict[Helper, HelpOf] = {}


def offer_help(code: Helper, source: HelpOf) -> None:
    """Let the pages of standards show what a kind of published thing offers, by the standard's number."""
    _sources[code] = source


def help_with(language: Language) -> dict[int, list[Helping]]:
    """All that helps, kind by kind, by the number of the standard, as one language says it."""
    found: dict[int, list[Helping]] = {}
    for code in Helper:
        offered = _sources[code](language) if code in _sources else {}
        for number, several in offered.items():
            heading = gettext_in(language, HEADINGS[code])
            found.setdefault(number, []).append(Helping(code, heading, several))
    return found
