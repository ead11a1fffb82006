"""Service blueprints: their overview, each as a table, a picture and files, and their variants."""

from flask import Response as FileResponse, abort
from werkzeug.wrappers import Response

from service.blueprints.downloads import csv_of, json_text
from service.blueprints.kinds import BLUEPRINT, BLUEPRINT_VARIANT
from service.blueprints.models import Blueprint, BlueprintVariant
from service.blueprints.names import area_names, lane_names, link_names
from service.blueprints.pictures import Picture, picture_of
from service.blueprints.queries import (
    areas_source,
    listed_blueprints,
    listed_variants,
    stages_of,
    whole,
)
from service.blueprints.variant_downloads import csv_of_variant, json_of_variant
from service.blueprints.variants import whole_variant
from service.language.bilingual import Bilingual
from service.language.catalogues import gettext
from service.language.current import current_language
from service.language.routing import Pages
from service.publishing.addressing import addressed, today
from service.publishing.queries import record_of
from service.web.downloads import csv_answer, json_answer
from service.web.rendering import page, text_of

blueprints = Pages("blueprints", __name__)


@blueprints.page(cy="/glasbrintiau", en="/blueprints")
def index() -> Response:
    """List the blueprints, and say what one is and how to use it again."""
    language = current_language()
    return page(
        "blueprints/index.html",
        listed=listed_blueprints(language),
        areas=area_names(language),
        source=areas_source(language),
    )


@blueprints.page(cy="/glasbrintiau/<slug>", en="/blueprints/<slug>")
def show(slug: str) -> Response:
    """Show one blueprint: its table, its picture, what its cells lead to, what is not known."""
    language = current_language()
    blueprint = whole(addressed(BLUEPRINT, slug), language)
    return page(
        "blueprints/show.html",
        blueprint=blueprint,
        picture=picture_of(blueprint.stages, lane_names(language), _nothing()),
        areas=area_names(language),
        lanes=lane_names(language),
        kinds=link_names(language),
        variants=listed_variants(blueprint.row, language),
        source=areas_source(language),
        record=record_of(BLUEPRINT, blueprint.row, today=today()),
    )


@blueprints.page(cy="/glasbrintiau/<slug>.svg", en="/blueprints/<slug>.svg")
def picture(slug: str) -> Response:
    """Give the picture by itself, to print or to paste."""
    blueprint = addressed(BLUEPRINT, slug)
    drawn = _drawn(blueprint)
    return FileResponse(
        text_of("blueprints/picture.svg", row=blueprint, picture=drawn), mimetype="image/svg+xml"
    )


@blueprints.page(cy="/glasbrintiau/<slug>.csv", en="/blueprints/<slug>.csv")
def as_csv(slug: str) -> Response:
    """Give a blueprint as a table for spreadsheets."""
    blueprint = addressed(BLUEPRINT, slug)
    return csv_answer(csv_of(blueprint), _file_name(blueprint))


@blueprints.page(cy="/glasbrintiau/<slug>.json", en="/blueprints/<slug>.json")
def as_json(slug: str) -> Response:
    """Give a blueprint to programs, with its licence, its sources and what its cells lead to."""
    blueprint = addressed(BLUEPRINT, slug)
    return json_answer(json_text(blueprint), _file_name(blueprint))


@blueprints.page(cy="/glasbrintiau/<slug>/<variant>", en="/blueprints/<slug>/<variant>")
def variant(slug: str, variant: str) -> Response:
    """Show what differs in one council, beside the blueprint."""
    language = current_language()
    blueprint, row = _variant_at(slug, variant)
    return page(
        "blueprints/variant.html",
        blueprint=blueprint,
        variant=whole_variant(blueprint, row, language),
        lanes=lane_names(language),
        record=record_of(BLUEPRINT_VARIANT, row, today=today()),
    )


@blueprints.page(cy="/glasbrintiau/<slug>/<variant>.csv", en="/blueprints/<slug>/<variant>.csv")
def variant_as_csv(slug: str, variant: str) -> Response:
    """Give a variant as a table for spreadsheets."""
    blueprint, row = _variant_at(slug, variant)
    return csv_answer(csv_of_variant(blueprint, row), _file_name(row))


@blueprints.page(cy="/glasbrintiau/<slug>/<variant>.json", en="/blueprints/<slug>/<variant>.json")
def variant_as_json(slug: str, variant: str) -> Response:
    """Give a variant to programs."""
    blueprint, row = _variant_at(slug, variant)
    return json_answer(json_of_variant(blueprint, row), _file_name(row))


def _variant_at(slug: str, variant: str) -> tuple[Blueprint, BlueprintVariant]:
    """A blueprint and one of its variants; not found where the variant is another's."""
    blueprint = addressed(BLUEPRINT, slug)
    row = addressed(BLUEPRINT_VARIANT, variant, named="variant")
    if row.blueprint != blueprint.key:
        abort(404)
    return blueprint, row


def _drawn(blueprint: Blueprint) -> Picture:
    language = current_language()
    return picture_of(stages_of(blueprint, language), lane_names(language), _nothing())


def _nothing() -> str:
    return gettext("Nothing recorded")


def _file_name(row: Blueprint | BlueprintVariant) -> Bilingual:
    return Bilingual(f"safon-{row.slug.cy}", f"safon-{row.slug.en}")
