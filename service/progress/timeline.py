"""What is dated of a council, as a picture by years and as a table of the same."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from textwrap import shorten
from typing import NamedTuple

from service.language.catalogues import gettext_in, marked
from service.language.dates import first_day, last_day, partial_date
from service.language.languages import Language
from service.language.routing import url_within
from service.programme.codes import Stage
from service.programme.findable import COMMITMENT_ENDPOINT, PROJECT_ENDPOINT
from service.programme.models import Project
from service.programme.shown import ShownCommitment
from service.progress.codes import Happening

# Measures of the drawing, in its own units.
WIDTH, MARGIN, TOP, ROW = 720, 14, 44, 46
THINNEST = 10  # that can be seen of a day
LETTER, MOST_LETTERS = 7.6, 84  # about as wide as one is, and as many as have room
FEWEST_YEARS, MOST_NAMED = 4, 9
UNSURE = (Stage.PROPOSED, Stage.DRAFT, Stage.REPORTED)
NOT_ENDED = marked("%(date)s – end not stated")
NOT_STARTED = marked("start not stated – %(date)s")


class Dated(NamedTuple):
    """Something with a date, as exact as its source gives it, and where more is said of it."""

    sort: Happening
    title: str
    url: str
    begins: str
    ends: str | None
    when: str  # in words
    is_sure: bool = True


class Drawn(NamedTuple):
    """Its mark in the drawing, and where its words stand."""

    dated: Dated
    x: int
    width: int
    y: int
    words: str
    words_x: int
    from_right: bool


class Tick(NamedTuple):
    """The beginning of a year; every so many have a name."""

    x: int
    name: str


@dataclass(frozen=True, slots=True)
class Timeline:
    """The dated things, the first of them first, and the drawing of them."""

    entries: list[Dated]
    drawn: list[Drawn]
    ticks: list[Tick]
    today: int
    height: int
    width: int = WIDTH


class Scale(NamedTuple):
    """Where days stand between the first and the last of some years."""

    first: date
    last: date

    @classmethod
    def of(cls, entries: Iterable[Dated], today: date) -> "Scale":
        """The years that hold all of these and today, and not too few of them."""
        days = [today, *(day for each in entries for day in _days_of(each))]
        first, last = min(days).year, max(days).year
        return cls(date(min(first, last - FEWEST_YEARS + 1), 1, 1), date(last + 1, 1, 1))

    def x(self, day: date) -> int:
        """The place of a day."""
        passed, all_days = (day - self.first).days, (self.last - self.first).days
        return round(MARGIN + passed / all_days * (WIDTH - 2 * MARGIN))

    def ticks(self) -> Iterator[Tick]:
        """The years, as many of them named as have room."""
        years = range(self.first.year, self.last.year)
        step = -(-len(years) // MOST_NAMED)
        for year in years:
            yield Tick(self.x(date(year, 1, 1)), str(year) if (year - years[0]) % step == 0 else "")


def strategies(promises: Iterable[ShownCommitment], language: Language) -> Iterator[Dated]:
    """Those that have a period or were made on a day."""
    for shown in promises:
        row = shown.row
        begins = row.period_from or row.made_on or row.period_to
        if begins is not None:
            yield Dated(
                Happening.STRATEGY,
                row.title.within(language),
                url_within(language, COMMITMENT_ENDPOINT, slug=row.slug),
                begins,
                row.period_to,
                _period(row.period_from, row.period_to, begins, language),
                is_sure=shown.stage not in UNSURE,
            )


def dated_projects(projects: Iterable[Project], language: Language) -> Iterator[Dated]:
    """Those that are known to have begun at some time."""
    for row in projects:
        if row.began is not None:
            url = url_within(language, PROJECT_ENDPOINT, slug=row.slug)
            when = _between(row.began, row.ended, language)
            yield Dated(Happening.PROJECT, row.title.within(language), url, row.began, row.ended, when)


def timeline_of(entries: Iterable[Dated], today: date) -> Timeline | None:
    """The picture and its table; None where nothing is dated."""
    in_order = sorted(entries, key=lambda each: (each.begins, each.title))
    if not in_order:
        return None
    scale = Scale.of(in_order, today)
    return Timeline(
        entries=in_order,
        drawn=_drawn(in_order, scale),
        ticks=list(scale.ticks()),
        today=scale.x(today),
        height=TOP + ROW * len(in_order),
    )


def _drawn(entries: Sequence[Dated], scale: Scale) -> list[Drawn]:
    return [_mark(each, scale, TOP + ROW * row) for row, each in enumerate(entries)]


def _mark(dated: Dated, scale: Scale, y: int) -> Drawn:
    first, last = _days_of(dated)
    x, width = scale.x(first), max(scale.x(last) - scale.x(first), THINNEST)
    words = shorten(dated.title, MOST_LETTERS, placeholder=" …")
    from_right = x + len(words) * LETTER > WIDTH - MARGIN
    return Drawn(dated, x, width, y, words, WIDTH - MARGIN if from_right else x, from_right)


def _days_of(dated: Dated) -> tuple[date, date]:
    """From the first day that the beginning can mean to the last day that the end can mean."""
    return first_day(dated.begins), last_day(dated.ends or dated.begins)


def _between(begins: str, ends: str | None, language: Language) -> str:
    start = partial_date(begins, language)
    return f"{start} – {partial_date(ends, language)}" if ends and ends != begins else start


def _period(start: str | None, end: str | None, otherwise: str, language: Language) -> str:
    if start and not end:
        return gettext_in(language, NOT_ENDED, date=partial_date(start, language))
    if end and not start:
        return gettext_in(language, NOT_STARTED, date=partial_date(end, language))
    return _between(start or otherwise, end, language)
