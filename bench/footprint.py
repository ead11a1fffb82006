"""How long Safon takes to import and how much memory a worker holds once it is full."""

import os
import subprocess
import sys
from collections.abc import Iterator

from bench.copies import ROOT
from bench.loading import Bench
from bench.machine import UnmeasurableError, memory
from bench.results import Result, at_most
from bench.servers import served
from bench.visiting import Visitor, good_page

SECONDS, MEGABYTES = at_most(0.7, "s"), at_most(110, "MB")
ENCODINGS = ("br", "gzip", "identity")
TIMED = """
import time
clock, processor = time.perf_counter(), time.process_time()
import {}
print(time.perf_counter() - clock, time.process_time() - processor)
"""
SAFON, FOUNDATION = "service.wsgi", "flask, sqlalchemy.orm"


def measure(bench: Bench) -> Iterator[Result]:
    """The import against that of what it stands on, its seconds, and the memory of a worker."""
    yield from _imports(bench)
    yield _memory(bench)


def _imports(bench: Bench) -> Iterator[Result]:
    ratios: list[float] = []
    seconds: list[float] = []
    _import_seconds(bench, SAFON)  # writes the bytecode, where there is none
    for number in range(bench.plan.rounds):
        order = [SAFON, FOUNDATION] if number % 2 == 0 else [FOUNDATION, SAFON]
        taken = {module: _import_seconds(bench, module) for module in order}
        ratios.append(taken[SAFON][1] / taken[FOUNDATION][1])
        seconds.append(taken[SAFON][0])
    yield Result("import of service.wsgi", SECONDS, seconds)
    yield Result(f"import of service.wsgi to import of {FOUNDATION}", None, ratios, unit="×")


def _import_seconds(bench: Bench, module: str) -> tuple[float, float]:
    """Seconds by the clock, and of processor time."""
    said = subprocess.run(
        [sys.executable, "-c", TIMED.format(module)],
        env={**os.environ, **bench.copy.settings},
        cwd=ROOT,
        capture_output=True,
        text=True,
        timeout=60,
        check=True,
    ).stdout.split()
    return float(said[0]), float(said[1])


def _memory(bench: Bench) -> Result:
    """A worker's memory after every public page was asked for in every encoding, twenty times over."""
    with served(bench.programs, bench.copy) as safon, Visitor(safon.port) as visitor:
        listed = good_page(safon.port, "/sitemap.xml").text.decode()
        paths = [line.split("</loc>")[0] for line in listed.split("<loc>")[1:]]
        if not paths:
            raise UnmeasurableError("the sitemap is empty")
        for number in range(20):
            for address in paths:
                path = "/" + address.split("/", 3)[3] if address.count("/") > 2 else "/"
                visitor.get(f"{path}?bench={number}", Accept_Encoding=ENCODINGS[number % len(ENCODINGS)])
        worker, first = safon.worker_memory(), memory(safon.pid)
    note = f"the process above it holds {first / 1e6:.0f} MB more; {20 * len(paths):,} pages were asked for"
    return Result("memory of a worker after load", MEGABYTES, [worker / 1e6], notes=[note])
