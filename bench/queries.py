"""How often a page asks the database: counted with 22 councils and with a hundred times as many."""

import threading
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

from flask import Flask
from sqlalchemy import Connection, Engine, event, func, insert, select

from bench.copies import Copy, apart, copy_of
from bench.loading import Bench
from bench.machine import UnmeasurableError
from bench.pages import measured_paths
from bench.results import Result, at_most
from service import create_app
from service.councils.models import Council
from service.db import db
from service.progress.models import Value

MANY = 2200
MOST = 6
NOT_QUESTIONS = ("BEGIN", "SAVEPOINT", "RELEASE", "PRAGMA")
LETTERS = "abcdefghijklmnopqrstuvwxyz"  # the codes of real councils have capitals
Counts = dict[str, int]


def measure(bench: Bench) -> Iterator[Result]:
    """Questions of a hit, of a render, and how many more of them a hundred times the councils make."""
    hits = apart(count, bench.copy, cache_megabytes=64)
    few = apart(count, bench.copy, cache_megabytes=0)
    with copy_of(bench.copy) as crowded:
        apart(add_councils, crowded, MANY)
        many = apart(count, crowded, cache_megabytes=0)
    yield Result("queries of a cached hit", at_most(0, "queries"), [max(hits.values())], notes=_over(hits, 0))
    yield Result(
        "queries of an uncached page, at most",
        at_most(MOST, "queries"),
        [max(few.values())],
        notes=_over(few, MOST),
    )
    more = {path: many[path] - few[path] for path in few}
    yield Result(
        f"queries more with {MANY:,} councils than with 22",
        at_most(0, "queries"),
        [max(map(abs, more.values()))],
        notes=_over(more, 0),
    )


def count(copy: Copy, *, cache_megabytes: int) -> Counts:
    """How often the second visit of each measured page asks the database."""
    app = create_app({**copy.settings, "PAGE_CACHE_MEGABYTES": cache_megabytes})
    visitor = app.test_client()
    counts: Counts = {}
    for _name, _language, path in measured_paths():
        visitor.get(path)
        with questions() as asked:
            answer = visitor.get(path)
        if answer.status_code != 200:
            raise UnmeasurableError(f"{path} answers {answer.status_code}")
        counts[path] = len(asked)
    return counts


@contextmanager
def questions() -> Iterator[list[str]]:
    """The statements that this thread sends to the database; not those of threads that watch."""
    asked: list[str] = []
    thread = threading.get_ident()

    def note(_connection: Connection, _cursor: Any, statement: str, *_more: Any) -> None:
        if threading.get_ident() == thread and not statement.startswith(NOT_QUESTIONS):
            asked.append(statement)

    event.listen(Engine, "before_cursor_execute", note)
    try:
        yield asked
    finally:
        event.remove(Engine, "before_cursor_execute", note)


def add_councils(copy: Copy, total: int) -> None:
    """Fill the register up with copies of its first council, each with copies of its values."""
    app: Flask = create_app(copy.settings)
    with app.app_context(), db.engine.begin() as connection:
        councils, values = Council.__table__, Value.__table__
        pattern = connection.execute(select(councils).order_by(councils.c.id)).mappings().first()
        there = connection.scalar(select(func.count()).select_from(councils))
        if pattern is None or there is None:
            raise UnmeasurableError("there is no council to copy")
        known = (
            connection.execute(select(values).where(values.c.council_id == pattern["id"])).mappings().all()
        )
        numbers = range(10_000, 10_000 + total - there)
        connection.execute(insert(Council), [_council(dict(pattern), number) for number in numbers])
        connection.execute(
            insert(Value),
            [
                {**{name: value[name] for name in value if name != "id"}, "council_id": number}
                for number in numbers
                for value in known
            ],
        )


def _council(pattern: dict[str, Any], number: int) -> dict[str, Any]:
    code = "".join(LETTERS[number // 26**place % 26] for place in (2, 1, 0))
    own = {
        "id": number,
        "key": f"synthetic-{number}",
        "slug_cy": f"synthetig-{number}",
        "slug_en": f"synthetic-{number}",
        "code": code,
        "ons_code": f"W07{number:06}",
    }
    return {**pattern, **own}


def _over(counts: Counts, most: int) -> list[str]:
    return [f"{path}: {number}" for path, number in counts.items() if number > most]
