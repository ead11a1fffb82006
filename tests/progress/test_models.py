"""What the database itself refuses of values, on both databases."""

from typing import Any

import pytest
from flask import Flask
from sqlalchemy import delete, insert, select, update
from sqlalchemy.exc import DBAPIError

from service.db import Base, db
from service.progress.models import Value
from tests.progress.written import council_id, publish_plan

TABLE = Base.metadata.tables[Value.__tablename__]


def of_another(**changes: Any) -> dict[str, Any]:
    """The columns of a value like the one of Cardiff, under the next number."""
    of_pair = TABLE.c.indicator_id == publish_plan().id, TABLE.c.council_id == council_id("cardiff")
    given = dict(db.session.execute(select(TABLE).where(*of_pair)).mappings().one())
    return {**{name: given[name] for name in given if name != "id"}, "number": 2, **changes}


def is_refused(given: dict[str, Any]) -> None:
    with pytest.raises(DBAPIError), db.session.begin_nested():
        db.session.execute(insert(TABLE), [given])


@pytest.mark.parametrize("statement", [update(Value).values(note_cy="Arall"), delete(Value)])
def test_a_value_can_be_neither_changed_nor_deleted(app: Flask, statement: Any) -> None:
    with pytest.raises(DBAPIError, match="value is kept for ever"), db.session.begin_nested():
        db.session.execute(statement)


@pytest.mark.parametrize(
    "changes",
    [
        {"state": "not-found"},
        {"code": None},
        {"amount": 1},
        {"code": None, "amount": 2, "base": 1},
        {"code": None, "amount": 0, "base": 0},
        {"base": 1},
        {"code": "nobody-has-it"},
        {"note_en": ""},
        {"looked_cy": "Yma"},
        {"number": 1},
        {"source_id": None},
    ],
)
def test_a_value_that_contradicts_itself_is_refused(app: Flask, changes: dict[str, Any]) -> None:
    is_refused(of_another(**changes))


@pytest.mark.parametrize(
    "changes",
    [
        {},
        {"as_at": None},
        {"state": "not-found", "code": None},
        {"code": None, "amount": 1, "base": 2},
    ],
)
def test_a_value_that_says_one_thing_is_kept(app: Flask, changes: dict[str, Any]) -> None:
    db.session.execute(insert(TABLE), [of_another(**changes)])
