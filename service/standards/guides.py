"""What a page shows of the guidance on a standard: its pieces in their sections, under a filter."""

from collections.abc import Iterable
from dataclasses import dataclass, field

from markupsafe import Markup

from service.language.languages import Language
from service.standards.codes import Section, Situation
from service.standards.forms import GuidanceFilter
from service.standards.names import situation_names
from service.standards.queries import Piece

LISTS: dict[str, str] = {Section.STEP: "steps", Section.EVIDENCE: "evidence", Section.QUESTION: "questions"}
LINKS: dict[str, str] = {
    Section.FACT: "facts",
    Section.RELATED: "related",
    Section.GOAL: "goals",
    Section.WAY: "ways",
    Section.MISSION: "missions",
}


@dataclass(slots=True)
class Guide:
    """The guidance on one standard as a page shows it; what a filter leaves nothing of is empty."""

    why: str = ""
    facts: list[Piece] = field(default_factory=list)
    steps: str = ""
    situations: dict[str, str] = field(default_factory=dict)  # by the situation's name
    evidence: str = ""
    questions: str = ""
    related: list[Piece] = field(default_factory=list)
    goals: list[Piece] = field(default_factory=list)
    ways: list[Piece] = field(default_factory=list)
    missions: list[Piece] = field(default_factory=list)
    shown: int = 0  # of the pieces that a filter chooses among
    total: int = 0


def guide_of(pieces: Iterable[Piece], wanted: GuidanceFilter, language: Language) -> Guide:
    """The pieces in their sections; of steps, proofs and questions those alone that are wanted."""
    guide = Guide()
    names = situation_names(language)
    items: dict[str, list[Markup]] = {}
    for piece in pieces:
        if piece.section in LINKS:
            getattr(guide, LINKS[piece.section]).append(piece)
        elif piece.readers is None:
            guide.why = piece.html
        else:
            guide.total += 1
            if suits(piece, wanted):
                guide.shown += 1
                place = names[Situation(piece.about)] if piece.about else LISTS[piece.section]
                items.setdefault(place, []).append(piece.html)
    guide.steps, guide.evidence, guide.questions = (list_html(items.pop(name, ())) for name in LISTS.values())
    guide.situations = {name: list_html(found) for name, found in items.items()}
    return guide


def brief_of(pieces: Iterable[Piece], wanted: GuidanceFilter, language: Language) -> Guide:
    """What a list of standards says of one: what to do in the situation, or what to do and ask in general."""
    found = list(pieces)
    listed = (Section.STEP, Section.QUESTION)
    brief = [each for each in found if each.section in listed and each.about == wanted.situation]
    guide = guide_of(brief, wanted, language)
    guide.total = sum(each.section in listed for each in found)
    return guide


def suits(piece: Piece, wanted: GuidanceFilter) -> bool:
    """Whether a step, a proof or a question is for this reader and not for another situation."""
    is_other_work = wanted.situation is not None and piece.about not in (None, wanted.situation)
    return not is_other_work and (wanted.reader is None or wanted.reader in (piece.readers or ()))


def list_html(items: Iterable[Markup]) -> Markup:
    """Pieces of guidance one below the other; nothing where there are none."""
    lines = Markup("").join(Markup("<li>{}</li>\n").format(item) for item in items)
    return Markup('<ul class="steps">\n{}</ul>').format(lines) if lines else lines
