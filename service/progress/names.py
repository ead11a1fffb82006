"""What groups, states, standing, likenesses, bands of councils and dated things are called."""

from functools import cache

from service.language.catalogues import gettext_in, marked
from service.language.languages import Language
from service.progress.codes import Group, Happening, Likeness, Size, Speakers, Standing, State

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

SIZES = {
    Size.SMALL: marked("Under 100,000 people"),
    Size.MEDIUM: marked("100,000 to 149,999 people"),
    Size.LARGE: marked("150,000 people or more"),
}
SPEAKERS = {
    Speakers.UNDER_10: marked("Under 10%% speak Welsh"),
    Speakers.FROM_10: marked("10%% to under 15%% speak Welsh"),
    Speakers.FROM_15: marked("15%% to under 30%% speak Welsh"),
    Speakers.FROM_30: marked("30%% to under 50%% speak Welsh"),
    Speakers.FROM_50: marked("50%% or more speak Welsh"),
}
HAPPENINGS = {
    Happening.STRATEGY: marked("Strategy"),
    Happening.PROJECT: marked("Project"),
    Happening.AUDIT: marked("Audit"),
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
def size_names(language: Language) -> dict[Size, str]:
    """The bands of population, in one language and from the smallest."""
    return {code: gettext_in(language, message) for code, message in SIZES.items()}


@cache
def speaker_names(language: Language) -> dict[Speakers, str]:
    """The bands of Welsh speakers, in one language and from the lowest share."""
    return {code: gettext_in(language, message) for code, message in SPEAKERS.items()}


@cache
def happening_names(language: Language) -> dict[Happening, str]:
    """What the dated things of a council are, in one language."""
    return {code: gettext_in(language, message) for code, message in HAPPENINGS.items()}


@cache
def likeness_names(language: Language) -> dict[Likeness, str]:
    """What two councils can have in common, in one language."""
    return {code: gettext_in(language, message) for code, message in LIKENESSES.items()}
