"""The front door, the home page and the pages of words about the site."""

from flask import make_response
from werkzeug.wrappers import Response

from service.councils.queries import councils_in_order
from service.language.current import current_language, speaking
from service.language.languages import Language
from service.pages.changes import shown_changes
from service.pages.kind import TEXT_PAGE
from service.pages.models import Block
from service.pages.site import ABOUT, pages
from service.publishing.addressing import addressed, today
from service.publishing.queries import latest_changes, record_of
from service.standards.forms import GuidanceFilter
from service.standards.queries import councillor_questions
from service.standards.views import FOR_COUNCILLORS
from service.web.frame import PageFrame
from service.web.rendering import page, text_of

CHANGES_SHOWN = 5


@pages.get("/")
def front_door() -> Response:
    """Offer both languages, equally; nothing is set and nobody is sent on."""
    with speaking(Language.CY):
        return make_response(text_of("pages/front_door.html", page=PageFrame(is_front_door=True)))


@pages.page(cy="", en="")
def home() -> Response:
    """Say what is here, find a council, and show what changed lately."""
    return page(
        "pages/home.html",
        councils=councils_in_order(current_language()),
        changes=shown_changes(latest_changes(CHANGES_SHOWN)),
        about=ABOUT,
        situations=GuidanceFilter().situations(current_language()),
        for_councillors=FOR_COUNCILLORS,
    )


@pages.page(cy="/<slug>", en="/<slug>")
def text(slug: str) -> Response:
    """Show a page of words."""
    found = addressed(TEXT_PAGE, slug)
    asks = any(section.block == Block.QUESTIONS for section in found.parts)
    return page(
        "pages/show.html",
        text=found,
        record=record_of(TEXT_PAGE, found, today=today()),
        questions=councillor_questions(current_language()) if asks else [],
    )
