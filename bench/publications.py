"""How soon a publication is seen: by readers of another worker, and by the very next request of its own."""

import random
import statistics
import time
from collections.abc import Iterator
from dataclasses import dataclass, field

from flask import Flask

from bench.copies import Copy, apart, fresh_copy
from bench.loading import Bench
from bench.machine import UnmeasurableError
from bench.pages import PUBLISHED
from bench.results import Result, at_most
from bench.servers import served
from bench.visiting import Visitor
from service import create_app
from service.pages.kind import TEXT_PAGE
from service.publishing.actions import publish
from service.publishing.queries import latest_edition
from tests.postgres import postgres

KEY = "about"  # of the page that is read
GOAL = at_most(1.5, "s")
LONGEST = 5.0  # seconds; a reader who has not seen it by then never will
UNSEEN = 2  # so many, and there is no use in waiting for more
LOOKS = 0.5  # seconds between two looks of a worker


@dataclass(slots=True)
class Seen:
    """Seconds until another worker's reader had the new text, and how often our own next request had not."""

    delays: list[float] = field(default_factory=list)
    old_next: int = 0


def measure(bench: Bench) -> Iterator[Result]:
    """Both, on SQLite and on PostgreSQL."""
    yield from _on("SQLite", bench, bench.copy)
    with postgres() as url, fresh_copy(url) as copy:
        yield from _on("PostgreSQL", bench, copy)


def _on(database: str, bench: Bench, copy: Copy) -> Iterator[Result]:
    with served(bench.programs, copy) as reader:
        seen = apart(publish_and_read, copy, reader.port, bench.plan.publications)
    delays = sorted(seen.delays)
    never = sum(delay >= LONGEST for delay in delays)
    # With fewer than a hundred, the 99th percentile is the slowest of all.
    slowest = delays[min(len(delays) - 1, int(0.99 * len(delays)))]
    notes = [f"median {statistics.median(delays):.2f} s of {len(delays)} publications"]
    if never:
        notes = [f"{never} of {len(delays)} publications were not seen within {LONGEST:.0f} s"]
    yield Result(f"publication seen by another worker, {database}: p99", GOAL, [slowest], notes=notes)
    yield Result(
        f"publication not seen by its own next request, {database}", at_most(0, "times"), [seen.old_next]
    )


def publish_and_read(copy: Copy, reader: int, times: int) -> Seen:
    """Publish again and again in this process, and watch another's page; in a process of its own."""
    app = create_app(copy.settings)
    own, seen = app.test_client(), Seen()
    own.get(PUBLISHED.cy)  # so that there is an old page to be served by mistake
    with Visitor(reader) as visitor:
        for number in range(1000, 1000 + times):
            # Else every publication would come just after a look of the reader's worker.
            time.sleep(random.uniform(0, LOOKS))
            words = f"Mesuriad {number}"
            _publish(app, words, number)
            began = time.monotonic()
            seen.old_next += words not in own.get(PUBLISHED.cy).text
            seen.delays.append(_seconds_until(visitor, words.encode(), began))
            if seen.delays.count(LONGEST) > UNSEEN:
                break
    return seen


def _publish(app: Flask, words: str, number: int) -> None:
    with app.app_context():
        present = latest_edition(TEXT_PAGE.code, KEY)
        if present is None:
            raise UnmeasurableError(f"{KEY} is not published")
        owner = {"cy": words, "en": f"Measurement {number}"}
        publish(TEXT_PAGE, KEY, {**present.content, "owner": owner}, by="benchmark")


def _seconds_until(visitor: Visitor, words: bytes, began: float) -> float:
    while time.monotonic() - began < LONGEST:
        if words in visitor.get(PUBLISHED.cy).body:
            return time.monotonic() - began
        time.sleep(0.005)
    return LONGEST
