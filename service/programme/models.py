"""What councils do together or alone, and what was promised: by whom, by when, and how it turned out."""

from datetime import date

from sqlalchemy import (
    JSON,
    CheckConstraint,
    Date,
    ForeignKey,
    SmallInteger,
    String,
    Text,
)
from sqlalchemy.orm import Mapped, mapped_column, relationship

from service.councils.models import Council
from service.db import Base
from service.language.bilingual import Bilingual, BilingualHtml, bilingual
from service.language.dates import DAY_LENGTH
from service.programme.codes import Family, Outcome, Sort, Stage
from service.publishing.models import Addressed, Published
from service.sources.models import Source


class Project(Published, Addressed, Base):
    """One thing that councils did or are doing, however many of them take part."""

    __tablename__ = "project"

    title: Mapped[Bilingual] = bilingual("title")
    sort: Mapped[Sort] = mapped_column(String(20))
    what: Mapped[Bilingual] = bilingual("what")
    dates: Mapped[Bilingual] = bilingual("dates")  # in words, as the sources give them
    all_councils: Mapped[bool] = mapped_column(default=False)
    partner_names: Mapped[Bilingual] = bilingual("partner_names", optional=True)  # one a line; no councils
    began: Mapped[str | None] = mapped_column(String(DAY_LENGTH))
    ended: Mapped[str | None] = mapped_column(String(DAY_LENGTH))
    as_at: Mapped[str | None] = mapped_column(String(DAY_LENGTH))  # of the sources
    sources: Mapped[list[str]] = mapped_column(JSON)  # keys
    taking_part: Mapped[list["ProjectCouncil"]] = relationship(
        order_by="ProjectCouncil.position", cascade="all, delete-orphan"
    )


class ProjectCouncil(Base):
    """That a council takes part in a project."""

    __tablename__ = "project_council"

    project_id: Mapped[int] = mapped_column(ForeignKey("project.id", ondelete="CASCADE"), primary_key=True)
    council_id: Mapped[int] = mapped_column(ForeignKey("council.id"), primary_key=True, index=True)
    position: Mapped[int] = mapped_column(SmallInteger)
    council: Mapped[Council] = relationship(lazy="raise")


class Commitment(Published, Addressed, Base):
    """Something that was promised, or proposed as a promise; its first target date stays for good."""

    __tablename__ = "commitment"
    __table_args__ = (
        CheckConstraint("(exact_words IS NULL) = (exact_language IS NULL)", name="exact_with_language"),
        CheckConstraint("review_months > 0", name="review_months"),
    )

    family: Mapped[Family] = mapped_column(String(10))
    council_id: Mapped[int | None] = mapped_column(ForeignKey("council.id"), index=True)
    standing: Mapped[Stage] = mapped_column(String(10))
    title: Mapped[Bilingual] = bilingual("title")
    party_names: Mapped[Bilingual] = bilingual("party_names")  # who made it, one a line
    promised_html: Mapped[BilingualHtml] = bilingual("promised_html", BilingualHtml)  # in summary
    exact_words: Mapped[str | None] = mapped_column(Text)  # only where they are at hand
    exact_language: Mapped[str | None] = mapped_column(String(2))
    source_id: Mapped[int] = mapped_column(ForeignKey("source.id"))  # the document that has it
    paragraph: Mapped[str | None] = mapped_column(Text)
    made_on: Mapped[str | None] = mapped_column(String(DAY_LENGTH))
    decided_by: Mapped[Bilingual] = bilingual("decided_by", optional=True)
    period_from: Mapped[str | None] = mapped_column(String(DAY_LENGTH))
    period_to: Mapped[str | None] = mapped_column(String(DAY_LENGTH))
    first_target: Mapped[str | None] = mapped_column(String(DAY_LENGTH))  # once there, the database keeps it
    theme_names: Mapped[Bilingual] = bilingual("theme_names", optional=True)  # one a line; no promises
    evidence_html: Mapped[BilingualHtml] = bilingual("evidence_html", BilingualHtml, optional=True)
    review_months: Mapped[int | None] = mapped_column(SmallInteger)
    by_council: Mapped[Council | None] = relationship(lazy="raise")
    written_in: Mapped[Source] = relationship(lazy="raise")
    targets: Mapped[list["Target"]] = relationship(order_by="Target.position", cascade="all, delete-orphan")
    looks: Mapped[list["Review"]] = relationship(order_by="Review.position", cascade="all, delete-orphan")


class Target(Base):
    """A later date for the same promise, and why it was moved."""

    __tablename__ = "commitment_target"

    commitment_id: Mapped[int] = mapped_column(
        ForeignKey("commitment.id", ondelete="CASCADE"), primary_key=True
    )
    position: Mapped[int] = mapped_column(SmallInteger, primary_key=True)
    target: Mapped[str] = mapped_column(String(DAY_LENGTH))
    set_on: Mapped[str] = mapped_column(String(DAY_LENGTH))
    reason: Mapped[Bilingual] = bilingual("reason")
    source_id: Mapped[int] = mapped_column(ForeignKey("source.id"))
    source: Mapped[Source] = relationship(lazy="raise")


class Review(Base):
    """What somebody found who looked at a promise; that it was met is said only with evidence."""

    __tablename__ = "commitment_review"
    __table_args__ = (
        CheckConstraint(
            "outcome NOT IN ('met', 'partly-met') OR source_id IS NOT NULL", name="met_with_evidence"
        ),
    )

    commitment_id: Mapped[int] = mapped_column(
        ForeignKey("commitment.id", ondelete="CASCADE"), primary_key=True
    )
    position: Mapped[int] = mapped_column(SmallInteger, primary_key=True)
    reviewed_on: Mapped[date] = mapped_column(Date)
    outcome: Mapped[Outcome] = mapped_column(String(10))
    html: Mapped[BilingualHtml] = bilingual("html", BilingualHtml)
    source_id: Mapped[int | None] = mapped_column(ForeignKey("source.id"))
    source: Mapped[Source | None] = relationship(lazy="raise")
