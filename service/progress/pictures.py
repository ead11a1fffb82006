"""The councils as the index shows them: tiles of a map and rows of a list that tell the same."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from service.councils.models import Council, Region
from service.councils.region_names import REGION_NAMES
from service.language.bilingual import Bilingual
from service.language.catalogues import gettext
from service.language.current import current_language
from service.language.languages import Language
from service.language.numbers import percent
from service.language.routing import url_within
from service.progress.looks import STARTS, UNKNOWN, Look, look_of_step, step_of
from service.progress.models import Value
from service.progress.tiles import Entry, Tile, step_entries

POPULATION, WELSH_SPEAKERS = "population", "welsh-speakers"  # what the index shows of each council


@dataclass(frozen=True, slots=True)
class CouncilRow:
    """One council, on the map and in the list."""

    name: Bilingual
    slug: Bilingual
    code: str
    column: int
    row: int
    region: Region
    population: int | None
    share: float | None
    matches: bool

    @property
    def look(self) -> Look:
        """How it is drawn on the map: by the share of people who speak Welsh."""
        return UNKNOWN if self.share is None else look_of_step(step_of(self.share, STARTS[WELSH_SPEAKERS]))

    @property
    def region_label(self) -> Any:
        """The name of its region."""
        return REGION_NAMES[self.region]


@dataclass(frozen=True, slots=True)
class Group:
    """Councils under one heading; None where the list is not grouped."""

    label: Any
    councils: list[CouncilRow]


@dataclass(frozen=True)
class Picture:
    """Everything that the index shows; one value of each measure tells source, date and method for all."""

    tiles: list[Tile]
    legend: list[Entry]
    groups: list[Group]
    found: int
    total: int
    share_value: Value | None
    population_value: Value | None


def council_rows(
    councils: Iterable[Council], values: dict[str, dict[int, Value]], matching: set[str] | None
) -> list[CouncilRow]:
    """The councils in the order given, those that a filter leaves out marked."""
    population, speakers = values.get(POPULATION, {}), values.get(WELSH_SPEAKERS, {})
    return [
        CouncilRow(
            name=council.name,
            slug=council.slug,
            code=council.code,
            column=council.tile_column,
            row=council.tile_row,
            region=Region(council.region),
            population=population[council.id].amount if council.id in population else None,
            share=speakers[council.id].share if council.id in speakers else None,
            matches=matching is None or council.key in matching,
        )
        for council in councils
    ]


def grouped(rows: list[CouncilRow], *, by_region: bool) -> list[Group]:
    """The rows that match, as one list or under their regions from north to south."""
    found = [row for row in rows if row.matches]
    if not by_region:
        return [Group(None, found)]
    groups = [
        Group(REGION_NAMES[region], [row for row in found if row.region is region]) for region in Region
    ]
    return [group for group in groups if group.councils]


def picture_of(rows: list[CouncilRow], values: dict[str, dict[int, Value]], *, by_region: bool) -> Picture:
    """The map, the list and what they say together."""
    language = current_language()
    return Picture(
        tiles=[_tile(row, language) for row in rows],
        legend=_legend(rows, language),
        groups=grouped(rows, by_region=by_region),
        found=sum(row.matches for row in rows),
        total=len(rows),
        share_value=next(iter(values.get(WELSH_SPEAKERS, {}).values()), None),
        population_value=next(iter(values.get(POPULATION, {}).values()), None),
    )


def _tile(row: CouncilRow, language: Language) -> Tile:
    return Tile(
        name=row.name,
        code=row.code,
        column=row.column,
        row=row.row,
        url=url_within(language, "progress.council", slug=row.slug),
        look=row.look,
        said="?" if row.share is None else percent(row.share, 0, language=language),
        matches=row.matches,
    )


def _legend(rows: list[CouncilRow], language: Language) -> list[Entry]:
    known = [(row.look, row.share) for row in rows if row.share is not None]
    entries = step_entries(known, lambda share: percent(share, 0, language=language))
    return entries + ([Entry(UNKNOWN, gettext("Not known"))] if len(known) < len(rows) else [])
