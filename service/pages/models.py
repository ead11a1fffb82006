"""The texts about the site itself, and the messages that readers send."""

from enum import StrEnum

from sqlalchemy import ForeignKey, SmallInteger, String, Text
from sqlalchemy.orm import Mapped, mapped_column, relationship

from service.db import Base
from service.language.bilingual import Bilingual, BilingualHtml, bilingual
from service.publishing.models import Addressed, Published
from service.web.sent import Sent


class Block(StrEnum):
    """What stands below a section and comes from elsewhere: this copy's settings, the guidance."""

    OPERATOR = "operator"
    CONTACT = "contact"
    SECURITY = "security"
    QUESTIONS = "questions"  # the first that a councillor may ask on each standard


class TextPage(Published, Addressed, Base):
    """A page of words, such as the accessibility statement."""

    __tablename__ = "text_page"

    title: Mapped[Bilingual] = bilingual("title")
    summary: Mapped[Bilingual] = bilingual("summary")
    parts: Mapped[list["Section"]] = relationship(
        order_by="Section.position", cascade="all, delete-orphan", lazy="selectin"
    )


class Section(Base):
    """One section of a page of words, under a heading of its own."""

    __tablename__ = "text_page_section"

    id: Mapped[int] = mapped_column(primary_key=True)
    page_id: Mapped[int] = mapped_column(ForeignKey("text_page.id", ondelete="CASCADE"), index=True)
    position: Mapped[int] = mapped_column(SmallInteger)
    anchor: Mapped[str] = mapped_column(String(60))
    heading: Mapped[Bilingual] = bilingual("heading")
    html: Mapped[BilingualHtml] = bilingual("html", BilingualHtml)
    block: Mapped[Block | None] = mapped_column(String(20))


class ContactMessage(Sent):
    """What a reader wrote to the team."""

    __tablename__ = "contact_message"

    name: Mapped[str] = mapped_column(Text)
    about: Mapped[str] = mapped_column(
        String(80), server_default=""
    )  # a pattern's key, "blueprint:" and a blueprint's, or "new" for one to come
