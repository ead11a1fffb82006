"""Reporting a problem with any page, and what became of it."""

from flask import abort, request, url_for
from werkzeug.wrappers import Response

from service.language.catalogues import gettext, marked
from service.language.current import current_language
from service.language.routing import Pages
from service.publishing.addressing import moved_to, today, withdrawn_page
from service.publishing.queries import record_of
from service.reports.actions import keep_report
from service.reports.forms import ReportForm
from service.reports.kind import REPORT_ANSWER
from service.reports.models import ReportAnswer
from service.reports.names import outcome_names
from service.reports.pages import ReportedPage, page_to_read, reported_page
from service.reports.queries import answer_to, report_under
from service.web.access import Access, accessible
from service.web.errors import error_page
from service.web.fields import LONGEST_MESSAGE
from service.web.rendering import page
from service.web.sending import opened_or_sent
from service.web.sent import is_reference

reports = Pages("reports", __name__)
NOT_KEPT = (
    marked("There is no report with this reference"),
    marked("Check each letter and figure of the reference."),
    marked("A report is deleted after a year at the latest. If we published an answer to it, that stays."),
)


@reports.page(cy="/rhoi-gwybod", en="/report", methods=["GET", "POST"])
@accessible(Access.FORM)
def form() -> Response:
    """Take a report about the page that the address names, or about none in particular."""
    return opened_or_sent(ReportForm, show=_form_page, keep=_kept)


@reports.page(cy="/rhoi-gwybod/<slug>", en="/report/<slug>")
@accessible(Access.FORM)
def report(slug: str) -> Response:
    """Show what became of the report with a reference; never what was written, nor by whom."""
    if not is_reference(slug):
        abort(404)
    if slug != slug.lower():
        return moved_to(slug=slug.lower())
    if answer := answer_to(slug):
        return withdrawn_page(REPORT_ANSWER, answer) if answer.withdrawn else _answer_page(answer)
    if kept := report_under(slug):
        about = page_to_read(kept.page)
        return page("reports/kept.html", reference=kept.reference, received_on=kept.sent_at, about=about)
    return error_page(404, NOT_KEPT)


def _about() -> ReportedPage | None:
    return reported_page(request.args.get("page"))


def _kept(form: ReportForm) -> str:
    about = _about()
    kept = keep_report(
        language=current_language(),
        page=about.path if about else None,
        reason=form.reason.data,
        message=form.message.data,
        email=form.email.data,
    )
    return url_for("reports.report", slug=kept.reference.lower())


def _form_page(form: ReportForm, *, status: int = 200, notice: str | None = None) -> Response:
    about, here = _about(), url_for("reports.form")
    return page(
        "reports/form.html",
        status=status,
        form_id="report",
        heading=gettext("Report a problem with a page") if about else gettext("Report a problem"),
        about=about,
        sent_to=f"{here}?page={about.path}" if about else here,
        form=form,
        notice=notice,
        longest=LONGEST_MESSAGE,
    )


def _answer_page(answer: ReportAnswer) -> Response:
    return page(
        "reports/answered.html",
        answer=answer,
        reference=answer.key.upper(),
        outcome=outcome_names(current_language())[answer.outcome],
        about=page_to_read(answer.page),
        record=record_of(REPORT_ANSWER, answer, today=today()),
    )
