"""What the database itself refuses, on both databases."""

import pytest
from flask import Flask
from sqlalchemy import delete, insert, select, text, update
from sqlalchemy.exc import DBAPIError

from service.db import db
from service.publishing.models import ChangeEvent, Edition, Publication


@pytest.mark.parametrize("table", [Edition, ChangeEvent])
def test_what_was_published_can_be_neither_changed_nor_deleted(app: Flask, table: type) -> None:
    column = "note_cy" if table is Edition else "sentence_cy"

    for statement in (update(table).values({column: "Arall"}), delete(table)):
        with pytest.raises(DBAPIError, match="kept for ever"), db.session.begin_nested():
            db.session.execute(statement)


@pytest.mark.parametrize("value", ["NULL", "''"])
def test_a_title_in_one_language_is_an_error_at_the_database(app: Flask, value: str) -> None:
    with pytest.raises(DBAPIError), db.session.begin_nested():
        db.session.execute(text(f"UPDATE text_page SET title_en = {value}"))


def test_there_is_one_number_of_publications(app: Flask) -> None:
    with pytest.raises(DBAPIError), db.session.begin_nested():
        db.session.execute(insert(Publication).values(id=2, number=1))

    assert len(db.session.scalars(select(Publication)).all()) == 1
