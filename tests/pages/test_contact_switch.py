"""Changing the language in the middle of writing: every word and every error comes along."""

from typing import Any

import pytest
from bs4.element import Tag
from flask import Flask
from flask.testing import FlaskClient

from service.language.languages import Language
from service.web.forms import SWITCH
from tests.pages.typed import PATHS, TYPED, english_on, errors_on, kept, sent, typed_on
from tests.visits import Visit


def switched(client: FlaskClient, language: Language, **typed: Any) -> Visit:
    """The form in the other language, by the button that every form has."""
    return sent(client, language, at=language.other, switch_language=language.other, **typed)


def switches(page: Visit) -> list[Tag]:
    return page.soup.select(f"button[name={SWITCH}]")


def test_both_language_links_of_a_form_are_buttons_of_it(client: FlaskClient, language: Language) -> None:
    page = Visit(client.get(PATHS[language]))

    assert len(switches(page)) == 2
    for button in switches(page):
        form = page.one(f"form#{button['form']}") if button.get("form") else button.find_parent("form")
        assert form is page.one("main form")
        assert (button["formaction"], button["formmethod"]) == (PATHS[language.other], "post")
        assert button.has_attr("formnovalidate")
        assert (button["lang"], button["value"]) == (language.other, language.other)


def test_the_other_language_keeps_what_was_typed_and_sends_nothing(
    app: Flask, client: FlaskClient, language: Language
) -> None:
    page = switched(client, language, message="")

    assert (page.status, kept(), errors_on(page)) == (200, [], [])
    assert page.one("html")["lang"] == language.other
    assert typed_on(page) == {**TYPED, "message": ""}
    assert "Set-Cookie" not in page.headers


def test_errors_that_were_seen_are_said_again_in_the_other_language(
    app: Flask, client: FlaskClient, language: Language
) -> None:
    first = sent(client, language, email="wrong", message="")

    checked = str(first.one("#checked")["value"])
    page = switched(client, language, email="wrong", message="", checked=checked)

    assert typed_on(page) == {**TYPED, "email": "wrong", "message": ""}
    assert len(errors_on(page)) == len(errors_on(first)) == 2
    assert not set(errors_on(page)) & set(errors_on(first))


def test_no_english_is_left_on_the_welsh_form_after_the_switch(app: Flask, client: FlaskClient) -> None:
    page = switched(client, Language.EN, name="x" * 201, email="wrong", message="", checked="1")

    assert len(errors_on(page)) == 3
    assert english_on(page, "wrong", "x" * 201) == []


@pytest.mark.parametrize("after", [0, 60, 200_000])
def test_after_the_switch_the_form_can_be_sent(
    app: Flask, client: FlaskClient, language: Language, after: float
) -> None:
    page = sent(client, language, at=language.other, after=after, switch_language=language.other)
    signed = str(page.one("#opened")["value"])

    answer = sent(client, language.other, opened=signed, after=after + 60)

    assert answer.status == 303
    assert kept()[0].language == language.other


def test_another_site_may_not_even_switch(app: Flask, client: FlaskClient) -> None:
    answer = client.post(PATHS[Language.EN], data={SWITCH: "en"}, headers={"Origin": "https://evil.example"})

    assert answer.status_code == 403
