"""Councils like another one, and in what: where they are, how many people they serve, how many speak Welsh.

Nothing is weighed. A likeness is there or it is not, and a sentence with the figures says why.
"""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from service.councils.models import Council
from service.councils.region_names import REGION_NAMES
from service.language.catalogues import gettext
from service.language.current import current_language
from service.language.numbers import number, percent
from service.progress.codes import Likeness
from service.progress.models import Value
from service.progress.pictures import POPULATION, WELSH_SPEAKERS

Values = Mapping[str, Mapping[int, Value]]  # by the key of the measure, then by the council's id
ALIKE = 1.25  # the larger of two populations is at most so many times the smaller
WITHIN = 5  # percentage points between two shares of people who speak Welsh
ENOUGH = 3  # with fewer that have so much in common, those with one thing less are named too


@dataclass(frozen=True, slots=True)
class Similar:
    """A council that is like another one, and why, as sentences."""

    council: Council
    reasons: list[str]


@dataclass(frozen=True, slots=True)
class Likenesses:
    """The councils that are most like one, and what could not be compared because it is not known."""

    council: Council
    similar: list[Similar]
    not_known: list[str]


def similar_to(
    council: Council,
    councils: Sequence[Council],
    values: Values,
    counting: Sequence[Likeness] = tuple(Likeness),
) -> Likenesses:
    """The councils that have most in common with one, out of what counts: most first, then as they come.

    `values` are those of `amounts_by_council(POPULATION, WELSH_SPEAKERS)`.
    """
    found = [
        Similar(other, list(_reasons(council, other, values, counting)))
        for other in councils
        if other.id != council.id
    ]
    missing = [
        NOT_KNOWN[each]() for each in counting if each in LOOKED_UP and not _has(council, each, values)
    ]
    return Likenesses(council, list(_closest(found)), missing)


def _closest(found: Sequence[Similar]) -> Iterator[Similar]:
    """Those with most reasons; while they are few, those with one less as well."""
    taken = 0
    for reasons in range(len(Likeness), 0, -1):
        if taken >= ENOUGH:
            return
        level = [each for each in found if len(each.reasons) == reasons]
        taken += len(level)
        yield from level


def _reasons(own: Council, other: Council, values: Values, counting: Sequence[Likeness]) -> Iterator[str]:
    for likeness in counting:
        if reason := REASONS[likeness](own, other, values):
            yield reason


def _same_region(own: Council, other: Council, _values: Values) -> str | None:
    if own.region != other.region:
        return None
    return gettext("The two are in the same region: %(region)s.", region=REGION_NAMES[own.region])


def _like_population(own: Council, other: Council, values: Values) -> str | None:
    here, there = (_population(council, values) for council in (own, other))
    if not here or not there or max(here, there) > ALIKE * min(here, there):
        return None
    language = current_language()
    return gettext(
        "About as many people live %(other_in)s (%(there)s) as %(council_in)s (%(here)s).",
        other_in=other.name_in,
        there=number(there, language),
        council_in=own.name_in,
        here=number(here, language),
    )


def _like_share(own: Council, other: Council, values: Values) -> str | None:
    here, there = (_share(council, values) for council in (own, other))
    if here is None or there is None or abs(here - there) > WITHIN:
        return None
    language = current_language()
    return gettext(
        "About as large a share of people can speak Welsh %(other_in)s (%(there)s) "
        "as %(council_in)s (%(here)s).",
        other_in=other.name_in,
        there=percent(there, language=language),
        council_in=own.name_in,
        here=percent(here, language=language),
    )


def _population(council: Council, values: Values) -> int | None:
    value = values.get(POPULATION, {}).get(council.id)
    return value.amount if value else None


def _share(council: Council, values: Values) -> float | None:
    value = values.get(WELSH_SPEAKERS, {}).get(council.id)
    return value.share if value else None


def _has(council: Council, likeness: Likeness, values: Values) -> bool:
    return LOOKED_UP[likeness](council, values) is not None


REASONS: Mapping[Likeness, Callable[[Council, Council, Values], str | None]] = {
    Likeness.REGION: _same_region,
    Likeness.POPULATION: _like_population,
    Likeness.WELSH: _like_share,
}
LOOKED_UP: Mapping[Likeness, Callable[[Council, Values], Any]] = {
    Likeness.POPULATION: _population,
    Likeness.WELSH: _share,
}
NOT_KNOWN: Mapping[Likeness, Callable[[], str]] = {
    Likeness.POPULATION: lambda: gettext(
        "How many people live there is not known, so that was not compared."
    ),
    Likeness.WELSH: lambda: gettext(
        "How many people can speak Welsh is not known, so that was not compared."
    ),
}
