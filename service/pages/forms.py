"""What a reader may write to the team."""

from typing import Any

from flask_babel import lazy_gettext as _l
from wtforms import EmailField, Field, StringField, TextAreaField
from wtforms.validators import DataRequired, Email, Length, Optional, StopValidation, ValidationError

from service.language.catalogues import gettext
from service.web.forms import PublicForm

LONGEST_MESSAGE = 5000  # characters, as people count them
LONGEST_EMAIL = 254  # as RFC 5321 has it


def trimmed(text: str | None) -> str:
    """The text without blanks around it and with plain line ends."""
    return (text or "").replace("\r\n", "\n").strip()


def has_no_control_characters(_form: Any, field: Field) -> None:
    """Refuse what no keyboard types and PostgreSQL cannot keep."""
    if any(ord(letter) < 32 and letter not in "\n\t" for letter in field.data or ""):
        raise ValidationError(gettext("Take out the characters that cannot be shown"))


def is_short_enough(_form: Any, field: Field) -> None:
    """Refuse a long address at once: to look for its form as well would take long."""
    if len(field.data or "") > LONGEST_EMAIL:
        raise StopValidation(gettext("Write an email address of 254 characters or fewer"))


class ContactForm(PublicForm):
    """A message to the team, and how to answer it."""

    name = StringField(
        _l("Your name (optional)"),
        filters=[trimmed],
        validators=[
            Length(max=200, message=_l("Write a name of 200 characters or fewer")),
            has_no_control_characters,
        ],
    )
    email = EmailField(
        _l("Your email address (optional)"),
        description=_l("We use it only to answer you."),
        filters=[trimmed],
        validators=[
            Optional(),
            is_short_enough,
            Email(message=_l("Write an email address in the right form, such as enw@enghraifft.cymru")),
        ],
    )
    message = TextAreaField(
        _l("Your message"),
        description=_l("Do not include private information about yourself or anyone else."),
        filters=[trimmed],
        validators=[
            DataRequired(message=_l("Write your message")),
            Length(max=LONGEST_MESSAGE, message=_l("Write a message of 5,000 characters or fewer")),
            has_no_control_characters,
        ],
    )
