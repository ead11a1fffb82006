"""A blueprint as files for other programs: the columns have the same names in both languages."""

from collections.abc import Callable
from typing import Any, TypeVar

from service.blueprints.codes import Lane
from service.blueprints.models import Blueprint
from service.blueprints.names import area_names, lane_names
from service.blueprints.queries import CellLink, ShownCell, ShownStage, WholeBlueprint, cell_url, whole
from service.blueprints.words import plain
from service.language.languages import Language
from service.language.routing import public_address, url_within
from service.standards.queries import CitedSource
from service.web.downloads import json_of, table_of

Said = dict[str, str]  # in each language
Both = dict[Language, WholeBlueprint]
Thing = TypeVar("Thing")


def csv_of(blueprint: Blueprint) -> str:
    """The blueprint as a table, a lane of a stage in each row; safe to open in a spreadsheet."""
    records = [_flat(blueprint, place) for place in _places(_in_both(blueprint))]
    return table_of(list(records[0]), records)


def json_text(blueprint: Blueprint) -> str:
    """The blueprint with its cells, sources and links, its licence and its edition."""
    made = _in_both(blueprint)
    places = _places(made)
    body = {
        **facts_of(blueprint),
        "area": {"code": blueprint.area, **said(lambda each: area_names(each)[blueprint.area])},
        "lead": said(blueprint.lead.within),
        "about": said(lambda each: plain(blueprint.html.within(each))),
        "lanes": [{"code": lane, **_named(lane)} for lane in Lane],
        "cells": [place for place in places if place["code"]],
        "stages": stages_of(made[Language.CY].stages, made[Language.EN].stages),
        "unknown": pairs(made[Language.CY].unknown, made[Language.EN].unknown, plain),
    }
    return json_of(body)


def facts_of(blueprint: Blueprint) -> dict[str, Any]:
    """What both files of a blueprint, and those of its variants, say of it first."""
    return {
        "key": blueprint.key,
        "title": said(blueprint.title.within),
        "example": False,
        "tested_with_a_council": False,
        "edition": blueprint.edition,
        "published_on": blueprint.published_at.date().isoformat(),
        "checked_on": blueprint.checked_on.isoformat(),
        "address": said(
            lambda each: public_address(url_within(each, "blueprints.show", slug=blueprint.slug))
        ),
    }


def said(within: Callable[[Language], str]) -> Said:
    """The same said in each language."""
    return {language: str(within(language)) for language in Language}


def pairs(welsh: list[Thing], english: list[Thing], words: Callable[[Any], str]) -> list[Said]:
    """What the halves of a list say, one after the other in both languages."""
    return [{"cy": words(cy), "en": words(en)} for cy, en in zip(welsh, english, strict=True)]


def stages_of(welsh: list[ShownStage], english: list[ShownStage]) -> list[dict[str, str]]:
    """The stages in order, by code, in both languages."""
    named = pairs(welsh, english, lambda stage: stage.title)
    return [{"code": stage.code, **title} for stage, title in zip(welsh, named, strict=True)]


def source_of(sources: dict[Language, CitedSource | None]) -> dict[str, Any] | None:
    """A source as programs are given it; None where there is none."""
    welsh, english = sources[Language.CY], sources[Language.EN]
    if welsh is None or english is None:
        return None
    return {
        "title": {"cy": welsh.title, "en": english.title},
        "publisher": {"cy": welsh.publisher, "en": english.publisher},
        "url": welsh.url,
        "published_on": welsh.dated.isoformat() if welsh.dated else None,
        "read_in": welsh.read_on.isoformat()[:7],
    }


def flat_source(source: dict[str, Any] | None) -> dict[str, Any]:
    """The same as columns of a table."""
    found = source or {"title": {}, "url": None, "published_on": None, "read_in": None}
    return {
        "source_cy": found["title"].get("cy"),
        "source_en": found["title"].get("en"),
        "source_url": found["url"],
        "source_published_on": found["published_on"],
        "source_read_in": found["read_in"],
    }


def in_columns(name: str, both: Said) -> Said:
    """The same in each language as two columns of a table."""
    return {f"{name}_{language}": both[language] for language in Language}


def _in_both(blueprint: Blueprint) -> Both:
    return {language: whole(blueprint, language) for language in Language}


def _places(made: Both) -> list[dict[str, Any]]:
    """Every lane of every stage, with its cell if it has one."""
    stages = zip(made[Language.CY].stages, made[Language.EN].stages, strict=True)
    return [
        _place(made, dict(zip((Language.CY, Language.EN), pair, strict=True)), lane)
        for pair in stages
        for lane in Lane
    ]


def _place(made: Both, stage: dict[Language, ShownStage], lane: Lane) -> dict[str, Any]:
    cells = {language: each.cells.get(lane) for language, each in stage.items()}
    cell = cells[Language.CY]
    return {
        "stage": stage[Language.CY].code,
        "lane": lane,
        "code": cell.code if cell else None,
        "text": said(lambda each: _words(cells[each])),
        "source": source_of({each: shown.source if shown else None for each, shown in cells.items()}),
        "links": _links(made, cell.code) if cell else [],
        "address": said(lambda each: _address(made[each], cells[each], each)),
        "stage_title": said(lambda each: stage[each].title),
    }


def _named(lane: Lane) -> Said:
    return said(lambda each: lane_names(each)[lane])


def _words(cell: ShownCell | None) -> str:
    return plain(cell.html) if cell else ""


def _links(made: Both, cell: str) -> list[dict[str, Any]]:
    def of_cell(language: Language) -> list[CellLink]:
        return [link for link in made[language].links if link.cell == cell]

    return [
        {
            "kind": cy.kind,
            "to": cy.to,
            "title": {"cy": cy.title, "en": en.title},
            "why": {"cy": plain(cy.why), "en": plain(en.why)},
            "address": {"cy": public_address(cy.url), "en": public_address(en.url)},
        }
        for cy, en in zip(of_cell(Language.CY), of_cell(Language.EN), strict=True)
    ]


def _address(made: WholeBlueprint, cell: ShownCell | None, language: Language) -> str:
    return public_address(cell_url(language, made.row.slug.within(language), cell.code)) if cell else ""


def _flat(blueprint: Blueprint, place: dict[str, Any]) -> dict[str, Any]:
    """One place under the names of columns that a program may rely on."""
    return {
        "blueprint": blueprint.key,
        "example": False,
        "stage": place["stage"],
        **in_columns("stage", place["stage_title"]),
        "lane": place["lane"],
        **in_columns("lane", _named(place["lane"])),
        "cell": place["code"],
        **in_columns("text", place["text"]),
        **flat_source(place["source"]),
        "links": [f"{link['kind']} {link['to']}" for link in place["links"]],
        **in_columns("address", place["address"]),
    }
