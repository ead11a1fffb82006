"""Cached pages against nginx on the very same bytes, and the 304 against the page itself."""

from collections.abc import Iterator

from bench.loading import FULL, Bench, Rounds, Target, in_rounds
from bench.machine import UnmeasurableError
from bench.pages import measured_paths
from bench.results import Result, at_least, at_most
from bench.servers import Server, nginx, served
from bench.visiting import Answer, Visitor, faults_of, good_page

GZIP = {"Accept-Encoding": "gzip"}
NGINX_GOAL, UNCHANGED_GOAL = at_least(0.22), at_least(1.0)
NO_FAULTS = at_most(0, "faults")


def measure(bench: Bench) -> Iterator[Result]:
    """Each measured page in both languages: rate to nginx, 304 to 200, and what the answers must hold."""
    with served(bench.programs, bench.copy) as safon:
        pages = {path: good_page(safon.port, path, Accept_Encoding="gzip") for _, _, path in measured_paths()}
        files = {path: f"{number}.html" for number, path in enumerate(pages)}
        with nginx(bench.programs, {files[path]: pages[path].body for path in pages}) as static:
            _expect_same_bytes(static, files, pages)
            for name, language, path in measured_paths():
                label = f"{name}, {language}"
                rounds = _rounds(bench, safon, path, Target("nginx", static, f"/{files[path]}", GZIP))
                yield from _results(label, rounds)
        yield _faults(safon)


def _rounds(bench: Bench, safon: Server, path: str, static: Target) -> Rounds:
    etag = good_page(safon.port, path, Accept_Encoding="gzip").headers["etag"]
    with Visitor(safon.port) as visitor:
        again = visitor.get(path, Accept_Encoding="gzip", If_None_Match=etag)
    if again.status != 304 or again.body:
        raise UnmeasurableError(
            f"{path} with its own ETag answers {again.status} with {len(again.body)} bytes"
        )
    unchanged = Target("304", safon, path, {**GZIP, "If-None-Match": etag})
    return in_rounds(bench, [static, Target("cached", safon, path, GZIP), unchanged])


def _results(label: str, rounds: Rounds) -> Iterator[Result]:
    processor = Result("", None, rounds.ratios("cached", "nginx", "cpu"))
    rates = Result("", None, rounds.figures("cached"), unit="requests/s")
    notes = [f"{rates.measured}; processor time a request {processor.measured} × nginx's"]
    yield Result(
        f"cached {label}: rate to nginx",
        NGINX_GOAL,
        _to_nginx(rounds),
        notes=[*notes, rounds.loader_note("nginx")],
        doubt=rounds.doubt,
    )
    yield Result(
        f"304 {label}: rate to 200",
        UNCHANGED_GOAL,
        rounds.ratios("304", "cached"),
        notes=[rounds.loader_note("304")],
        doubt=rounds.doubt,
    )


def _to_nginx(rounds: Rounds) -> list[float]:
    """Rate to nginx's, round by round; by processor time where wrk could not ask nginx any faster."""
    rates, costs = rounds.ratios("cached", "nginx"), rounds.ratios("nginx", "cached", "cpu")
    limited = (loader > FULL for loader in rounds.figures("nginx", "loader"))
    return [
        min(rate, cost) if is_limited else rate
        for rate, cost, is_limited in zip(rates, costs, limited, strict=True)
    ]


def _faults(safon: Server) -> Result:
    """After the load: the pages are still those of their language, with all their headers."""
    found = [
        f"{path} {fault}"
        for _name, language, path in measured_paths()
        for fault in faults_of(good_page(safon.port, path, Accept_Encoding="gzip"), language)
    ]
    return Result(
        "cached pages: language, ETag, policy, no cookie, not stale", NO_FAULTS, [len(found)], notes=found
    )


def _expect_same_bytes(static: Server, files: dict[str, str], pages: dict[str, Answer]) -> None:
    for path, file in files.items():
        if good_page(static.port, f"/{file}", Accept_Encoding="gzip").body != pages[path].body:
            raise UnmeasurableError(f"nginx sends other bytes than Safon for {path}")
