"""Questions about the record as a whole: runs of the import, and what changed when."""

from collections.abc import Sequence
from datetime import datetime

from sqlalchemy import func, select

from service.api.models import ImportRun
from service.db import db
from service.publishing.models import ChangeEvent, Edition


def runs(most: int) -> Sequence[ImportRun]:
    """The latest runs, newest first."""
    return db.session.scalars(select(ImportRun).order_by(ImportRun.id.desc()).limit(most)).all()


def changes_of(kinds: Sequence[str], most: int) -> Sequence[ChangeEvent]:
    """What happened to things of some kinds, newest first."""
    found = select(ChangeEvent).join(Edition, Edition.id == ChangeEvent.edition_id)
    newest = found.where(Edition.kind.in_(kinds)).order_by(ChangeEvent.id.desc()).limit(most)
    return db.session.scalars(newest).all()


def last_changes() -> dict[str, datetime]:
    """When something last happened to a thing of each kind."""
    of_edition = Edition.id == ChangeEvent.edition_id
    newest = select(func.max(ChangeEvent.id)).join(Edition, of_edition).group_by(Edition.kind)
    found = select(Edition.kind, ChangeEvent.at).join(ChangeEvent, of_edition)
    return {row.kind: row.at for row in db.session.execute(found.where(ChangeEvent.id.in_(newest)))}
