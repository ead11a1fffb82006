"""Writing to the team: a form of its own, at an address that is never cached."""

import logging
from typing import NamedTuple

from flask import abort, current_app, redirect, request, url_for
from flask_limiter import RateLimitExceeded
from werkzeug.wrappers import Response

from service.blueprints.queries import blueprint_title
from service.db import DATABASE_AWAY
from service.language.catalogues import gettext
from service.language.current import current_language
from service.language.routing import with_query
from service.pages.actions import LETTERS, keep_message
from service.pages.forms import LONGEST_MESSAGE, ContactForm
from service.pages.site import CONTACT, pages
from service.patterns.queries import pattern_title
from service.web.access import Access, accessible
from service.web.errors import SECONDS_UNTIL_RETRY
from service.web.forms import refuse_other_sites, too_fast_message
from service.web.limits import limiter
from service.web.rendering import page

log = logging.getLogger(__name__)
MESSAGES_AT_MOST = "5 per 10 minutes"
SECONDS_AFTER_TOO_MANY = "600"
REFERENCE_LENGTH = 8
NEW, BLUEPRINT = "new", "blueprint"


@pages.page(cy="/cysylltu/neges", en="/contact/message", methods=["GET", "POST"])
@accessible(Access.FORM)
def contact_form() -> Response:
    """Take a message; on the language switch, an error or too many, show the form with all that was typed."""
    if request.method == "GET":
        return _form_page(ContactForm.opened_now())
    refuse_other_sites()
    form = ContactForm.sent()
    if form.is_switching:
        form.show_in_this_language()
        return _form_page(form)
    if not form.validate():
        form.refuse()
        return _form_page(form, status=422)
    return _send(form)


@pages.page(cy="/cysylltu/neges/<reference>", en="/contact/message/<reference>")
@accessible(Access.FORM)
def contact_sent(reference: str) -> Response:
    """Confirm that a message was kept, with the reference to quote."""
    if len(reference) != REFERENCE_LENGTH or not set(reference.upper()) <= set(LETTERS):
        abort(404)
    return page("pages/contact_sent.html", reference=reference.upper())


class Subject(NamedTuple):
    """What a message is about: a pattern or a blueprint, one of either to come, or nothing in particular."""

    code: str = ""  # as it is kept: the key of a pattern, or a blueprint's after its kind; `new` for a key
    heading: str = ""


def subject() -> Subject:
    """What the address says that the message is about; what is not up is nothing in particular."""
    return _about_blueprint(request.args.get("blueprint", "")) or _about_pattern(
        request.args.get("pattern", "")
    )


def _about_pattern(key: str) -> Subject:
    if key == NEW:
        return Subject(key, gettext("Propose a pattern"))
    title = pattern_title(key) if key else None
    if title is None:
        return Subject()
    return Subject(key, gettext("Discuss the pattern “%(title)s”", title=title))


def _about_blueprint(key: str) -> Subject | None:
    if key == NEW:
        return Subject(f"{BLUEPRINT}:{key}", gettext("Propose a service blueprint"))
    title = blueprint_title(key) if key else None
    if title is None:
        return None
    heading = gettext("Discuss the service blueprint “%(title)s”", title=title)
    return Subject(f"{BLUEPRINT}:{key}", heading)


def _send(form: ContactForm) -> Response:
    if not form.was_opened_here():
        form.refuse()
        return _form_page(form, status=422, notice=too_fast_message())
    try:
        with limiter.limit(MESSAGES_AT_MOST):
            pass
    except RateLimitExceeded:
        return _later(form, 429, SECONDS_AFTER_TOO_MANY, _too_many())
    try:
        kept = keep_message(
            language=current_language(),
            name=form.name.data,
            email=form.email.data,
            message=form.message.data,
            about=subject().code,
        )
    except DATABASE_AWAY as error:
        log.warning("a message could not be kept: %s", type(error).__name__)
        return _later(form, 503, SECONDS_UNTIL_RETRY, _not_kept())
    return redirect(url_for("pages.contact_sent", reference=kept.reference), 303)


def _later(form: ContactForm, status: int, seconds: str, notice: str) -> Response:
    """The form with all that was typed, to be sent again in so many seconds."""
    form.refuse()
    response = _form_page(form, status=status, notice=notice)
    response.headers["Retry-After"] = seconds
    return response


def _too_many() -> str:
    return gettext(
        "Several messages were sent in a short time. Wait ten minutes and send it again: it is still here."
    )


def _not_kept() -> str:
    return gettext(
        "We cannot keep your message at the moment. Wait a few minutes and send it again: it is still here."
    )


def _form_page(form: ContactForm, *, status: int = 200, notice: object = None) -> Response:
    about = subject()
    return page(
        "pages/contact_form.html",
        status=status,
        form_id="contact",
        subject=about,
        sent_to=with_query(url_for("pages.contact_form")) if about.code else url_for("pages.contact_form"),
        form=form,
        notice=notice,
        longest=LONGEST_MESSAGE,
        contact_url=url_for("pages.text", slug=CONTACT),
        has_operator=current_app.config["OPERATOR"].known,
    )
