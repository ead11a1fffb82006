"""What groups of measures, states of values, their standing and likenesses of councils are called."""

from functools import cache

from service.language.catalogues import gettext_in, marked
from service.language.languages import Language
from service.progress.codes import Group, Standing, State
from service.progress.similar import Likeness

GROUPS = {
    Group.CONTEXT: marked("People and language"),
    Group.PLANS: marked("Plans"),
    Group.SERVICES: marked("Services online"),
    Group.AUDIT: marked("Audit"),
    Group.SECURITY: marked("Security"),
    Group.STANDARDS: marked("The standard"),
    Group.BASELINE: marked("The 2017 baseline"),
}
STATES = {
    State.KNOWN: marked("Known"),
    State.NOT_ASKED: marked("Not asked"),
    State.NO_ANSWER: marked("Asked, no answer"),
    State.NOT_APPLICABLE: marked("Does not apply"),
    State.NOT_ASSESSED: marked("Not assessed"),
    State.WITHHELD: marked("Withheld"),
    State.NOT_FOUND: marked("Not found by us"),
    State.NOT_LOOKED_FOR: marked("Not looked for"),
}
STANDINGS = {
    Standing.CONFIRMED: marked("Confirmed"),
    Standing.REPORTED: marked("Reported, not confirmed"),
    Standing.PROVISIONAL: marked("Provisional"),
}
LIKENESSES = {
    Likeness.REGION: marked("The same region"),
    Likeness.POPULATION: marked("About as many people"),
    Likeness.WELSH: marked("About as large a share who can speak Welsh"),
}


@cache
def group_names(language: Language) -> dict[Group, str]:
    """What measures are about, in one language and in the order of pages."""
    return {code: gettext_in(language, message) for code, message in GROUPS.items()}


@cache
def state_names(language: Language) -> dict[State, str]:
    """What can be known of a value, in one language."""
    return {code: gettext_in(language, message) for code, message in STATES.items()}


@cache
def standing_names(language: Language) -> dict[Standing, str]:
    """How sure a value is, in one language."""
    return {code: gettext_in(language, message) for code, message in STANDINGS.items()}


@cache
def likeness_names(language: Language) -> dict[Likeness, str]:
    """What two councils can have in common, in one language."""
    return {code: gettext_in(language, message) for code, message in LIKENESSES.items()}
