"""What readers find of the pages that nobody publishes: home, and those that list what is published."""

from collections.abc import Callable, Iterator, Mapping
from typing import NamedTuple

from flask_babel import lazy_gettext as _l
from sqlalchemy.orm import Session

from service.language.bilingual import Bilingual, said_in_both
from service.language.catalogues import marked
from service.language.routing import url_within
from service.search.registry import Findable, Page
from service.search.text import said_plainly
from service.standards.codes import Place
from service.standards.kinds import FRAMEWORK, STANDARD_SET
from service.standards.queries import frameworks, passages

CODE = "overview"


class Overview(NamedTuple):
    """One of these pages: its heading and what it says first, as messages of the catalogue."""

    endpoint: str
    title: str
    about: str


OVERVIEWS = (
    Overview(
        "pages.home",
        marked("Good public services, in both languages"),
        marked(
            "Safon sets out the Digital Service Standard for Wales, with guidance for councils, and facts "
            "about all 22 of them. Every figure has its source and every word is in Welsh and in English."
        ),
    ),
    Overview(
        "standards.index",
        marked("The Digital Service Standard for Wales"),
        marked(
            "Twelve standards for public services that people use online, in Welsh and in English. The "
            "titles are official; the guidance on each is ours, written for councils."
        ),
    ),
    Overview(
        "standards.all_standards",
        marked("The whole Standard on one page"),
        marked(
            "All twelve standards with their guidance, to read through or to print. The titles are official; "
            "the guidance is ours."
        ),
    ),
    Overview(
        "standards.changes",
        marked("What changed in the wording of the Standard"),
        marked(
            "What each wording of the Standard changed, word by word in each language, and what is not known "
            "about those changes."
        ),
    ),
    Overview(
        "standards.background",
        marked("Who must follow the Standard and who looks after it"),
        marked(
            "No law that we have found makes a council follow the Standard. Here is what we know of each "
            "reason to follow it, and of the bodies behind it."
        ),
    ),
    Overview(
        "patterns.index",
        marked("Patterns for services in two languages"),
        marked(
            "Ways to do what every council has to do, each with a live example in Welsh and in English, "
            "ready to copy."
        ),
    ),
    Overview(
        "journeys.index",
        marked("Life events, step by step"),
        marked("What to do when life changes: what comes first, who helps with it, and what can wait."),
    ),
    Overview(
        "blueprints.index",
        marked("Service blueprints"),
        marked(
            "How seven council services work, stage by stage: what the person does, what staff and systems "
            "do, what the law asks, and where it hurts."
        ),
    ),
    Overview(
        "journeys.gaps",
        marked("Which councils’ pages we found"),
        marked(
            "For each council and each service that a life event leads to: whether we found the council’s "
            "own page, and in which languages."
        ),
    ),
    Overview(
        "progress.index",
        marked("The 22 councils of Wales"),
        marked("How many people live in the area of each council, and how many of them can speak Welsh."),
    ),
    Overview(
        "progress.measures",
        marked("Progress: Wales at a glance"),
        marked(
            "What is measured of the 22 councils, and what each measure says of Wales. Each leads to a map, "
            "a table and every figure with its source."
        ),
    ),
    Overview(
        "progress.compare",
        marked("Compare councils"),
        marked(
            "The same measures of two to four councils side by side, each with its date and its source one "
            "click away. The councils are in alphabetical order; nothing here is a ranking."
        ),
    ),
    Overview(
        "changes.index",
        marked("What changed"),
        marked(
            "What was added, revised or taken down here, what came onto the record of the councils, and "
            "which promises were reviewed: newest first, each with a link to what it is about."
        ),
    ),
    Overview(
        "programme.commitments",
        marked("What was promised"),
        marked(
            "Digital strategies of councils, and what was proposed or announced for the whole of Wales: who "
            "made each promise, by when, and what is known of how it turned out."
        ),
    ),
    Overview(
        "programme.projects",
        marked("Digital projects of councils"),
        marked(
            "What we have found of the digital work of councils, alone or together: who takes part, with "
            "which partners, since when, and where we read of it."
        ),
    ),
    Overview(
        "open_data.index",
        marked("Open data"),
        marked(
            "All that we have on record about councils, as tables to download: figures, projects and "
            "commitments, each with its source and its date."
        ),
    ),
    Overview(
        "glossary.index",
        marked("Glossary of public service terms"),
        marked(
            "What things are called in both languages when councils write about their services: look a term "
            "up from Welsh or from English."
        ),
    ),
    Overview(
        "publishing.languages",
        marked("How both languages are doing"),
        marked(
            "Nothing is published in one language only, so the two counts are always equal. Whether a Welsh "
            "speaker has reviewed a text is another question, and this is the answer."
        ),
    ),
)


def pages_of(_session: Session, _nothing: None) -> Iterator[Page]:
    """Each of these pages: its heading, what it says first, and the passages that it shows."""
    for endpoint, title, about in OVERVIEWS:
        more = MORE[endpoint]() if endpoint in MORE else ()
        yield Page(
            key=f"{CODE}:{endpoint}",
            kind=CODE,
            title=said_in_both(title),
            body=said_plainly([said_in_both(about), *more]),
            url=_url(endpoint),
            priority=1,
        )


def _url(endpoint: str) -> Bilingual:
    return Bilingual.of(lambda language: url_within(language, endpoint))


def _changes() -> Iterator[Bilingual]:
    yield from _passages(Place.CAVEAT)


def _background() -> Iterator[Bilingual]:
    yield from _passages(Place.REQUIREMENT)
    yield from _passages(Place.HISTORY)
    for framework in frameworks():
        yield from (framework.title, framework.note, *(aim.title for aim in framework.aims))


def _passages(place: Place) -> Iterator[Bilingual]:
    for passage in passages(place):
        yield from (passage.heading, passage.html)


MORE: Mapping[str, Callable[[], Iterator[Bilingual]]] = {
    "standards.changes": _changes,
    "standards.background": _background,
}
FOUND_OVERVIEW = Findable(
    CODE,
    _l("Overview"),
    _l("Overviews"),
    pages_of,
    follows=frozenset({FRAMEWORK.code, STANDARD_SET.code}),
    stands_alone=True,
)
