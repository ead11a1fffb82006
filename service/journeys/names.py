"""What providers and ways are called."""

from functools import cache
from typing import NamedTuple

from service.journeys.codes import Provider, Starts, Way
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
