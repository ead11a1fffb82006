"""Questions about the Standard. What every reader asks is a statement built once for each language."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from itertools import groupby
from typing import Any, NamedTuple

from markupsafe import Markup
from sqlalchemy import select
from sqlalchemy.orm import selectinload

from service.db import db, rows
from service.language.bilingual import Bilingual
from service.language.languages import Language
from service.publishing.queries import Record
from service.standards import statements
from service.standards.codes import GUIDANCE_ADDRESS, Place, Reader, Section
from service.standards.models import Framework, Guidance, Passage, Standard, StandardSet


class Neighbour(NamedTuple):
    """A standard that comes before or after, in one language."""

    number: int
    title: str
    slug: str


class FoundGuidance(NamedTuple):
    """The guidance on one standard in one language, its neighbours and what its foot says."""

    id: int
    number: int
    title: str
    earlier_title: str | None  # in the wording before the latest
    is_current: bool  # whether the latest wording has it
    lead: str
    slug: Bilingual
    previous: Neighbour | None
    following: Neighbour | None
    record: Record


class FinishedPage(NamedTuple):
    """The guidance on one standard as it is shown without a filter, and what stands around it."""

    number: int
    title: str
    lead: str
    html: Markup
    slug: Bilingual
    record: Record


class CitedSource(NamedTuple):
    """Where a fact comes from, as a page of one language says it."""

    title: str
    publisher: str
    url: str | None
    language: str
    dated: date | None
    read_on: date


class Piece(NamedTuple):
    """One piece of guidance in one language."""

    section: str
    about: str | None
    readers: list[str] | None
    html: Markup
    title: str | None  # of what a link leads to
    slug: str | None  # where that is a standard
    source: CitedSource | None  # of a fact


class ListedStandard(NamedTuple):
    """A standard of the latest wording as lists name it, in one language."""

    number: int
    group: int
    group_title: str
    title: str
    slug: str
    lead: str


@dataclass(frozen=True, slots=True)
class Wording:
    """A wording of the Standard with its standards in order."""

    row: StandardSet
    standards: Sequence[Standard]


def guidance_at(slug: str, language: Language, *, today: date) -> FoundGuidance | None:
    """The guidance at a slug of a language; None where none is shown there."""
    found = rows(statements.guidance_at(language), slug=slug)
    return _found(found[0], today) if found else None


def finished_at(slug: str, language: Language, *, today: date) -> FinishedPage | None:
    """The finished guidance at a slug of a language; None where there is none to show."""
    found = rows(statements.finished_at(language), slug=slug)
    if not found:
        return None
    return _finished(found[0], today)


def found_guidances(language: Language, *, today: date) -> list[FoundGuidance]:
    """All guidance as a page of one language shows it, in order."""
    return [_found(row, today) for row in rows(statements.guidances(language))]


def pieces_of(guidance_id: int, language: Language) -> list[Piece]:
    """The guidance on one standard, piece by piece."""
    return [_piece(row) for row in rows(statements.pieces_of(language), guidance_id=guidance_id)]


def pieces_by_number(language: Language) -> dict[int, list[Piece]]:
    """The guidance on every standard, by the standard's number."""
    found: dict[int, list[Piece]] = {}
    for row in rows(statements.all_pieces(language)):
        found.setdefault(row.number, []).append(_piece(row))
    return found


def listed_standards(language: Language) -> list[ListedStandard]:
    """The standards of the latest wording that have guidance, in order."""
    return [ListedStandard._make(row) for row in rows(statements.listed(language))]


def guidances() -> Sequence[Guidance]:
    """The rows of all guidance, in order: for its titles and addresses in both languages."""
    return db.session.scalars(select(Guidance).where(~Guidance.withdrawn).order_by(Guidance.number)).all()


def councillor_questions(language: Language) -> list[tuple[ListedStandard, Markup]]:
    """For each standard the first question that a councillor may ask; one without any is left out."""
    pieces = pieces_by_number(language)
    asked: list[tuple[ListedStandard, Markup]] = []
    for standard in listed_standards(language):
        questions = filter(_is_councillors, pieces.get(standard.number, []))
        if (first := next(questions, None)) is not None:
            asked.append((standard, first.html))
    return asked


def grouped(standards: Sequence[ListedStandard]) -> list[tuple[str, list[ListedStandard]]]:
    """The standards under the titles of their groups."""
    by_group = groupby(standards, key=lambda each: (each.group, each.group_title))
    return [(title, list(members)) for (_, title), members in by_group]


def wordings() -> list[Wording]:
    """Every wording with its standards, oldest first."""
    sets = db.session.scalars(
        select(StandardSet).where(~StandardSet.withdrawn).order_by(StandardSet.sequence)
    ).all()
    standards: dict[int, list[Standard]] = {}
    for standard in db.session.scalars(select(Standard).order_by(Standard.set_id, Standard.number)):
        standards.setdefault(standard.set_id, []).append(standard)
    return [Wording(row, standards.get(row.id, [])) for row in sets]


def standards_of(set_id: int) -> Sequence[Standard]:
    """The standards of one wording, in order."""
    return db.session.scalars(
        select(Standard).where(Standard.set_id == set_id).order_by(Standard.number)
    ).all()


def frameworks() -> Sequence[Framework]:
    """The laws and strategies whose aims the standards serve, their aims loaded."""
    return db.session.scalars(
        select(Framework)
        .where(~Framework.withdrawn)
        .options(selectinload(Framework.aims))
        .order_by(Framework.id)
    ).all()


def passages(place: Place) -> Sequence[Passage]:
    """What the latest wording has to say in one place."""
    return db.session.scalars(
        select(Passage)
        .where(Passage.set_id == statements.latest_set(), Passage.place == place)
        .order_by(Passage.position)
    ).all()


def _is_councillors(piece: Piece) -> bool:
    return piece.section == Section.QUESTION and Reader.COUNCILLOR in (piece.readers or ())


def _piece(row: Any) -> Piece:
    section, about, readers, html, title, slug, *source = row[:11]
    cited = CitedSource(title, *source) if section == Section.FACT else None
    return Piece(section, about, readers, Markup(html), title, slug, cited)  # noqa: S704 - cleaned when published


def _found(row: Any, today: date) -> FoundGuidance:
    slug, previous, following = Bilingual(*row[6:8]), row[8:11], row[11:14]
    neighbours = [Neighbour._make(each) if each[0] else None for each in (previous, following)]
    return FoundGuidance._make((*row[:6], slug, *neighbours, _record(slug, *row[14:], today=today)))


def _finished(row: Any, today: date) -> FinishedPage:
    slug, html = Bilingual(*row[4:6]), Markup(row[3])  # noqa: S704 - made out of what was cleaned when it was published
    return FinishedPage._make((*row[:3], html, slug, _record(slug, *row[6:], today=today)))


def _record(names: Bilingual, *row: Any, today: date) -> Record:
    owner_cy, owner_en, checked_on, review_on, edition, published_at, reviewer, reviewed_on = row
    return Record(
        owner=Bilingual(owner_cy, owner_en),
        checked_on=checked_on,
        review_on=review_on,
        is_late=review_on < today,
        edition=edition,
        published_at=published_at,
        address=(GUIDANCE_ADDRESS, names),
        welsh_reviewed_by=reviewer,
        welsh_reviewed_on=reviewed_on,
    )
