"""What publishing leaves behind: editions, changes, withdrawals, old addresses, reviews of the Welsh."""

from datetime import date, datetime
from enum import StrEnum
from typing import Any

from sqlalchemy import JSON, CheckConstraint, Date, ForeignKey, Index, Integer, String, Text, UniqueConstraint
from sqlalchemy.orm import Mapped, declared_attr, mapped_column, relationship

from service.db import Base, Moment
from service.language.bilingual import Bilingual, bilingual

LONGEST_KEY = 80  # characters


class Published:
    """A row that readers see: in both languages, with an owner and the dates of its last and next check."""

    id: Mapped[int] = mapped_column(primary_key=True)
    key: Mapped[str] = mapped_column(String(LONGEST_KEY), unique=True)
    edition: Mapped[int]
    published_at: Mapped[datetime] = mapped_column(Moment)
    withdrawn: Mapped[bool] = mapped_column(default=False)
    checked_on: Mapped[date] = mapped_column(Date)
    review_on: Mapped[date] = mapped_column(Date)

    @declared_attr
    def owner(cls) -> Mapped[Bilingual]:  # noqa: N805 - SQLAlchemy passes the class
        """Who looks after the text."""
        return bilingual("owner")


class Addressed:
    """A published row with a page of its own, found by its slug in either language."""

    @declared_attr
    def slug(cls) -> Mapped[Bilingual]:  # noqa: N805 - SQLAlchemy passes the class
        """The last part of the page's address."""
        return bilingual("slug", unique=True)


class What(StrEnum):
    """What can happen to a published thing."""

    PUBLISHED = "published"
    REVISED = "revised"
    WITHDRAWN = "withdrawn"
    RESTORED = "restored"


class Publication(Base):
    """How many times something was published; one row, and caches follow its number."""

    __tablename__ = "publication"
    __table_args__ = (CheckConstraint("id = 1", name="only_one"),)

    id: Mapped[int] = mapped_column(primary_key=True, autoincrement=False)
    number: Mapped[int]


class Edition(Base):
    """A text as it was published once, whole and in both languages; the database lets nobody change it."""

    __tablename__ = "edition"
    __table_args__ = (UniqueConstraint("kind", "key", "number"),)

    id: Mapped[int] = mapped_column(primary_key=True)
    kind: Mapped[str] = mapped_column(String(40))
    key: Mapped[str] = mapped_column(String(80))
    number: Mapped[int]
    published_at: Mapped[datetime] = mapped_column(Moment)
    published_by: Mapped[str] = mapped_column(Text)
    content: Mapped[dict[str, Any]] = mapped_column(JSON)
    welsh_hash: Mapped[str] = mapped_column(String(64))
    title: Mapped[Bilingual] = bilingual("title")
    note: Mapped[Bilingual] = bilingual("note")


class ChangeEvent(Base):
    """Something that happened to a published thing, as a sentence in both languages."""

    __tablename__ = "change_event"

    id: Mapped[int] = mapped_column(primary_key=True)
    edition_id: Mapped[int] = mapped_column(ForeignKey("edition.id"), index=True)
    at: Mapped[datetime] = mapped_column(Moment, index=True)
    what: Mapped[What] = mapped_column(String(20))
    sentence: Mapped[Bilingual] = bilingual("sentence")
    edition: Mapped[Edition] = relationship(lazy="joined")


class OldAddress(Base):
    """A slug that a page had once in one language, and the key of what it leads to."""

    __tablename__ = "old_address"

    kind: Mapped[str] = mapped_column(String(40), primary_key=True)
    language: Mapped[str] = mapped_column(String(2), primary_key=True)
    slug: Mapped[str] = mapped_column(String(120), primary_key=True)
    key: Mapped[str] = mapped_column(String(80))


class Withdrawal(Base):
    """Why a page was taken down, in both languages."""

    __tablename__ = "withdrawal"

    id: Mapped[int] = mapped_column(primary_key=True)
    kind: Mapped[str] = mapped_column(String(40))
    key: Mapped[str] = mapped_column(String(80))
    at: Mapped[datetime] = mapped_column(Moment)
    withdrawn_by: Mapped[str] = mapped_column(Text)
    reason: Mapped[Bilingual] = bilingual("reason")

    __table_args__ = (Index("ix_withdrawal_thing", "kind", "key"),)


class ScheduledPublication(Base):
    """A text, complete in both languages, that waits for the moment when both are released."""

    __tablename__ = "scheduled_publication"

    id: Mapped[int] = mapped_column(primary_key=True)
    kind: Mapped[str] = mapped_column(String(40))
    key: Mapped[str] = mapped_column(String(80))
    release_at: Mapped[datetime] = mapped_column(Moment, index=True)
    scheduled_by: Mapped[str] = mapped_column(Text)
    content: Mapped[dict[str, Any]] = mapped_column(JSON)
    note: Mapped[Bilingual] = bilingual("note")
    problem: Mapped[str | None] = mapped_column(Text)  # why it could not be released when it was due


class WelshReview(Base):
    """That a Welsh speaker has read one wording of a text; another wording is not reviewed by it."""

    __tablename__ = "welsh_review"

    kind: Mapped[str] = mapped_column(String(40), primary_key=True)
    key: Mapped[str] = mapped_column(String(80), primary_key=True)
    welsh_hash: Mapped[str] = mapped_column(String(64), primary_key=True)
    reviewer: Mapped[str] = mapped_column(Text)
    reviewed_on: Mapped[date] = mapped_column(Date)


class Seeded(Base):
    """What of the seed was already published, so that an unchanged text is left alone."""

    __tablename__ = "seeded"

    kind: Mapped[str] = mapped_column(String(40), primary_key=True)
    key: Mapped[str] = mapped_column(String(80), primary_key=True)
    content_hash: Mapped[str] = mapped_column(String(64))


class CheckRun(Base):
    """When the two languages were last compared, text by text, and what was found."""

    __tablename__ = "check_run"

    id: Mapped[int] = mapped_column(primary_key=True)
    ran_at: Mapped[datetime] = mapped_column(Moment)
    texts: Mapped[int] = mapped_column(Integer)
    problems: Mapped[int] = mapped_column(Integer)
