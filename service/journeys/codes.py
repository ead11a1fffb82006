"""What the steps of a journey are sorted by: how they join, who provides them, which way they can be done."""

from enum import StrEnum

from service.language.bilingual import Bilingual

# In the addresses of their histories.
JOURNEY_ADDRESS = Bilingual(cy="digwyddiadau-bywyd", en="life-events")
LINKS_ADDRESS = Bilingual(cy="dolenni", en="links")


class Join(StrEnum):
    """How a step stands to the one before it."""

    THEN = "then"  # a new number
    AND = "and"  # at the same time
    OR = "or"  # instead of it


class Provider(StrEnum):
    """Who provides what a step asks for."""

    COUNCIL = "council"
    UK = "uk"
    WG = "wg"
    NHS = "nhs"
    THIRD = "third"
    SCHOOL = "school"
    TFW = "tfw"
    WRA = "wra"
    PRIVATE = "private"


class Way(StrEnum):
    """A way in which a step can be done."""

    ONLINE = "online"
    PHONE = "phone"
    IN_PERSON = "in-person"
    POST = "post"


class Starts(StrEnum):
    """What the days of a deadline are counted from; never a death."""

    BIRTH = "birth"


class Section(StrEnum):
    """What a piece of a journey, or of one of its steps, says."""

    CONDITION = "condition"  # of a step: when it is needed
    FACT = "fact"
    ROUTE = "route"
    WELSH = "welsh"  # what is known of doing it in Welsh
    LATE = "late"  # of a step with a deadline: what to do when it has passed
    HELPS = "helps"  # of the whole journey: what else may help
    STANDARD = "standard"
    PATTERN = "pattern"


class Found(StrEnum):
    """In which languages a council's page for a service was found, as far as anybody has looked."""

    BOTH = "both"
    CY = "cy"
    EN = "en"
    NOT_FOUND = "not-found"
    NOT_LOOKED_FOR = "not-looked-for"


class Fit(StrEnum):
    """How well a council's page fits a step."""

    EXACT = "exact"
    NEAR = "near"  # about the same service, not for the task itself
