"""Sources as a kind of published thing."""

from enum import StrEnum

from flask_babel import lazy_gettext as _l

from service.language.bilingual import Bilingual
from service.language.catalogues import marked, marked_plural
from service.publishing.content import Day, Month, OneOf, Text, Words
from service.publishing.kinds import Kind, shape
from service.publishing.models import What
from service.sources.models import Source


class DocumentLanguage(StrEnum):
    """The language that a source is written in."""

    CY = "cy"
    EN = "en"
    BOTH = "both"


SOURCE = Kind(
    code="source",
    address_name=Bilingual(cy="ffynonellau", en="sources"),
    model=Source,
    shape=shape(
        {
            "title": Words(),
            "publisher": Words(),
            "note": Words(markdown=True),
            "url": Text(r"https?://\S+"),
            "language": OneOf(DocumentLanguage),
            "dated": Day(),
            "read_on": Month(),
        },
        optional=frozenset({"url", "dated"}),
    ),
    label=_l("Sources"),
    title_field="title",
    sentences={
        What.PUBLISHED: marked("A source was added: %(title)s."),
        What.WITHDRAWN: marked("A source was taken down: %(title)s."),
        What.REVISED: marked("What is said of a source was revised: %(title)s."),
    },
    counts={
        What.PUBLISHED: marked_plural("%(num)s source was added.", "%(num)s sources were added."),
        What.WITHDRAWN: marked_plural("%(num)s source was taken down.", "%(num)s sources were taken down."),
        What.REVISED: marked_plural("%(num)s source was revised.", "%(num)s sources were revised."),
    },
    field_labels={"publisher": _l("Publisher"), "note": _l("What it gives")},
)
