"""Questions about patterns."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from functools import cache
from typing import Any, NamedTuple

from markupsafe import Markup
from sqlalchemy import Select, select

from service.councils.models import Council
from service.db import db, rows
from service.language.alphabet import english_sort_key, welsh_sort_key
from service.language.bilingual import Bilingual
from service.language.languages import Language
from service.language.routing import url_within
from service.patterns.codes import Entry, Section, Status
from service.patterns.findable import PATTERN_ENDPOINT
from service.patterns.models import Pattern, PatternEntry, PatternExample, PatternPart, PatternStage
from service.sources.models import Source
from service.sources.queries import sources_called
from service.standards.helping import Help
from service.standards.queries import ListedStandard, listed_standards

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
    source: Source


class Noted(NamedTuple):
    """An entry of the register, with its council and where it comes from."""

    row: PatternEntry
    council: Council
    source: Source


class Stage(NamedTuple):
    """What a pattern became, and what took its place."""

    row: PatternStage
    replacement: ListedPattern | None


@dataclass(slots=True)
class WholePattern:
    """A pattern with all its pieces, as a page of one language shows it."""

    row: Pattern
    examples: Sequence[PatternExample]
    stages: list[Stage]  # the latest first
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
    numbered = {str(each.number): each for each in listed_standards(language)}
    parts, stages, register = (_of(model, pattern) for model in (PatternPart, PatternStage, PatternEntry))
    cited = [part.about for part in parts if part.section == Section.RESEARCH]
    sources = {each.key: each for each in sources_called([*cited, *(each.source for each in register)])}
    made = WholePattern(
        row=pattern,
        examples=_of(PatternExample, pattern),
        stages=[Stage(each, others.get(each.replaced_by or "")) for each in reversed(stages)],
        uses=_noted(register, Entry.USE, sources),
        departures=_noted(register, Entry.DEPARTURE, sources),
    )
    for part in parts:
        html = part.html.within(language)
        if part.section == Section.RESEARCH and part.about in sources:
            made.research.append(Finding(html, sources[part.about]))
        elif part.section == Section.STANDARD and part.about in numbered:
            made.standards.append(_standard(numbered[part.about], language, html))
        elif part.section == Section.RELATED and part.about in others:
            made.related.append(_pattern(others[part.about], language, html))
        else:
            made.pieces.setdefault(part.section, []).append(html)
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


def _of(model: Any, pattern: Pattern) -> Sequence[Any]:
    return db.session.scalars(
        select(model).where(model.pattern_id == pattern.id).order_by(model.position)
    ).all()


def _noted(register: Sequence[PatternEntry], entry: Entry, sources: dict[str, Source]) -> list[Noted]:
    several = [each for each in register if each.entry == entry and each.source in sources]
    keys = {each.council for each in several}
    councils = (
        {each.key: each for each in db.session.scalars(select(Council).where(Council.key.in_(keys)))}
        if keys
        else {}
    )
    return [
        Noted(each, councils[each.council], sources[each.source])
        for each in several
        if each.council in councils
    ]


def _standard(standard: ListedStandard, language: Language, why: Markup) -> Linked:
    url = url_within(language, "standards.show", slug=standard.slug)
    return Linked(f"{standard.number}. {standard.title}", url, why)


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
