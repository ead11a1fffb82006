"""A small blueprint and a variant of it, to publish with changes."""

from typing import Any

from service.blueprints.kinds import BLUEPRINT, BLUEPRINT_VARIANT
from service.publishing.actions import publish
from tests.journeys.written import SOURCE
from tests.patterns.written import SWITCHING
from tests.standards.written import guidance

KEY, SLUG = "lost-key", {"cy": "allwedd-ar-goll", "en": "lost-key"}
TITLE = {"cy": "Allwedd ar goll", "en": "A lost key"}
VARIANT, VARIANT_SLUG = "here-lost-key", {"cy": "allwedd-yma", "en": "lost-key-here"}
INVENTED = {"cy": "Cyngor Dychmygol", "en": "Imaginary Council"}
CARE = {
    "owner": {"cy": "Golygyddion Safon", "en": "Safon editors"},
    "checked_on": "2026-11-24",
    "review_on": "2027-05-24",
}
WORDS = {"cy": "Geiriau Cymraeg.", "en": "English words."}
STANDARD = 9
TO_STANDARD = {"kind": "standard", "to": STANDARD, "why": WORDS}
TO_PATTERN = {"kind": "pattern", "to": SWITCHING, "why": WORDS}


def guidance_slug(language: str) -> str:
    """Where the standard that the links lead to stands."""
    return str(guidance(STANDARD)["slug"][language])


def cell(stage: str, lane: str, **changes: Any) -> dict[str, Any]:
    """A cell that says something of its own in each language."""
    words = {language: f"{stage} {lane} {language}." for language in ("cy", "en")}
    return {"stage": stage, "lane": lane, "code": f"{stage}-{lane}", "text": words, **changes}


def stage(code: str) -> dict[str, Any]:
    """A stage."""
    return {"code": code, "title": {language: f"{code} {language}" for language in ("cy", "en")}}


def blueprint(**changes: Any) -> dict[str, Any]:
    """A blueprint of two stages, of which little is known."""
    usual = {
        **CARE,
        "slug": SLUG,
        "sequence": 900,
        "title": TITLE,
        "lead": {"cy": "Mae rhywun wedi colli allwedd.", "en": "Somebody has lost a key."},
        "area": "housing",
        "also_called": [{"cy": "cloi’r drws ar gwningod", "en": "locked out by rabbits"}],
        "about": WORDS,
        "stages": [stage("ring"), stage("open")],
        "cells": [cell("ring", "person"), cell("ring", "rules", source=SOURCE), cell("open", "person")],
        "unknown": [{"cy": "Pwy sydd â’r allwedd sbâr?", "en": "Who has the spare key?"}],
    }
    return {**usual, **changes}


def difference(**changes: Any) -> dict[str, Any]:
    """How the first cell differs in a council."""
    words = {"cy": "Mae’n cerdded yno.", "en": "Walks there."}
    why = {"cy": "Mae’r swyddfa drws nesaf.", "en": "The office is next door."}
    return {"cell": "ring-person", "text": words, "why": why, **changes}


def variant(**changes: Any) -> dict[str, Any]:
    """An example of what differs in a council."""
    usual = {
        **CARE,
        "slug": VARIANT_SLUG,
        "title": {"cy": "Allwedd: Cyngor Dychmygol", "en": "Key: Imaginary Council"},
        "blueprint": KEY,
        "invented": INVENTED,
        "example": True,
        "cells": [difference()],
    }
    return {**usual, **changes}


def publish_blueprint(**changes: Any) -> None:
    """Publish that blueprint, with some fields of its own."""
    publish(BLUEPRINT, KEY, blueprint(**changes), by="Alys")


def publish_variant(**changes: Any) -> None:
    """Publish that variant, with some fields of its own."""
    publish(BLUEPRINT_VARIANT, VARIANT, variant(**changes), by="Alys")


def of_powys(**changes: Any) -> dict[str, Any]:
    """What makes the variant one of a council that there is."""
    return {"council": "powys", "invented": None, "example": False, **changes}
