"""Life events: their overview, and each step by step, for the whole of Wales or with one council's pages."""

from collections.abc import Sequence

from flask import redirect, request, url_for
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
from service.language.current import current_language
from service.language.routing import Pages
from service.publishing.addressing import addressed, addressed_among, today
from service.publishing.queries import record_of
from service.web.rendering import page

journeys = Pages("journeys", __name__)


@journeys.page(cy="/digwyddiadau-bywyd", en="/life-events")
def index() -> Response:
    """List the life events, so that somebody who is worried finds theirs at a glance."""
    return page("journeys/index.html", listed=listed_journeys(current_language()))


@journeys.page(cy="/digwyddiadau-bywyd/<slug>", en="/life-events/<slug>")
def show(slug: str) -> Response:
    """Show one life event step by step; a council that was chosen has an address of its own."""
    journey = addressed(JOURNEY, slug)
    if council := request.args.get("council"):
        return redirect(url_for(".in_council", slug=journey.slug, council=council), 303)
    return _journey_page(journey, councils_in_order(current_language()))


@journeys.page(cy="/digwyddiadau-bywyd/<slug>/<council>", en="/life-events/<slug>/<council>")
def in_council(slug: str, council: str) -> Response:
    """Show the same with the pages of one council."""
    journey, councils = addressed(JOURNEY, slug), councils_in_order(current_language())
    return _journey_page(journey, councils, addressed_among(COUNCIL, council, councils, named="council"))


def _journey_page(journey: Journey, councils: Sequence[Council], council: Council | None = None) -> Response:
    language = current_language()
    return page(
        "journeys/show.html",
        journey=whole(journey, language, council),
        council=council,
        form=CouncilForm.of(request.args, councils, council),
        providers=provider_names(language),
        ways=way_names(language),
        leading=step_links(journey.key, language),
        record=record_of(JOURNEY, journey, today=today()),
    )
