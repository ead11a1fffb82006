"""Ways for a database to be away: PostgreSQL stopped, SQLite locked, each until the block ends."""

import fcntl
import os
import signal
import sqlite3
import subprocess
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from urllib.parse import parse_qs, urlsplit

from bench.machine import UnmeasurableError

PATIENCE = 10.0  # seconds
# Where SQLite's locks for those who read lie in the -shm file: as its documentation of WAL says.
FIRST_LOCK, LOCKS = 120, 8


@contextmanager
def write_locked(database: Path) -> Iterator[None]:
    """Another process holds SQLite's lock for writing, as a long publication or a backup would."""
    connection = sqlite3.connect(database, isolation_level=None, timeout=5)
    try:
        connection.execute("BEGIN EXCLUSIVE")
        yield
        connection.execute("ROLLBACK")
    finally:
        connection.close()


@contextmanager
def locked_for_itself(database: Path) -> Iterator[None]:
    """Another process has SQLite's file for itself; this can begin only while nobody else has it open."""
    connection = sqlite3.connect(database, isolation_level=None, timeout=0)
    try:
        connection.execute("PRAGMA locking_mode=EXCLUSIVE")
        # A server that has just ended may not have closed the file yet.
        _retried(lambda: connection.execute("BEGIN EXCLUSIVE"))
        yield
        connection.execute("ROLLBACK")
    finally:
        connection.close()


@contextmanager
def index_locked(database: Path) -> Iterator[None]:
    """Another process holds every lock in the index of SQLite's log, so that nobody can even read.

    While workers are connected, SQLite itself never does this for long.
    """
    with Path(f"{database}-shm").open("r+b") as index:
        _retried(lambda: fcntl.lockf(index, fcntl.LOCK_EX | fcntl.LOCK_NB, LOCKS, FIRST_LOCK))
        yield


def _retried(attempt: Callable[[], object]) -> None:
    deadline = time.monotonic() + PATIENCE
    while True:
        try:
            attempt()
            return
        except (OSError, sqlite3.OperationalError):
            if time.monotonic() > deadline:
                raise
            time.sleep(0.002)


@contextmanager
def stopped(url: str) -> Iterator[None]:
    """PostgreSQL ends, and is started again just as it was."""
    folder = Path(parse_qs(urlsplit(url).query)["host"][0])
    note = folder / "data" / "postmaster.pid"
    process = Path("/proc") / note.read_text(encoding="ascii").split()[0]
    command = [part.decode() for part in (process / "cmdline").read_bytes().split(b"\0") if part]
    program, owner = (process / "exe").readlink(), process.stat()
    is_root = os.geteuid() == 0  # only root may give it back to whom it belonged
    os.kill(int(process.name), signal.SIGINT)
    _wait(lambda: not note.exists(), "PostgreSQL does not stop")
    try:
        yield
    finally:
        subprocess.Popen(
            [str(program), *command[1:]],
            cwd=folder,
            stdin=subprocess.DEVNULL,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
            user=owner.st_uid if is_root else None,
            group=owner.st_gid if is_root else None,
            extra_groups=[] if is_root else None,
        )
        _wait(
            lambda: note.exists() and "ready" in note.read_text(encoding="ascii"), "PostgreSQL does not start"
        )


def _wait(until: Callable[[], bool], else_: str) -> None:
    deadline = time.monotonic() + PATIENCE
    while not until():
        if time.monotonic() > deadline:
            raise UnmeasurableError(else_)
        time.sleep(0.02)
