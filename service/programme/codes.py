"""What projects and commitments are sorted by, and how a promise can turn out."""

from enum import StrEnum

from service.language.bilingual import Bilingual

PROJECT_CODE, COMMITMENT_CODE = "project", "commitment"
# In the addresses of their histories.
PROJECT_ADDRESS = Bilingual(cy="prosiectau", en="projects")
COMMITMENT_ADDRESS = Bilingual(cy="ymrwymiadau", en="commitments")


class Sort(StrEnum):
    """What kind of thing a project is."""

    SHARED_SERVICE = "shared-service"
    ACCOUNT = "account"
    APP = "app"
    CHATBOT = "chatbot"
    AI = "ai"
    DATA = "data"
    CONNECTIVITY = "connectivity"
    INCLUSION = "inclusion"
    POLICY = "policy"
    FUND_BID = "fund-bid"
    GROUP = "group"
    PROJECT = "project"  # none of the others


class Family(StrEnum):
    """Where a promise belongs."""

    STRATEGY = "strategy"  # adopted by one council
    CONCORDAT = "concordat"
    NATIONAL = "national"


class Stage(StrEnum):
    """How far a promise has come to be one."""

    PROPOSED = "proposed"
    DRAFT = "draft"
    REPORTED = "reported"  # second hand, or a decision that was not confirmed
    ADOPTED = "adopted"
    ENDED = "ended"


class Outcome(StrEnum):
    """What a review found of a promise."""

    MET = "met"
    PARTLY_MET = "partly-met"
    NOT_MET = "not-met"
    NOT_KNOWN = "not-known"
    NOT_ASKED = "not-asked"


EVIDENCED = (Outcome.MET, Outcome.PARTLY_MET)  # said only with a source, and only for so long
