"""`bench/run.py`: measures one subject after the other and prints one table."""

import argparse
import os
import signal
import sys
import time
from collections.abc import Callable, Iterator
from dataclasses import replace

from bench import (
    analyser,
    cached,
    first_visit,
    footprint,
    held_up,
    locks,
    misses,
    outages,
    publications,
    queries,
    record,
    searching,
    uncached,
)
from bench.copies import forget_other_copies, fresh_copy
from bench.loading import MOST_FOREIGN, Bench, Plan
from bench.machine import UnmeasurableError, Watch
from bench.programs import Programs, find_programs
from bench.results import Result, Verdict, table

# What bears noise comes first: should the machine be busy, time is lost only where rounds are taken again.
SUBJECTS: dict[str, Callable[[Bench], Iterator[Result]]] = {
    "analyser": analyser.measure,
    "queries": queries.measure,
    "misses": misses.measure,
    "publications": publications.measure,
    "outages": outages.measure,
    "locks": locks.measure,
    "first-visit": first_visit.measure,
    "footprint": footprint.measure,
    "cached": cached.measure,
    "held-up": held_up.measure,
    "uncached": uncached.measure,
    "search": searching.measure,
    "record": record.measure,
}
THOROUGH = Plan(rounds=5, seconds=2, retries=3, publications=30)
QUICK = Plan(rounds=3, seconds=1, retries=4, publications=20)
SECONDS = 480.0  # after that nothing new is begun; the longest subject takes some five minutes
CANNOT_RUN, MISSED = 2, 1
LONGEST_REASON = 400  # characters


def main() -> int:
    """Measure what is asked for; 0 unless nothing could be measured, or a goal was missed under --strict."""
    asked = _arguments()
    forget_other_copies()
    signal.signal(signal.SIGTERM, lambda *_: sys.exit(128 + signal.SIGTERM))
    try:
        programs = find_programs()
        results = _measured(programs, QUICK if asked.quick else THOROUGH, asked.only or list(SUBJECTS))
    except UnmeasurableError as error:
        print(f"The benchmark cannot run: {error}", file=sys.stderr)
        return CANNOT_RUN
    print(table(results))
    is_missed = any(result.verdict is Verdict.MISSED for result in results)
    return MISSED if asked.strict and is_missed else 0


def _arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__, prog="bench/run.py")
    parser.add_argument("--quick", action="store_true", help="short rounds, and few")
    parser.add_argument("--strict", action="store_true", help="exit with 1 when a goal is missed")
    parser.add_argument(
        "--only",
        action="append",
        choices=list(SUBJECTS),
        metavar="NAME",
        help=f"one of {', '.join(SUBJECTS)}",
    )
    return parser.parse_args()


def _measured(programs: Programs, plan: Plan, names: list[str]) -> list[Result]:
    # The servers have the other core to themselves.
    os.sched_setaffinity(0, {programs.loader_core})
    began, results = time.monotonic(), []
    with fresh_copy() as copy:
        for name in names:
            print(f"{time.monotonic() - began:4.0f} s  {name}", file=sys.stderr)
            if time.monotonic() - began > SECONDS:
                results.append(Result(name, None, [], doubt="there was no time left for it"))
            else:
                results.extend(_of(name, Bench(programs, copy, plan)))
    print(f"{time.monotonic() - began:4.0f} s  done", file=sys.stderr)
    return results


def _of(name: str, bench: Bench) -> list[Result]:
    results: list[Result] = []
    watch = Watch()
    try:
        results.extend(SUBJECTS[name](bench))
    except Exception as error:  # noqa: BLE001 - a subject that cannot be measured must not hide the others
        results.append(Result(name, None, [], doubt=f"{type(error).__name__}: {error}"[:LONGEST_REASON]))
    disturbance = watch.stop().disturbance
    return [_doubted(result, disturbance) for result in results]


def _doubted(result: Result, disturbance: float) -> Result:
    """Noise only makes seconds longer: with it, a goal that was reached is reached, but none is missed."""
    is_of_time = result.goal is not None and result.goal.unit == "s"
    if is_of_time and result.verdict is Verdict.MISSED and disturbance > MOST_FOREIGN:
        return replace(result, doubt=f"others used {disturbance:.2f} cores meanwhile")
    return result


if __name__ == "__main__":
    sys.exit(main())
