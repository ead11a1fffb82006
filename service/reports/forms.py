"""What a reader may report."""

from flask_babel import lazy_gettext as _l
from wtforms import RadioField, TextAreaField
from wtforms.validators import DataRequired, Length

from service.language.current import current_language
from service.reports.codes import Reason
from service.reports.names import reason_names
from service.web.fields import LONGEST_MESSAGE, email_field, has_no_control_characters, trimmed
from service.web.forms import PublicForm


class ReportForm(PublicForm):
    """What is the matter, in the reader's own words, and how to answer."""

    reason = RadioField(
        _l("What is the problem?"),
        choices=lambda: list(reason_names(current_language()).items()),
        validate_choice=False,
        validators=[DataRequired(message=_l("Choose what the problem is"))],
        filters=[lambda given: given if given in set(Reason) else ""],  # what is no choice is none
    )
    message = TextAreaField(
        _l("Tell us more"),
        description=_l(
            "Say where it is, what happened and what you expected. Do not include private information about "
            "yourself or anyone else."
        ),
        filters=[trimmed],
        validators=[
            DataRequired(message=_l("Write a few words about the problem")),
            Length(max=LONGEST_MESSAGE, message=_l("Write 5,000 characters or fewer about the problem")),
            has_no_control_characters,
        ],
    )
    email = email_field()
