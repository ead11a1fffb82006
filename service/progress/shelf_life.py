"""How long a value can be taken for what is so today, and what is said afterwards."""

from datetime import date

from service.language.catalogues import gettext_in, marked
from service.language.dates import last_day, months_after, partial_date_after
from service.language.languages import Language
from service.progress.codes import State
from service.progress.models import Value

UNCONFIRMED = marked("Unconfirmed since %(date)s.")


def unconfirmed_since(value: Value, today: date) -> str | None:
    """The date, as exact as it is known, since which nothing confirms a known value; None while it keeps.

    A value without a date of its own is as old as the last check of its measure.
    """
    months = value.indicator.shelf_months
    if months is None or value.state != State.KNOWN:
        return None
    since = value.as_at or value.indicator.checked_on.isoformat()
    return since if months_after(last_day(since), months) < today else None


def unconfirmed(value: Value, language: Language, today: date) -> str:
    """The sentence that says so; nothing while the value keeps."""
    since = unconfirmed_since(value, today)
    return gettext_in(language, UNCONFIRMED, date=partial_date_after(since, language)) if since else ""
