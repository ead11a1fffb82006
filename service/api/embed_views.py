"""Small pages that other sites show in a frame: one figure, or what is known of one council."""

from werkzeug.wrappers import Response

from service.api.site import embeds
from service.councils.findable import ENDPOINT as COUNCIL_ENDPOINT
from service.councils.kind import COUNCIL
from service.councils.models import Council
from service.language.bilingual import Bilingual
from service.language.routing import public_address, url_to
from service.progress.codes import State
from service.progress.figures import Figure, figures_of
from service.progress.kind import INDICATOR
from service.publishing.addressing import addressed, today
from service.web.rendering import page


@embeds.page(cy="/mewnosod/ffigur/<measure>/<council>", en="/embed/figure/<measure>/<council>")
def figure(measure: str, council: str) -> Response:
    """Show one figure of one council with its source."""
    indicator = addressed(INDICATOR, measure, named="measure")
    found = addressed(COUNCIL, council, named="council")
    figures = [each for each in figures_of(found, today()) if each.value.indicator_id == indicator.id]
    return _shown(found, figures, title=indicator.title)


@embeds.page(cy="/mewnosod/cyngor/<slug>", en="/embed/council/<slug>")
def council(slug: str) -> Response:
    """Show what is known of one council, each figure with its source."""
    found = addressed(COUNCIL, slug)
    figures = list(filter(_was_looked_for, figures_of(found, today())))
    return _shown(found, figures)


def _shown(council: Council, figures: list[Figure], title: Bilingual | None = None) -> Response:
    leads_to = public_address(url_to(COUNCIL_ENDPOINT, slug=council.slug))
    return page("embeds/figures.html", council=council, figures=figures, title=title, leads_to=leads_to)


def _was_looked_for(figure: Figure) -> bool:
    return figure.value.state != State.NOT_LOOKED_FOR
