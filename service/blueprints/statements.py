"""What every reader of a blueprint asks the database: statements built once for each language."""

from functools import cache
from typing import Any

from sqlalchemy import Function, Select, String, and_, bindparam, cast, func, select

from service.blueprints.codes import Section
from service.blueprints.models import (
    Blueprint,
    BlueprintCell,
    BlueprintPiece,
    BlueprintStage,
    BlueprintVariant,
    VariantCell,
)
from service.councils.models import Council
from service.journeys.models import Journey, JourneyStep
from service.language.languages import Language
from service.patterns.models import Pattern
from service.sources.models import Source
from service.standards.models import Guidance

blueprint, stage, cell, piece = (
    model.__table__.c for model in (Blueprint, BlueprintStage, BlueprintCell, BlueprintPiece)
)
variant, difference = BlueprintVariant.__table__.c, VariantCell.__table__.c
source, council, guidance, pattern = (model.__table__.c for model in (Source, Council, Guidance, Pattern))
journey, step = Journey.__table__.c, JourneyStep.__table__.c


@cache
def blueprints_in_order(language: Language) -> Select[Any]:
    """Every blueprint that is up, in the order of the overview."""
    words = (blueprint[f"{name}_{language}"].label(name) for name in ("title", "lead", "slug"))
    found = select(*words, blueprint.area, blueprint.staged).where(~blueprint.withdrawn)
    return found.order_by(blueprint.sequence, blueprint.id)


@cache
def cells_of(language: Language) -> Select[Any]:
    """The stages of the blueprint with the id `blueprint_id`, each with its cells and their sources."""
    in_stage = and_(cell.blueprint_id == stage.blueprint_id, cell.stage == stage.code)
    return (
        select(
            *(stage.code.label("stage"), stage[f"title_{language}"].label("stage_title")),
            *(cell.code, cell.lane, cell[f"html_{language}"].label("html")),
            *_of_source(language),
        )
        .select_from(BlueprintStage.__table__)
        .outerjoin(BlueprintCell.__table__, in_stage)
        .outerjoin(Source.__table__, source.key == cell.source)
        .where(stage.blueprint_id == bindparam("blueprint_id"))
        .order_by(stage.position, cell.position)
    )


@cache
def pieces_of(language: Language) -> Select[Any]:
    """What the blueprint with the id `blueprint_id` leads to, as far as it is up, and what is not known."""
    named = and_(piece.section == Section.STANDARD, cast(guidance.number, String) == piece.about)
    is_pattern = and_(piece.section == Section.PATTERN, pattern.key == piece.about)
    is_journey = and_(piece.section == Section.STEP, journey.key == piece.about)
    return (
        select(
            *(piece.section, piece.cell, piece.about, piece[f"html_{language}"].label("html")),
            *(guidance.number, step.code.label("step"), step[f"title_{language}"].label("step_title")),
            *(_first_of(f"{name}_{language}").label(name) for name in ("title", "slug")),
        )
        .select_from(BlueprintPiece.__table__)
        .outerjoin(Guidance.__table__, and_(named, ~guidance.withdrawn))
        .outerjoin(Pattern.__table__, and_(is_pattern, ~pattern.withdrawn))
        .outerjoin(Journey.__table__, and_(is_journey, ~journey.withdrawn))
        .outerjoin(JourneyStep.__table__, and_(step.journey_id == journey.id, step.code == piece.step))
        .where(piece.blueprint_id == bindparam("blueprint_id"))
        .order_by(piece.position)
    )


@cache
def leading_to(section: Section, language: Language) -> Select[Any]:
    """What the cells of every blueprint that is up say of what they lead to."""
    words = (blueprint[f"{name}_{language}"].label(name) for name in ("title", "slug"))
    is_cell = and_(cell.blueprint_id == piece.blueprint_id, cell.code == piece.cell)
    in_stage = and_(stage.blueprint_id == piece.blueprint_id, stage.code == cell.stage)
    return (
        select(
            *(piece.about, piece.step, piece.cell, piece[f"html_{language}"].label("html")),
            *(*words, cell.lane, stage[f"title_{language}"].label("stage_title")),
        )
        .join(Blueprint.__table__, blueprint.id == piece.blueprint_id)
        .join(BlueprintCell.__table__, is_cell)
        .join(BlueprintStage.__table__, in_stage)
        .where(piece.section == section, ~blueprint.withdrawn)
        .order_by(blueprint.sequence, blueprint.id, piece.position)
    )


@cache
def variants_of(language: Language) -> Select[Any]:
    """The variants that are up of the blueprint with the key `blueprint`, the oldest first."""
    words = (variant[f"{name}_{language}"].label(name) for name in ("title", "slug"))
    found = select(*words, variant.example).where(variant.blueprint == bindparam("blueprint"))
    return found.where(~variant.withdrawn).order_by(variant.id)


@cache
def differences_of(language: Language) -> Select[Any]:
    """The differences of the variant with the id `variant_id`, with their sources and whose they are."""
    whose = func.coalesce(council[f"official_name_{language}"], variant[f"named_{language}"])
    words = (difference[f"{name}_{language}"].label(name) for name in ("html", "why"))
    return (
        select(
            *(whose.label("whose"), difference.cell, difference.stage, difference.lane, *words),
            *_of_source(language),
        )
        .join(BlueprintVariant.__table__, variant.id == difference.variant_id)
        .outerjoin(Council.__table__, and_(council.key == variant.council, ~council.withdrawn))
        .outerjoin(Source.__table__, source.key == difference.source)
        .where(difference.variant_id == bindparam("variant_id"))
        .order_by(difference.position)
    )


@cache
def source_called(language: Language) -> Select[Any]:
    """The source with the key `key`."""
    return select(*_of_source(language)).where(source.key == bindparam("key"))


def _first_of(column: str) -> Function[Any]:
    return func.coalesce(*(each[column] for each in (guidance, pattern, journey)))


def _of_source(language: Language) -> list[Any]:
    return [
        source[f"title_{language}"].label("source_title"),
        source[f"publisher_{language}"].label("publisher"),
        *(source[name] for name in ("url", "language", "dated", "read_on")),
    ]
