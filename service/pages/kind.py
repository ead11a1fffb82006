"""Pages of words as a kind of published thing."""

from flask_babel import lazy_gettext as _l
from sqlalchemy.orm import Session

from service.language.bilingual import Bilingual
from service.language.catalogues import marked, marked_plural
from service.pages.findable import ENDPOINT, FOUND_TEXT
from service.pages.models import Block, Section, TextPage
from service.publishing.content import SLUG, Content, Many, OneOf, Shape, Text, Words
from service.publishing.kinds import Kind, shape
from service.publishing.models import What
from service.web.markdown import html_of_both


def write_sections(_session: Session, page: TextPage, content: Content) -> None:
    """Turn the sections into HTML once, so that no reader waits for it."""
    page.parts = [
        Section(
            position=position,
            anchor=given["anchor"],
            heading=given["heading"],
            html=html_of_both(given["body"]),
            block=given["block"],
        )
        for position, given in enumerate(content["sections"], 1)
    ]


TEXT_PAGE = Kind(
    code="page",
    address_name=Bilingual(cy="tudalennau", en="pages"),
    model=TextPage,
    shape=shape(
        {
            "slug": Words(pattern=SLUG),
            "title": Words(),
            "summary": Words(),
            "sections": Many(
                Shape(
                    {
                        "anchor": Text(SLUG),
                        "heading": Words(),
                        "body": Words(markdown=True),
                        "block": OneOf(Block),
                    },
                    optional=frozenset({"block"}),
                )
            ),
        }
    ),
    label=_l("Pages about this site"),
    title_field="title",
    sentences={
        What.PUBLISHED: marked("New page: %(title)s."),
        What.WITHDRAWN: marked("Page taken down: %(title)s."),
        What.REVISED: marked("Page revised: %(title)s."),
    },
    counts={
        What.PUBLISHED: marked_plural("%(num)s new page was added.", "%(num)s new pages were added."),
        What.WITHDRAWN: marked_plural("%(num)s page was taken down.", "%(num)s pages were taken down."),
        What.REVISED: marked_plural("%(num)s page was revised.", "%(num)s pages were revised."),
    },
    field_labels={"sections": _l("Section"), "heading": _l("Heading"), "body": _l("Text")},
    write_more=write_sections,
    endpoint=ENDPOINT,
    findable=FOUND_TEXT,
)
