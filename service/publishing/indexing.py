"""Published things handed to the search index, with each publication."""

from collections.abc import Sequence
from typing import Any

from sqlalchemy import select
from sqlalchemy.orm import Session

from service.publishing.kinds import Kind, all_kinds
from service.search.writing import write_pages


def index(session: Session, written: Kind, row: Any) -> None:
    """Let readers find what a published row says now, and what other kinds say because of it."""
    session.flush()
    index_row(session, written, row)
    for kind in all_kinds():
        if kind.findable is not None and written.code in kind.findable.follows:
            for other in rows_of(session, kind):
                index_row(session, kind, other)


def index_row(session: Session, kind: Kind, row: Any) -> None:
    """Let readers find what one row says now; nothing of it where it was withdrawn."""
    if kind.findable is not None:
        pages = () if row.withdrawn else kind.findable.pages_of(session, row)
        write_pages(session, kind.code, row.key, pages, published_at=row.published_at)


def rows_of(session: Session, kind: Kind) -> Sequence[Any]:
    """Every row of a kind, withdrawn or not."""
    return session.scalars(select(kind.model).order_by(kind.model.key)).all()
