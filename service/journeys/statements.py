"""What every reader of a life event asks the database: statements built once for each language."""

from collections.abc import Iterator
from functools import cache
from typing import Any

from sqlalchemy import ColumnElement, FromClause, Select, String, and_, bindparam, cast, func, or_, select

from service.councils.models import Council
from service.journeys.codes import Provider, Section
from service.journeys.models import CouncilLink, CouncilLinks, Journey, JourneyPiece, JourneyStep
from service.language.languages import Language
from service.patterns.models import Pattern
from service.sources.models import LinkCheck, Source
from service.standards.models import Guidance

journey, step, piece = (model.__table__.c for model in (Journey, JourneyStep, JourneyPiece))
links, source, pattern = CouncilLinks.__table__.c, Source.__table__.c, Pattern.__table__.c
guidance, council = Guidance.__table__.c, Council.__table__.c
PAGES = {each: CouncilLink.__table__.alias(f"page_{each}") for each in Language}
CHECKS = {each: LinkCheck.__table__.alias(f"check_{each}") for each in Language}
HOME = LinkCheck.__table__.alias("home")  # what is known of the council's home page
OF_A_PAGE = ("url", "fit", "copy", "seen", "seen_on")


@cache
def journeys_in_order(language: Language) -> Select[Any]:
    """Every life event that is up, in the order of the overview."""
    words = (journey[f"{name}_{language}"].label(name) for name in ("title", "lead", "slug"))
    found = select(journey.key, *words, journey.numbered).where(~journey.withdrawn)
    return found.order_by(journey.sequence, journey.id)


@cache
def titles_of(language: Language) -> Select[Any]:
    """The title and slug of the life event with the key `journey`, and those of the council with a key."""
    of_council = and_(council.key == bindparam("council", type_=String), ~council.withdrawn)
    words = (journey[f"{name}_{language}"].label(name) for name in ("title", "slug"))
    named = council[f"official_name_{language}"].label("council")
    slug = council[f"slug_{language}"].label("council_slug")
    found = select(*words, named, slug).select_from(
        Journey.__table__.outerjoin(Council.__table__, of_council)
    )
    return found.where(journey.key == bindparam("journey"), ~journey.withdrawn)


@cache
def steps_of(language: Language) -> Select[Any]:
    """The steps of the journey with the id `journey_id`, each with its pages of the council with a key.

    Without a `council` they have none. Of both languages the columns are there: `url_cy`, `url_en`. With
    each comes what is known of the council's `home` page.
    """
    columns = [step[f"{name}_{language}"].label(name) for name in ("title", "html")]
    for spoken, page in PAGES.items():
        check = CHECKS[spoken].c
        kept = (page.c.url, page.c.fit, page.c[f"copy_{language}"], check.seen, check.seen_on)
        columns += [column.label(f"{name}_{spoken}") for name, column in zip(OF_A_PAGE, kept, strict=True)]
    said = (step.code, step.joined, step.provider, step.service, step.days)
    looked_for = (links.services, links.checked_on)
    return (
        select(
            *said,
            *looked_for,
            *columns,
            *(HOME.c[name].label(f"home_{name}") for name in ("seen", "seen_on")),
        )
        .select_from(_steps_with_pages())
        .where(step.journey_id == bindparam("journey_id"))
        .order_by(step.position)
    )


def _steps_with_pages() -> FromClause:
    of_council = and_(links.key == bindparam("council", type_=String), ~links.withdrawn)
    found: FromClause = JourneyStep.__table__.outerjoin(CouncilLinks.__table__, of_council)
    for spoken, page in PAGES.items():
        is_page = and_(page.c.links_id == links.id, page.c.service == step.service)
        found = found.outerjoin(page, and_(is_page, page.c.language == spoken))
        found = found.outerjoin(CHECKS[spoken], CHECKS[spoken].c.url == page.c.url)
    return found.outerjoin(HOME, HOME.c.url == bindparam("home", type_=String))


@cache
def pieces_of(language: Language) -> Select[Any]:
    """What is said of the journey with the id `journey_id`, with sources and with what links lead to."""
    is_standard = and_(piece.section == Section.STANDARD, cast(guidance.number, String) == piece.about)
    is_pattern = and_(piece.section == Section.PATTERN, pattern.key == piece.about)
    return (
        select(
            *(piece.step, piece.section, piece.about, piece[f"html_{language}"].label("html")),
            *_cited(language),
            guidance.number,
            *(
                func.coalesce(guidance[f"{name}_{language}"], pattern[f"{name}_{language}"]).label(name)
                for name in ("title", "slug")
            ),
        )
        .select_from(JourneyPiece.__table__)
        .outerjoin(Source.__table__, source.key == piece.source)
        .outerjoin(Guidance.__table__, and_(is_standard, ~guidance.withdrawn))
        .outerjoin(Pattern.__table__, and_(is_pattern, ~pattern.withdrawn))
        .where(piece.journey_id == bindparam("journey_id"))
        .order_by(piece.position)
    )


@cache
def deadlines_of(language: Language) -> Select[Any]:
    """The steps with a deadline of the journey with the id `journey_id`.

    Each comes with the facts that its source tells and with what to do when it has passed, one a row.
    """
    is_of_step = and_(piece.journey_id == step.journey_id, piece.step == step.code)
    tells = and_(piece.section == Section.FACT, piece.source == step.days_source)
    return (
        select(
            *(step.code, step[f"title_{language}"].label("title"), step.days, step.days_start),
            *(piece.section, piece.about, piece[f"html_{language}"].label("html")),
            *_cited(language),
        )
        .select_from(JourneyStep.__table__)
        .join(JourneyPiece.__table__, and_(is_of_step, or_(tells, piece.section == Section.LATE)))
        .outerjoin(Source.__table__, source.key == piece.source)
        .where(step.journey_id == bindparam("journey_id"), step.days.is_not(None))
        .order_by(step.position, piece.position)
    )


def _cited(language: Language) -> Iterator[ColumnElement[Any]]:
    yield source[f"title_{language}"].label("source_title")
    yield source[f"publisher_{language}"].label("publisher")
    yield from (source[name] for name in ("url", "language", "dated", "read_on"))


@cache
def leading_to(section: Section, language: Language) -> Select[Any]:
    """What every life event that is up says of the standards, or of the patterns, that it leads to."""
    words = (journey[f"{name}_{language}"].label(name) for name in ("title", "slug"))
    return (
        select(piece.about, *words, piece[f"html_{language}"].label("html"))
        .join(Journey.__table__, journey.id == piece.journey_id)
        .where(piece.section == section, ~journey.withdrawn)
        .order_by(journey.sequence, journey.id)
    )


@cache
def council_steps() -> Select[Any]:
    """The steps of all life events that ask for something of a council, in both languages and in order."""
    of_journey = (journey.key.label("event"), *_in_both(journey, "title"), *_in_both(journey, "slug"))
    return (
        select(
            *of_journey,
            step.code,
            step.service,
            step.title_cy.label("step_cy"),
            step.title_en.label("step_en"),
        )
        .join(Journey.__table__, journey.id == step.journey_id)
        .where(or_(step.provider == Provider.COUNCIL, step.service.is_not(None)), ~journey.withdrawn)
        .order_by(journey.sequence, journey.id, step.position)
    )


@cache
def links_of_councils() -> Select[Any]:
    """What was looked for in every council and what was found: a page a row, one row where there is none."""
    page = CouncilLink.__table__.c
    said = (page.service, page.language, page.url, page.fit, page.copy_cy, page.copy_en)
    return (
        select(links.key, links.services, links.checked_on, *said)
        .select_from(CouncilLinks.__table__.outerjoin(CouncilLink.__table__, page.links_id == links.id))
        .where(~links.withdrawn)
        .order_by(links.key, page.service, page.language)
    )


@cache
def links_of_council() -> Select[Any]:
    """The same of the council with the id `council_id`, with what is known of the address `home`."""
    page = CouncilLink.__table__.c
    joined = (
        Council.__table__.outerjoin(CouncilLinks.__table__, and_(links.key == council.key, ~links.withdrawn))
        .outerjoin(CouncilLink.__table__, page.links_id == links.id)
        .outerjoin(HOME, HOME.c.url == bindparam("home", type_=String))
    )
    said = (links.services, links.checked_on, page.service, page.language, HOME.c.seen, HOME.c.seen_on)
    found = select(*said).select_from(joined).where(council.id == bindparam("council_id"))
    return found.order_by(page.service, page.language)


def _in_both(columns: Any, name: str) -> list[ColumnElement[Any]]:
    return [columns[f"{name}_{language}"] for language in Language]
