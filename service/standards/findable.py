"""What readers find of the Standard by searching: the guidance on each standard, and the wordings."""

from collections.abc import Iterator

from flask_babel import lazy_gettext as _l
from sqlalchemy.orm import Session

from service.language.bilingual import Bilingual
from service.language.routing import url_within
from service.search.registry import Findable, Page
from service.search.text import said_plainly
from service.standards.models import Guidance, StandardSet

GUIDANCE, GUIDANCE_ENDPOINT = "guidance", "standards.show"
WORDING, WORDING_ENDPOINT = "wording", "standards.wording"


def guidance_pages(_session: Session, guidance: Guidance) -> Iterator[Page]:
    """The page of the guidance on one standard, with all its pieces."""
    yield Page(
        key=f"{GUIDANCE}:{guidance.key}",
        kind=GUIDANCE,
        title=guidance.title,
        body=said_plainly([guidance.lead, *(part.html for part in guidance.parts)]),
        url=Bilingual.of(lambda language: url_within(language, GUIDANCE_ENDPOINT, slug=guidance.slug)),
        priority=0,
        standard=guidance.number,
    )


def wording_pages(_session: Session, wording: StandardSet) -> Iterator[Page]:
    """The page of one wording: its standards, and what is said of it."""
    standards = [each.title for each in wording.standards]
    passages = [words for each in wording.parts for words in (each.heading, each.html)]
    yield Page(
        key=f"{WORDING}:{wording.key}",
        kind=WORDING,
        title=wording.title,
        body=said_plainly([wording.summary, *standards, *passages]),
        url=Bilingual.of(lambda language: url_within(language, WORDING_ENDPOINT, slug=wording.slug)),
        priority=2,
    )


FOUND_GUIDANCE = Findable(
    GUIDANCE, _l("Guidance on the standards"), guidance_pages, follows=frozenset({"standard-set"})
)
FOUND_WORDING = Findable(WORDING, _l("Wordings of the Standard"), wording_pages)
