"""Questions about what was published: editions, what changed lately, where an old address leads."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any, NamedTuple

from sqlalchemy import Row, func, or_, select

from service.db import db
from service.language.bilingual import Bilingual
from service.publishing.kinds import Kind, all_kinds, kind_called
from service.publishing.models import (
    ChangeEvent,
    CheckRun,
    Edition,
    OldAddress,
    Publication,
    ScheduledPublication,
    WelshReview,
    Withdrawal,
)
from service.publishing.reviews import welsh_reviews


class Record(NamedTuple):
    """What the foot of a published page says: who looks after it, when it was checked, who read its Welsh."""

    owner: Bilingual
    checked_on: date
    review_on: date
    is_late: bool
    edition: int
    published_at: datetime
    address: tuple[Bilingual, Bilingual]  # the kind's and the thing's name in addresses
    welsh_reviewed_by: str | None
    welsh_reviewed_on: date | None


@dataclass(frozen=True, slots=True)
class Parity:
    """How many texts a kind has in each language, and how many a Welsh speaker has reviewed."""

    kind: Kind
    welsh: int
    english: int
    reviewed: int


@dataclass(frozen=True, slots=True)
class Change:
    """What happened to one thing, or to several of a kind on one day."""

    at: datetime
    kind: Kind
    what: str
    count: int
    sentence: Bilingual  # of the latest of them
    key: str


def latest_edition(kind: str, key: str) -> Edition | None:
    """The edition that readers see, or None where nothing was published yet."""
    newest_first = (
        select(Edition).where(Edition.kind == kind, Edition.key == key).order_by(Edition.number.desc())
    )
    return db.session.scalar(newest_first.limit(1))


def editions(kind: str, key: str) -> Sequence[Edition]:
    """Every edition of a text, newest first."""
    found = select(Edition).where(Edition.kind == kind, Edition.key == key).order_by(Edition.number.desc())
    return db.session.scalars(found).all()


def editions_that_are_up() -> Iterator[Edition]:
    """The edition that readers see of everything that is up, kind by kind."""
    for kind in all_kinds():
        yield from editions_up(kind)


def editions_up(kind: Kind) -> Sequence[Edition]:
    """The edition that readers see of everything of a kind that is up, in the order it came."""
    model = kind.model
    is_shown = (Edition.kind == kind.code) & (Edition.key == model.key) & (Edition.number == model.edition)
    found = select(Edition).join(model, is_shown).where(~model.withdrawn).order_by(model.id)
    return db.session.scalars(found).all()


def edition_numbered(kind: str, key: str, number: int) -> Edition | None:
    """One edition of a text, or None."""
    found = select(Edition).where(Edition.kind == kind, Edition.key == key, Edition.number == number)
    return db.session.scalar(found)


def found_at(kind: Kind, slug: str) -> Any | None:
    """The row that has a slug in either language, withdrawn or not."""
    model = kind.model
    return db.session.scalar(
        select(model).where(or_(model.slug_cy == slug, model.slug_en == slug)).order_by(model.id).limit(1)
    )


def once_at(kind: Kind, slug: str) -> Any | None:
    """The row that had a slug once, in either language."""
    key = db.session.scalar(
        select(OldAddress.key).where(OldAddress.kind == kind.code, OldAddress.slug == slug).limit(1)
    )
    return db.session.scalar(select(kind.model).where(kind.model.key == key)) if key else None


def thing_at(kind: Kind, name: str) -> Any | None:
    """The row that a slug, an old slug or, where a kind has no pages, a key stands for."""
    if hasattr(kind.model, "slug"):
        return found_at(kind, name) or once_at(kind, name)
    return db.session.scalar(select(kind.model).where(kind.model.key == name))


def last_withdrawal(kind: str, key: str) -> Withdrawal | None:
    """The latest reason for which a page was taken down."""
    return db.session.scalar(
        select(Withdrawal)
        .where(Withdrawal.kind == kind, Withdrawal.key == key)
        .order_by(Withdrawal.id.desc())
        .limit(1)
    )


def record_of(kind: Kind, row: Any, *, today: date) -> Record:
    """The foot of a published page."""
    review = welsh_reviews().get((kind.code, row.key, row.edition))
    return Record(
        owner=row.owner,
        checked_on=row.checked_on,
        review_on=row.review_on,
        is_late=row.review_on < today,
        edition=row.edition,
        published_at=row.published_at,
        address=(kind.address_name, address_name(row)),
        welsh_reviewed_by=review.reviewer if review else None,
        welsh_reviewed_on=review.reviewed_on if review else None,
    )


def address_name(row: Any) -> Bilingual:
    """What stands for a row in an address: its slug, or its key where it has no page of its own."""
    slug: Bilingual | None = getattr(row, "slug", None)
    return slug or Bilingual(row.key, row.key)


def thing_with_key(kind: Kind, key: str) -> Any:
    """The row of the thing with a key, withdrawn or not, which was published once."""
    return db.session.scalars(select(kind.model).where(kind.model.key == key)).one()


def address_of(kind: Kind, key: str) -> Bilingual | None:
    """What stands for the thing with a key in addresses."""
    row = db.session.scalar(select(kind.model).where(kind.model.key == key))
    return address_name(row) if row is not None else None


def latest_changes(most: int) -> list[Change]:
    """What happened lately, newest first; what happened to many of a kind on one day counts once."""
    day = func.date(ChangeEvent.at)
    groups = (
        select(
            Edition.kind,
            ChangeEvent.what,
            func.max(ChangeEvent.id).label("latest"),
            func.count().label("count"),
        )
        .join(Edition, Edition.id == ChangeEvent.edition_id)
        .group_by(Edition.kind, ChangeEvent.what, day)
        .order_by(func.max(ChangeEvent.id).desc())
        .limit(most)
        .subquery()
    )
    rows = db.session.execute(
        select(ChangeEvent, groups.c.count)
        .join(groups, groups.c.latest == ChangeEvent.id)
        .order_by(ChangeEvent.id.desc())
    )
    return [_change(event, count) for event, count in rows]


def parity() -> list[Parity]:
    """Texts of each kind in each language, and how many of the Welsh ones were reviewed."""
    current = _current_editions()
    counts: dict[str, Row[Any]] = {
        row.kind: row
        for row in db.session.execute(
            select(
                current.c.kind,
                func.count(current.c.title_cy).label("welsh"),
                func.count(current.c.title_en).label("english"),
                func.count(WelshReview.reviewer).label("reviewed"),
            )
            .outerjoin(
                WelshReview,
                (WelshReview.kind == current.c.kind)
                & (WelshReview.key == current.c.key)
                & (WelshReview.welsh_hash == current.c.welsh_hash),
            )
            .group_by(current.c.kind)
        )
    }
    return [
        Parity(kind, row.welsh, row.english, row.reviewed)
        for kind in all_kinds()
        if (row := counts.get(kind.code)) is not None
    ]


def last_check() -> CheckRun | None:
    """The latest comparison of the two languages, or None where none was made."""
    return db.session.scalar(select(CheckRun).order_by(CheckRun.id.desc()).limit(1))


def scheduled() -> Sequence[ScheduledPublication]:
    """What waits to be released, soonest first."""
    order = (ScheduledPublication.release_at, ScheduledPublication.id)
    return db.session.scalars(select(ScheduledPublication).order_by(*order)).all()


def publication_count() -> int:
    """The number of publications, for caches."""
    return db.session.scalars(select(Publication.number)).one()


def _change(event: ChangeEvent, count: int) -> Change:
    edition = event.edition
    return Change(event.at, kind_called(edition.kind), event.what, count, event.sentence, edition.key)


def _current_editions() -> Any:
    newest = (
        select(Edition.kind, Edition.key, func.max(Edition.number).label("number"))
        .group_by(Edition.kind, Edition.key)
        .subquery()
    )
    return (
        select(Edition)
        .join(
            newest,
            (Edition.kind == newest.c.kind)
            & (Edition.key == newest.c.key)
            & (Edition.number == newest.c.number),
        )
        .subquery()
    )
