"""What readers find of the Standard by searching: the guidance on each standard, and the wordings."""

from collections.abc import Iterator

from flask_babel import lazy_gettext as _l
from sqlalchemy.orm import Session

from service.language.bilingual import Bilingual, said_in_both
from service.language.languages import Language
from service.language.routing import url_within
from service.search.registry import Findable, Page
from service.search.text import said_plainly
from service.standards.models import Guidance, Standard, StandardSet

GUIDANCE, GUIDANCE_ENDPOINT = "guidance", "standards.show"
WORDING, WORDING_ENDPOINT = "wording", "standards.wording"
CHECKLIST_ENDPOINT, WORDED_ENDPOINT = "standards.checklist", "standards.worded"


def guidance_pages(_session: Session, guidance: Guidance) -> Iterator[Page]:
    """The page of the guidance on one standard, with all its pieces, and its checklist."""
    yield Page(
        key=f"{GUIDANCE}:{guidance.key}",
        kind=GUIDANCE,
        title=guidance.title,
        body=said_plainly([guidance.lead, *(part.html for part in guidance.parts)]),
        url=Bilingual.of(lambda language: url_within(language, GUIDANCE_ENDPOINT, slug=guidance.slug)),
        priority=0,
        standard=guidance.number,
    )
    yield Page(
        key=f"checklist:{guidance.key}",
        kind=GUIDANCE,
        title=said_in_both("Checklist: %(title)s", title=guidance.title),
        body=said_in_both("The questions that a panel asks about this standard, to print and to tick."),
        url=Bilingual.of(lambda language: url_within(language, CHECKLIST_ENDPOINT, slug=guidance.slug)),
        priority=4,
        standard=guidance.number,
    )


def wording_pages(_session: Session, wording: StandardSet) -> Iterator[Page]:
    """The page of one wording: its standards, and what is said of it; and the page of each standard in it."""
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
    for standard in wording.standards:
        yield _worded_page(wording, standard)


def _worded_page(wording: StandardSet, standard: Standard) -> Page:
    """The page of one standard in one wording."""

    def url(language: Language) -> str:
        return url_within(language, WORDED_ENDPOINT, slug=wording.slug, number=standard.number)

    def title(language: Language) -> str:
        return f"{standard.title.within(language)} – {wording.title.within(language)}"

    about = said_in_both("The exact words of one standard in one wording, in Welsh and in English.")
    return Page(
        key=f"{WORDING}:{wording.key}:{standard.number}",
        kind=WORDING,
        title=Bilingual.of(
            lambda language: f"{standard.title.within(language)} – {wording.title.within(language)}"
        ),
        body=said_plainly([about, standard.group_title]),
        url=Bilingual.of(url),
        priority=7,
        standard=standard.number,
    )


FOUND_GUIDANCE = Findable(
    GUIDANCE,
    _l("Guidance on a standard"),
    _l("Guidance on the standards"),
    guidance_pages,
    follows=frozenset({"standard-set"}),
)
FOUND_WORDING = Findable(
    WORDING, _l("Wording of the Standard"), _l("Wordings of the Standard"), wording_pages
)
