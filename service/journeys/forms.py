"""Which council a reader asks about."""

from collections.abc import Iterable

from flask_babel import lazy_gettext as _l
from werkzeug.datastructures import MultiDict
from wtforms import Field, Form, HiddenField, SelectField, StringField
from wtforms.validators import ValidationError

from service.councils.models import Council
from service.councils.names import LONGEST_NAME
from service.councils.queries import matching_keys
from service.language.catalogues import gettext


def tidy_name(typed: str | None) -> str:
    """A name as it is looked for: no blanks around it, and no longer than a name can be."""
    return (typed or "").strip()[:LONGEST_NAME]


class CouncilForm(Form):
    """The choice of a council: out of the list, or by its name in either language, mutated or not."""

    council = SelectField(
        _l("Council"), validate_choice=False
    )  # its address says whether there is such a one
    name = StringField(_l("Or write its name"), filters=[tidy_name])
    shown = HiddenField()  # the council whose pages are shown: left as it is in the list, it is no choice

    found: list[Council] | None = None  # those that have the name; None where none was written

    @classmethod
    def of(
        cls, given: MultiDict[str, str], councils: Iterable[Council], shown: Council | None = None
    ) -> "CouncilForm":
        """The form as an address asks for it, with the councils in order."""
        slug = str(shown.slug) if shown else ""
        form = cls(given, data={"council": slug, "shown": slug})
        named = {each.key: each for each in councils}
        listed = [(str(each.slug), str(each.official_name)) for each in named.values()]
        form.council.choices = [("", gettext("Choose a council")), *listed]
        if form.name.data:
            keys = matching_keys(named.values(), form.name.data) or set()
            form.found = [each for key, each in named.items() if key in keys]
        return form

    def say_what_is_missing(self, given: MultiDict[str, str]) -> None:
        """Show the error where an address asks for a council and leads to none."""
        if self.council.name in given or self.name.name in given:
            self.validate()

    @property
    def chosen(self) -> str | None:
        """What stands in addresses for the council that was chosen; None where it is not clear which."""
        picked = self.council.data or None
        if self.found is None or picked not in {None, self.shown.data}:
            return picked
        return str(self.found[0].slug) if len(self.found) == 1 else None

    def validate_council(self, field: Field) -> None:
        """Something has to be chosen."""
        if not field.data and not self.name.data:
            raise ValidationError(gettext("Choose a council from the list, or write its name"))

    def validate_name(self, _field: Field) -> None:
        """A name has to be that of a council."""
        if self.found == []:
            raise ValidationError(
                gettext(
                    "No council has that name. "
                    "Write part of it, in Welsh or in English, or choose from the list"
                )
            )
