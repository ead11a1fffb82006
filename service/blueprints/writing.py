"""A published blueprint written into its rows; Markdown becomes HTML here, once."""

from collections.abc import Iterator

from sqlalchemy.orm import Session

from service.blueprints.codes import PARTS_OF_THE_PAGE, Section
from service.blueprints.models import Blueprint, BlueprintCell, BlueprintPiece, BlueprintStage
from service.blueprints.targets import Known, Target
from service.publishing.content import Content, ContentError, Problem, Wrong, one_a_line
from service.web.markdown import html_of_both, line_of_both


def write_blueprint(session: Session, blueprint: Blueprint, content: Content) -> None:
    """Write the stages, the cells and what they lead to; ContentError where they do not hold together."""
    problems = [*_problems(content), *_unknown(Known(session), content)]
    if problems:
        raise ContentError(problems)
    blueprint.also = one_a_line(content["also_called"])
    blueprint.html = html_of_both(content["about"])
    blueprint.staged = len(content["stages"])
    _write_stages(blueprint, content)
    _write_cells(blueprint, content)
    blueprint.pieces = list(_pieces(content))
    for position, piece in enumerate(blueprint.pieces, 1):
        piece.position = position


def _problems(content: Content) -> Iterator[Problem]:
    if missing := [name for name in ("also_called", "stages", "cells") if not content[name]]:
        yield from (Problem(name, Wrong.MISSING) for name in missing)
        return
    stages: set[str] = set()
    for number, given in enumerate(content["stages"], 1):
        if given["code"] in stages:
            yield Problem(f"stages.{number}.code", Wrong.INVALID, detail="another stage has it")
        stages.add(given["code"])
    yield from _problems_of_cells(content, stages)


def _problems_of_cells(content: Content, stages: set[str]) -> Iterator[Problem]:
    codes, places = set(PARTS_OF_THE_PAGE), set()
    for number, given in enumerate(content["cells"], 1):
        at, place = f"cells.{number}", (given["stage"], given["lane"])
        if given["stage"] not in stages:
            yield Problem(f"{at}.stage", Wrong.INVALID, detail="there is no such stage")
        elif place in places:
            yield Problem(f"{at}.lane", Wrong.INVALID, detail="another cell is in that lane of the stage")
        if given["code"] in codes:
            yield Problem(f"{at}.code", Wrong.INVALID, detail="something else on the page has it")
        codes.add(given["code"])
        places.add(place)


def _unknown(known: Known, content: Content) -> Iterator[Problem]:
    for number, given in enumerate(content["cells"], 1):
        if given["source"] and given["source"] not in known.sources:
            yield Problem(f"cells.{number}.source", Wrong.INVALID, detail="there is no such source")
        linked = set()
        for place, link in enumerate(given["links"] or (), 1):
            at, leads = f"cells.{number}.links.{place}.to", (link["kind"], link["to"])
            if leads in linked:
                yield Problem(at, Wrong.INVALID, detail="the cell leads there already")
            elif not known.has(*leads):
                yield Problem(at, Wrong.INVALID, detail=f"there is no such {link['kind']}")
            linked.add(leads)


def _write_stages(blueprint: Blueprint, content: Content) -> None:
    """Keep the rows of stages that stay: their codes are their keys."""
    kept = {stage.code: stage for stage in blueprint.columns}
    blueprint.columns = [
        kept.get(given["code"]) or BlueprintStage(code=given["code"]) for given in content["stages"]
    ]
    for position, (stage, given) in enumerate(zip(blueprint.columns, content["stages"], strict=True), 1):
        stage.position, stage.title = position, given["title"]


def _write_cells(blueprint: Blueprint, content: Content) -> None:
    """Keep the rows of cells that stay, for the same reason."""
    kept = {cell.code: cell for cell in blueprint.filled}
    blueprint.filled = [
        kept.get(given["code"]) or BlueprintCell(code=given["code"]) for given in content["cells"]
    ]
    for position, (cell, given) in enumerate(zip(blueprint.filled, content["cells"], strict=True), 1):
        cell.position, cell.stage, cell.lane = position, given["stage"], given["lane"]
        cell.html, cell.source = html_of_both(given["text"]), given["source"]


def _pieces(content: Content) -> Iterator[BlueprintPiece]:
    for given in content["cells"]:
        for link in given["links"] or ():
            target = Target.of(link["kind"], link["to"])
            yield BlueprintPiece(
                section=Section(link["kind"]),
                cell=given["code"],
                about=target.about,
                step=target.step,
                html=line_of_both(link["why"]),
            )
    for words in content["unknown"]:
        yield BlueprintPiece(section=Section.UNKNOWN, html=line_of_both(words))
