"""From the slug in an address to what is published there, or to where it has gone."""

from collections.abc import Iterable
from datetime import UTC, datetime
from typing import Any

from flask import abort, redirect, request, url_for
from werkzeug.wrappers import Response

from service.language.alphabet import fold
from service.language.current import current_language
from service.language.routing import name_this_page, with_query
from service.publishing.kinds import Kind
from service.publishing.queries import address_name, found_at, last_withdrawal, once_at
from service.web.rendering import page


def addressed(kind: Kind, slug: str, *, named: str = "slug") -> Any:
    """The published row at a slug of the present language, which the address of the view calls by a name.

    Where the slug is an old one, the other language's or untidily written, the reader is redirected for good;
    a page that was taken down answers 410 with the reason; anything else is not found.
    """
    row = found_at(kind, slug) or once_at(kind, slug)
    if row is None:
        row = _written_untidily(kind, slug)
    address = address_name(row)
    name_this_page(**{named: address})
    if address.within(current_language()) != slug:
        abort(moved_to(**{named: address}))
    if row.withdrawn:
        abort(withdrawn_page(kind, row))
    return row


def addressed_among(kind: Kind, slug: str, rows: Iterable[Any], *, named: str) -> Any:
    """The same where rows of the kind are at hand: what is among them costs no question."""
    for row in rows:
        if address_name(row).within(current_language()) == slug:
            name_this_page(**{named: address_name(row)})
            return row
    return addressed(kind, slug, named=named)


def withdrawn_page(kind: Kind, row: Any) -> Response:
    """Why the page at this address was taken down, and where its editions are."""
    withdrawal = last_withdrawal(kind.code, row.key)
    return page(
        "publishing/withdrawn.html",
        status=410,
        withdrawal=withdrawal,
        history_url=url_for("publishing.history", kind=kind.address_name, slug=address_name(row)),
    )


def today() -> Any:
    """The date for readers: a review is late from the day after."""
    return datetime.now(UTC).date()


def _written_untidily(kind: Kind, slug: str) -> Any:
    tidy = fold(slug).strip().replace(" ", "-").replace("_", "-")
    row = found_at(kind, tidy) if tidy != slug else None
    return row if row is not None else abort(404)


def moved_to(**values: Any) -> Response:
    """The redirect for good to the present page under its right names, with the query kept."""
    assert request.endpoint is not None  # noqa: S101 - a view is running, so an endpoint matched
    return redirect(with_query(url_for(request.endpoint, **{**(request.view_args or {}), **values})), 301)
