"""What happened, put together: alike things of one day are told as one where they are many."""

from collections import defaultdict
from collections.abc import Hashable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date, datetime, time
from enum import StrEnum
from typing import Any, NamedTuple

from sqlalchemy import Row

from service.language.dates import WALES
from service.publishing.models import What

TOLD_EACH = 3  # of a kind on one day; more than that are told as one
INDICATOR = "indicator"


class Sort(StrEnum):
    """Where we know of it from."""

    EVENT = "event"
    VALUE = "value"
    REVIEW = "review"


class Happening(NamedTuple):
    """One thing that happened; its row says more."""

    day: date  # by the clock of Wales
    at: datetime
    sort: Sort
    alike: Hashable  # equal for those that can be told as one
    row: Row[*tuple[Any, ...]]


@dataclass(frozen=True, slots=True)
class Entry:
    """What is told in one sentence: one thing, or several that are alike."""

    day: date
    sort: Sort
    happenings: list[Happening]  # newest first

    @property
    def latest(self) -> Happening:
        """The newest of them."""
        return self.happenings[0]

    @property
    def count(self) -> int:
        """How many they are."""
        return len(self.happenings)


def happenings(
    events: Iterable[Row[*tuple[Any, ...]]],
    values: Sequence[Row[*tuple[Any, ...]]],
    reviews: Iterable[Row[*tuple[Any, ...]]],
) -> list[Happening]:
    """All of it, newest first; that a measure was published says no more than its values do."""
    recorded = [_of_value(row) for row in values]
    told = {(each.day, each.row.key) for each in recorded}
    published = [
        each
        for each in map(_of_event, events)
        if each.row.kind != INDICATOR
        or each.row.what == What.WITHDRAWN
        or (each.day, each.row.key) not in told
    ]
    found = [*published, *recorded, *map(_of_review, reviews)]
    return sorted(found, key=lambda each: (each.at, each.sort, tuple(map(str, each.row))), reverse=True)


def entries(found: Iterable[Happening], *, each: bool = False) -> list[Entry]:
    """What is told, newest first: every one where that is asked for, else many of a day as one."""
    if each:
        return [Entry(one.day, one.sort, [one]) for one in found]
    groups: dict[Hashable, list[Happening]] = defaultdict(list)
    for one in found:
        groups[one.day, one.sort, one.alike].append(one)
    made = [entry for group in groups.values() for entry in _told(group)]
    return sorted(made, key=lambda entry: entry.latest.at, reverse=True)


def _told(group: list[Happening]) -> Iterator[Entry]:
    if len(group) > TOLD_EACH:
        yield Entry(group[0].day, group[0].sort, group)
    else:
        yield from entries(group, each=True)


def _of_event(row: Row[*tuple[Any, ...]]) -> Happening:
    return Happening(_day(row.at), row.at, Sort.EVENT, (row.kind, row.what), row)


def _of_value(row: Row[*tuple[Any, ...]]) -> Happening:
    return Happening(_day(row.recorded_at), row.recorded_at, Sort.VALUE, row.indicator_id, row)


def _of_review(row: Row[*tuple[Any, ...]]) -> Happening:
    """A review has a day and no hour: it comes after all that has one."""
    at = datetime.combine(row.reviewed_on, time(), WALES)
    return Happening(row.reviewed_on, at, Sort.REVIEW, row.outcome, row)


def _day(moment: datetime) -> date:
    return moment.astimezone(WALES).date()
