"""A few councils side by side, and those that are like the first of them."""

from collections.abc import Sequence

from flask import redirect, request, url_for
from werkzeug.wrappers import Response

from service.councils.models import Council
from service.councils.queries import councils_in_order
from service.language.current import current_language
from service.language.dates import today_in_wales
from service.progress.compare_forms import MOST_OFFERED, Comparison
from service.progress.compared import in_alphabetical_order, side_by_side
from service.progress.names import group_names, likeness_names
from service.progress.pictures import POPULATION, WELSH_SPEAKERS
from service.progress.queries import amounts_by_council, values_side_by_side
from service.progress.similar import Likenesses, similar_to
from service.progress.views import progress
from service.web.rendering import page


@progress.page(cy="/cynghorau/cymharu", en="/councils/compare")
def compare() -> Response:
    """Show the same measures of two to four councils; a name that only one council has adds it."""
    language = current_language()
    councils = councils_in_order(language)
    asked = Comparison.of(request.args, councils)
    if asked.only_found:
        return redirect(url_for(".compare") + asked.with_one(asked.only_found), 303)
    shown = in_alphabetical_order(asked.councils, language)
    values = values_side_by_side(council.id for council in shown) if asked.is_enough else []
    return page(
        "progress/compare.html",
        asked=asked,
        councils=councils,
        shown=shown,
        parts=side_by_side(shown, values, language, today_in_wales()),
        like=_like(asked, councils),
        groups=group_names(language),
        likenesses=likeness_names(language),
        most_offered=MOST_OFFERED,
    )


def _like(asked: Comparison, councils: Sequence[Council]) -> Likenesses | None:
    """The councils that are like the first that was named."""
    if not asked.councils:
        return None
    values = amounts_by_council(POPULATION, WELSH_SPEAKERS)
    return similar_to(asked.councils[0], councils, values, asked.likeness)
