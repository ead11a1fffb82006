"""The database: one declarative base, one session, and the settings that make SQLite durable."""

from collections import deque
from collections.abc import Callable, Iterator, MutableMapping, Sequence
from contextlib import contextmanager
from contextvars import ContextVar
from datetime import UTC, datetime
from typing import Any, NamedTuple, TypeVar
from weakref import WeakKeyDictionary

from flask import Flask
from flask_sqlalchemy import SQLAlchemy
from sqlalchemy import (
    Connection,
    DateTime,
    Dialect,
    Engine,
    Executable,
    MetaData,
    Row,
    Select,
    event,
)
from sqlalchemy.exc import DBAPIError, InterfaceError, OperationalError, TimeoutError as PoolTimeout
from sqlalchemy.orm import DeclarativeBase, Session
from sqlalchemy.types import TypeDecorator

Read = TypeVar("Read")
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
    return _read_from_any(lambda connection: connection.execute(statement, values).all())


class Compiled(NamedTuple):
    """The words of a statement, and how its driver takes values."""

    sql: str
    names: tuple[str, ...] | None  # of the values in their order; None where the driver takes them by name
    given: dict[str, Any]  # values that the statement brings along

    @classmethod
    def of(cls, statement: Select[Any], dialect: Dialect) -> "Compiled":
        """A statement in the words of an engine."""
        made = statement.compile(dialect=dialect)
        names = tuple(made.positiontup) if made.positiontup is not None else None
        return cls(str(made), names, dict(made.params))

    def handed_over(self, values: dict[str, Any]) -> Any:
        """These values, and those that the statement brings along, as the driver takes them."""
        named = self.given | values
        return named if self.names is None else tuple([named[name] for name in self.names])


class Prepared:
    """A statement as drivers take it: compiled once for each engine, asking costs little beside answering.

    Its values go to the driver, and its answers come from it, as they are, without types of ours.
    """

    def __init__(self, statement: Select[Any]) -> None:
        self._statement = statement  # without lists of values
        self._compiled: dict[str, Compiled] = {}  # by the name of the engine

    def rows(self, **values: Any) -> Sequence[Any]:
        """The rows as tuples; who is writing sees what was written."""
        return _read_from_any(lambda connection: self._asked(connection, values))

    def _asked(self, connection: Connection, values: dict[str, Any]) -> Sequence[Any]:
        compiled = self._compiled.get(connection.dialect.name)
        if compiled is None:
            compiled = self._compiled[connection.dialect.name] = Compiled.of(
                self._statement, connection.dialect
            )
        return connection.exec_driver_sql(compiled.sql, compiled.handed_over(values)).all()


def _read_from_any(read: Callable[[Connection], Read]) -> Read:
    """What is read from the connection that is being written in, or from an idle one."""
    if (session := _written_in.get()) is not None:
        return read(session.connection())
    try:
        return _read(read)
    except DBAPIError as error:
        if not error.connection_invalidated:
            raise
        return _read(read)  # the database was started again while the connection was idle


def _read(read: Callable[[Connection], Read]) -> Read:
    idle = _idle_readers.setdefault(engine := db.engines[READING], deque())
    try:
        connection = idle.pop()
    except IndexError:
        connection = engine.connect()
    try:
        found = read(connection)
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
