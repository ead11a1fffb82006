"""What the kinds of projects and promises, their stages and their outcomes are called."""

from functools import cache

from service.language.catalogues import gettext_in, marked
from service.language.languages import Language
from service.programme.codes import Family, Outcome, Sort, Stage

SORTS = {
    Sort.SHARED_SERVICE: marked("Shared service"),
    Sort.ACCOUNT: marked("Online account"),
    Sort.APP: marked("App"),
    Sort.CHATBOT: marked("Chatbot"),
    Sort.AI: marked("Artificial intelligence"),
    Sort.DATA: marked("Using data"),
    Sort.CONNECTIVITY: marked("Connectivity"),
    Sort.INCLUSION: marked("Digital inclusion"),
    Sort.POLICY: marked("Policy"),
    Sort.FUND_BID: marked("Bid to a fund"),
    Sort.GROUP: marked("Group"),
    Sort.PROJECT: marked("Other project"),
}
FAMILIES = {
    Family.STRATEGY: marked("A council’s digital strategy"),
    Family.CONCORDAT: marked("The cyber security Concordat proposed in 2018"),
    Family.NATIONAL: marked("A national commitment"),
}
FAMILY_HEADINGS = {
    Family.STRATEGY: marked("Councils’ digital strategies"),
    Family.CONCORDAT: marked("The cyber security Concordat proposed in 2018"),
    Family.NATIONAL: marked("National commitments"),
}
STAGES = {
    Stage.PROPOSED: marked("Proposed"),
    Stage.DRAFT: marked("In draft"),
    Stage.REPORTED: marked("Reported, not confirmed"),
    Stage.ADOPTED: marked("Adopted"),
    Stage.ENDED: marked("Its period has ended"),
}
OUTCOMES = {
    Outcome.MET: marked("Met"),
    Outcome.PARTLY_MET: marked("Partly met"),
    Outcome.NOT_MET: marked("Not met"),
    Outcome.NOT_KNOWN: marked("Not known"),
    Outcome.NOT_ASKED: marked("Not asked"),
}


@cache
def sort_names(language: Language) -> dict[Sort, str]:
    """The kinds of projects, in one language."""
    return {code: gettext_in(language, message) for code, message in SORTS.items()}


@cache
def family_names(language: Language) -> dict[Family, str]:
    """Where promises belong, in one language."""
    return {code: gettext_in(language, message) for code, message in FAMILIES.items()}


@cache
def family_headings(language: Language) -> dict[Family, str]:
    """What stands above the promises of each family, in one language."""
    return {code: gettext_in(language, message) for code, message in FAMILY_HEADINGS.items()}


@cache
def stage_names(language: Language) -> dict[Stage, str]:
    """How far a promise has come, in one language."""
    return {code: gettext_in(language, message) for code, message in STAGES.items()}


@cache
def outcome_names(language: Language) -> dict[Outcome, str]:
    """How promises can turn out, in one language."""
    return {code: gettext_in(language, message) for code, message in OUTCOMES.items()}
