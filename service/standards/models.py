"""The wordings of the Standard, the guidance on each of its standards, and the aims that these serve."""

from sqlalchemy import JSON, ForeignKey, Index, SmallInteger, String
from sqlalchemy.orm import Mapped, mapped_column, relationship

from service.db import Base
from service.language.bilingual import Bilingual, BilingualHtml, bilingual
from service.publishing.models import Addressed, Published
from service.standards.codes import Place, Section


class StandardSet(Published, Addressed, Base):
    """A wording of the whole Standard; the latest is the one that the guidance explains."""

    __tablename__ = "standard_set"

    sequence: Mapped[int] = mapped_column(SmallInteger, unique=True)  # the highest is the latest
    title: Mapped[Bilingual] = bilingual("title")
    summary: Mapped[BilingualHtml] = bilingual("summary", BilingualHtml)
    sources: Mapped[list[str]] = mapped_column(JSON)  # keys
    standards: Mapped[list["Standard"]] = relationship(
        order_by="Standard.number", cascade="all, delete-orphan"
    )
    parts: Mapped[list["Passage"]] = relationship(order_by="Passage.position", cascade="all, delete-orphan")


class Standard(Base):
    """One point of a wording, such as “Understand users and their needs”."""

    __tablename__ = "standard"

    set_id: Mapped[int] = mapped_column(ForeignKey("standard_set.id", ondelete="CASCADE"), primary_key=True)
    number: Mapped[int] = mapped_column(SmallInteger, primary_key=True, autoincrement=False)
    group: Mapped[int] = mapped_column("group_number", SmallInteger)
    group_title: Mapped[Bilingual] = bilingual("group_title")
    title: Mapped[Bilingual] = bilingual("title")


class Passage(Base):
    """Something said of a wording, with its sources: a doubt, a duty, an event of its history."""

    __tablename__ = "standard_set_passage"

    id: Mapped[int] = mapped_column(primary_key=True)
    set_id: Mapped[int] = mapped_column(ForeignKey("standard_set.id", ondelete="CASCADE"), index=True)
    position: Mapped[int] = mapped_column(SmallInteger)
    place: Mapped[Place] = mapped_column(String(12))
    heading: Mapped[Bilingual] = bilingual("heading")
    html: Mapped[BilingualHtml] = bilingual("html", BilingualHtml)
    sources: Mapped[list[str]] = mapped_column(JSON)  # keys


class Framework(Published, Base):
    """A law or a strategy whose aims the standards serve."""

    __tablename__ = "framework"

    title: Mapped[Bilingual] = bilingual("title")
    note: Mapped[BilingualHtml] = bilingual("note", BilingualHtml)
    sources: Mapped[list[str]] = mapped_column(JSON)  # keys
    aims: Mapped[list["Aim"]] = relationship(order_by="Aim.position", cascade="all, delete-orphan")


class Aim(Base):
    """One goal, way of working or mission of a framework, under its official name."""

    __tablename__ = "aim"

    section: Mapped[Section] = mapped_column(String(10), primary_key=True)
    code: Mapped[str] = mapped_column(String(40), primary_key=True)
    framework_id: Mapped[int] = mapped_column(ForeignKey("framework.id", ondelete="CASCADE"), index=True)
    position: Mapped[int] = mapped_column(SmallInteger)
    title: Mapped[Bilingual] = bilingual("title")


class Guidance(Published, Addressed, Base):
    """What Safon says of one standard: why it matters, what to do, how to show it, what a panel asks."""

    __tablename__ = "guidance"

    number: Mapped[int] = mapped_column(SmallInteger, unique=True)
    title: Mapped[Bilingual] = bilingual("title")  # of the standard in the latest wording
    lead: Mapped[Bilingual] = bilingual("lead")
    parts: Mapped[list["GuidancePart"]] = relationship(
        order_by="GuidancePart.position", cascade="all, delete-orphan"
    )


class GuidancePart(Base):
    """One piece of guidance, as HTML that was cleaned when it was published."""

    __tablename__ = "guidance_part"
    __table_args__ = (Index("ix_guidance_part_of", "guidance_id", "position"),)

    id: Mapped[int] = mapped_column(primary_key=True)
    guidance_id: Mapped[int] = mapped_column(ForeignKey("guidance.id", ondelete="CASCADE"))
    position: Mapped[int] = mapped_column(SmallInteger)
    section: Mapped[Section] = mapped_column(String(10))
    # The situation of a step, the source of a fact, the standard, goal, way or mission of a link.
    about: Mapped[str | None] = mapped_column(String(80))
    readers: Mapped[list[str] | None] = mapped_column(JSON(none_as_null=True))  # codes, of a piece
    html: Mapped[BilingualHtml] = bilingual("html", BilingualHtml)


class FinishedGuidance(Base):
    """The guidance on one standard as most readers see it, without a filter: made at publication."""

    __tablename__ = "finished_guidance"

    guidance_id: Mapped[int] = mapped_column(ForeignKey("guidance.id", ondelete="CASCADE"), primary_key=True)
    html: Mapped[BilingualHtml] = bilingual("html", BilingualHtml)
