"""The agreed terms, by subject; an editor publishes a subject whole, both languages side by side."""

from sqlalchemy import JSON, ForeignKey, SmallInteger, String, Text
from sqlalchemy.orm import Mapped, mapped_column, relationship

from service.db import Base
from service.glossary.codes import PartOfSpeech, Standing
from service.language.bilingual import BYTES_IN_ORDER, Bilingual, BilingualHtml, bilingual
from service.publishing.models import Addressed, Published


class GlossaryGroup(Published, Addressed, Base):
    """The terms of one subject."""

    __tablename__ = "glossary_group"

    sequence: Mapped[int] = mapped_column(SmallInteger, unique=True)
    title: Mapped[Bilingual] = bilingual("title")
    entries: Mapped[list["Term"]] = relationship(cascade="all, delete-orphan")


class Term(Base):
    """What one thing is called in both languages, with the forms of the Welsh and where it was seen."""

    __tablename__ = "term"

    id: Mapped[int] = mapped_column(primary_key=True)
    key: Mapped[str] = mapped_column(String(80), unique=True)
    group_id: Mapped[int] = mapped_column(ForeignKey("glossary_group.id", ondelete="CASCADE"), index=True)
    term: Mapped[Bilingual] = bilingual("term")
    anchor: Mapped[Bilingual] = bilingual("anchor", unique=True)  # what leads to it on the page
    part: Mapped[PartOfSpeech] = mapped_column(String(10))
    singular: Mapped[str | None] = mapped_column(Text)  # this and the next four are about the Welsh
    plural: Mapped[str | None] = mapped_column(Text)
    masculine: Mapped[str | None] = mapped_column(Text)
    feminine: Mapped[str | None] = mapped_column(Text)
    also: Mapped[list[str]] = mapped_column(JSON)
    standing: Mapped[Standing] = mapped_column(String(10))
    sources: Mapped[list[str]] = mapped_column(JSON)  # codes; none where nothing confirms the Welsh
    sort_key: Mapped[Bilingual] = bilingual("sort_key", column=BYTES_IN_ORDER)
    note: Mapped["TermNote | None"] = relationship(cascade="all, delete-orphan")


class TermNote(Base):
    """What helps to use a term, in both languages; most terms need none."""

    __tablename__ = "term_note"

    term_id: Mapped[int] = mapped_column(ForeignKey("term.id", ondelete="CASCADE"), primary_key=True)
    html: Mapped[BilingualHtml] = bilingual("html", BilingualHtml)
