"""Questions about service blueprints."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Any, NamedTuple

from markupsafe import Markup
from sqlalchemy import select

from service.blueprints import statements
from service.blueprints.codes import AREAS_SOURCE, LinkKind, Section
from service.blueprints.findable import BLUEPRINT_ENDPOINT, VARIANT_ENDPOINT
from service.blueprints.models import Blueprint, BlueprintVariant
from service.db import db, rows
from service.journeys.findable import JOURNEY_ENDPOINT
from service.language.bilingual import Bilingual
from service.language.languages import Language
from service.language.routing import url_within
from service.patterns.findable import PATTERN_ENDPOINT
from service.standards.findable import GUIDANCE_ENDPOINT
from service.standards.queries import CitedSource


class ListedBlueprint(NamedTuple):
    """A blueprint as the overview names it, in one language."""

    title: str
    lead: str
    slug: str
    area: str
    staged: int


class ListedVariant(NamedTuple):
    """A council's variant as the page of its blueprint names it, in one language."""

    title: str
    url: str
    example: bool


class ShownCell(NamedTuple):
    """What is known of one lane in one stage, and where it comes from."""

    code: str
    html: Markup
    source: CitedSource | None


@dataclass(slots=True)
class ShownStage:
    """A stage as a page of one language shows it; a lane of which nothing is known has no cell."""

    code: str
    title: str
    cells: dict[str, ShownCell] = field(default_factory=dict)  # by lane


class CellLink(NamedTuple):
    """A page of ours that a cell leads to, and what it says of it."""

    kind: LinkKind
    to: str  # a number, a key, or a journey's key and the step's code
    stage: str  # code
    lane: str
    cell: str  # code
    title: str
    url: str
    why: Markup


@dataclass(slots=True)
class WholeBlueprint:
    """A blueprint with all its cells, as a page of one language shows it."""

    row: Blueprint
    stages: list[ShownStage] = field(default_factory=list)
    links: list[CellLink] = field(default_factory=list)
    unknown: list[Markup] = field(default_factory=list)


def blueprints() -> Sequence[Blueprint]:
    """The rows of all blueprints that are up: for their titles and addresses in both languages."""
    order = Blueprint.sequence, Blueprint.id
    return db.session.scalars(select(Blueprint).where(~Blueprint.withdrawn).order_by(*order)).all()


def variants() -> Sequence[tuple[BlueprintVariant, Bilingual]]:
    """The rows of all variants that are up, each with the slug of its blueprint."""
    is_its = Blueprint.key == BlueprintVariant.blueprint
    found = select(BlueprintVariant, Blueprint.slug).join(Blueprint, is_its)
    are_up = ~BlueprintVariant.withdrawn, ~Blueprint.withdrawn
    in_order = found.where(*are_up).order_by(BlueprintVariant.id)
    return [(variant, slug) for variant, slug in db.session.execute(in_order)]


def blueprint_title(key: str) -> Bilingual | None:
    """What the blueprint with a key is called; None where it is not up."""
    return db.session.scalar(select(Blueprint.title).where(Blueprint.key == key, ~Blueprint.withdrawn))


def listed_blueprints(language: Language) -> list[ListedBlueprint]:
    """Every blueprint that is up, in the order of the overview."""
    return [ListedBlueprint._make(row) for row in rows(statements.blueprints_in_order(language))]


def listed_variants(blueprint: Blueprint, language: Language) -> list[ListedVariant]:
    """The variants of a blueprint that are up."""
    found = rows(statements.variants_of(language), blueprint=blueprint.key)
    slug = blueprint.slug.within(language)
    return [
        ListedVariant(
            row.title, url_within(language, VARIANT_ENDPOINT, slug=slug, variant=row.slug), row.example
        )
        for row in found
    ]


def areas_source(language: Language) -> CitedSource | None:
    """Where the seven service areas are named."""
    found = rows(statements.source_called(language), key=AREAS_SOURCE)
    return cited(found[0]) if found else None


def stages_of(blueprint: Blueprint, language: Language) -> list[ShownStage]:
    """The stages of a blueprint in order, with their cells."""
    stages: dict[str, ShownStage] = {}
    for row in rows(statements.cells_of(language), blueprint_id=blueprint.id):
        shown = stages.setdefault(row.stage, ShownStage(row.stage, row.stage_title))
        if row.code is not None:
            html = Markup(row.html)  # noqa: S704 - cleaned when published
            shown.cells[row.lane] = ShownCell(row.code, html, cited(row))
    return list(stages.values())


def whole(blueprint: Blueprint, language: Language) -> WholeBlueprint:
    """All that the page of a blueprint shows; what leads to something that is not up is left out."""
    made = WholeBlueprint(blueprint, stages_of(blueprint, language))
    places = {cell.code: (stage.code, lane) for stage in made.stages for lane, cell in stage.cells.items()}
    for piece in rows(statements.pieces_of(language), blueprint_id=blueprint.id):
        html = Markup(piece.html)  # noqa: S704 - cleaned when published
        if piece.section == Section.UNKNOWN:
            made.unknown.append(html)
        elif piece.title is not None and (piece.section != Section.STEP or piece.step is not None):
            stage, lane = places[piece.cell]
            to = f"{piece.about}.{piece.step}" if piece.step else piece.about
            led_to = _led_to(piece, language)
            made.links.append(CellLink(LinkKind(piece.section), to, stage, lane, piece.cell, *led_to, html))
    return made


def cited(row: Any) -> CitedSource | None:
    """The source that a row was joined to, if it has one."""
    if row.source_title is None:
        return None
    return CitedSource(row.source_title, row.publisher, row.url, row.language, row.dated, row.read_on)


def cell_url(language: Language, slug: str, cell: str) -> str:
    """The address of one cell on the page of its blueprint."""
    return f"{url_within(language, BLUEPRINT_ENDPOINT, slug=slug)}#{cell}"


def _led_to(piece: Any, language: Language) -> tuple[str, str]:
    """What the page that a link leads to is called, and its address."""
    if piece.section == Section.STANDARD:
        url = url_within(language, GUIDANCE_ENDPOINT, slug=piece.slug)
        return f"{piece.number}. {piece.title}", url
    if piece.section == Section.PATTERN:
        return piece.title, url_within(language, PATTERN_ENDPOINT, slug=piece.slug)
    url = url_within(language, JOURNEY_ENDPOINT, slug=piece.slug)
    return f"{piece.title}: {piece.step_title}", f"{url}#{piece.step}"
