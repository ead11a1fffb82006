"""Journeys, and the links of councils, as kinds of published things."""

from flask_babel import lazy_gettext as _l

from service.journeys.codes import JOURNEY_ADDRESS, LINKS_ADDRESS, Fit, Join, Provider, Starts, Way
from service.journeys.findable import FOUND_JOURNEY, JOURNEY_ENDPOINT
from service.journeys.models import CouncilLinks, Journey
from service.journeys.names import SERVICES
from service.journeys.writing import write_journey, write_links
from service.language.catalogues import marked, marked_plural
from service.publishing.content import SLUG, Keyed, Many, OneOf, Shape, Text, Whole, Words
from service.publishing.kinds import Kind, shape
from service.publishing.models import What
from service.standards.helping import Helper
from service.standards.kinds import MOST_STANDARDS

MOST_JOURNEYS = 999
LONGEST_DEADLINE = 3660  # days
PROSE = Words(markdown=True)
DEADLINE = Shape(
    {"days": Whole(1, LONGEST_DEADLINE), "starts": OneOf(Starts), "source": Text(SLUG), "late": PROSE}
)
STEP = Shape(
    {
        "code": Text(SLUG),
        "title": Words(),
        "text": PROSE,
        "join": OneOf(Join),
        "condition": PROSE,
        "provider": OneOf(Provider),
        "service": Text(SLUG),
        "facts": Many(Shape({"text": PROSE, "source": Text(SLUG)})),
        "routes": Many(Shape({"way": OneOf(Way), "text": PROSE, "source": Text(SLUG)})),
        "welsh": PROSE,
        "welsh_source": Text(SLUG),
        "deadline": DEADLINE,
    },
    optional=frozenset({"condition", "service", "welsh", "welsh_source", "deadline"}),
)
PAGE = Shape({"url": Text(r"https?://\S+"), "fit": OneOf(Fit), "copy": Words()}, optional=frozenset({"copy"}))

JOURNEY = Kind(
    code=Helper.JOURNEY,
    address_name=JOURNEY_ADDRESS,
    model=Journey,
    shape=shape(
        {
            "slug": Words(pattern=SLUG),
            "sequence": Whole(1, MOST_JOURNEYS),
            "title": Words(),
            "lead": Words(),
            "also_called": Many(Words()),
            "first": PROSE,
            "steps": Many(STEP),
            "also_helps": Many(PROSE),
            "standards": Many(Shape({"to": Whole(1, MOST_STANDARDS), "why": PROSE})),
            "patterns": Many(Shape({"to": Text(SLUG), "why": PROSE})),
        }
    ),
    label=_l("Life events"),
    title_field="title",
    sentences={
        What.PUBLISHED: marked("The life event “%(title)s” was added."),
        What.WITHDRAWN: marked("The life event “%(title)s” was taken down."),
        What.REVISED: marked("The life event “%(title)s” was revised."),
    },
    counts={
        What.PUBLISHED: marked_plural("%(num)s life event was added.", "%(num)s life events were added."),
        What.WITHDRAWN: marked_plural(
            "%(num)s life event was taken down.", "%(num)s life events were taken down."
        ),
        What.REVISED: marked_plural("%(num)s life event was revised.", "%(num)s life events were revised."),
    },
    field_labels={
        "lead": _l("In short"),
        "also_called": _l("Also called"),
        "first": _l("Before the first step"),
        "steps": _l("Step"),
        "text": _l("Text"),
        "condition": _l("When the step is needed"),
        "facts": _l("What we know"),
        "routes": _l("How to do it"),
        "welsh": _l("In Welsh"),
        "deadline": _l("Deadline"),
        "late": _l("When the last day has passed"),
        "also_helps": _l("What else may help"),
        "standards": _l("Standard"),
        "patterns": _l("Pattern"),
        "why": _l("Why"),
    },
    write_more=write_journey,
    endpoint=JOURNEY_ENDPOINT,
    findable=FOUND_JOURNEY,
)

COUNCIL_LINKS = Kind(
    code="council-links",
    address_name=LINKS_ADDRESS,
    model=CouncilLinks,
    shape=shape(
        {
            "title": Words(),
            "council": Text(SLUG),
            "links": Keyed(Shape({"cy": PAGE, "en": PAGE}, optional=frozenset({"cy", "en"}))),
        }
    ),
    label=_l("Links of councils"),
    title_field="title",
    sentences={
        What.PUBLISHED: marked("%(title)s: the addresses were added."),
        What.WITHDRAWN: marked("%(title)s: the addresses were taken down."),
        What.REVISED: marked("%(title)s: the addresses were revised."),
    },
    counts={
        What.PUBLISHED: marked_plural(
            "The addresses of pages of %(num)s council were added.",
            "The addresses of pages of %(num)s councils were added.",
        ),
        What.WITHDRAWN: marked_plural(
            "The addresses of pages of %(num)s council were taken down.",
            "The addresses of pages of %(num)s councils were taken down.",
        ),
        What.REVISED: marked_plural(
            "The addresses of pages of %(num)s council were revised.",
            "The addresses of pages of %(num)s councils were revised.",
        ),
    },
    field_labels={
        "links": _l("Link"),
        **{code: _l(name) for code, name in SERVICES.items()},
        "cy": _l("The page in Welsh"),
        "en": _l("The page in English"),
        "copy": _l("What is known of the stored copy"),
    },
    write_more=write_links,
)
