"""Patterns as a kind of published thing."""

from flask_babel import lazy_gettext as _l

from service.language.catalogues import marked, marked_plural
from service.patterns.codes import PATTERN_ADDRESS, Group, Status
from service.patterns.findable import FOUND_PATTERN, PATTERN_ENDPOINT
from service.patterns.models import Pattern
from service.patterns.writing import write_pattern
from service.publishing.content import SLUG, Day, Many, OneOf, Shape, Text, Whole, Words
from service.publishing.kinds import Kind, shape
from service.publishing.models import What
from service.standards.helping import Helper
from service.standards.kinds import MOST_STANDARDS

PROSE = Words(markdown=True)

PATTERN = Kind(
    code=Helper.PATTERN,
    address_name=PATTERN_ADDRESS,
    model=Pattern,
    shape=shape(
        {
            "slug": Words(pattern=SLUG),
            "group": OneOf(Group),
            "title": Words(),
            "lead": Words(),
            "also_called": Many(Words()),
            "problem": PROSE,
            "use_when": Many(PROSE),
            "avoid_when": Many(PROSE),
            "examples": Many(Shape({"code": Text(SLUG), "title": Words(), "note": PROSE})),
            "steps": Many(PROSE),
            "accessibility": Many(PROSE),
            "welsh": Many(PROSE),
            "research": Many(Shape({"text": PROSE, "source": Text(SLUG)})),
            "looked": PROSE,
            "standards": Many(Shape({"to": Whole(1, MOST_STANDARDS), "why": PROSE})),
            "related": Many(Shape({"to": Text(SLUG), "why": PROSE})),
            "stages": Many(
                Shape(
                    {"status": OneOf(Status), "since": Day(), "why": PROSE, "replaced_by": Text(SLUG)},
                    optional=frozenset({"replaced_by"}),
                )
            ),
            "uses": Many(
                Shape(
                    {
                        "service": Words(),
                        "council": Text(SLUG),
                        "since": Day(),
                        "changed": PROSE,
                        "source": Text(SLUG),
                    }
                )
            ),
            "departures": Many(
                Shape(
                    {
                        "service": Words(),
                        "council": Text(SLUG),
                        "since": Day(),
                        "until": Day(),
                        "instead": PROSE,
                        "source": Text(SLUG),
                    }
                )
            ),
        }
    ),
    label=_l("Patterns"),
    title_field="title",
    sentences={
        What.PUBLISHED: marked("The pattern “%(title)s” was added."),
        What.WITHDRAWN: marked("The pattern “%(title)s” was taken down."),
        What.REVISED: marked("The pattern “%(title)s” was revised."),
    },
    counts={
        What.PUBLISHED: marked_plural("%(num)s pattern was added.", "%(num)s patterns were added."),
        What.WITHDRAWN: marked_plural("%(num)s pattern was taken down.", "%(num)s patterns were taken down."),
        What.REVISED: marked_plural("%(num)s pattern was revised.", "%(num)s patterns were revised."),
    },
    field_labels={
        "lead": _l("In short"),
        "also_called": _l("Also called"),
        "problem": _l("The problem"),
        "use_when": _l("When to use it"),
        "avoid_when": _l("When not to use it"),
        "examples": _l("Example"),
        "note": _l("Text"),
        "steps": _l("How it works"),
        "accessibility": _l("Accessibility"),
        "welsh": _l("In Welsh"),
        "research": _l("What research says"),
        "looked": _l("Where research was looked for"),
        "text": _l("Text"),
        "standards": _l("Standard"),
        "related": _l("Related pattern"),
        "why": _l("Why"),
        "stages": _l("Stage"),
        "uses": _l("Use"),
        "service": _l("Service"),
        "changed": _l("What was changed"),
        "departures": _l("Departure"),
        "instead": _l("What is done instead, and why"),
    },
    write_more=write_pattern,
    endpoint=PATTERN_ENDPOINT,
    findable=FOUND_PATTERN,
)
