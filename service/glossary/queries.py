"""Questions about the agreed terms; every page asks one for the terms and one for their subjects."""

from dataclasses import dataclass
from datetime import date, datetime
from functools import cache
from typing import Any, NamedTuple

from sqlalchemy import Select, select

from service.db import rows
from service.glossary.letters import letter_of
from service.glossary.models import GlossaryGroup, Term, TermNote
from service.language.bilingual import Bilingual, BilingualHtml
from service.language.languages import Language


class FoundTerm(NamedTuple):
    """A term in both languages, with what is known of its Welsh."""

    key: str
    group: str  # its key
    term: Bilingual
    anchor: Bilingual
    part: str
    singular: str | None
    plural: str | None
    masculine: str | None
    feminine: str | None
    also: list[str]
    standing: str
    sources: list[str]
    note: BilingualHtml | None
    letter: str  # under which it stands in the language that was asked for


@dataclass(frozen=True, slots=True)
class Subject:
    """A subject of the glossary, and when its terms were last published and checked."""

    key: str
    title: Bilingual
    slug: Bilingual
    published_at: datetime
    checked_on: date


def terms_in_order(language: Language) -> list[FoundTerm]:
    """Every term, in the order of a language's alphabet."""
    return [_found(row) for row in rows(_terms(language))]


def subjects() -> list[Subject]:
    """The subjects in the order in which they are offered."""
    found = (
        select(
            GlossaryGroup.key,
            *_halves(GlossaryGroup, "title"),
            *_halves(GlossaryGroup, "slug"),
            GlossaryGroup.published_at,
            GlossaryGroup.checked_on,
        )
        .where(~GlossaryGroup.withdrawn)
        .order_by(GlossaryGroup.sequence)
    )
    return [
        Subject(
            row.key,
            Bilingual(row.title_cy, row.title_en),
            Bilingual(row.slug_cy, row.slug_en),
            row.published_at,
            row.checked_on,
        )
        for row in rows(found)
    ]


@cache
def _terms(language: Language) -> Select[Any]:
    sort_key = getattr(Term, f"sort_key_{language}")
    forms = (Term.singular, Term.plural, Term.masculine, Term.feminine, Term.also)
    return (
        select(
            Term.key,
            GlossaryGroup.key.label("subject"),
            *_halves(Term, "term"),
            *_halves(Term, "anchor"),
            Term.part,
            *forms,
            Term.standing,
            Term.sources,
            *_halves(TermNote, "html"),
            sort_key.label("sort_key"),
        )
        .join(GlossaryGroup, GlossaryGroup.id == Term.group_id)
        .outerjoin(TermNote, TermNote.term_id == Term.id)
        .where(~GlossaryGroup.withdrawn)
        .order_by(sort_key, Term.id)
    )


def _halves(model: Any, name: str) -> tuple[Any, Any]:
    return getattr(model, f"{name}_cy"), getattr(model, f"{name}_en")


def _found(row: Any) -> FoundTerm:
    return FoundTerm(
        key=row.key,
        group=row.subject,
        term=Bilingual(row.term_cy, row.term_en),
        anchor=Bilingual(row.anchor_cy, row.anchor_en),
        part=row.part,
        singular=row.singular,
        plural=row.plural,
        masculine=row.masculine,
        feminine=row.feminine,
        also=row.also,
        standing=row.standing,
        sources=row.sources,
        note=BilingualHtml(row.html_cy, row.html_en) if row.html_cy else None,
        letter=letter_of(row.sort_key),
    )
