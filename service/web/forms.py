"""Forms that need no account: no cookie, a signed time instead, and a language switch that loses nothing."""

import time
from typing import Self

from flask import abort, current_app, request
from flask_babel import lazy_gettext as _l
from itsdangerous import BadData, URLSafeTimedSerializer
from wtforms import Form, HiddenField, StringField

from service.language.catalogues import gettext
from service.web.security import host_named

SWITCH = "switch_language"
SECONDS_OPEN = 24 * 3600  # a form may stay open over night
SECONDS_AT_LEAST = 2  # nobody reads and fills in a form sooner


class SwitchableForm(Form):
    """A form that keeps what was typed, and says again what was said of it, when the language changes."""

    checked = HiddenField()  # whether the reader has seen what is said of what stands in the form

    @classmethod
    def sent(cls) -> Self:
        """The form as the reader sent it; 413 where it came without a length and was cut off at the limit."""
        form = cls(request.form)
        request.stream.read(1)
        return form

    @property
    def is_switching(self) -> bool:
        """Whether the reader asked for the other language, not for sending."""
        return SWITCH in request.form

    def show_in_this_language(self) -> None:
        """After a change of language: show the errors again, if the reader had seen them."""
        if self.checked.data:
            self.validate()

    def note_checked(self) -> None:
        """Remember that the reader sees what is said of what stands in the form."""
        self.checked.data = "1"


class PublicForm(SwitchableForm):
    """A form that anyone may send once they have opened it."""

    opened = HiddenField()
    website = StringField(_l("Leave this empty"))  # no reader sees it: what fills it in is a program

    @classmethod
    def opened_now(cls) -> "PublicForm":
        """An empty form, with the time of its opening signed."""
        form = cls()
        form.renew()
        return form

    def was_opened_here(self) -> bool:
        """Whether the form was opened on this site, not too long ago and not just this moment."""
        try:
            age = time.time() - float(_signer().loads(self.opened.data or "", max_age=SECONDS_OPEN))
        except (BadData, ValueError):
            return False
        return age >= SECONDS_AT_LEAST

    def why_not_taken(self) -> str | None:
        """Why a form that is well filled in may not come from a person; None where it may."""
        if self.website.data:
            return gettext(
                "Something that no reader sees was filled in, perhaps by your browser. It is empty again, "
                "and everything you wrote is still here: send it once more."
            )
        if not self.was_opened_here():
            return gettext(
                "The page had been open for too long, or was sent too quickly. "
                "Everything you wrote is still here: send it again."
            )
        return None

    def renew(self) -> None:
        """Sign the present time, so that the form can be sent again."""
        self.opened.data = _signer().dumps(time.time())

    def show_in_this_language(self) -> None:
        """After a change of language: the same, and let the form be sent again."""
        super().show_in_this_language()
        if not self.was_opened_here():
            self.renew()

    def refuse(self) -> None:
        """After a failed attempt: keep what was typed, and let it be sent again."""
        self.note_checked()
        self.website.data = ""
        self.renew()


def refuse_other_sites() -> None:
    """Answer 403 to what another site made the reader's browser send."""
    site = request.headers.get("Sec-Fetch-Site")
    origin = request.headers.get("Origin")
    if site in {"cross-site", "same-site"} or (origin and not _is_ours(origin)):
        abort(403)


def _is_ours(origin: str) -> bool:
    ours = {host_named(f"//{request.host}"), host_named(current_app.config["PUBLIC_URL"])}
    return host_named(origin) in ours - {None}


def _signer() -> URLSafeTimedSerializer:
    return URLSafeTimedSerializer(current_app.config["SECRET_KEY"], salt="public-form")
