"""Published things handed to the search index, with each publication."""

from collections.abc import Sequence
from typing import Any

from sqlalchemy import select
from sqlalchemy.orm import Session

from service.db import now
from service.publishing.kinds import Kind, all_kinds
from service.search.registry import all_findable
from service.search.writing import write_pages


def index(session: Session, written: Kind, *written_rows: Any) -> None:
    """Let readers find what published rows of a kind say now, and what other kinds say because of them."""
    session.flush()
    for row in written_rows:
        index_row(session, written, row)
    for kind in all_kinds():
        if kind.findable is not None and written.code in kind.findable.follows:
            for other in rows_of(session, kind):
                index_row(session, kind, other)
    index_standing(session, written)


def index_standing(session: Session, written: Kind | None = None) -> None:
    """Let readers find what no row makes, or as much of it as one written kind may have changed."""
    for each in all_findable():
        if each.stands_alone and (written is None or written.code in each.follows):
            followed = [
                row for kind in all_kinds() if kind.code in each.follows for row in rows_of(session, kind)
            ]
            # Since the first of what they speak of: the same whenever the index is made.
            since = min((row.published_at for row in followed), default=now())
            write_pages(session, each.code, each.code, each.pages_of(session, None), published_at=since)


def index_row(session: Session, kind: Kind, row: Any) -> None:
    """Let readers find what one row says now; nothing of it where it was withdrawn."""
    if kind.findable is not None:
        pages = () if row.withdrawn else kind.findable.pages_of(session, row)
        write_pages(session, kind.code, row.key, pages, published_at=row.published_at)


def rows_of(session: Session, kind: Kind) -> Sequence[Any]:
    """Every row of a kind, withdrawn or not."""
    return session.scalars(select(kind.model).order_by(kind.model.key)).all()
