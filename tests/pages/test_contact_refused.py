"""What the contact form does not take: too fast, too late, not from here, too often; the text stays."""

import pytest
from flask import Flask
from flask.testing import FlaskClient

from service.language.languages import Language
from service.web.forms import SECONDS_AT_LEAST, SECONDS_OPEN
from service.web.sending import SENT_AT_MOST
from tests.asking import ask
from tests.pages.typed import PATHS, TYPED, english_on, kept, sent, typed_on
from tests.visits import Visit


@pytest.mark.parametrize("after", [0, SECONDS_AT_LEAST - 0.5, SECONDS_OPEN + 60])
def test_a_form_sent_too_soon_or_too_late_may_be_sent_again(
    app: Flask, client: FlaskClient, language: Language, after: float
) -> None:
    page = sent(client, language, after=after)

    assert (page.status, typed_on(page), kept()) == (422, TYPED, [])
    assert page.one("#notice-heading")
    assert language is Language.EN or english_on(page) == []
    assert sent(client, language, after=after + 60, opened=str(page.one("#opened")["value"])).status == 303


@pytest.mark.parametrize("signed", ["", "rubbish", "MTc5NTAwMDA.aAAA.forged", "null\0", "é", "1795000000"])
def test_a_form_that_was_not_opened_here_is_not_kept(app: Flask, client: FlaskClient, signed: str) -> None:
    page = sent(client, Language.EN, opened=signed)

    assert (page.status, typed_on(page), kept()) == (422, TYPED, [])


def test_a_form_without_any_hidden_field_is_not_kept(app: Flask, client: FlaskClient) -> None:
    assert client.post(PATHS[Language.EN], data=TYPED).status_code == 422
    assert kept() == []


@pytest.mark.parametrize(
    "headers",
    [
        {"Origin": "https://evil.example"},
        {"Origin": "https://safon.example.evil.example"},
        {"Origin": "null"},
        {"Origin": "http://["},
        {"Origin": "https://localhost"},
        {"Sec-Fetch-Site": "cross-site"},
        {"Sec-Fetch-Site": "same-site"},
        {"Sec-Fetch-Site": "cross-site", "Origin": "https://safon.example"},
    ],
)
def test_what_another_site_sends_is_refused(
    app: Flask, client: FlaskClient, language: Language, headers: dict[str, str]
) -> None:
    answer = Visit(client.post(PATHS[language], data=TYPED, headers=headers))

    assert (answer.status, kept()) == (403, [])
    assert answer.headers["Content-Language"] == language


@pytest.mark.parametrize(
    "headers",
    [{"Origin": "https://safon.example"}, {"Sec-Fetch-Site": "same-origin"}, {"Sec-Fetch-Site": "none"}, {}],
)
def test_what_this_site_sends_is_not(client: FlaskClient, headers: dict[str, str]) -> None:
    assert client.post(PATHS[Language.EN], data=TYPED, headers=headers).status_code == 422


def test_a_page_open_on_ipv6_may_send_its_form(app: Flask) -> None:
    headers = {"Origin": "http://[::1]:5000"}

    answer = ask(app, PATHS[Language.EN], headers=headers, HTTP_HOST="[::1]:5000", REQUEST_METHOD="POST")

    assert answer.status == 422


def test_too_many_messages_are_refused_with_the_text_kept(
    app: Flask, client: FlaskClient, language: Language
) -> None:
    most = int(SENT_AT_MOST.split()[0])
    languages = [language, language.other] * most

    answers = [sent(client, each).status for each in languages[:most]]
    page = sent(client, language)

    assert (answers, len(kept())) == ([303] * most, most)
    assert (page.status, page.headers["Retry-After"], typed_on(page)) == (429, "600", TYPED)
    assert language is Language.EN or english_on(page) == []


def test_mistakes_do_not_count_as_messages(app: Flask, client: FlaskClient) -> None:
    for _ in range(8):
        sent(client, Language.EN, message="")

    assert sent(client, Language.EN).status == 303
