"""Discussing or proposing a pattern with the site's own form: it says what it is about, and loses nothing."""

from collections.abc import Callable

import pytest
import time_machine
from flask import Flask
from flask.testing import FlaskClient

from service.cli import contact
from service.language.languages import Language
from service.pages.actions import keep_message
from service.web.fields import LONGEST_MESSAGE
from tests.pages.typed import OPENED_AT, PATHS, TYPED, errors_on, kept, opened, typed_on
from tests.patterns.written import SLUG, SWITCHING, seeded_patterns
from tests.visits import Visit, said

Open = Callable[..., Visit]


def sent_about(
    client: FlaskClient, language: Language, code: str, *, at: Language | None = None, **typed: str
) -> Visit:
    fields = {**opened(client, language), **TYPED, **typed}
    with time_machine.travel(OPENED_AT + 60, tick=False):
        return Visit(client.post(f"{PATHS[at or language]}?pattern={code}", data=fields))


def test_a_pattern_leads_to_a_form_that_names_it(
    app: Flask, visit: Open, client: FlaskClient, language: Language
) -> None:
    page = visit("patterns.show", language, slug=SLUG[language])
    words = said(language, "Dywedwch wrthym eich bod yn ei ddefnyddio", "Tell us that you use it")
    (address,) = (url for text, url in page.links.items() if text.startswith(words))

    form = Visit(client.get(address))

    assert seeded_patterns()[SWITCHING]["title"][language] in form.heading


def test_what_is_written_is_kept_with_the_pattern_it_is_about(
    app: Flask, client: FlaskClient, language: Language
) -> None:
    answer = sent_about(client, language, SWITCHING)

    (message,) = kept()
    assert answer.status == 303
    assert (message.about, message.message) == (SWITCHING, TYPED["message"])


def test_a_new_pattern_can_be_proposed(app: Flask, client: FlaskClient, language: Language) -> None:
    page = Visit(client.get(f"{PATHS[language]}?pattern=new"))
    sent_about(client, language, "new")

    assert page.heading == said(language, "Cynnig patrwm", "Propose a pattern")
    assert kept()[0].about == "new"


@pytest.mark.parametrize("code", ["nothing", "<script>", "x" * 500, "%00"])
def test_an_unknown_pattern_is_a_message_about_nothing_in_particular(
    app: Flask, client: FlaskClient, language: Language, code: str
) -> None:
    page = Visit(client.get(PATHS[language], query_string={"pattern": code}))

    assert page.status in {200, 400}
    if page.status == 200:
        assert page.heading == said(language, "Ysgrifennu atom", "Write to us")


def test_fifty_thousand_letters_of_html_are_refused_in_words_and_kept_on_the_page(
    app: Flask, client: FlaskClient, language: Language
) -> None:
    text = "<b>ŵy & “tŷ”</b> " * 3_000

    page = sent_about(client, language, SWITCHING, message=text)

    assert page.status == 422
    assert len(text) > 50_000 > LONGEST_MESSAGE
    assert any("5,000" in error for error in errors_on(page))
    assert typed_on(page)["message"] == text.strip()
    assert seeded_patterns()[SWITCHING]["title"][language] in page.heading
    assert kept() == []


def test_the_language_switch_keeps_the_pattern_and_all_that_was_typed(
    app: Flask, client: FlaskClient, language: Language
) -> None:
    other = language.other

    page = sent_about(client, language, SWITCHING, at=other, switch_language=str(other))

    assert seeded_patterns()[SWITCHING]["title"][other] in page.heading
    assert typed_on(page) == TYPED
    assert str(page.one("main form")["action"]).endswith(f"?pattern={SWITCHING}")


def test_a_command_lists_what_was_written_about_patterns(app: Flask) -> None:
    for about in (SWITCHING, ""):
        keep_message(language=Language.CY, name="Alys", email="", message=f"Am {about}.", about=about)

    listed = app.test_cli_runner().invoke(contact, ["list", "--patterns"]).output

    assert f"about the pattern {SWITCHING}" in listed
    assert listed.count("[cy]") == 1
