"""Questions about life events."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from datetime import date
from typing import Any, NamedTuple

from markupsafe import Markup
from sqlalchemy import select

from service.councils.models import Council
from service.db import db, rows
from service.journeys import statements
from service.journeys.codes import Join, Provider, Section
from service.journeys.findable import JOURNEY_ENDPOINT
from service.journeys.models import Journey
from service.journeys.way_back import remembering
from service.language.languages import Language
from service.language.routing import url_within
from service.patterns.backlinks import Backlink
from service.patterns.findable import PATTERN_ENDPOINT
from service.sources.models import Seen
from service.sources.queries import Checked
from service.standards.findable import GUIDANCE_ENDPOINT
from service.standards.helping import Help
from service.standards.queries import CitedSource


class ListedJourney(NamedTuple):
    """A life event as the overview names it, in one language."""

    key: str
    title: str
    lead: str
    slug: str
    numbered: int


class Said(NamedTuple):
    """Something said of a step, the way it is about if it is about one, and where it comes from."""

    html: Markup
    about: str | None
    source: CitedSource | None


class Linked(NamedTuple):
    """A page of ours that a life event leads to, and what it says of it."""

    title: str
    url: str
    why: Markup


class CouncilPage(NamedTuple):
    """A council's own page for a step, in one language."""

    language: Language
    url: str
    fit: str
    copy: str  # what is known of the stored copy
    checked: Checked | None

    @property
    def dead(self) -> bool:
        """Whether readers need another way."""
        return self.checked is not None and self.checked.dead


@dataclass(slots=True)
class ShownStep:
    """A step as a page of one language shows it."""

    code: str
    title: str
    html: Markup
    joined: str
    provider: str
    needs_council: bool
    has_deadline: bool
    looked_on: date | None  # for the council's page; None: nobody looked, or no council is asked about
    pages: list[CouncilPage]
    said: dict[str, list[Said]] = field(default_factory=dict)  # by section

    @property
    def leads_nowhere(self) -> bool:
        """Whether there are pages of the council's and all of them are dead."""
        return bool(self.pages) and all(page.dead for page in self.pages)


@dataclass(slots=True)
class WholeJourney:
    """A life event with all its steps, as a page of one language shows it."""

    row: Journey
    home: Checked | None = None  # what is known of the council's home page
    numbered: list[list[ShownStep]] = field(default_factory=list)  # each step with those that join it
    helps: list[Markup] = field(default_factory=list)
    standards: list[Linked] = field(default_factory=list)
    patterns: list[Linked] = field(default_factory=list)


def journeys() -> Sequence[Journey]:
    """The rows of all life events that are up: for their titles and addresses in both languages."""
    order = Journey.sequence, Journey.id
    return db.session.scalars(select(Journey).where(~Journey.withdrawn).order_by(*order)).all()


def listed_journeys(language: Language) -> list[ListedJourney]:
    """Every life event that is up, in the order of the overview."""
    return [ListedJourney._make(row) for row in rows(statements.journeys_in_order(language))]


def whole(journey: Journey, language: Language, council: Council | None = None) -> WholeJourney:
    """All that the page of a life event shows, perhaps with one council's pages."""
    made = WholeJourney(journey)
    steps: dict[str, ShownStep] = {}
    key, home = (council.key, council.website.within(language)) if council else (None, None)
    for row in rows(statements.steps_of(language), journey_id=journey.id, council=key, home=home):
        made.home = _checked(row.home_seen, row.home_seen_on)
        step = steps[row.code] = _step(row)
        if step.joined == Join.THEN:
            made.numbered.append([])
        made.numbered[-1].append(step)
    for piece in rows(statements.pieces_of(language), journey_id=journey.id):
        html = Markup(piece.html)  # noqa: S704 - cleaned when published
        if piece.step is not None:
            said = Said(html, piece.about, cited(piece))
            steps[piece.step].said.setdefault(piece.section, []).append(said)
        elif piece.section == Section.HELPS:
            made.helps.append(html)
        elif piece.title is not None:
            _link(made, piece, language, html, council)
    return made


def journey_help(language: Language) -> dict[int, list[Help]]:
    """The life events that show what each standard is for, by its number."""
    found: dict[int, list[Help]] = {}
    for row in rows(statements.leading_to(Section.STANDARD, language)):
        found.setdefault(int(row.about), []).append(Help(*_named(row, language)))
    return found


def journeys_using(pattern: str, language: Language) -> list[Backlink]:
    """The life events that lead to the pattern with a key."""
    found = rows(statements.leading_to(Section.PATTERN, language))
    return [Backlink(*_named(row, language)) for row in found if row.about == pattern]


def _named(row: Any, language: Language) -> tuple[str, str, Markup]:
    url = url_within(language, JOURNEY_ENDPOINT, slug=row.slug)
    return row.title, url, Markup(row.html)  # noqa: S704 - cleaned when published


def _step(row: Any) -> ShownStep:
    was_looked_for = row.service is not None and row.service in (row.services or ())
    return ShownStep(
        code=row.code,
        title=row.title,
        html=Markup(row.html),  # noqa: S704 - cleaned when published
        joined=row.joined,
        provider=row.provider,
        needs_council=row.provider == Provider.COUNCIL or row.service is not None,
        has_deadline=row.days is not None,
        looked_on=row.checked_on if was_looked_for else None,
        pages=list(_pages(row)),
    )


def _pages(row: Any) -> Iterator[CouncilPage]:
    for spoken in Language:
        url, fit, copy, *seen = (row._mapping[f"{name}_{spoken}"] for name in statements.OF_A_PAGE)
        if url is not None:
            yield CouncilPage(spoken, url, fit, copy, _checked(*seen))


def _checked(seen: Seen | None, seen_on: Any) -> Checked | None:
    return None if seen is None else Checked(seen, seen_on)


def cited(piece: Any) -> CitedSource | None:
    """The source of what is said, out of a row that has the source beside it; None where it has none."""
    if piece.source_title is None:
        return None
    return CitedSource(
        piece.source_title, piece.publisher, piece.url, piece.language, piece.dated, piece.read_on
    )


def _link(made: WholeJourney, piece: Any, language: Language, why: Markup, council: Council | None) -> None:
    is_standard = piece.section == Section.STANDARD
    endpoint = GUIDANCE_ENDPOINT if is_standard else PATTERN_ENDPOINT
    url = remembering(url_within(language, endpoint, slug=piece.slug), made.row, council)
    if is_standard:
        made.standards.append(Linked(f"{piece.number}. {piece.title}", url, why))
    else:
        made.patterns.append(Linked(piece.title, url, why))
