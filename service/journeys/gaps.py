"""Which councils' pages were found for the steps of life events: councils down, services across."""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from itertools import groupby
from typing import Any, NamedTuple

from service.councils.models import Council
from service.db import rows
from service.journeys import statements
from service.journeys.codes import Fit, Found
from service.journeys.names import service_names
from service.language.bilingual import Bilingual
from service.language.languages import Language


class CouncilStep(NamedTuple):
    """A step of a life event that asks for something of the council."""

    event: str  # key
    event_title: Bilingual
    event_slug: Bilingual
    code: str
    title: Bilingual


@dataclass(frozen=True, slots=True)
class Service:
    """A service of councils with the steps that lead to it; each step without one stands for itself."""

    code: str
    title: Bilingual
    steps: list[CouncilStep]


class FoundPage(NamedTuple):
    """A council's page in one language, as a stored copy showed it."""

    language: Language
    url: str
    fit: str
    copy: Bilingual


@dataclass(frozen=True, slots=True)
class Cell:
    """What is known of one council's page for one service."""

    service: Service
    found: Found
    pages: list[FoundPage]

    @property
    def near(self) -> list[Language]:
        """The languages of those of its pages that are about the same service, and not for the task."""
        return [page.language for page in self.pages if page.fit == Fit.NEAR]


@dataclass(frozen=True, slots=True)
class Row:
    """One council, and what is known of its pages; the day is that on which they were looked for."""

    council: Council
    looked_on: date | None
    cells: list[Cell]

    def with_state(self, found: Found) -> list[Cell]:
        """Its cells in one state."""
        return [cell for cell in self.cells if cell.found == found]

    @property
    def with_pages(self) -> list[Cell]:
        """Its cells for which a page was found."""
        return [cell for cell in self.cells if cell.pages]


@dataclass(frozen=True, slots=True)
class GapMap:
    """The whole map; steps for which nobody has looked for a page of any council stand apart."""

    services: list[Service]
    apart: list[CouncilStep]
    rows: list[Row]

    def apart_by_event(self) -> list[list[CouncilStep]]:
        """The steps that stand apart, together with those of the same life event."""
        return [list(steps) for _event, steps in groupby(self.apart, key=lambda step: step.event)]

    def counts(self, service: Service) -> dict[Found, int]:
        """For how many councils a service is in each state, all states in order."""
        place = self.services.index(service)
        counted = Counter(row.cells[place].found for row in self.rows)
        return {found: counted[found] for found in Found}


@dataclass(slots=True)
class _Known:
    """What the links of one council say."""

    services: list[str]
    looked_on: date
    pages: dict[str, list[FoundPage]] = field(default_factory=dict)  # by service


def gap_map(councils: Iterable[Council], event: str | None = None) -> GapMap:
    """What is known of each of these councils, for all life events or for the one with a key."""
    steps = [each for each in _steps_with_services() if event in {None, each[0].event}]
    by_service: dict[str, list[CouncilStep]] = {}
    for step, service in steps:
        if service is not None:
            by_service.setdefault(service, []).append(step)
    services = [Service(code, _title(code, joined), joined) for code, joined in by_service.items()]
    known = _known()
    return GapMap(
        services,
        [step for step, service in steps if service is None],
        [_row(council, services, known.get(council.key)) for council in councils],
    )


def _steps_with_services() -> list[tuple[CouncilStep, str | None]]:
    return [(_step(row), row.service) for row in rows(statements.council_steps())]


def _step(row: Any) -> CouncilStep:
    return CouncilStep(
        row.event,
        Bilingual(row.title_cy, row.title_en),
        Bilingual(row.slug_cy, row.slug_en),
        row.code,
        Bilingual(row.step_cy, row.step_en),
    )


def _title(code: str, steps: Sequence[CouncilStep]) -> Bilingual:
    """What a service is called; one that has no name yet, as the first step that leads to it."""
    return Bilingual.of(lambda language: service_names(language).get(code, steps[0].title.within(language)))


def _known() -> Mapping[str, _Known]:
    """What is known of every council, by its key; one whose links nobody has published is not there."""
    found: dict[str, _Known] = {}
    for row in rows(statements.links_of_councils()):
        known = found.setdefault(row.key, _Known(row.services, row.checked_on))
        if row.service is not None:
            page = FoundPage(Language(row.language), row.url, row.fit, Bilingual(row.copy_cy, row.copy_en))
            known.pages.setdefault(row.service, []).append(page)
    return found


def _row(council: Council, services: Iterable[Service], known: _Known | None) -> Row:
    if known is None:
        return Row(council, None, [Cell(each, Found.NOT_LOOKED_FOR, []) for each in services])
    return Row(council, known.looked_on, [_cell(each, known) for each in services])


def _cell(service: Service, known: _Known) -> Cell:
    pages = known.pages.get(service.code, [])
    languages = {page.language for page in pages}
    if len(languages) == len(Language):
        return Cell(service, Found.BOTH, pages)
    if pages:
        return Cell(service, Found(pages[0].language), pages)
    was_looked_for = service.code in known.services
    return Cell(service, Found.NOT_FOUND if was_looked_for else Found.NOT_LOOKED_FOR, [])
