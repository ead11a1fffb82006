"""What a reader types into the contact form, sent some time after the page was opened."""

import time
from collections.abc import Sequence
from typing import Any

import time_machine
from flask.testing import FlaskClient
from sqlalchemy import select

from service.db import db
from service.language.languages import Language
from service.pages.models import ContactMessage
from tests.visits import Visit
from tools.welsh.pages import visible_text
from tools.welsh.rules.english_left import english_passages

PATHS = {Language.CY: "/cy/cysylltu/neges", Language.EN: "/en/contact/message"}
OPENED_AT = time.time()
TYPED = {"name": "Siân Ŵyn", "email": "sian@enghraifft.cymru", "message": "Diolch.\nThank you."}


def opened(client: FlaskClient, language: Language) -> dict[str, str]:
    """The hidden fields of the form as it was opened."""
    with time_machine.travel(OPENED_AT, tick=False):
        page = Visit(client.get(PATHS[language]))
    hidden = page.soup.select("main form input[type=hidden]")
    return {str(field["name"]): str(field.get("value", "")) for field in hidden}


def sent(
    client: FlaskClient,
    language: Language,
    *,
    after: float = 60,
    at: Language | None = None,
    **typed: Any,
) -> Visit:
    """The answer to the form of one language, sent so many seconds after it was opened."""
    fields = {**opened(client, language), **TYPED, **typed}
    with time_machine.travel(OPENED_AT + after, tick=False):
        return Visit(client.post(PATHS[at or language], data=fields))


def kept() -> Sequence[ContactMessage]:
    """The messages in the database."""
    db.session.expire_all()
    return db.session.scalars(select(ContactMessage).order_by(ContactMessage.id)).all()


def typed_on(page: Visit) -> dict[str, str]:
    """What stands in the fields of the form."""
    fields = {name: str(page.one(f"[name={name}]").get("value", "")) for name in ("name", "email")}
    return {**fields, "message": page.one("textarea[name=message]").get_text().removeprefix("\n")}


def errors_on(page: Visit) -> list[str]:
    """The errors in the summary at the top."""
    return [link.get_text() for link in page.soup.select(".govuk-error-summary__list a")]


def english_on(page: Visit, *typed: str) -> list[str]:
    """What is left in English on a Welsh page, the reader's own words apart."""
    names = ["Safon", "Thank you", *TYPED.values(), *typed]
    return [found for words in visible_text(page.html) for found in english_passages(words, names)]
