"""By which day a step has to be done, counted from a date that a reader gives and nobody keeps."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any, NamedTuple

from markupsafe import Markup

from service.db import rows
from service.journeys import statements
from service.journeys.codes import Section, Starts
from service.journeys.models import Journey
from service.journeys.queries import Said, cited
from service.language.languages import Language

EARLIEST = date(1900, 1, 1)
MOST_DAYS_AHEAD = 300  # ten months: nobody knows of a birth sooner


@dataclass(slots=True)
class Deadline:
    """A step that has to be done within so many days, as a page of one language shows it."""

    code: str  # of the step
    title: str
    days: int
    starts: Starts
    facts: list[Said]  # what its source says of it
    late: Markup | None = None  # what to do when it has passed


class LastDay(NamedTuple):
    """The last day of a deadline, and how many days it is from today; below nothing when it has passed."""

    deadline: Deadline
    day: date
    left: int


def deadlines(journey: Journey, language: Language) -> list[Deadline]:
    """The deadlines of a life event in the order of its steps; most life events have none."""
    found: dict[str, Deadline] = {}
    for row in rows(statements.deadlines_of(language), journey_id=journey.id):
        deadline = found.setdefault(
            row.code, Deadline(row.code, row.title, row.days, Starts(row.days_start), facts=[])
        )
        _tell(deadline, row)
    return list(found.values())


def last_days(deadlines: Iterable[Deadline], start: date, today: date) -> list[LastDay]:
    """The last day of each, soonest first; the day after the start is the first that counts."""
    days = [(each, start + timedelta(days=each.days)) for each in deadlines]
    return sorted((LastDay(each, day, (day - today).days) for each, day in days), key=lambda each: each.day)


def _tell(deadline: Deadline, row: Any) -> None:
    html = Markup(row.html)  # noqa: S704 - cleaned when published
    if row.section == Section.LATE:
        deadline.late = html
    else:
        deadline.facts.append(Said(html, row.about, cited(row)))
