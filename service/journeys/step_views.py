"""The steps of a life event as a sheet to tick, whose address holds what was ticked."""

from flask import request
from werkzeug.wrappers import Response

from service.councils.queries import council_with
from service.journeys.kinds import JOURNEY
from service.journeys.names import provider_names
from service.journeys.queries import whole
from service.journeys.site import journeys
from service.journeys.ticks import COUNCIL, handed_over, progress_of, ticks_in
from service.language.current import current_language
from service.language.routing import public_address
from service.publishing.addressing import addressed
from service.web.access import Access, accessible
from service.web.rendering import page


@journeys.page(cy="/digwyddiadau-bywyd/<slug>/fy-nghamau", en="/life-events/<slug>/my-steps")
@accessible(Access.HANDED_OVER)
def ticked(slug: str) -> Response:
    """Show the steps to tick or to print, with those ticked that the address names."""
    row, named = addressed(JOURNEY, slug), request.args.get(COUNCIL, "")
    council = council_with(named) if named else None
    journey = whole(row, current_language(), council)
    ticks = ticks_in(request.args, journey)
    return page(
        "journeys/ticks.html",
        row=row,
        journey=journey,
        council=council,
        is_council_unknown=bool(named) and council is None,
        ticks=ticks,
        progress=progress_of(journey, ticks.done),
        query=handed_over(row, council, ticks.done),
        providers=provider_names(current_language()),
        public_address=public_address,
    )
