"""Throw-away copies of Safon with databases of their own, and processes of their own to use them in."""

import os
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Callable, Iterator
from concurrent.futures import ProcessPoolExecutor
from contextlib import contextmanager
from dataclasses import dataclass
from multiprocessing import get_context
from pathlib import Path
from typing import ParamSpec, TypeVar

from bench.machine import UnmeasurableError

ROOT = Path(__file__).resolve().parent.parent
PATIENCE = 120  # seconds
# What a shell may have set for a real copy must not reach ours.
NOT_OURS = (
    "DATABASE_URL",
    "DEBUG",
    "HOST",
    "PAGE_CACHE_MEGABYTES",
    "PORT",
    "PUBLIC_URL",
    "PYTHONDONTWRITEBYTECODE",  # every start would take a second longer
    "RATE_STORAGE",
    "SAFON_INSTANCE",
    "SAFON_TEST_PG_URL",
    "TRUSTED_PROXIES",
    "WORKERS",
)
P = ParamSpec("P")
T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Copy:
    """An instance folder and the database that goes with it."""

    folder: Path
    database_url: str = ""

    @property
    def settings(self) -> dict[str, str]:
        """What Safon's configuration is told, as environment or as overrides."""
        return {
            "SAFON_INSTANCE": str(self.folder),
            "DATABASE_URL": self.database_url,
            "SECRET_KEY": "for the benchmark alone",
        }

    @property
    def database(self) -> Path:
        """The SQLite file."""
        return self.folder / "safon.sqlite3"


def forget_other_copies() -> None:
    """Take out of this process's environment what points at a real copy."""
    for name in NOT_OURS:
        os.environ.pop(name, None)


@contextmanager
def fresh_copy(database_url: str = "") -> Iterator[Copy]:
    """A copy with current tables and the real content, for as long as the block lasts."""
    with tempfile.TemporaryDirectory(prefix="safon-bench-", ignore_cleanup_errors=True) as folder:
        copy = Copy(Path(folder), database_url)
        for command in (["db", "upgrade"], ["seed"]):
            done = subprocess.run(
                [sys.executable, "-m", "flask", "--app", "service", *command],
                env={**os.environ, **copy.settings},
                cwd=ROOT,
                capture_output=True,
                text=True,
                timeout=PATIENCE,
                check=False,
            )
            if done.returncode:
                raise UnmeasurableError(f"flask {' '.join(command)} failed:\n{done.stderr[-2000:]}")
        yield copy


@contextmanager
def copy_of(copy: Copy) -> Iterator[Copy]:
    """The same SQLite content in a folder of its own, to be spoilt at will."""
    with tempfile.TemporaryDirectory(prefix="safon-bench-", ignore_cleanup_errors=True) as folder:
        yield Copy(Path(shutil.copytree(copy.folder, folder, dirs_exist_ok=True)))


def apart(work: Callable[P, T], *args: P.args, **kwargs: P.kwargs) -> T:
    """What a function returns when it runs in a new process, where it may leave threads and connections."""
    return patiently_apart(PATIENCE, work, *args, **kwargs)


def patiently_apart(patience: float, work: Callable[P, T], *args: P.args, **kwargs: P.kwargs) -> T:
    """The same for a function that takes long: so many seconds at most."""
    with ProcessPoolExecutor(1, mp_context=get_context("spawn")) as process:
        return process.submit(work, *args, **kwargs).result(timeout=patience)
