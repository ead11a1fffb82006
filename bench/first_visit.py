"""What a first and a repeat visit cost over the wire: everything that a browser asks for before htmx."""

import re
from collections.abc import Iterator
from html.parser import HTMLParser
from urllib.parse import urljoin

from bench.loading import Bench
from bench.machine import UnmeasurableError
from bench.pages import NEXT, PAGES
from bench.results import Result, at_most
from bench.servers import Server, served
from bench.visiting import Visitor, good_page, wire_bytes

FIRST, REQUESTS = at_most(45_000, "bytes"), at_most(8, "requests")
WINDOW, REPEAT = at_most(14_600, "bytes"), at_most(12_000, "bytes")
BROTLI = {"Accept_Encoding": "br"}
IN_STYLES = re.compile(r"url\(\s*[\"']?([^)\"']+)")
# What a script imports when it is read; import(…) comes after the page is loaded.
IN_SCRIPTS = re.compile(r"""^\s*import\s*(?:[^"'();]*\bfrom\s*)?["']([^"']+)["']""", re.MULTILINE)
FILES = {"stylesheet", "preload", "modulepreload", "icon"}


class _Fetched(HTMLParser):
    """The files that a page makes a browser ask for."""

    def __init__(self) -> None:
        super().__init__()
        self.styles: list[str] = []
        self.blocking: list[str] = []
        self.scripts: list[str] = []
        self.others: list[str] = []
        self._icons: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Note a file by what it is for."""
        named = {name: value or "" for name, value in attrs}
        kinds = set(named.get("rel", "").split()) & FILES if tag == "link" else set()
        if tag in {"script", "img"} and named.get("src"):
            (self.scripts if tag == "script" else self.others).append(named["src"])
        elif "stylesheet" in kinds:
            self.styles.append(named["href"])
            if named.get("media", "all") in {"", "all", "screen"}:
                self.blocking.append(named["href"])
        elif "icon" in kinds:
            self._icons.append(named["href"])
        elif kinds:
            self.others.append(named["href"])

    @property
    def files(self) -> list[str]:
        """Every file once; of the icons, a browser takes one: the last, which is the sharpest."""
        return list(dict.fromkeys([*self.styles, *self.scripts, *self.others, *self._icons[-1:]]))


def measure(bench: Bench) -> Iterator[Result]:
    """The weight of each measured page, in the language in which it is heavier."""
    with served(bench.programs, bench.copy) as safon:
        _expect_compressed(safon)
        for page in PAGES:
            visits = [_visit(safon, path) for _language, path in page.paths]
            yield Result(
                f"first visit of the {page.name}",
                FIRST,
                [max(sum(each.values()) for each in visits)],
                notes=_heaviest(visits),
            )
            yield Result(f"first visit of the {page.name}: requests", REQUESTS, [max(map(len, visits))])
            blocking = [_blocking(safon, path) for _language, path in page.paths]
            yield Result(f"HTML and blocking CSS of the {page.name}", WINDOW, [max(blocking)])
        again = [
            _kept_or_new(safon, seen, new)
            for (_, seen), (_, new) in zip(PAGES[0].paths, NEXT.paths, strict=True)
        ]
        yield Result(f"repeat visit: {NEXT.name} after the first", REPEAT, [max(again)])


def _expect_compressed(safon: Server) -> None:
    for style in _read(safon, PAGES[0].cy).blocking:
        with Visitor(safon.port) as visitor:
            if visitor.get(style, **BROTLI).headers.get("content-encoding") != "br":
                raise UnmeasurableError(f"{style} is not compressed; `make bench` does that first")


def _visit(safon: Server, path: str) -> dict[str, int]:
    """Bytes over the wire, headers included, of the page and of each file that it needs."""
    return {each: len(wire_bytes(safon.port, each, **BROTLI)) for each in [path, *_files(safon, path)]}


def _files(safon: Server, path: str) -> list[str]:
    fetched = _read(safon, path)
    files = fetched.files
    for file in files:  # grows while it is read
        pattern = IN_STYLES if file in fetched.styles else IN_SCRIPTS if file.endswith(".js") else None
        if pattern is not None:
            text = good_page(safon.port, file).body.decode()
            found = (urljoin(file, name) for name in pattern.findall(text) if not name.startswith("data:"))
            files.extend(name for name in dict.fromkeys(found) if name not in files)
    return files


def _blocking(safon: Server, path: str) -> int:
    return sum(len(wire_bytes(safon.port, each, **BROTLI)) for each in [path, *_read(safon, path).blocking])


def _kept_or_new(safon: Server, seen: str, new: str) -> int:
    """Bytes of a second page: files that may be kept for ever cost nothing, others are asked for again."""
    bytes_sent = len(wire_bytes(safon.port, new, **BROTLI))
    known = set(_files(safon, seen))
    for file in _files(safon, new):
        with Visitor(safon.port) as visitor:
            answer = visitor.get(file, **BROTLI)
        if file in known and "immutable" in answer.headers.get("cache-control", ""):
            continue
        etag = answer.headers.get("etag", "") if file in known else ""
        bytes_sent += len(wire_bytes(safon.port, file, **BROTLI, If_None_Match=etag or '"none"'))
    return bytes_sent


def _read(safon: Server, path: str) -> _Fetched:
    fetched = _Fetched()
    fetched.feed(good_page(safon.port, path).body.decode())
    return fetched


def _heaviest(visits: list[dict[str, int]]) -> list[str]:
    heavy = max(visits, key=lambda visit: sum(visit.values()))
    return [", ".join(f"{name.rpartition('/')[2]} {size:,}" for name, size in heavy.items())]
