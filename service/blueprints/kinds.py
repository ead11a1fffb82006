"""Blueprints, and councils' variants of them, as kinds of published things."""

import re
from dataclasses import dataclass
from typing import Any

from flask_babel import lazy_gettext as _l

from service.blueprints.codes import BLUEPRINT_ADDRESS, VARIANT_ADDRESS, Area, Lane, LinkKind
from service.blueprints.findable import BLUEPRINT_ENDPOINT, FOUND_BLUEPRINT, FOUND_VARIANT, VARIANT
from service.blueprints.models import Blueprint, BlueprintVariant
from service.blueprints.writing import write_blueprint
from service.blueprints.writing_variants import write_variant
from service.language.catalogues import marked, marked_plural
from service.publishing.content import SLUG, Flag, Many, OneOf, Problem, Shape, Text, Whole, Words, Wrong
from service.publishing.kinds import Kind, shape
from service.publishing.models import What
from service.standards.helping import Helper

MOST_BLUEPRINTS = 999
PROSE = Words(markdown=True)


@dataclass(frozen=True, slots=True)
class Address:
    """What a cell leads to: the number of a standard, the key of a pattern, or a journey's key and a step."""

    def read(self, given: Any, at: str, problems: list[Problem]) -> str | int | None:
        """The number or the key as it was given, if it has the form of one."""
        if isinstance(given, int) and not isinstance(given, bool):
            return given
        if isinstance(given, str) and re.fullmatch(rf"{SLUG}(\.{SLUG})?", given):
            return given
        problems.append(Problem(at, Wrong.INVALID, detail="not a number, a key, or journey.step"))
        return None


CELL = Shape(
    {
        "stage": Text(SLUG),
        "lane": OneOf(Lane),
        "code": Text(SLUG),
        "text": PROSE,
        "source": Text(SLUG),
        "links": Many(Shape({"kind": OneOf(LinkKind), "to": Address(), "why": PROSE})),
    },
    optional=frozenset({"source", "links"}),
)
DIFFERENCE = Shape(
    {
        "cell": Text(SLUG),
        "stage": Text(SLUG),
        "lane": OneOf(Lane),
        "text": PROSE,
        "why": PROSE,
        "source": Text(SLUG),
    },
    optional=frozenset({"cell", "stage", "lane", "source"}),
)
FIELD_LABELS = {
    "lead": _l("In short"),
    "also_called": _l("Also called"),
    "about": _l("Where it begins and ends"),
    "stages": _l("Stage"),
    "cells": _l("Cell of the blueprint"),
    "text": _l("Text"),
    "links": _l("Link"),
    "why": _l("Why"),
    "unknown": _l("What we do not know"),
    "invented": _l("Name of the invented council"),
}

BLUEPRINT = Kind(
    code=Helper.BLUEPRINT,
    address_name=BLUEPRINT_ADDRESS,
    model=Blueprint,
    shape=shape(
        {
            "slug": Words(pattern=SLUG),
            "sequence": Whole(1, MOST_BLUEPRINTS),
            "area": OneOf(Area),
            "title": Words(),
            "lead": Words(),
            "also_called": Many(Words()),
            "about": PROSE,
            "stages": Many(Shape({"code": Text(SLUG), "title": Words()})),
            "cells": Many(CELL),
            "unknown": Many(PROSE),
        }
    ),
    label=_l("Service blueprints"),
    title_field="title",
    sentences={
        What.PUBLISHED: marked("The service blueprint “%(title)s” was added."),
        What.WITHDRAWN: marked("The service blueprint “%(title)s” was taken down."),
        What.REVISED: marked("The service blueprint “%(title)s” was revised."),
    },
    counts={
        What.PUBLISHED: marked_plural(
            "%(num)s service blueprint was added.", "%(num)s service blueprints were added."
        ),
        What.WITHDRAWN: marked_plural(
            "%(num)s service blueprint was taken down.", "%(num)s service blueprints were taken down."
        ),
        What.REVISED: marked_plural(
            "%(num)s service blueprint was revised.", "%(num)s service blueprints were revised."
        ),
    },
    field_labels=FIELD_LABELS,
    write_more=write_blueprint,
    endpoint=BLUEPRINT_ENDPOINT,
    findable=FOUND_BLUEPRINT,
)

BLUEPRINT_VARIANT = Kind(
    code=VARIANT,
    address_name=VARIANT_ADDRESS,
    model=BlueprintVariant,
    shape=shape(
        {
            "slug": Words(pattern=SLUG),
            "title": Words(),
            "blueprint": Text(SLUG),
            "council": Text(SLUG),
            "invented": Words(),
            "example": Flag(),
            "cells": Many(DIFFERENCE),
        },
        optional=frozenset({"council", "invented"}),
    ),
    label=_l("Councils’ variants of blueprints"),
    title_field="title",
    sentences={
        What.PUBLISHED: marked("A council’s variant of a blueprint was added: %(title)s."),
        What.WITHDRAWN: marked("A council’s variant of a blueprint was taken down: %(title)s."),
        What.REVISED: marked("A council’s variant of a blueprint was revised: %(title)s."),
    },
    counts={
        What.PUBLISHED: marked_plural(
            "%(num)s council’s variant of a blueprint was added.",
            "%(num)s councils’ variants of blueprints were added.",
        ),
        What.WITHDRAWN: marked_plural(
            "%(num)s council’s variant of a blueprint was taken down.",
            "%(num)s councils’ variants of blueprints were taken down.",
        ),
        What.REVISED: marked_plural(
            "%(num)s council’s variant of a blueprint was revised.",
            "%(num)s councils’ variants of blueprints were revised.",
        ),
    },
    field_labels=FIELD_LABELS,
    write_more=write_variant,
    findable=FOUND_VARIANT,
)
