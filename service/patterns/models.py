"""Patterns: how to do what every council has to do, what became of each, and who uses it."""

from datetime import date

from sqlalchemy import JSON, Date, ForeignKey, Index, SmallInteger, String
from sqlalchemy.orm import Mapped, mapped_column, relationship

from service.db import Base
from service.language.bilingual import Bilingual, BilingualHtml, bilingual
from service.patterns.codes import Entry, Group, Section, Status
from service.publishing.models import Addressed, Published


class Pattern(Published, Addressed, Base):
    """A way to solve a problem that councils share."""

    __tablename__ = "pattern"

    group: Mapped[Group] = mapped_column("group_code", String(12))
    status: Mapped[Status] = mapped_column(String(12))  # the latest of its stages
    title: Mapped[Bilingual] = bilingual("title")
    lead: Mapped[Bilingual] = bilingual("lead")
    also: Mapped[Bilingual] = bilingual("also")  # what else people call it, one a line
    numbers: Mapped[list[int]] = mapped_column(JSON)  # of the standards that it helps to meet
    parts: Mapped[list["PatternPart"]] = relationship(
        order_by="PatternPart.position", cascade="all, delete-orphan"
    )
    shown: Mapped[list["PatternExample"]] = relationship(
        order_by="PatternExample.position", cascade="all, delete-orphan"
    )
    became: Mapped[list["PatternStage"]] = relationship(
        order_by="PatternStage.position", cascade="all, delete-orphan"
    )
    register: Mapped[list["PatternEntry"]] = relationship(
        order_by="PatternEntry.position", cascade="all, delete-orphan"
    )


class PatternPart(Base):
    """One piece of a pattern, as HTML that was cleaned when it was published."""

    __tablename__ = "pattern_part"
    __table_args__ = (Index("ix_pattern_part_of", "pattern_id", "position"),)

    id: Mapped[int] = mapped_column(primary_key=True)
    pattern_id: Mapped[int] = mapped_column(ForeignKey("pattern.id", ondelete="CASCADE"))
    position: Mapped[int] = mapped_column(SmallInteger)
    section: Mapped[Section] = mapped_column(String(10))
    about: Mapped[str | None] = mapped_column(String(80))  # a source, a standard's number or a pattern's key
    html: Mapped[BilingualHtml] = bilingual("html", BilingualHtml)


class PatternExample(Base):
    """A live example: two templates, one in each language, made of the site's own components."""

    __tablename__ = "pattern_example"

    pattern_id: Mapped[int] = mapped_column(ForeignKey("pattern.id", ondelete="CASCADE"), primary_key=True)
    code: Mapped[str] = mapped_column(String(40), primary_key=True)
    position: Mapped[int] = mapped_column(SmallInteger)
    title: Mapped[Bilingual] = bilingual("title")
    html: Mapped[BilingualHtml] = bilingual("html", BilingualHtml)  # what to look at


class PatternStage(Base):
    """What a pattern became on a day, and why."""

    __tablename__ = "pattern_stage"

    pattern_id: Mapped[int] = mapped_column(ForeignKey("pattern.id", ondelete="CASCADE"), primary_key=True)
    position: Mapped[int] = mapped_column(SmallInteger, primary_key=True, autoincrement=False)
    status: Mapped[Status] = mapped_column(String(12))
    since: Mapped[date] = mapped_column(Date)
    html: Mapped[BilingualHtml] = bilingual("html", BilingualHtml)
    replaced_by: Mapped[str | None] = mapped_column(String(80))  # key of a pattern


class PatternEntry(Base):
    """That a council's service uses a pattern, or does otherwise: since when, and what it changed."""

    __tablename__ = "pattern_entry"
    __table_args__ = (Index("ix_pattern_entry_of", "pattern_id", "position"),)

    id: Mapped[int] = mapped_column(primary_key=True)
    pattern_id: Mapped[int] = mapped_column(ForeignKey("pattern.id", ondelete="CASCADE"))
    position: Mapped[int] = mapped_column(SmallInteger)
    entry: Mapped[Entry] = mapped_column(String(10))
    service: Mapped[Bilingual] = bilingual("service")
    council: Mapped[str] = mapped_column(String(80))  # key
    since: Mapped[date] = mapped_column(Date)
    until: Mapped[date | None] = mapped_column(Date)  # of a departure
    html: Mapped[BilingualHtml] = bilingual("html", BilingualHtml)  # what was changed, or is done instead
    source: Mapped[str] = mapped_column(String(80))  # key
