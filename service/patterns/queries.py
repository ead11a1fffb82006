"""Questions about patterns."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date
from functools import cache
from typing import Any, NamedTuple

from markupsafe import Markup
from sqlalchemy import Select, select

from service.db import db, rows
from service.language.alphabet import english_sort_key, welsh_sort_key
from service.language.bilingual import Bilingual
from service.language.languages import Language
from service.language.routing import url_within
from service.patterns.codes import Entry, Section, Status
from service.patterns.findable import PATTERN_ENDPOINT
from service.patterns.models import Pattern, PatternPart
from service.patterns.statements import EXAMPLE, STAGE, pieces_of
from service.standards.findable import GUIDANCE_ENDPOINT
from service.standards.helping import Help
from service.standards.queries import CitedSource

SORTED_BY = {Language.CY: welsh_sort_key, Language.EN: english_sort_key}


class ListedPattern(NamedTuple):
    """A pattern as lists name it, in one language."""

    key: str
    title: str
    lead: str
    slug: str
    group: str
    status: str
    standards: list[int]


class Linked(NamedTuple):
    """A page that a pattern leads to, and what it says of it."""

    title: str
    url: str
    why: Markup


class Finding(NamedTuple):
    """What research says, and where."""

    html: Markup
    source: CitedSource


class ShownExample(NamedTuple):
    """A live example as one language introduces it."""

    code: str
    title: str
    html: Markup


class Stage(NamedTuple):
    """What a pattern became on a day and why, and what took its place."""

    status: str
    since: date
    html: Markup
    replacement: ListedPattern | None


class Noted(NamedTuple):
    """An entry of the register: a service of a council, since when (and until when), and what it did."""

    service: str
    council: str
    since: date
    until: date | None
    html: Markup
    source: CitedSource


@dataclass(slots=True)
class WholePattern:
    """A pattern with all its pieces, as a page of one language shows it."""

    row: Pattern
    examples: list[ShownExample] = field(default_factory=list)
    stages: list[Stage] = field(default_factory=list)  # the latest first
    pieces: dict[str, list[Markup]] = field(default_factory=dict)  # by section
    research: list[Finding] = field(default_factory=list)
    standards: list[Linked] = field(default_factory=list)
    related: list[Linked] = field(default_factory=list)
    uses: list[Noted] = field(default_factory=list)
    departures: list[Noted] = field(default_factory=list)


def patterns() -> Sequence[Pattern]:
    """The rows of all patterns that are up: for their titles and addresses in both languages."""
    return db.session.scalars(select(Pattern).where(~Pattern.withdrawn).order_by(Pattern.key)).all()


def pattern_title(key: str) -> Bilingual | None:
    """What the pattern with a key is called; None where it is not up."""
    return db.session.scalar(select(Pattern.title).where(Pattern.key == key, ~Pattern.withdrawn))


def listed_patterns(language: Language) -> list[ListedPattern]:
    """Every pattern that is up, in the order of the reader's alphabet."""
    found = [ListedPattern._make(row) for row in rows(_listed(language))]
    return sorted(found, key=lambda pattern: SORTED_BY[language](pattern.title))


def whole(pattern: Pattern, language: Language) -> WholePattern:
    """All that the page of a pattern shows; what leads to something that is not up is left out."""
    others = {each.key: each for each in listed_patterns(language)}
    made = WholePattern(pattern)
    for piece in rows(pieces_of(language), pattern_id=pattern.id):
        html = Markup(piece.html)  # noqa: S704 - cleaned when published
        if piece.section == EXAMPLE:
            made.examples.append(ShownExample(piece.about, piece.title, html))
        elif piece.section == STAGE:
            made.stages.insert(0, Stage(piece.about, piece.since, html, others.get(piece.other or "")))
        elif piece.section in set(Entry):
            entries = made.uses if piece.section == Entry.USE else made.departures
            entries.append(Noted(piece.title, piece.council, piece.since, piece.until, html, _cited(piece)))
        elif piece.section == Section.RESEARCH:
            made.research.append(Finding(html, _cited(piece)))
        elif piece.section == Section.STANDARD and piece.number is not None:
            made.standards.append(_standard(piece, language, html))
        elif piece.section == Section.RELATED and piece.about in others:
            made.related.append(_pattern(others[piece.about], language, html))
        else:
            made.pieces.setdefault(piece.section, []).append(html)
    return made


def pattern_help(language: Language) -> dict[int, list[Help]]:
    """The patterns that help to meet each standard, by its number; retired ones help no more."""
    found: dict[int, list[Help]] = {}
    order = SORTED_BY[language]
    for row in sorted(rows(_helping(language)), key=lambda each: order(each.title)):
        url = url_within(language, PATTERN_ENDPOINT, slug=row.slug)
        help_ = Help(row.title, url, Markup(row.html))  # noqa: S704 - cleaned when published
        found.setdefault(int(row.about), []).append(help_)
    return found


def _cited(piece: Any) -> CitedSource:
    return CitedSource(
        piece.source_title, piece.publisher, piece.url, piece.language, piece.dated, piece.read_on
    )


def _standard(piece: Any, language: Language, why: Markup) -> Linked:
    url = url_within(language, GUIDANCE_ENDPOINT, slug=piece.standard_slug)
    return Linked(f"{piece.number}. {piece.standard_title}", url, why)


def _pattern(pattern: ListedPattern, language: Language, why: Markup) -> Linked:
    return Linked(pattern.title, url_within(language, PATTERN_ENDPOINT, slug=pattern.slug), why)


@cache
def _listed(language: Language) -> Select[Any]:
    words = (Pattern.__table__.c[f"{name}_{language}"] for name in ("title", "lead", "slug"))
    columns = Pattern.key, *words, Pattern.group, Pattern.status, Pattern.numbers
    return select(*columns).where(~Pattern.withdrawn)


@cache
def _helping(language: Language) -> Select[Any]:
    words = (Pattern.__table__.c[f"{name}_{language}"].label(name) for name in ("title", "slug"))
    html = PatternPart.__table__.c[f"html_{language}"].label("html")
    return (
        select(PatternPart.about, *words, html)
        .join(Pattern, Pattern.id == PatternPart.pattern_id)
        .where(PatternPart.section == Section.STANDARD, ~Pattern.withdrawn, Pattern.status != Status.RETIRED)
    )
