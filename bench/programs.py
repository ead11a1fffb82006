"""The programs that are not Python's: nginx to compare with, wrk to send, taskset to choose a core."""

import os
import shutil
import subprocess
import sys
from dataclasses import dataclass

from bench.machine import UnmeasurableError

PACKAGES = {"nginx": "nginx-light", "wrk": "wrk", "taskset": "util-linux"}
# Debian starts an nginx of its own after installing it, except in this run level.
QUIETLY = {"DEBIAN_FRONTEND": "noninteractive", "RUNLEVEL": "1"}


@dataclass(frozen=True, slots=True)
class Programs:
    """Where the programs are, and the cores that are used for the one side and the other."""

    nginx: str
    wrk: str
    taskset: str
    server_core: int
    loader_core: int

    def beside(self) -> list[str]:
        """What to write before a command, so that it keeps to the servers' core."""
        return [self.taskset, "-c", str(self.server_core)]


def find_programs() -> Programs:
    """The programs, installed first where root may; UnmeasurableError says what is missing."""
    cores = sorted(os.sched_getaffinity(0))
    if len(cores) < 2:
        raise UnmeasurableError("two cores are needed: one for the server, one for those who ask")
    if missing := [name for name in PACKAGES if not _found(name)]:
        _install([PACKAGES[name] for name in missing])
    if missing := [PACKAGES[name] for name in PACKAGES if not _found(name)]:
        raise UnmeasurableError(f"install these first: {' '.join(missing)}")
    return Programs(_found("nginx"), _found("wrk"), _found("taskset"), cores[0], cores[1])


def _found(name: str) -> str:
    return shutil.which(name, path=os.environ.get("PATH", "") + ":/usr/sbin:/sbin") or ""


def _install(packages: list[str]) -> None:
    if os.geteuid() != 0 or not _found("apt-get"):
        return
    print(f"Installs {' '.join(packages)} with apt-get.", file=sys.stderr)
    for arguments in (["update", "-qq"], ["install", "-y", "-qq", "--no-install-recommends", *packages]):
        subprocess.run(
            [_found("apt-get"), *arguments],
            env={**os.environ, **QUIETLY},
            stdin=subprocess.DEVNULL,
            stdout=subprocess.DEVNULL,
            timeout=180,
            check=False,  # what is missing afterwards is said by the caller
        )
