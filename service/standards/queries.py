"""Questions about the Standard. What every reader asks is a statement built once for each language."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime
from functools import cache
from itertools import groupby
from typing import Any, NamedTuple

from markupsafe import Markup
from sqlalchemy import Select, and_, bindparam, select
from sqlalchemy.orm import selectinload

from service.db import db
from service.language.bilingual import Bilingual
from service.language.languages import Language
from service.standards.codes import Place
from service.standards.models import Aim, Framework, Guidance, GuidancePart, Passage, Standard, StandardSet


class FoundGuidance(NamedTuple):
    """The guidance on one standard in one language, with what the foot of its page says."""

    id: int
    key: str
    number: int
    title: str
    earlier_title: str | None  # in the wording before the latest
    lead: str
    slug: Bilingual
    owner: Bilingual
    checked_on: date
    review_on: date
    edition: int
    published_at: datetime


class Piece(NamedTuple):
    """One piece of guidance in one language."""

    section: str
    about: str | None
    readers: list[str]
    html: Markup
    aim: str | None  # the official name, where it is about an aim


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


def guidance_at(slug: str, language: Language) -> FoundGuidance | None:
    """The guidance at a slug of a language; None where none is shown there."""
    row: Any = db.session.execute(_guidance_at(language), {"slug": slug}).first()
    if row is None:
        return None
    slug, owner = Bilingual(*row[6:8]), Bilingual(*row[8:10])
    return FoundGuidance._make((*row[:6], slug, owner, *row[10:]))


def pieces_of(guidance_id: int, language: Language) -> list[Piece]:
    """The guidance on one standard, piece by piece."""
    return [_piece(row) for row in db.session.execute(_pieces_of(language), {"guidance_id": guidance_id})]


def pieces_by_number(language: Language) -> dict[int, list[Piece]]:
    """The guidance of every standard, by the standard's number."""
    found: dict[int, list[Piece]] = {}
    for row in db.session.execute(_all_pieces(language)):
        found.setdefault(row.number, []).append(_piece(row))
    return found


def listed_standards(language: Language) -> list[ListedStandard]:
    """The standards of the latest wording that have guidance, in order."""
    return [ListedStandard(*row) for row in db.session.execute(_listed(language))]


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
        .where(Passage.set_id == _latest_set(), Passage.place == place)
        .order_by(Passage.position)
    ).all()


def _latest_set() -> Any:
    return (
        select(StandardSet.id)
        .where(~StandardSet.withdrawn)
        .order_by(StandardSet.sequence.desc())
        .limit(1)
        .scalar_subquery()
    )


def _piece(row: Any) -> Piece:
    html = Markup(row.html)  # noqa: S704 - cleaned when it was published
    return Piece(row.section, row.about, row.readers, html, row.aim)


def _within(model: type[Any], name: str, language: Language) -> Any:
    return getattr(model, f"{name}_{language}")


@cache
def _guidance_at(language: Language) -> Select[Any]:
    before_latest = (
        select(StandardSet.id)
        .where(~StandardSet.withdrawn)
        .order_by(StandardSet.sequence.desc())
        .offset(1)
        .limit(1)
        .scalar_subquery()
    )
    found: Any = Guidance.__table__.c
    return (
        select(
            found.id,
            found.key,
            found.number,
            found[f"title_{language}"],
            _within(Standard, "title", language).label("earlier_title"),
            found[f"lead_{language}"],
            *(found.slug_cy, found.slug_en, found.owner_cy, found.owner_en),
            *(found.checked_on, found.review_on, found.edition, found.published_at),
        )
        .outerjoin(Standard, and_(Standard.set_id == before_latest, Standard.number == found.number))
        .where(found[f"slug_{language}"] == bindparam("slug"), ~found.withdrawn)
    )


@cache
def _pieces(language: Language) -> Select[Any]:
    """The pieces in order; an aim comes with its official name."""
    aim = and_(Aim.section == GuidancePart.section, Aim.code == GuidancePart.about)
    return (
        select(
            GuidancePart.section,
            GuidancePart.about,
            GuidancePart.readers,
            _within(GuidancePart, "html", language).label("html"),
            _within(Aim, "title", language).label("aim"),
        )
        .outerjoin(Aim, aim)
        .order_by(GuidancePart.position)
    )


@cache
def _pieces_of(language: Language) -> Select[Any]:
    return _pieces(language).where(GuidancePart.guidance_id == bindparam("guidance_id"))


@cache
def _all_pieces(language: Language) -> Select[Any]:
    return (
        _pieces(language)
        .join(Guidance, Guidance.id == GuidancePart.guidance_id)
        .add_columns(Guidance.number)
        .where(~Guidance.withdrawn)
        .order_by(None)
        .order_by(Guidance.number, GuidancePart.position)
    )


@cache
def _listed(language: Language) -> Select[Any]:
    return (
        select(
            Standard.number,
            Standard.group,
            _within(Standard, "group_title", language),
            _within(Standard, "title", language),
            _within(Guidance, "slug", language),
            _within(Guidance, "lead", language),
        )
        .join(Guidance, Guidance.number == Standard.number)
        .where(Standard.set_id == _latest_set(), ~Guidance.withdrawn)
        .order_by(Standard.number)
    )
