"""What lanes, service areas and the targets of links are called."""

from functools import cache

from service.blueprints.codes import Area, Lane, LinkKind
from service.language.catalogues import gettext_in, marked
from service.language.languages import Language

LANES = {
    Lane.PERSON: marked("What the person does"),
    Lane.FRONTSTAGE: marked("Front-stage staff"),
    Lane.BACKSTAGE: marked("Back-stage staff"),
    Lane.SYSTEMS: marked("Systems"),
    Lane.RULES: marked("Policy and law"),
    Lane.EVIDENCE: marked("Evidence"),
    Lane.PAINS: marked("Pain points"),
}
AREAS = {
    Area.HOUSING: marked("Housing"),
    Area.PLANNING: marked("Planning"),
    Area.COUNCIL_TAX: marked("Revenues and benefits"),
    Area.EDUCATION: marked("School enrolment"),
    Area.SOCIAL_CARE: marked("Social care"),
    Area.HIGHWAYS: marked("Street and highway maintenance"),
    Area.WASTE: marked("Waste collection"),
}
LINKS = {
    LinkKind.STANDARD: marked("Standard"),
    LinkKind.PATTERN: marked("Pattern"),
    LinkKind.STEP: marked("Life event"),
}


@cache
def lane_names(language: Language) -> dict[Lane, str]:
    """The lanes from the top down, in one language."""
    return {code: gettext_in(language, message) for code, message in LANES.items()}


@cache
def area_names(language: Language) -> dict[Area, str]:
    """The service areas, in one language."""
    return {code: gettext_in(language, message) for code, message in AREAS.items()}


@cache
def link_names(language: Language) -> dict[LinkKind, str]:
    """What links lead to, in one language."""
    return {code: gettext_in(language, message) for code, message in LINKS.items()}
