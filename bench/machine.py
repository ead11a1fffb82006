"""Who used the processor and how much memory: what tells a measurement from a neighbour's work."""

import os
import time
from dataclasses import dataclass
from pathlib import Path

TICKS = os.sysconf("SC_CLK_TCK")
PROC = Path("/proc")


class UnmeasurableError(Exception):
    """Something is not as it must be for a figure to mean anything."""


@dataclass(frozen=True, slots=True)
class Spent:
    """Seconds that passed, and seconds of processor time for each of those who may have used it."""

    passed: float
    server: float
    own: float
    foreign: float

    @property
    def disturbance(self) -> float:
        """Cores that somebody else kept busy meanwhile."""
        return self.foreign / self.passed


class Watch:
    """Begins to count when it is made."""

    def __init__(self, *servers: int) -> None:
        self._servers = servers
        self._at = self._now()

    def stop(self) -> Spent:
        """What was spent since; children of this process count as its own once they ended."""
        passed, busy, server, own = (now - then for now, then in zip(self._now(), self._at, strict=True))
        return Spent(passed, server, own, max(0.0, busy - server - own))

    def _now(self) -> tuple[float, float, float, float]:
        own = os.times()
        mine = own.user + own.system + own.children_user + own.children_system
        return time.monotonic(), busy_seconds(), sum(map(cpu_seconds, self._servers)), mine


def busy_seconds() -> float:
    """Processor time used by the whole machine so far, what was stolen from it included."""
    line = (PROC / "stat").read_text(encoding="ascii").splitlines()[0]
    user, nice, system, _idle, _waiting, *others = map(int, line.split()[1:9])
    return (user + nice + system + sum(others)) / TICKS


def cpu_seconds(pid: int) -> float:
    """Processor time used so far by a process and its living descendants."""
    processes = _processes()
    return sum(processes[each][1] for each in _family(pid, processes) if each in processes)


def family(pid: int) -> list[int]:
    """A process and its living descendants, itself first."""
    return _family(pid, _processes())


def memory(pid: int) -> int:
    """Bytes of memory of one process, what it shares counted by its part (PSS)."""
    for line in (PROC / str(pid) / "smaps_rollup").read_text(encoding="ascii").splitlines():
        if line.startswith("Pss:"):
            return int(line.split()[1]) * 1024
    raise UnmeasurableError("the kernel does not tell the memory of a process")


def _family(pid: int, processes: dict[int, tuple[int, float]]) -> list[int]:
    found = [pid]
    for one in found:  # grows while it is read
        found.extend(child for child, (parent, _spent) in processes.items() if parent == one)
    return found


def _processes() -> dict[int, tuple[int, float]]:
    """Parent and processor time of every process."""
    found: dict[int, tuple[int, float]] = {}
    for folder in PROC.iterdir():
        if folder.name.isdigit():
            try:
                fields = (folder / "stat").read_text(encoding="utf-8", errors="replace")
            except OSError:  # it has just ended
                continue
            after_name = fields.rpartition(")")[2].split()
            found[int(folder.name)] = int(after_name[1]), (int(after_name[11]) + int(after_name[12])) / TICKS
    return found
