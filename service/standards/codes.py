"""What the guidance is sorted by: who reads it, what they are doing, and what it serves."""

from enum import StrEnum

from service.language.bilingual import Bilingual

GUIDANCE_CODE = "guidance"  # of the kind
GUIDANCE_ADDRESS = Bilingual(cy="safonau", en="standards")  # in the addresses of its history


class Reader(StrEnum):
    """Whose work a piece of guidance is."""

    SERVICE_OWNER = "service-owner"
    DESIGNER = "designer"
    DEVELOPER = "developer"
    CONTENT = "content"  # content designer or translator
    COUNCILLOR = "councillor"


class Situation(StrEnum):
    """The work that a council really has in hand."""

    NEW = "new"
    REPLACING = "replacing"
    BUYING = "buying"
    SMALL_CHANGE = "small-change"
    SHARING = "sharing"


class Section(StrEnum):
    """Where on a standard's page a piece of guidance stands."""

    WHY = "why"
    FACT = "fact"
    STEP = "step"
    EVIDENCE = "evidence"
    QUESTION = "question"
    RELATED = "related"
    GOAL = "goal"
    WAY = "way"
    MISSION = "mission"


class Place(StrEnum):
    """Which page about a wording a passage belongs to."""

    CAVEAT = "caveat"  # what is not known of the wording itself
    REQUIREMENT = "requirement"  # what does, or does not, make a council follow it
    HISTORY = "history"  # who published it, and what became of them


class Goal(StrEnum):
    """One of the seven goals of the Well-being of Future Generations (Wales) Act 2015."""

    PROSPEROUS = "prosperous"
    RESILIENT = "resilient"
    HEALTHIER = "healthier"
    MORE_EQUAL = "more-equal"
    COHESIVE = "cohesive"
    CULTURE = "culture"
    GLOBALLY_RESPONSIBLE = "globally-responsible"


class Way(StrEnum):
    """One of the five ways of working of the same Act."""

    LONG_TERM = "long-term"
    PREVENTION = "prevention"
    INTEGRATION = "integration"
    COLLABORATION = "collaboration"
    INVOLVEMENT = "involvement"


class Mission(StrEnum):
    """One of the six missions of the Digital Strategy for Wales of March 2021, by its number."""

    SERVICES = "1"
    INCLUSION = "2"
    SKILLS = "3"
    ECONOMY = "4"
    CONNECTIVITY = "5"
    DATA = "6"


class AimsOf(StrEnum):
    """What the aims of a framework are."""

    GOALS = "goals"
    WAYS = "ways"
    MISSIONS = "missions"
