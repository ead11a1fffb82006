"""What is measured of the councils, and the values that were found."""

from datetime import datetime

from sqlalchemy import (
    BigInteger,
    CheckConstraint,
    ForeignKey,
    ForeignKeyConstraint,
    SmallInteger,
    String,
    UniqueConstraint,
)
from sqlalchemy.orm import Mapped, mapped_column, relationship

from service.councils.models import Council
from service.db import Base, Moment
from service.language.bilingual import Bilingual, BilingualHtml, bilingual
from service.language.dates import DAY_LENGTH
from service.progress.codes import Group, Standing, State, Tone, Unit
from service.publishing.models import Addressed, Published
from service.sources.models import Source


class Indicator(Published, Addressed, Base):
    """Something that is measured of every council in the same way."""

    __tablename__ = "indicator"

    group: Mapped[Group] = mapped_column(String(10))
    sequence: Mapped[int] = mapped_column(SmallInteger)  # within its group
    title: Mapped[Bilingual] = bilingual("title")
    measures: Mapped[Bilingual] = bilingual("measures")  # in one line, what is counted
    method: Mapped[Bilingual] = bilingual("method")
    method_html: Mapped[BilingualHtml] = bilingual("method_html", BilingualHtml)
    unit: Mapped[Unit] = mapped_column(String(10))
    shelf_months: Mapped[int | None] = mapped_column(SmallInteger)  # after so many a value wants confirming
    answers: Mapped[list["Answer"]] = relationship(order_by="Answer.position", cascade="all, delete-orphan")


class Answer(Base):
    """One of the answers in words that a measure can have; what values refer to stays."""

    __tablename__ = "indicator_answer"

    indicator_id: Mapped[int] = mapped_column(
        ForeignKey("indicator.id", ondelete="CASCADE"), primary_key=True
    )
    code: Mapped[str] = mapped_column(String(40), primary_key=True)
    position: Mapped[int] = mapped_column(SmallInteger)
    tone: Mapped[Tone] = mapped_column(String(10))
    word: Mapped[Bilingual] = bilingual("word")


class Value(Base):
    """What was found for one council at one time; the database lets nobody change it, a newer one follows."""

    __tablename__ = "value"
    __table_args__ = (
        CheckConstraint("amount IS NULL OR code IS NULL", name="amount_or_code"),
        CheckConstraint(
            "(state = 'known') = (amount IS NOT NULL OR code IS NOT NULL)", name="only_known_has_one"
        ),
        CheckConstraint(
            "base IS NULL OR (amount IS NOT NULL AND base > 0 AND amount <= base)", name="amount_within_base"
        ),
        ForeignKeyConstraint(
            ["indicator_id", "code"], ["indicator_answer.indicator_id", "indicator_answer.code"]
        ),
        # The latest of a pair is found at the end of it, however many there are.
        UniqueConstraint("council_id", "indicator_id", "number"),
    )

    id: Mapped[int] = mapped_column(primary_key=True)
    indicator_id: Mapped[int] = mapped_column(ForeignKey("indicator.id"), index=True)
    council_id: Mapped[int] = mapped_column(ForeignKey("council.id"))
    number: Mapped[int]  # of the council's values of this measure, from 1: with them its address for good
    source_id: Mapped[int] = mapped_column(ForeignKey("source.id"))
    state: Mapped[State] = mapped_column(String(20))
    amount: Mapped[int | None] = mapped_column(BigInteger)
    base: Mapped[int | None] = mapped_column(BigInteger)
    code: Mapped[str | None] = mapped_column(String(40))
    as_at: Mapped[str | None] = mapped_column(String(DAY_LENGTH))  # None: the source gives no date
    standing: Mapped[Standing] = mapped_column(String(12))
    note: Mapped[Bilingual] = bilingual("note", optional=True)  # what exactly was found
    looked: Mapped[Bilingual] = bilingual("looked", optional=True)  # where and when, of what was not found
    council_note: Mapped[Bilingual] = bilingual("council_note", optional=True)  # in the council's own words
    recorded_at: Mapped[datetime] = mapped_column(Moment)
    indicator: Mapped[Indicator] = relationship(lazy="raise")
    council: Mapped[Council] = relationship(lazy="raise")
    source: Mapped[Source] = relationship(lazy="raise")
    answer: Mapped[Answer | None] = relationship(lazy="raise", viewonly=True)

    @property
    def share(self) -> float | None:
        """The amount in per cent of its base, or None where either is not known."""
        return 100 * self.amount / self.base if self.amount is not None and self.base else None
