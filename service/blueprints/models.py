"""Service blueprints as cells of stage and lane, and what differs in one council."""

from sqlalchemy import CheckConstraint, ForeignKey, Index, SmallInteger, String
from sqlalchemy.orm import Mapped, mapped_column, relationship

from service.blueprints.codes import Area, Lane, Section
from service.db import Base
from service.language.bilingual import Bilingual, BilingualHtml, bilingual
from service.publishing.models import Addressed, Published


class Blueprint(Published, Addressed, Base):
    """How one service works, from what the person does to what the law asks."""

    __tablename__ = "blueprint"

    sequence: Mapped[int] = mapped_column(SmallInteger)  # in the overview
    area: Mapped[Area] = mapped_column(String(12))
    title: Mapped[Bilingual] = bilingual("title")
    lead: Mapped[Bilingual] = bilingual("lead")
    also: Mapped[Bilingual] = bilingual("also")  # what else people call it, one a line
    html: Mapped[BilingualHtml] = bilingual("html", BilingualHtml)  # where it begins and ends
    staged: Mapped[int] = mapped_column(SmallInteger)  # stages
    columns: Mapped[list["BlueprintStage"]] = relationship(
        order_by="BlueprintStage.position", cascade="all, delete-orphan"
    )
    filled: Mapped[list["BlueprintCell"]] = relationship(
        order_by="BlueprintCell.position", cascade="all, delete-orphan"
    )
    pieces: Mapped[list["BlueprintPiece"]] = relationship(
        order_by="BlueprintPiece.position", cascade="all, delete-orphan"
    )


class BlueprintStage(Base):
    """One stage of the service; the stages stand across."""

    __tablename__ = "blueprint_stage"

    blueprint_id: Mapped[int] = mapped_column(
        ForeignKey("blueprint.id", ondelete="CASCADE"), primary_key=True
    )
    code: Mapped[str] = mapped_column(String(40), primary_key=True)  # stands for the stage for good
    position: Mapped[int] = mapped_column(SmallInteger)
    title: Mapped[Bilingual] = bilingual("title")


class BlueprintCell(Base):
    """What is known of one lane in one stage."""

    __tablename__ = "blueprint_cell"

    blueprint_id: Mapped[int] = mapped_column(
        ForeignKey("blueprint.id", ondelete="CASCADE"), primary_key=True
    )
    code: Mapped[str] = mapped_column(String(80), primary_key=True)  # the anchor; stands for it for good
    position: Mapped[int] = mapped_column(SmallInteger)
    stage: Mapped[str] = mapped_column(String(40))  # code
    lane: Mapped[Lane] = mapped_column(String(10))
    html: Mapped[BilingualHtml] = bilingual("html", BilingualHtml)
    source: Mapped[str | None] = mapped_column(String(80))  # key


class BlueprintPiece(Base):
    """Why a cell leads to a page of ours, or something that is not known of the service."""

    __tablename__ = "blueprint_piece"
    __table_args__ = (Index("ix_blueprint_piece_of", "blueprint_id", "position"),)

    id: Mapped[int] = mapped_column(primary_key=True)
    blueprint_id: Mapped[int] = mapped_column(ForeignKey("blueprint.id", ondelete="CASCADE"))
    position: Mapped[int] = mapped_column(SmallInteger)
    section: Mapped[Section] = mapped_column(String(10))
    cell: Mapped[str | None] = mapped_column(String(80))  # code; None: of the whole blueprint
    about: Mapped[str | None] = mapped_column(String(80))  # a standard's number, a pattern's or journey's key
    step: Mapped[str | None] = mapped_column(String(40))  # code, of that journey
    html: Mapped[BilingualHtml] = bilingual("html", BilingualHtml)


class BlueprintVariant(Published, Addressed, Base):
    """What differs from a blueprint in one council; an example is of a council that there is not."""

    __tablename__ = "blueprint_variant"
    # Whatever publishes it: what is of no council is an example, and no example is of a council.
    __table_args__ = (CheckConstraint("(council IS NULL) = example", name="example_is_of_no_council"),)

    title: Mapped[Bilingual] = bilingual("title")
    blueprint: Mapped[str] = mapped_column(String(80), index=True)  # key
    council: Mapped[str | None] = mapped_column(String(80))  # key; None: an invented one
    named: Mapped[Bilingual] = bilingual("named")  # whose it is; a council that is up has its own name
    example: Mapped[bool]
    differences: Mapped[list["VariantCell"]] = relationship(
        order_by="VariantCell.position", cascade="all, delete-orphan"
    )


class VariantCell(Base):
    """One cell as it is in the council, and why it differs there."""

    __tablename__ = "variant_cell"

    variant_id: Mapped[int] = mapped_column(
        ForeignKey("blueprint_variant.id", ondelete="CASCADE"), primary_key=True
    )
    position: Mapped[int] = mapped_column(SmallInteger, primary_key=True, autoincrement=False)
    cell: Mapped[str | None] = mapped_column(String(80))  # code; None: the blueprint has nothing there
    stage: Mapped[str] = mapped_column(String(40))  # code
    lane: Mapped[Lane] = mapped_column(String(10))
    html: Mapped[BilingualHtml] = bilingual("html", BilingualHtml)
    why: Mapped[BilingualHtml] = bilingual("why", BilingualHtml)
    source: Mapped[str | None] = mapped_column(String(80))  # key
