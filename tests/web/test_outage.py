"""No database, or half of one: errors are still pages, and every answer comes soon."""

import sqlite3
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from urllib.parse import urlencode

import pytest
from flask import Flask
from sqlalchemy import text

from service import create_app
from service.db import db
from service.web.forms import PublicForm
from service.web.publication_signal import SIGNAL
from tests.asking import Answer, ask, send
from tests.conftest import ADDRESS
from tests.databases import close

NOWHERE = {"postgresql": "postgresql://nobody@127.0.0.1:1/nothing", "sqlite": "sqlite:////nowhere/at/all"}
LEAKS = ("Traceback", "sqlalchemy", "sqlite", "psycopg", "SELECT", "nobody", "nowhere/at")
WORDS = {"cy": "Nid yw’r gwasanaeth ar gael", "en": "The service is not available just now"}
NEED_NO_DATABASE = {
    "/": 200,
    "/healthz": 200,
    "/robots.txt": 200,
    "/site.webmanifest": 200,
    "/favicon.ico": 200,
    "/en/contact/message": 200,
    "/en/report": 200,
    "/x/y": 404,
    "/en/a/b/c/d": 404,
    "/EN/": 301,
    "/cy\0": 400,
}


@pytest.fixture(params=NOWHERE)
def away(request: pytest.FixtureRequest, tmp_path: Path) -> Flask:
    """A site whose database was never there."""
    settings = {"SAFON_INSTANCE": tmp_path, "PUBLIC_URL": ADDRESS, "DATABASE_URL": NOWHERE[request.param]}
    return create_app(settings)


def soon(app: Flask, path: str) -> Answer:
    begun = time.monotonic()
    answer = ask(app, path)
    # Two seconds are promised, and the benchmark measures them; a test only sees that nobody waits for ever.
    assert time.monotonic() - begun < 10
    assert not [leak for leak in LEAKS if leak.encode() in answer.body]
    return answer


def is_unavailable_in(answer: Answer, *languages: str) -> bool:
    said = {language for language, words in WORDS.items() if words in answer.text}
    retry = answer.headers.get("Retry-After")
    return (answer.status, retry, said) == (503, "30", set(languages))


@pytest.mark.parametrize("path", NEED_NO_DATABASE)
def test_what_needs_no_database_is_answered_without(away: Flask, path: str) -> None:
    assert soon(away, path).status == NEED_NO_DATABASE[path]


@pytest.mark.parametrize("path", ["/cy", "/cy/cynghorau", "/cy/cynghorau/caerdydd", "/cy/ynghylch"])
def test_a_page_that_needs_one_says_when_to_come_back(away: Flask, path: str) -> None:
    assert is_unavailable_in(soon(away, path), "cy")


@pytest.mark.parametrize("path", ["/sitemap.xml", "/readyz"])
def test_an_address_without_language_says_it_in_both(away: Flask, path: str) -> None:
    assert is_unavailable_in(soon(away, path), "cy", "en")


@pytest.mark.parametrize("path", ["/x", "/en/a/b/c/d", "/en\0"])
def test_an_error_page_needs_no_tables(make_seeded: Callable[..., Flask], tmp_path: Path, path: str) -> None:
    app = make_seeded(tmp_path, PAGE_CACHE_MEGABYTES=1)
    with app.app_context():
        for table in ("text_page_section", "text_page", "publication"):
            db.session.execute(text(f"DROP TABLE {table}"))
        db.session.commit()

    found, missing = soon(app, path), soon(app, "/en/about")

    assert found.status in {400, 404}
    assert is_unavailable_in(missing, "en")


@pytest.fixture
def locked(make_seeded: Callable[..., Flask], tmp_path: Path) -> Iterator[Flask]:
    """A site on SQLite that another program keeps for itself."""
    app = make_seeded(tmp_path, PAGE_CACHE_MEGABYTES=1)
    close(app)
    other = sqlite3.connect(tmp_path / "safon.sqlite3", isolation_level=None)
    other.execute("PRAGMA locking_mode=EXCLUSIVE")
    other.execute("BEGIN EXCLUSIVE")
    app.extensions[SIGNAL].watch()  # as a server does before it takes requests
    yield app
    other.close()


def test_a_locked_database_is_not_waited_for_long(locked: Flask) -> None:
    assert is_unavailable_in(soon(locked, "/en/about"), "en")


def test_while_another_program_writes_reading_goes_on_and_writing_waits_its_time(
    make_seeded: Callable[..., Flask], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    app = make_seeded(tmp_path)
    monkeypatch.setattr(PublicForm, "was_opened_here", lambda _form: True)
    other = sqlite3.connect(tmp_path / "safon.sqlite3", isolation_level=None)
    other.execute("BEGIN IMMEDIATE")

    read = soon(app, "/cy")
    begun = time.monotonic()
    written = send(app, "/en/contact/message", b"message=Typed")
    waited = time.monotonic() - begun
    other.close()

    assert (read.status, written.status) == (200, 503)
    assert "Typed" in written.text
    assert 0.5 < waited < 10


def test_what_was_typed_is_not_lost_with_the_database(away: Flask, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(PublicForm, "was_opened_here", lambda _form: True)
    body = urlencode({"message": "Wedi’i deipio", "name": "Alys", "email": "a@enghraifft.cymru"}).encode()

    answer = send(away, "/cy/cysylltu/neges", body)

    assert (answer.status, answer.headers["Retry-After"]) == (503, "30")
    assert all(words in answer.text for words in ("Wedi’i deipio", "Alys", "a@enghraifft.cymru"))
    assert "Ni allwn gadw’r hyn a ysgrifennoch ar hyn o bryd" in answer.text


def test_a_report_that_was_typed_is_not_lost_either(away: Flask, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(PublicForm, "was_opened_here", lambda _form: True)
    body = urlencode({"message": "Wedi’i deipio", "reason": "wrong"}).encode()

    answer = send(away, "/cy/rhoi-gwybod", body, QUERY_STRING="page=/cy/cynghorau")

    assert (answer.status, answer.headers["Retry-After"]) == (503, "30")
    assert "Wedi’i deipio" in answer.text
    assert 'action="/cy/rhoi-gwybod?page=/cy/cynghorau"' in answer.text
