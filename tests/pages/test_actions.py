"""The messages that readers sent, as those who run a copy see and forget them."""

from datetime import timedelta

from flask import Flask

from service.db import db, now
from service.language.languages import Language
from service.pages.actions import keep_message
from service.web.sent import DAYS_KEPT
from tests.pages.typed import kept


def message(text: str, *, days_ago: int = 0, name: str = "Siân", email: str = "") -> str:
    made = keep_message(language=Language.CY, name=name, email=email, message=text)
    made.sent_at = now() - timedelta(days=days_ago)
    db.session.commit()
    return made.reference


def test_the_list_shows_each_message_with_its_language_and_sender(app: Flask) -> None:
    newer, older = message("Dwy\nlinell"), message("Cyntaf", days_ago=2, name="", email="a@enghraifft.cymru")

    said = app.test_cli_runner().invoke(args=["contact", "list"]).output

    assert said.index(older) < said.index(newer)
    assert "[cy]  Siân <no email>\n    Dwy\n    linell\n" in said
    assert "(no name) <a@enghraifft.cymru>" in said


def test_one_message_can_be_forgotten(app: Flask) -> None:
    gone, stays = message("Un"), message("Dau")

    result = app.test_cli_runner().invoke(args=["contact", "forget", gone.lower()])

    assert result.exit_code == 0
    assert [each.reference for each in kept()] == [stays]


def test_forgetting_what_is_not_there_says_so(app: Flask) -> None:
    result = app.test_cli_runner().invoke(args=["contact", "forget", "BCDF2345"])

    assert result.exit_code == 1
    assert "no message with that reference" in result.output


def test_messages_older_than_a_year_are_forgotten(app: Flask) -> None:
    message("Hen", days_ago=DAYS_KEPT + 1)
    stays = message("Newydd", days_ago=DAYS_KEPT - 1)

    result = app.test_cli_runner().invoke(args=["contact", "forget"])

    assert result.output.startswith("1 messages")
    assert [each.reference for each in kept()] == [stays]


def test_two_messages_never_have_the_same_reference(app: Flask) -> None:
    assert len({message("x") for _ in range(20)}) == 20
