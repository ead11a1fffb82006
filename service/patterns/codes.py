"""What patterns are sorted by: what they are about, and how far they have been tried."""

from enum import StrEnum

from service.language.bilingual import Bilingual

PATTERN_ADDRESS = Bilingual(cy="patrymau", en="patterns")  # in the addresses of its history


class Group(StrEnum):
    """What a pattern is about."""

    LANGUAGE = "language"
    ASKING = "asking"
    DOING = "doing"
    TELLING = "telling"
    EVERYONE = "everyone"


class Status(StrEnum):
    """How far a pattern has been tried; each stage is dated and has its reason."""

    PROPOSED = "proposed"
    TRIAL = "trial"
    RECOMMENDED = "recommended"
    RETIRED = "retired"


class Section(StrEnum):
    """Where on a pattern's page a piece of it stands."""

    PROBLEM = "problem"
    USE = "use"
    AVOID = "avoid"
    STEP = "step"
    ACCESS = "access"
    WELSH = "welsh"
    RESEARCH = "research"
    LOOKED = "looked"  # where research was looked for
    STANDARD = "standard"
    RELATED = "related"


class Entry(StrEnum):
    """What a council did with a pattern, as the register keeps it."""

    USE = "used"
    DEPARTURE = "departure"  # it does otherwise, for a reason and until a day
