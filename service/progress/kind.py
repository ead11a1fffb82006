"""Indicators as a kind of published thing."""

from collections.abc import Mapping

from flask_babel import lazy_gettext as _l

from service.language.bilingual import Bilingual
from service.language.catalogues import marked, marked_plural
from service.progress.codes import Group, Standing, State, Tone, Unit
from service.progress.findable import ENDPOINT, FOUND_FIGURE
from service.progress.models import Indicator
from service.progress.writing import write_indicator
from service.publishing.content import SLUG, Keyed, Many, OneOf, Part, Shape, Text, Whole, Words
from service.publishing.facts import When
from service.publishing.kinds import Kind, shape
from service.publishing.models import What

MOST_INDICATORS, LONGEST_LIFE, LONGEST_NOTE = 999, 1_200, 1_000  # months; characters
NOTE = Words(longest=LONGEST_NOTE)
ANSWER = Shape({"code": Text(SLUG), "tone": OneOf(Tone), "word": Words()})
OF_A_VALUE: Mapping[str, Part] = {
    "state": OneOf(State),
    "amount": Whole(),
    "base": Whole(1),
    "code": Text(SLUG),
    "as_at": When(),
    "source": Text(SLUG),
    "standing": OneOf(Standing),
    "note": NOTE,
    "looked": NOTE,
    "council_note": NOTE,
}
VALUE = Shape(OF_A_VALUE, optional=frozenset(OF_A_VALUE))

INDICATOR = Kind(
    code="indicator",
    address_name=Bilingual(cy="mesurau", en="measures"),
    model=Indicator,
    shape=shape(
        {
            "slug": Words(pattern=SLUG),
            "title": Words(),
            "measures": Words(),
            "method": Words(markdown=True),
            "group": OneOf(Group),
            "sequence": Whole(1, MOST_INDICATORS),
            "unit": OneOf(Unit),
            "codes": Many(ANSWER),
            "shelf_months": Whole(1, LONGEST_LIFE),
            "source": Text(SLUG),
            "as_at": When(),
            "values": Keyed(VALUE),
        },
        optional=frozenset({"codes", "shelf_months", "as_at"}),
    ),
    label=_l("Measures"),
    title_field="title",
    sentences={
        What.PUBLISHED: marked("New figures for every council: %(title)s."),
        What.WITHDRAWN: marked("Figures were taken down: %(title)s."),
        What.REVISED: marked("Figures were revised: %(title)s."),
    },
    counts={
        What.PUBLISHED: marked_plural(
            "%(num)s new set of figures was added.", "%(num)s new sets of figures were added."
        ),
        What.WITHDRAWN: marked_plural(
            "%(num)s set of figures was taken down.", "%(num)s sets of figures were taken down."
        ),
        What.REVISED: marked_plural(
            "%(num)s set of figures was revised.", "%(num)s sets of figures were revised."
        ),
    },
    field_labels={
        "measures": _l("What is counted"),
        "method": _l("Method"),
        "codes": _l("Answer"),
        "word": _l("Text"),
        "values": _l("Value"),
        "note": _l("Note"),
        "looked": _l("Where we looked"),
        "council_note": _l("In the council’s own words"),
    },
    write_more=write_indicator,
    endpoint=ENDPOINT,
    findable=FOUND_FIGURE,
)
