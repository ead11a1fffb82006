"""Commands for those who answer reports: `flask --app service reports --help`."""

import sys

import click
from flask.cli import AppGroup

from service.language.bilingual import Bilingual
from service.publishing.content import ContentError
from service.reports.actions import NotReportedError, answer_report, forget_old_reports, forget_report
from service.reports.codes import Outcome
from service.reports.models import Report
from service.reports.queries import answer_to, answered, report_under
from service.web.sent import all_sent

NONE = "There is no report with that reference."
reports = AppGroup("reports", help="What readers reported about pages.")


@reports.command("list")
@click.option("--waiting", is_flag=True, help="Only what has no answer yet.")
def list_reports(waiting: bool) -> None:
    """Show every report that is kept, oldest first."""
    have_answers = answered()
    for each in all_sent(Report):
        if not (waiting and each.reference in have_answers):
            _show(each, is_answered=each.reference in have_answers)


@reports.command("show")
@click.argument("reference")
def show(reference: str) -> None:
    """Show the report with REFERENCE."""
    if (found := report_under(reference)) is None:
        sys.exit(NONE)
    answer = answer_to(reference)
    _show(found, is_answered=answer is not None and not answer.withdrawn)


@reports.command("answer")
@click.argument("reference")
@click.option(
    "--outcome",
    required=True,
    type=click.Choice([each.value for each in Outcome]),
    help="What was done about it.",
)
@click.option("--cy", required=True, help="The answer in Welsh, as Markdown.")
@click.option("--en", required=True, help="The answer in English, as Markdown.")
@click.option("--by", required=True, help="Who answers.")
def answer(reference: str, outcome: str, cy: str, en: str, by: str) -> None:
    """Publish the answer to the report with REFERENCE, for everyone to read in both languages."""
    try:
        edition = answer_report(reference, outcome=Outcome(outcome), answer=Bilingual(cy, en), by=by)
    except NotReportedError:
        sys.exit(NONE)
    except ContentError as error:
        sys.exit(str(error))
    click.echo(f"{reference.upper()}: edition {edition.number} of the answer.")


@reports.command("forget")
@click.argument("reference", required=False)
def forget(reference: str | None) -> None:
    """Delete the report with REFERENCE, or without one all that are older than a year; answers stay."""
    if reference is None:
        click.echo(f"{forget_old_reports()} reports older than a year were deleted.")
    elif not forget_report(reference):
        sys.exit(NONE)


def _show(report: Report, *, is_answered: bool) -> None:
    about, sender = report.page or "(no page in particular)", report.email or "no email"
    state = "answered" if is_answered else "waiting"
    click.echo(
        f"{report.reference}  {report.sent_at:%Y-%m-%d %H:%M} UTC  [{report.language}]  "
        f"{report.reason}  {about}  <{sender}>  {state}"
    )
    click.echo("".join(f"    {line}\n" for line in report.message.splitlines()))
