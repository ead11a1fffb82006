"""Where a fact comes from."""

from datetime import date

from sqlalchemy import Date, String, Text
from sqlalchemy.orm import Mapped, mapped_column

from service.db import Base
from service.language.bilingual import Bilingual, bilingual
from service.publishing.models import Published


class Source(Published, Base):
    """A document or a data set that figures and claims were taken from."""

    __tablename__ = "source"

    title: Mapped[Bilingual] = bilingual("title")
    publisher: Mapped[Bilingual] = bilingual("publisher")
    note: Mapped[Bilingual] = bilingual("note")
    url: Mapped[str | None] = mapped_column(Text)
    language: Mapped[str] = mapped_column(String(4))  # of the document: cy, en or both
    dated: Mapped[date | None] = mapped_column(Date)  # None: the document gives no date, and none is invented
    read_on: Mapped[date] = mapped_column(Date)  # first day of the month in which the copy was read
