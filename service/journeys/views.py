"""Life events: their overview, and each step by step, for the whole of Wales or with one council's pages."""

from flask import redirect, request, url_for
from werkzeug.datastructures import MultiDict
from werkzeug.wrappers import Response

from service.councils.kind import COUNCIL
from service.councils.models import Council
from service.councils.queries import councils_in_order
from service.journeys.backlinks import step_links
from service.journeys.forms import CouncilForm
from service.journeys.kinds import JOURNEY
from service.journeys.models import Journey
from service.journeys.names import provider_names, way_names
from service.journeys.queries import listed_journeys, whole
from service.journeys.site import journeys
from service.journeys.ticks import handed_over, progress_of
from service.journeys.way_back import remembering
from service.language.current import current_language
from service.publishing.addressing import addressed, addressed_among, today
from service.publishing.queries import record_of
from service.web.fragments import asks_for_fragment
from service.web.rendering import page


@journeys.page(cy="/digwyddiadau-bywyd", en="/life-events")
def index() -> Response:
    """List the life events, so that somebody who is worried finds theirs at a glance."""
    return page("journeys/index.html", listed=listed_journeys(current_language()))


@journeys.page(cy="/digwyddiadau-bywyd/<slug>", en="/life-events/<slug>")
def show(slug: str) -> Response:
    """Show one life event step by step; a council that was chosen has an address of its own.

    While a name is written, HTMX asks for the councils that have it.
    """
    journey = addressed(JOURNEY, slug)
    form = CouncilForm.of(request.args, councils_in_order(current_language()))
    if asks_for_fragment(request.environ):
        return page("journeys/_named.html", row=journey, form=form)
    if form.chosen:
        return redirect(url_for(".in_council", slug=journey.slug, council=form.chosen), 303)
    form.say_what_is_missing(request.args)
    return _journey_page(journey, form)


@journeys.page(cy="/digwyddiadau-bywyd/<slug>/<council>", en="/life-events/<slug>/<council>")
def in_council(slug: str, council: str) -> Response:
    """Show the same with the pages of one council."""
    journey, councils = addressed(JOURNEY, slug), councils_in_order(current_language())
    chosen = addressed_among(COUNCIL, council, councils, named="council")
    return _journey_page(journey, CouncilForm.of(MultiDict(), councils, chosen), chosen)


def _journey_page(journey: Journey, form: CouncilForm, council: Council | None = None) -> Response:
    language = current_language()
    made = whole(journey, language, council)
    return page(
        "journeys/show.html",
        row=journey,
        journey=made,
        council=council,
        progress=progress_of(made),
        query=handed_over(journey, council),
        origin=remembering("", journey, council),
        form=form,
        providers=provider_names(language),
        ways=way_names(language),
        leading=step_links(journey.key, language),
        record=record_of(JOURNEY, journey, today=today()),
    )
