"""The questions that are asked of the database while something happens."""

from collections.abc import Iterator
from contextlib import contextmanager

from sqlalchemy import event

from service.db import db
from service.publishing.reviews import welsh_reviews

OF_THE_TRANSACTION = ("SAVEPOINT", "RELEASE", "ROLLBACK", "BEGIN")


@contextmanager
def counted() -> Iterator[list[str]]:
    """Every statement made within the block, those apart that only keep the transaction."""
    made: list[str] = []

    def note(_connection: object, _cursor: object, statement: str, *_: object) -> None:
        if not statement.startswith(OF_THE_TRANSACTION):
            made.append(statement)

    welsh_reviews()  # kept since the last publication, as on a site in use
    engine = db.engine
    event.listen(engine, "before_cursor_execute", note)
    try:
        yield made
    finally:
        event.remove(engine, "before_cursor_execute", note)
