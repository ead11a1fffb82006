"""What tests stand on: a seeded application on each database, and a visitor who opens its pages."""

import shutil
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any, cast
from uuid import uuid4

import pytest
from flask import Flask
from flask.testing import FlaskClient
from flask_migrate import upgrade
from sqlalchemy import Connection, Engine, NullPool, create_engine, text

from service import create_app, init_migrations
from service.cli import SEED
from service.db import READING, db
from service.language.languages import Language
from service.publishing.languages_check import check_languages
from service.publishing.reviews import KEPT as REVIEWS_KEPT
from service.publishing.seeding import seed
from service.search.filters import FILTERS
from service.search.recent import RECENT
from service.web.limits import limiter
from service.web.publication_signal import SIGNAL
from tests.databases import OneConnection, close, filled_once
from tests.postgres import postgres
from tests.visits import Visit, Visitor

DATABASES = ("sqlite", "postgresql")
ADDRESS = "https://safon.example"


def make_app(folder: Path, database_url: str | None = None, **settings: Any) -> Flask:
    """An application of its own, with current tables and nothing in them."""
    given = {
        "SAFON_INSTANCE": folder,
        "DATABASE_URL": database_url,
        "PUBLIC_URL": ADDRESS,
        "PAGE_CACHE_MEGABYTES": 0,
        "SECRET_KEY": "for tests alone",
        **settings,
    }
    app = create_app(given)
    if not app.config["PAGE_CACHE_MEGABYTES"]:
        # The first request would begin to look for publications; a test looks when it means to.
        app.before_request_funcs[None].remove(app.extensions[SIGNAL].watch)
    init_migrations(app)
    with app.app_context():
        upgrade()
    return app


def seeded(app: Flask) -> Flask:
    """The application with the real content in it."""
    with app.app_context():
        seed(SEED)
        check_languages()
    return app


@pytest.fixture(scope="session")
def make_seeded(tmp_path_factory: pytest.TempPathFactory) -> Callable[..., Flask]:
    """Make an application on a copy of the one SQLite database of this run that has the real content."""
    filled = filled_once(tmp_path_factory, "filled", lambda folder: close(seeded(make_app(folder))))

    def make(folder: Path, **settings: Any) -> Flask:
        shutil.copy(filled / "safon.sqlite3", folder)
        return make_app(folder, **settings)

    return make


@pytest.fixture(scope="session")
def postgres_url() -> Iterator[str]:
    """A PostgreSQL server for this session of tests."""
    with postgres() as url:
        yield url


@pytest.fixture
def empty_postgres_url(postgres_url: str) -> Iterator[str]:
    """A PostgreSQL database with nothing in it, for one test alone."""
    name = f"test_{uuid4().hex}"
    with create_engine(postgres_url, isolation_level="AUTOCOMMIT", poolclass=NullPool).connect() as server:
        server.execute(text(f"CREATE DATABASE {name}"))
        yield postgres_url.replace("/postgres?", f"/{name}?")
        server.execute(text(f"DROP DATABASE {name} WITH (FORCE)"))


@pytest.fixture(scope="session", params=DATABASES)
def app_of_session(
    request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[Flask]:
    """The seeded application, once on each database."""
    folder = tmp_path_factory.mktemp(request.param)
    if request.param == "postgresql":
        app = seeded(make_app(folder, request.getfixturevalue("postgres_url")))
    else:
        app = request.getfixturevalue("make_seeded")(folder)
    yield app
    close(app)


@pytest.fixture
def app(app_of_session: Flask) -> Iterator[Flask]:
    """The seeded application in a transaction that is undone after the test, whatever is committed in it."""
    with app_of_session.app_context():
        limiter.reset()
        for kept in ("safon-misses", FILTERS, RECENT, REVIEWS_KEPT):
            app_of_session.extensions.pop(kept, None)
        app_of_session.extensions[SIGNAL].number = 0  # what a test before published was undone
        engines = cast("dict[str | None, Engine | Connection | OneConnection]", db.engines)
        real = {name: engines[name] for name in (None, READING)}
        with db.engine.connect() as connection:
            outer = connection.begin()
            engines.update({None: connection, READING: OneConnection(connection)})
            try:
                yield app_of_session
            finally:
                db.session.remove()
                outer.rollback()
                engines.update(real)


@pytest.fixture
def client(app: Flask) -> FlaskClient:
    """A visitor's connection, at the public address."""
    return Visitor(app, app.response_class)


@pytest.fixture(params=list(Language))
def language(request: pytest.FixtureRequest) -> Language:
    """Each of the two languages in turn."""
    found: Language = request.param
    return found


@pytest.fixture
def visit(app: Flask, client: FlaskClient) -> Callable[..., Visit]:
    """Open a page by the name of its view; the page as a reader gets it."""

    def open_page(endpoint: str, language: Language, *, fragment: bool = False, **values: Any) -> Visit:
        with app.test_request_context(base_url=ADDRESS):
            url = app.url_for(endpoint, language=language, **values)
        headers = {"HX-Request": "true"} if fragment else {}
        return Visit(client.get(url, headers=headers))

    return open_page
