"""What results can be narrowed by: only what leaves something, in words; chosen, each leads back."""

from flask import Flask

from service.language.current import speaking
from service.language.languages import Language
from service.search.asking import Asked
from service.search.facets import Facet, facets_of
from service.search.filters import Filters, filters_of
from service.search.forms import query_of
from service.search.queries import SEEN, Facets, Results

FILTERS = Filters(
    kinds={"council": "Councils", "term": "Terms"},
    names={"council": "Council", "term": "Term"},
    councils={"swansea": "Abertawe", "cardiff": "Caerdydd"},
    standards={1: "Llesiant", 2: "Cymraeg a Saesneg"},
)


def made(asked: Asked, counts: Facets) -> dict[str, Facet]:
    found = Results([], 9, 1, {name: counts.get(name, {}) for name in SEEN}, None, False)
    facets = facets_of(asked, found, FILTERS, Language.EN)
    return {each.code: each for each in facets}


def test_only_questions_with_a_choice_are_asked() -> None:
    facets = made(Asked("x"), {"kind": {"term": 7, "council": 2}, "council": {"cardiff": 2}})

    assert list(facets) == ["kind"]


def test_answers_stand_in_their_own_order_with_what_they_leave() -> None:
    facets = made(Asked("x"), {"kind": {"term": 7, "council": 2}, "standard": {"2": 3, "1": 1}})

    assert [(each.name, each.pages) for each in facets["kind"].choices] == [("Councils", 2), ("Terms", 7)]
    assert [each.query for each in facets["standard"].choices] == ["?q=x&standard=1", "?q=x&standard=2"]


def test_a_chosen_answer_leads_back_and_stays_where_nothing_is_left() -> None:
    facets = made(Asked("x", council="cardiff", kind="term"), {})

    (council,) = facets["council"].choices
    assert (council.name, council.pages, council.chosen) == ("Caerdydd", 0, True)
    assert council.query == "?q=x&kind=term"


def test_the_address_of_an_answer_is_that_of_the_search_whatever_was_typed() -> None:
    asked = Asked("~.~.~ & ?kind=x", council="cardiff", standard=2)
    facets = made(asked, {"kind": {"term": 7, "council": 2}})

    assert [each.query for each in facets["kind"].choices] == [
        query_of(asked, kind="council"),
        query_of(asked, kind="term"),
    ]


def test_the_text_that_has_the_words_is_a_choice() -> None:
    facets = made(Asked("x", found_in=Language.EN), {"found_in": {"en": 4, "cy": 1}})

    welsh, english = facets["found_in"].choices
    assert (welsh.name, welsh.chosen) == ("In the Welsh text", False)
    assert (english.query, english.chosen) == ("?q=x", True)


def test_every_council_and_every_standard_can_be_chosen(app: Flask, language: Language) -> None:
    with speaking(language):
        filters = filters_of(language)

    assert len(filters.councils) == 22
    assert list(filters.standards) == list(range(1, 13))
    assert filters.councils["cardiff"] == {"cy": "Cyngor Caerdydd", "en": "Cardiff Council"}[language]
    assert {"council", "guidance", "term"} <= set(filters.kinds)
