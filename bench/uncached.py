"""What a page costs without cache and compression, against a bare view that returns the same bytes."""

import json
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from bench.loading import Bench, Rounds, Target, in_rounds
from bench.machine import UnmeasurableError
from bench.pages import measured_paths
from bench.results import Result, at_most
from bench.servers import Server, served
from bench.visiting import good_page

GOAL = at_most(5)


def measure(bench: Bench) -> Iterator[Result]:
    """Processor time a request, as a ratio, for each measured page in both languages."""
    with (
        served(bench.programs, bench.copy, PAGE_CACHE_MEGABYTES="0") as safon,
        _bare(bench, safon) as bare,
    ):
        for name, language, path in measured_paths():
            targets = [Target("bare", bare, path), Target("uncached", safon, path)]
            yield _result(f"uncached {name}, {language}", in_rounds(bench, targets))


def _result(label: str, rounds: Rounds) -> Result:
    cost, floor = (Result("", None, rounds.figures(name, "cpu"), unit="µs") for name in ("uncached", "bare"))
    return Result(
        f"{label}: processor time to a bare view",
        GOAL,
        rounds.ratios("uncached", "bare", "cpu"),
        notes=[f"{cost.measured} a request, bare {floor.measured}"],
        doubt=rounds.doubt,
    )


@contextmanager
def _bare(bench: Bench, safon: Server) -> Iterator[Server]:
    """The bare application on the same server, with the very bytes that Safon has just rendered."""
    with tempfile.TemporaryDirectory(prefix="safon-bench-pages-") as name:
        files: dict[str, str] = {}
        for number, (_name, _language, path) in enumerate(measured_paths()):
            file = Path(name, f"{number}.html")
            file.write_bytes(good_page(safon.port, path).body)
            files[path] = str(file)
        index = Path(name, "pages.json")
        index.write_text(json.dumps(files), encoding="utf-8")
        with served(bench.programs, bench.copy, "bench.bare:application", BENCH_PAGES=str(index)) as bare:
            for path, written in files.items():
                if good_page(bare.port, path).body != Path(written).read_bytes():
                    raise UnmeasurableError(f"the bare view sends other bytes than Safon for {path}")
            yield bare
