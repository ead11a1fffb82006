"""Projects and commitments as kinds of published things."""

from flask_babel import lazy_gettext as _l

from service.language.catalogues import marked, marked_plural
from service.language.languages import Language
from service.programme.codes import (
    COMMITMENT_ADDRESS,
    COMMITMENT_CODE,
    PROJECT_ADDRESS,
    PROJECT_CODE,
    Family,
    Outcome,
    Sort,
    Stage,
)
from service.programme.findable import (
    COMMITMENT_ENDPOINT,
    FOUND_COMMITMENT,
    FOUND_PROJECT,
    PROJECT_ENDPOINT,
)
from service.programme.models import Commitment, Project
from service.programme.writing import write_commitment, write_project
from service.publishing.content import SLUG, Day, Many, OneOf, Shape, Text, Whole, Words
from service.publishing.facts import When, YesNo
from service.publishing.kinds import Kind, shape
from service.publishing.models import What

LONGEST_PASSAGE, MOST_MONTHS = 1_000, 120  # characters; ten years
PASSAGE, PROSE = Words(longest=LONGEST_PASSAGE), Words(markdown=True)
EXACT = Shape({"language": OneOf(Language), "words": Text(r"(?s)\S(.*\S)?")})
TARGET = Shape({"target": When(), "on": When(), "reason": PASSAGE, "source": Text(SLUG)})
REVIEW = Shape(
    {"on": Day(), "outcome": OneOf(Outcome), "text": PROSE, "source": Text(SLUG)},
    optional=frozenset({"source"}),
)

PROJECT = Kind(
    code=PROJECT_CODE,
    address_name=PROJECT_ADDRESS,
    model=Project,
    shape=shape(
        {
            "slug": Words(pattern=SLUG),
            "title": Words(),
            "sort": OneOf(Sort),
            "what": PASSAGE,
            "councils": Many(Text(SLUG)),
            "all_councils": YesNo(),
            "partners": Many(Words()),
            "dates": PASSAGE,
            "began": When(),
            "ended": When(),
            "as_at": When(),
            "sources": Many(Text(SLUG)),
        },
        optional=frozenset({"councils", "all_councils", "partners", "began", "ended", "as_at"}),
    ),
    label=_l("Projects"),
    title_field="title",
    sentences={
        What.PUBLISHED: marked("The project “%(title)s” was added."),
        What.WITHDRAWN: marked("The project “%(title)s” was taken down."),
        What.REVISED: marked("What we say of the project “%(title)s” was revised."),
    },
    counts={
        What.PUBLISHED: marked_plural("%(num)s project was added.", "%(num)s projects were added."),
        What.WITHDRAWN: marked_plural("%(num)s project was taken down.", "%(num)s projects were taken down."),
        What.REVISED: marked_plural(
            "What we say of %(num)s project was revised.", "What we say of %(num)s projects was revised."
        ),
    },
    field_labels={"what": _l("What it is"), "partners": _l("Who else takes part"), "dates": _l("Dates")},
    write_more=write_project,
    endpoint=PROJECT_ENDPOINT,
    findable=FOUND_PROJECT,
)

COMMITMENT = Kind(
    code=COMMITMENT_CODE,
    address_name=COMMITMENT_ADDRESS,
    model=Commitment,
    shape=shape(
        {
            "slug": Words(pattern=SLUG),
            "title": Words(),
            "family": OneOf(Family),
            "council": Text(SLUG),
            "standing": OneOf(Stage),
            "parties": Many(Words()),
            "promised": PROSE,
            "exact": EXACT,
            "document": Text(SLUG),
            "paragraph": Text(),
            "made_on": When(),
            "made_by": Words(),
            "period": Shape({"from": When(), "to": When()}, optional=frozenset({"from", "to"})),
            "first_target": When(),
            "later_targets": Many(TARGET),
            "themes": Many(Words()),
            "would_count": PROSE,
            "review_months": Whole(1, MOST_MONTHS),
            "reviews": Many(REVIEW),
        },
        optional=frozenset(
            {"council", "exact", "paragraph", "made_on", "made_by", "period", "first_target", "later_targets"}
            | {"themes", "would_count", "review_months", "reviews"}
        ),
    ),
    label=_l("Commitments"),
    title_field="title",
    sentences={
        What.PUBLISHED: marked("The commitment “%(title)s” was added."),
        What.WITHDRAWN: marked("The commitment “%(title)s” was taken down."),
        What.REVISED: marked("What we say of the commitment “%(title)s” was revised."),
    },
    counts={
        What.PUBLISHED: marked_plural("%(num)s commitment was added.", "%(num)s commitments were added."),
        What.WITHDRAWN: marked_plural(
            "%(num)s commitment was taken down.", "%(num)s commitments were taken down."
        ),
        What.REVISED: marked_plural(
            "What we say of %(num)s commitment was revised.",
            "What we say of %(num)s commitments was revised.",
        ),
    },
    field_labels={
        "parties": _l("Who made it"),
        "promised": _l("What was promised"),
        "made_by": _l("Who decided"),
        "later_targets": _l("Later target"),
        "reason": _l("Reason"),
        "themes": _l("Subject"),
        "would_count": _l("What would count as evidence"),
        "reviews": _l("Review"),
        "text": _l("Text"),
    },
    write_more=write_commitment,
    endpoint=COMMITMENT_ENDPOINT,
    findable=FOUND_COMMITMENT,
)
