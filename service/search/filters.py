"""What results can be narrowed by: kinds of page, and the councils and standards with pages of their own."""

from collections.abc import Mapping
from functools import lru_cache
from typing import NamedTuple

from sqlalchemy import or_, select

from service.db import rows
from service.language.alphabet import english_sort_key, welsh_sort_key
from service.language.languages import Language
from service.search.indexing import ID_BITS
from service.search.models import SearchRow
from service.search.registry import all_findable

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
    """The filters that a reader of one language can choose from."""
    own = rows(OWN_PAGES[language])
    councils = {row.council: row.title for row in own if row.council is not None}
    standards = {row.standard: row.title for row in own if row.council is None}
    kinds, names = _kinds(language, *(each.code for each in all_findable()))
    return Filters(
        kinds=kinds,
        names=names,
        councils=dict(sorted(councils.items(), key=lambda each: ORDER[language](each[1]))),
        standards=dict(sorted(standards.items())),
    )


@lru_cache(maxsize=4)
def _kinds(_language: Language, *codes: str) -> tuple[Mapping[str, str], Mapping[str, str]]:
    """The words for kinds, and for one of each, in the language being spoken, once: lazy ones cost."""
    known = [each for each in all_findable() if each.code in codes]
    return {each.code: str(each.label) for each in known}, {each.code: str(each.one) for each in known}
