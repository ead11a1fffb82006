"""Published content of the Standard written into its rows; Markdown becomes HTML here, once."""

from collections.abc import Iterator
from typing import Any

from sqlalchemy import select
from sqlalchemy.orm import Session

from service.language.bilingual import Bilingual
from service.publishing.content import Content, ContentError, Problem, Wrong
from service.standards.codes import AimsOf, Section
from service.standards.models import (
    Aim,
    Framework,
    Guidance,
    GuidancePart,
    Passage,
    Standard,
    StandardSet,
)
from service.standards.statements import latest_set
from service.web.markdown import html_of_both, line_of_both

AIMS = {AimsOf.GOALS: Section.GOAL, AimsOf.WAYS: Section.WAY, AimsOf.MISSIONS: Section.MISSION}
LINKS = {
    Section.RELATED: "related",
    Section.GOAL: "goals",
    Section.WAY: "ways",
    Section.MISSION: "missions",
}


def write_framework(_session: Session, framework: Framework, content: Content) -> None:
    """Write the aims under their official names."""
    framework.note, framework.sources = html_of_both(content["note"]), list(content["sources"])
    framework.aims = [
        Aim(
            section=AIMS[content["section"]], code=str(given["code"]), position=position, title=given["title"]
        )
        for position, given in enumerate(content["names"], 1)
    ]


def write_set(session: Session, wording: StandardSet, content: Content) -> None:
    """Write the standards and the passages of a wording; ContentError when another has its sequence."""
    refuse_taken(session, wording, "sequence", content["sequence"])
    wording.summary, wording.sources = html_of_both(content["summary"]), list(content["sources"])
    wording.standards = [
        Standard(number=given["number"], group=place, group_title=group["title"], title=given["title"])
        for place, group in enumerate(content["groups"], 1)
        for given in group["standards"]
    ]
    wording.parts = [
        Passage(
            position=position,
            place=given["place"],
            heading=given["heading"],
            html=html_of_both(given["body"]),
            sources=list(given["sources"]),
        )
        for position, given in enumerate(content["passages"], 1)
    ]


def write_guidance(session: Session, guidance: Guidance, content: Content) -> None:
    """Turn what is written into HTML once, piece by piece; ContentError when its standard has guidance."""
    refuse_taken(session, guidance, "number", content["number"])
    guidance.title = guidance_title(session, content)
    guidance.parts = list(_parts(content))
    for position, part in enumerate(guidance.parts, 1):
        part.position = position


def refuse_taken(session: Session, row: Any, field: str, value: int) -> None:
    """ContentError when another row has the value that only one may have."""
    model = type(row)
    taken = select(model.key).where(getattr(model, field) == value, model.key != row.key)
    if key := session.scalar(taken):
        raise ContentError([Problem(field, Wrong.INVALID, detail=f"{key} has {value} already")])


def latest_standards(session: Session) -> list[Standard]:
    """The standards of the latest wording."""
    of_latest = select(Standard).where(Standard.set_id == latest_set())
    return list(session.scalars(of_latest.order_by(Standard.number)))


def guidance_title(session: Session, content: Content) -> Bilingual:
    """The official title of the standard that guidance is about; ContentError when there is none."""
    for standard in latest_standards(session):
        if standard.number == content["number"]:
            return standard.title
    number = content["number"]
    raise ContentError([Problem("number", Wrong.INVALID, detail=f"no wording has a standard {number}")])


def _parts(content: Content) -> Iterator[GuidancePart]:
    yield GuidancePart(section=Section.WHY, html=html_of_both(content["why"]))
    for fact in content["facts"]:
        yield GuidancePart(section=Section.FACT, about=fact["source"], html=html_of_both(fact["text"]))
    yield from _items(Section.STEP, None, content["steps"])
    for given in content["situations"]:
        yield from _items(Section.STEP, given["situation"], given["steps"])
    yield from _items(Section.EVIDENCE, None, content["evidence"])
    yield from _items(Section.QUESTION, None, content["questions"])
    for section, name in LINKS.items():
        for link in content[name]:
            yield GuidancePart(section=section, about=str(link["to"]), html=line_of_both(link["why"]))


def _items(section: Section, about: str | None, given: tuple[Content, ...]) -> Iterator[GuidancePart]:
    for item in given:
        readers = [str(reader) for reader in item["readers"]]
        yield GuidancePart(section=section, about=about, readers=readers, html=line_of_both(item["text"]))
