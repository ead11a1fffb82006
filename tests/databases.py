"""What tests do with databases: fill one once in a run, and undo what was done to one."""

import fcntl
import os
from collections.abc import Callable
from pathlib import Path
from typing import Any, Self

import pytest
from flask import Flask
from sqlalchemy import Connection, CursorResult, Dialect

from service.db import close_readers, db


def filled_once(factory: pytest.TempPathFactory, name: str, fill: Callable[[Path], object]) -> Path:
    """A folder that the first to ask for it has filled, the same for every worker of a run."""
    of_the_run = factory.getbasetemp()
    if "PYTEST_XDIST_WORKER" in os.environ:
        of_the_run = of_the_run.parent
    folder = of_the_run / name
    with (of_the_run / f"{name}.lock").open("w") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        if not folder.exists():
            half_filled = factory.mktemp(name)
            fill(half_filled)
            half_filled.rename(folder)
    return folder


def close(app: Flask) -> None:
    """Let go of the application's database."""
    with app.app_context():
        db.session.remove()
        close_readers()
        for engine in db.engines.values():
            engine.dispose()


class OneConnection:
    """Reads, whoever asks, on the connection of one test: in the place of the engine that only reads."""

    def __init__(self, connection: Connection) -> None:
        self.connection = connection

    def connect(self) -> Self:
        """Itself."""
        return self

    def execute(self, *given: Any) -> CursorResult[Any]:
        """What the connection answers."""
        return self.connection.execute(*given)

    def exec_driver_sql(self, *given: Any) -> CursorResult[Any]:
        """What its driver answers."""
        return self.connection.exec_driver_sql(*given)

    @property
    def dialect(self) -> Dialect:
        """That of the connection."""
        return self.connection.dialect

    def close(self) -> None:
        """Nothing: the test goes on."""
