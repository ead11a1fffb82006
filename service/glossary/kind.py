"""A subject of the glossary as a kind of published thing."""

from flask_babel import lazy_gettext as _l

from service.glossary.codes import Attested, PartOfSpeech, Standing
from service.glossary.findable import FOUND_TERM
from service.glossary.models import GlossaryGroup
from service.glossary.writing import write_group
from service.language.bilingual import Bilingual
from service.language.catalogues import marked, marked_plural
from service.publishing.content import SLUG, Keyed, Many, OneOf, Shape, Text, Whole, Words
from service.publishing.kinds import Kind, shape
from service.publishing.models import What

MOST_GROUPS = 40


TERM = Shape(
    {
        "term": Words(),
        "anchor": Words(pattern=SLUG),
        "part": OneOf(PartOfSpeech),
        "singular": Text(),
        "plural": Text(),
        "masculine": Text(),
        "feminine": Text(),
        "also": Many(Text()),
        "sources": Many(OneOf(Attested)),
        "standing": OneOf(Standing),
        "note": Words(markdown=True),
    },
    optional=frozenset({"singular", "plural", "masculine", "feminine", "also", "note"}),
)

GLOSSARY = Kind(
    code="glossary",
    address_name=Bilingual(cy="geirfa", en="glossary"),
    model=GlossaryGroup,
    shape=shape(
        {
            "slug": Words(pattern=SLUG),
            "sequence": Whole(1, MOST_GROUPS),
            "title": Words(),
            "terms": Keyed(TERM),
        }
    ),
    label=_l("Subjects of the glossary"),
    title_field="title",
    sentences={
        What.PUBLISHED: marked("Terms were added to the glossary: %(title)s."),
        What.WITHDRAWN: marked("Terms were taken out of the glossary: %(title)s."),
        What.REVISED: marked("Terms of the glossary were revised: %(title)s."),
    },
    counts={
        What.PUBLISHED: marked_plural(
            "The terms of %(num)s subject were added to the glossary.",
            "The terms of %(num)s subjects were added to the glossary.",
        ),
        What.WITHDRAWN: marked_plural(
            "The terms of %(num)s subject were taken out of the glossary.",
            "The terms of %(num)s subjects were taken out of the glossary.",
        ),
        What.REVISED: marked_plural(
            "The terms of %(num)s subject of the glossary were revised.",
            "The terms of %(num)s subjects of the glossary were revised.",
        ),
    },
    field_labels={
        "terms": _l("Entry"),
        "term": _l("Term"),
        "anchor": _l("Name in the address"),
        "note": _l("Note"),
    },
    write_more=write_group,
    findable=FOUND_TERM,
)
