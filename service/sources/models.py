"""Where a fact comes from, and what is known of the addresses that published texts lead to."""

from datetime import date, datetime
from enum import StrEnum

from sqlalchemy import Date, SmallInteger, String, Text
from sqlalchemy.orm import Mapped, mapped_column

from service.db import Base, Moment
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


class LinkStatus(StrEnum):
    """How an address outside of Safon answered."""

    WORKING = "working"
    REDIRECTED = "redirected"  # works, at another address
    GONE = "gone"  # 404 or 410
    REFUSED = "refused"  # it answers, but not us: no sign that the page is gone
    ERROR = "error"
    TIMEOUT = "timeout"
    TLS = "tls"
    LOOP = "loop"  # redirected in a circle, or too often
    UNREACHABLE = "unreachable"
    PRIVATE = "private"  # leads into a private network, and was not asked
    UNREADABLE = "unreadable"  # no address that can be asked


class Seen(StrEnum):
    """What readers are told of an address that was checked."""

    WORKING = "working"
    GONE = "gone"
    SILENT = "silent"
    UNSURE = "unsure"  # it never worked, but nothing says that it is dead


DEAD = (Seen.GONE, Seen.SILENT)


class LinkCheck(Base):
    """What the last check of one address found, and since when it has failed."""

    __tablename__ = "link_check"

    url: Mapped[str] = mapped_column(Text, primary_key=True)
    status: Mapped[LinkStatus] = mapped_column(String(12))
    code: Mapped[int | None] = mapped_column(SmallInteger)  # of HTTP
    leads_to: Mapped[str | None] = mapped_column(Text)  # where redirects ended
    checked_at: Mapped[datetime] = mapped_column(Moment)
    last_worked_at: Mapped[datetime | None] = mapped_column(Moment)
    failing_since: Mapped[datetime | None] = mapped_column(Moment)
    failures: Mapped[int] = mapped_column(default=0)  # in a row
    seen: Mapped[Seen] = mapped_column(String(8))
    seen_on: Mapped[date] = mapped_column(Date)  # when it worked last, or did not; by the clock of Wales
    untold: Mapped[bool] = mapped_column(default=True)  # pages in caches may still say what was known before
