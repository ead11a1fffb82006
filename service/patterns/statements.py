"""The question for everything on the page of a pattern: one for each language, built once."""

from collections.abc import Callable, Mapping
from functools import cache
from types import MappingProxyType
from typing import Any

from sqlalchemy import (
    ColumnElement,
    Date,
    Select,
    Text,
    and_,
    bindparam,
    case,
    cast,
    literal_column,
    null,
    select,
    union_all,
)

from service.councils.models import Council
from service.language.languages import Language
from service.patterns.codes import Section
from service.patterns.models import PatternEntry, PatternExample, PatternPart, PatternStage
from service.sources.models import Source
from service.standards.models import Guidance

Given = Mapping[str, ColumnElement[Any]]
Columns = Any  # of a table, by name
EXAMPLE, STAGE = "example", "stage"
NO_TEXT: ColumnElement[Any] = cast(null(), Text)
NO_DAY: ColumnElement[Any] = cast(null(), Date)
# What every piece has, whichever table it stands in; `other` is the key of a council or of a pattern.
NOTHING: Given = MappingProxyType(
    {
        "section": NO_TEXT,
        "about": NO_TEXT,
        "title": NO_TEXT,
        "since": NO_DAY,
        "until": NO_DAY,
        "source": NO_TEXT,
        "other": NO_TEXT,
    }
)


@cache
def pieces_of(language: Language) -> Select[Any]:
    """The pieces of the pattern with the id `pattern_id` in a language, with what each of them names."""
    several = union_all(
        *(_pieces(place, made, language) for place, made in enumerate((_parts, _examples, _stages, _entries)))
    ).subquery()
    source, council, guidance = (model.__table__.c for model in (Source, Council, Guidance))
    is_standard = and_(several.c.section == Section.STANDARD, cast(guidance.number, Text) == several.c.about)
    return (
        select(
            several,
            source[f"title_{language}"].label("source_title"),
            source[f"publisher_{language}"].label("publisher"),
            *(source[name] for name in ("url", "language", "dated", "read_on")),
            council[f"official_name_{language}"].label("council"),
            guidance.number,
            *(guidance[f"{name}_{language}"].label(f"standard_{name}") for name in ("title", "slug")),
        )
        .outerjoin(Source, source.key == several.c.source)
        .outerjoin(Council, council.key == several.c.other)
        .outerjoin(Guidance, and_(is_standard, ~guidance.withdrawn))
        .order_by(several.c.place, several.c.section, several.c.position)
    )


def _pieces(place: int, made: Callable[[Language], tuple[Columns, Given]], language: Language) -> Select[Any]:
    """What one table has of a pattern, in the columns that all of them share."""
    table, given = made(language)
    columns = {**NOTHING, **given, "html": table[f"html_{language}"]}
    named = (column.label(name) for name, column in columns.items())
    at: ColumnElement[int] = literal_column(str(place)).label("place")
    return select(at, table.position, *named).where(table.pattern_id == bindparam("pattern_id"))


def _parts(_language: Language) -> tuple[Columns, Given]:
    table = PatternPart.__table__.c
    source = case((table.section == Section.RESEARCH, table.about))
    return table, {"section": table.section, "about": table.about, "source": source}


def _examples(language: Language) -> tuple[Columns, Given]:
    table = PatternExample.__table__.c
    section: ColumnElement[str] = literal_column(f"'{EXAMPLE}'")
    return table, {"section": section, "about": table.code, "title": table[f"title_{language}"]}


def _stages(_language: Language) -> tuple[Columns, Given]:
    table = PatternStage.__table__.c
    section: ColumnElement[str] = literal_column(f"'{STAGE}'")
    return table, {
        "section": section,
        "about": table.status,
        "since": table.since,
        "other": table.replaced_by,
    }


def _entries(language: Language) -> tuple[Columns, Given]:
    table = PatternEntry.__table__.c
    return table, {
        "section": table.entry,
        "title": table[f"service_{language}"],
        "since": table.since,
        "until": table.until,
        "source": table.source,
        "other": table.council,
    }
