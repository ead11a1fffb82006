"""The same measures of several councils side by side: what is said in each cell, and where it comes from."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from itertools import groupby

from flask import url_for

from service.councils.models import Council
from service.language.catalogues import gettext
from service.language.dates import partial_date_on
from service.language.languages import Language
from service.language.numbers import number, percent
from service.progress.codes import Group, Standing, State, Unit
from service.progress.findable import FIGURE_ENDPOINT
from service.progress.models import Indicator, Value
from service.progress.names import standing_names, state_names
from service.progress.shelf_life import unconfirmed


@dataclass(frozen=True, slots=True)
class Cell:
    """What is known of one council by one measure, in a few words, and the address of the figure."""

    council: Council
    words: str
    is_known: bool
    about: list[str]  # sentences: of how many, as of when, how sure
    url: str | None


@dataclass(frozen=True, slots=True)
class Line:
    """One measure of every council that is compared."""

    indicator: Indicator
    cells: list[Cell]


@dataclass(frozen=True, slots=True)
class Part:
    """The measures of one group."""

    group: Group
    lines: list[Line]


def side_by_side(
    councils: Sequence[Council], values: Iterable[Value], language: Language, today: date
) -> list[Part]:
    """The values in the order given, a line for each measure and a cell in it for each council."""
    lines = [
        _line(list(of_one), councils, language, today)
        for _, of_one in groupby(values, key=lambda value: value.indicator_id)
    ]
    return [
        Part(Group(group), list(of_group))
        for group, of_group in groupby(lines, key=lambda line: line.indicator.group)
    ]


def in_alphabetical_order(councils: Iterable[Council], language: Language) -> list[Council]:
    """The councils as a reader looks for them: none comes first for any other reason."""
    return sorted(councils, key=lambda council: council.sort_key.within(language))


def address_of_figure(value: Value) -> str:
    """Where a figure stands with its source, its date and its method."""
    return url_for(
        FIGURE_ENDPOINT, slug=value.indicator.slug, council=value.council.slug, number=value.number
    )


def _line(values: list[Value], councils: Sequence[Council], language: Language, today: date) -> Line:
    of_council = {value.council_id: value for value in values}
    cells = [_cell(council, of_council.get(council.id), language, today) for council in councils]
    return Line(values[0].indicator, cells)


def _cell(council: Council, value: Value | None, language: Language, today: date) -> Cell:
    if value is None or value.state != State.KNOWN:
        state = State(value.state) if value else State.NOT_LOOKED_FOR
        url = address_of_figure(value) if value and state != State.NOT_LOOKED_FOR else None
        return Cell(council, state_names(language)[state], False, [], url)
    about = list(_about(value, language, today))
    return Cell(council, _amount(value, language), True, about, address_of_figure(value))


def _amount(value: Value, language: Language) -> str:
    if value.answer is not None:
        return value.answer.word.within(language)
    if value.indicator.unit == Unit.SHARE and value.share is not None:
        return percent(value.share, language=language)
    return number(value.amount or 0, language)


def _about(value: Value, language: Language, today: date) -> Iterator[str]:
    if value.base is not None:
        amount, base = number(value.amount or 0, language), number(value.base, language)
        yield gettext("%(amount)s of %(base)s people.", amount=amount, base=base)
    if value.standing != Standing.CONFIRMED:
        yield f"{standing_names(language)[Standing(value.standing)]}."
    if value.as_at:
        yield gettext("As it was %(on_date)s.", on_date=partial_date_on(value.as_at, language))
    else:
        yield gettext("Date not stated.")
    if words := unconfirmed(value, language, today):
        yield words
