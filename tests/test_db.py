"""Reads past the object mapper: each for itself, on a few connections that stay open."""

from collections.abc import Iterator
from pathlib import Path
from threading import Barrier, Thread

import pytest
from flask import Flask
from sqlalchemy import NullPool, create_engine, select, text

from service.db import READERS_KEPT, READING, _idle_readers, db, rows, writing
from service.publishing.models import Publication
from tests.conftest import DATABASES, make_app
from tests.databases import close

NUMBER = select(Publication.number)


@pytest.fixture(params=DATABASES)
def empty_app(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[Flask]:
    url = request.getfixturevalue("empty_postgres_url") if request.param == "postgresql" else None
    app = make_app(tmp_path, url)
    with app.app_context():
        yield app
        close(app)


def number_of_publications() -> int:
    return int(rows(NUMBER)[0].number)


def raise_number() -> None:
    with writing() as session:
        session.execute(text("UPDATE publication SET number = number + 1"))


def raise_number_and_fail() -> None:
    with writing() as session:
        session.execute(text("UPDATE publication SET number = number + 1"))
        raise LookupError


def test_every_read_sees_what_is_committed_when_it_is_made(empty_app: Flask) -> None:
    before = number_of_publications()

    raise_number()

    assert number_of_publications() == before + 1


def test_who_is_writing_sees_what_was_written_and_nobody_else_does(empty_app: Flask) -> None:
    before = number_of_publications()
    elsewhere: list[int] = []

    def read_elsewhere() -> None:
        with empty_app.app_context():
            elsewhere.append(number_of_publications())

    with writing() as session:
        session.execute(text("UPDATE publication SET number = number + 1"))
        own = number_of_publications()
        thread = Thread(target=read_elsewhere)
        thread.start()
        thread.join()

    assert own == before + 1
    assert elsewhere == [before]


def test_after_a_write_that_failed_reads_see_what_was_there(empty_app: Flask) -> None:
    before = number_of_publications()

    with pytest.raises(LookupError):
        raise_number_and_fail()

    assert number_of_publications() == before


def test_only_a_few_connections_stay_open_after_many_reads_at_once(empty_app: Flask) -> None:
    many = READERS_KEPT + 3
    together = Barrier(many)
    read: list[int] = []

    def ask() -> None:
        with empty_app.app_context():
            together.wait(timeout=10)
            read.append(number_of_publications())

    threads = [Thread(target=ask) for _ in range(many)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()

    assert len(read) == many
    assert 1 <= len(_idle_readers[db.engines[READING]]) <= READERS_KEPT


def test_a_statement_that_fails_leaves_no_connection_behind_for_others(empty_app: Flask) -> None:
    number_of_publications()

    with pytest.raises(Exception, match="no_such_table"):
        rows(text("SELECT 1 FROM no_such_table"))

    assert not _idle_readers[db.engines[READING]]
    assert number_of_publications() >= 0


def test_a_database_that_was_started_again_is_read_at_the_first_try(
    tmp_path: Path, empty_postgres_url: str
) -> None:
    app = make_app(tmp_path, empty_postgres_url)
    with app.app_context():
        before = number_of_publications()
        with create_engine(empty_postgres_url, poolclass=NullPool).connect() as other:
            other.execute(
                text(
                    "SELECT pg_terminate_backend(pid) FROM pg_stat_activity "
                    "WHERE datname = current_database() AND pid <> pg_backend_pid()"
                )
            )

        again = number_of_publications()
        close(app)

    assert again == before
