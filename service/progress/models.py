"""What is measured of the councils, and the values that were found."""

from datetime import date, datetime
from enum import StrEnum

from sqlalchemy import BigInteger, CheckConstraint, Date, ForeignKey, Index, String
from sqlalchemy.orm import Mapped, mapped_column, relationship

from service.councils.models import Council
from service.db import Base, Moment
from service.language.bilingual import Bilingual, BilingualHtml, bilingual
from service.publishing.models import Addressed, Published
from service.sources.models import Source


class Unit(StrEnum):
    """What an amount counts."""

    PEOPLE = "people"
    SHARE = "share"  # an amount of people out of a base


class State(StrEnum):
    """What is known of a value; only `known` has an amount, and no sum takes the others for a number."""

    KNOWN = "known"
    NOT_FOUND = "not-found"
    NOT_LOOKED_FOR = "not-looked-for"
    NOT_APPLICABLE = "not-applicable"
    WITHHELD = "withheld"


class Indicator(Published, Addressed, Base):
    """Something that is measured of every council in the same way."""

    __tablename__ = "indicator"

    title: Mapped[Bilingual] = bilingual("title")
    measures: Mapped[Bilingual] = bilingual("measures")  # in one line, what is counted
    method: Mapped[Bilingual] = bilingual("method")
    method_html: Mapped[BilingualHtml] = bilingual("method_html", BilingualHtml)
    unit: Mapped[Unit] = mapped_column(String(10))


class Value(Base):
    """What was found for one council at one time; never changed, only followed by a newer one."""

    __tablename__ = "value"
    __table_args__ = (
        CheckConstraint("(state = 'known') = (amount IS NOT NULL)", name="only_known_has_amount"),
        CheckConstraint("base IS NULL OR (base > 0 AND amount <= base)", name="amount_within_base"),
        Index("ix_value_of", "council_id", "indicator_id", "id"),
    )

    id: Mapped[int] = mapped_column(primary_key=True)
    indicator_id: Mapped[int] = mapped_column(ForeignKey("indicator.id"), index=True)
    council_id: Mapped[int] = mapped_column(ForeignKey("council.id"))
    source_id: Mapped[int] = mapped_column(ForeignKey("source.id"))
    state: Mapped[State] = mapped_column(String(20))
    amount: Mapped[int | None] = mapped_column(BigInteger)
    base: Mapped[int | None] = mapped_column(BigInteger)
    as_at: Mapped[date] = mapped_column(Date)
    recorded_at: Mapped[datetime] = mapped_column(Moment)
    indicator: Mapped[Indicator] = relationship(lazy="raise")
    council: Mapped[Council] = relationship(lazy="raise")
    source: Mapped[Source] = relationship(lazy="raise")

    @property
    def share(self) -> float | None:
        """The amount in per cent of its base, or None where either is not known."""
        return 100 * self.amount / self.base if self.amount is not None and self.base else None
