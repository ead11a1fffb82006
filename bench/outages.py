"""What readers get while the database is away, and that all is well afterwards without a restart."""

import math
import time
from collections.abc import Iterator, Sequence
from contextlib import AbstractContextManager
from dataclasses import dataclass, field

from bench.copies import Copy, fresh_copy
from bench.database_away import stopped
from bench.loading import Bench
from bench.machine import family
from bench.pages import COUNCIL, measured_paths
from bench.results import Result, at_least, at_most
from bench.servers import served
from bench.visiting import Answer, Visitor
from tests.postgres import postgres

ALL, IN_TIME, NONE = at_least(100, "%"), at_most(2, "s"), at_most(0, "answers")
NOTICED = 1.5  # seconds; a page of the first moment may not know yet that it is old
AWAY, BACK = 4.0, 20.0  # seconds
OTHERS = 8  # pages that are not in the cache
PATIENCE = 30.0


@dataclass(slots=True)
class Outage:
    """The answers of the time without a database."""

    began: float = field(default_factory=time.monotonic)
    known: list[tuple[float, Answer]] = field(default_factory=list)  # of cached pages, by the second
    others: list[tuple[str, Answer]] = field(default_factory=list)  # of pages never asked for, by language

    @property
    def passed(self) -> float:
        """Seconds since it began."""
        return time.monotonic() - self.began


def measure(bench: Bench) -> Iterator[Result]:
    """PostgreSQL stopped, with pages in the cache, and started again."""
    with postgres() as url, fresh_copy(url) as copy:
        yield from while_away(bench, copy, "PostgreSQL stopped", stopped(url))


def while_away(bench: Bench, copy: Copy, what: str, away: AbstractContextManager[None]) -> Iterator[Result]:
    """What readers get of cached pages and of others while the database is away, and afterwards."""
    with served(bench.programs, copy) as safon, Visitor(safon.port, PATIENCE) as visitor:
        for _name, _language, path in measured_paths():
            visitor.get(path)
        before = family(safon.pid)
        with away:
            outage = _observed(visitor)
        yield from _of_cached(what, outage)
        yield from refusals(what, outage.others)
        yield recovery(what, visitor, is_same=family(safon.pid) == before)


def _observed(visitor: Visitor) -> Outage:
    outage, number = Outage(), 0
    while outage.passed < AWAY or len(outage.others) < len(COUNCIL.paths):
        number += 1
        for _name, _language, path in measured_paths():
            outage.known.append((outage.passed, visitor.get(path)))
        if outage.passed > NOTICED and len(outage.others) < OTHERS:
            for language, path in COUNCIL.paths:
                outage.others.append((language, visitor.get(f"{path}?bench={number}")))
        time.sleep(0.1)
    return outage


def _of_cached(what: str, outage: Outage) -> Iterator[Result]:
    late = [answer.is_stale for second, answer in outage.known if second > NOTICED]
    first = next((second for second, answer in outage.known if answer.is_stale), None)
    noted = "stale is never said" if first is None else f"stale is first said after {first:.1f} s"
    good = [answer.status == 200 for _second, answer in outage.known]
    yield Result(f"{what}: cached pages that answer 200", ALL, [percent(good)])
    yield Result(f"{what}: of them stale after {NOTICED} s", ALL, [percent(late)], notes=[noted])


def refusals(what: str, answers: Sequence[tuple[str, Answer]]) -> Iterator[Result]:
    """Whether pages that cannot be made are refused in their language, and how long that takes."""
    wrong = [
        f"answers {answer.status} in {answer.headers.get('content-language')}"
        for language, answer in answers
        if answer.status != 503 or answer.headers.get("content-language") != language
    ]
    yield Result(f"{what}: others not 503 in their language", NONE, [len(wrong)], notes=sorted(set(wrong)))
    slowest = max(answer.seconds for _language, answer in answers)
    yield Result(f"{what}: slowest of the others", IN_TIME, [slowest])


def recovery(what: str, visitor: Visitor, *, is_same: bool) -> Result:
    """Seconds until every page is as before, from the moment at which the database is back."""
    began, number, passed = time.monotonic(), 0, 0.0
    is_well = False
    while not is_well and passed < BACK:
        number += 1
        paths = [f"{path}{query}" for _, _, path in measured_paths() for query in ("", f"?back={number}")]
        is_well = all(answer.status == 200 and not answer.is_stale for answer in map(visitor.get, paths))
        passed = time.monotonic() - began
        time.sleep(0.05)
    notes = [] if is_same else ["the worker was started again"]
    return Result(
        f"{what}: recovery by itself",
        at_most(BACK, "s"),
        [passed] if is_well and is_same else [math.inf],
        notes=notes,
    )


def percent(those: Sequence[bool]) -> float:
    """How many of those are true, of a hundred."""
    return 100 * sum(those) / len(those) if those else 0.0
