"""What a reader types into the report form, sent some time after the page was opened."""

from collections.abc import Sequence
from typing import Any

import time_machine
from flask.testing import FlaskClient
from sqlalchemy import select

from service.db import db
from service.language.languages import Language
from service.reports.codes import Reason
from service.reports.models import Report
from tests.pages.typed import OPENED_AT, errors_on
from tests.visits import Visit
from tools.welsh.pages import visible_text
from tools.welsh.rules.english_left import english_passages

PATHS = {Language.CY: "/cy/rhoi-gwybod", Language.EN: "/en/report"}
COUNCILS = {Language.CY: "/cy/cynghorau", Language.EN: "/en/councils"}
TYPED = {
    "reason": Reason.BARRIER.value,
    "message": "Ni allaf gyrraedd y map.\nThank you.",
    "email": "sian@enghraifft.cymru",
}
__all__ = ["COUNCILS", "PATHS", "TYPED", "english_on", "errors_on", "kept", "opened", "sent", "typed_on"]


def opened(client: FlaskClient, language: Language, page: str = "") -> dict[str, str]:
    """The hidden fields of the form as it was opened from a page."""
    with time_machine.travel(OPENED_AT, tick=False):
        form = Visit(client.get(PATHS[language], query_string={"page": page}))
    hidden = form.soup.select("main form input[type=hidden]")
    return {str(field["name"]): str(field.get("value", "")) for field in hidden}


def sent(
    client: FlaskClient,
    language: Language,
    *,
    page: str = "",
    after: float = 60,
    at: Language | None = None,
    **typed: Any,
) -> Visit:
    """The answer to the form of one language, sent so many seconds after it was opened."""
    fields = {**opened(client, language, page), **TYPED, **typed}
    with time_machine.travel(OPENED_AT + after, tick=False):
        return Visit(client.post(PATHS[at or language], query_string={"page": page}, data=fields))


def kept() -> Sequence[Report]:
    """The reports in the database."""
    db.session.expire_all()
    return db.session.scalars(select(Report).order_by(Report.id)).all()


def typed_on(page: Visit) -> dict[str, str]:
    """What stands in the fields of the form, and what is chosen."""
    chosen = page.soup.select("input[name=reason][checked]")
    return {
        "reason": str(chosen[0]["value"]) if chosen else "",
        "message": page.one("textarea[name=message]").get_text().removeprefix("\n"),
        "email": str(page.one("[name=email]").get("value", "")),
    }


def english_on(page: Visit, *typed: str) -> list[str]:
    """What is left in English on a Welsh page, the reader's own words apart."""
    names = ["Safon", "Thank you", *TYPED.values(), *typed]
    return [found for words in visible_text(page.html) for found in english_passages(words, names)]
