"""Writing to the team: a form of its own, at an address that is never cached."""

from typing import NamedTuple

from flask import abort, request, url_for
from werkzeug.wrappers import Response

from service.blueprints.queries import blueprint_title
from service.language.catalogues import gettext
from service.language.current import current_language
from service.language.routing import with_query
from service.pages.actions import keep_message
from service.pages.forms import ContactForm
from service.pages.site import CONTACT, pages
from service.patterns.queries import pattern_title
from service.web.access import Access, accessible
from service.web.fields import LONGEST_MESSAGE
from service.web.rendering import page
from service.web.sending import opened_or_sent
from service.web.sent import is_reference

NEW, BLUEPRINT = "new", "blueprint"


@pages.page(cy="/cysylltu/neges", en="/contact/message", methods=["GET", "POST"])
@accessible(Access.FORM)
def contact_form() -> Response:
    """Take a message."""
    return opened_or_sent(ContactForm, show=_form_page, keep=_kept)


@pages.page(cy="/cysylltu/neges/<reference>", en="/contact/message/<reference>")
@accessible(Access.FORM)
def contact_sent(reference: str) -> Response:
    """Confirm that a message was kept, with the reference to quote."""
    if not is_reference(reference):
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


def _kept(form: ContactForm) -> str:
    kept = keep_message(
        language=current_language(),
        name=form.name.data,
        email=form.email.data,
        message=form.message.data,
        about=subject().code,
    )
    return url_for("pages.contact_sent", reference=kept.reference)


def _form_page(form: ContactForm, *, status: int = 200, notice: str | None = None) -> Response:
    about = subject()
    return page(
        "pages/contact_form.html",
        status=status,
        form_id="contact",
        heading=about.heading or gettext("Write to us"),
        subject=about,
        sent_to=with_query(url_for("pages.contact_form")) if about.code else url_for("pages.contact_form"),
        form=form,
        notice=notice,
        longest=LONGEST_MESSAGE,
        contact_url=url_for("pages.text", slug=CONTACT),
    )
