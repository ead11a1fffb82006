"""What the pages of standards, patterns and life events show of the blueprints whose cells lead to them."""

from typing import Any

from markupsafe import Markup

from service.blueprints import statements
from service.blueprints.codes import Section
from service.blueprints.names import lane_names
from service.blueprints.queries import cell_url
from service.db import rows
from service.journeys.backlinks import StepLink
from service.language.languages import Language
from service.patterns.backlinks import Backlink
from service.standards.helping import Help


def blueprint_help(language: Language) -> dict[int, list[Help]]:
    """The blueprints that touch each standard, by its number: each once, at its first cell that does."""
    found: dict[int, dict[str, Help]] = {}
    for row in rows(statements.leading_to(Section.STANDARD, language)):
        of_number = found.setdefault(int(row.about), {})
        of_number.setdefault(row.slug, Help(row.title, _url(row, language), _why(row)))
    return {number: list(several.values()) for number, several in found.items()}


def blueprints_using(pattern: str, language: Language) -> list[Backlink]:
    """The cells that lead to the pattern with a key."""
    found = rows(statements.leading_to(Section.PATTERN, language))
    return [
        Backlink(f"{row.title}: {_place(row, language)}", _url(row, language), _why(row))
        for row in found
        if row.about == pattern
    ]


def blueprint_cells(journey: str, language: Language) -> dict[str, list[StepLink]]:
    """The cells that lead to each step of the journey with a key, by the step's code."""
    found: dict[str, list[StepLink]] = {}
    for row in rows(statements.leading_to(Section.STEP, language)):
        if row.about == journey:
            link = StepLink(row.title, _place(row, language), _url(row, language))
            found.setdefault(row.step, []).append(link)
    return found


def _place(row: Any, language: Language) -> str:
    return f"{row.stage_title} – {lane_names(language)[row.lane]}"


def _url(row: Any, language: Language) -> str:
    return cell_url(language, row.slug, row.cell)


def _why(row: Any) -> Markup:
    return Markup(row.html)  # noqa: S704 - cleaned when published
