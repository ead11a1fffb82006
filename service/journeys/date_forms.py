"""The date that a reader gives, in three boxes; what is wrong with it is said with the box to change."""

from calendar import monthrange
from collections.abc import Iterator
from datetime import date, timedelta
from re import fullmatch
from typing import Any

from flask_babel import lazy_gettext as _l
from wtforms import Field, StringField

from service.journeys.deadlines import EARLIEST, MOST_DAYS_AHEAD
from service.language.catalogues import gettext
from service.language.current import current_language
from service.language.dates import long_date, month_year, today_in_wales
from service.web.forms import SwitchableForm

Wrong = tuple[Field, str]


def without_blanks(text: str | None) -> str:
    """What was typed, without blanks around it."""
    return (text or "").strip()


class DateForm(SwitchableForm):
    """A date of birth, or the date on which one is expected."""

    day = StringField(_l("Day"), filters=[without_blanks])
    month = StringField(_l("Month"), filters=[without_blanks])
    year = StringField(_l("Year"), filters=[without_blanks])

    def validate(self, extra_validators: Any = None) -> bool:
        """Whether there is such a day, and not too far away; otherwise each wrong box says what to do."""
        super().validate(extra_validators)
        for field, message in self._malformed() or self._impossible():
            field.errors = [message]
        return not self.errors

    def check(self) -> None:
        """Read what was sent, and remember that the reader sees what is said of it."""
        self.validate()
        self.note_checked()

    @property
    def is_answered(self) -> bool:
        """Whether it holds a date that the reader has asked about and that is in order."""
        return bool(self.checked.data) and not self.errors

    def start(self) -> date:
        """The day that was given; only for a form that is in order."""
        return date(*self._numbers())

    def _numbers(self) -> tuple[int, int, int]:
        return int(self.year.data), int(self.month.data), int(self.day.data)

    def _malformed(self) -> list[Wrong]:
        if not (self.day.data or self.month.data or self.year.data):
            return [(self.day, gettext("Write a date: the day, the month and the year"))]
        return list(self._not_in_figures())

    def _not_in_figures(self) -> Iterator[Wrong]:
        if not _is_number(self.day.data, 31):
            yield self.day, gettext("Write the day in figures, from 1 to 31")
        if not _is_number(self.month.data, 12):
            yield self.month, gettext("Write the month in figures, from 1 to 12")
        if not fullmatch("[0-9]{4}", self.year.data):
            yield self.year, gettext("Write the year in four figures, such as 2026")

    def _impossible(self) -> Iterator[Wrong]:
        year, month, day = self._numbers()
        latest, language = today_in_wales() + timedelta(days=MOST_DAYS_AHEAD), current_language()
        if year < EARLIEST.year:
            message = gettext("Write a date from %(date)s on", date=long_date(EARLIEST, language))
            yield self.year, message
        elif day > (length := monthrange(year, month)[1]):
            named = month_year(date(year, month, 1), language)
            message = gettext("There are %(days)s days in %(month)s: check the day", days=length, month=named)
            yield self.day, message
        elif date(year, month, day) > latest:
            message = gettext(
                "Write a date up to %(date)s: we count at most %(days)s days ahead",
                date=long_date(latest, language),
                days=MOST_DAYS_AHEAD,
            )
            yield self.year, message


def _is_number(text: str, most: int) -> bool:
    return fullmatch("[0-9]{1,2}", text) is not None and 1 <= int(text) <= most
