"""The gap map as files for other programs: every council with every service, states by code and in words."""

from collections.abc import Iterator
from typing import Any

from service.journeys.codes import Found
from service.journeys.gaps import Cell, CouncilStep, FoundPage, GapMap, Row, Service
from service.journeys.names import found_names
from service.language.bilingual import Bilingual
from service.language.languages import Language
from service.web import downloads

COLUMNS = (
    *("council", "council_cy", "council_en", "service", "service_cy", "service_en", "steps"),
    *("state", "state_cy", "state_en"),
    *("welsh_page", "welsh_page_fit", "welsh_page_copy_cy", "welsh_page_copy_en"),
    *("english_page", "english_page_fit", "english_page_copy_cy", "english_page_copy_en"),
    "checked_on",
)


def csv_of(found: GapMap) -> str:
    """The map as a table, a council and a service in each row, safe to open in a spreadsheet."""
    return downloads.table_of(COLUMNS, [_flat(row, cell) for row, cell in _cells(found)])


def json_of(found: GapMap) -> str:
    """The map with its licence, what the states mean and the day on which pages were last looked for."""
    body = {
        "checked_on": min((row.looked_on.isoformat() for row in found.rows if row.looked_on), default=None),
        "states": {state: _both(_name_of(state)) for state in Found},
        "found": [_record(row, cell) for row, cell in _cells(found)],
    }
    return downloads.json_of(body)


def _cells(found: GapMap) -> Iterator[tuple[Row, Cell]]:
    """All cells, also those of steps for which nobody has looked for any page."""
    apart = [Service(_name(step), step.title, [step]) for step in found.apart]
    for row in found.rows:
        yield from ((row, cell) for cell in row.cells)
        yield from ((row, Cell(service, Found.NOT_LOOKED_FOR, [])) for service in apart)


def _name(step: CouncilStep) -> str:
    return f"{step.event}/{step.code}"


def _name_of(state: Found) -> Bilingual:
    return Bilingual.of(lambda language: str(found_names(language)[state]))


def _both(words: Bilingual) -> dict[str, str]:
    return {language: words.within(language) for language in Language}


def _record(row: Row, cell: Cell) -> dict[str, Any]:
    """One cell under the names that a program may rely on."""
    return {
        "council": row.council.key,
        "council_name": _both(row.council.official_name),
        "service": cell.service.code,
        "service_name": _both(cell.service.title),
        "steps": [_name(step) for step in cell.service.steps],
        "state": cell.found,
        "pages": [_page(page) for page in cell.pages],
        "checked_on": _checked_on(row, cell),
    }


def _page(page: FoundPage) -> dict[str, Any]:
    return {"language": page.language, "url": page.url, "fit": page.fit, "copy": _both(page.copy)}


def _checked_on(row: Row, cell: Cell) -> str | None:
    was_looked_for = row.looked_on is not None and cell.found != Found.NOT_LOOKED_FOR
    return row.looked_on.isoformat() if row.looked_on and was_looked_for else None


def _flat(row: Row, cell: Cell) -> dict[str, Any]:
    record: dict[str, Any] = {
        "council": row.council.key,
        **_in_columns("council", row.council.official_name),
        "service": cell.service.code,
        **_in_columns("service", cell.service.title),
        "steps": [_name(step) for step in cell.service.steps],
        "state": cell.found,
        **_in_columns("state", _name_of(cell.found)),
        "checked_on": _checked_on(row, cell),
    }
    for page in cell.pages:
        name = {Language.CY: "welsh_page", Language.EN: "english_page"}[page.language]
        record |= {name: page.url, f"{name}_fit": page.fit, **_in_columns(f"{name}_copy", page.copy)}
    return record


def _in_columns(name: str, words: Bilingual) -> dict[str, str]:
    return {f"{name}_{language}": words.within(language) for language in Language}
