"""Which council a reader asks about."""

from collections.abc import Iterable

from flask_babel import lazy_gettext as _l
from werkzeug.datastructures import MultiDict
from wtforms import Form, SelectField
from wtforms.validators import InputRequired

from service.councils.models import Council
from service.language.catalogues import gettext


class CouncilForm(Form):
    """The choice of a council, each by what stands for it in addresses."""

    council = SelectField(
        _l("Council"),
        validators=[InputRequired(_l("Choose a council from the list"))],
        validate_choice=False,  # its address says whether there is such a council
    )

    @classmethod
    def of(
        cls, given: MultiDict[str, str], councils: Iterable[Council], chosen: Council | None
    ) -> "CouncilForm":
        """The form as an address asks for it, with the councils in order; an error where none was chosen."""
        form = cls(given, data={"council": str(chosen.slug) if chosen else ""})
        named = [(str(each.slug), str(each.official_name)) for each in councils]
        form.council.choices = [("", gettext("Choose a council")), *named]
        if form.council.name in given:
            form.validate()
        return form
