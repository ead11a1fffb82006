"""What results can be narrowed by, as links: each with its words, how many it leaves and where it leads."""

from collections.abc import Mapping
from typing import Any, NamedTuple

from service.language.catalogues import gettext_in, marked
from service.language.languages import Language
from service.search.asking import Asked
from service.search.filters import Filters
from service.search.forms import queries_of
from service.search.queries import Results

LEGENDS = {
    "kind": marked("Kind of page"),
    "council": marked("Council"),
    "standard": marked("Standard"),
    "found_in": marked("Where the words are"),
}
TEXTS = {Language.CY: marked("In the Welsh text"), Language.EN: marked("In the English text")}


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
    legend: str
    choices: list[Choice]


def facets_of(asked: Asked, found: Results, filters: Filters, language: Language) -> list[Facet]:
    """The facets that have something to choose from, or something chosen, in the words of a language."""
    names = _names(filters, language)
    facets = []
    for code, legend in LEGENDS.items():
        chosen, counts = getattr(asked, code), found.facets[code]
        if len(counts) > 1 or chosen is not None:
            choices = _choices(asked, code, names[code], counts)
            if len(choices) > 1 or chosen is not None:
                facets.append(Facet(code, gettext_in(language, legend), choices))
    return facets


def _names(filters: Filters, language: Language) -> dict[str, Mapping[Any, str]]:
    """What the answers to each filter are called, in the order in which they are offered."""
    return {
        "kind": filters.kinds,
        "council": filters.councils,
        "standard": filters.standards,
        "found_in": {code: gettext_in(language, words) for code, words in TEXTS.items()},
    }


def _choices(asked: Asked, code: str, names: Mapping[Any, str], counts: Mapping[Any, int]) -> list[Choice]:
    chosen, query_with = getattr(asked, code), queries_of(asked, code)
    return [
        Choice(answer, name, pages, query_with(None if answer == chosen else answer), answer == chosen)
        for answer, name in names.items()
        if (pages := counts.get(str(answer), 0)) or answer == chosen
    ]
