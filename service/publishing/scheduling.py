"""Publications for later: both languages are released at one moment, by whichever process notices first."""

from collections.abc import Mapping
from datetime import datetime
from typing import Any

from sqlalchemy import func, select
from sqlalchemy.exc import IntegrityError

from service.db import db, now, writing
from service.language.bilingual import Bilingual, said_in_both
from service.publishing.actions import publication_number, publish_within, tell
from service.publishing.content import ContentError, plain, read_content
from service.publishing.errors import AddressTakenError, NotInTheFutureError
from service.publishing.kinds import Kind, kind_called
from service.publishing.models import Publication, ScheduledPublication


def schedule(
    kind: Kind, key: str, given: Mapping[str, Any], *, at: datetime, by: str, note: Bilingual | None = None
) -> ScheduledPublication:
    """Keep a complete text until its moment; ContentError or NotInTheFutureError at once."""
    content = read_content(kind.shape, given)
    if at <= now():
        raise NotInTheFutureError(at.isoformat())
    with writing() as session:
        waiting = ScheduledPublication(
            kind=kind.code,
            key=key,
            release_at=at,
            scheduled_by=by,
            content=plain(content),
            note=note or said_in_both("Published as planned."),
        )
        session.add(waiting)
    return waiting


def release_due() -> int:
    """Publish all that is due, each in a transaction of its own; how many were released."""
    released = 0
    while (number := _release_next()) is not None:
        tell(number)
        released += 1
    return released


def look_and_release() -> int:
    """The number of publications now, after releasing what was due; for the signal that caches follow."""
    due = func.count(ScheduledPublication.id)
    number, waiting = db.session.execute(
        select(Publication.number, select(due).where(*_is_due()).scalar_subquery())
    ).one()
    db.session.rollback()  # a look must not hold a snapshot open
    if not waiting:
        return int(number)
    release_due()
    found = db.session.scalars(select(Publication.number)).one()
    db.session.rollback()
    return found


def _release_next() -> int | None:
    with writing() as session:
        waiting = session.scalar(
            select(ScheduledPublication)
            .where(*_is_due())
            .order_by(ScheduledPublication.release_at, ScheduledPublication.id)
            .limit(1)
            .with_for_update(skip_locked=True)
        )
        if waiting is None:
            return None
        kind = kind_called(waiting.kind)
        try:
            with session.begin_nested():
                content = read_content(kind.shape, waiting.content)
                publish_within(
                    session, kind, waiting.key, content, by=waiting.scheduled_by, note=waiting.note
                )
            session.delete(waiting)
        except (ContentError, AddressTakenError, IntegrityError) as error:
            waiting.problem = str(error)  # kept for the team, and not tried again
        return publication_number(session)


def _is_due() -> tuple[Any, ...]:
    return ScheduledPublication.release_at <= now(), ScheduledPublication.problem.is_(None)
