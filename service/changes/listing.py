"""One page of what changed, and the way to the others."""

from dataclasses import dataclass
from datetime import date

from service.changes.forms import Asked
from service.changes.grouping import Entry, Sort, entries, happenings
from service.changes.queries import Period, events_in, reviews_in, values_in
from service.changes.shown import REVIEWS, Shown, told


@dataclass(frozen=True, slots=True)
class Listed:
    """The entries of one page, out of how many, and the queries of the pages beside it."""

    shown: list[Shown]
    found: int
    page: int
    pages: int
    previous: str | None
    next: str | None


def listed(asked: Asked, today: date, path: str, size: int) -> Listed:
    """What an address asks for, newest first; a page after the last one is the last."""
    found = _entries(asked, today)
    pages = max(1, -(-len(found) // size))
    page = min(asked.page, pages)
    return Listed(
        shown=told(found[(page - 1) * size : page * size], asked, path),
        found=len(found),
        page=page,
        pages=pages,
        previous=asked.query(page - 1) if page > 1 else None,
        next=asked.query(page + 1) if page < pages else None,
    )


def _entries(asked: Asked, today: date) -> list[Entry]:
    first, last = (asked.day, asked.day) if asked.day else (asked.since, today)
    period = Period(first, last, asked.council)
    found = happenings(events_in(period), values_in(period), reviews_in(period))
    if asked.kind is None:
        return entries(found)
    return entries(
        (
            each
            for each in found
            if (each.sort == Sort.EVENT and each.row.kind == asked.kind)
            or (each.sort == Sort.REVIEW and asked.kind == REVIEWS)
        ),
        each=True,
    )
