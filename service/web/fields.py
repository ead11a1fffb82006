"""What the fields of public forms have in common: what people type is tidied, and checked in words."""

import unicodedata
from typing import Any

from flask_babel import lazy_gettext as _l
from wtforms import EmailField, Field
from wtforms.validators import Email, Optional, StopValidation, ValidationError

from service.language.catalogues import gettext

LONGEST_MESSAGE = 5000  # characters, as people count them
LONGEST_EMAIL = 254  # as RFC 5321 has it
EMAIL = _l("Your email address (optional)")
WHY_EMAIL = _l("We use it only to answer you.")
WRONG_EMAIL = _l("Write an email address in the right form, such as enw@enghraifft.cymru")


def trimmed(text: str | None) -> str:
    """The text without blanks around it and with plain line ends."""
    return (text or "").replace("\r\n", "\n").strip()


def has_no_control_characters(_form: Any, field: Field) -> None:
    """Refuse what no keyboard types and PostgreSQL or a terminal cannot show."""
    if any(unicodedata.category(letter) == "Cc" and letter not in "\n\t" for letter in field.data or ""):
        raise ValidationError(gettext("Take out the characters that cannot be shown"))


def is_short_enough(_form: Any, field: Field) -> None:
    """Refuse a long address at once: to look for its form as well would take long."""
    if len(field.data or "") > LONGEST_EMAIL:
        raise StopValidation(gettext("Write an email address of 254 characters or fewer"))


def email_field() -> EmailField:
    """An address for the answer, which may be left out."""
    return EmailField(
        EMAIL,
        description=WHY_EMAIL,
        filters=[trimmed],
        validators=[
            Optional(),
            is_short_enough,
            Email(message=WRONG_EMAIL),
        ],
    )
