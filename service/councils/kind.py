"""Councils as a kind of published thing: what is written of one, and how it can be found by name."""

from typing import Any

from flask_babel import lazy_gettext as _l
from sqlalchemy.orm import Session

from service.councils.findable import ENDPOINT, FOUND_COUNCIL
from service.councils.models import Council, Region
from service.councils.names import FORMS, OFFICIAL_FORMS, search_names
from service.language.alphabet import english_sort_key, welsh_sort_key
from service.language.bilingual import Bilingual
from service.language.catalogues import marked, marked_plural
from service.publishing.content import SLUG, Content, Many, OneOf, Shape, Text, Whole, Words, one_a_line
from service.publishing.kinds import Kind, shape
from service.publishing.models import What

WEB_ADDRESS = r"https?://\S+"


def write_council(_session: Session, council: Council, content: Content) -> None:
    """Place the council on the map and in both alphabets, and note every form it can be found by."""
    council.tile_column, council.tile_row = content["tile"]["column"], content["tile"]["row"]
    council.website_sources, council.sources = list(content["website_sources"]), list(content["sources"])
    council.sort_key = Bilingual(welsh_sort_key(council.name.cy), english_sort_key(council.name.en))
    council.also = one_a_line(content["other_names"])
    council.search_names = search_names(content)


NAME_LABELS: dict[str, Any] = {
    "name": _l("Short name"),
    "name_in": _l("Short name after “in”"),
    "name_to": _l("Short name after “to”"),
    "name_from": _l("Short name after “from”"),
    "name_and": _l("Short name after “and”"),
    "official_name": _l("Official name"),
    "official_in": _l("Official name after “in”"),
    "official_to": _l("Official name after “to”"),
    "official_and": _l("Official name after “and”"),
    "other_names": _l("Other name"),
    "website": _l("Website"),
}

COUNCIL = Kind(
    code="council",
    address_name=Bilingual(cy="cynghorau", en="councils"),
    model=Council,
    shape=shape(
        {
            "slug": Words(pattern=SLUG),
            **{form: Words() for form in (*FORMS, *OFFICIAL_FORMS)},
            "other_names": Many(Words()),
            "website": Words(pattern=WEB_ADDRESS),
            "website_sources": Many(Text(WEB_ADDRESS)),
            "sources": Many(Text(SLUG)),
            "code": Text(r"[A-Z]{3}"),
            "ons_code": Text(r"W06\d{6}"),
            "region": OneOf(Region),
            "tile": Shape({"column": Whole(0, 4), "row": Whole(0, 5)}),
        }
    ),
    label=_l("Councils"),
    title_field="official_name",
    sentences={
        What.PUBLISHED: marked("%(title)s was added to the register of councils."),
        What.WITHDRAWN: marked("%(title)s was taken out of the register of councils."),
        What.REVISED: marked("%(title)s: what the register says was revised."),
    },
    counts={
        What.PUBLISHED: marked_plural(
            "%(num)s council was added to the register.", "%(num)s councils were added to the register."
        ),
        What.WITHDRAWN: marked_plural(
            "%(num)s council was taken out of the register.",
            "%(num)s councils were taken out of the register.",
        ),
        What.REVISED: marked_plural(
            "What the register says of %(num)s council was revised.",
            "What the register says of %(num)s councils was revised.",
        ),
    },
    field_labels=NAME_LABELS,
    write_more=write_council,
    endpoint=ENDPOINT,
    findable=FOUND_COUNCIL,
)
