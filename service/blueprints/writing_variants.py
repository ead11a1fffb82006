"""A council's variant of a blueprint written into its rows: what differs there, and why."""

from collections.abc import Iterator, Mapping
from typing import Any, NamedTuple

from sqlalchemy import select
from sqlalchemy.orm import Session

from service.blueprints.findable import BLUEPRINT
from service.blueprints.models import BlueprintVariant, VariantCell
from service.blueprints.targets import contents
from service.councils.models import Council
from service.publishing.content import Content, ContentError, Problem, Wrong
from service.sources.models import Source
from service.web.markdown import html_of_both

Place = tuple[str, str]  # stage and lane


class Master(NamedTuple):
    """Where a blueprint has cells, and where it could have more."""

    stages: frozenset[str]
    cells: Mapping[str, Place]  # by code

    @classmethod
    def of(cls, edition: Mapping[str, Any]) -> "Master":
        """The places of a blueprint as an edition has them."""
        stages = frozenset(each["code"] for each in edition["stages"])
        return cls(stages, {each["code"]: (each["stage"], each["lane"]) for each in edition["cells"]})


def write_variant(session: Session, variant: BlueprintVariant, content: Content) -> None:
    """Write whose variant it is and every difference; ContentError where they do not hold together."""
    if problems := list(_problems_of_whose(session, content)):
        raise ContentError(problems)
    masters = [Master.of(each) for each in contents(session, BLUEPRINT, content["blueprint"])]
    found = list(_places(masters, content))
    problems = [each for each in found if isinstance(each, Problem)]
    problems += _problems_of_cells(session, content)
    if not masters:
        problems = [Problem("blueprint", Wrong.INVALID, detail="there is no such blueprint")]
    if problems:
        raise ContentError(problems)
    variant.named = content["invented"] or _official_name(session, content["council"])
    variant.differences.clear()
    session.flush()  # the same places come again, and no two rows may be of one
    places = [each for each in found if not isinstance(each, Problem)]
    variant.differences = list(_cells(content, places))


def _official_name(session: Session, council: str | None) -> Any:
    return session.scalar(select(Council.official_name).where(Council.key == council))


def _problems_of_whose(session: Session, content: Content) -> Iterator[Problem]:
    if bool(content["council"]) == bool(content["invented"]):
        yield Problem("council", Wrong.INVALID, detail="either a council, or the name of an invented one")
    elif content["council"] and _official_name(session, content["council"]) is None:
        yield Problem("council", Wrong.INVALID, detail="there is no such council")
    if bool(content["invented"]) != content["example"]:
        yield Problem("example", Wrong.INVALID, detail="an invented council is an example, and no other is")


def _places(masters: list[Master], content: Content) -> Iterator[Place | Problem]:
    """Where each difference is; one of a cell that an earlier edition had keeps its place."""
    seen: set[Place] = set()
    for number, given in enumerate(content["cells"], 1):
        place = _place(masters, given, f"cells.{number}")
        if place in seen:
            place = Problem(f"cells.{number}", Wrong.INVALID, detail="another difference is in that place")
        elif not isinstance(place, Problem):
            seen.add(place)
        yield place


def _place(masters: list[Master], given: Content, at: str) -> Place | Problem:
    if given["cell"]:
        if given["stage"] or given["lane"]:
            return Problem(f"{at}.cell", Wrong.INVALID, detail="either a cell, or a stage and a lane")
        places = (master.cells[given["cell"]] for master in masters if given["cell"] in master.cells)
        return next(places, Problem(f"{at}.cell", Wrong.INVALID, detail="the blueprint has no such cell"))
    for name in ("stage", "lane"):
        if not given[name]:
            return Problem(f"{at}.{name}", Wrong.MISSING)
    if not any(given["stage"] in master.stages for master in masters):
        return Problem(f"{at}.stage", Wrong.INVALID, detail="the blueprint has no such stage")
    return given["stage"], given["lane"]


def _problems_of_cells(session: Session, content: Content) -> Iterator[Problem]:
    if not content["cells"]:
        yield Problem("cells", Wrong.MISSING)
    known = set(session.scalars(select(Source.key)))
    for number, given in enumerate(content["cells"], 1):
        if given["source"] and given["source"] not in known:
            yield Problem(f"cells.{number}.source", Wrong.INVALID, detail="there is no such source")


def _cells(content: Content, places: list[Place]) -> Iterator[VariantCell]:
    for position, (given, (stage, lane)) in enumerate(zip(content["cells"], places, strict=True), 1):
        yield VariantCell(
            position=position,
            cell=given["cell"],
            stage=stage,
            lane=lane,
            html=html_of_both(given["text"]),
            why=html_of_both(given["why"]),
            source=given["source"],
        )
