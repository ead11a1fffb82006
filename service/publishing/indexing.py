"""Published things handed to the search index: at each publication, and all of them when it is made anew."""

from collections.abc import Iterator
from typing import Any

from sqlalchemy import select
from sqlalchemy.orm import Session

from service.db import db, writing
from service.publishing.kinds import Kind, all_kinds
from service.search.writing import empty_index, index_is_current, note_analyser, write_pages


def index(session: Session, written: Kind, row: Any) -> None:
    """Let readers find what a published row says now, and what other kinds say because of it."""
    session.flush()
    _index_row(session, written, row)
    for kind in all_kinds():
        if kind.findable is not None and written.code in kind.findable.follows:
            for other in _rows_of(session, kind):
                _index_row(session, kind, other)


def rebuild_index() -> Iterator[tuple[int, int]]:
    """Make the index anew in one transaction; how many of how many rows are done, after each of them."""
    with writing() as session:
        empty_index(session)
        rows = [(kind, row) for kind in all_kinds() if kind.findable for row in _rows_of(session, kind)]
        for done, (kind, row) in enumerate(rows, 1):
            _index_row(session, kind, row)
            yield done, len(rows)
        note_analyser(session)


def rebuild_index_if_outdated() -> bool:
    """Make the index anew where another analyser made it; whether that was so."""
    if outdated := not index_is_current(db.session()):
        for _ in rebuild_index():
            pass
    return outdated


def _index_row(session: Session, kind: Kind, row: Any) -> None:
    if kind.findable is not None:
        pages = () if row.withdrawn else kind.findable.pages_of(session, row)
        write_pages(session, kind.code, row.key, pages, published_at=row.published_at)


def _rows_of(session: Session, kind: Kind) -> list[Any]:
    return list(session.scalars(select(kind.model).order_by(kind.model.key)))
