"""The same rows in the same ways on SQLite and PostgreSQL."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from flask import Flask
from sqlalchemy import func, insert, select

from service.db import db, rows, writing
from service.language.languages import Language
from service.search.asking import Asked, sought_in
from service.search.matching import matches
from service.search.models import SearchRow, SearchWord
from service.search.queries import results
from tests.conftest import make_app
from tests.databases import close

WORDS_ASKED = 240  # of the site's thousands: every so many-th, so that the sample is always the same
AS_THEY_ARE = [column for column in SearchRow.__table__.c if column.key != "matched"]


def is_postgres() -> bool:
    return db.engine.dialect.name == "postgresql"


@pytest.fixture
def sampled(app_of_session: Flask) -> list[str]:
    """Words of the site, alone and two by two."""
    with app_of_session.app_context():
        words = sorted({row.word for row in rows(select(SearchWord.word))})
    alone = words[:: len(words) // WORDS_ASKED]
    return [*alone, *(f"{one} {other}" for one, other in zip(alone[::2], alone[1::2], strict=False))]


@pytest.fixture
def other_app(app_of_session: Flask, request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[Flask]:
    """An application on the other database, with the same pages in its index."""
    with app_of_session.app_context():
        url = None if is_postgres() else request.getfixturevalue("empty_postgres_url")
        as_text = func.array_to_string(func.tsvector_to_array(SearchRow.matched), " ")
        tokens = (as_text if is_postgres() else SearchRow.matched).label("matched")
        copied: list[Any] = [dict(row._mapping) for row in rows(select(*AS_THEY_ARE, tokens))]
    other = make_app(tmp_path, url)
    with other.app_context(), writing() as session:
        session.execute(insert(SearchRow), copied)
    yield other
    close(other)


def test_both_databases_find_the_same_in_the_same_order(
    app_of_session: Flask, other_app: Flask, sampled: list[str]
) -> None:
    answers = []
    for each in (app_of_session, other_app):
        with each.app_context():
            found = [matches(sought_in(text)) for text in sampled]
            shown = [results(Asked(text), Language.CY).hits for text in sampled[::10]]
            answers.append((found, shown))

    assert len(sampled) > WORDS_ASKED
    assert sum(map(bool, answers[0][0])) > WORDS_ASKED / 2
    assert answers[0] == answers[1]
