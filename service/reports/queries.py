"""Questions about reports and their answers."""

from sqlalchemy import select

from service.db import db
from service.reports.models import Report, ReportAnswer
from service.web.sent import sent_under


def report_under(reference: str) -> Report | None:
    """The report with a reference, while it is kept."""
    return sent_under(Report, reference)


def answer_to(reference: str) -> ReportAnswer | None:
    """The answer to the report with a reference, withdrawn or not."""
    return db.session.scalar(select(ReportAnswer).where(ReportAnswer.key == reference.lower()))


def answered() -> set[str]:
    """The references of all reports that have an answer which readers can see."""
    keys = db.session.scalars(select(ReportAnswer.key).where(~ReportAnswer.withdrawn))
    return {key.upper() for key in keys}
