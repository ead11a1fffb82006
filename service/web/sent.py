"""What readers send by a form: kept privately under a reference, and for a year at most."""

import secrets
from collections.abc import Sequence
from datetime import datetime, timedelta
from typing import TypeVar

from sqlalchemy import String, Text, delete, select
from sqlalchemy.orm import Mapped, mapped_column

from service.db import Base, Moment, db, now, writing

DAYS_KEPT = 365  # as the privacy page promises
LETTERS = "BCDFGHJKLMNPRSTWXZ23456789"  # none that is taken for another, and no words by accident
REFERENCE_LENGTH = 8


class Sent(Base):
    """What somebody sent, and how to answer."""

    __abstract__ = True

    id: Mapped[int] = mapped_column(primary_key=True)
    reference: Mapped[str] = mapped_column(String(12), unique=True)
    sent_at: Mapped[datetime] = mapped_column(Moment, index=True)
    language: Mapped[str] = mapped_column(String(2))  # the one that the answer is to be in
    email: Mapped[str] = mapped_column(Text)
    message: Mapped[str] = mapped_column(Text)


Kept = TypeVar("Kept", bound=Sent)


def keep(sent: Kept) -> Kept:
    """Keep what was sent, with the present time and a reference that the sender may quote."""
    sent.reference = "".join(secrets.choice(LETTERS) for _ in range(REFERENCE_LENGTH))
    sent.sent_at = now()
    with writing() as session:
        session.add(sent)
    return sent


def is_reference(text: str) -> bool:
    """Whether something is written as references are, in capitals or not."""
    return len(text) == REFERENCE_LENGTH and set(text.upper()) <= set(LETTERS)


def all_sent(kind: type[Kept]) -> Sequence[Kept]:
    """All that is kept of a kind, oldest first."""
    return db.session.scalars(select(kind).order_by(kind.sent_at, kind.id)).all()


def sent_under(kind: type[Kept], reference: str) -> Kept | None:
    """What is kept under a reference, or None."""
    return db.session.scalar(select(kind).where(kind.reference == reference.upper()))


def forget(kind: type[Sent], reference: str) -> bool:
    """Delete what is kept under a reference; whether there was anything."""
    with writing() as session:
        gone = delete(kind).where(kind.reference == reference.upper()).returning(kind.id)
        return session.scalar(gone) is not None


def forget_old(kind: type[Sent]) -> int:
    """Delete what is older than a year, as the privacy page promises; how many there were."""
    before = now() - timedelta(days=DAYS_KEPT)
    with writing() as session:
        return len(session.scalars(delete(kind).where(kind.sent_at < before).returning(kind.id)).all())
