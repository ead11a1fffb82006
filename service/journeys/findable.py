"""What readers find of life events by searching, also by what they call them themselves."""

from collections.abc import Iterator

from flask_babel import lazy_gettext as _l
from sqlalchemy.orm import Session

from service.journeys.models import Journey
from service.language.bilingual import Bilingual
from service.language.routing import url_within
from service.search.registry import Findable, Page
from service.search.text import said_plainly

FOUND, JOURNEY_ENDPOINT = "journey", "journeys.show"


def journey_pages(_session: Session, journey: Journey) -> Iterator[Page]:
    """The page of one life event, with all its steps."""
    words = [journey.lead, journey.html]
    for step in journey.stops:
        words += [step.title, step.html, *(piece.html for piece in journey.pieces if piece.step == step.code)]
    words += [piece.html for piece in journey.pieces if piece.step is None]
    yield Page(
        key=f"{FOUND}:{journey.key}",
        kind=FOUND,
        title=journey.title,
        body=said_plainly(words),
        url=Bilingual.of(lambda language: url_within(language, JOURNEY_ENDPOINT, slug=journey.slug)),
        priority=2,
        forms=journey.also,
    )


FOUND_JOURNEY = Findable(FOUND, _l("Life event"), _l("Life events"), journey_pages)
