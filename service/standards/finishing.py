"""Guidance as most readers see it, made when it or what it leads to is published, not when it is read."""

from sqlalchemy import select
from sqlalchemy.orm import Session

from service.language.bilingual import BilingualHtml
from service.language.current import speaking
from service.language.languages import Language
from service.language.routing import url_within
from service.publishing.addressing import today
from service.standards.forms import GuidanceFilter
from service.standards.guides import guide_of
from service.standards.helping import Helping, help_with
from service.standards.models import FinishedGuidance, Guidance
from service.standards.queries import FoundGuidance, Piece, found_guidances, pieces_by_number
from service.standards.writing import latest_standards
from service.web.rendering import text_of

FRAGMENT = "standards/guidance.html"


def finish_guidance(session: Session) -> bool:
    """Make the guidance on every standard anew, in both languages; whether any of it differs."""
    take_titles(session)
    made = {language: _all_within(language) for language in Language}
    present = {each.guidance_id: each for each in session.scalars(select(FinishedGuidance))}
    differs = False
    for guidance_id, welsh in made[Language.CY].items():
        html = BilingualHtml(welsh, made[Language.EN][guidance_id])
        kept = present.get(guidance_id) or FinishedGuidance(guidance_id=guidance_id)
        if kept.html != html:
            kept.html, differs = html, True
            session.add(kept)
    return differs


def take_titles(session: Session) -> None:
    """Give guidance the official titles of the latest wording; a standard that it left out keeps its last."""
    titles = {standard.number: standard.title for standard in latest_standards(session)}
    for guidance in session.scalars(select(Guidance)):
        guidance.title = titles.get(guidance.number, guidance.title)
    session.flush()


def guidance_html(
    found: FoundGuidance,
    pieces: list[Piece],
    wanted: GuidanceFilter,
    language: Language,
    help_: list[Helping],
) -> str:
    """The guidance on one standard under a filter, and what helps with it, as one piece of HTML."""
    return text_of(
        FRAGMENT,
        language=language,
        path=url_within(language, "standards.show", slug=found.slug),
        standard=found,
        wanted=wanted,
        guide=guide_of(pieces, wanted, language),
        help=help_,
    )


def _all_within(language: Language) -> dict[int, str]:
    with speaking(language):
        pieces, helping = pieces_by_number(language), help_with(language)
        return {
            found.id: guidance_html(
                found,
                pieces.get(found.number, []),
                GuidanceFilter(),
                language,
                helping.get(found.number, []),
            )
            for found in found_guidances(language, today=today())
        }
