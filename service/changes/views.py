"""What changed in the whole of Wales or in one council since any day: a list, and the same as a feed."""

from typing import Any

from flask import Response, request, url_for
from werkzeug.wrappers import Response as AnyResponse

from service.changes.forms import Asked
from service.changes.listing import listed
from service.changes.shown import kind_names
from service.councils.queries import councils_in_order
from service.language.current import current_language
from service.language.dates import today_in_wales
from service.language.routing import Pages, public_address
from service.web.rendering import page, text_of

ON_A_PAGE, IN_A_FEED = 25, 50  # entries

changes = Pages("changes", __name__)


@changes.page(cy="/newidiadau", en="/changes")
def index() -> AnyResponse:
    """List what changed, newest first, page by page; what is many of a day is one sentence."""
    return page("changes/index.html", **_asked_for(ON_A_PAGE))


@changes.page(cy="/newidiadau.atom", en="/changes.atom")
def feed() -> AnyResponse:
    """Give the newest of it to feed readers."""
    body = text_of("changes/feed.xml", public_address=public_address, **_asked_for(IN_A_FEED))
    return Response(body, mimetype="application/atom+xml")


def _asked_for(size: int) -> dict[str, Any]:
    """What the address asks for, as the templates of page and feed show it."""
    councils, kinds, today = councils_in_order(current_language()), kind_names(), today_in_wales()
    asked = Asked.of(request.args, councils, kinds, today)
    return {
        "asked": asked,
        "listed": listed(asked, today, url_for(".index"), size),
        "councils": councils,
        "kinds": kinds,
    }
