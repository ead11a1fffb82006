"""Which rows of the index meet a query, and how: the same statement on both engines but for one condition."""

from collections.abc import Mapping
from functools import cache
from types import MappingProxyType
from typing import Any, NamedTuple

from sqlalchemy import (
    ColumnElement,
    CompoundSelect,
    Select,
    Subquery,
    bindparam,
    case,
    column,
    func,
    literal_column,
    select,
    table,
    text,
    union_all,
)
from sqlalchemy.dialects.postgresql import TSQUERY

from service.db import db, rows
from service.language.languages import Language
from service.search.asking import SYNTAX, Sought, SoughtWord, Syntax, questions
from service.search.indexing import Way, chosen
from service.search.models import SearchRow

MOST_RANKED = 2_000
NOT_MET = len(Way)
# What never changes stands in the statement as it is: to hand it over would cost more than to read it.
LEAST: ColumnElement[int] = literal_column(str(NOT_MET))
MOST: ColumnElement[int] = literal_column(str(MOST_RANKED + 1))
NO_CHOICES: Mapping[str, str] = MappingProxyType({})
NOTHING = "zzzz0"  # no token of the index begins so
row = SearchRow.__table__.c
match = table("search_match", column("rowid"))


class Match(NamedTuple):
    """A row that meets a query, and in what way in each language; the smaller the better."""

    id: int
    kind: str
    council: str | None
    standard: int | None
    cy: int
    en: int

    def way(self, language: Language) -> int:
        """In what way its text in one language meets the query; NOT_MET where it does not."""
        return self.cy if language is Language.CY else self.en


def matches(sought: Sought, choices: Mapping[str, str] = NO_CHOICES) -> list[Match]:
    """The rows that meet a query in either language, by priority, not more than one beyond those ranked."""
    engine = db.engine.dialect.name
    values = {
        _name(language, way): asked
        for language in Language
        for way, asked in _asked(sought[language], language, choices, SYNTAX[engine]).items()
    }
    return list(map(Match._make, rows(_statement(engine), **values)))


def _asked(
    words: list[SoughtWord], language: Language, choices: Mapping[str, str], syntax: Syntax
) -> dict[Way, str]:
    """The question of each way with the choices of the filters, in the words of an engine."""
    if not words or choices.get("found_in", language) != language:
        return {way: syntax.token(language, way, NOTHING) for way in Way}
    filters = [syntax.quoted(chosen(name, value)) for name, value in choices.items() if name != "found_in"]
    asked = questions(words, language, syntax)
    return {way: syntax.all_of([each, *filters]) for way, each in asked.items()} if filters else asked


def _name(language: Language, way: Way) -> str:
    return f"{language}_{way.name.lower()}"


@cache
def _statement(engine: str) -> Select[Any]:
    """Each way of meeting is bounded by itself: what it leaves out comes after all that it finds."""
    ways = _ways(engine).subquery()
    best = (_best(ways, language).label(language) for language in Language)
    by_row = select(ways.c.id, *best).group_by(ways.c.id).order_by(ways.c.id).limit(MOST).subquery()
    columns = row.id, row.kind, row.council, row.standard, by_row.c.cy, by_row.c.en
    return select(*columns).join(by_row, by_row.c.id == row.id).order_by(row.id)


def _ways(engine: str) -> CompoundSelect[Any]:
    """What each question finds, with the language and the rank of its way."""
    return union_all(
        *(
            select(
                column("id"),
                literal_column(f"'{language}'").label("language"),
                literal_column(str(rank)).label("rank"),
            ).select_from(_met(engine, _name(language, way)).subquery())
            for language in Language
            for rank, way in enumerate(Way)
        )
    )


def _best(ways: Subquery, language: Language) -> ColumnElement[int]:
    """The best way in which a row meets the query in one language."""
    is_in_it = ways.c.language == literal_column(f"'{language}'")
    return func.min(case((is_in_it, ways.c.rank), else_=LEAST))


def _met(engine: str, name: str) -> Select[Any]:
    """The rows that one question finds, by priority."""
    if engine == "sqlite":
        found = select(match.c.rowid.label("id")).where(text(f"search_match MATCH :{name}"))
        return found.order_by(match.c.rowid).limit(MOST)
    asked = bindparam(name).cast(TSQUERY)
    # Not simply by id, or PostgreSQL would read every row in that order instead of asking its index.
    by_priority = row.id + 0
    return select(row.id).where(row.matched.op("@@")(asked)).order_by(by_priority).limit(MOST)
