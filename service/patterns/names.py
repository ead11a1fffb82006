"""What the groups and the stages of patterns are called."""

from functools import cache

from service.language.catalogues import gettext_in, marked
from service.language.languages import Language
from service.patterns.codes import Group, Status

GROUPS = {
    Group.LANGUAGE: marked("Working in two languages"),
    Group.ASKING: marked("Asking for information"),
    Group.DOING: marked("Applying, paying, booking, reporting"),
    Group.TELLING: marked("Telling people"),
    Group.EVERYONE: marked("Including everyone"),
}
STATUSES = {
    Status.PROPOSED: marked("Proposed"),
    Status.TRIAL: marked("On trial"),
    Status.RECOMMENDED: marked("Recommended"),
    Status.RETIRED: marked("Retired"),
}


@cache
def group_names(language: Language) -> dict[Group, str]:
    """The groups in the order in which they are offered, in one language."""
    return {code: gettext_in(language, message) for code, message in GROUPS.items()}


@cache
def status_names(language: Language) -> dict[Status, str]:
    """The stages from the first to the last, in one language."""
    return {code: gettext_in(language, message) for code, message in STATUSES.items()}
