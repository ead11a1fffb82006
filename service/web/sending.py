"""How a public form is taken: shown, shown again with all that was typed, or kept once and confirmed."""

import logging
from collections.abc import Callable
from typing import Any, Protocol

from flask import redirect, request
from flask_limiter import RateLimitExceeded
from werkzeug.wrappers import Response

from service.db import DATABASE_AWAY
from service.language.catalogues import gettext
from service.web.errors import SECONDS_UNTIL_RETRY
from service.web.forms import PublicForm, refuse_other_sites
from service.web.limits import limiter

log = logging.getLogger(__name__)
SENT_AT_MOST = "5 per 10 minutes"
SECONDS_AFTER_TOO_MANY = "600"


class Show(Protocol):
    """What shows a form; `notice` says why it was not sent."""

    def __call__(self, form: Any, *, status: int = 200, notice: str | None = None) -> Response:
        """The page with the form as it is filled in."""


def opened_or_sent(form_type: type[PublicForm], *, show: Show, keep: Callable[[Any], str]) -> Response:
    """The form; or, once it is well filled in and kept, the way to the address that `keep` gives.

    On the language switch, an error or too many, the form is shown with all that was typed.
    """
    if request.method == "GET":
        return show(form_type.opened_now())
    refuse_other_sites()
    form = form_type.sent()
    if form.is_switching:
        form.show_in_this_language()
        return show(form)
    if not form.validate():
        form.refuse()
        return show(form, status=422)
    if reason := form.why_not_taken():
        form.refuse()
        return show(form, status=422, notice=reason)
    return _kept(form, show, keep)


def _kept(form: PublicForm, show: Show, keep: Callable[[Any], str]) -> Response:
    try:
        with limiter.limit(SENT_AT_MOST):
            pass
    except RateLimitExceeded:
        return _later(form, show, 429, SECONDS_AFTER_TOO_MANY, _too_many())
    try:
        return redirect(keep(form), 303)
    except DATABASE_AWAY as error:
        log.warning("what a reader sent could not be kept: %s", type(error).__name__)
        return _later(form, show, 503, SECONDS_UNTIL_RETRY, _not_kept())


def _later(form: PublicForm, show: Show, status: int, seconds: str, notice: str) -> Response:
    """The form with all that was typed, to be sent again in so many seconds."""
    form.refuse()
    response = show(form, status=status, notice=notice)
    response.headers["Retry-After"] = seconds
    return response


def _too_many() -> str:
    return gettext(
        "A lot was sent in a short time. Wait ten minutes and send it again: everything you wrote "
        "is still here."
    )


def _not_kept() -> str:
    return gettext(
        "We cannot keep what you wrote at the moment. Wait a few minutes and send it again: it is still here."
    )
