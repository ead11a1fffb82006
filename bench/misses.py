"""Many readers ask at the same moment for a page that is not in the cache: it is rendered once."""

import threading
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from typing import Any

from flask import Flask, request_started

from bench.copies import Copy, apart
from bench.loading import Bench
from bench.machine import UnmeasurableError
from bench.pages import COUNCILS
from bench.results import Result, at_most
from service import create_app

READERS, TIMES = 20, 10
GOAL = at_most(1, "renders")


def measure(bench: Bench) -> Iterator[Result]:
    """How often the page was rendered, each time that twenty readers asked at once."""
    yield Result(f"renders of one page that {READERS} readers miss at once", GOAL, apart(renders, bench.copy))


def renders(copy: Copy) -> list[int]:
    """Renders of a page never asked for before, by simultaneous readers, several times over."""
    app = create_app(copy.settings)
    started: list[str] = []

    def note(_app: Flask, **_more: Any) -> None:
        started.append("")

    app.test_client().get(COUNCILS.cy)
    found: list[int] = []
    with request_started.connected_to(note, app), ThreadPoolExecutor(READERS) as readers:
        for time in range(TIMES):
            started.clear()
            together = threading.Barrier(READERS)
            path = f"{COUNCILS.cy}?bench={time}"
            # The readers are done before the next round makes another barrier.
            statuses = set(readers.map(lambda _reader: _read(app, together, path), range(READERS)))  # noqa: B023
            if statuses != {200}:
                raise UnmeasurableError(f"{path} answers {statuses}")
            found.append(len(started))
    return found


def _read(app: Flask, together: threading.Barrier, path: str) -> int:
    visitor = app.test_client()
    together.wait(timeout=20)
    return visitor.get(path).status_code
