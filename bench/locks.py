"""What readers get while another process holds SQLite's locks."""

from collections.abc import Iterator
from contextlib import ExitStack
from dataclasses import replace

from bench.database_away import index_locked, locked_for_itself, write_locked
from bench.loading import Bench
from bench.machine import family
from bench.outages import ALL, IN_TIME, PATIENCE, percent, recovery, refusals, while_away
from bench.pages import COUNCIL, measured_paths
from bench.results import Result
from bench.servers import served
from bench.visiting import Visitor
from bench.writing import message_to_send

WRITING, STARTING = "SQLite locked for writing", "SQLite locked when a worker starts"
READING = "SQLite closed to readers"
SIMULATED = (
    "no goal: SQLite keeps this lock for moments only while workers are connected, and waits up to 10 s"
)
WITHOUT_GOAL = ("stale after", "slowest")


def measure(bench: Bench) -> Iterator[Result]:
    """Locked for writing, as by a long publication; locked when a worker starts; and so that nobody reads."""
    yield from _for_writing(bench)
    yield from _while_it_starts(bench)
    for result in while_away(bench, bench.copy, READING, index_locked(bench.copy.database)):
        if any(words in result.what for words in WITHOUT_GOAL):
            yield replace(result, goal=None, unit=result.goal.unit if result.goal else "", notes=[SIMULATED])
        else:
            yield result


def _for_writing(bench: Bench) -> Iterator[Result]:
    """Pages are read as ever; who sends something is told in time that it cannot be kept."""
    with served(bench.programs, bench.copy) as safon, Visitor(safon.port, PATIENCE) as visitor:
        message = message_to_send(visitor)
        with write_locked(bench.copy.database):
            paths = [f"{path}{query}" for _, _, path in measured_paths() for query in ("", "?locked=1")]
            pages = [visitor.get(path).status == 200 for path in paths]
            refused = message.send()
        accepted = message.send()
    yield Result(f"{WRITING}: pages that answer 200, cached or not", ALL, [percent(pages)])
    is_told = refused.status == 503 and refused.headers.get("content-language") == message.language
    note = f"it answers {refused.status} in {refused.headers.get('content-language')}"
    yield Result(
        f"{WRITING}: a sent form is told 503 in its language", ALL, [percent([is_told])], notes=[note]
    )
    yield Result(f"{WRITING}: seconds until it is told", IN_TIME, [refused.seconds])
    yield Result(f"{WRITING}: sent again afterwards", ALL, [percent([accepted.status == 303])])


def _while_it_starts(bench: Bench) -> Iterator[Result]:
    """A worker that starts while another process has the database for itself alone."""
    with ExitStack() as until_the_end, ExitStack() as locked:
        locked.enter_context(locked_for_itself(bench.copy.database))
        safon = until_the_end.enter_context(served(bench.programs, bench.copy))
        visitor = until_the_end.enter_context(Visitor(safon.port, PATIENCE))
        before = family(safon.pid)
        answers = [
            (language, visitor.get(f"{path}?locked={number}"))
            for number in range(2)
            for language, path in COUNCIL.paths
        ]
        locked.close()
        yield from refusals(STARTING, answers)
        yield recovery(STARTING, visitor, is_same=family(safon.pid) == before)
