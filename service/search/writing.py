"""Rows of the index written with what they are made of, in the transaction of its publication."""

from collections import Counter
from collections.abc import Iterable
from datetime import datetime
from typing import Any

from sqlalchemy import delete, insert, select, text
from sqlalchemy.dialects import postgresql, sqlite
from sqlalchemy.orm import Session

from service.language.languages import Language
from service.search.indexing import content_hash, values_of, words_on
from service.search.models import SearchIndex, SearchRow, SearchWord
from service.search.registry import Page
from service.search.welsh import analyser_version

INSERT: dict[str, Any] = {"sqlite": sqlite.insert, "postgresql": postgresql.insert}
COLUMNS = SearchRow.__table__.c
SAID = ("title_cy", "title_en", "body_cy", "body_en")


def write_pages(
    session: Session, of_kind: str, of_key: str, pages: Iterable[Page], *, published_at: datetime
) -> None:
    """Let the pages of one published thing be found, and its earlier ones no longer."""
    wanted = {page.key: page for page in pages}
    of_it = COLUMNS.of_kind == of_kind, COLUMNS.of_key == of_key
    present = {
        row.key: row
        for row in session.execute(
            select(COLUMNS.key, COLUMNS.content_hash, *(COLUMNS[name] for name in SAID)).where(*of_it)
        )
    }
    gone = [
        row
        for key, row in present.items()
        if key not in wanted or row.content_hash != content_hash(wanted[key])
    ]
    kept = present.keys() - {row.key for row in gone}
    at = {"published_at": published_at}
    new = [at | values_of(page, of_kind, of_key) for key, page in wanted.items() if key not in kept]
    if gone:
        session.execute(delete(SearchRow).where(COLUMNS.key.in_([row.key for row in gone])))
    if new:
        session.execute(insert(SearchRow), new)
    _count_words(session, [row._asdict() for row in gone], new)


def empty_index(session: Session) -> None:
    """Let nothing be found any more."""
    for model in (SearchRow, SearchWord):
        session.execute(delete(model))


def index_is_current(session: Session) -> bool:
    """Whether the index was made with the present analyser."""
    return session.scalar(select(SearchIndex.analyser)) == analyser_version()


def note_analyser(session: Session) -> None:
    """Remember that the index was made with the present analyser."""
    session.merge(SearchIndex(id=1, analyser=analyser_version()))


def tidy_index(session: Session) -> None:
    """Bring what was filed in many pieces into one, after much was written: questions are answered sooner."""
    if session.get_bind().dialect.name == "sqlite":
        session.execute(text("INSERT INTO search_match (search_match) VALUES ('optimize')"))


def _count_words(session: Session, gone: list[dict[str, Any]], new: list[dict[str, Any]]) -> None:
    """Keep on how many pages each word stands."""
    counts: Counter[tuple[str, str]] = Counter()
    for change, pages in ((-1, gone), (1, new)):
        for page in pages:
            for language in Language:
                for word in words_on(page[f"title_{language}"], page[f"body_{language}"]):
                    counts[language, word] += change
    changed = [
        {"language": language, "word": word, "pages": change}
        for (language, word), change in sorted(counts.items())
        if change
    ]
    if not changed:
        return
    adding = INSERT[session.get_bind().dialect.name](SearchWord)
    total = SearchWord.pages + adding.excluded.pages
    session.execute(
        adding.on_conflict_do_update(index_elements=["language", "word"], set_={"pages": total}), changed
    )
    if gone:
        session.execute(delete(SearchWord).where(SearchWord.pages < 1))
