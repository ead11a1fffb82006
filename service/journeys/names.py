"""What providers and ways are called."""

from functools import cache
from typing import NamedTuple

from service.journeys.codes import Found, Provider, Starts, Way
from service.language.catalogues import gettext_in, marked
from service.language.languages import Language

PROVIDERS = {
    Provider.COUNCIL: marked("Your council"),
    Provider.UK: marked("UK Government"),
    Provider.WG: marked("Welsh Government"),
    Provider.NHS: marked("Health board or NHS Wales"),
    Provider.THIRD: marked("Charities and other voluntary groups"),
    Provider.SCHOOL: marked("School"),
    Provider.TFW: marked("Transport for Wales"),
    Provider.WRA: marked("Welsh Revenue Authority"),
    Provider.PRIVATE: marked("Private business"),
}
WAYS = {
    Way.ONLINE: marked("Online"),
    Way.PHONE: marked("By phone"),
    Way.IN_PERSON: marked("In person"),
    Way.POST: marked("By post"),
}
# The services of councils for which pages were looked for.
SERVICES = {
    "register-birth": marked("Register a birth"),
    "register-death": marked("Register a death"),
    "council-tax-move": marked("Tell the council of a move, for council tax"),
    "school-admissions": marked("School admissions"),
    "blue-badge": marked("Blue Badge"),
    "missed-bin": marked("Missed bin"),
    "housing-register": marked("Housing register"),
    "planning": marked("Planning"),
}
FOUND = {
    Found.BOTH: marked("Both languages"),
    Found.CY: marked("Welsh only"),
    Found.EN: marked("English only"),
    Found.NOT_FOUND: marked("Not found by us"),
    Found.NOT_LOOKED_FOR: marked("Not looked for"),
}
COUNTED = {
    Found.BOTH: marked("For %(num)s of %(total)s councils we found a page in both languages."),
    Found.CY: marked("For %(num)s of %(total)s councils we found a page in Welsh only."),
    Found.EN: marked("For %(num)s of %(total)s councils we found a page in English only."),
    Found.NOT_FOUND: marked("For %(num)s of %(total)s councils we looked and found no page."),
    Found.NOT_LOOKED_FOR: marked("For %(num)s of %(total)s councils we have not looked."),
}


class StartWords(NamedTuple):
    """What is said of the date that deadlines are counted from, as messages of the catalogue."""

    question: str
    counted: str  # how
    expected: str  # of a date that is still to come


STARTS = {
    Starts.BIRTH: StartWords(
        marked("When was the baby born, or when is the birth expected?"),
        marked(
            "We counted from the day of the birth: the day after it is the first. The source does not say "
            "how to count, so do not leave it to the last day."
        ),
        marked(
            "This is counted from %(date)s, when the birth is expected. Work it out again when the baby is "
            "born."
        ),
    ),
}


@cache
def provider_names(language: Language) -> dict[Provider, str]:
    """Who provides steps, in one language."""
    return {code: gettext_in(language, message) for code, message in PROVIDERS.items()}


@cache
def way_names(language: Language) -> dict[Way, str]:
    """The ways in which steps can be done, in one language."""
    return {code: gettext_in(language, message) for code, message in WAYS.items()}


@cache
def service_names(language: Language) -> dict[str, str]:
    """The services for which pages were looked for, in one language."""
    return {code: gettext_in(language, message) for code, message in SERVICES.items()}


@cache
def found_names(language: Language) -> dict[Found, str]:
    """The states of the search for a council's page, in one language."""
    return {code: gettext_in(language, message) for code, message in FOUND.items()}
