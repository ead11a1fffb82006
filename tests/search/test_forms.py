"""What an address may ask the search for, and how a search is written as an address."""

import pytest
from werkzeug.datastructures import ImmutableMultiDict

from service.language.languages import Language
from service.search.asking import LONGEST_QUERY, Asked
from service.search.filters import Filters
from service.search.forms import asked_by, is_too_long, narrowed_by, query_of, ways_on
from service.search.queries import Results

FILTERS = Filters(
    kinds={"council": "Councils"},
    names={"council": "Council"},
    councils={"cardiff": "Cardiff Council"},
    standards={3: "Understand users and their needs"},
)
WHOLE = Asked("bin", kind="council", council="cardiff", standard=3, found_in=Language.CY, page=2)


def read(**given: str) -> Asked:
    return asked_by(ImmutableMultiDict(given), FILTERS)


def found(*, pages: int, suggestion: str | None = None) -> Results:
    return Results([], pages * 10, pages, {}, suggestion, False)


def test_words_and_filters_are_read() -> None:
    asked = read(q="bin", kind="council", council="cardiff", standard="3", found="cy", page="2")

    assert asked == WHOLE


def test_an_address_without_anything_asks_for_nothing() -> None:
    assert read() == Asked("")


@pytest.mark.parametrize(
    "given",
    [
        {"kind": "nonsense"},
        {"council": "atlantis"},
        {"council": ""},
        {"standard": "13"},
        {"standard": "3.0"},
        {"standard": "٣"},
        {"found": "fr"},
        {"page": "0"},
        {"page": "-1"},
        {"page": "1e9"},
        {"page": "99999999999999999999"},
    ],
)
def test_what_there_cannot_be_is_left_out(given: dict[str, str]) -> None:
    assert read(q="bin", **given) == Asked("bin")


def test_blanks_and_what_nobody_types_are_left_out_of_the_words() -> None:
    assert read(q="  casglu\t\u0001gwastraff\u0085 ").text == "casglu gwastraff"


@pytest.mark.parametrize("words", ["😀", "\u202eabc", "مرحبا", '"a" OR b*', "<b>", "'; DROP TABLE"])
def test_words_of_any_kind_stay_as_they_are(words: str) -> None:
    assert read(q=words).text == words


def test_a_search_is_too_long_by_one_character() -> None:
    assert not is_too_long({"q": "ŵ" * LONGEST_QUERY})
    assert is_too_long({"q": "ŵ" * (LONGEST_QUERY + 1)})
    assert not is_too_long({})


def test_a_search_and_its_address_say_the_same() -> None:
    query = query_of(WHOLE, page=2)

    assert query == "?q=bin&kind=council&council=cardiff&standard=3&found=cy&page=2"
    assert query_of(Asked("tŷ a thŷ")) == "?q=t%C5%B7+a+th%C5%B7"


def test_another_filter_leads_to_the_first_page() -> None:
    assert query_of(WHOLE, council=None) == "?q=bin&kind=council&standard=3&found=cy"


def test_what_narrows_a_search_has_its_names_in_the_address() -> None:
    assert narrowed_by(WHOLE) == {"kind": "council", "council": "cardiff", "standard": 3, "found": "cy"}
    assert narrowed_by(Asked("bin", page=4)) == {}


@pytest.mark.parametrize(
    "page, pages, previous, following",
    [(1, 1, None, None), (1, 3, None, "?q=bin&page=2"), (3, 3, "?q=bin&page=2", None), (9, 3, None, None)],
)
def test_pages_lead_to_the_pages_beside_them(
    page: int, pages: int, previous: str | None, following: str | None
) -> None:
    ways = ways_on(Asked("bin", page=page), found(pages=pages))

    assert (ways.previous, ways.next) == (previous, following)


def test_what_may_be_meant_and_everything_are_looked_for_without_filters() -> None:
    ways = ways_on(WHOLE, found(pages=0, suggestion="bins"))

    assert (ways.everything, ways.meant) == ("?q=bin", "?q=bins")
    assert ways_on(WHOLE, found(pages=0)).meant is None
