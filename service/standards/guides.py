"""What a page shows of the guidance on a standard: its pieces in their sections, under a filter."""

from collections.abc import Iterable
from dataclasses import dataclass, field

from markupsafe import Markup

from service.language.languages import Language
from service.standards.codes import Situation
from service.standards.forms import GuidanceFilter
from service.standards.names import situation_names
from service.standards.queries import Piece
from service.standards.writing import list_html

LISTS = {"why": "why", "step": "steps", "evidence": "evidence", "question": "questions"}


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


def guide_of(pieces: Iterable[Piece], language: Language) -> Guide:
    """The pieces in their sections."""
    guide = Guide()
    links = {
        "fact": guide.facts,
        "related": guide.related,
        "goal": guide.goals,
        "way": guide.ways,
        "mission": guide.missions,
    }
    for piece in pieces:
        if piece.section in links:
            links[piece.section].append(piece)
        elif piece.about:
            guide.situations[situation_names(language)[Situation(piece.about)]] = piece.html
        else:
            setattr(guide, LISTS[piece.section], piece.html)
    return guide


def filtered(pieces: Iterable[Piece], wanted: GuidanceFilter, language: Language) -> Guide:
    """The guide that a filter leaves: of steps, proofs and questions those alone that are wanted."""
    kept: list[Piece] = []
    items: dict[tuple[str, str | None], list[Markup]] = {}
    total = 0
    for piece in pieces:
        if piece.readers is None:
            kept.append(piece)
            continue
        total += 1
        if suits(piece, wanted):
            items.setdefault((piece.section, piece.about), []).append(piece.html)
    lists = [Piece(*place, None, list_html(found), None, None, None) for place, found in items.items()]
    guide = guide_of([*kept, *lists], language)
    guide.shown, guide.total = sum(map(len, items.values())), total
    return guide


def suits(piece: Piece, wanted: GuidanceFilter) -> bool:
    """Whether a step, a proof or a question is for this reader and not for another situation."""
    is_other_work = wanted.situation is not None and piece.about not in (None, wanted.situation)
    return not is_other_work and (wanted.reader is None or wanted.reader in (piece.readers or ()))
