"""The search index made anew out of all that is published."""

from collections.abc import Callable

from service.db import db, writing
from service.publishing.actions import publication_number, raise_publication_number, tell, wait_for_others
from service.publishing.indexing import index_row, index_standing, rows_of
from service.publishing.kinds import all_kinds
from service.search.writing import empty_index, index_is_current, note_analyser, tidy_index


def rebuild_index(advance: Callable[[int, int], object] = lambda _done, _of: None) -> int:
    """Make the index anew in one transaction, telling how far it is; how many rows were written."""
    with writing() as session:
        wait_for_others(session)
        empty_index(session)
        rows = [(kind, row) for kind in all_kinds() if kind.findable for row in rows_of(session, kind)]
        for done, (kind, row) in enumerate(rows, 1):
            index_row(session, kind, row)
            advance(done, len(rows))
        index_standing(session)
        note_analyser(session)
        tidy_index(session)
        raise_publication_number(session)
        number = publication_number(session)
    tell(number)
    return len(rows)


def rebuild_index_if_outdated() -> bool:
    """Make the index anew where another analyser made it, or none yet; whether that was so."""
    outdated = not index_is_current(db.session())
    if outdated:
        rebuild_index()
    return outdated
