"""Writing to the team: what is kept, what is refused, and that nothing typed is lost."""

from typing import Any

import pytest
from flask import Flask
from flask.testing import FlaskClient

from service.language.languages import Language
from service.web.fields import LONGEST_MESSAGE
from service.web.sent import LETTERS
from tests.pages.typed import PATHS, TYPED, english_on, errors_on, kept, opened, sent, typed_on
from tests.visits import Visit

SENT_TO = {Language.CY: "/cy/cysylltu/neges/", Language.EN: "/en/contact/message/"}


def test_a_message_is_kept_in_the_language_it_was_written_in(
    app: Flask, client: FlaskClient, language: Language
) -> None:
    answer = sent(client, language)

    (message,) = kept()
    assert answer.status == 303
    assert answer.headers["Location"] == SENT_TO[language] + message.reference
    assert (message.language, message.name, message.email) == (language, TYPED["name"], TYPED["email"])
    assert message.message == TYPED["message"]
    assert set(message.reference) <= set(LETTERS)
    assert "Set-Cookie" not in answer.headers


def test_the_confirmation_shows_the_reference_and_its_twin(
    app: Flask, client: FlaskClient, language: Language
) -> None:
    location = sent(client, language).headers["Location"]

    page = Visit(client.get(location))

    assert page.one("main strong").get_text() == kept()[0].reference
    assert page.links[language.other.endonym] == SENT_TO[language.other] + kept()[0].reference
    assert page.headers["Cache-Control"] == "private, no-cache"


@pytest.mark.parametrize("reference", ["BCDF234", "BCDF23456", "AEIOU234", "<script>", "BCDF234É"])
def test_only_a_reference_is_shown_as_one(client: FlaskClient, reference: str) -> None:
    assert client.get(SENT_TO[Language.EN] + reference.lower()).status_code == 404


def test_name_and_email_may_be_left_out(app: Flask, client: FlaskClient, language: Language) -> None:
    assert sent(client, language, name="", email="  ").status == 303
    assert (kept()[0].name, kept()[0].email) == ("", "")


@pytest.mark.parametrize(
    "typed,field",
    [
        ({"message": ""}, "message"),
        ({"message": " \r\n "}, "message"),
        ({"message": "x" * (LONGEST_MESSAGE + 1)}, "message"),
        ({"message": "null \0 byte"}, "message"),
        ({"message": "bell \a"}, "message"),
        ({"name": "x" * 201}, "name"),
        ({"name": "escape \x1b[0m"}, "name"),
        ({"email": "nobody"}, "email"),
        ({"email": "a\0b@enghraifft.cymru"}, "email"),
        ({"email": "a\r\nBcc: b@c.cymru"}, "email"),
        ({"email": "x" * 250 + "@a.cymru"}, "email"),
    ],
)
def test_what_is_wrong_is_said_in_the_readers_language_and_nothing_typed_is_lost(
    app: Flask, client: FlaskClient, language: Language, typed: dict[str, Any], field: str
) -> None:
    page = sent(client, language, **typed)

    assert (page.status, len(errors_on(page)), kept()) == (422, 1, [])
    assert page.one(f".govuk-error-summary a[href='#{field}']")
    assert page.one(f"#{field}-error")
    if not {"\0", "\r"} & set("".join(typed.values())):
        assert typed_on(page) == {**TYPED, **{name: text.strip() for name, text in typed.items()}}
    assert language is Language.EN or english_on(page, *typed.values()) == []


def test_all_errors_are_listed_at_once(app: Flask, client: FlaskClient, language: Language) -> None:
    page = sent(client, language, name="x" * 201, email="x", message="")

    assert len(errors_on(page)) == 3
    assert page.title.startswith({"cy": "Gwall", "en": "Error"}[language])


def test_a_message_of_the_greatest_length_is_kept_whole(app: Flask, client: FlaskClient) -> None:
    message = "ŵ🏴\r\n" * (LONGEST_MESSAGE // 3)

    assert sent(client, Language.CY, message=message).status == 303
    assert kept()[0].message == message.replace("\r\n", "\n").strip()


def test_letters_that_no_database_keeps_are_replaced_and_not_a_fault(app: Flask, client: FlaskClient) -> None:
    fields = {**opened(client, Language.EN), "message": b"half \xed\xa0\x80 a letter \xff"}

    assert client.post(PATHS[Language.EN], data=fields).status_code in {303, 422}


def test_markup_is_shown_as_text(app: Flask, client: FlaskClient, language: Language) -> None:
    evil = "</textarea><script>alert(1)</script>\"'>"

    page = sent(client, language, message=evil, name=evil, email="x")

    assert typed_on(page)["message"] == typed_on(page)["name"] == evil
    assert "<script>alert" not in page.html
