"""Life events in steps, and where each council's own pages for those steps are."""

from sqlalchemy import JSON, ForeignKey, Index, SmallInteger, String, Text
from sqlalchemy.orm import Mapped, mapped_column, relationship

from service.db import Base
from service.journeys.codes import Fit, Join, Provider, Section, Starts
from service.language.bilingual import Bilingual, BilingualHtml, bilingual
from service.language.languages import Language
from service.publishing.models import Addressed, Published


class Journey(Published, Addressed, Base):
    """What somebody goes through at one time of life, step by step."""

    __tablename__ = "journey"

    sequence: Mapped[int] = mapped_column(SmallInteger)  # in the overview
    title: Mapped[Bilingual] = bilingual("title")
    lead: Mapped[Bilingual] = bilingual("lead")
    also: Mapped[Bilingual] = bilingual("also")  # what else people call it, one a line
    html: Mapped[BilingualHtml] = bilingual("html", BilingualHtml)  # what to know before the first step
    numbered: Mapped[int] = mapped_column(SmallInteger)  # steps; what joins one has no number of its own
    stops: Mapped[list["JourneyStep"]] = relationship(
        order_by="JourneyStep.position", cascade="all, delete-orphan"
    )
    pieces: Mapped[list["JourneyPiece"]] = relationship(
        order_by="JourneyPiece.position", cascade="all, delete-orphan"
    )


class JourneyStep(Base):
    """One thing to do, and who provides it."""

    __tablename__ = "journey_step"

    journey_id: Mapped[int] = mapped_column(ForeignKey("journey.id", ondelete="CASCADE"), primary_key=True)
    code: Mapped[str] = mapped_column(String(40), primary_key=True)  # stands for the step for good
    position: Mapped[int] = mapped_column(SmallInteger)
    joined: Mapped[Join] = mapped_column(String(4))
    provider: Mapped[Provider] = mapped_column(String(10))
    service: Mapped[str | None] = mapped_column(String(40))  # that of the council behind it
    title: Mapped[Bilingual] = bilingual("title")
    html: Mapped[BilingualHtml] = bilingual("html", BilingualHtml)
    days: Mapped[int | None] = mapped_column(SmallInteger)  # within which to do it; None: no deadline
    days_start: Mapped[Starts | None] = mapped_column(String(10))
    days_source: Mapped[str | None] = mapped_column(String(80))  # key; a fact of the step has it too


class JourneyPiece(Base):
    """Something said of a journey or of one of its steps, as HTML that was cleaned when it was published."""

    __tablename__ = "journey_piece"
    __table_args__ = (Index("ix_journey_piece_of", "journey_id", "position"),)

    id: Mapped[int] = mapped_column(primary_key=True)
    journey_id: Mapped[int] = mapped_column(ForeignKey("journey.id", ondelete="CASCADE"))
    position: Mapped[int] = mapped_column(SmallInteger)
    step: Mapped[str | None] = mapped_column(String(40))  # code; None: of the whole journey
    section: Mapped[Section] = mapped_column(String(10))
    about: Mapped[str | None] = mapped_column(String(80))  # a way, a standard's number or a pattern's key
    source: Mapped[str | None] = mapped_column(String(80))  # key
    html: Mapped[BilingualHtml] = bilingual("html", BilingualHtml)


class CouncilLinks(Published, Base):
    """The pages of one council that steps lead to; its key is the council's."""

    __tablename__ = "council_links"

    title: Mapped[Bilingual] = bilingual("title")
    services: Mapped[list[str]] = mapped_column(JSON)  # those that were looked for, found or not
    found: Mapped[list["CouncilLink"]] = relationship(cascade="all, delete-orphan")


class CouncilLink(Base):
    """A council's page about a service in one language, as a stored copy showed it."""

    __tablename__ = "council_link"

    links_id: Mapped[int] = mapped_column(
        ForeignKey("council_links.id", ondelete="CASCADE"), primary_key=True
    )
    service: Mapped[str] = mapped_column(String(40), primary_key=True)
    language: Mapped[Language] = mapped_column(String(2), primary_key=True)
    url: Mapped[str] = mapped_column(Text)
    fit: Mapped[Fit] = mapped_column(String(5))
    copy: Mapped[Bilingual] = bilingual("copy")  # what is known of the stored copy, as a sentence
