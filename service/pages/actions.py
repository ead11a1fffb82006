"""What happens to a reader's message: it is kept privately, answered, and forgotten in time."""

import secrets
from datetime import timedelta

from sqlalchemy import delete

from service.db import now, writing
from service.language.languages import Language
from service.pages.models import ContactMessage

DAYS_KEPT = 365  # as the privacy page promises
LETTERS = "BCDFGHJKLMNPRSTWXZ23456789"  # none that is taken for another, and no words by accident


def keep_message(
    *, language: Language, name: str, email: str, message: str, about: str = ""
) -> ContactMessage:
    """Keep a message for the team, perhaps about a pattern; its reference is what the sender may quote."""
    with writing() as session:
        kept = ContactMessage(
            reference="".join(secrets.choice(LETTERS) for _ in range(8)),
            sent_at=now(),
            language=language,
            name=name,
            email=email,
            message=message,
            about=about,
        )
        session.add(kept)
    return kept


def forget_message(reference: str) -> bool:
    """Delete one message; whether there was one."""
    with writing() as session:
        gone = (
            delete(ContactMessage).where(ContactMessage.reference == reference).returning(ContactMessage.id)
        )
        return session.scalar(gone) is not None


def forget_old_messages() -> int:
    """Delete the messages that are older than a year, as the privacy page promises; how many there were."""
    before = now() - timedelta(days=DAYS_KEPT)
    with writing() as session:
        gone = delete(ContactMessage).where(ContactMessage.sent_at < before).returning(ContactMessage.id)
        return len(session.scalars(gone).all())
