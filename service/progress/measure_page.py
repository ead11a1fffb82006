"""Wales at a glance, and one measure of all councils: map, table and legend made of the same values."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from itertools import groupby

from service.councils.models import Council
from service.language.catalogues import ngettext
from service.language.languages import Language
from service.progress.aggregates import Aggregate, aggregate
from service.progress.codes import Group, Standing, State, Unit
from service.progress.findable import url_of
from service.progress.headlines import REPORTED, UNCONFIRMED, headline_of
from service.progress.looks import (
    Look,
    amount_of,
    look_of,
    look_of_answer,
    look_of_state,
    said_of,
    starts_of,
    written,
)
from service.progress.models import Indicator, Value
from service.progress.names import state_names
from service.progress.queries import all_values, measures
from service.progress.shelf_life import unconfirmed
from service.progress.tiles import Entry, Tile, step_entries
from service.sources.models import Source

Wanted = Callable[[Council], bool]


@dataclass(frozen=True, slots=True)
class Row:
    """The value of one council, as map and table show it."""

    value: Value
    council: Council
    said: str
    look: Look
    unconfirmed: str
    matches: bool


@dataclass(frozen=True, slots=True)
class ShownMeasure:
    """One measure: what it says of Wales, and what of each council that was asked for."""

    headline: str  # of all councils, whatever was asked for
    remarks: list[str]
    rows: list[Row]  # those asked for, in the order asked for
    tiles: list[Tile]  # of all councils
    legend: list[Entry]
    total: int
    sources: list[Source]  # of the values of all councils, each once
    recorded_at: datetime | None  # when the newest of them was written down


@dataclass(frozen=True, slots=True)
class ListedMeasure:
    """A measure among all the others."""

    row: Indicator
    headline: str
    legend: list[Entry]


def listed_measures(language: Language, today: date) -> list[tuple[Group, list[ListedMeasure]]]:
    """Every measure that is up in its group, with what it says of Wales."""
    values = {key: list(found) for key, found in groupby(all_values(), _measure_of)}
    listed = [
        _listed(measure, rows_of(values.get(measure.id, []), everyone, language, today), language)
        for measure in measures()
    ]
    return [(group, list(found)) for group, found in groupby(listed, _group_of)]


def rows_of(values: Sequence[Value], is_wanted: Wanted, language: Language, today: date) -> list[Row]:
    """The values of one measure in the order of the reader's alphabet, those that are asked for marked."""
    starts = starts_of(values)
    return [
        Row(
            value=value,
            council=value.council,
            said=said_of(value, language),
            look=look_of(value, starts),
            unconfirmed=unconfirmed(value, language, today),
            matches=is_wanted(value.council),
        )
        for value in sorted(values, key=lambda value: value.council.sort_key.within(language))
    ]


def shown_measure(
    measure: Indicator, rows: Sequence[Row], language: Language, *, by_amount: bool
) -> ShownMeasure:
    """A measure as its page shows it, in the order of the rows or, where that is asked for, by the figure."""
    matching = [row for row in rows if row.matches]
    found = _counted(measure, matching)
    return ShownMeasure(
        headline=_headline(measure, rows, language),
        remarks=_remarks(matching, found.known),
        rows=sorted(matching, key=_largest_first) if by_amount else matching,
        tiles=[_tile(row, language) for row in rows],
        legend=_legend(rows, found, language),
        total=len(rows),
        sources=list({row.value.source_id: row.value.source for row in rows}.values()),
        recorded_at=max((row.value.recorded_at for row in rows), default=None),
    )


def everyone(_council: Council) -> bool:
    """Whether a council is asked for, where nobody narrows the list."""
    return True


def has_amounts(measure: Indicator) -> bool:
    """Whether the values of a measure can be put in an order."""
    return measure.unit != Unit.CODE


def _listed(measure: Indicator, rows: list[Row], language: Language) -> ListedMeasure:
    legend = _legend(rows, _counted(measure, rows), language)
    return ListedMeasure(measure, _headline(measure, rows, language), legend)


def _headline(measure: Indicator, rows: Sequence[Row], language: Language) -> str:
    return headline_of(measure, [row.value for row in rows], _counted(measure, rows), language)


def _counted(measure: Indicator, rows: Sequence[Row]) -> Aggregate:
    return aggregate([row.value for row in rows], measure.answers)


def _remarks(rows: Sequence[Row], known: int) -> list[str]:
    """What makes some of the known values less sure than they look."""
    reported = sum(row.value.standing == Standing.REPORTED for row in rows)
    old = sum(bool(row.unconfirmed) for row in rows)
    told = (REPORTED, reported), (UNCONFIRMED, old)
    return [ngettext(*message, number, of=known) for message, number in told if number]


def _legend(rows: Sequence[Row], found: Aggregate, language: Language) -> list[Entry]:
    """Every answer that there can be, the steps of amounts, and the states that occur: of those asked for."""
    answers = [Entry(look_of_answer(each.answer), str(each.answer.word), each.count) for each in found.shares]
    names = state_names(language)
    states = [
        Entry(look_of_state(state), names[state], count)
        for state, count in found.states.items()
        if state is not State.KNOWN
    ]
    return [*answers, *_steps(rows, language), *states]


def _steps(rows: Sequence[Row], language: Language) -> list[Entry]:
    amounts = [(row, amount) for row in rows if (amount := amount_of(row.value)) is not None]
    if not amounts:
        return []
    of_all = step_entries(
        ((row.look, amount) for row, amount in amounts),
        lambda amount: written(rows[0].value, amount, language),
    )
    return [
        Entry(each.look, each.words, sum(row.matches and row.look == each.look for row, _ in amounts))
        for each in of_all
    ]


def _tile(row: Row, language: Language) -> Tile:
    council, url = row.council, url_of(row.value).within(language)
    place = council.tile_column, council.tile_row
    return Tile(council.name, council.code, *place, url, row.look, row.said, row.matches)


def _largest_first(row: Row) -> tuple[bool, float]:
    """Before what is not known; those that are alike stay in alphabetical order."""
    amount = amount_of(row.value)
    return amount is None, -(amount or 0)


def _measure_of(value: Value) -> int:
    return value.indicator_id


def _group_of(listed: ListedMeasure) -> Group:
    return Group(listed.row.group)
