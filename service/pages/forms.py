"""What a reader may write to the team."""

from flask_babel import lazy_gettext as _l
from wtforms import StringField, TextAreaField
from wtforms.validators import DataRequired, Length

from service.web.fields import LONGEST_MESSAGE, email_field, has_no_control_characters, trimmed
from service.web.forms import PublicForm


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
    email = email_field()
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
