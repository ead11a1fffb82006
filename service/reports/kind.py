"""Answers to reports as a kind of published thing."""

from flask_babel import lazy_gettext as _l
from sqlalchemy.orm import Session

from service.language.catalogues import marked, marked_plural
from service.publishing.content import Content, Day, OneOf, Text, Words
from service.publishing.kinds import Kind, shape
from service.publishing.models import What
from service.reports.codes import ANSWER_ADDRESS, Outcome
from service.reports.models import ReportAnswer
from service.web.markdown import html_of_both


def write_answer(_session: Session, row: ReportAnswer, content: Content) -> None:
    """Turn the answer into HTML once, so that no reader waits for it."""
    row.html = html_of_both(content["answer"])


REPORT_ANSWER = Kind(
    code="report-answer",
    address_name=ANSWER_ADDRESS,
    model=ReportAnswer,
    shape=shape(
        {
            "title": Words(),
            "received_on": Day(),
            "page": Text(r"/\S*"),
            "outcome": OneOf(Outcome),
            "answer": Words(markdown=True),
        },
        optional=frozenset({"page"}),
    ),
    label=_l("Answers to reports"),
    title_field="title",
    sentences={
        What.PUBLISHED: marked("“%(title)s” was published."),
        What.WITHDRAWN: marked("“%(title)s” was taken down."),
        What.REVISED: marked("“%(title)s” was revised."),
    },
    counts={
        What.PUBLISHED: marked_plural("%(num)s report was answered.", "%(num)s reports were answered."),
        What.WITHDRAWN: marked_plural(
            "The answer to %(num)s report was taken down.", "The answers to %(num)s reports were taken down."
        ),
        What.REVISED: marked_plural(
            "The answer to %(num)s report was revised.", "The answers to %(num)s reports were revised."
        ),
    },
    field_labels={"answer": _l("Answer")},
    write_more=write_answer,
    endpoint="reports.report",
)
