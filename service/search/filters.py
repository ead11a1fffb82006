"""What results can be narrowed by: kinds of page, and the councils and standards with pages of their own."""

from collections.abc import Mapping
from typing import NamedTuple

from flask import current_app
from sqlalchemy import or_, select

from service.db import rows
from service.language.alphabet import english_sort_key, welsh_sort_key
from service.language.languages import Language
from service.search.indexing import ID_BITS
from service.search.models import SearchRow
from service.search.registry import all_findable
from service.web.publication_signal import SIGNAL

FILTERS = "safon-filters"
COLUMNS = SearchRow.__table__.c
ORDER = {Language.CY: welsh_sort_key, Language.EN: english_sort_key}
OWN_PAGES = {
    language: select(COLUMNS.council, COLUMNS.standard, COLUMNS[f"title_{language}"].label("title"))
    .where(COLUMNS.id < 1 << ID_BITS, or_(COLUMNS.council.is_not(None), COLUMNS.standard.is_not(None)))
    .order_by(COLUMNS.id)
    for language in Language
}


class Filters(NamedTuple):
    """What each filter may be, with its words in one language, in the order in which they are offered."""

    kinds: Mapping[str, str]
    names: Mapping[str, str]  # of one thing of each kind
    councils: Mapping[str, str]  # in the order of the alphabet
    standards: Mapping[int, str]


def filters_of(language: Language) -> Filters:
    """The filters that a reader of one language can choose from, asked for again after each publication."""
    kept: dict[Language, tuple[int, Filters]] = current_app.extensions.setdefault(FILTERS, {})
    # Read before the question: what is kept is never older than the number that it is kept under.
    number = current_app.extensions[SIGNAL].number
    if language not in kept or kept[language][0] != number:
        kept[language] = number, _filters(language)
    return kept[language][1]


def _filters(language: Language) -> Filters:
    own = rows(OWN_PAGES[language])
    councils = {row.council: row.title for row in own if row.council is not None}
    standards = {row.standard: row.title for row in own if row.council is None}
    return Filters(
        kinds={each.code: str(each.label) for each in all_findable()},
        names={each.code: str(each.one) for each in all_findable()},
        councils=dict(sorted(councils.items(), key=lambda each: ORDER[language](each[1]))),
        standards=dict(sorted(standards.items())),
    )
