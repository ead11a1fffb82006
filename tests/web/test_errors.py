"""Error pages: in the language of the address or in both, without a database, and without a word too many."""

import pytest
from bs4 import BeautifulSoup
from flask import Flask

from service.config import ROOT
from service.language.languages import Language
from service.web.error_messages import MESSAGES, message_for
from service.web.errors import error_page
from tests.asking import ask, send
from tools.welsh.pages import visible_text
from tools.welsh.rules.english_left import english_passages

LEAKS = (
    "Traceback",
    "sqlalchemy",
    "sqlite3",
    "psycopg",
    "werkzeug",
    ".py",
    "SELECT",
    str(ROOT),
    "secret words",
)


def in_context(app: Flask, path: str, code: int) -> BeautifulSoup:
    with app.test_request_context(path, base_url="https://safon.example"):
        return BeautifulSoup(error_page(code).get_data(as_text=True), "html.parser")


@pytest.mark.parametrize("code", MESSAGES)
def test_every_error_has_a_page_in_the_language_of_the_address(
    app: Flask, language: Language, code: int
) -> None:
    page = in_context(app, f"/{language}/x", code)

    assert page.html is not None
    assert page.html["lang"] == language
    assert len(page.select("h1")) == 1
    assert len(page.select(f"[lang={language.other}][href='/{language.other}']")) == 1
    assert page.select_one("meta[name=robots]")["content"] == "noindex"  # type: ignore[index]


@pytest.mark.parametrize("code", MESSAGES)
def test_no_english_is_left_on_the_welsh_page_of_an_error(app: Flask, code: int) -> None:
    said = visible_text(str(in_context(app, "/cy/cyngor", code)))  # a page not found says these words again

    assert not [passage for words in said for passage in english_passages(words, ["Safon"])]


@pytest.mark.parametrize("code", MESSAGES)
def test_where_the_address_has_no_language_the_page_is_in_both(app: Flask, code: int) -> None:
    page = in_context(app, "/x", code)

    doors = {str(door["lang"]): door for door in page.select("main [lang]") if "door" in door["class"]}
    words = {lang: door.get_text(" ", strip=True) for lang, door in doors.items()}
    assert list(doors) == ["cy", "en"]
    assert words["cy"] != words["en"]
    assert [len(door.select("p")) for door in doors.values()] == [len(message_for(code)) - 1] * 2
    assert doors["en"].select_one("a[href='/en']")
    assert doors["cy"].select_one("a[href='/cy']")


def test_an_error_without_words_of_its_own_has_general_ones() -> None:
    assert message_for(418) == MESSAGES[400]
    assert message_for(502) == MESSAGES[500]


@pytest.mark.parametrize("path", ["/cy/x", "/x"])
def test_a_fault_of_ours_shows_nothing_of_what_went_wrong(
    app: Flask, monkeypatch: pytest.MonkeyPatch, path: str
) -> None:
    def fail() -> None:
        raise RuntimeError("secret words")

    monkeypatch.setitem(app.before_request_funcs, None, [fail])

    answer = ask(app, path)

    assert answer.status == 500
    assert not [leak for leak in LEAKS if leak in answer.text]
    assert answer.headers["Cache-Control"] == "no-store"


def test_a_form_refused_from_another_site_is_told_so_in_words(app: Flask, language: Language) -> None:
    path = {"cy": "/cy/cysylltu/neges", "en": "/en/contact/message"}[language]

    answer = send(app, path, b"", headers={"Sec-Fetch-Site": "cross-site"})
    said = visible_text(answer.text)

    assert answer.status == 403
    assert answer.headers["Content-Language"] == language
    assert not [passage for words in said for passage in english_passages(words, ["Safon"])]
