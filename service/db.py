"""The database: one declarative base, one session, and the settings that make SQLite durable."""

from collections import deque
from collections.abc import Iterator, MutableMapping, Sequence
from contextlib import contextmanager
from contextvars import ContextVar
from datetime import UTC, datetime
from typing import Any
from weakref import WeakKeyDictionary

from flask import Flask
from flask_sqlalchemy import SQLAlchemy
from sqlalchemy import Connection, DateTime, Engine, Executable, MetaData, Row, event
from sqlalchemy.exc import DBAPIError, InterfaceError, OperationalError, TimeoutError as PoolTimeout
from sqlalchemy.orm import DeclarativeBase, Session
from sqlalchemy.types import TypeDecorator

NAMES = {
    "ix": "ix_%(column_0_N_label)s",
    "uq": "uq_%(table_name)s_%(column_0_N_name)s",
    "ck": "ck_%(table_name)s_%(constraint_name)s",
    "fk": "fk_%(table_name)s_%(column_0_N_name)s",
    "pk": "pk_%(table_name)s",
}
# FULL: a save that was acknowledged survives a power cut, not only the death of the process.
# The timeout leaves room for the 503 page within two seconds where both a new connection and its first
# statement have to wait; it comes first, for what follows may be the first to wait.
SQLITE_SETTINGS = ("busy_timeout=750", "foreign_keys=ON", "journal_mode=WAL", "synchronous=FULL")


# What the drivers raise when the database does not answer; any other error of theirs is a fault of ours.
DATABASE_AWAY = (OperationalError, InterfaceError, PoolTimeout)


class Base(DeclarativeBase):
    """What every table inherits from, with predictable names for its constraints."""

    metadata = MetaData(naming_convention=NAMES)


class Moment(TypeDecorator[datetime]):
    """A moment in UTC, aware of its time zone whichever database holds it."""

    impl = DateTime(timezone=True)
    cache_ok = True

    def process_bind_param(self, value: datetime | None, dialect: Any) -> datetime | None:
        """Store only aware moments; a naive one is a mistake of ours."""
        if value is not None and value.tzinfo is None:
            raise ValueError("a moment needs a time zone")
        return value.astimezone(UTC) if value else None

    def process_result_value(self, value: datetime | None, dialect: Any) -> datetime | None:
        """Give back the zone that SQLite does not keep."""
        return value if value is None or value.tzinfo else value.replace(tzinfo=UTC)


# Connections that only read, each statement for itself; to begin and to end a transaction, and to fetch a
# connection from the pool, would cost a page as much again as what it asks.
READING = "reading"
READERS_KEPT = 4
_written_in: ContextVar[Session | None] = ContextVar("written_in", default=None)
_idle_readers: MutableMapping[Engine, deque[Connection]] = WeakKeyDictionary()

db = SQLAlchemy(model_class=Base, session_options={"join_transaction_mode": "create_savepoint"})


def now() -> datetime:
    """The present moment, in UTC."""
    return datetime.now(UTC)


@event.listens_for(Engine, "connect")
def _settle_sqlite(connection: Any, _record: object) -> None:
    if not type(connection).__module__.startswith("sqlite3"):
        return
    # Python 3.11's driver would otherwise open transactions by itself, and too late.
    connection.isolation_level = None
    for setting in SQLITE_SETTINGS:
        connection.execute("PRAGMA " + setting)


def init_database(app: Flask) -> None:
    """Give the application its engines: one of the session, and one that reads each statement for itself."""
    db.init_app(app)
    with app.app_context():
        # Not on every engine: one that nobody listens to answers sooner.
        event.listen(db.engine, "begin", _begin_sqlite)


def _begin_sqlite(connection: Connection) -> None:
    if connection.dialect.name != "sqlite":
        return
    if mode := connection.get_execution_options().get("sqlite_begin"):
        connection.exec_driver_sql(f"BEGIN {mode}")
    else:  # it waits for nobody, so there is no error to translate
        connection.connection.dbapi_connection.execute("BEGIN")  # type: ignore[union-attr] # it is open


def rows(statement: Executable, **values: Any) -> Sequence[Row[Any]]:
    """The rows of a statement that was built once, read without the object mapper.

    Who is writing sees what was written; everybody else sees what is committed at this moment.
    """
    if (session := _written_in.get()) is not None:
        return session.connection().execute(statement, values).all()
    try:
        return _read(statement, values)
    except DBAPIError as error:
        if not error.connection_invalidated:
            raise
        return _read(statement, values)  # the database was started again while the connection was idle


def _read(statement: Executable, values: dict[str, Any]) -> Sequence[Row[Any]]:
    idle = _idle_readers.setdefault(engine := db.engines[READING], deque())
    try:
        connection = idle.pop()
    except IndexError:
        connection = engine.connect()
    try:
        found = connection.execute(statement, values).all()
    except BaseException:
        connection.close()
        raise
    if len(idle) < READERS_KEPT:
        idle.append(connection)
    else:
        connection.close()
    return found


def close_readers() -> None:
    """Let go of the connections that are kept open for reading."""
    for connection in _idle_readers.pop(db.engines[READING], ()):
        connection.close()


@contextmanager
def writing() -> Iterator[Session]:
    """One transaction that holds the write lock from its first statement; all of it is kept, or none."""
    session = db.session()
    # A transaction that began by reading could not become a writing one while others write.
    session.commit()
    session.connection(execution_options={"sqlite_begin": "IMMEDIATE"})
    token = _written_in.set(session)
    try:
        yield session
        session.commit()
    except BaseException:
        session.rollback()
        raise
    finally:
        _written_in.reset(token)
