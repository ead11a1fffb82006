"""The last days of a life event, counted from a date that comes by POST and is neither kept nor logged."""

from datetime import date
from typing import NamedTuple

from flask import Response, abort, request, url_for
from werkzeug.wrappers import Response as AnyResponse

from service.db import now
from service.journeys.calendar_file import FILE_NAME, calendar_of
from service.journeys.date_forms import DateForm
from service.journeys.deadlines import Deadline, LastDay, deadlines, last_days
from service.journeys.kinds import JOURNEY
from service.journeys.models import Journey
from service.journeys.names import STARTS
from service.journeys.site import journeys
from service.language.catalogues import gettext_in
from service.language.current import current_language
from service.language.dates import long_date, today_in_wales
from service.language.routing import public_address, with_query
from service.publishing.addressing import addressed
from service.web.access import Access, accessible
from service.web.forms import refuse_other_sites
from service.web.rendering import page

CALENDAR = "calendar"  # the name of the button that asks for a file


@journeys.page(
    cy="/digwyddiadau-bywyd/<slug>/dyddiadau", en="/life-events/<slug>/dates", methods=["GET", "POST"]
)
@accessible(Access.FORM)
def dates(slug: str) -> AnyResponse:
    """Take a date and answer with the last days, as a page or for a calendar."""
    journey = addressed(JOURNEY, slug)
    known = deadlines(journey, current_language()) or abort(404)
    if request.method == "GET":
        return _dates_page(journey, known, DateForm())
    refuse_other_sites()
    form = DateForm.sent()
    if form.is_switching:
        form.show_in_this_language()
    else:
        form.check()
    response = _answered(journey, known, form)
    response.headers["Cache-Control"] = "no-store"
    return response


class Answer(NamedTuple):
    """The last days, those of them that have not passed, and what is said of how they were counted."""

    found: list[LastDay]
    to_come: list[LastDay]
    expected: str  # empty where the start has been
    counted: str


def _answered(journey: Journey, known: list[Deadline], form: DateForm) -> Response:
    if not form.is_answered:
        return _dates_page(journey, known, form, status=200 if form.is_switching else 422)
    answer = _answer(known, form.start())
    if CALENDAR in request.form and answer.to_come:
        return _calendar(journey, answer)
    return _dates_page(journey, known, form, answer=answer)


def _answer(known: list[Deadline], start: date) -> Answer:
    words, language, today = STARTS[known[0].starts], current_language(), today_in_wales()
    found = last_days(known, start, today)
    expected = gettext_in(language, words.expected, date=long_date(start, language)) if start > today else ""
    to_come = [last for last in found if last.left >= 0]
    return Answer(found, to_come, expected, gettext_in(language, words.counted))


def _calendar(journey: Journey, answer: Answer) -> Response:
    language = current_language()
    url = public_address(url_for("journeys.show", slug=journey.slug))
    notes = [note for note in (answer.expected, answer.counted) if note]
    file = calendar_of(answer.to_come, language, notes=notes, url=url, made_at=now())
    response = Response(file, mimetype="text/calendar")
    response.headers["Content-Disposition"] = f'attachment; filename="{FILE_NAME}.ics"'
    response.headers["Content-Language"] = language
    return response


def _dates_page(
    journey: Journey,
    known: list[Deadline],
    form: DateForm,
    *,
    status: int = 200,
    answer: Answer | None = None,
) -> Response:
    return page(
        "journeys/dates.html",
        status=status,
        form_id="dates",
        journey=journey,
        sent_to=with_query(url_for(".dates", slug=journey.slug)),
        question=gettext_in(current_language(), STARTS[known[0].starts].question),
        form=form,
        answer=answer,
    )
