"""Load from wrk, one server at a time, in rounds A B … B A, with what the machine did meanwhile."""

import os
import re
import subprocess
import time
from collections.abc import Callable, Mapping, Sequence
from contextlib import nullcontext
from dataclasses import dataclass, field

from bench.background import Background
from bench.copies import Copy
from bench.machine import UnmeasurableError, Watch
from bench.programs import Programs
from bench.servers import Server

MOST_FOREIGN = 0.15  # cores; more, and the run is taken again
FULL = 0.9  # of its core: from there on wrk is the limit, not the server
FEWEST_ROUNDS = 3
MILLISECONDS = {"us": 0.001, "ms": 1.0, "s": 1000.0, "m": 60_000.0}


@dataclass(frozen=True, slots=True)
class Plan:
    """How long everything takes."""

    rounds: int
    seconds: int  # a run
    retries: int  # runs of one subject that may be taken again
    publications: int


@dataclass(frozen=True, slots=True)
class Bench:
    """What every subject measures with."""

    programs: Programs
    copy: Copy
    plan: Plan


@dataclass(frozen=True, slots=True)
class Target:
    """A page of a server, and how it is asked for."""

    name: str
    server: Server
    path: str
    headers: Mapping[str, str] = field(default_factory=dict)
    beside: Callable[[], Background] | None = None  # what goes on meanwhile


@dataclass(frozen=True, slots=True)
class Run:
    """What one run of wrk found."""

    rate: float  # requests a second
    slowest: float  # the 99th percentile, in milliseconds
    cpu: float  # of the server, in microseconds a request
    loader: float  # the part of its core that wrk used
    is_quiet: bool


@dataclass(frozen=True, slots=True)
class Rounds:
    """The runs of every round, by target: those that were quiet, and those that were disturbed."""

    quiet: Sequence[Mapping[str, Run]]
    disturbed: Sequence[Mapping[str, Run]]

    @property
    def kept(self) -> Sequence[Mapping[str, Run]]:
        """The rounds that count; where there are none, the disturbed ones, to be shown and not judged."""
        return self.quiet or self.disturbed

    def ratios(self, name: str, to: str, figure: str = "rate") -> list[float]:
        """A figure of one target to that of another, round by round."""
        return [getattr(runs[name], figure) / getattr(runs[to], figure) for runs in self.kept]

    def figures(self, name: str, figure: str = "rate") -> list[float]:
        """A figure of one target, round by round."""
        return [getattr(runs[name], figure) for runs in self.kept]

    @property
    def doubt(self) -> str:
        """Why these figures say nothing, where they do."""
        quiet, disturbed = len(self.quiet), len(self.disturbed)
        if quiet >= FEWEST_ROUNDS and quiet >= disturbed:
            return ""
        return f"the machine was busy, or the background late, in {disturbed} rounds; {quiet} are good"

    def loader_note(self, name: str) -> str:
        """Says that wrk was the limit, where it was."""
        share = max(self.figures(name, "loader"), default=0.0)
        return (
            f"wrk used {share:.0%} of its core for {name}, whose rate is understated" if share > FULL else ""
        )


def in_rounds(bench: Bench, targets: Sequence[Target], connections: int = 16) -> Rounds:
    """Load every target in turn, every other round backwards; a disturbed run is taken again if it may be."""
    for target in targets:
        _load(bench, target, 1, connections)  # warms up
    retries = bench.plan.retries
    quiet: list[Mapping[str, Run]] = []
    disturbed: list[Mapping[str, Run]] = []
    for number in range(bench.plan.rounds):
        runs: dict[str, Run] = {}
        for target in targets if number % 2 == 0 else reversed(targets):
            run = _load(bench, target, bench.plan.seconds, connections)
            while not run.is_quiet and retries > 0:
                retries -= 1
                time.sleep(0.5)
                run = _load(bench, target, bench.plan.seconds, connections)
            runs[target.name] = run
        (quiet if all(run.is_quiet for run in runs.values()) else disturbed).append(runs)
    return Rounds(quiet, disturbed)


def _load(bench: Bench, target: Target, seconds: int, connections: int) -> Run:
    headers = [part for name, value in target.headers.items() for part in ("-H", f"{name}: {value}")]
    command = [bench.programs.wrk, "-t1", f"-c{connections}", f"-d{seconds}s", "--latency", *headers]
    beside = target.beside() if target.beside else None
    with beside or nullcontext():
        watch = Watch(target.server.pid)
        own = _children_seconds()
        said = subprocess.run(
            [*command, target.server.address + target.path],
            capture_output=True,
            text=True,
            timeout=seconds + 30,
            check=True,
        ).stdout
        spent, loader = watch.stop(), _children_seconds() - own
    requests, rate, slowest = _read(said, target.name)
    is_quiet = spent.disturbance <= MOST_FOREIGN and (beside is None or beside.kept_up)
    return Run(rate, slowest, 1e6 * spent.server / requests, loader / spent.passed, is_quiet)


def _read(said: str, name: str) -> tuple[int, float, float]:
    """Requests, requests a second and the 99th percentile, out of what wrk says."""
    requests = re.search(r"(\d+) requests in", said)
    rate = re.search(r"Requests/sec: +([\d.]+)", said)
    slowest = re.search(r"99% +([\d.]+)(us|ms|s|m)\b", said)
    if not (requests and rate and slowest) or "Non-2xx" in said or "Socket errors" in said:
        raise UnmeasurableError(f"wrk could not load {name}: {said[-400:]}")
    return int(requests[1]), float(rate[1]), float(slowest[1]) * MILLISECONDS[slowest[2]]


def _children_seconds() -> float:
    """Processor time of the programs that this process started and that have ended."""
    times = os.times()
    return times.children_user + times.children_system
