"""What results can be narrowed by, as links: each with its words, how many it leaves and where it leads."""

from collections.abc import Mapping
from typing import Any, NamedTuple

from flask_babel import LazyString, lazy_gettext as _l

from service.language.languages import Language
from service.search.asking import Asked
from service.search.filters import Filters
from service.search.forms import query_of
from service.search.queries import Results

LEGENDS: dict[str, LazyString] = {
    "kind": _l("Kind of page"),
    "council": _l("Council"),
    "standard": _l("Standard"),
    "found_in": _l("Where the words are"),
}
TEXTS = {Language.CY: _l("In the Welsh text"), Language.EN: _l("In the English text")}


class Choice(NamedTuple):
    """One way to narrow the results; chosen, it leads back to all of them."""

    code: str | int
    name: str
    pages: int
    query: str
    chosen: bool


class Facet(NamedTuple):
    """One question to narrow the results by, and its answers."""

    code: str
    legend: LazyString
    choices: list[Choice]


def facets_of(asked: Asked, found: Results, filters: Filters) -> list[Facet]:
    """The facets that have something to choose from, or something chosen."""
    names: dict[str, Mapping[Any, str]] = {
        "kind": filters.kinds,
        "council": filters.councils,
        "standard": filters.standards,
        "found_in": {code: str(words) for code, words in TEXTS.items()},
    }
    facets = [_facet(asked, code, names[code], dict(found.facets.get(code, ()))) for code in LEGENDS]
    return [each for each in facets if len(each.choices) > 1 or any(one.chosen for one in each.choices)]


def _facet(asked: Asked, code: str, names: Mapping[Any, str], counts: Mapping[str, int]) -> Facet:
    chosen = getattr(asked, code)
    choices = [
        Choice(
            code=answer,
            name=name,
            pages=counts.get(str(answer), 0),
            query=query_of(asked, **{code: None if answer == chosen else answer}),
            chosen=answer == chosen,
        )
        for answer, name in names.items()
        if str(answer) in counts or answer == chosen
    ]
    return Facet(code, LEGENDS[code], choices)
