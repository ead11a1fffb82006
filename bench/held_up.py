"""Whether cached hits wait for other requests: the 99th percentile beside slow views and beside renders."""

import itertools
from collections.abc import Callable, Iterator

from bench.background import Background
from bench.loading import Bench, Target, in_rounds
from bench.pages import STANDARD
from bench.results import Goal, Result, at_most
from bench.servers import Server, served
from bench.visiting import good_page

SLOW_PATH = "/bench/slow"  # as bench/slowed.py answers it
CONNECTIONS = 8
GZIP = {"Accept-Encoding": "gzip"}
SLOW_GOAL, RENDERS_GOAL = at_most(2), at_most(5)
SLOW_A_SECOND, RENDERS_A_SECOND = 2, 50


def measure(bench: Bench) -> Iterator[Result]:
    """The two ratios of the 99th percentile, in Welsh."""
    path = STANDARD.cy
    with served(bench.programs, bench.copy, "bench.slowed:application") as safon:
        good_page(safon.port, path)
        good_page(safon.port, SLOW_PATH)
        targets = [
            Target("alone", safon, path, GZIP),
            Target("slow", safon, path, GZIP, beside=_slow(safon)),
            Target("renders", safon, path, GZIP, beside=_renders(safon, path)),
        ]
        rounds = in_rounds(bench, targets, CONNECTIONS)
    alone = Result("", None, rounds.figures("alone", "slowest"), unit="ms")
    beside: list[tuple[str, str, Goal]] = [
        ("slow", f"{SLOW_A_SECOND} views of 200 ms a second", SLOW_GOAL),
        ("renders", f"{RENDERS_A_SECOND} renders a second", RENDERS_GOAL),
    ]
    for name, words, goal in beside:
        meanwhile = Result("", None, rounds.figures(name, "slowest"), unit="ms")
        yield Result(
            f"cached hits' p99 beside {words}",
            goal,
            rounds.ratios(name, "alone", "slowest"),
            notes=[f"{meanwhile.measured}, alone {alone.measured}"],
            doubt=rounds.doubt,
        )


def _slow(safon: Server) -> Callable[[], Background]:
    return lambda: Background(safon.port, lambda _number: SLOW_PATH, SLOW_A_SECOND)


def _renders(safon: Server, path: str) -> Callable[[], Background]:
    """Every query string is another page to the cache, so that each is rendered, compressed and kept."""
    never_asked = itertools.count()
    return lambda: Background(
        safon.port, lambda _number: f"{path}?bench={next(never_asked)}", RENDERS_A_SECOND
    )
