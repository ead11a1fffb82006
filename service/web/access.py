"""Who may open which address, and whether the answer may be shared; every view has exactly one access."""

from collections.abc import Callable
from enum import StrEnum
from typing import Any, TypeVar

from flask import current_app, request

View = TypeVar("View", bound=Callable[..., Any])


class Access(StrEnum):
    """What an address is for; nothing else decides on caching and cookies."""

    PUBLIC = "public"  # the same bytes for everyone, cached whole
    FORM = "form"  # open to everyone, holds what one person types, never cached
    HANDED_OVER = "handed-over"  # open to everyone, its address holds one person's choice: nobody keeps it
    MACHINE = "machine"  # for machines: health, never cached


def accessible(access: Access) -> Callable[[View], View]:
    """Give a view its access; a view without it is public."""

    def mark(view: View) -> View:
        # The mark stays with the view, whichever addresses it has; the type of a function knows no marks.
        view.access = access  # type: ignore[attr-defined]
        return view

    return mark


def access_of(endpoint: str) -> Access:
    """The access of an endpoint's view."""
    return getattr(current_app.view_functions[endpoint], "access", Access.PUBLIC)


def access_of_request() -> Access | None:
    """The access of the address asked for, or None where there is no such address."""
    return access_of(request.endpoint) if request.endpoint else None
