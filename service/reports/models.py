"""What readers report about pages, which stays private, and what the team answers, which is published."""

from datetime import date

from sqlalchemy import Date, String, Text
from sqlalchemy.orm import Mapped, mapped_column

from service.db import Base
from service.language.bilingual import Bilingual, BilingualHtml, bilingual
from service.publishing.models import Published
from service.reports.codes import Outcome, Reason
from service.web.sent import Sent


class Report(Sent):
    """What a reader found the matter with a page."""

    __tablename__ = "report"

    page: Mapped[str | None] = mapped_column(Text)  # its path; none where it is about no page in particular
    reason: Mapped[Reason] = mapped_column(String(12))


class ReportAnswer(Published, Base):
    """What the team answers to a report, under its reference; nothing in it is the reader's."""

    __tablename__ = "report_answer"

    title: Mapped[Bilingual] = bilingual("title")
    received_on: Mapped[date] = mapped_column(Date)
    page: Mapped[str | None] = mapped_column(Text)
    outcome: Mapped[Outcome] = mapped_column(String(12))
    html: Mapped[BilingualHtml] = bilingual("html", BilingualHtml)
