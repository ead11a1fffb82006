"""A council's variant beside its blueprint: what differs, and where no difference is recorded."""

from dataclasses import dataclass, field
from typing import Any, NamedTuple

from markupsafe import Markup

from service.blueprints import statements
from service.blueprints.codes import Lane
from service.blueprints.models import Blueprint, BlueprintVariant
from service.blueprints.queries import ShownCell, ShownStage, cited, stages_of
from service.db import rows
from service.language.languages import Language
from service.standards.queries import CitedSource


class Difference(NamedTuple):
    """One cell as it is in the council, and why."""

    cell: str | None  # code; None: the blueprint has nothing there
    stage: str
    lane: str
    html: Markup
    why: Markup
    source: CitedSource | None


class Beside(NamedTuple):
    """One lane in one stage: what the blueprint has there, and what differs in the council."""

    lane: Lane
    cell: ShownCell | None
    difference: Difference | None


class StageBeside(NamedTuple):
    """One stage with its lanes, those left out of which neither says anything."""

    stage: ShownStage
    lanes: list[Beside]


@dataclass(slots=True)
class WholeVariant:
    """A variant beside its blueprint, as a page of one language shows it."""

    row: BlueprintVariant
    whose: str
    stages: list[StageBeside] = field(default_factory=list)
    left_over: list[Difference] = field(default_factory=list)  # the blueprint has let go of their place

    @property
    def recorded(self) -> int:
        """How many differences are recorded."""
        return len(self.left_over) + sum(
            beside.difference is not None for each in self.stages for beside in each.lanes
        )

    @property
    def places(self) -> int:
        """How many places are compared."""
        return sum(len(each.lanes) for each in self.stages)


def whole_variant(blueprint: Blueprint, variant: BlueprintVariant, language: Language) -> WholeVariant:
    """All that the page of a variant shows."""
    found = rows(statements.differences_of(language), variant_id=variant.id)
    waiting = {row.cell or (row.stage, row.lane): _difference(row) for row in found}
    made = WholeVariant(variant, found[0].whose)
    for stage in stages_of(blueprint, language):
        lanes = (_beside(stage, lane, waiting) for lane in Lane)
        said = [each for each in lanes if each.cell or each.difference]
        made.stages.append(StageBeside(stage, said))
    made.left_over = list(waiting.values())
    return made


def _beside(stage: ShownStage, lane: Lane, waiting: dict[Any, Difference]) -> Beside:
    """One lane of a stage with its difference, which is taken from those that wait for their place."""
    cell = stage.cells.get(lane)
    found = waiting.pop(cell.code, None) if cell else None
    return Beside(lane, cell, found or waiting.pop((stage.code, lane), None))


def _difference(row: Any) -> Difference:
    return Difference(row.cell, row.stage, row.lane, Markup(row.html), Markup(row.why), cited(row))  # noqa: S704 - cleaned when published
