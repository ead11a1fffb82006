"""What each table is, for readers who choose one."""

from dataclasses import dataclass
from datetime import datetime
from functools import cache

from service.api.site import FILE_NAMES
from service.api.tables import TABLES
from service.language.bilingual import Bilingual
from service.language.catalogues import gettext_in, marked
from service.language.languages import Language

TITLES = {
    "values": marked("Figures and answers, council by council"),
    "indicators": marked("What is measured, and how"),
    "codes": marked("What the answers in words mean"),
    "projects": marked("Digital projects of councils"),
    "commitments": marked("What was promised"),
    "targets": marked("Later target dates of what was promised"),
    "reviews": marked("How it turned out: reviews of what was promised"),
    "councils": marked("The councils and their names"),
    "sources": marked("Sources"),
}  # in the order of the page
ROWS = {
    "values": marked(
        "One measure for one council in each row: also what we did not find and what nobody asked."
    ),
    "indicators": marked("One measure in each row, with its method and its source."),
    "codes": marked("One answer that a measure can have in each row."),
    "projects": marked("One project in each row, with who takes part and since when."),
    "commitments": marked("One promise or proposal in each row: who made it, when, and by when."),
    "targets": marked("One date in each row, with the reason for which it was moved."),
    "reviews": marked("One look at a promise in each row: what was found, and on which evidence."),
    "councils": marked("One council in each row, with every form of its name in both languages."),
    "sources": marked("One source in each row: its publisher, its date, and when we read it."),
}


@dataclass(frozen=True, slots=True)
class ListedTable:
    """A table as the page lists it."""

    file: Bilingual
    title: str
    about: str
    kind: str


@cache
def listed_tables(language: Language) -> list[ListedTable]:
    """The tables in the order of the page, in one language."""
    return [
        ListedTable(
            FILE_NAMES[name],
            gettext_in(language, title),
            gettext_in(language, ROWS[name]),
            TABLES[name].kind.code,
        )
        for name, title in TITLES.items()
    ]


def latest(changes: dict[str, datetime]) -> datetime | None:
    """When something of the whole last changed."""
    return max(
        (changes[each.kind.code] for each in TABLES.values() if each.kind.code in changes), default=None
    )
