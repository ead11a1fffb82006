"""Back to your life event: addresses of pages that it leads to say which it was, and for which council."""

from collections.abc import Mapping
from urllib.parse import urlencode

from service.councils.models import Council
from service.db import rows
from service.journeys import statements
from service.journeys.findable import JOURNEY_ENDPOINT
from service.journeys.models import Journey
from service.language.languages import Language
from service.language.routing import url_within
from service.web.way_back import WayBack

PARAMETER, COUNCIL, IN_COUNCIL = "journey", "council", "journeys.in_council"


def remembering(url: str, journey: Journey, council: Council | None) -> str:
    """An address of ours that leads back to a life event, and to its pages of a council."""
    named = {PARAMETER: journey.key, COUNCIL: council.key if council else ""}
    return f"{url}?{urlencode({name: key for name, key in named.items() if key})}"


def back_to_journey(given: Mapping[str, str], language: Language) -> WayBack | None:
    """The life event that an address names, in the council that it names; None where there is none."""
    asked = {"journey": given[PARAMETER], "council": given.get(COUNCIL)}
    found = next(iter(rows(statements.titles_of(language), **asked)), None)
    if found is None:
        return None
    if found.council is None:
        return WayBack(found.title, url_within(language, JOURNEY_ENDPOINT, slug=found.slug))
    url = url_within(language, IN_COUNCIL, slug=found.slug, council=found.council_slug)
    return WayBack(f"{found.title} ({found.council})", url)
