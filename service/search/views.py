"""Searching everything that is published, from either language; what was found as a feed, too."""

from contextlib import suppress
from datetime import datetime
from typing import Any

from flask import Response, abort, request
from werkzeug.exceptions import BadRequest
from werkzeug.wrappers import Response as AnyResponse

from service.db import now
from service.language.current import current_language
from service.language.routing import Pages, public_address
from service.search.asking import LONGEST_QUERY
from service.search.facets import facets_of
from service.search.filters import filters_of
from service.search.forms import TOO_LONG, asked_by, is_too_long, narrowed_by, ways_on
from service.search.misses import misses
from service.search.queries import ON_A_PAGE, published_at, results
from service.web.errors import error_page
from service.web.rendering import page_or_fragment, text_of

search = Pages("search", __name__)


@search.page(cy="/chwilio", en="/search")
def index() -> AnyResponse:
    """Show what was found; words and filters stand in the address, and swap only the results."""
    return page_or_fragment("search/index.html", "search/_results.html", **found_pages())


@search.page(cy="/chwilio.atom", en="/search.atom")
def feed() -> AnyResponse:
    """Give what was found to feed readers."""
    shown = found_pages()
    dates = published_at(shown["found"].hits)
    updated = max(dates.values(), default=midnight())
    body = text_of("search/feed.xml", public_address=public_address, dates=dates, updated=updated, **shown)
    return Response(body, mimetype="application/atom+xml")


@search.page(cy="/opensearch.xml", en="/opensearch.xml")
def description() -> AnyResponse:
    """Tell a browser how to search here in one language, so that it can offer to."""
    body = text_of("search/description.xml", public_address=public_address)
    return Response(body, mimetype="application/opensearchdescription+xml")


@search.errorhandler(400)
def refuse(_error: BadRequest) -> AnyResponse:
    """Name the limit where a search is longer than it, also where the whole address is too long."""
    with suppress(UnicodeDecodeError):  # an address of bytes that are no text, which was refused for that
        if is_too_long(request.args):
            return error_page(400, TOO_LONG, limit=LONGEST_QUERY)
    return error_page(400)


def midnight() -> datetime:
    """When this day began: the date of a feed with nothing in it."""
    return now().replace(hour=0, minute=0, second=0, microsecond=0)


def found_pages() -> dict[str, Any]:
    """What the address asks for, as the templates of page and feed show it."""
    if is_too_long(request.args):
        abort(400)
    language = current_language()
    filters = filters_of(language)
    asked = asked_by(request.args, filters)
    found = results(asked, language)
    if not found.total and not narrowed_by(asked):
        misses().count(asked.text, language)
    return {
        "asked": asked,
        "found": found,
        "kinds": filters.names,
        "facets": facets_of(asked, found, filters, language),
        "narrowed": narrowed_by(asked),
        "ways": ways_on(asked, found),
        "first": (asked.page - 1) * ON_A_PAGE + 1,
    }
