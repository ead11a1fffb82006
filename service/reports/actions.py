"""What happens to a report: it is kept privately, answered in public, and forgotten in time."""

from datetime import timedelta
from typing import Any

from service.db import now
from service.language.bilingual import Bilingual, said_in_both
from service.language.languages import Language
from service.publishing.actions import publish
from service.publishing.content import plain
from service.publishing.models import Edition
from service.publishing.queries import latest_edition
from service.reports.codes import Outcome, Reason
from service.reports.kind import REPORT_ANSWER
from service.reports.models import Report
from service.web.sent import forget, forget_old, keep, sent_under

DAYS_UNTIL_REVIEW = 365


class NotReportedError(LookupError):
    """There is neither a report with a reference, nor an answer to one that was deleted."""


def keep_report(*, language: Language, page: str | None, reason: Reason, message: str, email: str) -> Report:
    """Keep a report for the team; under its reference the answer will be found."""
    return keep(Report(language=language, page=page, reason=reason, message=message, email=email))


def answer_report(reference: str, *, outcome: Outcome, answer: Bilingual, by: str) -> Edition:
    """Publish the answer to a report, or a new edition of it.

    NotReportedError when there is nothing to answer; ContentError names the language that is missing.
    """
    today = now().date()
    content = {
        **_reported(reference),
        "title": said_in_both("Answer to report %(reference)s", reference=reference.upper()),
        "outcome": outcome,
        "answer": answer,
        "owner": said_in_both("Safon editors"),
        "checked_on": today,
        "review_on": today + timedelta(days=DAYS_UNTIL_REVIEW),
    }
    return publish(REPORT_ANSWER, reference.lower(), plain(content), by=by)


def forget_report(reference: str) -> bool:
    """Delete one report; whether there was one. An answer that was published stays."""
    return forget(Report, reference)


def forget_old_reports() -> int:
    """Delete the reports that are older than a year; how many there were."""
    return forget_old(Report)


def _reported(reference: str) -> dict[str, Any]:
    """What an answer says of the report, which may be deleted by the time the answer is revised."""
    if report := sent_under(Report, reference):
        return {"received_on": report.sent_at.date(), "page": report.page}
    if edition := latest_edition(REPORT_ANSWER.code, reference.lower()):
        return {name: edition.content.get(name) for name in ("received_on", "page")}
    raise NotReportedError(reference)
