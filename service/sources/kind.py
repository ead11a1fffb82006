"""Sources as a kind of published thing."""

from enum import StrEnum

from flask_babel import lazy_gettext as _l

from service.language.bilingual import Bilingual, said_in_both
from service.language.catalogues import ngettext
from service.publishing.content import Day, Month, OneOf, Text, Words
from service.publishing.kinds import Kind, shape
from service.publishing.models import What
from service.sources.models import Source


class DocumentLanguage(StrEnum):
    """The language that a source is written in."""

    CY = "cy"
    EN = "en"
    BOTH = "both"


def sentence(what: What, title: Bilingual) -> Bilingual:
    """What happened to a source."""
    if what is What.PUBLISHED:
        return said_in_both("A source was added: %(title)s.", title=title)
    if what is What.WITHDRAWN:
        return said_in_both("A source was taken down: %(title)s.", title=title)
    return said_in_both("What is said of a source was revised: %(title)s.", title=title)


def many(what: What, count: int) -> str:
    """What happened to several sources on one day."""
    if what is What.PUBLISHED:
        return ngettext("%(num)s source was added.", "%(num)s sources were added.", count)
    if what is What.WITHDRAWN:
        return ngettext("%(num)s source was taken down.", "%(num)s sources were taken down.", count)
    return ngettext("%(num)s source was revised.", "%(num)s sources were revised.", count)


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
    sentence=sentence,
    many=many,
    field_labels={"publisher": _l("Publisher"), "note": _l("What it gives")},
)
