"""What a page shows of the guidance on a standard: its pieces in their sections, under a filter."""

from collections.abc import Iterable
from dataclasses import dataclass, field

from markupsafe import Markup

from service.language.languages import Language
from service.standards.codes import Section, Situation
from service.standards.forms import GuidanceFilter
from service.standards.names import situation_names
from service.standards.queries import Piece


@dataclass(frozen=True, slots=True)
class Link:
    """Something that a standard serves or belongs with, and why."""

    about: str
    title: str | None
    why: Markup


@dataclass(slots=True)
class Guide:
    """The guidance on one standard as a page shows it; what a filter leaves nothing of is empty."""

    why: str = ""
    facts: list[Link] = field(default_factory=list)  # about: the key of the source
    steps: list[Markup] = field(default_factory=list)
    situations: dict[str, list[Markup]] = field(default_factory=dict)  # by the situation's name
    evidence: list[Markup] = field(default_factory=list)
    questions: list[Markup] = field(default_factory=list)
    related: list[Link] = field(default_factory=list)  # about: the number of the standard
    goals: list[Link] = field(default_factory=list)
    ways: list[Link] = field(default_factory=list)
    missions: list[Link] = field(default_factory=list)
    shown: int = 0
    total: int = 0


def guide_of(pieces: Iterable[Piece], wanted: GuidanceFilter, language: Language) -> Guide:
    """The pieces in their sections; of the steps, proofs and questions those alone that are wanted."""
    guide = Guide()
    links = {
        Section.FACT: guide.facts,
        Section.RELATED: guide.related,
        Section.GOAL: guide.goals,
        Section.WAY: guide.ways,
        Section.MISSION: guide.missions,
    }
    for piece in pieces:
        if piece.section == Section.WHY:
            guide.why = piece.html
        elif (found := links.get(piece.section)) is not None:  # type: ignore[call-overload] # a code is a str
            found.append(Link(piece.about or "", piece.aim, piece.html))
        else:
            guide.total += 1
            if suits(piece, wanted):
                guide.shown += 1
                _place(guide, piece, language)
    return guide


def suits(piece: Piece, wanted: GuidanceFilter) -> bool:
    """Whether a step, a proof or a question is for this reader and not for another situation."""
    is_other_work = wanted.situation is not None and piece.about not in (None, wanted.situation)
    return not is_other_work and (wanted.reader is None or wanted.reader in piece.readers)


def _place(guide: Guide, piece: Piece, language: Language) -> None:
    if piece.about:
        name = situation_names(language)[Situation(piece.about)]
        guide.situations.setdefault(name, []).append(piece.html)
    else:
        lists = {Section.EVIDENCE: guide.evidence, Section.QUESTION: guide.questions}
        lists.get(Section(piece.section), guide.steps).append(piece.html)
