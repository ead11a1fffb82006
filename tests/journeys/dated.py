"""What a reader gives and gets on the page of the dates of a life event, on a day that tests choose."""

from datetime import UTC, date, datetime
from typing import Any

import time_machine
from flask.testing import FlaskClient
from icalendar import Calendar

from service.language.languages import Language
from tests.visits import HAVING_A_BABY, Visit, said

TODAY = datetime(2026, 11, 29, 12, tzinfo=UTC)
BORN = {"day": "1", "month": "11", "year": "2026"}
LAST_DAY = date(2026, 12, 13)


def address(language: Language) -> str:
    """Where the dates of having a baby are worked out."""
    return f"{said(language, '/cy/digwyddiadau-bywyd', '/en/life-events')}/{HAVING_A_BABY[language]}/" + said(
        language, "dyddiadau", "dates"
    )


def given(
    client: FlaskClient, language: Language, *, at: datetime = TODAY, headers: Any = None, **fields: Any
) -> Visit:
    """The answer to what is sent at a moment: the birth on 1 November, with some fields changed."""
    with time_machine.travel(at, tick=False):
        return Visit(client.post(address(language), data={**BORN, **fields}, headers=headers))


def errors_on(page: Visit) -> list[str]:
    """The errors in the summary at the top."""
    return [link.get_text() for link in page.soup.select(".govuk-error-summary__list a")]


def typed_on(page: Visit) -> dict[str, str]:
    """What stands in the boxes."""
    return {name: str(page.one(f"#{name}").get("value", "")) for name in BORN}


def events_of(answer: Visit) -> list[Any]:
    """The events in a calendar file."""
    return list(Calendar.from_ical(answer.response.get_data()).walk("VEVENT"))
