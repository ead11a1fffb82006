"""A council's variant as files for other programs; that of an example says so in each row."""

from typing import Any

from service.blueprints.codes import Lane
from service.blueprints.downloads import facts_of, flat_source, in_columns, said, source_of
from service.blueprints.models import Blueprint, BlueprintVariant
from service.blueprints.names import lane_names
from service.blueprints.variants import Beside, WholeVariant, whole_variant
from service.blueprints.words import plain
from service.language.languages import Language
from service.language.routing import public_address, url_within
from service.web.downloads import json_of, table_of

RECORDED, NONE_RECORDED = "difference recorded", "no difference recorded"
Both = dict[Language, WholeVariant]
Pair = dict[Language, Beside]


def csv_of_variant(blueprint: Blueprint, variant: BlueprintVariant) -> str:
    """The variant beside its blueprint as a table, a lane of a stage in each row."""
    made = _in_both(blueprint, variant)
    records = [_flat(blueprint, variant, made, place) for place in _places(made)]
    return table_of(list(records[0]), records)


def json_of_variant(blueprint: Blueprint, variant: BlueprintVariant) -> str:
    """The variant with its reasons and sources, beside what the blueprint says."""
    made = _in_both(blueprint, variant)
    values = {"slug": blueprint.slug, "variant": variant.slug}
    body = {
        **facts_of(blueprint),
        "example": variant.example,
        "variant": {
            "key": variant.key,
            "title": said(variant.title.within),
            "example": variant.example,
            "council": variant.council,
            "whose": said(lambda each: made[each].whose),
            "edition": variant.edition,
            "published_on": variant.published_at.date().isoformat(),
            "checked_on": variant.checked_on.isoformat(),
            "address": said(lambda each: public_address(url_within(each, "blueprints.variant", **values))),
        },
        "cells": _places(made),
    }
    return json_of(body)


def _in_both(blueprint: Blueprint, variant: BlueprintVariant) -> Both:
    return {language: whole_variant(blueprint, variant, language) for language in Language}


def _places(made: Both) -> list[dict[str, Any]]:
    welsh, english = made[Language.CY].stages, made[Language.EN].stages
    return [
        _place(cy.stage.code, dict(zip((Language.CY, Language.EN), pair, strict=True)))
        for cy, en in zip(welsh, english, strict=True)
        for pair in zip(cy.lanes, en.lanes, strict=True)
    ]


def _place(stage: str, pair: Pair) -> dict[str, Any]:
    beside = pair[Language.CY]
    differs = beside.difference is not None
    return {
        "stage": stage,
        "lane": beside.lane,
        "cell": beside.cell.code if beside.cell else None,
        "blueprint_text": said(lambda each: _master(pair[each])),
        "state": RECORDED if differs else NONE_RECORDED,
        "text": said(lambda each: _part(pair[each], "html")) if differs else None,
        "why": said(lambda each: _part(pair[each], "why")) if differs else None,
        "source": source_of(
            {each: shown.difference.source if shown.difference else None for each, shown in pair.items()}
        ),
    }


def _master(beside: Beside) -> str:
    return plain(beside.cell.html) if beside.cell else ""


def _part(beside: Beside, name: str) -> str:
    return plain(getattr(beside.difference, name))


def _flat(
    blueprint: Blueprint, variant: BlueprintVariant, made: Both, place: dict[str, Any]
) -> dict[str, Any]:
    empty = said(lambda _language: "")
    return {
        "blueprint": blueprint.key,
        "variant": variant.key,
        "example": variant.example,
        **in_columns("whose", said(lambda each: made[each].whose)),
        "stage": place["stage"],
        "lane": place["lane"],
        **in_columns("lane", said(lambda each: lane_names(each)[Lane(place["lane"])])),
        "cell": place["cell"],
        **in_columns("blueprint_text", place["blueprint_text"]),
        "state": place["state"],
        **in_columns("text", place["text"] or empty),
        **in_columns("why", place["why"] or empty),
        **flat_source(place["source"]),
    }
