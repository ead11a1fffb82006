"""How Wales and each of its councils are doing."""

from flask import request
from werkzeug.wrappers import Response

from service.councils.kind import COUNCIL
from service.councils.queries import councils_in_order, matching_keys
from service.councils.region_names import REGION_NAMES
from service.journeys.names import found_names, service_names
from service.language.current import current_language
from service.language.routing import Pages
from service.programme.names import sort_names, stage_names
from service.progress.council_page import council_page
from service.progress.forms import CouncilSearch
from service.progress.names import happening_names
from service.progress.pictures import POPULATION, WELSH_SPEAKERS, council_rows, picture_of
from service.progress.queries import amounts_by_council
from service.publishing.addressing import addressed, today
from service.publishing.queries import record_of
from service.web.rendering import page, page_or_fragment

progress = Pages("progress", __name__)


@progress.page(cy="/cynghorau", en="/councils")
def index() -> Response:
    """Show the councils on the map and in a list; a filter swaps only the results."""
    search = CouncilSearch.of(request.args)
    values = amounts_by_council(POPULATION, WELSH_SPEAKERS)
    councils = councils_in_order(current_language())
    rows = council_rows(councils, values, matching_keys(councils, search.name, search.region))
    return page_or_fragment(
        "progress/index.html",
        "progress/_results.html",
        search=search,
        regions=search.choices(),
        **vars(picture_of(rows, values, by_region=search.by_region)),
    )


@progress.page(cy="/cynghorau/<slug>", en="/councils/<slug>")
def council(slug: str) -> Response:
    """Show what one council promised, what it does and what is known of it, with the source of everything."""
    found, language = addressed(COUNCIL, slug), current_language()
    return page(
        "progress/council.html",
        council=found,
        region_label=REGION_NAMES[found.region],
        shown=council_page(found, today()),
        stages=stage_names(language),
        sorts=sort_names(language),
        happenings=happening_names(language),
        states=found_names(language),
        service_names=service_names(language),
        record=record_of(COUNCIL, found, today=today()),
    )
