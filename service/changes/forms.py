"""Since when, and of which council, an address asks what changed; or every change of a kind on one day."""

import re
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta
from typing import Self
from urllib.parse import urlencode

from service.councils.models import Council
from service.language.catalogues import gettext

USUAL_DAYS = 30  # that are shown where nobody asks for more
EARLIEST = date(2017, 1, 1)  # no fact here is older
SINCE, COUNCIL, DAY, KIND, PAGE = "since", "council", "on", "kind", "page"  # in addresses
WRITTEN = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}")
PAGE_NUMBER = re.compile(r"[1-9][0-9]{0,4}")
LONGEST_DATE = 40  # characters of a date that is wrong, to say it again


class WrongDateError(ValueError):
    """A date that nothing can be asked of, with the sentence that says why."""


@dataclass(frozen=True, slots=True)
class Asked:
    """What an address asks for; a date that makes no sense is replaced by the usual one, and told."""

    since: date
    usual: date  # the first day where nobody names another
    council: Council | None
    day: date | None  # with `kind`: each change of one kind on one day
    kind: str | None
    page: int
    problem: str  # of the date, as a sentence

    @classmethod
    def of(
        cls, given: Mapping[str, str], councils: Sequence[Council], kinds: Collection[str], today: date
    ) -> Self:
        """The question of an address, among the councils and the kinds that there are."""
        usual = today - timedelta(days=USUAL_DAYS)
        since, problem = usual, ""
        try:
            since = day_from(given.get(SINCE, ""), today) or usual
        except WrongDateError as error:
            problem = str(error)
        day, kind = _day_or_none(given.get(DAY, ""), today), given.get(KIND)
        of_one_kind = day is not None and kind in kinds
        page = given.get(PAGE, "")
        return cls(
            since=since,
            usual=usual,
            council=next((each for each in councils if each.key == given.get(COUNCIL)), None),
            day=day if of_one_kind else None,
            kind=kind if of_one_kind else None,
            page=int(page) if PAGE_NUMBER.fullmatch(page) else 1,
            problem=problem,
        )

    def query(self, page: int = 1) -> str:
        """The query that asks the same of another page."""
        chosen = {
            SINCE: self.since.isoformat() if self.since != self.usual else None,
            COUNCIL: self.council.key if self.council else None,
            DAY: self.day.isoformat() if self.day else None,
            KIND: self.kind,
            PAGE: str(page) if page > 1 else None,
        }
        asked = urlencode({name: value for name, value in chosen.items() if value is not None})
        return f"?{asked}" if asked else ""

    def each_of(self, day: date, kind: str) -> str:
        """The query that asks for each change of a kind on a day."""
        return replace(self, day=day, kind=kind).query()

    @property
    def of_all_kinds(self) -> str:
        """The query that asks for what changed since then, whatever it was."""
        return replace(self, day=None, kind=None).query()

    @property
    def followed(self) -> str:
        """The query of a feed: it goes on from any day, so that it names none."""
        return f"?{urlencode({COUNCIL: self.council.key})}" if self.council else ""


def day_from(typed: str, today: date) -> date | None:
    """The day that somebody asks for, None for nothing; WrongDateError where nothing can be asked of it."""
    typed = typed.strip()[:LONGEST_DATE]
    if not typed:
        return None
    if not WRITTEN.fullmatch(typed):
        raise WrongDateError(gettext("Give the date as year, month and day, such as 2026-11-01."))
    try:
        day = date.fromisoformat(typed)
    except ValueError:
        raise WrongDateError(gettext("There is no such day as %(date)s.", date=typed)) from None
    if day < EARLIEST:
        raise WrongDateError(gettext("Nothing here is from before 2017. Choose a later date."))
    if day > today:
        raise WrongDateError(gettext("That day has not come yet. Choose an earlier date."))
    return day


def _day_or_none(typed: str, today: date) -> date | None:
    try:
        return day_from(typed, today)
    except WrongDateError:
        return None
