"""Which rows of the index meet a query, and how: the same statement on both engines but for one condition."""

from collections.abc import Mapping
from functools import cache, lru_cache
from types import MappingProxyType
from typing import Any, NamedTuple

from sqlalchemy import (
    ColumnElement,
    CompoundSelect,
    Select,
    bindparam,
    column,
    func,
    literal_column,
    select,
    table,
    text,
    union_all,
)
from sqlalchemy.dialects.postgresql import TSQUERY

from service.db import Prepared, db
from service.language.languages import Language
from service.search.asking import ASKED_WAYS, SYNTAX, Sought, SoughtWord, Syntax, questions
from service.search.indexing import Way, chosen
from service.search.models import SearchRow

MOST_RANKED = 2_000
NOT_MET = len(Way)
# What never changes stands in the statement as it is: to hand it over would cost more than to read it.
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
    found = _statement(engine).rows(**values)
    return [Match(*columns, *_ranks(ways)) for *columns, ways in found]


@lru_cache(maxsize=1 << len(Language) * len(ASKED_WAYS))
def _ranks(ways: int) -> list[int]:
    """For each language the rank of the best way in which a row was met, out of the bits of all of them."""
    return [_rank(ways >> place * len(ASKED_WAYS)) for place in range(len(Language))]


def _rank(ways: int) -> int:
    met: set[Way] = {way for bit, way in enumerate(ASKED_WAYS) if ways >> bit & 1}
    if {Way.EXACT, Way.TITLE} <= met:
        met.add(Way.EXACT_ON_TOPIC)
    return next((rank for rank, way in enumerate(Way) if way in met), NOT_MET)


def _asked(
    words: list[SoughtWord], language: Language, choices: Mapping[str, str], syntax: Syntax
) -> dict[Way, str]:
    """The question of each way with the choices of the filters, in the words of an engine."""
    if not words or choices.get("found_in", language) != language:
        return {way: syntax.token(language, way, NOTHING) for way in ASKED_WAYS}
    filters = [syntax.quoted(chosen(name, value)) for name, value in choices.items() if name != "found_in"]
    asked = questions(words, language, syntax)
    return {way: syntax.all_of([each, *filters]) for way, each in asked.items()} if filters else asked


@cache
def _name(language: Language, way: Way) -> str:
    return f"{language}_{way.name.lower()}"


@cache
def _statement(engine: str) -> Prepared:
    """Each way of meeting is bounded by itself: what it leaves out comes after all that it finds."""
    ways = _ways(engine).subquery()
    met = func.sum(ways.c.bit).label("ways")
    by_row = select(ways.c.id, met).group_by(ways.c.id).order_by(ways.c.id).limit(MOST).subquery()
    columns = row.id, row.kind, row.council, row.standard, by_row.c.ways
    return Prepared(select(*columns).join(by_row, by_row.c.id == row.id).order_by(row.id))


def _ways(engine: str) -> CompoundSelect[Any]:
    """What each question finds, with the bit of its language and way."""
    asked = [_name(language, way) for language in Language for way in ASKED_WAYS]
    return union_all(
        *(
            select(column("id"), literal_column(str(1 << place)).label("bit")).select_from(
                _met(engine, name).subquery()
            )
            for place, name in enumerate(asked)
        )
    )


def _met(engine: str, name: str) -> Select[Any]:
    """The rows that one question finds, by priority."""
    if engine == "sqlite":
        found = select(match.c.rowid.label("id")).where(text(f"search_match MATCH :{name}"))
        return found.order_by(match.c.rowid).limit(MOST)
    asked = bindparam(name).cast(TSQUERY)
    # Not simply by id, or PostgreSQL would read every row in that order instead of asking its index.
    by_priority = row.id + 0
    return select(row.id).where(row.matched.op("@@")(asked)).order_by(by_priority).limit(MOST)
