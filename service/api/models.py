"""Runs of the import: who brought what in, what became of it, and what each run can be taken back to."""

from datetime import datetime

from sqlalchemy import CheckConstraint, ForeignKey, String, Text
from sqlalchemy.orm import Mapped, mapped_column, relationship

from service.db import Base, Moment


class ImportRun(Base):
    """One import that was made, or one that was undone: that is a run of its own."""

    __tablename__ = "import_run"
    __table_args__ = (CheckConstraint("added >= 0 AND changed >= 0 AND unchanged >= 0", name="counts"),)

    id: Mapped[int] = mapped_column(primary_key=True)
    at: Mapped[datetime] = mapped_column(Moment)
    made_by: Mapped[str] = mapped_column(Text)
    files: Mapped[str] = mapped_column(Text)  # their names; of a run that undid another, nothing
    added: Mapped[int]  # rows, as they were told
    changed: Mapped[int]
    unchanged: Mapped[int]
    undoes_id: Mapped[int | None] = mapped_column(ForeignKey("import_run.id"), unique=True)
    changes: Mapped[list["ImportChange"]] = relationship(order_by="ImportChange.position")


class ImportChange(Base):
    """What a run did to one thing: the edition that was up before it and the one after; None: none was."""

    __tablename__ = "import_change"

    run_id: Mapped[int] = mapped_column(ForeignKey("import_run.id"), primary_key=True)
    position: Mapped[int] = mapped_column(primary_key=True)
    kind: Mapped[str] = mapped_column(String(40))
    key: Mapped[str] = mapped_column(String(80))
    before: Mapped[int | None]
    after: Mapped[int | None]
