"""What the cells of a blueprint are sorted by, what they lead to, and the service areas."""

from enum import StrEnum

from service.language.bilingual import Bilingual

# In the addresses of their histories.
BLUEPRINT_ADDRESS = Bilingual(cy="glasbrintiau", en="blueprints")
VARIANT_ADDRESS = Bilingual(cy="amrywiadau", en="variants")
AREAS_SOURCE = "bp-service-areas"  # key of the source that names the seven areas


class Lane(StrEnum):
    """Whose part of a service a cell tells, from what people see down to what nobody shows them."""

    PERSON = "person"
    FRONTSTAGE = "frontstage"
    BACKSTAGE = "backstage"
    SYSTEMS = "systems"
    RULES = "rules"
    EVIDENCE = "evidence"
    PAINS = "pains"


LAST_SEEN = Lane.FRONTSTAGE  # below this lane nothing is seen by the person


class Area(StrEnum):
    """The seven service areas that the Centre for Digital Public Services shortlisted in 2022."""

    HOUSING = "housing"
    PLANNING = "planning"
    COUNCIL_TAX = "council-tax"
    EDUCATION = "education"
    SOCIAL_CARE = "social-care"
    HIGHWAYS = "highways"
    WASTE = "waste"


class Section(StrEnum):
    """What a piece of a blueprint says: why a cell leads somewhere, or what is not known."""

    STANDARD = "standard"
    PATTERN = "pattern"
    STEP = "step"  # of a life event
    UNKNOWN = "unknown"


class LinkKind(StrEnum):
    """What a cell can lead to."""

    STANDARD = "standard"
    PATTERN = "pattern"
    STEP = "step"


# Names that stand for parts of the page, so that no cell may have them.
PARTS_OF_THE_PAGE = frozenset(
    {
        *(
            "main",
            "menu",
            "seek",
            "contents-heading",
            "drafted-heading",
            "about",
            "table",
            "table-caption",
            "picture",
        ),
        *("picture-title", "downloads", "links", "unknown", "variants", "areas", "record-heading"),
    }
)
